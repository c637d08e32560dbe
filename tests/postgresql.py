"""A PostgreSQL of Debian's packages, started on loopback for tests; they are skipped where there is none."""

from __future__ import annotations

import glob
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PG_CTL = shutil.which("pg_ctl") or next(iter(sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"), reverse=True)), None)


@contextmanager
def started() -> Iterator[int]:
    """The port of a new server whose user `news` needs no password."""
    if PG_CTL is None:
        pytest.skip("no PostgreSQL on this machine")
    folder = Path(tempfile.mkdtemp(prefix="shekara-pg-"))
    user: dict[str, Any] = {}
    if os.geteuid() == 0:  # which PostgreSQL refuses to run as
        shutil.chown(folder, "postgres")
        user = {"user": "postgres", "group": "postgres", "extra_groups": []}
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    bin_folder = Path(PG_CTL).resolve().parent

    def run(*words: str) -> None:
        subprocess.run([str(bin_folder / words[0]), *words[1:]], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=folder, **user)

    run("initdb", "-D", str(folder / "db"), "-U", "news", "-A", "trust", "--no-sync")
    run("pg_ctl", "-D", str(folder / "db"), "-w", "-l", str(folder / "log"), "-o", f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -F", "start")
    try:
        yield port
    finally:
        run("pg_ctl", "-D", str(folder / "db"), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
