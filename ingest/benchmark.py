"""Extraction measured: `python -m ingest.benchmark [PAGES_DIR]` prints quality and speed beside other extractors, all in one run.

PAGES_DIR holds pages as `NAME.html` or `NAME.html.gz`, each with its gold body beside it: `NAME.json`, `NAME_gold.json`, or the same with the last parts of
NAME (a date, a kind) left off. The JSON is a fundus test case: {"V1": {"body": {"summary": [...], "sections": [{"headline": [...], "paragraphs": [...]}]}}}.
Subfolders are read too. Without PAGES_DIR the pages are the sample edition's: pages of the Pangea CMS that this project wrote.

Token F1 is the harmonic mean of precision and recall over the multisets of words of body and gold. Speed: on each page the contenders take turns, so
that a busy machine slows them alike; of the rounds the quickest counts (what else runs can only slow it), and ratios are of the sums over the pages.
Rivals are optional: pip install 'shekara[benchmark]'.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import importlib
import itertools
import json
import logging
import re
import statistics
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import lxml.html
import trafilatura

from ingest import pangea
from ingest.errors import FileError, IngestError
from ingest.extract import extract
from ingest.records import Page, Source
from ingest.sample import edition, noise, render

OURS, BARE = "shekara", "bare lxml parse"
TRAFILATURA, FAST = "trafilatura", "trafilatura fast"
_TURN = 0.03  # seconds that a contender reads a page over and over before it is the next one's turn
_MOST_READS = 20
_PARAGRAPHS = 30  # of a real article
_DAY = datetime(2024, 1, 1, tzinfo=UTC)  # for pages that give no date: only the body is measured


@dataclass(frozen=True, slots=True)
class Sample:
    """One page and what an extractor should find in it."""

    name: str
    page: Page
    gold: str  # the body, one paragraph a line
    lang: str  # ISO 639-1; what the catalogue would say of the service
    cms: bool  # whether it is a page of the Pangea CMS


@dataclass(slots=True)
class Row:
    """One contender's results on one group of pages."""

    name: str
    missing: str = ""  # why it did not take part
    f1: list[float] = field(default_factory=list)  # one a page
    seconds: list[float] = field(default_factory=list)  # one a page, the quickest round

    @property
    def mean(self) -> float:
        """Mean token F1, 0 to 1."""
        return statistics.fmean(self.f1)

    @property
    def rate(self) -> float:
        """Pages a second."""
        return len(self.seconds) / sum(self.seconds)


def token_f1(text: str, gold: str) -> float:
    """Harmonic mean of precision and recall over the multisets of words, case folded."""
    ours, theirs = (Counter(re.findall(r"\w+", body.casefold())) for body in (text, gold))
    return 2 * (ours & theirs).total() / max(ours.total() + theirs.total(), 1)


def sample_pages() -> list[Sample]:
    """One article of each sample service as a page of the CMS of the usual size: some thirty paragraphs within 60 KB of menus, scripts and teasers."""
    found = []
    for article in [next(article for article in edition.load() if article.service == service) for service in edition.services()]:
        same = [other for other in edition.load() if other.service == article.service]
        texts = list(itertools.islice((text for other in (article, *same) for text in other.paragraphs), _PARAGRAPHS))
        html = render.page(replace(article, paragraphs=tuple(texts)))
        html = noise.dressed(html, [other.title for other in same])
        page = _page(f"https://{edition.HOST}{article.path}", html.encode())
        found.append(Sample(article.id, page, "\n".join(texts), edition.services()[article.service].lang, cms=True))
    return found


def read_pages(folder: Path) -> list[Sample]:
    """The pages of a folder that have a gold body. Raises FileError, which names the folder or file."""
    found = []
    for path in sorted(folder.rglob("*.html")) + sorted(folder.rglob("*.html.gz")):
        gold = _gold_of(path)
        if gold is None:
            continue
        try:
            body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            text = _body(json.loads(gold.read_text("utf-8")))
        except (OSError, EOFError, ValueError, LookupError, TypeError) as error:
            mend = "give a page and a fundus test case; see python -m ingest.benchmark --help"
            raise FileError(f"{path}: cannot be read with {gold.name} ({error})", mend) from error
        name = path.name.split(".")[0]
        page = _page(f"https://{name.replace('_', '-').lower()}.example/story", body)
        root = lxml.html.document_fromstring(body)
        found.append(Sample(name, page, text, (root.get("lang") or "en")[:2].lower(), cms=bool(pangea.bodies(root))))
    if not found:
        raise FileError(f"{folder}: holds no page with a gold body", "give a folder of NAME.html or NAME.html.gz with NAME.json beside each")
    return found


def contenders() -> dict[str, Callable[[Sample], str] | str]:
    """Name → extractor of a body, or why it is not here."""
    return {
        OURS: _ours,
        BARE: _bare,
        TRAFILATURA: _rival(lambda sample: trafilatura.extract(sample.page.body, include_comments=False) or ""),
        FAST: _rival(lambda sample: trafilatura.extract(sample.page.body, include_comments=False, fast=True) or ""),
        "readability-lxml": _optional("readability", "readability-lxml", _readability),
        "newspaper4k": _optional("newspaper", "newspaper4k", _newspaper),
    }


def measure(samples: Sequence[Sample], rounds: int) -> list[Row]:
    """One row a contender. A rival that fails on a page gets an F1 of 0 there, and the time it took; what shekara raises is raised."""
    rows = {name: Row(name, work if isinstance(work, str) else "") for name, work in contenders().items()}
    able = {name: work for name, work in contenders().items() if not isinstance(work, str)}
    for sample in samples:
        took: dict[str, list[float]] = {name: [] for name in able}
        times: dict[str, int] = {}
        for name, work in able.items():
            rows[name].f1.append(token_f1(work(sample), sample.gold))
            times[name] = max(1, min(_MOST_READS, round(_TURN / max(1e-6, _timed(work, sample, 1)))))
        for _ in range(rounds):
            for name, work in able.items():
                gc.collect()  # what one leaves behind is not the next one's to clear away
                work(sample)  # nor is the processor's cache
                took[name].append(_timed(work, sample, times[name]))
        for name, seconds in took.items():
            rows[name].seconds.append(min(seconds))
    return list(rows.values())


def table(title: str, rows: Sequence[Row]) -> list[str]:
    """Lines to print."""
    named = {row.name: row for row in rows}
    lines = [f"{title}: {len(named[OURS].f1)} pages", f"  {'':18}{'token F1':>10}{'lowest':>9}{'pages/s':>10}{'× trafilatura':>15}{'of lxml parse':>15}"]
    for row in rows:
        if row.missing:
            lines.append(f"  {row.name:18}{row.missing}")
            continue
        quality = f"{row.mean:10.3f}{min(row.f1):9.3f}" if row.name != BARE else f"{'–':>10}{'–':>9}"
        lines.append(f"  {row.name:18}{quality}{row.rate:10.1f}{row.rate / named[TRAFILATURA].rate:15.2f}{row.rate / named[BARE].rate:15.0%}")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m ingest.benchmark", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="?", type=Path, metavar="PAGES_DIR", help="folder of pages with gold bodies; the sample edition where none is given")
    parser.add_argument("--rounds", type=int, default=7, help="how often each contender reads each page for its speed")
    options = parser.parse_args(arguments)
    try:
        samples = read_pages(options.pages) if options.pages else sample_pages()
    except IngestError as error:
        print(f"{error.message}; {error.mend}", file=sys.stderr)
        return 1
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)  # trafilatura and readability tell each page's story
    try:
        _print_tables(samples, max(1, options.rounds))
    finally:
        logging.disable(before)
    return 0


def _print_tables(samples: Sequence[Sample], rounds: int) -> None:
    for title, group in (("Pangea CMS", [s for s in samples if s.cms]), ("other sites", [s for s in samples if not s.cms])):
        if group:
            print("\n".join(table(title, measure(group, rounds))))


def _page(url: str, body: bytes) -> Page:
    return Page(url, url, 200, "text/html; charset=utf-8", body, _DAY)


def _gold_of(path: Path) -> Path | None:
    parts = path.name.split(".")[0].split("_")
    names = ["_".join(parts[:count]) + ending for count in range(len(parts), 0, -1) for ending in (".json", "_gold.json")]
    return next((path.with_name(name) for name in names if path.with_name(name).is_file()), None)


def _body(case: dict[str, Any]) -> str:
    body = list(case.values())[-1]["body"]
    lines = list(body["summary"])
    for section in body["sections"]:
        lines += section["headline"] + section["paragraphs"]
    return "\n".join(lines)


def _rival(work: Callable[[Sample], str]) -> Callable[[Sample], str]:
    def tried(sample: Sample) -> str:
        try:
            return work(sample)
        except Exception:  # another's code may raise anything on a page that it cannot read, which counts as no text; our own is not shielded
            return ""

    return tried


def _timed(work: Callable[[Sample], str], sample: Sample, times: int) -> float:
    """Seconds that one reading takes, of so many in a row."""
    started = time.perf_counter()
    for _ in range(times):
        work(sample)
    return (time.perf_counter() - started) / times


def _ours(sample: Sample) -> str:
    return extract(sample.page, source=_source(sample.lang, sample.page.url), published_at=_DAY).text


@lru_cache
def _source(lang: str, url: str) -> Source:
    """A service is loaded once for all its pages."""
    return Source("benchmark", "Benchmark", lang, (url.split("/")[2],), "UTC", ())


def _bare(sample: Sample) -> str:
    """The parse and one XPath: what nobody can do without."""
    return str(len(lxml.html.document_fromstring(sample.page.body).xpath("//p")))


def _optional(module: str, package: str, make: Callable[[Any], Callable[[Sample], str]]) -> Callable[[Sample], str] | str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # newspaper4k says that it would like nltk
            return _rival(make(importlib.import_module(module)))
    except ImportError as error:
        return f"not installed: pip install {package} ({error})"


def _readability(module: Any) -> Callable[[Sample], str]:
    def read(sample: Sample) -> str:
        summary = lxml.html.fromstring(module.Document(sample.page.body.decode("utf-8", "replace")).summary())
        return "\n".join(text for element in summary.iter("p", "h1", "h2", "h3", "h4", "li", "blockquote") if (text := element.text_content()))

    return read


def _newspaper(module: Any) -> Callable[[Sample], str]:
    def read(sample: Sample) -> str:
        article = module.Article(sample.page.url, fetch_images=False, language=sample.lang if sample.lang in ("en", "ru", "tr", "pl") else "en")
        article.download(input_html=sample.page.body.decode("utf-8", "replace"))
        article.parse()
        return str(article.text)

    return read


if __name__ == "__main__":
    raise SystemExit(main())
