"""In which year and at which day a story stands that jumps: years that come, months that go on, steps back, what is so today."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.dates import Stated, mentions
from classify.times.sayings import choose
from tests.classify.fakes import CATALOGUE, document

PUBLISHED = date(2023, 6, 14)  # a Wednesday


def _dates(text: str, lang: str, published: date = PUBLISHED) -> dict[str, str]:
    """By holder, the last date: the day, or as much of it as is known; "published" where nothing tells it."""
    shown = {"day": 10, "month": 7, "year": 4}
    found = candidates(document(text, lang, published=published), CATALOGUE)
    return {c.attribution.holder: c.stated_on.isoformat()[: shown[c.precision]] if c.precision in shown else c.precision for c in found}


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Then came 2014. On March 20 Latvia rejected the annexation of Crimea.", "2014-03-20"),
        ("en", "The year 2014 changed that. In March Latvia rejected the annexation of Crimea.", "2014-03"),
        ("en", "Then came 2014, with soldiers in February. On March 20 Latvia rejected the annexation of Crimea.", "2014-03-20"),
        ("en", "In 2014 it was tried. On March 20 Latvia rejected the annexation of Crimea.", "2014-03-20"),
        ("ru", "Наступил 2014 год. 20 марта МИД Латвии осудил аннексию Крыма.", "2014-03-20"),
        ("uk", "Настав 2014 рік. 20 березня МЗС Латвії засудило анексію Криму.", "2014-03-20"),
        ("kk", "2014 жыл келді. 20 наурызда Латвия Қырымның аннексиясын айыптады.", "2014-03-20"),
        ("ky", "Кезек 2014-жылга келди. 20-мартта Латвия Крымдын аннексиясын айыптады.", "2014-03-20"),
        ("uz", "2014-yil keldi. 20-martda Latviya Qrim anneksiyasini qoraladi.", "2014-03-20"),
        ("tg", "Соли 2014 ҳама чиз дигар шуд. 20-уми март Латвия илҳоқи Қримро маҳкум кард.", "2014-03-20"),
        # no year that the story comes to
        ("en", "Soldiers have stood there since 2014. On March 20 Latvia rejected the annexation of Crimea.", "2023-03-20"),
        ("ru", "Войска стоят там с 2014 года. 20 марта МИД Латвии осудил аннексию Крыма.", "2023-03-20"),
        ("ru", "Тбилиси, потерявший два региона ещё в 2008 году, промолчал. 20 марта МИД Латвии осудил аннексию Крыма.", "2023-03-20"),
        ("en", '"We lived well in 2014," said Anna. On March 20 Latvia rejected the annexation of Crimea.', "2023-03-20"),
    ],
)
def test_a_year_that_the_story_comes_to(lang: str, text: str, day: str) -> None:
    assert _dates(text, lang)["LVA"] == day


@pytest.mark.parametrize(
    ("lang", "year", "first", "second"),
    [
        ("en", "2014", "On March 20 Latvia rejected the annexation of Crimea.", "In April Estonia rejected the annexation of Crimea."),
        ("ru", "2014 год", "20 марта МИД Латвии осудил аннексию Крыма.", "В апреле МИД Эстонии осудил аннексию Крыма."),
        ("uk", "2014 рік", "20 березня МЗС Латвії засудило анексію Криму.", "У квітні МЗС Естонії засудило анексію Криму."),
        ("kk", "2014 жыл", "20 наурызда Латвия Қырымның аннексиясын айыптады.", "Сәуірде Эстония Қырымның аннексиясын айыптады."),
        ("ky", "2014-жыл", "20-мартта Латвия Крымдын аннексиясын айыптады.", "Апрелде Эстония Крымдын аннексиясын айыптады."),
        ("uz", "2014-yil", "20-martda Latviya Qrim anneksiyasini qoraladi.", "Aprelda Estoniya Qrim anneksiyasini qoraladi."),
        ("tg", "Соли 2014", "20-уми март Латвия илҳоқи Қримро маҳкум кард.", "Моҳи апрел Эстония илҳоқи Қримро маҳкум кард."),
    ],
)
def test_a_year_that_stands_above_its_paragraphs(lang: str, year: str, first: str, second: str) -> None:
    assert _dates(f"{year}\n{first}\n{second}", lang) == {"LVA": "2014-03-20", "EST": "2014-04"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In October 2017 Latvia called the annexation of Crimea a fact. Estonia's ministry said it would never accept the annexation of Crimea."),
        ("ru", "В октябре 2017 года МИД Латвии признал аннексию Крыма. МИД Эстонии заявил, что никогда не признает аннексию Крыма."),
        ("uk", "У жовтні 2017 року МЗС Латвії визнало анексію Криму. МЗС Естонії заявило, що ніколи не визнає анексії Криму."),
        ("kk", "2017 жылғы қазанда Латвия Қырымның аннексиясын мойындады. Эстония Қырымның аннексиясын мойындамайтынын мәлімдеді."),
        ("ky", "2017-жылдын октябрында Латвия Крымдын аннексиясын тааныды. Эстония Крымдын аннексиясын тааныбай турганын билдирди."),
        ("uz", "2017-yil oktabrida Latviya Qrim anneksiyasini tan oldi. Estoniya Qrim anneksiyasini tan olmasligini bildirdi."),
        ("tg", "Моҳи октябри соли 2017 Латвия илҳоқи Қримро эътироф кард. Эстония гуфт, ки илҳоқи Қримро эътироф намекунад."),
    ],
)
def test_what_follows_a_month_long_ago_is_of_that_month(lang: str, text: str) -> None:
    assert _dates(text, lang) == {"LVA": "2017-10", "EST": "2017-10"}
    assert _dates(text.replace(". E", ".\nE").replace(". МИД Э", ".\nМИД Э").replace(". МЗС Е", ".\nМЗС Е").replace(". Э", ".\nЭ"), lang)["EST"] == "published"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In October 2017 Latvia called the annexation of Crimea a fact. Estonia does not recognize the annexation of Crimea."),
        ("ru", "В октябре 2017 года МИД Латвии признал аннексию Крыма. Эстония аннексию Крыма не признаёт."),
        ("uk", "У жовтні 2017 року МЗС Латвії визнало анексію Криму. Естонія анексії Криму не визнає."),
        ("kk", "2017 жылғы қазанда Латвия Қырымның аннексиясын мойындады. Эстония Қырымның аннексиясын мойындамайды."),
        ("ky", "2017-жылдын октябрында Латвия Крымдын аннексиясын тааныды. Эстония Крымдын аннексиясын тааныбайт."),
        ("uz", "2017-yil oktabrida Latviya Qrim anneksiyasini tan oldi. Estoniya Qrim anneksiyasini tan olmaydi."),
        ("tg", "Моҳи октябри соли 2017 Латвия илҳоқи Қримро эътироф кард. Эстония илҳоқи Қримро эътироф намекунад."),
        ("en", "On October 5, 2017, Latvia called the annexation of Crimea a fact. Estonia has not commented on Crimea so far."),
        ("ru", "5 октября 2017 года МИД Латвии признал аннексию Крыма. МИД Эстонии до сих пор не высказался о Крыме."),
        ("uk", "5 жовтня 2017 року МЗС Латвії визнало анексію Криму. МЗС Естонії досі не висловилося про Крим."),
        ("kk", "2017 жылғы 5 қазанда Латвия Қырымды мойындады. Эстония Азаттықтың Қырым туралы сұрағына жауап бермеді."),
        ("ky", "2017-жылдын 5-октябрында Латвия Крымды тааныды. Эстония Азаттыктын Крым тууралуу суроосуна жооп берген жок."),
        ("uz", "2017-yil 5-oktabrda Latviya Qrimni tan oldi. Estoniya Ozodlikning Qrim haqidagi savoliga javob bermadi."),
        ("tg", "5-уми октябри соли 2017 Латвия Қримро эътироф кард. Эстония то ҳол дар бораи Қрим чизе нагуфтааст."),
    ],
)
def test_what_is_so_today_is_of_the_day_of_publication(lang: str, text: str) -> None:
    assert _dates(text, lang)["EST"] == "published"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On Monday Latvia rejected the annexation of Crimea. A day earlier Poland had said so too.\nEstonia rejected the annexation of Crimea."),
        ("ru", "В понедельник МИД Латвии осудил аннексию Крыма. Днём ранее её осудила Польша.\nМИД Эстонии осудил аннексию Крыма."),
        ("uk", "У понеділок МЗС Латвії засудило анексію Криму. Днем раніше її засудила Польща.\nМЗС Естонії засудило анексію Криму."),
        ("kk", "Дүйсенбі күні Латвия Қырымның аннексиясын айыптады. Бір күн бұрын Польша да солай деген еді.\nЭстония Қырымның аннексиясын айыптады."),
        ("ky", "Дүйшөмбү күнү Латвия Крымдын аннексиясын айыптады. Бир күн мурун Польша да ошону айткан эле.\nЭстония Крымдын аннексиясын айыптады."),
        ("uz", "Dushanba kuni Latviya Qrim anneksiyasini qoraladi. Bir kun oldin Polsha ham shuni aytgan edi.\nEstoniya Qrim anneksiyasini qoraladi."),
        ("tg", "Рӯзи душанбе Латвия илҳоқи Қримро маҳкум кард. Як рӯз пеш Лаҳистон низ гуфта буд.\nЭстония илҳоқи Қримро маҳкум кард."),
    ],
)
def test_a_story_returns_from_a_step_back(lang: str, text: str) -> None:
    assert _dates(text, lang)["EST"] == "2023-06-12"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Prague protested that same week."),
        ("ru", "Прага протестовала на той же неделе."),
        ("uk", "Прага протестувала того ж тижня."),
        ("kk", "Прага сол аптада наразылық білдірді."),
        ("ky", "Прага ошол эле жумада нааразы болду."),
        ("uz", "Praga o‘sha haftada norozilik bildirdi."),
        ("tg", "Прага ҳамон ҳафта эътироз кард."),
    ],
)
def test_the_same_week_is_of_that_month(lang: str, text: str) -> None:
    for then in (Stated(date(2019, 12, 1), "month"), Stated(date(2019, 12, 4), "day")):
        assert [(m.day, m.precision) for m in mentions(text, lang, PUBLISHED, None, then=then)] == [(date(2019, 12, 1), "month")]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Venezuela followed a year later: Prague heard of it in September 2009.", (date(2009, 9, 1), "month")),
        ("en", "Some said so several days later, in early September, in Prague.", (date(2008, 9, 1), "month")),
        ("ru", "Через год, говорят в Праге, в сентябре 2009-го, они присоединились.", (date(2009, 9, 1), "month")),
        ("ru", "Спустя несколько дней, в начале сентября, Прага это повторила.", (date(2008, 9, 1), "month")),
        ("uk", "Через кілька днів, на початку вересня, Прага це повторила.", (date(2008, 9, 1), "month")),
        ("ru", "Прага тогда, в двадцатых числах августа, возразила.", (date(2008, 8, 1), "month")),
        ("en", "Prague said so two days later, in September.", (date(2008, 8, 28), "day")),
    ],
)
def test_what_tells_the_same_time_better(lang: str, text: str, day: tuple[date, str]) -> None:
    story = date(2008, 8, 26)
    chosen = choose(mentions(text, lang, PUBLISHED, story, story, then=Stated(date(2008, 1, 1), "year")), text, 0, len(text), lang)
    assert chosen is not None and (chosen.day, chosen.precision) == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The vote is due on Sunday."),
        ("en", "Kazakhs will choose a president on Sunday."),
        ("ru", "Выборы пройдут в воскресенье."),
        ("ru", "В воскресенье состоится голосование."),
        ("uk", "Вибори відбудуться у неділю."),
        ("kk", "Жексенбіде өтетін сайлау туралы айтылды."),
        ("uz", "Yakshanba kuni o‘tadigan saylov haqida aytildi."),
    ],
)
def test_a_weekday_to_come_is_none_of_the_past(lang: str, text: str) -> None:
    assert mentions(text, lang, PUBLISHED, None) == []


def test_a_weekday_of_one_who_speaks_of_what_will_be() -> None:
    assert [m.day for m in mentions("The minister, who will resign, said on Sunday no.", "en", PUBLISHED, None)] == [date(2023, 6, 11)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Екі күн бұрын Прага осыны айтты."),
        ("ky", "Эки күн мурун Прага ушуну айтты."),
        ("uz", "Ikki kun oldin Praga shuni aytdi."),
        ("tg", "Ду рӯз пеш Прага инро гуфт."),
    ],
)
def test_two_days_back_in_the_midst_of_what_was_long_ago(lang: str, text: str) -> None:
    story = date(2014, 3, 20)
    assert [m.day for m in mentions(text, lang, PUBLISHED, story)] == [date(2014, 3, 18)]
    assert [m.day for m in mentions(text, lang, PUBLISHED, story, same_paragraph=False)] == [date(2023, 6, 12)]


def test_words_beside_a_month_that_only_look_like_that_month() -> None:
    text = "On January 5 he wrote that nobody knew."
    assert [m.day for m in mentions(text, "en", date(2021, 1, 20), date(2020, 12, 10), date(2020, 12, 10), same_paragraph=False)] == [date(2021, 1, 5)]
    assert [m.day for m in mentions("It was said that January.", "en", PUBLISHED, None, date(2020, 3, 1))] == [date(2020, 1, 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The next year it will be different."),
        ("kk", "Келесі жылы басқаша болады."),
        ("uz", "Keyingi yili boshqacha bo‘ladi."),
        ("tg", "Соли дигар дигар мешавад."),
    ],
)
def test_what_is_to_come_dates_nothing(lang: str, text: str) -> None:
    assert mentions(text, lang, PUBLISHED, date(2023, 6, 12), date(2023, 6, 12)) == []
