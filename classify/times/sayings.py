"""Which of a sentence's dates is that of a saying, and what else its words tell of when something was said."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Sequence
from datetime import timedelta

from classify.times.moments import BEFORE, Mention, expression

HISTORY = 2004  # a bare year before this dates history ("the borders of 1991"): no service's archive reaches back to it
_TURKIC = ("kk", "ky", "uz", "tk")
_ROUGH = timedelta(days=10)  # how far a day may lie from "two weeks earlier" that says which day that was …
_BESIDE = 25  # … and characters between the two
_ROUGH_MONTH = timedelta(days=31)  # … and the first of a month from it
_COMMA = 4  # characters between two names of one time
_SAME_CLAUSE = 90  # … where the first says only a year
_FIRST = 3  # letters of a preposition that begins a date: "in March"
_WHEN = re.compile(r"\W{0,2}(?:When|Когда|Коли|Вақте(?:\s+ки)?|Ҳангоме(?:\s+ки)?)\s")
_SINCE_WHEN = re.compile(r"\s?,?\s(?:when|когда|коли)\s")  # "since September 30, when Putin signed …"
_HELD_WHEN = re.compile(
    r"\b(?:when|as|after)\s+(?:it|they|that)\s+(?:was|were|took)\s+(?:\w+\s+){0,2}$|\b(?:когда|коли)\s+(?:он[оаи]?|его|е[её]|их|він|вон[оаи]|його|її|їх)\s+(?:\w+\s+){1,3}$",
    re.I,
)
_CLOSED = re.compile(r"\s{0,2}(?:года|году|року|році)?\s?,\s")
_AGAIN = re.compile(r"[:;]\s+(?:(?![:;])[^«»“”\"]){0,120}?\b(?:repeat|reiterat|повтор|тағы\s+айт|кайтала|қайтала|takrorla|такрор)", re.I)
_YEAR = re.compile(r"\d{4}")
_MONTH_ENDS = re.compile(
    r"\b(?:late|end of|end-|кон(?:ец|ц[еау])|посл\w+ числ|кін(?:ець|ц[іяю])|наприкінці|останн\w+ дн|соң\w*|аяғ\w*|аяг\w*|аяк\w*|oxir\w*|охир\w*)\b", re.I
)
_ABOUT = 16  # characters around a month that may tell of its end
# Whom a sentence tells of, and what else he did: ", who on Monday was in Kyiv, said …".
_ASIDE = {
    "en": re.compile(r",\swho\s[^,;:«»“”\"]{3,140},"),
    "ru": re.compile(r",\sкотор(?:ый|ая)\s[^,;:«»“”\"]{3,140},", re.I),
    "uk": re.compile(r",\s(?:який|яка)\s[^,;:«»“”\"]{3,140},", re.I),
    "tg": re.compile(r",\sки\s[^,;:«»“”\"]{3,140},", re.I),
}
_STILL = {
    "en": re.compile(r"\b(?:still|to this day)\b", re.I),
    "ru": re.compile(r"\b(?:до\s+сих\s+пор|по\s+сей\s+день|вс[её]\s+ещ[её]|и\s+сегодня|и\s+сейчас)\b", re.I),
    "uk": re.compile(r"\b(?:й?\s?досі|донині|дотепер|і\s+сьогодні|й\s+сьогодні|все\s+ще)\b", re.I),
    "kk": re.compile(r"\b(?:әлі\s+(?:күнге|де|күнге\s+дейін)|(?:осы|бүгінгі)\s+күнге\s+дейін)\b", re.I),
    "ky": re.compile(r"\b(?:дагы\s+эле|(?:азыркыга|ушул\s+күнгө|бүгүнкү\s+күнгө)\s+(?:чейин|дейре))\b", re.I),
    "uz": re.compile(r"\b(?:hali\s+ham|haligacha|hanuz|(?:shu|bugungi)\s+kungacha|ҳали\s+ҳам|ҳалигача|ҳануз)\b", re.I),
    "tg": re.compile(r"\b(?:то\s+(?:ҳанӯз|имрӯз|кунун|ҳол)|ҳанӯз\s+ҳам)\b", re.I),
}
_RANGE = re.compile(r"\d{1,2}\s*[-–—]\s*$")  # «прошедших 23-27 сентября»
_ENDS = re.compile(r"\s*(?:$|[.;:!?)»”,](?!\d)|[—–]|(?:and|but|as|while|и|а|но|та|і|й|але)\s)")  # what comes after a date that ends its clause


def choose(
    found: list[Mention], sentence: str, start: int, end: int, lang: str, quoted: Sequence[tuple[int, int]] = (), *, deed: bool = False
) -> Mention | None:
    """The date of the saying in characters [start, end): not one inside a quotation, in what is said ("that …"), or of the background ("annexed in 2014").

    `deed`: that of what a clause beside the main one tells, behind "which".
    """
    if not found:
        return None
    since, aside, taken = (expression(lang, name) for name in ("since", "aside", "deed"))
    usable = [
        m
        for m in found
        if start <= m.start < end
        and not m.comes
        and not (m.precision == "year" and m.day.year < HISTORY)
        and not any(a <= m.start < b for a, b in quoted)
        and not taken.match(sentence, m.end)
        and (m.then or not (_of_deed(sentence, start, m, lang) or (since.match(sentence[m.start : m.end]) and not _SINCE_WHEN.match(sentence, m.end))))
    ]
    if not usable:
        return None
    usable = [m for m in usable if not aside.search(sentence[max(start, m.start - BEFORE) : m.start])] or usable
    content = expression(lang, "content").search(sentence, start, end)
    if content is not None and lang not in _TURKIC and not deed:
        again = _AGAIN.search(sentence, content.end(), end)  # "…: his minister repeated it in October"
        usable = [m for m in usable if m.start < content.end() or (again is not None and m.start > again.start())]
    days = told_exactly([m for m in usable if m.precision == "day"], _BESIDE)
    first = (days or usable)[0] if usable else None
    return (_told_better(usable, first) or first) if first is not None else None


def _told_better(usable: Sequence[Mention], first: Mention) -> Mention | None:
    """What tells the same time better: "a year later, in May 2011", "some days later, at the beginning of September"."""
    if first.precision == "year":
        return next((m for m in usable if m.precision == "month" and m.day.year == first.day.year and 0 <= m.start - first.end <= _SAME_CLAUSE), None)
    if first.rough:
        near = (m for m in usable if m.precision == "month" and 0 <= m.start - first.end < _COMMA)
        return next((m for m in near if abs(m.day - first.day) <= _ROUGH_MONTH), None)
    return None


def told_exactly(days: Sequence[Mention], beside: int) -> list[Mention]:
    """The days without those that another within `beside` characters tells better: "two weeks earlier: on March 2"."""
    return [
        m for m in days if not m.rough or not any(not other.rough and 0 <= other.start - m.end <= beside and abs(other.day - m.day) <= _ROUGH for other in days)
    ]


def led_by_when(sentence: str, date: Mention) -> bool:
    """Whether a date ends the clause that a sentence begins with and that dates the rest: "When Tiraspol held its ballot in September 2006, …"."""
    return _WHEN.match(sentence) is not None and "," not in sentence[: date.start] and _CLOSED.match(sentence, date.end) is not None


def _of_deed(sentence: str, start: int, date: Mention, lang: str) -> bool:
    """Whether a date is that of a deed named before it: "annexed in 2014", "the referendum of March 16"; not "condemned the referendums on September 26"."""
    if led_by_when(sentence, date) or _SINCE_WHEN.match(sentence, date.end):
        return False
    if _HELD_WHEN.search(sentence, max(start, date.start - BEFORE), date.start):
        return False  # "did not recognize that vote when it was held in September 2006"
    before = _RANGE.sub("", sentence[max(start, date.start - BEFORE) : date.start])
    if expression(lang, "background").search(before):
        return True
    named = expression(lang, "named").search(before)
    if named is None:
        return False
    told = sentence[date.start : date.end]
    if expression(lang, "tied").search(before + told.partition(" ")[0][:_FIRST]) or date.precision not in ("day", "published") or _YEAR.search(told):
        return True
    if expression(lang, "lasting").search(sentence, start, date.start):
        return True  # "does not recognise the referendum on September 26"
    if any(character.isdigit() for character in told):
        return named["led"] is not None or _ENDS.match(sentence, date.end) is None  # "called the ballot on September 26 a sham"
    return named["led"] is not None and told.startswith("on ")


def answers(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether characters [start, end) are on words that the sentence before gave: "his remarks", «эту статью»."""
    return expression(lang, "answer").search(sentence, start, end) is not None


def at_the_scene(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether characters [start, end) say that somebody spoke at the gathering that the story tells of: "told the participants"."""
    return expression(lang, "scene").search(sentence, start, end) is not None


def month_of(mention: Mention, sentence: str, lang: str) -> datetime.date | None:
    """The month that a date names, by its first day, or its last where the sentence tells of its end; None where it names a day."""
    if mention.precision != "month":
        return None
    around = sentence[max(0, mention.start - _ABOUT) : mention.end + (_ABOUT if lang in _TURKIC else 0)]
    last = calendar.monthrange(mention.day.year, mention.day.month)[1]
    return mention.day.replace(day=last if _MONTH_ENDS.search(around) else 1)


def asides(sentence: str, lang: str) -> list[tuple[int, int]]:
    """Where a sentence tells beside its main clause what else somebody did: ", who on Monday was in Kyiv,"."""
    pattern = _ASIDE.get(lang)
    return [hit.span() for hit in pattern.finditer(sentence)] if pattern is not None else []


def lasts(sentence: str, lang: str) -> bool:
    """Whether a sentence tells that something is so still: "Bu gap hali ham eslanadi"."""
    pattern = _STILL.get(lang)
    return pattern is not None and pattern.search(sentence) is not None


def asks_people(sentence: str, lang: str) -> bool:
    """Whether a sentence tells that people were asked in the street: "Ozodlik muxbiri shanba kuni bozorda odamlardan so‘radi"."""
    return expression(lang, "survey").search(sentence) is not None


def issued(sentence: str, lang: str) -> bool:
    """Whether a sentence tells when what the one before it reports was said: "The interview was given …"."""
    return expression(lang, "issued").match(sentence) is not None


def stands_as_published(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether characters [start, end) tell what is so when the article appears: "has yet to comment", "did not answer RFE/RL's question"."""
    return expression(lang, "standing").search(sentence, start, end) is not None


def holds_now(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether characters [start, end) tell in the present what somebody holds: "Estonia respects the borders", no answer to what was long ago."""
    return expression(lang, "present").search(sentence[start:end]) is not None


def looks_back(sentence: str, lang: str) -> bool:
    """Whether a sentence tells what had been before: "had said", «гуфта буд»."""
    return expression(lang, "pluperfect").search(sentence) is not None


def goes_on_later(sentence: str, lang: str) -> bool:
    """Whether a sentence goes on from where the story looks back: "three weeks later", «спустя две недели»."""
    return expression(lang, "later").search(sentence) is not None


def now(sentence: str, lang: str) -> bool:
    """Whether a sentence tells of the anniversary or of today: "marked the day", «десять лет спустя»."""
    return expression(lang, "now").search(sentence) is not None


def comes_back(sentence: str, lang: str) -> bool:
    """Whether a sentence begins with what is so at present: "Now Hungary says", «Теперь …»."""
    return expression(lang, "at_present").match(sentence) is not None


def until_now(sentence: str, mention: Mention, published: datetime.date, lang: str) -> bool:
    """Whether a count of years comes to what is so when the article appears: "ten years later it still …"."""
    told = sentence[mention.start : mention.end]
    counted = mention.precision == "year" and mention.day.year == published.year and expression(lang, "later").search(told) is not None
    return counted and (lasts(sentence, lang) or holds_now(sentence, mention.end, len(sentence), lang))


def of_those_days(sentence: str, lang: str) -> bool:
    """Whether a sentence names somebody as who he was in the days that it tells of: "then-President", «тогдашний министр»."""
    return expression(lang, "formerly").search(sentence) is not None
