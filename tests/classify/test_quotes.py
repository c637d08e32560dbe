"""Quotations in the languages' own marks, dash speech, and how much of a passage is quoted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.quotes import inside, is_bare_quotation, quotations, quote_type, speech


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("He called it “a sham”.", ["“a sham”"]),
        ('He called it "a sham" and "void".', ['"a sham"', '"void"']),
        ("Он назвал «ДНР» выдумкой.", ["«ДНР»"]),
        ("«Мы поддерживаем „Устав ООН“», — сказал он.", ["«Мы поддерживаем „Устав ООН“»"]),
        ("«Внешняя «внутренняя» речь», — сказал он.", ["«Внешняя «внутренняя» речь»"]),
        ("„Ми не визнаємо цього“, — сказав він.", ["„Ми не визнаємо цього“"]),
        ("«Мы не закончили", ["«Мы не закончили"]),
        ("— Біз оны мойындамаймыз, — деді министр.", ["— Біз оны мойындамаймыз,"]),
        ("Nobody is quoted.", []),
    ],
)
def test_quotations(sentence: str, quoted: list[str]) -> None:
    assert [sentence[s.start : s.end] for s in quotations(sentence)] == quoted


def test_a_distanced_word_is_no_speech() -> None:
    assert speech("The “referendums” will not be recognised by Astana, its spokesman said.") == []
    assert len(speech("“We will never recognise these referendums,” he said.")) == 1


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“We proceed from the territorial integrity of states,” he said.", "direct"),
        ("The spokesman said that Astana “proceeds from” the principle of territorial integrity.", "mixed"),
        ("The spokesman said that Astana would not recognise them.", "indirect"),
        ("The so-called «ДНР» will not be recognised.", "indirect"),
    ],
)
def test_quote_type(sentence: str, kind: str) -> None:
    assert quote_type(sentence) == kind


def test_a_bare_quotation_names_no_speaker() -> None:
    assert is_bare_quotation("«Это наш выбор. Мы уважаем границы».")
    assert not is_bare_quotation("«Это наш выбор», — сказал министр иностранных дел.")
    assert not is_bare_quotation("Министр промолчал.")


@given(st.text(alphabet='«»“”„"—- .,aяқ', max_size=80))
def test_quotations_stand_in_order_inside_the_sentence(sentence: str) -> None:
    spans = quotations(sentence)
    assert all(0 <= s.start < s.end <= len(sentence) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(inside(spans, s.start) and not inside(spans, -1) for s in spans)
