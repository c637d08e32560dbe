"""What the signs of a clause's words make of the model's reading."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from classify.records import LABELS
from classify.sentences import read
from classify.wording import rules, weighing
from tests.classify.fakes import PUBLISHED


@pytest.mark.parametrize(
    ("lang", "told", "label"),
    [
        ("en", "Georgia voted in support of the territorial integrity of Azerbaijan.", "affirms"),
        ("en", "Georgia voted for the resolution on the territorial integrity of Ukraine.", "rejects"),
        ("uz", "Toshkent Ozarbayjonning hududiy yaxlitligini qo‘llab ovoz berdi.", "affirms"),
    ],
)
def test_who_votes_for_integrity_itself_upholds(lang: str, told: str, label: str) -> None:
    assert rules.vote(told, read(told, lang, PUBLISHED, 0).tokens, lang, on_resolution=True) == label


def test_a_threat_of_who_did_the_deed_stays_one() -> None:
    """ "Ajaria may be next", says Moscow of Georgia."""
    row = np.full(len(LABELS), 0.02, np.float32)
    row[LABELS.index("threatens")] = 0.86
    text = "Ajaria may be next."
    signs = rules.read_signs(text, read(text, "en", PUBLISHED, 0).tokens, "en", on_resolution=False)
    assert LABELS[int(weighing.weigh(row, signs, deed=True, takers=("RUS",), holder="RUS", inside="GEO").argmax())] == "threatens"


def test_a_sure_silence_outweighs_words_of_something_else() -> None:
    """ "The administration declined to comment on the trip, saying that the report was not ready": silent on it all the same."""
    row = np.full(len(LABELS), 0.005, np.float32)
    row[LABELS.index("silent")] = 0.965
    signs = rules.read_signs("It declined.", read("It declined.", "en", PUBLISHED, 0).tokens, "en", on_resolution=False)
    besides = replace(signs, turns=frozenset({"beside_silence"}))
    assert LABELS[int(weighing.weigh(row, besides).argmax())] == "silent"
    row[:] = 0.05
    row[LABELS.index("silent")] = 0.65
    assert LABELS[int(weighing.weigh(row, besides).argmax())] == "none"


def test_what_does_not_mean_recognition_is_neutral_of_who_took_the_land_only() -> None:
    odds = np.full(len(LABELS), 0.05, np.float32)
    odds[LABELS.index("rejects")] = 0.65
    signs = rules.Signs(turns=frozenset({"no_recognition"}))
    assert LABELS[int(weighing.weigh(odds, signs, deed=True, takers=("RUS",), holder="RUS").argmax())] == "neutral"
    assert LABELS[int(weighing.weigh(odds, signs, holder="KAZ").argmax())] == "rejects"


def test_papers_taken_for_valid_are_less_than_recognition() -> None:
    odds = np.full(len(LABELS), 0.05, np.float32)
    odds[LABELS.index("endorses")] = 0.65
    signs = rules.Signs(turns=frozenset({"papers"}))
    assert LABELS[int(weighing.weigh(odds, signs, deed=True, takers=("RUS",), holder="RUS").argmax())] == "accommodates"
