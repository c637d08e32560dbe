"""The Prefect flow: the same cycle, each step a task that is retried where that can help."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from classify.errors import EncoderError
from flows import places
from flows.cycle import run_cycle
from flows.errors import EveryFeedFailed
from ingest import sample
from store.database import reader
from tests.flows.fakes import MarkClassifier

pytestmark = pytest.mark.usefixtures("prefect_server")


@pytest.fixture
def edition(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The Kazakh part of the sample edition, in a user's own catalogue, and settings that allow loopback."""
    import flows.monitor

    monkeypatch.setattr(flows.monitor, "run_cycle", partial(run_cycle, open_classifier=lambda _: MarkClassifier()))
    with sample.serve() as server:
        host = server.base_url.removeprefix("http://")
        Path("mine.toml").write_text(
            f'[sources.own-kk]\nname = "Own"\nlang = "kk"\nhosts = ["{host}", "sample.shekara.example"]\ntz = "Asia/Almaty"\n'
            f'feeds.news = {{ url = "{server.base_url}/api/sample-kk" }}\n'
            f'[sources.own-xx]\nname = "Gone"\nlang = "kk"\nhosts = ["gone.{host}"]\ntz = "UTC"\nfeeds.news = {{ url = "{server.base_url}/api/nothing" }}\n',
            encoding="utf-8",
        )
        Path("shekara.toml").write_text('sources_file = "mine.toml"\nallow_private = true\ntimeout = 5\n', encoding="utf-8")
        yield


def _count(table: str) -> int:
    with closing(reader(places.published(Path("data")))) as con:
        row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.usefixtures("edition")
def test_the_flow_runs_the_cycle_in_tasks() -> None:
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId

    from flows.monitor import monitor

    state = monitor(feeds=["own-kk"], return_state=True)
    report = state.result()
    assert (len(report.polls), report.articles, report.published) == (1, 6, True)
    assert _count("articles") == 6
    with get_client(sync_client=True) as client:
        tasks = client.read_task_runs(flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[state.state_details.flow_run_id])))
    assert sorted(task.name.rsplit("-", 1)[0] for task in tasks) == sorted(
        ["poll feeds", "read articles", "load classifier", "find statements", "send alerts", "publish"]
    )
    assert {task.state_name for task in tasks} == {"Completed"}


@pytest.mark.usefixtures("edition")
def test_the_flow_fails_when_every_feed_failed_and_says_so() -> None:
    from flows.monitor import monitor

    with pytest.raises(EveryFeedFailed, match="each of 1 feeds failed"):
        monitor(feeds=["own-xx"])
    assert _count("polls") == 1


@pytest.mark.parametrize(("error", "attempts"), [(OSError("the disk was busy"), 2), (EncoderError("no encoder", "install it"), 1)])
def test_a_task_is_tried_again_only_where_that_can_help(monkeypatch: pytest.MonkeyPatch, error: Exception, attempts: int) -> None:
    from prefect import flow

    import flows.monitor

    monkeypatch.setattr(flows.monitor, "attempt", flows.monitor.attempt.with_options(retry_delay_seconds=0))
    calls: list[int] = []

    def work() -> str:
        calls.append(1)
        if len(calls) == 1:
            raise error
        return "done"

    @flow
    def one_step() -> str:
        return flows.monitor.task_step("a step", work)

    if attempts == 1:
        with pytest.raises(type(error)):
            one_step()
    else:
        assert one_step() == "done"
    assert len(calls) == attempts


def test_importing_the_flow_switches_prefects_telemetry_off() -> None:
    code = "import flows.monitor; from prefect.settings import get_current_settings as s; print(s().server.analytics_enabled)"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(Path.home())}
    done = subprocess.run([sys.executable, "-c", code], env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
