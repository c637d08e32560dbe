"""Who speaks in a clause and is not its subject: set in after a comma, named behind "by", in whose paper or in which place it is said."""

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.holders.places import in_street, of_event, of_what_follows
from classify.language.grammar import (
    AGENT,
    GERUND,
    IMPERSONAL,
    IMPERSONAL_IN,
    IMPERSONALLY,
    INSERT,
    INVERTED,
    NOT_INSERTED,
    SECRETARIAT,
    SET_IN,
    SLAVIC,
    STATED_IN,
    TURKIC,
    VERB_AFTER,
    WELCOMED_IN,
)
from classify.lexicons import actors, cues
from classify.quotes import inside
from classify.sentences import Sentence, has_cue
from classify.subjects.sayers import sayer
from classify.subjects.sequels import CONTENT
from classify.wording.silences import silence

_PEOPLE_SAY = re.compile(r"говорят|пишут|рассказывают|шутят|кажуть|говорять|пишуть|розповідають|жартують", re.I)
_CONTENT = re.compile(r"[:«]|\b(?:что|будто|мол|дескать|що|буцім|мовляв)\b", re.I)
_THERE_IS = re.compile(
    r"^\s*,?\s*there\s+(?:is|are|was|were|ha(?:s|ve|d)\s+been)\s+(?:no|little|hardly)\s+(?!comment|reaction|response|reply|answer|statement|word)\w+"
)
_REACH = 240  # characters before a phrase that tell how it hangs together with what stands there

_ARTICLE = re.compile(r"(?<=\s)(?:the|an?|one)\s+$", re.I)
_BACKED = re.compile(r"\b(?:was|were)\s+(?:[\w-]+\s+){0,2}(?:backed|supported|joined|seconded|followed|echoed)\s+(?:\w+\s+){0,2}by\s+(?:the\s+)?$", re.I)
_ONE_SAID = re.compile(r"(?:[лв]|ла|ет|ит|є|ить)(?:ся|сь)?$", re.I)  # one person, not those of an office
_INTO = {  # an office in the accusative
    "ru": re.compile(r"\b(?:в|во)\s+(?:[\w-]+\s+){0,3}[\w-]+(?:ство|ение)$", re.I),
    "uk": re.compile(r"\bдо\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+(?:ства|ення)$|\b(?:в|у)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+(?:ство|ення)$", re.I),
}


def inserted(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """ "…, said the minister", «…, ответил министр», «…, деді министр», "…, the spokesman said": an attribution set in after a comma."""
    text = sentence.text
    for match in cues("speech", sentence.lang).find(sentence.tokens):
        if not start < match.start < end or inside(sentence.quoted, match.start):
            continue
        if sentence.lang == "en" and any(p.subject and p.speaker and p.role and text[p.end : match.start].strip() == "," for p in here):
            continue  # "the ministry's spokesman, Aibek Smadiyarov, said Kazakhstan …"
        before = [p for p in here if p.subject and 0 <= match.start - p.end <= 2 and p.start > start + 25]
        ahead = _ARTICLE.sub("", text[start : before[-1].start]) if before else ""
        if sentence.lang == "en" and before and INSERT.search(ahead) and not NOT_INSERTED.match(text[match.end :].lstrip()):
            return before[-1]
        if (
            not INSERT.search(text[start : match.start])
            or (sentence.lang in GERUND and GERUND[sentence.lang].search(text[match.start : match.end]))
            or (match.start - start < 12 and not (here and here[0].bare and text[here[0].end : match.start].strip() == ","))  # «Киев, заявил министр, …»
            or (sentence.lang == "en" and sentence.tokens[match.first].key not in INVERTED)
        ):
            continue
        after = [p for p in here if (p.subject or (p.located and p.role)) and 0 <= p.start - match.end <= 40]
        if sentence.lang in SLAVIC and after and not after[0].subject and _ONE_SAID.search(text[match.start : match.end]):
            continue  # «Камилов, тогда министр, сказал в Сенате, что …»
        if sentence.lang == "en" and after and VERB_AFTER.match(text[after[0].end :]):
            continue
        if after and SET_IN["en" if sentence.lang == "en" else "ru"].match(text[match.end : after[0].start]):
            return after[0]
    return None


def agent(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """By whom it was stated or done: "condemned by Georgia", «говорится в заявлении МИД»."""
    stated = next((p for p in here if p.holder and STATED_IN.search(sentence.text[max(0, p.start - _REACH) : p.start])), None)
    stated = stated or sayer(sentence, here)
    if sentence.lang != "en" or stated is not None:
        return stated
    before = [sentence.text[max(0, p.start - _REACH) : p.start] for p in here]
    if any(p.subject and p.holder for p in here):  # "Latvia called it void and was backed by Poland"
        before = [_BACKED.sub("", text) for text in before]
    return next((p for p, text in zip(here, before, strict=True) if AGENT.search(text) or (p.located and WELCOMED_IN.search(text))), None)


def located(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """«В Бишкеке отвечать отказались»: a place and a verb without a subject."""
    places = [p for p in here if p.located and not of_event(sentence, p) and not in_street(sentence, p) and not of_what_follows(sentence, p)]
    if not places:
        return None
    if sentence.lang == "en" and _THERE_IS.search(sentence.text, places[0].end):
        return None  # "Among Russia's partners in the CIS there has been no movement"
    if sentence.lang == "en":  # "In the State Duma a call went unanswered"
        return next(
            (p for p in places if p.role and (has_cue(sentence, "silence", 0, len(sentence.text)) or has_cue(sentence, "speech", 0, len(sentence.text)))), None
        )
    told = any(has_cue(sentence, cue, 0, len(sentence.text)) for cue in ("speech", "silence", "vote", "stance", "echo"))
    if sentence.lang in TURKIC and not told and not _is_silent(sentence):
        return None  # «Москвада концерт өттү»
    if sentence.lang in SLAVIC and said_by_people(sentence) and not _is_silent(sentence):
        return None
    if IMPERSONAL_IN.get(sentence.lang, IMPERSONAL).search(sentence.text) or sentence.lang in TURKIC or _is_silent(sentence):
        acting = [p for p in places if p.level != "organisation" or (p.role and SECRETARIAT.search(p.role)) or _speaks_there(sentence, p)]
        acting = [p for p in acting if not _sent_there(sentence, p)]
        if sentence.lang in SLAVIC and any(_ordinary_town(sentence, p) for p in acting[:1]) and has_cue(sentence, "speech", 0, len(sentence.text)) is False:
            return None
        return next((p for p in acting if p.role), next(iter(acting), None))
    return None


def _ordinary_town(sentence: Sentence, place: Phrase) -> bool:
    """«В Петропавловске эти споры слушают с усталостью»: people of a town that is no seat of a government."""
    return place.bare and any(m.start == place.start and m.value.kind == "city" for m in actors(sentence.lang).find(sentence.tokens))


def _sent_there(sentence: Sentence, place: Phrase) -> bool:
    """«В Душанбе советовали обращаться в российское посольство»: where somebody is sent, not where it is said."""
    return sentence.lang in _INTO and _INTO[sentence.lang].search(sentence.text[max(0, place.start - 40) : place.end]) is not None


def _speaks_there(sentence: Sentence, place: Phrase) -> bool:
    """«В НАТО осудили», «это подтвердили в Евросоюзе»: what goes on at an organisation is not its own unless those in it speak or judge."""
    spoken = IMPERSONALLY.get(sentence.lang)
    if spoken is None or has_cue(sentence, "vote", 0, len(sentence.text)):
        return False
    if _is_silent(sentence) and not any(p.subject for p in sentence.phrases):
        return True  # «В ОДКБ на это не реагировали»
    content = CONTENT.search(sentence.text, place.end) if sentence.lang in SLAVIC else None
    if any(p.subject and (content is None or p.start < content.start()) for p in sentence.phrases):
        return False
    return bool(spoken[0].match(sentence.text[place.end :]) or spoken[1].search(sentence.text[: place.start]))


def _is_silent(sentence: Sentence) -> bool:
    return silence(sentence.text, sentence.tokens, sentence.lang) > 1


def said_by_people(sentence: Sentence) -> bool:
    """«В махаллях Ташкента об этом говорят охотнее»: people talk, and nobody tells what they say."""
    spoken = [sentence.text[m.start : m.end] for m in cues("speech", sentence.lang).find(sentence.tokens)]
    return bool(spoken) and all(_PEOPLE_SAY.fullmatch(word) for word in spoken) and not _CONTENT.search(sentence.text)
