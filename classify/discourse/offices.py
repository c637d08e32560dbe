"""Offices that the article has told of before: "the minister", "the lawmaker", "the Russian leader" again, by whom they were borne."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classify.discourse.context import Context
from classify.discourse.nearby import of_many
from classify.holders.actors import Phrase
from classify.holders.federations import is_federation
from classify.language.grammar import HOME, TURKIC
from classify.language.naming import EMBASSY, HEAD, MINISTRY, ONE_OF, ONE_OF_AFTER
from classify.sentences import Sentence

_BODY = re.compile(r"ministry|минист[еe]рств|міністерств|министрлі|министрлиг|vazirlig|вазирлиг|вазорат|ведомств|відомств|жетекчил|rahbariyat", re.I)
_A_CERTAIN = re.compile(r"(?:^|\s)(?:бір|бир|bir)\s")  # in an office or before it
_OFFICE = 4  # letters of the shorter of two forms of one office
_OPENERS = ("«", "“", "„", '"')
_MINISTER = re.compile(r"(?:министр|vazir|вазир|дипломат|diplomat)\w{0,4}$", re.I)
_NEXT = 1  # paragraphs to the one in which "the minister" goes on
_THEIR = ("uning ", "унинг ", "оның ", "анын ", "its ", "его ", "её ", "ее ", "його ", "її ")
_ITS_OWN = re.compile(r"(?<![\w'’])(?:its|их|его|її|його|их|їхні|оның|анын|uning|унинг)\s+(?:[\w'’ʻ-]+\s+){0,1}$", re.I)
_THEIRS_BEHIND = re.compile(r"\s+(?:он|онҳо|вай|ӯ)\b")


def goes_on_quoting(phrase: Phrase, last: Phrase, sentence: Sentence, context: Context) -> bool:
    """«… айтты. [paragraph] «…», – деді министрлік өкілі»: a quotation that opens the next paragraph, of the ministry whose minister has just spoken."""
    if sentence.paragraph - context.paragraph != 1 or sentence.text.lstrip("—–- ")[:1] not in _OPENERS:
        return False
    return phrase.level == last.level == "state" and bool(MINISTRY.search(phrase.role or "") and MINISTRY.search(last.role or ""))


def same_person(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """«Министр кошумчалады», «Вазир афзуд»: a bare office in the paragraph behind the one in which its bearer spoke, and nobody after him."""
    person, last = context.person, context.last
    if person is None or last is None or phrase.speaker is not None or phrase.plural or phrase.body or sentence.paragraph - context.paragraph > _NEXT:
        return False
    if phrase.role is None or " " in phrase.role.strip() or _BODY.search(phrase.role) or EMBASSY.match(phrase.role):
        return False
    if HEAD.search(phrase.role) and sentence.paragraph != context.paragraph:
        return False  # "the president", in a paper of ours, is ours
    same = same_office(phrase, person) or (person.role is None and sentence.paragraph == context.paragraph and _MINISTER.match(phrase.role) is not None)
    return phrase.level == person.level == "state" and last.speaker == person.speaker and last.holder == person.holder and same


def known_by_office(phrase: Phrase, sentence: Sentence, context: Context) -> Phrase | None:
    """ "The lawmaker", «сам парламентарий»: the last deputy that the article named; not "a lawmaker" or «один из депутатов»."""
    if phrase.level in ("state", "organisation", "public") or phrase.speaker is not None or phrase.plural or phrase.body:
        return None
    before = sentence.text[: phrase.start].split()[-3:]
    if sentence.lang in TURKIC and _A_CERTAIN.search(f"{before[-1] if before else ''} {phrase.role or ''}"):
        return None  # «Облыстық мәслихаттың бір депутаты»
    if ONE_OF_AFTER.match(sentence.text[phrase.end :]) or of_many(sentence, phrase) or at_home_again(phrase, sentence, context):
        return None
    if (sentence.lang == "en" and (not before or before[-1].casefold() != "the")) or ONE_OF.search(" ".join(before)):
        return None
    last = context.last
    if last is not None and last.level == phrase.level != "expert" and last.speaker is None and not last.body and sentence.paragraph - context.paragraph <= 1:
        return last  # "a lawmaker from Almaty disagreed … the lawmaker said", whoever else has a name
    return next((p for p in reversed(context.known) if p.level == phrase.level and p.speaker), None)


def body_again(phrase: Phrase, context: Context) -> str | None:
    """ "The Senate", «Сенат»: that of the state whose the article called one before, in its headline perhaps, and no other's."""
    if not phrase.body or phrase.role is None or phrase.speaker is not None or phrase.level != "legislature":
        return None
    owners = {p.holder for p in context.known if p.body and p.level == phrase.level and p.holder and p.role and same_office(phrase, p)}
    return owners.pop() if len(owners) == 1 else None


def organisation_again(
    phrase: Phrase, sentence: Sentence, outside: Sequence[Phrase], context: Context, earlier: Sequence[Phrase]
) -> tuple[Phrase, bool] | None:
    """ "The organisation", "the federation", "its leaders": the one told of before, and whether in an earlier sentence; of a state's body, the state."""
    theirs = _THEIRS_BEHIND.match(sentence.text, phrase.end) or sentence.text[: phrase.start].casefold().endswith(_THEIR)
    if phrase.level == "organisation" and theirs and earlier and earlier[-1].level != "organisation":
        return replace(phrase, holder=earlier[-1].holder, level=earlier[-1].level), True  # «Вазорат шарҳ надод; котиботи он низ …»
    last = context.last
    lately = last is not None and last.level == "organisation" and sentence.paragraph - context.paragraph <= _NEXT
    if last is not None and lately and phrase.plural and _ITS_OWN.search(sentence.text[: phrase.start]):
        return replace(last, start=phrase.start, end=phrase.end, speaker=None), True  # "its leaders strongly condemned …"
    if is_federation(phrase):
        told = next((p for p in reversed(context.known) if p.holder and is_federation(p)), None)
        return (replace(phrase, holder=told.holder), True) if told is not None else (phrase, False)
    if phrase.level != "organisation":
        return None
    bodies = [p for p in (*context.known, *outside) if p.level == "organisation" and p.holder and p != phrase]
    nearer = [p for p in bodies if p in outside and p.start < phrase.start]
    body = next(reversed(nearer or bodies), None)  # one of these, never a state
    return (replace(phrase, holder=body.holder), not nearer) if body is not None else (phrase, False)


def at_home_again(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """ "Hukmron partiyaning matbuot kotibi", where somebody at home has just been told of: no party of a foreigner named before."""
    home, last = HOME.get(sentence.lang), context.last
    if phrase.level != "party" or phrase.role is None or " " not in phrase.role.strip() or home is None:
        return False
    return last is not None and last.holder == home and last.level != "party" and sentence.paragraph - context.paragraph <= _NEXT


def named_before(phrase: Phrase, context: Context) -> Phrase:
    """ "The Belarusian leader", "the Russian minister": the one whom the article named as such before."""
    if phrase.speaker is not None or phrase.role is None:
        return phrase
    known = [p for p in context.known if p.holder == phrase.holder and p.speaker and p.level == phrase.level]
    if HEAD.search(phrase.role) and not re.search(r"press|пресс|spokes|vice|former|баспас", phrase.role, re.I):
        earlier = [p for p in known if p.role is None or HEAD.search(p.role)]
    else:  # the last one named, where the office is told by one word of his
        earlier = [p for p in known[-1:] if not phrase.plural and " " not in phrase.role.strip() and same_office(phrase, p)]
    return replace(phrase, speaker=earlier[-1].speaker) if earlier else phrase


_CASE = re.compile(r"(?<=\w{4})(?:ning|нинг|ni|ga|dan|[ндт][ыіиуү][ңн])$")  # Turkic, behind a short word: "vazirning", «елшінің»


def same_office(phrase: Phrase, person: Phrase) -> bool:
    if not phrase.role or not person.role:
        return False
    mine, theirs = ([_CASE.sub("", word.casefold())[:6] for word in p.role.split()] for p in (phrase, person) if p.role)
    return any(a == b or (min(len(a), len(b)) >= _OFFICE and (a.startswith(b) or b.startswith(a))) for a in mine[-1:] for b in (theirs[-1], theirs[0]))
