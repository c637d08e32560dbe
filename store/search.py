"""Statements near to a text in meaning: vectors in, rows out. Which encoder made them is the caller's matter; without one words are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from store.database import database_errors, reader
from store.lake import Lake, repeated
from store.query import Result
from store.rows import TEXT, VECTOR, insert
from store.schema import script, transaction

Encode = Callable[[str], Sequence[float]]


def search(db: Path | Lake, text: str, most: int = 20, *, encode: Encode | None = None, encoder: str = "") -> tuple[Result, bool]:
    """The statements nearest to the text, and whether they were compared by meaning: by their words where no vector of that encoder is stored."""
    con = reader(db)
    try:
        with database_errors(db):
            by_meaning = encode is not None and put_meaning(con, encode, encoder)
            con.execute("FROM search($text, most := $most)", {"text": text, "most": most})
            return Result(tuple(str(column[0]) for column in con.description or ()), con.fetchall()), by_meaning
    finally:
        con.close()


def put_meaning(con: duckdb.DuckDBPyConnection, encode: Encode, encoder: str) -> bool:
    """Makes search() compare meanings in this session; False, and left as it is, where no vector of that encoder is stored."""
    if not con.execute("SELECT 1 FROM statement_vectors WHERE encoder = ? LIMIT 1", [encoder]).fetchall():
        return False
    con.create_function("meaning_of", lambda text: list(encode(text)), ["VARCHAR"], "FLOAT[]", side_effects=False)
    con.execute(script("search_by_meaning").format(encoder=encoder.replace("'", "''")))
    return True


def without_vector(con: duckdb.DuckDBPyConnection, encoder: str, limit: int) -> list[tuple[str, str]]:
    """Statements that hold and have no vector of that encoder: key and evidence."""
    rows: list[tuple[Any, ...]] = con.execute(
        "SELECT s.statement_id, s.evidence FROM statements AS s "
        "ANTI JOIN (SELECT statement_id FROM statement_vectors WHERE encoder = ?) AS v ON v.statement_id = s.statement_id LIMIT ?",
        [encoder, limit],
    ).fetchall()
    return [(key, evidence) for key, evidence in rows]


@repeated
def save_vectors(con: duckdb.DuckDBPyConnection, encoder: str, vectors: Sequence[tuple[str, Sequence[float]]]) -> None:
    """Stores the vectors of statements that have none of that encoder."""
    with transaction(con):
        rows = [(key, encoder, vector) for key, vector in vectors]
        insert(con, "incoming_vectors", {"statement_id": TEXT, "encoder": TEXT, "vector": VECTOR}, rows, temporary=True)
        con.execute(
            "INSERT INTO statement_vectors BY NAME SELECT i.*, s.recorded_at FROM incoming_vectors AS i JOIN statement_log AS s USING (statement_id) "
            "ANTI JOIN statement_vectors AS v ON v.statement_id = i.statement_id AND v.encoder = i.encoder"
        )
