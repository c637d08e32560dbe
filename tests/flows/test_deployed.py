"""The real thing: server, worker and deployments of Prefect, a service that publishes, and a webhook; and kills of each at any moment.

SHEKARA_SOAK_STACK_KILLS=10 kills worker, server and flow at so many moments each (make soak); without it at one each.
SHEKARA_STACK_POSTGRES=1 has a server over PostgreSQL too.
"""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from flows import places
from flows.deploy import FILE
from flows.monitor import ENDED
from store.database import reader
from tests import postgresql
from tests.flows.stack import Stack, stack

KILLS = int(os.environ.get("SHEKARA_SOAK_STACK_KILLS", "1"))
POSTGRES = bool(os.environ.get("SHEKARA_STACK_POSTGRES"))  # .ci/run sets it
WAIT = 300.0  # seconds after a restart within which the next scheduled run has to begin
PACE = 5.0  # seconds from one scheduled cycle to the next: most are late, and skipped


def rows(running: Stack, sql: str) -> list[tuple[object, ...]]:
    with closing(reader(places.published(running.folder / "data"))) as con:
        return con.execute(sql).fetchall()


def told(running: Stack, *, most: float) -> float:
    """Waits until each article is read and each of its alerts was taken; the seconds that it took."""
    wanted = len(running.press.releases)

    def done() -> bool:
        if not places.published(running.folder / "data").is_file():
            return False
        articles = rows(running, "SELECT count(*) FROM article_versions WHERE classified_by IS NOT NULL") == [(wanted,)]
        keys = {str(key) for (key,) in rows(running, "SELECT alert_id FROM alerts WHERE channel <> 'prefect'")}
        return articles and bool(keys) and keys <= {key for _, key in running.press.taken}

    return running.until(done, most, f"{wanted} articles are read and their alerts taken")


def begun_after(running: Stack, moment: datetime) -> bool:
    """Whether the work of a flow run began after that moment. A run that was killed before it began has a time too, and does not count."""
    times = [run["start_time"] for run in running.runs("RUNNING", "COMPLETED", "FAILED") if run["start_time"]]
    return any(datetime.fromisoformat(began) > moment for began in times)


def undoubled(running: Stack) -> None:
    """Nothing is there twice: no article, no statement, no position, no alert."""
    assert rows(running, "SELECT article_id FROM article_versions GROUP BY ALL HAVING count(*) > 1") == []
    assert rows(running, "SELECT article_id, target, evidence_start, holder FROM statements GROUP BY ALL HAVING count(*) > 1") == []
    alike = "SELECT holder, target, stance, stated_on, speaker FROM positions GROUP BY ALL HAVING count(*) > 1"
    assert rows(running, alike) == []
    assert rows(running, "SELECT rule, channel, position_id FROM alerts WHERE position_id IS NOT NULL GROUP BY ALL HAVING count(*) > 1") == []


def alert_within_ten_seconds(running: Stack) -> None:
    """Articles one by one: each alert comes once, within 10 s of the poll that saw its article; on a busy machine as much later as it is busy."""
    running.press.publish(2 if KILLS == 1 else 4, every=4.0)
    running.schedule(PACE)
    told(running, most=WAIT)
    polled = [float(str(moment)) for (moment,) in rows(running, "SELECT epoch(polled_at) FROM polls WHERE new_entries > 0")]
    seconds = [moment - max(poll for poll in polled if poll < moment) for moment, _ in running.press.taken]
    assert set(Counter(key for _, key in running.press.taken).values()) == {1}
    busy = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
    print(f"\n{len(seconds)} alerts of {len(polled)} polls, the last {max(seconds):.1f} s after its poll; load a core {busy:.1f}")
    assert max(seconds) < 10 * busy


def test_a_new_stance_is_told_once_and_kills_double_nothing(tmp_path: Path) -> None:
    """The alert comes within 10 s of the poll; then flow, worker and server are killed, and each time the next scheduled run does what is left.

    Over SQLite; another server does without kills meanwhile, over PostgreSQL where that is wanted and there.
    """
    with ThreadPoolExecutor(1) as beside:
        other = beside.submit(undisturbed, tmp_path / "other")
        with stack(tmp_path / "own") as running:
            alert_within_ten_seconds(running)
            running.until(lambda: running.runs("COMPLETED"), 60, "the first run ends")
            seen_in_the_ui(running)
            if KILLS > 1:
                running.schedule(PACE, list(running.press.urls))
            for number in range(KILLS):
                for victim in ("flow", "worker", "server"):
                    killed_and_gone_on(running, victim, number)
            told(running, most=WAIT)
            undoubled(running)
        taken = Counter(key for _, key in running.press.taken)
        print(f"{3 * KILLS} kills; {len(taken)} alerts, {sum(count > 1 for count in taken.values())} of them taken more than once, with the same key")
        other.result()


def undisturbed(folder: Path) -> None:
    with ExitStack() as open_here:
        database = ""
        if POSTGRES and postgresql.PG_CTL:
            database = f"postgresql+asyncpg://news@127.0.0.1:{open_here.enter_context(postgresql.started())}/postgres"
        running = open_here.enter_context(stack(folder, database))
        alert_within_ten_seconds(running)
        deployed_again(running)


def killed_and_gone_on(running: Stack, victim: str, number: int) -> None:
    """One kill, the next time one second further into the run; the next run begins, and what was published before the kill is told."""
    running.press.publish(1)
    running.until(running.flow_pids, WAIT, "a run is at work")
    if number == 0:
        running.until(lambda: running.runs("RUNNING"), WAIT, "a run has begun")  # killed before that, its place is free a minute later
    threading.Event().wait(number * 1.0)
    killed = datetime.now(UTC)
    kill(running, victim, with_family=number % 2 == 1)
    restarted = time.monotonic()
    began = running.until(partial(begun_after, running, datetime.now(UTC)), WAIT, f"a run begins after the {victim} was killed")
    up = (datetime.now(UTC) - killed).total_seconds() - began
    print(f"{victim} killed at {killed:%H:%M:%S}, up again after {up:.1f} s, the next run began {began:.1f} s later")
    if KILLS > 1:
        told(running, most=WAIT)
        print(f"  all was told {time.monotonic() - restarted:.1f} s after the restart")


def kill(running: Stack, victim: str, *, with_family: bool) -> None:
    """SIGKILL, and a new one in its place. The flows of a killed worker go on without it, or die with it."""
    if victim == "flow":
        running.until(running.flow_pids, WAIT, "a run is at work still, or again")
        for pid in running.flow_pids():
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(pid, signal.SIGKILL)
    elif victim == "worker":
        running.kill(running.worker, family=with_family)
        running.start_worker()
    else:
        running.kill(running.server)
        running.start_server()


def seen_in_the_ui(running: Stack) -> None:
    """The table and the summary of the first run that ended."""
    first = running.runs("COMPLETED")[-1]["id"]
    artifacts = {artifact["key"]: artifact["data"] for artifact in running.ask("POST", "/artifacts/filter", {}) if artifact["flow_run_id"] == first}
    assert set(artifacts) == {"new-positions", "run-summary"}
    assert "evidence" in artifacts["new-positions"]
    assert "## New positions" in artifacts["run-summary"]


def deployed_again(running: Stack) -> None:
    """`shekara deploy` a second time changes nothing, and puts right what somebody has changed."""
    before = {d["name"]: d["id"] for d in running.ask("POST", "/deployments/filter", {})}
    assert sorted(before) == sorted(re.findall(r"^  - name: (\S+)$", FILE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {"monitor", "recheck", "digest", "backfill"} <= set(before)
    running.schedule(60)
    assert "is there" in running.shekara("deploy")
    after = running.ask("POST", "/deployments/filter", {})
    assert {d["name"]: d["id"] for d in after} == before
    [monitor] = [d for d in after if d["name"] == "monitor"]
    assert [schedule["schedule"]["interval"] for schedule in monitor["schedules"]] == [900.0]
    assert (monitor["global_concurrency_limit"]["limit"], monitor["concurrency_options"]["collision_strategy"]) == (1, "CANCEL_NEW")
    [backfill] = [d for d in after if d["name"] == "backfill"]
    assert (backfill["schedules"], backfill["concurrency_options"]["collision_strategy"]) == ([], "ENQUEUE")
    assert len(running.ask("POST", "/automations/filter", {})) == 1


def events(running: Stack, name: str) -> list[str]:
    """The resources that such an event tells of, the latest first."""
    found = running.ask("POST", "/events/filter", {"filter": {"event": {"name": [name]}}, "limit": 50}) or {"events": []}
    return [event["resource"]["prefect.resource.id"] for event in found["events"]]


@pytest.mark.skipif(KILLS == 1, reason="four minutes more; make soak runs it")
def test_a_run_that_died_with_its_worker_frees_its_place(tmp_path: Path) -> None:
    """Nobody is left to say that it crashed: the automation of `shekara deploy` does, and says so of no run that ended by itself."""
    with stack(tmp_path) as running:
        running.press.publish(1)
        running.schedule(PACE)
        told(running, most=WAIT)  # by then the server goes by the automation too
        running.until(lambda: not running.runs("RUNNING"), WAIT, "the first run ends")
        running.press.publish(1)
        running.until(lambda: running.runs("RUNNING"), WAIT, "a run is at work")
        [dead, *_] = running.runs("RUNNING")
        running.until(lambda: f"prefect.flow-run.{dead['id']}" in events(running, "prefect.flow-run.heartbeat"), 60, "its first heartbeat is there")
        running.kill(running.worker, family=True)
        assert [run["id"] for run in running.runs("RUNNING")] == [dead["id"]]
        running.start_worker()
        killed = datetime.now(UTC)
        seconds = running.until(lambda: dead["id"] in {run["id"] for run in running.runs("CRASHED")}, WAIT, "the dead run is called crashed")
        print(f"called crashed after {seconds:.1f} s")
        running.until(lambda: begun_after(running, killed), WAIT - seconds, "the next run begins")
        told(running, most=WAIT)
        assert len(events(running, "prefect.automation.triggered")) == 1
        assert len(events(running, ENDED)) >= 1
