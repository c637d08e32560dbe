"""What a page of a backfill costs: python -m flows.benchmark_cluster [PAGES [WORKERS…]]. The pages of the sample edition, over and over, out of an archive.

Prints the pages that one core extracts a second, the articles it classifies, those that the one writer stores, and what whole backfills take with so many
workers of a Dask cluster on this machine (0: without one). flows/BACKFILL.md reckons with these.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from flows.cycle import utc_now
from flows.history import backfill
from flows.models import document, load_classifier
from flows.reading import Order, read_pages
from flows.settings import Settings
from ingest.archive import Archive
from ingest.records import Page, Source
from ingest.sample import edition
from ingest.sample.render import page
from store import append
from store.backfill import Range
from store.database import writer
from store.publish import publish

PAGES, WORKERS = 420, (0, 1, 2, 3)
HOST = "past.example"
NOISE = "<nav>" + "".join(f'<div class="item"><a href="/z/{n}?p=1"><span>Section {n}</span></a></div>' for n in range(1200)) + "</nav>"  # as a page has it


def main(pages: int, workers: list[int]) -> int:
    """Prints the rates."""
    made = copies(pages)
    source = Source("past-en", "Past", "en", (HOST,), "UTC", (), ("ru", "kk", "ky", "uz"))
    with tempfile.TemporaryDirectory(prefix="shekara-rates-") as folder:
        rates(made, source, Path(folder) / "steps")
        record(made, Path(folder) / "archive")
        for count in workers:
            with timed(f"whole backfill, {f'{count} workers' if count else 'no cluster'}", len(made)):
                settings = Settings(data_dir=Path(folder) / f"data-{count}", dask=str(count or ""))
                report = backfill(settings, [source], source.id, date(2000, 1, 1), archives=[Path(folder) / "archive"])
            print(f"  {report.articles} articles, {report.statements} statements", flush=True)
    return 0


def rates(pages: list[Page], source: Source, folder: Path) -> None:
    """Each step alone, on one core."""
    import torch

    torch.set_num_threads(1)
    order = Order(source, Range(datetime(2000, 1, 1, tzinfo=UTC), None), archived=True)
    with timed("extraction, one core", len(pages)):
        reads = read_pages(order, pages)
    articles = [read.article for read in reads if read.article]
    classifier = load_classifier(Settings())
    classifier.classify([document(articles[0])])
    found = []
    with timed("classification, one core", len(articles)):
        for start in range(0, len(articles), 10):
            found += classifier.classify([document(article) for article in articles[start : start + 10]])
    with timed("storing, one writer", len(articles)), writer(folder) as con:
        for start in range(0, len(articles), 200):
            append.save_articles(con, articles[start : start + 200])
            pairs = list(zip(articles[start : start + 200], found[start : start + 200], strict=True))
            for at in range(0, len(pairs), 8):
                append.save_statements(con, classifier.stamp, pairs[at : at + 8], (), utc_now())
    with timed("publication of these", len(articles)):
        publish(folder)


def copies(number: int) -> list[Page]:
    """So many pages of the sample edition: its articles over and over, each time with other addresses and 40 days earlier."""
    originals = edition.load()
    now = datetime(2026, 1, 1, tzinfo=UTC)
    made = []
    for n in range(number):
        article = originals[n % len(originals)]
        published = article.published - timedelta(days=40 * (n // len(originals)))
        article = replace(article, id=str(40_000_000 + n), slug="", published=published, modified=None)
        url = f"https://{HOST}{article.path}"
        body = page(article).replace(edition.HOST, HOST).replace("</body>", NOISE + "</body>")
        made.append(Page(url, url, 200, "text/html; charset=utf-8", body.encode(), now))
    return made


def record(pages: list[Page], folder: Path) -> None:
    """The raw archive that fetching them would have left."""
    archive = Archive(folder)
    for one in pages:
        archive.record(one.url, one.status, {"content-type": one.content_type}, one.body)
    archive.close()


@contextmanager
def timed(name: str, items: int) -> Iterator[None]:
    """Prints how many went by in a second of the clock, and in a second of this process's own work, which tells a core's rate where others work beside it."""
    begun, worked = time.perf_counter(), time.process_time()
    yield
    seconds, own = time.perf_counter() - begun, time.process_time() - worked
    print(f"{name}: {items / seconds:,.1f} a second ({items} in {seconds:.1f} s, of which this process worked {own:.1f} s: {items / own:,.1f})", flush=True)


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(main(int(words[0]) if words else PAGES, [int(word) for word in words[1:]] or list(WORKERS)))
