"""Whom a sentence brings in by its own words: by the name he gives, as kin, as whom a state sent, by where he sits."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions


def _last(text: str, lang: str) -> tuple[str, str, str | None]:
    found = attributions(text, lang)[-1]
    return found.holder, found.level, found.speaker


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("kk", "Алматыда Салтанат есімді жас ана Қырым туралы сұраққа жауап бергісі келмеді.", ("KAZ", "public", "Салтанат")),
        ("kk", "Орал тұрғындары келіспейді. Зейнеткер Мария Львовна «Қырым – Ресейдікі» дейді. "
         "Оның немересі Арман әжесімен келіспейді: «Қырым – Украинаның жері».",
         ("KAZ", "public", "Арман")),
        ("ky", "Бишкекте Айсулуу аттуу жаш келин «Крым – Украинанын жери» деди.", ("KGZ", "public", "Айсулуу")),
        ("uz", "Toshkentda Nodira ismli talaba «Qrim – Ukraina yeri» dedi. Uning akasi Bahrom esa rozi emas: «Qrim Rossiyaniki».", ("UZB", "public", "Bahrom")),
        ("en", 'In Tbilisi opinions differ. "Abkhazia is Georgia," said a woman who gave her name as Nana.', ("GEO", "public", "Nana")),
        ("ru", "В Алма-Ате гражданские активисты недовольны. Одна из них, представившаяся Айгуль, сказала: «Крым – это Украина».", ("KAZ", "public", "Айгуль")),
    ],
)  # fmt: skip
def test_a_name_that_somebody_gives(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert _last(text, lang) == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "Germany sent Economy Minister Jan Muster, who said that for Berlin Crimea remained Ukrainian.", ("DEU", "state", "Jan Muster")),
        ("ru", "Лондон представлял министр обороны Джон Доу, который подчеркнул, что для Великобритании Крым – это Украина.", ("GBR", "state", "Джон Доу")),
        ("uk", "Лондон представляла міністерка енергетики Дженні Доу, яка наголосила, що для Британії Крим – це Україна.", ("GBR", "state", "Дженні Доу")),
        ("en", "Germany sent a delegation and the host, Jan Muster, thanked it, but Berlin said that Crimea was Ukrainian.", ("DEU", "state", None)),
    ],
)
def test_whom_a_state_sent(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert _last(text, lang) == found


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ('"Moldova\'s borders are not for sale," said a member of the legal committee in Chisinau.', "legislature"),
        ("A member of the government said in Chisinau that Transdniester was part of Moldova.", "state"),
        ("A delegate to the People's Assembly of Gagauzia said that he had no opinion on Transdniester.", "subnational"),
    ],
)
def test_where_somebody_sits(text: str, level: str) -> None:
    assert _last(text, "en")[1] == level


def test_the_head_of_a_party_told_of_before() -> None:
    text = "A liberal party in Yerevan praised the treaty. Its chairwoman said it recognized the borders of Azerbaijan."
    assert _last(text, "en")[:2] == ("ARM", "party")
