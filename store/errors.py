"""Errors of the store. `message` names the file or process; `mend` says how to put it right."""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """Anything that keeps the store from reading or writing."""

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend


class Locked(StoreError):
    """Another process holds the database, and did not let go within the wait."""

    def __init__(self, path: object, pid: int | None, waited: float) -> None:
        holder = f"process {pid}" if pid is not None else "another process"
        super().__init__(
            f"{path} is held by {holder}; gave up after {waited:g} s",
            f"let it finish, or stop it if it hangs{f' (kill {pid})' if pid is not None else ''}; readers use the published copy",
        )
        self.pid = pid


class ReadOnly(StoreError):
    """The folder or file can't be written."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path} can't be written: {reason}", "make it writable, or set data_dir to a folder that is")


class NoSpace(StoreError):
    """The disk is full."""

    def __init__(self, path: object) -> None:
        super().__init__(f"no space left to write {path}", "free some space and run again: nothing that was stored is lost")


class NoDatabase(StoreError):
    """There is no database at the path."""

    def __init__(self, path: object) -> None:
        super().__init__(f"there is no database at {path}", "`shekara run` or `shekara demo` makes one; data_dir says where")


class Corrupt(StoreError):
    """The file is damaged, or is not a database of this program."""

    def __init__(self, path: object, reason: str) -> None:
        published = Path(str(path)).parent.name == "public"
        backup = "copy a backup, or the last published copy (public/shekara.duckdb), to its place"
        super().__init__(f"{path} can't be opened: {reason}", "delete it: the next `shekara run` publishes it anew" if published else backup)


class NewerSchema(StoreError):
    """The file was written by a newer program."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path} was written by a newer version: {reason}", "upgrade shekara (and duckdb) to open it")


class QueryError(StoreError):
    """A query of the user's that is wrong, or that is not for reading."""
