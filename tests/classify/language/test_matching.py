"""Lexicon forms in text: stems and endings, case, capital letters, phrases."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.language.matching import Matcher, fold, keys, words


def _found(form: str, text: str, lang: str) -> list[str]:
    return [text[m.start : m.end] for m in Matcher([(form, 1)], lang).find(words(text, lang))]


@pytest.mark.parametrize(
    ("form", "text", "lang", "found"),
    [
        ("Росси|я", "По словам властей России, Россия согласна.", "ru", ["России", "Россия"]),
        ("Астана|", "Астанаға хат келді", "kk", ["Астанаға"]),
        ("Астана|", "астанаға", "kk", []),  # a name begins with a capital
        ("recogni|", "Recognising it, they recognized it", "en", ["Recognising", "recognized"]),
        ("border", "bordering the border", "en", ["border"]),  # without a bar no ending
        ("Совет Федерации", "Совет Федерации и Совет Безопасности", "ru", ["Совет Федерации"]),
        ("Нур-Султан|", "в Нур-Султане", "ru", ["Нур-Султане"]),
        ("tan ol|", "tan olmaydi", "uz", ["tan olmaydi"]),
        ("четырёх областей", "четырех областей", "ru", ["четырех областей"]),
        ("o'z", "oʻz yeri, o’z yeri", "uz", ["oʻz", "o’z"]),
    ],
)
def test_forms_are_found_as_written(form: str, text: str, lang: str, found: list[str]) -> None:
    assert _found(form, text, lang) == found


@pytest.mark.parametrize(
    ("form", "text", "lang", "case"),
    [
        ("Казахстан|", "Казахстан", "ru", "nominative"),
        ("Казахстан|", "Казахстана", "ru", "oblique"),
        ("Қазақстан|", "Қазақстан", "kk", "nominative"),
        ("Қазақстан|", "Қазақстанның", "kk", "genitive"),
        ("Қазақстан|", "Қазақстанға", "kk", "oblique"),
        ("Oʻzbekiston|", "Oʻzbekistonning", "uz", "genitive"),
        ("Римде~", "Римде", "ky", "oblique"),
        ("Римнің~", "Римнің", "kk", "genitive"),
        ("Kazakhstan", "Kazakhstan's", "en", "genitive"),
        ("Kazakhstan", "Kazakhstan", "en", "any"),
    ],
)
def test_the_ending_tells_the_case(form: str, text: str, lang: str, case: str) -> None:
    assert [m.case for m in Matcher([(form, 1)], lang).find(words(text, lang))] == [case]


def test_the_longest_form_wins_and_none_lies_inside_another() -> None:
    matcher = Matcher([("Осетия", "short"), ("Южная Осетия", "long")], "ru")
    assert [m.value for m in matcher.find(words("Южная Осетия и Осетия", "ru"))] == ["long", "short"]


def test_an_ending_is_no_other_word() -> None:
    assert _found("карт|а", "картографического", "ru") == []
    assert _found("карт|а", "картами", "ru") == ["картами"]


def test_the_possessive_is_cut_off_the_word() -> None:
    (word,) = words("Ankara’s", "en")
    assert (word.text, word.key, word.possessive, word.end) == ("Ankara", "ankara", True, 6)


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for lang in ("en", "ru", "kk"):
        found = words(text, lang)
        assert all(text[w.start : w.end] == w.text for w in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_keys_are_those_of_the_words() -> None:
    samples = [
        ("Russia's forces, the dogs' owner, U.S.'s and Nur-Sultan", "en"),
        ("Росси́я и Ещё ОБСЕ, ES-11/4", "ru"),
        ("tog‘ Qorabog‘ o‘zbek Ўзбекистон bog'", "uz"),
    ]
    for text, lang in samples:
        assert keys(text, lang) == {word.key for word in words(text, lang)}


def test_what_cannot_begin_a_form_is_not_looked_for() -> None:
    matcher = Matcher([("Росси|я", 1), ("Совет Федерации", 2)], "ru")
    assert matcher.may_find(keys("в России тепло", "ru")) and matcher.may_find({"совет"})
    assert not matcher.may_find(keys("Роса на траве", "ru"))


def test_a_tajik_name_in_full_is_no_object_whatever_it_ends_in() -> None:
    assert [m.case for m in Matcher([("Мадуро|", "VEN")], "tg").find(words("Мадуро гуфт", "tg"))] == ["nominative"]
    assert [m.case for m in Matcher([("Путин|", "RUS")], "tg").find(words("Путинро дид", "tg"))] == ["oblique"]


@given(st.lists(st.text("аб яФ", max_size=12), max_size=30))
def test_what_was_asked_before_changes_no_answer(texts: list[str]) -> None:
    """Words that begin nothing are remembered, so that a text made of them is not read again."""
    forms = [("аб|а", 1), ("бя", 2), ("я аб|", 3)]
    lasting = Matcher(forms, "ru")
    for text in texts:
        tokens = words(text, "ru")
        assert lasting.find(tokens) == lasting.find(tokens) == Matcher(forms, "ru").find(tokens)


def test_words_met_before_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("classify.language.matching._KNOWN_WORDS", 2)
    matcher = Matcher([("Крым|", 1)], "ru")
    for text in ("один два три", "Крым", "один два", "четыре Крыма", "один"):
        assert [text[m.start : m.end] for m in matcher.find(words(text, "ru"))] == [word for word in text.split() if word.startswith("Крым")]
