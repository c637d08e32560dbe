"""The readers' copy: a whole new file in the place of the old one, so that readers never wait and never see half of a run.

A small database is copied. Of a large one the copy before the last is kept aside: once no reader has it open, it is brought up to date by the blocks that
changed, and takes its turn. DuckDB writes a changed block to a free place and begins each block with its checksum, so that eight bytes a block tell which
ones differ: what publishing costs follows what is new. The price is a third copy on the disk.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import time
from pathlib import Path

import duckdb

from store.database import DATABASE, PUBLISHED, attached, database_errors, file_errors, locked
from store.errors import NoDatabase
from store.lake import Lake

PATCHED_FROM = 64 << 20  # bytes; smaller files are copied whole in a tenth of a second
QUIET = 5.0  # seconds since a copy was replaced; a reader that had found its name has opened and locked it by then, or never will
_HEAD = 3 * 4096  # a DuckDB file begins with its main header and two database headers; each checkpoint that writes numbers one of these anew
_CHECKSUM = 8  # bytes at the beginning of each block
_CHUNK = 4 << 20  # bytes copied at a time


def publish(data_dir: Path | Lake, *, wait: float = 30.0) -> bool:
    """Puts a copy of the database at `data_dir`/public/shekara.duckdb; False when the copy there is the same already.

    Not to be called inside `writer`, whose lock it takes. A kill or a full disk leaves the old copy as it was.
    Raises NoDatabase, Locked, ReadOnly, NoSpace, Corrupt.
    """
    if isinstance(data_dir, Lake):  # its readers see each transaction whole, and wait for no writer
        return True
    path, target = data_dir / DATABASE, data_dir / PUBLISHED
    if not path.is_file():
        raise NoDatabase(path)
    with locked(data_dir, wait):
        if path.with_name(path.name + ".wal").exists():
            with database_errors(path), attached(path, writable=True) as con:
                con.execute("CHECKPOINT")
        # DuckDB's own lock keeps programs out that don't know ours. Closing any descriptor of the file would drop that lock: so there is one, closed last.
        with database_errors(path), attached(path, writable=False) as con, file_errors(target), path.open("rb") as live:
            head, size = live.read(_HEAD), os.fstat(live.fileno()).st_size
            if _is_same(target, head, size):
                return False
            target.parent.mkdir(parents=True, exist_ok=True)
            new, spare = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.spare")
            try:
                if not (size >= PATCHED_FROM and _is_free(spare, target) and _patch(spare, new, live.fileno(), size, _block_size(con))):
                    live.seek(0)
                    with new.open("wb") as copy:
                        shutil.copyfileobj(live, copy, _CHUNK)
                        copy.flush()
                        os.fsync(copy.fileno())
                spare.unlink(missing_ok=True)
                if size >= PATCHED_FROM and target.is_file():
                    os.link(target, spare)
                os.replace(new, target)
            finally:
                new.unlink(missing_ok=True)
            _sync_folder(target.parent)
    return True


def _is_same(target: Path, head: bytes, size: int) -> bool:
    if not target.is_file() or target.stat().st_size != size:
        return False
    with target.open("rb") as copy:
        return copy.read(_HEAD) == head


def _is_free(spare: Path, target: Path) -> bool:
    """Whether the copy kept aside is another file than the one that is served, and has been out of service for long enough."""
    if not spare.is_file() or spare.is_symlink() or os.path.samefile(spare, target):
        return False
    return time.time() - spare.stat().st_ctime >= QUIET and hasattr(fcntl, "F_OFD_SETLK")


def _patch(spare: Path, new: Path, live: int, size: int, block: int) -> bool:
    """Brings the spare copy up to date and moves it to `new`; False, and untouched, when a reader still has it open.

    The lock is one of the open file and not of the process, so that it also meets the locks of readers in this process.
    """
    with spare.open("r+b") as copy:
        descriptor = copy.fileno()
        try:
            fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))
        except OSError:
            return False
        os.rename(spare, new)  # half of it may be written from here on: no later run takes it for a copy
        os.ftruncate(descriptor, size)
        os.pwrite(descriptor, os.pread(live, _HEAD, 0), 0)
        for place in range(_HEAD, size, block):
            if os.pread(live, _CHECKSUM, place) != os.pread(descriptor, _CHECKSUM, place):
                os.pwrite(descriptor, os.pread(live, block, place), place)
        os.fsync(descriptor)
    return True


def _block_size(con: duckdb.DuckDBPyConnection) -> int:
    row = con.execute("SELECT block_size FROM pragma_database_size() WHERE database_name = current_database()").fetchone()
    return int(row[0]) if row else 1 << 18


def _sync_folder(folder: Path) -> None:
    """Makes the new name last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
