"""The backfill as a Prefect flow: the same plain steps, each a task with retries. `shekara backfill` does not need it; deployments do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from flows.monitor import HOOKS, Logged, settings_here  # first: it switches Prefect's telemetry off before Prefect is imported

# isort: split
from prefect import flow, get_run_logger

from flows import history
from flows.errors import BackfillStopped
from ingest import catalogue


@flow(name="backfill", persist_result=False, **HOOKS)
def backfill(
    service: str,
    since: date,
    until: date | None = None,
    archives: list[Path] | None = None,
    limit: int | None = None,
    config: Path | None = None,
    flags: dict[str, Any] | None = None,
) -> history.BackfillReport:
    """The past of one service, from the network or out of archives. Settings as everywhere; `flags` stand above the environment.

    Fails when the site was left in peace before the work was done; the next run of the flow goes on.
    """
    settings = settings_here(config, flags)
    log = Logged(get_run_logger())
    report = history.backfill(
        settings,
        catalogue.load(settings.sources_file),
        service,
        since,
        until,
        archives=archives or (),
        limit=limit,
        step=log.step,
        progress=log,
    )
    if report.stopped:
        raise BackfillStopped(f"{service}: {report.stopped}", "the same backfill goes on later")
    return report
