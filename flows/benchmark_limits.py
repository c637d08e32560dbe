"""How far each stage is from what its library could do: python -m flows.benchmark_limits [--pages N] [--rounds N].

In one run and in turn, each stage beside its limit: extraction beside the bare parse of lxml, the encoder beside the largest matrix product of torch on as
many threads, storing texts beside the insertion of the same rows through Arrow. Prints what each takes and how many times the limit that is.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from classify.passages import passages
from ingest.extract import extract
from ingest.records import Article, Page, Source
from ingest.sample import bulk

PAGES, ROUNDS = 300, 3
_SIDE = 2048  # of the square matrices whose product stands for the peak
_TEXTS = 256  # sentences that the encoder reads in a round
_DAY = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Limit:
    """A stage beside its limit, both in one unit in which less is better."""

    name: str
    limit: float
    seen: float
    unit: str

    def __str__(self) -> str:
        return f"{self.name}: {self.seen:.3g} {self.unit}, the limit {self.limit:.3g}: {self.seen / self.limit:.2f} times"


def best(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The least seconds that each of them took, of so many rounds in which they take turns."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, seconds in zip(works, taken, strict=True):
            begun = time.perf_counter()
            work()
            seconds.append(time.perf_counter() - begun)
    return [min(seconds) for seconds in taken]


def corpus(count: int) -> tuple[list[bytes], list[Article]]:
    """Pages of the corpus of `make bench`, and what is extracted of them."""
    made = list(bulk.articles(count))
    bodies = [one.html.encode() for one in made]
    urls = [one.article.canonical_url for one in made]
    return bodies, [extract(_page(url, body)) for url, body in zip(urls, bodies, strict=True)]


def parsing(bodies: Sequence[bytes], articles: Sequence[Article], rounds: int) -> Limit:
    """Milliseconds a page."""
    from lxml import html

    pages = [(_page(article.url, body), _source(article)) for article, body in zip(articles, bodies, strict=True)]

    def parse() -> None:  # as extraction does, one tree at a time
        for body in bodies:
            html.document_fromstring(body)

    def read() -> None:
        for page, source in pages:
            extract(page, source=source)

    bare, ours = best([parse, read], rounds)
    return Limit("extraction beside the parse of lxml", bare * 1e3 / len(bodies), ours * 1e3 / len(bodies), "ms a page")


def _source(article: Article) -> Source:
    """The service whose feed named the page, as a run knows it."""
    return Source(article.service, article.service, article.lang, (urlsplit(article.url).netloc,), "UTC", ())


def encoding(articles: Sequence[Article], rounds: int) -> Limit:
    """Picoseconds an operation in float32; a multiplication with its addition is two. What padding, attention and norms cost counts as loss."""
    import torch

    from classify import encoder
    from classify.encoding.bert import Bert
    from classify.stance import BATCH, MAX_TOKENS

    folder = encoder.model_folder(encoder.default_cache())
    model = Bert(folder)
    texts = sorted((encoder.PREFIX + p.text for article in articles for p in passages(article.text)), key=len)
    texts = texts[:: max(1, len(texts) // _TEXTS)][:_TEXTS]
    square = torch.ones(_SIDE, _SIDE)
    batches = [texts[at : at + BATCH] for at in range(0, len(texts), BATCH)]
    peak, ours = best([lambda: torch.mm(square, square), lambda: [model.pooled(batch, MAX_TOKENS) for batch in batches]], rounds)
    peak, ours = peak * 1e12 / (2 * _SIDE**3), ours * 1e12 / _operations(folder, texts, MAX_TOKENS)
    return Limit("encoder beside the product of large matrices", peak, ours, "ps an operation")


def _operations(folder: Path, texts: Sequence[str], most: int) -> int:
    """What the layers' matrices ask for: two for each weight and token. A layer has four matrices of hidden by hidden and two of hidden by intermediate."""
    from tokenizers import Tokenizer

    told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    hidden, wide, layers = told["hidden_size"], told["intermediate_size"], told["num_hidden_layers"]
    tokens = sum(min(most, len(one.ids)) for one in Tokenizer.from_file(str(folder / "tokenizer.json")).encode_batch(list(texts)))
    return int(2 * tokens * layers * (4 * hidden * hidden + 2 * hidden * wide))


def storing(articles: Sequence[Article], rounds: int) -> Limit:
    """Milliseconds an article: with versions, copies and entries beside the rows alone."""
    from store import append
    from store.database import writer
    from store.rows import DAY, TEXT, insert

    columns = {"url": TEXT, "title": TEXT, "published": DAY, "text": TEXT}
    with tempfile.TemporaryDirectory(prefix="shekara-bench-") as place, writer(Path(place) / "rows") as con:
        bare = best([lambda: insert(con, "bare", columns, [(a.url, a.title, a.published_at.date(), a.text) for a in articles], temporary=True)], rounds)
        ours = []
        for number in range(rounds):
            with writer(Path(place) / str(number)) as fresh:
                ours += best([lambda fresh=fresh: append.save_articles(fresh, articles)], 1)  # type: ignore[misc]
    return Limit("storing texts beside rows through Arrow", bare[0] * 1e3 / len(articles), min(ours) * 1e3 / len(articles), "ms an article")


def _page(url: str, body: bytes) -> Page:
    return Page(url, url, 200, "text/html; charset=utf-8", body, _DAY)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m flows.benchmark_limits", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES, help="pages of the corpus (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of which the best counts (default: %(default)s)")
    given = parser.parse_args(arguments)
    bodies, articles = corpus(max(1, given.pages))
    rounds = max(1, given.rounds)
    for limit in (parsing(bodies, articles, rounds), encoding(articles, rounds), storing(articles, rounds)):
        print(limit, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
