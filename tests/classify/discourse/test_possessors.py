"""Whose an office is by its own sentence."""

from __future__ import annotations

from datetime import date

import pytest

from classify.attribution import attribute
from classify.discourse.context import Context
from classify.sentences import read


def _holders(lang: str, *texts: str) -> list[tuple[str, str]]:
    context = Context()
    for place, text in enumerate(texts):
        found, context = attribute(read(text, lang, date(2022, 10, 15), place), context)
    return [(one.holder, one.level) for one in found]


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        ("en", "Latvia stayed away, and its embassy in Kyiv would not say why.", ("LVA", "state")),
        ("en", "Latvia, through whose ports goods reach Russia, has not recognized it, and its Foreign Ministry left it unanswered.", ("LVA", "state")),
        ("ru", "Латвия, напомнил её посол в Москве, признала обе республики.", ("LVA", "state")),
        ("ru", "Латвия «поддерживает целостность Грузии», сказал сотрудник посольства в Тбилиси.", ("LVA", "state")),
        ("kk", "Латвия да қалыс қалғандар қатарында, ал оның елшісі себебін түсіндіруден бас тартты.", ("LVA", "state")),
        ("ru", "Депутаты из Латвии в зал не пришли.", ("LVA", "legislature")),
        ("en", "The European Union's Latvian presidency said it would recognize neither region.", ("EU", "organisation")),
        ("en", "The Latvian presidency of the European Union said it would recognize neither region.", ("EU", "organisation")),
    ],
)
def test_an_office_is_of_whom_its_sentence_tells(lang: str, text: str, last: tuple[str, str]) -> None:
    assert _holders(lang, text)[-1] == last


def test_an_envoy_is_of_the_state_told_of_before() -> None:
    assert _holders("en", "Latvia abstained.", "Its ambassador in Kyiv said that borders must be respected.") == [("LVA", "state")]


def test_the_latvian_presidency_alone_is_latvian() -> None:
    assert _holders("en", "The Latvian presidency said that borders must be respected.") == [("LVA", "state")]


def test_with_what_a_committee_deals_does_not_speak() -> None:
    assert all(holder != "CIS" for holder, _ in _holders("ru", "В думском комитете по делам СНГ заявили, что Москва уважает целостность Латвии."))
