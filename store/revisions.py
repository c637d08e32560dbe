"""What is in store of articles that are read again, and what the edits between their versions did to what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import duckdb

from classify.records import Statement
from ingest.records import Article
from store.edits import Edit, Said, carried, edit_id, edits
from store.outbox import EditNews
from store.rows import INT, TEXT, TIME, upsert

_EDIT = {
    "edit_id": TEXT, "article_id": TEXT, "old_version": INT, "new_version": INT, "kind": TEXT, "holder": TEXT, "target": TEXT, "speaker": TEXT,
    "old_stance": TEXT, "new_stance": TEXT, "old_statement_id": TEXT, "new_statement_id": TEXT, "old_evidence": TEXT, "new_evidence": TEXT,
    "edited_at": TIME, "recorded_at": TIME, "classifier": TEXT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article that was read."""

    text_sha256: str  # of its latest version
    read: bool  # whether a classifier has read any version of it
    first_seen_at: datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """A statement that is in the log."""

    article_id: str
    text_sha256: str
    classifier: str
    holds: bool
    position_id: str | None
    recorded_at: datetime
    first_statement_id: str | None
    label_id: str | None
    said: Said


@dataclass(frozen=True, slots=True)
class Change:
    """Two versions of an article in a row, with their statements."""

    article_id: str
    old_version: int
    new_version: int
    edited_at: datetime
    published_at: datetime
    lang: str
    live: bool  # a live blog: what a new post says is news of its own, and no edit
    old: tuple[Said, ...]
    new: tuple[Said, ...]


def shelf_of(con: duckdb.DuckDBPyConnection, articles: set[str]) -> dict[str, Facts]:
    """What is known of those of the articles that are in store."""
    rows = con.execute(
        "SELECT article_id, max_by(text_sha256, version), bool_or(classified_by IS NOT NULL), min(first_seen_at) FROM article_versions "
        "WHERE article_id IN (SELECT unnest(?::VARCHAR[])) GROUP BY article_id",
        [sorted(articles)],
    ).fetchall()
    return {article_id: Facts(*facts) for article_id, *facts in rows}


def stored_of(con: duckdb.DuckDBPyConnection, shelf: Mapping[str, Facts]) -> dict[str, Stored]:
    """The statements in the log of those articles that were read before."""
    read = {article_id: facts for article_id, facts in shelf.items() if facts.read}
    if not read:
        return {}
    rows = con.execute(
        "SELECT statement_id, article_id, text_sha256, classifier, holds, position_id, recorded_at, first_statement_id, label_id, holder, target, "
        "holder_level, speaker, stance, evidence, confidence FROM statement_log WHERE recorded_at >= ? AND article_id IN (SELECT unnest(?::VARCHAR[]))",
        [min(facts.first_seen_at for facts in read.values()), sorted(read)],
    ).fetchall()
    return {row[0]: Stored(row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], Said(row[0], *row[9:])) for row in rows}


def changes_of(
    con: duckdb.DuckDBPyConnection,
    stamp: str,
    found: Sequence[tuple[Article, Sequence[Statement]]],
    shelf: Mapping[str, Facts],
    stored: Mapping[str, Stored],
    best: Mapping[str, tuple[Article, Statement]],
) -> list[Change]:
    """The edits behind each latest version that is read here for the first time, in the order of the versions.

    Back to the last version that was read by a classifier, or the first. Versions that another extractor made say nothing of an edit.
    """
    read = {(article.article_id, article.text_sha256) for article, _ in found}
    ids = sorted({article_id for article_id, text in read if shelf.get(article_id) and shelf[article_id].text_sha256 == text})
    rows = con.execute(
        "SELECT article_id, version, text_sha256, extractor, first_seen_at, published_at, classified_by, lang, coalesce(kind = 'live', false) "
        "FROM article_versions WHERE article_id IN (SELECT unnest(?::VARCHAR[])) "
        "QUALIFY count(*) OVER (PARTITION BY article_id) > 1 AND bool_or(superseded_at IS NULL AND classified_by IS NULL) OVER (PARTITION BY article_id) "
        "ORDER BY article_id, version DESC",
        [ids],
    ).fetchall()
    said: dict[tuple[str, str], list[Said]] = {}
    for row in stored.values():
        if row.classifier == stamp:
            said.setdefault((row.article_id, row.text_sha256), []).append(row.said)
    for key, (article, s) in best.items():
        if key not in stored:
            passage = Said(key, s.holder, s.target, s.holder_level, s.speaker, s.stance, s.evidence, s.confidence)
            said.setdefault((article.article_id, article.text_sha256), []).append(passage)
    changes: list[Change] = []
    told: set[str] = set()  # articles whose last version that was read before lies behind
    for later, earlier in pairwise(rows):
        article_id, version, text, extractor, edited_at, published_at, _, lang, live = later
        if earlier[0] != article_id or article_id in told:
            continue
        if earlier[6] is not None:
            told.add(article_id)
        both = all((article_id, row[2]) in read or row[6] == stamp for row in (later, earlier))
        if both and earlier[3] == extractor:
            old, new = (tuple(said.get((article_id, row), ())) for row in (earlier[2], text))
            changes.append(Change(article_id, earlier[1], version, edited_at, published_at, lang, live, old, new))
    return sorted(changes, key=lambda change: (change.article_id, change.new_version))


def firsts(changes: Sequence[Change], stored: Mapping[str, Stored]) -> dict[str, str]:
    """The statements that edits left as they were: the statement → the same one in the earliest version."""
    first: dict[str, str] = {}
    for change_ in changes:
        for new, old in carried(change_.old, change_.new).items():
            before = stored[old].first_statement_id if old in stored else None
            root = before or first.get(old, old)
            if root != new:
                first[new] = root
    return first


def save_edits(con: duckdb.DuckDBPyConnection, stamp: str, changes: Sequence[Change], at: datetime) -> list[EditNews]:
    """Stores what the edits did; answers what may be told of it."""
    done: list[tuple[Change, Edit, str]] = [
        (each, edit, edit_id(each.article_id, each.old_version, each.new_version, edit))
        for each in changes
        if not each.live
        for edit in edits(each.old, each.new)
    ]
    rows = [
        (
            key, each.article_id, each.old_version, each.new_version, edit.kind, edit.said.holder, edit.said.target, edit.said.speaker,
            edit.old and edit.old.stance, edit.new and edit.new.stance, edit.old and edit.old.statement_id, edit.new and edit.new.statement_id,
            edit.old and edit.old.evidence, edit.new and edit.new.evidence, each.edited_at, at, stamp,
        )
        for each, edit, key in done
    ]  # fmt: skip
    upsert(con, "edit_log", ("edit_id",), _EDIT, rows)
    return [
        EditNews(
            key, edit.kind, edit.said.holder, edit.said.target, edit.said.stance, edit.said.statement_id, edit.said.holder_level, each.lang,
            edit.said.confidence, each.published_at,
        )
        for each, edit, key in done
    ]  # fmt: skip
