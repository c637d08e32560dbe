"""Parts of a clause that says nothing clear as a whole."""

from __future__ import annotations

import numpy as np
import pytest

from classify.encoding.parts import CLEAR, clearest, parts
from classify.records import LABELS
from classify.statements import Classifier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“No decree of theirs will be recognized here. Wages will be paid,” she said.",
            ["“No decree of theirs will be recognized here.", "Wages will be paid,” she said."],
        ),
        (
            "Депутат выразился определённее: «Признать это голосование мы не можем. У людей другие заботы».",
            ["Депутат выразился определённее", "«Признать это голосование мы не можем.", "У людей другие заботы»."],
        ),
        ("The envoy said that the border would stay where it was", ["The envoy said", "the border would stay where it was"]),
        ("Елші шекара өзгермейді деп қысқа жауап берді", ["Елші шекара өзгермейді", "қысқа жауап берді"]),
        ("The envoy said nothing of the border", []),
        ("It ended well; so did the talks", ["It ended well", "so did the talks"]),
        ("", []),
    ],
)
def test_where_a_clause_is_cut(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_long_list_gives_no_endless_work() -> None:
    assert len(parts("they came, and went away; " * 5000)) <= 8


def test_the_clearest_part_is_none_where_no_part_is_clear() -> None:
    rows = np.full((2, len(LABELS)), 0.01, np.float32)
    rows[1, LABELS.index("rejects")] = 0.93
    assert clearest(rows) is None
    rows[0, LABELS.index("none")] = 0.99
    rows[1, LABELS.index("rejects")] = CLEAR + 0.01
    assert clearest(rows) == 1


class _Pieces:
    """Knows one sentence, and nothing of what holds more than that."""

    stamp = "pieces"

    def __init__(self) -> None:
        self.read: list[str] = []

    def predict(self, texts: list[str]) -> np.ndarray:
        self.read += texts
        rows = np.full((len(texts), len(LABELS)), 0.001, np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[LABELS.index("rejects" if text == "No decree of theirs will be recognized here." else "none")] = 0.99
        return rows


def test_a_sentence_of_a_long_quotation_speaks_for_it() -> None:
    model = _Pieces()
    classifier = Classifier.__new__(Classifier)
    classifier._model = model  # type: ignore[assignment]
    whole = "No decree of theirs will be recognized here. Wages will be paid."
    rows = classifier._read([whole, "Wages will be paid.", whole], [whole, "Wages will be paid.", whole])
    assert [LABELS[place] for place in rows.argmax(1)] == ["rejects", "none", "rejects"]
    assert model.read.count(whole) == 1


def test_nothing_is_read_of_no_clauses() -> None:
    classifier = Classifier.__new__(Classifier)
    classifier._model = _Pieces()  # type: ignore[assignment]
    assert classifier._read([], []).shape == (0, len(LABELS))
