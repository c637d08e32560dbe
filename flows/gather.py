"""Work over many hosts at once and one host at a time: polls of feeds, pages of articles."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlsplit

from ingest.errors import IngestError
from ingest.extract import extract, fetch_page
from ingest.feeds import poll
from ingest.http import Client
from ingest.pages import Look, look, remember
from ingest.records import Article, Entry, Feed, FeedState, PageState, PollResult, Source
from ingest.schedule import Rules

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Fetched:
    """An entry that gave an article."""

    entry_id: str  # the article's ID by the entry's URL; the page may answer as another
    article: Article
    state: PageState  # what is to be remembered of its page


@dataclass(frozen=True, slots=True)
class Failure:
    """An entry that gave no article."""

    article_id: str
    message: str  # one line for people, naming the URL, with the mend
    final: bool  # asking again is of no use


def poll_feeds(
    feeds: Sequence[Feed],
    sources: Mapping[str, Source],
    states: Mapping[str, FeedState],
    client: Client,
    now: datetime,
    parallel: int,
    rules: Rules | None = None,
) -> Iterator[PollResult]:
    """Each feed polled once, in the order in which the answers come."""
    return across_hosts(feeds, lambda feed: feed.url, lambda feed: poll(feed, sources[feed.source_id], states.get(feed.id), client, now, rules), parallel)


def fetch_articles(entries: Sequence[Entry], sources: Mapping[str, Source], client: Client, now: datetime, parallel: int) -> Iterator[Fetched | Failure]:
    """Each entry's page fetched and extracted, in the order in which they come."""
    return across_hosts(entries, lambda entry: entry.url, lambda entry: fetch_article(entry, sources.get(entry.source_id), client, now), parallel)


def fetch_article(entry: Entry, source: Source | None, client: Client, now: datetime) -> Fetched | Failure:
    """The article behind one entry."""
    try:
        page = fetch_page(entry.url, client, now)
        article = extract(page, source=source, published_at=entry.published_at)
    except IngestError as error:
        return Failure(entry.article_id, one_line(error), not error.soft)
    return Fetched(entry.article_id, article, remember(page, article))


def look_again(states: Sequence[PageState], sources: Mapping[str, Source], client: Client, now: datetime, parallel: int) -> Iterator[Look]:
    """Each page asked once more, in the order in which the answers come."""
    return across_hosts(states, lambda state: state.url, lambda state: look(state, sources.get(state.service), client, now), parallel)


def one_line(error: IngestError) -> str:
    """What happened and the mend, for a table or a terminal."""
    return f"{error.message}; {error.mend}" if error.mend else error.message


def across_hosts(items: Sequence[Item], url_of: Callable[[Item], str], work: Callable[[Item], Result], parallel: int) -> Iterator[Result]:
    """`work` on each item: hosts beside one another in up to `parallel` threads, the items of one host one after another.

    An exception of `work` ends the iteration and is raised here; closing the iterator early stops each host after its present item.
    """
    hosts: dict[str, list[Item]] = {}
    for item in items:
        hosts.setdefault(urlsplit(url_of(item)).netloc.lower(), []).append(item)
    done: queue.SimpleQueue[Result | Future[None]] = queue.SimpleQueue()
    stop = threading.Event()

    def walk(group: list[Item]) -> None:
        for item in group:
            if stop.is_set():
                return
            done.put(work(item))

    pool = ThreadPoolExecutor(max_workers=parallel, thread_name_prefix="host")
    try:
        for group in hosts.values():
            pool.submit(walk, group).add_done_callback(done.put)
        left = len(hosts)
        while left:
            result = done.get()
            if isinstance(result, Future):
                result.result()
                left -= 1
            else:
                yield result
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
