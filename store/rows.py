"""Rows into tables in bulk, through Arrow."""

from __future__ import annotations

from collections.abc import Sequence

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
    names = ", ".join(columns)
    count = con.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM incoming_rows ON CONFLICT {conflict}").fetchone()
    con.unregister("incoming_rows")  # a failed insert has aborted the transaction: its rollback, or the next register, does it then
    return int(count[0]) if count else 0
