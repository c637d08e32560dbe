"""The readers' copy: a whole new file behind the name that readers open, so that they never wait and never see half of a run.

The name is a symbolic link to a numbered file. DuckDB (1.5 and 2.0) opens a file three times, reads its head before it locks it, and follows a link once,
before all that: with a plain file in the link's place a reader could take the head of the old copy and the blocks of the new one. A file that has been
replaced keeps its own name for `QUIET` seconds, for those who have followed the link and not yet opened it.

A small database is copied. Of a large one the last replaced file is brought up to date instead, once no reader has it open, by the blocks that changed, and
takes its turn. DuckDB writes a changed block to a free place and begins each block with its checksum, so that eight bytes a block tell which ones differ:
what publishing costs follows what is new. The price is a third copy on the disk.
"""

from __future__ import annotations

import errno
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
QUIET = 5.0  # seconds since a copy was replaced; a reader that had followed the link has opened and locked it by then, or gets "no such file"
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS)  # what a file system without symbolic links says
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
            if not target.is_file():  # nobody reads through the name; whoever removed it may have found the copy damaged
                _remove(list(_copies(target).values()))
            old = _out_of_service(target)
            new, copy_to = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.{_next_number(target)}")
            try:
                if not (size >= PATCHED_FROM and old and _patch(old[-1], new, live.fileno(), size, _block_size(con))):
                    _remove(old)
                    live.seek(0)
                    with new.open("wb") as copy:
                        shutil.copyfileobj(live, copy, _CHUNK)
                        copy.flush()
                        os.fsync(copy.fileno())
                os.rename(new, copy_to)
                _serve(copy_to, target)
            finally:
                new.unlink(missing_ok=True)
            _remove(old)
            _sync_folder(target.parent)
    return True


def _is_same(target: Path, head: bytes, size: int) -> bool:
    if not target.is_file() or target.stat().st_size != size:
        return False
    with target.open("rb") as copy:
        return copy.read(_HEAD) == head


def _copies(target: Path) -> dict[int, Path]:
    """The numbered files beside the name that readers open, the oldest first."""
    start = f".{target.name}."
    numbers = (path.name.removeprefix(start) for path in target.parent.iterdir() if path.name.startswith(start))
    return {number: target.with_name(f"{start}{number}") for number in sorted(int(text) for text in numbers if text.isascii() and text.isdigit())}


def _next_number(target: Path) -> int:
    return max(_copies(target), default=0) + 1


def _out_of_service(target: Path) -> list[Path]:
    """The copies that were replaced `QUIET` seconds ago or earlier, the oldest first."""
    served = target.resolve()
    replaced = [path for path in _copies(target).values() if path.resolve() != served]
    return [path for path in replaced if not 0 <= time.time() - path.stat().st_mtime < QUIET]


def _remove(copies: list[Path]) -> None:
    for path in copies:
        path.unlink(missing_ok=True)


def _serve(copy: Path, target: Path) -> None:
    """Lets the name lead to this copy from now on. Where the file system has no symbolic links the copy itself takes the name."""
    link = target.with_name(f".{target.name}.link")
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(copy.name)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.replace(copy, target)
        return
    if target.is_symlink() and target.exists():
        os.utime(target)  # of the file that is replaced: since when it is out of service
    os.replace(link, target)


def _patch(spare: Path, new: Path, live: int, size: int, block: int) -> bool:
    """Brings the replaced copy up to date and moves it to `new`; False, and untouched, when a reader still has it open.

    The lock is one of the open file and not of the process, so that it also meets the locks of readers in this process.
    """
    if not hasattr(fcntl, "F_OFD_SETLK"):  # Linux has it
        return False
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
