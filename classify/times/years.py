"""Of which year a day or month without one is, and whether "a year ago" is to the day."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta

from classify.times.moments import BEFORE, Mention, Stands, expression

GRACE = timedelta(days=7)  # how far ahead of publication a day without a year may lie: what is announced
NEAR = 22  # characters around a month that may tell its year
_FRESH = timedelta(days=130)  # how long ago a day without a year is still of this one, though the paragraph before told of another
_EXACTLY = 24  # characters before "a year ago" that may say that it is to the day
_BACK = timedelta(days=60)  # a story that goes back further than this has come to the next year
_STEP = timedelta(days=21)  # how far a story that is long ago steps on from paragraph to paragraph
# "In 2014, in the vote of …": a year at the head of a sentence, and nothing between it and a day that begins another story.
_YEAR_ABOVE = re.compile(r"(?:In|В|Во|У|Дар соли) \d{4}(?:(?!\s(?:and|but|as|while|и|а|но|когда|та|і|й|але|коли|ва|вале)\s)[^\d;:.!?«»“”\"]){2,50}")


def year_for(month: int, day: int | None, stands: Stands) -> int:
    """The year the story stands at, or the next where that goes on from December; else the latest that is not in the future.

    What is announced has a week's grace.
    """
    published, day = stands.published, day or 1
    narrative = (stands.around if stands.same_paragraph and stands.narrative != published else None) or stands.narrative
    day = min(day, calendar.monthrange(published.year, month)[1])
    latest = published.year if date(published.year, month, day) <= published + GRACE else published.year - 1
    if stands.year is not None:
        return stands.year if _on(stands.year, month, day) <= published + GRACE else latest
    if narrative is None or narrative.year == published.year:
        return latest
    away = _on(narrative.year, month, day) - narrative
    if (stands.led and timedelta(0) < away <= _STEP) or (stands.formerly and abs(away) <= _BACK):
        return narrative.year  # the next days of what the article begins with
    if not stands.same_paragraph and latest == published.year and timedelta(0) <= published - date(latest, month, day) <= _FRESH:
        return latest  # another paragraph, and some weeks ago: the news itself
    if not stands.same_paragraph and stands.then is not None and stands.then.on.year > narrative.year:
        return latest  # the story has come to later years since that day
    here, there = (_on(year, month, day) for year in (narrative.year, narrative.year + 1))
    if not stands.same_paragraph and here < narrative:
        return latest  # the story does not go back: it has left the flashback
    return narrative.year + (here < narrative - _BACK and there <= published)


def _on(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def in_the_sentences_year(found: list[Mention], partial: set[int], text: str, lang: str, stands: Stands) -> list[Mention]:
    """A guessed year is that of the last date before it in the sentence that tells its own: "in March 2014 …, and on March 27 …"."""
    ordered: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.start):
        years = (m for m in reversed(ordered) if m.start not in partial and (m.comes or m.precision in ("day", "month") or _of_season(m, text, lang)))
        told = next(years, ordered[0] if ordered and _YEAR_ABOVE.fullmatch(text, 0, mention.start) and ordered[0].precision == "year" else None)
        if mention.start in partial and told is not None and not expression(lang, "background").search(text[max(0, told.start - BEFORE) : told.start]):
            near = replace(stands, narrative=told.day, around=None, year=None, same_paragraph=True)
            year = told.day.year if told.precision == "year" else year_for(mention.day.month, mention.day.day, near)
            if mention.day.day <= calendar.monthrange(year, mention.day.month)[1] and mention.day.replace(year=year) <= stands.published + GRACE:
                mention = replace(mention, day=mention.day.replace(year=year))
        ordered.append(mention)
    return ordered


def _of_season(mention: Mention, text: str, lang: str) -> bool:
    """Whether a year is named with a part of it, which a day may follow: "in the summer of 2014, … on August 29"."""
    return expression(lang, "season").search(text, max(0, mention.start - NEAR // 2), mention.end + NEAR // 2) is not None


def to_the_day(hit: re.Match[str], lang: str) -> bool:
    """Whether it is "exactly" so many years ago, and no day of its own is told behind it."""
    exactly = expression(lang, "exact").search(hit.string, max(0, hit.start() - _EXACTLY), hit.end())
    return exactly is not None and re.match(r"[\s,]{1,3}(?:on\s+)?(?:[A-Z][a-z]+\s+)?\d", hit.string[hit.end() :]) is None
