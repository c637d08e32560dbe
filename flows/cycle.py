"""One monitoring cycle: poll, fetch, classify, alert, publish. Order only; each step is a plain call that can be repeated."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial

import duckdb
import httpx2

from classify import lexicons
from classify.errors import ClassifyError, EncoderError
from classify.questions.catalogue import load as load_targets
from classify.records import Statement
from flows import gather, reporting, rules
from flows.alerts import Sent, channel_names, send_alerts
from flows.errors import FlowsError, UsageError
from flows.fetching import Rechecked, fetch_waiting, read_due
from flows.memory import give_back
from flows.metrics import release
from flows.models import ClassifierLike, document, load_classifier, load_meaning, opened
from flows.polling import poll_due
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, gathered, plain_step
from ingest.archive import Archive
from ingest.errors import IngestError
from ingest.http import Client
from ingest.politeness import Pace
from ingest.records import Article, Feed, PollResult, Source
from ingest.robots import Robots
from store import append, copies
from store.database import writer
from store.errors import StoreError
from store.records import Actor, Target

INTERRUPTED_QUERY = "Query interrupted"  # the RuntimeError that DuckDB makes of a Ctrl-C while it works
READ_TOGETHER = 8  # articles that the classifier is given at once
SAVED_STATEMENTS, SAVED_ARTICLES = 24, 128  # stored together as soon as one of them is reached: about a second's work, which a kill costs
LINKED_AT_ONCE = 2000  # articles of an older program that one run looks through for copies


@dataclass(frozen=True, slots=True)
class CycleReport:
    """What one cycle did."""

    run_id: str
    polls: tuple[PollResult, ...] = ()  # one a feed that was asked
    waiting: int = 0  # feeds that were not due
    next_at: datetime | None = None  # UTC, when the first feed is due again
    new_entries: int = 0  # entries not seen before
    articles: int = 0  # texts stored that were not known before
    failures: tuple[gather.Failure, ...] = ()  # entries that gave no article
    rechecked: Rechecked = field(default_factory=Rechecked)  # articles read again
    statements: tuple[tuple[Article, tuple[Statement, ...]], ...] = ()  # what was classified, in order
    sent: Sent = field(default_factory=Sent)
    unclassified: str = ""  # why articles wait for the next run, one line; empty when none does
    published: bool = False  # whether readers have a newer copy

    @property
    def all_failed(self) -> bool:
        """Whether feeds were polled and each one failed."""
        return bool(self.polls) and all(poll.outcome == "error" for poll in self.polls)

    @property
    def found(self) -> int:
        """Number of statements."""
        return sum(len(statements) for _, statements in self.statements)


def utc_now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


def client_of(settings: Settings, transport: httpx2.BaseTransport | None = None) -> Client:
    """The one HTTP client, with the limits, the politeness and the raw archive of the settings; over another transport than the network where one is given."""
    return Client(
        settings.agent,
        settings.timeout,
        settings.max_bytes,
        settings.allow_private,
        transport=transport,
        recorder=Archive(settings.archive_dir, keep_days=settings.archive_days) if settings.archive else None,
        pace=Pace(settings.spacing),
        robots=Robots(settings.agent, settings.crawl_delay),
    )


def go_by(client: Client, clock: Callable[[], datetime], sleep: Callable[[float], None] | None = None) -> None:
    """The client goes by a clock of one's own, where one is given: nobody waits then, unless `sleep` is given, which moves that clock."""
    if clock is not utc_now:
        client.go_by(clock, sleep or (lambda seconds: None))


def run_cycle(
    settings: Settings,
    sources: Sequence[Source],
    *,
    feeds: Sequence[str] | None = None,
    every: bool = False,
    step: Step = plain_step,
    progress: Progress | None = None,
    kind: str = "run",
    open_client: Callable[[Settings], Client] = client_of,
    open_classifier: Callable[[Settings], ClassifierLike] = load_classifier,
    clock: Callable[[], datetime] = utc_now,
    sleep: Callable[[float], None] | None = None,
) -> CycleReport:
    """Polls the feeds that are due, stores and classifies what is new, sends alerts, publishes.

    `feeds`: those whose IDs are given, due or not; `every`: all of them. Work that an earlier run left is taken up too. All that depends on time goes by
    `clock`: what is due, spacing, robots.txt, retries. With a clock of one's own nobody waits, unless `sleep` is given, which then moves that clock.
    Raises UsageError for an unknown feed, StoreError when the database can't be written; a feed or page that fails is in the report and no exception.
    """
    give_back()  # before what may be large is fetched
    chosen = choose(sources, feeds)
    progress = progress or Silence()
    rules.load(settings.rules_file)  # a wrong rule is told before anything is asked for
    with writer(settings.place) as con, run_row(con, kind, clock) as run:
        save_catalogues(settings, con, sources)
        with open_client(settings) as client:
            go_by(client, clock, sleep)
            asked = poll_due(settings, con, run.id, sources, chosen, client, step, progress, clock(), every=every or feeds is not None)
            with robots_known(con, client):
                articles, failures = fetch_waiting(settings, con, sources, client, step, progress, clock())
                again = read_due(settings, con, sources, client, step, progress, clock())
        copies.link_waiting(con, LINKED_AT_ONCE, clock())
        statements, unclassified = classify_waiting(settings, con, step, progress, open_classifier, clock())
        sent = step("send alerts", lambda: send_alerts(settings, con, progress.note, now=clock()))
        polls = asked.results
        run.counts = {
            "feeds": len(polls), "entries": asked.new_entries, "articles": articles, "read_again": again.read, "changed": again.changed,
            "withdrawn": again.withdrawn, "statements": sum(len(s) for _, s in statements), "alerts": sent.sent,
        }  # fmt: skip
        report = CycleReport(run.id, polls, asked.waiting, asked.next_at, asked.new_entries, articles, failures, again, statements, sent, unclassified)
        if report.all_failed:
            run.status, run.message = "failed", "every feed failed"
        elif unclassified:
            run.message = unclassified
    report = replace(report, published=step("publish", lambda: release(settings, progress.note)))
    if settings.report and (report.published or not reporting.is_there(settings.data_dir)):
        step("write the report", lambda: _show(settings, progress, clock()))
    return report


def _show(settings: Settings, progress: Progress, now: datetime) -> None:
    """Writes the report; one that can't be written is told and is no error, for all that it shows is stored."""
    try:
        reporting.write(settings.readable, settings.data_dir, progress.note, now=now)
    except StoreError as error:
        progress.note(f"the report was not written: {error.message}; {error.mend}")


def choose(sources: Sequence[Source], feeds: Sequence[str] | None) -> tuple[Feed, ...]:
    """The feeds to poll: all, or those named; a source's ID names all of its feeds. UsageError for one that is in no catalogue."""
    every = [feed for source in sources for feed in source.feeds]
    if feeds is None:
        if not every:
            raise UsageError("no feed is enabled", "enable one in your sources_file; `shekara feeds list` shows the catalogue")
        return tuple(every)
    for name in feeds:
        if not any(name in (feed.id, feed.source_id) for feed in every):
            near = difflib.get_close_matches(name, [feed.id for feed in every], 1)
            raise UsageError(f"no feed {name} in the catalogue", f"did you mean {near[0]}?" if near else "`shekara feeds list` shows them all")
    return tuple(feed for feed in every if feed.id in feeds or feed.source_id in feeds)


@dataclass(slots=True)
class RunRow:
    """What the run's row in the database will say when it ends."""

    id: str
    counts: dict[str, int] = field(default_factory=dict)
    status: str = "ok"
    message: str = ""


@contextmanager
def robots_known(con: duckdb.DuckDBPyConnection, client: Client) -> Iterator[None]:
    """What is stored of the hosts' robots.txt holds for the block; what was asked for in it is stored."""
    robots = client.robots
    if robots is None:
        yield
        return
    robots.files |= append.robots_files(con)
    try:
        yield
    finally:
        if robots.learnt:
            append.save_robots(con, robots.learnt.values())


@contextmanager
def run_row(con: duckdb.DuckDBPyConnection, kind: str, clock: Callable[[], datetime] = utc_now) -> Iterator[RunRow]:
    """A row in `runs` around the work: ok, failed with the reason, or interrupted by Ctrl-C. A killed run is marked by the next one."""
    run = RunRow(append.start_run(con, kind, now=clock()))
    end = RunRow(run.id, status="failed", message="ended by a fault in shekara itself")
    try:
        yield run
        end = run
    except KeyboardInterrupt:
        end = RunRow(run.id, run.counts, "interrupted", "stopped by Ctrl-C")
        raise
    except RuntimeError as error:
        if str(error) != INTERRUPTED_QUERY:
            raise
        end = RunRow(run.id, run.counts, "interrupted", "stopped by Ctrl-C")
        raise KeyboardInterrupt from error
    except (IngestError, ClassifyError, StoreError, FlowsError) as error:
        end = RunRow(run.id, run.counts, "failed", error.message)
        raise
    finally:
        append.finish_run(con, run.id, end.counts, end.status, end.message, now=clock())


def save_catalogues(settings: Settings, con: duckdb.DuckDBPyConnection, sources: Sequence[Source] | None = None) -> None:
    """The names behind the keys in the tables: services and feeds where given, targets, actors."""
    if sources is not None:
        append.save_catalogue(con, sources)
    append.save_targets(con, [Target(target.key, target.name, target.inside or None) for target in load_targets(settings.targets_file).targets.values()])
    regions = lexicons.regions()
    append.save_actors(
        con, [Actor(key, name, "state" if key in regions else "organisation", regions.get(key)) for key, name in lexicons.holder_names().items()]
    )


def in_transactions(
    articles: Sequence[Article], read: Callable[[Sequence[Article]], list[tuple[Article, tuple[Statement, ...]]]]
) -> Iterator[tuple[list[Article], list[tuple[Article, tuple[Statement, ...]]]]]:
    """The articles in the parts that are stored together, each part with what was read in it."""
    return gathered(articles, read, lambda pair: len(pair[1]), READ_TOGETHER, SAVED_STATEMENTS, SAVED_ARTICLES)


def classify_waiting(
    settings: Settings,
    con: duckdb.DuckDBPyConnection,
    step: Step,
    progress: Progress,
    open_classifier: Callable[[Settings], ClassifierLike],
    now: datetime,
) -> tuple[tuple[tuple[Article, tuple[Statement, ...]], ...], str]:
    """Classifies each article that no classifier has read, and stores its statements with the alerts they cause.

    Of an article whose text has changed, the version before is read too where this classifier has not: only so does it show what the edit did.

    Without an encoder the articles wait; the second value says so in one line.
    """
    count = append.count_unclassified(con)
    if not count:
        return (), ""
    try:
        classifier = step("load classifier", lambda: opened(open_classifier, settings, progress))
    except EncoderError as error:
        line = f"{count} articles are stored and wait for a classifier: {error.message}; {error.mend}; the next run reads them"
        progress.note(line)
        return (), line
    meaning = load_meaning(settings)
    advance = progress.stage("finding statements", count)
    channels, ruling = channel_names(settings), rules.load(settings.rules_file)
    since = now - timedelta(days=settings.alert_days) if settings.alert_days is not None else None

    def batch(articles: Sequence[Article]) -> list[tuple[Article, tuple[Statement, ...]]]:
        done: list[tuple[Article, tuple[Statement, ...]]] = []

        def read(few: Sequence[Article]) -> list[tuple[Article, tuple[Statement, ...]]]:
            texts = [*append.versions_before(con, classifier.stamp, few), *few]
            pairs = list(zip(texts, classifier.classify([document(article) for article in texts]), strict=True))
            done.extend(pairs[-len(few) :])
            return pairs

        for part, pairs in in_transactions(articles, read):
            vectors = meaning.vectors(statement.evidence for _, statements in pairs for statement in statements) if meaning else None
            encoder = meaning.name if meaning else ""
            append.save_statements(
                con, classifier.stamp, pairs, channels, since, vectors=vectors, encoder=encoder, edit_alerts=settings.alert_edits, rules=ruling.rules, now=now
            )  # fmt: skip
            advance(len(part))
        return done

    found: list[tuple[Article, tuple[Statement, ...]]] = []
    while articles := append.unclassified(con, settings.batch_size):
        found += step("find statements", partial(batch, articles))
    return tuple(found), ""
