"""Communities, diasporas, cultural centres and unions of a people, and who speaks for them: of the state they live in, whatever people they are. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import ABROAD, HOME, PREPOSITIONS, SLAVIC, TURKIC

_NEAR = 60  # characters between a community and the town it lives in
# Peoples and faiths, as they stand before such a body (in Tajik behind it).
_PEOPLE = {
    "en": r"(?:[Ee]thnic\s+)?(?:Armenian|Azerbaijani|Azeri|Ukrainian|Russian|Georgian|Moldovan|Romanian|Uzbek|Kyrgyz|Tajik|Kazakh|Turkmen|Belarusian|Crimean\s+Tatar|Tatar|Chechen|Turkish|Jewish|Muslim|Abkhaz|Ossetian|Gagauz|Polish|Hungarian|Serb(?:ian)?|Greek|Kurdish|Uyghur)",
    "ru": r"(?:армянск|азербайджанск|украинск|русск|российск|грузинск|молдавск|румынск|узбекск|кыргызск|киргизск|таджикск|казахск|туркменск|белорусск|крымскотатарск|татарск|чеченск|турецк|еврейск|мусульманск|абхазск|осетинск|гагаузск|польск|венгерск|сербск|греческ|курдск|уйгурск)(?:ая|ий|ое|ой|ого|ому|ую|их)",
    "uk": r"(?:вірменськ|азербайджанськ|українськ|російськ|грузинськ|молдовськ|молдавськ|румунськ|узбецьк|киргизьк|таджицьк|казахськ|туркменськ|білоруськ|кримськотатарськ|татарськ|чеченськ|турецьк|єврейськ|мусульманськ|абхазьк|осетинськ|гагаузьк|польськ|угорськ|сербськ|грецьк|курдськ)(?:а|ий|е|ої|ого|у|их)",
    "kk": r"(?:армян|әзербайжан|украин|орыс|грузин|молдаван|өзбек|қырғыз|тәжік|қырым\s+татар\w*|татар|шешен|түрік|еврей|күрд|ұйғыр|поляк)(?:дар|лер|дер|тар|тер)?(?:дың|дің|тың|тің)?",
    "ky": r"(?:армян|азербайжан|украин|орус|грузин|молдаван|өзбек|тажик|казак|крым\s+татар\w*|татар|чечен|түрк|еврей|күрд|уйгур|поляк)(?:дар|лер|дер|тар|тер)?(?:дын|дин|тын|тин)?",
    "uz": r"(?:arman|ozarbayjon|ukrain|rus|gruzin|moldovan|qirg['‘’ʻ]iz|tojik|qozoq|qrim[-\s]tatar\w*|tatar|chechen|turk|yahudiy|kurd|uyg['‘’ʻ]ur)(?:lar|lari)?(?:ning)?",
}
_BODY = {
    "en": r"(?:community|diaspora|cultural\s+(?:center|centre|society|association)|community\s+(?:center|association|council))",
    "ru": r"(?:(?:национально-)?культурн\w+\s+(?:центр|обществ|автономи|объединени)|общин|диаспор|землячеств)",
    "uk": r"(?:(?:національно-)?культурн\w+\s+(?:центр|товариств|автономі|об['’]єднанн)|громад|діаспор|земляцтв)",
    "kk": r"(?:(?:этно)?мәдени\s+(?:орталығ|бірлестіг|қоғам)|қауым|диаспорас|бірлестіг|қоғам|одағ|ассоциацияс|конгрес)",
    "ky": r"(?:(?:улуттук-)?маданий\s+(?:борбор|бирикме|коом)|жамаат|диаспорас|бирикмес|коом|ассоциацияс)",
    "uz": r"(?:(?:milliy\s+)?madaniy(?:at)?\s+(?:markaz|jamiyat|birlashma)|jamoa|diasporas|jamiyat|uyushma|birlashma)",
    "tg": r"(?:маркази\s+фарҳангии|ҷомеаи|ҷамъияти|диаспораи|анҷумани|иттиҳодияи|ҷамоати)",
}
_SPEAKS = {
    "en": r"(?:leaders?|members?|representatives?|heads?|elders?|activists?|chair(?:man|woman)?|spokes(?:man|woman|person))\s+of\s+(?:the\s+|an?\s+)?",
    "ru": r"(?:лидер|глав|представител|член|активист|председател|руководител|старейшин)\w{0,3}\s+(?:\w+(?:ой|ого)\s+)?",
    "uk": r"(?:лідер|голов|представни[кц]|член|активіст|керівни[кц]|старійшин)\w{0,3}\s+(?:\w+(?:ої|ого)\s+)?",
    "kk": r"(?:өкіл|мүше|басшы|жетекші|төраға|белсенді)(?:сі|сы|лері|лары|дері|тері|дары|тары|і|ы)",
    "ky": r"(?:өкүл|мүчө|башчы|жетекчи|төрага|активист)(?:сү|сы|си|лөрү|дөрү|лары|лери|тери|ү|и)",
    "uz": r"(?:vakil|a['‘’ʻ]zo|rahbar|rais|faol|yetakchi)(?:i|si|lari)",
    "tg": r"(?:намояндаи|намояндагони|раиси|роҳбари|раҳбари|раҳбарони|аъзои|аъзоёни|фаъолони)\s+",
}
_EN = r"(?<![\w'’-])"
_BODIES = {
    "en": re.compile(rf"{_EN}(?:(?i:{_SPEAKS['en']}))?{_PEOPLE['en']}\s+{_BODY['en']}\b(?!['’])"),
    **{lang: re.compile(rf"(?<!\w)(?:{_SPEAKS[lang]})?{_PEOPLE[lang]}\s+(?:\w+\s+)?{_BODY[lang]}\w{{0,3}}(?!\w)", re.I) for lang in SLAVIC},
    **{
        lang: re.compile(rf"(?<!\w){_PEOPLE[lang]}\s+{_BODY[lang]}(?:ы|і|и|у|i|si|ы|сы|сі|ғы|гі)?(?:н[ыіиу][ңн]|ning)?(?![\w])(?:\s+(?:\w+\s+)?{_SPEAKS[lang]}(?![\w'‘’ʻ]))?", re.I)
        for lang in TURKIC
        if lang in _BODY
    },
    "tg": re.compile(rf"(?<!\w)(?:{_SPEAKS['tg']})?{_BODY['tg']}\s+(?:арманӣ|озарбойҷонӣ|украинӣ|русӣ|гурҷӣ|ӯзбекӣ|узбекӣ|тоҷик\w*|қирғиз\w*|қазоқ\w*|тотор\w*|арманиҳои|озарбойҷониҳои|украиниҳои|русҳои|гурҷиҳои|ӯзбекҳои|тоторҳои)(?!\w)", re.I),
}
_NOMINATIVE = {  # the body's own form as a subject; who speaks for it is read by his own
    "ru": re.compile(r"(?:ая|ий|ое)\s+(?:\w+\s+)?(?:\w+ая\s+|\w+ый\s+|\w+ое\s+)?(?:центр|общество|автономия|объединение|община|диаспора|землячество)$", re.I),
    "uk": re.compile(r"(?:а|ий|е)\s+(?:\w+\s+)?(?:центр|товариство|автономія|об['’]єднання|громада|діаспора|земляцтво)$", re.I),
}
_THEY = {
    "ru": re.compile(r"(?:лидер|лидеры|глава|главы|представитель|представители|член|члены|активист|активисты|председатель|руководитель|руководители|старейшина|старейшины)\s", re.I),
    "uk": re.compile(r"(?:лідер|лідери|голова|представник|представники|представниця|член|члени|активіст|активісти|керівник|керівники|старійшини)\s", re.I),
}
_GENITIVE = re.compile(r"(?:н[ыіиу][ңн]|ning)$", re.I)
ROLE = "community"  # how such a body is marked: no other role of the street has that word at its end


def communities(text: str, found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with such bodies, in place of what is found within them: «Азербайджанский культурный центр», "arman jamoasi vakillari"."""
    pattern = _BODIES.get(lang)
    for hit in pattern.finditer(text) if pattern is not None else ():
        name = hit.group()
        if any(p.speaker for p in found if p.start < hit.end() and hit.start() < p.end):
            continue
        if lang in SLAVIC:
            subject = bool(_THEY[lang].match(name) or _NOMINATIVE[lang].search(name))
        else:
            subject = not (lang in TURKIC and _GENITIVE.search(name))
        last = text[: hit.start()].split()[-2:]
        if lang not in TURKIC and any(word.casefold() in PREPOSITIONS.get(lang, frozenset()) for word in (last[-1:] if last[-1:] not in (["the"], ["The"], ["a"]) else last[:1])):
            subject = False
        body = Phrase(hit.start(), hit.end(), None, "public", None, f"{name} {ROLE}", subject=subject, located=False, bare=False, drop=False, plural=False)
        found = [*(p for p in found if p.end <= hit.start() or (p.start >= hit.end())), body]
    return sorted(found, key=lambda p: p.start)


def is_community(phrase: Phrase) -> bool:
    """Whether a phrase is such a body, or who speaks for it."""
    return phrase.level == "public" and phrase.role is not None and phrase.role.endswith(f" {ROLE}")


def lives_in(text: str, lang: str, body: Phrase, outside: list[Phrase], around: str | None) -> str | None:
    """The state in which a community lives: that of the town beside it, else the one around it: of the scene, or that the article is at home in."""
    for place in outside:
        if not place.bare or not place.holder or place.drop or place.level != "state":
            continue
        behind = 0 <= place.start - body.end < _NEAR and "," not in text[body.end : place.start][1:]
        if lang in TURKIC:
            if 0 <= body.start - place.end < _NEAR and ABROAD.search(text[place.start : place.end].casefold()):
                return place.holder
        elif behind and (place.located or not place.subject) and not any(p.subject and body.end <= p.start < place.start for p in outside):
            return place.holder
        elif place.located and place.end <= body.start:
            return place.holder
    return around or HOME.get(lang)
