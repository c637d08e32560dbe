"""What words of integrity or occupation are about that name no state: all states', the holder's own occupied land. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from itertools import islice

from classify.language.anchors import Seldom
from classify.lexicons import actors, cues
from classify.sentences import Sentence, has_cue
from classify.targets import Catalogue

_STATES = r"(?:\w+\s+){0,2}"
_ALL = {
    "en": r"\b(?:integrity|sovereignty|independence|borders|inviolability)\b(?:\s+and\s+(?:\w+\s+){1,2})?\s+of\s+(?:all|every|each|any)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:states?|countries|country|nations?)\b"
    r"|\b(?:all|every|each|any)\s+(?:states?|countries|country|nations?)['’](?:s\b)?\s+(?:[\w-]+\s+){0,3}(?:integrity|sovereignty|independence|borders)\b",
    "ru": rf"(?:целостност|суверенитет|границ|независимост|неприкосновенност|нерушимост)\w*(?:\s+\w+){{0,3}}?\s+(?:всех|каждо\w+|любо\w+|всякого)\s+{_STATES}(?:государств|стран|наци|держав)\w*",
    "uk": rf"(?:цілісн|суверенітет|кордон|незалежн|недоторканн|непорушн)\w*(?:\s+\w+){{0,3}}?\s+(?:усіх|всіх|кожно\w+|будь-як\w+)\s+{_STATES}(?:держав|країн|націй)\w*",
    "kk": rf"\b(?:барлық|барша|бүкіл|кез\s+келген|әрбір|әр)\s+{_STATES}(?:мемлекет|ел)(?:тер|дер)?(?:дің|тің|інің)\s+(?:\w+\s+){{0,4}}(?:тұтаст|егеменд|шекара|тәуелсізд|сувере)",
    "ky": rf"\b(?:бардык|баардык|бүткүл|ар\s+бир|кайсы\s+болбосун)\s+{_STATES}(?:мамлекет|өлкө)(?:тер|лөр)?(?:дин|тин|нүн|дүн)\s+(?:\w+\s+){{0,4}}(?:бүтүндү|эгеменд|чек\s+ара|көз\s*каранды|сувере)",
    "uz": rf"\b(?:barcha|hamma|har\s+bir|har\s+qanday|барча|ҳамма|ҳар\s+бир|ҳар\s+қандай)\s+{_STATES}(?:davlat|mamlakat|давлат|мамлакат)(?:lar|лар)?(?:ning|нинг)\s+(?:[\w'ʻ‘’ʼ]+\s+){{0,4}}(?:yaxlit|butunlig|suveren|mustaqil|chegara|daxlsiz|яхлит|бутунлиг|суверен|мустақил|чегара|дахлсиз)",
    "tg": rf"\b(?:тамомият|соҳибихтиёр|соҳибистиқлол|истиқлол|якпорчаг|марз|сарҳад|дахлнопазир)\w*(?:\s+\w+){{0,3}}?\s+(?:ҳамаи?|тамоми|ҳар(?:\s+як)?)\s+{_STATES}(?:кишвар|давлат|мамлакат)\w*",
}
_ANY_STATES = re.compile(
    r"\b(?:states|countries|nations)\b|государств|стран\b|держав|країн\b|мемлекеттер|елдер|мамлекеттер|өлкөлөр|davlatlar|mamlakatlar|давлатлар|мамлакатлар|давлатҳо|кишварҳо"
    r"|\binternational\s+law|международн\w+\s+прав|міжнародн\w+\s+прав|халықаралық\s+құқық|эл\s*аралык\s+укук|xalqaro\s+huquq|ҳуқуқи\s+байналмилал|\b(?:any\s+alliance|люб\w+\s+союз|будь-як\w+\s+союз)",
    re.I,
)
_ALLS = {lang: re.compile(pattern, re.I) for lang, pattern in _ALL.items()}


# Of no state at all, or whichever it be. "Of every state" is said of the question that the article is about, as "of all" is.
_ANY = {
    "en": Seldom(
        r"\b(?:integrity|sovereignty|independence|borders|frontiers|inviolability)\b(?:\s+and\s+(?:\w+\s+){1,2})?\s+of\s+no\s+(?:single\s+|other\s+)?(?:state|country|nation)\b"
        r"|\bno\s+(?:other\s+|single\s+)?(?:state|country|nation)['’]s\s+(?:[\w-]+\s+){0,3}(?:integrity|sovereignty|independence|borders|frontiers|territory)\b"
    ),
    "ru": Seldom(
        rf"(?:целостност|суверенитет|границ|независимост|неприкосновенност|нерушимост)\w*(?:\s+\w+){{0,3}}?\s+(?:ни\s+одно\w+|какого\s+бы\s+то\s+ни\s+было|чьей\s+бы\s+то\s+ни\s+было)\s+{_STATES}(?:государств|стран|наци|держав)\w*"
        rf"|\bни\s+одно\w+\s+(?:государства|страны|нации)\s+(?:\w+\s+){{0,3}}(?:целостност|суверенитет|границ|независимост)"
    ),
    "uk": Seldom(
        rf"(?:цілісн|суверенітет|кордон|незалежн|недоторканн|непорушн)\w*(?:\s+\w+){{0,3}}?\s+(?:жодно\w+|хоч\s+як\w+)\s+{_STATES}(?:держав|країн|наці)\w*"
        rf"|\bжодно\w+\s+(?:держави|країни|нації)\s+(?:\w+\s+){{0,3}}(?:цілісн|суверенітет|кордон|незалежн)"
    ),
    "kk": Seldom(
        r"\b(?:ешбір|бірде-бір|ешқандай|қай|қандай)\s+(?:\w+\s+){0,2}(?:мемлекет|ел)(?:тің|дің|\s+болса\s+да|\s+болмасын|\s+болсын)\W+(?:\w+\s+){0,4}(?:тұтаст|егеменд|шекара|тәуелсізд|сувере|аумағ|жері)"
    ),
    "ky": Seldom(
        r"\b(?:кайсы|кандай|эч\s+бир|эч\s+кандай|бир\s+да)\s+(?:\w+\s+){0,2}(?:мамлекет|өлкө)(?:тин|нүн|\s+болбосун|\s+болсо\s+да)\W+(?:\w+\s+){0,4}(?:бүтүндү|эгеменд|чек\s+ара|көз\s*каранды|сувере|аймаг|жери)"
    ),
    "uz": Seldom(
        r"\b(?:hech\s+bir|hech\s+qanday|qaysi|ҳеч\s+бир|ҳеч\s+қандай)\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}(?:davlat|mamlakat|давлат|мамлакат)(?:ning|нинг|\s+bo['ʻ‘’ʼ]lmasin)\W+(?:[\w'ʻ‘’ʼ]+\s+){0,4}(?:yaxlit|butunlig|suveren|mustaqil|chegara|daxlsiz|hudud|yeri|яхлит|бутунлиг|суверен|мустақил|чегара|дахлсиз|ҳудуд)"
    ),
    "tg": Seldom(
        r"(?:тамомият|соҳибихтиёр|соҳибистиқлол|истиқлол|якпорчаг|марз|сарҳад|дахлнопазир)\w*(?:\s+\w+){0,3}?\s+(?:ҳеҷ|ягон|кадом)\s+(?:\w+\s+){0,2}(?:кишвар|давлат|мамлакат)\w*"
    ),
}
# … and to be against moving any country's borders.
_AGAINST_MOVING = Seldom(
    r"\bagainst\s+(?:\w+\s+){0,2}?(?:mov|chang|redraw|revis)\w+\s+(?:\w+\s+)?(?:any\s+(?:state|country|nation)['’]s\s+|(?:the\s+)?)(?:borders|frontiers)(?:\s+of\s+any\b|\s+by\s+force)?"
    r"|\bпротив\s+(?:\w+\s+){0,2}?(?:изменени|пересмотр|передел|перекройк)\w*\s+(?:\w+\s+)?границ\w*\s+(?:люб|как|чьей|чьих)\w+|\bпроти\s+(?:\w+\s+){0,2}?(?:змін|перегляд|перекро)\w*\s+кордон\w*\s+(?:будь-як|як|чи)\w+"
    r"|\b(?:кез\s+келген|ар\s+кандай|ар\s+бир|әр)\s+(?:ел|мемлекет|өлкө|мамлекет)\w*\s+(?:шекара|чек\s+ара)\w*\s+(?:\w+\s+){0,2}?(?:өзгерт|өзгөрт|қайта|кайра)\w*\s+(?:\w+\s+)?(?:қарсы|каршы)"
    r"|\bhar\s+(?:qanday|bir)\s+(?:davlat|mamlakat)\w*\s+chegara\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}?o['ʻ‘’ʼ]zgartir\w*\s+qarshi|\bмухолифи\s+(?:тағйир|тағир)\w*\s+(?:додани\s+)?(?:марз|сарҳад)\w*\s+(?:ягон|ҳар|ҳеҷ)",
)
# That nobody moves borders by force, or that the Charter is what tells of borders: words of borders, of force or the Charter, and a "no".
_BORDERS = re.compile(r"\b(?:borders?|frontiers?|boundar\w+|границ\w*|рубеж\w*|кордон\w*|шекара\w*|чек\s+ара\w*|chegara[\w'ʻ‘’ʼ]*|чегара\w*|марз\w*|сарҳад\w*)", re.I)
_FORCE = Seldom(
    r"\b(?:by|through|with)\s+(?:brute\s+|armed\s+|military\s+|sheer\s+)?(?:force|arms|war|violence|tanks|guns)\b|\bat\s+gunpoint\b|\bunilateral\w*|\b(?:силой|силою|силовым|силовим|оружием|зброєю|танками|войной|війною|односторонн\w+|односторонньо)\b"
    r"|\b(?:күшпен|қарумен|соғыс(?:пен)?\b|танкпен|зорлықпен|біржақты)|\b(?:күч\s+менен|курал\s+менен|согуш\s+менен|танк\s+менен|бир\s+тараптуу)|\b(?:kuch\s+bilan|qurol\s+bilan|urush\s+bilan|tank\s+bilan|bir\s+tomonlama|куч\s+билан|қурол\s+билан)|\b(?:бо\s+зӯр\w*|бо\s+қувва|бо\s+силоҳ|бо\s+ҷанг|бо\s+танк|яктарафа)"
)
_NOBODY = re.compile(
    r"\b(?:not|never|cannot|no\s+one|nobody|none|unacceptable|inadmissible|against|oppos\w+|no)\b|n['’]t\b|\b(?:не|нельзя|недопустим\w*|неприемлем\w*|против|никто|нікому|никому|не\s+можна|неприпустим\w*|неприйнятн\w*|проти|ніхто)\b"
    r"|\w{1,20}(?:майды|мейді|байды|бейді|пайды|пейді|мау|меу)\b|\b(?:болмайды|жол\s+берілме|қарсы|ешкім|каршы|эч\s+ким|эч\s+качан)|\w{1,20}(?:бойт|байт|бейт|пайт|бөйт)\b|\bболбо\w+|\w{1,20}(?:maydi|mas|maslig)\w*\b|\b(?:mumkin\s+emas|qarshi|hech\s+kim|мумкин\s+эмас|қарши)\b|\b(?:на(?:шояд|метавон|бояд)\w*|мумкин\s+нест|мухолиф|ҳеҷ\s+кас)",
    re.I,
)
_CHARTER = Seldom(r"\bCharter\b|\b(?:устав[а-яё]{0,3}|статут[а-яіїєґ]{0,3})\s+(?:ООН|организаци|організаці)|\b(?:БҰҰ|Біріккен\s+Ұлттар\s+Ұйымы)[\w-]*\s+[Жж]арғы|\bБУУ[\w-]*\s+[Уу]став|\b(?:BMT|БМТ)[\w-]*\s+(?:Nizom|Ustav|Низом|Устав)|\b(?:Оинномаи|Устави|Ойинномаи|Низомномаи)\s+(?:СММ|Созмони)")
_NEAR_BORDERS = 60  # characters between borders and these words
_MOST = 20  # borders of one clause that are looked at
_NEARER = re.compile(  # borders of somebody near
    r"\b(?:neighbou?r\w*|region\w*|сосед\w*|регион\w*|сусід\w*|регіон\w*|көрші\w*|өңір\w*|аймақ\w*|коңшу\w*|кошуна\w*|аймак\w*|qo['ʻ‘’ʼ]shni\w*|mintaqa\w*|ҳамсоя\w*|минтақа\w*|each\s+other|one\s+another|друг\s+друга|одн\w+\s+одного|бір-бір\w*|бири-бир\w*|bir-bir\w*|якдигар\w*)\b", re.I)
# What the principle is called by who holds to it in general: sacred, above all, the foundation.
_HELD_HIGH = Seldom(
    r"\b(?:sacred|sacrosanct|inviolable|cornerstone|bedrock|foundation|paramount|above\s+(?:all|any\s+\w+|every\w*)|armou?r|shield|not\s+up\s+for\s+bargaining|everything\s+rest\w*)\b"
    r"|\b(?:священн|свят(?:ое|а|о|ы)\b|превыше|выше\s+(?:всего|всех|люб\w+)|основ(?:а|ой|у)\b|фундамент|краеугольн|незыблем|неприкосновен|броня|бронёй|броней|щит\b|щитом)\w*"
    r"|\b(?:священн|святе|понад\s+(?:усе|все|будь-як\w+)|вище\s+(?:за\s+)?(?:усе|все|будь-як\w+)|основа|основою|основу|підвалин|наріжн|непорушн|недоторканн|броня|бронею)\w*"
    r"|(?:қасиетті|киелі|бәрінен\s+(?:жоғары|биік)|кез\s+келген\s+\w+\s+жоғары|негізі|іргетас|тірегі|қалқан|дәл\s+солай\s+мызғымас)|(?:ыйык|баарынан\s+жогору|бардыгынан\s+жогору|негизи\b|пайдубал|тиреги|калкан|кол\s+тийгис)"
    r"|(?:muqaddas|(?:hamma\s+narsa|hammasi|hamma)dan\s+(?:ham\s+)?ustun|barchasidan\s+ustun|asosi\b|poydevor|tamal|qalqon|муқаддас|асоси\b|пойдевор)|(?:муқаддас|аз\s+ҳама\s+боло|асоси\b|пояи\b|таҳкурси|сипар)",
)
_OF_THE_PRINCIPLE = re.compile(
    r"integri|sovereign|inviolab|(?<!\w)borders|целост|суверен|нерушим|границ|цілісн|кордон|непоруш|тұтаст|егеменд|шекара|бүтүндү|эгемен|чек\s+ара|yaxlit|suveren|daxlsiz|butunlig|chegara|яхлит|чегара|тамомият|соҳибихтиёр|дахлнопазир|марз|сарҳад",
    re.I,
)
# A border or integrity that is somebody's: "its", "our", "the country's"; or this one.
_SOMEBODYS = {
    "en": frozenset("its his her their our my your this these those the country's nation's".split()),
    "ru": frozenset("ее её его их наш наша наши наших нашей нашу своей своих свою этой этих страны республики".split()),
    "uk": frozenset("її його їх їхній їхньої наша наші наших нашої нашу своєї своїх свою цієї цих країни".split()),
    "kk": frozenset("біздің өз оның олардың еліміздің елдің бұл осы".split()),
    "ky": frozenset("биздин өз анын алардын өлкөнүн бул ушул".split()),
    "uz": frozenset("bizning o'z uning ularning mamlakatning bu shu".split()),
    "tg": frozenset("мо худ ӯ онҳо кишвар ин".split()),
}


_ANSWERS = ("refusal", "silence")  # beside these it is the article's question

# "His country's territorial integrity", whoever he is.
_OWN_WHOLE = {
    "en": Seldom(r"\b(?:his|her|its|their|our|my)\s+(?:own\s+)?(?:country|nation|state|homeland)['’]s\s+(?:\w+\s+){0,3}?(?:territorial\s+integrity|borders|sovereignty)\b|\b(?:territorial\s+integrity|sovereignty)\s+of\s+(?:his|her|its|our)\s+(?:own\s+)?(?:country|nation|state)\b"),
    "ru": Seldom(r"\b(?:целостност\w+|суверенитет\w*)\s+(?:свое[йг]о?|наше[йг]о?|его|её|ее)\s+(?:страны|государства|республики)\b"),
    "uk": Seldom(r"\b(?:цілісн[оі]ст\w+|суверенітет\w*)\s+(?:своєї|нашої|його|її|свого|нашого)\s+(?:країни|держави|республіки)\b"),
    "kk": Seldom(r"\b(?:өз\s+)?(?:елінің|еліміздің)\s+(?:аумақтық\s+тұтаст|тұтаст|егеменд)\w*"),
    "ky": Seldom(r"\b(?:өз\s+)?(?:өлкөсүнүн|өлкөбүздүн)\s+(?:аймактык\s+бүтүндү|бүтүндү|эгеменди)\w*"),
    "uz": Seldom(r"\b(?:o['‘’ʻ]z\s+)?(?:mamlakatining|yurtining|mamlakatimizning)\s+(?:hududiy\s+yaxlitli|yaxlitli|suverenit)\w*"),
    "tg": Seldom(r"\b(?:тамомияти\s+арзии|истиқлоли?)\s+(?:кишвараш|кишвари\s+(?:худ|худаш|мо))\b"),
}


def of_no_state(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """ "No country's borders may be moved", «кайсы өлкө болбосун, чек арасы»: the principle, unless a state with a question is named."""
    pattern = _ANY.get(sentence.lang)
    if pattern is None or not (pattern.search(sentence.text, start, end) or _AGAINST_MOVING.search(sentence.text, start, end)):
        return False
    if any(has_cue(sentence, cue, start, end) for cue in _ANSWERS):
        return False
    return not _names_another(catalogue, sentence, start, end, holder)


def not_by_force(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """ "Frontiers are not changed by force", «кордонів обласні ради не малюють, для них є Статут ООН»: the principle, where the borders are nobody's."""
    text = sentence.text
    forced, chartered = _FORCE.search(text, start, end), _CHARTER.search(text, start, end)
    if not (forced or chartered) or any(has_cue(sentence, cue, start, end) for cue in _ANSWERS) or _NEARER.search(text, start, end):
        return False
    theirs = _SOMEBODYS.get(sentence.lang, frozenset())
    borders = list(islice(_BORDERS.finditer(text, start, end), _MOST))
    near = [b for b in borders for told in (forced, chartered) if told and max(b.start() - told.end(), told.start() - b.end()) < _NEAR_BORDERS]
    if not near or (not chartered and not _NOBODY.search(text, start, end)):
        return False
    owned = any(t.key in theirs and any(0 < b.start() - t.start < _NEAR_BORDERS // 4 or 0 <= t.start - b.end() < 2 for b in borders) for t in sentence.tokens)
    return not owned and not _names_another(catalogue, sentence, start, end, "")


def held_high(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """ "Territorial integrity is sacred", «границы – это святое»: the principle, where the integrity is nobody's and no state with a question is named."""
    answers = any(has_cue(sentence, cue, start, end) for cue in _ANSWERS) or all(has_cue(sentence, cue, start, end) for cue in ("act", "stance"))
    if answers or not _HELD_HIGH.search(sentence.text, start, end):
        return False
    if _names_another(catalogue, sentence, start, end, ""):
        return False
    theirs = _SOMEBODYS.get(sentence.lang, frozenset())
    terms = [m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    general = [m for m in terms if _OF_THE_PRINCIPLE.search(sentence.text, m.start, m.end)]
    owned = any(token.key in theirs for m in general for token in sentence.tokens[max(0, m.first - (2 if sentence.lang == "en" else 1)) : m.last + 2])
    return bool(general) and not owned and not _names_a_state(catalogue, sentence, start, end, holder)


# States whose standing "the former Soviet republics" is about, but those between which the article's land lies.
_FORMER = frozenset("ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA TJK TKM UZB".split())
_OF_STATES = re.compile(
    r"\b(?:independent|sovereign|occupied)\s+(?:states?|countries|nations)\b|(?:независим|суверенн|незалежн)\w*\s+(?:государств|стран|держав|країн)\w*|(?:тәуелсіз|егемен|көз\s*каранды\w*|эгемен)\s+(?:мемлекет|ел|мамлекет|өлкө)|(?:mustaqil|suveren)\s+(?:davlat|mamlakat)|(?:давлат|кишвар)\w*\s+(?:мустақил|соҳибихтиёр)",
    re.I,
)


def concerns(sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """Whether words on the former Soviet states are meant: one of them keeps silent on them, or a clause speaks of independent states."""
    return (holder in _FORMER and has_cue(sentence, "silence", start, end)) or _OF_STATES.search(sentence.text, start, end) is not None


def _names_a_state(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """Whether the clause has the question of the holder's own state to speak of: who has one means it by "borders"."""
    return any(holder in t.of for t in catalogue.targets.values()) and _ANY_STATES.search(sentence.text, start, end) is None


def of_all_states(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """ "The sovereignty of all countries", «тамомияти арзии ҳамаи кишварҳо»: the principle, unless a state with a question stands in the clause."""
    pattern = _ALLS.get(sentence.lang)
    return bool(pattern and pattern.search(sentence.text, start, end)) and not _names_another(catalogue, sentence, start, end, holder)


def tells_of_all(sentence: Sentence) -> bool:
    """Whether a sentence has words of the integrity of all states, whoever speaks of it."""
    pattern = _ALLS.get(sentence.lang)
    return pattern is not None and pattern.search(sentence.text) is not None


def own_whole(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str, topic: str | None) -> str | None:
    """ "His country's territorial integrity": the holder's own question, which is the article's where that is one of its state."""
    pattern = _OWN_WHOLE.get(sentence.lang)
    theirs = {t.key: t.breadth for t in catalogue.targets.values() if holder in (*t.of, t.inside)}
    if pattern is None or not theirs or not pattern.search(sentence.text, start, end) or _names_another(catalogue, sentence, start, end, holder):
        return None
    return topic if topic in theirs else max(theirs, key=lambda key: theirs[key])


def own_occupied(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> str | None:
    """ "Our occupied territories", said in Tbilisi: the holder's own question, where land of its state is held and nothing else of another question is said."""
    held = [m for m in cues("occupied", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    own = next((t.key for t in catalogue.targets.values() if t.held and holder in t.of), None)
    if own is None or not held or _names_another(catalogue, sentence, start, end, holder):
        return None
    context = catalogue.context.get(sentence.lang)
    others = context.find(sentence.tokens) if context else []
    apart = [m for m in others if start <= m.start < end and not any(m.start < h.end and h.start < m.end for h in held)]
    return own if all(m.value == own or catalogue.targets[own].inside == catalogue.targets[m.value].inside for m in apart) else None


def _names_another(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """Whether a state stands in the clause, other than the holder, that has a question of its own."""
    states = {m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind in ("state", "adjective")}
    return any(states.intersection(target.of) - {holder} for target in catalogue.targets.values())
