"""Whom "he" stands for, and by whose mouth a state speaks: persons whom the article named before."""

from __future__ import annotations

import re
from dataclasses import replace

from classify.discourse.context import Context
from classify.discourse.envoys import spoken_for, who_said
from classify.discourse.offices import same_office
from classify.holders.actors import Phrase
from classify.language.grammar import HE, THEIRS
from classify.lexicons import cues
from classify.quotes import inside, is_bare_quotation
from classify.sentences import Sentence, has_cue

_MOUTH = re.compile(r"\b(?:(?:ба|аз|бо)\s+забони|ба\s+воситаи|тавассути|устами|вустами)\s+(?:\w+\s+)?$", re.I)  # by whom a state says what it says
_COLON = re.compile(r":[^:;«»“”\"]{0,50}$")
_PAPER = re.compile(r"(?:channel|paper|outlet|site|agency|magazine|weekly|daily|station|portal|editorial)s?$", re.I)
# «Турция, от имени которой выступал министр …»: who spoke for a state in a clause about it.
_FOR_WHOM = re.compile(
    r",\s+(?:(?:от\s+имени|от\s+лица)\s+котор(?:ой|ого|ых)|(?:від\s+імені|від\s+особи)\s+як(?:ої|ого|их)|(?:котор(?:ую|ый|ое|ые)|яку|який|яке|які)\s+(?:представлял[аи]?|представляв|представляла|представляли)"
    r"|чей|чья|чьи|чий|чия|чиї)\s+(?:[\w’'-]+\s+){0,3}",
    re.I,
)


def antecedent(sentence: Sentence, context: Context, *, personal: bool) -> Phrase | None:
    """Whom "he" or a quotation that runs on belongs to: the last one named where he speaks for the last holder, else the last holder."""
    last, person = context.last, context.person
    if personal and context.about is not None and any(t.key in HE for t in sentence.tokens):
        return context.about
    if context.several and not personal and not sentence.quoted:
        return None  # "Kazakhstan, Uzbekistan, and Tajikistan abstained. No more was said."
    if last is not None and last.level == "media" and personal and _PAPER.search(last.role or "") and any(t.key in ("he", "she") for t in sentence.tokens):
        return None  # a paper is "it"
    if last is None or last.speaker is not None or person is None:
        return last
    if last.level != person.level and last.role is not None and last.level not in ("state", "organisation"):
        return last  # "a lawmaker disagreed … she said", though the mayor has a name
    return person if person.holder == last.holder and (personal or is_bare_quotation(sentence.text)) else last


def in_words_of(sentence: Sentence, phrase: Phrase, start: int, end: int, context: Context) -> Phrase:
    """«Москва, по её словам, уважает…»: a state spoken for by the person named before."""
    person = context.person
    speakers = [p for p in sentence.phrases if p.speaker] if phrase.bare else []
    envoy = who_said(sentence, phrase, speakers, end)
    if envoy is not None:
        return replace(phrase, speaker=envoy.speaker, role=envoy.role)
    top = spoken_for(sentence, phrase, end)
    if top is not None:
        return top
    told = next((p for p in speakers if start < p.start < end and p.holder == phrase.holder and p.subject), None)
    if told is not None and _COLON.search(sentence.text, phrase.end, told.start):  # "Venezuela came next: President Hugo Chavez announced …"
        return replace(phrase, speaker=told.speaker, role=told.role)
    spoke = next((p for p in speakers if start < p.start < end and p.holder in (None, phrase.holder)), None)
    if spoke is not None and _MOUTH.search(sentence.text, phrase.end, spoke.start):  # «Ӯзбекистон ба забони вазири хориҷааш … гуфт»
        return replace(phrase, speaker=spoke.speaker, role=spoke.role)
    of_theirs = next((p for p in speakers if p.holder in (None, phrase.holder) and p.start > phrase.end), None)
    if of_theirs is not None and _FOR_WHOM.fullmatch(sentence.text, phrase.end, of_theirs.start):
        return replace(phrase, speaker=of_theirs.speaker, role=of_theirs.role)
    if not phrase.bare or person is None or person.holder != phrase.holder or sentence.paragraph - context.paragraph > 1:
        return phrase
    office = next((p for p in sentence.phrases if start < p.start < end and p.holder is None and p.role and not inside(sentence.quoted, p.start)), None)
    said = office is not None and same_office(office, person) and office.speaker is None  # «Рига, сказал дипломат, не признаёт …»
    pronoun = any(start < m.start < end and not inside(sentence.quoted, m.start) for m in cues("pronoun", sentence.lang).find(sentence.tokens))
    theirs = any(start <= t.start < end and t.key in THEIRS for t in sentence.tokens)
    spoken = has_cue(sentence, "according", start, end) or has_cue(sentence, "speech", start, end)
    return replace(phrase, speaker=person.speaker, role=person.role, level=person.level) if spoken and (pronoun or theirs or said) else phrase
