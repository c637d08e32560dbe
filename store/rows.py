"""Rows into tables in bulk, through Arrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa

from classify.records import LABELS
from store.schema import in_lake

TEXT, TIME, DAY, INT, REAL, FLAG = pa.string(), pa.timestamp("us"), pa.date32(), pa.int64(), pa.float64(), pa.bool_()
TEXTS, VECTOR = pa.list_(pa.string()), pa.list_(pa.float32())
PROBABILITIES = pa.struct([(label, pa.float64()) for label in LABELS])
STATEMENT = {
    "statement_id": TEXT, "article_id": TEXT, "text_sha256": TEXT, "holder": TEXT, "holder_name": TEXT, "holder_level": TEXT, "speaker": TEXT, "role": TEXT,
    "target": TEXT, "stance": TEXT, "score": INT, "act": TEXT, "quote_type": TEXT, "stated_on": DAY, "stated_on_precision": TEXT, "evidence": TEXT,
    "evidence_start": INT, "evidence_end": INT, "confidence": REAL, "probabilities": PROBABILITIES, "classifier": TEXT, "position_id": TEXT,
    "recorded_at": TIME, "url": TEXT, "service": TEXT, "lang": TEXT, "published_at": TIME, "holds": FLAG,
    "position_on": DAY, "first_statement_id": TEXT, "label_id": TEXT,
}  # fmt: skip


def insert(
    con: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, pa.DataType], rows: Sequence[tuple[object, ...]], *, temporary: bool = False
) -> int:
    """Inserts the rows, whose values stand in the order of `columns`; answers how many. `temporary`: into a table of this session, made anew."""
    if not rows and not temporary:
        return 0
    con.register("incoming_rows", _arrow(columns, rows))
    if temporary:
        con.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT * FROM incoming_rows")
    else:
        names = ", ".join(columns)
        con.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM incoming_rows")
    con.unregister("incoming_rows")  # a failed insert has aborted the transaction: its rollback, or the next register, does it then
    return len(rows)


def upsert(
    con: duckdb.DuckDBPyConnection,
    table: str,
    key: Sequence[str],
    columns: Mapping[str, pa.DataType],
    rows: Sequence[tuple[object, ...]],
    update: Mapping[str, str] | None = None,
) -> int:
    """Inserts the rows whose key is not there; answers how many were new or changed. `table` is a small one, or keeps an index on its key.

    `update`: what becomes of the others' columns, as SQL over `new` and `old`; without it they stay. Of rows with one key in a call the first is taken.
    """
    first: dict[tuple[object, ...], tuple[object, ...]] = {}
    places = [list(columns).index(name) for name in key]
    for row in rows:
        first.setdefault(tuple(row[place] for place in places), row)
    if not first:
        return 0
    con.register("incoming_rows", _arrow(columns, list(first.values())))
    names = ", ".join(columns)
    if not in_lake(con):
        conflict = f"DO UPDATE SET {', '.join(f'{name} = {_excluded(value, table)}' for name, value in update.items())}" if update else "DO NOTHING"
        count = con.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM incoming_rows ON CONFLICT ({', '.join(key)}) {conflict}").fetchone()
        con.unregister("incoming_rows")
        return int(count[0]) if count else 0
    matched = f"WHEN MATCHED THEN UPDATE SET {', '.join(f'{name} = {value}' for name, value in update.items())} " if update else ""
    count = con.execute(
        f"MERGE INTO {table} AS old USING (SELECT {names} FROM incoming_rows) AS new ON {' AND '.join(f'old.{name} = new.{name}' for name in key)} "
        f"{matched}WHEN NOT MATCHED THEN INSERT ({names}) VALUES ({', '.join(f'new.{name}' for name in columns)})"
    ).fetchone()
    con.unregister("incoming_rows")
    return int(count[0]) if count else 0


def replace_all(con: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, pa.DataType], rows: Sequence[tuple[object, ...]]) -> None:
    """Rows of a table whose first column is the key, each in the place of the old one; what is not among them stays."""
    key, *others = columns
    upsert(con, table, (key,), columns, rows, {name: f"new.{name}" for name in others})


def _arrow(columns: Mapping[str, pa.DataType], rows: Sequence[tuple[object, ...]]) -> pa.Table:
    return pa.Table.from_arrays([pa.array([row[place] for row in rows], kind) for place, kind in enumerate(columns.values())], names=list(columns))


def _excluded(value: str, table: str) -> str:
    return value.replace("new.", "excluded.").replace("old.", f"{table}.")
