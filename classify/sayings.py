"""Which of a sentence's dates is that of a saying, and what else its words tell of when something was said."""

from __future__ import annotations

from collections.abc import Sequence

from classify.dates import BEFORE, Mention, expression

_HISTORY = 2004  # a bare year before this dates history ("the borders of 1991"): no service's archive reaches back to it
_TURKIC = ("kk", "ky", "uz", "tk")


def choose(found: list[Mention], sentence: str, start: int, end: int, lang: str, quoted: Sequence[tuple[int, int]] = ()) -> Mention | None:
    """The date of the saying in characters [start, end): not one inside a quotation, in what is said ("that …"), or of the background ("annexed in 2014")."""
    background, since, aside, deed = (expression(lang, name) for name in ("background", "since", "aside", "deed"))
    usable = [
        m
        for m in found
        if start <= m.start < end
        and not (m.precision == "year" and m.day.year < _HISTORY)
        and not any(a <= m.start < b for a, b in quoted)
        and not deed.match(sentence, m.end)
        and (m.then or not (background.search(sentence[max(start, m.start - BEFORE) : m.start]) or since.match(sentence[m.start : m.end])))
    ]
    if not usable:
        return None
    usable = [m for m in usable if not aside.search(sentence[max(start, m.start - BEFORE) : m.start])] or usable
    content = expression(lang, "content").search(sentence, start, end)
    if content is not None and lang not in _TURKIC:
        usable = [m for m in usable if m.start < content.end()]
    days = [m for m in usable if m.precision == "day"]
    if not days and usable and usable[0].precision == "year":  # "a year later, in May 2011"
        days = [m for m in usable[1:2] if m.precision == "month" and m.day.year == usable[0].day.year and m.start - usable[0].end < 4]
    return (days or usable)[0] if usable else None


def answers(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether characters [start, end) are on words that the sentence before gave: "his remarks", «эту статью»."""
    return expression(lang, "answer").search(sentence, start, end) is not None


def at_the_scene(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether characters [start, end) say that somebody spoke at the gathering that the story tells of: "told the participants"."""
    return expression(lang, "scene").search(sentence, start, end) is not None


def issued(sentence: str, lang: str) -> bool:
    """Whether a sentence tells when what the one before it reports was said: "The interview was given …"."""
    return expression(lang, "issued").match(sentence) is not None
