"""The benchmark's articles, and what the gate before the encoder must not lose."""

from __future__ import annotations

from pathlib import Path

import pytest

from classify import benchmark, evaluate
from classify.errors import DataError
from classify.judging.agreement import GoldRecord
from classify.statements import gate
from tests.classify.fakes import CATALOGUE, document

RECALL = 0.99


def test_the_gate_loses_hardly_anything() -> None:
    for recall in benchmark.default_recalls(CATALOGUE):
        if recall.name != benchmark._ALONE:
            assert recall.share >= RECALL and recall.through > 50, recall


def test_gold_evidence_is_in_its_article() -> None:
    articles = benchmark.gold_articles(evaluate.GOLD / "dev")
    assert len(articles) >= 10
    for article, records in articles:
        assert all(record.evidence in article.text for record in records), article.title
        assert article.title and article.published_at.year < 2030


def test_what_the_gate_loses_is_listed() -> None:
    silent = GoldRecord("KAZ", "state", None, "crimea", "silent", None, "nobody picked up")
    found = benchmark.recall_of_articles("x", [(document("In Astana nobody picked up. Wheat fell."), (silent,))], CATALOGUE)
    assert (found.through, found.lost, found.share) == (0, ("en crimea: nobody picked up",), 0.0)
    found = benchmark.recall_of_articles("x", [(document("Crimea was annexed. In Astana nobody picked up."), (silent,))], CATALOGUE)
    assert (found.through, found.lost, found.share) == (1, (), 1.0)


def test_a_passage_alone_passes_by_its_own_words() -> None:
    rows = [("en", "crimea", "The lamp was red."), ("en", "crimea", "Crimea is not discussed."), ("xx", "crimea", "Crimea.")]
    assert benchmark.recall_of_passages("x", rows, CATALOGUE).share == 1.0
    assert benchmark.recall_of_passages("x", rows, CATALOGUE, alone=True).lost == ("en crimea: The lamp was red.",)


def test_off_topic_articles_are_always_the_same_and_mostly_stopped() -> None:
    made = benchmark.off_topic(60, CATALOGUE)
    assert made == benchmark.off_topic(60, CATALOGUE) and len({article.text for article in made}) == 60
    passed = sum(gate(article, article.lang, CATALOGUE) for article in made)
    assert 0 < passed < 20


def test_a_page_without_a_date_is_named(tmp_path: Path) -> None:
    (tmp_path / "en-x.html").write_text("<p>Text.</p>", encoding="utf-8")
    with pytest.raises(DataError, match=r"en-x\.html: has no datePublished"):
        benchmark.gold_articles(tmp_path)


def test_only_recall(capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main(["--recall-only"]) == 0
    out = capsys.readouterr().out
    assert "gold evidence: 1.0000" in out and "articles/s" not in out


def test_a_missing_text_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main([str(tmp_path / "none.txt")]) == 1
    assert "none.txt" in capsys.readouterr().err
