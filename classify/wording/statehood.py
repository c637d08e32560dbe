"""Peoples and states that are said never to have been, or to be somebody's invention: the claims on a whole state. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import Seldom

_PEOPLE_KK = r"\b(?:қазақ|казак|украин|өзбек|қырғыз|кыргыз|молдаван|грузин|тәжік|тажик)"
_UNMADE = {
    "en": r"\b(?:had|have|has)\s+never\s+(?:really\s+)?(?:had|been|known|existed\s+as|possessed|enjoyed)\s+(?:[\w'’-]+\s+){0,4}?(?:state(?:hood|s)?|nation(?:hood)?|country|people)\b|\bnever\s+(?:was|were|had)\s+(?:[\w'’-]+\s+){0,3}?(?:state(?:hood)?|nation|country|people)\b"
    r"|\b(?:there|here)\s+(?:was|were|had\s+been|has\s+been)\s+(?:no|never\s+any|never\s+an?)\s+(?:such\s+)?(?:Kazakh|Kyrgyz|Uzbek|Tajik|Ukrainian|Moldovan|Georgian|Belarusian)\w*\s*(?:state(?:hood)?|nation|country|people)?\b|\b(?:an\s+|are\s+|is\s+)?artificial\s+(?:state|nation|country|construct|creation|entit(?:y|ies)|formation)s?\b|\b(?:is|['’]s|was)\s+no\s+such\s+(?:state|country|nation)\s+as\b|\bno\s+such\s+(?:state|country|nation)\s+as\s+\w+",
    "ru": r"\b(?:государств\w*|государственност\w*)\s+(?:\w+\s+){0,2}?не\s+(?:было|существовал\w*|имел\w*)(?=\s*[»\".,;:—–-]|\s+никогда|$)|\b(?:никаких?|никакого|никакой|никогда)\s+(?:\w+\s+){0,5}не\s+(?:было|был[аи]?|существовал\w*|бывало)\b|\bне\s+(?:было|существовал\w*)\s+(?:\w+\s+){0,2}(?:ни|никак)\w*\s+(?:\w+\s+){0,2}(?:узбек|казах|киргиз|украин|молд|государств|наци|народ)\w*|\bискусственн\w+\s+(?:государств|образовани|страна|наци)\w*|\bнет\s+(?:и\s+не\s+было\s+)?так(?:ого|ой)\s+(?:государства|страны|нации)\b",
    "uk": r"\b(?:держав[иу]|державност\w*)\s+(?:\w+\s+){0,2}?не\s+(?:було|існувал\w*)(?=\s*[»\".,;:—–-]|\s+ніколи|$)|\b(?:жодних|жодного|жодної|ніяких|ніякого|ніякої|ніколи)\s+(?:\w+\s+){0,5}не\s+(?:було|був|була|були|існувал\w*|існував|бувало)\b|\bштучн\w+\s+(?:держав|утворен|країн|наці)\w*|\b(?:немає|нема)\s+(?:й\s+не\s+було\s+)?такої\s+(?:держави|країни|нації)\b",
    "kk": rf"{_PEOPLE_KK}\w*\s+(?:\w+\s+){{0,3}}?(?:мемлекет|мемлекеттілі|ұлт|өз\s+елі)\w*\s+(?:\w+\s+)?болма(?:ған|ды|пты)\w*|\bжасанды\s+(?:мемлекет|ел\b|ұлт|құрылым)\w*|\bдеген\s+(?:мемлекет|ел|ұлт)\s+(?:\w+\s+){{0,2}}?(?:жоқ|болма(?:ған|ды))\b",
    "ky": rf"{_PEOPLE_KK}\w*\s+(?:\w+\s+){{0,3}}?(?:мамлекет|улут|өз\s+өлкөсү)\w*\s+(?:\w+\s+)?(?:болбо(?:гон|ду|птур)|болгон\s+эмес)\w*|\bжасалма\s+(?:мамлекет|өлкө|улут)\w*|\bдеген\s+(?:мамлекет|өлкө|улут)\s+(?:\w+\s+){{0,2}}?(?:жок|болгон\s+эмес|болбогон)\b",
    "uz": r"\b(?:qozoq|ukrain|o['ʻ‘’ʼ]zbek|qirg['ʻ‘’ʼ]iz|moldavan|gruzin|tojik)[\w'ʻ‘’ʼ]*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,3}?(?:davlat|millat)[\w'ʻ‘’ʼ]*\s+(?:\w+\s+)?bo['ʻ‘’ʼ]lma(?:gan|di)\w*|\bsun['ʻ‘’ʼ]iy\s+(?:davlat|millat|tuzilma)\w*|\bdegan\s+(?:davlat|mamlakat|millat)(?:ning\s+o['ʻ‘’ʼ]zi)?\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}?(?:yo['ʻ‘’ʼ]q\b|bo['ʻ‘’ʼ]lmagan\b|xato\w*|vaqtincha\w*)",
    "tg": r"\b(?:қазоқ|украин|ӯзбек|қирғиз|молдав|гурҷ)\w*\s+(?:\w+\s+){0,3}?(?:давлат|кишвар)\w*\s+(?:\w+\s+)?(?:набуд|надошт|вуҷуд\s+надошт)\w*|\b(?:давлати|кишвари|миллати)\s+(?:сунъӣ|сохта)\b|\b(?:давлат|кишвар|миллат)е?\s+(?:ба|бо)\s+номи?\s+\w+\s+(?:\w+\s+)?(?:нест|набуд|вуҷуд\s+на\w+)",
}
_WHAT = re.compile(
    r"(?:\bstate|nation|countr|\bpeople|kazakh|kyrgyz|uzbek|tajik|ukrainian|moldovan|georgian|belarusian|қазақ|өзбек|қырғыз|өзбөк|qozoq|o['ʻ‘’ʼ]zbek|qirg['ʻ‘’ʼ]iz|[ӯу]зб[еа]к|қазоқ|қирғиз|мемлекет|мамлекет|davlat|давлат|кишвар|узбек|казах|кирг|кыргыз|украин(?:ц|[аыеу]\b)|україн(?:ц|[аиу]\b)|ukraine\b|молдаван|молдован|грузин|армян|вірмен|таджик|туркмен|белорус|білорус|государств|держав|наци|наці|народ|стран|країн)", re.I
)
_BEHIND = re.compile(
    r"\s+(?:(?:так|сво|отдельн|окрем|самостоятельн|самостійн|независим|незалежн|никак|ніяк|ни|ні)[\w’']*\s+){0,2}(?=(?:узбек|казах|кирг|украин|україн|молд|груз|государств|держав|наци|наці|народ|стран|країн))",
    re.I,
)
_DISPUTED = re.compile(r"спор|сомнен|сумнів|претензи|претензі|проблем|конфликт|конфлікт|вопрос|питан|угроз|загроз|войн|війн|повод|привод", re.I)
# Neither of two peoples was there: «ни узбеков, ни казахов до революции не существовало».
_NEITHER = {
    "en": r"\bneither\s+\w+\s+nor\s+\w+\s+(?:[\w'’-]+\s+){0,4}?(?:existed|were\s+(?:ever\s+)?(?:a\s+)?(?:people|nation|state)s?)\b|\b(?:Kazakh|Kyrgyz|Uzbek|Tajik|Ukrainian|Moldovan|Georgian|Belarusian)s?\s+(?:\w+\s+){0,2}?(?:did\s+not|didn['’]t|never)\s+(?:\w+\s+)?exist(?:ed)?\b",
    "ru": r"\bни\s+[\w-]+,?\s+ни\s+[\w-]+\s+(?:[\w-]+\s+){0,4}?не\s+(?:было|был[аи]?|существовал\w*)\b",
    "uk": r"\b(?:ні|ані)\s+[\w’'-]+,?\s+(?:ні|ані)\s+[\w’'-]+\s+(?:[\w’'-]+\s+){0,4}?не\s+(?:було|був|була|були|існувал\w*)\b",
    "kk": r"\b\w+\s+(?:те|та|де|да),?\s+\w+\s+(?:те|та|де|да)\s+(?:\w+\s+){0,3}?болма(?:ған|ды|пты)\w*",
    "ky": r"\b\w+\s+(?:да|де|до|дө),?\s+\w+\s+(?:да|де|до|дө)\s+(?:\w+\s+){0,3}?(?:болбо(?:гон|ду|птур)|болгон\s+эмес|жок\s+болгон)\w*",
    "uz": r"[\w'ʻ‘’ʼ]+\s+ham,?\s+[\w'ʻ‘’ʼ]+\s+ham\s+(?:[\w'ʻ‘’ʼ]+\s+){0,3}?bo['ʻ‘’ʼ]lma(?:gan|di)\w*",
    "tg": r"\bна\s+\w+,?\s+(?:ва\s+)?на\s+\w+\s+(?:\w+\s+){0,4}?(?:набуд|вуҷуд\s+надошт)\w*|\bна\s+\w+\s+(?:вуҷуд\s+дошт|буд)\w*,?\s+(?:ва\s+)?на\s+\w+",
}
# Who is said to have made a state up, or a people; "somebody" only where these are named beside it.
_MAKERS = {
    "en": (r"(?:Bolsheviks?|Communists?|Soviets|Lenin|Stalin)", r"(?:some(?:one|body)|any(?:one|body))"),
    "ru": (r"(?:большевик|коммунист|ленин|сталин|советск\w+\s+власт)\w*", r"кто(?:-то|-нибудь|-либо)"),
    "uk": (r"(?:більшовик|комуніст|ленін|сталін|радянськ\w+\s+влад)\w*", r"(?:хтось|будь-хто|хто-небудь)"),
    "kk": (r"(?:большевик|коммунист|ленин|сталин)\w*", r"біреу\w*"),
    "ky": (r"(?:большевик|коммунист|ленин|сталин)\w*", r"(?:кимдир\s+)?бирөө\w*"),
    "uz": (r"(?:bolshevik|kommunist|lenin|stalin)[\w'ʻ‘’ʼ]*", r"(?:kimdir|birov|kimningdir)"),
    "tg": (r"(?:болшевик|большевик|коммунист|ленин|сталин)\w*", r"(?:касе|кадом\s+касе)"),
}
_MADE_UP = {
    "en": r"(?:invented|created|made\s+up|dream(?:ed|t)\s+up|thought\s+up|conjured\s+up|concocted)",
    "ru": r"(?:придума|выдума|изобр[её]|сочини|созда)\w*",
    "uk": r"(?:придума|вигада|вигаду|винайш|винайд|створи)\w*",
    "kk": r"(?:ойлап\s+(?:тап|шығар|тауып)|ойдан\s+шығар|қолдан\s+жаса)\w*",
    "ky": r"(?:ойлоп\s+(?:тап|чыгар|таап)|колдон\s+жаса)\w*",
    "uz": r"(?:o['ʻ‘’ʼ]ylab\s+(?:top|chiqar)|to['ʻ‘’ʼ]qib\s+chiqar)\w*",
    "tg": r"(?:ихтироъ\s+(?:карда?|шуда?)|бофта?|сохта(?:анд|аст|и)?|аз\s+худ\s+баровард\w*)",
}
_W = r"(?:[\w'’ʻ‘ʼ-]+\s+){0,3}?"


def _made_up(lang: str) -> str:
    known, some = _MAKERS[lang]
    verb = _MADE_UP[lang]
    back = rf"{verb}\s+(?:by\s+(?:the\s+)?)?" if lang == "en" else rf"{verb}\s+"
    return rf"\b{known}\s+{_W}{verb}|\b{back}(?:\w+\s+)?{known}|\b(?:[\w'’ʻ‘ʼ-]+\s+{_W})?{some}\s+{_W}{verb}(?:\s+[\w'’ʻ‘ʼ-]+){{0,2}}|\b[\w'’ʻ‘ʼ-]+\s+{_W}{back}{some}"


_NEITHERS = {lang: Seldom(pattern) for lang, pattern in _NEITHER.items()}
_INVENTED = {lang: Seldom(_made_up(lang)) for lang in _MAKERS}
_KNOWN = re.compile(r"bol?shevik|болшевик|большевик|більшовик|communist|kommunist|коммунист|комуніст|lenin|ленин|ленін|stalin|сталин|сталін|soviet|советск|радянськ", re.I)
_NEVER = {lang: re.compile(pattern, re.I) for lang, pattern in _UNMADE.items()}
_BEFORE, _AFTER = 40, 12  # characters around such words in which the state stands


def unmade(text: str, lang: str) -> bool:
    """Whether it is peoples or states that are said never to have been."""
    return _said(text, lang) is not None


def around(text: str, lang: str) -> tuple[int, int]:
    """Offsets in which those stand that are said never to have been; (0, 0) where nothing is said of it."""
    hit = _said(text, lang)
    return (max(0, hit.start() - _BEFORE), hit.end() + _AFTER) if hit is not None else (0, 0)


def _said(text: str, lang: str) -> re.Match[str] | None:
    pattern = _NEVER.get(lang)
    for hit in pattern.finditer(text) if pattern is not None else ():
        of_them = _WHAT.search(hit.group()) or _BEHIND.match(text, hit.end())
        if of_them and not _DISPUTED.search(hit.group()):
            return hit
    neither = _NEITHERS[lang].search(text) if lang in _NEITHERS else None
    if neither is not None and _WHAT.search(neither.group()):
        return neither
    made_up = _INVENTED[lang].search(text) if lang in _INVENTED else None
    return made_up if made_up is not None and (_KNOWN.search(made_up.group()) or _WHAT.search(made_up.group())) else None
