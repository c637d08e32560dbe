"""Two states of one sentence that are set beside or against each other: "while Latvia condemned it", "but condemned by Latvia", «, Латвия — осудила». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from itertools import pairwise

from classify.holders.actors import Phrase
from classify.holders.listing import first_named
from classify.language.grammar import AGENT, ANDS, BESIDE, OPENS_IN_SUBORDINATION, SLAVIC, SUBORDINATE, TOLD, TURKIC, family_of
from classify.sentences import Sentence, has_cue
from classify.subjects.coordination import coordinated
from classify.subjects.doings import does, has_predicate, is_listing, speaks
from classify.subjects.sequels import CONTENT

_JOINT = 12  # characters of a comma or dash and an article
_NEXT = 45  # characters behind a subject in which its verb stands
_OPENS = 24  # characters before the subject of a part that "while" opens
_REACH = 240  # characters before a phrase that tell how it hangs together with what stands there
_AND_IN = re.compile(r"[,;]\s*(?:(?P<and>а|но|и|зато|а вот|але|і|й|та|натомість|а от)\s+)?(?:в|во|у|из|от|из|із|зі|з|від)\s+(?:само[мй]\s+|самій\s+)?$", re.I)
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


def elsewhere_silent(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> int | None:
    """Where «…, а в МИД Туркменистана на звонки не отвечают» begins: a comma and "and" before a place whose people say or leave unsaid something."""
    if sentence.lang not in SLAVIC or phrase.subject or phrase.start - start < 12 or not any(start <= p.start < phrase.start for p in outside):
        return None
    hit = _AND_IN.search(sentence.text, max(start, phrase.start - _REACH), phrase.start)
    here = next(p for p in outside if start <= p.start < phrase.start)
    if hit is None or here.holder == phrase.holder:
        return None
    content = CONTENT.search(sentence.text, phrase.end)
    told_of = content.start() if content is not None and content.group().startswith(",") else len(sentence.text)  # whoever is named in what is said there
    if any(p.subject and phrase.start < p.start < told_of for p in outside):
        return None
    silent = has_cue(sentence, "silence", phrase.end, len(sentence.text))
    spoken = any(has_cue(sentence, cue, phrase.end, len(sentence.text)) for cue in ("speech", "stance"))
    told = phrase.located and hit["and"] not in ("и", "і", "й", "та") and spoken
    if hit["and"] is None:  # «В Баку его осудили, в Ереване приветствовали»
        abroad = here.located and here.bare and phrase.located and phrase.bare and not any(p.subject for p in outside if start <= p.start < phrase.start)
        both = abroad and has_predicate(sentence, start, hit.start())
        silent, told = both and silent, both and told
    return hit.start() + 1 if silent or told else None


def set_beside(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """ "Latvia condemned it, Minsk kept silent", «Латвия осудила, Минск промолчал»: a comma parts two states that each have a verb of their own."""
    if sentence.lang in TURKIC or not phrase.bare or not BESIDE.search(sentence.text, max(0, phrase.start - _JOINT), phrase.start):
        return False
    if not any(has_cue(sentence, cue, phrase.end, phrase.end + _REACH) for cue in ("vote", "silence", "stance", "echo", "verdict", "refusal")):
        return False
    group = coordinated(sentence.text, outside, outside.index(phrase))
    last = next((p for p, after in pairwise(group) if does(sentence, p.end, after.start)), group[-1])  # "…, Minsk kept silent, and so did Astana"
    if not (does(sentence, last.end, last.end + _NEXT) or has_cue(sentence, "echo", last.end, last.end + _NEXT)):
        return False
    if sentence.text[last.end : last.end + 2].lstrip()[:1] in (",", "—", "–"):
        return False
    here = [p for p in outside if start <= p.start < phrase.start]
    named = first_named(sentence.text, sentence.lang, here, start)
    earlier = [named] if named else [p for p in here if p.subject]
    opening = OPENS_IN_SUBORDINATION[family_of(sentence.lang)]
    if not earlier or earlier[0].holder in (None, phrase.holder) or opening.match(sentence.text[start : earlier[0].start]):
        return False
    if sentence.lang in SLAVIC and SUBORDINATE["ru"].search(sentence.text, start, earlier[0].start):  # «12 октября, когда Ассамблея осудила …, Ташкент …»
        return False
    done = [p for p in earlier if p is earlier[0] or not does(sentence, earlier[0].end, p.start)][-1]
    if not does(sentence, done.end, phrase.start) or (speaks(sentence, done.end, min(done.end + _NEXT, phrase.start)) and not any(has_cue(sentence, cue, done.end, phrase.start) for cue in ("verdict", "refusal"))):
        return False
    return not is_listing(sentence, outside, phrase)


def votes_otherwise(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Против были Минск, Ереван и Москва, Астана воздержалась»: behind a list that "and" has closed, a state that votes for itself."""
    if sentence.lang not in SLAVIC or not phrase.bare or not has_cue(sentence, "vote", phrase.end, phrase.end + _JOINT * 2):
        return False
    here = [p for p in outside if start <= p.start < phrase.start and p.bare and p.subject]
    closed = len(here) > 1 and sentence.text[here[-2].end : here[-1].start].strip() in ANDS and sentence.text[here[-1].end : phrase.start].strip() == ","
    led = bool(here) and any(has_cue(sentence, cue, start, here[0].start) for cue in ("vote", "vote_for", "vote_against", "vote_abstain"))
    return closed and led


def set_against(sentence: Sentence, outside: list[Phrase], start: int, phrase: Phrase) -> bool:
    """«Сирия тааныса, Тувалу кайтарып алган»: "while", not "if"; but in "the minister warned that if Minsk did, Kyiv …" somebody tells of it."""
    return bool(TOLD.search(sentence.text)) and len({p.holder for p in outside if p.subject and start <= p.start < phrase.start}) == 1
