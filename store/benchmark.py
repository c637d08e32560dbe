"""What a store of a given size costs: `python -m store.benchmark [SIZE…]`, by default 10,000 to 10,000,000 statements; the largest takes some minutes.

Prints the cost of a batch of 1,000 statements (a run's own share, and closing the file), of the queries, of publishing, and the file's size.
"""

from __future__ import annotations

import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb

from classify.records import LABELS, SCORE, STANCES, Statement
from ingest.records import Article
from store import append
from store import publish as publishing
from store.database import DATABASE, PUBLISHED, reader, writer
from store.history import refill
from store.publish import publish
from store.schema import script

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
BATCH = 1000  # statements, three an article; one position in twenty is an old one, reported late
WORDS = 300  # of an article, which are compared with those of others for copies
NOW = datetime(2022, 12, 27, 12, tzinfo=UTC)
TURNS = 5  # batches; the median counts


@dataclass(frozen=True, slots=True)
class Costs:
    """Of a store of one size; seconds and bytes."""

    statements: int
    append: float  # a batch: articles, statements, positions, trend, present stances
    close: float  # closing the file after it
    trend: float  # trend(by := 'month'), whole
    stances: float  # current_stances, whole
    publish_first: float
    publish: float  # after a batch more
    size: float  # of the file, for each statement


def measure(folder: Path, size: int, turns: int = TURNS) -> Costs:
    """Fills a database of that many statements in the folder, and measures it."""
    with writer(folder) as con:
        for statement in con.extract_statements(script("synthesise")):
            con.execute(statement, {"n": size} if statement.named_parameters else None)
        refill(con)
    publishing.QUIET = 0.0  # between two real runs lie minutes
    first = _timed(lambda: publish(folder))
    appends, closes, publishes = [], [], []
    for turn in range(turns):
        articles, found = batch(size, turn)
        with writer(folder) as con:
            append.save_articles(con, articles[:2], now=NOW)  # what the first look at a file costs is no part of the batch
            begun = time.perf_counter()
            append.save_articles(con, articles, now=NOW + timedelta(hours=turn))
            append.save_statements(con, "head-1", found, now=NOW + timedelta(hours=turn))
            ended = time.perf_counter()
        appends.append(ended - begun)
        closes.append(time.perf_counter() - ended)
        publishes.append(_timed(lambda: publish(folder)))
    db = reader(folder / PUBLISHED)
    try:
        trend, stances = (_query(db, sql) for sql in ("FROM trend(by := 'month')", "FROM current_stances"))
    finally:
        db.close()
    total = (folder / DATABASE).stat().st_size / (size + turns * BATCH)
    return Costs(size, statistics.median(appends), statistics.median(closes), trend, stances, first, statistics.median(publishes), total)


def batch(size: int, turn: int) -> tuple[list[Article], list[tuple[Article, list[Statement]]]]:
    """New articles and what they say: positions of these days, and late reports of old ones."""
    found = []
    for number in range(-(-BATCH // 3)):
        key = f"b{turn}-{number}"
        text = " ".join(f"{key}w{place}" for place in range(WORDS))
        url = f"https://news.example/a/{key}"
        sha = hashlib.sha256(text.encode()).hexdigest()
        service = f"service-{number % 20}"
        article = Article(key, url, url, service, "en", key, (), NOW, None, text, sha, "pangea/1")
        found.append((article, [_statement(3 * number + place, turn) for place in range(3) if 3 * number + place < BATCH]))
    return [article for article, _ in found], found


def _statement(number: int, turn: int) -> Statement:
    late = number % 20 == 0
    day = date(2003, 1, 1) + timedelta(days=(number * 7919 + turn) % 7200) if late else NOW.date() - timedelta(days=number % 4)
    stance = STANCES[number % 7]
    return Statement(
        f"H{number % 60}", f"Holder H{number % 60}", "state", None, None, f"target-{number % 9}", stance, SCORE[stance], "says", "indirect", day, "day",
        f"Passage {number}", number % 3, number % 3 + 10, 0.8, tuple(0.8 if label == stance else 0.2 / 7 for label in LABELS), "head-1",
    )  # fmt: skip


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _query(db: duckdb.DuckDBPyConnection, sql: str) -> float:
    """Median of five, all rows taken, as an Arrow table: making Python objects of 130,000 rows would be most of the time."""
    return statistics.median(_timed(lambda: db.sql(sql).to_arrow_table()) for _ in range(5))


def main(sizes: list[int]) -> None:
    """Prints one line a size."""
    print(f"{'statements':>12}{'append 1,000':>14}{'close':>9}{'trend':>9}{'stances':>9}{'publish':>17}{'size':>14}")
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="shekara-benchmark-") as folder:
            c = measure(Path(folder), size)
        print(
            f"{c.statements:>12,}{c.append * 1000:>11.0f} ms{c.close * 1000:>6.0f} ms{c.trend * 1000:>6.0f} ms{c.stances * 1000:>6.0f} ms"
            f"{c.publish_first:>6.2f}, {c.publish:>6.2f} s{c.size:>8.0f} B each",
            flush=True,
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
