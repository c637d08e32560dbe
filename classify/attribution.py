"""Who holds what a sentence reports: clauses, their subjects, and what pronouns and short forms stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from classify.actors import Phrase, coordinated, phrases
from classify.lexicons import cues
from classify.matching import Word, words
from classify.quotes import Span, inside, is_bare_quotation, speech
from classify.records import Level

_TURKIC = ("kk", "ky", "uz", "tk")
_BREAK = {
    "en": re.compile(r"(?:;|[,–—]\s*(?:and|but|while|whereas|as|yet|though|although|with|whilst))\s*(?:(?:in|at|on|by|from|after|for)\s[^,;:“”\"]{0,40},?\s*|[^,;:“”\"]{0,45})?$", re.I),
    "ru": re.compile(r"(?:;|,\s*(?:а|но|и|тогда как|в то время как|зато|однако|хотя|при этом|і|але|тоді як|проте|однак|натомість|водночас|хоча|вале|аммо|лекин|дар ҳоле ки|ва)\b)\s*[^,;:«»]{0,60}$", re.I),
    "kk": re.compile(r"(?:;|,\s*(?:ал|бірақ|алайда|дегенмен|және|ал енді|бирок|жана|ал эми|ошол эле учурда|анткен менен|лекин|аммо|бироқ|ва|ammo|lekin|biroq|va|esa|emma|ýöne)?)\s*$", re.I),
}
_LOOSE = {"en": re.compile(r"\s(?:and|but|while)\s+(?:the\s+)?$"), "ru": re.compile(r"\s(?:и|а|і|й|ва)\s+$"), "kk": re.compile(r"\s(?:және|ал|жана|va|ва|hamda|ҳамда|we)\s+$")}
_SUBORDINATE = {
    "en": re.compile(r"(?:^|[,\s])(?:after|when|before|since|once|if|because|although|though|until|as|whether|that|which|where|what|how|who|days after|weeks after)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?:^|[,\s])(?:что|когда|если|как|хотя|пока|чтобы|который|которую|которые|которое|где|поскольку|потому что|после того как|що|коли|якщо|щоб|як|які|яку|який|яка|де|бо|адже|оскільки|ки|агар|вақте ки|чунки|зеро)\s+$", re.I),
    "kk": re.compile(r"(?!)"),
}
# A bare state before a possessed noun owns it: «Ресей шешімін», "Rossiya qarorini".
_POSSESSED = re.compile(
    r"^\s+(?:\w*(?:сын|сін|[^дт]ын|[^дт]ін|сына|сіне|ының|інің|сының|сінің|ында|інде|ынан|інен|сы|сі|ылары|лары|лері|ларын|лерін|ын|ін|"
    r"сун|сүн|унун|унүн|сынын|сини|sini|ini|ining|sining|iga|siga|ида|ини|сини))\b"
)
# Kyrgyz genitives (-нын, -дын) end as its possessed accusatives do: «чечимин» owns, «Украинанын» doesn't.
_POSSESSED_IN = {
    "ky": re.compile(
        r"^\s+(?!үчүн\b|бүгүн\b|мурун\b|кийин\b|бүтүн\b|өткөн\w*\b|алдын\b)"
        r"\w*(?:[^дтн](?:ын|ин|ун|үн)|сын|син|сун|сүн|[ыиуү]нын|[ыиуү]нин|[ыиуү]на|[ыиуү]не|[ыиуү]нда|[ыиуү]нде)\b"
    ),
    "uz": re.compile(r"^\s+\w*(?:(?:[^a]|s)ini|sining|(?:[^a]|s)ining|siga|[^a]iga|сини|сининг|сига|[^а]ини|[^а]ининг)\b"),
}
_AGENT = re.compile(r"\b(?:was|were|been|is|are|being)\s+(?:\w+\s+){0,3}\w+(?:ed|en|wn)\s+(?:\w+\s+){0,2}by\s+(?:the\s+)?$")
_IMPERSONAL = re.compile(r"\b(?:\w+(?:али|яли|или|ели|ались|ились|елись|азались|яют|ают|ят|ються|или|ли))\b", re.I)

_IMPERSONAL_IN = {
    "uk": re.compile(r"\w{2,}(?:али|яли|или|іли|ели|ули|алися|илися|ились|ались|ують|юють|ають|яють|ять|ать)\b", re.I),
    "tg": re.compile(r"\w{2,}(?:анд|янд|шуд|шудааст)\b", re.I),
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """One holder and the clause that reports its position; offsets are those of the sentence."""

    holder: str
    level: Level
    speaker: str | None
    role: str | None
    start: int
    end: int
    resolved: bool  # holder comes from an earlier sentence (pronoun, bare office, continued quotation)


@dataclass(frozen=True, slots=True)
class Context:
    """What earlier sentences of the article leave behind."""

    last: Phrase | None = None  # the last holder that spoke or acted
    person: Phrase | None = None  # the last one named
    paragraph: int = -1  # of the last holder
    known: tuple[Phrase, ...] = field(default=())  # phrases with a holder, latest last


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what attribution, targets and dates look at."""

    text: str
    lang: str
    tokens: list[Word]
    quoted: list[Span]
    phrases: list[Phrase]
    paragraph: int


def read(text: str, lang: str, on: date, paragraph: int) -> Sentence:
    """Analyse one sentence; `on` is the publication date."""
    tokens = words(text, lang)
    return Sentence(text, lang, tokens, speech(text), phrases(text, tokens, lang, on), paragraph)


def attribute(sentence: Sentence, context: Context) -> tuple[list[Attribution], Context]:
    """The holders of a sentence with their clauses, and the context for the next sentence. Unknown holders give nothing."""
    found: list[Attribution] = []
    speakers: list[Phrase] = []
    outside = [p for p in sentence.phrases if not (inside(sentence.quoted, p.start) and inside(sentence.quoted, p.end - 1))]
    if not outside and sentence.phrases and not sentence.quoted:
        outside = list(sentence.phrases)
    for start, end in _clauses(sentence, outside):
        group, resolved = _subjects(sentence, outside, start, end, context, speakers)
        for phrase in group:
            if phrase.holder is None or phrase.drop:
                continue
            found.append(Attribution(phrase.holder, phrase.level, phrase.speaker, phrase.role, start, end, resolved))
            speakers.append(phrase)
    return found, _next(context, sentence, speakers)


def _next(context: Context, sentence: Sentence, speakers: list[Phrase]) -> Context:
    known = tuple([*context.known, *(p for p in sentence.phrases if p.holder and not p.drop)][-40:])
    if not speakers:
        return replace(context, known=known)
    last = speakers[-1]
    named = next((p for p in reversed(speakers) if p.speaker), None)
    return Context(last, named or context.person, sentence.paragraph, known)


def _clauses(sentence: Sentence, outside: list[Phrase]) -> list[tuple[int, int]]:
    """Cut where a new subject with a verb of its own begins; otherwise the sentence is one clause."""
    family = _family(sentence.lang)
    cuts = [0]
    for phrase in outside:
        if not phrase.subject or phrase.start - cuts[-1] < 12:
            continue
        before = sentence.text[cuts[-1] : phrase.start]
        strict = _BREAK[family].search(before)
        hit = strict or (_LOOSE[family].search(before) if _has(sentence, "vote", cuts[-1], phrase.start) else None)
        if not hit or not any(p.subject or p.located for p in outside if cuts[-1] <= p.start < phrase.start):
            continue
        if _is_listing(sentence, outside, phrase) or not _has_predicate(sentence, phrase.end, cuts[-1]):
            continue
        if not strict and not _has_predicate(sentence, cuts[-1], cuts[-1], phrase.start):
            continue
        at = cuts[-1] + hit.start()
        cuts.append(at + 1 if sentence.text[at] in ",;" else at)
    ends = [*cuts[1:], len(sentence.text)]
    return [_trim(sentence.text, start, end) for start, end in zip(cuts, ends, strict=True)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;—–":
        start += 1
    while end > start and text[end - 1] in " ,;—–":
        end -= 1
    return start, end


def _family(lang: str) -> str:
    return "en" if lang == "en" else "kk" if lang in _TURKIC else "ru"


def _is_listing(sentence: Sentence, outside: list[Phrase], phrase: Phrase) -> bool:
    place = outside.index(phrase)
    return place > 0 and len(coordinated(sentence.text, outside[place - 1 :], 0)) > 1


def _has(sentence: Sentence, cue: str, start: int, end: int) -> bool:
    return any(start <= match.start < end for match in cues(cue, sentence.lang).find(sentence.tokens))


def _has_predicate(sentence: Sentence, start: int, _floor: int, end: int | None = None) -> bool:
    stop = len(sentence.text) if end is None else end
    return any(_has(sentence, cue, start, stop) for cue in ("speech", "silence", "vote", "stance"))


def _subjects(
    sentence: Sentence, outside: list[Phrase], start: int, end: int, context: Context, earlier: list[Phrase]
) -> tuple[list[Phrase], bool]:
    """The phrases that hold what the clause reports, resolved, and whether that took an earlier sentence."""
    here = [p for p in outside if start <= p.start < end]
    chosen = _according(sentence, here, start, end) or _inserted(sentence, here, start, end) or _agent(sentence, here)
    pronoun = _pronoun(sentence, start, end)
    if chosen is None:
        subject = _first_subject(sentence, here, start)
        named_before = subject is not None and subject.speaker is not None and pronoun == start
        if subject is not None and pronoun is not None and pronoun < subject.start and context.last is not None and not named_before:
            subject = None
        elif subject is not None:
            chosen = subject
    if chosen is None and pronoun is None:
        chosen = _located(sentence, here)
    if chosen is not None:
        group = coordinated(sentence.text, here, here.index(chosen))
        resolved = [_resolve(phrase, sentence, outside, context, earlier) for phrase in group]
        return [phrase for phrase, _ in resolved], any(late for _, late in resolved)
    if pronoun is not None or is_bare_quotation(sentence.text) or _elliptical(sentence, here, start, end):
        source = earlier[-1] if earlier else _antecedent(sentence, context, personal=pronoun is not None)
        near = source is not None and (bool(earlier) or sentence.paragraph - context.paragraph <= 1)
        return ([source] if source is not None and near else []), not earlier
    return [], False


def _antecedent(sentence: Sentence, context: Context, *, personal: bool) -> Phrase | None:
    """Whom "he" or a quotation that runs on belongs to: the last one named where he speaks for the last holder, else the last holder."""
    last, person = context.last, context.person
    if last is None or last.speaker is not None or person is None:
        return last
    return person if person.holder == last.holder and (personal or is_bare_quotation(sentence.text)) else last


def _elliptical(sentence: Sentence, here: list[Phrase], start: int, end: int) -> bool:
    """No subject at all but a verb of saying: the last speaker goes on («Также отметил, что…», «деп қосты»)."""
    if sentence.lang == "en":
        return bool(sentence.quoted) and not here
    return _has(sentence, "speech", start, end) and not any(p.subject or p.located for p in here)


def _first_subject(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    family = _family(sentence.lang)
    waiting: Phrase | None = None
    for phrase in here:
        if not phrase.subject:
            continue
        if family == "kk" and phrase.bare and (_POSSESSED_IN.get(sentence.lang, _POSSESSED).match(sentence.text[phrase.end :]) or _owns_participle(sentence, here, phrase)):
            continue
        if _SUBORDINATE[family].search(sentence.text[start : phrase.start]):
            waiting = waiting or phrase
            continue
        return phrase
    return waiting


_PARTICIPLE = re.compile(r"^\s+\w+(?:ған|ген|қан|кен|гон|гөн|кон|көн|gan|kan|qan)\s")


def _owns_participle(sentence: Sentence, here: list[Phrase], phrase: Phrase) -> bool:
    """«Мәскеу тағайындаған Қырым басшысы»: the state belongs to the participle, the subject comes after."""
    return bool(_PARTICIPLE.match(sentence.text[phrase.end :])) and any(p.subject and p.start > phrase.end for p in here)


def _according(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    for match in cues("according", sentence.lang).find(sentence.tokens):
        if not start <= match.start < end or inside(sentence.quoted, match.start):
            continue
        if sentence.lang in _TURKIC:
            before = [p for p in here if p.end <= match.start and match.start - p.end < 4]
            if before:
                return before[-1]
        else:
            if sentence.text[match.start : match.end].casefold() == "for" or any(token.key in _THEIRS for token in sentence.tokens[match.first : match.last + 1]):
                continue
            after = [p for p in here if p.start >= match.end and p.start - match.end < 12]
            if after:
                return after[0]
    return None


_INSERT = re.compile(r"[,—–»”\"]\s*[—–]?\s*$")
_SET_IN = {"en": re.compile(r"^\s*(?:the\s+|a\s+|an\s+)?$"), "ru": re.compile(r"^(?!.*\b(?:что|що|ки|деп)\b)[^,:;«»]*$")}
_NOT_INSERTED = re.compile(r"\b(?:that|что|що|ки|деп)\b")


def _inserted(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """"…, said the minister", «…, ответил министр», «…, деді министр», "…, the spokesman said": an attribution set in after a comma."""
    text = sentence.text
    for match in cues("speech", sentence.lang).find(sentence.tokens):
        if not start < match.start < end or inside(sentence.quoted, match.start):
            continue
        before = [p for p in here if p.subject and 0 <= match.start - p.end <= 2 and p.start > start + 25]
        if sentence.lang == "en" and before and _INSERT.search(text[start : before[-1].start]) and not _NOT_INSERTED.match(text[match.end :].lstrip()):
            return before[-1]
        if not _INSERT.search(text[start : match.start]) or match.start - start < 12:
            continue
        after = [p for p in here if (p.subject or (p.located and p.role)) and 0 <= p.start - match.end <= 40]
        if after and _SET_IN["en" if sentence.lang == "en" else "ru"].match(text[match.end : after[0].start]):
            return after[0]
    return None


def _agent(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    if sentence.lang != "en":
        return None
    return next((p for p in here if _AGENT.search(sentence.text[: p.start])), None)


def _located(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """«В Бишкеке отвечать отказались»: a place and a verb without a subject."""
    places = [p for p in here if p.located]
    if not places:
        return None
    if sentence.lang == "en":  # "In the State Duma a call went unanswered"
        return next((p for p in places if p.role and (_has(sentence, "silence", 0, len(sentence.text)) or _has(sentence, "speech", 0, len(sentence.text)))), None)
    if _IMPERSONAL_IN.get(sentence.lang, _IMPERSONAL).search(sentence.text) or sentence.lang in _TURKIC:
        with_office = [p for p in places if p.role]
        return (with_office or places)[0]
    return None


def _pronoun(sentence: Sentence, start: int, end: int) -> int | None:
    """Offset of a subject pronoun of the clause, or of "by his words"."""
    limit = start + max(40, (end - start) // 3)
    spoken = cues("speech", sentence.lang).find(sentence.tokens)
    found = [m for m in cues("pronoun", sentence.lang).find(sentence.tokens) if start <= m.start < end and not inside(sentence.quoted, m.start) and not _conjunction(sentence, m.last)]
    for match in found:
        speaking = [m for m in spoken if m.first - match.last == 1 or match.first - m.last == 1]
        if speaking and _INSERT.search(sentence.text[start : min(match.start, speaking[0].start)]):
            return start  # "If the Kazakhs do not want it, he said, …"
    for match in cues("according", sentence.lang).find(sentence.tokens):
        word = sentence.tokens[match.first - 1].key if match.first and sentence.lang in _TURKIC else sentence.tokens[min(match.first + 1, match.last)].key
        if start <= match.start < end and word in _THEIRS:
            return start  # «по его словам», «оның айтуынша»
    for match in found:
        quoted_before = any(span.end <= match.start for span in sentence.quoted)
        if sentence.text[match.start : match.end].casefold() == "it" and match.start > start + 3:
            continue
        if match.start < limit or quoted_before:
            return match.start
    return None


# Whose "president" and "ministry" a text in one state's language means when it names nobody else nearby.
_HOME = {"kk": "KAZ", "ky": "KGZ", "uz": "UZB", "tg": "TJK", "tk": "TKM", "uk": "UKR"}
_THEIRS = frozenset("его ее их його її їх оның олардың анын алардын uning ularning вай онҳо".split())


def _conjunction(sentence: Sentence, last: int) -> bool:
    """Kyrgyz «ал эми» is "while", not "he"."""
    return sentence.lang == "ky" and sentence.tokens[last].key == "ал" and last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].key == "эми"


def _resolve(phrase: Phrase, sentence: Sentence, outside: list[Phrase], context: Context, earlier: list[Phrase]) -> tuple[Phrase, bool]:
    """Give a bare office its holder: the place beside it, an actor named before it in the sentence, else the last one in the article."""
    if phrase.holder is not None:
        return _named(phrase, context), False
    places = [p for p in outside if p.located and p.holder and p.bare and not p.drop]
    beside = [p for p in places if 0 <= phrase.start - p.end < 16]
    if beside:
        return replace(phrase, holder=beside[-1].holder), False
    before = [p for p in outside if p.start < phrase.start and p.holder and not p.drop]
    acting = [p for p in before if p.subject] or before
    if acting and phrase.level in ("state", "legislature"):
        return replace(phrase, holder=acting[-1].holder), False
    if places and phrase.level in ("state", "legislature"):
        return replace(phrase, holder=places[0].holder), False
    if phrase.level in ("expert", "public", "media"):
        return phrase, False
    home = _HOME.get(sentence.lang)
    if home is not None and sentence.paragraph != context.paragraph and phrase.speaker is None and phrase.level in ("state", "legislature"):
        return replace(phrase, holder=home), False
    if context.last is not None and context.last.holder is not None and sentence.paragraph - context.paragraph <= 2:
        if context.last.level == "organisation" and phrase.level != "organisation":
            return phrase, False
        same = phrase.speaker is None and context.person is not None and context.person.holder == context.last.holder and _same_office(phrase, context.person)
        speaker = context.person.speaker if same and context.person else phrase.speaker
        return replace(phrase, holder=context.last.holder, speaker=speaker), True
    return phrase, False


_HEAD = re.compile(r"president|leader|президент|лидер|басшы|prezident|раиси", re.I)


def _named(phrase: Phrase, context: Context) -> Phrase:
    """"The Belarusian leader" is the one whom the article named as such before."""
    if phrase.speaker is not None or phrase.role is None or not _HEAD.search(phrase.role) or re.search(r"press|пресс|spokes|vice|former|баспас", phrase.role, re.I):
        return phrase
    earlier = [p for p in context.known if p.holder == phrase.holder and p.speaker and p.level == phrase.level and (p.role is None or _HEAD.search(p.role))]
    return replace(phrase, speaker=earlier[-1].speaker) if earlier else phrase


def _same_office(phrase: Phrase, person: Phrase) -> bool:
    if not phrase.role or not person.role:
        return False
    return phrase.role.split()[-1].casefold()[:6] == person.role.split()[-1].casefold()[:6]
