"""Shekara beside the plain recipe, from feeds and pages to rows: `make bench`, or python -m flows.benchmark_whole [--pages N] [--plain N] [--block N].

Makes a corpus (ingest/sample/bulk.py), block by block, and gives each block to both sides in turn (flows/benchmark_sides.py), each in a process of its own that
sleeps while the other works. Prints the rates, each stage's share, the largest memory, the ratio, and how the records differ; with the gold where they do.
Rates are of the time at work, without loading the models, which is printed apart. On a machine that others use too, the ratio of the processor's seconds says
more than that of the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flows.benchmark_sides import Done, Found
from ingest.sample import bulk, edition, render

PAGES, BLOCK = 5_000, 100
PLAIN, OURS = "plain", "shekara"
_TOLD = 5  # differences of a kind that are printed


@dataclass(slots=True)
class Total:
    """What one side did in all its blocks."""

    name: str
    ready: float = 0.0  # seconds until its models were loaded
    loading: float = 0.0  # seconds of the processor until then
    idle_megabytes: float = 0.0  # with them
    megabytes: float = 0.0  # largest resident memory
    pages: int = 0
    sentences: int = 0
    seconds: Counter[str] = field(default_factory=Counter)  # by stage
    processor: float = 0.0  # seconds of all cores, at work
    rates: list[tuple[int, float, float, float]] = field(default_factory=list)  # pages so far; seconds a page in the block, those of the processor; peak
    articles: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    statements: list[Found] = field(default_factory=list)

    @property
    def total(self) -> float:
        """Seconds at work."""
        return sum(self.seconds.values())

    def add(self, done: Done, *, keep: bool) -> None:
        """Counts one block; keeps its records if they are to be compared."""
        self.pages += done.pages
        self.sentences += done.sentences
        self.seconds.update(done.seconds)
        self.processor += done.processor
        self.megabytes = done.megabytes
        self.rates.append((self.pages, done.total / max(1, done.pages), done.processor / max(1, done.pages), done.megabytes))
        if keep:
            self.articles |= done.articles
            self.statements += done.statements


@dataclass(frozen=True, slots=True)
class Difference:
    """Records that are not the same on both sides."""

    kind: str
    article: str
    plain: str
    ours: str
    right: str  # which side the gold says is right: plain, shekara, both or neither


def measure(pages: int, plain: int, block: int) -> tuple[dict[str, Total], list[Difference], int]:
    """Both sides over the corpus, the plain recipe over the first `plain` pages, evenly from all blocks. Totals, differences, articles compared."""
    totals = {OURS: Total(OURS)} | ({PLAIN: Total(PLAIN)} if plain else {})
    originals: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="shekara-bench-") as place:
        sides = {name: Process(name, Path(place) / name) for name in totals}
        try:
            for name, side in sides.items():
                told = side.told()
                totals[name].ready, totals[name].loading, totals[name].idle_megabytes = told["ready"], told["processor"], told["megabytes"]
            for number, start in enumerate(range(0, pages, block)):
                end = min(start + block, pages)
                kept = range(start, start + (plain * end // pages - plain * start // pages))
                originals |= write_block(Path(place) / "all", range(start, end))
                given = {OURS: Path(place) / "all"}
                if PLAIN in totals and kept:
                    write_block(Path(place) / "some", kept)
                    given[PLAIN] = Path(place) / "some"
                for name in sorted(given, reverse=bool(number % 2)):
                    totals[name].add(sides[name].block(given[name]), keep=bool(plain))
            for name, side in sides.items():
                told = side.end()
                totals[name].seconds.update(told["seconds"])
                totals[name].processor += told["processor"]
                totals[name].megabytes = told["megabytes"]
        finally:
            for side in sides.values():
                side.close()
    if PLAIN not in totals:
        return totals, [], 0
    return totals, compare(totals[PLAIN], totals[OURS], originals), len(totals[PLAIN].articles)


def compare(plain: Total, ours: Total, originals: Mapping[str, str]) -> list[Difference]:
    """How the records of the articles differ that both have read; the corpus's own text and the gold of the `originals` say who is right."""
    found = []
    for key in sorted(plain.articles.keys() | (ours.articles.keys() & originals.keys() if len(ours.articles) == len(plain.articles) else set())):
        made = bulk.article(int(key) - bulk.FIRST_ID).article
        truth = (made.title, f"{made.published:%Y-%m-%d}", made.text)
        theirs, mine = plain.articles.get(key, ("", "", "")), ours.articles.get(key, ("", "", ""))
        for kind, a, b, right in zip(("title", "date", "text"), theirs, mine, truth, strict=True):
            if a != b:
                found.append(Difference(kind, key, *_apart(a, b), _right(a == right, b == right)))
    by_article: dict[str, tuple[list[Found], list[Found]]] = defaultdict(lambda: ([], []))
    for side, total in enumerate((plain, ours)):
        for statement in total.statements:
            if statement.article in plain.articles:
                by_article[statement.article][side].append(statement)
    for key, (theirs_of, mine_of) in sorted(by_article.items()):
        found += _statements(key, theirs_of, mine_of, _gold(originals.get(key, "")))
    return found


def report(totals: Mapping[str, Total], differences: Sequence[Difference], compared: int) -> list[str]:
    """Lines to print."""
    lines = [f"{'':10}{'pages':>8}{'articles/s':>12}{'sentences/s':>13}{'articles/s of a core':>22}{'loading':>24}{'memory':>20}"]
    for total in totals.values():
        rates = f"{total.pages / total.total:>12.1f}{total.sentences / total.total:>13.0f}{total.pages / total.processor:>22.1f}"
        loading = f"{total.ready:.1f} s, processor {total.loading:.1f} s"
        lines.append(f"{total.name:10}{total.pages:>8,}{rates}{loading:>24}{total.idle_megabytes:>8.0f} to {total.megabytes:.0f} MB")
    stages = list(dict.fromkeys(stage for total in totals.values() for stage in total.seconds))
    lines.append(f"{'stage':16}" + "".join(f"{name:>26}" for name in totals))
    for stage in stages:
        lines.append(f"{stage:16}" + "".join(f"{_stage(total, stage):>26}" for total in totals.values()))
    if PLAIN in totals:
        plain, ours = totals[PLAIN], totals[OURS]
        if plain.pages < ours.pages:
            whole = plain.total / plain.pages * ours.pages
            lines.append(f"The plain recipe read {plain.pages:,} of the {ours.pages:,} pages, taken evenly; all of them would take it {whole:,.0f} s.")
        clock, processor = (before / plain.pages / (now / ours.pages) for before, now in ((plain.total, ours.total), (plain.processor, ours.processor)))
        lines.append(f"ratio: {clock:.1f} times the plain recipe by the clock, {processor:.1f} times by the processor's seconds")
        lines += _told(differences, compared)
    return lines


def curve(total: Total) -> list[str]:
    """What an article costs as the store grows, the medians of the blocks up to 1,000, 10,000, 100,000 pages; and the largest memory until then."""
    lines, size, first = [], 1_000, 0
    while first < total.pages:
        part = [rate for rate in total.rates if first < rate[0] <= size]
        if part:
            clock, processor = (1000 * statistics.median(rate[column] for rate in part) for column in (1, 2))
            at = f"articles {first:>7,} to {min(size, total.pages):>7,}"
            lines.append(f"{at}: {clock:.1f} ms each by the clock, {processor:.1f} ms of the processor, {part[-1][3]:.0f} MB")
        first, size = size, size * 10
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m flows.benchmark_whole", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES, help="pages of the corpus (default: %(default)s)")
    parser.add_argument("--plain", type=int, metavar="N", help="of these for the plain recipe, taken evenly; 0: none of them (default: all, most of an hour)")
    parser.add_argument("--block", type=int, default=BLOCK, help="pages between two turns (default: %(default)s)")
    given = parser.parse_args(arguments)
    pages, block = max(1, given.pages), max(1, given.block)
    totals, differences, compared = measure(pages, pages if given.plain is None else max(0, min(given.plain, pages)), block)
    print("\n".join([*report(totals, differences, compared), *curve(totals[OURS])]))
    return 0


class Process:
    """One side, with `threads` for its models where that is given."""

    def __init__(self, name: str, folder: Path, threads: int | None = None) -> None:
        folder.mkdir()
        command = [sys.executable, "-m", "flows.benchmark_sides", name, str(folder)]
        environment = os.environ | ({"OMP_NUM_THREADS": str(threads)} if threads else {})
        self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def told(self) -> dict[str, Any]:
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._child.args!r} ended with {self._child.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def block(self, folder: Path) -> Done:
        done = self._ask(str(folder))
        statements = [Found(**{**row, "sentences": tuple(row["sentences"])}) for row in done.pop("statements")]
        articles = {key: tuple(row) for key, row in done.pop("articles").items()}
        return Done(**done, statements=statements, articles=articles)

    def end(self) -> dict[str, Any]:
        return self._ask("")

    def close(self) -> None:
        assert self._child.stdin is not None and self._child.stdout is not None
        self._child.stdin.close()
        self._child.stdout.close()
        if self._child.poll() is None:
            self._child.terminate()
        self._child.wait()

    def _ask(self, order: str) -> dict[str, Any]:
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps(order) + "\n")
        self._child.stdin.flush()
        return self.told()


def write_block(folder: Path, numbers: Iterable[int]) -> dict[str, str]:
    """A block on disk, in the place of the one before: ID of each article → that of the sample article in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    made = [bulk.article(number) for number in numbers]
    for one in made:
        (folder / f"{one.article.id}.html").write_text(one.html, "utf-8")
    for service in edition.services():
        listed = [one.article for one in made if one.article.service == service]
        if listed:
            xml = render.channel(service, listed, f"https://{edition.HOST}", datetime(2024, 1, 1, tzinfo=UTC))
            (folder / f"{service}.xml").write_text(xml, "utf-8")
    return {one.article.id: one.original for one in made}


def _gold(original: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in edition.gold(original).splitlines() if line.strip()] if original else []


def _statements(key: str, plain: Sequence[Found], ours: Sequence[Found], gold: Sequence[Mapping[str, Any]]) -> list[Difference]:
    """Statements that only one side has, or that both have with another stance; the gold's evidence says whether there is one."""
    found = []
    for one in plain:
        beside = [other for other in ours if set(one.sentences) & set(other.sentences)]
        if not any(other.stance == one.stance for other in beside):
            kind = "stance" if beside else "statement of the plain recipe only"
            mine = beside[0].stance if beside else ""
            found.append(Difference(kind, key, f"{one.stance}: {one.evidence}", mine, _judged(one, beside[0] if beside else None, gold)))
    for other in ours:
        if not any(set(one.sentences) & set(other.sentences) for one in plain):
            found.append(Difference("statement of shekara only", key, "", f"{other.stance}: {other.evidence}", _judged(None, other, gold)))
    return found


def _judged(plain: Found | None, ours: Found | None, gold: Sequence[Mapping[str, Any]]) -> str:
    there = next(found for found in (plain, ours) if found is not None)
    said = {row["stance"] for row in gold if row["evidence"] in there.evidence or there.evidence in row["evidence"]}
    return _right(plain.stance in said if plain else not said, ours.stance in said if ours else not said)


def _right(plain: bool, ours: bool) -> str:
    return "both" if plain and ours else PLAIN if plain else OURS if ours else "neither"


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two texts from where they part."""
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[at : at + 60], other[at : at + 60]


def _stage(total: Total, stage: str) -> str:
    seconds = total.seconds.get(stage, 0.0)
    return f"{seconds / total.pages * 1000:.2f} ms/page {seconds / total.total:>6.1%}" if seconds else "–"


def _told(differences: Sequence[Difference], compared: int) -> list[str]:
    lines = [f"records: {compared:,} articles compared, {len(differences)} differences"]
    for kind in dict.fromkeys(difference.kind for difference in differences):
        of_kind = [difference for difference in differences if difference.kind == kind]
        right = Counter(difference.right for difference in of_kind)
        lines.append(f"  {kind}: {len(of_kind)}; right by the gold: {', '.join(f'{side} {count}' for side, count in right.most_common())}")
        lines += [f"    {d.article}: plain {d.plain[:100]!r}, shekara {d.ours[:100]!r} ({d.right})" for d in of_kind[:_TOLD]]
    return lines


if __name__ == "__main__":
    sys.exit(main())
