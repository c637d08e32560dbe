"""What the report tells, read from the published database in one go: records, their texts made safe to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from store.database import database_errors, reader
from store.errors import StoreError
from store.lake import Lake
from store.report.wording import LONGEST_EVIDENCE, LONGEST_NAME, LONGEST_TITLE, link, shown
from store.times import from_utc


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is."""

    articles: int
    statements: int
    positions: int
    services: int
    first: date | None  # when the earliest position was taken; None while there is none
    last: date | None  # the latest
    reported_at: datetime | None  # when the latest report was published
    classifiers: tuple[str, ...]  # stamps of those that read the statements
    unread: int  # articles that no classifier has read yet


@dataclass(frozen=True, slots=True)
class Question:
    """A target on which somebody holds a position."""

    target: str  # key
    name: str  # for people
    inside: str | None  # state whose territory is in question


@dataclass(frozen=True, slots=True)
class Stance:
    """Where a holder stands on a target."""

    holder: str
    holder_name: str
    holder_level: str
    target: str
    stance: str
    stated_on: date
    precision: str
    since: date
    previous: str | None  # the stance before
    silent_on: date | None  # when it was last reported to keep silent
    speaker: str
    evidence: str
    url: str  # empty where the source's address is none of the web
    outlet: str
    lang: str
    statement_id: str
    positions: int  # that make up the present stance


@dataclass(frozen=True, slots=True)
class Position:
    """One time a holder took a stance, with the statement that gives it."""

    position_id: str
    holder: str
    holder_level: str
    target: str
    stance: str
    stated_on: date
    precision: str
    reported_at: datetime  # first report
    act: str
    speaker: str
    role: str
    articles: int
    languages: tuple[str, ...]
    evidence: str
    url: str
    outlet: str
    lang: str
    confidence: float
    statement_id: str

    @property
    def official(self) -> bool:
        """Whether the state or organisation itself spoke."""
        return self.holder_level in ("state", "organisation")


@dataclass(frozen=True, slots=True)
class Change:
    """A state or organisation took another stance than before."""

    holder: str
    target: str
    changed_on: date
    stance: str
    previous: str
    previous_on: date
    statement_id: str


@dataclass(frozen=True, slots=True)
class Vote:
    """One state in one roll call, beside what it says."""

    holder: str
    resolution: str
    resolution_name: str
    target: str
    voted_on: date
    vote: str
    said_before: str | None
    said_before_on: date | None
    says_now: str | None
    says_now_on: date | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement."""

    statement_id: str
    holder: str
    holder_level: str
    target: str
    stance: str
    stated_on: date
    precision: str
    act: str
    quote_type: str
    speaker: str
    role: str
    evidence: str
    confidence: float
    lang: str
    outlet: str
    published_at: datetime
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class FeedRow:
    """How a feed in use fares."""

    feed_id: str
    outlet: str
    lang: str
    url: str
    health: str
    since: datetime | None
    reason: str
    mend: str
    polled_at: datetime | None
    new_at: datetime | None
    entries: int
    interval: float | None  # seconds


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it."""

    counts: Counts
    questions: tuple[Question, ...]  # the one with the most holders first
    holders: Mapping[str, str]  # key → name, of all that hold a position
    stances: tuple[Stance, ...]
    positions: tuple[Position, ...]  # oldest first
    changes: tuple[Change, ...]  # latest first
    votes: tuple[Vote, ...]
    evidence: tuple[Evidence, ...]  # latest first
    feeds: tuple[FeedRow, ...]  # those in trouble first


def read(db: Path | Lake) -> Facts:
    """What the database holds now, from one state of it. Raises StoreError."""
    con = reader(db)
    try:
        with database_errors(db):
            con.execute("BEGIN TRANSACTION READ ONLY")
            return _facts(con)
    except (duckdb.BinderException, duckdb.CatalogException) as error:
        raise StoreError(f"{db} was published by an older version, and lacks what the report shows", "`shekara run` brings it up to date") from error
    finally:
        con.close()


def _facts(con: duckdb.DuckDBPyConnection) -> Facts:
    def ask(name: str) -> list[dict[str, Any]]:
        """The rows, by the names of the record's fields in the order of the columns."""
        sql = files("store").joinpath("report", "sql", f"{name}.sql").read_text(encoding="utf-8")
        record = _RECORDS[name]
        values = {"longest": LONGEST_EVIDENCE + 1} if "$longest" in sql else None
        rows = con.execute(sql, values).fetchall() if values else con.execute(sql).fetchall()
        return [{name: _safe(name, value) for name, value in zip(record.__slots__, row, strict=True)} for row in rows]

    [counts] = ask("counts")
    stances = tuple(Stance(**row) for row in ask("stances"))
    return Facts(
        Counts(**counts),
        tuple(Question(**row) for row in ask("targets")),
        {row.holder: row.holder_name for row in sorted(stances, key=lambda row: (row.holder_name, row.holder))},
        stances,
        tuple(Position(**row) for row in ask("positions")),
        tuple(Change(**row) for row in ask("changes")),
        tuple(Vote(**row) for row in ask("votes")),
        tuple(Evidence(**row) for row in ask("evidence")),
        tuple(FeedRow(**row) for row in ask("feeds")),
    )


_RECORDS: dict[str, Any] = {
    "counts": Counts, "targets": Question, "stances": Stance, "positions": Position, "changes": Change, "votes": Vote, "evidence": Evidence, "feeds": FeedRow,
}  # fmt: skip
_LENGTHS = {"evidence": LONGEST_EVIDENCE, "title": LONGEST_TITLE, "reason": LONGEST_TITLE, "mend": LONGEST_TITLE, "resolution_name": LONGEST_TITLE}
_TEXTS = {"speaker", "role", "evidence", "title", "outlet", "holder_name", "name", "reason", "mend", "resolution_name"}  # what others wrote


def _safe(name: str, value: Any) -> Any:
    """A value of a column as the record has it: times aware, lists as tuples, texts fit to be shown, and only addresses of the web as addresses."""
    if isinstance(value, datetime):
        return from_utc(value)
    if isinstance(value, list):
        return tuple(value)
    if name == "url":
        return link(value)
    return shown(value or "", _LENGTHS.get(name, LONGEST_NAME)) if name in _TEXTS else value
