"""What is said of a further territory, and quotations that the next sentence gives an owner."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import document

CATALOGUE = targets.load()


def told(lang: str, text: str, on: date) -> set[tuple[str, str, str]]:
    return {(c.attribution.holder, c.attribution.level, c.target) for c in candidates(document(text, lang, published=on), CATALOGUE)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russian President Vladimir Putin said that the Donetsk and Luhansk regions must be acknowledged as parts of Russia. The same goes for Crimea."),
        ("ru", "Владимир Путин сказал, что Донецкая и Луганская области должны быть признаны частью России. То же касается Крыма."),
        ("uk", "Володимир Путін сказав, що Донецька й Луганська області мають бути визнані частиною Росії. Те саме стосується Криму."),
        ("kk", "Владимир Путин Донецк пен Луганск облыстары Ресейдің бөлігі деп танылуы керек деді. Бұл Қырымға да қатысты."),
        ("ky", "Владимир Путин Донецк менен Луганск облустары Россиянын бөлүгү деп таанылышы керек деди. Бул Крымга да тиешелүү."),
        ("uz", "Vladimir Putin Donetsk va Luhansk viloyatlari Rossiyaning qismi deb tan olinishi kerak, dedi. Bu Qrimga ham taalluqli."),
        ("tg", "Владимир Путин гуфт, ки вилоятҳои Донетск ва Луганск бояд қисми Русия шинохта шаванд. Ин ба Қрим ҳам дахл дорад."),
    ],
)
def test_the_same_goes_for_another_territory(lang: str, text: str) -> None:
    assert ("RUS", "state", "crimea") in told(lang, text, date(2024, 6, 15))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Moscow annexed four Ukrainian regions.\n\"Donetsk and Luhansk are Ukraine.\" That is how Latvia's foreign minister put it."),
        ("ru", "Москва аннексировала четыре области Украины.\n«Донецк и Луганск — это Украина». Так ответил на это министр иностранных дел Латвии."),
        ("uk", "Москва анексувала чотири області України.\n«Донецьк і Луганськ — це Україна». Так відповів на це міністр закордонних справ Латвії."),
        ("kk", "Мәскеу Украинаның төрт облысын аннексиялады.\n«Донецк пен Луганск – Украина». Латвия сыртқы істер министрі осылай деп жауап берді."),
        ("ky", "Москва Украинанын төрт облусун аннексиялады.\n«Донецк менен Луганск – Украина». Латвиянын тышкы иштер министри ушинтип жооп берди."),
        ("uz", "Moskva Ukrainaning to‘rt viloyatini anneksiya qildi.\n«Donetsk va Luhansk – Ukraina». Latviya tashqi ishlar vaziri shunday javob berdi."),
        ("tg", "Маскав чор вилояти Украинаро ҳамроҳ кард.\n«Донетск ва Луганск – Украина аст». Вазири корҳои хориҷии Латвия чунин посух дод."),
    ],
)
def test_a_quotation_is_of_whom_the_next_sentence_names(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2022, 10, 12)), CATALOGUE)
    assert {c.attribution.holder for c in found if text[c.start] in "«\""} == {"LVA"}


def test_a_film_that_begins_so_is_nobodys() -> None:
    assert {holder for holder, *_ in told("en", 'Moscow annexed Donetsk and Luhansk.\n"Nobody forgets." The Estonian film begins.', date(2022, 10, 12))} == {"RUS"}


@pytest.mark.parametrize(
    ("lang", "text", "followed"),
    [
        ("uk", "Росія визнала Абхазію 26 серпня 2008 року. За нею пішли Нікарагуа у вересні того ж року, Венесуела у вересні 2009-го і Науру в грудні 2009-го.", {"NIC", "VEN", "NRU"}),
        ("ru", "Россия признала Абхазию в августе 2008 года. За ней последовали Никарагуа в сентябре того же года, Венесуэла в 2009-м и Науру в декабре 2009-го.", {"NIC", "VEN", "NRU"}),
        ("en", "Russia recognized Abkhazia in August 2008. Nicaragua followed later that year, Venezuela in September 2009, and Nauru in December 2009.", {"NIC", "VEN", "NRU"}),
        ("tg", "Русия моҳи августи соли 2008 Абхозистонро ба расмият шинохт. Никарагуа моҳи сентябр аз он пайравӣ кард.", {"NIC"}),
    ],
)
def test_those_who_followed_did_the_same(lang: str, text: str, followed: set[str]) -> None:
    assert {holder for holder, _, target in told(lang, text, date(2018, 5, 30)) if target == "ge"} == {"RUS", *followed}


def test_so_did_another_in_one_sentence_says_all_of_it() -> None:
    text = "Ukraine recognizes Transdniester as part of Moldova. In 2006 the region held a vote on joining Russia. The EU refused to recognize it, and so did the OSCE."
    found = [c for c in candidates(document(text, "en", published=date(2024, 3, 1)), CATALOGUE) if c.attribution.holder in ("EU", "OSCE")]
    assert len(found) == 2 and all(c.text.startswith("The EU refused") for c in found)


def test_who_recognises_by_himself_says_no_more_than_that() -> None:
    text = "Русия 26-уми августи 2008 истиқлоли Абхазияро эътироф кард.\nТанҳо Науру қадами ба ин монанд гузошт ва дар соли 2009 ҳарду минтақаро шинохт."
    found = candidates(document(text, "tg"), CATALOGUE)[-1]
    assert (found.attribution.holder, found.stated_on.year) == ("NRU", 2009) and "Науру" in found.text


@pytest.mark.parametrize(
    ("lang", "before", "after", "holder"),
    [
        ("en", "Syria recognized Abkhazia.", "Russia itself did so in 2008.", "RUS"),
        ("ru", "Сирия признала Абхазию.", "Сама Россия сделала это ещё в 2008 году.", "RUS"),
        ("uk", "Сирія визнала Абхазію.", "Сама Росія зробила це ще у 2008 році.", "RUS"),
        ("kk", "Сирия Абхазияны таныды.", "Ресей мұны 2008 жылы жасаған.", "RUS"),
        ("uz", "Suriya Abxaziyani tan oldi.", "Rossiyaning o‘zi buni 2008 yilda qilgan edi.", "RUS"),
        ("tg", "Сурия Абхозистонро эътироф кард.", "Русия ин корро ҳанӯз соли 2008 карда буд.", "RUS"),
    ],
)
def test_who_did_so_recognised_too(lang: str, before: str, after: str, holder: str) -> None:
    found = candidates(document(f"{before}\n{after}", lang), CATALOGUE)
    assert [(c.attribution.holder, c.target, c.stated_on.year) for c in found if c.sentence == 1] == [(holder, "ge", 2008)]


def test_who_did_so_refused_nothing() -> None:
    found = candidates(document("Казахстан не визнає Абхазію.\nУзбекистан зробив це ще у березні.", "uk"), CATALOGUE)
    assert not any(c.signs.refusal or "визнає" in c.text for c in found if c.attribution.holder == "UZB")
