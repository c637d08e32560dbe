"""Who stands before a colon, alone in a line or before his own words: "Dilnoza, maktab o‘qituvchisi:", «Пенсионер, Алматы: «…». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import ABROAD, IN_PLACE, TURKIC
from classify.language.matching import Word
from classify.language.naming import NAME, OPENERS
from classify.lexicons import actors, cues, territories

_NAMED = rf"(?P<name>(?P<bare>{NAME}(?:\s+{NAME}){{0,2}})(?:\s+(?:aka|opa|xola|amaki|ota|ака|опа|хола|ага|ата|аға|апа|апай|ағай|әже|көке|байке|эже|эне|аке|аксакал|ақсақал))?)"
_LABEL = re.compile(rf"^[\s•—–«“\"-]{{0,5}}{_NAMED}(?:,\s+(?P<told>[^:«»“”\"\n]{{2,120}}?)|\s+\((?P<aside>[^():\n]{{2,80}})\)):\s*(?=$|[«“„\"—–])")
# How old somebody is, and what he does all day or where he lives.
_LIVES = re.compile(
    r"\b\d\d(?:\s*[,)]|\s*$|[\s-]*(?:y(?:ears?|ear-old|/o)\b|лет|год|рок|річн|жас|жаш|yosh|ёш|сола))"
    r"|\b(?:lives|living|works|working|sells|selling|retired|unemployed|жив[её]т|работа\w+|торгу\w+|прода\w+|живе|працю\w+|тұратын|тұрады|жұмыс\s+істейді|істейтін|сататын|жашайт|жашаган|иштейт|иштеген|саткан|сатат"
    r"|yashaydi|yashovchi|yashaydigan|ishlaydi|ishlaydigan|ishlagan|sotadi|sotadigan|tikadi|яшайди|ишлайди|ишлаган|зиндагӣ\s+мекунад|кор\s+мекунад)\b",
    re.I,
)
# A trade alone, with or without its town: «Пенсионер, Алматы: «…», "A builder from the same town: …".
_TRADE = re.compile(r"^[\s•—–-]{0,5}(?P<told>[^:,«»“”„\"\n.!?;—–]{3,70})(?P<where>,\s+[^:,«»“”„\"\n.!?;—–]{2,40})?:\s*[«“„\"—–]")
_FROM = re.compile(r"(?:^|[\s,(])(?:from|из|из-под|родом\s+из|з|із|зі|з-під|аз)\s+(?:the\s+)?$", re.I)  # before the place that somebody is from: "a programmer from Samara"
_WHERE = 2  # characters at most between a place and the trade of who is of it


def labelled(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases of a sentence, those before its colon as one with the name that it begins with."""
    return _by_name(sentence, tokens, found, lang) or _by_trade(sentence, tokens, found, lang)


def _by_name(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase] | None:
    hit = _label(sentence)
    if hit is None:
        return None
    first, last, told = hit.start("bare"), hit.end("bare"), "told" if hit["told"] else "aside"
    start, end = hit.span(told)
    named = [(m.start, m.end) for m in actors(lang).find(tokens)] + [(m.start, m.end) for m in territories(lang).find(tokens)]
    if any(a < last and first < b for a, b in named) or any(start <= m.start < end for m in cues("speech", lang).find(tokens) if not _LIVES.search(sentence, m.start, m.end)):
        return None
    offices = [p for p in found if start <= p.start < end and p.role and p.speaker is None and not p.drop]
    rest = [p for p in found if p.start >= hit.end()]
    if offices:
        office = offices[0]
        place = next((p for p in found if p.located and p.bare and 0 <= office.start - p.end < _WHERE and ABROAD.search(sentence[p.start : p.end].casefold())), None)
        worked = lang in TURKIC and IN_PLACE.search(sentence[office.start : office.end].split()[0].casefold())  # "Qozonda haydovchi bo‘lib ishlagan"
        holder = (None if worked else office.holder) or (place.holder if place is not None else None) or _from(sentence, found, start, end)
        street = office.level in ("media", "expert") and " " not in hit["bare"] and _LIVES.search(sentence, start, end)  # «Ерлан, 47 жаста, жүргізуші»
        return [replace(office, start=first, end=end, holder=holder, level="public" if street else office.level, speaker=hit["name"], subject=True, located=False, bare=False, plural=False), *rest]
    if not _LIVES.search(sentence, start, end):
        return None
    return [Phrase(first, end, _from(sentence, found, start, end), "public", hit["name"], hit[told], subject=True, located=False, bare=False, drop=False), *rest]


def _from(sentence: str, found: Sequence[Phrase], start: int, end: int) -> str | None:
    """The state of the place that a label says somebody is from."""
    return next((p.holder for p in found if start <= p.start < end and p.bare and p.holder and not p.drop and _FROM.search(sentence, start, p.start)), None)


def _by_trade(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """… the person of the street before the colon with the town that is told of him."""
    hit = _trade(sentence)
    if hit is None or any(hit.start() <= m.start < hit.end() for m in cues("speech", lang).find(tokens)):
        return found
    before, rest = [p for p in found if p.start < hit.end()], [p for p in found if p.start >= hit.end()]
    person = next((p for p in before if p.level == "public" and p.role), None)
    town = next((p for p in before if p.bare and p.holder and p.level == "state"), None)
    if person is None or any(p.speaker or (p.role and p.level != "public") or (p.bare and p is not town) for p in before):
        return found
    return [replace(person, end=max(hit.end("told"), person.end), holder=person.holder or (town.holder if town is not None else None), subject=True, located=False, plural=False), *rest]


def is_label(sentence: str, found: Sequence[Phrase]) -> bool:
    """Whether a sentence begins with somebody of the street before a colon; the places told of him are no scene."""
    hit = _label(sentence)
    if hit is None:
        trade = _trade(sentence)
        return trade is not None and any(p.level == "public" and p.start < trade.end() for p in found)
    return any(p.start == hit.start("name") and p.level == "public" and p.speaker for p in found)


def _trade(sentence: str) -> re.Match[str] | None:
    return _TRADE.match(sentence) if ":" in sentence[:120] else None


def _label(sentence: str) -> re.Match[str] | None:
    if ":" not in sentence[:220]:
        return None
    hit = _LABEL.match(sentence)
    return None if hit is None or hit["name"].split()[0].casefold() in OPENERS else hit
