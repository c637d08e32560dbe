"""The database's shape: numbered migrations, each in one transaction, and the views and macros on top of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path

import duckdb

from store.errors import Corrupt, NewerSchema


def bring_up_to_date(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Applies the migrations that are missing, then the views when they differ from the stored ones.

    Raises NewerSchema, before anything is touched, when the file knows a migration that this program does not.
    """
    at = check(con, path)
    for version, name, sql in migrations():
        if version > at:
            with transaction(con):
                con.execute(sql)
                con.execute("INSERT INTO migrations VALUES (?, ?, now() AT TIME ZONE 'UTC')", [version, name])
    script, digest = views()
    if con.execute("SELECT value FROM meta WHERE key = 'views_sha256'").fetchall() != [(digest,)]:
        with transaction(con):
            con.execute(script)
            con.execute("INSERT INTO meta VALUES ('views_sha256', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", [digest])


def check(con: duckdb.DuckDBPyConnection, path: object) -> int:
    """The file's schema version, 0 for an empty file. Raises NewerSchema; Corrupt for a database of another program."""
    tables = _tables(con)
    if "migrations" not in tables:
        if tables:
            raise Corrupt(path, "it is a DuckDB file, but not one of shekara")
        return 0
    rows = con.execute("SELECT max(version) FROM migrations").fetchall()  # all, because a result that is left unfinished holds the connection
    at = int(rows[0][0] or 0)
    if at > latest():
        raise NewerSchema(path, f"its schema is {at}, this program knows {latest()}")
    return at


def in_lake(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether the connection writes a DuckLake, which knows no keys."""
    return con.execute("SELECT type FROM duckdb_databases() WHERE database_name = current_database()").fetchall() == [("ducklake",)]


def _tables(con: duckdb.DuckDBPyConnection) -> set[str]:
    return {name for (name,) in con.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()").fetchall()}


def latest() -> int:
    """The version of the newest migration of this program."""
    return migrations()[-1][0]


@cache
def migrations() -> tuple[tuple[int, str, str], ...]:
    """(version, name, SQL) of each migration, oldest first."""
    found = sorted((item.name, item.read_text(encoding="utf-8")) for item in files("store").joinpath("migrations").iterdir() if item.name.endswith(".sql"))
    return tuple((int(name[:4]), name.removesuffix(".sql"), sql) for name, sql in found)


@cache
def views() -> tuple[str, str]:
    """The SQL of all views and macros, in the order of their file names, and its sha256."""
    found = sorted((item.name, item.read_text(encoding="utf-8")) for item in files("store").joinpath("views").iterdir() if item.name.endswith(".sql"))
    script = "\n".join(sql for _, sql in found)
    return script, hashlib.sha256(script.encode()).hexdigest()


@cache
def script(name: str) -> str:
    """The SQL of a file in store/sql."""
    return files("store").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


@contextmanager
def transaction(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All or nothing: commits at the end of the block, rolls back when it is left by an exception."""
    con.execute("BEGIN TRANSACTION")
    try:
        if in_lake(con) and "meta" in _tables(con):  # of two writers at a time, one renews this row and the other begins again
            con.execute("UPDATE meta SET value = uuid()::VARCHAR WHERE key = 'fence'")
        yield
        con.execute("COMMIT")
    except BaseException:
        try:
            con.execute("ROLLBACK")
        except duckdb.Error:  # a failed COMMIT, or a fatal error, has rolled back already; the first error is the one to see
            pass
        raise
