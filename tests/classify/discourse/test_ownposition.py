"""An office told without its state speaks for the one whose own position it tells; a chamber named again is the one of before; nobody's is nobody's."""

from __future__ import annotations

import pytest

from tests.classify.fakes import held


def _holders(lang: str, *sentences: str, title: str = "") -> list[str]:
    return [a.holder for a in held(lang, *sentences, title=title)]


@pytest.mark.parametrize(
    ("lang", "before", "told", "holder"),
    [
        ("en", "Armenians cheered in Yerevan.", '"Belgium does not recognize the Karabakh republic," a Foreign Ministry spokesperson told a briefing.', "BEL"),
        ("ru", "Тбилиси ждал ответа.", "Дипломат из представительства Еврокомиссии в Киеве заявил, что ЕС неизменно поддерживает целостность Грузии.", "EU"),
        ("uk", "У Тбілісі чекали.", "Дипломат у Варшаві сказав, що ЄС підтримує цілісність Грузії.", "EU"),
        ("kk", "Грузия хат жолдады.", "«Түркия Грузияның аумақтық тұтастығын қолдайды», – деді министрлік өкілі.", "TUR"),
    ],
)
def test_an_office_speaks_for_whose_position_it_tells(lang: str, before: str, told: str, holder: str) -> None:
    assert _holders(lang, before, told) == [holder]


@pytest.mark.parametrize(
    ("lang", "told", "holder"),
    [
        ("en", "The Russian Foreign Ministry said Ukraine does not recognize its own borders.", "RUS"),
        ("ru", "Представитель МИД России заявил, что Грузия не признаёт этот документ.", "RUS"),
        ("en", "A Moldovan official said Russia supports the region with gas.", "MDA"),
    ],
)
def test_an_office_with_its_state_is_that_states(lang: str, told: str, holder: str) -> None:
    assert _holders(lang, told) == [holder]


@pytest.mark.parametrize(
    ("lang", "told", "holder"),
    [
        ("kk", "«Ресей Қазақстанның аумақтық тұтастығын құрметтейді», – делінген мәтінде.", "RUS"),
        ("ru", "«Беларусь уважает территориальную целостность Украины», – сказано в тексте.", "BLR"),
    ],
)
def test_a_quotation_of_nobodys_is_that_of_the_state_it_begins_with(lang: str, told: str, holder: str) -> None:
    assert _holders(lang, told) == [holder]


def test_a_chamber_named_again_is_the_one_of_before() -> None:
    told = ("A resolution passed in Paris has given Armenians good news.", "By 305 votes to one, the Senate called for the recognition of Karabakh.")
    assert _holders("en", *told, title="French Senate's Karabakh Vote Stirs Anger In Baku") == ["FRA"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ru", "В тексте указано, что это статус региона, которого не признаёт ни одна страна."),
        ("uk", "У тексті йдеться про регіон, якого не визнає жодна країна."),
    ],
)
def test_no_country_is_nobody(lang: str, told: str) -> None:
    assert _holders(lang, "Баку назвал это незаконным." if lang == "ru" else "Баку назвав це незаконним.", told) == []
