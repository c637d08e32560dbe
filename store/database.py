"""The two ways in: one writer at a time under a lock, any number of readers on the published copy."""

from __future__ import annotations

import errno
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from store import lake, schema
from store.errors import Corrupt, Locked, NewerSchema, NoDatabase, NoSpace, ReadOnly, StoreError

DATABASE = "shekara.duckdb"
LOCK = ".shekara.lock"
PUBLISHED = Path("public") / DATABASE
STORAGE_VERSION = "v1.5.0"  # of a new file: what DuckDB 1.5.5 and 2 both read and write. A file keeps the one it has
_CATALOG = "shekara"  # what the attached file is called inside the connection, whatever its own name
_ROW_GROUP = 16384  # rows; DuckDB writes a table's last group anew at each closing: of its own 122,880 that is hundreds of MB of texts
_RETRY = 0.1  # seconds between two tries to open a file that another program holds


@contextmanager
def writer(data_dir: Path | lake.Lake, *, wait: float = 30.0) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that writes `data_dir`/shekara.duckdb, or the lake, made and migrated where needed.

    Only one process has it at a time; a second one waits up to `wait` seconds, then Locked names the first.
    Raises ReadOnly, Corrupt, NewerSchema, NoSpace. The session's time zone is UTC.
    """
    if isinstance(data_dir, lake.Lake):
        with lake.writer(data_dir) as con:
            yield con
        return
    deadline = time.monotonic() + wait
    path = data_dir / DATABASE
    with locked(data_dir, wait):
        with file_errors(path), database_errors(path):
            _make(path)
        with database_errors(path):
            con = _open_when_free(path, deadline, wait)
            try:
                schema.bring_up_to_date(con, path)
                _join_old_statements(con)
                yield con
            finally:
                _close(con)


def reader(path: Path | lake.Lake) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the database file at `path`, usually the published copy, or to the lake.

    It keeps showing the file it opened when a newer one is published. Raises NoDatabase, Corrupt, NewerSchema, Locked.
    """
    if isinstance(path, lake.Lake):
        return lake.connect(path, "READ_ONLY")
    if not path.is_file():
        raise NoDatabase(path)
    with database_errors(path):
        con = _attach(path, "READ_ONLY")
        try:
            if schema.check(con, path) == 0:
                raise Corrupt(path, "it is an empty DuckDB file")
        except BaseException:
            con.close()
            raise
        return con


@contextmanager
def locked(data_dir: Path, wait: float) -> Iterator[None]:
    """Holds the writer's lock of the folder, which is made if need be. The lock file holds the process ID."""
    path = data_dir / LOCK
    with file_errors(path):
        data_dir.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path, thread_local=False)
        try:
            lock.acquire(timeout=wait)
        except Timeout as error:
            raise Locked(data_dir / DATABASE, _pid_in(path), wait) from error
    try:
        with file_errors(path):
            path.write_text(f"{os.getpid()}\n", encoding="ascii")
        yield
    finally:
        lock.release()


@contextmanager
def attached(path: Path, *, writable: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    """The file at `path` as it is, without migrations, for a block whose caller holds the writer's lock."""
    con = _attach(path, "READ_WRITE" if writable else "READ_ONLY")
    try:
        yield con
    finally:
        _close(con)


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turns what the file system says about `path` into errors of the store, cause kept."""
    try:
        yield
    except OSError as error:
        named = Path(error.filename) if isinstance(error.filename, str) else path
        reason = (error.strerror or str(error)).lower()
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST):
            raise ReadOnly(named, reason) from error
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoSpace(named) from error
        raise StoreError(f"{named}: {reason}", "see whether the disk and the folder are well") from error


@contextmanager
def database_errors(path: Path | lake.Lake) -> Iterator[None]:
    """Turns what DuckDB says about the file at `path` into errors of the store, cause kept; errors of SQL pass."""
    try:
        yield
    except duckdb.Error as error:
        found = _storage_error(path, error)
        if found is None:
            raise
        raise found from error


def _make(path: Path) -> None:
    """Makes the database beside its place and moves it there whole, so that a kill leaves either none or a good one."""
    if path.exists():
        return
    wal = path.with_name(path.name + ".wal")
    if wal.exists():
        raise Corrupt(path, f"the file is gone, but its write-ahead log {wal.name} is there")
    new = path.with_name(f".{path.name}.new")
    for stale in (new, new.with_name(new.name + ".wal")):
        stale.unlink(missing_ok=True)
    con = _attach(new, f"STORAGE_VERSION '{STORAGE_VERSION}'")
    try:
        schema.bring_up_to_date(con, path)
    finally:
        _close(con)
    os.replace(new, path)


def _join_old_statements(con: duckdb.DuckDBPyConnection) -> None:
    """Positions for the statements that a program of before positions stored; a kill in between leaves the rest to the next writer."""
    waiting = "SELECT 1 FROM statement_log WHERE position_id IS NULL AND holds LIMIT 1"
    while con.execute(waiting).fetchone() is not None:
        from store.readings import join_waiting

        join_waiting(con)


def _open_when_free(path: Path, deadline: float, wait: float) -> duckdb.DuckDBPyConnection:
    while True:
        try:
            with database_errors(path):
                return _attach(path, "READ_WRITE")
        except Locked as error:  # a program that does not know the writer's lock has the file open
            if time.monotonic() >= deadline:
                raise Locked(path, error.pid, wait) from error
            time.sleep(_RETRY)


def _attach(path: Path, option: str) -> duckdb.DuckDBPyConnection:
    """A connection of its own: duckdb.connect(path) would share one instance, and so one file, among all connections of this process."""
    con = duckdb.connect(":memory:")
    try:
        con.execute("SET TimeZone = 'UTC'")
        con.execute("SET enable_progress_bar = false")  # a slow statement would print one among the output
        con.execute(f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS {_CATALOG} ({option}, ROW_GROUP_SIZE {_ROW_GROUP})")
        con.execute(f"USE {_CATALOG}")
    except BaseException:
        con.close()
        raise
    return con


def _close(con: duckdb.DuckDBPyConnection) -> None:
    """Closes the file too: detaching writes what is in the write-ahead log into it."""
    try:
        con.execute("USE memory")
        con.execute(f"DETACH {_CATALOG}")
    finally:
        con.close()


def _storage_error(path: Path | lake.Lake, error: duckdb.Error) -> StoreError | None:
    text = str(error)
    line = text.splitlines()[0].partition("Error: ")[2] or text.splitlines()[0]
    if "Could not set lock" in text or "Conflicting lock" in text:
        pid = re.search(r"PID (\d+)", text)
        return Locked(path, int(pid[1]) if pid else None, 0)
    if "No space left" in text:
        return NoSpace(path)
    if "Permission denied" in text or "Read-only file system" in text:
        return ReadOnly(path, "permission denied" if "Permission denied" in text else "read-only file system")
    if "database file with version number" in text or "newer version of DuckDB" in text or "higher version" in text:
        return NewerSchema(path, line)
    if "not a valid DuckDB database" in text or "Corrupt database" in text or "Could not read enough bytes" in text or "checksum" in text:
        return Corrupt(path, line)
    if isinstance(error, duckdb.IOException):
        return StoreError(f"{path}: {line}", "see whether the disk and the folder are well")
    return None


def _pid_in(lock: Path) -> int | None:
    text = lock.read_text(encoding="ascii", errors="replace").strip()
    return int(text) if text.isdecimal() else None
