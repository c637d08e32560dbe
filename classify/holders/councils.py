"""Councils of towns and regions, these as they pass a text, and the parties that vote there by their creed: "The council in Genoa", «Ломбардия одобрила», "the Socialists abstained". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.matching import Word
from classify.language.syntax import governed
from classify.lexicons import actors
from classify.quotes import inside, quotations

_SPAN = 60  # characters before a town in which its council stands
_MOST = 20  # such phrases that are read in one sentence
_NEAR = 1  # paragraphs to the chamber in which parties vote
_CHAMBERS = ("legislature", "subnational", "party")
# Before the town, in Turkic behind it.
_COUNCIL = {
    "en": re.compile(r"(?<![\w'’-])(?:(?:city|town|regional|municipal|provincial|district|county)\s+)?(?:council|assembly)\s+(?:in|of)\s+\Z", re.I),
    "ru": re.compile(r"(?<!\w)(?:[а-яё]+(?:ой|ый|ная|ное|ый)\s+)?(?:совет|собрание|ассамблея|дума|рада)\s+(?:города\s+|области\s+|региона\s+)?\Z", re.I),
    "uk": re.compile(r"(?<!\w)(?:[а-яіїєґ'’]+(?:а|ий|і)\s+)?(?:рада|збори|асамблея|дума)\s+(?:міста\s+|області\s+|регіону\s+)?\Z", re.I),
    "kk": re.compile(r"\s+(?:(?:қалалық|облыстық|аймақтық|өңірлік|қала|облыс)\s+)?(?:кеңесі|мәслихаты|ассамблеясы|парламенті)(?!\w)", re.I),
    "ky": re.compile(r"\s+(?:(?:шаардык|облустук|аймактык|шаар|облус)\s+)?(?:кеңеши|ассамблеясы|парламенти)(?!\w)", re.I),
    "uz": re.compile(r"\s+(?:(?:shahar|viloyat|mintaqaviy|hududiy|шаҳар|вилоят)\s+)?(?:kengashi|assambleyasi|parlamenti|кенгаши|парламенти)(?![\w'‘’ʻ])", re.I),
    "tg": re.compile(r"(?<!\w)(?:шӯрои|маҷлиси|парлумони|думаи)\s+(?:(?:шаҳри|вилояти|минтақаи|шаҳрии|вилоятии)\s+)?\Z", re.I),
}
# A town or region passes a text.
_PASSED = {
    "en": re.compile(r"(?:['’]s\s+(?:assembly|council|parliament|lawmakers|councillors))?\s+(?:had\s+|has\s+|also\s+|then\s+|later\s+)*(?:passed|approved|adopted|endorsed|voted\s+(?:for|against|down|through)|rejected|backed)\s+(?:\w+\s+){0,4}?(?:resolutions?|motions?|texts?|documents?|declarations?|appeals?)\b"),
    "ru": re.compile(r"\s+(?:тоже\s+|также\s+|уже\s+|затем\s+)?(?:принял|одобрил|утвердил|отклонил|проголосовал)[аио]?\s+(?:[\w-]+\s+){0,4}?(?:резолюци|текст|документ|обращени|декларац|решени)\w*"),
    "uk": re.compile(r"\s+(?:теж\s+|також\s+|уже\s+|вже\s+|потім\s+)?(?:ухвали|схвали|затверди|відхили|проголосува)(?:в|ла|ло|ли)\s+(?:[\w'’-]+\s+){0,4}?(?:резолюці|текст|документ|звернен|деклараці|рішенн)\w*"),
    "kk": re.compile(r"\s+(?:\w+\s+){0,3}?(?:қарар|мәтін|құжат|декларация|үндеу)\w*\s+(?:мақұлда|қабылда|қолда)(?:ды|ған|пты)\w*"),
    "ky": re.compile(r"\s+(?:\w+\s+){0,3}?(?:резолюция|текст|документ|декларация|кайрылуу|токтом)\w*\s+(?:кабыл\s+ал|жактыр|колдо)(?:ды|ду|ган|гон)\w*"),
    "uz": re.compile(r"\s+(?:[\w'‘’ʻ]+\s+){0,3}?(?:rezolyutsiya|matn|hujjat|deklaratsiya|murojaatnoma)\w*\s+(?:ma['‘’ʻ]qulla|qabul\s+qil|qo['‘’ʻ]lla)(?:di|gan)\w*"),
    "tg": re.compile(r"\s+(?:\w+\s+){0,3}?(?:қатънома|матн|санад|эъломия)\w*\s+(?:\w+\s+){0,2}?қабул\s+кард\w*"),
}  # fmt: skip
# Parties by their creed, and what parties do in a chamber.
_CREEDS = {
    "en": r"(?:(?:[Cc]enter-[Ll]eft|[Cc]entre-[Ll]eft|[Cc]enter-[Rr]ight|[Ff]ar-[Rr]ight|[Ff]ar-[Ll]eft|ruling|opposition|[Cc]onservative|[Ss]ocial|[Cc]hristian|[Ll]iberal)\s+)?(?:Socialists|Communists|Democrats|Social\s+Democrats|Greens|Liberals|Conservatives|Nationalists|Christian\s+Democrats|Populists|Centrists|Labour|Left)",
    "ru": r"(?:социалисты|коммунисты|демократы|социал-демократы|зел[её]ные|«зел[её]ные»|либералы|консерваторы|националисты|христианские\s+демократы|популисты|центристы|правые|левые|лейбористы)",
    "uk": r"(?:соціалісти|комуністи|демократи|соціал-демократи|зелені|«зелені»|ліберали|консерватори|націоналісти|християнські\s+демократи|популісти|центристи|праві|ліві|лейбористи)",
    "kk": r"(?:социалистер|коммунистер|демократтар|социал-демократтар|«жасылдар»|жасылдар|либералдар|консерваторлар|ұлтшылдар|христиан-демократтар)",
    "ky": r"(?:социалисттер|коммунисттер|демократтар|социал-демократтар|«жашылдар»|жашылдар|либералдар|консерваторлор|улутчулдар)",
    "uz": r"(?:sotsialistlar|kommunistlar|demokratlar|sotsial-demokratlar|«yashillar»|yashillar|liberallar|konservatorlar|millatchilar)",
    "tg": r"(?:сотсиалистҳо|коммунистҳо|коммунистон|демократҳо|сотсиал-демократҳо|сабзҳо|либералҳо|консерваторҳо|миллатгароён)",
}
_DO = {
    "en": r"\s+(?:also\s+|all\s+|then\s+|alone\s+)?(?:voted|abstained|opposed|backed|supported|rejected|called|walked\s+out|stayed\s+away|objected|said|refused|argued|demanded|countered|left\s+their)\b",
    "ru": r"\s+(?:[\w-]+\s+){0,2}?(?:про)?(?:голосова|воздержа|выступи|поддержа|отверг|назва|покину|возрази|заяви|отказа|напомни|потребова|осуди)\w*",
    "uk": r"\s+(?:[\w’'-]+\s+){0,2}?(?:про)?(?:голосува|утрима|виступи|підтрима|відкину|назва|залиши|заперечи|заяви|відмови|нагада|зажада|засуди)\w*",
    "kk": r"(?=\s[^.;:]{0,80}?(?:дауыс\s+бер|қалыс\s+қал|қолда|айыпта|деп\s+ата|залдан\s+шық|мәлімде|қарсы))",
    "ky": r"(?=\s[^.;:]{0,80}?(?:добуш\s+бер|калыс\s+кал|колдо|айыпта|деп\s+ата|залдан\s+чык|билдир|каршы))",
    "uz": r"(?=\s[^.;:]{0,80}?(?:ovoz\s+ber|betaraf\s+qol|qo['‘’ʻ]lla|qorala|deb\s+ata|zaldan\s+chiq|bildir|qarshi))",
    "tg": r"(?=\s[^.;:]{0,80}?(?:овоз\s+дод|бетараф\s+монд|дастгирӣ|маҳкум|номид|муқобил|гуфт))",
}
_PARTIES = {lang: re.compile(rf"(?<![\w'‘’ʻ-])(?P<creed>{creed if lang == 'en' else f'(?i:{creed})'})(?:{_DO[lang]})") for lang, creed in _CREEDS.items()}
_CREED = re.compile("|".join(_CREEDS.values()), re.I)


def councils(text: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with such councils, regions and parties."""
    if lang not in _COUNCIL:
        return found
    named = quotations(text)
    read: list[Phrase] = []
    for match in actors(lang).find(tokens):
        if match.value.kind != "city" or not match.value.holder or inside(named, match.start):
            continue
        before = lang in ("en", "ru", "uk", "tg")
        hit = _COUNCIL[lang].search(text, max(0, match.start - _SPAN), match.start) if before else _COUNCIL[lang].match(text, match.end)
        start, end = (min(match.start, hit.start()), max(match.end, hit.end())) if hit is not None else (match.start, match.end)
        if hit is None and (_PASSED[lang].match(text, match.end) is None or match.case == "oblique"):
            continue
        read.append(_phrase(text, start, end, match.value.holder, "subnational", text[start:end], lang))
    for party in _PARTIES[lang].finditer(text):
        if not inside(named, party.start()) and not any(p.holder for p in found if p.start <= party.start() < p.end):
            read.append(_phrase(text, party.start("creed"), party.end("creed"), None, "party", party.group("creed"), lang))
    for phrase in read[:_MOST]:
        if any(p.speaker or (p.level == phrase.level and p.holder) or (p.role and phrase.holder) for p in found if p.start < phrase.end and phrase.start < p.end):
            continue
        found = [*(p for p in found if p.end <= phrase.start or p.start >= phrase.end), phrase]
    return sorted(found, key=lambda p: p.start)


def in_chamber(phrase: Phrase, last: Phrase | None, away: int) -> str | None:
    """The state in whose chamber, told of `away` paragraphs before, a party votes that is called by its creed."""
    if phrase.level != "party" or _CREED.fullmatch(phrase.role or "") is None or last is None or last.level not in _CHAMBERS:
        return None
    return last.holder if away <= _NEAR else None


def _phrase(text: str, start: int, end: int, holder: str | None, level: str, role: str, lang: str) -> Phrase:
    free = not governed(text, start, lang)
    return Phrase(start, end, holder, level, None, role, subject=free, located=False, bare=False, drop=False, body=level != "party")  # type: ignore[arg-type]
