"""Pages of articles in the database: what is remembered of them, and which other IDs they answer to. The writing functions are called inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import duckdb

from ingest.records import PageState
from store.rows import INT, TEXT, TIME, upsert
from store.times import from_utc, to_utc

_STATE = (
    "article_id, service, url, kind, published_at, first_seen_at, last_read_at, changed_at, text_sha256, etag, last_modified, body_sha256, failures, "
    "next_try_at, withdrawn_at, last_error"
)
_KEPT = ("article_id", "first_seen_at")  # of a page that is stored once more


@dataclass(frozen=True, slots=True)
class Alias:
    """Another ID of an article."""

    alias_id: str  # the ID under which it was asked for
    article_id: str  # the article's own
    url: str  # the address that was asked


def pages_left(con: duckdb.DuckDBPyConnection, services: Sequence[str], now: datetime, longest: timedelta, live_since: datetime) -> list[PageState]:
    """The pages of these services that may have to be read again: not read since `longest` after their first reading, or live blogs changed since then.

    Those that failed are left out until their next try; so are those of other IDs of an article. When they are due is for `ingest.due` to say.
    """
    rows = con.execute(
        f"SELECT {_STATE} FROM article_pages AS p WHERE list_contains($services::VARCHAR[], service) AND (next_try_at IS NULL OR next_try_at <= $now) "
        "AND (last_read_at < first_seen_at + to_microseconds($longest) OR (kind = 'live' AND changed_at >= $live)) "
        "AND article_id NOT IN (SELECT alias_id FROM aliases)",
        {"services": list(services), "now": to_utc(now), "longest": int(longest.total_seconds() * 1e6), "live": to_utc(live_since)},
    ).fetchall()
    return [_state(row) for row in rows]


def page_states(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> dict[str, PageState]:
    """What is remembered of the pages of these articles, by article."""
    rows = con.execute(f"SELECT {_STATE} FROM article_pages WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [sorted(ids)]).fetchall()
    return {row[0]: _state(row) for row in rows}


def save_pages(con: duckdb.DuckDBPyConnection, states: Sequence[PageState]) -> None:
    """Stores the states in the place of the old ones; the time of the first reading stays."""
    kinds = dict.fromkeys(_STATE.split(", "), TEXT) | {name: TIME for name in _STATE.split(", ") if name.endswith("_at")} | {"failures": INT}
    rows = [
        (
            s.article_id, s.service, s.url, s.kind, to_utc(s.published_at), to_utc(s.first_seen_at), to_utc(s.last_read_at), to_utc(s.changed_at),
            s.text_sha256, s.etag, s.last_modified, s.body_sha256, s.failures, to_utc(s.next_try_at), to_utc(s.withdrawn_at), s.last_error,
        )
        for s in states
    ]  # fmt: skip
    upsert(con, "article_pages", ("article_id",), kinds, rows, {name: f"new.{name}" for name in kinds if name not in _KEPT})


def resolve(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> dict[str, str]:
    """The articles of those IDs that are aliases, by alias."""
    rows = con.execute("SELECT alias_id, article_id FROM aliases WHERE alias_id IN (SELECT unnest(?::VARCHAR[]))", [sorted(ids)]).fetchall()
    return dict(rows)


def known(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> set[str]:
    """Those of the IDs under which an article is stored."""
    rows = con.execute("SELECT DISTINCT article_id FROM article_versions WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [sorted(ids)]).fetchall()
    return {article_id for (article_id,) in rows}


def save_aliases(con: duckdb.DuckDBPyConnection, aliases: Sequence[Alias], at: datetime) -> None:
    """Notes other IDs. An alias names an article and never another alias; one that is there stays. Entries under these IDs are done."""
    if not aliases:
        return
    places = resolve(con, [alias.article_id for alias in aliases])
    rows = []
    for alias in aliases:
        target = places.get(alias.article_id, alias.article_id)
        if target != alias.alias_id:
            rows.append((alias.alias_id, target, alias.url, at))
            con.execute("UPDATE aliases SET article_id = ? WHERE article_id = ?", [target, alias.alias_id])
    upsert(con, "aliases", ("alias_id",), {"alias_id": TEXT, "article_id": TEXT, "url": TEXT, "first_seen_at": TIME}, rows)
    settle_entries(con, [name for row in rows for name in row[:2]])


def settle_entries(con: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> None:
    """Entries with these IDs whose article is stored under another ID, or has another ID under which it was fetched, are done."""
    con.execute(
        "UPDATE entries SET state = 'done', last_error = NULL, next_try_at = NULL WHERE state = 'pending' AND article_id IN (SELECT unnest(?::VARCHAR[])) "
        "AND article_id IN (SELECT alias_id FROM aliases UNION ALL SELECT article_id FROM aliases)",
        [list(ids)],
    )


def _state(row: tuple[object, ...]) -> PageState:
    names = _STATE.split(", ")
    values = {name: from_utc(value) if isinstance(value, datetime) else value for name, value in zip(names, row, strict=True)}
    return PageState(**values)  # type: ignore[arg-type]
