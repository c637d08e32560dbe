"""Dates in text: absolute, partial, relative to publication and to where the story stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.dates import Stated, mentions
from classify.lexicons import LANGUAGES
from classify.times.sayings import choose

TUESDAY = date(2022, 10, 4)
STORY = date(2014, 3, 27)


@pytest.mark.parametrize(
    ("text", "lang", "day", "precision"),
    [
        ("on September 26, 2022", "en", "2022-09-26", "day"),
        ("on 26 September", "en", "2022-09-26", "day"),
        ("on December 1", "en", "2021-12-01", "day"),  # not a date to come
        ("in March 2014", "en", "2014-03-01", "month"),
        ("in March", "en", "2022-03-01", "month"),
        ("on May 29 of this year", "en", "2022-05-29", "day"),
        ("back in 2019", "en", "2019-01-01", "year"),
        ("yesterday", "en", "2022-10-03", "day"),
        ("on Monday", "en", "2022-10-03", "day"),
        ("last Tuesday", "en", "2022-09-27", "day"),
        ("on Tuesday", "en", "2022-10-04", "day"),
        ("three days ago", "en", "2022-10-01", "day"),
        ("last year", "en", "2021-01-01", "year"),
        ("17 июня 2022 года", "ru", "2022-06-17", "day"),
        ("17 июня", "ru", "2022-06-17", "day"),
        ("в марте 2014 года", "ru", "2014-03-01", "month"),
        ("ещё в 2019 году", "ru", "2019-01-01", "year"),
        ("вчера", "ru", "2022-10-03", "day"),
        ("в понедельник", "ru", "2022-10-03", "day"),
        ("неделю назад", "ru", "2022-09-27", "day"),
        ("2022 жылғы 17 маусымда", "kk", "2022-06-17", "day"),
        ("17 маусымда", "kk", "2022-06-17", "day"),
        ("2014 жылы наурызда", "kk", "2014-03-01", "month"),
        ("2019 жылы", "kk", "2019-01-01", "year"),
        ("кеше", "kk", "2022-10-03", "day"),
    ],
)
def test_against_the_publication_date(text: str, lang: str, day: str, precision: str) -> None:
    assert [(m.day.isoformat(), m.precision) for m in mentions(text, lang, TUESDAY, None)] == [(day, precision)]


@pytest.mark.parametrize(
    ("text", "lang", "day", "precision"),
    [
        ("a week earlier", "en", "2014-03-20", "day"),
        ("two days later", "en", "2014-03-29", "day"),
        ("the next day", "en", "2014-03-28", "day"),
        ("later that year", "en", "2014-01-01", "year"),
        ("on April 3", "en", "2014-04-03", "day"),  # the year the story stands at
        ("через два дня", "ru", "2014-03-29", "day"),
        ("на следующий день", "ru", "2014-03-28", "day"),
        ("в том же году", "ru", "2014-01-01", "year"),
        ("екі күннен кейін", "kk", "2014-03-29", "day"),
        ("сол жылы", "kk", "2014-01-01", "year"),
    ],
)
def test_against_the_story(text: str, lang: str, day: str, precision: str) -> None:
    assert [(m.day.isoformat(), m.precision) for m in mentions(text, lang, TUESDAY, STORY)] == [(day, precision)]


@pytest.mark.parametrize("text", ["on February 30, 2022", "in 3022", "31.02.2022", "resolution 68/262", "two days later", "he may go"])
def test_no_date(text: str) -> None:
    assert mentions(text, "en", TUESDAY, None) == []


@pytest.mark.parametrize(
    ("sentence", "lang", "day"),
    [
        ("On September 26, the spokesman said that Russia had annexed Crimea in 2014.", "en", "2022-09-26"),
        ("17 июня Токаев заявил, что не признает квазигосударства.", "ru", "2022-06-17"),
        ("The spokesman said that the annexation of Crimea in 2014 was illegal.", "en", None),
    ],
)
def test_the_date_of_the_saying_is_not_that_of_what_is_said(sentence: str, lang: str, day: str | None) -> None:
    chosen = choose(mentions(sentence, lang, TUESDAY, None), sentence, 0, len(sentence), lang)
    assert (chosen.day.isoformat() if chosen else None) == day


@given(
    st.lists(st.sampled_from("31 февраля 29 February 0 99 9999 1900 days ago лет назад жыл бұрын later в in May .".split()), max_size=14),
    st.sampled_from(LANGUAGES),
    st.dates(min_value=date(1990, 1, 1)),
    st.none() | st.dates(),
)
def test_no_words_make_it_fail(pieces: list[str], lang: str, published: date, narrative: date | None) -> None:
    text = " ".join(pieces)
    found = mentions(text, lang, published, narrative)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(m.precision != "month" or m.day.day == 1 for m in found)


@pytest.mark.parametrize(
    ("text", "lang", "day", "precision"),
    [
        ("the same month", "en", "2020-12-01", "month"),
        ("later that year", "en", "2020-01-01", "year"),
        ("сол айда", "kk", "2020-12-01", "month"),
        ("In February of that year", "en", "2020-02-01", "month"),
        ("в феврале того же года", "ru", "2020-02-01", "month"),
    ],
)
def test_against_the_month_the_story_stands_in(text: str, lang: str, day: str, precision: str) -> None:
    assert [(m.day.isoformat(), m.precision) for m in mentions(text, lang, TUESDAY, None, date(2020, 12, 1))] == [(day, precision)]


def test_a_story_goes_on_into_the_next_year() -> None:
    assert [m.day for m in mentions("on January 5", "en", date(2021, 1, 8), date(2020, 12, 10))] == [date(2021, 1, 5)]
    assert [m.day for m in mentions("on December 12", "en", date(2021, 1, 8), date(2020, 12, 10))] == [date(2020, 12, 12)]


def test_a_day_of_the_last_weeks_is_of_the_news_though_the_story_went_back() -> None:
    published, back = date(2023, 2, 3), date(2022, 1, 26)
    assert [m.day for m in mentions("on February 1", "en", published, back, same_paragraph=False)] == [date(2023, 2, 1)]
    assert [m.day for m in mentions("on February 1", "en", date(2023, 3, 20), back, same_paragraph=False)] == [date(2023, 2, 1)]
    later = date(2023, 9, 20)
    assert [m.day for m in mentions("on February 1", "en", later, back, same_paragraph=False)] == [date(2022, 2, 1)]  # half a year: the story goes on
    assert [m.day for m in mentions("three weeks later, on February 1", "en", published, back, same_paragraph=False)][-1] == date(2022, 2, 1)
    assert [m.day for m in mentions("on February 1", "en", published, back)] == [date(2022, 2, 1)]
    assert [m.day for m in mentions("on February 29", "en", date(2024, 1, 5), date(2020, 1, 1), same_paragraph=False)] == [date(2020, 2, 29)]


def test_a_date_between_the_verb_and_what_is_said_is_the_sayings() -> None:
    sentence = "The president warned Moscow on October 1 that the annexation of 2014 stood in the way."
    chosen = choose(mentions(sentence, "en", TUESDAY, None), sentence, 0, len(sentence), "en")
    assert chosen is not None and chosen.day == date(2022, 10, 1)


def test_a_year_of_history_is_nobodys_saying() -> None:
    sentence = "France stands by the borders that the world recognised in 1991."
    assert choose(mentions(sentence, "en", TUESDAY, None), sentence, 0, len(sentence), "en") is None


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "In 2014, in the vote on March 27, Armenia was against.", ["2014-01-01", "2014-03-27"]),
        ("ru", "В 2014 году при голосовании 27 марта Армения была против.", ["2014-01-01", "2014-03-27"]),
        ("uk", "У 2014 році під час голосування 27 березня Вірменія була проти.", ["2014-01-01", "2014-03-27"]),
        ("tg", "Дар соли 2014 ҳангоми раъйдиҳии 27 март Арманистон муқобил буд.", ["2014-01-01", "2014-03-27"]),
        ("en", "In 2014 Russia took Crimea, and on September 20 Armenia said so.", ["2014-01-01", "2022-09-20"]),
        ("en", "By 2014 nobody knew, Zelenskiy said on September 20.", ["2014-01-01", "2022-09-20"]),
        ("en", "In 2025 Crimea will be free, Zelenskiy said on September 20.", ["2025-01-01", "2022-09-20"]),
        ("ru", "К 2025 году Крым не признаем, заявил Токаев 20 сентября.", ["2025-01-01", "2022-09-20"]),
    ],
)
def test_a_year_at_the_head_of_a_sentence_is_that_of_its_day(lang: str, text: str, days: list[str]) -> None:
    assert [m.day.isoformat() for m in mentions(text, lang, TUESDAY, None)] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On the 27th of that month it abstained."),
        ("ru", "27 числа того же месяца Казахстан воздержался."),
        ("uk", "27-го того ж місяця Казахстан утримався."),
        ("kk", "Сол айдың 27-сінде Қазақстан қалыс қалды."),
        ("ky", "Ошол эле айдын 27синде Казакстан калыс калды."),
        ("uz", "O‘sha oyning 27-kuni Qozog‘iston betaraf qoldi."),
        ("tg", "27-уми ҳамон моҳ Қазоқистон бетараф монд."),
    ],
)
def test_a_day_of_that_month(lang: str, text: str) -> None:
    assert [m.day for m in mentions(text, lang, date(2022, 10, 14), None, date(2014, 3, 1))] == [date(2014, 3, 27)]


def test_a_day_after_later_years_were_named_is_of_this_one() -> None:
    then = Stated(date(2019, 12, 1), "month")
    found = mentions("On June 17 he spoke.", "en", date(2022, 10, 14), date(2014, 3, 18), then=then, same_paragraph=False)
    assert [m.day for m in found] == [date(2022, 6, 17)]


@pytest.mark.parametrize(
    ("lang", "text", "month"),
    [
        ("kk", "Қыркүйектегі «референдум» кезінде Астана қалыс қалды.", 9),
        ("kk", "Қазандағы дауыс беруде Астана қалыс қалды.", 10),
        ("ky", "Октябрдагы добуш берүү учурунда Бишкек калыс калды.", 10),
        ("uz", "Oktabrdagi ovoz berish paytida Toshkent betaraf qoldi.", 10),
        ("uz", "Oktabrdagi ovoz berishni Toshkent eslatdi.", None),
    ],
)
def test_the_month_of_a_vote_at_which_something_was_done(lang: str, text: str, month: int | None) -> None:
    found = mentions(text, lang, date(2023, 2, 21), None)
    assert [(m.day.year, m.day.month) for m in found] == ([(2022, month)] if month else [])
