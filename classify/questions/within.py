"""States that words of integrity are about by their place: with their borders behind them, or told of among all states. No model."""

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.language.grammar import TURKIC
from classify.language.matching import Match
from classify.lexicons import Actor, actors, cues
from classify.sentences import Sentence

_SPAN = 90  # characters between "all states" and the one that is told of, a state and its borders
ALL = (  # words for all of a kind
    r"(?:all|every|each|any|всех|каждо\w+|любо\w+|усіх|всіх|кожно\w+|будь-як\w+"
    r"|барлық|барша|әр|әрбір|кез\s+келген|бардык|баардык|ар\s+бир|barcha|hamma|har|барча|ҳар|ҳамаи?|тамоми|кулли)"
)
_ALL = re.compile(rf"\b{ALL}\b", re.I)
# "Of all states, Ukraine included": the one that is told of.
_INCLUDING = {
    "en": (
        r"\b(?:including|such\s+as|and\s+(?:first\s+of\s+all|above\s+all|notably|specifically))\s+(?:that\s+of\s+|those\s+of\s+)?$",
        r"\s*(?:[’']s?)?\s*(?:too\s+)?(?:included|among\s+them)\b",
    ),
    "ru": (r"\b(?:включая|в\s+том\s+числе|в\s+частности|среди\s+них|не\s+исключая)\s+(?:и\s+)?$", r"\s+(?:в\s+том\s+числе|включительно)\b"),
    "uk": (r"\b(?:включно\s+з|зокрема|у\s+тому\s+числі|в\s+тому\s+числі|серед\s+них)\s+(?:і\s+|й\s+)?$", r"\s+(?:у\s+тому\s+числі|зокрема|включно)\b"),
    "kk": (r"\b(?:соның\s+ішінде|оның\s+ішінде|сонымен\s+қатар)\s+$", r"\s+(?:бар|қоса\s+алғанда)\b"),
    "ky": (r"\b(?:анын\s+ичинде|ошонун\s+ичинде|анын\s+катарында)\s+$", r"\s+(?:кошо\s+алганда)\b"),
    "uz": (r"\b(?:jumladan|shu\s+jumladan|xususan|жумладан|хусусан)\s+$", r"\s+(?:ham\s+shu\s+jumladan)\b"),
    "tg": (r"\b(?:аз\s+ҷумла|аз\s+ҷумлаи|бахусус|аз\s+он\s+ҷумла)\s+(?:и\s+)?$", r"\s+(?:низ|ҳам)\s+дар\s+(?:ин|он)\s+ҷумла\b"),
}
_INCLUDED = {lang: (re.compile(before, re.I), re.compile(behind, re.I)) for lang, (before, behind) in _INCLUDING.items()}
# "Ukraine within its recognized borders", «Украину в её границах», «Украинаны танылған шекарасында».
_WITHIN = {
    "en": re.compile(r"\s+(?:with)?in(?:side)?\s+(?:its|the|their|those)\s+(?:[\w-]+\s+){0,3}", re.I),
    "ru": re.compile(r"\s+(?:[\w-]+\s+){0,3}?в\s+(?:[\w-]+\s+){0,4}", re.I),
    "uk": re.compile(r"\s+(?:[\w’'-]+\s+){0,3}?[ву]\s+(?:[\w’'-]+\s+){0,4}", re.I),
    "kk": re.compile(r"\s+(?:[\w-]+\s+){0,3}", re.I),
    "ky": re.compile(r"\s+(?:[\w-]+\s+){0,3}", re.I),
    "uz": re.compile(r"\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,3}", re.I),
    "tg": re.compile(r"\s+дар\s+(?:[\w-]+\s+){0,3}", re.I),
}
_IN_BORDERS = re.compile(
    r"(?:[\w-]+\s+){0,3}?(?:borders|frontiers|границах|кордонах|шекара\w*да|чек\s+ара\w*да|chegara\w*da|чегара\w*да|марз\w*|сарҳад\w*)\b", re.I
)
_ACCUSATIVE = re.compile(r"(?:н[ыіиуү]|д[ыіиуү]|т[ыіиуү]|ni|ро)$", re.I)

_AS_OF_OLD = Seldom(
    r"\b(?:borders|frontiers)\s+(?:\w+\s+){0,3}1991\b|\b1991\s+borders\b|\b(?:границ|кордон)\w*\s+(?:\w+\s+){0,2}(?:1991|девяносто\s+первого|дев['’ʼ]яносто\s+першого)"
    r"|(?:шекара|чек\s+ара|chegara)\w*\s+1991|\b1991[\s-]+(?:жыл|yil)\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}(?:шекара|чек\s+ара|chegara)|(?:марз|сарҳад)\w*\s+(?:\w+\s+){0,2}соли\s+1991",
)


def within(sentence: Sentence, match: Match[Actor], terms: list[Match[str]]) -> bool:
    """ "Support for Ukraine within its recognized borders": the state stands as an object, its borders behind it."""
    pattern = _WITHIN.get(sentence.lang)
    if pattern is None or match.case == "genitive":
        return False
    if sentence.lang in TURKIC or sentence.lang == "tg":
        if not _ACCUSATIVE.search(sentence.text[match.start : match.end]):
            return False
    elif sentence.lang != "en" and match.case == "nominative":
        return False
    elif any(p.subject and p.start <= match.start < p.end and not _behind_another(sentence, p) for p in sentence.phrases):
        return False
    behind = (term for term in terms if 0 < term.start - match.end < _SPAN)
    return any(_IN_BORDERS.match(sentence.text, term.start) and pattern.fullmatch(sentence.text[match.end : term.start]) for term in behind)


def _behind_another(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether another subject stands before a state, and no comma between: "Kyiv supports Azerbaijan within its borders"."""
    before = [p for p in sentence.phrases if p.subject and p.end <= phrase.start and p.holder != phrase.holder]
    return bool(before) and not re.search(r"[,;]", sentence.text[before[-1].end : phrase.start])


def tells_of_all(text: str) -> bool:
    """Whether a text names all of a kind ("every", «каждый», «барлық»): without it `included` holds of nothing in it."""
    return bool(_ALL.search(text))


def included(sentence: Sentence, match: Match[Actor]) -> bool:
    """ "The integrity of all states, Ukraine included", «всех стран, в том числе Украины», «jumladan Ukrainaning»."""
    before, behind = _INCLUDED[sentence.lang] if sentence.lang in _INCLUDED else _INCLUDED["en"]
    if not _ALL.search(sentence.text[max(0, match.start - _SPAN) : match.start]):
        return False
    return bool(before.search(sentence.text[max(0, match.start - _SPAN) : match.start]) or behind.match(sentence.text, match.end))


def bounded(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a state stands in a clause with its borders behind it, or in those of 1991: the whole state is meant."""
    if _AS_OF_OLD.search(sentence.text, start, end):
        return True
    terms = [m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    states = (m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind == "state") if terms else ()
    return any(within(sentence, m, terms) for m in states)
