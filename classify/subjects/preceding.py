"""What somebody else had done before: "Two days after Medvedev recognized …, leaders met", «…, после того как писатель предложил присоединить …». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.sentences import Sentence, has_cue

# What a sentence may begin with that tells what somebody else had done: "Two days after Medvedev recognized …, leaders of the SCO met".
_WHEN = {
    "en": re.compile(r"^\W{0,2}(?:(?:On|In|At|By)\s[^,]{2,40}(?:,\s+\d{4})?,\s+)?(?:(?:\w+\s+){0,3}(?:after|before|when)|once|since|while)\s+", re.I),
    "ru": re.compile(r"^\W{0,2}(?:[^,«»]{2,40},\s+)?(?:(?:через|спустя|за)\s[^,«»]{2,25}\s|[^,«»]{2,15}\s)?(?:когда|после\s+того,?\s+как|до\s+того,?\s+как|перед\s+тем,?\s+как|как\s+только|едва|пока)\s+", re.I),
    "uk": re.compile(r"^\W{0,2}(?:[^,«»]{2,40},\s+)?(?:(?:через|за)\s[^,«»]{2,25}\s|[^,«»]{2,15}\s)?(?:коли|після\s+того,?\s+як|до\s+того,?\s+як|перед\s+тим,?\s+як|щойно|ледве|поки)\s+", re.I),
    "tg": re.compile(r"^\W{0,2}(?:[^,«»]{2,40},\s+)?(?:[^,«»]{2,25}\s)?(?:вақте(?:\s+ки)?|ҳангоме(?:\s+ки)?|(?:пас|баъд|пеш)\s+аз\s+он\s+ки)\s+", re.I),
}
_RECOGNISED = re.compile(r"\brecogni[sz]|\bпризна(?:л|ет|ют|ёт|в)|\bвизна(?:в|л|є|ють)|\bэътироф\s+(?:кар|намуд|мекун)|\bшинохт", re.I)  # a deed that is a statement
# … and what it may end with: "Georgia cut ties, hours after Damascus said that it recognized Abkhazia".
_AFTER = {
    "en": re.compile(r"(?:,\s+|\s)(?:(?:just|only|shortly|soon|immediately|less\s+than|a|an|two|three|several|a\s+few|few|\d+)\s+)*(?:(?:minutes?|hours?|days?|weeks?|months?)\s+)?after\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?:,\s+|\s)(?:сразу|вскоре|уже|через\s[^,«»]{2,25}|спустя\s[^,«»]{2,25})?\s*после\s+того,?\s+как\s+$", re.I),
    "uk": re.compile(r"(?:,\s+|\s)(?:одразу|відразу|невдовзі|вже|(?:за|через)\s[^,«»]{2,25})?\s*після\s+того,?\s+як\s+$", re.I),
}
_CLAIMED = re.compile(r"\b(?:proposed|suggested|demanded|threatened|claimed)\b|(?<!\w)(?:предложил|потребовал|пригрозил|запропонува|зажада|пригрози)", re.I)
_ANNOUNCED = re.compile(r"(?<!\w)(?:(?:заявил|объявил|сообщил)\w*\s+о\s+(?:сво[её]м\s+)?признании|(?:заяви|оголоси|повідоми)\w+\s+про\s+(?:своє\s+)?визнання)(?!\w)|\bannounced\s+(?:its\s+)?recognition\b", re.I)
_CONTENT = re.compile(r",\s+(?:that|что|що|ки|будто|ніби)\b")  # what was said
# A clause of time that the sentence opens with, before its subject; and the rest of it, to the subject behind the comma.
_WHEN_IT = {
    "en": re.compile(r"\W*(?:When|While|As|After|Before)\s[^,;:]{0,40}"),
    "ru": re.compile(r"\W*(?:Когда|Пока|Как\s+только)\s[^,;:]{0,40}", re.I),
    "uk": re.compile(r"\W*(?:Коли|Поки|Щойно)\s[^,;:]{0,40}", re.I),
    "tg": re.compile(r"\W*(?:Вақте|Ҳангоме)(?:\s+ки)?\s[^,;:]{0,40}", re.I),
}
_REST_OF_IT = re.compile(r"[^,;:«»“”\"]{3,140},\s+(?:[\w-]+\s+){0,3}", re.I)
_AHEAD = 45  # characters behind the comma that ends it in which the subject of the rest begins
_JOINT = 12  # characters of a comma or dash and an article
_NEXT = 45  # characters behind a subject in which its verb stands
_REACH = 240  # characters behind a subject in which what it did is told


def led_by(sentence: Sentence, outside: list[Phrase]) -> int | None:
    """Where the rest begins of a sentence that first tells what somebody else did: «Когда Путин признал Донецк, МИД Таджикистана …»."""
    pattern = _WHEN.get(sentence.lang)
    opening = pattern.match(sentence.text) if pattern else None
    first = next((p for p in outside if opening and p.start >= opening.end() - _JOINT and p.subject and p.holder), None)
    if opening is None or first is None or first.start > opening.end() + _NEXT:
        return None
    for comma in re.finditer(r",", sentence.text[first.end :]):
        at = first.end + comma.start()
        after = next((p for p in outside if p.start > at), None)
        if after is None:
            return None
        if _CONTENT.match(sentence.text, at):
            continue  # «…, когда Путин сказал, что Назарбаев «создал …»»
        if after.start - at > _AHEAD or "," in sentence.text[at + 1 : after.start] or not (after.subject or after.located) or after.holder == first.holder:
            continue
        told = sentence.text[first.end : at]
        if _RECOGNISED.search(told) or (first.speaker and any(has_cue(sentence, cue, first.end, at) for cue in ("speech", "stance", "act"))):
            return at + 1
    return None


def after_which(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> int | None:
    """Where «…, после того как писатель предложил присоединить …» begins: what another recognised or claimed, before the answer that the sentence opens with."""
    pattern = _AFTER.get(sentence.lang)
    if pattern is None or not phrase.subject or phrase.drop or not (phrase.holder or phrase.role):
        return None
    first = next((p for p in outside if start <= p.start < phrase.start), None)
    hit = pattern.search(sentence.text, max(start, phrase.start - _NEXT), phrase.start) if first is not None and first.subject else None
    if hit is None or first is None or first.holder in (None, phrase.holder):
        return None
    told = sentence.text[phrase.end : phrase.end + _REACH]
    return hit.start() + 1 if _RECOGNISED.search(told) or _ANNOUNCED.search(told) or (phrase.speaker and _CLAIMED.search(told)) else None


def when_assembled(sentence: Sentence, here: list[Phrase], phrase: Phrase, start: int) -> bool:
    """«Когда в марте Генассамблея голосовала по Крыму, Узбекистан воздержался»: a body stands in the clause of time, and a state votes behind its comma."""
    if phrase.level != "organisation" or sentence.lang not in _WHEN_IT or not _WHEN_IT[sentence.lang].fullmatch(sentence.text, start, phrase.start):
        return False
    later = next((p for p in here if p.start > phrase.end and p.subject and p.level != "organisation"), None)
    return later is not None and _REST_OF_IT.fullmatch(sentence.text, phrase.end, later.start) is not None
