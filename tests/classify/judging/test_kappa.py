"""Agreement beyond chance, on tables whose kappa is known; and training sets with labels of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from classify.errors import DataError
from classify.examples import Example, read_labels, with_labels, write_labels
from classify.judging.kappa import kappa, report


def test_kappa_of_a_known_table():
    """20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, expected 0.5."""
    one = ["yes"] * 25 + ["no"] * 25
    other = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert kappa(one, other) == pytest.approx(0.4)
    assert kappa(one, one) == 1.0
    assert kappa(["yes", "no"], ["no", "yes"]) == -1.0
    assert kappa([], []) is None and kappa(["yes"], ["yes"]) is None


def test_kappa_by_stance_and_holder():
    one, other = ["rejects", "rejects", "none", "neutral"], ["rejects", "neutral", "none", "neutral"]
    found = report(one, other, ["KAZ", "KAZ", "RUS", "RUS"])
    assert (found["passages"], found["agree"]) == (4, 3) and found["kappa"] == pytest.approx(0.636, abs=5e-4)
    assert found["per_stance"]["rejects"] == {"passages": 4, "agree": 3, "kappa": 0.5, "one": 2, "other": 1}
    assert found["per_holder"] == {"KAZ": {"passages": 2, "agree": 1, "kappa": 0.0}, "RUS": {"passages": 2, "agree": 2, "kappa": 1.0}}
    assert found["confusion"]["rejects"] == {"rejects": 1, "neutral": 1, "none": 0}


def test_labels_become_examples_and_take_the_place_of_shipped_ones(tmp_path: Path) -> None:
    file = tmp_path / "labels.tsv"
    rows = [("ru", "a1", "none", "crimea", "Слова\tи\nслова"), ("en", "a2", "rejects", "ua-2022", "It will not recognise it.")]
    file.write_text(write_labels(rows), encoding="utf-8")
    own = read_labels(file)
    assert own == [Example("ru", "a1", "none", "crimea", "plain", "", "Слова и слова"), Example("en", "a2", "rejects", "ua-2022", "plain", "", rows[1][4])]
    shipped = [Example("en", "e", "neutral", "ua-2022", "plain", "", "It will not, recognise it"), Example("en", "e", "affirms", "-", "plain", "", "Other.")]
    assert with_labels(shipped, own, 3) == [shipped[1], *[own[0]] * 3, *[own[1]] * 3]


@pytest.mark.parametrize(("text", "told"), [("event\tlabel\n", "the first line"), (write_labels([("en", "a", "maybe", "-", "x")]), "line 2")])
def test_a_wrong_file_of_labels_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "labels.tsv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=told):
        read_labels(file)
