"""Bodies of sport, sides by their state's name, councils and parties: who holds what they say."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "The Polish Football Association said Crimea is Ukraine.", "POL"),
        ("en", "Kazakhstan's boxing federation declined to comment on Crimea.", "KAZ"),
        ("en", "UEFA said the map of Crimea follows recognized borders.", "UEFA"),
        ("ru", "В Федерации футбола Казахстана сказали, что Крым обсуждать не будут.", "KAZ"),
        ("uk", "Національний олімпійський комітет України засудив анексію Криму.", "UKR"),
        ("kk", "Украина футбол қауымдастығы Қырым Украинанікі деп мәлімдеді.", "UKR"),
        ("ky", "Эл аралык олимпиада комитети Крымдын аннексиясын айыптады.", "IOC"),
        ("uz", "Ukraina futbol assotsiatsiyasi Qrim anneksiyasini qoraladi.", "UKR"),
        ("tg", "Федератсияи футболи Украина илҳоқи Қримро маҳкум кард.", "UKR"),
    ],
)
def test_a_body_of_sport_holds_what_it_says(lang: str, text: str, holder: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [(holder, "organisation")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The teachers' federation condemned the annexation of Crimea."),
        ("ru", "Спортивный комитет города осудил аннексию Крыма."),
        ("kk", "Жастар одағы Қырымның аннексиясын айыптады."),
    ],
)
def test_what_is_no_body_of_sport(lang: str, text: str) -> None:
    assert not any(a.level == "organisation" for a in attributions(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "The Georgian side said Abkhazia is occupied.", "GEO"),
        ("uk", "Молдовська сторона відкинула звернення Придністров'я.", "MDA"),
        ("ky", "Өзбек тарап Крымдын аннексиясын айыптады.", "UZB"),
        ("uz", "Qozoq tomoni Qrim anneksiyasini qoraladi.", "KAZ"),
        ("tg", "Ҷониби Украина илҳоқи Қримро маҳкум кард.", "UKR"),
    ],
)
def test_one_side_is_its_state(lang: str, text: str, holder: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [(holder, "state")]


def test_a_side_of_the_border_is_a_place() -> None:
    assert attributions("Houses on the Azerbaijani side of the border in Karabakh stand empty.", "en") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The council in Milan passed a motion on Crimea."),
        ("ru", "Совет Лигурии одобрил резолюцию о Крыме."),
        ("uk", "Ломбардія ухвалила текст про Крим."),
        ("kk", "Лигурия кеңесі Қырым туралы қарарды мақұлдады."),
    ],
)
def test_a_council_abroad_is_of_its_region(lang: str, text: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [("ITA", "subnational")]
