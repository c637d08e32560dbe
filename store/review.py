"""What is there to be labelled, and what labels say beside the classifier: queries on the database that readers open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from store.database import database_errors, reader
from store.label_rows import Known
from store.labelling import PERSON, Label, Reading, newest, same_subject, speaks_of
from store.labels import stored_labels
from store.lake import Lake
from store.times import from_utc
from store.usefulness import Candidate, Item, Wordings, rank

LOOKED_AT = 2000  # statements that are weighed for each of the reasons, however many are stored
_READ = (
    "s.statement_id, s.article_id, s.holder, s.holder_name, s.holder_level, s.speaker, s.role, s.target, s.stance, s.act, s.quote_type, s.stated_on, "
    "s.stated_on_precision, s.evidence, s.evidence_start, s.classifier"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement as a person is to see it."""

    read: Reading
    probabilities: dict[str, float]
    before: str  # the sentence before it; empty where it is the first
    after: str  # the sentence after it
    title: str
    url: str
    service: str
    lang: str
    published_at: datetime
    reason: str  # why it is worth a label, one line; empty where nobody asked


@dataclass(frozen=True, slots=True)
class Page:
    """An article with what was read and labelled in it."""

    article_id: str
    text: str
    title: str
    url: str
    service: str
    lang: str
    published_at: datetime
    readings: tuple[tuple[Reading, float], ...]  # with the classifier's confidence
    labels: tuple[Label, ...]  # the oldest first


@dataclass(frozen=True, slots=True)
class Beside:
    """What a label says of a passage, beside what the classifier of today, or another person, says."""

    holder: str  # as it was read
    one: str  # the stance by the classifier, or the first person; none where it finds no statement
    other: str  # by the label
    same_holder: bool
    same_target: bool


def queue(db: Path | Lake, most: int, *, examples: Iterable[str] = (), holder: str | None = None, target: str | None = None) -> list[Passage]:
    """The statements whose labels are worth most, the most useful first; none that is labelled. `examples`: texts that the classifier was trained on."""
    con = reader(db)
    try:
        with database_errors(db):
            counts = dict(con.execute("SELECT stance, count(*) FROM statements GROUP BY stance").fetchall())
            candidates = _candidates(con, holder, target)
            labelled = [label.read.evidence for label in stored_labels(con)]
            items = rank(candidates, counts, Wordings([*examples, *labelled]), most)
            return passages(con, items)
    finally:
        con.close()


def passages(con: duckdb.DuckDBPyConnection, items: Sequence[Item]) -> list[Passage]:
    """These statements with what stands around them, in the order given."""
    rows = con.execute(
        f"SELECT {_READ}, s.probabilities, a.text, a.title, s.url, s.service, s.lang, s.published_at FROM statements AS s "
        "JOIN articles AS a USING (article_id) WHERE s.statement_id IN (SELECT unnest(?::VARCHAR[]))",
        [[item.statement_id for item in items]],
    ).fetchall()
    by_id = {row[0]: row for row in rows}
    return [_passage(by_id[item.statement_id], item.reason) for item in items if item.statement_id in by_id]


def pages(db: Path | Lake, *, only: Iterable[str] | None = None) -> list[Page]:
    """The articles that have labels, or those named, with their labels and what the classifier reads there; by article."""
    con = reader(db)
    try:
        with database_errors(db):
            labels = stored_labels(con)
            ids = sorted(set(only) if only is not None else {label.read.article_id for label in labels})
            texts = con.execute(
                "SELECT article_id, text, title, url, service, lang, published_at FROM articles WHERE article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY 1",
                [ids],
            ).fetchall()
            readings = _machine(con, ids)
            return [
                Page(
                    row[0], row[1], row[2], row[3], row[4], row[5], from_utc(row[6]), tuple(pair for pair in readings if pair[0].article_id == row[0]),
                    tuple(label for label in labels if label.read.article_id == row[0]),
                )
                for row in texts
            ]  # fmt: skip
    finally:
        con.close()


def known_of(con: duckdb.DuckDBPyConnection, articles: Iterable[str]) -> Known:
    """What is known of these articles, for rows of a file that speak of them."""
    ids = sorted(set(articles))
    texts: dict[str, list[str]] = {}
    published: dict[str, date] = {}
    for article_id, text, moment in con.execute(
        "SELECT article_id, text, published_at FROM article_versions WHERE article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY article_id, version DESC", [ids]
    ).fetchall():
        texts.setdefault(article_id, []).append(text)
        published.setdefault(article_id, moment.date())
    holders = dict(con.execute("SELECT DISTINCT holder, holder_name FROM position_log UNION SELECT holder, name FROM actors").fetchall())
    targets = {target for (target,) in con.execute("SELECT target FROM targets UNION SELECT DISTINCT target FROM position_log").fetchall()}
    bodies = frozenset(holder for (holder,) in con.execute("SELECT holder FROM actors WHERE kind = 'organisation'").fetchall())
    return Known(texts, published, [reading for reading, _ in _machine(con, ids)], stored_labels(con), holders, frozenset(targets), bodies)


def names(db: Path | Lake) -> tuple[dict[str, str], dict[str, str]]:
    """Key → English name of holders, and of territorial questions."""
    con = reader(db)
    try:
        with database_errors(db):
            return dict(con.execute("SELECT holder, name FROM actors").fetchall()), dict(con.execute("SELECT target, name FROM targets").fetchall())
    finally:
        con.close()


def target_names(db: Path | Lake) -> list[tuple[str, str]]:
    """Key and English name of each territorial question, by key."""
    con = reader(db)
    try:
        with database_errors(db):
            return con.execute("SELECT target, name FROM targets ORDER BY target").fetchall()
    finally:
        con.close()


def labels(db: Path | Lake) -> list[Label]:
    """All labels, the oldest first."""
    con = reader(db)
    try:
        with database_errors(db):
            return stored_labels(con)
    finally:
        con.close()


def has_labels(db: Path | Lake) -> bool:
    """Whether anything is labelled; False for a copy from before there were labels."""
    con = reader(db)
    try:
        there = con.execute("SELECT 1 FROM duckdb_columns() WHERE database_name = current_database() AND table_name = 'labels' AND column_name = 'evidence'")
        return bool(there.fetchall()) and bool(con.execute("SELECT 1 FROM labels LIMIT 1").fetchall())
    finally:
        con.close()


def examples_of(db: Path | Lake) -> list[tuple[str, str, str, str, str]]:
    """Language, article, stance, target and passage of the newest label of each passage: what a classifier can learn from."""
    con = reader(db)
    try:
        with database_errors(db):
            found = newest(stored_labels(con))
            langs = dict(con.execute("SELECT article_id, lang FROM articles WHERE article_id IN (SELECT DISTINCT article_id FROM labels)").fetchall())
    finally:
        con.close()
    return [(langs.get(one.read.article_id, "en"), one.read.article_id, one.stance, one.right_target, one.read.evidence) for one in found]


def beside_classifier(db: Path | Lake) -> list[Beside]:
    """The newest label of each passage beside what the classifier that read the article last says there."""
    con = reader(db)
    try:
        with database_errors(db):
            found = newest(stored_labels(con))
            machine = [reading for reading, _ in _machine(con, sorted({label.read.article_id for label in found}))]
    finally:
        con.close()
    answer = []
    for label in found:
        there = [reading for reading in machine if speaks_of(label, reading)]
        best = next((r for r in there if (r.holder, r.target) == (label.right_holder, label.right_target)), there[0] if there else None)
        said = best.stance if best else "none"
        holder, target = (best.holder, best.target) if best else (label.right_holder, label.right_target)
        answer.append(Beside(label.read.holder, said, label.stance, holder == label.right_holder, target == label.right_target))
    return answer


def beside_each_other(db: Path | Lake) -> dict[tuple[str, str], list[Beside]]:
    """Of each two people the passages that both have labelled, by their newest labels."""
    found = newest(labels(db), by_labeller=True)
    answer: dict[tuple[str, str], list[Beside]] = {}
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            if one.labeller != other.labeller and same_subject(one, other):
                first, second = sorted((one, other), key=lambda label: label.labeller)
                pair = answer.setdefault((first.labeller, second.labeller), [])
                same = (first.right_holder == second.right_holder, first.right_target == second.right_target)
                pair.append(Beside(one.read.holder, first.stance, second.stance, *same))
    return answer


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """The sentence before a passage and the one after it, as far as full stops and line ends tell."""
    head, tail = text[:start].rstrip(), text[end:].lstrip()
    cut = max(head.rfind(mark, 0, max(len(head) - 1, 0)) for mark in (". ", "! ", "? ", "… ", "\n"))
    ends = [place + 1 for mark in (". ", "! ", "? ", "… ", "\n") if (place := tail.find(mark)) >= 0]
    return head[cut + 1 :].strip(), tail[: min(ends, default=len(tail))].strip()


def _candidates(con: duckdb.DuckDBPyConnection, holder: str | None, target: str | None) -> list[Candidate]:
    """The statements that any of the reasons may speak for: the surest not to be, those of disputed positions, of the rarest stances, and the newest."""
    rows = con.execute(
        "WITH open AS (SELECT s.statement_id, s.position_id, s.lang, s.stance, s.evidence, s.probabilities, s.confidence, s.published_at FROM statements AS s "
        "WHERE s.label_id IS NULL AND ($holder IS NULL OR s.holder = $holder) AND ($target IS NULL OR s.target = $target)), "
        "frequent AS (SELECT stance, count(*) AS number FROM open GROUP BY stance), "
        "chosen AS (SELECT statement_id FROM (SELECT statement_id FROM open ORDER BY confidence, statement_id LIMIT $most) "
        "UNION SELECT statement_id FROM (SELECT o.statement_id FROM open AS o JOIN positions AS p USING (position_id) WHERE p.renderings > 1 "
        "ORDER BY o.published_at DESC, o.statement_id LIMIT $most) "
        "UNION SELECT statement_id FROM (SELECT o.statement_id FROM open AS o JOIN frequent AS f USING (stance) "
        "ORDER BY f.number, o.published_at DESC, o.statement_id LIMIT $most) "
        "UNION SELECT statement_id FROM (SELECT statement_id FROM open ORDER BY published_at DESC, statement_id LIMIT $most)) "
        "SELECT o.statement_id, o.position_id, o.lang, o.stance, o.evidence, o.probabilities, p.framing, len(p.services) "
        "FROM open AS o SEMI JOIN chosen USING (statement_id) JOIN positions AS p USING (position_id)",
        {"holder": holder, "target": target, "most": LOOKED_AT},
    ).fetchall()
    return [Candidate(row[0], row[1], row[2], row[3], row[4], {k: v for k, v in row[5].items() if v}, dict(row[6]), row[7]) for row in rows]


def _machine(con: duckdb.DuckDBPyConnection, articles: Sequence[str]) -> list[tuple[Reading, float]]:
    """What the classifier that read each of the articles last found there, labelled or not."""
    rows = con.execute(
        f"SELECT {_READ}, s.confidence FROM statements_by_classifier AS s WHERE s.is_latest AND NOT starts_with(s.classifier, ?) "
        "AND s.article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY s.article_id, s.evidence_start, s.statement_id",
        [PERSON, list(articles)],
    ).fetchall()
    return [(Reading(*row[:16]), float(row[16])) for row in rows]


def _passage(row: Sequence[Any], reason: str) -> Passage:
    read = Reading(*row[:16])
    before, after = around(row[17], read.evidence_start, read.evidence_start + len(read.evidence))
    return Passage(read, dict(row[16]), before, after, row[18], row[19], row[20], row[21], from_utc(row[22]), reason)
