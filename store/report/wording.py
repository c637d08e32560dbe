"""How the report words things: texts of others made fit to be shown, dates as exact as they are known, ages, and what each stance is called. Pure."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

LONGEST_EVIDENCE = 2000  # characters
LONGEST_TITLE = 300
LONGEST_NAME = 160
LONGEST_ADDRESS = 2000
# Stance → sign that reads in black and white, and what it means. In the order of the scale.
STANCES = {
    "rejects": ("▲", "refuses or condemns a named annexation, secession or claim"),
    "affirms": ("△", "supports territorial integrity, sovereignty or borders, and refuses no named act"),
    "neutral": ("○", "takes no side: calls for talks, abstains, cites neutrality"),
    "accommodates": ("▽", "softens or accepts without recognising"),
    "endorses": ("▼", "recognises, welcomes or carries out an annexation or secession"),
    "threatens": ("✕", "claims another state’s territory, or questions its statehood as a warning"),
    "silent": ("…", "is reported to have declined comment"),
}
LANGUAGES = {
    "en": "English", "ru": "Russian", "kk": "Kazakh", "ky": "Kyrgyz", "uz": "Uzbek", "tg": "Tajik", "tk": "Turkmen", "uk": "Ukrainian", "hy": "Armenian",
    "ka": "Georgian", "az": "Azerbaijani", "be": "Belarusian", "ro": "Romanian", "tr": "Turkish", "fa": "Persian", "ar": "Arabic", "he": "Hebrew",
}  # fmt: skip
FRESH, RECENT = 365, 5 * 365  # days since a stance was last taken
_DIRECTIONS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))  # controls of the direction of writing
_SPACES = re.compile(r"\s+")
_NAME = re.compile(r"[^A-Za-z0-9-]")


def shown(text: str, most: int) -> str:
    """The text on one line, at most so many characters; no control characters, and none that would turn the direction of what stands around it."""
    text = text[: most * 4].translate(_DIRECTIONS)
    text = "".join(char if unicodedata.category(char) not in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") else " " for char in text)
    text = _SPACES.sub(" ", text).strip()
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def link(url: Any) -> str:
    """The address, where it is one of the web that a reader can follow; else empty."""
    if not isinstance(url, str) or len(url) > LONGEST_ADDRESS or any(char.isspace() or not char.isprintable() for char in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc else ""


def day(moment: date | None, precision: str = "day") -> str:
    """A date as exactly as it is known: 26 Sep 2022, Mar 2022, 2019; a day in brackets when it is only that of the report."""
    if moment is None:
        return ""
    if precision == "year":
        return f"{moment.year}"
    if precision == "month":
        return f"{moment:%b} {moment.year}"
    text = f"{moment.day} {moment:%b} {moment.year}"
    return f"({text})" if precision == "published" else text


def minute(moment: datetime | None) -> str:
    """A time in UTC, to the minute: 26 Sep 2022, 14:05."""
    return "" if moment is None else f"{day(moment.date())}, {moment:%H:%M}"


def ago(then: date, now: date) -> str:
    """How long ago, in the largest unit that says it: today, 3 days, 2 weeks, 5 months, 4 years."""
    days = (now - then).days
    if days <= 0:
        return "today"
    for unit, size in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if days >= size:
            count = days // size
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return "today"


def age(then: date, now: date) -> str:
    """Class of age of what was last said: fresh (a year), recent (five), old."""
    days = (now - then).days
    return "fresh" if days <= FRESH else "recent" if days <= RECENT else "old"


def language(code: str) -> str:
    """Its English name, else the code."""
    return LANGUAGES.get(code, code)


def short(name: str) -> str:
    """A target's name without what it says in brackets."""
    return name.partition(" (")[0].partition(", no ")[0]


def stacked(name: str, width: int = 15) -> str:
    """The short name on several lines."""
    lines = textwrap.wrap(short(name).replace("–", "– "), width, break_long_words=False)
    return "\n".join(line.replace("– ", "–") for line in lines)


def anchor(key: str) -> str:
    """The key as part of an element's ID."""
    return _NAME.sub(lambda found: f"_{ord(found[0]):x}_", key)


def page(kind: str, key: str) -> str:
    """The file name of the page of a holder or target: "holder-KAZ.html". Another key gives another name, also where the file system knows no capitals."""
    safe = anchor(key)
    mark = "".join("1" if char.isupper() else "0" for char in safe if char.isalpha())
    plain = safe.isupper() if kind == "holder" else safe.islower()
    return f"{kind}-{safe}.html" if plain or not mark else f"{kind}-{safe}-{int('1' + mark, 2):x}.html"
