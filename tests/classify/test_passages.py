"""Sentences: where they end in seven languages, and offsets that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.passages import passages

_MARKS = ("«", "»", "“", "”", '"', ". ", "! ", "? ", "… ", "\n", " ", "— ", ",", "\u00a0", "\u200b")
_PIECES = st.sampled_from((*_MARKS, "г. ", "U.S. ", "Москва", "Қазақстан", "said", "🇺🇦", "中文", "7", "Ё"))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Smith of the U.S. State Department spoke. Others left.", ["Mr. Smith of the U.S. State Department spoke.", "Others left."]),
        ("Это было в марте 2014 г. в Киеве. Затем всё изменилось.", ["Это было в марте 2014 г. в Киеве.", "Затем всё изменилось."]),
        ("К. К. Токаев промолчал. Астана молчит.", ["К. К. Токаев промолчал.", "Астана молчит."]),
        ("«Мы не признаём. Точка», — сказал он. Зал встал.", ["«Мы не признаём. Точка», — сказал он.", "Зал встал."]),
        ("«Не признаём!» — сказал он. Зал встал.", ["«Не признаём!» — сказал он.", "Зал встал."]),
        ("Ақорда үнсіз. Министрлік те жауап бермеді.", ["Ақорда үнсіз.", "Министрлік те жауап бермеді."]),
        ("First line\nsecond line", ["First line", "second line"]),
        ("Is it so? Yes!", ["Is it so?", "Yes!"]),
        ("Hungary voted no. Two years later it did so again.", ["Hungary voted no.", "Two years later it did so again."]),
        ("House no. 5 stood empty. No. 7 did not.", ["House no. 5 stood empty.", "No. 7 did not."]),
        ("It grew by 3.5 percent. Then it fell.", ["It grew by 3.5 percent.", "Then it fell."]),
        ("", []),
        (" \n \n", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [p.text for p in passages(text)] == sentences


def test_paragraphs_are_counted_with_empty_ones() -> None:
    assert [(p.paragraph, p.index) for p in passages("One. Two.\n\nThree.")] == [(0, 0), (0, 1), (2, 2)]


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join)))
def test_offsets_hold_and_nothing_but_space_is_left_out(text: str) -> None:
    found = passages(text)
    at = 0
    for number, passage in enumerate(found):
        assert text[passage.start : passage.end] == passage.text
        assert passage.text == passage.text.strip() != ""
        assert "\n" not in passage.text
        assert text[at : passage.start].strip() == ""
        assert passage.index == number
        assert passage.paragraph == text.count("\n", 0, passage.start)
        at = passage.end
    assert text[at:].strip() == ""


def test_a_line_without_an_end_is_cut() -> None:
    text = "слово " * 50_000
    found = passages(text)
    assert max(len(p.text) for p in found) <= 1200
    assert "".join(p.text for p in found).replace(" ", "") == text.replace(" ", "")


def test_a_quotation_that_never_closes_does_not_swallow_the_rest() -> None:
    text = "«" + "Мы не признаём этого. " * 200
    assert len(passages(text)) > 10


@pytest.mark.parametrize("run", [".", "!", ".!", "?!"])
def test_a_run_of_stops_is_looked_at_once(run: str) -> None:
    text = run * 200_000 + "x"  # what tries each stop anew needs hours
    assert "".join(passage.text for passage in passages(text)) == text
