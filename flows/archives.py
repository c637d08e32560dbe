"""A service's past out of archives: WARC files and saved pages, without the network."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from flows import gather
from flows.errors import UsageError
from flows.harvest import Harvest
from ingest import history
from ingest.errors import IngestError
from ingest.extract import extract, read_file
from ingest.identity import article_id
from ingest.records import Article, Page
from ingest.warc import Fault, is_article_page, is_warc, read_pages
from store import backfill as progress_of
from store.backfill import Outcome, SourceList
from store.database import writer

SAVED_PAGES = frozenset({".html", ".htm", ".xhtml", ".txt"})


def read_archives(work: Harvest, archives: Sequence[Path]) -> None:
    """Each file, or the files in each folder, one after another."""
    advance = work.progress.stage("reading the archive", 0)
    for path in archives:
        for file in _archived(path):
            if is_warc(file):
                _read_warc(work, file, advance)
            else:
                work.step("read a saved page", partial(_store_archived, work, [_saved(file)], file))
                advance(1)
            if work.is_enough():
                return


def _read_warc(work: Harvest, file: Path, advance: Callable[[int], None]) -> None:
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
            if len(waiting) >= work.settings.batch_size or (work.limit is not None and work.report.read + len(waiting) >= work.limit):
                _store_step(work, waiting, file, url, number, mark)
                advance(len(waiting))
                waiting = []
                if work.is_enough():
                    return
    except IngestError as error:
        work.note_fault(Fault(error.message, error.mend))
        return
    _store_step(work, waiting, file, url, max(number, begin), mark)
    advance(len(waiting))


def _store_step(work: Harvest, pages: Sequence[Page], file: Path, url: str, position: int, mark: str) -> None:
    work.step("read the archive", partial(_store_archived, work, pages, file))
    with writer(work.settings.place) as con:
        progress_of.save_position(con, work.source.id, url, position, mark)
    work.classify()
    work.publish_sometimes()


def _store_archived(work: Harvest, pages: Sequence[Page | Fault], file: Path) -> None:
    """Extracts and stores pages out of an archive. One that gives no article leaves no trace: the network may know better."""
    outcomes: list[Outcome] = []
    articles: list[Article] = []
    for page in pages:
        if isinstance(page, Fault):
            work.note_fault(page)
            continue
        on_disk = page.url.startswith("file:")
        try:
            article = extract(page, source=None if on_disk else work.source, sources=[work.source])
            key = article.article_id if on_disk else article_id(page.url)
        except IngestError as error:
            work.report = replace(work.report, read=work.report.read + 1, failures=work.report.failures + 1)
            if on_disk:
                work.progress.note(gather.one_line(error))
            continue
        if article.service != work.source.id:
            continue
        outcome, inside = work.placed(article, key, article.canonical_url if on_disk else page.url)
        outcomes.append(outcome)
        articles += [inside] if inside else []
    for part in _in_order(articles):
        work.store(part, [], archived=True)
    work.store([], outcomes)


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
