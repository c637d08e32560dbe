"""Counts, ages and states of the published database, for monitoring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from store.database import database_errors, reader
from store.lake import Lake
from store.times import to_utc

_SQL = (Path(__file__).parent / "sql" / "measures.sql").read_text(encoding="utf-8")
_LATELY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Measure:
    """One number."""

    name: str  # of the measure, as in sql/measures.sql
    labels: tuple[str, ...]  # values, in the order of that file
    value: float  # a count, seconds, or seconds since 1970 (UTC)


def measures(db: Path | Lake, *, now: datetime | None = None) -> list[Measure]:
    """What there is to tell of what readers see, by name and labels. Raises NoDatabase and the other errors of `reader`."""
    con = reader(db)
    try:
        with database_errors(db):
            rows = con.execute(_SQL, {"since": to_utc(now or datetime.now(UTC)) - _LATELY}).fetchall()
    finally:
        con.close()
    return [Measure(name, tuple(labels), float(value)) for name, labels, value in rows]
