"""The past of a service: its sitemaps (else its listing pages) → pages → articles in the dates asked for; or the same out of an archive, without the network.

The database says after each piece how far it is (store/backfill.py), so that the same command goes on wherever it was stopped. Between the pieces it is
free for others: a backfill of days beside a run each quarter of an hour. Newest articles come first. A page that lies outside the dates is not stored and
not fetched again for these dates; the raw archive has it.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from flows import gather, places
from flows.cycle import classify_waiting, client_of, go_by, save_catalogues, utc_now
from flows.errors import UsageError
from flows.models import ClassifierLike, load_classifier
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, batched, plain_step
from ingest import history
from ingest.errors import BadEncoding, FetchError, HttpStatus, IngestError, RefusedAddress, TooLarge
from ingest.extract import extract, fetch_page, read_file
from ingest.http import Client
from ingest.identity import article_id
from ingest.records import Article, Page, Source
from ingest.warc import Fault, is_article_page, is_warc, read_pages
from store import append
from store import backfill as progress_of
from store.backfill import Counts, ListedPage, Outcome, Range, SourceList
from store.database import writer
from store.publish import publish

SAVED_TOGETHER = 25  # pages fetched between two visits to the database: what a kill can make be fetched again
LISTED_TOGETHER = 500  # addresses of a sitemap in one transaction
TROUBLE = 10  # failed requests in a row after which a site is left in peace until the next backfill
PUBLISH_EVERY = 600.0  # seconds between two copies for readers
_MENDABLE = (TooLarge, RefusedAddress, BadEncoding)  # by a setting or a newer program
LAST_LISTING_PAGE = 10_000
SAVED_PAGES = frozenset({".html", ".htm", ".xhtml", ".txt"})


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
    work = _Backfill(settings, source, within, limit, step, progress or Silence(), open_classifier, clock)
    if dry_run:
        with _thrown_away(settings) as copy, open_client(copy) as client:
            return replace(work, settings=copy).count(client)
    with _alone(settings, service):
        if archives:
            return work.out_of(archives)
        with open_client(settings) as client:
            return work.out_of_the_net(client)


@dataclass(slots=True)
class _Backfill:
    settings: Settings
    source: Source
    within: Range
    limit: int | None
    step: Step
    progress: Progress
    open_classifier: Callable[[Settings], ClassifierLike]
    clock: Callable[[], datetime]
    report: BackfillReport = field(init=False)
    published: float = field(init=False, default_factory=time.monotonic)
    classifier: ClassifierLike | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.report = BackfillReport(self.source.id, Counts(*(0,) * 9))

    def out_of_the_net(self, client: Client) -> BackfillReport:
        go_by(client, self.clock)
        with self._run(client):
            self._read_lists(client)
            self._read_pages(client)
        return self._told()

    def out_of(self, archives: Sequence[Path]) -> BackfillReport:
        with self._run():
            advance = self.progress.stage("reading the archive", 0)
            for path in archives:
                for file in _archived(path):
                    if is_warc(file):
                        self._read_warc(file, advance)
                    else:
                        self.step("read a saved page", partial(self._store_archived, [_saved(file)], file))
                        advance(1)
                    if self._is_enough():
                        return self._told()
            self._classify()
        return self._told()

    def count(self, client: Client) -> BackfillReport:
        started = time.monotonic()
        with writer(self.settings.place) as con:
            progress_of.take_up(con, self.source.id)
        requests = self._read_lists(client)
        report = self._told()
        each = (time.monotonic() - started) / max(requests, 1)
        due = report.counts.due if self.limit is None else min(report.counts.due, self.limit)
        return replace(report, seconds_left=due * each if requests else None)

    # The lists

    def _read_lists(self, client: Client) -> int:
        """Reads every sitemap that is to be read, or the listings where there is none; answers how many requests that took."""
        requests = trouble = 0
        unanswered = ""
        hosts = history.hosts_of(self.source)
        roots: list[history.Child] = []
        for site in history.sites(self.source):
            requests += 1
            try:
                roots += history.find_roots(site, client)
            except IngestError as error:
                unanswered = gather.one_line(error)
                self.progress.note(unanswered)
        if not roots:
            self._stop(unanswered)
            return requests
        lists = self._unread("sitemap", (SourceList(root.url, "sitemap") for root in roots))
        while lists and not self.report.stopped:
            advance = self.progress.stage("reading sitemaps", len(lists))
            for one in lists:
                trouble = trouble + 1 if self.step("read a sitemap", partial(self._read_sitemap, one, client, hosts)) else 0
                requests += 1
                advance(1)
                if trouble >= TROUBLE:
                    self._stop(f"{TROUBLE} sitemaps in a row could not be fetched")
                    break
            lists = self._unread("sitemap")
        with writer(self.settings.place) as con:
            named = progress_of.listed(con, self.source.id, "sitemap")
        if not named and not self.report.stopped:
            requests += self._read_listings(client, hosts)
        return requests

    def _read_sitemap(self, one: SourceList, client: Client, hosts: frozenset[str]) -> bool:
        """Reads one sitemap into the database; answers whether the site did not answer."""
        service, now = self.source.id, self.clock()
        try:
            answer = history.fetch_list(one.url, client)
            items = history.read_sitemap(answer.body, answer.final_url, hosts)
            urls, message = 0, ""
            with writer(self.settings.place) as con:
                for part in _parts(items, LISTED_TOGETHER):
                    children = [item for item in part if isinstance(item, history.Child)]
                    if one.depth < history.MAX_DEPTH:
                        lists = [SourceList(child.url, "sitemap", one.depth + 1, child.lastmod) for child in children]
                        progress_of.save_lists(con, service, lists, now=now)
                    listed = [ListedPage(item.article_id, item.url, item.lastmod) for item in part if isinstance(item, history.Listed)]
                    progress_of.save_listed(con, service, listed, now=now)
                    urls += len(listed)
                    message = next((item.message for item in part if isinstance(item, history.BrokenOff)), message)
                progress_of.finish_list(con, service, one.url, urls, message, whole=not message, now=now)
            if message:
                self.progress.note(message)
        except IngestError as error:
            self._fail_list(one, error, quiet=one.depth == 0 and isinstance(error, HttpStatus))
            return isinstance(error, FetchError) and error.soft
        return False

    def _read_listings(self, client: Client, hosts: frozenset[str]) -> int:
        """The fallback: each listing that a front page links to, page by page; answers how many requests that took."""
        site, requests = history.sites(self.source)[0], 1
        self.progress.note(f"{site}: has no sitemap that lists articles; its listing pages are read instead")
        try:
            front = history.fetch_list(site, client)
            zones = history.listing_zones(front.body, front.final_url, front.headers.get("content-type", ""))
        except IngestError as error:
            self._stop(gather.one_line(error))
            return requests
        lists = self._unread("listing", (SourceList(zone, "listing") for zone in zones))
        advance = self.progress.stage("reading listings", len(lists))
        for one in lists:
            before: frozenset[str] = frozenset()
            more = True
            while more and one.position < LAST_LISTING_PAGE:
                requests += 1
                found = self.step("read a listing", partial(self._read_listing_page, one, client, hosts, before))
                if found is None:
                    break
                more, before, one = bool(found), found, replace(one, position=one.position + 1)
            advance(1)
        return requests

    def _read_listing_page(self, one: SourceList, client: Client, hosts: frozenset[str], before: frozenset[str]) -> frozenset[str] | None:
        """One page of a listing: the IDs on it; none when the listing ended with the page before; None when it could not be read.

        Behind its end a listing answers 404, or with no article, or with its last page again. One that was read whole before is read up to what is known.
        """
        url, service, now = history.listing_page(one.url, one.position), self.source.id, self.clock()
        found: tuple[history.Listed, ...] = ()
        try:
            answer = history.fetch_list(url, client)
            found = history.read_listing(answer.body, answer.final_url, hosts, answer.headers.get("content-type", ""))
        except IngestError as error:
            if not (one.position and isinstance(error, HttpStatus) and error.status in (404, 410)):
                self._fail_list(one, error)
                return None
        ids = frozenset(item.article_id for item in found)
        with writer(self.settings.place) as con:
            new = progress_of.save_listed(con, service, [ListedPage(item.article_id, item.url, None) for item in found], now=now)
            if not ids or ids == before or (one.mark and not new):
                progress_of.save_position(con, service, one.url, 0, "whole")
                progress_of.finish_list(con, service, one.url, one.position, now=now)
                return frozenset()
            progress_of.save_position(con, service, one.url, one.position + 1, one.mark)
        return ids

    def _fail_list(self, one: SourceList, error: IngestError, quiet: bool = False) -> None:
        with writer(self.settings.place) as con:
            progress_of.finish_list(con, self.source.id, one.url, 0, gather.one_line(error), whole=False, now=self.clock())
        if not quiet:
            self.progress.note(gather.one_line(error))

    def _unread(self, kind: progress_of.ListKind, found: Iterable[SourceList] = ()) -> list[SourceList]:
        """Notes the lists that were found; answers those that are to be read."""
        with writer(self.settings.place) as con:
            progress_of.save_lists(con, self.source.id, found, now=self.clock())
            return progress_of.unread_lists(con, self.source.id, kind)

    # The pages

    def _read_pages(self, client: Client) -> None:
        due = self._counts().due
        advance = self.progress.stage("reading pages", due if self.limit is None else min(due, self.limit))
        started = time.monotonic()
        more = bool(due)
        while more and not self.report.stopped and not self._is_enough():
            articles = self.report.articles
            more = self.step("read pages", partial(self._read_batch, client, advance))
            if self.report.articles > articles:
                self._classify()
            self._publish_sometimes()
        if self.report.read:
            each = (time.monotonic() - started) / self.report.read
            self.report = replace(self.report, seconds_left=each)  # _told() makes the whole of it

    def _read_batch(self, client: Client, advance: Callable[[int], None]) -> bool:
        """Fetches and stores up to a batch of the pages that are due, as the database knows at each try; answers whether there may be more."""
        size = self.settings.batch_size if self.limit is None else min(self.settings.batch_size, self.limit - self.report.read)
        with writer(self.settings.place) as con:
            due = progress_of.due_pages(con, self.source.id, self.within, size, now=self.clock())
        trouble = 0
        for part in batched(due, SAVED_TOGETHER):
            outcomes, articles = [], []
            fetched = gather.across_hosts(part, lambda page: page.url, partial(self._fetch, client), self.settings.parallel)
            for outcome, article in fetched:
                outcomes.append(outcome)
                articles += [article] if article else []
                advance(1)
                trouble = trouble + 1 if outcome.state == "failed" else 0
                if outcome.state == "failed":
                    self.progress.note(outcome.message)
                if trouble >= TROUBLE:
                    self._stop(f"{TROUBLE} pages in a row could not be fetched, the last: {outcome.message}")
                    break
            self._store(articles, outcomes)
            if self.report.stopped:
                break
        return len(due) == size

    def _fetch(self, client: Client, page: ListedPage) -> tuple[Outcome, Article | None]:
        """One page over the network. What a setting or the site may mend is asked for again later; a page that is gone or no article is not."""
        try:
            article = extract(fetch_page(page.url, client, self.clock()), source=self.source)
        except IngestError as error:
            final = not error.soft and not isinstance(error, _MENDABLE)
            return Outcome(page.article_id, page.url, "gone" if final else "failed", message=gather.one_line(error)), None
        return self._placed(article, page.article_id, page.url)

    def _placed(self, article: Article, key: str, url: str) -> tuple[Outcome, Article | None]:
        """By its own date, inside of the dates asked for or not."""
        inside = self.within.since <= article.published_at and (self.within.until is None or article.published_at < self.within.until)
        return Outcome(key, url, "stored" if inside else "outside", article.published_at), article if inside else None

    def _store(self, articles: Sequence[Article], outcomes: Sequence[Outcome], *, archived: bool = False) -> None:
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

    # Archives

    def _read_warc(self, file: Path, advance: Callable[[int], None]) -> None:
        """The pages of one WARC file, from where an earlier backfill for the same dates left it."""
        service, url = self.source.id, file.resolve().as_uri()
        try:
            with file.open("rb") as opened:
                mark = hashlib.sha256(opened.read(4096) + f"{self.within}".encode()).hexdigest()[:16]
        except OSError as error:
            self._note_fault(Fault(f"{file}: cannot be read ({error.strerror})", "give a readable WARC file"))
            return
        with writer(self.settings.place) as con:
            progress_of.save_lists(con, service, [SourceList(url, "archive")], now=self.clock())
            known = progress_of.find_list(con, service, url)
        begin = known.position if known and known.mark == mark else 0
        hosts = history.hosts_of(self.source)
        waiting: list[Page] = []
        number = 0
        try:
            for number, item in enumerate(read_pages(file, self.settings.max_bytes), 1):
                if number <= begin:
                    continue
                if isinstance(item, Fault):
                    self._note_fault(item)
                elif is_article_page(item) and {history.bare_host(item.url), history.bare_host(item.final_url)} & hosts:
                    waiting.append(item)
                if len(waiting) >= self.settings.batch_size or (self.limit is not None and self.report.read + len(waiting) >= self.limit):
                    self._store_step(waiting, file, url, number, mark)
                    advance(len(waiting))
                    waiting = []
                    if self._is_enough():
                        return
        except IngestError as error:
            self._note_fault(Fault(error.message, error.mend))
            return
        self._store_step(waiting, file, url, max(number, begin), mark)
        advance(len(waiting))

    def _store_step(self, pages: Sequence[Page], file: Path, url: str, position: int, mark: str) -> None:
        self.step("read the archive", partial(self._store_archived, pages, file))
        with writer(self.settings.place) as con:
            progress_of.save_position(con, self.source.id, url, position, mark)
        self._classify()
        self._publish_sometimes()

    def _store_archived(self, pages: Sequence[Page | Fault], file: Path) -> None:
        """Extracts and stores pages out of an archive. One that gives no article leaves no trace: the network may know better."""
        outcomes: list[Outcome] = []
        articles: list[Article] = []
        for page in pages:
            if isinstance(page, Fault):
                self._note_fault(page)
                continue
            on_disk = page.url.startswith("file:")
            try:
                article = extract(page, source=None if on_disk else self.source, sources=[self.source])
                key = article.article_id if on_disk else article_id(page.url)
            except IngestError as error:
                self.report = replace(self.report, read=self.report.read + 1, failures=self.report.failures + 1)
                if on_disk:
                    self.progress.note(gather.one_line(error))
                continue
            if article.service != self.source.id:
                continue
            outcome, inside = self._placed(article, key, article.canonical_url if on_disk else page.url)
            outcomes.append(outcome)
            articles += [inside] if inside else []
        for part in _in_order(articles):
            self._store(part, [], archived=True)
        self._store([], outcomes)

    def _note_fault(self, fault: Fault) -> None:
        self.progress.note(f"{fault.message}; {fault.mend}")
        self.report = replace(self.report, failures=self.report.failures + 1)

    # What goes with it

    def _is_enough(self) -> bool:
        return self.limit is not None and self.report.read >= self.limit

    def _stop(self, why: str) -> None:
        self.report = replace(self.report, stopped=self.report.stopped or why)

    def _classify(self) -> None:
        """Reads what waits for a classifier, which is loaded once. Without an encoder the articles wait for the next run."""
        if self.report.unclassified:
            return
        settings = self.settings
        if settings.alert_days is None:  # a service's whole past would go out as news
            settings = settings.model_copy(update={"alert_days": type(settings).model_fields["alert_days"].default})
        with writer(self.settings.place) as con:
            found, unclassified = classify_waiting(settings, con, self.step, _Lines(self.progress), self._open, self.clock())
        self.report = replace(self.report, statements=self.report.statements + sum(len(s) for _, s in found), unclassified=unclassified)

    def _open(self, settings: Settings) -> ClassifierLike:
        if self.classifier is None:
            self.classifier = self.open_classifier(settings)
        return self.classifier

    def _publish_sometimes(self) -> None:
        if time.monotonic() - self.published >= PUBLISH_EVERY:
            self.step("publish", lambda: publish(self.settings.place))
            self.published = time.monotonic()

    def _counts(self) -> Counts:
        with writer(self.settings.place) as con:
            return progress_of.counts(con, self.source.id, self.within, now=self.clock())

    def _told(self) -> BackfillReport:
        counts = self._counts()
        each = self.report.seconds_left
        return replace(self.report, counts=counts, seconds_left=counts.due * each if each is not None and counts.due else None)

    @contextmanager
    def _run(self, client: Client | None = None) -> Iterator[None]:
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
            self._classify()
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


def _archived(path: Path) -> Iterator[Path]:
    """The file, or the WARC files and saved pages in the folder and those below it: numbers in names count as numbers. UsageError when it holds none."""
    if path.is_file():
        yield path
        return
    found = False
    for folder, inner, names in os.walk(path):
        inner.sort(key=_natural)
        for name in sorted(names, key=_natural):
            file = Path(folder) / name
            if is_warc(file) or file.suffix.lower() in SAVED_PAGES:
                found = True
                yield file
    if not found:
        raise UsageError(f"{path} holds no WARC file and no saved page", f"files are known by their ending: .warc, .warc.gz, {', '.join(sorted(SAVED_PAGES))}")


def _saved(file: Path) -> Page | Fault:
    try:
        return read_file(file)
    except IngestError as error:
        return Fault(error.message, error.mend)


def _in_order(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Parts in which no article is twice, so that each of its texts becomes a version, in the order of the archive."""
    part: list[Article] = []
    seen: set[str] = set()
    for article in articles:
        if article.article_id in seen:
            yield part
            part, seen = [], set()
        part.append(article)
        seen.add(article.article_id)
    if part:
        yield part


def _parts(items: Iterator[object], size: int) -> Iterator[list[object]]:
    part: list[object] = []
    for item in items:
        part.append(item)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in re.split(r"(\d+)", name) if piece]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
