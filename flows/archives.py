"""A service's past out of archives: WARC files and saved pages, without the network."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from flows.errors import UsageError
from flows.harvest import Harvest
from flows.reading import Read
from ingest import history
from ingest.errors import IngestError
from ingest.extract import read_file
from ingest.records import Article, Page
from ingest.warc import Fault, is_article_page, is_warc, read_pages
from store import backfill as progress_of
from store.backfill import SourceList
from store.database import writer

SAVED_PAGES = frozenset({".html", ".htm", ".xhtml", ".txt"})


@dataclass(frozen=True, slots=True)
class _Taken:
    """Pages out of an archive that are read and stored together."""

    pages: list[Page]
    url: str = ""  # of the WARC file that they are from; empty for saved pages
    position: int = 0  # how far into it, in records
    mark: str = ""  # what that position belongs to


def read_archives(work: Harvest, archives: Sequence[Path]) -> None:
    """Each file, or the files in each folder, one after another."""
    advance = work.progress.stage("reading the archive", 0)
    for taken, take in work.readers.spread(work.order(archived=True), _batches(work, archives), lambda taken: taken.pages, ahead=work.limit is None):
        work.step("read the archive", partial(_store, work, take))
        if taken.url:
            with writer(work.settings.place) as con:
                progress_of.save_position(con, work.source.id, taken.url, taken.position, taken.mark)
        advance(len(taken.pages))
        work.classify()
        work.publish_sometimes()


def _batches(work: Harvest, archives: Sequence[Path]) -> Iterator[_Taken]:
    """The pages of the files, in batches; a batch is of one WARC file, or of saved pages."""
    saved: list[Page] = []
    for path in archives:
        for file in _archived(path):
            if is_warc(file):
                if saved:
                    yield _Taken(saved)
                    saved = []
                if not work.is_enough():
                    yield from _of_warc(work, file)
            elif isinstance(page := _saved(file), Fault):
                work.note_fault(page)
            else:
                saved.append(page)
                if _is_full(work, saved):
                    yield _Taken(saved)
                    saved = []
            if work.is_enough():
                return
    if saved:
        yield _Taken(saved)


def _is_full(work: Harvest, pages: Sequence[Page]) -> bool:
    return len(pages) >= work.settings.batch_size or (work.limit is not None and work.report.read + len(pages) >= work.limit)


def _of_warc(work: Harvest, file: Path) -> Iterator[_Taken]:
    """The pages of one WARC file, from where an earlier backfill for the same dates left it."""
    service, url = work.source.id, file.resolve().as_uri()
    try:
        with file.open("rb") as opened:
            mark = hashlib.sha256(opened.read(4096) + f"{work.within}".encode()).hexdigest()[:16]
    except OSError as error:
        work.note_fault(Fault(f"{file}: cannot be read ({error.strerror})", "give a readable WARC file"))
        return
    with writer(work.settings.place) as con:
        progress_of.save_lists(con, service, [SourceList(url, "archive")], now=work.clock())
        known = progress_of.find_list(con, service, url)
    begin = known.position if known and known.mark == mark else 0
    hosts = history.hosts_of(work.source)
    waiting: list[Page] = []
    number = 0
    try:
        for number, item in enumerate(read_pages(file, work.settings.max_bytes), 1):
            if number <= begin:
                continue
            if isinstance(item, Fault):
                work.note_fault(item)
            elif is_article_page(item) and {history.bare_host(item.url), history.bare_host(item.final_url)} & hosts:
                waiting.append(item)
            if _is_full(work, waiting):
                yield _Taken(waiting, url, number, mark)
                waiting = []
                if work.is_enough():
                    return
    except IngestError as error:
        work.note_fault(Fault(error.message, error.mend))
        return
    yield _Taken(waiting, url, max(number, begin), mark)


def _store(work: Harvest, take: Callable[[], tuple[Read, ...]]) -> None:
    """Stores what was read out of an archive. A page that gives no article leaves no trace: the network may know better."""
    reads = take()
    for read in reads:
        if read.failure:
            work.report = replace(work.report, read=work.report.read + 1, failures=work.report.failures + 1)
            if read.told:
                work.progress.note(read.failure)
    for part in _in_order([read.article for read in reads if read.article]):
        work.store(part, [], archived=True)
    work.store([], [read.outcome for read in reads if read.outcome])


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


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in re.split(r"(\d+)", name) if piece]
