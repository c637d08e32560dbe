"""Articles of the user's own: files, folders, addresses, through the same extraction and classification as a cycle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from flows import gather
from flows.cycle import CycleReport, classify_waiting, client_of, go_by, robots_known, run_row, save_catalogues, utc_now
from flows.errors import UsageError
from flows.models import ClassifierLike, load_classifier
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, plain_step
from ingest.errors import IngestError
from ingest.extract import extract, fetch_page, read_file
from ingest.http import Client
from ingest.records import Article, Page, Source
from ingest.warc import Fault, is_article_page, is_warc, read_pages
from store import append
from store.backfill import new_texts
from store.database import writer
from store.publish import publish

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt"})  # what is taken from a folder, beside WARC files


def add_articles(
    settings: Settings,
    sources: Sequence[Source],
    what: Sequence[str],
    *,
    published: datetime | None = None,
    service: str | None = None,
    lang: str | None = None,
    step: Step = plain_step,
    progress: Progress | None = None,
    open_client: Callable[[Settings], Client] = client_of,
    open_classifier: Callable[[Settings], ClassifierLike] = load_classifier,
    clock: Callable[[], datetime] = utc_now,
) -> CycleReport:
    """Stores and classifies each article; one that can't be read is in the report's failures. Of a WARC file each page, in its order, each text once.

    `published` (aware, or taken as UTC) and `lang` stand in where a page does not say its own. Raises UsageError for an unknown
    service or a path that does not exist.
    """
    source = _service(sources, service)
    items = list(expand(what))
    progress = progress or Silence()
    moment = published.replace(tzinfo=published.tzinfo or clock().tzinfo) if published else None

    def pages(item: str, client: Client) -> Iterator[Page | Fault]:
        try:
            if not is_address(item) and is_warc(Path(item)):
                yield from (found for found in read_pages(Path(item), settings.max_bytes) if isinstance(found, Fault) or is_article_page(found))
            else:
                yield fetch_page(item, client, clock()) if is_address(item) else read_file(Path(item))
        except IngestError as error:
            yield Fault(error.message, error.mend)

    def read(page: Page | Fault) -> Article | gather.Failure:
        if isinstance(page, Fault):
            return gather.Failure("", f"{page.message}; {page.mend}" if page.mend else page.message, final=True)
        try:
            return extract(page, source=source, sources=sources, lang=lang, published_at=moment)
        except IngestError as error:
            return gather.Failure(page.url, gather.one_line(error), final=True)

    articles, failures = 0, list[gather.Failure]()
    with writer(settings.place) as con, run_row(con, "add", clock) as run:
        save_catalogues(settings, con)
        advance = progress.stage("reading articles", len(items))
        with open_client(settings) as client, robots_known(con, client):
            go_by(client, clock)
            for item in items:
                archived = not is_address(item) and is_warc(Path(item))
                for result in map(read, pages(item, client)):
                    if isinstance(result, gather.Failure):
                        failures.append(result)
                        progress.note(result.message)
                    else:
                        articles += append.save_articles(con, new_texts(con, [result]) if archived else [result], now=clock())
                advance(1)
        statements, unclassified = classify_waiting(settings, con, step, progress, open_classifier, clock())
        run.counts = {"articles": articles, "statements": sum(len(s) for _, s in statements)}
        run.message = unclassified
        report = CycleReport(run.id, articles=articles, failures=tuple(failures), statements=statements, unclassified=unclassified)
    return replace(report, published=publish(settings.place))


def expand(what: Sequence[str]) -> Iterator[str]:
    """Addresses and files as they are; a folder as the HTML, text and WARC files in it, sorted. UsageError for what does not exist."""
    for item in what:
        path = Path(item)
        if is_address(item) or path.is_file():
            yield item
        elif path.is_dir():
            inside = sorted(str(file) for file in path.rglob("*") if (file.suffix.lower() in SUFFIXES or is_warc(file)) and file.is_file())
            if not inside:
                raise UsageError(f"{item} holds no HTML, text or WARC file", f"files are known by their ending: {', '.join(sorted(SUFFIXES))}, .warc, .warc.gz")
            yield from inside
        else:
            raise UsageError(f"there is no {item}", "give a file, a folder, or an address that begins with http:// or https://")


def is_address(item: str) -> bool:
    """Whether it is a web address and no path."""
    return item.startswith(("http://", "https://"))


def _service(sources: Sequence[Source], service: str | None) -> Source | None:
    if service is None:
        return None
    found = next((source for source in sources if source.id == service), None)
    if found is None:
        raise UsageError(f"no service {service} in the catalogue", f"known: {', '.join(source.id for source in sources)}")
    return found
