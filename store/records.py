"""The records that only the store hands out or takes. All frozen; all times aware, in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Target:
    """One territorial question of the target catalogue."""

    target: str  # key: "crimea"
    name: str  # English name for people
    inside: str | None  # ISO 3166-1 alpha-3 of the state whose territory is in question; None for the bare principle


@dataclass(frozen=True, slots=True)
class Actor:
    """One state or organisation that can hold a position."""

    holder: str  # ISO 3166-1 alpha-3, or an organisation's short name
    name: str  # English name for people
    kind: str  # "state" or "organisation"
    region: str | None  # "Central Asia"; None where none is given


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One row of the outbox, with what its message needs to say. Of an alert about a feed, what is said of a stance is empty, and the other way round."""

    alert_id: str
    rule: str  # its name in the rules
    channel: str  # see flows.alerts.channel_name; "none" when no channel is configured
    state: str  # pending, sent, failed, muted, unsent
    attempts: int  # tries to send so far
    last_error: str | None  # what the last failed try said
    created_at: datetime
    sent_at: datetime | None
    holder: str
    holder_name: str
    target: str
    target_name: str  # the key where the catalogue has no name
    stance: str
    score: int | None
    speaker: str | None
    role: str | None
    stated_on: date | None
    stated_on_precision: str
    evidence: str
    title: str  # of the article, or what the site calls the feed
    url: str  # of the article, or the feed
    service: str
    lang: str
    published_at: datetime | None
    feed_id: str | None = None  # None in an alert about a stance
    since: datetime | None = None  # when the feed's trouble began
    reason: str = ""  # what the feed's trouble is or was
    mend: str = ""  # what to do about it
    edit_kind: str | None = None  # of the rule "edited": appeared, vanished or flipped
    old_stance: str | None = None  # what the holder had said before, or the article before its edit; None where nothing is known
    old_evidence: str | None = None  # the passage before the edit; None for appeared, and for other rules
    kind: str = "first"  # what the rule looks for; see store.deciding.Kind
    next_try_at: datetime | None = None  # not to be tried again before; None: at once
    position_id: str | None = None  # that caused it; None in alerts of edits and feeds
    edit_id: str | None = None
    articles: int = 0  # that report the position now
    services: int = 0  # outlets that do
    told_articles: int | None = None  # how many its channel was last told of


@dataclass(frozen=True, slots=True)
class StanceRow:
    """One row of current_stances: where a holder stands on a target."""

    holder: str
    holder_name: str
    holder_level: str
    target: str
    target_name: str  # the key where the catalogue has no name
    stance: str
    score: int | None  # None for silent
    stated_on: date
    since: date  # first date of the present unbroken stance
    previous_stance: str | None
    shift: int | None  # score minus previous score
    last_silent_on: date | None
    speaker: str | None
    evidence: str
    url: str
    articles: int  # how many support the present stance


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One row of trend(): one holder on one target in one period."""

    period: date  # first day of the period
    holder: str
    holder_name: str
    target: str
    stance: str  # the most frequent spoken one; silent only where nothing else is known
    statements: int
    mean_score: float | None  # of the spoken statements, -2 to 2; None for silence
    min_score: int | None
    max_score: int | None
    articles: int
    services: int


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How a feed fares."""

    feed_id: str
    last_polled_at: datetime | None  # None: never
    last_new_at: datetime | None  # when it last had an entry not seen before
    failures: int  # failed polls in a row
    last_outcome: str | None  # of the last poll: new, unchanged, empty, error; None: never polled
    last_http_status: int | None
    last_message: str | None  # what happened, one line
    last_mend: str | None  # what to do about it, one line
    entries: int  # articles that it was the first to show
    health: str = "ok"  # ok, wobble, down, broken, zombie; see ingest.schedule
    since: datetime | None = None  # when the present trouble began
    reason: str = ""  # what the trouble is
    mend: str = ""  # what to do about it
    next_poll_at: datetime | None = None
    interval: float | None = None  # seconds
    gap: float | None = None  # seconds between two new entries
    moved_to: str | None = None  # where it has moved for good


@dataclass(frozen=True, slots=True)
class NewPosition:
    """A position that a run was the first to find."""

    position_id: str
    holder: str
    holder_name: str
    target: str  # its name for people
    stance: str
    stated_on: date
    articles: int  # that report it
    evidence: str  # verbatim, of the statement that gives the stance
    url: str  # of that statement's article
