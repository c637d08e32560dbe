"""When a clause without a date of its own was said: after a month long past, on the day of a vote, soon after."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.dates import Stated, choose, mentions
from tests.classify.fakes import CATALOGUE, document

PUBLISHED = date(2023, 6, 14)
STORY = date(2023, 3, 10)  # a Friday


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("It said so on the day of the vote.", "en", date(2023, 3, 10)),
        ("The following Monday it said so.", "en", date(2023, 3, 13)),
        ("В день голосования Прага это повторила.", "ru", date(2023, 3, 10)),
        ("В следующий понедельник Прага это повторила.", "ru", date(2023, 3, 13)),
        ("За три дня до голосования Прага это повторила.", "ru", date(2023, 3, 7)),
        ("У день голосування Прага це повторила.", "uk", date(2023, 3, 10)),
        ("Дауыс беру күні Прага осыны айтты.", "kk", date(2023, 3, 10)),
        ("Араға екі апта салып Прага осыны айтты.", "kk", date(2023, 3, 24)),
        ("Добуш берүү күнү Прага ушуну айтты.", "ky", date(2023, 3, 10)),
        ("Ovoz berish kuni Praga shuni aytdi.", "uz", date(2023, 3, 10)),
        ("Oldingi kuni Praga shuni aytdi.", "uz", date(2023, 3, 9)),
        ("Рӯзи раъйдиҳӣ Прага ҳаминро гуфт.", "tg", date(2023, 3, 10)),
    ],
)
def test_days_of_a_story(text: str, lang: str, day: date) -> None:
    assert [m.day for m in mentions(text, lang, PUBLISHED, STORY, STORY)] == [day]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Soon afterward Prague rejected it.", "en"),
        ("Вскоре Прага отвергла это.", "ru"),
        ("Невдовзі Прага відкинула це.", "uk"),
        ("Көп ұзамай Прага мұны айыптады.", "kk"),
        ("Көп өтпөй Прага муну айыптады.", "ky"),
        ("Ko‘p o‘tmay Praga buni qoraladi.", "uz"),
        ("Дере нагузашта Прага онро маҳкум кард.", "tg"),
    ],
)
def test_soon_after_a_month(text: str, lang: str) -> None:
    month, day = Stated(date(2022, 4, 1), "month"), Stated(date(2022, 4, 3), "day")
    assert [(m.day, m.precision) for m in mentions(text, lang, PUBLISHED, None, then=month)] == [(date(2022, 4, 1), "month")]
    assert mentions(text, lang, PUBLISHED, None, then=day) == []
    assert mentions(text, lang, PUBLISHED, None, then=month, then_near=False) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("9 мамырға арналған шеруде Прага осыны айтты.", "kk"),
        ("9-майга арналган парадда Прага ушуну айтты.", "ky"),
        ("На концерте, посвящённом 9 мая, Прага это повторила.", "ru"),
    ],
)
def test_a_day_in_whose_honour(text: str, lang: str) -> None:
    assert choose(mentions(text, lang, PUBLISHED, None), text.replace("ё", "е"), 0, len(text), lang) is None


def test_this_week_is_no_friday() -> None:
    assert mentions("Прага ушул жумада чечим чыгарды.", "ky", PUBLISHED, None) == []


def test_a_month_is_surer_than_its_year() -> None:
    text = "Prague followed a year later, in May 2011."
    chosen = choose(mentions(text, "en", PUBLISHED, date(2010, 3, 1)), text, 0, len(text), "en")
    assert chosen is not None and (chosen.day, chosen.precision) == (date(2011, 5, 1), "month")


def _last(text: str) -> tuple[str, date]:
    found = candidates(document(text, published=PUBLISHED), CATALOGUE)[-1]
    return found.attribution.holder, found.stated_on


def test_answers_are_of_the_month_of_what_they_answer() -> None:
    first = "In December 2020 Vyacheslav Nikonov called the north of Kazakhstan a gift. "
    assert _last(f"{first}The Kazakh Foreign Ministry condemned his remarks on the borders of Kazakhstan.") == ("KAZ", date(2020, 12, 1))
    assert _last(f"{first}The Kazakh Foreign Ministry respects the borders of Ukraine.") == ("KAZ", PUBLISHED)
