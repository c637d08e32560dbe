"""Whose an office is by its own sentence: "its embassy in Kyiv", "deputies from Serbia", an envoy who sits abroad, the Union's presidency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.naming import EMBASSY
from classify.sentences import Sentence

# "… and its [press] office": of who did something before in the sentence.
_ITS = {
    "en": re.compile(r"\b(?:its|their)\s+(?:[\w'’-]+\s+){0,2}$", re.I),
    "ru": re.compile(r"(?<!\w)(?:его|её|ее)\s+(?:[\w-]+\s+){0,2}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:його|її|їхн\w+)\s+(?:[\w’'-]+\s+){0,2}$", re.I),
    "kk": re.compile(r"(?<!\w)оның\s+(?:[\w-]+\s+){0,2}$", re.I),
    "ky": re.compile(r"(?<!\w)анын\s+(?:[\w-]+\s+){0,2}$", re.I),
    "uz": re.compile(r"(?<!\w)uning\s+(?:[\w'‘’ʻʼ-]+\s+){0,2}$", re.I),
}
_ITS_OWN = re.compile(r"Its\s")
_START = 25  # characters from the beginning of a sentence
_FROM = {"en": re.compile(r"\s+from\s+(?:the\s+)?"), "ru": re.compile(r"\s+из\s+"), "uk": re.compile(r"\s+(?:з|із|зі)\s+")}
_IN = re.compile(r"\s+(?:in|to|at|в|во|у)\s+(?:the\s+)?")
_AFFAIRS = re.compile(r"(?<!\w)(?:по\s+делам|у\s+справах|по\s+связям\s+со?|з(?:і|\s+)?зв['’]язків\s+з)\s+$", re.I)
_OFFICIAL = ("state", "legislature", "organisation")
_NEAR = 60  # characters before an office that tell whose it is
_UNION = 40  # characters between the Union and its presidency
_PRESIDENCY = re.compile(r"presidency$", re.I)


def owned(phrase: Phrase, sentence: Sentence, outside: Sequence[Phrase], earlier: Sequence[Phrase], last: Phrase | None) -> Phrase | None:
    """A bare office with the holder that its own sentence tells; None where it tells none. `earlier`: who spoke before in it; `last`: just before it."""
    if phrase.holder is not None or phrase.role is None or phrase.speaker is not None:
        return None
    origin = _FROM.get(sentence.lang)
    for state in outside if origin is not None and phrase.level == "legislature" else ():
        if state.bare and state.holder and not state.drop and origin is not None and origin.fullmatch(sentence.text, phrase.end, state.start):
            return replace(phrase, holder=state.holder)
    before = [p for p in (*earlier, *outside) if p.end <= phrase.start and p.subject and p.holder and not p.drop and p.level in _OFFICIAL]
    its = _ITS.get(sentence.lang)
    if before and phrase.level == "state" and its is not None and its.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start):
        return _of(phrase, before[0])
    if _ITS_OWN.match(sentence.text) and phrase.start < _START and phrase.level == "state" and last is not None and last.bare and last.level in _OFFICIAL:
        return _of(phrase, last)  # "Belgrade's votes have drifted. Its envoys were absent …"
    place = next((p for p in outside if p.located and p.bare and p.holder and _IN.fullmatch(sentence.text, phrase.end, p.start)), None)
    if place is not None and any(EMBASSY.match(word) for word in phrase.role.split()):
        sender = next((p for p in before if p.bare and p.holder != place.holder), None)
        if sender is None and last is not None and last.level in _OFFICIAL and last.holder not in (None, place.holder) and its is not None:
            sender = last if its.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start) else None
        return _of(phrase, sender) if sender is not None else None
    return None


def of_affairs(sentence: Sentence, phrase: Phrase) -> bool:
    """«в думском комитете по делам СНГ»: with what a body deals, not who speaks."""
    return _AFFAIRS.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start) is not None


def of_the_union(sentence: Sentence, phrase: Phrase) -> bool:
    """ "The European Union's Swedish presidency", "the Slovenian presidency of the European Union": the Union's, and no state's."""
    if not phrase.role or not _PRESIDENCY.search(phrase.role):
        return False
    return any(p.holder == "EU" and (0 <= phrase.start - p.end < _UNION or 0 <= p.start - phrase.end < _UNION) for p in sentence.phrases)


def _of(phrase: Phrase, owner: Phrase) -> Phrase:
    return replace(phrase, holder=owner.holder, level="organisation" if owner.level == "organisation" else phrase.level)
