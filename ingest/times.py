"""Times as feeds and pages write them → aware, UTC."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

_EARLIEST_YEAR = 1990  # the CMS dates its stubs 0001-01-01, others use 1970-01-01
_ISO = re.compile(r"^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?$", re.IGNORECASE)

_WORD = re.compile(r"\d{1,2}:\d\d(?::\d\d)?|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d+|[^\W\d_]+")
_CLOCK = re.compile(r"^(\d{1,2}):(\d\d)(?::(\d\d))?$")
_FIGURES = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$")
_YEAR_FIRST = re.compile(r"^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$")
# How the months' names begin in English, Russian (Kyrgyz, Tajik, Uzbek in Cyrillic), Kazakh, Ukrainian, Uzbek, Turkmen.
_MONTHS = (
    ("jan", "янв", "қаң", "січ", "yan", "ýan"),
    ("feb", "фев", "ақп", "лют", "few"),
    ("mar", "мар", "нау", "бер"),
    ("apr", "апр", "сәу", "кві"),
    ("may", "май", "мая", "мам", "тра", "maý"),
    ("jun", "июн", "мау", "чер", "iyun", "iýun"),
    ("jul", "июл", "шіл", "лип", "iyul", "iýul"),
    ("aug", "авг", "там", "сер", "avg", "awg"),
    ("sep", "сен", "қыр", "вер", "sen"),
    ("oct", "окт", "қаз", "жов", "okt"),
    ("nov", "ноя", "қар", "лис", "noy", "noý"),
    ("dec", "дек", "жел", "гру", "dek"),
)


def parse_time(text: str, tz: tzinfo = UTC) -> datetime | None:
    """ISO 8601 (also with a space for the T, and doubly escaped) or RFC 822 → UTC; None for anything else or before 1990.

    `tz` is taken where the text gives no offset.
    """
    text = html.unescape(html.unescape(text)).strip()
    match = _ISO.match(text)
    try:
        if match:
            day, clock, fraction, offset = match.groups()
            offset = (offset or "").upper()
            zone = "+00:00" if offset in ("Z", "UTC", "GMT") else offset
            moment = datetime.fromisoformat(
                f"{day}T{clock or '00:00'}{'.' + fraction[:6].ljust(6, '0') if fraction and clock and clock.count(':') == 2 else ''}{zone}"
            )
        else:
            moment = parsedate_to_datetime(text)
        return as_utc(moment, tz)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def as_utc(moment: datetime, tz: tzinfo = UTC) -> datetime | None:
    """Aware and in UTC; None before 1990."""
    if moment.year < _EARLIEST_YEAR or moment.year > 9998:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=tz)).astimezone(UTC)


def parse_written(text: str, tz: tzinfo = UTC) -> datetime | None:
    """A date as people read it, in the services' languages → UTC: "28 апреля 2014, 15:30", "Сәуір 28, 2014", "2014-жыл, 28-апрель", "28.04.2014".

    Day, month and year must all be there, in figures day first. Midnight in `tz` where there is no clock time; None for anything else.
    """
    words = _WORD.findall(text.lower()[:200])
    found = _in_figures(words) or _in_words(words)
    if found is None:
        return None
    clock = next((match for word in words if (match := _CLOCK.match(word))), None)
    try:
        return as_utc(datetime(*found, *(int(part) for part in clock.groups("0")) if clock else ()), tz)
    except (ValueError, OverflowError):
        return None


def _in_figures(words: list[str]) -> tuple[int, int, int] | None:
    for word in words:
        if match := _FIGURES.match(word):
            day, month, year = (int(part) for part in match.groups())
            return year, month, day
        if match := _YEAR_FIRST.match(word):
            year, month, day = (int(part) for part in match.groups())
            return year, month, day
    return None


def _in_words(words: list[str]) -> tuple[int, int, int] | None:
    """The month's name with a day beside it ("28-nji aprel" has an ending between) and a year at most two words away."""
    for place, word in enumerate(words):
        month = next((number for number, stems in enumerate(_MONTHS, start=1) if word.startswith(stems)), None)
        if month is None:
            continue
        days = [int(near) for near in (*reversed(words[max(0, place - 2) : place]), *words[place + 1 : place + 2]) if near.isdecimal() and len(near) <= 2]
        years = [int(near) for near in words[max(0, place - 3) : place + 4] if near.isdecimal() and len(near) == 4]
        if days and years:
            return years[0], month, days[0]
    return None
