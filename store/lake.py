"""The same tables in DuckLake: a catalogue in PostgreSQL or SQLite that several machines share, and Parquet files beside it. Needs the extra `lake`.

Writers do not wait for a lock. Each transaction renews one row first, so that of two at a time only one commits; the other begins again and sees what
the first one stored. So a key that the tables do not enforce is never there twice.
"""

from __future__ import annotations

import functools
import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from typing import ParamSpec, TypeVar

import duckdb

from store import schema
from store.errors import StoreError

PREFIX = "ducklake:"
_DISTURBED = {"already exists|duplicate key|locked|conflict": 120.0, "does not exist": 30.0}  # what a new catalogue's other maker causes, and for how long
PATIENCE = 300.0  # seconds for which a transaction is begun again before it gives up
_CATALOG = "shekara"
_EXTENSIONS = {"postgres": "postgres_scanner", "sqlite": "sqlite_scanner"}
_CONFLICT = re.compile(r"conflict|could not serialize|database is locked|deadlock detected", re.IGNORECASE)

P = ParamSpec("P")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Lake:
    """Where a lake is."""

    catalog: str  # "ducklake:postgres:dbname=news host=10.0.0.1" or "ducklake:sqlite:/path/catalog.sqlite"
    data: str  # folder or s3:// address of its Parquet files; all writers and readers name the same

    def __str__(self) -> str:
        """For people: without a password."""
        return re.sub(r"(password\s*=\s*)\S+|(?<=:)[^:@/]+(?=@)", r"\1***", self.catalog)


@contextmanager
def writer(lake: Lake) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that writes, beside any number of others. Makes and migrates the tables where needed."""
    con = connect(lake, "")
    try:
        _bring_up_to_date(con, lake)
        yield con
    finally:
        con.close()


def connect(lake: Lake, option: str) -> duckdb.DuckDBPyConnection:
    """A connection to the lake, which is made where there is none, unless `option` is READ_ONLY. Raises StoreError."""
    kind = lake.catalog.removeprefix(PREFIX).partition(":")[0]
    if not lake.catalog.startswith(PREFIX) or kind not in _EXTENSIONS:
        raise StoreError(f"store is {lake}", 'write store = "ducklake:postgres:dbname=…" or store = "ducklake:sqlite:…"')
    con = duckdb.connect(":memory:")
    try:
        con.execute("SET TimeZone = 'UTC'")
        con.execute("SET enable_progress_bar = false")  # a slow statement would print one among the output
        _load(con, ("ducklake", _EXTENSIONS[kind]))
        options = [f"DATA_PATH '{_quoted(lake.data.rstrip('/'))}/'", *([option] if option else [])]
        if kind == "sqlite":
            options += ["META_JOURNAL_MODE 'WAL'", "META_BUSY_TIMEOUT 5000"]
        _attach(con, f"ATTACH '{_quoted(lake.catalog)}' AS {_CATALOG} ({', '.join(options)})", lake)
        con.execute(f"USE {_CATALOG}")
    except BaseException:
        con.close()
        raise
    return con


def repeated(work: Callable[P, Answer]) -> Callable[P, Answer]:
    """For a function that is one transaction on the connection given first: in a lake, it is begun again when another writer was faster."""

    @functools.wraps(work)
    def until_it_holds(*given: P.args, **named: P.kwargs) -> Answer:
        deadline = time.monotonic() + PATIENCE
        wait = 0.02
        while True:
            try:
                return work(*given, **named)
            except duckdb.Error as error:
                if not _CONFLICT.search(str(error)) or time.monotonic() > deadline or not schema.in_lake(given[0]):  # type: ignore[arg-type]
                    raise
            time.sleep(wait * random.uniform(0.5, 1.5))
            wait = min(2 * wait, 2.0)

    return until_it_holds


def _attach(con: duckdb.DuckDBPyConnection, sql: str, lake: Lake) -> None:
    """Two programs that make the tables of a new catalogue at a time disturb each other once."""
    begun = time.monotonic()
    wait = 0.1
    while True:
        try:
            con.execute(sql)
            return
        except duckdb.Error as error:
            text = str(error)
            patience = next((seconds for told, seconds in _DISTURBED.items() if re.search(told, text)), 0.0)
            if time.monotonic() - begun > patience:
                line = text.splitlines()[0].partition("Error: ")[2]
                raise StoreError(f"{lake} can't be opened: {line}", "see whether its server runs and the address in `store` is right") from error
        time.sleep(wait * random.uniform(0.5, 1.5))
        wait = min(2 * wait, 2.0)  # on a busy machine one of them is long about it


def _load(con: duckdb.DuckDBPyConnection, names: tuple[str, ...]) -> None:
    """Extensions out of their Python packages: nothing is fetched."""
    for name in names:
        try:
            file = files(f"duckdb_extension_{name}").joinpath("extensions", f"v{duckdb.__version__}", f"{name}.duckdb_extension")
            con.execute(f"LOAD '{_quoted(str(file))}'")
        except (duckdb.Error, ImportError) as error:
            raise StoreError(
                f"DuckDB {duckdb.__version__} has no extension {name} here", "pip install 'shekara[lake]', which brings DuckDB 1.5.5 and its extensions"
            ) from error


@repeated
def _migrate(con: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    with schema.transaction(con):
        at = schema.check(con, lake)
        for version, name, sql in schema.migrations():
            if version > at:
                for statement in con.extract_statements(without_keys(sql)):
                    con.execute(statement)
                con.execute("INSERT INTO migrations VALUES (?, ?, now() AT TIME ZONE 'UTC')", [version, name])
        if at == 0:
            con.execute("INSERT INTO meta VALUES ('fence', '')")
        script, digest = schema.views()
        if con.execute("SELECT value FROM meta WHERE key = 'views_sha256'").fetchall() != [(digest,)]:
            for statement in con.extract_statements(without_view_comments(script)):
                con.execute(statement)
            con.execute("DELETE FROM meta WHERE key = 'views_sha256'")
            con.execute("INSERT INTO meta VALUES ('views_sha256', ?)", [digest])


def _bring_up_to_date(con: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    deadline = time.monotonic() + 60
    views = "SELECT value FROM meta WHERE key = 'views_sha256'"
    while True:
        try:
            if schema.check(con, lake) < schema.latest() or con.execute(views).fetchall() != [(schema.views()[1],)]:
                _migrate(con, lake)
            return
        except duckdb.Error:
            if time.monotonic() > deadline:
                raise
        time.sleep(random.uniform(0.1, 0.5))


def without_keys(sql: str) -> str:
    """A migration as a lake takes it, which knows no keys."""
    return re.sub(r", PRIMARY KEY \([^)]*\)", "", sql).replace(" PRIMARY KEY", " NOT NULL")


def without_view_comments(sql: str) -> str:
    """The views and macros as a lake takes them, which has no comments on views' columns and on macros."""
    views = "|".join(re.findall(r"CREATE OR REPLACE VIEW (\w+)", sql))
    return re.sub(rf"^COMMENT ON (?:COLUMN (?:{views})\.|MACRO TABLE ).*\n", "", sql, flags=re.M)


def _quoted(text: str) -> str:
    return text.replace("'", "''")
