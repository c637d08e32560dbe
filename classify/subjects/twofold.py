"""Sentences that tell two positions of one holder, each of its own time: what it had done in a clause beside the main one, what its president said later.

No model.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import TURKIC
from classify.sentences import Sentence, has_cue
from classify.wording import rollcall

_OPENS = 60  # characters before the one subject of a sentence whose clause beside the main one is a position
_REACH = 160  # characters of what somebody said behind a colon
_TOOK_SIDES = re.compile(r"\b(?:greet|hail|applaud|congratulat|revers)|\b(?:took|taken)\s+(?:it|its|that|the)\s|приветств|поздрав|віта(?:в|л)|взял[аои]?\s|забра(?:в|л)|табрик|қайтып\s+ал|қайтарып\s+ал|құттықта|кайтып\s+ал|кайтарып\s+ал|куттукта|qaytarib\s+ol|qaytib\s+ol|tabrik", re.I)
_TOOK = re.compile(r"\b(?:back|support|endors|oppos|reject)ed\s+(?:[\w'’-]+\s+){0,4}?(?:resolution|document|draft|text)\b", re.I)
_STILL = re.compile(r"\b(?:similar|another|other)\b|(?<!\w)(?:похож|аналогичн|схож|подібн|інш|друг(?:ой|ую|ая|ие|их|им)\b)|\bsince\b|(?<!\w)(?:со?|зі?|із)\s+(?:\w+\s+)?\d{4}\b|\bаз\s+соли\b", re.I)  # what holds on is the same position, what was on another text is none on this
_DATED = re.compile(r"\d{4}|\b\d{1,2}\s+\w+|\b[A-Z][a-z]+\s+\d{1,2}\b")
_BEFORE = re.compile(r"[:;]\s+(?:[\w'’ʻ-]+\s+){0,6}$")  # what a person's name follows who speaks behind a colon
# "Russia, which recognized both on August 26, 2008, …": a deed that is a position, with its date, in commas behind its doer.
_REST = r"(?:[^,;:.«»“”\"]|\.(?=\w)|,(?=\s\d{4}\b)){0,110}"
_BESIDE = {
    "en": re.compile(rf",?\s+(?:which|who|having|after|itself)\s+(?:ha(?:d|s|ve)\s+)?(?:\w+ly\s+|also\s+|first\s+|once\s+|itself\s+|already\s+)*(?:recogni[sz](?:ed|ing)|withdr[ae]w|withdrawn|withdrawing|voted|voting|abstained|abstaining|refused|refusing|condemned|condemning)\b{_REST}(?P<end>,)\s", re.I),
    "ru": re.compile(rf",\s+(?:котор(?:ый|ая|ое|ые)\s+[^,;:.«»]{{0,40}}?(?:(?<!не )призна[лв]|отозва|проголосова|воздержа|отказа|осуди)|(?:призна|отозва|проголосова|воздержа|отказа|осуди)вш)\w*{_REST}(?P<end>,)\s", re.I),
    "uk": re.compile(rf",\s+(?:як(?:ий|а|е|і)|що)\s+[^,;:.«»]{{0,40}}?(?:(?<!не )визна(?:в|л)|відклика|проголосува|утрима|відмови|засуди)\w*{_REST}(?P<end>,)\s", re.I),
    "tg": re.compile(rf",\s+ки\s+[^,;:.«»]{{0,60}}?(?:эътироф|шинохт|худдорӣ|маҳкум|овоз\s+дод)\w*{_REST}(?P<end>,)\s", re.I),
}
# … and before its doer, in Turkic: «2008-жылы эки аймакты тааныган Орусия».
_DID = re.compile(
    r"\b(?:19|20)\d\d\b[^,;:.«»“”\"]{0,90}?\b(?:таныған|мойындаған|қолдаған|айыптаған|қалыс\s+қалған|қарсы\s+дауыс\s+берген"
    r"|тааныган|колдогон|айыптаган|калыс\s+калган|каршы\s+добуш\s+берген"
    r"|tan\s+olgan|qoralagan|betaraf\s+qolgan|qarshi\s+ovoz\s+bergan)\s+$",
    re.I,
)


def main_after(sentence: Sentence, outside: list[Phrase]) -> int | None:
    """Where the main clause begins whose subject a dated deed in commas stands behind, or, in Turkic, before; None where it tells no position of its own."""
    first = next((p for p in outside if p.subject and not p.drop), None)
    if first is None or first.holder is None or not first.bare:
        return None
    if sentence.lang in TURKIC:
        if _DID.search(sentence.text, max(0, first.start - _REACH), first.start) is None:
            return None
        at = first.start
    else:
        pattern = _BESIDE.get(sentence.lang)
        hit = pattern.match(sentence.text, first.end) if pattern is not None and first.start <= _OPENS else None
        if hit is None or not _DATED.search(hit.group()) or _STILL.search(hit.group()) or any(p.subject and first.end < p.start < hit.end() for p in outside):
            return None
        at = hit.start("end") + 1
    told = any(has_cue(sentence, cue, at, len(sentence.text)) for cue in ("speech", "stance", "vote", "silence"))
    return at if told or _TOOK_SIDES.search(sentence.text, at) else None


def doers_end(sentence: Sentence, outside: list[Phrase], main: int) -> int | None:
    """Where the name ends that both clauses share, in Turkic; None in other languages, where the first has it."""
    return next((p.end for p in outside if p.start == main), None) if sentence.lang in TURKIC else None


def deed_beside(sentence: Sentence, outside: list[Phrase], start: int, end: int) -> Phrase | None:
    """Who holds what the first of two such clauses tells, or the second, which goes on with him; None for any other clause."""
    at = main_after(sentence, outside)
    if at is None or not (start == 0 or at <= start <= at + 2) or (start == 0 and end > (doers_end(sentence, outside, at) or at)):
        return None
    return next(p for p in outside if p.subject and not p.drop)


def said_later(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> int | None:
    """Where «…: в августе 2022 года президент сказал» begins behind a vote: what somebody of the state that had voted said at another time."""
    if not (phrase.speaker or phrase.role):
        return None
    colon = _BEFORE.search(sentence.text, max(start, phrase.start - _OPENS), phrase.start)
    here = [p for p in outside if start <= p.start < phrase.start and p.subject]
    if colon is None or len(here) != 1 or not here[0].bare or here[0].holder != phrase.holder or here[0].start > colon.start():
        return None
    voted = has_cue(sentence, "vote", start, colon.start()) or _TOOK.search(sentence.text, start, colon.start()) or rollcall.took(sentence.text[start : colon.start()], sentence.lang)
    said = has_cue(sentence, "speech", phrase.end, phrase.end + _REACH) and _DATED.search(sentence.text, colon.start(), phrase.end + _REACH)
    return colon.start() + 1 if voted and said else None
