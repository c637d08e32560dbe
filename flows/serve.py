"""Everything on one machine: starts each command when it is due, one at a time, as a process of its own. Needs no Prefect.

Whoever is killed, nothing overlaps: a command holds the lock `.serve-job.lock` for as long as its process lives, whatever becomes of this one.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from flows.errors import UsageError
from flows.settings import Settings
from store.database import DATABASE

SERVING = ".serve.lock"  # in data_dir: held by the one `shekara serve` of that folder
WORKING = ".serve-job.lock"  # in data_dir: held by the command at work
LONGEST_WAIT = 15.0  # seconds from one look at the clock to the next: a machine that slept is late by so much
LONGEST_RUN = 6 * 3600.0  # seconds after which a command counts as hanging and is ended; the next one goes on from there
GRACE = 30.0  # seconds that a command has to end after Ctrl-C


Start: TypeAlias = Callable[[Sequence[str], int], subprocess.Popen[bytes]]  # begins a command that inherits the open file of that number


@dataclass(frozen=True, slots=True)
class Job:
    """A command on a schedule: at each multiple of `every` since 1970, plus `offset`."""

    name: str
    command: tuple[str, ...]  # words after `shekara`
    every: float  # seconds
    offset: float = 0.0  # seconds
    at_start: bool = False  # also when serving begins


def jobs_of(settings: Settings) -> tuple[Job, ...]:
    """What is served: in the order in which they go where several are due."""
    return (
        Job("monitor", ("run",), settings.serve_minutes * 60, at_start=True),
        Job("recheck", ("recheck",), 3600.0, offset=7 * 60),
        Job("digest", ("alerts", "send"), 300.0, offset=150.0),
    )


def slot(job: Job, moment: float) -> float:
    """The latest time at or before `moment` for which the job is scheduled; seconds since 1970, like all times here."""
    return (moment - job.offset) // job.every * job.every + job.offset


def due(jobs: Sequence[Job], seen: dict[str, float], now: float) -> list[Job]:
    """The jobs with a slot since the one that was `seen` last. What was missed meanwhile is one slot and no more."""
    return [job for job in jobs if slot(job, now) > seen[job.name]]


def until_next(jobs: Sequence[Job], now: float) -> float:
    """Seconds to the next slot of any job, or to the next look at the clock."""
    return min(LONGEST_WAIT, *(slot(job, now) + job.every - now for job in jobs))


def serve(
    settings: Settings,
    jobs: Sequence[Job],
    start: Start,
    say: Callable[[str], None],
    stop: threading.Event,
    *,
    clock: Callable[[], float] = time.time,
    wait: Callable[[float], object] | None = None,
) -> None:
    """Runs the jobs until `stop` is set. `start` begins a command that inherits the open file whose number it is given.

    Raises UsageError when the folder is served already.
    """
    with held(settings.data_dir / SERVING) as lock:
        if lock is None:
            raise UsageError(f"{settings.data_dir} is served already", "stop the other `shekara serve`, or give this one another data_dir")
        now = clock()
        seen = {job.name: slot(job, now) - (job.every if job.at_start else 0.0) for job in jobs}
        while not stop.is_set():
            for job in due(jobs, seen, clock()):
                if stop.is_set():
                    return
                seen[job.name] = slot(job, clock())
                if job.name != "monitor" and not settings.store and not (settings.data_dir / DATABASE).is_file():
                    continue  # the first cycle makes the database
                _run(settings, job, start, say, stop)
                seen[job.name] = slot(job, clock())  # what came due meanwhile is late, and skipped
            (wait or stop.wait)(max(0.05, until_next(jobs, clock())))


def _run(settings: Settings, job: Job, start: Start, say: Callable[[str], None], stop: threading.Event) -> None:
    """One command from its beginning to its end; skipped while one that an earlier server left behind is still at work."""
    with held(settings.data_dir / WORKING) as lock:
        if lock is None:
            say(f"{job.name}: skipped, a command of an earlier server is still at work")
            return
        begun = time.monotonic()
        child = start(job.command, lock)
        while child.poll() is None:
            if stop.wait(0.2):
                _end(child)
                say(f"{job.name}: stopped")
                return
            if time.monotonic() - begun > LONGEST_RUN:
                _end(child)
                say(f"{job.name}: ended after {LONGEST_RUN / 3600:g} h, as if it hung; the next one goes on")
                return
        outcome = "done" if child.returncode == 0 else f"failed with {child.returncode}"
        say(f"{job.name}: {outcome} in {time.monotonic() - begun:.1f} s")


def _end(child: subprocess.Popen[bytes]) -> None:
    """Ends a command as Ctrl-C does, and by force where it does not listen."""
    child.send_signal(signal.SIGINT)
    try:
        child.wait(GRACE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


@contextmanager
def held(path: Path) -> Iterator[int | None]:
    """The number of the open file, locked, or None where somebody else holds it. A process that inherits it holds the lock too, until it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield None
        else:
            yield number
    finally:
        os.close(number)


def starter(data_dir: Path | None, config: Path | None) -> Start:
    """Starts commands of this program, with the flags of `shekara serve`."""
    flags = [word for name, value in (("--data-dir", data_dir), ("--config", config)) if value is not None for word in (name, str(value))]

    def start(words: Sequence[str], lock: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-m", "flows.cli", *words, *flags], stdin=subprocess.DEVNULL, pass_fds=(lock,), start_new_session=True)

    return start
