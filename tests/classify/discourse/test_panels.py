"""Several who answer by label: each paragraph is one's own."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import document

CATALOGUE = targets.load()


def _held(lang: str, text: str) -> list[tuple[str, str, str | None]]:
    return [(c.attribution.holder, c.attribution.level, c.attribution.speaker) for c in candidates(document(text, lang), CATALOGUE) if c.cued]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Об аннексии Крыма мы спросили двоих.\nАзаттык: Что изменилось?\nИсторик из Алматы: Ничего. Аннексия Крыма незаконна.\n"
            "Политолог из Минска: Я считаю, что Крым уже российский.\nАзаттык: А дальше?\nИсторик: Крым – это Украина.",
            [("KAZ", "expert", None), ("BLR", "expert", None), ("KAZ", "expert", None)],
        ),
        (
            "uk",
            "Про анексію Криму ми запитали двох.\nРадіо Свобода: Що змінилося?\nІсторик з Тбілісі: Нічого. Анексія Криму незаконна.\n"
            "Політолог з Мінська: Я вважаю, що Крим уже російський.\nРадіо Свобода: А далі?\nІсторик: Крим – це Україна.",
            [("GEO", "expert", None), ("BLR", "expert", None), ("GEO", "expert", None)],
        ),
        (
            "en",
            "RFE/RL spoke to two analysts about Crimea: Arman Seitov, a political scientist in Almaty; and Viktor Orlov, a Moscow-based historian.\n"
            "RFE/RL: Has anything changed?\nSeitov: Nothing. The annexation of Crimea is illegal.\nOrlov: Crimea is Russia now.\nRFE/RL: And then?\nSeitov: Crimea is Ukraine.",
            [("KAZ", "expert", "Arman Seitov"), ("RUS", "expert", "Viktor Orlov"), ("KAZ", "expert", "Arman Seitov")],
        ),
        (
            "kk",
            "Қырым аннексиясы туралы екі сарапшыдан сұрадық.\nАзаттық: Не өзгерді?\nАлматылық саясаттанушы: Менің ойымша, Қырым – Украина жері.\n"
            "Мәскеулік тарихшы: Қырым Ресейдікі, мен солай санаймын.\nАзаттық: Ал кейін ше?",
            [("KAZ", "expert", None), ("RUS", "expert", None)],
        ),
    ],
)
def test_each_answers_for_himself(lang: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = _held(lang, text)
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(expected))


def test_our_ministry_is_that_of_who_has_the_word() -> None:
    text = (
        "Мы спросили двоих о Крыме.\nАзаттык: Кто признает Крым?\nЮрист из Ташкента: Никто. Наше министерство иностранных дел аннексию Крыма не признаёт.\n"
        "Юрист из Минска: А наше министерство считает Крым российским.\nАзаттык: Спасибо."
    )
    found = _held("ru", text)
    assert ("UZB", "state", None) in found
    assert ("BLR", "state", None) in found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "О Крыме пишут так.\nВажно: Казахстан аннексию Крыма не признаёт.\nДля справки: Минск считает Крым российским.\nИтог: Грузия поддержала Украину."),
        ("en", "What they say of Crimea.\nKazakhstan: The Foreign Ministry does not recognize the annexation of Crimea.\nBelarus: Minsk calls Crimea Russian."),
    ],
)
def test_headings_with_a_colon_make_no_panel(lang: str, text: str) -> None:
    assert all(level == "state" for _, level, _ in _held(lang, text))
