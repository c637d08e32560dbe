"""Dates in text: absolute, partial and relative ones against the publication date and the narrative."""

from __future__ import annotations

import calendar
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from classify.language.anchors import Anchors, anchors, present
from classify.language.matching import fold
from classify.lexicons import bundled
from classify.quotes import inside, speech
from classify.records import Precision
from classify.times import apposed
from classify.times.events import counted_from
from classify.times.moments import Mention, Stands, Stated, expression
from classify.times.years import GRACE, NEAR, in_the_sentences_year, to_the_day, year_for

__all__ = ["Mention", "Stated", "mentions"]

_ASIDE = 60  # characters around a weekday that may tell that it is to come


@dataclass(frozen=True, slots=True)
class _Rules:
    lang: str
    months: dict[str, int]  # folded stem → month, longest first
    weekdays: dict[str, int]  # folded stem → weekday, Monday 0
    patterns: tuple[tuple[re.Pattern[str], Anchors, str], ...]
    phrases: tuple[tuple[re.Pattern[str], Anchors, dict[str, Any]], ...]
    numbers: dict[str, int]
    that_year: re.Pattern[str]  # beside a month: of the year the story stands at
    this_year: re.Pattern[str]  # behind a month or day: of the year of publication
    joint: re.Pattern[str]  # what may stand between a month and its year
    anchors: Anchors  # of all patterns and phrases


@cache
def _rules(lang: str) -> _Rules:
    table = bundled("dates.toml").get(lang)
    if table is None:
        return _Rules(lang, {}, {}, (), (), {}, re.compile("(?!)"), re.compile("(?!)"), re.compile("(?!)"), frozenset())
    months = {stem: number for number, stems in enumerate(table["months"], 1) for stem in stems}
    weekdays = {stem: number for number, stems in enumerate(table["weekdays"]) for stem in stems}
    numbers = {word: number for word, number in table["numbers"].items()}
    month = "(?:" + "|".join(sorted(map(re.escape, months), key=len, reverse=True)) + ")"
    number = "(?:" + "|".join([r"\d{1,3}", *sorted(map(re.escape, numbers), key=len, reverse=True)]) + ")"
    weekday = "(?:" + "|".join(sorted(map(re.escape, weekdays), key=len, reverse=True)) + ")"

    def compiled(source: str) -> tuple[re.Pattern[str], Anchors]:
        pieces = source.replace("{M}", f"(?P<month>{month})").replace("{W}", f"(?P<weekday>{weekday})").split("{N}")
        whole = pieces[0] + "".join(f"(?P<n{place}>{number}){piece}" for place, piece in enumerate(pieces[1:]))
        return re.compile(whole, re.I), anchors(whole)

    patterns = tuple((*compiled(source), kind) for kind, sources in table["patterns"].items() for source in sources)
    phrases = tuple((*compiled(entry["re"]), entry) for entry in table["phrases"])
    every = frozenset[str]().union(*(needed for _, needed, _ in (*patterns, *phrases)))
    that, this = (re.compile(table.get(name, "(?!)"), re.I) for name in ("that_year", "this_year"))
    joint = re.compile(rf"[\s,]*(?:(?:{table.get('joint', '(?!)')})[\s,]+)*", re.I)
    return _Rules(lang, months, weekdays, patterns, phrases, numbers, that, this, joint, every)


def mentions(
    text: str,
    lang: str,
    published: date,
    narrative: date | None,
    around: date | None = None,
    *,
    then: Stated | None = None,
    same_paragraph: bool = True,
    then_near: bool = True,
    year: int | None = None,
    events: Mapping[str, date] | None = None,
    led: bool = False,
    month: date | None = None,
) -> list[Mention]:
    """The date expressions of `text` in order of their place.

    `narrative` is the day that the story stands at, for "two days later"; `around` the month or day that it named last, for "that month" and for the
    year of a day without one; `year` the year that it has come to, where it named neither since;
    `then` the date named last, however coarse, for "at the time" and, where that stands in the same paragraph (`then_near`), for "soon after". A date
    named before in `text` goes before all three. Not in the `same_paragraph`, a bare month need not be of the year of the narrative.
    `month`: the month named last, where no day was since, for "a week later"; its last day where its end was told of.
    `events` are the days from which "two days before the summit" counts; `led`: the article begins with what was long ago and is still there.
    """
    rules = _rules(lang)
    text = text.replace("ё", "е").replace("Ё", "Е").replace("’", "'").replace("ʻ", "'").replace("‘", "'").replace("ʼ", "'")
    here = present(rules.anchors, text)
    goes_on = same_paragraph or expression(lang, "later").search(text) is not None  # "three weeks later, on March 27"
    formerly = expression(lang, "formerly").search(text) is not None
    stands = Stands(published, narrative, around, then, goes_on, then_near, year, led=led, formerly=formerly, events=events or {}, month=month)
    found: list[Mention] = []
    partial: set[int] = set()  # starts of mentions whose year is guessed
    for pattern, needed, kind in rules.patterns:
        for hit in pattern.finditer(text) if not (needed and needed.isdisjoint(here)) else ():
            if any(m.start < hit.end() and hit.start() < m.end for m in found):
                continue
            mention, guessed = _absolute(hit, kind, rules, stands)
            if mention is not None:
                found.append(mention)
                if guessed:
                    partial.add(mention.start)
    found = in_the_sentences_year(found, partial, text, lang, stands)
    chosen: list[tuple[re.Match[str], dict[str, Any]]] = []
    bases: dict[int, date] = {}  # by the start of a count, the day that stands behind it with what it counts from
    for pattern, needed, entry in rules.phrases:
        for hit in pattern.finditer(text) if not (needed and needed.isdisjoint(here)) else ():
            taken = [(m.start, m.end) for m in found] + [h.span() for h, _ in chosen]
            counts = entry["base"] == "narrative" and entry["unit"] in ("day", "week") and ("n0" in hit.groupdict() or entry.get("count"))
            day = apposed.counted_from_day(hit, found, lang) if counts else None
            if day is not None and not any(start < hit.end() and hit.start() < end for start, end in taken):
                found.remove(day)
                bases[hit.start()] = day.day
                chosen.append((hit, entry))
                continue
            if any(start < hit.end() and hit.start() < end for start, end in taken) or not _resolvable(hit, entry, stands, taken, lang):
                continue
            chosen.append((hit, entry))
    if any(entry.get("near") for _, entry in chosen):
        stands = replace(stands, had_been=expression(lang, "pluperfect").search(text) is not None)
    joined: set[int] = set()  # starts of years that stand for something only beside a month
    for hit, entry in sorted(chosen, key=lambda pair: pair[0].start()):
        on = bases.get(hit.start())
        here_stands = replace(stands, before=_outside_quotes(_before(found, hit.start()), hit))
        mention = _relative(hit, entry, rules, here_stands if on is None else replace(here_stands, narrative=on, before=(), month=None, events={}))
        if mention is not None:
            found.append(mention)
            if entry.get("joined"):
                joined.add(mention.start)
    told = {hit.start() for hit, _ in chosen}
    found = apposed.told_once(found, told, partial, text, lang)
    return _with_years(sorted(found, key=lambda m: m.start), text, partial, joined, rules)


def _before(found: list[Mention], at: int) -> tuple[Mention, ...]:
    return tuple(sorted((m for m in found if m.end <= at), key=lambda m: m.start))


def _outside_quotes(before: tuple[Mention, ...], hit: re.Match[str]) -> tuple[Mention, ...]:
    """The dates before "that day" but for those inside a quotation that it stands behind: "'We were wrong today,' he said that evening"."""
    quoted = [span for span in speech(hit.string) if span.end <= hit.start()] if before else []
    return tuple(m for m in before if not inside(quoted, m.start))


def _resolvable(hit: re.Match[str], entry: dict[str, Any], stands: Stands, taken: list[tuple[int, int]], lang: str) -> bool:
    if entry["unit"] == "then":
        return stands.then is not None or any(end <= hit.start() for _, end in taken)
    if entry.get("event"):
        return (event := counted_from(hit.string, lang, *hit.span())) is not None and event[0] in stands.events
    if entry["unit"] == "soon":
        return stands.then is not None and stands.then.precision != "day" and stands.then_near and not any(end <= hit.start() for _, end in taken)
    from_month = stands.month is not None and entry["unit"] in ("day", "week") and "weekday" not in hit.groupdict()
    return stands.base(entry) is not None or from_month or any(end <= hit.start() for _, end in taken)


def _with_years(found: list[Mention], text: str, partial: set[int], joined: set[int], rules: _Rules) -> list[Mention]:
    """A year that stands beside a month or day without one is its year: "in August last year", «былтыр тамызда»."""
    for one, two in itertools.pairwise(found):
        year, day = (one, two) if one.precision == "year" else (two, one)
        if year.precision != "year" or day.precision == "year" or day.start not in partial:
            continue
        between = text[one.end : two.start]
        if not rules.joint.fullmatch(between) or (year is two and "," in between):
            continue
        if day.day.day > calendar.monthrange(year.day.year, day.day.month)[1]:
            continue
        whole = Mention(one.start, two.end, day.day.replace(year=year.day.year), day.precision)
        rest = [m for m in found if m not in (one, two)]
        return _with_years(sorted([*rest, whole], key=lambda m: m.start), text, partial - {day.start}, joined - {year.start}, rules)
    return [m for m in found if m.start not in joined]


def _absolute(hit: re.Match[str], kind: str, rules: _Rules, stands: Stands) -> tuple[Mention | None, bool]:
    """The date that `hit` names and whether its year is a guess."""
    published, around = stands.published, stands.around
    fields = hit.groupdict()
    year = int(fields["year"]) if fields.get("year") else None
    guessed = year is None
    if year is not None and not 1900 <= year <= published.year + 10:
        return None, False
    if kind in ("year", "comes"):
        return Mention(hit.start(), hit.end(), date(int(fields["year"]), 1, 1), "year", comes=kind == "comes"), False
    if kind == "of_month":
        named = around or (stands.then.on if stands.then is not None and stands.then.precision != "year" else None)
        if named is None or not 1 <= int(fields["day"]) <= calendar.monthrange(named.year, named.month)[1]:
            return None, False
        return Mention(hit.start(), hit.end(), named.replace(day=int(fields["day"])), "day"), False
    month = int(fields["mm"]) if fields.get("mm") else rules.months[_stem(fields["month"], rules.months)]
    if not 1 <= month <= 12:
        return None, False
    day = _count(fields["day"], rules) if fields.get("day") else None
    around = stands.then.on if stands.then is not None and stands.then.precision == "year" else around
    if year is None and around is not None and rules.that_year.search(hit.string, max(0, hit.start() - NEAR), hit.end() + NEAR):
        year = around.year
    behind = rules.this_year.search(hit.string[hit.end() : hit.end() + NEAR]) if year is None else None
    end = hit.end() + (behind.end() if behind else 0)
    if behind:
        year, guessed = published.year, False
    if year is None:
        year = year_for(month, day, stands)
    if day is None:
        return Mention(hit.start(), end, date(year, month, 1), "month"), guessed
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None, False
    return Mention(hit.start(), end, date(year, month, day), "day"), guessed


def _stem(word: str, stems: dict[str, int]) -> str:
    folded = fold(word)
    return next((stem for stem in sorted(stems, key=len, reverse=True) if folded.startswith(fold(stem))), word)


def _relative(hit: re.Match[str], entry: dict[str, Any], rules: _Rules, stands: Stands) -> Mention | None:
    published = stands.published
    if entry["unit"] == "then":
        last = Stated(stands.before[-1].day, stands.before[-1].precision) if stands.before else stands.then
        if last is not None and entry.get("coarse") and last.precision == "day":
            last = Stated(last.on.replace(day=1), "month")  # "the same week": no day of its own
        return Mention(hit.start(), hit.end(), last.on, last.precision, then=True) if last else None
    if entry["unit"] == "soon":
        return Mention(hit.start(), hit.end(), stands.then.on, stands.then.precision, then=True) if stands.then else None
    event = counted_from(hit.string, rules.lang, *hit.span()) if entry["base"] == "narrative" and entry["unit"] in ("day", "week", "month") else None
    base = (stands.events.get(event[0]) if event is not None else None) or stands.base(entry)
    if event is None and stands.month is not None and entry["base"] == "narrative" and not any(m.precision != "year" for m in stands.before):
        rough = _in_month(hit, entry, rules, stands.month)
        if rough is not None:
            return rough if rough.day <= published else None
    if base is None:
        return None
    at = event[1] if event is not None else -1
    fields = hit.groupdict()
    if fields.get("weekday"):
        if not (entry.get("after") or entry.get("week") or entry.get("last")) and _to_come(hit, rules.lang):
            return None
        if rules.lang != "en" and fields["weekday"][0].isupper() and hit.start("weekday"):
            return None  # «Дүйшөмбүдө»: in Dushanbe
        wanted = rules.weekdays[_stem(fields["weekday"], rules.weekdays)]
        if entry.get("after"):
            day = _shift_days(base, (wanted - base.weekday() - 1) % 7 + 1)
            return Mention(hit.start(), hit.end(), day, "day") if day <= published + GRACE else None
        if entry.get("week"):
            return Mention(hit.start(), hit.end(), published + timedelta(days=7 * entry["week"] + wanted - published.weekday()), "day")
        back = (published.weekday() - wanted) % 7
        if entry.get("last") and back == 0:
            back = 7
        return Mention(hit.start(), hit.end(), published - timedelta(days=back), "day")
    if "weekday" in entry:  # "over the weekend"
        return Mention(hit.start(), hit.end(), published - timedelta(days=(published.weekday() - entry["weekday"]) % 7 or 7), "day", rough=True)
    count = _count(fields.get("n0") or fields.get("n1"), rules) * int(entry.get("count", 1))
    unit, back = entry["unit"], count < 0 and entry["base"] == "narrative"
    if count > 0 and unit in ("day", "week") and _shift_days(base, count * (7 if unit == "week" else 1)) > published + GRACE:
        return None
    if unit == "day":
        vague = expression(rules.lang, "vague").search(hit[0]) is not None
        return Mention(hit.start(), hit.end(), _shift_days(base, count), "day", rough=vague, back=back, event=at)
    if unit == "week":
        precision: Precision = "day" if count or entry["base"] == "narrative" else "published"  # "this week": no day of its own
        return Mention(hit.start(), hit.end(), _shift_days(base, 7 * count), precision, rough=True, back=back, event=at)
    if unit == "year" and count < 0 and (entry.get("exact") or to_the_day(hit, rules.lang)):
        base = _shift_days(base, int(entry.get("plus", 0)))  # "tomorrow it will be a year since"
        if base.year + count > 0 and base.day <= calendar.monthrange(base.year + count, base.month)[1]:
            return Mention(hit.start(), hit.end(), base.replace(year=base.year + count), "day")  # "exactly a year ago"
    if unit == "month":
        total = base.year * 12 + base.month - 1 + count
        if not 12 <= total < 12 * 9999 or (count > 0 and total > published.year * 12 + published.month - 1):
            return None
        return Mention(hit.start(), hit.end(), date(total // 12, total % 12 + 1, 1), "month")
    if not 1 <= base.year + count <= 9999 or (count > 0 and base.year + count > published.year):
        return None
    return Mention(hit.start(), hit.end(), date(base.year + count, 1, 1), "year")


def _in_month(hit: re.Match[str], entry: dict[str, Any], rules: _Rules, month: date) -> Mention | None:
    """What counts days or weeks from a month of which no day is told: "a week later" is in that month, or behind its end in the next."""
    fields = hit.groupdict()
    if entry["unit"] not in ("day", "week") or fields.get("weekday") or "weekday" in entry or (fields.get("n0") is None and not entry.get("count")):
        return None
    count = _count(fields.get("n0") or fields.get("n1"), rules) * int(entry.get("count", 1))
    day = _shift_days(month, count * (7 if entry["unit"] == "week" else 1))
    if day.day <= month.day and abs((day - month).days) < 28 and month.day == 1 and count < 0:
        day = month  # "a week earlier": which side of the month's first day, nobody tells
    return Mention(hit.start(), hit.end(), day.replace(day=1), "month")


def _to_come(hit: re.Match[str], lang: str) -> bool:
    """ "The vote that is due on Sunday", «выборы пройдут в воскресенье»: no weekday of the past."""
    before = hit.string[max(0, hit.start() - _ASIDE) : hit.start()]
    behind = hit.string[hit.end() : hit.end() + _ASIDE]
    return expression(lang, "due").search(before) is not None or expression(lang, "comes_on").match(behind) is not None


def _count(word: str | None, rules: _Rules) -> int:
    if word is None:
        return 1
    return int(word) if word.isdigit() else rules.numbers[_stem(word, rules.numbers)]


def _shift_days(base: date, days: int) -> date:
    return date.fromordinal(min(max(base.toordinal() + days, 1), date.max.toordinal()))
