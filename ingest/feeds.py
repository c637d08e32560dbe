"""One poll of one feed: ask (conditionally), read, decide. Only `poll` touches the network; `decide` is pure."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from ingest import sitemaps, syndication
from ingest.errors import IngestError
from ingest.http import Client, Response
from ingest.markup import Reading
from ingest.records import Entry, Feed, FeedState, Outcome, PollResult, Source

_VALIDATOR = re.compile(r"^[\x21-\x7e](?:[\x20-\x7e]{0,1022}[\x21-\x7e])?$")
_AHEAD = timedelta(days=2)
_ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"


def poll(feed: Feed, source: Source, state: FeedState | None, client: Client, now: datetime) -> PollResult:
    """Ask once and say what came. Never raises for what a server or the network does; `now` is aware."""
    state = state or FeedState(feed.id)
    started = time.perf_counter()
    answer: Response | IngestError
    try:
        answer = client.get(feed.url, conditions(state))
    except IngestError as error:
        answer = error
    reading = Reading()
    if isinstance(answer, Response) and answer.status == 200 and body_sha256(answer.body) != state.body_sha256:
        # What is relative in a feed that has moved is so to its new address.
        reading = read(answer.body, replace(feed, url=answer.final_url), source, answer.headers.get("content-type", ""))
        reading = replace(reading, entries=believed(reading.entries, now))
    return replace(decide(feed, state, answer, reading, now), seconds=time.perf_counter() - started)


def conditions(state: FeedState) -> Mapping[str, str]:
    """Request headers by which the server may answer 304."""
    headers = {"Accept": _ACCEPT}
    if state.etag:
        headers["If-None-Match"] = state.etag
    if state.last_modified:
        headers["If-Modified-Since"] = state.last_modified
    return headers


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
    """Old state and what came → outcome, next state, message, mend. `seconds` is left 0 for the caller.

    A body that breaks off is not remembered, so that the next poll reads it again.
    `last_new_at` moves when the body is new and has entries; whether they were seen before is for the store to know.
    """
    polled = replace(state, last_polled_at=now)
    failed = replace(polled, failures=state.failures + 1)

    def result(outcome: Outcome, next_state: FeedState, message: str, mend: str = "", status: int | None = None, entries: tuple[Entry, ...] = ()) -> PollResult:
        return PollResult(feed.id, feed.url, now, 0.0, outcome, status, entries, next_state, message, mend)

    if isinstance(answer, IngestError):
        return result("error", failed, answer.message, answer.mend)
    where, status = feed.url, answer.status
    if status == 304 and (state.etag or state.last_modified):
        return result("unchanged", replace(polled, failures=0), f"{where}: unchanged", status=status)
    if status != 200:
        message, mend = _status_fault(feed, answer)
        return result("error", failed, message, mend, status)
    moved = f"; it has moved for good to {answer.final_url}" if answer.moved else ""
    moved_mend = f"put the new URL at {feed.id} in your sources file" if answer.moved else ""
    remembered = replace(
        polled,
        etag=_validator(answer.headers.get("etag")),
        last_modified=_validator(answer.headers.get("last-modified")),
        body_sha256=body_sha256(answer.body),
        failures=0,
    )
    if remembered.body_sha256 == state.body_sha256:
        return result("unchanged", remembered, f"{where}: unchanged{moved}", moved_mend, status)
    if reading.broken_off:
        part = f"the {len(reading.entries)} entries before the break are kept" if reading.entries else "no entry before the break"
        message = f"{where}: {reading.fault}; {part}{moved}"
        if reading.entries:
            return result("new", replace(polled, failures=0, last_new_at=now), message, reading.mend, status, reading.entries)
        return result("error", failed, message, reading.mend, status)
    if reading.fault:
        final = f" (answered by {answer.final_url})" if answer.final_url != where else ""
        return result("error", failed, f"{where}: {reading.fault}{final}", reading.mend, status)
    if not reading.entries:
        mend = f"if it stays so, open it in a browser: {feed.id} may be dead though it answers"
        return result("empty", remembered, f"{where}: answers, but has no entry ({len(answer.body)} bytes){moved}", mend, status)
    return result("new", replace(remembered, last_new_at=now), f"{where}: {len(reading.entries)} entries{moved}", moved_mend, status, reading.entries)


def _validator(value: str | None) -> str | None:
    """An ETag or date that can be sent back; None for anything that is not one printable line."""
    value = (value or "").strip()
    return value if _VALIDATOR.match(value) else None


def _status_fault(feed: Feed, answer: Response) -> tuple[str, str]:
    status, where = answer.status, feed.url
    if status in (401, 403, 407):
        return f"{where}: refused (HTTP {status})", "set user_agent to one with your contact; if it stays so, the site blocks this address"
    if status in (404, 410):
        gone = "is gone for good" if status == 410 else "is not there"
        return f"{where}: {gone} (HTTP {status})", f"look for the feed's new address and correct {feed.id} in your sources file, or disable it there"
    if status == 429:
        wait = answer.headers.get("retry-after", "").strip()[:40]
        return f"{where}: asks for fewer requests (HTTP 429{f', Retry-After {wait}' if wait else ''})", "run less often"
    if status >= 500:
        return f"{where}: the server has a fault of its own (HTTP {status})", "nothing, if it passes: it is polled again next time"
    if status == 304:
        return f"{where}: HTTP 304 though nothing was remembered", "report it to the site; a cache in between is broken"
    return f"{where}: unexpected HTTP {status}", f"open it in a browser and correct the URL of {feed.id}"
