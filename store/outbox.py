"""The outbox: alerts are rows first, written with their cause, and sent afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

import duckdb

from ingest.records import Notice
from store.history import Moved
from store.lake import repeated
from store.records import AlertRow
from store.rows import INT, TEXT, TIME, upsert
from store.schema import transaction
from store.times import from_utc, to_utc

NO_CHANNEL = "none"
FIRST_STANCE = "first_stance"
EDITED = "edited"
EDIT_KINDS = ("appeared", "vanished", "flipped")
FIRST_RETRY = timedelta(minutes=1)  # doubled with each failed try
LONGEST_RETRY = timedelta(hours=6)
MOST_ATTEMPTS = 8  # after some two hours an alert waits for `shekara alerts retry`

_ROW = """
SELECT a.alert_id, a.rule, a.channel, a.state, a.attempts, a.last_error, a.created_at, a.sent_at, coalesce(a.holder, '') AS holder,
       coalesce(s.holder_name, '') AS holder_name, coalesce(a.target, '') AS target, coalesce(t.name, a.target, '') AS target_name,
       coalesce(a.stance, '') AS stance, s.score, s.speaker, s.role, s.stated_on, coalesce(s.stated_on_precision, '') AS stated_on_precision,
       coalesce(s.evidence, '') AS evidence, coalesce(v.title, f.label, '') AS title, coalesce(v.url, f.url, '') AS url,
       coalesce(v.service, f.service, '') AS service, coalesce(v.lang, '') AS lang, v.published_at, a.feed_id, a.since, coalesce(a.reason, '') AS reason,
       coalesce(a.mend, '') AS mend, e.kind, e.old_stance, e.old_evidence
FROM alerts AS a
LEFT JOIN statement_log AS s ON s.statement_id = a.statement_id
LEFT JOIN article_versions AS v ON v.article_id = s.article_id AND v.text_sha256 = s.text_sha256
LEFT JOIN targets AS t ON t.target = a.target
LEFT JOIN feed_catalogue AS f ON f.feed_id = a.feed_id
LEFT JOIN edit_log AS e ON e.edit_id = a.edit_id
"""
_ONE_VERSION = "QUALIFY row_number() OVER (PARTITION BY a.alert_id ORDER BY v.version) = 1"


@dataclass(frozen=True, slots=True)
class EditNews:
    """What an edit of an article did to a statement."""

    edit_id: str
    kind: str  # appeared, vanished or flipped
    holder: str
    target: str
    stance: str  # after the edit; of a statement that vanished, the one that it had
    statement_id: str  # that has this stance
    published_at: datetime  # of the article; UTC, without an offset


def raise_edit_alerts(con: duckdb.DuckDBPyConnection, edits: Sequence[EditNews], channels: Sequence[str], alert_since: datetime | None, at: datetime) -> int:
    """Writes an alert for each edit, under the rule edited, in the caller's transaction; answers how many rows are new.

    Not for articles published before `alert_since`, and not for a statement that appeared as a first stance, which is told as that.
    """
    _refuse_urls(channels)
    fresh = [edit for edit in edits if alert_since is None or edit.published_at >= alert_since]
    if not fresh:
        return 0
    firsts = {
        statement
        for (statement,) in con.execute(
            "SELECT statement_id FROM alerts WHERE rule = ? AND statement_id IN (SELECT unnest(?::VARCHAR[]))",
            [FIRST_STANCE, [edit.statement_id for edit in fresh]],
        ).fetchall()
    }
    rows = [
        (
            alert_id(edit.holder, edit.target, edit.edit_id, EDITED, channel), EDITED, channel, edit.holder, edit.target, edit.stance, edit.statement_id, at,
            "unsent" if channel == NO_CHANNEL else "pending", 0, edit.edit_id,
        )
        for edit in fresh
        if edit.kind != "appeared" or edit.statement_id not in firsts
        for channel in channels or (NO_CHANNEL,)
    ]  # fmt: skip
    columns = {
        "alert_id": TEXT, "rule": TEXT, "channel": TEXT, "holder": TEXT, "target": TEXT, "stance": TEXT, "statement_id": TEXT, "created_at": TIME,
        "state": TEXT, "attempts": INT, "edit_id": TEXT,
    }  # fmt: skip
    return upsert(con, "alerts", ("alert_id",), columns, rows)


def raise_alerts(con: duckdb.DuckDBPyConnection, moved: Sequence[Moved], channels: Sequence[str], alert_since: datetime | None, at: datetime) -> int:
    """Writes the alerts that the positions cause, in the caller's transaction, which has stored them; answers how many rows are new.

    Rule first_stance: no other position of this holder on this target has this stance. A position is told once, however many articles report it; one
    that was reported before `alert_since` is no news, and none is raised. `alert_since` and `at`: UTC, without an offset.
    """
    _refuse_urls(channels)
    first: dict[tuple[str, str, str], Moved] = {}
    for position in moved:  # the earliest first
        if position.turned:
            first.setdefault((position.holder, position.target, position.stance), position)
    if not first:
        return 0
    own = [position.position_id for position in moved if position.turned]
    seen = set(
        con.execute("SELECT holder, target, stance FROM known_stances WHERE position_id NOT IN (SELECT unnest(?::VARCHAR[]))", [own]).fetchall()
    )  # fmt: skip
    told = {position for (position,) in con.execute("SELECT position_id FROM alerts WHERE position_id IN (SELECT unnest(?::VARCHAR[]))", [own]).fetchall()}
    rows = [
        (
            alert_id(*news, FIRST_STANCE, channel), FIRST_STANCE, channel, *news, position.statement_id, at,
            "unsent" if channel == NO_CHANNEL else "pending", 0, position.position_id,
        )
        for news, position in first.items()
        if news not in seen and position.position_id not in told and (alert_since is None or position.first_reported_at >= alert_since)
        for channel in channels or (NO_CHANNEL,)
    ]  # fmt: skip
    columns = {
        "alert_id": TEXT, "rule": TEXT, "channel": TEXT, "holder": TEXT, "target": TEXT, "stance": TEXT, "statement_id": TEXT, "created_at": TIME,
        "state": TEXT, "attempts": INT, "position_id": TEXT,
    }  # fmt: skip
    return upsert(con, "alerts", ("alert_id",), columns, rows)


def raise_feed_alert(con: duckdb.DuckDBPyConnection, notice: Notice, channels: Sequence[str], at: datetime) -> int:
    """Writes the alert that a feed turned unhealthy or recovered, in the transaction that stores the poll, before the feed's new state.

    Nothing is written when the stored state tells the same already, as after a repetition, or when another machine was faster. `at`: UTC, without an offset.
    Answers how many rows are new.
    """
    _refuse_urls(channels)
    told = con.execute("SELECT feed_id FROM feed_states WHERE feed_id = ? AND health IN ('down', 'broken', 'zombie')", [notice.feed_id]).fetchall()
    if bool(told) == (notice.rule == "feed-unhealthy"):
        return 0
    since = to_utc(notice.since)
    rows = [
        (
            alert_id(notice.feed_id, since.isoformat(), "", notice.rule, channel), notice.rule, channel, at,
            "unsent" if channel == NO_CHANNEL else "pending", 0, notice.feed_id, since, notice.reason, notice.mend,
        )
        for channel in channels or (NO_CHANNEL,)
    ]  # fmt: skip
    columns = {
        "alert_id": TEXT, "rule": TEXT, "channel": TEXT, "created_at": TIME, "state": TEXT, "attempts": INT, "feed_id": TEXT, "since": TIME, "reason": TEXT,
        "mend": TEXT,
    }  # fmt: skip
    return upsert(con, "alerts", ("alert_id",), columns, rows)


def alert_id(holder: str, target: str, news: str, rule: str, channel: str) -> str:
    """32 hex digits of a sha256: the same news on the same channel has the same key.

    `news` is the stance, or the edit's ID; of a feed its ID and the beginning of the trouble stand in the place of holder and target.
    """
    return hashlib.sha256("\x1f".join((holder, target, news, rule, channel)).encode()).hexdigest()[:32]


def due_alerts(con: duckdb.DuckDBPyConnection, limit: int, *, now: datetime | None = None) -> list[AlertRow]:
    """Alerts to be sent now, oldest first."""
    where = f"WHERE a.state = 'pending' AND (a.next_try_at IS NULL OR a.next_try_at <= ?) {_ONE_VERSION} ORDER BY a.created_at, a.alert_id LIMIT ?"
    return [_alert(row) for row in con.execute(_ROW + where, [_now(now), limit]).fetchall()]


def listing(con: duckdb.DuckDBPyConnection) -> list[AlertRow]:
    """All alerts, newest first."""
    return [_alert(row) for row in con.execute(f"{_ROW} {_ONE_VERSION} ORDER BY a.created_at DESC, a.alert_id").fetchall()]


@repeated
def mark_sent(con: duckdb.DuckDBPyConnection, ids: Sequence[str], *, now: datetime | None = None) -> None:
    """Their channel took them. The time of a row that was sent before stays."""
    with transaction(con):
        con.execute(
            "UPDATE alerts SET state = 'sent', sent_at = ?, last_error = NULL, next_try_at = NULL "
            "WHERE state <> 'sent' AND list_contains(?::VARCHAR[], alert_id)",
            [_now(now), list(ids)],
        )


@repeated
def mark_failed(con: duckdb.DuckDBPyConnection, alert_id: str, error: str, *, now: datetime | None = None) -> None:
    """One failed try: due again after 1 min, 2 min, 4 min …; after the eighth it is given up until `retry`."""
    with transaction(con):
        row = con.execute("SELECT attempts FROM alerts WHERE alert_id = ? AND state = 'pending'", [alert_id]).fetchone()
        if row is None:
            return
        attempts = row[0] + 1
        given_up = attempts >= MOST_ATTEMPTS
        next_try = None if given_up else _now(now) + min(FIRST_RETRY * (1 << attempts - 1), LONGEST_RETRY)
        con.execute(
            "UPDATE alerts SET state = ?, attempts = ?, last_error = ?, next_try_at = ? WHERE alert_id = ?",
            ["failed" if given_up else "pending", attempts, error, next_try, alert_id],
        )


@repeated
def retry(con: duckdb.DuckDBPyConnection, ids: Sequence[str] | None = None) -> int:
    """Makes failed and waiting alerts due now, all of them or those given; answers how many."""
    with transaction(con):
        rows = con.execute(
            "UPDATE alerts SET state = 'pending', attempts = 0, next_try_at = NULL WHERE (state = 'failed' OR (state = 'pending' AND attempts > 0)) "
            "AND ($ids IS NULL OR list_contains($ids::VARCHAR[], alert_id)) RETURNING alert_id",
            {"ids": None if ids is None else list(ids)},
        ).fetchall()
    return len(rows)


def _alert(row: tuple[Any, ...]) -> AlertRow:
    values = dict(zip((field.name for field in fields(AlertRow)), row, strict=True))
    return AlertRow(**values | {name: from_utc(values[name]) for name in ("created_at", "sent_at", "published_at", "since")})


def _refuse_urls(channels: Sequence[str]) -> None:
    for channel in channels:
        if "://" in channel:
            raise ValueError("a channel is stored by its name: its URL may hold secrets, and readers see the table")


def _now(now: datetime | None) -> datetime:
    return to_utc(now or datetime.now(UTC))
