"""In whose rooms an office speaks: "At the Kazakh Embassy in Tbilisi a duty officer said …", "In Brussels, a spokesperson …". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import SLAVIC, TURKIC
from classify.language.naming import EMBASSY
from classify.sentences import Sentence, has_cue

_FAR = 70  # characters between the rooms and the office
_OPENS = 12  # characters of a sentence in which a seat stands that it begins in
_ROOMS = re.compile(r"(?:embass|consulat|mission|посольств|консульств|представительств|представництв|місі[їй]|миссии|сафорат|елшілі|элчили|elchixona|элчихона)\w*", re.I)
_SPEAKS_FOR = re.compile(r"(?:\w+\s+){0,2}(?:spokes\w+|officials?|press\s+(?:officer|service)|(?:пресс-|прес)?(?:секретар|служб)\w*|представител\w+|представни\w+|речни\w+|сухангӯ\w*|өкілі?|өкүлү?|vakili?|so['‘’ʻʼ]zchi\w*)", re.I)
_PARTED = re.compile(r"[;:«»“”\"]|,[^,]*,")
# What somebody did not say, before he who did not: «Считает ли Москва Крым …, министерство не сказало».
_WHETHER = {
    "en": re.compile(r"\W*(?:Whether|When\s+asked|Asked|Pressed|On\s+whether)\b[^;:«»“”\"]{3,160},\s+(?:the\s+|a\s+)?", re.I),
    "ru": re.compile(r"\W*(?:[\w-]+\s+ли(?!\w)|На\s+вопрос|О\s+том,|Отвечая\s+на\s+вопрос)[^;:«»“”\"]{3,160},\s+(?:\w+\s+)?", re.I),
    "uk": re.compile(r"\W*(?:Чи(?!\w)|На\s+(?:за)?питання|Про\s+те,|Відповідаючи\s+на)[^;:«»“”\"]{3,160},\s+(?:\w+\s+)?", re.I),
}
# Before the clause on what happened in the rooms that the sentence told of.
_WHERE = {
    "en": re.compile(r",\s+where\s+(?:the\s+|a\s+)?$"),
    "ru": re.compile(r",\s+где\s+(?:[\w-]+\s+){0,2}$"),
    "uk": re.compile(r",\s+де\s+(?:[\w’'-]+\s+){0,2}$"),
}


def roomed(sentence: Sentence, phrase: Phrase, outside: list[Phrase]) -> Phrase | None:
    """The office as that of the embassy, or of the organisation in its seat, at which it speaks; None where it stands in no such rooms."""
    if phrase.speaker is not None or phrase.level != "state" or phrase.role is None:
        return None
    rooms = next((p for p in reversed(outside) if p.end <= phrase.start and p.role and p.holder and not p.drop and p.speaker is None and _is_room(sentence, p)), None)
    if rooms is None or phrase.start - rooms.end > _FAR or EMBASSY.match(phrase.role):
        return None
    between = [p for p in outside if rooms.end <= p.start < phrase.start]
    if any(p.subject for p in between) or _PARTED.search(sentence.text, rooms.end, phrase.start):
        return None
    if any(has_cue(sentence, cue, rooms.end, phrase.start) for cue in ("speech", "silence", "vote", "stance")):
        return None
    if rooms.level == "organisation":
        return replace(phrase, holder=rooms.holder, level="organisation") if _SPEAKS_FOR.fullmatch(phrase.role) else None
    return replace(phrase, holder=rooms.holder)


def _is_room(sentence: Sentence, place: Phrase) -> bool:
    if place.level == "organisation":
        return place.located and place.holder != "UN" and place.start < _OPENS
    named = _ROOMS.search(place.role or "") is not None
    return named and (place.located or sentence.lang in TURKIC)


def unasked(sentence: Sentence, phrase: Phrase, before: list[Phrase]) -> list[Phrase]:
    """Those named before an office that may own it: none whom only a question tells of that it left open."""
    opening = _WHETHER.get(sentence.lang)
    if opening is None or phrase.speaker is not None or opening.fullmatch(sentence.text, 0, phrase.start) is None:
        return before
    return [p for p in before if p.subject and not p.located]


def where(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> int | None:
    """Where «…, где заместитель министра выразил ему протест» begins: who does something in the rooms to which another went or was called."""
    before = _WHERE.get(sentence.lang)
    if before is None or not phrase.subject or phrase.role is None or phrase.drop:
        return None
    hit = before.search(sentence.text, max(start, phrase.start - _FAR), phrase.start)
    if hit is None or not any((p.role or p.speaker) and start <= p.start < hit.start() for p in outside):
        return None
    if sentence.lang in SLAVIC and any(p.end < hit.start() and p.speaker is None and p.holder == phrase.holder for p in outside if p.role and p.holder):
        return None
    return hit.start() + 1
