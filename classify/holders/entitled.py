"""Whose party, paper or institute it is that has a title of its own: «Норвегиянын «Жаңы жол» партиясы», "Latviya Strategik tadqiqotlar instituti eksperti".

Turkic and Tajik, where the owner may stand words away from what it owns. No model.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language import uzbek
from classify.language.grammar import TURKIC
from classify.language.matching import Match, Word
from classify.language.naming import NAME
from classify.lexicons import Actor, actors

_MOST = 20  # owners and what they own that are tried in one sentence
_FAR = 90  # characters between an owner and what it owns
_KINDS = ("state", "adjective", "seat")
_QUOTE = r"[«“„\"][^«»“”„\"]{1,40}[»”\"]"
_TITLED = re.compile(rf"\s+(?:[\w'‘’ʻʼ-]+\s+){{0,3}}?{_QUOTE}\s+")
_TITLED_BEFORE = re.compile(rf"\s+(?:[\w-]+[иӣ]\s+){{0,2}}{_QUOTE}\s?(?:-?[ие])?\s+(?:аз\s+|дар\s+)?")  # Tajik, where the owner comes last
_INSTITUTE = r"(?:институт|орталы[ғқ]|университет|академия|қор|борбор|фонд|institut|markaz|universitet|akademiya|jamg['‘’ʻʼ]arma|пажӯҳишгоҳ|донишгоҳ|марказ|академияи|бунёд|муассиса)"
_OF_INSTITUTE = re.compile(rf"\s+(?:[\w'‘’ʻʼ-]+\s+){{0,5}}?{_INSTITUTE}\w*\s+(?:[\w'‘’ʻʼ-]+\s+)?", re.I)
_OF_INSTITUTE_BEFORE = re.compile(rf"\s+{_INSTITUTE}[иӣ]\s+(?:[\w-]+[иӣ]\s+){{0,4}}", re.I)
_IS_INSTITUTE = re.compile(_INSTITUTE, re.I)  # where it is part of the office
_WORDS = re.compile(r"\s+(?:[\w'‘’ʻʼ-]+\s+){0,4}")
_WORDS_BEFORE = re.compile(r"\s+(?:[\w-]+[иӣ]\s+){0,4}")
_NAMED = re.compile(rf"\s+({NAME}\s+{NAME})(?!\w)")


def entitled(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with those of parties, papers and experts taken together with the state that owns them."""
    if lang not in TURKIC and lang != "tg":
        return found
    bare = [p for p in found if p.holder is None and p.role and p.level in ("party", "media", "expert")][:_MOST]
    if not bare:
        return found
    owners = [m for m in actors(lang).find(tokens) if m.value.kind in _KINDS and m.value.holder and not m.value.drop][:_MOST]
    for phrase in bare:
        owner = next((m for m in owners if _owns(sentence, m, phrase, lang)), None)
        if owner is None:
            continue
        start, end, speaker = min(owner.start, phrase.start), max(owner.end, phrase.end), phrase.speaker
        named = _NAMED.match(sentence, end) if speaker is None and end == owner.end else None
        if named is not None:
            speaker, end = named.group(1), named.end()
        whole = replace(phrase, start=start, end=end, holder=owner.value.holder, speaker=speaker)
        found = [p for p in found if p is not phrase and (p.end <= start or p.start >= end)] + [whole]
    return sorted(found, key=lambda p: p.start)


def _owns(sentence: str, owner: Match[Actor], phrase: Phrase, lang: str) -> bool:
    first, last = (owner.end, phrase.start) if lang in TURKIC else (phrase.end, owner.start)
    if not 0 < last - first < _FAR:
        return False
    between = uzbek.romanised(sentence[first:last]) if lang == "uz" else sentence[first:last]
    if phrase.level == "expert" and phrase.role and _IS_INSTITUTE.search(phrase.role):
        return (_WORDS if lang in TURKIC else _WORDS_BEFORE).fullmatch(between) is not None
    if phrase.level == "expert":
        return (_OF_INSTITUTE if lang in TURKIC else _OF_INSTITUTE_BEFORE).fullmatch(between) is not None
    return (_TITLED if lang in TURKIC else _TITLED_BEFORE).fullmatch(between) is not None
