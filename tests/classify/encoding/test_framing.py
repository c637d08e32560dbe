"""What the model is told of a clause before it reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from classify.attribution import Attribution
from classify.encoding import framing
from classify.records import LABELS
from classify.stance import Probabilities
from classify.statements import Classifier
from tests.classify.fakes import CATALOGUE, document, held

TEXT = "The envoys met on Monday. Minsk will recognise Abkhazia, and Tbilisi will never forgive it."


def _holder(text: str = "Minsk said no.") -> Attribution:
    return held("en", text)[0]


def test_it_tells_whose_on_what_the_headline_and_what_stands_before() -> None:
    article = document(TEXT, title="Two Capitals Differ")
    at = TEXT.index("Minsk")
    assert framing.frame(article, _holder(), "Abkhazia", at) == "Belarus, state | Abkhazia | Two Capitals Differ | The envoys met on Monday. | "
    assert framing.frame(article, replace(_holder(), speaker="A. Envoy"), "Abkhazia", 0) == "Belarus, state, A. Envoy | Abkhazia | Two Capitals Differ | | "


def test_it_is_short_whatever_the_article_is() -> None:
    article = document("Крымдын маселеси " * 400 + "Minsk said no.", title="Long " * 90)
    told = framing.frame(article, _holder(), "Crimea", article.text.index("Minsk"))
    assert len(told) < 320 and told.endswith("маселеси | ")
    assert told.split(" | ")[3].split()[0] in ("Крымдын", "маселеси"), "the first word is whole"
    wordless = document("x" * 5000 + " Minsk said no.")
    assert len(framing.frame(wordless, _holder(), "Crimea", 5001)) < 320


class FrameModel:
    """Takes whom a frame names for the one whose stance the clause is: Belarus recognises, Georgia refuses."""

    stamp = "frames/1"
    framed = True

    def __init__(self) -> None:
        self.read: list[tuple[str, str]] = []

    def predict(self, texts: Sequence[str], frames: Sequence[str] | None = None) -> Probabilities:
        assert frames is not None and len(frames) == len(texts)
        self.read += zip(frames, texts, strict=True)
        rows = np.full((len(texts), len(LABELS)), 0.01, np.float32)
        for row, frame in zip(rows, frames, strict=True):
            row[LABELS.index("endorses" if frame.startswith("Belarus") else "rejects" if frame.startswith("Georgia") else "none")] = 0.93
        return rows


def test_one_clause_is_read_for_each_holder() -> None:
    model = FrameModel()
    text = "Belarus, Georgia and Moldova answered the question on the recognition of Abkhazia in their own way on Monday."
    found = Classifier(model, CATALOGUE).classify([document(text), document("It rained.")])  # type: ignore[arg-type]
    assert {(s.holder, s.stance) for s in found[0]} == {("BLR", "endorses"), ("GEO", "rejects")}
    assert found[1] == () and len(model.read) == len(set(model.read))
    assert len({clause for _, clause in model.read}) < len(model.read), "the same words, more than once"
