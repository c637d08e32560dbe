"""Feeds in the database: each poll with what it brought, the entries that wait for their articles, robots.txt of the hosts. Every function can be repeated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import duckdb

from ingest.records import Entry, FeedState, PollResult, RobotsFile
from store import pages
from store.deciding import PLAIN, Rule
from store.lake import repeated
from store.outbox import raise_feed_alert
from store.rows import FLAG, INT, REAL, TEXT, TEXTS, TIME, replace_all, upsert
from store.schema import transaction
from store.times import from_utc, to_utc

FIRST_RETRY = timedelta(minutes=15)  # doubled with each failed try
LONGEST_RETRY = timedelta(days=1)
MOST_ATTEMPTS = 12  # after about a week an entry is given up

_FEED_STATE = {
    "feed_id": TEXT, "etag": TEXT, "last_modified": TEXT, "body_sha256": TEXT, "last_polled_at": TIME, "last_new_at": TIME, "failures": INT, "url": TEXT,
    "moved_to": TEXT, "next_poll_at": TIME, "interval_s": REAL, "gap_s": REAL, "quiet_s": REAL, "ttl_s": REAL, "size": INT, "listed": TEXTS,
    "fresh_at": TIME, "last_body_at": TIME, "validators_lie": FLAG, "health": TEXT, "fault": TEXT, "troubles": INT, "since": TIME, "reason": TEXT,
    "mend": TEXT,
}  # fmt: skip
_FIELD = {"interval_s": "interval", "gap_s": "gap", "quiet_s": "quiet", "ttl_s": "ttl"}  # columns that say their unit


def feed_states(con: duckdb.DuckDBPyConnection) -> dict[str, FeedState]:
    """What is remembered of each feed that was ever polled, by feed ID; also out of a copy of before there was a schedule."""
    answer = con.execute("SELECT * FROM feed_states")
    names = [name for name, *_ in answer.description or ()]
    states = (_feed_state(dict(zip(names, row, strict=True))) for row in answer.fetchall())
    return {state.feed_id: state for state in states}


@repeated
def save_poll(con: duckdb.DuckDBPyConnection, run_id: str, result: PollResult, channels: Sequence[str] = (), rules: Sequence[Rule] = PLAIN) -> int:
    """Stores the poll, the feed's state, the entries not seen before, and the alert when the feed turned unhealthy or recovered, together.

    So an ETag is never remembered without its entries, and an outage never without its alert. Answers how many entries were new. `last_new_at` of the
    state is set here, where that is known. `channels` are names.
    """
    at, state = to_utc(result.polled_at), result.state
    with transaction(con):
        new = upsert(
            con,
            "entries",
            ("article_id",),
            {
                "article_id": TEXT, "feed_id": TEXT, "service": TEXT, "url": TEXT, "title": TEXT, "published_at": TIME, "lang": TEXT,
                "first_seen_at": TIME, "state": TEXT, "attempts": INT,
            },
            [(e.article_id, e.feed_id, e.source_id, e.url, e.title, to_utc(e.published_at), e.lang, at, "pending", 0) for e in result.entries],
        )  # fmt: skip
        if new:
            pages.settle_entries(con, [e.article_id for e in result.entries])
        if result.notice:
            raise_feed_alert(con, result.notice, channels, at, rules)
        values = (
            state.feed_id, state.etag, state.last_modified, state.body_sha256, to_utc(state.last_polled_at), at if new else to_utc(state.last_new_at),
            state.failures, state.url, state.moved_to, to_utc(state.next_poll_at), state.interval, state.gap, state.quiet, state.ttl, state.size,
            list(state.listed), to_utc(state.fresh_at), to_utc(state.last_body_at), state.validators_lie, state.health, state.fault, state.troubles,
            to_utc(state.since), state.reason, state.mend,
        )  # fmt: skip
        upsert(
            con,
            "feed_states",
            ("feed_id",),
            _FEED_STATE,
            [values],
            {name: f"new.{name}" for name in _FEED_STATE if name != "feed_id"} | {"last_new_at": "greatest(new.last_new_at, old.last_new_at)"},
        )
        upsert(
            con,
            "polls",
            ("feed_id", "polled_at"),
            {
                "run_id": TEXT, "feed_id": TEXT, "url": TEXT, "polled_at": TIME, "seconds": REAL, "outcome": TEXT, "http_status": INT,
                "entries": INT, "new_entries": INT, "message": TEXT, "mend": TEXT,
            },
            [
                (
                    run_id, result.feed_id, result.url, at, result.seconds, result.outcome, result.http_status, len(result.entries), new,
                    result.message, result.mend,
                )
            ],
        )  # fmt: skip
    return new


def robots_files(con: duckdb.DuckDBPyConnection) -> dict[str, RobotsFile]:
    """What is remembered of the hosts' robots.txt, by origin."""
    rows = con.execute("SELECT origin, asked_at, rules, failing_since FROM robots_files").fetchall()
    return {origin: RobotsFile(origin, from_utc(asked_at), rules, from_utc(failing_since)) for origin, asked_at, rules, failing_since in rows}


@repeated
def save_robots(con: duckdb.DuckDBPyConnection, files: Iterable[RobotsFile]) -> None:
    """Stores what was asked for, in the place of what was there."""
    rows = [(file.origin, to_utc(file.asked_at), file.text, to_utc(file.failing_since)) for file in files]
    with transaction(con):
        replace_all(con, "robots_files", {"origin": TEXT, "asked_at": TIME, "rules": TEXT, "failing_since": TIME}, rows)


def pending_entries(
    con: duckdb.DuckDBPyConnection, *, feeds: Sequence[str] | None = None, limit: int | None = None, now: datetime | None = None
) -> list[Entry]:
    """The entries whose articles are to be fetched now, oldest first; those that failed are left out until their next try is due."""
    rows = con.execute(
        "SELECT feed_id, service, article_id, url, title, published_at, lang FROM entries WHERE state = 'pending' "
        "AND (next_try_at IS NULL OR next_try_at <= $now) AND ($feeds IS NULL OR list_contains($feeds::VARCHAR[], feed_id)) "
        "ORDER BY published_at NULLS LAST, first_seen_at, article_id LIMIT $limit",
        {"now": _now(now), "feeds": None if feeds is None else list(feeds), "limit": 2**62 if limit is None else limit},
    ).fetchall()
    return [
        Entry(feed_id, service, article_id, url, title, from_utc(published_at), lang) for feed_id, service, article_id, url, title, published_at, lang in rows
    ]


@repeated
def fail_entries(con: duckdb.DuckDBPyConnection, failures: Sequence[tuple[str, str, bool]], *, now: datetime | None = None) -> None:
    """Notes failed tries as (article ID, message, final).

    A final one, or the twelfth, is the last; the others are due again after 15 min, 30 min, 1 h … 1 day.
    """
    with transaction(con):
        for article_id, message, final in failures:
            row = con.execute("SELECT attempts FROM entries WHERE article_id = ? AND state = 'pending'", [article_id]).fetchone()
            if row is None:
                continue
            attempts = row[0] + 1
            gone = final or attempts >= MOST_ATTEMPTS
            con.execute(
                "UPDATE entries SET state = ?, attempts = ?, last_error = ?, next_try_at = ? WHERE article_id = ?",
                ["gone" if gone else "pending", attempts, message, None if gone else _now(now) + back_off(attempts), article_id],
            )


def back_off(attempts: int) -> timedelta:
    """How long to wait after that many failed tries."""
    return min(FIRST_RETRY * (1 << min(attempts - 1, 20)), LONGEST_RETRY)


def _feed_state(row: Mapping[str, Any]) -> FeedState:
    """Whatever is NULL or no column is not known."""
    known: dict[str, Any] = {_FIELD.get(name, name): value for name, value in row.items() if value is not None}
    known |= {name: from_utc(value) for name, value in known.items() if isinstance(value, datetime)}
    return FeedState(**known | {"listed": tuple(known.get("listed", ()))})


def _now(now: datetime | None) -> datetime:
    return to_utc(now or datetime.now(UTC))
