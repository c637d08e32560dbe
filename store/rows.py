"""Between records and tables: UTC times without an offset in the tables, aware ones in the records; rows in bulk through Arrow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import overload

import duckdb
import pyarrow as pa

from classify.records import LABELS

TEXT, TIME, DAY, INT, REAL, FLAG = pa.string(), pa.timestamp("us"), pa.date32(), pa.int64(), pa.float64(), pa.bool_()
TEXTS = pa.list_(pa.string())
PROBABILITIES = pa.struct([(label, pa.float64()) for label in LABELS])


def insert(
    con: duckdb.DuckDBPyConnection, table: str, columns: dict[str, pa.DataType], rows: Sequence[tuple[object, ...]], conflict: str = "DO NOTHING"
) -> int:
    """Inserts the rows, whose values stand in the order of `columns`; answers how many were new or changed.

    `conflict` is what follows ON CONFLICT. Of rows with the same key in one call, DO NOTHING keeps the first.
    """
    if not rows:
        return 0
    arrays = [pa.array(list(values), kind) for values, kind in zip(zip(*rows, strict=True), columns.values(), strict=True)]
    con.register("incoming_rows", pa.Table.from_arrays(arrays, names=list(columns)))
    try:
        names = ", ".join(columns)
        count = con.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM incoming_rows ON CONFLICT {conflict}").fetchone()
    finally:
        con.unregister("incoming_rows")
    return int(count[0]) if count else 0


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
