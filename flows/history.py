"""The past of a service: its sitemaps (else its listing pages) → pages → articles in the dates asked for; or the same out of an archive, without the network.

The database says after each piece how far it is (store/backfill.py), so that the same command goes on wherever it was stopped. Between the pieces it is
free for others: a backfill of days beside a run each quarter of an hour. Newest articles come first. A page that lies outside the dates is not stored and
not fetched again for these dates; the raw archive has it.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from flows import gather, places
from flows.archives import read_archives
from flows.cycle import client_of, go_by, utc_now
from flows.errors import UsageError
from flows.harvest import BackfillReport, Harvest
from flows.lists import TROUBLE, read_lists
from flows.models import ClassifierLike, load_classifier
from flows.reading import fault
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, batched, plain_step
from ingest.errors import IngestError
from ingest.extract import fetch_page
from ingest.http import Client
from ingest.records import Page, Source
from store import backfill as progress_of
from store.backfill import ListedPage, Outcome, Range
from store.database import writer

if TYPE_CHECKING:
    from flows.cluster import Crew

__all__ = ["BackfillReport", "backfill"]

SAVED_TOGETHER = 25  # pages fetched between two visits to the database: what a kill can make be fetched again


def backfill(
    settings: Settings,
    sources: Sequence[Source],
    service: str,
    since: date,
    until: date | None = None,
    *,
    archives: Sequence[Path] = (),
    dry_run: bool = False,
    limit: int | None = None,
    step: Step = plain_step,
    progress: Progress | None = None,
    open_client: Callable[[Settings], Client] = client_of,
    open_classifier: Callable[[Settings], ClassifierLike] = load_classifier,
    clock: Callable[[], datetime] = utc_now,
) -> BackfillReport:
    """Stores and classifies what the service published from `since` to `until`, both included (UTC), up to `limit` pages.

    `archives`: files and folders to read instead of the network: WARC and saved pages. `dry_run`: the lists are read and counted, on a copy of the database
    that is thrown away; no page is fetched. Alerts as in a run: history is no news. Raises UsageError, StoreError; a list or page that fails is noted.
    """
    source = next((source for source in sources if source.id == service), None)
    if source is None:
        raise UsageError(f"no service {service} in the catalogue", f"known: {', '.join(source.id for source in sources)}")
    if until is not None and until < since:
        raise UsageError(f"--until {until} lies before --since {since}", "give the earlier day as --since")
    for path in archives:
        if not path.exists():
            raise UsageError(f"there is no {path}", "give a WARC file, a saved page, or a folder of them")
    within = Range(_midnight(since), _midnight(until) + timedelta(days=1) if until else None)
    work = Harvest(settings, source, within, limit, step, progress or Silence(), open_classifier, clock)
    if dry_run:
        with _thrown_away(settings) as copy, open_client(copy) as client:
            go_by(client, work.clock)
            return _counted(replace(work, settings=copy), client)
    with _alone(settings, service), _crew(settings, open_classifier, work.progress) as crew:
        if crew:
            work.readers, work.open_classifier = crew, crew.open
        if archives:
            with work.run():
                read_archives(work, archives)
            return work.told()
        with crew.alone_at(source.hosts) if crew else nullcontext(), open_client(settings) as client:
            go_by(client, work.clock)
            with work.run(client):
                read_lists(work, client)
                _read_pages(work, client)
            return work.told()


def _counted(work: Harvest, client: Client) -> BackfillReport:
    """The lists read and counted, with an estimate of the time that the pages would take."""
    started = time.monotonic()
    with writer(work.settings.place) as con:
        progress_of.take_up(con, work.source.id)
    requests = read_lists(work, client)
    report = work.told()
    each = (time.monotonic() - started) / max(requests, 1)
    due = report.counts.due if work.limit is None else min(report.counts.due, work.limit)
    return replace(report, seconds_left=due * each if requests else None)


def _read_pages(work: Harvest, client: Client) -> None:
    due = work.counts().due
    advance = work.progress.stage("reading pages", due if work.limit is None else min(due, work.limit))
    started = time.monotonic()
    more = bool(due)
    while more and not work.report.stopped and not work.is_enough():
        articles = work.report.articles
        more = work.step("read pages", partial(_read_batch, work, client, advance))
        if work.report.articles > articles:
            work.classify()
        work.publish_sometimes()
    if work.report.read:
        each = (time.monotonic() - started) / work.report.read
        work.report = replace(work.report, seconds_left=each)  # told() makes the whole of it


@dataclass(frozen=True, slots=True)
class _Fetched:
    """What a site answered for a few pages."""

    pages: list[Page]
    outcomes: list[Outcome]  # of those that it did not give


def _read_batch(work: Harvest, client: Client, advance: Callable[[int], None]) -> bool:
    """Fetches, reads and stores up to a batch of the pages that are due, as the database knows at each try; answers whether there may be more."""
    size = work.settings.batch_size if work.limit is None else min(work.settings.batch_size, work.limit - work.report.read)
    with writer(work.settings.place) as con:
        due = progress_of.due_pages(con, work.source.id, work.within, size, now=work.clock())
    for fetched, take in work.readers.spread(work.order(), _fetched(work, client, due, advance), lambda fetched: fetched.pages, ahead=True):
        work.store_reads(take(), fetched.outcomes)
    return len(due) == size


def _fetched(work: Harvest, client: Client, due: Sequence[ListedPage], advance: Callable[[int], None]) -> Iterator[_Fetched]:
    """The pages, a few at a time; no more once many in a row could not be fetched."""
    trouble = 0
    for part in batched(due, SAVED_TOGETHER):
        fetched = _Fetched([], [])
        for page in gather.across_hosts(part, lambda page: page.url, partial(_fetch, work, client), work.settings.parallel):
            advance(1)
            if isinstance(page, Page):
                fetched.pages.append(page)
                trouble = 0
                continue
            fetched.outcomes.append(page)
            trouble = trouble + 1 if page.state == "failed" else 0
            if trouble >= TROUBLE:
                work.stop(f"{TROUBLE} pages in a row could not be fetched, the last: {page.message}")
                break
        yield fetched
        if work.report.stopped:
            return


def _fetch(work: Harvest, client: Client, page: ListedPage) -> Page | Outcome:
    """One page over the network, or what became of it."""
    try:
        return fetch_page(page.url, client, work.clock())
    except IngestError as error:
        return fault(error, page.url)


@contextmanager
def _thrown_away(settings: Settings) -> Iterator[Settings]:
    """The settings for a copy of the readers' database in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="shekara-dry-run-") as folder:
        if not settings.store and places.published(settings.data_dir).exists():
            shutil.copyfile(places.published(settings.data_dir), Path(folder) / "shekara.duckdb")
        yield settings.model_copy(update={"data_dir": Path(folder), "store": "", "archive": False})


@contextmanager
def _alone(settings: Settings, service: str) -> Iterator[None]:
    """Holds off a second backfill of the service on this machine: both would fetch the same pages."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    lock = FileLock(settings.data_dir / f".backfill-{service}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise UsageError(f"a backfill of {service} is at work already", "wait until it ends, or stop it") from error
    try:
        yield
    finally:
        lock.release()


def _crew(settings: Settings, open_classifier: Callable[[Settings], ClassifierLike], progress: Progress) -> AbstractContextManager[Crew | None]:
    """The workers of the setting `dask`; None where this process does the work."""
    if not settings.dask:
        return nullcontext()
    try:
        from flows.cluster import crew_of
    except ModuleNotFoundError as error:
        raise UsageError(f"dask is set to {settings.dask}, and the package {error.name} is not installed", "pip install 'shekara[dask]'") from error
    return crew_of(settings, open_classifier, progress.note)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
