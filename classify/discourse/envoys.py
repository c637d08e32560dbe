"""Who speaks for another: those sent by a state, the head of a body, somebody on another's behalf."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import ABROAD, BY_THEM, HOME, SLAVIC, TURKIC
from classify.language.naming import DIPLOMAT, EMBASSY, ENVOY, ENVOYS, ITS_MISSION, MINISTRY, ON_BEHALF_AFTER, ON_BEHALF_BEFORE
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

_TO_ENVOY = re.compile(r"(?:послу|послові)\b", re.I)  # what looks like a subject, and is none
_LOOSE = ("media", "party", "legislature", "subnational", "expert", "public")  # levels whose words a state answers
_BEHIND = 6  # characters between an office and its embassy: "of", «из»
_LATELY = 2  # phrases of the sentence before that may tell whose envoy was received
_PARAGRAPH = 6  # phrases told of before in one paragraph
_NEXT = 30  # characters behind an office that may say whose it is
_ITS_OWN = re.compile(r"(?:^|[,\s])(?:its|their|его|её|ее|его|його|її|оның|анын|uning)\s+(?:[\w-]+\s+)?$", re.I)
_SAID = 20  # characters before what is said
_ASIDE = 24  # characters in which a verb of speech stands beside who speaks
_VERB_BEFORE = re.compile(r",\s+\w+\s+$")
_TO_VERB = re.compile(r"\s+(?:also\s+|later\s+|again\s+)?")  # between who speaks and his verb
# Behind somebody whom a state sent: what he said.
_WHO = {
    "en": re.compile(r",\s+who\s+(?:\w+\s+){0,3}?"),
    "ru": re.compile(r",\s+котор(?:ый|ая)\s+(?:\w+\s+){0,3}?"),
    "uk": re.compile(r",\s+(?:який|яка|котрий|котра|що)\s+(?:\w+\s+){0,3}?"),
    "tg": re.compile(r",\s+ки\s+(?:\w+\s+){0,3}?"),
}
_TOLD = 60  # characters behind "who" in which the verb of speech stands


def at_its_mission(sentence: Sentence, phrase: Phrase) -> bool:
    """ "An official at its mission in Moldova": of whom the article told before."""
    return bool(ITS_MISSION.search(sentence.text, phrase.start, phrase.end + _NEXT))


def receives_envoy(phrase: Phrase, outside: list[Phrase], known: Sequence[Phrase], last: Phrase | None, home: str | None) -> Phrase | None:
    """«Министерство … вручило временному поверенному в делах России ноту»: never that envoy's own ministry, but that of the state told of before.

    Of nobody, else of home, where no other state was told of; None where no envoy is received, or where one at home is, and not after one of his state spoke.
    """
    lately = (p for p in (*outside, *(known[-_LATELY:] if home is None else ())) if p.role and p.level != "expert")
    abroad = {p.holder for p in lately if p.role and ENVOYS.search(p.role) and (not p.subject or _TO_ENVOY.match(p.role))} - {None}
    if not abroad or phrase.level != "state" or phrase.role is None or not MINISTRY.search(phrase.role):
        return None
    if home is not None and (last is None or last.holder not in abroad):
        return None
    return replace(phrase, holder=next((p.holder for p in reversed(known) if p.level == "state" and p.holder not in abroad), home))


def the_diplomat(sentence: Sentence, phrase: Phrase, known: Sequence[Phrase]) -> Phrase | None:
    """ "The ambassador was summoned to the ministry, where … The diplomat replied": he who was summoned, and nobody of the ministry."""
    if phrase.role is None or phrase.speaker is not None or not DIPLOMAT.fullmatch(phrase.role) or phrase.plural:
        return None
    if sentence.lang == "en" and not sentence.text[: phrase.start].casefold().endswith("the "):
        return None
    return next((p for p in reversed(known[-_PARAGRAPH:]) if p.holder and p.role and any(EMBASSY.match(word) for word in p.role.split())), None)


def seated_abroad(phrase: Phrase) -> bool:
    """ "The embassy in Washington": never of the state where it sits."""
    return phrase.speaker is None and bool(phrase.role and EMBASSY.match(phrase.role))


def of_embassy(phrase: Phrase, outside: list[Phrase]) -> str | None:
    """«Дипломат из российского посольства»: of the state whose embassy stands behind the office."""
    behind = next((p for p in outside if 0 < p.start - phrase.end <= _BEHIND and p.role and p.holder), None)
    return behind.holder if behind is not None and behind.role and any(EMBASSY.match(word) for word in behind.role.split()) else None


def insulted_by(sentence: Sentence, phrase: Phrase, earlier: list[Phrase], before: list[Phrase]) -> str | None:
    """«… телеведущий пригрозил Казахстану, и министерство … назвало его выпад оскорбительным»: who rebuts "his" words is of the state he spoke of."""
    told = earlier[-1] if earlier else None
    if told is None or told.level not in _LOOSE or phrase.level != "state" or phrase.role is None or not MINISTRY.search(phrase.role):
        return None
    rebuts = has_cue(sentence, "verdict", phrase.end, len(sentence.text)) or has_cue(sentence, "refusal", phrase.end, len(sentence.text))
    theirs = any(phrase.end <= token.start and token.key in BY_THEM for token in sentence.tokens)
    others = [p.holder for p in before if p.bare and p.holder != told.holder]
    return others[0] if rebuts and theirs and others else None


def spoken_for(sentence: Sentence, phrase: Phrase, end: int) -> Phrase | None:
    """ "The European Union will never …, its top diplomat, Kaja Kallas, said": the body with who speaks for it."""
    person = next((p for p in sentence.phrases if p.speaker and p.holder in (None, phrase.holder) and phrase.end < p.start < end), None)
    if person is None or phrase.speaker is not None:
        return None
    if person.holder == phrase.holder and _aside(sentence, person):  # "Kazakhstan, President Nazarbaev said in 2008, would not recognize them"
        return replace(phrase, speaker=person.speaker, role=person.role)
    if not _ITS_OWN.search(sentence.text, phrase.end, person.start):
        return None
    return replace(phrase, speaker=person.speaker, role=person.role) if has_cue(sentence, "speech", person.end, end) else None


def _aside(sentence: Sentence, person: Phrase) -> bool:
    """Whether a person with his verb of speech stands between commas: "…, President Nazarbaev said in 2008, …", «…, заявил президент Санду, …»."""
    text = sentence.text
    if sentence.lang in SLAVIC:
        verb = _VERB_BEFORE.search(text, max(0, person.start - _ASIDE), person.start)
        return verb is not None and has_cue(sentence, "speech", verb.start(), person.start)
    if sentence.lang != "en" or not text.endswith(", ", 0, person.start):
        return False
    gap = _TO_VERB.match(text, person.end)
    return gap is not None and has_cue(sentence, "speech", gap.end(), gap.end() + 1)


def of_body(sentence: Sentence, phrase: Phrase, start: int, end: int) -> Phrase:
    """ "The Belgian foreign minister, who chairs the OSCE this year, said the organization would not …": he speaks for the body that he heads."""
    if phrase.level != "state" or phrase.located:
        return phrase
    bodies = [p for p in sentence.phrases if p.level == "organisation" and not p.drop and phrase.end < p.start < end and not inside(sentence.quoted, p.start)]
    it = next((p for p in bodies if p.holder is None and p.subject and has_cue(sentence, "speech", max(start, p.start - _SAID), p.start)), None)
    headed = next((p for p in bodies if p.holder and it is not None and p.end < it.start), None)
    return replace(phrase, holder=headed.holder, level="organisation") if headed is not None else phrase


def sent(phrase: Phrase, sentence: Sentence, outside: list[Phrase], known: Sequence[Phrase]) -> Phrase | None:
    """ "The ambassador", "the embassy": of the state whose envoy the article told of; else of the foreign capital that he says something of."""
    home = HOME.get(sentence.lang)
    posted = next((p for p in reversed(known) if p.role and p.holder and p.level == "state" and any(EMBASSY.match(w) for w in p.role.split())), None)
    if posted is not None:
        return replace(phrase, holder=posted.holder, speaker=posted.speaker)
    hosts = {home, *(p.holder for p in outside if p.located)} - {None}
    told = next((p for p in outside if p.start > phrase.end and p.bare and p.subject and p.holder and not p.drop), None)
    return replace(phrase, holder=told.holder) if told is not None and hosts and told.holder not in hosts else None


def on_behalf(sentence: Sentence, phrase: Phrase) -> bool:
    """«от имени ЕС», «ЕО атынан»: whom the one who speaks stands for."""
    text = sentence.text
    return bool(ON_BEHALF_BEFORE.search(text[max(0, phrase.start - 40) : phrase.start])) or (
        sentence.lang in TURKIC and bool(ON_BEHALF_AFTER.match(text[phrase.end :]))
    )


def posted_to(sentence: Sentence, place: Phrase, envoy: Phrase) -> bool:
    """«Мәскеудегі елші»: an envoy is not of the state where he sits."""
    abroad = sentence.lang in TURKIC and ABROAD.search(sentence.text[place.start : place.end].casefold())
    return bool(abroad and envoy.role and ENVOY.match(envoy.role))


def who_said(sentence: Sentence, phrase: Phrase, speakers: Sequence[Phrase], end: int) -> Phrase | None:
    """The one whom a state sent, and who says what it holds: "Germany sent Economy Minister Peter Altmaier, who said that for Berlin …"."""
    who = _WHO.get(sentence.lang)
    for person in speakers if who is not None else ():
        if person.role is None or person.holder not in (None, phrase.holder) or not phrase.end < person.start < end:
            continue
        hit = who.match(sentence.text, person.end) if who is not None else None
        told_before = has_cue(sentence, "speech", phrase.end, person.start)
        if hit is not None and not told_before and has_cue(sentence, "speech", hit.end(), min(end, hit.end() + _TOLD)):
            return person
    return None
