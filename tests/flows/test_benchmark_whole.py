"""The benchmark beside the plain recipe: its corpus, its arithmetic, and a small run of both sides, for what they find and not for the time."""

from __future__ import annotations

import statistics
from collections import Counter
from pathlib import Path

import lxml.html
import pytest

from classify import encoder
from flows import benchmark_limits, benchmark_processes
from flows import benchmark_whole as bench
from flows.benchmark_sides import Done, Found
from ingest.extract import extract
from ingest.records import Page
from ingest.sample import bulk, edition
from tests.ingest.shared import SHARED, needs_shared, unzipped


def test_the_corpus_is_the_same_for_a_seed_and_like_real_pages() -> None:
    made = list(bulk.articles(200))
    assert made[:3] == list(bulk.articles(3)) != list(bulk.articles(3, seed=1))
    assert sum(bool(one.original) for one in made) == 200 * bulk.TOPICAL // 100
    assert {one.lang for one in made} == {"en", "ru", "kk", "ky", "uz"}
    sentences = Counter(paragraph for one in made if not one.original for paragraph in one.article.paragraphs)
    assert max(sentences.values()) == 1
    pages = [one.html.encode() for one in made[:20]]
    assert all(45_000 < len(page) < 120_000 for page in pages)
    page = Page(made[1].article.canonical_url, made[1].article.canonical_url, 200, "text/html; charset=utf-8", pages[1], made[1].article.published)
    article = extract(page)
    assert (article.text, article.title, article.lang) == (made[1].article.text, made[1].article.title, made[1].lang)


def test_rates_and_ratio() -> None:
    plain, ours = bench.Total("plain", megabytes=900), bench.Total("shekara", megabytes=700)
    plain.add(Done(pages=10, sentences=500, seconds={"extraction": 4.0, "classification": 16.0}, processor=30.0), keep=False)
    ours.add(Done(pages=100, sentences=5000, seconds={"extraction": 0.5, "storing": 1.5}, processor=2.0, megabytes=710), keep=False)
    lines = bench.report({"shekara": ours, "plain": plain}, [], 10)
    assert "ratio: 100.0 times the plain recipe by the clock, 150.0 times by the processor's seconds" in lines
    assert "The plain recipe read 10 of the 100 pages, taken evenly; all of them would take it 200 s." in lines
    assert next(line for line in lines if line.startswith("classification")).split()[-3:] == ["1600.00", "ms/page", "80.0%"]
    ours.add(Done(pages=1100, seconds={"storing": 33.0}, processor=22.0, megabytes=720), keep=False)
    assert bench.curve(ours) == [
        "articles       0 to   1,000: 20.0 ms each by the clock, 20.0 ms of the processor, 710 MB",
        "articles   1,000 to   1,200: 30.0 ms each by the clock, 20.0 ms of the processor, 720 MB",
    ]


def test_a_difference_is_judged_by_the_gold() -> None:
    number = next(n for n in range(0, 1000, 50) if edition.gold(bulk.article(n).original).strip())
    made = bulk.article(number)
    row = bench._gold(made.original)[0]
    text = (made.article.title, f"{made.article.published:%Y-%m-%d}", made.article.text)
    plain, ours = bench.Total("plain", articles={made.article.id: text}), bench.Total("shekara", articles={made.article.id: text})
    ours.statements = [Found(made.article.id, (3,), row["stance"], row["evidence"])]
    plain.statements = [Found(made.article.id, (9,), "rejects", "Nothing of the kind.")]
    found = bench.compare(plain, ours, {made.article.id: made.original})
    assert {(one.kind, one.right) for one in found} == {("statement of the plain recipe only", "shekara"), ("statement of shekara only", "shekara")}
    plain.statements = list(ours.statements)
    assert bench.compare(plain, ours, {made.article.id: made.original}) == []
    plain.articles = {made.article.id: (text[0], text[1], text[2] + "\nMore.")}
    assert [(one.kind, one.right) for one in bench.compare(plain, ours, {})] == [("text", "shekara")]


def test_both_sides_read_a_small_corpus_alike() -> None:
    totals, differences, compared = bench.measure(pages=6, plain=3, block=6)
    assert {name: total.pages for name, total in totals.items()} == {"shekara": 6, "plain": 3}
    assert compared == 3
    assert all(total.processor > 0 and total.megabytes >= total.idle_megabytes > 0 for total in totals.values())
    assert [one for one in differences if one.kind in ("title", "date", "text") and one.right != "shekara"] == []
    assert [one for one in differences if one.right == "plain"] == []
    assert totals["shekara"].statements


def test_two_processes_take_in_all_pages_between_them() -> None:
    assert benchmark_processes.measure(2, pages=4, block=1) > 0
    told = benchmark_processes.report([(1, 40.0), (2, 70.0)])
    assert told == ["1 process: 40.0 pages/s, 1.00 times one", "2 processes: 70.0 pages/s, 1.75 times one"]


def test_each_stage_stands_beside_its_limit() -> None:
    bodies, articles = benchmark_limits.corpus(3)
    found = [benchmark_limits.parsing(bodies, articles, 1), benchmark_limits.encoding(articles, 1), benchmark_limits.storing(articles, 1)]
    assert all(one.seen > 0 < one.limit for one in found)
    assert [one.unit for one in found] == ["ms a page", "ps an operation", "ms an article"]
    assert str(benchmark_limits.Limit("a", 2.0, 3.0, "ms")) == "a: 3 ms, the limit 2: 1.50 times"


def test_operations_of_the_encoder(tmp_path: Path) -> None:
    """Two layers of four matrices of 8 by 8 and two of 8 by 16: 1,024 weights, each used twice a token; a text is cut at the most that is read."""
    (tmp_path / "config.json").write_text('{"hidden_size": 8, "intermediate_size": 16, "num_hidden_layers": 2}', "utf-8")
    (tmp_path / "tokenizer.json").symlink_to(encoder.model_folder(encoder.default_cache()) / "tokenizer.json")
    long = ["x " * 500]
    assert benchmark_limits._operations(tmp_path, long, 10) == 10 * 2 * 1024
    assert benchmark_limits._operations(tmp_path, long * 3, 10) == 3 * 10 * 2 * 1024


@needs_shared
def test_a_page_of_the_corpus_is_as_large_and_as_crowded_as_a_real_one() -> None:
    real = _size(unzipped(next((SHARED / "real" / "pages").glob("*.html.gz"))))
    made = [_size(one.html.encode()) for one in bulk.articles(60)]
    for name, most in (("bytes", 0.25), ("elements", 0.1), ("attributes", 0.2), ("characters of attributes", 0.2), ("text nodes", 0.2)):
        mean = statistics.fmean(size[name] for size in made)
        assert mean == pytest.approx(real[name], rel=most), name


def _size(body: bytes) -> dict[str, int]:
    elements = [element for element in lxml.html.document_fromstring(body).iter() if isinstance(element.tag, str)]
    return {
        "bytes": len(body),
        "elements": len(elements),
        "attributes": sum(len(element.attrib) for element in elements),
        "characters of attributes": sum(len(value) for element in elements for value in element.attrib.values()),
        "text nodes": sum(bool(text) for element in elements for text in (element.text, element.tail)),
    }
