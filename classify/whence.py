"""People of the street: whence they are, where the talk is set, who is told by a given name alone. Slavic languages only."""

from __future__ import annotations

import re
from dataclasses import replace

from classify.actors import Phrase
from classify.grammar import HOME, SLAVIC
from classify.lexicons import bundled, territories
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

SCENE = 4  # paragraphs for which a place is that of those who speak
_FROM_AFAR = re.compile(r"(?:^|\s)([А-ЯЁІЇЄҐ][а-яёіїєґ’']{2,})\s+(?:(?!из|з|із)[а-яёіїєґ’']+\s+)?(?:родом\s+)?(?:из|з|із|зі)\s+([А-ЯЁІЇЄҐ][\w’'-]{2,})")
_FROM_REACH = 40  # characters from somebody to the town that he is from
_FROM = re.compile(r"^\s+(?:[А-ЯЁІЇЄҐ][\w’'-]+\s+){0,2}(?:из|из-под|родом из|з-під|із|зі|з|с|родом із|родом з)\s+$")
_AT = re.compile(r"(?:^|\s)у\s+$", re.I)  # Russian «у Украины»: from whom, not where
_GIVEN = re.compile(r"\s+([А-ЯЁІЇЄҐ][а-яёіїєґ’']+(?:\s+[А-ЯЁІЇЄҐ][а-яёіїєґ’'-]+)?)(?=[\s,.:—–»]|$)")
_DWELLER = re.compile(r"жител|мешкан|урожен|уродж|ветеран|участни|учасни|сын|син|дочь|дочк|семь|родич|родствен|граждан|громадян", re.I)  # of what follows
LOCAL = re.compile(r"(?:местн|здешн|місцев|тутешн)\w+\s+$", re.I)


def somebody(sentence: Sentence, local: str | None) -> Phrase | None:
    """Somebody whom only a given name tells, from somewhere: «Эльвира выехала из Бахчисарая …», «На вокзалі Ірина з Мелітополя чекає …»."""
    hit = _FROM_AFAR.search(sentence.text)
    if hit is None or any(p.start <= hit.start(1) < p.end or (p.subject and p.role) for p in sentence.phrases) or inside(sentence.quoted, hit.start(1)):
        return None
    if territories(sentence.lang).find([t for t in sentence.tokens if t.start == hit.start(1)]):
        return None
    town = next((p.holder for p in sentence.phrases if p.start == hit.start(2) and not p.drop), None)
    lands = territories(sentence.lang).find([t for t in sentence.tokens if t.start >= hit.start(2)][:1])
    inner = bundled("targets.toml")[lands[0].value].get("inside") if lands else None
    holder = town or inner or local or HOME.get(sentence.lang)
    start, end = hit.span(1)
    return Phrase(start, end, holder, "public", hit.group(1), None, subject=True, located=False, bare=False, drop=False)


def with_given_name(sentence: Sentence, phrase: Phrase) -> Phrase:
    """«Таксист Микола», «пенсионерка Галина Петрова»: with the name that follows, if that is no town's."""
    if sentence.lang not in SLAVIC or phrase.level != "public" or phrase.speaker is not None or phrase.role is None or _DWELLER.search(phrase.role):
        return phrase
    hit = _GIVEN.match(sentence.text, phrase.end)
    if hit is None or any(hit.start(1) <= p.start < hit.end(1) for p in sentence.phrases):
        return phrase
    return replace(phrase, speaker=hit.group(1))


def scene_of(sentence: Sentence, speakers: list[Phrase]) -> tuple[str, int] | None:
    """Where a sentence is set in which nobody takes a side."""
    places = [p for p in sentence.phrases if p.located and p.bare and p.holder and not p.drop and p.level == "state"]
    places = [p for p in places if sentence.lang != "ru" or not _AT.search(sentence.text, 0, p.start)]
    return (places[0].holder or "", sentence.paragraph) if places and not speakers else None


def whence(sentence: Sentence, phrase: Phrase, outside: list[Phrase]) -> str | None:
    """«Пенсионерка Валентина из Павлодара»: the state of the town that somebody is from."""
    towns = (p for p in outside if 0 < p.start - phrase.end < _FROM_REACH and p.bare and p.holder and not p.drop)
    return next((p.holder for p in towns if _FROM.match(sentence.text[phrase.end : p.start])), None)


def of_people_in_general(sentence: Sentence, phrase: Phrase) -> bool:
    """«Жители полуострова», «мигранты»: people in general, of whom the text tells, and nobody who speaks."""
    role = sentence.text[phrase.start : phrase.end].casefold()
    return role.endswith(("ы", "и", "і", "ї", "не", "ане")) or not has_cue(sentence, "speech", 0, len(sentence.text))
