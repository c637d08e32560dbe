"""What the words beside a bare office tell of whose it is: the town before it, that it is one of many, that only the time of another's deed stands there. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import ABROAD, TURKIC, WHEN
from classify.language.naming import ONE_OF_MANY
from classify.lexicons import actors
from classify.sentences import Sentence, has_cue

_OF_A_TOWN = ("expert", "public", "media")
_TRADE = 60  # characters between a town and the trade of who is of it
_CLAUSE = 160  # characters that such a clause takes at most
_ASIDE = re.compile(r",\s+(?:who|whose|which|where|whom|(?:[а-яіїє]+\s+)?(?:котор|чь|як(?:ий|а|е|і|ого|ої|ому|ій|их|им)\b|чи[йєїя]\b)\w*|где|де|ки)\s[^,.;:]*$", re.I)
_OTHER = re.compile(r"\s+(?:[a-zа-яёіїєґәғқңөұүһўҳҷӯӣ'‘’ʻ-]+\s+){0,3}[a-zа-яёіїєґәғқңөұүһўҳҷӯӣ'‘’ʻ-]+,\s+(?:an?\s+|the\s+)?(?:[a-zа-яёіїєґ-]+\s+)?")
_BEHIND = 10  # characters behind an office in which "one" of them stands


def of_there(sentence: Sentence, place: Phrase, phrase: Phrase) -> bool:
    """«Бишкектеги тышкы саясат боюнча бир эксперт»: the place tells of which town he is, with nobody named between."""
    if sentence.lang not in TURKIC or phrase.level not in _OF_A_TOWN or not 0 <= phrase.start - place.end < _TRADE:
        return False
    if not ABROAD.search(sentence.text[place.start : place.end].casefold()) or any(place.end <= p.start < phrase.start for p in sentence.phrases):
        return False
    return unbroken(sentence, place.end, phrase.start)


def told_aside(sentence: Sentence, place: Phrase, phrase: Phrase) -> bool:
    """«В Бишкеке, который воевал на границе с Таджикистаном, … в министерстве»: named only in a clause on another, which has ended."""
    aside = _ASIDE.search(sentence.text, max(0, place.start - _CLAUSE), place.start)
    return aside is not None and "," in sentence.text[place.end : phrase.start] and any(p.holder and p.end <= aside.start() for p in sentence.phrases)


def apposed_to(sentence: Sentence, phrase: Phrase) -> str | None:
    """ "Another Russian politician, a leader of a nationalist party, said …": the state of whom the comma before a bare office has just told."""
    if phrase.speaker is not None or phrase.level not in ("party", "legislature", "subnational") or "," not in sentence.text[max(0, phrase.start - _BEHIND) : phrase.start]:
        return None
    of = (m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "adjective" and m.value.holder and m.end < phrase.start)
    near = [m.value.holder for m in of if _OTHER.fullmatch(sentence.text, m.end, phrase.start)]
    return near[-1] if near else None


def of_many(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Parlamentdagi partiyalardan birining matbuot xizmati": one of whom the article has not told."""
    return ONE_OF_MANY.search(sentence.text, phrase.start, phrase.end + _BEHIND) is not None


def when_taken(sentence: Sentence, taker: Phrase, phrase: Phrase) -> bool:
    """«Орусия референдум өткөргөндө министрлик …»: whose deed it was at which the ministry spoke or was silent."""
    when = WHEN.search(sentence.text, taker.end, phrase.start) if sentence.lang in TURKIC and taker.subject and taker.bare else None
    return when is not None and not has_cue(sentence, "vote", taker.end, when.end()) and has_cue(sentence, "deed", taker.end, when.end())


def unbroken(sentence: Sentence, start: int, end: int) -> bool:
    """Whether characters [start, end) hold neither a comma or quotation nor a verb of saying or taking sides: "a member of the board in Moscow"."""
    between = sentence.text[start:end]
    return not re.search(r"[,;:«»“”\"]", between) and not any(has_cue(sentence, cue, start, end) for cue in ("speech", "silence", "vote", "stance"))
