"""Parts of a sentence that go on with the holder of the first: what it took back, what its ministry says of it, of whom else it says the same.

No model.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import ONLY_TOO, SLAVIC
from classify.quotes import inside
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated

# Where that begins which somebody says or thinks.
CONTENT = re.compile(r"(?:,\s+(?:що|что|ки)|\bthat)\s")
_NEAR = 40  # characters behind a name that may say "too"
# What nobody may do, by the one who says so, Minsk no more than others: no clause of Minsk's.
_MAY_NOT = re.compile(
    r"\bне\s+(?:має|мають|має|имеет|имеют)\s+(?:\w+\s+)?права|\bне\s+(?:повинен|повинн\w+|мусить|мусять|сміє|сміють|вправе|должен|должн\w+|смеет|смеют|може|можуть|может|могут)\b"
    r"|\b(?:no\s+right|must\s+not|may\s+not|cannot|should\s+not)\b|\bҳақ\s+надор\w+|\bнабояд\b",
    re.I,
)
# Those in a place said something: behind it, with no more than an adverb or a day before the verb.
_SPOKEN_THERE = re.compile(
    r"(?P<between>(?:\s+[\w’'-]+){0,3}?)\s+(?:за|со|під|под|по|пре|при|на|від|от|ви|вы|до)?(?:яв|каз|ска|відом|общ|твер|креслю|черк|гад|помн|пов[іi]|вет|голос|міт|мет)\w*(?:ли|ть|ют|ят)(?:ся|сь)?(?:\s+[\w’'-]+){0,3},\s",
    re.I,
)
_PLURAL = re.compile(r"[иыіе]$", re.I)  # a noun that may be the subject: «жители»
_ADVERB = re.compile(r"(?:раньше|ранее|позже|позднее|также|тоже|уже|дважды|даже|впервые|раніше|пізніше|вже|двічі|тричі|вранці|увечері|вівторок|ввечері|теж|неоднократно|серед[уи]|пятниц[уы])$", re.I)
# Who recognised and then took it back holds two positions: what parts them, and the verb of the second.
_TOOK_BACK = {
    "en": re.compile(r",?\s+(?:but|only|and)\s+[^,;:.«»“”]{0,45}?(?<!not )(?<!n’t )\b(?:withdr[ae]w|withdrawn|revok|rescind|revers|cancel|retract|annul|took\s+(?:it|that)\s+back)\w*", re.I),
    "ru": re.compile(r",\s+(?:но|однако|а)\s+[^,;:.«»]{0,45}?(?<!не )\b(?:отозва|отмени|аннулирова|передума|взял[аои]?\s+(?:его|е[её]|сво\w+|признание)|отказал(?:ся|ась|ось|ись)\s+от)\w*", re.I),
    "uk": re.compile(r",\s+(?:але|проте|однак|та|а)\s+[^,;:.«»]{0,45}?(?<!не )\b(?:відклика|скасува|анулюва|передума|забра|відмови(?:вся|лася|лося|лися)\s+від)\w*", re.I),
    "tg": re.compile(r",\s+(?:аммо|вале|лекин|вале)\s+[^,;:.«»]{0,60}?(?:бозпас\s+гирифт|бекор\s+кард|пас\s+гирифт|аз\s+он\s+даст\s+кашид)\w*", re.I),
    "kk": re.compile(r",?\s+(?:бірақ|алайда|ал|кейін)\s+[^,;:.«»]{0,60}?(?:қайтып\s+ал|қайтарып\s+ал|кері\s+ал|бас\s+тарт|күшін\s+жой)\w*", re.I),
    "ky": re.compile(r",?\s+(?:бирок|ал\s+эми|кийин)\s+[^,;:.«»]{0,60}?(?:кайтып\s+ал|кайтарып\s+ал|кайра\s+ал|баш\s+тарт|жокко\s+чыгар)\w*", re.I),
    "uz": re.compile(r",?\s+(?:ammo|lekin|biroq|keyin|аммо|лекин|бироқ)\s+[^,;:.«»]{0,60}?(?:qaytarib\s+ol|qaytib\s+ol|bekor\s+qil|voz\s+kech|қайтариб\s+ол|бекор\s+қил|воз\s+кеч)\w*", re.I),
}
# What he who accepts a fact adds on the other side: «Крым де-факто российский, но добавил, что Украина должна остаться единой».
_ADDED = {
    "ru": re.compile(r",\s+(?:но|однако|хотя|зато|впрочем)(?:\s+[^,;:.«»]{0,60}?)?\s+(?:добавил|повторил|подчеркнул|подч[её]ркивал|оговорил|оговаривал|заметил|отметил|напомнил|указал|заявил|сказал|настаивал|настоял)[аи]?(?:ся|сь)?,\s+что\b", re.I),
    "uk": re.compile(r",\s+(?:але|проте|однак|хоча|зате|водночас|втім)(?:\s+[^,;:.«»]{0,60}?)?\s+(?:дода|повтори|підкресли|підкреслюва|застер[іе]|зауважи|зазначи|нагада|вказа|заяви|сказа|наголоси|наполяга)(?:в|г|гла|ла|ли)?,\s+що\b", re.I),
}
_HE = re.compile(r"\b(?:он|она|він|вона)\b", re.I)
_REACH = 140  # characters behind a colon in which "he" may stand
_AND = re.compile(r"\s(?:и|й|та|і)\s+(?=\w+,\s)")
_IN_FACT = re.compile(r"\bде[\s-]факто\b|\bфактическ|\bфактичн", re.I)
_WHOLE = re.compile(r"\bедин|целостн|неделим|\bцел(?:ой|ым|ая)\b|\bєдин|цілісн|неподільн|\bціл(?:ою|а)\b|\bукраинск|\bукраїнськ|суверен|\bграниц|\bкордон|не\s+призна|не\s+визна", re.I)
_RECOGNISING = re.compile(r"recogni[sz]|призна(?:л|в)|визна(?:л|в)|мойында(?:ды|п|ған)|таны(?:ды|п|ған)|тааны(?:ды|п|ган)|tan\s+ol(?:di|ib|gan)|тан\s+ол(?:ди|иб|ган)|эътироф\s+(?:кард|намуд)|шинохт", re.I)


def added(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Where what somebody gives up in fact ends, and where what he upholds all the same begins."""
    pattern = _ADDED.get(sentence.lang)
    hit = pattern.search(sentence.text, start) if pattern is not None else None
    if hit is None or inside(sentence.quoted, hit.start()) or not CONTENT.search(sentence.text, start, hit.start()):
        return None
    if not (_IN_FACT.search(sentence.text, start, hit.start()) and _WHOLE.search(sentence.text, hit.end())):
        return None
    joints = list(_AND.finditer(sentence.text, hit.start(), hit.end()))
    return hit.start(), joints[-1].end() if joints else hit.start() + 2


def adds(sentence: Sentence, start: int) -> bool:
    """Whether a clause begins with what the subject of the one before upholds all the same."""
    found = added(sentence, 0) if start else None
    return found is not None and found[1] == start


def took_back(sentence: Sentence, outside: list[Phrase], start: int) -> int | None:
    """Where «…, але в березні 2014-го відкликало рішення» begins: what the one subject of the clause did afterwards, which is another position."""
    pattern = _TOOK_BACK.get(sentence.lang)
    hit = pattern.search(sentence.text, start) if pattern is not None else None
    if hit is None or not _RECOGNISING.search(sentence.text, start, hit.start()) or inside(sentence.quoted, hit.start()):
        return None
    subjects = [p for p in outside if p.subject and start <= p.start]
    here = coordinated(sentence.text, outside, outside.index(subjects[0])) if subjects else []
    if not here or here[-1].end > hit.start() or any(p not in here and p.start < hit.end() for p in subjects):
        return None
    return hit.start() + (sentence.text[hit.start()] == ",")


def goes_back(sentence: Sentence, start: int) -> bool:
    """Whether a clause begins with what the subject of the one before took back."""
    pattern = _TOOK_BACK.get(sentence.lang)
    return start > 1 and pattern is not None and pattern.match(sentence.text, start - 1 - (sentence.text[start - 2] == ",")) is not None


def he_behind_colon(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    """«Для самого Пашиняна это поворот: … он сказал»: "he" is the one person of whom the part before a colon tells."""
    colon = sentence.text.find(":", start) if sentence.lang in SLAVIC else -1
    if colon < 0 or not any(not inside(sentence.quoted, hit.start()) for hit in _HE.finditer(sentence.text, colon, colon + _REACH)):
        return None
    people = [p for p in here if p.speaker and p.holder and not p.drop]
    return people[0] if len(people) == 1 and people[0].end <= colon and not has_cue(sentence, "speech", start, colon) else None


def nor_may(sentence: Sentence, start: int, phrase: Phrase) -> bool:
    """«Депутатка вважає, що ніхто не має права …, і Мінськ також»: whom somebody else speaks of."""
    content = CONTENT.search(sentence.text, start, phrase.start)
    return content is not None and ONLY_TOO.match(sentence.text[phrase.end : phrase.end + _NEAR]) is not None and _MAY_NOT.search(sentence.text, content.end(), phrase.start) is not None


def says_of_own(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Міністерство відповіло, що Крим український, а окупації Київ не визнає»: both are what the ministry says, which is Kyiv's."""
    first = next((p for p in outside if p.subject and start <= p.start < phrase.start), None)
    if first is None or first.bare or first.drop or not phrase.bare or first.holder != phrase.holder:
        return False
    content = CONTENT.search(sentence.text, first.end, phrase.start)
    if content is None or not has_cue(sentence, "speech", first.end, content.start() + 1) or has_cue(sentence, "vote", phrase.end, len(sentence.text)):
        return False
    return not any(p.subject and content.end() <= p.start < phrase.start and p.holder != first.holder for p in outside)


def said_there(sentence: Sentence, here: list[Phrase], subject: Phrase, start: int) -> bool:
    """«В Астане заявили, что Киев …»: the first subject is of what was said, by those in a place who have none."""
    content = CONTENT.search(sentence.text, start, subject.start) if sentence.lang in SLAVIC else None
    place = next((p for p in here if p.located and p.end <= content.start()), None) if content is not None else None
    if content is None or place is None or any(p.subject and p.start < content.start() for p in here):
        return False
    spoken = _SPOKEN_THERE.match(sentence.text, place.end, content.end())
    return spoken is not None and not any(_PLURAL.search(word) and not _ADVERB.match(word) for word in spoken["between"].split())
