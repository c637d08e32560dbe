"""Reading again on its own, between two cycles: the articles that are due, then what follows from their edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from flows.alerts import send_alerts
from flows.cycle import CycleReport, classify_waiting, client_of, go_by, robots_known, run_row, save_catalogues, utc_now
from flows.fetching import pages_due, read_due
from flows.metrics import release
from flows.models import ClassifierLike, load_classifier
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, plain_step
from ingest.http import Client
from ingest.records import PageState, Source
from store.database import DATABASE, reader, writer
from store.errors import NoDatabase


def recheck(
    settings: Settings,
    sources: Sequence[Source],
    *,
    step: Step = plain_step,
    progress: Progress | None = None,
    open_client: Callable[[Settings], Client] = client_of,
    open_classifier: Callable[[Settings], ClassifierLike] = load_classifier,
    clock: Callable[[], datetime] = utc_now,
    sleep: Callable[[float], None] | None = None,
) -> CycleReport:
    """Reads the articles again that are due, classifies what has changed, sends alerts, publishes: a cycle without its polls.

    Raises NoDatabase, and StoreError when the database can't be written; a page that fails is counted and no exception.
    """
    path = settings.data_dir / DATABASE
    if not settings.store and not path.is_file():
        raise NoDatabase(path)
    progress = progress or Silence()
    with writer(settings.place) as con, run_row(con, "recheck", clock) as run:
        save_catalogues(settings, con)
        with open_client(settings) as client, robots_known(con, client):
            go_by(client, clock, sleep)
            again = read_due(settings, con, sources, client, step, progress, clock())
        statements, unclassified = classify_waiting(settings, con, step, progress, open_classifier, clock())
        sent = step("send alerts", lambda: send_alerts(settings, con, progress.note, now=clock()))
        run.counts = {"read_again": again.read, "changed": again.changed, "withdrawn": again.withdrawn, "statements": sum(len(s) for _, s in statements)}
        run.message = unclassified
        report = CycleReport(run.id, rechecked=again, statements=statements, sent=sent, unclassified=unclassified)
    return replace(report, published=step("publish", lambda: release(settings, progress.note)))


def what_is_due(settings: Settings, sources: Sequence[Source], clock: Callable[[], datetime] = utc_now) -> list[PageState]:
    """What `recheck` would ask for now, the longest overdue first, from what readers see. Raises NoDatabase."""
    con = reader(settings.readable)
    try:
        return pages_due(settings, con, sources, clock())
    finally:
        con.close()
