"""The quarters by which a sentence tells where it is set: a town's streets and markets, its trains and schools, a country's press; and where only somebody's kin is. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.grammar import SLAVIC
from classify.language.matching import Match
from classify.language.towns import PART_BEFORE, PART_BEHIND
from classify.lexicons import Actor, actors
from classify.sentences import Sentence

_NEAR = 40  # characters from a town to the word that tells what of it is meant
_OPENING = 30  # characters of a sentence in which it sets the scene
_TOWNS = ("seat", "city")
# Where a country talks among itself.
_PRESS = {
    "en": re.compile(r"\s+(?:social[\s-](?:media|networks?)|Facebook|Telegram|newspapers|press|society|media)\b", re.I),
    "ru": re.compile(r"\s+(?:\w+\s+)?(?:соцсет|социальн\w+\s+сет|сегмент|прессе|СМИ|обществе|интернет|Facebook|фейсбук|телеграм)\w*", re.I),
    "uk": re.compile(r"\s+(?:\w+\s+)?(?:соцмереж|соціальн\w+\s+мереж|сегмент|пресі|ЗМІ|суспільств|інтернет|Facebook|фейсбук|телеграм)\w*", re.I),
}
# A room, street or queue of the town that an adjective before it tells: «на дебреценском рынке», «у мінському спорт-барі».
_ROOM = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:рын|базар|ярмарк|очеред|вокзал|автовокзал|автостанц|кафе|чайхан|столов|ресторан|бар(?:е|ах)\b|паб|пивн|двор(?!ц)|улиц|улочк|площад|набережн|парк|сквер|маршрутк|автобус|трамва|электрич|поезд|такси|общежит"
    r"|больниц|поликлин|аптек|магазин|пекарн|парикмахерск|гараж|мастерск|библиотек|школ|лице|университет|институт|колледж|кампус|окраин|пригород|подъезд|кухн|дач|сел|деревн|стадион|курилк|спорт-бар"
    r"|рин|черг|їдальн|кав['’]ярн|двор|подвір|вулиц|площ|набережн|потя|гуртожит|лікарн|крамниц|магазин|пекарн|перукарн|майстерн|бібліотек|університет|коледж|околиц|передміст|під['’]їзд|кухн|село|селищ|селі)\w*",
    re.I,
)
_AT_ROOM = re.compile(r"(?:^|[\s«(])(?:в|во|у|на|возле|около|біля|коло)\s+(?:[\w-]+\s+)?$", re.I)
_IN_FORM = re.compile(r"(?:ом|ем|ой|ей|ых|их|ому|ій|ого)$")
# Where somebody's kin is, or he has spent his years: "has two sons in Tyumen", «сезон в Екатеринбурге», "o‘g‘li Moskvada".
_KIN_AWAY = {
    "en": re.compile(r"\b(?:sons?|daughters?|brothers?|sisters?|relatives?|famil(?:y|ies)|kids|children|husband|wife|cousins?|nephews?|nieces?|grandsons?|years?|seasons?|months?|decades?|work(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|serv(?:es|ed|ing)|liv(?:es|ed|ing)|born|jobs?|wages|earns?|earned|married|buried)\s+(?:[\w-]+\s+){0,2}?(?:in|near|outside)\s+(?:the\s+)?$", re.I),
    "ru": re.compile(r"(?<!\w)(?:сын|доч|брат|сестр|муж(?!чин)|жен(?!щин)|родствен|родн[ыяю]|внук|внуч|плем|дет(?:и|ей|ям|ьми)|тёт|дяд|сезон|лет\b|год\b|года\b|месяц|работа|учи(?:л|тся|лась)|служи|родил|жил|заработ|отслужи|отработа|женил|похорон)\w*\s+(?:[\w-]+\s+){0,2}?(?:в|во|под)\s+$", re.I),
    "uk": re.compile(r"(?<!\w)(?:син|доч|донь|брат|сестр|чоловік(?!ів)|дружин|родич|рідн|внук|онук|плем|діт(?:и|ей|ям|ьми)|тітк|дядьк|сезон|років\b|рік\b|роки\b|місяц|працю|навча|вчи(?:ть|вся|лася)|служи|народ(?:ив|ил)|жив|мешка|заробіт|похова)\w*\s+(?:[\w’'-]+\s+){0,2}?(?:в|у|під)\s+$", re.I),
    "tg": re.compile(r"(?<!\w)(?:писар|духтар|бародар|додар|хоҳар|апа|шавҳар|завҷа|фарзанд|хеш|набера|ҷиян|мавсим|сол\b|соли?\b)\w*\s+(?:\w+\s+){0,2}?дар\s+(?:шаҳри\s+)?$", re.I),
    "kk": re.compile(r"(?<!\w)(?:бала|ұл|қыз|аға|іні|күйеу|әйел|туыс|немере|жиен|әпке|сіңлі)(?:сы|сі|ы|і|м|лары|лері|дары|дері|ым|ім)(?:ның|нің)?\s+(?:\w+\s+){0,2}?$", re.I),
    "ky": re.compile(r"(?<!\w)(?:бала|уул|кыз|ага|ини|күйөө|аял|тууган|небере|жээн|эже|сиңди)(?:сы|си|су|сү|ы|и|у|ү|м|лары|лери|дары|дери)(?:нын|нин|нун|нүн)?\s+(?:\w+\s+){0,2}?$", re.I),
    "uz": re.compile(r"(?<!\w)(?:o['‘’ʻ]g['‘’ʻ]l|qiz|aka|uka|er|xotin|bola|farzand|qarindosh|nevara|jiyan|opa|singl|ўғл|қиз)(?:i|si|lari|im|и|си|лари)(?:ning|нинг)?\s+(?:[\w'‘’ʻ]+\s+){0,2}?$", re.I),
}


def parts(sentence: Sentence) -> list[tuple[int, str]]:
    """The towns of whose streets or markets a sentence tells."""
    before, behind = PART_BEFORE.get(sentence.lang), PART_BEHIND.get(sentence.lang)
    towns = [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind in _TOWNS and m.value.holder]
    return [
        (m.start, m.value.holder or "")
        for m in towns
        if (before and before.search(sentence.text, max(0, m.start - _NEAR), m.start)) or (behind and behind.match(sentence.text, m.end))
    ]


def rooms(sentence: Sentence) -> list[tuple[int, str]]:
    """The states of the towns in whose markets, trains or schools a Slavic sentence is set by an adjective: «На воронежском вокзале ждут поезда»."""
    if sentence.lang not in SLAVIC:
        return []
    towns = [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "adjective" and m.value.holder and not m.value.drop]
    return [
        (m.start, m.value.holder or "")
        for m in towns
        if _IN_FORM.search(sentence.text[m.start : m.end]) and _AT_ROOM.search(sentence.text, max(0, m.start - _NEAR), m.start) and _ROOM.match(sentence.text, m.end)
    ]


def presses(sentence: Sentence) -> list[tuple[int, str]]:
    """The countries whose press or nets a sentence begins with: «В узбекских социальных сетях откликнулись сразу»."""
    if sentence.lang not in _PRESS:
        return []
    told = (m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "adjective" and m.start < _OPENING)
    return [(m.start, m.value.holder or "") for m in told if _in_press(sentence, m)]


def of_kin(sentence: Sentence, at: int) -> bool:
    """Whether the place at `at` is where somebody's kin is, or he has spent his years, and not where the story is set."""
    pattern = _KIN_AWAY.get(sentence.lang)
    return pattern is not None and pattern.search(sentence.text, max(0, at - 2 * _NEAR), at) is not None


def _in_press(sentence: Sentence, match: Match[Actor]) -> bool:
    before = sentence.text[max(0, match.start - 4) : match.start].casefold().split()[-1:]
    return before in (["в"], ["у"], ["in"], ["on"]) and _PRESS[sentence.lang].match(sentence.text, match.end) is not None
