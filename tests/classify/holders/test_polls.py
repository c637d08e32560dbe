"""Shares of a people that was asked, and what is called so in somebody's article."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import attributions, document

CATALOGUE = targets.load()


def told(lang: str, text: str, on: date) -> set[tuple[str, str, str]]:
    return {(c.attribution.holder, c.attribution.level, c.target) for c in candidates(document(text, lang, published=on), CATALOGUE)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Three quarters of Ukrainians are against giving up Donetsk and Luhansk, a poll by KIIS shows."),
        ("en", "A clear majority of Ukrainians would not trade Donetsk and Luhansk for peace."),
        ("ru", "Три четверти украинцев против того, чтобы отдать Донецк и Луганск, показал опрос КМИС."),
        ("uk", "Три чверті українців проти того, щоб віддати Донецьк і Луганськ, показало опитування КМІС."),
        ("kk", "Сауалнамаға сәйкес, украиндардың төрттен үші Донецк пен Луганскіні беруге қарсы."),
        ("ky", "Украиндердин төрттөн үчү Донецк менен Луганскини берүүгө каршы."),
        ("uz", "So‘rovga ko‘ra, ukrainlarning to‘rtdan uch qismi Donetsk va Luhanskni berishga qarshi."),
        ("tg", "Аксарияти украинҳо мухолифи додани Донетск ва Луганск ҳастанд."),
    ],
)
def test_a_share_of_a_people_is_its_public(lang: str, text: str) -> None:
    assert ("UKR", "public", "ua-2022") in told(lang, text, date(2025, 8, 13))


def test_a_share_of_exports_is_no_people() -> None:
    text = "Moscow annexed Donetsk and Luhansk.\nThree quarters of Ukrainian exports go through Odesa."
    assert "public" not in {level for _, level, _ in told("en", text, date(2022, 10, 12))}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In the Russian president's article Kazakhstan is called an artificial state."),
        ("ru", "В статье президента России Казахстан назван искусственным государством."),
        ("uk", "У статті президента Росії Казахстан названо штучною державою."),
        ("kk", "Ресей президентінің мақаласында Қазақстан жасанды мемлекет деп аталған."),
        ("ky", "Орусиянын президентинин макаласында Казакстан жасалма мамлекет деп аталган."),
        ("uz", "Rossiya prezidentining maqolasida Qozog‘iston sun’iy davlat deb atalgan."),
        ("tg", "Дар мақолаи президенти Русия Қазоқистон давлати сохта номида шудааст."),
    ],
)
def test_what_is_called_so_in_an_article_is_its_authors(lang: str, text: str) -> None:
    assert ("RUS", "state", "kz") in told(lang, text, date(2014, 9, 1))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Россия признала Донецк и Луганск.\nСирийский президент Башар Асад счёл шаг Москвы справедливым."),
        ("uk", "Росія визнала Донецьк і Луганськ.\nСирійський президент Башар Асад назвав крок Москви справедливим."),
        ("en", "Russia recognized Donetsk and Luhansk.\nSyrian President Bashar al-Assad called Moscow's step right."),
    ],
)
def test_to_find_something_so_is_more_than_to_speak(lang: str, text: str) -> None:
    assert ("SYR", "state", "ua-2022") in told(lang, text, date(2022, 3, 1))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Pyongyang recognized Donetsk and Luhansk. Sukhumi and Tskhinvali, whose independence Moscow recognized in 2008, congratulated North Korea."),
        ("ru", "Пхеньян признал Донецк и Луганск. Сухуми и Цхинвали, чью независимость Москва признала в 2008 году, поздравили Пхеньян."),
        ("uk", "Пхеньян визнав Донецьк і Луганськ. Сухумі й Цхінвалі, чию незалежність Москва визнала 2008 року, привітали Пхеньян."),
    ],
)
def test_whose_independence_somebody_recognized(lang: str, text: str) -> None:
    assert ("RUS", "state", "ge") in told(lang, text, date(2022, 7, 14))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Таулы Қарабақ туралы дау жүріп жатыр.\nФранция сенаты үкіметті Таулы Қарабақты тәуелсіз мемлекет ретінде тануға шақырған қарар қабылдады."),
        ("ky", "Тоолуу Карабак боюнча талаш уланууда.\nФранциянын Сенаты өкмөттү Тоолуу Карабакты мамлекет катары таанууга үндөгөн токтом кабыл алды."),
        ("uz", "Tog‘li Qorabog‘ bo‘yicha bahs davom etmoqda.\nFransiya Senati hukumatni Tog‘li Qorabog‘ni mustaqil davlat sifatida tan olishga chaqirgan qaror qabul qildi."),
    ],
)
def test_whom_a_senate_calls_on_is_not_its_own_office(lang: str, text: str) -> None:
    assert ("FRA", "legislature", "am-az") in told(lang, text, date(2020, 11, 26))



@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "Several dozen Georgians held up a banner: “Crimea is Ukraine.”", "GEO"),
        ("en", "About 200 exiled Belarusians chanted that Crimea was Ukrainian.", "BLR"),
        ("ru", "Несколько десятков ереванцев вышли с плакатом «Крым – это Украина».", "ARM"),
        ("uk", "Кілька сотень тбілісців вийшли з плакатом «Крим – це Україна».", "GEO"),
    ],
)
def test_some_of_a_people(lang: str, text: str, holder: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [(holder, "public")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police arrested several dozen Georgians."),
        ("en", "The fate of thousands of Belarusians is unknown."),
        ("ru", "Судьба нескольких десятков ереванцев неизвестна."),
        ("ru", "Полиция задержала несколько десятков ереванцев."),
    ],
)
def test_some_of_a_people_to_whom_something_is_done(lang: str, text: str) -> None:
    assert not [a for a in attributions(text, lang) if a.level == "public"]
