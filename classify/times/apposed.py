"""A relative expression beside an explicit date: two names of one time ("a day before the summit, on June 14"), or a count from that date. No model."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from classify.times.moments import Mention

_APPOSED = 6  # characters between two names of one day
_BETWEEN = 60  # … where the first names what it counts from: "a day before the summit began, on June 14"
_NEAR = timedelta(days=4)  # how far two names of one day may lie apart
# Nothing but words between them, and a comma where the second begins.
_EVENT = re.compile(r"[^,;:.«»“”\"\d]{1,60},\s{1,2}(?:on\s+|the\s+)?$", re.I)
_AT_ONCE = re.compile(r"[\s,]{1,3}$")
# "After" and "before" with what it counts from, up to its date: "a week after the cease-fire of November 2020".
_COUNTS = {
    "en": re.compile(r"\s+(?:of\s+)?(?!(?:that|this)\b)(?:[\w’'-]+\s+){1,6}(?:of|in|on)?\s*$", re.I),
    "ru": re.compile(r"\s+(?:после|до)?\s*(?:[\w-]+\s+){1,5}$", re.I),
    "uk": re.compile(r"\s+(?:після|до)?\s*(?:[\w’'-]+\s+){1,5}$", re.I),
    "tg": re.compile(r"\s+(?:аз|пас\s+аз|баъд\s+аз|пеш\s+аз)\s+(?:[\w-]+\s+){1,5}$", re.I),
}
_AFTER = {
    "en": re.compile(r"\b(?:after|before|following|since)\b", re.I),
    "ru": re.compile(r"\b(?:после|до|перед)\b", re.I),
    "uk": re.compile(r"\b(?:після|до|перед)\b", re.I),
    "tg": re.compile(r"\b(?:аз|пас|баъд|пеш)\b", re.I),
}

# A clause on what it counts from: "after the summit, which closed on June 16".
_WHICH = re.compile(r",\s+(?:(?:завершивш|закончивш|прошедш|открывш|начавш|состоявш)\w+|(?:which|that|котор\w+|що|який|яка|яке|які)\s+[\w’']+)(?=\s)", re.I)
# In Turkic the noun with its day stands before the count.
_TURKIC_NOUN = r"(?P<kin>-?(?:\s*(?:күнгі|күнкү|кунги|kungi|kuni))?)\s+(?:[\w'’ʻ-]+\s+){{0,4}}?[\w'’ʻ-]+(?:{0})\s+"
_FROM_IT = {
    "kk": re.compile(_TURKIC_NOUN.format("[дтн][ае]н|[ғқгк][ае]"), re.I),
    "ky": re.compile(_TURKIC_NOUN.format("[дт][аеоө]н|[гк][аеоө]"), re.I),
    "uz": re.compile(_TURKIC_NOUN.format("dan|ga|дан|га"), re.I),
}
_ITS_DAY = re.compile(r"(?:[ғг][ыі]|г[ыиуү]|к[үу]|gi|ги)$", re.I)


def told_once(found: Sequence[Mention], told: Collection[int], guessed: Collection[int], text: str, lang: str) -> list[Mention]:
    """The dates of a sentence without the relative ones (which start at `told`) that an explicit one tells better.

    `guessed`: starts of dates whose year is not told.
    """
    explicit = [m for m in found if m.start not in told and not m.comes]
    kept: list[Mention] = []
    for mention in found:
        if mention.start not in told:
            kept.append(mention)
            continue
        if any(_same(mention, other, guessed, text) for other in explicit):
            continue
        base = next((other for other in explicit if _counts_from(mention, other, text, lang)), None)
        kept.append(replace(mention, day=base.day, precision=base.precision, rough=False, back=False) if base is not None else mention)
    return kept


def counted_from_day(hit: re.Match[str], found: Sequence[Mention], lang: str) -> Mention | None:
    """The day of what a count tells with it: "three days after the referendum of March 16"; it dates nothing else."""
    if lang in _FROM_IT:
        return next((m for m in found if m.precision == "day" and not m.comes and _of_its_noun(hit, m, lang)), None)
    after, between = _AFTER.get(lang), _COUNTS.get(lang)
    if after is None or between is None:
        return None
    for other in found:
        gap = _WHICH.sub(" ", hit.string[hit.end() : other.start]) if other.precision == "day" and not other.comes and other.start >= hit.end() else None
        if gap is None or len(gap) > _BETWEEN or after.search(hit[0] + gap) is None or re.search(r"[,;:.«»“”\"]", gap):
            continue
        return other if between.match(gap.rstrip() + " ") is not None else None
    return None


def _of_its_noun(hit: re.Match[str], other: Mention, lang: str) -> bool:
    """«14 маусымдағы саммиттен» before a count: the day of the noun from which it counts."""
    noun = _FROM_IT[lang].fullmatch(hit.string, other.end, hit.start()) if other.end <= hit.start() else None
    return noun is not None and _ITS_DAY.search(hit.string[other.start : other.end] + (noun["kin"] or "")) is not None


def _same(relative: Mention, other: Mention, guessed: Collection[int], text: str) -> bool:
    """Whether the explicit date names the time that the relative one does."""
    if other.precision == "year":
        return False
    behind = text[relative.end : other.start] if other.start >= relative.end else None
    before = text[other.end : relative.start] if other.end <= relative.start else None
    if other.precision == "day":
        if behind is not None and len(behind) <= _APPOSED and not behind.strip(" ,(onвуна") and (relative.precision != "year" or other.start not in guessed):
            return True  # "a day earlier, on February 22"
        near = relative.precision == "day" and abs(relative.day - other.day) <= _NEAR
        return near and behind is not None and len(behind) <= _BETWEEN and _EVENT.match(behind) is not None
    if other.start in guessed or relative.precision not in ("day", "published"):
        return False
    elsewhen = (relative.day.year, relative.day.month) != (other.day.year, other.day.month)
    gap = before if before is not None else behind
    return elsewhen and gap is not None and "," in gap and _AT_ONCE.match(gap) is not None  # "in March 2014, some days after the referendum"


def _counts_from(relative: Mention, other: Mention, text: str, lang: str) -> bool:
    """Whether what the relative date counts from has that month or year: the time itself is told no better by it."""
    pattern = _COUNTS.get(lang)
    if pattern is None or relative.precision != "day" or other.precision != "month" or other.start < relative.end:
        return False
    between = text[relative.end : other.start]
    opened = _AFTER[lang].search(text, relative.start, other.start)
    return opened is not None and len(between) <= _BETWEEN and not re.search(r"[,;:.«»“”\"]", between) and pattern.match(between + " ") is not None
