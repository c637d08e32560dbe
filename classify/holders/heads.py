"""Nouns in no list of offices that have an owner in one: opponents of a leader, a member of a delegation, an organisation's council, a state's empty seat, a channel close to an army."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.holders.bearers import name_behind
from classify.language.grammar import GENITIVE, PREPOSITIONS, SLAVIC, TURKIC
from classify.language.matching import Word
from classify.lexicons import actors

_BEFORE = 60  # characters before or behind a phrase in which its head stands
_AUTHORITY = re.compile(r"Kremlin|Кремл|Кремль|Kreml", re.I)
_POWERS = re.compile(
    r"\s+(?:armed|militar|army|secur|secret|intelligen|govern|authorit|presiden|minist|special|defen[cs]e|ruling"
    r"|военн|арми|спецслужб|силов|власт|правительств|президент|минист|администрац|правящ|військов|армі|влад|уряд|міністер|адміністрац|артиш|ҳукумат|ҳарбӣ)",
    re.I,
)
_CLAUSE_OPENS = re.compile(r"(?:^|[,;:—–]\s*|\b(?:and|but|и|а|но|і|й|але|ва|аммо)\s+)$", re.I)
# Those against whoever has an office: a party of his state, or one as good as that.
_AGAINST_BEFORE = {
    "en": re.compile(r"\b(?:(?!(?:in|of|by|with|to|from|against|for|on|at|over|about|among|between)\b)[a-z-]+\s+)?(?:opponents?|critics?|rivals?|adversar(?:y|ies)|foes?|challengers?)\s+(?:of|to)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?<!\w)(?:противник|критик|оппонент|соперник|недоброжелател)(?:и|ь)?\s+(?:[а-яё-]+(?:ого|его|ей|ой)\s+){0,2}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:противник|критик|опонент|суперник|недоброзичлив)(?:и|ці|ець)?\s+(?:[а-яіїєґ'’-]+(?:ого|ої)\s+){0,2}$", re.I),
    "tg": re.compile(r"(?<!\w)(?:мухолифони?|рақибони?|мунтақидони?|мухолифи|рақиби|мунтақиди)\s+(?:[а-яёғӣқӯҳҷ]+[иӣ]\s+){0,2}$", re.I),
}
_AGAINST_AFTER = {
    "en": re.compile(r"(?:['’]s?)?\s+(?:[a-z-]+\s+)?(?:opponents?|critics?|rivals?|adversar(?:y|ies)|foes?|challengers?)\b(?!\s+(?:of|to)\b)"),
    "kk": re.compile(r"\s+(?:[а-яәғқңөұүһі]+\s+)?(?:қарсылас|оппонент|бәсекелес|сыншы)(?:ы|і|тары|тері|лары|лері)(?!\w)"),
    "ky": re.compile(r"\s+(?:[а-яңөү]+\s+)?(?:каршылаш|оппонент|атаандаш|сынчы)(?:ы|и|сы|тары|тери|лары|лери)(?!\w)"),
    "uz": re.compile(r"\s+(?:[\w'‘’ʻ]+\s+)?(?:raqib|opponent|muxolif|tanqidchi|рақиб|оппонент|мухолиф|танқидчи)(?:i|lari|si|и|лари|си)(?!\w)"),
}
# Who belongs to a body, and what belongs to an organisation: before its name, and in Turkic behind it.
_PART_BEFORE = {
    "ru": re.compile(r"(?<!\w)(?:член|участни[кц]|сотрудни[кц]|работни[кц]|руководител|координатор|совет|секретариат|руководство|миссия|штаб)(?:а|ы|и|ь)?\s+(?:[а-яё-]+(?:ой|ого|ей|их|ых)\s+)?$", re.I),
    "uk": re.compile(r"(?<!\w)(?:член|учасни[кц]|співробітни[кц]|працівни[кц]|керівни[кц]|координатор|рада|секретаріат|керівництво|місія|штаб)(?:и|киня|я)?\s+(?:[а-яіїєґ'’-]+(?:ої|ого|их)\s+)?$", re.I),
    "tg": re.compile(r"(?<!\w)(?:узви|аъзои|аъзоёни|иштирокчии|корманди|кормандони|шӯрои|дабирхонаи|раёсати|роҳбарияти|кумитаи|миссияи|ситоди)\s+(?:[а-яёғӣқӯҳҷ]+[иӣ]\s+)?$", re.I),
}
_STAFF_IN = {
    "ru": re.compile(r"(?<!\w)(?:в|во)\s+(?:аппарате|секретариате|пресс-службе|канцелярии|руководстве|администрации|комитете|президиуме)\s+$", re.I),
    "uk": re.compile(r"(?<!\w)(?:в|у)\s+(?:апараті|секретаріаті|пресслужбі|прес-службі|канцелярії|керівництві|адміністрації|комітеті|президії)\s+$", re.I),
}
_PART_AFTER = {
    "kk": re.compile(r"\s+(?:мүше|қатысушы|қызметкер|кеңес|хатшылығ|миссия|штаб)(?:ы|і|сы|сі|лері|лары)(?!\w)"),
    "ky": re.compile(r"\s+(?:мүчө|катышуучу|кызматкер|кеңеш|катчылыг|миссия|штаб)(?:ы|и|сү|су|сы|лөрү|лери|лары)(?!\w)"),
    "uz": re.compile(r"\s+(?:a['‘’ʻ]zo|ishtirokchi|xodim|kengash|kotibiyat|missiya|shtab|аъзо|иштирокчи|ходим|кенгаш|котибият|миссия)(?:si|i|lari|си|и|лари)(?!\w)"),
}
# Where an organisation decides, whatever is told of it between, and its members; not "at" or "before" that: «одақтың төтенше саммиті», «уюмга мүчө өлкөлөр».
_GATHERED = {
    "kk": re.compile(
        r"\s+(?:(?:[а-яәғқңөұүһі-]+\s+){0,3}?(?:саммит|жиын|жиналыс|отырыс|съез|сессия|басқосу|кездесу)(?:ы|і|сы|сі)|мүше\s+(?:елдер|мемлекеттер)(?:дің\s+(?:[а-яәғқңөұүһі]+\s+){0,2}?\w+(?:лары|лері))?)(?!\w)"
        r"(?!\s+(?:алдында|алдынан|кезінде|барысында|аясында|қарсаңында|туралы|жайлы|болар|бола|өт\w*|бол(?:ды|ып|ған|атын)|басталған\w*))"
    ),
    "ky": re.compile(
        r"\s+(?:(?:[а-яңөү-]+\s+){0,3}?(?:саммит|жыйын|отурум|съезд|сессия|чогулуш|жолугушуу)(?:ы|и|у|ү|сы|су|сү)|мүчө\s+(?:өлкөлөр|мамлекеттер)(?:д[иү]н\s+(?:[а-яңөү]+\s+){0,2}?\w+(?:лары|лери|лору|лөрү))?)(?!\w)"
        r"(?!\s+(?:алдында|маалында|учурунда|жүрүшүндө|алкагында|тууралуу|жөнүндө|боло|өт\w*|бол(?:ду|уп|гон)|башталган\w*))"
    ),
    "uz": re.compile(
        r"\s+(?:(?:[\w'‘’ʻ-]+\s+){0,3}?(?:sammit|yig['‘’ʻ]ilish|majlis|sessiya|anjuman|саммит|йиғилиш|мажлис)(?:i|si|и|си)|a['‘’ʻ]zo\s+(?:davlatlar|mamlakatlar)(?:ning\s+(?:[\w'‘’ʻ]+\s+){0,2}?\w+lari)?)(?![\w'‘’ʻ])"
        r"(?!\s+(?:oldidan|arafasida|chog['‘’ʻ]ida|davomida|doirasida|paytida|haqida|o['‘’ʻ]t\w*|bo['‘’ʻ]l\w*|олдидан|арафасида|давомида|ҳақида|ўт\w*|бўл\w*))"
    ),
}
_COMMITTEE = re.compile(r"комитет|қўмита|qo['‘’ʻ]mita|комиссия|komissiya", re.I)
_ONE = re.compile(r"(?<![лдт][аеоө]р)(?<!lar)(?:сы|сі|си|сү|су|[ыіиуү]|si|i|си|и)$")
_OPENING, _CLOSING = ("«", "“", '"', "„"), ("»", "”", '"', "“")
_MEMBER_ENDS = re.compile(r"(?:мүшесі|мүшелері|мүчөсү|мүчөлөрү|zosi|zolari|аъзоси|аъзолари|жетекшісі|басшысы|лидері|төрағасы|өкілі|хатшысы|көшбасшысы|жетекчиси|башчысы|лидери|төрагасы|өкүлү|катчысы|жетекчилери|лидерлери|жетекшілері|yetakchisi|rahbari|lideri|raisi|vakili|yetakchilari|rahbarlari|vakillari|biri|бири|бірі)$", re.I)
# Who sits in a chamber or belongs to a party: "Senat a’zolaridan biri", "partiyaning Istanbulda yashovchi a’zosi".
_MEMBER = {
    "kk": re.compile(r"\s+(?:[а-яәғқңөұүһі-]+\s+){0,3}?(?:мүше(?:сі|лері|лерінің\s+бірі)|белсенді(?:сі|лері|лерінің\s+бірі)|(?:жетекші|көшбасшы|басшы|лидер|төраға|өкіл|хатшы)(?:сі|сы|і|лері|лары|лерінің\s+бірі|ларының\s+бірі|дерінің\s+бірі))(?!\w)", re.I),
    "ky": re.compile(r"\s+(?:[а-яңөү-]+\s+){0,3}?(?:мүчө(?:сү|лөрү|лөрүнүн\s+бири)|активист(?:и|тери|теринин\s+бири)|(?:жетекчи|лидер|башчы|төрага|өкүл|катчы)(?:си|сы|и|ү|лери|лары|лөрү|леринин\s+бири|ларынын\s+бири|лөрүнүн\s+бири))(?!\w)", re.I),
    "uz": re.compile(r"\s+(?:[\w'‘’ʻ-]+\s+){0,3}?(?:a['‘’ʻ]zo(?:si|lari|laridan\s+biri)|faol(?:i|lari|laridan\s+biri)|(?:yetakchi|rahbar|lider|rais|vakil|kotib)(?:si|i|lari|laridan\s+biri|larining\s+biri)|аъзо(?:си|лари|ларидан\s+бири)|фаол(?:и|лари))(?![\w'‘’ʻ])", re.I),
}
# Who leads or belongs to one party of several: "the leader of one of the left-wing parties", «руководитель одной из левых партий», «Раиси яке аз ҳизбҳои …».
_OF_PARTIES = {
    "en": re.compile(r"\b(?:leaders?|heads?|chair(?:man|woman)?|members?|representatives?|spokes(?:man|woman|person)|official)\s+(?:of|from|with)\s+(?:one|another|some|two)\s+(?:of\s+)?(?:the\s+|its\s+|[\w'’]+['’]s\s+)?(?:[\w-]+\s+){0,3}$", re.I),
    "ru": re.compile(r"(?<!\w)(?:лидер|руководител|председател|глава|сопредседател|представител|представительниц|член|активист|секретар)[ьаыи]?\s+(?:одной|другой|двух|нескольких|одного)\s+(?:из\s+)?(?:[а-яё-]+(?:ых|их|ой|ей)\s+){0,3}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:лідер|лідерка|керівни[кц]|голова|співголова|очільни[кц]|представни[кц]|член|активіст|секретар)[яи]?\s+(?:однієї|одної|іншої|двох|кількох)\s+(?:(?:з|із)\s+)?(?:[а-яіїєґ'’-]+(?:их|іх|ої)\s+){0,3}$", re.I),
    "tg": re.compile(r"(?<!\w)(?:р[ао][ҳх]бари|раиси|сарвари|узви|намояндаи|котиби|дабири)\s+(?:яке\s+аз|дигар)\s+$", re.I),
}
# «Главы стран Евросоюза сошлись …»: a plural that looks like a genitive, with a verb in the plural behind it.
_HEADS = re.compile(r"(?:глав|голов)[иы](?!\w)", re.I)
_THEY_DO = re.compile(r"\s+(?:[\w-]+\s+){0,4}?\w{2,}(?:ли|лись|лися|ют|ат|ят|уть|ають)(?!\w)")
# Between a paper and those whom it is close to, or the other way about.
_CLOSE_BEHIND = {
    "en": re.compile(r",?\s+(?:that\s+is\s+|which\s+is\s+)?(?:close|linked|tied|loyal|sympathetic|connected|aligned)\s+(?:to|with)\s+(?:the\s+)?$|,?\s+(?:run|funded|owned|controlled)\s+by\s+(?:the\s+)?$"),
    "ru": re.compile(r",?\s+(?:близк\w{2,3}|лояльн\w{2,3}|подконтрольн\w{2,3})\s+(?:к\s+)?$|,?\s+(?:связанн\w{2,3})\s+с\s+$"),
    "uk": re.compile(r",?\s+(?:близьк\w{1,3}|наближен\w{1,3})\s+до\s+$|,?\s+(?:лояльн\w{1,3}|підконтрольн\w{1,3})\s+(?:до\s+)?$|,?\s+пов['’]язан\w{1,3}\s+(?:з|із)\s+$"),
    "tg": re.compile(r"\s+(?:ки\s+)?(?:ба\s+)?(?:наздик|вобаста)\s+ба\s+$|\s+наздики\s+$"),
}
_CLOSE_AHEAD = {
    "ru": re.compile(r"\s+(?:[а-яё-]+\s+){0,2}$"),
    "uk": re.compile(r"\s+(?:[а-яіїєґ'’-]+\s+){0,2}$"),
    "kk": re.compile(r"\s+(?:жақын|тәуелді)\s+(?:[а-яәғқңөұүһі-]+\s+){0,2}$"),
    "ky": re.compile(r"\s+(?:жакын|көз каранды)\s+(?:[а-яңөү-]+\s+){0,2}$"),
    "uz": re.compile(r"\s+(?:yaqin|qarashli|яқин|қарашли)\s+(?:[\w'‘’ʻ-]+\s+){0,2}$"),
}
_CLOSE_OPENS = {"ru": re.compile(r"близк\w{2,3}\s+к\s+$", re.I), "uk": re.compile(r"(?:близьк|наближен)\w{1,3}\s+до\s+$", re.I)}


# "A Chisinau weekly wrote in an editorial": a paper of the town before it.
_PERIODICAL = re.compile(r"\s+(?:[a-z-]+\s+)?(?:daily|weekly|monthly|broadsheet|newspaper|paper|magazine|tabloid|editorial|newsweekly)(?=\s+(?:that\b|which\b|said|says|wrote|writes|called|calls|argued|argues|published|ran\b|carried|described|asked|opined|warned|mocked|headlined|devoted|printed|in\s+an?\s+(?:\w+\s+)?editorial)|,)")
_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s+(?:[a-z-]+\s+)?$")


def headed(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases, those with such a head as its owner's."""
    kept: list[Phrase] = []
    for place, phrase in enumerate(found):
        if kept and phrase.start < kept[-1].end and kept[-1].role and _MEMBER_ENDS.search(kept[-1].role):
            continue  # what stands between a party and who belongs to it
        leads = _OF_PARTIES[lang].search(sentence, max(0, phrase.start - _BEFORE), phrase.start) if lang in _OF_PARTIES and phrase.level == "party" and phrase.speaker is None and phrase.role else None
        if leads is not None:
            kept = [p for p in kept if p.end <= leads.start()]
            role = sentence[leads.start() : phrase.end]
            kept.append(replace(phrase, start=leads.start(), role=role, subject=_free(sentence, leads.start(), lang), located=False, plural=False))
            continue
        read = _member(sentence, tokens, phrase, lang) or (_periodical(sentence, phrase) if lang == "en" else None)
        if read is not None:
            kept.append(read)
            continue
        read = phrase
        if phrase.holder is None and phrase.level == "media":
            read = _close_to(sentence, tokens, phrase, found[max(0, place - 1) : place + 2], lang)
        elif phrase.holder is not None and not phrase.drop and not phrase.subject:
            read = _against(sentence, phrase, lang) or _part(sentence, phrase, lang) or phrase
        elif phrase.holder is not None and not phrase.drop:
            read = _against(sentence, phrase, lang) or phrase
        kept.append(read)
    return kept


def _periodical(sentence: str, phrase: Phrase) -> Phrase | None:
    hit = _PERIODICAL.match(sentence, phrase.end) if phrase.bare and phrase.level == "state" else None
    if hit is None or not _ARTICLE.search(sentence, max(0, phrase.start - _BEFORE), phrase.start):
        return None
    return replace(phrase, end=hit.end(), level="media", role=hit.group().strip(), subject=_free(sentence, phrase.start, "en"), located=False, bare=False)


def _against(sentence: str, phrase: Phrase, lang: str) -> Phrase | None:
    """ "Exiled opponents of the Belarusian leader", «Лукашенконың қарсыластары»: never those of a state, who are other states."""
    if phrase.bare or phrase.level not in ("state", "party"):
        return None
    before, after = _AGAINST_BEFORE.get(lang), _AGAINST_AFTER.get(lang)
    hit = before.search(sentence, max(0, phrase.start - _BEFORE), phrase.start) if before else None
    if hit is not None:
        free = _free(sentence, hit.start(), lang)
        role = sentence[hit.start() : phrase.end]
        return replace(phrase, start=hit.start(), level="party", speaker=None, role=role, subject=free, located=False, body=False)
    behind = after.match(sentence, phrase.end) if after else None
    if behind is None:
        return None
    role = sentence[phrase.start : behind.end()]
    return replace(phrase, end=behind.end(), level="party", speaker=None, role=role, subject=lang != "en" or _free(sentence, phrase.start, lang), located=False)


def _member(sentence: str, tokens: list[Word], phrase: Phrase, lang: str) -> Phrase | None:
    """The chamber or party as one who sits in it or belongs to it, where words between tell more of him only behind the genitive."""
    pattern = _MEMBER.get(lang)
    if pattern is None or phrase.level not in ("legislature", "party") or phrase.speaker is not None or phrase.role is None or phrase.drop:
        return None
    quoted = sentence[phrase.end : phrase.end + 1] in _CLOSING and sentence[max(0, phrase.start - 1) : phrase.start] in _OPENING
    hit = pattern.match(sentence, phrase.end + 1 if quoted else phrase.end)  # «… халық партиясының» мүшелері
    apart = hit is not None and len(hit.group().split()) > (2 if hit.group().split()[-1] in ("biri", "бири", "бірі") else 1)
    if hit is None or (apart and not GENITIVE.search(sentence[phrase.start : phrase.end].casefold()) and _COMMITTEE.search(hit.group()) is None):
        return None
    speaker = name_behind(sentence, tokens, hit.end(), lang) if _ONE.search(hit.group()) else None
    return replace(phrase, end=hit.end() + (sentence[hit.end() :].index(speaker) + len(speaker) if speaker else 0), speaker=speaker, role=sentence[phrase.start : hit.end()], subject=True, located=False, bare=False, body=False)


def _part(sentence: str, phrase: Phrase, lang: str) -> Phrase | None:
    """«Член российской делегации», «Шӯрои НАТО», «делегациясының мүшесі»: of a body or an organisation, not of a mere state."""
    heads = lang in SLAVIC and phrase.speaker is None and _HEADS.match(sentence, phrase.start) and _THEY_DO.match(sentence, phrase.end)
    if heads and _free(sentence, phrase.start, lang):
        return replace(phrase, subject=True)
    if lang in _STAFF_IN and phrase.role and phrase.speaker is None and _STAFF_IN[lang].search(sentence, max(0, phrase.start - _BEFORE), phrase.start):
        return replace(phrase, located=True)  # «В аппарате Госдумы запрос оставили без ответа»
    if phrase.speaker is not None or phrase.located or (phrase.bare and phrase.level != "organisation") or phrase.level not in ("state", "organisation"):
        return None
    before, after = _PART_BEFORE.get(lang), _PART_AFTER.get(lang)
    hit = before.search(sentence, max(0, phrase.start - _BEFORE), phrase.start) if before else None
    if hit is not None and _free(sentence, hit.start(), lang):
        return replace(phrase, start=hit.start(), role=sentence[hit.start() : phrase.end], subject=True, bare=False)
    behind = after.match(sentence, phrase.end) if after else None
    if behind is None and phrase.level == "organisation" and lang in _GATHERED:
        behind = _GATHERED[lang].match(sentence, phrase.end)
    if behind is None:
        return None
    return replace(phrase, end=behind.end(), role=sentence[phrase.start : behind.end()], subject=True, bare=False)


def _close_to(sentence: str, tokens: list[Word], paper: Phrase, near: list[Phrase], lang: str) -> Phrase:
    """ "A channel close to the Russian military", «близкая к Кремлю газета»: of the state whose authorities these are."""
    behind = _CLOSE_BEHIND.get(lang)
    for match in actors(lang).find(tokens) if behind is not None else ():
        if match.value.kind == "adjective" and paper.end < match.start < paper.end + _BEFORE and _POWERS.match(sentence, match.end):
            if behind is not None and behind.fullmatch(sentence, paper.end, match.start):
                return replace(paper, holder=match.value.holder)
    for phrase in near:
        if phrase is paper or phrase.holder is None or phrase.drop or not (phrase.role or _AUTHORITY.search(sentence, phrase.start, phrase.end)):
            continue
        if phrase.start >= paper.end:
            told = behind is not None and behind.fullmatch(sentence, paper.end, phrase.start) is not None
        else:
            ahead, opens = _CLOSE_AHEAD.get(lang), _CLOSE_OPENS.get(lang)
            told = ahead is not None and ahead.fullmatch(sentence, phrase.end, paper.start) is not None
            told = told and (opens is None or opens.search(sentence, max(0, phrase.start - _BEFORE), phrase.start) is not None)
        if told:
            return replace(paper, holder=phrase.holder)
    return paper


def _free(sentence: str, start: int, lang: str) -> bool:
    """Whether no preposition stands before a head."""
    words = sentence[max(0, start - _BEFORE) : start].split()
    if not words or _CLAUSE_OPENS.search(sentence, max(0, start - _BEFORE), start):
        return True
    last = words[-1].casefold()
    if lang == "en" and last in ("the", "a", "an", "his", "her", "its") and len(words) > 1:
        last = words[-2].casefold()
    return lang in TURKIC or last not in PREPOSITIONS.get(lang, frozenset())
