"""Whether a phrase of adjacent matches can be the subject of its clause, and whether it stands where something happens: by case, preposition and place."""

from __future__ import annotations

import re

from classify.language.grammar import ANDS, DETERMINERS, DONE_TO, PASSIVE, PREPOSITIONS, SLAVIC, TURKIC
from classify.language.matching import Match, Word
from classify.language.naming import ALIKE, CALLED, DAYS_AFTER, DECREED, GOVERNS, NEUTER_PLURAL, OF_THEIRS, PLURAL_VERB
from classify.language.towns import TAJIK_PARTS
from classify.lexicons import Actor, territories

_PLACE = re.compile(r"(?:да|де|та|те|до|дө|то|тө|da|de)(?:ғы|гі|гы|ги|гу|гү|gi)?$")  # Turkic "in X", "the one in X"
_ACCUSATIVE = re.compile(r"(?<![её])[ую]$")  # Russian: «в Москву» is where something goes, «в Москве» where it is
_BEFORE = 60  # characters before a name in which a preposition and an article stand
_PAPER = 40  # characters before a paper in which the preposition stands
_IN_PAPER = re.compile(r"\b(?:in|on|to|for|by|from|with|of)\s+(?:an?|the|its|his|her|their|one)\s+(?:[a-z-]+\s+){1,2}$")
_DONE = frozenset(
    "join leave support back follow help aid arm defend protect abandon oppose condemn blame punish sanction please anger provoke pressure press".split()
)
_HIS = re.compile(r"\s(?:his|her|its|their)\s+(?:\w+\s+)?$")
_ADJECTIVES = frozenset(  # in -ing, and no verb
    "ruling governing leading outgoing incoming neighboring neighbouring acting remaining warring opposing participating developing".split()
)
_PARTED = re.compile(r"[,:—–]")


def syntax(sentence: str, tokens: list[Word], group: list[Match[Actor]], lang: str) -> tuple[bool, bool]:
    """Whether the phrase can be a subject, and whether it stands after a preposition."""
    before = group[0].first - 1
    determiners = DETERMINERS.get(lang, frozenset())
    skipped = 0
    while (
        before >= 0
        and skipped < 3
        and (
            tokens[before].key in determiners
            or (tokens[before].text[0].isupper() and group[0].value.kind == "person" and (lang != "en" or _given(tokens[before], group[0])))
        )
    ):
        before -= 1
        skipped += 1
    adjacent = before >= 0 and _PARTED.search(sentence, tokens[before].end, group[0].start) is None
    after_preposition = adjacent and tokens[before].key in PREPOSITIONS.get(lang, frozenset())
    if lang == "en" and before == 1 and tokens[1].key == "for" and tokens[0].key == "as":
        after_preposition = False  # "As for Yerevan, it …"
    head = group[-1] if lang in TURKIC or lang == "en" else group[0]
    if lang in TURKIC:
        located = group[-1].case == "oblique" and bool(_PLACE.search(sentence[group[-1].start : group[-1].end].casefold()))
        return head.case in ("nominative", "any"), located
    if lang == "en":
        paper = group[0].value.kind.startswith("role") and group[0].value.level == "media"
        if paper and _IN_PAPER.search(sentence[max(0, group[0].start - _PAPER) : group[0].start]):
            return False, True  # "in a state newspaper"
        object_of_verb = adjacent and tokens[before].key.endswith("ing") and tokens[before].text.islower() and not _sitting(tokens, before)
        if not object_of_verb and adjacent and tokens[before].start == 0 and tokens[before].key.endswith("ing") and _HIS.search(sentence[: group[0].start]):
            object_of_verb = True  # "Hosting his Polish counterpart, …"
        dated = after_preposition and tokens[before].key == "after" and DAYS_AFTER.search(sentence[max(0, tokens[before].end - 30) : tokens[before].end])
        if dated and DECREED.match(sentence[head.end :]):
            return True, False  # "two days after Putin signed decrees that recognize …"
        object_of_verb = object_of_verb or (adjacent and (_spoken_to(tokens, before) or _to_do(tokens, before)))
        called = CALLED.search(sentence[: group[0].start]) if after_preposition else None  # "the island state of Tuvalu"
        if called:
            outer = [t for t in tokens if t.end <= called.start() + 1]
            after_preposition = bool(outer) and outer[-1].key in PREPOSITIONS["en"]
        if head.case == "genitive" and len(group) == 1 and head.value.kind in ("state", "seat") and OF_THEIRS.match(sentence[head.end :]):
            return not after_preposition and not object_of_verb, False  # "India's delegate …; Beijing's did likewise"
        member = head.case == "genitive" and group[0].value.kind == "role_person" and len(group) > 1  # "a member of the party's board"
        return not after_preposition and not object_of_verb and (head.case != "genitive" or member), after_preposition and tokens[before].key in ("in", "at")
    if lang in SLAVIC:
        if head.value.kind == "adjective" and len(group) > 1:
            head = group[1]
        named = next((m for m in group if m.value.kind == "person"), None)
        plural = head.value.kind == "role_body" and head.case == "oblique" and not after_preposition and _plural_head(sentence, tokens, head, before)
        if head.value.kind in ("role_body", "role_person", "body") and not plural and (head.case == "oblique" or after_preposition) and named is not None:
            return named.case in ("nominative", "any"), False  # «глава дипломатии Федерика Могерини», «коллега по Думе Евгений Фёдоров»
        if plural:
            return True, False
        agreeing = before >= 0 and adjacent and head.case == "any" and bool(GOVERNS.search(tokens[before].key))
        if agreeing and tokens[before].text.islower():
            return False, False  # «подконтрольной Тбилиси»
        ungoverned = head.value.kind == "person" and head.case == "nominative"  # no preposition takes that case: «по Думе Евгений Фёдоров»
        towards = lang == "ru" and head.case == "oblique" and bool(_ACCUSATIVE.search(tokens[head.last].key))
        within = after_preposition and tokens[before].key in ("в", "во", "у") and not towards
        return head.case in ("nominative", "any") and (ungoverned or not after_preposition), within
    if lang == "tg" and head.case == "genitive" and any(m.value.kind == "person" for m in group):  # «Муовини аввали раҳбари дастгоҳи …»
        while before >= 0 and tokens[before].key.endswith(("и", "ӣ")) and sentence[tokens[before].end : tokens[before + 1].start] == " ":
            before -= 1
        parted = before < 0 or "," in sentence[tokens[before].end : tokens[before + 1].start]
        return (parted or tokens[before].key not in PREPOSITIONS["tg"]) and group[-1].case != "oblique", False
    if lang == "tg" and adjacent and len(group) == 1 and tokens[before].key in TAJIK_PARTS and before and tokens[before - 1].key == "дар":
        return False, True  # «дар шаҳри Петропавл»
    return head.case == "nominative" and group[-1].case != "oblique" and not after_preposition, after_preposition and tokens[before].key == "дар"


def _spoken_to(tokens: list[Word], at: int) -> bool:
    """ "He told the UN General Assembly that …", "she accused Moscow of …": whom somebody speaks to or of; not "was told Moscow …"."""
    return tokens[at].key in DONE_TO and not (at and tokens[at - 1].key in PASSIVE)


def _to_do(tokens: list[Word], at: int) -> bool:
    """ "No appeal to join Russia": whom something is to be done to."""
    return bool(at) and tokens[at].key in _DONE and tokens[at - 1].key == "to"


def _sitting(tokens: list[Word], at: int) -> bool:
    """ "At the Security Council meeting Kazakhstan …": a noun of something held, or what a party is ("the ruling …"), not a verb with an object."""
    if tokens[at].key in _ADJECTIVES:
        return True
    held = tokens[at].key in ("meeting", "briefing", "hearing", "sitting", "gathering")
    return held and at > 1 and (tokens[at - 1].text[0].isupper() or tokens[at - 1].key in ("a", "the", "council", "summit", "emergency"))


def _given(token: Word, match: Match[Actor]) -> bool:
    """Whether an English word can be the given name of a known person: "with Olaf Scholz", not "on Monday Putin"."""
    if token.start == 0 or territories("en").find([token]):
        return False
    return any(ALIKE.get(name[0].casefold(), name[0]) == ALIKE.get(token.key[0], token.key[0]) for name in match.value.name.split()[:-1])


def _plural_head(sentence: str, tokens: list[Word], head: Match[Actor], before: int) -> bool:
    """«Посольства Литвы и Эстонии не ответили»: a neuter plural, which looks like the genitive, at the head of its clause."""
    if not NEUTER_PLURAL.search(tokens[head.first].key):
        return False
    leads = before < 0 or sentence[tokens[before].end : tokens[before + 1].start].strip(' «"') != ""
    return leads or tokens[before].key in ANDS or bool(PLURAL_VERB.search(tokens[before].key))


def governed(text: str, start: int, lang: str) -> bool:
    """Whether a preposition stands before a name, its article aside; never in Turkic, where cases do that."""
    before = [word.strip("«“„\"(") for word in text[max(0, start - _BEFORE) : start].casefold().split()[-2:]]
    if lang == "en" and before and before[-1] in ("the", "a"):
        before = before[:-1]
    return lang not in TURKIC and bool(before) and before[-1] in PREPOSITIONS.get(lang, frozenset())
