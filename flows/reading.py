"""A page of a service's past becomes an article, and the article statements: one plain call a batch, the same in this process and in one on a cluster.

It needs no database and no network. What it is given and what it answers are records.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from classify.errors import EncoderError
from classify.records import Statement
from flows import __version__
from flows.gather import one_line
from flows.models import ClassifierLike, document
from flows.settings import Settings
from ingest.errors import BadEncoding, IngestError, RefusedAddress, TooLarge
from ingest.extract import extract
from ingest.identity import article_id
from ingest.records import Article, Page, Source
from store.backfill import Outcome, Range

if TYPE_CHECKING:
    from classify.statements import Document

Item = TypeVar("Item")
OpenClassifier = Callable[[Settings], ClassifierLike]
_MENDABLE = (TooLarge, RefusedAddress, BadEncoding)  # by a setting or a newer program


@dataclass(frozen=True, slots=True)
class Order:
    """What whoever reads the pages has to know of the backfill."""

    source: Source
    within: Range  # publication times that are asked for
    archived: bool = False  # out of an archive: a page that gives no article leaves no trace, because the network may know better


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one page."""

    outcome: Outcome | None  # None: of another service, or out of an archive and no article
    article: Article | None = None  # where it lies inside the dates
    failure: str = ""  # why it gave no article, one line naming the URL; empty when it did
    told: bool = False  # whether the user is told of the failure


class Readers(Protocol):
    """Who reads pages: this process, or a cluster."""

    def spread(
        self, order: Order, items: Iterable[Item], pages: Callable[[Item], Sequence[Page]], *, ahead: bool
    ) -> Iterator[tuple[Item, Callable[[], tuple[Read, ...]]]]:
        """Each item, in order, with a call that answers what became of its pages. `ahead`: whether further items may be taken before that call."""

    def forget(self) -> None:
        """What was found in the pages so far is stored."""


class Here:
    """This process reads them."""

    def spread(
        self, order: Order, items: Iterable[Item], pages: Callable[[Item], Sequence[Page]], *, ahead: bool
    ) -> Iterator[tuple[Item, Callable[[], tuple[Read, ...]]]]:
        return ((item, partial(read_pages, order, pages(item))) for item in items)

    def forget(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Models:
    """Where a classifier is made of: paths that hold on each machine. The other settings stay where they are, secrets among them."""

    encoder: str | None
    cache_dir: Path | None
    targets_file: Path | None
    open: OpenClassifier  # a function of a module, or what is equal to itself after its way to a worker: a process loads once for each


def read_pages(order: Order, pages: Sequence[Page]) -> tuple[Read, ...]:
    """What became of each page. No page raises."""
    return tuple(read_page(order, page) for page in pages)


def read_page(order: Order, page: Page) -> Read:
    """What became of one page: an article is placed by its own date, inside of the dates asked for or not."""
    on_disk = page.url.startswith("file:")
    try:
        article = extract(page, source=None if on_disk else order.source, sources=[order.source] if order.archived else ())
        key = article.article_id if on_disk else article_id(page.url)
    except IngestError as error:
        return Read(None if order.archived else fault(error, page.url), failure=one_line(error), told=on_disk)
    if order.archived and article.service != order.source.id:
        return Read(None)
    inside = order.within.since <= article.published_at and (order.within.until is None or article.published_at < order.within.until)
    url = article.canonical_url if on_disk else page.url
    return Read(Outcome(key, url, "stored" if inside else "outside", article.published_at), article if inside else None)


def fault(error: IngestError, url: str) -> Outcome:
    """What a setting or the site may mend is asked for again later; a page that is gone or no article is not."""
    final = not error.soft and not isinstance(error, _MENDABLE)
    return Outcome(article_id(url), url, "gone" if final else "failed", message=one_line(error))


@dataclass(frozen=True, slots=True)
class Done:
    """What a worker answers for a part of a batch."""

    program: str  # version of shekara on the worker
    stamp: str  # of its classifier; empty where it has none
    reads: tuple[Read, ...] = ()
    statements: tuple[tuple[Statement, ...], ...] = ()  # one for each article among the reads, or for each document, in order
    unclassified: tuple[str, str] = ("", "")  # why it has no classifier: message and mend


def read_there(order: Order, pages: Sequence[Page], models: Models) -> Done:
    """What a worker does with pages."""
    reads = read_pages(order, pages)
    found = classify_there([document(read.article) for read in reads if read.article], models)
    return Done(found.program, found.stamp, reads, found.statements, found.unclassified)


def classify_there(documents: Sequence[Document], models: Models) -> Done:
    """What a worker does with texts; with none it only says what it has. Without an encoder they stay unread."""
    try:
        with _loading:
            if models not in _loaded:
                _loaded[models] = models.open(
                    Settings.model_construct(encoder=models.encoder, cache_dir=models.cache_dir, targets_file=models.targets_file)
                )
        classifier = _loaded[models]
    except EncoderError as error:
        return Done(__version__, "", unclassified=(error.message, error.mend))
    return Done(__version__, classifier.stamp, statements=tuple(classifier.classify(documents)))


_loading = threading.Lock()
_loaded: dict[Models, ClassifierLike] = {}  # once a process
