"""Times between records and tables: aware ones in the records, UTC without an offset in the tables."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import overload


@overload
def to_utc(moment: datetime) -> datetime: ...
@overload
def to_utc(moment: None) -> None: ...
def to_utc(moment: datetime | None) -> datetime | None:
    """For a table. ValueError for a naive time: nobody knows its zone."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError(f"naive time {moment.isoformat()}: times cross into the store aware")
    return moment.astimezone(UTC).replace(tzinfo=None)


@overload
def from_utc(moment: datetime) -> datetime: ...
@overload
def from_utc(moment: None) -> None: ...
def from_utc(moment: datetime | None) -> datetime | None:
    """From a table: aware again."""
    return None if moment is None else moment.replace(tzinfo=UTC)
