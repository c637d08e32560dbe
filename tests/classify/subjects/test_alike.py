"""Who is set beside the holder of a position, and who apart; several positions in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.sentences import read
from classify.subjects.hailing import takes
from tests.classify.fakes import document
from tests.classify.test_appositions import held

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("en", "Poland refused to recognize the annexation, joined a day later by Latvia and Georgia.", {"POL", "LVA", "GEO"}),
        ("en", "Poland condemned the annexation, as did Latvia and the European Union.", {"POL", "LVA", "EU"}),
        ("en", "Poland called the annexation void, a position shared by Latvia.", {"POL", "LVA"}),
        ("en", "Poland condemned the annexation, with Latvia following suit.", {"POL", "LVA"}),
        ("en", "After Latvia, Poland also condemned the annexation.", {"POL", "LVA"}),
        ("ru", "Вслед за Латвией аннексию осудила и Польша.", {"POL", "LVA"}),
        ("ru", "Польша отказалась признать аннексию, к ней присоединились Латвия и Эстония.", {"POL", "LVA", "EST"}),
        ("ru", "Польша назвала аннексию ничтожной, и эту позицию разделяет Латвия.", {"POL", "LVA"}),
        ("uk", "Польща разом із Латвією засудила анексію.", {"POL", "LVA"}),
        ("uk", "Першою анексію засудила Польща, за нею — Латвія.", {"POL", "LVA"}),
        ("kk", "Польша көршісі Латвия сияқты аннексияны мойындамайды.", {"POL", "LVA"}),
        ("ky", "Аннексияны адегенде Польша, андан кийин Латвия айыптады.", {"POL", "LVA"}),
        ("uz", "Latviya bilan birga Polsha ham anneksiyani qoraladi.", {"POL", "LVA"}),
        ("tg", "Полша дар якҷоягӣ бо Латвия илҳоқро маҳкум кард.", {"POL", "LVA"}),
    ],
)
def test_those_set_beside_hold_it_too(lang: str, text: str, named: set[str]) -> None:
    assert {a.holder for a in held(lang, text)} == named


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("en", "Unlike Latvia, Poland condemned the annexation.", ["POL"]),
        ("en", "Poland, unlike Latvia and Georgia, condemned the annexation.", ["POL"]),
        ("en", "Poland condemned the annexation after a call with the leaders of Latvia and Georgia.", ["POL"]),
        ("ky", "Латвия менен чектешкен Польша аннексияны айыптады.", ["POL"]),
        ("uz", "Latviyadan boshqa davlatlarning hammasi anneksiyani qoraladi.", []),
        ("tg", "Полша илҳоқро маҳкум карда, Латвия ва Эстонияро низ ба ин кор даъват кард.", ["POL"]),
    ],
)
def test_those_set_apart_do_not(lang: str, text: str, named: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == named


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "While Latvia condemned the annexation, Armenia said it respected the choice."),
        ("en", "The annexation was condemned by Latvia but welcomed by Armenia."),
        ("ru", "Латвия назвала аннексию ничтожной, Армения от комментариев отказалась."),
        ("ru", "Латвия аннексию приветствовала, Армения — осудила."),
        ("kk", "Латвия аннексияны заңсыз деп атады, ертеңіне Армения да солай деді."),
        ("tg", "Агар Латвия илҳоқро маҳкум карда бошад, Арманистон хомӯш монд."),
    ],
)
def test_two_with_a_verb_each(lang: str, text: str) -> None:
    found = held(lang, text)
    assert [a.holder for a in found] == ["LVA", "ARM"] and found[0].start < found[1].start


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In 2014 Chad did not recognize the annexation of Crimea; in 2022 it condemned the annexation of the four regions."),
        ("uk", "2014 року Чад не визнав анексії Криму, а 2022-го засудив анексію чотирьох областей."),
        ("uz", "2014-yilda Chad Qrim anneksiyasini tan olmadi, 2022-yilda esa to‘rt viloyat anneksiyasini qoraladi."),
    ],
)
def test_two_years_of_one_holder(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2022, 12, 1)), CATALOGUE)
    assert [(c.attribution.holder, c.target, c.stated_on.year) for c in found] == [("TCD", "crimea", 2014), ("TCD", "ua-2022", 2022)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Poland condemned the annexation of Crimea. It was later joined by Latvia."),
        ("ru", "Польша осудила аннексию Крыма. С ней согласилась Латвия."),
        ("uz", "Polsha Qrim anneksiyasini qoraladi. Unga Latviya ham qo‘shildi."),
        ("tg", "Полша илҳоқи Қримро маҳкум кард. Ба он Латвия низ пайваст."),
    ],
)
def test_who_joins_those_told_of_before(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2014, 4, 1)), CATALOGUE)
    assert [(c.attribution.holder, c.target) for c in found] == [("POL", "crimea"), ("LVA", "crimea")]


@pytest.mark.parametrize(
    ("lang", "text", "side"),
    [
        ("en", "Belarus welcomed the annexation.", "endorses"),
        ("kk", "Беларусь аннексияны құптады.", "endorses"),
        ("en", "Belarus did not welcome the annexation.", None),
        ("en", "Belarus welcomed the resolution that condemned the annexation.", None),
        ("ru", "Армения не осудила и не поддержала аннексию.", "neutral"),
        ("ky", "Армения аннексияны айыптаган да, колдогон да жок.", "neutral"),
        ("ru", "Армения не признавала и не признаёт аннексию.", None),
    ],
)
def test_side_by_verb(lang: str, text: str, side: str | None) -> None:
    sentence = read(text, lang, date(2022, 10, 1), 0)
    assert takes(sentence, 0, len(text)) == side


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Польша поддерживает территориальную целостность и Грузии, и Молдавии."),
        ("kk", "Польша Грузияның да, Молдованың да аумақтық тұтастығын қолдайды."),
        ("tg", "Полша аз тамомияти арзии ҳам Гурҷистон ва ҳам Молдова пуштибонӣ мекунад."),
    ],
)
def test_integrity_of_two(lang: str, text: str) -> None:
    sentence = read(text, lang, date(2022, 10, 1), 0)
    assert set(targets.explicit(CATALOGUE, sentence)) == {"ge", "md"}


def test_then_is_no_list() -> None:
    (found,) = held("en", "Dmitry Medvedev, then Russia's president, recognized Abkhazia and South Ossetia.")
    assert (found.holder, found.speaker) == ("RUS", "Dmitry Medvedev")
