"""Who shares a predicate: "Kyrgyzstan, Tajikistan and Turkmenistan did not …", "Russia voted no, as did Belarus". No model."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from classify.holders.actors import Phrase
from classify.holders.listing import named_of, of_many, paired
from classify.language.grammar import AMONG_THEM, COORDINATION, IN_DOING, JOINED, JOINING, MEMBERS, NEW_CLAUSE, NOT_ONLY, SO_DID, TAJIK_AND, THEM_AMONG

_SO = re.compile(r"\b(?:so,?|as,|as (?:did|do|does|has|have)) ")
_NEXT_STATE = re.compile(r"[a-z]+,\s+$")
_OWNS_NEXT = re.compile(r"['’]s?\s+(?:[a-z]+\s+){0,2}(?:all(?:y|ies)|neighbou?rs?|partners?|rivals?|satellites?|protégés?|clients?|friends?)\b")


@lru_cache(maxsize=16)  # asked about each phrase of a sentence in turn
def _may_do_so(sentence: str) -> bool:
    return _SO.search(sentence) is not None


def coordinated(sentence: str, found: list[Phrase], first: int) -> list[Phrase]:
    """The phrase at `first` and those that share its predicate: "Kyrgyzstan, Tajikistan and Turkmenistan did not…"."""
    group = [found[first]]
    if group[0].holder is None:
        among = _among_them(sentence, found, first)
        if among:
            return among
    conjoined = False
    for place, phrase in enumerate(found[first + 1 :], first + 1):
        gap = sentence[group[-1].end : phrase.start]
        if phrase.bare and _OWNS_NEXT.match(sentence, phrase.end):
            break  # "Armenia, Russia's ally in the South Caucasus"
        if phrase.holder is None and place + 1 < len(found) and MEMBERS.match(sentence[group[-1].end : found[place + 1].start]):
            continue
        if phrase.bare and (MEMBERS.match(gap) or (phrase.holder and named_of(gap))):
            conjoined = True
            group.append(phrase)
            continue
        if phrase.located in (False, group[0].located) and paired(sentence, group[-1], phrase):
            conjoined = True
            group.append(phrase)
            continue
        if phrase.bare and group[-1].bare and phrase.holder and NOT_ONLY.fullmatch(gap):
            conjoined = True
            group.append(phrase)
            continue
        enclitic = gap == " " and group[-1].bare and phrase.bare and TAJIK_AND.search(sentence[group[-1].start : group[-1].end])  # «Тоҷикистону Қирғизистон»
        if enclitic:
            conjoined = True
        elif not COORDINATION.match(gap) or (phrase.located and not group[0].located) or (len(group) == 1 and NEW_CLAUSE.match(gap)):
            break
        conjoined = conjoined or gap.strip() != ","
        group.append(phrase)
    after = first + len(group)
    if of_many(group[0]) and len(group) > 1 and named_of(sentence[group[0].end : group[1].start]):
        group = group[1:]  # "NATO davlatlari, jumladan, Turkiya"
    if after < len(found) and JOINED.match(sentence[group[-1].end : found[after].start]) and IN_DOING.search(sentence[found[after].end :]):
        group += coordinated(sentence, found, after)  # "Syria joined Russia and Belarus in voting no"
        conjoined = True
    if after < len(found) and found[after].bare and JOINING.match(sentence[found[after].end :]) and not sentence[group[-1].end : found[after].start].strip():
        group.append(found[after])  # «Мали Россияға қосылып, қарсы дауыс берді»
        conjoined = True
    if _may_do_so(sentence):  # seldom
        so = next((at for at, p in enumerate(found) if at >= first + len(group) and p.subject and SO_DID.search(sentence[: p.start])), None)
        others = found[first + len(group) : so] if so is not None else []
        if any(p.subject and p.bare and _NEXT_STATE.search(sentence, group[-1].end, p.start) for p in others):
            so = None  # "Mali voted against, Chad abstained, and so did Niger": as the last one named
        group += coordinated(sentence, found, so) if so is not None else []
    alone = not conjoined and not (_may_do_so(sentence) and SO_DID.search(sentence[: group[-1].start]))
    if alone and not all(phrase.bare for phrase in group):  # «как заявили в МИД Казахстана, страна…»: a comma alone lists only states
        group = group[:1]
    if len(group) > 1 and group[-1].role and group[-1].level != "organisation" and not any(p.role for p in group[:-1]) and group[-1].speaker is None:
        group = [replace(p, role=group[-1].role, level=group[-1].level if p.bare else p.level) for p in group]  # Тәжікстан мен Түрікменстан билігі
    return group


def _among_them(sentence: str, found: list[Phrase], first: int) -> list[Phrase]:
    """ "Thirty-five delegations abstained, China and Kazakhstan among them": those who are named of the many."""
    for place, phrase in enumerate(found[first + 1 :], first + 1):
        if phrase.bare and phrase.holder:
            named = coordinated(sentence, found, place)
            return named if AMONG_THEM.match(sentence[named[-1].end :]) or THEM_AMONG.search(sentence[: phrase.start]) else []
    return []
