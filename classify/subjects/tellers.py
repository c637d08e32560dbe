"""The name beside the verb of saying, of one whom no lexicon knows, where the sentence before told only his office: "'…,' Ivan Sokol said". No model."""

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import TURKIC
from classify.language.naming import INITIALS, NAME, OPENERS, SON_OF, SURNAME_ENDING
from classify.lexicons import actors, cues, territories
from classify.quotes import inside
from classify.sentences import Sentence

_NAMED = rf"((?:{INITIALS})?(?:{NAME}\s+){{0,2}}{NAME}{SON_OF})"
_BEHIND = re.compile(rf"\s+{_NAMED}(?=\s*[.;:!?—–]|\s+\(|\s+[a-zа-яёіїєґәғқңөұүһўҷӣӯҳ]|$)")
_BEFORE = re.compile(rf"(?:^|[\s»”\"“«(])(?<!\.\s){_NAMED}\s+$")
_FATHERS = re.compile(rf"(?<=\w){SON_OF}$")
_SPAN = 60  # characters of a name
_SHORTEST = 2  # words of a name that nobody told before


def named_beside(sentence: Sentence, start: int, end: int) -> str | None:
    """The full name directly beside a verb of saying in characters [start, end), outside of what is quoted."""
    for cue in cues("speech", sentence.lang).find(sentence.tokens):
        if not start <= cue.start < end or inside(sentence.quoted, cue.start):
            continue
        behind = _BEHIND.match(sentence.text, cue.end, min(end, cue.end + _SPAN))
        before = _BEFORE.search(sentence.text, max(start, cue.start - _SPAN), cue.start)
        for hit in (behind, before):
            if hit is not None and _is_name(sentence, hit):
                return _base(" ".join(hit[1].split()), sentence.lang)
    return None


def with_name(sentence: Sentence, phrase: Phrase, start: int, end: int) -> str | None:
    """The speaker of a clause whose holder an earlier sentence told of: he, or another one whose name stands beside the verb."""
    if phrase.bare or phrase.body or not phrase.role or phrase.speaker is not None or phrase.level in ("public", "media"):
        return phrase.speaker
    return named_beside(sentence, start, end)


def _is_name(sentence: Sentence, hit: re.Match[str]) -> bool:
    first, last = hit.start(1), hit.start(1) + len(_FATHERS.sub("", hit[1]))
    inside_it = [t for t in sentence.tokens if first <= t.start < last]
    if len(inside_it) < _SHORTEST or inside_it[0].key in OPENERS or inside(sentence.quoted, first):
        return False
    spans = [(p.start, p.end) for p in sentence.phrases]
    spans += [(m.start, m.end) for m in actors(sentence.lang).find(sentence.tokens)]
    spans += [(m.start, m.end) for m in territories(sentence.lang).find(sentence.tokens)]
    return not any(start < last and end > first for start, end in spans)


def _base(name: str, lang: str) -> str:
    ending = SURNAME_ENDING[lang].search(name) if lang in TURKIC and lang in SURNAME_ENDING else None
    return name[: ending.start()] if ending else name
