"""What deployments schedule beside the cycle, as Prefect flows: reading again, sending what is due, and the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flows.monitor import HOOKS, Logged, settings_here, show  # first: it switches Prefect's telemetry off before Prefect is imported

# isort: split
from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from flows import recheck as rechecking
from flows import reporting
from flows.alerts import send_alerts, utc_now
from flows.metrics import release
from flows.settings import Settings
from ingest import catalogue
from store.database import DATABASE, writer
from store.errors import Locked


@flow(name="recheck", persist_result=False, **HOOKS)
def recheck(config: Path | None = None, flags: dict[str, Any] | None = None) -> State[Any]:
    """Reads articles again that are due. Skipped where no cycle has made a database yet, or while another run is at work, which does the same."""
    settings = settings_here(config, flags)
    log = Logged(get_run_logger())
    if not _is_there(settings):
        return _skipped("there is no database yet; the first cycle makes it")
    try:
        report = rechecking.recheck(settings, catalogue.load(settings.sources_file), step=log.step, progress=log)
    except Locked as error:
        return _skipped(error.message)
    show(settings, report, log)
    return Completed(message=f"{report.rechecked.read} articles read again, {report.rechecked.changed} changed")


@flow(name="digest", persist_result=False, **HOOKS)
def digest(config: Path | None = None, flags: dict[str, Any] | None = None) -> State[Any]:
    """Sends the alerts that are due. Skipped while another run is at work, which sends them at its end."""
    settings = settings_here(config, flags)
    log = Logged(get_run_logger())
    if not _is_there(settings):
        return _skipped("there is no database yet; the first cycle makes it")
    try:
        with writer(settings.place) as con:
            sent = log.step("send alerts", lambda: send_alerts(settings, con, log.note, now=utc_now()))
    except Locked as error:
        return _skipped(error.message)
    log.step("publish", lambda: release(settings, log.note))
    return Completed(message=f"{sent.sent} alerts sent, {sent.failed} failed")


@flow(name="publish-report", persist_result=False, **HOOKS)
def report(config: Path | None = None, flags: dict[str, Any] | None = None) -> State[Any]:
    """Writes the report on what readers see. Skipped where no cycle has published anything yet."""
    settings = settings_here(config, flags)
    log = Logged(get_run_logger())
    if not _is_there(settings):
        return _skipped("there is no database yet; the first cycle makes it")
    first = log.step("write the report", lambda: reporting.write(settings.readable, settings.data_dir, log.note))
    return Completed(message=f"written: {first}")


def _is_there(settings: Settings) -> bool:
    return bool(settings.store) or (settings.data_dir / DATABASE).is_file()


def _skipped(why: str) -> State[Any]:
    return Completed(name="Skipped", message=why)
