"""Who speaks as "he" or "the strongman": the one whom the article named before."""

from __future__ import annotations

from datetime import date

import pytest

from classify.attribution import Attribution
from classify.candidates import candidates
from classify.discourse.bynames import name_of
from classify.sentences import read
from tests.classify.fakes import CATALOGUE, document


def _speakers(text: str, lang: str = "en", published: date = date(2021, 12, 2)) -> list[str | None]:
    return [c.attribution.speaker for c in candidates(document(text, lang, published=published), CATALOGUE)]


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("Minsk heard Alyaksandr Lukashenka at length on Tuesday. The Belarusian strongman said that Crimea is Russian.", "en", "Alyaksandr Lukashenka"),
        ("Moscow's answer came from Prime Minister Vladimir Putin. Crimea, he told reporters, is Russian.", "en", "Vladimir Putin"),
        ("Ответ Минска прозвучал из уст Александра Лукашенко. Глава государства заявил, что Крым – российский.", "ru", "Александр Лукашенко"),
    ],
)
def test_who_was_named_before(text: str, lang: str, speaker: str | None) -> None:
    assert _speakers(text, lang)[-1] == speaker


def test_nobody_is_taken_for_another_states_head() -> None:
    text = "Minsk heard Alyaksandr Lukashenka on Tuesday. The Kazakh president said that he would not recognize the annexation of Crimea."
    assert _speakers(text)[-1] != "Alyaksandr Lukashenka"


def test_an_office_that_nobody_named_bears_stays_nameless() -> None:
    text = "Hillary Clinton spoke in the same vein. The U.S. trade representative said that Abkhazia is part of Georgia."
    assert _speakers(text, published=date(2010, 7, 6))[-1] is None


def test_of_two_who_were_named_neither_is_he() -> None:
    sentence = read("Crimea, he told reporters, is Russian.", "en", date(2021, 12, 2), 1)
    he = Attribution("RUS", "state", None, None, 0, len(sentence.text), resolved=True)
    met = read("Vladimir Putin and Dmitry Medvedev met in Moscow.", "en", date(2021, 12, 2), 0)
    both = [(0, phrase) for phrase in met.phrases if phrase.speaker]
    assert len(both) == 2
    assert name_of(sentence, he, both, 1) is None
    assert name_of(sentence, he, both[:1], 1) == "Vladimir Putin"
    assert name_of(sentence, he, both[:1], 4) is None, "too far back"
