"""A backfill's pages read and classified on a Dask cluster. Needs the extra `dask`.

The process that runs the backfill fetches, and is the only one that does: so one host has one request at a time and its pause between two, however many
workers there are, and the raw archive and robots.txt stay in one place. Workers get pages (ten or so at a time, packed) and answer with records; they open no
database. What a worker had in hands when it died is given to another one, and each part is stored once, in the order in which it was given.

`distributed` is used as it is and not by prefect-dask: with its task runner a killed worker lets tasks run again that were complete, and may end the whole
flow (PrefectHQ/prefect #15442, #17384, both open). In a flow run the pieces are tasks of the process that fetches and stores, and the cluster is inside them.
"""

from __future__ import annotations

import logging
import pickle
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import distributed

from classify.errors import EncoderError
from classify.records import Statement
from flows import __version__
from flows.errors import ClusterError, UsageError
from flows.models import ClassifierLike, document
from flows.reading import Done, Item, Models, OpenClassifier, Order, Read, classify_there, read_there
from flows.settings import Settings
from ingest.identity import article_id
from ingest.records import Page
from store.backfill import Outcome

if TYPE_CHECKING:
    from classify.statements import Document

_dask: Any = distributed  # of its functions only some say their types
PART_PAGES, PART_BYTES = 10, 4_000_000  # of one task: little is lost with a worker, and what it holds is small
AHEAD = 2  # tasks that wait for each thread of a worker
CONNECT = 20.0  # seconds for the scheduler to answer
LOOK = 15.0  # seconds after which it is looked whether there still are workers
PATIENCE = 8  # such looks in a row without any worker before the backfill gives up


@dataclass(slots=True)
class _Part:
    """Some pages of a batch, and the task that reads them."""

    pages: Sequence[Page]
    future: Any


@contextmanager
def crew_of(settings: Settings, open_classifier: OpenClassifier, note: Callable[[str], None]) -> Iterator[Crew]:
    """The workers that `dask` of the settings names, for the length of a block: those of a scheduler, or processes of this machine. Raises ClusterError."""
    models = Models(settings.encoder, settings.cache_dir, settings.targets_file, open_classifier)
    with ExitStack() as stack:
        try:
            if settings.dask.isdecimal():
                cluster = stack.enter_context(
                    _dask.LocalCluster(
                        n_workers=int(settings.dask), threads_per_worker=1, host="127.0.0.1", dashboard_address=None, memory_limit=None,
                        silence_logs=logging.CRITICAL,
                    )
                )  # fmt: skip
                client = stack.enter_context(_dask.Client(cluster, set_as_default=False))
            else:
                client = stack.enter_context(_dask.Client(settings.dask, timeout=CONNECT, set_as_default=False))
        except (OSError, ValueError) as error:
            raise ClusterError(f"no Dask scheduler answers at {settings.dask}: {error}", "start `dask scheduler` there, or correct --dask") from error
        yield Crew(client, models, note, settings.dask)


class Crew:
    """The workers of a cluster, as readers of pages and as a classifier: what they found with the pages is at hand when it is asked for."""

    def __init__(self, client: Any, models: Models, note: Callable[[str], None], name: str) -> None:
        self._client = client
        self._models = models
        self._note = note
        self._name = name
        self._known: dict[Document, tuple[Statement, ...]] = {}
        self._stamp = ""
        self._unclassified: tuple[str, str] = ("", "")

    # As readers

    def spread(
        self, order: Order, items: Iterable[Item], pages: Callable[[Item], Sequence[Page]], *, ahead: bool
    ) -> Iterator[tuple[Item, Callable[[], tuple[Read, ...]]]]:
        """Each item with what became of its pages, in order, while the workers read those of the next ones."""
        waiting: deque[tuple[Item, list[_Part]]] = deque()
        for item in items:
            waiting.append((item, [self._give(order, part) for part in parts(pages(item))]))
            while waiting and (not ahead or sum(len(given) for _, given in waiting) > AHEAD * self._threads() or all_done(waiting[0][1])):
                item, given = waiting.popleft()
                yield item, lambda given=given: self._taken(order, given)  # type: ignore[misc]
        while waiting:
            item, given = waiting.popleft()
            yield item, lambda given=given: self._taken(order, given)  # type: ignore[misc]

    def forget(self) -> None:
        self._known.clear()

    @contextmanager
    def alone_at(self, hosts: Sequence[str]) -> Iterator[None]:
        """Holds off each other backfill on this cluster that would ask one of the hosts too. UsageError where there is one."""
        with ExitStack() as stack:
            for host in sorted(hosts):
                with self._client.as_current():
                    lock = _dask.Lock(f"shekara asks {host}")
                if not lock.acquire(timeout=1):
                    raise UsageError(f"another backfill on {self._name} asks {host}", "wait until it ends; half a minute where it was killed")
                stack.callback(lock.release)
            yield

    # As a classifier

    def open(self, settings: Settings) -> ClassifierLike:
        """This crew. EncoderError when the workers have no encoder at hand."""
        if not self._stamp:
            self._note_done(self._result(self._client.submit(classify_there, [], self._models, pure=False)))
        if not self._stamp:
            raise EncoderError(*self._unclassified)
        return self

    @property
    def stamp(self) -> str:
        return self._stamp

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """What came with the pages; texts that an earlier run left are read now."""
        left = [one for one in dict.fromkeys(documents) if one not in self._known]
        given = [left[start : start + PART_PAGES] for start in range(0, len(left), PART_PAGES)]
        futures = [self._client.submit(classify_there, texts, self._models, pure=False) for texts in given]
        for texts, future in zip(given, futures, strict=True):
            try:
                done = self._note_done(self._result(future))
            except distributed.KilledWorker as error:
                titles = ", ".join(f"“{text.title[:60]}”" for text in texts)
                raise ClusterError(f"workers of {self._name} died of one of these texts: {titles}", "give them more memory; see their logs") from error
            self._known.update(zip(texts, done.statements, strict=True))
        return [self._known[one] for one in documents]

    # Tasks

    def _give(self, order: Order, pages: Sequence[Page]) -> _Part:
        packed = zlib.compress(pickle.dumps((order, pages)), 1)
        return _Part(pages, self._client.submit(_read_packed, packed, self._models, pure=False))

    def _taken(self, order: Order, given: Sequence[_Part]) -> tuple[Read, ...]:
        return tuple(read for part in given for read in self._read(order, part))

    def _read(self, order: Order, part: _Part) -> tuple[Read, ...]:
        try:
            done = self._note_done(self._result(part.future))
        except distributed.KilledWorker:
            if len(part.pages) > 1:  # which of them it is
                return self._taken(order, [self._give(order, [page]) for page in part.pages])
            return (self._deadly(order, part.pages[0].url),)
        if done.stamp:
            articles = [read.article for read in done.reads if read.article]
            self._known.update(zip(map(document, articles), done.statements, strict=True))
        return done.reads

    def _deadly(self, order: Order, url: str) -> Read:
        message = f"{url}: each worker that read it died; see the logs of the workers, and give them more memory if they lacked it"
        self._note(message)
        return Read(None if order.archived else Outcome(article_id(url), url, "failed", message=message), failure=message)

    def _result(self, future: Any) -> Done:
        """What the task answers, once there is a worker that lives to do so. Raises ClusterError when there is no cluster any more."""
        looks = 0
        while True:
            try:
                done: Done = future.result(timeout=LOOK)
                return done
            except TimeoutError:
                looks = 0 if self._threads(0) else looks + 1
                if looks == 1:
                    self._note(f"no worker is left at {self._name}; it is waited for one")
                if looks >= PATIENCE:
                    raise ClusterError(f"no worker at {self._name} for {LOOK * PATIENCE:.0f} s", "start some; the same command goes on") from None
            except (CancelledError, OSError) as error:
                raise ClusterError(f"the Dask scheduler of {self._name} is gone: {error}", "start it again; the same command goes on") from error

    def _note_done(self, done: Done) -> Done:
        """Workers of another version would mix two readings in one store."""
        if done.program != __version__ or (self._stamp and done.stamp and done.stamp != self._stamp):
            theirs, ours = f"{done.program} with {done.stamp}", f"{__version__} with {self._stamp or 'its own classifier'}"
            raise ClusterError(f"a worker at {self._name} has shekara {theirs}, and this is {ours}", "install the same version and targets_file everywhere")
        self._stamp = self._stamp or done.stamp
        self._unclassified = done.unclassified
        return done

    def _threads(self, least: int = 1) -> int:
        """Of all workers together."""
        return max(least, sum(int(count) for count in self._client.nthreads().values()))


def parts(pages: Sequence[Page]) -> Iterator[list[Page]]:
    """Consecutive pages, at most PART_PAGES and, but for a single one, PART_BYTES together."""
    part: list[Page] = []
    size = 0
    for page in pages:
        if part and (len(part) == PART_PAGES or size + len(page.body) > PART_BYTES):
            yield part
            part, size = [], 0
        part.append(page)
        size += len(page.body)
    if part:
        yield part


def all_done(given: Iterable[_Part]) -> bool:
    """Whether nobody would have to wait for these."""
    return all(part.future.done() for part in given)


def _read_packed(packed: bytes, models: Models) -> Done:
    order, pages = pickle.loads(zlib.decompress(packed))
    return read_there(order, pages, models)
