"""Who answers an interview's questions, by the paragraphs before the first and the label of his answers; and whose "our ministry" is in them. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classify.discourse.scenes import origin
from classify.holders.actors import Phrase
from classify.language.grammar import HOME, TURKIC
from classify.language.naming import ASKED_HIM
from classify.sentences import Sentence

_NEAR = 60  # characters between a word of talking and with whom, or between a town and who is of it
_SAME = 5  # letters that two forms of an office share
_LATELY = 2  # paragraphs before the first question in which the one is told of whom the label means
# With whom somebody talked, where that stands behind him: «дипломатпен сөйлесті», "diplomat bilan suhbatlashdi".
_TALKED = re.compile(r"\w{0,6}(?:\s+(?:менен|bilan|билан))?(?:\s+[\w'‘’ʻʼ-]+){0,3}?,?\s+(?:сөйлес|сұхбат|әңгімелес|маек|сүйлөш|аңгемелеш|suhbat|gaplash|суҳбат|сӯҳбат|гуфтугӯ)", re.I)
_SPOKE_WITH = re.compile(r"\b(?:spoke|talked|speaks|talks|sat\s+down|interview\w*|conversation|asked)\s+(?:with|to)?\s*[^.;:?!\"“”]{0,50}$", re.I)
_FORMER = re.compile(r"\b(?:бұрынғы|мурдагы|мурунку|sobiq|собиқ|former|retired)\s+(?:[\w'‘’ʻʼ-]+\s+){0,2}$", re.I)
_FROM = re.compile(r"^\s+(?:[\w’'-]+\s+){0,4}?(?:from|of|in|at|из|с|в|во|з|із|зі|у|аз|дар)\s+(?:the\s+)?$", re.I)
_OUR = re.compile(r"(?<!\w)(?:our(?:\s+own)?|наш(?:а|е|и|і)?|біздің|биздин|bizning|бизнинг)\s+(?:(?:\w+\s+){0,1})$", re.I)
_OF_OURS = re.compile(r"\s+мо(?!\w)")  # Tajik, behind the office


def answerer(before: Sequence[Sentence], label: Phrase | None) -> Phrase | None:
    """Whom the paragraphs before the first question name as the one who answers: with whom somebody talked, whom the label of the answers means, else the last one with an office."""
    people = [(s, p) for s in before for p in s.phrases if p.role and not p.drop and not p.plural and p.level not in ("media", "organisation")]
    people = [(s, p if p.holder else replace(p, holder=_of_town(s, p))) for s, p in people]
    meant = [(s, p) for s, p in people if label is not None and before[-1].paragraph - s.paragraph < _LATELY and _same(label, p)]
    talked = [(s, p) for s, p in people if _has_talked(s, p)]
    talked = [(s, p) for s, p in talked if (s, p) in meant] or (talked if not meant else meant)
    known = [p for _, p in talked if p.holder]
    if known:
        return known[-1]
    home = HOME.get(before[-1].lang) if before else None
    if talked and home is not None:  # «бұрынғы дипломатпен сөйлесті»: one of ours
        sentence, office = talked[-1]
        former = _FORMER.search(sentence.text, max(0, office.start - _NEAR), office.start)
        return replace(office, holder=home, level="expert" if former and office.level == "state" else office.level)
    lately = [p for s, p in people if p.holder and s.paragraph == before[-1].paragraph]
    return lately[-1] if lately else None


def _has_talked(sentence: Sentence, person: Phrase) -> bool:
    asked = ASKED_HIM if sentence.lang != "en" else _SPOKE_WITH
    return bool(asked.search(sentence.text, max(0, person.start - _NEAR), person.start) or _TALKED.match(sentence.text, person.end))


def _same(label: Phrase, person: Phrase) -> bool:
    """Whether the label of the answers is an office or trade like his: "Siyosatshunos:" and "Toshkentlik siyosatshunos"."""
    if label.role is None or person.role is None:
        return False
    return label.role.split()[-1].casefold()[:_SAME] in person.role.casefold() or (label.level == person.level == "expert")


def _of_town(sentence: Sentence, person: Phrase) -> str | None:
    """The state of the town that stands beside somebody's office: «Киев университеттерінің бірінде сабақ беретін маман», "an analyst from Minsk"."""
    told = origin(sentence, person, list(sentence.phrases), None)
    if told is not None:
        return told
    places = [p for p in sentence.phrases if p.holder and not p.drop and (p.bare or (p.level == person.level == "legislature" and p.speaker is None))]
    if sentence.lang in TURKIC:
        ahead = [p for p in places if 0 < person.start - p.end < _NEAR and "," not in sentence.text[p.end : person.start]]
        return ahead[-1].holder if ahead else None
    behind = (p for p in places if 0 < p.start - person.end < _NEAR and _FROM.match(sentence.text[person.end : p.start]))
    return next((p.holder for p in behind), None)


def ours(sentence: Sentence) -> Phrase | None:
    """Who acts in an answer and is "our" ministry or president: of the state of the one who answers."""
    for phrase in sentence.phrases:
        if phrase.role and phrase.holder is None and phrase.subject and phrase.level in ("state", "legislature"):
            if _OUR.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start) or (sentence.lang == "tg" and _OF_OURS.match(sentence.text, phrase.end)):
                return phrase
    return None
