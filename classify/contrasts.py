"""Two states of one sentence that are set against each other: "while Latvia condemned it", "but condemned by Latvia", «, Латвия — осудила». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.actors import Phrase
from classify.grammar import AGENT, SLAVIC
from classify.phrases import coordinated
from classify.sentences import Sentence, has_cue

_OPENS = 24  # characters before the subject of a part that "while" opens
_REACH = 240  # characters before a phrase that tell how it hangs together with what stands there
_SIDES = ("vote", "silence", "refusal", "welcome", "stance")
# A time before the subject of the next part: «…, ертеңіне Литва да», "…, ertasiga Litva ham".
NEXT_DAY = re.compile(
    r",\s+(?:(?:ал|ал\s+эми|ва|va|аммо|лекин)\s+)?(?:ертеңіне|ертесіне|келесі\s+күні|артынша|кейін(?:ірек)?|сол\s+күні|онымен\s+бірге|оларға\s+ілесе|эртеси(?:нде|не)?|кийинки\s+күнү|кийин(?:черээк)?|ошол\s+күнү|(?:аны|алар)\s+менен\s+бирге"
    r"|ertasiga|ertasi\s+kuni|keyin(?:roq)?|(?:shu|o['‘’ʻʼ]sha)\s+kuni|эртасига|(?:u|ular)\s+bilan\s+birga|дар\s+баробари\s+(?:он|ӯ|вай|онҳо)|рӯзи\s+(?:дигар|баъдӣ|дигараш)|баъдтар|сипас|ҳамон\s+рӯз"
    r"|(?:бір|екі|үш|бирнеше|бир|эки|үч|bir|ikki|uch|як|ду|се)\s+(?:күн|апта|ай|жұма|жума|kun|hafta|oy|рӯз|ҳафта|моҳ)\w*\s+(?:кейін|соң|өткен\s+соң|кийин|өтүп|keyin|o['‘’ʻʼ]tib|баъд(?:тар)?)),?\s+$",
    re.I,
)
# … and what opens a sentence whose second part is set against the first.
_WHILE_FIRST = {
    "en": re.compile(r"\W*(?:While|Whereas|Whilst)\s[^;:“”\"]{5,160},\s+(?:the\s+)?$"),
    "ru": re.compile(r"\W*(?:Если|В то время как|Тогда как)\s[^;:«»]{5,160},\s+(?:то\s+)?$"),
    "uk": re.compile(r"\W*(?:Якщо|У той час як|Тоді як)\s[^;:«»]{5,160},\s+(?:то\s+)?$"),
    "tg": re.compile(r"\W*(?:Агар|Дар ҳоле ки)\s[^;:«»]{5,160},\s+$"),
}
# "… was welcomed by Minsk but condemned by Riga": before the second of those by whom it was done.
_BUT_BY = re.compile(
    r"\s(?:but|while|and)\s+(?:[a-z]+ly\s+)?(?:condemned|denounced|rejected|criticized|opposed|dismissed|welcomed|hailed|praised|applauded|backed|supported|recognized|ignored)\s+by\s+(?:the\s+)?$"
)
# «…, Рига и Варшава — осудили»: behind the last of those who did otherwise.
_DASH_DID = re.compile(
    r"\s+[—–-]\s+(?:не\s+)?(?:осуди|отверг|призна|приветствова|поддержа|одобри|промолча|смолча|засуди|відкин|визна|привіта|підтрима|схвали|промовча)\w*\s*(?:[.,;!]|$)", re.I
)


def in_contrast(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """ "While Latvia condemned it, Minsk said it respected the choice": a part that "while" opens, each of a state that takes sides or speaks."""
    pattern = _WHILE_FIRST.get(sentence.lang)
    hit = pattern.match(sentence.text[start : phrase.start]) if pattern is not None and phrase.bare and phrase.subject else None
    here = [p for p in outside if start <= p.start < phrase.start and p.subject]
    if hit is None or not here or not here[0].bare or here[0].start - start > _OPENS or any(p.holder == phrase.holder for p in here):
        return False
    done = any(has_cue(sentence, cue, here[0].end, phrase.start) for cue in _SIDES if cue != "stance")
    return done and any(has_cue(sentence, cue, phrase.end, len(sentence.text)) for cue in (*_SIDES, "speech", "echo"))


def by_others(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> int | None:
    """Where "… but condemned by Latvia" begins, behind those by whom it was welcomed."""
    if sentence.lang != "en" or phrase.subject:
        return None
    hit = _BUT_BY.search(sentence.text, max(start, phrase.start - _REACH), phrase.start)
    if hit is None or not any(AGENT.search(sentence.text[start : p.start]) for p in outside if start < p.start < hit.start()):
        return None
    return hit.start()


def dash_did(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Минск аннексию приветствовал, Рига и Варшава — осудили»: a dash before the verb of the second states."""
    if sentence.lang not in SLAVIC or not phrase.bare or not any(p.bare and p.subject for p in outside if start <= p.start and p.end < phrase.start):
        return False
    did = _DASH_DID.match(sentence.text, coordinated(sentence.text, outside, outside.index(phrase))[-1].end)
    return did is not None and any(has_cue(sentence, cue, start, phrase.start) for cue in _SIDES)
