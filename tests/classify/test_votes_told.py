"""A roll call told without the verb "vote", and states that keep out of a war told as a question."""

from __future__ import annotations

from datetime import date

import pytest

from classify import rules, targets
from classify.candidates import candidates
from classify.matching import words
from tests.classify.fakes import document

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Eritrea and Nicaragua were among the few that opposed it."),
        ("en", "Mali was among the seven countries that opposed the text."),
        ("ru", "Эритрея и Мали оказались против."),
        ("uk", "Еритрея та Малі були серед країн, які виступили проти."),
    ],
)
def test_opposing_a_resolution(lang: str, text: str) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == "endorses"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Luhansk va Donetsk haqida gapirildi.\nO‘zbekiston vakili davlati bu urushda betaraf qolishi lozimligini bildirdi."),
        ("uz", "Luhansk va Donetsk haqida gapirildi.\nToshkent Ukraina masalasida betaraf va xolis turganini aytdi."),
        ("kk", "Луганск пен Донецк туралы айтылды.\nТашкент бұл соғыста бейтарап қалатынын мәлімдеді."),
        ("ky", "Луганск менен Донецк тууралуу айтылды.\nТашкент бул согушта бейтарап болорун билдирди."),
        ("tg", "Дар бораи Луганск ва Донетск гуфта шуд.\nТошканд гуфт, ки дар ин ҷанг бетараф мемонад."),
    ],
)
def test_neutral_in_the_war(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2022, 4, 1)), CATALOGUE)
    assert [(c.attribution.holder, c.target) for c in found][-1] == ("UZB", "ua")


def test_a_month_holds_for_what_the_speaker_goes_on_to_say() -> None:
    text = (
        "President Kassym-Jomart Toqaev said on June 17 that Kazakhstan would not recognize the Luhansk republic.\n"
        "Timur Suleimenov, a deputy head of the presidential office, had gone further in March. \"We do not recognize Crimea or Luhansk,\" he said."
    )
    found = candidates(document(text, "en", published=date(2022, 7, 15)), CATALOGUE)
    assert (found[-1].stated_on, found[-1].precision) == (date(2022, 3, 1), "month")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The General Assembly adopted a resolution on Crimea. Kazakhstan voted against it. Belarus, Armenia, and Serbia were against as well."),
        ("kk", "Бас ассамблея Қырым туралы қарар қабылдады. Қазақстан қарсы дауыс берді. Беларусь, Армения мен Сербия да қарсы болды."),
        ("ru", "Генассамблея приняла резолюцию по Крыму. Казахстан голосовал против. Белоруссия, Армения и Сербия тоже были против."),
    ],
)
def test_a_short_sentence_goes_on_with_a_roll_call(lang: str, text: str) -> None:
    found = {c.attribution.holder: c.signs.voted for c in candidates(document(text, lang), CATALOGUE)}
    assert [found.get(holder) for holder in ("BLR", "ARM", "SRB")] == ["endorses"] * 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Serbia was against recognition of Crimea as Russian."),
        ("en", "Hungary was against sanctions, its minister said."),
        ("en", "China was against both sides' use of force."),
        ("ru", "Венгрия была против санкций."),
        ("kk", "Сербия санкцияға қарсы болды."),
        ("uz", "Serbiya sanksiyaga qarshi chiqdi."),
    ],
)
def test_who_is_against_something_else_casts_no_vote(lang: str, text: str) -> None:
    tokens = words(text, lang)
    assert rules.vote(text, tokens, lang, on_resolution=True) is None


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "The delegation voted against the resolution that condemned the annexation of Crimea.", "endorses"),
        ("en", "The delegation voted for the resolution that condemned the annexation of Crimea.", "rejects"),
        ("en", "The delegation voted for the resolution that recognised the annexation of Crimea.", None),
        ("en", "Deputies voted for the annexation of Crimea.", None),
        ("ru", "Делегация проголосовала против резолюции, объявляющей аннексию Крыма недействительной.", "endorses"),
        ("kk", "Елші аннексияны айыптаған қарарға қарсы дауыс берді.", "endorses"),
        ("uk", "Делегація проголосувала проти резолюції, що засуджує анексію Криму.", "endorses"),
    ],
)
def test_a_vote_on_a_text_that_condemns_a_deed(lang: str, text: str, label: str | None) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == label
