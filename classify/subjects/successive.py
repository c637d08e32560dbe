"""Successive positions of one holder in one sentence, each with its year: "In 2014 Chad abstained; in 2022 it condemned the annexation". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import RECOGNITION
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_POSITIONS = ("vote", "vote_for", "vote_against", "vote_abstain", "stance", "silence", "refusal", "welcome")
_TOOK_BACK = re.compile(
    r"\bwithdr[ae]w|\brevok|\brescind|отозва|аннулирова|відклика|скасува|қайтып\s+ал|қайтарып\s+ал|кері\s+ал|кайтып\s+ал|кайтарып\s+ал|qaytarib\s+ol|qaytib\s+ol|bekor\s+qil|қайтариб\s+ол|бозпас\s+гирифт|пас\s+гирифт|бекор\s+кард", re.I
)
_AND = r"(?:(?:and|but|while|yet|only|then|а|но|и|зато|однако|але|і|й|та|проте|однак|натомість|вале|аммо|лекин|ва|ал|бірақ|алайда|ал\s+эми|бирок|lekin|ammo|biroq|va)\s+)*"
_DATED = r"(?:(?:in|by|since|в|во|с|к|у|з|до|дар|соли|аз|already|later|уже|вже|early|late|начале|конце|середине|\w+)\s+){0,3}?(?:the\s+)?(?:(?:19|20)\d\d)"
# What parts the second of them from the first, with its date; and, where it tells the date last, the "and" and "it" before it.
_LATER = re.compile(rf"(?P<joint>[;,]|\s[—–])\s+{_AND}{_DATED}\b", re.I)
_IT = re.compile(r"(?P<joint>[;,]|\s(?=(?:and|but|и|но|і|й|та|але|ва)\s))\s*(?:and|but|и|но|і|й|та|але|ва)\s+(?=[^;,.:«»“”\"]{3,120}?\b(?:19|20)\d\d\b)", re.I)


def later_year(sentence: Sentence, outside: list[Phrase], start: int) -> int | None:
    """Where the part begins that tells what the one subject of the clause held in another year."""
    if len(set(_YEAR.findall(sentence.text, start))) < 2:
        return None
    subjects = [p for p in outside if p.subject and p.start >= start and not p.drop]
    for pattern in (_LATER, _IT):
        for hit in pattern.finditer(sentence.text, start):
            at = hit.start() + 1
            before, after = _YEAR.findall(sentence.text, start, hit.start()), _YEAR.findall(sentence.text, at)
            if inside(sentence.quoted, hit.start()) or not before or not after or before[-1] == after[0]:
                continue
            here = [p for p in subjects if p.start < at]
            if not here or any(p.start >= at and p.holder != here[0].holder for p in subjects) or not (_positioned(sentence, start, hit.start()) and _positioned(sentence, at, len(sentence.text))):
                continue
            return at
    return None


def goes_on_later(sentence: Sentence, start: int) -> bool:
    """Whether a clause begins with another year of the holder of the one before."""
    return start > 1 and any(pattern.match(sentence.text, at) for pattern in (_LATER, _IT) for at in (start - 2, start - 1) if at >= 0)


def retracts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause takes back a recognition that the one before told of: «…, 2014 жылы шешімін қайтып алды»."""
    return _TOOK_BACK.search(sentence.text, start, end) is not None and RECOGNITION.search(sentence.text, 0, start) is not None


def _positioned(sentence: Sentence, start: int, end: int) -> bool:
    return any(has_cue(sentence, cue, start, end) for cue in _POSITIONS) or _TOOK_BACK.search(sentence.text, start, end) is not None
