"""What an answer is about: who calls another's words nonsense, or leaves them unanswered, takes the question of those words. No model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classify.attribution import Attribution
from classify.language.matching import Match, fold
from classify.lexicons import Actor, actors, cues
from classify.sentences import Sentence, has_cue
from classify.targets import Catalogue, worded

_NEAR = 30  # characters between words and whose they are
_ROLE = 3  # letters that two forms of an office share: посол, посла
_QUALIFIES = re.compile(r"(?:ск|цк|ськ|цьк|зьк)\w{1,3}$")
_TURKIC = ("kk", "ky", "uz")
_ABOUT = {
    "en": r"\b(?:about|on|regarding|concerning|over|against|towards?)\s+(?:[\w-]+\s+){0,2}$",
    "ru": r"\b(?:о|об|обо|насч[её]т|про|относительно|касательно|против|по\s+поводу|в\s+адрес)\s+(?:[\w-]+\s+)?$",
    "uk": r"\b(?:про|щодо|стосовно|проти|з\s+приводу|на\s+адресу)\s+(?:[\w-]+\s+)?$",
    "kk": r"^\s*(?:туралы|жайлы|жөнінде\w*|хақында\w*|қатысты|қарсы|жайындағы)\b",
    "ky": r"^\s*(?:тууралуу|жөнүндө\w*|боюнча|каршы|карата|тууралу)\b",
    "uz": r"^\s*(?:haqida\w*|to['ʻ‘’]g['ʻ‘’]risida\w*|borasida\w*|xususida\w*|qarshi|nisbatan|ҳақида\w*|тўғрисида\w*|қарши|нисбатан)\b",
    "tg": r"\b(?:дар\s+бораи|доир\s+ба|роҷеъ\s+ба|оид\s+ба|дар\s+хусуси|дар\s+мавриди|зидди|нисбат\s+ба)\s+$",
}
_ABOUTS = {lang: re.compile(pattern, re.I) for lang, pattern in _ABOUT.items()}


@dataclass(frozen=True, slots=True)
class Told:
    """What the article has told so far, one position."""

    holder: str
    speaker: str | None
    role: str | None
    target: str
    paragraph: int
    reacts: bool  # is an answer to words, and names no question by itself
    silent: bool


def about_state(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """ "His words about Kazakhstan", «слова об Узбекистане»: the questions of the state that the words are about."""
    said = _remarks(sentence, start, end)
    about = _ABOUTS.get(sentence.lang)
    if not said or about is None:
        return []
    found = []
    for state in actors(sentence.lang).find(sentence.tokens):
        if not start <= state.start < end or not (state.value.kind == "state" or is_people(sentence, state)):
            continue
        if sentence.lang in _TURKIC:
            tied = about.match(sentence.text[state.end :]) and any(0 < word.start - state.end < 2 * _NEAR for word in said)
        else:
            tied = any(0 < state.start - word.end < 2 * _NEAR and about.search(sentence.text[word.end : state.start]) for word in said)
        if tied:
            found += [t.key for t in catalogue.targets.values() if state.value.holder in t.of]
    return list(dict.fromkeys(found))


def is_people(sentence: Sentence, match: Match[Actor]) -> bool:
    """Whether a form names a people and qualifies nothing: "Kazakhs", «казахов», «про українців»; not «казахский»."""
    form = sentence.text[match.start : match.end].casefold()
    if sentence.lang == "en":
        return match.value.kind == "adjective" and form.endswith("s")
    return sentence.lang in ("ru", "uk") and match.value.kind == "adjective" and not _QUALIFIES.search(form)


def answered(
    catalogue: Catalogue, told: Sequence[Told], sentence: Sentence, attribution: Attribution, *, titled: Sequence[str] = (), topic: str | None = None
) -> tuple[list[str], bool]:
    """The question of the words that a clause answers, [] where it answers none; and whether it is an answer at all.

    `titled`: what the article's title names; `topic`: its question.
    """
    start, end = attribution.start, attribution.end
    said = _remarks(sentence, start, end)
    others = [t for t in told if t.holder != attribution.holder or t.speaker != attribution.speaker]
    named = {p.speaker.split()[-1] for p in sentence.phrases if p.speaker and p.speaker != attribution.speaker and start <= p.start < end}
    theirs = [t for t in others if t.speaker and (t.speaker.split()[-1] in named or _owns_words(sentence, t.speaker, said))]
    if theirs:
        return [_chosen(catalogue, theirs, sentence, attribution, titled, topic)], bool(said)
    foreign = [t for t in told if t.holder != attribution.holder]
    if said:
        theirs = [t for t in foreign if any(_same_office(t, role, holder) for role, holder in _offices(sentence, attribution, said))]
        if theirs:
            return [_chosen(catalogue, theirs, sentence, attribution, titled, topic)], True
    last = next((t for t in reversed(told) if sentence.paragraph - t.paragraph <= 1), None)
    deeds = [m for m in cues("deed", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if last is not None and catalogue.targets[last.target].breadth == 1 and _points(sentence, deeds):
        return [last.target], False  # "understands this step"
    context = catalogue.context.get(sentence.lang)
    lands = [m for m in context.find(sentence.tokens) if start <= m.start < end and _points(sentence, [m])] if context else []
    if lands:  # "these two republics"
        return [t.target for t in told if catalogue.targets[t.target].breadth == 1 and sentence.paragraph - t.paragraph <= 1][-1:], False
    silent = has_cue(sentence, "silence", start, end)
    if silent and not said and not worded(catalogue, sentence, start, end):
        claimed = _own_of_several(catalogue, told, sentence.paragraph, attribution.holder)
        if claimed:
            return claimed, False
    answers = bool(said) and (silent or has_cue(sentence, "refusal", start, end) or has_cue(sentence, "verdict", start, end))
    last = next((t for t in reversed(foreign) if sentence.paragraph - t.paragraph <= 1), None)
    lately = last is not None and (last.paragraph == sentence.paragraph or bool(_offices(sentence, attribution, said)))
    if answers and last is not None and (_points(sentence, said) or (lately and not _somebodys(sentence, said))):
        same = [t.target for t in foreign if t.speaker == last.speaker and t.holder == last.holder]
        own = (key for key in same if attribution.holder in catalogue.targets[key].of)
        main = next((key for key in (*own, *titled, topic) if key in same), None) if not last.reacts else None
        return [main or last.target], True
    near = last is not None and last.paragraph == sentence.paragraph
    if last is not None and ((last.reacts and (near or silent)) or (near and silent and last.silent)):
        return [last.target], True
    if answers and not _somebodys(sentence, said):
        return [t.target for t in told if t.reacts][-1:], True
    return [], False


def _own_of_several(catalogue: Catalogue, told: Sequence[Told], paragraph: int, holder: str) -> list[str]:
    """The silent state's own question, where what was told last, by another, is on it and on others: "… Uzbekistan and Kazakhstan. Tashkent said nothing"."""
    last = next((t for t in reversed(told) if t.holder != holder), None)
    if last is None or paragraph - last.paragraph > 1:
        return []
    same = {t.target for t in told if (t.holder, t.speaker, t.paragraph) == (last.holder, last.speaker, last.paragraph)}
    return [key for key in same if holder in catalogue.targets[key].of] if len(same) > 1 else []


def _remarks(sentence: Sentence, start: int, end: int) -> list[Match[str]]:
    return [m for m in cues("remark", sentence.lang).find(sentence.tokens) if start <= m.start < end]


def _owns_words(sentence: Sentence, speaker: str, said: list[Match[str]]) -> bool:
    """Whether a surname stands by words where no phrase was read: «министр Эдгарс Ринкевичс Лу Шаенің сөзін …»."""
    surname = fold(speaker.split()[-1])
    owners = [t for t in sentence.tokens if t.text[0].isupper() and t.key.startswith(surname) and len(t.key) - len(surname) < _NEAR // 6]
    return any(0 < word.start - t.end < _NEAR or 0 < t.start - word.end < _NEAR for word in said for t in owners)


def _somebodys(sentence: Sentence, said: list[Match[str]]) -> bool:
    """Whether words stand by a proper name: whose they are is told, be it somebody not met before."""
    for word in said:
        near = sentence.tokens[max(1, word.first - 1) : word.first] + sentence.tokens[word.last + 1 : word.last + 3]
        if any(token.text[0].isupper() for token in near):
            return True
    return False


def _points(sentence: Sentence, said: list[Match[str]]) -> bool:
    """ "His words", «эти слова», «суханони ӯ»."""
    pointing = [m.first for m in cues("pointing", sentence.lang).find(sentence.tokens)]
    return any(0 < word.first - at <= 2 or (sentence.lang == "tg" and 0 < at - word.last <= 1) for word in said for at in pointing)


def _offices(sentence: Sentence, attribution: Attribution, said: list[Match[str]]) -> list[tuple[str, str | None]]:
    """Offices without a name whose words they are, with the state where it is told: "the ambassador's remarks", «слова посла»."""
    return [
        (p.role, p.holder)
        for p in sentence.phrases
        if p.role
        and not p.speaker
        and p.role != attribution.role
        and attribution.start <= p.start < attribution.end
        and any(0 <= word.start - p.end < _NEAR or 0 <= p.start - word.end < _NEAR for word in said)
    ]


def _same_office(told: Told, role: str, holder: str | None) -> bool:
    """Whether an office may be that of who was told of before: посол, посла."""
    if told.role is None or (holder is not None and holder != told.holder):
        return False
    return any(a[:_ROLE] == b[:_ROLE] for a in told.role.casefold().split() for b in role.casefold().split() if min(len(a), len(b)) > _ROLE)


def _chosen(
    catalogue: Catalogue, theirs: Sequence[Told], sentence: Sentence, attribution: Attribution, titled: Sequence[str], topic: str | None
) -> str:
    """Of all that one has spoken on: what the clause has a word of, the answering state's own, what the title names or the article is on, what came first."""
    spoken = list(dict.fromkeys(t.target for t in theirs))
    meant = worded(catalogue, sentence, attribution.start, attribution.end) if len(spoken) > 1 else set()
    own = [key for key in spoken if attribution.holder in catalogue.targets[key].of]
    if meant.intersection(spoken):
        return next(key for key in spoken if key in meant)
    main = next((key for key in (*titled, topic) if key in spoken), spoken[0])
    return next(iter(own), main) or main
