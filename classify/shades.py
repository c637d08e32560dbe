"""Turns of phrase that decide between neighbouring stances: who understands a step, hails a return, leaves land unrecognised, cites a principle. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.lexicons import cues
from classify.matching import Word
from classify.records import NONE

# What a turn takes odds from, and where it puts them.
MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "understood": (("threatens", "rejects", "endorses", "neutral", "affirms", NONE), "accommodates"),
    "hailed": (("threatens", "accommodates", "neutral", NONE), "endorses"),
    "justified": (("threatens", "rejects", "affirms", "accommodates", "neutral", NONE), "endorses"),
    "restored": (("threatens", "accommodates"), "affirms"),
    "unrecognised": (("affirms", "neutral", "accommodates", NONE), "rejects"),
    "principled": (("threatens",), "affirms"),
    "recognised": (("rejects", "affirms", "neutral"), "endorses"),
    "withdrawn": (("endorses", "affirms", "neutral", "accommodates", "threatens", NONE), "rejects"),
    "approved": (("accommodates", "threatens", "neutral", NONE), "endorses"),
    "upheld": (("endorses", "accommodates", "threatens", "neutral", NONE), "affirms"),
}
_STEP = {
    "en": r"(?:decision|step|move|action|measure)s?\b",
    "ru": r"(?:шаг|решени|действи|мер[ыау]?\b)\w*",
    "uk": r"(?:крок|рішенн|ді[йїя]|захо[ді]|захід)\w*",
    "kk": r"(?:шешім|қадам|әрекет|іс-қимыл|шара)\w*",
    "ky": r"(?:чечим|кадам|аракет|иш-аракет|чара)\w*",
    "uz": r"(?:qaror|qadam|harakat|chora|қарор|қадам|ҳаракат|чора)[\w'‘’ʻ-]*",
    "tg": r"(?:қарор|қадам|иқдом|тадбир|амал|тасмим)\w*",
}
_UNDERSTOOD = {
    "en": rf"(?<!not )(?<!n't )(?<!n’t )\bunderst(?:ands?|ood)\s+(?:[\w'’-]+\s+){{0,4}}{_STEP['en']}|\b{_STEP['en']}[^.;!?]{{0,40}}\bwith\s+(?:\w+\s+and\s+)?understanding\b",
    "ru": rf"(?<!не )(?<!без )\b(?:понима(?:ет|ют|ем|ю)|с\s+(?:\w+\s+и\s+)?пониманием)\b[^.;!?,]{{0,40}}\b{_STEP['ru']}|\b{_STEP['ru']}[^.;!?,]{{0,40}}\bс\s+(?:\w+\s+и\s+)?пониманием\b",
    "uk": rf"(?<!не )(?<!без )\b(?:розумі(?:є|ють|ємо|ю)|(?:з|із)\s+(?:\w+\s+(?:і|й|та)\s+)?розумінням)\b[^.;!?,]{{0,40}}\b{_STEP['uk']}|\b{_STEP['uk']}[^.;!?,]{{0,40}}\b(?:з|із)\s+(?:\w+\s+(?:і|й|та)\s+)?розумінням\b",
    "kk": rf"\b{_STEP['kk']}[^.;!?«»]{{0,40}}\b(?:түсіністікпен|түсінеді|түсінем\w*|түсінетін\w*)",
    "ky": rf"\b{_STEP['ky']}[^.;!?«»]{{0,40}}\b(?:түшүнүү\s+менен|түшүнөт|түшүнөм|түшүнөбүз|түшүнөр\w*)",
    "uz": rf"\b{_STEP['uz']}[^.;!?«»]{{0,40}}\b(?:tushunish\s+bilan|tushunadi|tushunamiz|tushunaman|tushunishi\w*|тушуниш\s+билан|тушунади|тушуниши\w*)",
    "tg": rf"\b{_STEP['tg']}[^.;!?«»]{{0,50}}\b(?:дарк\s+(?:мекун|менамо|кард)\w*|бо\s+(?:эҳтиром\s+ва\s+)?дарк\b|бо\s+фаҳмиш\w*|мефаҳм\w*)",
}
_RETURN = {
    "en": r"(?:return|accession|annexation|reunification|incorporation|joining)",
    "ru": r"(?:возвращени|присоединени|воссоединени|вхождени)\w*",
    "uk": r"(?:поверненн|приєднанн|возз.єднанн|входженн)\w*",
    "kk": r"(?:қайтуы|қайта\s+қосылуы|қосылуы|қосып\s+алу|бірігуі)\w*",
    "ky": r"(?:кайтышы|кайтып|кайтарыл|кошулушу|кошулуу|кошуп\s+ал|биригиш)\w*",
    "uz": r"(?:qaytishi|qaytgani|qo['‘’ʻ]shilishi|qo['‘’ʻ]shilgani|qo['‘’ʻ]shib\s+olini|qo['‘’ʻ]shib\s+olgan|қайтиши|қўшилиши|қўшиб\s+олини)[\w'‘’ʻ]*",
    "tg": r"(?:баргашт|пайваст|ҳамроҳшав|ҳамроҳ\s+шуд|илҳоқ|муттаҳидшав)\w*",
}
_HAILED = {
    "en": rf"(?<!not )(?<!n't )(?<!n’t )(?<!never )\b(?:welcom|hail|congratulat|celebrat|applaud)\w*\b[^.;!?]{{0,40}}\b{_RETURN['en']}\b",
    "ru": rf"(?<!не )\b(?:приветств|поздрав|поздравля)\w*[^.;!?]{{0,40}}\b{_RETURN['ru']}",
    "uk": rf"(?<!не )\b(?:привіта|вітає|вітають|поздоров)\w*[^.;!?]{{0,40}}\b{_RETURN['uk']}",
    "kk": rf"\b{_RETURN['kk']}[^.;!?«»]{{0,40}}\b(?:құттықтады|құттықтайды|құттықтап|құттықтайтын\w*|құптады|құптайды|құптайтын\w*)",
    "ky": rf"\b{_RETURN['ky']}[^.;!?«»]{{0,40}}\b(?:куттуктады|куттуктайт|куттуктап|куттуктаган|куттуктай\w*|кубаттады|кубаттайт)",
    "uz": rf"\b{_RETURN['uz']}[^.;!?«»]{{0,40}}\b(?:tabriklad|tabriklay|tabriklab|tabriklagan|tabriklash|olqishlad|olqishlay|olqishlab|olqishlagan|qutlad|qutlay|qutlab|табриклад|табриклай|олқишлад|олқишлай)\w*",
    "tg": rf"\b{_RETURN['tg']}(?![^.;!?]{{0,40}}(?:НАТО|Аврупо|Иттиҳод))[^.;!?«]{{0,60}}\b(?:табрик|истиқбол|хайрамақдам|хуш|дастгирӣ|ҷонибдорӣ|пуштибонӣ)\s+(?:кард|мекун|намуд|менамо|гуфт|мегӯ|пазируф|мепазир)\w*",
}
# Called just, or a right of history restored.
_JUST = {
    "en": r"(?:historic(?:al)?\s+justice|justice\s+(?:restored|done)|(?:righting|correction)\s+of\s+an?\s+historic)",
    "ru": r"(?:историческ\w+\s+справедливост|(?:восстановлени\w+|торжеств\w+)\s+(?:\w+\s+)?справедливост)\w*",
    "uk": r"(?:історичн\w+\s+справедливіст|історичн\w+\s+справедливост|(?:відновленн\w+|торжеств\w+)\s+(?:\w+\s+)?справедливост)\w*",
    "kk": r"(?:тарихи\s+(?:әділдік|әділет)\w*|әділет\w*\s+(?:орна|салтанат|қалпына)\w*|дұрыс\s+(?:қадам|шешім)\w*)",
    "ky": r"(?:тарыхый\s+адилет\w*|адилет\w*\s+(?:орно|салтанат|калыбына)\w*|туура\s+(?:кадам|чечим)\w*)",
    "uz": r"(?:tarixiy\s+(?:adolat|haqiqat)\w*|adolat\w*\s+(?:tikla|qaror\s+top)\w*|to['‘’ʻ]g['‘’ʻ]ri\s+(?:qadam|qaror)\w*|тарихий\s+адолат\w*)",
    "tg": r"(?:адолати\s+таърихӣ|барқарори\w*\s+адолат|қадами\s+дуруст)\w*",
}
_NOT_SO = r"(?![^.;!?]{0,12}\b(?:эмес|емес|emas|эмас|нест)\b)"
_JUSTIFIED = {lang: rf"(?<!не\s)(?<!not\s)\b{_RETURN[lang]}[^.;!?]{{0,50}}\b{just}{_NOT_SO}" for lang, just in _JUST.items()}
# A state takes back the land that it has lost.
_RESTORED = {
    "kk": r"\b(?:Украина|Киев|Грузия|Молдова|Әзербайжан)(?:ның|ға|ге)?\s+(?:өз\s+)?(?:жер|аума[қғ])\w*\s+(?:(?!Ресей|Мәскеу)\w+\s+)?қайтар\w*",
    "ky": r"\b(?:Украина|Киев|Грузия|Молдова|Азербайжан)(?:нын|га|ге)?\s+(?:өз\s+)?(?:жер|айма[кг])\w*\s+(?:(?!Орусия|Россия|Москва)\w+\s+)?кайтар\w*",
    "uz": r"\b(?:Ukraina|Kiyev|Gruziya|Moldova|Ozarbayjon)(?:ning|ga)?\s+(?:o['‘’ʻ]z\s+)?(?:yer|hudud)\w*\s+(?:(?!Rossiya|Moskva|Rusiya)\w+\s+)?qaytar\w*|\b(?:Украина)(?:нинг|га)?\s+(?:ўз\s+)?(?:ер|ҳудуд)\w*\s+қайтар\w*",
}
# … a return to the state that lost it is another matter.
_HOME = re.compile(
    r"\b(?:Украине|Грузии|Молдове)\b|\b(?:to|into)\s+(?:Ukraine|Georgia|Kyiv|Azerbaijan|Moldova)\b|\b(?:в|под\s+контроль)\s+(?:Украин|Грузи|Киев|Азербайджан|Молдав|Молдов)|\bдо\s+(?:Україн|Грузі|Азербайджан|Молдов)|\b(?:Україн|Киев|Укра)\w*\s+контрол"
    r"|\b(?:Украина|Грузия|Молдова|Әзербайжан|Азербайжан)[ғгқк][ае]\b|\b(?:Ukraina|Gruziya|Moldova|Ozarbayjon)ga\b|\b(?:Украина|Грузия)га\b|\bба\s+(?:Украин|Гурҷистон|Молдова|Озарбойҷон)",
    re.I,
)
# Who does not recognise it, told as the verb of a whole sentence.
_UNRECOGNISED = {
    "kk": r"\b(?:таны|мойында)(?:мады|майды|маған|ған\s+жоқ|май\s+келеді|май\s+отыр)\s*[.!]?\s*$",
    "ky": r"\bтааны(?:бады|байт|баган|ган\s+жок|ган\s+эмес|бай\s+келет|ышпады)\s*[.!]?\s*$",
    "uz": r"\b(?:tan\s+ol(?:madi|maydi|magan|gani\s+yo['‘’ʻ]q|mayapti|mas)|тан\s+ол(?:мади|майди|маган|гани\s+йўқ))(?:lar|лар)?\s*[.!]?\s*$",
    "tg": r"\b(?:ба\s+расмият\s+на(?:шинох|мешинос)\w*|эътироф\s+на(?:кард|мекун|намуд|менамо)\w*)\s*[.!]?\s*$",
}
# Whose independence is recognised, where no state has lost it but one: not "recognises Ukraine's independence".
_RECOGNISED = {
    "kk": r"(?<!Украинаның )(?<!Грузияның )(?<!Қазақстанның )\b(?:тәуелсіздігін|тәуелсіздікті)\s+(?:\w+\s+)?(?:таныды|танитынын|танығанын|мойындады|мойындағанын)\b",
    "ky": r"(?<!Украинанын )(?<!Грузиянын )(?<!Казакстандын )\b(?:көз\s*карандысыздыгын|көз\s*карандысыздыкты)\s+(?:\w+\s+)?(?:тааныды|тааныганын|тааный\s+турганын)\b",
    "uz": r"(?<!Ukrainaning )(?<!Ukraina )(?<!Gruziyaning )(?<!Gruziya )\b(?:mustaqilligini|mustaqillikni)\s+(?:[\w'‘’ʻ]+\s+)?tan\s+ol(?:di|gan(?!i\s+yo)|ganini|ishini|adi|dilar)\b",
    "tg": r"\b(?:истиқлоли(?:яти)?)\s+(?!Украина|Гурҷистон|Қазоқистон)[\w\s]{0,50}?(?:ба\s+расмият\s+шинохт|эътироф\s+(?:кард|намуд))\w*"
    r"|^(?:(?!\bки\b)[^«»;]){0,300}\b(?:минтақа|ҷумҳурӣ|вилоят|ноҳия)(?:ҳо)?ро\s+(?:(?!\bки\b)\w+\s+){0,6}?(?:шинохта?|эътироф\s+(?:карда?|намуда?))(?:аст|анд|\s+буд(?:анд)?)?\s*[.!]?\s*$",
}
# Recognition that was given is taken back.
_WITHDRAWN = {
    "tg": r"\b(?:шинохт|эътироф)\w*\s+(?:[^\W\d]+\s+){0,4}(?:(?:пас|бозпас)\s+(?:гирифт|гиранд|мегир)|бекор\s+(?:кард|намуд)|лағв\s+(?:кард|намуд))(?:а|анд|ааст|аанд)?\b(?!\s+(?:нашуд|нест))",
}
# Support for a state's integrity is told as done.
_UPHELD = {
    "tg": r"\b(?:пуштибонӣ|пуштибонии|ҷонибдории|тарафдории|дастгирии)\s+(?:қатъии\s+)?(?:худ|хеш|худро)?\s*аз\s+(?:\w+\s+){0,2}(?:тамомият|соҳибихтиёр|истиқлол|марз|сарҳад|якпорчаг)\w*\s+(?:[\w-]+\s+){0,5}?(?:такрор|изҳор|тасдиқ|таъкид|баён|эълон|эълом)\s+(?:кард|намуд|дошт|мекун|менамо)\w*"
    r"|\b(?:тамомият|соҳибихтиёр|истиқлол|марз|сарҳад|якпорчаг)\w*\s[^.;!?«»]{0,60}\bбояд\s+(?:\w+\s+)?(?:ҳифз|эҳтиром|риоя|ҳимоя)\s+(?:карда\s+)?шав(?:ад|анд)\b",
}
# Somebody calls right what the one did who took it.
_APPROVED = {
    "tg": r"\b(?:Путин|Русия|Россия|Маскав|Москва|Кремл)(?!ро)\w{0,2}\s+(?:\w+\s+){0,3}(?:дуруст|одилона|ба\s+ҷо|хуб)\s+(?:рафтор\s+|амал\s+)?(?:кард|намуд)(?:а|ааст|анд)?\b",
}
# A territory is taken in: what who takes it does (`rules.weigh`).
_ANNEXED = {
    "kk": r"\b(?:қосып\s+алды|аннексиялады|құрамына\s+қосты)\b",
    "ky": r"\b(?:кошуп\s+алды|аннексиялады|курамына\s+кошту)\b",
    "uz": r"\b(?:qo['‘’ʻ]shib\s+oldi|anneksiya\s+qildi|tarkibiga\s+(?:qo['‘’ʻ]shdi|kiritdi|qo['‘’ʻ]shib\s+oldi))\b",
    "tg": r"\b(?:ба\s+(?:худ|хеш|қаламрави\s+худ|хоки\s+худ)\s+ҳамроҳ|илҳоқ|ба\s+ҳайати\s+худ\s+дохил)\s+(?:кард|намуд)\b",
}
_PRINCIPLE = re.compile(r"\bprinciples?\b|\bCharter\b|принцип|устав[аеу]?\s+ООН|статут\w*\s+ООН|қағидат|жарғы|уставын|tamoyil|prinsip|nizom|тамойил|низом|\bасл(?:и|ҳои)\s|принсип|усул|оинном", re.I)
_PATTERNS = {
    name: {lang: re.compile(pattern, re.I) for lang, pattern in patterns.items()}
    for name, patterns in (("understood", _UNDERSTOOD), ("hailed", _HAILED), ("justified", _JUSTIFIED), ("restored", _RESTORED), ("unrecognised", _UNRECOGNISED), ("recognised", _RECOGNISED), ("annexed", _ANNEXED), ("withdrawn", _WITHDRAWN), ("upheld", _UPHELD), ("approved", _APPROVED))
}


def read(text: str, tokens: list[Word], lang: str, *, named: bool) -> set[str]:
    """Names of these turns in one clause. `named`: it names a territory."""
    found = {name for name, patterns in _PATTERNS.items() if lang in patterns and patterns[lang].search(text)}
    if not found and not _PRINCIPLE.search(text):
        return found
    refused = any(cues(name, lang).find(tokens) for name in ("refusal", "verdict"))
    upheld = bool(cues("integrity", lang).find(tokens))
    if refused:
        found -= {"understood", "upheld"}
    if _HOME.search(text):
        found -= {"hailed", "justified"}
    if upheld or not (named or cues("pointing", lang).find(tokens)):
        found.discard("unrecognised")
    if upheld and not refused and not cues("swallowing", lang).find(tokens) and _PRINCIPLE.search(text):
        found.add("principled")
    return found
