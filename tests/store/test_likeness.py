"""Which texts are copies of one another."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.likeness import BANDS, Family, bands, is_copy, original, resemblance, shingles

WORDS = [f"word{n}" for n in range(4000)]


def text(seed: int, words: int = 400) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)


def edited(words: list[str], edits: int, seed: int) -> list[str]:
    chance, copy = random.Random(seed), list(words)
    for _ in range(edits):
        copy[chance.randrange(len(copy))] = f"edit{chance.random()}"
    return copy


def test_letter_case_punctuation_and_paragraphs_do_not_part_copies() -> None:
    words = text(1)
    assert resemblance(shingles(" ".join(words)), shingles("\n".join(f"{word.upper()}," for word in words))) == 1.0


def test_a_short_text_is_a_copy_of_nothing() -> None:
    short = " ".join(text(1, 29))
    assert shingles(short) == frozenset()
    assert bands(shingles(short)) == ()
    assert not is_copy(shingles(short), shingles(short))


@pytest.mark.parametrize("seed", range(40))
def test_a_few_edits_leave_a_copy_that_its_bands_find_and_many_do_not(seed: int) -> None:
    words = text(seed)
    one, few, many = (shingles(" ".join(edited(words, edits, seed))) for edits in (0, 6, 40))
    assert is_copy(one, few)
    assert set(bands(one)) & set(bands(few))
    assert not is_copy(one, many)


def test_texts_of_their_own_share_no_band() -> None:
    prints = [set(bands(shingles(" ".join(text(seed))))) for seed in range(60)]
    assert len(set().union(*prints)) == 60 * BANDS


def test_the_same_notice_with_other_figures_is_no_copy() -> None:
    def notice(day: int) -> str:
        return " ".join(f"the rate of currency {name} stood at {day}.{day + n} tenge on the exchange" for n, name in enumerate("abcdefgh"))

    assert not is_copy(shingles(notice(11)), shingles(notice(12)))


@given(st.text(max_size=300), st.text(max_size=300))
def test_resemblance_is_mutual_and_whole_for_one_text(a: str, b: str) -> None:
    one, other = shingles(a), shingles(b)
    assert resemblance(one, other) == resemblance(other, one)
    assert resemblance(one, one) == (1.0 if one else 0.0)
    assert bands(one) == bands(shingles(a))


def test_the_original_is_what_was_published_first() -> None:
    assert original([Family(5.0, 1.0, "late"), Family(4.0, 9.0, "early"), Family(4.0, 9.5, "early-too")]) == "early"
