"""Quotations: where somebody's own words stand, within a sentence and across sentences and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from classify.records import QuoteType

_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("„", "”"))
_OPENING = re.compile(r"[«“„\"]")
_SCARE_WORDS = 4  # a quotation this short is a name or a distanced word («ДНР», "sham"), not speech
_DASH_SPEECH = re.compile(r"^\s*[—–-]\s+(?=\S)")
_DASH_AUTHOR = re.compile(r"[,!?.…»”\"]\s*[—–-]\s+(?=\w)")
# Who speaks, between dashes in the middle of one quotation: «Это наша земля, — сказал министр. — Мы её не отдадим».
_AUTHOR_WITHIN = re.compile(
    r"(?<=[,!?.…])\s*[—–-]{1,2}\s+(?![A-ZА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐӢӮҲҶЎ])[^«»“”]{0,60}?\b(?:сказал|сме[её]тся|усмех|улыба|вздыха|вздохн|ворч|сміється|усміха|зітха|күл|kul|заяв|отмет|"
    r"сме[её]тся|смеялся|смеялась|усмех|улыба|улыбн|вздыха|вздохн|вспомина|призна|возмуща|ворч|разводит руками|пожимает плечами|"
    r"смі[єя]|зітха|зітхн|згаду|усміха|всміха|зізна|обурю|"
    r"добав|додав|додал|подчеркн|написал|ответил|говор|напомн|объясн|поясн|счита|"
    r"увер|призва|утвержда|сообщ|рассказ|продолж|цитир|переда|возраз|замет|уточн|предупред|указал|указыва|пиш|сказав|зазнач|наголос|підкресл|написав|відпов|каже|нагад|"
    r"вважа|перекон|заклик|стверд|повідом|розпов|цитує|запереч|зауваж|застер|де(?:ді|йді|ген|ди|йт|п)\b|айт|жаз|мәлімде|билдир|белгиле|кошумчала|ded[iu]|deydi|degan|deya|aytdi|yozdi|"
    r"гуфт|мегӯяд|афзуд|навишт|таъкид)[^«»“”.!?]{0,140}?[.,]\s*[—–-]{1,2}\s+"
)
_PRONOUN = re.compile(r"\b(?:он|она|они|він|вона|вони|ол|олар|ал|алар|u|ular|ӯ|вай|онҳо)\b")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of a sentence."""

    start: int
    end: int


def quotations(sentence: str) -> list[Span]:
    """The quoted stretches of one sentence, with their marks; an unclosed one runs to the end."""
    spans: list[Span] = []
    opening = _OPENING.search(sentence)
    while opening:
        at, char = opening.start(), opening.group()
        if char == '"':
            end = sentence.find('"', at + 1) + 1 or len(sentence)
        else:
            end = _closing(sentence, at, char, [right for left, right in _PAIRS if left == char])
        spans.extend(_around_author(sentence, at, end))
        opening = _OPENING.search(sentence, end)
    if not spans and _DASH_SPEECH.match(sentence):
        author = _DASH_AUTHOR.search(sentence, 3)
        spans.append(Span(0, author.start() + 1 if author else len(sentence)))
    return spans


def _around_author(sentence: str, start: int, end: int) -> list[Span]:
    """The parts of one quotation before and after whoever is named within it."""
    parts = []
    for hit in _AUTHOR_WITHIN.finditer(sentence, start, end):
        if _PRONOUN.search(hit.group()):
            continue  # «…, — сказал он. — …»: whose words these are, the sentence before tells
        parts.append(Span(start, hit.start()))
        start = hit.end()
    return [*parts, Span(start, end)]


def _closing(sentence: str, at: int, left: str, closers: list[str]) -> int:
    depth = 0
    for place in range(at, len(sentence)):
        if sentence[place] == left and left not in closers:
            depth += 1
        elif sentence[place] in closers and place > at:
            depth -= 1
            if depth <= 0:
                return place + 1
    return len(sentence)


def speech(sentence: str) -> list[Span]:
    """The quotations long enough to be somebody's words."""
    return [
        span for span in quotations(sentence) if len(sentence[span.start : span.end].split()) > _SCARE_WORDS or span.end - span.start >= 0.6 * len(sentence)
    ]


def quote_type(sentence: str) -> QuoteType:
    """direct: mostly quoted words; mixed: some; indirect: none."""
    quoted = sum(span.end - span.start for span in quotations(sentence) if len(sentence[span.start : span.end].split()) >= 2)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.5 * len(sentence) else "mixed"


def inside(spans: list[Span], start: int) -> bool:
    """Whether the character at `start` is quoted."""
    return any(span.start <= start < span.end for span in spans)


def is_bare_quotation(sentence: str) -> bool:
    """A sentence that is nothing but quoted words: its speaker stands in the sentence before or after."""
    spans = quotations(sentence)
    quoted = sum(span.end - span.start for span in spans)
    return bool(spans) and quoted >= 0.93 * len(sentence.rstrip())
