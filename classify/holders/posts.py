"""Offices told by what stands behind a preposition: "Ivanov of the Kenyan ministry", «сенатор из Совета Федерации», "an adviser to the president". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import SLAVIC
from classify.language.matching import Word, words
from classify.language.naming import NAME, NAME_AFTER, OPENERS
from classify.language.syntax import governed
from classify.lexicons import actors, territories
from classify.records import Level

_BEFORE = 80  # characters before a body in which a name stands
_LEVELS: tuple[Level, ...] = ("state", "legislature", "subnational", "party", "organisation")
_OFFICES: tuple[Level, ...] = ("state", "legislature", "party", "expert")
_FROM = {"en": re.compile(r"\s+from\s+(?:the\s+)?"), "ru": re.compile(r"\s+из\s+"), "uk": re.compile(r"\s+(?:із|з|зі)\s+")}
_ADVISES = re.compile(r"(?:advis[eo]r|aide|assistant|secretary|counsel)s?$", re.I)
_TO = re.compile(r"\s+to\s+(?:the\s+)?")
_OF_BODY = {
    "en": re.compile(rf"(?:^|[^\w-])({NAME}(?:\s+{NAME}){{1,2}})\s+(?:of|from|at|with)\s+(?:the\s+)?$"),
    "ru": re.compile(rf"(?:^|[^\w-])({NAME}(?:\s+{NAME}){{1,2}})\s+из\s+(?:[а-яё-]+(?:ого|его|ой|ей)\s+)?$"),
    "uk": re.compile(rf"(?:^|[^\w-])({NAME}(?:\s+{NAME}){{1,2}})\s+(?:із|з|зі)\s+(?:[а-яіїєґ'’-]+(?:ого|ої)\s+)?$"),
}
_CHAIRS = re.compile(r"\b(?:chair(?:man|woman|person)?|deputy\s+chair(?:man|woman|person)?|vice[\s-]chair(?:man|woman|person)?|head|deputy\s+head|member|secretary)\s+of\s+(?:the\s+)?$", re.I)
_COMMITTEE = re.compile(r"(?:committee|commission|chamber|house|senate|faction|caucus)$", re.I)
_BASED = re.compile(r"\b([A-Z][\w'’]+(?:\s[A-Z][\w'’]+)?)-based\s+(?:[a-z-]+\s+){0,2}$")
_RIVALS = re.compile(r"(?:\s+[a-z-]+){0,1}\s+opposition(?=\s*,|\s+(?:has|have|had|also|too|and|said|says|condemn|call|accus|reject|denounc|welcom|support|back|demand|refus|urg|criticiz|criticis|warn)\w*\b)")


def posted(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases, an office joined to the body it is of, and a name to the body whose he is."""
    if lang != "en" and lang not in SLAVIC:
        return found
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        if last is not None and _is_of(sentence, last, phrase, lang):
            level = last.level if last.level != "state" else phrase.level
            kept[-1] = replace(last, end=phrase.end, holder=phrase.holder, level=level, role=sentence[last.start : phrase.end])
            continue
        kept.append(_with_name(sentence, tokens, phrase, last, lang))
    return _opposition(sentence, tokens, kept) if lang == "en" else kept


def _is_of(sentence: str, office: Phrase, owner: Phrase, lang: str) -> bool:
    """ "Diplomats from Kenya", «сенатор из Совета Федерации», "an adviser to the Kenyan president"."""
    if office.holder is not None or not office.role or office.speaker is not None or office.level not in _OFFICES:
        return False
    if owner.holder is None or owner.drop or owner.speaker is not None:
        return False
    gap = sentence[office.end : owner.start]
    if lang == "en" and _TO.fullmatch(gap):
        return owner.role is not None and not owner.body and _ADVISES.search(office.role) is not None
    if _FROM[lang].fullmatch(gap) is None:
        return False
    return owner.role is not None or (lang == "en" and owner.level == "state")


def _with_name(sentence: str, tokens: list[Word], phrase: Phrase, last: Phrase | None, lang: str) -> Phrase:
    if phrase.holder is None:
        return _based_in(sentence, phrase) if lang == "en" else phrase
    if phrase.drop or phrase.speaker is not None or not phrase.role or phrase.level not in _LEVELS or phrase.subject:
        return phrase
    after = last.end if last is not None else 0
    chairs = _CHAIRS.search(sentence, max(after, phrase.start - _BEFORE), phrase.start) if lang == "en" and _COMMITTEE.search(phrase.role) else None
    if chairs is not None:
        named = NAME_AFTER.match(sentence[phrase.end : phrase.end + _BEFORE])
        start, end = chairs.start(), phrase.end + (named.end() if named else 0)
        role = sentence[start : phrase.end]
        subject = not governed(sentence, start, lang)
        return replace(phrase, start=start, end=end, role=role, speaker=named.group(1) if named else None, subject=subject, located=False, body=False)
    of = _OF_BODY[lang].search(sentence, max(after, phrase.start - _BEFORE), phrase.start) if phrase.body else None
    if of is None or of.group(1).split()[0].casefold() in OPENERS or governed(sentence, of.start(1), lang):
        return phrase
    inside = [t for t in tokens if of.start(1) <= t.start < of.end(1)]
    if actors(lang).find(inside) or territories(lang).find(inside):
        return phrase
    return replace(phrase, start=of.start(1), speaker=of.group(1), subject=True, located=False, body=False)


def _based_in(sentence: str, phrase: Phrase) -> Phrase:
    """ "A Nairobi-based historian": of the state of that town."""
    hit = _BASED.search(sentence, max(0, phrase.start - _BEFORE), phrase.start) if phrase.role and phrase.level in ("expert", "media") else None
    towns = actors("en").find(words(hit.group(1), "en")) if hit is not None else []
    return replace(phrase, holder=towns[0].value.holder) if towns and towns[0].value.level == "state" else phrase


def _opposition(sentence: str, tokens: list[Word], found: list[Phrase]) -> list[Phrase]:
    """ "The Kenyan opposition condemned …": a party of that state; not "opposition to …"."""
    kept = list(found)
    for match in actors("en").find(tokens) if "opposition" in sentence else ():
        hit = _RIVALS.match(sentence, match.end) if match.value.kind == "adjective" else None
        if hit is None or any(p.start <= match.start < p.end or p.start < hit.end() <= p.end for p in kept):
            continue
        free = not governed(sentence, match.start, "en")
        role = sentence[match.end : hit.end()].strip()
        kept.append(Phrase(match.start, hit.end(), match.value.holder, "party", None, role, subject=free, located=False, bare=False, drop=match.value.drop))
    return sorted(kept, key=lambda p: p.start)
