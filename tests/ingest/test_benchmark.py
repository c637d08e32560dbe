from __future__ import annotations

import gzip
import json
import logging
from pathlib import Path

import pytest

from ingest import benchmark
from tests.ingest.builders import pangea_page
from tests.ingest.shared import SHARED, needs_shared


def test_token_f1_counts_each_word_as_often_as_it_stands() -> None:
    assert benchmark.token_f1("A b b, c", "a b d") == pytest.approx(2 * 2 / 7)
    assert benchmark.token_f1("", "a") == 0


def test_it_runs_anywhere_on_pages_of_the_usual_size(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    pages = benchmark.sample_pages()
    assert all(len(page.page.body) > 40_000 and len(page.gold.split("\n")) > 10 for page in pages)
    assert {page.lang for page in pages} >= {"en", "ru", "kk"}
    monkeypatch.setattr(benchmark, "sample_pages", lambda: pages[:1])
    monkeypatch.setattr(benchmark, "_optional", lambda module, package, make: f"not installed: pip install {package}")
    assert benchmark.main(["--rounds", "1"]) == 0
    assert logging.root.manager.disable == logging.NOTSET
    lines = capsys.readouterr().out.splitlines()
    rows = {line[2:20].strip(): line[20:].split() for line in lines[2:]}
    assert set(rows) == {"shekara", "bare lxml parse", "trafilatura", "trafilatura fast", "readability-lxml", "newspaper4k"}
    assert rows["shekara"][0] == "1.000"
    rate, rival = (float(rows[name][2]) for name in ("shekara", "trafilatura"))
    assert float(rows["shekara"][3]) == pytest.approx(rate / rival, rel=0.02)
    assert rows["newspaper4k"][:2] == ["not", "installed:"]


def test_a_folder_of_pages_is_read_with_its_gold_and_a_wrong_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = {"V1": {"body": {"summary": ["One."], "sections": [{"headline": ["Two"], "paragraphs": ["Three."]}]}}}
    (tmp_path / "x_news_2024.html.gz").write_bytes(gzip.compress(pangea_page("<p>One.</p>").encode()))
    (tmp_path / "x_news.json").write_text(json.dumps(case), "utf-8")
    (tmp_path / "without_gold.html").write_text("<p>x</p>", "utf-8")
    (sample,) = benchmark.read_pages(tmp_path)
    assert (sample.name, sample.gold, sample.lang, sample.cms) == ("x_news_2024", "One.\nTwo\nThree.", "kk", True)
    (tmp_path / "x_news.json").write_text("{}", "utf-8")
    assert benchmark.main([str(tmp_path)]) == 1
    assert "x_news_2024.html.gz: cannot be read with x_news.json" in capsys.readouterr().err
    assert benchmark.main([str(tmp_path / "absent")]) == 1
    assert "holds no page with a gold body" in capsys.readouterr().err


@needs_shared
def test_quality_on_real_pages() -> None:
    samples = benchmark.read_pages(SHARED / "real/pages")
    scores = {s.name: benchmark.token_f1(benchmark._ours(s), s.gold) for s in samples}
    rivals = {s.name: benchmark.token_f1(benchmark.contenders()[benchmark.TRAFILATURA](s), s.gold) for s in samples if not s.cms}  # type: ignore[operator]
    assert [s.name for s in samples if s.cms] == ["voanews_7585813_pangea"]
    assert scores["voanews_7585813_pangea"] >= 0.97
    assert len(rivals) == 14
    assert sum(scores[name] for name in rivals) >= sum(rivals.values())
