"""Copies in the database: which articles have one text, linked to the earliest of them. Called inside a transaction that has stored the articles.

A changed link moves positions, which count the copies of one text once: they are counted again here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

import duckdb
import pyarrow as pa

from store.history import change
from store.lake import repeated
from store.likeness import Family, bands, is_copy, original, shingles
from store.rows import DAY, TEXT, TIME, insert
from store.schema import transaction

WITHIN = timedelta(days=30)  # between the publication of a text and of its copy
MOST_CANDIDATES = 8  # texts compared with one text, those with the most bands in common
_BANDS = pa.list_(pa.int64())


def link(con: duckdb.DuckDBPyConnection, texts: Sequence[tuple[str, datetime, str]], at: datetime) -> None:
    """Links each (article ID, publication in UTC without an offset, latest text) with what it is a copy of; a link that no longer holds goes."""
    if not texts:
        return
    prints = {article: (published.date(), found) for article, published, text in texts if (found := shingles(text))}
    ids = [article for article, _, _ in texts]
    before = _links(con, ids)
    after = dict(before)
    for article in ids:
        _detach(con, after, article)
    con.execute("DELETE FROM text_prints WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [ids])
    rows = [(article, day, list(bands(found))) for article, (day, found) in prints.items()]
    insert(con, "text_prints", {"article_id": TEXT, "published_on": DAY, "bands": _BANDS}, rows)
    candidates = _candidates(con, rows)
    stored = _texts(con, {other for others in candidates.values() for other in others})
    for article in sorted(candidates):
        match = next((other for other in candidates[article] if is_copy(prints[article][1], shingles(stored[other]))), None)
        if match is not None:
            loaded = {name: root for name, root in _links(con, [match]).items() if name not in before and name not in ids}
            before |= loaded
            after |= loaded
            _attach(con, after, article, match)
    _write(con, before, after, at)


@repeated
def link_waiting(con: duckdb.DuckDBPyConnection, most: int, now: datetime) -> int:
    """Links articles that an older program stored, at most so many; answers how many are left."""
    if not con.execute("SELECT 1 FROM prints_waiting LIMIT 1").fetchall():
        return 0
    with transaction(con):
        rows = con.execute(
            "SELECT v.article_id, v.published_at, v.text FROM article_versions AS v "
            "WHERE v.superseded_at IS NULL AND v.article_id IN (SELECT article_id FROM prints_waiting ORDER BY article_id DESC LIMIT ?)",
            [most],
        ).fetchall()
        if rows:
            link(con, rows, now.astimezone(UTC).replace(tzinfo=None))
            con.execute("DELETE FROM prints_waiting WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [[row[0] for row in rows]])
        left = con.execute("SELECT count(*) FROM prints_waiting").fetchone()
    return int(left[0]) if left else 0


def _links(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> dict[str, str]:
    """The links of the articles and of all that are linked with them: copy → original."""
    rows = con.execute(
        "WITH named AS (SELECT unnest($ids::VARCHAR[]) AS article_id), roots AS ("
        "SELECT article_id AS original_id FROM named UNION SELECT c.original_id FROM copies AS c SEMI JOIN named AS n ON n.article_id = c.article_id) "
        "SELECT c.article_id, c.original_id FROM copies AS c SEMI JOIN roots AS r ON r.original_id = c.original_id",
        {"ids": list(ids)},
    ).fetchall()
    return dict(rows)


def _detach(con: duckdb.DuckDBPyConnection, links: dict[str, str], article: str) -> None:
    """The article without its links; where others are copies of it, the earliest of these is their original."""
    links.pop(article, None)
    orphans = sorted(name for name, root in links.items() if root == article)
    if orphans:
        root = original(_families(con, orphans))
        links.update(dict.fromkeys(orphans, root))
        links.pop(root)


def _attach(con: duckdb.DuckDBPyConnection, links: dict[str, str], article: str, match: str) -> None:
    """The article in the family of its match, whose original is the earliest."""
    root = links.get(match, match)
    own = links.get(article, article)
    members = {article, own, root, *(name for name, its in links.items() if its in (root, own))}
    earliest = original(_families(con, members))
    links.update(dict.fromkeys(members - {earliest}, earliest))
    links.pop(earliest, None)


def _families(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> list[Family]:
    rows = con.execute(
        "SELECT epoch(arg_max(published_at, version)), epoch(min(first_seen_at)), article_id FROM article_versions "
        "WHERE article_id IN (SELECT unnest(?::VARCHAR[])) GROUP BY article_id",
        [sorted(ids)],
    ).fetchall()
    return [Family(*row) for row in rows]


def _candidates(con: duckdb.DuckDBPyConnection, rows: Sequence[tuple[str, date, list[int]]]) -> dict[str, list[str]]:
    """For each article those others that share a band, the most first."""
    if not rows:
        return {}
    days = [day for _, day, _ in rows]
    insert(con, "new_prints", {"article_id": TEXT, "published_on": DAY, "bands": _BANDS}, rows, temporary=True)
    found = con.execute(
        "WITH new AS (SELECT article_id, published_on, unnest(bands) AS band FROM new_prints), known AS ("
        "SELECT article_id, published_on, unnest(bands) AS band FROM text_prints WHERE published_on BETWEEN $from AND $to) "
        "SELECT n.article_id, k.article_id FROM new AS n JOIN known AS k ON k.band = n.band "
        "WHERE k.article_id <> n.article_id AND abs(k.published_on - n.published_on) <= $days GROUP BY n.article_id, k.article_id, k.published_on "
        "QUALIFY row_number() OVER (PARTITION BY n.article_id ORDER BY count(*) DESC, k.published_on, k.article_id) <= $most "
        "ORDER BY n.article_id, count(*) DESC, k.published_on, k.article_id",
        {"from": min(days) - WITHIN, "to": max(days) + WITHIN, "days": WITHIN.days, "most": MOST_CANDIDATES},
    ).fetchall()
    candidates: dict[str, list[str]] = {}
    for article, other in found:
        candidates.setdefault(article, []).append(other)
    return candidates


def _texts(con: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> dict[str, str]:
    rows = con.execute(
        "SELECT article_id, text FROM article_versions WHERE superseded_at IS NULL AND article_id IN (SELECT unnest(?::VARCHAR[]))", [sorted(ids)]
    ).fetchall()
    return dict(rows)


def _write(con: duckdb.DuckDBPyConnection, before: dict[str, str], after: dict[str, str], at: datetime) -> None:
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if not changed:
        return
    con.execute("DELETE FROM copies WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [changed])
    insert(con, "copies", {"article_id": TEXT, "original_id": TEXT, "linked_at": TIME}, [(name, after[name], at) for name in changed if name in after])
    held = con.execute(
        "SELECT statement_id, recorded_at FROM statement_log WHERE holds AND article_id IN (SELECT unnest(?::VARCHAR[]))",
        [sorted({*changed, *(after[name] for name in changed if name in after), *(before[name] for name in changed if name in before)})],
    ).fetchall()
    if held:
        names = sorted(name for name, _ in held)
        change(con, names, names, min(recorded for _, recorded in held))
