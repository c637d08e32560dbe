"""One sentence as attribution, targets and dates look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from classify.holders.actors import Phrase
from classify.holders.phrases import phrases
from classify.language.matching import Word, words
from classify.lexicons import cues
from classify.quotes import Span, speech


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what attribution, targets and dates look at."""

    text: str
    lang: str
    tokens: list[Word]
    quoted: list[Span]
    phrases: list[Phrase]
    paragraph: int


def without_dash(sentence: Sentence, dash: re.Match[str], on: date) -> Sentence:
    """The sentence without the dash that opens it, which makes no quotation of it; as long as before."""
    return read(" " * dash.end() + sentence.text[dash.end() :], sentence.lang, on, sentence.paragraph)


def read(text: str, lang: str, on: date, paragraph: int) -> Sentence:
    """Analyse one sentence; `on` is the publication date."""
    tokens = words(text, lang)
    return Sentence(text, lang, tokens, speech(text), phrases(text, tokens, lang, on), paragraph)


def has_cue(sentence: Sentence, cue: str, start: int, end: int) -> bool:
    """Whether a word of the list `cue` begins in characters [start, end)."""
    return any(start <= match.start < end for match in cues(cue, sentence.lang).find(sentence.tokens))
