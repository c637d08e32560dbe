"""Several holders in one sentence: two whom a third tells of, lists that go on with a date alone."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import document
from tests.classify.test_appositions import held

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "NATO chief Jens Stoltenberg said Georgia and Azerbaijan had both recognized each other's borders."),
        ("en", "French President Emmanuel Macron told reporters that Georgia and Azerbaijan each reaffirmed the inviolability of the border."),
        ("ru", "Президент Франции Эмманюэль Макрон сообщил, что Грузия и Азербайджан обе подтвердили нерушимость границы."),
        ("uk", "Президент Франції Емманюель Макрон повідомив, що Грузія й Азербайджан обидві підтвердили непорушність кордону."),
        ("kk", "Франция президенті Эмманюэль Макрон Грузия мен Әзербайжанның екеуі де шекараның мызғымастығын растағанын айтты."),
        ("ky", "Франциянын президенти Эмманюэль Макрон Грузия менен Азербайжандын экөө тең чек аранын кол тийбестигин ырастаганын айтты."),
        ("uz", "Fransiya prezidenti Emmanyuel Makron Gruziya va Ozarbayjonning ikkalasi ham chegara daxlsizligini tasdiqlaganini aytdi."),
        ("tg", "Президенти Фаронса Эмманюэл Макрон гуфт, ки Гурҷистон ва Озарбойҷон ҳар ду дахлнопазирии марзро тасдиқ карданд."),
    ],
)
def test_what_a_third_tells_of_two_is_theirs(lang: str, text: str) -> None:
    assert [a.holder for a in held(lang, text)] == ["GEO", "AZE"]


def test_two_without_both_are_spoken_of() -> None:
    (found,) = held("en", "French President Emmanuel Macron said that Georgia and Azerbaijan should respect the border.")
    assert found.holder == "FRA"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Moscow recognized Abkhazia in August 2008. Nicaragua followed suit a week later, Venezuela and Nauru in 2009."),
        ("ru", "Россия признала Абхазию в августе 2008 года. Никарагуа признала её в сентябре, Венесуэла и Науру — в 2009 году."),
        ("uk", "Росія визнала Абхазію в серпні 2008 року. Нікарагуа визнала її у вересні, Венесуела та Науру — у 2009 році."),
        ("tg", "Русия истиқлоли Абхозистонро соли 2008 эътироф кард. Никарагуа онро ҳамон сол эътироф кард, Венесуэла ва Науру дар соли 2009."),
    ],
)
def test_a_list_goes_on_with_a_date(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2018, 6, 1)), CATALOGUE)
    told = {c.attribution.holder: c for c in found}
    assert {"NIC", "VEN", "NRU"} <= set(told)
    assert told["NRU"].target == "ge" and told["NRU"].stated_on.year == told["VEN"].stated_on.year == 2009


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Никарагуа 2008 жылы, Венесуэла мен Науру 2009 жылы Абхазияны мойындады."),
        ("ky", "Никарагуа 2008-жылы, Венесуэла менен Науру 2009-жылы Абхазияны тааныган."),
        ("uz", "Nikaragua 2008-yilda, Venesuela va Nauru 2009-yilda Abxaziyani tan oldi."),
    ],
)
def test_a_turkic_list_has_one_verb(lang: str, text: str) -> None:
    assert [a.holder for a in held(lang, text)] == ["NIC", "VEN", "NRU"]


def test_what_was_done_to_states_is_no_list_of_doers() -> None:
    assert [a.holder for a in held("en", "France condemned Belarus in 2021, Russia in 2022.")] == ["FRA"]


def test_each_with_its_day() -> None:
    text = "Россия признала Абхазию 26 августа 2008 года, Никарагуа — 5 сентября 2008 года, Венесуэла — 10 сентября 2009 года."
    found = candidates(document(text, "ru", published=date(2018, 6, 1)), CATALOGUE)
    assert [(c.attribution.holder, c.stated_on) for c in found] == [("RUS", date(2008, 8, 26)), ("NIC", date(2008, 9, 5)), ("VEN", date(2009, 9, 10))]
