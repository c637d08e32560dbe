"""Two positions of one holder in one sentence, each of its own time."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from tests.classify.fakes import CATALOGUE, document

PUBLISHED = date(2018, 6, 1)


def _dates(text: str, lang: str, holder: str, published: date = PUBLISHED) -> list[str]:
    shown = {"day": 10, "month": 7, "year": 4}
    found = candidates(document(text, lang, published=published), CATALOGUE)
    return [c.stated_on.isoformat()[: shown.get(c.precision, 10)] if c.precision in shown else c.precision for c in found if c.attribution.holder == holder]


@pytest.mark.parametrize(
    ("lang", "text", "holder", "dates"),
    [
        ("en", "Russia, which recognized Abkhazia on August 26, 2008, greeted the step as a sovereign choice.", "RUS", ["2008-08-26", "published"]),
        ("en", "Tuvalu, which had recognized Abkhazia in 2011, withdrew that recognition in 2014.", "TUV", ["2011", "2014"]),
        ("ru", "Россия, признавшая Абхазию 26 августа 2008 года, назвала решение Дамаска верным.", "RUS", ["2008-08-26", "published"]),
        ("ru", "Тувалу, которое в 2011 году признало Абхазию, в 2014 году отозвало признание.", "TUV", ["2011", "2014"]),
        ("uk", "Росія, що визнала Абхазію 26 серпня 2008 року, привітала рішення Дамаска.", "RUS", ["2008-08-26", "published"]),
        ("uk", "Тувалу, яке визнало Абхазію 2011 року, 2014-го відкликало визнання.", "TUV", ["2011", "2014"]),
        ("kk", "2011 жылы Абхазияны таныған Тувалу 2014 жылы бұл шешімін қайтып алды.", "TUV", ["2011", "2014"]),
        ("ky", "2011-жылы Абхазияны тааныган Тувалу 2014-жылы бул чечимин кайтып алды.", "TUV", ["2011", "2014"]),
        ("uz", "2011-yilda Abxaziyani tan olgan Tuvalu 2014-yilda bu qarorini qaytarib oldi.", "TUV", ["2011", "2014"]),
        ("tg", "Русия, ки Абхозистонро соли 2008 эътироф карда буд, қарори Димишқро табрик гуфт.", "RUS", ["2008", "published"]),
        # one position, or a deed that is none
        ("en", "Germany, which has refused to recognize Abkhazia since 2008, condemned the step on May 30.", "DEU", ["2018-05-30"]),
        ("en", "Russia, which recognized Abkhazia in 2008, pays the pensions there.", "RUS", ["2008"]),
        ("en", "Russia, which invaded Georgia in August 2008, welcomed the recognition of Abkhazia on May 30.", "RUS", ["2018-05-30"]),
    ],
)
def test_a_deed_beside_the_main_clause(lang: str, text: str, holder: str, dates: list[str]) -> None:
    assert _dates(text, lang, holder) == dates


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On March 27, 2014, Turkey backed the resolution on Crimea and did not move: President Recep Tayyip Erdogan said in August 2022 that Crimea was Ukraine's."),
        ("ru", "Турция 27 марта 2014 года поддержала резолюцию по Крыму: в августе 2022 года президент Реджеп Тайип Эрдоган сказал, что Крым украинский."),
        ("uk", "Туреччина 27 березня 2014 року підтримала резолюцію щодо Криму: у серпні 2022 року президент Реджеп Таїп Ердоган сказав, що Крим український."),
    ],
)
def test_what_a_president_says_years_after_the_vote(lang: str, text: str) -> None:
    assert _dates(text, lang, "TUR", date(2024, 6, 10)) == ["2014-03-27", "2022-08"]


@pytest.mark.parametrize(
    ("lang", "text", "holder", "day"),
    [
        ("en", '"Crimea will stay with Russia," Donald Trump said in an interview that a weekly published on May 25.', "USA", "2018-05-25"),
        ("en", 'In March 2014 Ankara condemned it. "We have not recognized the annexation of Crimea," Ahmet Davutoglu said.', "TUR", "2014-03"),
        ("en", "When Tiraspol held a referendum on joining Russia in September 2006, the OSCE refused to recognize it.", "OSCE", "2006-09"),
        ("ru", "Когда в сентябре 2006 года Тирасполь провёл референдум о присоединении к России, ОБСЕ отказалась его признать.", "OSCE", "2006-09"),
        ("uk", "Коли у вересні 2006 року Тирасполь провів референдум про приєднання до Росії, ОБСЄ відмовилася його визнати.", "OSCE", "2006-09"),
        ("ru", "Тегеран предупредил, что не признает смены границ Армении: министр повторил это в мае в Капане.", "IRN", "2018-05"),
        ("en", "Two weeks have passed since May 20, when Syria recognized Abkhazia.", "SYR", "2018-05-20"),
        ("en", "Nothing has moved since May 20, Syria said of Abkhazia.", "SYR", "published"),
    ],
)
def test_the_date_of_a_saying(lang: str, text: str, holder: str, day: str) -> None:
    assert _dates(text, lang, holder)[-1] == day
