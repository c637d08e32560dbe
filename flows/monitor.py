"""The monitoring cycle as a Prefect flow: the same plain steps, each a task with retries.

`shekara run` does not need it. Deployments do: `flows/monitor.py:monitor`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from logging import Logger, LoggerAdapter
from pathlib import Path
from typing import Any, TypeVar, cast

os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")

# Prefect reads the two variables when it is imported.
import httpx
from prefect import Flow, flow, get_run_logger, runtime, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import FlowRun, State, TaskRun
from prefect.events import emit_event
from prefect.tasks import Task

from classify.errors import ClassifyError
from flows import artifacts, places
from flows.cycle import CycleReport, run_cycle
from flows.errors import EveryFeedFailed, FlowsError, SettingsError
from flows.settings import Settings, load
from ingest import catalogue
from store import query

Value = TypeVar("Value")
ENDED = "shekara.flow-run.ended"
RETRY_SECONDS = (2.0, 10.0, 60.0)  # waits before the second, third and fourth attempt of a task


def _may_pass(task: Task[..., Any], run: TaskRun, state: State[Any]) -> bool:
    """Whether another attempt can end otherwise: not when a setting or the encoder is wrong."""
    return not isinstance(state.result(raise_on_failure=False), (ClassifyError, FlowsError))


@task(retries=len(RETRY_SECONDS), retry_delay_seconds=list(RETRY_SECONDS), retry_condition_fn=_may_pass, cache_policy=NO_CACHE, persist_result=False)
def attempt(work: Callable[[], Any]) -> Any:
    """One repeatable piece of the cycle: a batch of polls, of articles, of statements, or the publication."""
    return work()


def task_step(name: str, work: Callable[[], Value]) -> Value:
    """The work as a Prefect task of that name."""
    return cast(Value, attempt.with_options(name=name)(work))


class Logged:
    """Progress in the flow run's log: a line a stage and a line a batch, a warning for what failed."""

    def __init__(self, logger: Logger | LoggerAdapter[Logger]) -> None:
        self.logger = logger
        self._stage, self._total, self._done = "", 0, 0

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        self._stage, self._total, self._done = name, total, 0
        if total:
            self.logger.info("%s: %d", name, total)
        return self._advance

    def step(self, name: str, work: Callable[[], Value]) -> Value:
        """The work as a Prefect task, and a line that says how far the stage is and how long the batch took."""
        begun, before = time.monotonic(), self._done
        value = task_step(name, work)
        if self._done > before:
            batch = {"stage": self._stage, "done": self._done, "total": self._total, "batch": self._done - before, "seconds": time.monotonic() - begun}
            self.logger.info("%(stage)s: %(done)d of %(total)d, %(batch)d of them in %(seconds).1f s", batch, extra={"shekara": batch})
        return value

    def _advance(self, done: int) -> None:
        self._done += done

    def note(self, line: str) -> None:
        self.logger.warning(line)


def ended(flow: Flow[..., Any], run: FlowRun, state: State[Any]) -> None:
    """Tells the automations of Prefect's server that the run has ended: its own event of that, of a scheduled run, reaches them fifteen minutes late.

    (Such an event waits for the one before it in the run's history, and the server makes none when it schedules a run.)
    """
    tags = [{"prefect.resource.id": f"prefect.tag.{tag}", "prefect.resource.role": "tag"} for tag in sorted(run.tags)]
    emit_event(ENDED, resource={"prefect.resource.id": f"prefect.flow-run.{run.id}", "prefect.resource.name": run.name}, related=tags)


HOOKS: dict[str, Any] = {event: [ended] for event in ("on_completion", "on_failure", "on_cancellation", "on_crashed")}


@flow(name="monitor", persist_result=False, **HOOKS)
def monitor(feeds: list[str] | None = None, config: Path | None = None, flags: dict[str, Any] | None = None, every: bool = False) -> CycleReport:
    """One monitoring cycle over the feeds that are due, those given, or every one. Settings as everywhere; `flags` stand above the environment.

    Fails when every feed failed. Secrets (channels) come from the worker's settings and are no parameters: Prefect stores those.
    """
    settings = settings_here(config, flags)
    log = Logged(get_run_logger())
    report = run_cycle(settings, catalogue.load(settings.sources_file), feeds=feeds, every=every, step=log.step, progress=log)
    show(settings, report, log)
    if report.all_failed:
        raise EveryFeedFailed(f"each of {len(report.polls)} feeds failed", "check the network; `shekara feeds check` tries them again")
    return report


def settings_here(config: Path | None = None, flags: dict[str, Any] | None = None) -> Settings:
    """The settings in force. SettingsError in a deployment's run that nobody has told where its data lie: its folder is thrown away after it."""
    settings = load(config, **(flags or {}))
    if runtime.deployment.id is not None and places.config_file(config) is None and not settings.data_dir.is_absolute():
        raise SettingsError(
            f"data_dir is {settings.data_dir}, in a folder that Prefect throws away after the run",
            "start the worker with SHEKARA_CONFIG=/the/folder/shekara.toml, or SHEKARA_DATA_DIR, in its environment",
        )
    return settings


def show(settings: Settings, report: CycleReport, log: Logged) -> None:
    """The table of new positions and the summary, as artifacts of the flow run, and a warning that names the failing feeds."""
    positions = query.new_positions(settings.readable, report.run_id)
    if failing := artifacts.failing_feeds(report):
        log.note(f"{len(failing)} of {len(report.polls)} feeds failed: " + ", ".join(line.split(": ")[0] for line in failing))
    try:
        create_table_artifact(table=artifacts.table_of(positions), key="new-positions", description=f"{len(positions)} new positions")
        create_markdown_artifact(markdown=artifacts.summary(report, positions), key="run-summary")
    except httpx.HTTPError as error:  # what the run did is stored; only the sight of it is missing
        log.note(f"Prefect did not take the artifacts: {error}")
