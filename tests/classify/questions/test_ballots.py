"""Votes told by their occasion, or as the same vote as another's."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidate import Candidate
from classify.candidates import candidates
from tests.classify.fakes import document

CATALOGUE = targets.load()
MARCH, OCTOBER = date(2022, 3, 2), date(2022, 10, 12)


def votes(lang: str, text: str, on: date, title: str = "") -> dict[str, Candidate]:
    """The last vote of each state."""
    found = candidates(document(text, lang, title=title, published=on), CATALOGUE)
    return {c.attribution.holder: c for c in found if c.signs.voted is not None}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The UN General Assembly rejected the annexation of Donetsk and Kherson on October 12. Kazakhstan abstained. Armenia voted the same way."),
        ("ru", "Генассамблея ООН 12 октября осудила аннексию Донецкой и Херсонской областей. Казахстан воздержался. Так же проголосовала Армения."),
        ("uk", "Генасамблея ООН 12 жовтня засудила анексію Донецької та Херсонської областей. Казахстан утримався. Вірменія проголосувала так само."),
        ("kk", "БҰҰ Бас Ассамблеясы 12 қазанда Донецк пен Херсонның аннексиясын айыптады. Қазақстан қалыс қалды. Армения да дәл солай дауыс берді."),
        ("ky", "БУУнун Башкы Ассамблеясы 12-октябрда Донецк менен Херсондун аннексиясын айыптады. Казакстан калыс калды. Армения да ушундай эле добуш берди."),
        ("uz", "BMT Bosh Assambleyasi 12 oktyabr kuni Donetsk va Xerson anneksiyasini qoraladi. Qozog‘iston betaraf qoldi. Armaniston ham shunday ovoz berdi."),
        ("tg", "Маҷмаи умумии СММ рӯзи 12 октябр илҳоқи Донетск ва Херсонро маҳкум кард. Қазоқистон бетараф монд. Арманистон низ ҳамин тавр раъй дод."),
    ],
)
def test_the_same_vote_is_told_of_another(lang: str, text: str) -> None:
    armenian = votes(lang, text, date(2022, 10, 20))["ARM"]
    assert (armenian.signs.voted, armenian.target, armenian.stated_on) == ("neutral", "ua-2022", OCTOBER)


def test_nor_would_another() -> None:
    text = "Kazakhstan would not recognize the annexation of Donetsk, its spokesman said on October 3. Nor would the European Union."
    found = candidates(document(text, published=date(2022, 10, 20)), CATALOGUE)
    assert (found[-1].attribution.holder, found[-1].stated_on, found[-1].text == found[0].text) == ("EU", date(2022, 10, 3), True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kazakhstan does not recognize Donetsk or Kherson as Russian.\nOn March 2 the General Assembly told Russia to withdraw. Kazakhstan abstained at the time."),
        ("ru", "Казахстан не признаёт Донецк и Херсон российскими.\n2 марта Генассамблея потребовала вывести войска из Украины. Казахстан тогда воздержался."),
        ("ru", "Казахстан не признаёт Донецк и Херсон российскими.\nВесной, когда Генассамблея ООН осудила вторжение, Казахстан воздержался."),
        ("uk", "Казахстан не визнає Донецьк і Херсон російськими.\nНавесні, коли Генасамблея ООН засудила вторгнення, Казахстан утримався."),
        ("kk", "Қазақстан Донецк пен Херсонның аннексиясын мойындамайды.\nКөктемде БҰҰ Бас Ассамблеясы Ресей әскерін шығаруды талап еткенде, Қазақстан қалыс қалған."),
        ("ky", "Казакстан Донецк менен Херсондун аннексиясын тааныбайт.\nЖазында БУУнун Башкы Ассамблеясы согушту айыптаганда, Казакстан калыс калган."),
        ("uz", "Qozog‘iston Donetsk va Xerson anneksiyasini tan olmaydi.\nBahorda BMT Bosh Assambleyasi urushni qoralaganda, Qozog‘iston betaraf qolgan."),
        ("tg", "Қазоқистон илҳоқи Донетск ва Херсонро эътироф намекунад.\nБаҳори имсол, вақте Маҷмаи умумии СММ ҷангро маҳкум кард, Қазоқистон бетараф монд."),
    ],
)
def test_the_vote_of_spring_is_on_the_whole_state(lang: str, text: str) -> None:
    kazakh = votes(lang, text, date(2022, 11, 10))["KAZ"]
    assert (kazakh.target, kazakh.stated_on) == ("ua", MARCH)


@pytest.mark.parametrize(
    ("lang", "text", "on", "expected"),
    [
        ("en", "Kazakhstan spoke of the annexation of Crimea \"with understanding.\"\nIt then abstained: Kazakhstan sat out when the UN General Assembly voted on Ukraine's territorial integrity.", date(2024, 3, 18), ("crimea", date(2014, 3, 27))),
        ("en", "Kazakhstan is silent on Donetsk and Kherson.\nLast week, when the General Assembly voted on the territorial integrity of Ukraine, Kazakhstan abstained.", date(2022, 10, 20), ("ua-2022", OCTOBER)),
        ("ru", "Об аннексии Донецкой и Херсонской областей в Астане молчали.\nПутин подписал договоры 30 сентября.\nЗа два дня до саммита Генассамблея ООН признала их недействительными. Казахстан воздержался.", date(2022, 10, 15), ("ua-2022", OCTOBER)),
    ],
)
def test_a_vote_told_by_its_occasion(lang: str, text: str, on: date, expected: tuple[str, date]) -> None:
    kazakh = votes(lang, text, on)["KAZ"]
    assert (kazakh.target, kazakh.stated_on) == expected


def test_a_vote_in_another_body_has_its_own_day() -> None:
    text = "Kazakhstan does not recognize Donetsk and Kherson as Russian.\nOn March 2 the General Assembly condemned the invasion.\nOn February 25 China abstained in the Security Council on a resolution on Ukraine. India abstained too."
    assert {c.stated_on for c in votes("en", text, date(2022, 4, 10)).values()} == {date(2022, 2, 25)}


def test_a_subject_behind_a_comma_is_in_no_list() -> None:
    text = "Russia annexed Donetsk and Kherson.\nWhen the General Assembly voted on October 12 on the territorial integrity of Ukraine, Armenia abstained."
    found = candidates(document(text, published=date(2022, 10, 20)), CATALOGUE)
    assert {c.target for c in found if c.attribution.holder == "ARM"} == {"ua-2022"}
    listed = "Brussels supports the territorial integrity of Ukraine, Armenia and Georgia."
    assert {c.target for c in candidates(document(listed), CATALOGUE)} == {"ua", "am-az", "ge"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The General Assembly condemned the annexation of Donetsk and Kherson on October 12. Kazakhstan, as in March, abstained."),
        ("ru", "Генассамблея 12 октября осудила аннексию Донецкой и Херсонской областей. Казахстан, как и в марте, воздержался."),
        ("kk", "Бас ассамблея 12 қазанда Донецк пен Херсон облыстарының аннексиясын айыптады. Қазақстан наурыздағыдай қалыс қалды."),
    ],
)
def test_a_vote_that_is_only_likened_to_another(lang: str, text: str) -> None:
    kazakh = votes(lang, text, date(2022, 10, 14))["KAZ"]
    assert (kazakh.target, kazakh.stated_on) == ("ua-2022", OCTOBER)
