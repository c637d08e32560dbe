"""shekara evaluate: what it reads, what it prints, and how it fails."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from classify.records import LABELS
from classify.stance import Probabilities
from tests.flows.conftest import Shekara
from tests.flows.fakes import MarkClassifier

PAGE = """<html lang="en"><head><title>Astana Speaks</title><link rel="canonical" href="https://example.org/a">
<meta property="article:published_time" content="2022-09-27T08:00:00Z"></head>
<body><article><h1>Astana Speaks</h1><p>The spokesman spoke at noon. KAZ affirms ua-2022 in what he said.</p>
<p>Nothing else was said by anybody at the ministry on that day.</p></article></body></html>"""
CODED = {
    "holder": "KAZ",
    "holder_level": "state",
    "speaker": None,
    "target": "ua-2022",
    "stance": "rejects",
    "stated_on": None,
    "evidence": "KAZ affirms ua-2022 in what",
}


class Marks(MarkClassifier):
    """Reads a label in a passage for its stance."""

    def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        rows = np.full((len(texts), len(LABELS)), 0.1 / 7, np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[next((i for i, label in enumerate(LABELS) if label in text), -1)] = 0.9
        return rows


@pytest.fixture(autouse=True)
def _marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.models.load_classifier", lambda settings, progress: Marks())


@pytest.fixture
def folder(workdir: Path) -> Path:
    folder = workdir / "gold"
    folder.mkdir()
    (folder / "a.html").write_text(PAGE, encoding="utf-8")
    (folder / "a.gold.jsonl").write_text(json.dumps(CODED), encoding="utf-8")
    return folder


def test_gold_as_the_contract_has_it(shekara: Shekara, folder: Path) -> None:
    ran = shekara("evaluate", "--gold", str(folder), "--json")
    assert ran.code == 0
    scores = json.loads(ran.out)
    assert scores == {
        "gold": 1,
        "predicted": 1,
        "strict": {"precision": 0.0, "recall": 0.0, "f1": 0.0},
        "level": 0.0,
        "speaker": 0.0,
        "date": 0.0,
        "relaxed": {"precision": 1.0, "recall": 1.0, "f1": 1.0},
        "located": {"precision": 1.0, "recall": 1.0, "f1": 1.0},
    }


def test_statements_and_pairs(shekara: Shekara, workdir: Path) -> None:
    (workdir / "s.tsv").write_text("lang\tlabel\ttarget\ttext\nen\trejects\tua\tHe rejects.\nkk\tsilent\tua\tHe affirms.\n", encoding="utf-8")
    (workdir / "p.tsv").write_text("en\t1\tHe rejects.\t1\nen\t1\tHe endorses.\t-1\n", encoding="utf-8")
    figures = json.loads(shekara("evaluate", "--statements", "s.tsv", "--json").out)
    assert figures["accuracy"] == 0.5 and {"macro_f1", "per_label", "per_lang", "ece"} <= set(figures)
    pairs = json.loads(shekara("evaluate", "--pairs", "p.tsv", "--json").out)
    assert pairs["accuracy"] == 1 and pairs["per_lang"]["en"]["pair_accuracy"] == 1


def test_tables_for_people(shekara: Shekara, folder: Path) -> None:
    (folder.parent / "s.tsv").write_text("en\trejects\tua\tHe rejects.\n", encoding="utf-8")
    told = shekara("evaluate", "--statements", "s.tsv").out
    assert "macro F1 1.000" in told and "rejects" in told and "coverage" in told
    assert "relaxed" in shekara("evaluate", "--gold", str(folder)).out


def test_by_default_it_judges_what_the_project_has(shekara: Shekara) -> None:
    ran = shekara("evaluate", "--json")
    assert ran.code == 0 and {"statements", "pairs"} <= set(json.loads(ran.out))
    assert "Contrast pairs" in shekara("evaluate").out


@pytest.mark.parametrize(
    ("made", "words", "told"),
    [
        ("", ["--statements", "s.tsv", "--pairs", "s.tsv"], "do not go together"),
        ("", ["--cv", "--statements", "s.tsv"], "do not go together"),
        ("", ["--statements", "nowhere.tsv"], "nowhere.tsv"),
        ("en\tloves\tua\tHe.\n", ["--statements", "s.tsv"], "line 1"),
        ("en\t1\tHe.\t7\n", ["--pairs", "s.tsv"], "line 1"),
        ("", ["--gold", "."], "gold.jsonl"),
    ],
)
def test_each_mistake_is_one_line(shekara: Shekara, workdir: Path, made: str, words: list[str], told: str) -> None:
    (workdir / "s.tsv").write_text(made, encoding="utf-8")
    ran = shekara("evaluate", *words)
    assert ran.code != 0 and told in ran.err and ran.err.count("\n") == 1 and ran.out == ""


def test_gold_without_its_page_is_named(shekara: Shekara, folder: Path) -> None:
    (folder / "a.html").unlink()
    ran = shekara("evaluate", "--gold", str(folder))
    assert ran.code == 1 and "a.html" in ran.err and ran.err.count("\n") == 1
