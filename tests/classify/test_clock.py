"""When a clause without a date of its own was said: after a month long past, on the day of a vote, soon after."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.dates import Stated, mentions
from classify.sayings import choose
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


_LATER = date(2022, 6, 20)


def _dates(text: str, lang: str = "en", published: date = _LATER) -> list[tuple[str, date]]:
    return [(c.attribution.holder, c.stated_on) for c in candidates(document(text, lang, published=published), CATALOGUE)]


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("Latvia rejects the annexation of Crimea. The ministry's statement was issued on June 16.", "en", date(2022, 6, 16)),
        ("Latvia's president said in 2019 that Crimea is Ukraine. The interview, given that November, was noticed.", "en", date(2019, 11, 1)),
        ("МИД Латвии не признаёт аннексию Крыма. Заявление было опубликовано 16 июня.", "ru", date(2022, 6, 16)),
        ("МЗС Латвії не визнає анексії Криму. Заяву оприлюднено 16 червня.", "uk", date(2022, 6, 16)),
        ("Латвия Қырымның аннексиясын мойындамайды. Бұл мәлімдеме 16 маусымда жарияланған.", "kk", date(2022, 6, 16)),
        ("Латвия Крымдын аннексиясын тааныбайт. Бул билдирүү 16-июнда жарыяланган.", "ky", date(2022, 6, 16)),
        ("Latviya Qrim anneksiyasini tan olmaydi. Bu bayonot 16-iyun kuni e’lon qilingan.", "uz", date(2022, 6, 16)),
        ("Латвия илҳоқи Қримро эътироф намекунад. Ин изҳорот рӯзи 16 июн нашр шуд.", "tg", date(2022, 6, 16)),
        # a quotation that opens its sentence
        ("МИД Латвии осудил аннексию Крыма. «Крым — это Украина», — сказал 16 июня министр иностранных дел Латвии.", "ru", date(2022, 6, 16)),
        # who has a date of his own keeps it
        ("On June 2 Latvia rejected the annexation of Crimea. The ministry's statement was issued on June 16.", "en", date(2022, 6, 2)),
    ],
)
def test_the_next_sentence_tells_when(text: str, lang: str, said: date) -> None:
    assert _dates(text, lang)[0] == ("LVA", said)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kyiv held a summit on Crimea on June 15.\nIt lasted a day.\nGuests came.\nPoland's president told the participants that Crimea is Ukraine.", "en"),
        ("Киев провёл саммит о Крыме 15 июня.\nОн длился день.\nБыли гости.\nПрезидент Польши сказал участникам саммита, что Крым — это Украина.", "ru"),
        ("Київ провів саміт про Крим 15 червня.\nВін тривав день.\nБули гості.\nПрезидент Польщі сказав учасникам саміту, що Крим — це Україна.", "uk"),
    ],
)
def test_who_speaks_at_the_gathering_speaks_on_its_day(text: str, lang: str) -> None:
    assert _dates(text, lang)[-1] == ("POL", date(2022, 6, 15))


def test_a_day_to_come_is_not_where_the_story_stands() -> None:
    text = "On June 10 Latvia rejected the annexation of Crimea before its June 24 summit. The next day Estonia rejected it too."
    assert _dates(text)[-1][1] == date(2022, 6, 11)


def test_a_vote_looked_back_at_dates_no_other() -> None:
    text = (
        "The UN General Assembly adopted a resolution on Ukraine's territorial integrity on June 15.\nHungary voted against the resolution. "
        "Two years earlier, on June 2, 2020, Budapest had voted for one.\nKazakhstan and Uzbekistan abstained."
    )
    assert _dates(text)[-2:] == [("KAZ", date(2022, 6, 15)), ("UZB", date(2022, 6, 15))]


def test_a_referendum_refused_is_of_the_month_of_the_referendum() -> None:
    text = "In September 2006 Tiraspol held a vote on Transdniester's independence. The EU refused to recognize that referendum."
    assert _dates(text)[-1] == ("EU", date(2006, 9, 1))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In the summer of 2014, Prague said on August 29 that it was so.", "en"),
        ("Летом 2014 года Прага заявила 29 августа, что это так.", "ru"),
        ("Влітку 2014 року Прага заявила 29 серпня, що це так.", "uk"),
        ("2014 жылдың жазында, 29 тамызда Прага осыны айтты.", "kk"),
    ],
)
def test_a_day_of_a_season(text: str, lang: str) -> None:
    assert date(2014, 8, 29) in [m.day for m in mentions(text, lang, PUBLISHED, None)]


def test_who_spoke_and_when_is_no_position() -> None:
    assert _dates("Аннексию Крыма осудили. Североатлантический альянс высказался 16 июня.", "ru") == []
    assert _dates("Аннексию Крыма осудили. Латвия высказалась 16 июня против аннексии.", "ru") == [("LVA", date(2022, 6, 16))]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A day earlier, on March 8, Prague said so.", "en"),
        ("За день до этого, 8 марта, Прага это сказала.", "ru"),
        ("Бір күн бұрын, 8 наурызда, Прага осыны айтты.", "kk"),
        ("Бир күн мурда, 8-мартта, Прага ушуну айтты.", "ky"),
    ],
)
def test_the_day_that_is_named_tells_the_one_before(text: str, lang: str) -> None:
    assert [m.day for m in mentions(text, lang, PUBLISHED, STORY)] == [date(2023, 3, 8)]
