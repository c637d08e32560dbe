"""Two names of one time in a sentence, counts from a date told beside them, and dates in which a month is but told of: "a June interview"."""

from __future__ import annotations

from datetime import date

import pytest

from classify.dates import mentions

PUBLISHED = date(2022, 10, 4)
STORY = date(2021, 3, 27)


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("In March 2014, several days after the referendum, Minsk spoke", "en", ["2014-03"]),
        ("В марте 2014 года, через несколько дней после референдума, Минск заявил", "ru", ["2014-03"]),
        ("2014-yilning martida, bir necha kun o‘tib, Minsk aytdi", "uz", ["2014-03"]),
        ("A day before the congress began, on March 25, Minsk spoke", "en", ["2021-03-25"]),
        ("За два дні до початку з’їзду, 22 березня, Мінськ заявив", "uk", ["2021-03-22"]),
        ("як рӯз пеш аз оғози анҷуман, 28 март, Минск гуфт", "tg", ["2021-03-28"]),
        ("A week after the cease-fire of November 2020, Riga spoke", "en", ["2020-11", "2020-11"]),
        ("A day later Riga, of which little was heard, spoke on March 20", "en", ["2021-03-28", "2021-03-20"]),  # two times
        ("A week later, in April, Riga spoke", "en", ["2021-04-03", "2021-04"]),
    ],
)
def test_the_explicit_date_tells_better(text: str, lang: str, meant: list[str]) -> None:
    found = mentions(text, lang, PUBLISHED, STORY, STORY)
    assert [m.day.isoformat()[: len(day)] for m, day in zip(found, meant, strict=True)] == meant


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("A year ago today Riga signed", "en", "2021-10-04"),
        ("В этот же день два года назад Рига подписала", "ru", "2020-10-04"),
        ("Два роки тому цього ж дня Рига підписала", "uk", "2020-10-04"),
        ("Екі жыл бұрын осы күні Рига қол қойды", "kk", "2020-10-04"),
        ("Эки жыл мурун ушул күнү Рига кол койгон", "ky", "2020-10-04"),
        ("Ikki yil oldin shu kuni Riga imzolagan", "uz", "2020-10-04"),
        ("Ду сол пеш дар ҳамин рӯз Рига имзо кард", "tg", "2020-10-04"),
    ],
)
def test_this_day_years_ago(text: str, lang: str, meant: str) -> None:
    (found,) = mentions(text, lang, PUBLISHED, None)
    assert (found.day.isoformat(), found.precision) == (meant, "day")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In a June interview Riga said", "en"),
        ("В июньском интервью Рига заявила", "ru"),
        ("У червневому інтерв’ю Рига заявила", "uk"),
        ("Маусымдағы сұхбатында Рига айтты", "kk"),
        ("Июндагы маегинде Рига айтты", "ky"),
        ("Iyundagi suhbatida Riga aytdi", "uz"),
    ],
)
def test_a_month_as_an_adjective(text: str, lang: str) -> None:
    (found,) = mentions(text, lang, PUBLISHED, None)
    assert (found.day, found.precision) == (date(2022, 6, 1), "month")


@pytest.mark.parametrize(("text", "lang"), [("the September referendums were void", "en"), ("июньские дожди", "ru")])
def test_a_month_of_no_saying(text: str, lang: str) -> None:
    assert mentions(text, lang, PUBLISHED, None) == []


@pytest.mark.parametrize(
    ("text", "lang", "month", "meant"),
    [
        ("A week later Riga replied", "en", date(2021, 4, 30), date(2021, 5, 1)),
        ("Через неделю Рига ответила", "ru", date(2021, 4, 30), date(2021, 5, 1)),
        ("Бір аптадан кейін Рига жауап берді", "kk", date(2021, 4, 1), date(2021, 4, 1)),
    ],
)
def test_a_week_counts_from_a_month(text: str, lang: str, month: date, meant: date) -> None:
    (found,) = mentions(text, lang, PUBLISHED, date(2020, 1, 5), date(2021, 4, 1), month=month)
    assert (found.day, found.precision) == (meant, "month")
