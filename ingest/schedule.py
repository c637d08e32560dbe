"""When a feed is asked next, and how it fares: old state and what a poll brought → next state. Pure.

Faults. temporary: the server names a time to come back (429, 503 with Retry-After). soft: may pass by itself (timeouts, 5xx, cut bodies). hard: stays until
somebody acts (404, 410, 401, 403, a web page in the feed's place). empty: an answer without entries. silent: no new entry for several times its own rhythm.

Health. ok → wobble (something is wrong, too short to be told) → down (temporary, soft), broken (hard) or zombie (empty, silent) → ok. Each way into the last
three and each way out of them is one Notice. No feed is ever given up: a broken one is asked once a day.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import pairwise

from ingest.records import Entry, Fault, Feed, FeedState, Health, Notice, PollResult

UNHEALTHY: frozenset[Health] = frozenset({"down", "broken", "zombie"})
DAY = 86_400.0  # seconds; the longest wait of all, also where Retry-After names a longer one
FIRST_INTERVAL = 1800.0  # seconds, while the rhythm is not known
JITTER = 0.1  # of the interval, added: never sooner than the server allows
SMOOTHING = 0.3  # weight of one new entry in the gap
LONGEST_SAMPLE = 3.0  # gaps; a night does not make a busy feed a slow one
QUIET_FADES = 0.98  # what is left of the usual quiet after each new entry
SILENCE_SLOWS = 8.0  # a feed that was silent for 8 h is asked each hour
MANY_GAPS, MANY_QUIETS = 8.0, 3.0  # silence that is more than both of them is no quiet day
SHORTEST_SILENCE = timedelta(days=1)
UNKNOWN_SILENCE = timedelta(days=7)  # where the rhythm is not known
SITEMAP_WINDOW = timedelta(days=2)  # what a news sitemap lists: with nothing in two days it is rightly empty
DOUBTED_AFTER = 4.0  # gaps of nothing but 304: then the body is asked for, in case the 304 is wrong
SHORTEST_DOUBT, LONGEST_DOUBT = timedelta(hours=2), timedelta(days=1)
FIRST_HARD_WAIT = 1800.0  # seconds; doubled to a day
HOPED_FOR = timedelta(days=3)  # for so long a feed that fails is asked before a body's worth of entries has come
REMEMBERED = 1000  # article IDs at the most, and ten bodies at the most
_TTL = re.compile(rb"<ttl>\s*(\d{1,6})\s*</ttl>", re.IGNORECASE)
_HEALTH: Mapping[Fault, Health] = {"temporary": "down", "soft": "down", "hard": "broken", "empty": "zombie", "silent": "zombie"}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings say."""

    min_interval: float = 600.0  # seconds
    max_interval: float = 21_600.0  # seconds
    failures: int = 3  # polls in a row that go wrong before a feed is called unhealthy
    hours: float = 3.0  # for which a fault that may pass must last


@dataclass(frozen=True, slots=True)
class Signals:
    """What an answer says about when to come again, in seconds; None: nothing."""

    retry_after: float | None = None  # at most a day
    fresh: float | None = None  # by Cache-Control or Expires
    ttl: float | None = None  # in the body of an RSS feed
    whole: bool = False  # a whole body came, which the ttl is of


def signals(status: int, headers: Mapping[str, str], body: bytes, now: datetime, *, whole: bool) -> Signals:
    """Out of an answer; names of headers are in lower case."""
    retry_after = delay(headers.get("retry-after", ""), now) if status in (429, 503) else None
    ttl = _TTL.search(body[:20_000].partition(b"<item")[0]) if whole else None
    return Signals(retry_after, freshness(headers, now), float(ttl[1]) * 60 if ttl else None, whole)


def delay(retry_after: str, now: datetime) -> float | None:
    """Seconds until the moment that a Retry-After header names (seconds or HTTP date), 0 to a day; None when it names none."""
    text = retry_after.strip()
    if re.fullmatch(r"\d{1,12}(\.\d+)?", text):
        return min(float(text), DAY)
    moment = _http_date(text)
    return None if moment is None else min(max((moment - now).total_seconds(), 0.0), DAY)


def freshness(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds for which the answer is fresh (RFC 9111, 4.2.1): max-age less Age, else Expires less Date. None when nothing is said."""
    control = headers.get("cache-control", "").lower()
    if re.search(r"\bno-(?:cache|store)\b", control):
        return 0.0
    max_age = re.search(r"(?<![\w-])max-age\s*=\s*\"?(\d{1,10})", control)
    if max_age:
        age = headers.get("age", "").strip()
        return max(float(max_age[1]) - (float(age) if re.fullmatch(r"\d{1,10}", age) else 0.0), 0.0)
    if "expires" not in headers:
        return None
    expires = _http_date(headers["expires"])
    return 0.0 if expires is None else max((expires - (_http_date(headers.get("date", "")) or now)).total_seconds(), 0.0)


def is_due(feed: Feed, state: FeedState | None, now: datetime) -> bool:
    """Whether the feed is to be asked now. One whose next poll is further off than any wait was scheduled by a wrong clock."""
    if state is None or state.next_poll_at is None or state.url != feed.url:
        return True
    return state.next_poll_at <= now or (state.next_poll_at - now).total_seconds() > 2 * DAY


def address(feed: Feed, state: FeedState) -> str:
    """What is asked: where the feed has moved to. While that is broken, in turns with the address of the catalogue."""
    if state.moved_to is None or state.url != feed.url:
        return feed.url
    return feed.url if state.fault == "hard" and state.failures % 2 else state.moved_to


def for_address(feed: Feed, state: FeedState) -> FeedState:
    """Without what belongs to another address, when the catalogue has a new one. The trouble stays: a new address that works ends it."""
    if state.url in (None, feed.url):
        return state
    return replace(state, etag=None, last_modified=None, body_sha256=None, moved_to=None, ttl=None, last_body_at=None, validators_lie=False)


def trusts_304(state: FeedState, now: datetime) -> bool:
    """Whether to ask conditionally: not when the feed's validators have lied, and not after a long time of nothing but 304."""
    if state.validators_lie:
        return False
    doubt = timedelta(seconds=min(DOUBTED_AFTER * (state.gap or 0.0), DAY))
    return state.last_body_at is None or now - state.last_body_at < min(max(doubt, SHORTEST_DOUBT), LONGEST_DOUBT)


def advance(feed: Feed, old: FeedState, result: PollResult, said: Signals, rules: Rules) -> PollResult:
    """The result with the rest of its state: rhythm, health and next poll; and a notice when the feed turned unhealthy or recovered.

    `result.state` has what was remembered of the answer; `old` is the state that the poll began with.
    """
    state = replace(result.state, url=feed.url, ttl=said.ttl if said.whole else old.ttl, fault=result.fault)
    state, share = _rhythm(old, state, result.entries, result.polled_at)
    state = _health(feed, old, state, result, rules)
    state = _next(old, state, result.polled_at, said, rules, share)
    return replace(result, state=state, notice=_notice(old, state))


def excuse(old: FeedState, result: PollResult, rules: Rules) -> PollResult:
    """A poll that failed because this machine has no network: no fault of the feed. It is asked again soon and nothing is told."""
    next_poll_at = result.polled_at + timedelta(seconds=_jittered(old.feed_id, result.polled_at, rules.min_interval))
    state = replace(old, last_polled_at=result.polled_at, failures=result.state.failures, url=result.state.url, next_poll_at=next_poll_at)
    return replace(result, state=state, notice=None)


def silence_limit(state: FeedState) -> timedelta:
    """How long the feed may show nothing new before it counts as a zombie."""
    if state.gap is None:
        return UNKNOWN_SILENCE
    return max(timedelta(seconds=max(MANY_GAPS * state.gap, MANY_QUIETS * (state.quiet or 0.0))), SHORTEST_SILENCE)


def words(seconds: float) -> str:
    """A length of time for people: "40 min", "3 h", "2 days"."""
    if seconds < 90 * 60:
        return f"{max(round(seconds / 60), 1)} min"
    return f"{round(seconds / 3600)} h" if seconds < 2 * DAY else f"{round(seconds / DAY)} days"


def _rhythm(old: FeedState, state: FeedState, entries: Sequence[Entry], now: datetime) -> tuple[FeedState, float]:
    """With the gap and the quiet that the new entries show, and which share of the entries was new."""
    ids = tuple(dict.fromkeys(entry.article_id for entry in entries))
    fresh_at = old.fresh_at or old.last_new_at
    if not ids:
        return replace(state, fresh_at=fresh_at or now), 0.0
    known = set(old.listed)
    new = [entry for entry in entries if entry.article_id not in known]
    listed = (*ids, *(key for key in old.listed if key not in set(ids)))[: min(max(10 * len(ids), 200), REMEMBERED)]
    state = replace(state, size=len(ids), listed=listed, fresh_at=now if new or fresh_at is None else fresh_at, last_new_at=now if new else old.last_new_at)
    if not known:
        gap, quiet = _dated_rhythm(entries)
        return replace(state, gap=old.gap or gap, quiet=old.quiet or quiet), 0.0
    elapsed = (now - fresh_at).total_seconds() if fresh_at else 0.0
    if not new or elapsed <= 0:
        return state, 0.0
    sample, usual = elapsed / len(new), old.gap or elapsed / len(new)
    gap = usual + (1 - (1 - SMOOTHING) ** len(new)) * (min(sample, LONGEST_SAMPLE * usual) - usual)
    quiet = max((old.quiet or 0.0) * QUIET_FADES ** len(new), min(elapsed, 2 * max(old.quiet or 0.0, usual)))
    return replace(state, gap=gap, quiet=quiet), len(new) / len(ids)


def _dated_rhythm(entries: Sequence[Entry]) -> tuple[float | None, float | None]:
    """The mean and the longest time between the entries of one body, in seconds."""
    times = sorted({entry.published_at for entry in entries if entry.published_at})
    if len(times) < 3:
        return None, None
    between = [(later - earlier).total_seconds() for earlier, later in pairwise(times)]
    return sum(between) / len(between), max(between)


def _health(feed: Feed, old: FeedState, state: FeedState, result: PollResult, rules: Rules) -> FeedState:
    now, fault = result.polled_at, result.fault
    silent = now - (state.fresh_at or now)
    if fault == "empty" and feed.kind == "news_sitemap" and silent > SITEMAP_WINDOW:
        fault = ""
    if fault:
        troubles, since = old.troubles + 1, old.since or now
        told = old.health in UNHEALTHY or _is_grave(fault, troubles, now - since, rules)
        health = _HEALTH[fault] if told else "wobble"
        return replace(state, health=health, fault=fault, troubles=troubles, since=since, reason=result.message, mend=result.mend)
    if silent > silence_limit(state):
        rhythm = f"; it used to have one every {words(state.gap)}" if state.gap else ""
        return replace(
            state,
            health="zombie",
            fault="silent",
            troubles=old.troubles + 1,
            since=old.since if old.health in UNHEALTHY else state.fresh_at,
            reason=f"{result.url}: answers, but has had no new entry for {words(silent.total_seconds())}{rhythm}",
            mend=f"open the site in a browser: if it has news, look for its new feed and correct {feed.id} in your sources file; else disable it there",
        )
    return replace(state, health="ok", fault="", troubles=0, since=None, reason="", mend="")


def _is_grave(fault: Fault, troubles: int, lasted: timedelta, rules: Rules) -> bool:
    """Whether it is to be told. What may pass by itself must have lasted; whatever lasts for a day is told."""
    if troubles >= 2 and lasted >= timedelta(seconds=DAY):
        return True
    return troubles >= rules.failures and (fault == "hard" or lasted >= timedelta(hours=rules.hours))


def _next(old: FeedState, state: FeedState, now: datetime, said: Signals, rules: Rules, share: float) -> FeedState:
    low, high = rules.min_interval, rules.max_interval
    if state.fault in ("temporary", "soft", "hard"):
        first, longest = (max(FIRST_HARD_WAIT, low), max(DAY, high)) if state.fault == "hard" else (low, high)
        if state.size and state.gap and state.since and now - state.since < HOPED_FOR:
            longest = min(longest, max(state.size * state.gap / 4, first))  # so that what comes before it is mended is not pushed out
        interval = max(min(first * 2.0 ** min(state.troubles - 1, 30), longest), said.retry_after or 0.0)
    else:
        rhythm = state.gap or FIRST_INTERVAL
        silent = (now - (state.fresh_at or now)).total_seconds()
        interval = max(rhythm, silent / SILENCE_SLOWS, state.ttl or 0.0, said.fresh or 0.0)
        if state.size and state.gap:
            interval = min(interval, max(state.size * state.gap / 2, low))  # before half of a body's worth of entries has come
        if share > 0.5 and old.interval:
            interval = min(interval, old.interval / 2)
        interval = min(max(interval, low), high)
    return replace(state, interval=interval, next_poll_at=now + timedelta(seconds=_jittered(state.feed_id, now, interval)))


def _jittered(feed_id: str, now: datetime, interval: float) -> float:
    """A little longer, by the feed and the time: many feeds scheduled at once drift apart, and a repetition gives the same."""
    draw = int.from_bytes(hashlib.sha256(f"{feed_id} {now.timestamp()}".encode()).digest()[:4]) / 2**32
    return interval * (1 + JITTER * draw)


def _notice(old: FeedState, state: FeedState) -> Notice | None:
    was, is_now = old.health in UNHEALTHY, state.health in UNHEALTHY
    if is_now and not was and state.since:
        return Notice("feed-unhealthy", state.feed_id, state.since, state.reason, state.mend)
    if was and not is_now and old.since:
        return Notice("feed-recovered", state.feed_id, old.since, old.reason, "")
    return None


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
