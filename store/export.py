"""The published database as files: Parquet by year, CSV, JSON Lines."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import duckdb

from store.database import database_errors, file_errors, reader
from store.errors import QueryError
from store.harmless import cell_sql
from store.lake import Lake

Form = Literal["parquet", "csv", "jsonl"]
TABLES = ("statements", "positions", "current_stances", "stance_changes", "silences", "framing", "says_versus_votes", "votes", "targets", "actors", "services")
_YEAR_OF = {"statements": "stated_on", "positions": "stated_on", "stance_changes": "changed_on", "articles": "published_at", "article_versions": "published_at"}
_OPTIONS = {
    "parquet": "FORMAT parquet, COMPRESSION zstd",
    "csv": "FORMAT csv, HEADER",
    "jsonl": "FORMAT json, ARRAY false",
}


def export(db: Path | Lake, folder: Path, form: Form, tables: Sequence[str] = TABLES) -> dict[str, int]:
    """Writes each table or view into the folder, in the place of what is there from before; answers how many rows each has.

    Parquet with a date goes into one folder a year: statements/year=2022/…; the rest into one file: votes.csv. Each is written beside and moved whole.
    Raises QueryError for a name that the database does not have, and NoDatabase, ReadOnly, NoSpace.
    """
    con = reader(db)
    try:
        with database_errors(folder), file_errors(folder):
            known = {name for (name,) in con.execute("SELECT table_name FROM information_schema.tables WHERE table_catalog = current_database()").fetchall()}
            for table in tables:
                if table not in known:
                    raise QueryError(f"no table {table} to export", f"there are {', '.join(sorted(known))}")
            folder.mkdir(parents=True, exist_ok=True)
            return {table: _write(con, table, folder, form) for table in tables}
    finally:
        con.close()


def _write(con: duckdb.DuckDBPyConnection, table: str, folder: Path, form: Form) -> int:
    by_year = form == "parquet" and table in _YEAR_OF
    target = folder / (table if by_year else f"{table}.{form}")
    new = folder / f".{target.name}.new"
    _remove(new)
    columns = f'*, year({_YEAR_OF[table]}) AS "year"' if by_year else _cells(con, table) if form == "csv" else "*"
    source = f"(SELECT {columns} FROM {table})"
    options = _OPTIONS[form] + (', PARTITION_BY ("year")' if by_year else "")
    row = con.execute(f"COPY {source} TO '{str(new).replace(chr(39), chr(39) * 2)}' ({options})").fetchone()
    if by_year and not new.exists():  # nothing to write makes no folder
        new.mkdir()
    old = folder / f".{target.name}.old"
    _remove(old)
    if target.is_dir():
        os.replace(target, old)
    os.replace(new, target)
    _remove(old)
    return int(row[0]) if row else 0


def _cells(con: duckdb.DuckDBPyConnection, table: str) -> str:
    """The columns of a table as a spreadsheet may read them."""
    described = con.execute(f"DESCRIBE {table}").fetchall()
    return ", ".join(cell_sql(name) if kind == "VARCHAR" else '"' + name.replace('"', '""') + '"' for name, kind, *_ in described)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
