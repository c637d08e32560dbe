"""What a date expression is, and what one is read against: the day of publication and where the story stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from classify.lexicons import bundled
from classify.records import Precision

BEFORE = 42  # characters before a date that may say that it is no saying's
LATELY = timedelta(days=31)  # a day so near before publication is of the news itself, whatever year the story went back to in the paragraph before


@dataclass(frozen=True, slots=True)
class Mention:
    """One date expression of a sentence."""

    start: int
    end: int
    day: date  # first day of the month or year when coarser
    precision: Precision
    then: bool = False  # "at the time": a date named before
    rough: bool = False  # "two weeks earlier": a day near it says which
    comes: bool = False  # "then came 2022": the year that the story has come to, and no saying's
    back: bool = False  # "two days earlier": a step back, after which the story stands where it stood
    event: int = -1  # where the noun stands of what it counts from: "two days before the summit"


@dataclass(frozen=True, slots=True)
class Stated:
    """When a position was taken."""

    on: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class Stands:
    """What a date expression is read against."""

    published: date
    narrative: date | None
    around: date | None
    then: Stated | None
    same_paragraph: bool
    then_near: bool
    year: int | None = None  # the year that the story has come to, where it named no month or day since
    before: tuple[Mention, ...] = ()  # the mentions before it in its sentence
    had_been: bool = False  # the sentence tells what had been before
    led: bool = False  # the article begins with what was long ago, and has not come to later days since
    formerly: bool = False  # the sentence tells of those days: "then-President"
    events: Mapping[str, date] = field(default_factory=dict)  # by kind, the last day of what the story told of
    month: date | None = None  # the month that the text named last, where it named no day since; its last day where it told of its end

    def base(self, entry: dict[str, Any]) -> date | None:
        """What a relative expression counts from."""
        coarse = entry["unit"] in ("month", "year")
        near = next((m.day for m in reversed(self.before) if m.precision == "day" or (coarse and (m.precision == "month" or entry["unit"] == "year"))), None)
        if entry.get("near") and near is None and self.narrative is not None:
            if (self.same_paragraph or self.led) and (self.had_been or self.published - self.narrative > LATELY):
                return self.narrative  # «ду рӯз пеш» in the midst of what was long ago
            if self.published - self.narrative > LATELY:
                return self.published
        if entry["base"] == "published":
            return self.published
        if near is None and self.year is not None and entry["unit"] == "year":
            return date(self.year, 1, 1)
        stands = (self.around or self.narrative) if coarse else self.narrative
        return near or stands or (self.published if entry.get("fallback") else None)


@cache
def expression(lang: str, name: str) -> re.Pattern[str]:
    """The language's expression of that name in dates.toml; one that matches nothing where it has none."""
    return re.compile(bundled("dates.toml").get(lang, {}).get(name, "(?!)"), re.I)
