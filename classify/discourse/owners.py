"""Owners of a bare office whom no lexicon has for holders: a firm, a region of many states, a quasi-state, an unknown name. Better nobody than the last one told of."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import SLAVIC, STREET, TURKIC
from classify.language.naming import MINISTRY
from classify.lexicons import actors, territories
from classify.quotes import quotations
from classify.sentences import Sentence

_OWNED_AFTER = re.compile(r"^\s+(?:\w+(?:ого|его|ої|ей)\s+)?(?:[А-ЯЁЇІЄҐ][а-яёїієґ'’-]{3,}|[«\"“][^»\"”]{3,40}[»\"”])")
_OWNED_BEFORE = re.compile(
    r"(?:^|\s)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w'’ʻ‘-]{3,}(?:['’]s"
    r"|ның|нің|дың|дің|тың|тің|нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|ning|нинг)\s+(?:\w+\s+)?$"
)
# Regions of many states, and those who would be states: before their offices, and behind them.
_LANDS = {
    "en": r"Central\s+Asia(?:n|['’]s)?|the\s+Baltics?|Baltic|Kosov\w+|Crimean\s+Tatars?|(?:Nagorno-)?Karabakh|Abkhazia(?:n|['’]s)?|South\s+Osseti\w+",
    "ru": r"Центральн\w+\s+Ази\w+|центральноазиатск\w+|балтийск\w+|Балтии|Косов\w*|крымск\w+\s+татар\w*|крымскотатарск\w+|(?:Нагорн\w+\s+)?Карабах\w*|Абхази\w+|Южн\w+\s+Осети\w+",
    "uk": r"Центральн\w+\s+Азі\w+|центральноазійськ\w+|балтійськ\w+|Балтії|Косов\w*|кримськ\w+\s+татар\w*|кримськотатарськ\w+|(?:Нагірн\w+\s+)?Карабах\w*|Абхазі\w+|Південн\w+\s+Осеті\w+",
    "tg": r"Осиёи\s+(?:Марказӣ|Миёна)|Балтика|Косово|тотор\w+\s+Қ[иы]?рим|(?:Қ[ао]рабоғ\w*\s*)\w*|Абхоз\w*|Осетияи\s+Ҷанубӣ",
    "kk": r"Орталық\s+Азия\w*|Балтық\w*|Балтия\w*|Косово\w*|Қырым[\s-]+татар\w*|(?:Таулы\s+)?Қарабақ\w*|Абхазия\w*|Оңтүстік\s+Осетия\w*",
    "ky": r"Борбор(?:дук)?\s+Азия\w*|Балтия\w*|Косово\w*|Кр?ы?рым[\s-]+татар\w*|(?:Тоолуу\s+)?Карабак\w*|Абхазия\w*|Түштүк\s+Осетия\w*",
    "uz": r"Markaziy\s+Osiyo\w*|Boltiqbo['‘’ʻʼ]y\w*|Kosovo\w*|Qrim[\s-]*tatar\w*|(?:Tog['‘’ʻʼ]li\s+)?Qorabog['‘’ʻʼ]?\w*|Abxaziya\w*|Janubiy\s+Osetiya\w*|Марказий\s+Осиё\w*|Косово\w*|Қрим[\s-]*татар\w*|Абхазия\w*",
}
# Owners that are common nouns: компания төрағасы, глава компании, раиси ширкат.
_FIRMS = {
    "en": r"(?:company|firm|club|union|foundation|fund|federation|association|bank|corporation|charity|factory|university|hospital|school)",
    "ru": r"(?:компани|фирм|клуб|профсоюз|фонд|федераци|ассоциаци|банк|корпораци|предприяти|завод|холдинг|университет|больниц|школ)\w*",
    "uk": r"(?:компані|фірм|клуб|профспілк|спілк|фонд|федераці|асоціаці|банк|корпораці|підприємств|завод|холдинг|університет|лікарн|школ)\w*",
    "tg": r"(?:ширкат|фирма|бонк|иттиҳодия|иттифоқ|клуб|бошгоҳ|федератсия|ассотсиатсия|анҷуман|корхона|бунёд|фонд|донишгоҳ|мактаб|беморхона)\w*",
    "kk": r"(?:компания|фирма|одақ|қор|клуб|банк|қоғам|бірлестік|бірлестіг|федерация|қауымдастық|қауымдастығ|корпорация|кәсіпорын|зауыт|холдинг|университет|мектеп|аурухана|держава(?:лар)?|елдер|мемлекеттер|астаналар)(?:ы|і|сы|сі)?(?:ның|нің|дың|дің|тың|тің)?",
    "ky": r"(?:компания|фирма|клуб|банк|коом|бирикме|федерация|ассоциация|корпорация|ишкана|завод|холдинг|университет|мектеп|оорукана|фонд|держава(?:лар)?|өлкөлөр|мамлекеттер|борборлор)(?:ы|и|у|ү|сы|си|су|сү)?(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн)?",
    "uz": r"(?:kompaniya|firma|klub|bank|jamiyat|uyushma|federatsiya|assotsiatsiya|korporatsiya|korxona|zavod|xolding|universitet|maktab|kasalxona|fond|jamg['‘’ʻʼ]arma|компания|фирма|клуб|банк|жамият|уюшма|федерация|корхона|завод|университет|мактаб|фонд)(?:i|si|и|си)?(?:ning|нинг)?",
}
_FIRST = {lang: re.compile(rf"(?:^|[\s«“\"-])(?:{lands})\s+(?:[\w'‘’ʻ-]+\s+)?$", re.I) for lang, lands in _LANDS.items()}
_LAST = {
    lang: re.compile(rf"^\s+(?:of\s+(?:the\s+)?|five\s+)?(?:[\w-]+(?:их|ого|ої|ой|и)\s+)?(?:{lands})(?!\w)" if lang == "en" else rf"^\s+(?:\w+\s+)?(?:{lands})(?!\w)", re.I)
    for lang, lands in _LANDS.items()
    if lang not in TURKIC
}
_FIRM_FIRST = {lang: re.compile(rf"(?:^|\s){_FIRMS[lang]}(?:['’]s)?\s+$", re.I) for lang in (*(lang for lang in TURKIC if lang in _FIRMS), "en")}
_FIRM_LAST = {
    lang: re.compile(rf"^\s+(?:of\s+(?:the|a|an)\s+(?:\w+\s+)?)?{_FIRMS[lang]}\b" if lang == "en" else rf"^\s+(?:[a-zа-яёіїєґӣӯҳқғҷ]+(?:ой|ого|ої|и)\s+)?{_FIRMS[lang]}\b", re.I)
    for lang in ("en", "ru", "uk", "tg")
}
# Who would be a state, or holds a territory by another's arms: behind the office and before it.
_WOULD_BE = {
    "en": r"(?:breakaway|separatist|secessionist|self-(?:declared|proclaimed|styled)|unrecogni[sz]ed|rebel-held|rebel|(?:Moscow|Russian?)-(?:backed|installed|occupied)|occupied)",
    "ru": r"(?:непризнанн|самопровозглаш[её]нн|мятежн|сепаратистск|оккупированн)\w+",
    "uk": r"(?:невизнан|самопроголошен|заколотн|сепаратистськ|окупован)\w+",
    "kk": r"(?:танылмаған|мойындалмаған|өзін[-\s]өзі\s+жариялаған|сепаратистік|сепаратист|бөлінген|бөлініп\s+шыққан|оккупацияланған)",
    "ky": r"(?:таанылбаган|өзүн[-\s]өзү\s+жарыялаган|сепаратисттик|сепаратист|бөлүнүп\s+чыккан|оккупацияланган)",
    "uz": r"(?:tan\s+olinmagan|o['‘’ʻʼ]zini[-\s]o['‘’ʻʼ]zi\s+e['‘’ʻʼ]lon\s+qilgan|separatist|ayirmachi|ajralib\s+chiqqan|тан\s+олинмаган)",
    "tg": r"(?:эътирофнашуда|худхонда|ҷудоихоҳ|ҷудошуда)",
}
_BEHIND = {
    "en": r"^\s+(?:in|of|from)\s+(?:the\s+)?(?:[A-Z][\w-]+(?:['’]s|n)\s+)?",
    "ru": r"^\s+(?:(?:в|из)\s+)?",
    "uk": r"^\s+(?:(?:в|у|з|із)\s+)?",
    "tg": r"^\s+(?:(?:дар|аз)\s+)?(?:\w+[иӣ]\s+)?",
}
_IN_FACT = {
    "en": r"(?:de\s+facto|self-styled|separatist|breakaway|(?:Moscow|Russian?)-(?:backed|installed))\s+(?:[\w-]+\s+)?$",
    "ru": r"(?:фактическ\w+|де-факто|сепаратистск\w+|пророссийск\w+|самопровозглаш[её]нн\w+|марионеточн\w+)\s+$",
    "uk": r"(?:фактичн\w+|де-факто|сепаратистськ\w+|проросійськ\w+|самопроголошен\w+|маріонетков\w+)\s+$",
    "tg": r"(?:амалии|дефактои)\s+$",
    **{lang: rf"{_WOULD_BE[lang]}\s+(?:\w+\s+)?(?:[\w'‘’ʻʼ]+(?:ның|нің|дың|дің|тың|тің|нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|ning)\s+)?$" for lang in ("kk", "ky", "uz")},
}
_WOULD_BE_BEHIND = {lang: re.compile(pattern + _WOULD_BE[lang], re.I) for lang, pattern in _BEHIND.items()}
_HOLDS_IN_FACT = {lang: re.compile(r"(?:^|[\s«“\"(])" + pattern, re.I) for lang, pattern in _IN_FACT.items()}
_OF_COUNCIL = re.compile(r"\s+(?:resolutions?|members?|session|vote|meeting|debate|briefing|draft)\b")  # of the one in New York
_TWO = re.compile(r"\b(?:екі|эки|ikki|икки)\s+$", re.I)  # «Екі елдің басшылары»: of no one state
OF_FACTION = re.compile(r"\s+(?:от|від|из|з|із)\s+(?:[\w-]+\s+){0,2}(?:партии|фракции|блока|движения|партії|фракції|блоку|руху)\b", re.I)
_ADJECTIVE = re.compile(r"(?:ск|ськ|цк|цьк|зьк)\w{1,3}$")
_IZOFAT = re.compile(r"[иӣ]$")
_AT_HOME = re.compile(r"^(?:давлат|кишвар|мамлакат|миллат|ҳукумат|ҷумҳурӣ|ҷумҳур|хориҷа|хориҷӣ|парлумон|маҷлис|вазорат|расмӣ|расмии|собиқ|нав|пешин|кунун|имрӯза|феъл|мазкур|баландпоя|аввал|якум|дуюм|тоҷик)\w*$|^(?:мо|худ|онҳо|ӯ|вай|ин|он|\w+ро)$", re.I)
_NO = 16  # characters before an office in which it is denied
_NO_STATE = re.compile(  # "no country", «ни одна страна»: none holds it
    r"(?<!\w)(?:no|not\s+a\s+single|ни\s+од(?:на|ин|но)|жодн(?:а|ий|е)|ешбір|еш|бірде[- ]?бір|эч(?:\s+бир)?|бир\s+да|hech\s+(?:bir|qaysi)|ҳеч\s+(?:бир|қайси)|ягон|ҳеҷ(?:\s+як)?)\s+$",
    re.I,
)


def of_nobody(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a bare office belongs to a region, a quasi-state or a firm, by the words beside it: «лидеры Центральной Азии», «Компания төрағасы»."""
    if phrase.level in ("expert", "public", "media"):
        return False
    if sentence.lang == "en" and phrase.role == "Security Council" and _OF_COUNCIL.match(sentence.text, phrase.end):
        return True
    if _NO_STATE.search(sentence.text, max(0, phrase.start - _NO), phrase.start):
        return True
    return of_land(sentence, phrase) or would_be(sentence, phrase)


def would_be(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether those told of hold a territory and are no state: "deputies in Moldova's breakaway region", «власти непризнанной республики»."""
    if phrase.level not in ("state", "legislature", "subnational"):
        return False
    behind, before = _WOULD_BE_BEHIND.get(sentence.lang), _HOLDS_IN_FACT.get(sentence.lang)
    if behind is not None and behind.match(sentence.text[phrase.end :]):
        return True
    places = [phrase.start, *(phrase.start + gap.end() for gap in re.finditer(r"\s+", phrase.role or ""))]  # "de facto" may be of the office itself
    return before is not None and any(before.search(sentence.text[:place]) for place in places)


def of_land(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a region, a quasi-state or a firm owns whom a phrase tells of, at whichever level."""
    lang, before, after = sentence.lang, sentence.text[: phrase.start], sentence.text[phrase.end :]
    inside = sentence.text[phrase.start : phrase.end]  # a name's place may have been taken for his: «лидеры Центральной Азии»
    if lang not in _LANDS:
        return False
    last = (_LAST[lang].match(after) or (phrase.role and _LAST[lang].match(inside[len(phrase.role) :]))) if lang in _LAST else None
    if last and any(p.holder and 0 <= p.start - phrase.end - last.end() < 12 for p in sentence.phrases):
        return False  # "the leader of the Baltic state Latvia"
    if last or _FIRST[lang].search(before) or (phrase.plural and phrase.level == "state" and _TWO.search(before)):
        return True
    if phrase.level != "state":
        return False
    return bool((lang in _FIRM_FIRST and _FIRM_FIRST[lang].search(before)) or (lang in _FIRM_LAST and _FIRM_LAST[lang].match(after)))


def chained(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The Tajik office with the owner at the end of its izofat chain: «Вазорати дифоъи ҷадиди Озарбойҷон». None where the chain has none."""
    role = sentence.text[phrase.start : phrase.end]
    if sentence.lang != "tg" or phrase.speaker is not None or not _IZOFAT.search(role):
        return None
    for token in (t for t in sentence.tokens if t.start >= phrase.end):
        owner = next((p for p in sentence.phrases if p.start == token.start), None)
        if owner is not None:
            done_to = token.key.endswith("ро") and owner.speaker is None  # «Ронандаи таксӣ Русияро маҳкум кард»
            return replace(phrase, holder=owner.holder) if owner.holder and not owner.drop and not done_to else None
        if not _IZOFAT.search(token.key) or not token.text.islower():
            return None
    return None


_IN_GROUP = {
    "en": re.compile(r"^\s+(?:from|of|with|for|in|representing)\s+(?:the\s+|an?\s+)?(?:(?!who\b|that\b)[\w-]+\s+){0,3}[\"“]?$"),
    "ru": re.compile(r"^\s+(?:(?:от|из|с)\s+)?(?:[а-яё-]+(?:ой|ей|ого|его|их|ых)\s+){0,2}(?:(?:фракции|партии|блока|группы)\s+)?[«\"“]?$"),
    "uk": re.compile(r"^\s+(?:(?:від|з|із|зі)\s+)?(?:[а-яіїєґ'’-]+(?:ої|ого|их)\s+){0,2}(?:(?:фракції|партії|блоку|групи)\s+)?[«\"“]?$"),
    "tg": re.compile(r"^\s+(?:аз\s+)?(?:(?:ҳизби|фраксияи|блоки)\s+)?[«\"“]?$"),
}


def of_group(sentence: Sentence, phrase: Phrase, outside: list[Phrase]) -> Phrase | None:
    """ "A lawmaker from the opposition Hayastan bloc", «депутат от блока «Айастан»»: of the state of his party, still as a deputy."""
    between = _IN_GROUP.get(sentence.lang)
    if between is None or phrase.level not in ("legislature", "party", "state", "public") or not phrase.role:
        return None
    party = next((p for p in outside if p.start >= phrase.end), None)
    if party is None or party.level != "party" or not party.holder or party.drop or not between.match(sentence.text[phrase.end : party.start]):
        return None
    return replace(phrase, holder=party.holder, level=phrase.level if phrase.level == "legislature" else "party")


def unknown_owner(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a Tajik izofat goes on to a word that is no state and no office at home: «Раиси ширкат», «Сардори дастаи мо»."""
    if sentence.lang != "tg" or phrase.speaker is not None or phrase.level not in ("state", "organisation") or sentence.text[phrase.end - 1] != "и":
        return False
    after = next((t for t in sentence.tokens if t.start >= phrase.end), None)
    if after is None or after.start - phrase.end != 1 or not after.text.islower() or _AT_HOME.match(after.key):
        return False
    return after.key.endswith("и") or not MINISTRY.search(phrase.role or "")  # «Вазорати маориф»: a ministry is some state's, here the home's


def anothers(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an owner that no lexicon knows stands beside a bare office: «Адміністрація Гагаузії», «Партия «Миллий тикланиш»»."""
    if phrase.speaker is not None or phrase.level in ("expert", "public", "media"):
        return False
    if sentence.lang in SLAVIC and _of_territory(sentence, phrase):
        return True
    after = _OWNED_AFTER.match(sentence.text[phrase.end :]) if sentence.lang not in TURKIC else None
    if after and sentence.text[phrase.end :].lstrip()[:1] in '«"“' and phrase.level != "party":
        after = None
    before: re.Match[str] | None = _OWNED_BEFORE.search(sentence.text[: phrase.start]) if sentence.lang in (*TURKIC, "en") else None
    named = [p for p in sentence.phrases if p.holder and p is not phrase]
    if before and any(p.end >= before.start() + 4 and p.start <= phrase.start for p in named):
        before = None
    if after and any(phrase.end <= p.start <= phrase.end + 8 for p in named):
        after = None
    return bool(after or before)


_SAID_BEHIND = re.compile(r"\W{0,3}\s[—–-]\s|,\s")  # behind what somebody said, which is no party's name


def of_party(sentence: Sentence, phrase: Phrase, outside: list[Phrase]) -> str | None:
    """Whose party it is by its own sentence: the people or state that its name holds, or the street where it marches."""
    near = sentence.text[max(0, phrase.start - 50) : phrase.end + 50]
    titles = [span for span in quotations(near) if span.end - span.start < 50 and not _SAID_BEHIND.match(near, span.end)]
    for match in actors(sentence.lang).find(sentence.tokens):
        at = match.start - max(0, phrase.start - 50)
        if match.value.holder and match.value.kind in ("adjective", "state", "city") and any(t.start <= at < t.end for t in titles):
            return match.value.holder
    streets = [p for p in outside if p.bare and p.holder and not p.drop and STREET.match(sentence.text[p.end :])]
    return streets[0].holder if streets else None


def _of_territory(sentence: Sentence, phrase: Phrase) -> bool:
    """«Тираспольский парламент», «луганські посадовці»: of those who hold a territory, and of no state."""
    named = (m for m in territories(sentence.lang).find(sentence.tokens) if m.end <= phrase.start and (sentence.text[m.start].islower() or not m.start))
    return any(sentence.text[m.end : phrase.start] == " " and _ADJECTIVE.search(sentence.text[m.start : m.end]) for m in named)


_TITLE = r"\s+(?:[\"“«](?:[^\"”»]{2,30}[\"”»]\s+)?)?$"  # of a party, whose opening mark may stand before its office: «Оның „Ақ жол“ партиясы»
_THEIR = {
    "en": re.compile(rf"\b(?:his|her){_TITLE}", re.I),
    "ru": re.compile(rf"\b(?:его|её|ее|самой){_TITLE}", re.I),
    "uk": re.compile(rf"\b(?:його|її|самій){_TITLE}", re.I),
    "kk": re.compile(rf"\b(?:оның|өз){_TITLE}", re.I),
    "ky": re.compile(rf"\b(?:анын|өз){_TITLE}", re.I),
    "uz": re.compile(rf"\b(?:uning|o['‘’ʻʼ]z|унинг|ўз){_TITLE}", re.I),
}


# A Turkic sentence that begins with somebody's party, and no word of whose: «Партиясы үндемеді».
_HIS_PARTY = {
    "kk": re.compile(r"(?:партия|фракция)сы(?:\b|ның\b)", re.I),
    "ky": re.compile(r"(?:партия|фракция)сы(?:\b|нын\b)", re.I),
    "uz": re.compile(r"(?:partiya|fraksiya)si(?:\b|ning\b)|(?:партия|фракция)си(?:\b|нинг\b)", re.I),
}
_OPENS = re.compile(r"\W*(?:(?:ал|бірақ|алайда|бирок|ал\s+эми|ammo|lekin|biroq|аммо|лекин|бироқ)\s+)?$", re.I)


def their_party(sentence: Sentence, phrase: Phrase) -> bool:
    """«Оның партиясы», «в самой партии», «ҳизби ӯ»: the party of the person told of before."""
    if phrase.level != "party":
        return False
    if sentence.lang == "tg":
        own = sentence.text[phrase.start : phrase.end].casefold().endswith("аш")  # «ҳизбаш»
        return own or re.match(r"\s+(?:ӯ|вай)\b", sentence.text[phrase.end :]) is not None
    if sentence.lang in _HIS_PARTY and _HIS_PARTY[sentence.lang].match(phrase.role or "") and _OPENS.match(sentence.text[: phrase.start]):
        return True
    return sentence.lang in _THEIR and _THEIR[sentence.lang].search(sentence.text[: phrase.start]) is not None
