"""Turns of phrase that decide between neighbouring stances: who understands a step, hails a return, leaves land unrecognised, cites a principle. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import Seldom
from classify.language.matching import Word
from classify.lexicons import cues
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
    "took_for_states": (("rejects", "affirms", "neutral", NONE), "endorses"),
    "approved": (("accommodates", "threatens", "neutral", NONE), "endorses"),
    "unmoved": (("endorses", "accommodates", "threatens"), "rejects"),
    "upheld": (("endorses", "accommodates", "threatens", "neutral", NONE), "affirms"),
    "not_theirs": (("threatens", "accommodates", "endorses", "affirms", "neutral", NONE), "rejects"),
    "undoubted": (("rejects", "threatens", "accommodates", "endorses", "neutral", NONE), "affirms"),
    "unsold": (("threatens", "rejects", "accommodates", "endorses", "neutral", NONE), "affirms"),
    "whoever": (("affirms",), "rejects"),
    "taken_back": (("affirms", "neutral", "accommodates", "endorses", NONE), "rejects"),
    "void": (("affirms", "accommodates", "endorses", "neutral", NONE), "rejects"),
    "did_right": (("rejects", "affirms", "accommodates", "threatens", "neutral", NONE), "endorses"),
    "did_wrong": (("endorses", "affirms", "accommodates", "threatens", "neutral", NONE), "rejects"),
    "neithers": (("rejects", "affirms", "accommodates", "endorses", "silent", NONE), "neutral"),
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
# Regions that are recognised, told as done: "recognized the two regions in September 2008".
_TOOK_FOR_STATES = {
    "en": r"(?<!\bnot )(?<!\bnever )(?<!n['’]t )(?<!\bnobody )(?<!\bno one )(?<!\bnone )\brecogni[sz]ed\s+(?:the\s+)?(?:both|two|four|these|those|breakaway|separatist|self-proclaimed)\s+(?:\w+\s+){0,3}?(?:regions|republics|territories|entities|provinces|statelets)\b(?!\s+(?:as\s+(?:part|Georgian|Ukrainian)|within|inside))",
    "ru": r"(?<!\bне )\bпризна(?:л|ла|ло|ли)\s+(?:обе|оба|две|два|четыре|эти|самопровозглашённые|самопровозглашенные|отколовшиеся|сепаратистские)\s+(?:\w+\s+){0,2}?(?:регион|област|республик|территори|образовани|провинци)\w*(?!\s+(?:част|грузинск|украинск))",
    "uk": r"(?<!\bне )\bвизна(?:в|ла|ло|ли)\s+(?:обидві|обидва|дві|два|чотири|ці|самопроголошені|відколоті|сепаратистські)\s+(?:[\w’']+\s+){0,2}?(?:регіон|област|республік|територі|утворенн|провінці)\w*(?!\s+(?:частин|грузинськ|українськ))",
    "kk": r"\b(?:екі|төрт|бұл|осы)\s+(?:\w+\s+){0,2}?(?:аймақты|өңірді|облысты|республиканы)\s+(?:\w+\s+){0,2}?(?:таныды|мойындады|таныған(?!\s+жоқ)|мойындаған(?!\s+жоқ))\s*[.,!»]",
    "ky": r"\b(?:эки|төрт|бул|ошол)\s+(?:\w+\s+){0,2}?(?:аймакты|облусту|республиканы|чөлкөмдү)\s+(?:\w+\s+){0,2}?(?:тааныды|тааныган(?!\s+(?:жок|эмес)))\s*[.,!»]",
    "uz": r"\b(?:ikki|ikkala|to['‘’ʻ]rt|bu|shu)\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:mintaqa|hudud|viloyat|respublika)(?:lar)?ni\s+(?:[\w'‘’ʻ]+\s+){0,2}?tan\s+ol(?:di|gan)(?!\w)(?!\s+(?:emas|yo))",
}
# A change of borders is not recognised or accepted.
_UNMOVED = {
    "kk": r"\bшекара\w*\s+(?:\w+\s+){0,3}?(?:өзгер|жылжы)\w*\s+(?:\w+\s+){0,2}?(?:таныма|мойындама|қабылдама)\w*",
    "ky": r"\bчек\s+ара\w*\s+(?:\w+\s+){0,3}?(?:өзгөр|жылды)\w*\s+(?:\w+\s+){0,2}?(?:тааныба|кабыл\s+алба)\w*",
    "uz": r"\bchegara\w*\s+(?:[\w'‘’ʻ]+\s+){0,3}?(?:o['‘’ʻ]zgar|surili|siljit)[\w'‘’ʻ]*\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:tan\s+olma|qabul\s+qilma)\w*",
    "tg": r"\bтағйир\w*\s+(?:(?:додан|дода\s+шудан)\w*\s+)?(?:марз|сарҳад|ҳудуд)\w*\s+(?:\w+\s+){0,4}?(?:намешинос|наме?пазир|эътироф\s+(?:намекун|накард|нахоҳ)|қабул\s+(?:надор|намекун))\w*",
}
# Support for a state's integrity is told as done.
_UPHELD = {
    "kk": r"\bБҰҰ\s+(?:[жЖ]арғы|[қҚ]ағида|принцип)\w*\s+(?:[\w-]+\s+){0,2}?(?:басшылыққа\s+ал|ұстан|сүйен|құрметте|адал)(?!ма|ме|май|мей)\w*",
    "ky": r"\bБУУ(?:нун)?\s+(?:[уУ]став|принци[пб]|[жЖ]обо)\w*\s+(?:[\w-]+\s+){0,2}?(?:жетекчиликке\s+ал|карман|тутун|таян|урматта)(?!ба|бе|бай)\w*",
    "uz": r"\bBMT\s+(?:[nN]izom|[uU]stav|tamoyil|prinsip)\w*\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:amal\s+qil|tayan|asoslan|hurmat\s+qil|sodiq)(?!ma)\w*",
    "tg": r"\b(?:пуштибонӣ|пуштибонии|ҷонибдории|тарафдории|дастгирии)\s+(?:қатъии\s+)?(?:худ|хеш|худро)?\s*аз\s+(?:\w+\s+){0,2}(?:тамомият|соҳибихтиёр|истиқлол|марз|сарҳад|якпорчаг)\w*\s+(?:[\w-]+\s+){0,5}?(?:такрор|изҳор|тасдиқ|таъкид|баён|эълон|эълом)\s+(?:кард|намуд|дошт|мекун|менамо)\w*"
    r"|\b(?:тамомият|соҳибихтиёр|истиқлол|марз|сарҳад|якпорчаг)\w*\s[^.;!?«»]{0,60}\bбояд\s+(?:\w+\s+)?(?:ҳифз|эҳтиром|риоя|ҳимоя)\s+(?:карда\s+)?шав(?:ад|анд)\b"
    r"|\bбояд\s+аз\s+(?:\w+\s+){0,2}(?:тамомият|соҳибихтиёр|истиқлол|марз|сарҳад|якпорчаг)\w*\s+(?:[\w-]+\s+){0,6}?(?:дифоъ|ҳимоят|ҳимоя|пуштибонӣ|ҷонибдорӣ|посдорӣ)\s+(?:кун|намо)\w*",
}
# Somebody calls right what the one did who took it.
_APPROVED = {
    "tg": r"\b(?:Путин|Русия|Россия|Маскав|Москва|Кремл)(?!ро)\w{0,2}\s+(?:\w+\s+){0,3}(?:дуруст|одилона|ба\s+ҷо|хуб)\s+(?:рафтор\s+|амал\s+)?(?:кард|намуд)(?:а|ааст|анд)?\b",
}
# A named act has no force in law; not a resolution, which binds nobody.
_ACT = {
    "kk": r"\b(?:аннексия|референдум|тәуелсіздік\s+туралы|тану\s+туралы|жарлық|қосу|қосып\s+ал|қосыл|бөлін|дауыс\s+беру|сайлау|шешім|мойындау|тану)",
    "ky": r"\b(?:аннексия|референдум|көз\s*карандысыздык|жарлык|кошуу|кошуп\s+ал|кошул|бөлүн|добуш\s+берүү|шайлоо|чечим|таануу)",
}
_VOID = {
    "kk": rf"{_ACT['kk']}[^.;!?«»]{{0,60}}\b(?:заңды|заңдық|құқықтық|юридикалық)\s+күші\s+(?:жоқ|болма(?!са)|бола\s+алма)",
    "ky": rf"{_ACT['ky']}[^.;!?«»]{{0,60}}\b(?:мыйзамдуу|мыйзамдык|укуктук|юридикалык)\s+күчү\s+(?:жок|болбо(?!со)|боло\s+албай)",
}
# The one who took land did right, or wrong: «Орус эли жерин кайтарып алды, туура кылды».
_TOOK_KK = r"\b(?:Путин|Ресей|Мәскеу|Кремль|Медведев|[Оо]рыс(?:тар)?|[Оо]рыс\s+(?:халқы|елі|билігі))(?:\s+(?:да|де))?(?!\w)(?:(?!\b(?:Украина|Киев|Қазақстан|Астана|біз|соғыс|санкция)\b)[^.;!?]){0,60}?"
_TOOK_KY = r"\b(?:Путин|Орусия|Россия|Москва|Кремль|Медведев|[Оо]рус(?:тар)?|[Оо]рус\s+(?:эли|калкы|бийлиги))(?:\s+(?:да|де))?(?!\w)(?:(?!\b(?:Украина|Киев|Кыргызстан|Бишкек|биз|согуш|санкция)\b)[^.;!?]){0,60}?"
_DID_RIGHT = {
    "kk": rf"{_TOOK_KK}\b(?:дұрыс|жөн|әділ)\s+(?:істеді|жасады|қылды|істеген|жасаған|істеп\s+отыр|жасап\s+отыр)(?!\s+(?:жоқ|емес))\b",
    "ky": rf"{_TOOK_KY}\b(?:туура|адил|жөн)\s+(?:кылды|кылышты|кылган|кылып\s+жатат|иш\s+кылды|иш\s+жасады|жасады)(?!\s+(?:жок|эмес))\b",
}
_DID_WRONG = {
    "kk": rf"{_TOOK_KK}\b(?:бұрыс|теріс|қате|дұрыс\s+емес|әділетсіз)\s+(?:істеді|жасады|қылды|істеген|жасаған|істеп\s+отыр)\b|\b(?:біреу|басқа|көрші|бөтен|өзге)(?:лер)?[нд]ің\s+жерін?\b[^.;!?]{{0,50}}\b(?:бұйырма|опа\s+бермей|дұрыс\s+емес|күнә|ұрлық|болмайды)|{_TOOK_KK}\bдұрыс\s+(?:істеме|жасама|қылма)(?:ді|ды|ген|ған)\b",
    "ky": rf"{_TOOK_KY}\b(?:туура\s+эмес|катуу\s+ката|адилетсиз|жаман)\s+(?:кылды|кылышты|кылган|иш\s+кылды|иш\s+жасады|жасады)\b|\b(?:бирөө|башка|коңшу|бөтөн|өзгө)(?:лөр)?[нд][иуү]н\s+жерин?\b[^.;!?]{{0,50}}\b(?:буюрба|опа\s+бербе|туура\s+эмес|күнөө|уурулук|болбойт)|{_TOOK_KY}\bтуура\s+(?:кылбады|кылган\s+(?:жок|эмес)|кылышпады)\b",
}
# A territory is taken in: what who takes it does (`weighing.weigh`).
_ANNEXED = {
    "kk": r"\b(?:қосып\s+алды|аннексиялады|құрамына\s+қосты)\b",
    "ky": r"\b(?:кошуп\s+алды|аннексиялады|курамына\s+кошту)\b",
    "uz": r"\b(?:qo['‘’ʻ]shib\s+oldi|anneksiya\s+qildi|tarkibiga\s+(?:qo['‘’ʻ]shdi|kiritdi|qo['‘’ʻ]shib\s+oldi))\b",
    "tg": r"\b(?:ба\s+(?:худ|хеш|қаламрави\s+худ|хоки\s+худ)\s+ҳамроҳ|илҳоқ|ба\s+ҳайати\s+худ\s+дохил)\s+(?:кард|намуд)\b",
}
# Nobody can give away what is not his: a gift of another's land is refused.
_NOT_THEIRS = {
    "en": r"\b(?:can|could|may)(?:not|\s+not|['’]t|n['’]t)\s+(?:\w+\s+)?(?:give|gift|trade|sell|hand|present|donate|recogni[sz]e)\w*\s+(?:[\w'’]+\s+){0,3}?(?:what|something|land|that\s+which)\s+(?:that\s+)?(?:(?:does\s+not|doesn['’]t|did\s+not|didn['’]t|never)\s+belong\w*\s+to\s+(?:him|her|them|it|you)|(?:is|was)(?:\s+not|n['’]t)\s+(?:his|hers|theirs|its|yours))\b",
    "ru": r"\bне\s+(?:может|могут|мог|могла|вправе|имеет\s+права)\s+(?:\w+\s+)?(?:дарить|подарить|отдать|отдавать|раздавать|передать|торговать|признать|признавать)\s+(?:\w+\s+){0,2}?(?:то(?:го)?,?\s+что\s+(?:ему|ей|им)\s+не\s+принадлежит|чужо(?:е|го|й)|тем,?\s+что\s+(?:ему|ей|им)\s+не\s+принадлежит)",
    "uk": r"\bне\s+(?:може|можуть|міг|могла|має\s+права)\s+(?:\w+\s+)?(?:дарувати|подарувати|віддати|віддавати|роздавати|передати|торгувати|визнати|визнавати)\s+(?:\w+\s+){0,2}?(?:то(?:го|те),?\s+що\s+(?:йому|їй|їм)\s+не\s+належить|те,?\s+що\s+(?:йому|їй|їм)\s+не\s+належить|чуж(?:е|ого|ої)|тим,?\s+що\s+(?:йому|їй|їм)\s+не\s+належить)",
    "kk": r"\b(?:өзінікі|өздерінікі|өзіне\s+тиесілі|өзіне\s+тиісті)\s+емес\s+(?:\w+\s+){0,2}?(?:сыйла|сыйға\s+тарт|бер|сат|таны|мойында)\w*\s*(?:алма|\s*құқығы\s+жоқ|болма)\w*|\bбіреудің\s+(?:\w+\s+)?(?:жерін|нәрсесін|мүлкін)\s+(?:\w+\s+)?(?:сыйла|бер|сат)\w*\s+алма\w*|\b(?:Ресейдікі|Ресейдің\s+(?:жері|бөлігі)|Мәскеудікі|[оО]рыстікі)\s+деп\s+(?:\w+\s+){0,2}(?:таныма|мойындама|санама)\w*|\b(?:қосудың|қосып\s+алудың|қосылудың)\s+(?:\w+\s+)?(?:қажеті|керегі)\s+жоқ",
    "ky": r"\b(?:өзүнүкү|өздөрүнүкү|өзүнө\s+таандык)\s+эмес\s+(?:\w+\s+){0,2}?(?:белек|тартуула|бер|сат|тааны)\w*\s*(?:кыла\s+)?(?:алба|болбо)\w*|\bбирөөнүн\s+(?:\w+\s+)?(?:жерин|нерсесин)\s+(?:\w+\s+)?(?:белек|тартуула|бер|сат)\w*\s+(?:кыла\s+)?алба\w*|\b(?:Россияныкы|Орусияныкы|Россиянын\s+(?:жери|бөлүгү)|Москваныкы)\s+деп\s+(?:\w+\s+){0,2}(?:тааныба|эсептебе)\w*|\b(?:кошуунун|кошуп\s+алуунун|кошулуунун)\s+(?:\w+\s+)?(?:зарылы|кереги|кажети)\s+жок",
    "uz": r"\b(?:o['‘’ʻ]ziniki|o['‘’ʻ]zlariniki|o['‘’ʻ]ziga\s+tegishli)\s+(?:emas|bo['‘’ʻ]lmagan)\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:sovg['‘’ʻ]a|hadya|ber|sot|tan\s+ol)[\w'‘’ʻ]*\s*(?:qila\s+)?(?:olma|bo['‘’ʻ]lma)\w*|\b(?:Rossiyaniki|Rossiyaning\s+(?:yeri|qismi)|Moskvaniki)\s+deb\s+(?:\w+\s+){0,2}(?:tan\s+olma|hisoblama)[\w'‘’ʻ]*|\b(?:qo['‘’ʻ]shishning|qo['‘’ʻ]shib\s+olishning|qo['‘’ʻ]shilishning)\s+(?:\w+\s+)?(?:hojati|keragi|zarurati)\s+yo['‘’ʻ]q",
    "tg": r"\bчиз(?:е|еро|еро|ҳое)\s*(?:ро)?,?\s*ки\s+(?:аз\s+они\s+(?:ӯ|вай|худаш|онҳо)|ба\s+(?:ӯ|вай|худаш|онҳо)\s+тааллуқ)\s*(?:нест|надор\w*)[^.;!?]{0,40}\b(?:туҳфа|ҳадя|тақдим|эътироф|фурӯ)\w*\s+(?:\w+\s+)?наметавон\w*|наметавон\w*\s+[^.;!?]{0,30}чиз\w+\s+ки\s+(?:аз\s+они|ба)\s+(?:ӯ|вай|худаш|онҳо)\s+(?:тааллуқ\s+)?(?:нест|надор\w*)",
}
# Land is not for sale: a word of posters.
_UNSOLD = {
    "en": r"\b(?:land|soil|territory|homeland|Kazakhstan|Kyrgyzstan|Ukraine|Crimea)\b[^.;!?]{0,30}\b(?:is|are)(?:\s+not|n['’]t)\s+(?:for\s+sale|to\s+be\s+sold|up\s+for\s+(?:sale|grabs))\b",
    "ru": r"\b(?:земл[яиюе]|территори[яи]|родин[аы])\b[^.;!?]{0,30}\bне\s+(?:прода[её]тся|продаются|продать)\b",
    "uk": r"\b(?:земл[яіею]|територі[яї]|батьківщин[аи])\b[^.;!?]{0,30}\bне\s+(?:прода[єю]ться|продаються|продати)\b",
    "kk": r"\b(?:жер|жері|жеріміз|аумағы|аумағымыз|Отан)\s+(?:[а-яәғқңөұүһі]+\s+)?(?:сатылмайды|сатылмасын)\b",
    "ky": r"\b(?:жер|жери|жерибиз|аймагы|Мекен)\s+(?:[а-яңөү]+\s+)?(?:сатылбайт|сатылбасын)\b",
    "uz": r"\b(?:yer|yeri|yerimiz|hududi|Vatan|ер|ери|еримиз|Ватан)\s+(?:[\w'‘’ʻ]+\s+)?(?:sotilmaydi|sotilmasin|сотилмайди|сотилмасин)\b",
    "tg": r"\b(?:замин|хок|Ватан)(?:и|ҳои)?\s+[^.;!?]{0,25}фурӯхта\s+намешавад\b",
}
# Nobody may call integrity or borders in question.
_UNDOUBTED = {
    "kk": r"\b(?:тұтастығ|шекара|егеменді|тәуелсізді)\w*[^.;!?«»]{0,80}\b(?:күмән|шүбә)\s+(?:\w+\s+)?(?:келтірме(?:уі?|у\s+керек)|келтіруге\s+болмай|тудырмау?)\w*",
    "ky": r"\b(?:бүтүндүг|чек\s+ара|эгемендиг|көз\s*карандысыздыг)\w*[^.;!?«»]{0,80}\b(?:шек|күмөн)\s+(?:\w+\s+)?(?:келтирбе(?:ши|ө)|келтирүүгө\s+болбо|санабашы|туудурбаш)\w*",
    "uz": r"\b(?:yaxlitli|chegara|suverenitet|mustaqilli)\w*[^.;!?«»]{0,80}\bshubha(?:\s+ostiga)?\s+(?:[\w'‘’ʻ]+\s+)?(?:qilmasli|qilib\s+bo['‘’ʻ]lma|qo['‘’ʻ]yilmasli|olinmasli|uyg['‘’ʻ]otmasli)[\w'‘’ʻ]*",
}
# Recognition is taken back.
_TAKEN_BACK = {
    "en": r"(?<!not )(?<!n['’]t )\b(?:withdr[ae]w|withdrawn|revoked?|rescinded|cancell?ed|retracted|annulled|reversed)\s+(?:[\w'’]+\s+){0,3}?recognition\b",
    "ru": r"(?<!не )\b(?:отозва|отмени|аннулирова)(?:л|ла|ло|ли)\s+(?:\w+\s+){0,3}?признани[ея]\b|^\W*(?:но|однако|а)\s+[^,;:.«»]{0,45}?(?<!не )\b(?:отозва|отмени|аннулирова)(?:л|ла|ло|ли)\s+(?:\w+\s+){0,2}?(?:решени|признани)[ея]\b|^\W*(?:но|однако|а)\s+[^,;:.«»]{0,45}?(?<!не )\bпередумал[аои]?\b",
    "uk": r"(?<!не )\b(?:відклика|скасува|анулюва)(?:в|ла|ло|ли)\s+(?:\w+\s+){0,3}?визнання\b|^\W*(?:але|проте|однак|та|а)\s+[^,;:.«»]{0,45}?(?<!не )\b(?:відклика|скасува|анулюва)(?:в|ла|ло|ли)\s+(?:\w+\s+){0,2}?(?:рішення|визнання)\b|^\W*(?:але|проте|однак|та|а)\s+[^,;:.«»]{0,45}?(?<!не )\bпередума(?:в|ла|ло|ли)\b",
    "kk": r"(?:мойындауын|тануын|мойындағанын|танығанын)\s+(?:\w+\s+)?(?:қайтып|қайтарып|кері)\s+ал(?:ды|ған(?!\s+жоқ))\b|^\W*(?:бірақ|алайда|ал)\s+[^,;:.«»]{0,60}?шешімін(?:ен)?\s+(?:\w+\s+)?(?:қайтып\s+ал|қайтарып\s+ал|кері\s+ал|бас\s+тарт)(?:ды|ты|ған|қан)(?!\s+жоқ)\b",
    "ky": r"(?:таануусун|тааныганын)\s+(?:\w+\s+)?(?:кайтып|кайтарып|кайра)\s+ал(?:ды|ган(?!\s+(?:жок|эмес)))\b|^\W*(?:бирок|ал\s+эми)\s+[^,;:.«»]{0,60}?чечимин(?:ен)?\s+(?:\w+\s+)?(?:кайтып\s+ал|кайтарып\s+ал|кайра\s+ал|баш\s+тарт)(?:ды|ты|ган|кан)(?!\s+(?:жок|эмес))\b",
    "uz": r"tan\s+olish(?:ini|dan|\s+qarorini)\s+(?:[\w'‘’ʻ]+\s+)?(?:qaytarib\s+ol|bekor\s+qil|voz\s+kech)(?:di|gan(?!i\s+yo))\b|^\W*(?:ammo|lekin|biroq)\s+[^,;:.«»]{0,60}?qarorini\s+(?:[\w'‘’ʻ]+\s+)?(?:qaytarib\s+ol|bekor\s+qil)(?:di|gan)\b",
    "tg": r"\b(?:шинохт|эътироф)\w*\s+(?:[^\W\d]+\s+){0,4}(?:(?:пас|бозпас)\s+(?:гирифт|гиранд|мегир)|бекор\s+(?:кард|намуд)|лағв\s+(?:кард|намуд))(?:а|анд|ааст|аанд)?\b(?!\s+(?:нашуд|нест))|эътирофи?\s+(?:\w+\s+){0,2}?(?:худро\s+)?(?:бозпас\s+гирифт|пас\s+гирифт|бекор\s+кард)|^\W*(?:аммо|вале|лекин)\s+[^,;:.«»]{0,60}?қарор\w*\s+(?:худро\s+)?(?:бозпас\s+гирифт|пас\s+гирифт|бекор\s+кард)",
}
# Land is nobody's gift: who says so of his own refuses the word of the gift (`weighing.weigh`).
_NO_GIFT = {
    "en": r"\b(?:land|territor(?:y|ies)|borders?|it|this|that)\b[^.;!?]{0,40}\b(?:(?:is|was|are|were)(?:\s+not|n['’]t|\s+never)|(?:is|was)\s+nobody['’]s|not)\s+(?:a\s+|anyone['’]s\s+|anybody['’]s\s+|\w+['’]s\s+)?(?:gifts?\b|presents?\b|given\s+(?:to\s+us\s+)?as\s+a\s+(?:gift|present))|\b(?:no\s+one|nobody)\s+(?:\w+\s+){0,2}?(?:gifted|presented|donated|made\s+a\s+(?:gift|present))\b|\b(?:land|territor(?:y|ies)|borders?)\b[^.;!?]{0,40}\bgiven\s+(?:to\s+(?:it|us|them|him|anyone)\s+)?by\s+(?:nobody|no\s+one)\b|\b(?:no\s+one|nobody)\s+(?:ever\s+)?gave\s+(?:us|it|them|the\s+\w+)\s+(?:[\w'’]+\s+){0,2}?(?:land|territor)",
    "ru": r"\b(?:земл|территор|границ)\w*[^.;!?]{0,40}\bне\s+(?:\w+\s+)?(?:подар(?:ок|ки|ком)|дарил[аи]?|подарил[аи]?|подарен[аоы]?)\b|\bникто\s+(?:\w+\s+){0,4}?не\s+(?:\w+\s+)?(?:дарил|подарил)\b",
    "uk": r"\b(?:земл|територі|кордон)\w*[^.;!?]{0,40}\bне\s+(?:[\w’']+\s+)?(?:подарун(?:ок|ки|ком)|дарува(?:в|ла|ли)|подарува(?:в|ла|ли)|подарован[аоі])\b|\bніхто\s+(?:[\w’']+\s+){0,4}?не\s+(?:[\w’']+\s+)?(?:дарував|подарував)\b",
    "kk": r"\b(?:жер|аума[ғқ]|шекара)\w*[^.;!?]{0,60}?\b(?:(?:сый|сыйлық|тарту)(?:ы|і)?\s+емес|сыйға\s+(?:\w+\s+)?(?:тартпа(?:ған|ды)|бермеген|берген\s+жоқ|тартқан\s+жоқ)|сыйлама(?:ған|ды)|сыйлаған\s+(?:жоқ|емес)|сыйға\s+алма(?:ған|ды))",
    "ky": r"\b(?:жер|айма[кг]|чек\s*ара)\w*[^.;!?]{0,60}?\b(?:белек|белеги|тартуу|тартуусу)\s+(?:эмес|(?:кыл|бер|эт)(?:беген|баган|ген\s+(?:жок|эмес)|ган\s+(?:жок|эмес)))",
    "uz": r"\b(?:yer|hudud|chegara|ер|ҳудуд|чегара)\w*[^.;!?]{0,60}?\b(?:sovg['‘’ʻ]a|sovg['‘’ʻ]asi|hadya|hadyasi|совға|совғаси)\s+(?:emas|эмас|qilma(?:gan|di)|qilgani\s+yo['‘’ʻ]q|қилма(?:ган|ди))",
    "tg": r"\b(?:замин|хок|қаламрав|марз)\w*[^.;!?]{0,60}?\b(?:туҳфа|ҳадя)\w*\s+(?:\w+\s+)?(?:нест|набуд|накарда|надода)\w*",
}
# "Abkhazia is Georgia, whoever recognises it"; nobody may recognise it.
_WHOEVER = {
    "en": r"\b(?:whoever|whichever|no\s+matter\s+who|whatever)\s+(?:[\w'’]+\s+){0,2}?(?:recogni[sz]\w*|votes?\s+for)|\b(?:no\s+right|must\s+not|may\s+not|nobody\s+may)\s+(?:to\s+)?recogni[sz]e\b",
    "ru": r"\b(?:кто|что|какая|какой)\s+бы\s+(?:там\s+)?(?:[\w-]+\s+){0,2}?ни\s+(?:призна|голосова)\w*|\b(?:призна(?:ть|вать)\s+(?:[\w-]+\s+){0,4}?(?:не\s+(?:имеет|имеют)\s+(?:\w+\s+)?права|никто\s+не\s+вправе|не\s+вправе)|(?:не\s+(?:имеет|имеют)\s+(?:\w+\s+)?права|не\s+вправе)\s+(?:\w+\s+)?призна(?:ть|вать))\b",
    "uk": r"\b(?:хоч\s+би\s+хто|хто\s+б|хоч\s+хто|хай\s+би\s+хто|хоч\s+би\s+скільки\s+\w+)\s+(?:там\s+)?(?:[\w'’-]+\s+){0,2}?(?:не\s+)?визна\w*|\bвизна(?:ти|вати)\s+(?:[\w'’-]+\s+){0,4}?не\s+(?:має|мають)\s+(?:\w+\s+)?права\b|\bне\s+(?:має|мають)\s+(?:\w+\s+)?права\s+(?:\w+\s+)?визна(?:ти|вати)\b",
    "kk": r"\bкім\s+(?:\w+\s+)?(?:таныса|мойындаса)\s+да\b|\b(?:тануға|мойындауға)\s+(?:\w+\s+){0,2}?(?:құқығы|хақысы|қақысы)\s+жоқ\b",
    "ky": r"\bким\s+(?:\w+\s+)?тааныса\s+да\b|\bтаанууга\s+(?:\w+\s+){0,2}?(?:укугу|акысы)\s+жок\b",
    "uz": r"\bkim\s+(?:\w+\s+)?tan\s+olsa\s+ham\b|\btan\s+olishga\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:haqqi|huquqi)\s+yo['‘’ʻ]q\b",
    "tg": r"\bҳар\s+кӣ\s+(?:\w+\s+){0,2}?эътироф\s+(?:кунад|накунад)|\bҳаққи\s+эътироф\w*\s+(?:\w+\s+){0,3}?надор\w*",
}
# What a step of others is to those who took the land: "we welcome this step" (`weighing.weigh`).
_APPLAUDED = {
    "en": r"(?<!not )(?<!n['’]t )\b(?:welcom|hail|applaud|support)(?:es?|ed|s)?\s+(?:this|that|the)\s+(?:\w+\s+)?(?:step|move|decision)\b",
    "ru": r"(?<!не )\b(?:приветству(?:ю|ем|ет|ют)|поддержива(?:ю|ем|ет|ют)|одобря(?:ю|ем|ет|ют))\s+(?:это|этот|такое|такой)\s+(?:\w+\s+)?(?:шаг|решение)\b",
    "uk": r"(?<!не )\b(?:віта(?:ю|ємо|є|ють)|підтриму(?:ю|ємо|є|ють)|схвалю(?:ю|ємо|є|ють))\s+(?:це|цей|таке|такий)\s+(?:\w+\s+)?(?:крок|рішення)\b",
    "kk": r"\b(?:бұл|мұндай|осы)\s+(?:қадамды|шешімді)\s+(?:\w+\s+)?(?:құптаймыз|құптаймын|құптайды|қолдаймыз|қолдаймын|қолдайды)\b",
    "ky": r"\b(?:бул|мындай|ушул)\s+(?:кадамды|чечимди)\s+(?:\w+\s+)?(?:кубаттайбыз|кубаттайм|кубаттайт|колдойбуз|колдойм|колдойт)\b",
    "uz": r"\b(?:bu|bunday|ushbu)\s+(?:qadamni|qarorni)\s+(?:[\w'‘’ʻ]+\s+)?(?:olqishlaymiz|olqishlayman|olqishlaydi|qo['‘’ʻ]llaymiz|qo['‘’ʻ]llab-quvvatlaymiz|ma['‘’ʻ]qullaymiz)\b",
    "tg": r"\b(?:ин\s+(?:қадам|қарор|иқдом)|чунин\s+(?:қадам|қарор|иқдом))\w*\s+(?:\w+\s+)?(?:пуштибонӣ|истиқбол|ҷонибдорӣ|хайрамақдам)\s+(?:мекунем|мекунам|мекунад|мегӯем)\b",
}
# The words of others are condemned; a stance where they are of the speaker's own state (`weighing.weigh`).
_REBUKED = {
    "en": r"\b(?:condemn|denounc|slamm|criticiz|criticis)(?:ed|es|ing)\s+(?:[\w'’]+\s+){0,4}?(?:statement|remark|word|comment|claim|speech|post)s?\b",
    "ru": r"(?<!не )\b(?:осудил[аи]?|осуждает|осуждают|раскритиковал[аи]?)\s+(?:[\w-]+\s+){0,3}?(?:заявлени|слов|высказыван|реплик|выпад|речь|пост|претензи)\w*",
    "uk": r"(?<!не )\b(?:засудив|засудил[аи]|засуджу(?:є|ють)|розкритикував|розкритикувал[аи])\s+(?:[\w'’-]+\s+){0,3}?(?:заяв|слов|слів|висловлюван|реплік|випад|допис|погроз|претензі)\w*",
    "kk": r"(?:мәлімдемесін|мәлімдемелерін|сөзін|сөздерін|пікірін|пікірлерін|жазбасын|мәлімдемені|сөзді)\s+(?:\w+\s+){0,2}?(?:айыпта(?:ды|йды|п|ған(?!\s+жоқ))|сынға\s+алды|сынады)\b",
    "ky": r"(?:билдирүүсүн|билдирүүлөрүн|сөзүн|сөздөрүн|пикирин|пикирлерин|жазуусун|билдирүүнү|сөздү)\s+(?:\w+\s+){0,2}?(?:айыпта(?:ды|йт|п|ган(?!\s+(?:жок|эмес)))|сынга\s+алды|сындады)\b",
    "uz": r"(?:bayonotini|bayonotlarini|so['‘’ʻ]zini|so['‘’ʻ]zlarini|gapini|gaplarini|fikrini|bayonotni)\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:qorala(?:di|ydi|b|gan(?!i\s+yo))|tanqid\s+qildi)\b",
    "tg": r"(?:изҳорот|суханон|гуфта|сухан|баёнот)\w*\s+(?:\w+\s+){0,4}?(?:маҳкум|танқид)\s+(?:кард|намуд)\w*",
}
# Called neither the one's nor the other's.
_NEITHERS = {
    "en": r"\b(?:(?:did\s+not|didn['’]t|never|refus\w+\s+to|declin\w+\s+to|avoid\w*)\s+(?:call|name|describ|recogni[sz])\w*|call(?:s|ed|ing)?|describ\w+)\s+[^.;!?]{2,40}?\b(?:n?either|as\s+n?either)\s+(?:as\s+)?(?:Ukrainian|Russian|Georgian|Moldovan|Armenian|Azerbaijani|Ukraine['’]s|Russia['’]s)\s+n?or\s+",
    "ru": r"\b(?:называ|назва|призна|счита|объявля)\w*\s+[^.;!?]{0,40}?\bни\s+[а-яё]+(?:ск|цк)\w{2,3},?\s+ни\s+[а-яё]+(?:ск|цк)\w{2,3}\b",
    "uk": r"\b(?:назива|назва|визна|вважа|оголошува)\w*\s+[^.;!?]{0,40}?\b(?:а?ні)\s+[а-яіїєґ]+(?:ськ|цьк)\w{2,3},?\s+(?:а?ні)\s+[а-яіїєґ]+(?:ськ|цьк)\w{2,3}\b",
    "kk": r"\b[А-ЯӘҒҚҢӨҰҮІа-яәғқңөұүһі]+(?:[нд]ікі|[тд]ікі|нікі)\s+де(?:п\s+те)?,?\s+[А-ЯӘҒҚҢӨҰҮІа-яәғқңөұүһі]+(?:[нд]ікі|[тд]ікі)\s+де(?:п\s+те)?\s+(?:деп\s+)?(?:айтпа|атама|деме|таныма|есептеме)\w*",
    "ky": r"\b[А-ЯӨҮа-яңөү]+(?:[нд][ыиуү]к[ыиуү]|т[ыиуү]к[ыиуү])\s+(?:да|де|деп\s+да),?\s+[А-ЯӨҮа-яңөү]+(?:[нд][ыиуү]к[ыиуү]|т[ыиуү]к[ыиуү])\s+(?:да|де|деп\s+да)\s+(?:деп\s+)?(?:айтпа|атаба|дебе|эсептебе|айткан\s+(?:жок|эмес))\w*",
    "uz": r"\bna\s+\w+niki,?\s+na\s+\w+niki\s+(?:deb\s+)?(?:ayt|ata|hisobla|tan\s+ol)\w*",
    "tg": r"\bна\s+(?:аз\s+они\s+)?\w+,?\s+на\s+(?:аз\s+они\s+)?\w+\s+(?:на)?(?:гуфт|номид|хонд|мегӯ|меном|мехон|намегӯ|намехон|наменом)\w*",
}
_PRINCIPLE = re.compile(r"\bprinciples?\b|\bCharter\b|принци[пб]|устав[аеу]?\s+ООН|статут\w*\s+ООН|қағидат|жарғы|уставын|tamoyil|prinsip|nizom|тамойил|низом|\bасл(?:и|ҳои)\s|принсип|усул|оинном", re.I)
_PATTERNS: dict[str, dict[str, re.Pattern[str]] | dict[str, Seldom]] = {
    name: {lang: re.compile(pattern, re.I) for lang, pattern in patterns.items()}
    for name, patterns in (("understood", _UNDERSTOOD), ("hailed", _HAILED), ("justified", _JUSTIFIED), ("restored", _RESTORED), ("unrecognised", _UNRECOGNISED), ("recognised", _RECOGNISED), ("annexed", _ANNEXED), ("upheld", _UPHELD), ("unmoved", _UNMOVED), ("approved", _APPROVED))
}
_PATTERNS |= {
    name: {lang: Seldom(pattern) for lang, pattern in patterns.items()}
    for name, patterns in (
        ("not_theirs", _NOT_THEIRS), ("unsold", _UNSOLD), ("undoubted", _UNDOUBTED), ("neithers", _NEITHERS), ("taken_back", _TAKEN_BACK), ("rebuked", _REBUKED), ("void", _VOID), ("did_right", _DID_RIGHT), ("did_wrong", _DID_WRONG), ("took_for_states", _TOOK_FOR_STATES), ("whoever", _WHOEVER), ("no_gift", _NO_GIFT), ("applauded", _APPLAUDED)
    )
}  # fmt: skip


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
