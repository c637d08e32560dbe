"""Whose position a noun tells: "Astana's refusal to recognise …", «осуждение … казахстанскими властями», "For Kishinev, …". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import SLAVIC
from classify.language.naming import NAME
from classify.quotes import inside
from classify.sentences import Sentence, has_cue

_REACH = 90  # characters between a noun and whose it is
_NEAR = 45  # characters behind a subject in which its verb stands
_BEFORE = 60  # characters before an owner in which the noun stands
# What somebody does by refusing, condemning, holding back; and what he has: support, a position.
_DEEDS = {
    "en": r"(?:refusals?|unwillingness|reluctance|non-?recognition|condemnations?|denunciations?|rejections?|repudiation|disavowal|abstentions?|opposition|objections?)",
    "ru": r"(?:отказ(?:а|у|ом|е)?|нежелани(?:е|я|ю|ем|и)|неготовност(?:ь|и|ью)|непризнани(?:е|я|ю|ем|и)|осуждени(?:е|я|ю|ем|и)|неприяти(?:е|я|ю|ем|и)|несогласи(?:е|я|ю|ем|и))",
    "uk": r"(?:відмов(?:а|и|у|ою|і)|небажання(?:м|ю)?|неготовн(?:ість|ості|істю)|невизнання(?:м|ю)?|засудження(?:м|ю)?|несприйняття(?:м|ю)?|неприйняття(?:м|ю)?|незгод(?:а|и|у|ою|і))",
}
_VIEWS = {
    "en": r"(?:support|backing|endorsement|commitment|adherence|respect|recognition|acceptance|position|stance|stand|line(?=\s+(?:on|that|has\s+not|had\s+not|remains|remained|toward|towards)\b|:)|view|message|answer|readiness|willingness)",
    "ru": r"(?:поддержк(?:а|и|у|ой|е)|одобрени(?:е|я|ю|ем|и)|приверженност(?:ь|и|ью)|уважени(?:е|я|ю|ем|и)|признани(?:е|я|ю|ем|и)|согласи(?:е|я|ю|ем|и)|готовност(?:ь|и|ью)|позици(?:я|и|ю|ей)|линия|точка\s+зрения|ответ)",
    "uk": r"(?:підтримк(?:а|и|у|ою)|підтримці|схвалення(?:м|ю)?|відданіст(?:ь|ю)|відданості|прихильн(?:ість|істю|ості)|поваг(?:а|и|у|ою)|визнання(?:м|ю)?|згод(?:а|и|у|ою|і)|готовн(?:ість|ості|істю)|позиці(?:я|ї|ю|єю)|лінія|точка\s+зору|відповідь)",
}
# Before the one whose it is, and in English behind him too.
_ADJECTIVE = {"ru": r"(?:[а-яё-]+(?:ого|его|ой|ей|их|ых)\s+){0,2}", "uk": r"(?:[а-яіїєґ'’-]+(?:ого|ої|ей|их)\s+){0,2}"}
_OWNED = {name: re.compile(rf"['’]s?\s+(?:(?!(?:said|says|told|and|but)\b)[a-z-]+\s+){{0,3}}{nouns['en']}\b", re.I) for name, nouns in (("deed", _DEEDS), ("view", _VIEWS))}
_OF = {
    name: {
        "en": re.compile(rf"\b(?:the|a|an)\s+(?:[a-z-]+\s+){{0,2}}{nouns['en']}\s+(?:of|by|from|on\s+the\s+part\s+of)\s+(?:the\s+)?$", re.I),
        **{lang: re.compile(rf"(?<!\w){nouns[lang]}\s+{_ADJECTIVE[lang]}$", re.I) for lang in SLAVIC},
    }
    for name, nouns in (("deed", _DEEDS), ("view", _VIEWS))
}
_NOUN = {name: {lang: re.compile(rf"(?<!\w){nouns[lang]}(?!\w)", re.I) for lang in SLAVIC} for name, nouns in (("deed", _DEEDS), ("view", _VIEWS))}
_ON_THE_PART = {"ru": re.compile(r"(?<!\w)со\s+стороны\s+$", re.I), "uk": re.compile(r"(?<!\w)(?:з|із)\s+боку\s+$", re.I)}
# What may stand before a noun that begins its clause.
_OPENS = {
    "en": re.compile(r"\W*(?:[^,;:“”\"«»]{2,50},\s*)?(?:(?:and|but|yet|while|although|though|that|as|still)\s+)?(?:the\s+|a\s+)?", re.I),
    "ru": re.compile(r"\W*(?:[^,;:“”\"«»]{2,50},\s*)?(?:(?:и|но|а|однако|при\s+этом|впрочем|между\s+тем|зато|хотя)\s+)?(?:(?!не\b)[а-яё-]+(?:ый|ий|ое|ее|ая|яя)\s+){0,2}", re.I),
    "uk": re.compile(r"\W*(?:[^,;:“”\"«»]{2,50},\s*)?(?:(?:і|й|та|але|а|однак|при\s+цьому|втім|проте|тим\s+часом|хоча)\s+)?(?:(?!не\b)[а-яіїєґ'’-]+(?:ий|ій|е|є|а|я)\s+){0,2}", re.I),
}
_ASIDE = re.compile(r"\W*(?:Despite|In\s+spite\s+of|Notwithstanding|Given|Because\s+of|Due\s+to|After|Following|Amid|With)\s+(?:the\s+)?", re.I)
_BEHIND = re.compile(r"\W*Behind\s+(?:the\s+)?", re.I)
_UPSET = re.compile(r"\b(?:anger|irritat|annoy|frustrat|infuriat|displeas|disappoint|enrag|surpris|upset|irk|rankl|unhapp|dissatisfi|uneas|dismay)\w*\s+(?:by|at|with|over)\s+(?:the\s+)?$|\bthere\s+(?:is|was|has\s+been|had\s+been)\s+(?:no|little)\s+(?:change|shift|let-?up|softening|doubt|secret|surprise)\s+(?:in|of|about|over|to)\s+(?:the\s+)?$", re.I)
# A Slavic instrumental: of a noun by itself, of an adjective only with its noun.
_DOING = re.compile(r"(?:[оеєё]м|[ая]ми)$", re.I)
_DOING_TOO = re.compile(r"(?:[иыі]м|[иыі]ми|[оеєё]й|[оеєу]ю|ью)$", re.I)
_BESIDE = re.compile(r"(?:^|\s)(?:с|со|з|із|зі|перед|над|под|під|за|между|між|поміж|вместе\s+с|разом\s+(?:з|із))\s+$", re.I)
_PASSIVE = {
    "ru": re.compile(
        r"(?<!\w)(?:осужд[её]н|отвергнут|отклон[её]н|поддержан|одобрен|признан|назван|объявлен|расценен|воспринят|ратифицирован|раскритикован|оспорен|встречен)[аоы]?(?!\w)"
        r"|(?<!\w)(?:осужда|отверга|поддержива|призна|признава|рассматрива|счита|расценива|воспринима|оспарива|одобря|подтвержда|уважа)(?:[её]тся|ются|лся|лась|лось|лись)(?!\w)",
        re.I,
    ),
    "uk": re.compile(
        r"(?<!\w)(?:засуджен|відкинут|відхилен|підтриман|схвален|визнан|назван|оголошен|розцінен|сприйнят|ратифікован|розкритикован|оскаржен|зустрінут)(?:[аоеиі]|ий)?(?!\w)"
        r"|(?<!\w)(?:засуджу|відкида|підтриму|визна|розгляда|вважа|розціню|сприйма|оскаржу|схвалю|підтверджу|поважа)(?:[єва]{0,3}ться|ються|вався|валася|валося|валися|лася|лося|лися|вся)(?!\w)",
        re.I,
    ),
}
_TO_HIM = {
    "en": re.compile(r"\W*(?:(?:but|and|yet)\s+)?(?:for|to)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"\W*(?:(?:но|и|а|однако)\s+)?для\s+(?:официальн\w+\s+)?$", re.I),
    "uk": re.compile(r"\W*(?:(?:але|і|й|а|однак|проте)\s+)?для\s+(?:офіційн\w+\s+)?$", re.I),
}
_IN_VIEW = re.compile(r"['’]s?\s+(?:own\s+)?(?:view|opinion|eyes|reading|understanding|estimation|assessment|judgment|judgement|words|telling),", re.I)
_IN = re.compile(r"\W*(?:(?:but|and|yet)\s+)?in\s+(?:the\s+)?$", re.I)
# "From Astana came a condemnation", «Ответ из Астаны был краток»: what comes from there.
_MESSAGE = {
    "en": r"(?:condemnations?|criticism|support|backing|statements?|answers?|repl(?:y|ies)|responses?|messages?|assurances?|words|protests?|refusals?|rejections?|denunciations?)",
    "ru": r"(?:осуждени[ея]|критика|поддержка|заявлени[ея]|ответ|реакция|послание|протест|отказ|заверени[ея]|слова)",
    "uk": r"(?:засудження|критика|підтримка|заяв[аи]|відповідь|реакція|послання|протест|відмова|запевнення|слова)",
}
_COMES = {
    "en": r"(?:came|comes|has\s+come|had\s+come|arrived|was|is|were)",
    "ru": r"(?:прозвуча\w+|раздал\w+|пришл[аои]|приш[её]л|поступил\w*|последова\w+|донес\w+|послыша\w+|доноси\w+|был[аои]?)",
    "uk": r"(?:пролуна\w+|прозвуча\w+|надійш\w+|прийш\w+|почу\w+|лунал\w+|бу(?:в|ла|ло|ли))",
}
_FROM = {"en": r"from\s+(?:the\s+)?", "ru": r"(?:из|от)\s+", "uk": r"(?:із|з|зі|від)\s+"}
_THENCE = {lang: re.compile(rf"\W*(?:\w+\s+)?{_FROM[lang]}$", re.I) for lang in _FROM}
_CAME = {lang: re.compile(rf"(?:'s\s+\w+)?\s+(?:\w+\s+)?{_COMES[lang]}\s+(?:[^,.;:]{{0,30}}\s)?{_MESSAGE[lang]}\b", re.I) for lang in _FROM}
_ANSWER = {lang: re.compile(rf"\W*(?:the\s+|an?\s+)?(?:[^\W\d]+\s+){{0,2}}?{_MESSAGE[lang]}\s+{_FROM[lang]}$", re.I) for lang in _FROM}
_WAS = {lang: re.compile(rf"\s+(?:[^,.;:]{{0,20}}\s)?{_COMES[lang]}\b", re.I) for lang in _FROM}
_THERE_CAME = re.compile(rf"\W*(?:there\s+(?:was|were|came|has\s+been|is)\s+)(?:\w+\s+){{0,2}}?{_MESSAGE['en']}\b[^.;:]{{0,90}}?\s{_FROM['en']}$", re.I)
_PAPER = re.compile(
    r"['’]s?\s+(?:[a-z-]+\s+){0,2}(?:statements?|communiqu[eé]s?|press\s+release|declaration|readout|note|letter|message|reply|tweet|post)\s+"
    r"(?:(?:also|then|on\s+\w+|of\s+\w+\s+\d{1,2}|later|issued\s+\w+|published\s+\w+)\s+)?(?:said|says|read|reads|stated|states|called|calls|described|describes|condemned|condemns|stressed|noted|added|reaffirmed|reiterated|insisted|denounced|reject\w*|declared)\b",
    re.I,
)
_QUOTED = re.compile(r"\b(?:quot|cit)(?:ed|es|ing)\s+(?:the\s+|an?\s+|its\s+|his\s+)?(?:country['’]s\s+)?$")
_AS_SAYING = re.compile(r"(?:,?\s+[^,.;:]{0,40},?)?\s+as\s+(?:saying|telling|stating|declaring|warning|insisting|calling|describing)\b")
_ON_SITE = re.compile(r"['’]s?\s+(?:official\s+)?(?:website|site|web\s*page|page|Telegram|Facebook|Twitter|X\b|account|channel)", re.I)
_POSTED = re.compile(r"\b(?:statements?|communiqu[eé]|message|press\s+release|post|note)\s+(?:(?:posted|published|released|issued|that\s+appeared)\s+)?on\s+(?:the\s+)?$", re.I)


def by_noun(sentence: Sentence, here: list[Phrase], start: int, end: int, *, views: bool) -> Phrase | None:
    """Whose refusal or condemnation a clause is about, or with `views` whose support or position; nobody's where another is its subject."""
    kinds = ("view",) if views else ("deed",)
    for phrase in here:
        if phrase.drop or phrase.holder is None or inside(sentence.quoted, phrase.start):
            continue
        for kind in kinds:
            at = _noun_of(sentence, phrase, start, kind)
            if at is not None and (_begins(sentence, here, phrase, start, at, anywhere=not views) or (not views and _set_by(sentence, here, phrase, start, end, at))):
                return phrase
    return None


def _noun_of(sentence: Sentence, phrase: Phrase, start: int, kind: str) -> int | None:
    """Where the noun phrase begins that tells what somebody holds."""
    text, lang = sentence.text, sentence.lang
    if lang == "en" and _OWNED[kind].match(text, phrase.end):
        return phrase.start
    of = _OF[kind].get(lang)
    starts = [phrase.start, *(m.start() for m in re.finditer(NAME, text[phrase.start : phrase.end]) if m.start())] if phrase.speaker and not phrase.role else [phrase.start]
    for at in starts:
        at = at if at >= phrase.start else at + phrase.start
        hit = of.search(text, max(start, at - _BEFORE), at) if of is not None else None
        if hit is not None and (lang == "en" or not phrase.subject or phrase.speaker or _unchanging(text[phrase.start : phrase.end])):
            return hit.start()
    if lang not in SLAVIC or not (_does(sentence, phrase) or _ON_THE_PART[lang].search(text, max(start, phrase.start - _BEFORE), phrase.start)):
        return None
    nouns = [m for m in _NOUN[kind][lang].finditer(text, max(start, phrase.start - _REACH), phrase.start) if "," not in text[m.end() : phrase.start]]
    if nouns:
        return nouns[-1].start()
    behind = _NOUN[kind][lang].search(text, phrase.end, phrase.end + _NEAR) if _ON_THE_PART[lang].search(text, max(start, phrase.start - _BEFORE), phrase.start) else None
    return behind.start() if behind is not None else None


def _begins(sentence: Sentence, here: list[Phrase], phrase: Phrase, start: int, at: int, *, anywhere: bool) -> bool:
    """Whether the noun begins the clause; in Slavic `anywhere` in it, where the clause has no other subject."""
    others = [p for p in here if p is not phrase and p.subject and not inside(sentence.quoted, p.start)]
    if any(p.start < at for p in others):
        return False
    opens = _OPENS.get(sentence.lang)
    if opens is not None and opens.fullmatch(sentence.text, start, at):
        return True
    return anywhere and sentence.lang in SLAVIC and not [p for p in others if p.start < phrase.start or has_cue(sentence, "speech", p.end, p.end + _NEAR)]


def _set_by(sentence: Sentence, here: list[Phrase], phrase: Phrase, start: int, end: int, at: int) -> bool:
    """ "Despite Astana's refusal …, trade grew", "Moscow was angered by Astana's refusal …": nothing else in the sentence takes a side."""
    if sentence.lang != "en":
        return False
    if _ASIDE.fullmatch(sentence.text, start, at):
        comma = sentence.text.find(",", phrase.end, end)
        return comma > 0 and not any(has_cue(sentence, cue, comma, end) for cue in ("speech", "silence", "vote", "stance"))
    if _BEHIND.fullmatch(sentence.text, start, at):
        return True
    return _UPSET.search(sentence.text, max(start, at - _BEFORE), at) is not None


def _does(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a Slavic phrase stands in the instrumental, behind no preposition."""
    if sentence.lang not in SLAVIC or _BESIDE.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start):
        return False
    words = sentence.text[phrase.start : phrase.end].split()
    return _DOING.search(words[0]) is not None or (_DOING_TOO.search(words[0]) is not None and any(_DOING.search(w) or _DOING_TOO.search(w) for w in words[-1:]))


def _unchanging(name: str) -> bool:
    return name[-1] in "оеиіуюэы"


def done_by(sentence: Sentence, here: list[Phrase], start: int, end: int) -> Phrase | None:
    """«Аннексия осуждена парламентом Литвы», «не визнається Грузією»: by whom something is condemned or recognised in a Slavic clause."""
    passive = _PASSIVE.get(sentence.lang)
    if passive is None:
        return None
    for phrase in here:
        if phrase.drop or phrase.subject or phrase.holder is None or inside(sentence.quoted, phrase.start) or not _does(sentence, phrase):
            continue
        before = list(passive.finditer(sentence.text, max(start, phrase.start - _REACH), phrase.start))
        behind = passive.search(sentence.text, phrase.end, min(end, phrase.end + _REACH))
        near = [sentence.text[m.end() : phrase.start] for m in before[-1:]] + ([sentence.text[phrase.end : behind.start()]] if behind is not None else [])
        if any(not set(",;:«»") & set(gap) for gap in near):
            return phrase
    return None


def for_them(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    """ "For Astana, Crimea remains part of Ukraine", «Для Кишинёва …»: to whom it is so, where nobody else speaks or acts."""
    opens = _TO_HIM.get(sentence.lang)
    first = next((p for p in here if p.holder and not p.drop), None)
    if sentence.lang == "en" and first is not None and _IN.fullmatch(sentence.text, start, first.start) and _IN_VIEW.match(sentence.text, first.end):
        return first
    if opens is None or first is None or first.level not in ("state", "legislature", "party", "organisation") or not opens.fullmatch(sentence.text, start, first.start):
        return None
    if sentence.lang == "en" and not sentence.text.startswith(",", first.end):
        return None
    later = [p for p in here if p.subject and p.start > first.start and p.holder != first.holder]
    return None if any(has_cue(sentence, cue, p.end, p.end + _NEAR) for p in later for cue in ("speech", "vote", "stance")) else first


def in_statement(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    """ "The ministry's statement said", "read a statement on the ministry's website": whose paper says it."""
    if sentence.lang != "en":
        return None
    for phrase in here:
        if phrase.drop or inside(sentence.quoted, phrase.start):
            continue
        governed = re.search(r"\b(?:in|of|to|about|on|with|by|for|from)\s+(?:the\s+)?$", sentence.text[max(start, phrase.start - 12) : phrase.start], re.I)
        if _PAPER.match(sentence.text, phrase.end) and not governed:
            return phrase
        if _ON_SITE.match(sentence.text, phrase.end) and _POSTED.search(sentence.text, max(start, phrase.start - _BEFORE), phrase.start):
            return phrase
    return None


def from_there(sentence: Sentence, here: list[Phrase], start: int) -> Phrase | None:
    """ "From Astana came a condemnation", "There was support from Kenya", «Ответ из Астаны был краток»."""
    text, lang = sentence.text, sentence.lang
    if lang not in _FROM:
        return None
    for phrase in here:
        if phrase.drop or phrase.holder is None or phrase.level in ("expert", "public") or inside(sentence.quoted, phrase.start):
            continue
        if any(p.subject and p.start < phrase.start for p in here):
            return None
        came = _THENCE[lang].fullmatch(text, start, phrase.start) and _CAME[lang].match(text, phrase.end)
        told = _ANSWER[lang].fullmatch(text, start, phrase.start) and _WAS[lang].match(text, phrase.end)
        if came or told or (lang == "en" and _THERE_CAME.fullmatch(text, start, phrase.start)):
            return phrase
    return None


def quoted_as_saying(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """ "The agency quoted the minister as saying that …": who said it."""
    if sentence.lang != "en":
        return None
    quoted = (p for p in here if not p.drop and _QUOTED.search(sentence.text, max(0, p.start - _NEAR), p.start))
    return next((p for p in quoted if _AS_SAYING.match(sentence.text, p.end)), None)
