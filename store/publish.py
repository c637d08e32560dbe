"""The readers' copy: a whole new file in the place of the old one, so that readers never wait and never see half of a run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from store.database import DATABASE, PUBLISHED, attached, database_errors, file_errors, locked
from store.errors import NoDatabase

_HEAD = 3 * 4096  # a DuckDB file begins with its main header and two database headers; each checkpoint that writes numbers one of these anew
_CHUNK = 4 << 20  # bytes copied at a time


def publish(data_dir: Path, *, wait: float = 30.0) -> bool:
    """Puts a copy of the database at `data_dir`/public/shekara.duckdb; False when the copy there is the same already.

    Not to be called inside `writer`, whose lock it takes. A kill or a full disk leaves the old copy as it was.
    Raises NoDatabase, Locked, ReadOnly, NoSpace, Corrupt.
    """
    path, target = data_dir / DATABASE, data_dir / PUBLISHED
    if not path.is_file():
        raise NoDatabase(path)
    with locked(data_dir, wait):
        if path.with_name(path.name + ".wal").exists():
            with database_errors(path), attached(path, writable=True) as con:
                con.execute("CHECKPOINT")
        # DuckDB's own lock keeps programs out that don't know ours. Closing any descriptor of the file would drop that lock: so there is one, closed last.
        with database_errors(path), attached(path, writable=False), file_errors(target), path.open("rb") as live:
            head, size = live.read(_HEAD), os.fstat(live.fileno()).st_size
            if _is_same(target, head, size):
                return False
            live.seek(0)
            target.parent.mkdir(parents=True, exist_ok=True)
            new = target.with_name(f".{target.name}.new")
            try:
                with new.open("wb") as copy:
                    shutil.copyfileobj(live, copy, _CHUNK)
                    copy.flush()
                    os.fsync(copy.fileno())
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


def _sync_folder(folder: Path) -> None:
    """Makes the new name last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
