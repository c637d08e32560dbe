"""Offices and names that point back to who spoke before."""

from __future__ import annotations

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import attributions, document, held

CATALOGUE = targets.load()


def _last(lang: str, text: str) -> tuple[str, str, str | None] | None:
    found = attributions(text, lang)
    return (found[-1].holder, found[-1].level, found[-1].speaker) if found else None


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("ky", "Бакуга барган Никол Пашинян чек араны тааныды.", "ARM", "Никол Пашинян"),
        ("ky", "Минскиде жолугушкан Эммануэль Макрон аннексияны айыптады.", "FRA", "Эмманюэль Макрон"),
        ("kk", "Бішкекке барған Сергей Лавров аннексияны құптады.", "RUS", "Сергей Лавров"),
        ("kk", "Словакияның атынан сөйлеген Иван Корчок аннексияны айыптады.", "SVK", "Иван Корчок"),
    ],
)
def test_where_one_was_is_not_for_whom_he_speaks(lang: str, text: str, holder: str, speaker: str) -> None:
    found = attributions(text, lang)[0]
    assert (found.holder, found.speaker) == (holder, speaker)


_NAMED = {
    "kk": "Латвия министрінің орынбасары Андрис Пелш Қырымды мойындамайтынын айтты. ",
    "ky": "Латвиянын тышкы иштер министри Андрис Пелш Крымды тааныбай турганын айтты. ",
}



@pytest.mark.parametrize(
    ("lang", "then", "expected"),
    [
        ("kk", "Шенеунік шекараның өзгермейтінін қосты.", ("LVA", "state", "Андрис Пелш")),
        ("ky", "Аткаминер чек ара өзгөрбөй турганын кошумчалады.", ("LVA", "state", "Андрис Пелш")),
        ("ky", "Саясатчы чек ара өзгөрбөйт деди.", ("LVA", "state", "Андрис Пелш")),
        ("kk", "Оның әріптесі Марис Озолс шекара өзгермейді деді.", ("LVA", "state", "Марис Озолс")),
        ("ky", "Анын кесиптеши Марис Озолс чек ара өзгөрбөйт деди.", ("LVA", "state", "Марис Озолс")),
        ("kk", "Вильнюсте шенеунік мұны айыптады.", ("LTU", "state", None)),
    ],
)
def test_an_office_that_points_back(lang: str, then: str, expected: tuple[str, str, str | None]) -> None:
    assert _last(lang, _NAMED[lang] + then) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Ресей депутаты Леонид Калашников аннексияны құптады.\nГрузия парламентінің бір депутаты мұны айыптады. «Жер біздікі», – деді депутат.", "GEO"),
        ("ky", "Депутат Леонид Калашников аннексияны кубаттады.\nГрузия парламентинин бир депутаты муну айыптады. «Жер биздики», – деди эл өкүлү.", "GEO"),
        ("en", "State Duma deputy Leonid Kalashnikov hailed the annexation.\nA Georgian lawmaker denounced it. \"It is our land,\" the lawmaker said.", "GEO"),
    ],
)
def test_the_deputy_is_the_one_who_spoke_last(lang: str, text: str, expected: str) -> None:
    found = attributions(text, lang)[-1]
    assert (found.holder, found.speaker) == (expected, None)


def test_a_press_service_is_no_person() -> None:
    text = "Мәскеу қалалық думасының депутаты Сергей Савостьянов мұны құптады.\nОблыс әкімдігінің баспасөз қызметі түсініктеме беруден бас тартты."
    assert _last("kk", text) == ("KAZ", "subnational", None)


def test_himself_may_only_stress_the_noun() -> None:
    text = "Vazir Rossiyada edi. Partiyaning o‘zi savolga javob bermadi."
    assert [one.level for one in attributions("Zaxar Prilepin O‘zbekistonni qo‘shib olishni taklif qildi.\n" + text.split(". ")[1], "uz")][-1] == "party"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Ресей мемлекеттік думасының депутаты Олег Саблин Қырымды Ресей жері деп атады. Партиясы бұл сөзге түсініктеме бермеді."),
        ("ky", "Орусиянын Мамлекеттик думасынын депутаты Крымды Орусиянын жери деди. Бирок партиясы унчуккан жок."),
        ("uz", "Rossiya Davlat dumasi deputati Oleg Sablin Qrim Rossiyaniki dedi. Partiyasi bunga izoh bermadi."),
    ],
)
def test_a_party_that_opens_a_sentence_is_that_of_who_spoke(lang: str, text: str) -> None:
    assert _last(lang, text) == ("RUS", "party", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Латвияның депутаты Андрис Пелш аннексияны айыптады. Оның әріптесі бейтарап қалуды жөн көреді: «Біз ешкімнің жағында емеспіз»."),
        ("ky", "Латвиянын депутаты Андрис Пелш аннексияны айыптады. Анын кесиптеши бейтарап турууну туура көрөт: «Биз эч кимди колдобойбуз»."),
    ],
)
def test_a_colleague_is_not_who_spoke_before(lang: str, text: str) -> None:
    assert _last(lang, text) == ("LVA", "legislature", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“Crimea is Ukraine,” says a pensioner from Odesa. His wife declined to comment on Crimea."),
        ("ru", "«Крым – это Украина», – говорит пенсионер из Одессы. Его жена говорить о Крыме отказалась."),
        ("uk", "«Крим – це Україна», – каже пенсіонер з Одеси. Його дружина говорити про Крим відмовилася."),
    ],
)
def test_the_kin_of_who_spoke_last(lang: str, text: str) -> None:
    found = candidates(document(text, lang), CATALOGUE)
    assert [(c.attribution.holder, c.attribution.level) for c in found if c.sentence == 1] == [("UKR", "public")]
    assert all(c.signs.silent > 1 for c in found if c.sentence == 1)


@pytest.mark.parametrize("word", ["The archipelago", "The atoll nation of some 11,000 people", "The island state"])
def test_an_island_state_is_the_one_that_was_told_of(word: str) -> None:
    told = held("en", "Tuvalu's foreign minister signed a paper in Tbilisi.", "Georgia's minister thanked him.", f"{word} had recognized Abkhazia in 2011.")
    assert [a.holder for a in told] == ["TUV"]
