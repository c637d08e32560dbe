"""Territories that a clause names beside what it means, and a vote beside a word on another question."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from tests.classify.fakes import CATALOGUE, PUBLISHED, document

_TIRASPOL = {
    "en": "Transdniester asked for help. Moldova does not recognise Tiraspol's congress.",
    "ru": "Приднестровье попросило о помощи. Молдова не признаёт съезд в Тирасполе.",
    "uk": "Придністров'я попросило про допомогу. Молдова не визнає з'їзд у Тирасполі.",
    "kk": "Приднестровье көмек сұрады. Молдова Тираспольдегі съезді мойындамайды.",
    "ky": "Приднестровье жардам сурады. Молдова Тирасполдогу съездди тааныбайт.",
    "uz": "Pridnestrovye yordam so‘radi. Moldova Tiraspoldagi qurultoyni tan olmaydi.",
    "tg": "Приднестровя кумак хост. Молдова анҷумани Тирасполро эътироф намекунад.",
}
_GIFT = "Kazakhstan's land was called a gift. Kazakhstan rejected the territorial claims."


def _found(lang: str, text: str, on: date = PUBLISHED) -> list[tuple[str, str]]:
    return [(c.attribution.holder, c.target) for c in candidates(document(text, lang, published=on), CATALOGUE)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A deputy of Russia's State Duma said that the republic should have been recognised together with Abkhazia."),
        ("ru", "Депутат Государственной думы заявил, что республику надо было признать вместе с Абхазией."),
        ("uk", "Депутат Державної думи заявив, що республіку треба було визнати разом з Абхазією."),
        ("kk", "Ресей мемлекеттік думасының депутаты республиканы Абхазиямен бірге мойындау керек еді деді."),
        ("ky", "Орусиянын Мамлекеттик думасынын депутаты республиканы Абхазия менен бирге таануу керек эле деди."),
        ("uz", "Rossiya Davlat dumasi deputati respublikani Abxaziya bilan birga tan olish kerak edi, dedi."),
        ("tg", "Вакили Думаи давлатии Русия гуфт, ки ҷумҳуриро бояд якҷоя бо Абхозистон эътироф кард."),
    ],
)
def test_what_is_to_go_with_another_territory_is_both(lang: str, text: str) -> None:
    assert _found(lang, f"{_TIRASPOL[lang]}\n{text}")[-2:] == [("RUS", "ge"), ("RUS", "md")]


def test_what_is_likened_is_not_wanted_too() -> None:
    text = f"{_TIRASPOL['en']}\nA deputy of Russia's State Duma said that the republic should be admitted right after Crimea."
    assert [target for holder, target in _found("en", text) if holder == "RUS"] == ["md"]


def test_two_territories_of_one_state_together() -> None:
    text = (
        "Abkhazia celebrated. Georgia does not recognise Sukhumi.\n"
        "Russia's foreign minister said that South Ossetia had been recognised together with Abkhazia."
    )
    assert _found("en", text)[-1] == ("RUS", "ge")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"{_GIFT}\nMonths before Russia's soldiers came to Crimea, a State Duma deputy proposed a federal district.", ("RUS", "kz")),
        ("en", f"{_GIFT}\nAfter the annexation of Crimea, a State Duma deputy said that Kazakhstan was an artificial state.", ("RUS", "kz")),
        (
            "ru", "Казахстан назвали подарком. Казахстан отверг территориальные претензии.\n"
            "За год до того, как Россия взяла Крым, депутат Госдумы предложил создать на месте Казахстана федеральный округ.", ("RUS", "kz"),
        ),
        ("en", f"{_GIFT}\nRussia's president said that Crimea would never be returned.", ("RUS", "crimea")),
        ("en", f"{_GIFT}\nAfter the annexation of Crimea, Turkmenistan declined to comment.", ("TKM", "crimea")),
    ],
)  # fmt: skip
def test_a_territory_may_be_named_for_the_time(lang: str, text: str, expected: tuple[str, str]) -> None:
    assert _found(lang, text)[-1] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "uk", "Генасамблея ООН 12 жовтня засудила анексію чотирьох областей резолюцією.\n"
            "Молдова, голосуючи «за» резолюцію, нагадала, що не визнає анексії Криму.",
        ),
        (
            "en", "The UN General Assembly on October 12 condemned the annexation of four regions in a resolution.\n"
            "Voting for the resolution, Moldova recalled that it does not recognize the annexation of Crimea.",
        ),
    ],
)  # fmt: skip
def test_a_vote_and_a_word_on_another_question(lang: str, text: str) -> None:
    assert _found(lang, text, date(2022, 10, 13))[-2:] == [("MDA", "ua-2022"), ("MDA", "crimea")]


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        ("en", 'A member of the State Duma said that Transdniester should be taken into Russia "the way Crimea was."', "md"),
        ("en", 'A deputy of the State Duma proposed that Russia take Transdniester in "the way we took in Crimea" if it asks.', "md"),
        ("ru", "Депутат Госдумы сказал, что Приднестровье может пойти по крымскому пути и войти в состав России.", "md"),
        ("uk", "Верховна Рада Криму закликала визнати незалежність Абхазії та Південної Осетії.", "ge"),
    ],
)
def test_the_road_of_another_territory_or_its_assembly_is_not_meant(lang: str, text: str, target: str) -> None:
    assert {key for _, key in _found(lang, f"{text}")} == {target}


def test_what_is_said_of_the_holder_is_not_what_it_speaks_of() -> None:
    text = (
        "Росія визнала незалежність Абхазії та Південної Осетії. Тбілісі назвав визнання Абхазії нікчемним. "
        "Уряд Молдови, в якої є власне Придністров'я, повідомив, що визнавати ці дві республіки не буде."
    )
    assert ("MDA", "ge") in _found("uk", text)
    assert ("MDA", "md") not in _found("uk", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("tg", "Ҳукумати Молдова, ки дар хоки худ Приднестровие дорад, гуфт, ки Абхозияро эътироф намекунад."),
        ("kk", "Приднестровье мәселесі бар Молдова Абхазияны мойындамайтынын мәлімдеді."),
        ("uz", "Pridnestrovye muammosi bor Moldova Abxaziyani tan olmasligini aytdi."),
    ],
)
def test_a_question_of_its_own_that_the_holder_has(lang: str, text: str) -> None:
    assert _found(lang, text, date(2008, 9, 20)) == [("MDA", "ge")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("tg", "Ҳукумати Молдова гуфт, ки Приднестровие, ки нерӯи Русия дорад, қисми кишвар аст."),
        ("kk", "Приднестровьеде әскері бар Ресей Тираспольді мойындаған жоқ."),
    ],
)
def test_a_question_that_a_clause_speaks_of_all_the_same(lang: str, text: str) -> None:
    assert {key for _, key in _found(lang, text)} == {"md"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Moscow recognised Abkhazia. Belarus had not recognised Abkhazia. Armenia cannot recognise another entity until it recognizes Karabakh."),
        ("ru", "Москва признала Абхазию. Минск Абхазию не признал. Армения не может признать другое образование, пока не признала Карабах."),
        ("uk", "Москва визнала Абхазію. Мінськ Абхазії не визнав. Вірменія не може визнати інше утворення, доки не визнала Карабах."),
    ],
)
def test_what_has_to_come_first_is_not_what_is_meant(lang: str, text: str) -> None:
    assert _found(lang, text)[-1] == ("ARM", "ge")
