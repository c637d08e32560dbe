"""Who casts the votes that a clause tells of: both of two told of before, never the hall in which it is done. No model."""

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

_LAST = 3  # phrases before "both" among which the two stand
# "Both", by itself or with what they are, as the subject that a clause begins with.
_BOTH = {
    "en": re.compile(r"\W*(?:And\s+|But\s+|Yet\s+)?Both(?:\s+of\s+them|\s+delegations|\s+capitals)?\s+(?!sides\b|parties\b|and\b|the\b)[a-z]", re.I),
    "ru": re.compile(r"\W*(?:[ИА]\s+|Но\s+)?(?:обе|оба)(?:\s+(?:делегации|столицы))?\s+(?!стороны\b)\w", re.I),
    "uk": re.compile(r"\W*(?:[ІЙА]\s+|Але\s+)?(?:обидві|обидва|обоє)(?:\s+(?:делегації|столиці))?\s+(?!сторони\b)\w", re.I),
    "kk": re.compile(r"\W*(?:бірақ\s+)?екеуі\b", re.I),
    "ky": re.compile(r"\W*(?:бирок\s+)?экөө\b", re.I),
    "uz": re.compile(r"\W*(?:lekin\s+|ammo\s+)?(?:har\s+)?(?:ikkisi|ikkalasi|ikkovi|иккиси|иккаласи|иккови)\b", re.I),
    "tg": re.compile(r"\W*(?:вале\s+|аммо\s+)?ҳар\s*ду(?:\s+низ)?\s+(?!ҷониб|тараф)\w", re.I),
}


def both_of_them(sentence: Sentence, start: int, end: int, pair: tuple[Phrase, ...], known: tuple[Phrase, ...]) -> int | None:
    """Where "both" of the pair named just before begins, where the clause tells how they voted or what they condemned: «Екеуі де құжатты қолдады»."""
    pattern = _BOTH.get(sentence.lang) if pair else None
    hit = pattern.match(sentence.text, start) if pattern is not None else None
    if hit is None or not {p.holder for p in pair} <= {p.holder for p in known[-_LAST:]}:
        return None
    if not any(has_cue(sentence, cue, start, end) for cue in ("vote", "resolution", "stance", "silence")):
        return None
    acting = any(p.subject and p.holder and not p.located and start <= p.start < end and not inside(sentence.quoted, p.start) for p in sentence.phrases)
    return None if acting else start


def told_by_house(sentence: Sentence, here: list[Phrase], source: Phrase | None, start: int) -> Phrase | None:
    """Who voted, where only the body behind the clause tells of it: «Мали воздержалась, сообщила пресс-служба ООН»; else who is told of as the source."""
    if source is None or source.level != "organisation" or source.speaker is not None:
        return source
    states = [p for p in here if p.subject and p.bare and p.level == "state" and p.holder and start <= p.start < source.start]
    voting = states and any(has_cue(sentence, cue, states[0].end, source.start) for cue in ("vote", "vote_abstain"))
    return states[0] if voting and not inside(sentence.quoted, states[0].start) else source


def outside_hall(sentence: Sentence, here: list[Phrase], end: int) -> list[Phrase]:
    """The phrases without the body in which others vote: «12 октября, Генассамблея ООН: против голосовали Беларусь и КНДР»."""
    for place, body in enumerate(here):
        if body.level != "organisation" or body.speaker is not None or not body.holder or sentence.text[body.end : body.end + 1] not in (":", "."):
            continue
        states = [p for p in here[place + 1 :] if p.subject and p.bare and p.level == "state" and p.holder]
        if states and not inside(sentence.quoted, states[0].start) and has_cue(sentence, "vote", body.end, end):
            return [p for p in here if p is not body]
    return here
