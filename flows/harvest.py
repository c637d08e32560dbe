"""A backfill at work: what it has done so far, what it stores and classifies between two visits to a site or a file, the row that tells of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from flows.cycle import classify_waiting, save_catalogues
from flows.models import ClassifierLike, opened
from flows.reading import Here, Order, Read, Readers
from flows.settings import Settings
from flows.steps import Progress, Step
from ingest.http import Client
from ingest.records import Article, Source
from ingest.warc import Fault
from store import append
from store import backfill as progress_of
from store.backfill import Counts, Outcome, Range
from store.database import writer
from store.publish import publish

PUBLISH_EVERY = 600.0  # seconds between two copies for readers


@dataclass(frozen=True, slots=True)
class BackfillReport:
    """What one backfill did, and how the service stands after it."""

    service: str
    counts: Counts
    read: int = 0  # pages fetched, or taken out of an archive
    articles: int = 0  # texts stored that were not known before
    outside: int = 0  # pages that were published outside of the dates
    failures: int = 0  # pages that gave no article, and records of an archive that could not be read
    statements: int = 0
    seconds_left: float | None = None  # estimate for what is due; None where nothing tells
    stopped: str = ""  # why it ended before its work did, one line; empty when it did not
    unclassified: str = ""  # why articles wait for a classifier, one line


@dataclass(slots=True)
class Harvest:
    """One backfill of one service. The database is free between its pieces."""

    settings: Settings
    source: Source
    within: Range
    limit: int | None  # pages
    step: Step
    progress: Progress
    open_classifier: Callable[[Settings], ClassifierLike]
    clock: Callable[[], datetime]
    readers: Readers = field(default_factory=Here)
    report: BackfillReport = field(init=False)
    published: float = field(init=False, default_factory=time.monotonic)
    classifier: ClassifierLike | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.report = BackfillReport(self.source.id, Counts(*(0,) * 9))

    def order(self, *, archived: bool = False) -> Order:
        """What whoever reads its pages has to know."""
        return Order(self.source, self.within, archived)

    def store_reads(self, reads: Sequence[Read], outcomes: Sequence[Outcome] = ()) -> None:
        """What became of fetched pages, and of those that could not be."""
        came = [*outcomes, *(read.outcome for read in reads if read.outcome)]
        for outcome in came:
            if outcome.state == "failed":
                self.progress.note(outcome.message)
        self.store([read.article for read in reads if read.article], came)

    def store(self, articles: Sequence[Article], outcomes: Sequence[Outcome], *, archived: bool = False) -> None:
        now = self.clock()
        with writer(self.settings.place) as con:
            stored = append.save_articles(con, progress_of.new_texts(con, articles) if archived else articles, now=now)
            progress_of.save_outcomes(con, self.source.id, outcomes, now=now)
        self.report = replace(
            self.report,
            read=self.report.read + len(outcomes),
            articles=self.report.articles + stored,
            outside=self.report.outside + sum(outcome.state == "outside" for outcome in outcomes),
            failures=self.report.failures + sum(outcome.state in ("gone", "failed") for outcome in outcomes),
        )

    def note_fault(self, fault: Fault) -> None:
        self.progress.note(f"{fault.message}; {fault.mend}")
        self.report = replace(self.report, failures=self.report.failures + 1)

    # What goes with it

    def is_enough(self) -> bool:
        return self.limit is not None and self.report.read >= self.limit

    def stop(self, why: str) -> None:
        self.report = replace(self.report, stopped=self.report.stopped or why)

    def classify(self) -> None:
        """Reads what waits for a classifier, which is loaded once. Without an encoder the articles wait for the next run."""
        if self.report.unclassified:
            self.readers.forget()
            return
        settings = self.settings
        if settings.alert_days is None:  # a service's whole past would go out as news
            settings = settings.model_copy(update={"alert_days": type(settings).model_fields["alert_days"].default})
        with writer(self.settings.place) as con:
            found, unclassified = classify_waiting(settings, con, self.step, _Lines(self.progress), self._open, self.clock())
        self.report = replace(self.report, statements=self.report.statements + sum(len(s) for _, s in found), unclassified=unclassified)
        self.readers.forget()

    def _open(self, settings: Settings) -> ClassifierLike:
        if self.classifier is None:
            self.classifier = opened(self.open_classifier, settings, self.progress)
        return self.classifier

    def publish_sometimes(self) -> None:
        if time.monotonic() - self.published >= PUBLISH_EVERY:
            self.step("publish", lambda: publish(self.settings.place))
            self.published = time.monotonic()

    def counts(self) -> Counts:
        with writer(self.settings.place) as con:
            return progress_of.counts(con, self.source.id, self.within, now=self.clock())

    def told(self) -> BackfillReport:
        counts = self.counts()
        each = self.report.seconds_left
        return replace(self.report, counts=counts, seconds_left=counts.due * each if each is not None and counts.due else None)

    @contextmanager
    def run(self, client: Client | None = None) -> Iterator[None]:
        """A row in `runs` around the work, the classification of what is left, and the publication. The database is free in between."""
        with writer(self.settings.place) as con:
            run_id = append.start_run(con, "backfill", now=self.clock())
            if client and client.robots:
                client.robots.files |= append.robots_files(con)
            save_catalogues(self.settings, con)
            progress_of.take_up(con, self.source.id)
        status, message = "failed", "ended by a fault in shekara itself"
        try:
            yield
            self.classify()
            status, message = "ok", self.report.stopped or self.report.unclassified
        except KeyboardInterrupt:
            status, message = "interrupted", "stopped by Ctrl-C"
            raise
        except Exception as error:
            message = getattr(error, "message", message)
            raise
        finally:
            told = {"pages": self.report.read, "articles": self.report.articles, "statements": self.report.statements}
            with writer(self.settings.place) as con:
                if client and client.robots:
                    append.save_robots(con, client.robots.learnt.values())
                append.finish_run(con, run_id, told, status, message, now=self.clock())
        self.step("publish", lambda: publish(self.settings.place))


class _Lines:
    """Progress whose stages nobody sees: one for each batch would be too many bars."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        return lambda done: None

    def note(self, line: str) -> None:
        self._progress.note(line)
