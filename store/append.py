"""Rows in. Each function is one short transaction that can be repeated: what is there already is left alone."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import duckdb

from ingest.records import Article, PageState, Source
from store import copies, pages
from store.history import change
from store.lake import repeated
from store.pages import Alias
from store.polls import back_off, fail_entries, feed_states, pending_entries, robots_files, save_poll, save_robots
from store.readings import save_statements, statement_id
from store.records import Actor, Target
from store.rows import FLAG, INT, TEXT, TEXTS, TIME, insert, replace_all
from store.schema import in_lake, transaction
from store.times import from_utc, to_utc

__all__ = [
    "Alias", "back_off", "count_stale", "count_unclassified", "fail_entries", "feed_states", "finish_run", "latest_articles", "pending_entries",
    "robots_files", "save_actors", "save_articles", "save_catalogue", "save_poll", "save_robots", "save_statements", "save_targets", "stale", "start_run",
    "statement_id", "unclassified", "versions_before",
]  # fmt: skip

_ARTICLE = "article_id, url, canonical_url, service, lang, title, authors, published_at, modified_at, text, text_sha256, extractor, kind"


@repeated
def save_catalogue(con: duckdb.DuckDBPyConnection, sources: Sequence[Source]) -> None:
    """Stores the services and their feeds. Those no longer in the catalogue stay, with their feeds disabled."""
    feeds = [(feed, source) for source in sources for feed in source.feeds]
    with transaction(con):
        replace_all(
            con,
            "services",
            {"service": TEXT, "name": TEXT, "lang": TEXT, "hosts": TEXTS, "tz": TEXT},
            [(s.id, s.name, s.lang, list(s.hosts), s.tz) for s in sources],
        )
        replace_all(
            con,
            "feed_catalogue",
            {"feed_id": TEXT, "service": TEXT, "url": TEXT, "kind": TEXT, "label": TEXT, "confidence": TEXT, "enabled": FLAG},
            [(f.id, s.id, f.url, f.kind, f.label, f.confidence, f.enabled) for f, s in feeds],
        )
        con.execute("UPDATE feed_catalogue SET enabled = false WHERE enabled AND NOT list_contains(?::VARCHAR[], feed_id)", [[f.id for f, _ in feeds]])


@repeated
def save_targets(con: duckdb.DuckDBPyConnection, targets: Iterable[Target]) -> None:
    """Stores the target catalogue; names may change, targets that left it stay."""
    rows = [(t.target, t.name, t.inside) for t in targets]
    with transaction(con):
        replace_all(con, "targets", {"target": TEXT, "name": TEXT, "inside": TEXT}, rows)


@repeated
def save_actors(con: duckdb.DuckDBPyConnection, actors: Iterable[Actor]) -> None:
    """Stores the catalogue of states and organisations; actors that left it stay."""
    rows = [(a.holder, a.name, a.kind, a.region) for a in actors]
    with transaction(con):
        replace_all(con, "actors", {"holder": TEXT, "name": TEXT, "kind": TEXT, "region": TEXT}, rows)


@repeated
def save_articles(
    con: duckdb.DuckDBPyConnection,
    articles: Sequence[Article],
    *,
    states: Sequence[PageState] = (),
    aliases: Sequence[Alias] = (),
    now: datetime | None = None,
) -> int:
    """Stores each article whose text differs from its latest version as the next version, not yet classified, and marks its entry done.

    Of several texts of one article the last is taken. With the articles, in one transaction: the `states` of their pages, and `aliases`, other IDs under
    which they were asked for; an article with an alias for its ID is stored under its own. A text that is a copy is linked to its original.
    Answers how many versions were new.
    """
    at = _now(now)
    with transaction(con):
        pages.save_aliases(con, aliases, at)
        own = pages.resolve(con, [a.article_id for a in articles])
        articles = [replace(a, article_id=own[a.article_id]) if a.article_id in own else a for a in articles]
        known = con.execute(
            "SELECT article_id, version, text_sha256, superseded_at IS NULL, classified_by IS NOT NULL, first_seen_at FROM article_versions "
            "WHERE article_id IN (SELECT unnest(?::VARCHAR[]))",
            [[a.article_id for a in articles]],
        ).fetchall()
        latest = {article_id: (version, text_sha256) for article_id, version, text_sha256, is_latest, _, _ in known if is_latest}
        new = [a for a in {a.article_id: a for a in articles}.values() if latest.get(a.article_id, (0, ""))[1] != a.text_sha256]
        changed = {a.article_id for a in new} & latest.keys()
        if changed:
            con.execute(
                "UPDATE article_versions SET superseded_at = ? WHERE superseded_at IS NULL AND article_id IN (SELECT unnest(?::VARCHAR[]))",
                [at, sorted(changed)],
            )
        _let_go(con, changed & {row[0] for row in known if row[4]}, min((row[5] for row in known), default=at))
        rows = [
            (
                a.article_id, a.url, a.canonical_url, a.service, a.lang, a.title, list(a.authors), to_utc(a.published_at), to_utc(a.modified_at), a.text,
                a.text_sha256, a.extractor, a.kind, at, latest.get(a.article_id, (0, ""))[0] + 1,
            )
            for a in new
        ]  # fmt: skip
        kinds = (TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXTS, TIME, TIME, TEXT, TEXT, TEXT, TEXT, TIME, INT)
        names = [*_ARTICLE.split(", "), "first_seen_at", "version"]
        count = insert(con, "article_versions", dict(zip(names, kinds, strict=True)), rows)
        copies.link(con, [(a.article_id, to_utc(a.published_at), a.text) for a in new], at)
        pages.save_pages(con, [replace(state, article_id=own.get(state.article_id, state.article_id)) for state in states])
        con.execute(
            "UPDATE entries SET state = 'done', last_error = NULL, next_try_at = NULL "
            "WHERE state <> 'done' AND (article_id IN (SELECT unnest($ids::VARCHAR[])) OR url IN (SELECT unnest($urls::VARCHAR[])))",
            {"ids": [a.article_id for a in articles], "urls": [a.url for a in articles]},
        )
    return count


def _let_go(con: duckdb.DuckDBPyConnection, articles: set[str], since: datetime) -> None:
    """The statements of a text that is no longer the latest hold no more. `since`: when the earliest of the articles was first seen."""
    if not articles:
        return
    lost = con.execute(
        "SELECT statement_id FROM statement_log WHERE holds AND recorded_at >= ? AND article_id IN (SELECT unnest(?::VARCHAR[]))", [since, sorted(articles)]
    ).fetchall()
    ids = [statement for (statement,) in lost]
    con.execute("UPDATE statement_log SET holds = false WHERE recorded_at >= ? AND statement_id IN (SELECT unnest(?::VARCHAR[]))", [since, ids])
    change(con, [], ids, since)


def unclassified(con: duckdb.DuckDBPyConnection, limit: int) -> list[Article]:
    """Latest versions that no classifier has read, oldest first."""
    rows = con.execute(
        f"SELECT {_ARTICLE} FROM article_versions WHERE superseded_at IS NULL AND classified_by IS NULL ORDER BY published_at, article_id LIMIT ?", [limit]
    ).fetchall()
    return [_article(row) for row in rows]


def versions_before(con: duckdb.DuckDBPyConnection, stamp: str, articles: Sequence[Article]) -> list[Article]:
    """Older versions that the classifier of `stamp` has to read too, so that it can be told what the edits did that led to these latest versions.

    Of each article: back to the last version that a classifier has read, or to the first; without those that this classifier read last.
    """
    rows = con.execute(
        f"WITH chain AS (SELECT *, max(version) FILTER (superseded_at IS NOT NULL AND classified_by IS NOT NULL) OVER (PARTITION BY article_id) AS told "
        "FROM article_versions WHERE article_id IN (SELECT unnest($ids::VARCHAR[]))) "
        f"SELECT {_ARTICLE} FROM chain WHERE superseded_at IS NOT NULL AND version >= coalesce(told, 1) AND classified_by IS DISTINCT FROM $stamp "
        "QUALIFY row_number() OVER (PARTITION BY article_id, text_sha256 ORDER BY version DESC) = 1 ORDER BY article_id, version",
        {"ids": [a.article_id for a in articles], "stamp": stamp},
    ).fetchall()
    return [_article(row) for row in rows]


def latest_articles(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> dict[str, Article]:
    """The latest versions of these articles, by ID."""
    rows = con.execute(
        f"SELECT {_ARTICLE} FROM article_versions WHERE superseded_at IS NULL AND article_id IN (SELECT unnest(?::VARCHAR[]))", [sorted(ids)]
    ).fetchall()
    return {row[0]: _article(row) for row in rows}


def count_unclassified(con: duckdb.DuckDBPyConnection) -> int:
    """How many latest versions no classifier has read."""
    row = con.execute("SELECT count(*) FROM article_versions WHERE superseded_at IS NULL AND classified_by IS NULL").fetchone()
    return int(row[0]) if row else 0


_STALE = """
WITH texts AS (
    SELECT * FROM article_versions
    WHERE (superseded_at IS NULL OR $superseded) AND classified_by IS DISTINCT FROM $stamp
      AND article_id NOT IN (SELECT article_id FROM article_versions WHERE superseded_at IS NULL AND classified_by IS NULL)
    QUALIFY row_number() OVER (PARTITION BY article_id, text_sha256 ORDER BY version DESC) = 1
)
"""


def stale(con: duckdb.DuckDBPyConnection, stamp: str, limit: int, *, superseded: bool = False) -> list[Article]:
    """Texts that the classifier of `stamp` was not the last to read: of the latest versions, newest first; then, with `superseded`, of the older ones.

    An article whose latest version no classifier has read is not stale but news, and left out: `unclassified` has it.
    """
    rows = con.execute(
        f"{_STALE} SELECT {_ARTICLE} FROM texts ORDER BY superseded_at IS NOT NULL, published_at DESC, article_id, version DESC LIMIT $limit",
        {"stamp": stamp, "superseded": superseded, "limit": limit},
    ).fetchall()
    return [_article(row) for row in rows]


def count_stale(con: duckdb.DuckDBPyConnection, stamp: str, *, superseded: bool = False) -> int:
    """How many texts `stale` would answer without a limit."""
    row = con.execute(f"{_STALE} SELECT count(*) FROM texts", {"stamp": stamp, "superseded": superseded}).fetchone()
    return int(row[0]) if row else 0


@repeated
def start_run(con: duckdb.DuckDBPyConnection, kind: str, *, now: datetime | None = None) -> str:
    """A row in `runs`, status running; answers its ID. Runs that say they are running but whose process is gone become 'interrupted'."""
    at = _now(now)
    run_id = f"{at:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    host, pid = socket.gethostname(), os.getpid()
    with transaction(con):
        for dead, its_host, its_pid in con.execute("SELECT run_id, host, pid FROM runs WHERE status = 'running'").fetchall():
            if (its_pid == pid or not _alive(its_pid)) if its_host == host else not in_lake(con):  # a lake has writers on other machines
                con.execute("UPDATE runs SET status = 'interrupted', message = 'its process ended before it did' WHERE run_id = ?", [dead])
        con.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, NULL, 'running', MAP {}, '')", [run_id, kind, host, pid, at])
    return run_id


@repeated
def finish_run(
    con: duckdb.DuckDBPyConnection, run_id: str, counts: Mapping[str, int], status: str = "ok", message: str = "", *, now: datetime | None = None
) -> None:
    """How the run ended: ok, failed or interrupted, with its counts and one line for people."""
    with transaction(con):
        con.execute(
            "UPDATE runs SET finished_at = ?, status = ?, message = ?, counts = map(?::VARCHAR[], ?::BIGINT[]) WHERE run_id = ?",
            [_now(now), status, message, list(counts), list(counts.values()), run_id],
        )


def _article(row: tuple[Any, ...]) -> Article:
    article_id, url, canonical_url, service, lang, title, authors, published_at, modified_at, text, text_sha256, extractor, kind = row
    return Article(
        article_id, url, canonical_url, service, lang, title, tuple(authors), from_utc(published_at), from_utc(modified_at), text, text_sha256, extractor,
        kind=kind or "article",
    )  # fmt: skip


def _now(now: datetime | None) -> datetime:
    return to_utc(now or datetime.now(UTC))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
