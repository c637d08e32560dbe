"""What a classifier found in articles, stored as one: statements, the positions that they make or join, and the alerts that these cause."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import duckdb

from classify.records import LABELS, Statement
from ingest.records import Article
from store.deciding import PLAIN, Rule
from store.history import change, positions_of
from store.labelling import Reading
from store.labels import Ruling, Text, copy_vectors, inherited, mark, rule
from store.lake import repeated
from store.outbox import EDIT_KINDS, raise_alerts, raise_edit_alerts
from store.positions import Report, Vector, day_of
from store.revisions import Stored, changes_of, firsts, save_edits, shelf_of, stored_of
from store.rows import DAY, STATEMENT, TEXT, TIME, VECTOR, insert
from store.schema import transaction
from store.times import to_utc


@repeated
def save_statements(
    con: duckdb.DuckDBPyConnection,
    stamp: str,
    found: Sequence[tuple[Article, Sequence[Statement]]],
    channels: Sequence[str] = (),
    alert_since: datetime | None = None,
    *,
    news: bool = True,
    vectors: Mapping[str, Vector] | None = None,
    encoder: str = "",
    edit_alerts: Sequence[str] = EDIT_KINDS,
    rules: Sequence[Rule] = PLAIN,
    now: datetime | None = None,
) -> int:
    """Stores what the classifier of that stamp found in each article, that it read them, and the alerts that this causes, all in one transaction.

    `rules`: by which alerts are raised. `channels` are names (never URLs, which hold secrets). Articles published before `alert_since` raise none; None: all
    may.
    `news` False is for what another classifier has read before: no alert.
    A latest version that no classifier has read is compared with the versions before it that this one has read, in this call or before: what the edit let
    appear, vanish or flip is noted, and told where `edit_alerts` names that kind.
    `vectors`: of the evidence of the statements, by its text, of length 1, made by `encoder`; without them positions are joined by the rest.
    Of two statements with the same key the surer one is kept. Answers how many statements were new.
    """
    at = to_utc(now or datetime.now(UTC))
    best: dict[str, tuple[Article, Statement]] = {}
    for article, statements in found:
        for statement in statements:
            if statement.classifier != stamp:
                raise ValueError(f"statement of classifier {statement.classifier} among those of {stamp}")
            key = statement_id(article, statement)
            if key not in best or statement.confidence > best[key][1].confidence:
                best[key] = (article, statement)
    meanings = vectors or {}
    with transaction(con):
        shelf = shelf_of(con, {article.article_id for article, _ in found})
        holding = {(article_id, facts.text_sha256) for article_id, facts in shelf.items()}
        stored = stored_of(con, shelf)
        begin = {key for key, (article, _) in best.items() if (article.article_id, article.text_sha256) in holding}
        ruling = _ruling(con, [article for article, _ in found if (article.article_id, article.text_sha256) in holding], {key: best[key] for key in begin})
        begin -= ruling.overruled.keys()
        kept = inherited(
            ruling, [(key, row.label_id, row.classifier, row.position_id, row.said.holder, row.said.target, row.said.stance) for key, row in stored.items()]
        )
        lacking = [_report(key, *best[key], meanings) for key in begin if key not in stored or stored[key].position_id is None]
        positions = kept | positions_of(con, lacking + [ruling.report(key) for key in ruling.made if key not in kept], encoder if meanings else None)
        new = [key for key in best if key not in stored]
        changes = changes_of(con, stamp, found, shelf, stored, best)
        first = firsts(changes, stored)
        insert(
            con,
            "statement_log",
            STATEMENT,
            [(*_statement_row(key, *best[key], at, positions.get(key), key in begin), first.get(key), ruling.overruled.get(key)) for key in new],
        )
        insert(con, "statement_log", STATEMENT, [ruling.row(key, at, positions[key]) for key in ruling.made if key not in stored])
        told = [(key, encoder, at, meanings[best[key][1].evidence]) for key in new if best[key][1].evidence in meanings]
        insert(con, "statement_vectors", {"statement_id": TEXT, "encoder": TEXT, "recorded_at": TIME, "vector": VECTOR}, told)
        copy_vectors(con, ruling, at)
        reread = {article.article_id for article, _ in found if (article.article_id, article.text_sha256) in holding}
        before = {key for key, row in stored.items() if row.holds and row.article_id in reread}
        stay = {key for key in before if stored[key].classifier == stamp and (stored[key].article_id, stored[key].text_sha256) in holding}
        stay = (stay - ruling.overruled.keys()) | (before & ruling.made.keys())
        since_all = min([at, *(facts.first_seen_at for facts in shelf.values())])
        gained, first_stored = _settle(con, stored, positions, before - stay, (begin | ruling.made.keys()) - before, since_all)
        mark(con, {key: ruling.overruled.get(key) for key in best if key in stored and stored[key].label_id != ruling.overruled.get(key)}, since_all)
        whole = {stored[key].article_id for key in before - stay if key in stored}
        whole |= {ruling.made[key][0].article_id if key in ruling.made else best[key][0].article_id for key in gained}
        lost = {key for key in before if stored[key].article_id in whole}
        moved = change(con, sorted(gained | {key for key in stay if stored[key].article_id in whole}), sorted(lost), first_stored)
        told_edits = save_edits(con, stamp, changes, at)
        if news:
            since = to_utc(alert_since) if alert_since else None
            raise_alerts(con, moved, channels, since, at, rules)
            raise_edit_alerts(con, [edit for edit in told_edits if edit.kind in edit_alerts], channels, since, at, rules)
        _mark_read(con, stamp, [article for article, _ in found], at)
    return len(new)


def statement_id(article: Article, statement: Statement) -> str:
    """32 hex digits of the sha256 of article, text, evidence offsets, holder, target, speaker and classifier: the same finding has the same key."""
    parts = (
        article.article_id, article.text_sha256, statement.evidence_start, statement.evidence_end, statement.holder, statement.target,
        statement.speaker or "", statement.classifier,
    )  # fmt: skip
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:32]


@repeated
def join_waiting(con: duckdb.DuckDBPyConnection, limit: int = 5000) -> int:
    """Gives positions to statements that hold and have none, which an older program stored; answers how many. To be repeated until it answers 0."""
    with transaction(con):
        rows = con.execute(
            "SELECT statement_id, article_id, holder, target, holder_level, speaker, stance, act, quote_type, stated_on, stated_on_precision, "
            "epoch(published_at), evidence_start, recorded_at FROM statement_log WHERE holds AND position_id IS NULL "
            "AND article_id IN (SELECT article_id FROM (SELECT DISTINCT article_id, published_at FROM statement_log "
            "WHERE holds AND position_id IS NULL ORDER BY published_at, article_id LIMIT ?))",
            [limit],
        ).fetchall()
        if rows:
            joined = positions_of(con, [Report(*row[:13]) for row in rows])
            _place(con, "joined", joined)
            con.execute(
                "UPDATE statement_log SET position_id = j.position_id, position_on = j.position_on FROM joined AS j "
                "WHERE j.statement_id = statement_log.statement_id"
            )
            change(con, sorted(joined), [], min(row[13] for row in rows))
    return len(rows)


def _ruling(con: duckdb.DuckDBPyConnection, articles: Sequence[Article], read: Mapping[str, tuple[Article, Statement]]) -> Ruling:
    """What labels make of the statements found in these latest texts."""
    texts = {a.article_id: Text(a.article_id, a.text_sha256, a.text, a.url, a.service, a.lang, to_utc(a.published_at)) for a in articles}
    readings = [
        Reading(
            key, article.article_id, s.holder, s.holder_name, s.holder_level, s.speaker, s.role, s.target, s.stance, s.act, s.quote_type, s.stated_on,
            s.stated_on_precision, s.evidence, s.evidence_start, s.classifier,
        )
        for key, (article, s) in read.items()
    ]  # fmt: skip
    return rule(con, texts, readings)


def _settle(
    con: duckdb.DuckDBPyConnection, stored: Mapping[str, Stored], positions: Mapping[str, str], cease: set[str], begin: set[str], since: datetime
) -> tuple[set[str], datetime]:
    """Marks stored statements that cease or begin again to hold; answers those that begin, and the time when the first of all was stored."""
    if cease:
        con.execute(
            "UPDATE statement_log SET holds = false WHERE recorded_at >= ? AND statement_id IN (SELECT unnest(?::VARCHAR[]))", [since, sorted(cease)]
        )  # fmt: skip
    again = [(key, stored[key].position_id or positions[key]) for key in begin if key in stored]
    if again:
        _place(con, "again", dict(again))
        con.execute(
            "UPDATE statement_log SET holds = true, position_id = a.position_id, position_on = a.position_on FROM again AS a "
            "WHERE statement_log.recorded_at >= ? AND a.statement_id = statement_log.statement_id",
            [since],
        )
    return begin, min([since, *(row.recorded_at for row in stored.values())])


def _place(con: duckdb.DuckDBPyConnection, table: str, positions: Mapping[str, str]) -> None:
    """Positions of statements, in a table of this session."""
    rows = [(statement, position, day_of(position)) for statement, position in positions.items()]
    insert(con, table, {"statement_id": TEXT, "position_id": TEXT, "position_on": DAY}, rows, temporary=True)


def _mark_read(con: duckdb.DuckDBPyConnection, stamp: str, articles: Sequence[Article], at: datetime) -> None:
    read = sorted({(article.article_id, article.text_sha256) for article in articles})
    con.execute(
        "UPDATE article_versions SET classified_by = $stamp, classified_at = $at "
        "FROM (SELECT unnest($ids::VARCHAR[]) AS article_id, unnest($texts::VARCHAR[]) AS text_sha256) AS r "
        "WHERE article_versions.article_id = r.article_id AND article_versions.text_sha256 = r.text_sha256",
        {"stamp": stamp, "at": at, "ids": [article_id for article_id, _ in read], "texts": [text for _, text in read]},
    )


def _report(key: str, article: Article, s: Statement, vectors: Mapping[str, Vector]) -> Report:
    return Report(
        key, article.article_id, s.holder, s.target, s.holder_level, s.speaker, s.stance, s.act, s.quote_type, s.stated_on, s.stated_on_precision,
        article.published_at.timestamp(), s.evidence_start, vectors.get(s.evidence),
    )  # fmt: skip


def _statement_row(key: str, article: Article, s: Statement, at: datetime, position: str | None, holds: bool) -> tuple[Any, ...]:
    return (
        key, article.article_id, article.text_sha256, s.holder, s.holder_name, s.holder_level, s.speaker, s.role, s.target, s.stance, s.score, s.act,
        s.quote_type, s.stated_on, s.stated_on_precision, s.evidence, s.evidence_start, s.evidence_end, s.confidence,
        {label: round(p, 4) for label, p in zip(LABELS, s.probabilities, strict=True)}, s.classifier, position, at, article.url, article.service,
        article.lang, to_utc(article.published_at), holds, day_of(position) if position else None,
    )  # fmt: skip
