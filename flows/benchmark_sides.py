"""The two sides of `make bench`, each in a process of its own, which talks JSON Lines with flows.benchmark_whole: python -m flows.benchmark_sides NAME FOLDER.

A block is a folder with feeds (SERVICE.xml) and the pages that they list (ID.html). Both sides read the same bytes from disk, and end with rows in a file of
DuckDB. The plain recipe is what one would write without shekara: feedparser, trafilatura.extract with metadata, every sentence of a block through
SentenceTransformer.encode (same weights, float32, batch 32, length-sorted by itself), the same head, executemany. Both cut sentences by classify.passages.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Protocol
from urllib.parse import urlsplit

BATCH = 32
SURE = 0.6  # below this probability of its best stance a sentence is no statement, on both sides


@dataclass(frozen=True, slots=True)
class Found:
    """One statement, by where it stands."""

    article: str  # ID
    sentences: tuple[int, ...]  # numbers of the sentences in the article that it touches, from 0
    stance: str
    evidence: str


@dataclass(slots=True)
class Done:
    """What one block took and gave."""

    pages: int = 0
    sentences: int = 0
    seconds: dict[str, float] = field(default_factory=dict)  # by stage
    processor: float = 0.0  # seconds of all cores
    articles: dict[str, tuple[str, str, str]] = field(default_factory=dict)  # ID → title, day of publication, text
    statements: list[Found] = field(default_factory=list)
    megabytes: float = 0.0  # largest resident memory of the process so far

    @property
    def total(self) -> float:
        """Seconds."""
        return sum(self.seconds.values())


class Side(Protocol):
    """One way from feeds and pages to a database."""

    def block(self, folder: Path) -> Done:
        """Takes in one block."""

    def end(self) -> dict[str, float]:
        """Whatever remains to be done once: seconds by stage."""


class Watch:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] += time.perf_counter() - begun


class Plain:
    """The plain recipe."""

    def __init__(self, folder: Path) -> None:
        import feedparser
        import torch
        import trafilatura

        from classify import encoder
        from classify.encoding import deltas
        from store import executemany

        self._feedparser, self._trafilatura, self._rows = feedparser, trafilatura, executemany
        model = encoder.load(None, encoder.default_cache())
        delta = deltas.read_delta()
        weights = model[0].auto_model.state_dict()  # changed in place
        for name, (low, high) in delta.low.items():
            weights[f"{name}.weight"] += torch.from_numpy(delta.scale * (high @ low))
        del model[2]  # the head was trained on vectors of their own length
        self._model, self._delta, self._prefix = model, delta, encoder.PREFIX
        self._con = executemany.create(folder / "plain.duckdb")

    def block(self, folder: Path) -> Done:
        import numpy as np

        from classify.passages import passages
        from classify.records import LABELS, NONE

        watch, done = Watch(), Done()
        rows: list[tuple[str, str, str, str]] = []
        sentences: list[tuple[str, str, int, str]] = []
        for feed in sorted(folder.glob("*.xml")):
            with watch.on("feeds"):
                links = [entry.link for entry in self._feedparser.parse(feed.read_bytes()).entries]
            for link in links:
                key = key_of(link)
                with watch.on("extraction"):
                    told = self._trafilatura.extract((folder / f"{key}.html").read_bytes(), url=link, output_format="json", with_metadata=True)
                if told is None:
                    continue
                page = json.loads(told)
                rows.append((link, page["title"], page["date"], page["text"]))
                done.articles[key] = (page["title"], page["date"], page["text"])
                with watch.on("sentences"):
                    sentences += [(key, link, p.index, p.text) for p in passages(page["text"])]
        with watch.on("classification"):
            vectors = self._model.encode([self._prefix + text for *_, text in sentences], batch_size=BATCH, show_progress_bar=False)
            logits = (np.asarray(vectors, np.float32).reshape(len(sentences), -1) @ self._delta.weight.T + self._delta.bias) / self._delta.temperature
            odds = np.exp(logits - logits.max(axis=1, keepdims=True))
            odds /= odds.sum(axis=1, keepdims=True)
            best = [(sentence, LABELS[int(row.argmax())], float(row.max())) for sentence, row in zip(sentences, odds, strict=True)]
            found = [(sentence, label, sure) for sentence, label, sure in best if label != NONE and sure >= SURE]
        with watch.on("storing"):
            self._rows.add(self._con, rows, [(link, number, text, label, sure) for (_, link, number, text), label, sure in found])
        done.pages, done.sentences, done.seconds = len(rows), len(sentences), dict(watch.seconds)
        done.statements = [Found(key, (number,), label, text) for (key, _, number, text), label, _ in found]
        return done

    def end(self) -> dict[str, float]:
        watch = Watch()
        with watch.on("publishing"):
            self._con.close()
        return dict(watch.seconds)


class Shekara:
    """What `shekara run` and `shekara backfill` do with feeds and pages that have come."""

    def __init__(self, folder: Path) -> None:
        from flows.models import load_classifier
        from flows.settings import Settings
        from ingest.records import Feed, Source
        from ingest.sample import edition

        self._settings = Settings(data_dir=folder / "shekara", archive=False)
        self._sources = {
            service.id: Source(
                service.id, service.name, service.lang, (edition.HOST,), service.tz,
                (Feed(service.id, service.id, f"https://{edition.HOST}/api/{service.id}", "rss", service.name, "high"),),
            )
            for service in edition.services().values()
        }  # fmt: skip
        self._classifier = load_classifier(self._settings)

    def block(self, folder: Path) -> Done:
        from classify.passages import passages
        from flows.cycle import classify_waiting, save_catalogues, utc_now
        from flows.steps import Silence, plain_step
        from ingest import feeds
        from ingest.extract import extract
        from ingest.records import Page
        from store import append
        from store.database import writer

        watch, done = Watch(), Done()
        articles = []
        for feed in sorted(folder.glob("*.xml")):
            source = self._sources[feed.stem]
            with watch.on("feeds"):
                entries = feeds.parse(feed.read_bytes(), source.feeds[0], source)
            with watch.on("extraction"):
                for entry in entries:
                    body = (folder / f"{entry.article_id}.html").read_bytes()
                    page = Page(entry.url, entry.url, 200, "text/html; charset=utf-8", body, utc_now())
                    articles.append(extract(page, source=source, published_at=entry.published_at))
        reader = _Watched(self._classifier, watch)
        with watch.on("storing"), writer(self._settings.place) as con:
            save_catalogues(self._settings, con, list(self._sources.values()))
            append.save_articles(con, articles)
            found, _ = classify_waiting(self._settings, con, plain_step, Silence(), lambda settings: reader, utc_now())
        watch.seconds["storing"] -= watch.seconds["classification"]
        done.pages, done.seconds = len(found), dict(watch.seconds)
        for article, statements in found:
            cut = passages(article.text)
            done.sentences += len(cut)
            done.articles[article.article_id] = (article.title, f"{article.published_at:%Y-%m-%d}", article.text)
            done.statements += [
                Found(
                    article.article_id,
                    tuple(p.index for p in cut if p.start < statement.evidence_end and statement.evidence_start < p.end),
                    statement.stance,
                    statement.evidence,
                )
                for statement in statements
            ]
        return done

    def end(self) -> dict[str, float]:
        from store.publish import publish

        watch = Watch()
        with watch.on("publishing"):
            publish(self._settings.place)
        return dict(watch.seconds)


class _Watched:
    """A classifier whose time is counted."""

    def __init__(self, classifier: Any, watch: Watch) -> None:
        self._classifier, self._watch = classifier, watch
        self.stamp: str = classifier.stamp

    def classify(self, documents: Sequence[Any]) -> list[Any]:
        with self._watch.on("classification"):
            found: list[Any] = self._classifier.classify(documents)
        return found


SIDES: dict[str, type[Plain] | type[Shekara]] = {"plain": Plain, "shekara": Shekara}


def key_of(url: str) -> str:
    """The article's ID in the address of a page of the corpus."""
    return urlsplit(url).path.rpartition("/")[2].removesuffix(".html")


def serve(side: Side, orders: IO[str], answers: IO[str]) -> None:
    """Takes one folder a line, and an empty line for the end; answers with one line each."""
    from flows.memory import peak_megabytes

    for line in orders:
        folder = json.loads(line)
        begun = time.process_time()
        if not folder:
            ended = {"seconds": side.end(), "processor": time.process_time() - begun, "megabytes": peak_megabytes()}
            print(json.dumps(ended), file=answers, flush=True)
            return
        done = side.block(Path(folder))
        done.processor, done.megabytes = time.process_time() - begun, peak_megabytes()
        print(json.dumps(asdict(done)), file=answers, flush=True)


def main(name: str, folder: Path) -> None:
    """The process: answers once when it is ready, with the seconds, those of the processor, and the memory that this took."""
    from flows.memory import peak_megabytes

    answers, sys.stdout = sys.stdout, sys.stderr  # whatever a library prints is no answer
    begun = time.perf_counter()
    side = SIDES[name](folder)
    ready = {"ready": time.perf_counter() - begun, "processor": time.process_time(), "megabytes": peak_megabytes()}
    print(json.dumps(ready), file=answers, flush=True)
    serve(side, sys.stdin, answers)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
