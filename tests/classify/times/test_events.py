"""Days that are counted from what the story told of, and articles that begin with what was long ago."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.dates import mentions
from classify.times.events import happened
from tests.classify.fakes import CATALOGUE, document

AFTER_SAMARKAND = date(2022, 10, 15)
TEN_YEARS_ON = date(2024, 3, 20)


def _dates(text: str, lang: str, published: date) -> dict[str, str]:
    """By holder, the last date: the day, or as much of it as is known; "published" where nothing tells it."""
    shown = {"day": 10, "month": 7, "year": 4}
    found = candidates(document(text, lang, published=published), CATALOGUE)
    return {c.attribution.holder: c.stated_on.isoformat()[: shown[c.precision]] if c.precision in shown else c.precision for c in found}


@pytest.mark.parametrize(
    ("lang", "story", "text", "day"),
    [
        ("en", "The summit ended on September 16.", "Two days before the summit, Latvia rejected the annexation of Crimea.", "2022-09-14"),
        ("en", "The summit ended on September 16.", "Ten days after the leaders' summit, Latvia rejected the annexation of Crimea.", "2022-09-26"),
        ("ru", "Саммит прошёл 16 сентября.", "За два дня до саммита МИД Латвии осудил аннексию Крыма.", "2022-09-14"),
        ("ru", "Лидеры собрались 16 сентября.", "За неделю до этой встречи МИД Латвии осудил аннексию Крыма.", "2022-09-09"),
        ("uk", "Саміт відбувся 16 вересня.", "За два дні до саміту МЗС Латвії засудило анексію Криму.", "2022-09-14"),
        ("uk", "Саміт відбувся 16 вересня.", "Через дванадцять днів після саміту МЗС Латвії засудило анексію Криму.", "2022-09-28"),
        ("kk", "Саммит 16 қыркүйекте өтті.", "Саммиттен екі күн бұрын Латвия Қырымның аннексиясын айыптады.", "2022-09-14"),
        ("kk", "Саммит 16 қыркүйекте өтті.", "Саммитке екі күн қалғанда Латвия Қырымның аннексиясын айыптады.", "2022-09-14"),
        ("ky", "Саммит 16-сентябрда өттү.", "Саммитке эки күн калганда Латвия Крымдын аннексиясын айыптады.", "2022-09-14"),
        ("uz", "Sammit 16-sentabrda o‘tdi.", "Sammitdan ikki kun oldin Latviya Qrim anneksiyasini qoraladi.", "2022-09-14"),
        ("tg", "Нишаст 16-уми сентябр баргузор шуд.", "Даҳ рӯз баъд аз нишаст Латвия илҳоқи Қримро маҳкум кард.", "2022-09-26"),
    ],
)
def test_days_counted_from_an_event(lang: str, story: str, text: str, day: str) -> None:
    later = {
        "en": "On September 21 nothing was said.", "ru": "21 сентября ничего не сказали.", "uk": "21 вересня нічого не сказали.", "kk": "21 қыркүйекте ештеңе айтылмады.",
        "ky": "21-сентябрда эч нерсе айтылган жок.", "uz": "21-sentabrda hech narsa aytilmadi.", "tg": "21-уми сентябр чизе нагуфтанд.",
    }[lang]  # fmt: skip
    assert _dates(f"{story}\n{later}\n{text}", lang, AFTER_SAMARKAND)["LVA"] == day


def test_an_event_that_a_day_counts_from_is_not_of_that_day() -> None:
    text = "Two days before the summit the Assembly voted on a resolution."
    found = mentions(text, "en", AFTER_SAMARKAND, date(2022, 10, 14), events={"summit": date(2022, 10, 14)})
    assert happened(text, "en", found) == {"vote": date(2022, 10, 12)}


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "On October 12 the Assembly condemned the annexation. Kazakhstan abstained.\nThree days after the vote, Latvia rejected the annexation.", "2022-10-15"),
        ("en", "On October 12 the Assembly condemned the annexation. Kazakhstan abstained.\nOn the eve of the vote, Latvia rejected the annexation.", "2022-10-11"),
        ("ru", "12 октября Генассамблея осудила аннексию. Казахстан воздержался.\nЗа день до голосования МИД Латвии осудил аннексию Крыма.", "2022-10-11"),
    ],
)
def test_the_day_on_which_somebody_voted(lang: str, text: str, day: str) -> None:
    assert _dates(text, lang, date(2022, 10, 20))["LVA"] == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On March 19, 2014, the treaty on Crimea was read.\nA week later the General Assembly voted on Ukraine's territorial integrity. Kazakhstan abstained."),
        ("ru", "19 марта 2014 года читали договор о Крыме.\nЧерез неделю Генассамблея ООН голосовала по резолюции о целостности Украины. Казахстан воздержался."),
        ("uk", "19 березня 2014 року читали договір про Крим.\nЧерез тиждень Генасамблея ООН голосувала за резолюцію про цілісність України. Казахстан утримався."),
    ],
)
def test_about_the_day_of_a_known_roll_call(lang: str, text: str) -> None:
    assert _dates(text, lang, TEN_YEARS_ON)["KAZ"] == "2014-03-27"


@pytest.mark.parametrize(
    ("lang", "lead", "text", "day"),
    [
        ("en", "On March 16, 2014, Crimea voted.", "On March 19, Latvia rejected the annexation.", "2014-03-19"),
        ("ru", "16 марта 2014 года в Крыму голосовали.", "19 марта МИД Латвии осудил аннексию Крыма.", "2014-03-19"),
        ("uk", "16 березня 2014 року в Криму голосували.", "19 березня МЗС Латвії засудило анексію Криму.", "2014-03-19"),
        ("kk", "2014 жылғы 16 наурызда Қырымда дауыс берілді.", "19 наурызда Латвия Қырымның аннексиясын айыптады.", "2014-03-19"),
        ("ky", "2014-жылдын 16-мартында Крымда добуш берилди.", "19-мартта Латвия Крымдын аннексиясын айыптады.", "2014-03-19"),
        ("uz", "2014-yil 16-martda Qrimda ovoz berildi.", "19-martda Latviya Qrim anneksiyasini qoraladi.", "2014-03-19"),
        ("tg", "16-уми марти соли 2014 дар Қрим овоз доданд.", "19-уми март Латвия илҳоқи Қримро маҳкум кард.", "2014-03-19"),
        # as he was then
        ("en", "On March 18, 2014, the treaty on Crimea was signed.", "On March 10, Latvia, then led by Andris Berzins, rejected the annexation.", "2014-03-10"),
        ("ru", "18 марта 2014 года подписали договор о Крыме.", "Тогдашний президент Латвии 10 марта осудил аннексию Крыма.", "2014-03-10"),
        # nothing of those days
        ("en", "On March 18, 2014, the treaty on Crimea was signed.", "Latvia marked the anniversary on March 19 by rejecting the annexation.", "2024-03-19"),
        ("en", "On March 18, 2014, the treaty on Crimea was signed.", "On March 18, Latvia rejected the annexation.", "2024-03-18"),
        ("en", "On March 16 a court spoke of Crimea.\nOn March 16, 2014, Crimea voted.", "On March 19, Latvia rejected the annexation.", "2024-03-19"),
    ],
)
def test_an_article_that_begins_long_ago(lang: str, lead: str, text: str, day: str) -> None:
    assert _dates(f"{lead}\n{text}", lang, TEN_YEARS_ON)["LVA"] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Latvia's government rejected the annexation of Crimea as void.", "2014-03-18"),
        ("Latvia's government rejects the annexation of Crimea as void.", "published"),
        ("Latvia's government has rejected the annexation of Crimea as void.", "published"),
        ("An analyst in Latvia called the annexation of Crimea void.", "published"),
    ],
)
def test_what_the_next_paragraph_of_such_an_article_tells(text: str, day: str) -> None:
    assert _dates(f"On March 18, 2014, the treaty on Crimea was signed.\n{text}", "en", TEN_YEARS_ON)["LVA"] == day
