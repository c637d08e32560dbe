"""The outbox: alerts are rows first, written with their cause, and sent afterwards."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

import duckdb

from ingest.records import Notice
from store.deciding import EDITED, FIRST_STANCE, OF_FEEDS, PLAIN, Intent, Kind, Rule, concerns, decide
from store.history import Moves
from store.lake import repeated
from store.records import AlertRow
from store.rows import INT, TEXT, TIME, upsert
from store.schema import transaction
from store.times import from_utc, to_utc

NO_CHANNEL = "none"
EDIT_KINDS = ("appeared", "vanished", "flipped")
FIRST_RETRY = timedelta(minutes=1)  # doubled with each failed try
LONGEST_RETRY = timedelta(hours=6)
MOST_ATTEMPTS = 8  # after some two hours an alert waits for `shekara alerts retry`
_HASHED = re.compile(r"^([a-z0-9+.-]+)-[0-9a-f]{8}$")  # a channel without a name of its own: its kind and a hash
_COLUMNS = {
    "alert_id": TEXT, "rule": TEXT, "kind": TEXT, "channel": TEXT, "created_at": TIME, "state": TEXT, "attempts": INT, "holder": TEXT, "target": TEXT,
    "stance": TEXT, "old_stance": TEXT, "statement_id": TEXT, "position_id": TEXT, "edit_id": TEXT, "feed_id": TEXT, "since": TIME, "reason": TEXT,
    "mend": TEXT,
}  # fmt: skip

_ROW = """
SELECT a.alert_id, a.rule, a.channel, a.state, a.attempts, a.last_error, a.created_at, a.sent_at, coalesce(a.holder, '') AS holder,
       coalesce(s.holder_name, '') AS holder_name, coalesce(a.target, '') AS target, coalesce(t.name, a.target, '') AS target_name,
       coalesce(a.stance, '') AS stance, s.score, s.speaker, s.role, s.stated_on, coalesce(s.stated_on_precision, '') AS stated_on_precision,
       coalesce(s.evidence, '') AS evidence, coalesce(v.title, f.label, '') AS title, coalesce(v.url, f.url, '') AS url,
       coalesce(v.service, f.service, '') AS service, coalesce(v.lang, '') AS lang, v.published_at, a.feed_id, a.since, coalesce(a.reason, '') AS reason,
       coalesce(a.mend, '') AS mend, e.kind AS edit_kind, coalesce(a.old_stance, e.old_stance) AS old_stance, e.old_evidence,
       coalesce(a.kind, CASE a.rule WHEN 'first_stance' THEN 'first' ELSE a.rule END) AS kind, a.next_try_at,
       a.position_id, a.edit_id, coalesce(p.articles, 0) AS articles, coalesce(len(p.services), 0) AS services, a.told_articles
FROM alerts AS a
LEFT JOIN statement_log AS s ON s.statement_id = a.statement_id
LEFT JOIN article_versions AS v ON v.article_id = s.article_id AND v.text_sha256 = s.text_sha256
LEFT JOIN targets AS t ON t.target = a.target
LEFT JOIN feed_catalogue AS f ON f.feed_id = a.feed_id
LEFT JOIN edit_log AS e ON e.edit_id = a.edit_id
LEFT JOIN position_log AS p ON p.position_id = a.position_id
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
    holder_level: str
    lang: str  # of the article
    confidence: float  # of the statement
    published_at: datetime  # of the article; UTC, without an offset


def raise_alerts(
    con: duckdb.DuckDBPyConnection, moves: Moves, channels: Sequence[str], alert_since: datetime | None, at: datetime, rules: Sequence[Rule] = PLAIN
) -> int:
    """Writes the alerts that the positions cause, in the caller's transaction, which has stored them; answers how many rows are new.

    A rule tells of a position once, however many articles report it, and whatever becomes of it later. What was reported or said before `alert_since`
    is no news, and none is raised. `alert_since` and `at`: UTC, without an offset.
    """
    _refuse_urls(channels)
    intents = decide(rules, moves.news, moves.stands, alert_since)
    if not intents:
        return 0
    told = set(
        con.execute(
            "SELECT position_id, rule FROM alerts WHERE position_id IN (SELECT unnest(?::VARCHAR[]))", [sorted({i.news.position_id for i in intents})]
        ).fetchall()
    )  # fmt: skip
    rows = [row for intent in intents if (intent.news.position_id, intent.rule.name) not in told for row in _rows_of(intent, channels, at)]
    return _write(con, rows)


def raise_edit_alerts(
    con: duckdb.DuckDBPyConnection,
    edits: Sequence[EditNews],
    channels: Sequence[str],
    alert_since: datetime | None,
    at: datetime,
    rules: Sequence[Rule] = PLAIN,
) -> int:
    """Writes an alert for each edit that a rule of the kind edited looks for, in the caller's transaction; answers how many rows are new.

    Not for articles published before `alert_since`, and not for a statement that appeared as a first stance, which is told as that.
    """
    _refuse_urls(channels)
    fresh = [edit for edit in edits if alert_since is None or edit.published_at >= alert_since]
    if not fresh:
        return 0
    firsts = {
        statement
        for (statement,) in con.execute(
            "SELECT statement_id FROM alerts WHERE coalesce(kind = 'first', rule = ?) AND statement_id IN (SELECT unnest(?::VARCHAR[]))",
            [FIRST_STANCE.name, [edit.statement_id for edit in fresh]],
        ).fetchall()
    }
    rows = [
        _row(
            rule, "edited", channel, at, alert_id(edit.edit_id, rule.name, channel), holder=edit.holder, target=edit.target, stance=edit.stance,
            statement_id=edit.statement_id, edit_id=edit.edit_id,
        )
        for edit in fresh
        if edit.kind != "appeared" or edit.statement_id not in firsts
        for rule in rules
        if rule.kind == EDITED.kind and concerns(rule, edit.holder, edit.holder_level, edit.target, (edit.lang,), edit.confidence)
        for channel in chosen(rule, channels)
    ]  # fmt: skip
    return _write(con, rows)


def raise_feed_alert(con: duckdb.DuckDBPyConnection, notice: Notice, channels: Sequence[str], at: datetime, rules: Sequence[Rule] = PLAIN) -> int:
    """Writes the alert that a feed turned unhealthy or recovered, in the transaction that stores the poll, before the feed's new state.

    Nothing is written when the stored state tells the same already, as after a repetition, or when another machine was faster. `at`: UTC, without an offset.
    Answers how many rows are new.
    """
    _refuse_urls(channels)
    told = con.execute("SELECT feed_id FROM feed_states WHERE feed_id = ? AND health IN ('down', 'broken', 'zombie')", [notice.feed_id]).fetchall()
    if bool(told) == (notice.rule == "feed-unhealthy"):
        return 0
    since = to_utc(notice.since)
    langs = con.execute(
        "SELECT s.lang FROM feed_catalogue AS f JOIN services AS s ON s.service = f.service WHERE f.feed_id = ?", [notice.feed_id]
    ).fetchall()  # fmt: skip
    rows = [
        _row(
            rule, notice.rule, channel, at, alert_id(f"{notice.feed_id} {since.isoformat()}", rule.name, channel), feed_id=notice.feed_id, since=since,
            reason=notice.reason, mend=notice.mend,
        )
        for rule in rules
        if rule.kind == notice.rule and rule.kind in OF_FEEDS and (not rule.languages or any(lang in rule.languages for (lang,) in langs))
        for channel in chosen(rule, channels)
    ]  # fmt: skip
    return _write(con, rows)


def chosen(rule: Rule, channels: Sequence[str]) -> Sequence[str]:
    """The channels that the rule's alerts go to, by name, or by kind where they have no name of their own; NO_CHANNEL where none is configured."""
    if not channels:
        return (NO_CHANNEL,)
    return [name for name in channels if not rule.channels or name in rule.channels or kind_of(name) in rule.channels]


def kind_of(channel: str) -> str:
    """"slack" of a channel that has no name of its own; else its name."""
    hashed = _HASHED.match(channel)
    return hashed[1] if hashed else channel


def _rows_of(intent: Intent, channels: Sequence[str], at: datetime) -> list[tuple[Any, ...]]:
    news = intent.news
    return [
        _row(
            intent.rule, intent.rule.kind, channel, at, alert_id(news.position_id, intent.rule.name, channel), holder=news.holder, target=news.target,
            stance=news.stance, old_stance=intent.old_stance, statement_id=news.statement_id, position_id=news.position_id,
        )
        for channel in chosen(intent.rule, channels)
    ]  # fmt: skip


def _row(rule: Rule, kind: Kind, channel: str, at: datetime, key: str, **values: object) -> tuple[Any, ...]:
    state = "muted" if rule.mute else "unsent" if channel == NO_CHANNEL else "pending"
    own = {"alert_id": key, "rule": rule.name, "kind": kind, "channel": channel, "created_at": at, "state": state, "attempts": 0, **values}
    return tuple(own.get(name) for name in _COLUMNS)


def _write(con: duckdb.DuckDBPyConnection, rows: Sequence[tuple[Any, ...]]) -> int:
    return upsert(con, "alerts", ("alert_id",), _COLUMNS, rows)


def alert_id(cause: str, rule: str, channel: str) -> str:
    """32 hex digits of a sha256: the same news on the same channel has the same key. `cause`: position, edit, or feed and the trouble's beginning."""
    return hashlib.sha256("\x1f".join((cause, rule, channel)).encode()).hexdigest()[:32]


def due_alerts(con: duckdb.DuckDBPyConnection, limit: int | None, *, now: datetime | None = None, only: Sequence[str] | None = None) -> list[AlertRow]:
    """Alerts to be sent now, oldest first: at most `limit` of each channel, so that one that waits holds up no other. `only`: among those."""
    due = (  # first and alone: where nothing is due, the large tables are not looked at
        "SELECT alert_id FROM alerts WHERE state = 'pending' AND (next_try_at IS NULL OR next_try_at <= $now) "
        "AND ($only IS NULL OR list_contains($only::VARCHAR[], alert_id)) "
        "QUALIFY $most IS NULL OR row_number() OVER (PARTITION BY channel ORDER BY created_at, alert_id) <= $most"
    )
    ids = [key for (key,) in con.execute(due, {"now": _now(now), "most": limit, "only": None if only is None else list(only)}).fetchall()]
    if not ids:
        return []
    where = f"WHERE list_contains(?::VARCHAR[], a.alert_id) {_ONE_VERSION} ORDER BY a.created_at, a.alert_id"
    return [_alert(row) for row in con.execute(_ROW + where, [ids]).fetchall()]


def newest(con: duckdb.DuckDBPyConnection, positions: int) -> list[AlertRow]:
    """The alerts of so many newest positions, edits and feeds, on all channels, newest first; without those of muted rules."""
    cause = "coalesce(a.position_id, a.edit_id, a.feed_id || a.since::VARCHAR || a.rule, a.alert_id)"
    latest = f"SELECT {cause} AS cause FROM alerts AS a WHERE a.state <> 'muted' GROUP BY cause ORDER BY max(a.created_at) DESC, cause LIMIT $most"
    where = f"WHERE a.state <> 'muted' AND {cause} IN (SELECT cause FROM ({latest})) {_ONE_VERSION} ORDER BY a.created_at DESC, a.alert_id"
    return [_alert(row) for row in con.execute(_ROW + where, {"most": positions}).fetchall()]


def measure(con: duckdb.DuckDBPyConnection) -> str:
    """How many alerts there are and when the last was raised, in a line: another one says that `newest` is another."""
    rows = con.execute("SELECT count(*), max(created_at) FROM alerts WHERE state <> 'muted'").fetchall()
    return f"{rows[0][0]} until {rows[0][1] or 'now'}"


def born(con: duckdb.DuckDBPyConnection) -> datetime:
    """When the database was made."""
    rows: list[tuple[datetime]] = con.execute("SELECT min(applied_at) FROM migrations").fetchall()
    return from_utc(rows[0][0])


def listing(con: duckdb.DuckDBPyConnection) -> list[AlertRow]:
    """All alerts, newest first."""
    return [_alert(row) for row in con.execute(f"{_ROW} {_ONE_VERSION} ORDER BY a.created_at DESC, a.alert_id").fetchall()]


def recently_sent(con: duckdb.DuckDBPyConnection, since: datetime) -> dict[str, list[datetime]]:
    """When messages went to each channel since then, UTC: what a rate limit counts. Alerts that went together count once."""
    rows = con.execute("SELECT DISTINCT channel, sent_at FROM alerts WHERE sent_at > ? ORDER BY ALL", [to_utc(since)]).fetchall()
    found: dict[str, list[datetime]] = {}
    for channel, moment in rows:
        found.setdefault(channel, []).append(from_utc(moment))
    return found


def grown(con: duckdb.DuckDBPyConnection, channel: str, since: datetime) -> list[AlertRow]:
    """Alerts that went to the channel since then, and whose positions more articles report now than it was told."""
    where = f"WHERE a.channel = ? AND a.state = 'sent' AND a.sent_at > ? AND p.articles > a.told_articles {_ONE_VERSION} ORDER BY a.created_at, a.alert_id"
    return [_alert(row) for row in con.execute(_ROW + where, [channel, to_utc(since)]).fetchall()]


@repeated
def mark_sent(con: duckdb.DuckDBPyConnection, ids: Sequence[str], *, now: datetime | None = None, told: Mapping[str, int] | None = None) -> None:
    """Their channel took them. The time of a row that was sent before stays. `told`: how many articles the message named, by alert."""
    counts = dict(told or {})
    with transaction(con):
        con.execute(
            "UPDATE alerts SET state = 'sent', sent_at = ?, last_error = NULL, next_try_at = NULL "
            "WHERE state <> 'sent' AND list_contains(?::VARCHAR[], alert_id)",
            [_now(now), list(ids)],
        )
        for count in sorted(set(counts.values())):
            con.execute(
                "UPDATE alerts SET told_articles = ? WHERE list_contains(?::VARCHAR[], alert_id)", [count, [key for key, own in counts.items() if own == count]]
            )


@repeated
def mark_muted(con: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> None:
    """Their channel is muted: they are not sent, now or later."""
    with transaction(con):
        con.execute("UPDATE alerts SET state = 'muted', next_try_at = NULL WHERE state = 'pending' AND list_contains(?::VARCHAR[], alert_id)", [list(ids)])


@repeated
def mark_failed(
    con: duckdb.DuckDBPyConnection,
    ids: Sequence[str],
    error: str,
    *,
    now: datetime | None = None,
    most: int = MOST_ATTEMPTS,
    first_retry: timedelta = FIRST_RETRY,
) -> None:
    """One failed try of alerts that went together: due again after `first_retry`, then twice as long each time; after the try number `most` given up."""
    with transaction(con):
        rows = con.execute("SELECT alert_id, attempts FROM alerts WHERE list_contains(?::VARCHAR[], alert_id) AND state = 'pending'", [list(ids)]).fetchall()
        for key, before in rows:
            attempts = before + 1
            given_up = attempts >= most
            next_try = None if given_up else _now(now) + min(first_retry * (1 << min(attempts - 1, 20)), max(LONGEST_RETRY, first_retry))
            con.execute(
                "UPDATE alerts SET state = ?, attempts = ?, last_error = ?, next_try_at = ? WHERE alert_id = ?",
                ["failed" if given_up else "pending", attempts, error, next_try, key],
            )


@repeated
def retry(con: duckdb.DuckDBPyConnection, ids: Sequence[str] | None = None) -> list[str]:
    """Makes failed and waiting alerts due now, all of them or those given; answers which."""
    with transaction(con):
        rows = con.execute(
            "UPDATE alerts SET state = 'pending', attempts = 0, next_try_at = NULL WHERE (state = 'failed' OR (state = 'pending' AND attempts > 0)) "
            "AND ($ids IS NULL OR list_contains($ids::VARCHAR[], alert_id)) RETURNING alert_id",
            {"ids": None if ids is None else list(ids)},
        ).fetchall()
    return sorted(key for (key,) in rows)


def _alert(row: tuple[Any, ...]) -> AlertRow:
    values = dict(zip((field.name for field in fields(AlertRow)), row, strict=True))
    return AlertRow(**values | {name: from_utc(values[name]) for name in ("created_at", "sent_at", "published_at", "since", "next_try_at")})


def _refuse_urls(channels: Sequence[str]) -> None:
    for channel in channels:
        if "://" in channel:
            raise ValueError("a channel is stored by its name: its URL may hold secrets, and readers see the table")


def _now(now: datetime | None) -> datetime:
    return to_utc(now or datetime.now(UTC))
