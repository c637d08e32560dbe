"""The data that judges the classifier: it parses, its labels are of the codebook, and what it quotes stands in its pages."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import lxml.html
import pytest

import classify
from classify.records import LABELS, NONE, STANCES, Level
from ingest.extract import extract, read_file

EVALUATION = Path(classify.__file__).parent / "evaluation"
PAGES = sorted(EVALUATION.glob("gold/*/*.html"))
TARGETS = {"crimea", "ua-2022", "ua", "ge", "kz", "uz", "md", "am-az", "principle"}
LANGS = {"en", "ru", "kk", "ky", "uz", "uk", "tg"}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
ORGANISATIONS = {"SCO", "EU", "CSTO", "OSCE", "UN", "NATO", "OTS", "CIS", "PACE"}


def _rows(name: str, columns: list[str]) -> list[dict[str, str]]:
    with (EVALUATION / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = list(reader)
    assert reader.fieldnames == columns
    assert all(None not in row and None not in row.values() for row in rows), "a row has more or fewer fields than the header"
    return rows


def _gold(page: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in page.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines()]


def _document(page: Path) -> Any:
    return lxml.html.fromstring(page.read_text(encoding="utf-8"))


def _paragraphs(page: Path) -> list[str]:
    return [p.text_content() for p in _document(page).xpath('//div[@id="article-content"]/div[@class="wsw"]/p')]


def _language(page: Path) -> str:
    return str(_document(page).get("lang"))


def _published(page: Path) -> datetime:
    (time,) = _document(page).xpath('//div[@class="published"]//time')
    return datetime.fromisoformat(time.get("datetime")).astimezone(UTC)


def test_indirect_passages_are_of_five_languages_and_every_label() -> None:
    rows = _rows("indirect.tsv", ["lang", "label", "target", "text"])
    assert Counter(row["lang"] for row in rows) == {"en": 50, "ru": 50, "kk": 50, "ky": 35, "uz": 35}
    for lang in ("en", "ru", "kk", "ky", "uz"):
        assert {row["label"] for row in rows if row["lang"] == lang} == set(LABELS)
    assert all((row["target"] in TARGETS) is (row["label"] != NONE) for row in rows)
    assert {row["target"] for row in rows if row["label"] == NONE} == {"-"}
    assert 0.15 <= sum(row["label"] == NONE for row in rows) / len(rows) <= 0.25
    assert len({row["text"] for row in rows}) == len(rows)


def test_passages_are_of_seven_languages_and_every_label() -> None:
    rows = _rows("passages.tsv", ["lang", "label", "target", "text"])
    assert Counter(row["lang"] for row in rows) == {"en": 54, "ru": 54, "kk": 54, "ky": 26, "uz": 26, "uk": 14, "tg": 12}
    for lang in LANGS:
        assert {row["label"] for row in rows if row["lang"] == lang} == set(LABELS)
    assert all(row["target"] in TARGETS | {"-"} for row in rows)
    assert len({row["text"] for row in rows}) == len(rows)


def test_each_pair_differs_by_little_and_holds_both_polarities() -> None:
    pairs: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in _rows("pairs.tsv", ["lang", "pair", "text", "polarity"]):
        pairs[row["lang"], row["pair"]].append(row)
    assert Counter(lang for lang, _ in pairs) == {"en": 58, "ru": 58, "kk": 51, "ky": 22, "uz": 22, "uk": 18, "tg": 11}
    for key, members in pairs.items():
        assert sorted(row["polarity"] for row in members) == ["-1", "1"], key
        one, other = (set(re.findall(r"\w+", row["text"].casefold())) for row in members)
        assert members[0]["text"] != members[1]["text"], key
        assert len(one & other) >= 0.5 * min(len(one), len(other)), f"{key}: the two lines have too little in common"


def test_articles_are_of_seven_languages_in_two_parts() -> None:
    assert Counter(page.parent.name for page in PAGES) == {"dev": 76, "held": 58}
    assert Counter(map(_language, PAGES)) == {"en": 41, "ru": 37, "kk": 28, "ky": 10, "uz": 10, "uk": 4, "tg": 4}
    assert len(list(EVALUATION.glob("gold/*/*.gold.jsonl"))) == len(PAGES)
    urls = [_document(page).xpath('string(//link[@rel="canonical"]/@href)') for page in PAGES]
    assert len(set(urls)) == len(urls)


def test_some_articles_yield_nothing() -> None:
    empty = Counter(page.parent.name for page in PAGES if not _gold(page))
    assert empty.total() >= 5
    assert empty["held"] >= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_gold_rows_are_of_the_codebook_and_quote_the_page(page: Path) -> None:
    paragraphs, published = _paragraphs(page), _published(page)
    url = _document(page).xpath('string(//link[@rel="canonical"]/@href)')
    assert 6 <= len(paragraphs) <= 16
    seen = set()
    for row in _gold(page):
        assert set(row) == {"url", "holder", "holder_level", "speaker", "target", "stance", "stated_on", "evidence"}
        assert row["url"] == url
        assert row["stance"] in STANCES
        assert row["target"] in TARGETS
        assert row["holder_level"] in get_args(Level)
        assert (row["holder"] in ORGANISATIONS) is (row["holder_level"] == "organisation")
        assert row["holder"] in ORGANISATIONS or re.fullmatch(r"[A-Z]{3}", row["holder"])
        assert row["speaker"] is None or row["speaker"].split()[-1] in " ".join(paragraphs)
        assert row["stated_on"] is None or (DATE.fullmatch(row["stated_on"]) and row["stated_on"] <= published.date().isoformat())
        assert sum(row["evidence"] in text for text in paragraphs) == 1, row["evidence"]
        key = (row["holder"], row["speaker"], row["target"], row["stance"], row["evidence"])
        assert key not in seen, f"twice: {key}"
        seen.add(key)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_evidence_survives_extraction(page: Path) -> None:
    article = extract(read_file(page))
    assert article.lang == _language(page)
    assert article.published_at == _published(page)
    assert [row["evidence"] for row in _gold(page) if row["evidence"] not in article.text] == []
    assert "No media source" not in article.text
