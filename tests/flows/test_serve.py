"""`shekara serve`: what is due when, one at a time, whoever is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows import metrics, serve
from flows.errors import UsageError
from flows.serve import WORKING, Job, due, held, jobs_of, slot, until_next
from flows.settings import Settings
from tests.flows.conftest import Shekara
from tests.flows.demo import ROOT

MONITOR = Job("monitor", ("run",), 900.0, at_start=True)
RECHECK = Job("recheck", ("recheck",), 3600.0, offset=420.0)


def test_a_slot_is_the_latest_moment_of_the_schedule() -> None:
    assert [slot(MONITOR, moment) for moment in (0.0, 899.9, 900.0, 2000.0)] == [0.0, 0.0, 900.0, 1800.0]
    assert [slot(RECHECK, moment) for moment in (419.0, 420.0, 4019.0, 4020.0)] == [-3180.0, 420.0, 420.0, 4020.0]


def test_what_was_missed_is_due_once_and_the_next_slot_stays_where_it_was() -> None:
    seen = {"monitor": 0.0, "recheck": -3180.0}
    assert due([MONITOR, RECHECK], seen, 419.0) == []
    assert due([MONITOR, RECHECK], seen, 10_000.0) == [MONITOR, RECHECK]
    assert until_next([MONITOR, RECHECK], 895.0) == 5.0
    assert until_next([MONITOR, RECHECK], 100.0) == serve.LONGEST_WAIT


class Child:
    """A command that ends when the clock has moved on by what it takes."""

    def __init__(self, clock: list[float], seconds: float, code: int) -> None:
        self.clock, self.until, self.code, self.returncode = clock, clock[0] + seconds, code, None

    def poll(self) -> int | None:
        self.clock[0] = max(self.clock[0], self.until)
        self.returncode = self.code
        return self.code


def test_commands_go_one_after_the_other_and_a_late_one_is_skipped(tmp_path: Path) -> None:
    clock, begun, said, stop = [1000.0], [], [], threading.Event()

    def start(words: Sequence[str], lock: int) -> Child:
        begun.append((clock[0], *words))
        (tmp_path / "shekara.duckdb").touch()
        return Child(clock, 2000.0 if len(begun) == 2 else 10.0, 3 if words == ("recheck",) else 0)

    def wait(seconds: float) -> None:
        clock[0] += seconds
        if clock[0] > 6000:
            stop.set()

    serve.serve(Settings(data_dir=tmp_path), [MONITOR, RECHECK], start, said.append, stop, clock=lambda: clock[0], wait=wait)  # type: ignore[arg-type]
    assert begun == [(1000.0, "run"), (1800.0, "run"), (4020.0, "recheck"), (4500.0, "run"), (5400.0, "run")]  # those of 2700 and 3600 were late
    assert [line.split(" in ")[0] for line in said] == ["monitor: done", "monitor: done", "recheck: failed with 3", "monitor: done", "monitor: done"]


def test_nothing_begins_while_a_command_of_a_killed_server_is_at_work(tmp_path: Path) -> None:
    said: list[str] = []
    stop = threading.Event()
    hold = subprocess.Popen(
        [sys.executable, "-c", "import sys; from flows.serve import held; from pathlib import Path\n"
         "with held(Path(sys.argv[1])) as lock:\n    print(lock, flush=True); sys.stdin.read()", str(tmp_path / WORKING)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    assert hold.stdout is not None
    assert hold.stdout.readline()

    def start(words: Sequence[str], lock: int) -> subprocess.Popen[bytes]:
        raise AssertionError("began beside another one")

    serve.serve(Settings(data_dir=tmp_path), [MONITOR], start, said.append, stop, wait=lambda seconds: stop.set())
    assert said == ["monitor: skipped, a command of an earlier server is still at work"]
    hold.kill()
    hold.communicate()
    with held(tmp_path / WORKING) as lock:
        assert lock is not None


def test_a_command_keeps_the_lock_when_its_server_is_killed(tmp_path: Path) -> None:
    """The lock goes with the process that inherited it."""
    code = (
        "import os, sys, subprocess\nfrom pathlib import Path\nfrom flows.serve import held\n"
        "with held(Path(sys.argv[1])) as lock:\n"
        "    child = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()'], pass_fds=(lock,))\n"
        "    print(child.pid, flush=True); os.kill(os.getpid(), 9)\n"
    )
    server = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / WORKING)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert server.stdout is not None
    child = int(server.stdout.readline())
    assert server.wait() == -signal.SIGKILL
    with held(tmp_path / WORKING) as lock:
        assert lock is None
    os.kill(child, signal.SIGKILL)
    server.communicate()  # ends when the last holder of the pipe has
    with held(tmp_path / WORKING) as lock:
        assert lock is not None


def test_a_folder_is_served_once(tmp_path: Path) -> None:
    with held(tmp_path / serve.SERVING), pytest.raises(UsageError, match="served already"):
        serve.serve(Settings(data_dir=tmp_path), [MONITOR], lambda words, lock: None, print, threading.Event())  # type: ignore[arg-type, return-value]


def test_the_schedule_is_that_of_the_settings() -> None:
    assert {job.name: (job.every, job.command) for job in jobs_of(Settings(serve_minutes=30))} == {
        "monitor": (1800.0, ("run",)), "recheck": (3600.0, ("recheck",)), "digest": (300.0, ("alerts", "send")),
    }  # fmt: skip


def test_the_endpoint_tells_what_readers_see_and_the_file_the_same(monitored: Path) -> None:
    settings = Settings(data_dir=monitored, metrics_address="127.0.0.1:0")
    written = (monitored / metrics.FILE).read_bytes()
    assert b'shekara_polls_total{outcome="new"} 2.0' in written
    assert b'shekara_statements{stance="rejects"} 2.0' in written
    assert b'shekara_alerts{rule="first_stance",state="unsent"} 3.0' in written
    assert b'shekara_feed_health{feed="alpha/news",health="ok"} 1.0' in written
    assert b"shekara_articles_waiting 0.0" in written
    assert metrics.text(settings) == written
    with metrics.answering(settings, "127.0.0.1:0") as port:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
            assert answer.read() == written


def test_there_are_no_metrics_before_the_first_run(tmp_path: Path) -> None:
    assert metrics.text(Settings(data_dir=tmp_path)) == b""


def test_serve_runs_at_once_and_stops_when_it_is_told(workdir: Path) -> None:
    """The real command; its feeds fail, because there is no such port."""
    Path("mine.toml").write_text(
        '[sources.own]\nname = "Own"\nlang = "en"\nhosts = ["127.0.0.1:1"]\ntz = "UTC"\nfeeds.news = { url = "http://127.0.0.1:1/feed" }\n', encoding="utf-8"
    )
    Path("shekara.toml").write_text('sources_file = "mine.toml"\nallow_private = true\ntimeout = 1\n', encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-m", "flows.cli", "serve"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    assert any("monitor: " in line for line in lines)
    process.send_signal(signal.SIGTERM)
    assert any("stopped" in line for line in lines)
    assert process.wait(30) == 0
    process.stdout.close()


def test_a_wrong_address_for_metrics_is_refused(shekara: Shekara) -> None:
    ran = shekara("serve", "--metrics", "9464")
    assert (ran.code, "metrics-address" in ran.err) == (1, True)
