"""The monitoring cycle as a Prefect flow: the same plain steps, each a task with retries.

`shekara run` does not need it. Deployments do: `flows/monitor.py:monitor`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from logging import Logger, LoggerAdapter
from pathlib import Path
from typing import Any, TypeVar, cast

os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")

# Prefect reads the two variables when it is imported.
from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task

from classify.errors import ClassifyError
from flows.cycle import CycleReport, run_cycle
from flows.errors import EveryFeedFailed, FlowsError
from flows.settings import load
from ingest import catalogue

Value = TypeVar("Value")
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
    """Progress in the flow run's log: a line a stage, a warning for what failed."""

    def __init__(self, logger: Logger | LoggerAdapter[Logger]) -> None:
        self.logger = logger

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        self.logger.info("%s: %d", name, total)
        return lambda done: None

    def note(self, line: str) -> None:
        self.logger.warning(line)


@flow(name="monitor", persist_result=False)
def monitor(feeds: list[str] | None = None, config: Path | None = None, flags: dict[str, Any] | None = None, every: bool = False) -> CycleReport:
    """One monitoring cycle over the feeds that are due, those given, or every one. Settings as everywhere; `flags` stand above the environment.

    Fails when every feed failed. Secrets (channels) come from the worker's settings and are no parameters: Prefect stores those.
    """
    settings = load(config, **(flags or {}))
    report = run_cycle(settings, catalogue.load(settings.sources_file), feeds=feeds, every=every, step=task_step, progress=Logged(get_run_logger()))
    if report.all_failed:
        raise EveryFeedFailed(f"each of {len(report.polls)} feeds failed", "check the network; `shekara feeds check` tries them again")
    return report
