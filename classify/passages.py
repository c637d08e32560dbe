"""Cuts an article's text into paragraphs and sentences, with offsets that always hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAX_SENTENCE = 1200  # characters; longer runs without an end are cut at a space so that no step sees a megabyte

# A full stop after these ends no sentence. Lower case, without the stop.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen col lt sen rep gov st no vs etc u.s u.n e.g i.e a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec inc co
    г гг ж жж им ул д стр руб тыс млн млрд т.д т.п т.е др пр проф акад ген полк св о обл р-н н.э см ср тов гр ч мин сек ст п пп рис табл кв
    рр ін тис обл й т.б т.с.с ғ бб млрд мыс р ш м к""".split()
)
_END = re.compile(r"(?<![.!?…])(?:[.!?…]++[»”\"’')\]]*+(?=\s|$)|[!?…]++[»”\"]++)|(?<=\.)[!?…]++[»”\"]++")  # nothing is given back: linear in a run of stops
_OPENERS = "«“„\"'(—–-‘"
_SPACE = re.compile(r"\s*")
_LEAD = re.compile(r"[ «“„\"'(—–\-‘]*")  # _OPENERS and spaces
_WORD_SPAN = 80  # characters before a full stop that can be its abbreviation
_QUOTE_SPAN = 600  # characters after which an open quotation no longer holds a sentence together


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article."""

    start: int  # offset into the article's text
    end: int  # exclusive
    text: str  # article text[start:end]
    paragraph: int  # index of its paragraph, from 0
    index: int  # index among all sentences, from 0


def passages(text: str) -> list[Passage]:
    """The sentences of `text` in order. A paragraph ends at a newline; sentences never cross it."""
    found: list[Passage] = []
    at = 0
    for number, paragraph in enumerate(text.split("\n")):
        for start, end in _sentences(paragraph):
            found.append(Passage(at + start, at + end, paragraph[start:end], number, len(found)))
        at += len(paragraph) + 1
    return found


def _sentences(paragraph: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for hit in _END.finditer(paragraph):
        end = hit.end()
        if end < len(paragraph) and not _ends_sentence(paragraph, start, hit.start(), end):
            continue
        spans.extend(_trimmed(paragraph, start, end))
        start = end
    spans.extend(_trimmed(paragraph, start, len(paragraph)))
    return spans


def _ends_sentence(paragraph: str, start: int, stop: int, end: int) -> bool:
    following = _past(_SPACE, paragraph, end)
    if following == len(paragraph):
        return True
    lead = _past(_LEAD, paragraph, following)
    head = paragraph[lead : lead + 1]
    if not head or head.islower():
        return False  # «…», сказал он.   "…!" he said.
    if paragraph[stop] == "." and end - stop == 1:
        before = paragraph[max(start, stop - _WORD_SPAN) : stop].split()
        word = before[-1].lstrip(_OPENERS) if before else ""
        if (word.casefold() in _ABBREVIATIONS and not (word == "no" and head.isupper())) or (len(word) == 1 and word.isalpha() and word.isupper()):
            return False
        if re.fullmatch(r"(?:\w\.)+\w", word) and head.isupper() and len(word) <= 5:
            return False  # U.S. Department, Қ.К. Тоқаев
        if word.isdigit() and len(word) <= 2 and head.isdigit():
            return False
    return end - start > _QUOTE_SPAN or _balanced(paragraph[start:end])


def _balanced(piece: str) -> bool:
    """False inside a quotation that opened in this sentence: a quotation's sentences stay together with their attribution."""
    return not (piece.count("«") > piece.count("»") or piece.count("“") > piece.count("”") or piece.count('"') % 2 == 1)


def _past(run: re.Pattern[str], text: str, at: int) -> int:
    found = run.match(text, at)
    return found.end() if found else at


def _trimmed(paragraph: str, start: int, end: int) -> list[tuple[int, int]]:
    while start < end and paragraph[start].isspace():
        start += 1
    while end > start and paragraph[end - 1].isspace():
        end -= 1
    if start >= end:
        return []
    spans = []
    while end - start > _MAX_SENTENCE:
        cut = paragraph.rfind(" ", start + _MAX_SENTENCE // 2, start + _MAX_SENTENCE)
        cut = cut if cut > start else start + _MAX_SENTENCE
        spans.append((start, cut))
        start = cut
        while start < end and paragraph[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))
    return spans
