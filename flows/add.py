"""Articles of the user's own: files, folders, addresses, through the same extraction and classification as a cycle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from flows import gather
from flows.cycle import CycleReport, classify_waiting, client_of, run_row, save_catalogues, utc_now
from flows.errors import UsageError
from flows.models import ClassifierLike, load_classifier
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, batched, plain_step
from ingest.errors import IngestError
from ingest.extract import extract, fetch_page, read_file
from ingest.http import Client
from ingest.records import Article, Source
from store import append
from store.database import writer
from store.publish import publish

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt"})  # what is taken from a folder


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
    """Stores and classifies each article; one that can't be read is in the report's failures.

    `published` (aware, or taken as UTC) and `lang` stand in where a page does not say its own. Raises UsageError for an unknown
    service or a path that does not exist.
    """
    source = _service(sources, service)
    items = list(expand(what))
    progress = progress or Silence()
    moment = published.replace(tzinfo=published.tzinfo or clock().tzinfo) if published else None

    def read(item: str, client: Client) -> Article | gather.Failure:
        try:
            page = fetch_page(item, client, clock()) if is_address(item) else read_file(Path(item))
            return extract(page, source=source, sources=sources, lang=lang, published_at=moment)
        except IngestError as error:
            return gather.Failure(item, gather.one_line(error), final=True)

    articles, failures = 0, list[gather.Failure]()
    with writer(settings.place) as con, run_row(con, "add") as run:
        save_catalogues(settings, con)
        advance = progress.stage("reading articles", len(items))
        with open_client(settings) as client:
            for part in batched(items, settings.batch_size):
                found = []
                for item in part:
                    result = read(item, client)
                    advance(1)
                    if isinstance(result, gather.Failure):
                        failures.append(result)
                        progress.note(result.message)
                    else:
                        found.append(result)
                articles += append.save_articles(con, found)
        statements, unclassified = classify_waiting(settings, con, step, progress, open_classifier, clock())
        run.counts = {"articles": articles, "statements": sum(len(s) for _, s in statements)}
        run.message = unclassified
        report = CycleReport(run.id, articles=articles, failures=tuple(failures), statements=statements, unclassified=unclassified)
    return replace(report, published=publish(settings.place))


def expand(what: Sequence[str]) -> Iterator[str]:
    """Addresses and files as they are; a folder as the HTML and text files in it, sorted. UsageError for what does not exist."""
    for item in what:
        path = Path(item)
        if is_address(item) or path.is_file():
            yield item
        elif path.is_dir():
            inside = sorted(str(file) for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            if not inside:
                raise UsageError(f"{item} holds no HTML or text file", f"files are known by their ending: {', '.join(sorted(SUFFIXES))}")
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
