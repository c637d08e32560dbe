"""Days of what the story told of by a noun, from which a later sentence counts: "two days before the summit", «через неделю после голосования»."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from classify.lexicons import bundled
from classify.times.moments import Mention

_NEAR = 160  # characters between a day and the noun or verb of what happened on it
_AHEAD = 60  # characters beside "two days after" in which the noun stands from which it counts
_BALLOT = timedelta(days=3)  # how far a count of weeks may miss the day of a known roll call
_TURKIC = ("kk", "ky", "uz")
_WORDS = r"\s*(?:[\w'’ʻ«»\"“”-]+\s+){0,4}?"  # nothing but words: "the ministry's"
_CASE = r"[\w'’ʻ]*(?:[нтд][аеоө]н|dan|[ғгқк][аеоө]|ga|qa)\s+(?:[\w-]+\s+)?$"


@cache
def _nouns(lang: str) -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """By kind of event: its nouns and verbs; and a noun of it where something counts from it."""
    table: Mapping[str, str] = bundled("dates.toml").get(lang, {}).get("events", {})
    before, behind = ("", _CASE) if lang in _TURKIC else (_WORDS, "")
    return {kind: (re.compile(rf"\b{stems}", re.I), re.compile(rf"{before}(?P<noun>\b{stems}){behind}", re.I)) for kind, stems in table.items()}


def counted_from(text: str, lang: str, start: int, end: int) -> tuple[str, int] | None:
    """The kind of event that characters [start, end), "two days before", count from, and where its noun stands; the nearest."""
    found = []
    for kind, (nouns, beside) in _nouns(lang).items():
        within = nouns.search(text, start, end)
        if within is not None:
            return kind, within.start()  # "on the eve of the vote"
        hit = beside.search(text, max(0, start - _AHEAD), start) if lang in _TURKIC else beside.match(text, end, end + _AHEAD)
        if hit is not None:
            found.append((min(abs(hit.start("noun") - end), abs(start - hit.end("noun"))), kind, hit.start("noun")))
    return min(found)[1:] if found else None


def happened(text: str, lang: str, mentions: Sequence[Mention]) -> dict[str, date]:
    """The events that a sentence dates by its one day; not that from which it counts."""
    days = [m for m in mentions if m.precision == "day"]
    if len({m.day for m in days}) != 1:
        return {}
    counted = {m.event for m in days}
    return {
        kind: days[0].day
        for kind, (nouns, _) in _nouns(lang).items()
        if any(hit.start() not in counted and any(-_NEAR <= hit.start() - m.end <= _NEAR for m in days) for hit in nouns.finditer(text))
    }


def on_roll_call(mentions: list[Mention], ballots: Collection[date]) -> list[Mention]:
    """The mentions with the day of a known roll call for a count of weeks that comes near it: "a week later the Assembly voted"."""
    near = {m.start: [day for day in ballots if abs(day - m.day) <= _BALLOT] for m in mentions if m.rough and m.precision == "day"}
    return [replace(m, day=near[m.start][0], rough=False) if near.get(m.start) else m for m in mentions]
