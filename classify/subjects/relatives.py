"""Who speaks in a relative clause, or behind one: "It was the turn of Tusk, who said …"; «В заявлении, которое огласили Пашинян и Алиев, Армения …». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated

_AHEAD = 160  # characters of a sentence in which those stand who only told it
# What the clause is about stands before it, behind a preposition: in Slavic the verb may come before its subject.
_OPENED = {
    "en": re.compile(r"^\W*(?:In|Under|By|According\s+to|With|At|On)\s[^,.;:]{2,80}?\s(?:that|which)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"^\W*(?:В|Во|На|По|Согласно|После|Под|С)\s[^,.;:]{2,80},\s+(?:[а-яё]{1,4}\s+)?котор\w+\s+(?:[\w-]+\s+){0,3}$", re.I),
    "uk": re.compile(
        r"^\W*(?:В|У|На|За|Згідно|Після|Під|З|Із)\s[^,.;:]{2,80},\s+(?:[а-яіїє]{1,4}\s+)?(?:котр\w+|як(?:ий|у|е|і|ого|ому|ої|ій|их))\s+(?:[\w'’-]+\s+){0,3}$",
        re.I,
    ),
}
_AND = re.compile(r"^[^,]*\s(?:и|і|та|й|and)\s[^,]*$|^,\s+(?:and\s+)$")
_ENDS = re.compile(r"[^,.;:«»“”\"]{0,60},\s+(?:the\s+)?$")  # its verb, where it stands behind them, and the comma that ends it

# "…, who [then] said": he of whom the sentence has just told, where it tells of nobody else's doings.
_WHO = {
    "en": re.compile(r",\s+who\s+(?:\w+\s+){0,2}?(?=\w)"),
    "ru": re.compile(r",\s+котор(?:ый|ая)\s+(?:\w+\s+){0,2}?(?=\w)"),
    "uk": re.compile(r",\s+(?:який|яка|котрий|котра)\s+(?:\w+\s+){0,2}?(?=\w)"),
}
_VERB = 24  # characters behind "who" in which the verb of speech begins
# He who only answers somebody, has told of the other's words and not of his own.
_REPLYING = re.compile(r"\W*(?:He|She)\s+(?:was|is)\s+(?:replying|responding|reacting|answering)\s+to\s+(?:\w+\s+){0,2}$|\W*(?:Он|Она)\s+отвеча(?:л|ла|ет)\s+(?:\w+\s+){0,2}$")


def who_spoke(sentence: Sentence, here: list[Phrase], start: int, end: int, pronoun: int | None) -> Phrase | None:
    """ "On Sunday it was the turn of Donald Tusk, who said that …"; "He was replying to Donald Tusk, who declared …": the one that the relative clause is on.

    `pronoun`: where a pronoun is the subject of the clause.
    """
    who = _WHO.get(sentence.lang)
    person = next((p for p in here if p.speaker and p.holder and not p.drop), None) if who is not None else None
    if who is None or person is None or person.subject or any(p.subject for p in here if p.start < person.start):
        return None
    hit = who.match(sentence.text, person.end, end)
    if hit is None or not has_cue(sentence, "speech", hit.end(), hit.end() + _VERB):
        return None
    if _REPLYING.match(sentence.text[start : person.start]):
        return person
    others = (pronoun is not None and pronoun < person.start) or has_cue(sentence, "speech", start, person.start)
    return None if others else person


def behind_relative(sentence: Sentence, here: list[Phrase], subject: Phrase | None, start: int) -> Phrase | None:
    """Who does what the sentence tells, behind the clause of those who only told it; None where the subject stands in no such clause."""
    opened = _OPENED.get(sentence.lang)
    if opened is None or subject is None:
        return None
    led = (p for p in here if p.subject and p.start - start < _AHEAD and p.start <= subject.start)
    first = next((p for p in led if opened.match(sentence.text[start : p.start])), None)
    if first is None:
        return None
    last = first
    for place, phrase in enumerate(here):
        if phrase.start <= last.start or not phrase.subject:
            continue
        between = sentence.text[last.end : phrase.start]
        if _AND.search(between):
            last = phrase
            continue
        alone = last is first and sentence.lang != "en" and len(coordinated(sentence.text, here, place)) == 1  # «…, которое огласил Токаев, Казахстан»
        if phrase.bare and phrase.holder and not alone and _ENDS.fullmatch(between):
            return phrase
        if between.strip() == ",":
            last = phrase  # one more of them
            continue
        return None
    return None
