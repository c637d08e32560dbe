"""Figures against values worked out by hand, the tables' forms, and the same score as the shared scorer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from classify import evaluate
from classify.errors import DataError
from classify.examples import Example
from classify.judging import metrics
from classify.judging.agreement import GoldRecord, Judged, agreement, overlap, read_gold
from classify.judging.baselines import CharNgrams, Keywords, Majority
from classify.records import LABELS, Statement
from classify.stance import Probabilities
from tests.classify.fakes import document, statements


def _row(label: str, confidence: float, rest: str = "") -> list[float]:
    """A row of probabilities: `confidence` for the label, what is left for `rest` or shared by all others."""
    row = [0.0 if rest else (1 - confidence) / 7] * 8
    row[LABELS.index(label)] = confidence
    if rest:
        row[LABELS.index(rest)] = 1 - confidence
    return row


class Told:
    """Gives the rows that it is told to, in order."""

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        self.rows = rows

    def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        assert len(texts) == len(langs) == len(self.rows)
        return np.array(self.rows, np.float32)


FOUR = Told([_row("rejects", 0.95), _row("rejects", 0.75), _row("silent", 0.65), _row("none", 0.55)])
TABLE = "en\trejects\tua-2022\tA\nen\taffirms\tua\tB\nru\tsilent\tua\tC\nru\tnone\t\tD\n"


def _written(folder: Path, body: str) -> Path:
    path = folder / "table.tsv"
    path.write_text(body, encoding="utf-8")
    return path


def test_figures_of_passages(tmp_path: Path) -> None:
    found = evaluate.statements(_written(tmp_path, TABLE), FOUR)
    assert found["accuracy"] == 0.75 and found["passages"] == 4
    # rejects: one of two right, found; affirms: never; silent, none: always → F1 2/3, 0, 1, 1
    assert found["macro_f1"] == pytest.approx((2 / 3 + 0 + 1 + 1) / 4)
    assert found["per_label"]["rejects"] == {"precision": 0.5, "recall": 1.0, "f1": pytest.approx(2 / 3), "support": 1}
    assert list(found["per_label"]) == ["rejects", "affirms", "silent", "none"]
    assert found["per_lang"]["en"]["macro_f1"] == pytest.approx(1 / 3) and found["per_lang"]["ru"]["macro_f1"] == 1
    assert found["per_lang"]["en"]["accuracy"] == 0.5 and found["per_lang"]["en"]["passages"] == 2
    assert found["confusion"]["affirms"] == {"rejects": 1, "affirms": 0, "silent": 0, "none": 0}
    # each in a bin of its own: |1-.95|, |0-.75|, |1-.65|, |1-.55|
    assert found["ece"] == pytest.approx((0.05 + 0.75 + 0.35 + 0.45) / 4, abs=1e-6)
    json.dumps(found)


def test_one_label_alone_has_its_figures(tmp_path: Path) -> None:
    found = evaluate.statements(_written(tmp_path, "en\tnone\t\tA\n"), Told([_row("none", 0.9)]))
    assert found["macro_f1"] == 1 and found["confusion"] == {"none": {"none": 1}}


def test_risk_grows_with_coverage() -> None:
    confidence, right = np.array([0.5, 0.9, 0.7, 0.8]), np.array([False, True, False, True])
    steps = metrics.risk_coverage(confidence, right)
    assert [(s["coverage"], s["risk"], s["threshold"]) for s in steps if s["coverage"] in (0.5, 0.75, 1)][-1] == (1.0, 0.5, 0.5)
    assert {s["coverage"]: s["risk"] for s in steps} == {0.25: 0, 0.5: 0, 0.75: pytest.approx(1 / 3), 1.0: 0.5}


def test_calibration_error_of_one_bin_is_its_gap() -> None:
    assert metrics.calibration_error(np.full(4, 0.85), np.array([True, True, True, False])) == pytest.approx(0.1)
    assert metrics.calibration_error(np.full(2, 1.0), np.array([True, True])) == 0


def test_pairs(tmp_path: Path) -> None:
    path = _written(tmp_path, "lang\tpair\ttext\tpolarity\nen\t1\tA\t1\nen\t1\tB\t-1\nru\t1\tC\t1\nru\t1\tD\t−1\n")
    # the third leans the wrong way though its best label is affirms: 0.4 < 0.6 · endorses
    rows = [_row("affirms", 0.9), _row("threatens", 0.6, "none"), _row("affirms", 0.4, "endorses"), _row("accommodates", 0.5, "silent")]
    found = evaluate.pairs(path, Told(rows))
    assert found["accuracy"] == 0.75 and found["pair_accuracy"] == 0.5 and found["pairs"] == 2
    assert found["per_lang"]["en"] == {"accuracy": 1.0, "pair_accuracy": 1.0, "texts": 2, "pairs": 1}
    assert found["per_lang"]["ru"]["accuracy"] == 0.5 and found["per_lang"]["ru"]["pair_accuracy"] == 0.0


def test_polarity_leaves_out_what_takes_no_side() -> None:
    rows = np.array([_row("rejects", 0.7, "endorses"), _row("neutral", 0.5, "silent"), _row("none", 1.0)], np.float32)
    assert metrics.polarity(rows) == pytest.approx([0.4, 0, 0])


def test_a_text_without_a_lean_is_wrong(tmp_path: Path) -> None:
    found = evaluate.pairs(_written(tmp_path, "en\t1\tA\t1\n"), Told([_row("none", 1.0, "silent")]))
    assert found["accuracy"] == 0 and found["pair_accuracy"] is None


@pytest.mark.parametrize(
    "body",
    [
        "lang\tlabel\ttarget\ttext\n" + TABLE,
        "\ufefflang\tlabel\ttarget\ttext\n\n" + TABLE.replace("\n", "\n\n"),
        "lang\ttext\tlabel\nen\tA\trejects\nen\tB\taffirms\nru\tC\tsilent\nru\tD\tnone\n",
        TABLE.replace("ua-2022\t", "").replace("ua\t", "").replace("\t\t", "\t"),
        TABLE.replace("\n", "\r\n").replace("rejects", "Rejects"),
        TABLE.removesuffix("\n"),
    ],
    ids=["header", "blank lines and a mark", "other columns", "no target", "windows", "no last newline"],
)
def test_tables_are_taken_as_people_write_them(tmp_path: Path, body: str) -> None:
    rows = evaluate.read_statements(_written(tmp_path, body))
    assert [(r.lang, r.label, r.text) for r in rows] == [("en", "rejects", "A"), ("en", "affirms", "B"), ("ru", "silent", "C"), ("ru", "none", "D")]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("en\tloves\tua\tA\n", "line 1"),
        ("lang\tlabel\ttarget\ttext\nen\tnone\t\tA\n\nen\tnone\n", "line 4"),
        ("en\tnone\tua\t \n", "line 1"),
        ("en\tnone\tua\tA\tB\n", "line 1"),
        ("lang\ttext\nen\tA\n", "line 1"),
        ("\n", "no rows"),
        ("lang\tlabel\ttarget\ttext\n", "no rows"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, body: str, named: str) -> None:
    path = _written(tmp_path, body)
    with pytest.raises(DataError) as raised:
        evaluate.statements(path, FOUR)
    assert str(path) in raised.value.message and named in raised.value.message and raised.value.mend


@pytest.mark.parametrize("body", ["en\t1\tA\t0\n", "en\t1\tA\n", "en\t1\t\t1\n"])
def test_a_wrong_pair_is_named(tmp_path: Path, body: str) -> None:
    with pytest.raises(DataError, match=r"table\.tsv, line 1"):
        evaluate.pairs(_written(tmp_path, body), FOUR)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nowhere\.tsv"):
        evaluate.statements(tmp_path / "nowhere.tsv", FOUR)


REFUSAL = "Kazakhstan will not recognise the referendums in Luhansk, its Foreign Ministry said."
(FOUND,) = statements(REFUSAL)
CODED = GoldRecord("KAZ", "state", None, "ua-2022", "rejects", None, "will not recognise the referendums in Luhansk")


def _figures(found: Sequence[Statement], gold: Sequence[GoldRecord]) -> tuple[float, float, float]:
    scores = agreement([Judged("u", tuple(found), tuple(gold))])
    return scores["strict"]["f1"], scores["relaxed"]["f1"], scores["located"]["f1"]


def test_agreement_by_three_measures() -> None:
    assert _figures([FOUND], [CODED]) == (1, 1, 1)
    assert _figures([FOUND], [replace(CODED, stance="affirms")]) == (0, 1, 1)  # the same sign
    assert _figures([FOUND], [replace(CODED, stance="endorses")]) == (0, 0, 1)
    assert _figures([FOUND], [replace(CODED, stance="silent")]) == (0, 0, 1)
    assert _figures([replace(FOUND, stance="silent")], [replace(CODED, stance="neutral")]) == (0, 0, 1)  # silence stands apart
    assert _figures([FOUND], [replace(CODED, target="ua")]) == (0, 0, 0)
    assert _figures([FOUND], [replace(CODED, holder="RUS")]) == (0, 0, 0)
    assert _figures([FOUND], [replace(CODED, evidence="Georgia condemned the decrees")]) == (0, 0, 0)


def test_each_matches_at_most_once() -> None:
    found = agreement([Judged("u", (FOUND,), (CODED, CODED, CODED))])
    assert found["strict"] == {"precision": 1.0, "recall": 0.333, "f1": 0.5}
    assert agreement([Judged("u", (FOUND, FOUND), (CODED,))])["strict"] == {"precision": 0.5, "recall": 1.0, "f1": 0.667}


def test_records_match_only_within_their_article() -> None:
    apart = agreement([Judged("one", (FOUND,), ()), Judged("two", (), (CODED,))])
    assert (apart["gold"], apart["predicted"], apart["located"]["f1"]) == (1, 1, 0)


def test_fields_are_judged_on_strict_matches() -> None:
    named = replace(FOUND, speaker="Касым-Жомартом Токаевым", stated_on=date(2022, 9, 26))
    coded = replace(CODED, speaker="Касым-Жомарт Токаев", stated_on="2022-09")
    assert [agreement([Judged("u", (named,), (coded,))])[key] for key in ("level", "speaker", "date")] == [1, 1, 1]
    wrong = replace(coded, speaker="Нұрсұлтан Назарбаев", stated_on="2022-09-27", holder_level="public")
    assert [agreement([Judged("u", (named,), (wrong,))])[key] for key in ("level", "speaker", "date")] == [0, 0, 0]
    assert agreement([Judged("u", (FOUND,), (replace(coded, stated_on=None),))])["speaker"] == 0, "nobody was found"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Astana will NOT recognise it!", "will not, recognise", True),
        ("признаёт", "не признает этого", True),
        ("one two three four five", "five four three x y", True),  # 3 of 5 words
        ("one two three four five", "five four x y z", False),
        ("", "anything", False),
        ("—", "…", False),
    ],
)
def test_overlap(one: str, other: str, same: bool) -> None:
    assert overlap(one, other) is overlap(other, one) is same


def test_gold_articles_are_read_by_the_classifier() -> None:
    class One:
        def classify(self, documents: Sequence[object]) -> list[tuple[Statement, ...]]:
            return [(FOUND,) if i == 0 else () for i in range(len(documents))]

    found = evaluate.gold([("a", document(REFUSAL), (CODED,)), ("b", document("Rain."), ())], One())
    assert list(found) == ["gold", "predicted", "strict", "level", "speaker", "date", "relaxed", "located"]
    assert (found["gold"], found["predicted"], found["strict"]["f1"]) == (1, 1, 1)


def test_read_gold(tmp_path: Path) -> None:
    path = tmp_path / "a.gold.jsonl"
    row = {
        "holder": "KAZ",
        "holder_level": "state",
        "speaker": None,
        "target": "ua",
        "stance": "affirms",
        "stated_on": "2019",
        "evidence": "x",
        "url": "https://…",
    }
    path.write_text(f"{json.dumps(row)}\n\n", encoding="utf-8")
    assert read_gold(path) == (GoldRecord("KAZ", "state", None, "ua", "affirms", "2019", "x"),)
    path.write_text("", encoding="utf-8")
    assert read_gold(path) == ()
    for wrong in ("{", "[]", "{}", json.dumps(row | {"stance": "loves"}), json.dumps(row | {"stated_on": 2019}), json.dumps(row | {"evidence": None})):
        path.write_text(f"{json.dumps(row)}\n{wrong}\n", encoding="utf-8")
        with pytest.raises(DataError, match=r"a\.gold\.jsonl, line 2"):
            read_gold(path)


SCORER = Path(__file__).resolve().parents[3] / "shared" / "gold" / "score.py"


@pytest.mark.skipif(not SCORER.is_file(), reason="../shared is not here")
def test_the_same_score_as_the_shared_scorer(tmp_path: Path) -> None:
    import duckdb

    from classify.statements import Classifier
    from tests.classify.fakes import CATALOGUE, WordModel

    url = "https://example.org/a"
    text = f"{REFUSAL}\nGeorgia will not recognise Luhansk, its president said.\nMinsk declined to comment on Luhansk."
    found = Classifier(WordModel(), CATALOGUE).classify([document(text)])[0]  # type: ignore[arg-type]
    assert len(found) == 3
    georgian = replace(CODED, holder="GEO", stance="affirms", evidence="Georgia will not recognise Luhansk")
    coded = [CODED, georgian, replace(CODED, holder="MDA", evidence="nothing")]
    rows = [{**{key: getattr(record, key) for key in CODED.__dataclass_fields__}, "url": url} for record in coded]
    (tmp_path / "a.gold.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "a.html").write_text(f'<link rel="canonical" href="{url}">', encoding="utf-8")
    with duckdb.connect(str(tmp_path / "x.duckdb")) as db:
        db.execute("CREATE TABLE articles AS SELECT 'a' AS article_id, ? AS canonical_url", [url])
        texts = "holder TEXT, holder_level TEXT, speaker TEXT, target TEXT, stance TEXT"
        db.execute(f"CREATE TABLE statements (article_id TEXT, {texts}, stated_on DATE, evidence TEXT)")
        db.executemany(
            "INSERT INTO statements VALUES ('a', ?, ?, ?, ?, ?, ?, ?)",
            [[s.holder, s.holder_level, s.speaker, s.target, s.stance, s.stated_on, s.evidence] for s in found],
        )
    command = [sys.executable, str(SCORER), str(tmp_path / "x.duckdb"), str(tmp_path), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ)).stdout)
    assert agreement([Judged(url, found, read_gold(tmp_path / "a.gold.jsonl"))]) == theirs
    assert theirs["strict"]["f1"] != theirs["relaxed"]["f1"] < 1


def _example(label: str, text: str, lang: str = "en", event: str = "e") -> Example:
    return Example(lang, event, label, "ua", "plain", "", text)


LEARNT = [
    *(_example("silent", f"The {who} declined to comment on the vote.") for who in ("ministry", "president", "envoy", "speaker")),
    *(_example("rejects", f"The {who} will not recognise the annexation.") for who in ("ministry", "president", "envoy", "speaker", "cabinet")),
]


def test_the_majority_says_the_commonest() -> None:
    majority = Majority()
    majority.fit(LEARNT)
    rows = majority.predict(["a", "b"], ["en", "ru"])
    assert rows[:, LABELS.index("rejects")] == pytest.approx(5 / 9) and rows.sum(axis=1) == pytest.approx(1)


def test_keywords_go_by_the_first_list() -> None:
    keywords = Keywords()
    keywords.fit(LEARNT)
    rows = keywords.predict(["Nobody at all.", "Tashkent declined to comment.", "Ташкент промолчал."], ["en", "en", "ru"])
    assert [LABELS[i] for i in rows.argmax(axis=1)] == ["rejects", "silent", "silent"]


def test_character_ngrams_learn() -> None:
    ngrams = CharNgrams()
    ngrams.fit(LEARNT)
    rows = ngrams.predict(["The spokesman declined to comment.", "Parliament will not recognise it."], ["en", "en"])
    assert [LABELS[i] for i in rows.argmax(axis=1)] == ["silent", "rejects"]
    assert rows[:, LABELS.index("none")] == pytest.approx(0), "a label that training did not have"
