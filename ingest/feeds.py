"""One poll of one feed: ask (conditionally), read, decide. Only `poll` touches the network; `decide` is pure."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from ingest import schedule, sitemaps, syndication
from ingest.errors import HeldOff, IngestError
from ingest.http import Client, Response
from ingest.markup import Reading
from ingest.records import Entry, Fault, Feed, FeedState, Outcome, PollResult, Source
from ingest.schedule import Rules, Signals
from ingest.validators import conditional, validator

_LOGIN = re.compile(r"(?:^|[/_.-])(?:log-?in|sign-?in|auth|sso|account)(?:[/_.?-]|$)", re.IGNORECASE)
_AHEAD = timedelta(days=2)
_ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"


def poll(feed: Feed, source: Source, state: FeedState | None, client: Client, now: datetime, rules: Rules | None = None) -> PollResult:
    """Ask once and say what came, how the feed fares, and when to ask again. Never raises for what a server or the network does; `now` is aware."""
    state = schedule.for_address(feed, state or FeedState(feed.id))
    started = time.perf_counter()
    answer: Response | IngestError
    try:
        answer = client.get(schedule.address(feed, state), conditions(state, now))
    except IngestError as error:
        answer = error
    reading, said = Reading(), Signals()
    if isinstance(answer, Response):
        whole = answer.status == 200
        if whole and body_sha256(answer.body) != state.body_sha256:
            # What is relative in a feed that has moved is so to its new address.
            reading = read(answer.body, replace(feed, url=answer.final_url), source, answer.headers.get("content-type", ""))
            reading = replace(reading, entries=believed(reading.entries, now))
            whole = not (reading.fault or reading.broken_off)
        said = schedule.signals(answer.status, answer.headers, answer.body, now, whole=whole)
    decided = decide(feed, state, answer, reading, now)
    return replace(schedule.advance(feed, state, decided, said, rules or Rules()), seconds=time.perf_counter() - started)


def conditions(state: FeedState, now: datetime) -> Mapping[str, str]:
    """Request headers by which the server may answer 304; none of those where its 304 is not to be trusted."""
    trusted = schedule.trusts_304(state, now)
    return {"Accept": _ACCEPT} | (conditional(state.etag, state.last_modified) if trusted else {})


def parse(body: bytes, feed: Feed, source: Source) -> tuple[Entry, ...]:
    """The entries of a feed or sitemap; those before the break when it breaks off."""
    return read(body, feed, source).entries


def read(body: bytes, feed: Feed, source: Source, content_type: str = "") -> Reading:
    """The entries and what is wrong with the body, by the feed's kind. `content_type` is the header, for its character set."""
    return (sitemaps.read if feed.kind == "news_sitemap" else syndication.read)(body, feed, source, content_type)


def believed(entries: tuple[Entry, ...], now: datetime) -> tuple[Entry, ...]:
    """The entries without dates that lie in the future: a wrong clock or zone makes hours of it, all else is no date."""
    return tuple(replace(entry, published_at=None) if entry.published_at and entry.published_at > now + _AHEAD else entry for entry in entries)


def body_sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def decide(feed: Feed, state: FeedState, answer: Response | IngestError, reading: Reading, now: datetime) -> PollResult:
    """Old state and what came → outcome, what is remembered of the answer, message, mend, fault. `seconds` is left 0 for the caller.

    A body that breaks off is not remembered, so that the next poll reads it again. A new address is kept once a feed was read there.
    """
    where = schedule.address(feed, state)
    polled = replace(state, last_polled_at=now)
    failed = replace(polled, failures=state.failures + 1)

    def result(
        outcome: Outcome,
        next_state: FeedState,
        message: str,
        mend: str = "",
        status: int | None = None,
        entries: tuple[Entry, ...] = (),
        fault: Fault = "",
    ) -> PollResult:
        return PollResult(feed.id, where, now, 0.0, outcome, status, entries, next_state, message, mend, fault)

    if isinstance(answer, IngestError):
        kind: Fault = "temporary" if isinstance(answer, HeldOff) else "soft" if answer.soft else "hard"
        return result("error", failed, answer.message, answer.mend, fault=kind)
    status = answer.status
    moved_to = answer.final_url if answer.moved and answer.final_url != feed.url else state.moved_to if where == state.moved_to else None
    moved = f"; it has moved for good to {moved_to}" if moved_to else ""
    moved_mend = f"put {moved_to} at {feed.id} in your sources file" if moved_to else ""
    if status == 304 and len(conditions(state, now)) > 1:
        if state.size == 0:
            answered = replace(polled, failures=0, moved_to=moved_to)
            return result("empty", answered, f"{where}: still has no entry{moved}", _empty_mend(feed), status, fault="empty")
        return result("unchanged", replace(polled, failures=0, moved_to=moved_to), f"{where}: unchanged{moved}", moved_mend, status)
    if status != 200:
        message, mend = _status_fault(feed, where, answer)
        return result("error", failed, message, mend, status, fault=_status_kind(answer, now))
    etag, last_modified = validator(answer.headers.get("etag")), validator(answer.headers.get("last-modified"))
    digest = body_sha256(answer.body)
    validators = (etag, last_modified)
    news = bool(state.listed) and any(entry.article_id not in state.listed for entry in reading.entries)
    lied = news and any(validators) and validators == (state.etag, state.last_modified)
    remembered = replace(
        polled,
        etag=etag,
        last_modified=last_modified,
        body_sha256=digest,
        failures=0,
        moved_to=moved_to,
        last_body_at=now,
        validators_lie=state.validators_lie or lied,
    )
    if digest == state.body_sha256:
        if state.size == 0:
            return result("empty", remembered, f"{where}: still has no entry{moved}", _empty_mend(feed), status, fault="empty")
        return result("unchanged", remembered, f"{where}: unchanged{moved}", moved_mend, status)
    if reading.broken_off:
        part = f"the {len(reading.entries)} entries before the break are kept" if reading.entries else "no entry before the break"
        message = f"{where}: {reading.fault}; {part}{moved}"
        if reading.entries:
            return result("new", replace(polled, failures=0), message, reading.mend, status, reading.entries, fault="soft")
        return result("error", failed, message, reading.mend, status, fault="soft")
    if reading.fault:
        final = f" (answered by {answer.final_url})" if answer.final_url != where else ""
        once = "; it was a feed before" if state.size else ""
        return result("error", failed, f"{where}: {reading.fault}{final}{once}", _login_mend(feed, answer) or reading.mend, status, fault="hard")
    if not reading.entries:
        message = f"{where}: answers, but has no entry ({len(answer.body)} bytes){moved}"
        return result("empty", replace(remembered, size=0), message, _empty_mend(feed), status, fault="empty")
    return result("new", remembered, f"{where}: {len(reading.entries)} entries{moved}", moved_mend, status, reading.entries)


def _empty_mend(feed: Feed) -> str:
    return f"if it stays so, open it in a browser: {feed.id} may be dead though it answers"


def _login_mend(feed: Feed, answer: Response) -> str:
    """For a web page that was reached by way of a login; empty for any other."""
    if not _LOGIN.search(urlsplit(answer.final_url).path):
        return ""
    return f"the site asks for a login: look for an address of {feed.id} that needs none, or disable it in your sources file"


def _status_kind(answer: Response, now: datetime) -> Fault:
    if answer.status in (429, 503) and schedule.delay(answer.headers.get("retry-after", ""), now) is not None:
        return "temporary"
    return "soft" if answer.status in (304, 408, 425, 429) or answer.status >= 500 else "hard"


def _status_fault(feed: Feed, where: str, answer: Response) -> tuple[str, str]:
    status = answer.status
    if status in (401, 403, 407):
        return f"{where}: refused (HTTP {status})", "set user_agent to one with your contact; if it stays so, the site blocks this address"
    if status in (404, 410):
        gone = "is gone for good" if status == 410 else "is not there"
        return f"{where}: {gone} (HTTP {status})", f"look for the feed's new address and correct {feed.id} in your sources file, or disable it there"
    if status == 429:
        wait = answer.headers.get("retry-after", "").strip()[:40]
        mend = "nothing: it is asked less often now; if it stays so, raise the setting min_interval"
        return f"{where}: asks for fewer requests (HTTP 429{f', Retry-After {wait}' if wait else ''})", mend
    if status >= 500:
        return f"{where}: the server has a fault of its own (HTTP {status})", "nothing, if it passes: it is polled again next time"
    if status == 304:
        return f"{where}: HTTP 304 though nothing was remembered", "report it to the site; a cache in between is broken"
    return f"{where}: unexpected HTTP {status}", f"open it in a browser and correct the URL of {feed.id}"
