"""The real thing: server, worker and deployments of Prefect, a service that publishes, and a webhook; and kills of each at any moment.

SHEKARA_SOAK_STACK_KILLS=10 kills worker, server and flow at so many moments each (make soak); without it at one each.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from flows import places
from store.database import reader
from tests import postgresql
from tests.flows.stack import Stack, stack

KILLS = int(os.environ.get("SHEKARA_SOAK_STACK_KILLS", "1"))
WAIT = 300.0  # seconds after a restart within which the next scheduled run has to begin
PACE = 5.0  # seconds from one scheduled cycle to the next: most are late, and skipped


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Stack]:
    with stack(tmp_path) as running:
        yield running


def rows(running: Stack, sql: str) -> list[tuple[object, ...]]:
    with closing(reader(places.published(running.folder / "data"))) as con:
        return con.execute(sql).fetchall()


def told(running: Stack, *, most: float) -> int:
    """How many articles are read and each of their alerts was taken; waits for it."""
    wanted = running.press.published

    def done() -> bool:
        if not places.published(running.folder / "data").is_file():
            return False
        articles = rows(running, "SELECT count(*) FROM article_versions WHERE classified_by IS NOT NULL") == [(wanted,)]
        keys = {str(key) for (key,) in rows(running, "SELECT alert_id FROM alerts")}
        return articles and bool(keys) and keys <= {key for _, key in running.press.taken}

    running.until(done, most, f"{wanted} articles are read and their alerts taken")
    return len(running.press.taken)


def begun_after(running: Stack, moment: datetime) -> bool:
    """Whether a flow run began after that moment."""
    times = [run["start_time"] for run in running.runs("RUNNING", "COMPLETED", "CRASHED", "FAILED") if run["start_time"]]
    return any(datetime.fromisoformat(began) > moment for began in times)


def undoubled(running: Stack) -> None:
    """Nothing is there twice: no article, no statement, no position, no alert."""
    assert rows(running, "SELECT article_id FROM article_versions GROUP BY ALL HAVING count(*) > 1") == []
    assert rows(running, "SELECT article_id, target, evidence_start, holder FROM statements GROUP BY ALL HAVING count(*) > 1") == []
    alike = "SELECT holder, target, stance, stated_on, speaker FROM positions GROUP BY ALL HAVING count(*) > 1"
    assert rows(running, alike) == []
    assert rows(running, "SELECT rule, channel, position_id FROM alerts WHERE position_id IS NOT NULL GROUP BY ALL HAVING count(*) > 1") == []


def alert_within_ten_seconds(running: Stack) -> None:
    running.press.publish(4)
    running.schedule(PACE)
    told(running, most=120)
    polled = [moment for (moment,) in rows(running, "SELECT epoch(max(polled_at)) FROM polls WHERE new_entries > 0")]
    assert Counter(key for _, key in running.press.taken).most_common(1)[0][1] == 1
    assert max(moment for moment, _ in running.press.taken) - float(str(polled[0])) < 10


def test_a_new_stance_is_told_once_and_kills_double_nothing(sqlite: Stack) -> None:
    """The alert comes within 10 s of the poll; then flow, worker and server are killed, and each time the next scheduled run does what is left."""
    deployed_again(sqlite)
    alert_within_ten_seconds(sqlite)
    sqlite.until(lambda: sqlite.runs("COMPLETED"), 60, "the first run ends")
    seen_in_the_ui(sqlite)
    for number in range(KILLS):
        for victim in ("flow", "worker", "server"):
            sqlite.press.publish(1)
            sqlite.until(sqlite.flow_pids, WAIT, "a run is at work")
            threading.Event().wait(number * 0.7)  # further into the run each time
            kill(sqlite, victim, with_family=number % 2 == 1)
            restarted = datetime.now(UTC)
            sqlite.until(partial(begun_after, sqlite, restarted), WAIT, f"a run begins after the {victim} was killed")
            told(sqlite, most=WAIT)
    undoubled(sqlite)


def kill(running: Stack, victim: str, *, with_family: bool) -> None:
    """SIGKILL, and a new one in its place. The flows of a killed worker go on without it, or die with it."""
    if victim == "flow":
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
    assert set(before) == {"monitor", "recheck", "digest", "report", "backfill"}
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


@pytest.mark.skipif(KILLS == 1, reason="half a minute more; make soak runs it")
def test_a_run_that_died_with_its_worker_frees_its_place(sqlite: Stack) -> None:
    """Nobody is left to say that it crashed: the automation of `shekara deploy` does."""
    sqlite.press.publish(4)
    sqlite.schedule(PACE)
    sqlite.until(lambda: sqlite.runs("RUNNING"), 120, "a run is at work")
    [dead, *_] = sqlite.runs("RUNNING")
    sqlite.kill(sqlite.worker, family=True)
    sqlite.start_worker()
    sqlite.until(lambda: dead["id"] in {run["id"] for run in sqlite.runs("CRASHED")}, WAIT, "the dead run is called crashed")
    told(sqlite, most=WAIT)


@pytest.mark.skipif(KILLS == 1 and not os.environ.get("SHEKARA_STACK_POSTGRES"), reason="half a minute more; .ci/run and make soak run it")
def test_over_postgresql_too(tmp_path: Path) -> None:
    with postgresql.started() as port, stack(tmp_path, f"postgresql+asyncpg://news@127.0.0.1:{port}/postgres") as running:
        alert_within_ten_seconds(running)

