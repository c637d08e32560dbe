"""The records that walk through ingest and out of it. All frozen; all times aware, in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

FeedKind = Literal["rss", "news_sitemap"]
Confidence = Literal["high", "medium", "low"]
Outcome = Literal["new", "unchanged", "empty", "error"]
Fault = Literal["", "temporary", "soft", "hard", "empty", "silent"]  # see ingest.schedule
Health = Literal["ok", "wobble", "down", "broken", "zombie"]  # the last three are told: see ingest.schedule
FeedRule = Literal["feed-unhealthy", "feed-recovered"]
PageKind = Literal["article", "live", "gallery", "video", "audio"]


@dataclass(frozen=True, slots=True)
class Feed:
    """One URL that is polled."""

    id: str  # "rferl-en/news": source id, slash, a label; key in settings, tables and commands
    source_id: str  # the Source it belongs to
    url: str  # absolute, http or https
    kind: FeedKind
    label: str  # what the site calls it, for people
    confidence: Confidence  # how sure we are that the URL serves this feed
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """One service: a newsroom in one language on one host."""

    id: str  # "azattyq-kk"; the column `service` of articles and statements
    name: str  # "Азаттық радиосы"
    lang: str  # ISO 639-1 of what it mainly publishes: en, ru, kk, ky, uz, tg, tk, uk; others are fetched, and hold no statements
    hosts: tuple[str, ...]  # lower case; the first is the one in use, the others are former or regional names
    tz: str  # IANA name of the newsroom's time zone, for times that a page gives without an offset
    feeds: tuple[Feed, ...]
    also: tuple[str, ...] = ()  # ISO 639-1 of the further languages that it publishes in, beside `lang`

    @property
    def languages(self) -> tuple[str, ...]:
        """All that it publishes in, the main one first."""
        return (self.lang, *self.also)


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between two polls."""

    feed_id: str
    etag: str | None = None  # as the server sent it
    last_modified: str | None = None  # as the server sent it
    body_sha256: str | None = None  # hex; some servers repeat the ETag though the body changed
    last_polled_at: datetime | None = None  # UTC
    last_new_at: datetime | None = None  # UTC, when it last had an entry not seen before
    failures: int = 0  # failed polls in a row
    url: str | None = None  # the feed's address in the catalogue when it was last asked; another one there makes it due at once
    moved_to: str | None = None  # where that address has moved for good; asked in its place
    next_poll_at: datetime | None = None  # UTC; not asked before, unless by name
    interval: float | None = None  # seconds that the last poll set until the next, without jitter
    gap: float | None = None  # seconds between two new entries, smoothed
    quiet: float | None = None  # seconds without a new entry that are usual at the longest: a night, a weekend
    ttl: float | None = None  # seconds for which the last body may be kept, as it says itself
    size: int | None = None  # entries in the last body; None while none has been read
    listed: tuple[str, ...] = ()  # article IDs that it showed lately, the last body's first
    fresh_at: datetime | None = None  # UTC, when it last showed an entry that it had not shown before, though another feed may have
    last_body_at: datetime | None = None  # UTC, when a whole body last came; until then 304 is taken at its word
    validators_lie: bool = False  # it showed new entries under the ETag and date of the old ones: asked without them
    health: Health = "ok"
    fault: Fault = ""  # what was wrong at the last poll
    troubles: int = 0  # polls in a row at which something was
    since: datetime | None = None  # UTC, when the present trouble began; None while there is none
    reason: str = ""  # what the trouble is, one line; empty while there is none
    mend: str = ""  # what to do about it, one line


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed or sitemap: a pointer to an article."""

    feed_id: str
    source_id: str
    article_id: str  # identity, see ingest.identity
    url: str  # as the feed gives it
    title: str
    published_at: datetime | None  # UTC, as the feed gives it; the page's own date wins later
    lang: str  # ISO 639-1


@dataclass(frozen=True, slots=True)
class Notice:
    """A feed has turned unhealthy, or recovered: what an alert says of it."""

    rule: FeedRule
    feed_id: str
    since: datetime  # UTC, when the trouble began; names the outage in both alerts
    reason: str  # one line for people
    mend: str  # one line for people; empty in a recovery


@dataclass(frozen=True, slots=True)
class PollResult:
    """What one poll of one feed brought. Never an exception: a failure is a result with a message and a mend."""

    feed_id: str
    url: str
    polled_at: datetime  # UTC
    seconds: float  # wall time of the request and its parsing
    outcome: Outcome
    http_status: int | None  # None when no answer came
    entries: tuple[Entry, ...]  # all entries in the body, seen before or not; empty on "unchanged"
    state: FeedState  # to be stored with the entries, in one transaction
    message: str = ""  # one line for people: what happened, naming the URL
    mend: str = ""  # one line for people: what to do about it; empty when nothing
    fault: Fault = ""  # how bad it is; empty when all is well
    notice: Notice | None = None  # to be told, once, with the state


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """What is remembered of one host's robots.txt."""

    origin: str  # "https://www.example.org", with the port where it is not the usual one
    asked_at: datetime  # UTC, when it was last asked for
    text: str | None  # its rules, empty when there are none; None while it was never to be had
    failing_since: datetime | None = None  # UTC, since when it can't be had; None when it was


@dataclass(frozen=True, slots=True)
class Page:
    """One fetched document."""

    url: str  # as asked for
    final_url: str  # after redirects
    status: int  # HTTP status; 200 for a file from disk
    content_type: str  # header value, may be empty
    body: bytes  # decoded from gzip/br/zstd, still in the page's character set
    fetched_at: datetime  # UTC
    etag: str | None = None  # as the server sent it, where it can be sent back
    last_modified: str | None = None  # as the server sent it, where it can be sent back


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one article: text without markup, and what the page says about itself."""

    article_id: str
    url: str  # where it was found
    canonical_url: str
    service: str  # Source.id; "other" when the host is in no catalogue
    lang: str  # ISO 639-1
    title: str
    authors: tuple[str, ...]
    published_at: datetime  # UTC
    modified_at: datetime | None  # UTC
    text: str  # paragraphs separated by one newline; NFC; no dateline, captions, see-also or embeds
    text_sha256: str  # hex digest of text, UTF-8
    extractor: str  # "pangea" or "trafilatura", slash, version
    date_source: str = ""  # where published_at is from: json-ld, time, meta, written, guessed on the page; given by the feed or the user
    kind: PageKind = "article"  # live: a live blog, which is read again more often


@dataclass(frozen=True, slots=True)
class PageState:
    """What is remembered of an article's page between two readings."""

    article_id: str
    service: str  # Source.id
    url: str  # where it answered last; asked next
    kind: PageKind
    published_at: datetime  # UTC
    first_seen_at: datetime  # UTC, the first reading: the times of the others count from it
    last_read_at: datetime  # UTC, the last reading that counts: an answer, or a fault that does not pass
    changed_at: datetime  # UTC, when its text was last found changed; at first, first_seen_at
    text_sha256: str  # of the text as the page had it last
    etag: str | None = None  # as the server sent it
    last_modified: str | None = None  # as the server sent it
    body_sha256: str | None = None  # hex, of the body as it was sent
    failures: int = 0  # tries in a row that brought no answer
    next_try_at: datetime | None = None  # UTC, not to be asked before; None: whenever it is due
    withdrawn_at: datetime | None = None  # UTC, since when the page is gone; None while it is there
    last_error: str | None = None  # what the last reading said that brought no text; None after one that did
