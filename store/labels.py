"""Labels in the database: stored, and carried at once, in the same transaction, into the statements, positions and all that stands on them.

A label that holds is a row of `statement_log` of its own (classifier label/NAME) beside the classifier's, which then does not hold. No label raises an
alert: that a passage is read otherwise is no news of its holder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import duckdb

from classify.records import LABELS, SCORE
from store.history import change, positions_of
from store.labelling import PERSON, Label, Made, Reading, level_of, settle
from store.lake import repeated
from store.positions import Report, day_of
from store.rows import DAY, INT, STATEMENT, TEXT, TIME, insert
from store.schema import transaction
from store.times import from_utc, to_utc

_LABEL = {
    "label_id": TEXT, "statement_id": TEXT, "stance": TEXT, "holder": TEXT, "target": TEXT, "labeller": TEXT, "labelled_at": TIME, "note": TEXT,
    "article_id": TEXT, "read_holder": TEXT, "read_target": TEXT, "read_stance": TEXT, "holder_name": TEXT, "holder_level": TEXT, "speaker": TEXT,
    "role": TEXT, "act": TEXT, "quote_type": TEXT, "stated_on": DAY, "stated_on_precision": TEXT, "evidence": TEXT, "evidence_start": INT, "classifier": TEXT,
}  # fmt: skip
_READ = (
    "statement_id, article_id, read_holder, holder_name, holder_level, speaker, role, read_target, read_stance, act, quote_type, stated_on, "
    "stated_on_precision, evidence, evidence_start, classifier"
)  # fmt: skip
_STORED = (
    "statement_id, article_id, holder, holder_name, holder_level, speaker, role, target, stance, act, quote_type, stated_on, stated_on_precision, evidence, "
    "evidence_start, classifier"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """The latest version of an article, as far as its statements repeat it."""

    article_id: str
    text_sha256: str
    text: str
    url: str
    service: str
    lang: str
    published_at: datetime  # UTC, without an offset


@dataclass(frozen=True, slots=True)
class Ruling:
    """What labels make of readings."""

    overruled: Mapping[str, str] = field(default_factory=dict)  # statement of the classifier → the label that took its place
    made: Mapping[str, tuple[Text, Made]] = field(default_factory=dict)  # the statements of people, by their keys
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # holder → English name and kind, of those that labels name anew

    def report(self, key: str) -> Report:
        """What of a statement of a person decides which position it supports."""
        text, made = self.made[key]
        label, read = made.label, made.label.read
        _, level = self._holder(label)
        return Report(
            key, text.article_id, label.right_holder, label.right_target, level, read.speaker, label.stance, read.act, read.quote_type, read.stated_on,
            read.stated_on_precision, text.published_at.replace(tzinfo=UTC).timestamp(), made.evidence_start,
        )  # fmt: skip

    def row(self, key: str, recorded_at: datetime, position: str) -> tuple[Any, ...]:
        """The row of `statement_log` of a statement of a person."""
        text, made = self.made[key]
        label, read = made.label, made.label.read
        name, level = self._holder(label)
        return (
            key, text.article_id, text.text_sha256, label.right_holder, name, level, read.speaker, read.role, label.right_target, label.stance,
            SCORE[label.stance], read.act, read.quote_type, read.stated_on, read.stated_on_precision, made.evidence, made.evidence_start, made.evidence_end,
            1.0, {each: float(each == label.stance) for each in LABELS}, PERSON + label.labeller, position, recorded_at, text.url, text.service, text.lang,
            text.published_at, True, day_of(position), None, label.label_id,
        )  # fmt: skip

    def _holder(self, label: Label) -> tuple[str, str]:
        name, kind = self.names.get(label.right_holder, (None, None))
        own = label.right_holder == label.read.holder
        return label.read.holder_name if own else name or label.right_holder, level_of(label, kind)


def rule(con: duckdb.DuckDBPyConnection, texts: Mapping[str, Text], readings: Sequence[Reading]) -> Ruling:
    """What the stored labels make of the readings of these latest texts, by article."""
    labels = _labels_by_article(con, sorted(texts))
    if not labels:
        return Ruling()
    overruled: dict[str, str] = {}
    made: dict[str, tuple[Text, Made]] = {}
    for article_id, its in labels.items():
        text = texts[article_id]
        settled = settle(article_id, text.text, its, [reading for reading in readings if reading.article_id == article_id])
        overruled |= settled.overruled
        made |= {made_id(text, each): (text, each) for each in settled.made}
    anew = sorted({each.label.right_holder for _, each in made.values()})
    rows = con.execute("SELECT holder, name, kind FROM actors WHERE holder IN (SELECT unnest(?::VARCHAR[]))", [anew]).fetchall()
    return Ruling(overruled, made, {holder: (name, kind) for holder, name, kind in rows})


def made_id(text: Text, made: Made) -> str:
    """32 hex digits of the sha256 of article, text, offset and label."""
    parts = (text.article_id, text.text_sha256, made.evidence_start, made.evidence_end, made.label.label_id)
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:32]


def inherited(ruling: Ruling, stored: Iterable[tuple[str, str | None, str, str | None, str, str, str]]) -> dict[str, str]:
    """Positions that statements of people take over: from an earlier row of the same label, else from the reading in whose place they stand.

    `stored`: statement, its label, classifier, position, holder, target and stance of the rows of these articles.
    """
    rows = {row[0]: row for row in stored}
    by_label = {(row[1]): row[3] for row in rows.values() if row[1] and row[3] and row[2].startswith(PERSON)}
    found: dict[str, str] = {}
    for key, (_, made) in ruling.made.items():
        label = made.label
        for _, _, _, position, holder, target, stance in (rows[old] for old in made.instead_of if old in rows):
            same = (holder, target, stance == "silent") == (label.right_holder, label.right_target, label.stance == "silent")
            if position and same:
                found[key] = position
        kept = by_label.get(label.label_id)
        if kept:
            found[key] = kept
    return found


@repeated
def save_labels(con: duckdb.DuckDBPyConnection, labels: Sequence[Label], *, now: datetime | None = None) -> int:
    """Stores the labels that are not there, and what follows from them, in one transaction; answers how many were new. No alert is raised."""
    at = to_utc(now or datetime.now(UTC))
    with transaction(con):
        by_id = {label.label_id: label for label in labels}
        known = con.execute("SELECT label_id FROM labels WHERE label_id IN (SELECT unnest(?::VARCHAR[]))", [list(by_id)]).fetchall()
        new = [label for key, label in by_id.items() if (key,) not in set(known)]
        insert(con, "labels", _LABEL, [_label_row(label) for label in new])
        resettle(con, {label.read.article_id for label in new}, at)
    return len(new)


@repeated
def remove_label(con: duckdb.DuckDBPyConnection, label_id: str, *, now: datetime | None = None) -> bool:
    """Takes a label back, with all that followed from it; False where there is none."""
    at = to_utc(now or datetime.now(UTC))
    with transaction(con):
        articles = {article for (article,) in con.execute("SELECT article_id FROM labels WHERE label_id = ?", [label_id]).fetchall()}
        con.execute("DELETE FROM labels WHERE label_id = ?", [label_id])
        resettle(con, articles, at)
    return bool(articles)


def resettle(con: duckdb.DuckDBPyConnection, articles: set[str], at: datetime) -> None:
    """Lets hold what the present labels say of these articles and of their copies. Inside the caller's transaction; `at`: UTC, without an offset."""
    texts, since = _latest(con, articles)
    if not texts:
        return
    rows = con.execute(
        f"SELECT {_STORED}, holds, text_sha256, position_id, label_id FROM statement_log WHERE recorded_at >= ? "
        "AND article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY recorded_at, statement_id",
        [since, sorted(texts)],
    ).fetchall()
    read_by = dict(
        con.execute(
            "SELECT article_id, classified_by FROM article_versions WHERE superseded_at IS NULL AND article_id IN (SELECT unnest(?::VARCHAR[]))",
            [sorted(texts)],
        ).fetchall()
    )
    machine = [row for row in rows if row[15] == read_by[row[1]] and row[17] == texts[row[1]].text_sha256]
    ruling = rule(con, texts, [Reading(*row[:16]) for row in machine])
    positions = inherited(ruling, [(row[0], row[19], row[15], row[18], row[2], row[7], row[8]) for row in rows])
    stored = {row[0]: row for row in rows}
    lacking = [ruling.report(key) for key in ruling.made if key not in positions]
    lacking += [_report(row, texts[row[1]]) for row in machine if row[0] not in ruling.overruled and row[18] is None]
    positions |= positions_of(con, lacking)
    held = {row[0] for row in rows if row[16]}
    wanted = ({row[0] for row in machine} - ruling.overruled.keys()) | ruling.made.keys()
    insert(con, "statement_log", STATEMENT, [ruling.row(key, at, positions[key]) for key in ruling.made if key not in stored])
    copy_vectors(con, ruling, at)
    hold = [(key, key in wanted, positions.get(key) or stored[key][18]) for key in stored if (key in wanted) != (key in held)]
    _hold(con, hold, since)
    mark(con, {row[0]: ruling.overruled.get(row[0]) for row in machine if row[19] != ruling.overruled.get(row[0])}, since)
    whole = {(stored[key][1] if key in stored else ruling.made[key][0].article_id) for key in held ^ wanted}
    gained = sorted(key for key in wanted if (stored[key][1] if key in stored else ruling.made[key][0].article_id) in whole)
    lost = sorted(key for key in held if stored[key][1] in whole)
    change(con, gained, lost, min(since, at))
    _forget(con, whole)


def mark(con: duckdb.DuckDBPyConnection, labels: Mapping[str, str | None], since: datetime) -> None:
    """Notes at stored statements of a classifier which label took their place; None: no label any more. `since`: none was stored earlier."""
    if not labels:
        return
    insert(con, "marked", {"statement_id": TEXT, "label_id": TEXT}, list(labels.items()), temporary=True)
    con.execute(
        "UPDATE statement_log SET label_id = m.label_id FROM marked AS m WHERE statement_log.recorded_at >= ? AND m.statement_id = statement_log.statement_id",
        [since],
    )


def copy_vectors(con: duckdb.DuckDBPyConnection, ruling: Ruling, at: datetime) -> None:
    """Gives statements of people the meaning of a reading of the same passage, where one is stored."""
    pairs = [(key, old) for key, (_, made) in ruling.made.items() for old in made.instead_of[:1]]
    if not pairs:
        return
    insert(con, "meant", {"statement_id": TEXT, "old": TEXT}, pairs, temporary=True)
    con.execute(
        "INSERT INTO statement_vectors BY NAME SELECT m.statement_id, v.encoder, $at::TIMESTAMP AS recorded_at, v.vector FROM meant AS m "
        "JOIN statement_vectors AS v ON v.statement_id = m.old ANTI JOIN statement_vectors AS k ON k.statement_id = m.statement_id AND k.encoder = v.encoder",
        {"at": at},
    )


def stored_labels(con: duckdb.DuckDBPyConnection) -> list[Label]:
    """All labels, the oldest first."""
    rows = con.execute(
        f"SELECT {_READ}, stance, holder, target, labeller, labelled_at, note FROM labels WHERE article_id IS NOT NULL ORDER BY labelled_at, label_id"
    ).fetchall()
    return [_label(row) for row in rows]


def _labels_by_article(con: duckdb.DuckDBPyConnection, articles: Sequence[str]) -> dict[str, list[Label]]:
    """The labels of each article and of those with the same text."""
    if not con.execute("SELECT 1 FROM labels LIMIT 1").fetchall():
        return {}
    rows = con.execute(
        "SELECT a.article_id, l.* FROM (SELECT unnest($ids::VARCHAR[]) AS article_id) AS a LEFT JOIN copies AS c ON c.article_id = a.article_id "
        f"JOIN (SELECT coalesce(o.original_id, b.article_id) AS root, {', '.join('b.' + name for name in _READ.split(', '))}, b.stance, b.holder, b.target, "
        "b.labeller, b.labelled_at, b.note FROM labels AS b LEFT JOIN copies AS o ON o.article_id = b.article_id WHERE b.article_id IS NOT NULL) AS l "
        "ON l.root = coalesce(c.original_id, a.article_id) ORDER BY a.article_id, l.labelled_at",
        {"ids": list(articles)},
    ).fetchall()
    found: dict[str, list[Label]] = {}
    for article_id, _, *row in rows:
        found.setdefault(article_id, []).append(_label(row))
    return found


def _latest(con: duckdb.DuckDBPyConnection, articles: set[str]) -> tuple[dict[str, Text], datetime]:
    """The latest texts of the articles and of their copies that a classifier has read, and when the first of them was seen."""
    rows = con.execute(
        "WITH given AS (SELECT unnest(?::VARCHAR[]) AS article_id), roots AS ("
        "SELECT coalesce(c.original_id, g.article_id) AS root FROM given AS g LEFT JOIN copies AS c ON c.article_id = g.article_id), kin AS ("
        "SELECT root AS article_id FROM roots UNION SELECT c.article_id FROM copies AS c SEMI JOIN roots AS r ON r.root = c.original_id "
        "UNION SELECT article_id FROM given) "
        "SELECT v.article_id, v.text_sha256, v.text, v.url, v.service, v.lang, v.published_at, "
        "(SELECT min(f.first_seen_at) FROM article_versions AS f WHERE f.article_id = v.article_id) FROM article_versions AS v "
        "SEMI JOIN kin USING (article_id) WHERE v.superseded_at IS NULL AND v.classified_by IS NOT NULL",
        [sorted(articles)],
    ).fetchall()
    return {row[0]: Text(*row[:7]) for row in rows}, min((row[7] for row in rows), default=datetime.min)


def _hold(con: duckdb.DuckDBPyConnection, rows: Sequence[tuple[str, bool, str | None]], since: datetime) -> None:
    for holds in (True, False):
        these = [(key, position, day_of(position) if position else None) for key, it, position in rows if it is holds]
        if these:
            insert(con, "turned", {"statement_id": TEXT, "position_id": TEXT, "position_on": DAY}, these, temporary=True)
            con.execute(
                f"UPDATE statement_log SET holds = {holds}, position_id = t.position_id, position_on = t.position_on FROM turned AS t "
                "WHERE statement_log.recorded_at >= ? AND t.statement_id = statement_log.statement_id",
                [since],
            )


def _forget(con: duckdb.DuckDBPyConnection, articles: set[str]) -> None:
    """A stance that only an overruled reading of these articles had made known is not known: the next one is the first."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE overruled_positions AS SELECT DISTINCT position_id FROM statement_log "
        "WHERE label_id IS NOT NULL AND position_id IS NOT NULL AND article_id IN (SELECT unnest(?::VARCHAR[]))",
        [sorted(articles)],
    )
    con.execute(
        "DELETE FROM known_stances WHERE position_id IN (SELECT position_id FROM overruled_positions) AND (holder, target, stance) NOT IN "
        "(SELECT (holder, target, stance) FROM position_log WHERE statements > 0)"
    )


def _report(row: Sequence[Any], text: Text) -> Report:
    return Report(
        row[0], row[1], row[2], row[7], row[4], row[5], row[8], row[9], row[10], row[11], row[12], text.published_at.replace(tzinfo=UTC).timestamp(), row[14],
    )  # fmt: skip


def _label(row: Sequence[Any]) -> Label:
    return Label(Reading(*row[:16]), row[16], row[17], row[18], row[19], from_utc(row[20]), row[21])


def _label_row(label: Label) -> tuple[Any, ...]:
    read = label.read
    return (
        label.label_id, read.statement_id, label.stance, label.holder, label.target, label.labeller, to_utc(label.labelled_at), label.note, read.article_id,
        read.holder, read.target, read.stance, read.holder_name, read.holder_level, read.speaker, read.role, read.act, read.quote_type, read.stated_on,
        read.stated_on_precision, read.evidence, read.evidence_start, read.classifier,
    )  # fmt: skip
