"""Who speaks for no state that the article tells: a Western diplomat, the guilty side, the speaker of a parliament in Tiraspol. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import SLAVIC, TURKIC
from classify.lexicons import territories
from classify.sentences import Sentence

_NEAR = 30  # characters before an office in which an adjective tells where he is from
_LEVELS = ("state", "legislature", "organisation", "party")
# From a part of the world, and of no one state: before the office, in Tajik behind it.
_OF_A_PART = {
    "en": r"(?:western|european|foreign(?!\s+(?:minist|affairs|polic|relations))|central\s+asian|arab|african|asian|latin\s+american|nordic|scandinavian|baltic|balkan|gulf|allied|third-country)\s+(?:[\w-]+\s+)?",
    "ru": r"(?:западн|европейск|иностранн|зарубежн|арабск|африканск|азиатск|латиноамериканск|скандинавск|прибалтийск|балканск|союзническ)\w+\s+(?:\w+\s+)?",
    "uk": r"(?:західн|європейськ|іноземн|зарубіжн|закордонн|арабськ|африканськ|азійськ|латиноамериканськ|скандинавськ|прибалтійськ|балканськ)\w+\s+(?:\w+\s+)?",
    "kk": r"(?:батыс(?:тық)?|еуропалық|шетел(?:дік)?|араб|африкалық|азиялық|скандинавиялық)\s+(?:\w+\s+)?",
    "ky": r"(?:батыш(?:тык)?|европалык|чет\s+элдик|чет\s+өлкөлүк|араб|африкалык|азиялык)\s+(?:\w+\s+)?",
    "uz": r"(?:g['‘’ʻʼ]arb(?:lik)?|yevropalik|xorijiy|xorijlik|chet\s+ellik|arab|afrikalik|osiyolik|ғарблик|европалик|хорижий|хорижлик)\s+(?:[\w'‘’ʻʼ]+\s+)?",
}
_BEFORE = {lang: re.compile(rf"(?<!\w){pattern}$", re.I) for lang, pattern in _OF_A_PART.items()}
_WITHIN = {lang: re.compile(rf"(?:^|\s){pattern}", re.I) for lang, pattern in _OF_A_PART.items()}
_TAJIK = re.compile(r"и?\s+(?:ғарбӣ|аврупоӣ|хориҷӣ|арабӣ|осиёӣ|африқоӣ)\b", re.I)
# One who may be of any state, not its ministry: "Western diplomat", not "Foreign Ministry".
_SOMEBODY = re.compile(
    r"diplomat|official|envoy|ambassador|minister\b|delegate|leader|politician|lawmaker|дипломат|чиновник|посол|министр|делегат|лідер|лидер|политик|політик|депутат|посадов|елші|шенеун|өкіл|элчи|аткаминер|өкүл|diplomat|elchi|amaldor|rasmiy|vakil|дипломат|мансабдор|сафир|намоянда",
    re.I,
)
# A side by what it did, not by its state: "the guilty side", «противоположная сторона».
_BY_DEED = re.compile(
    r"(?<!\w)(?:guilty|losing|opposing|other|opposite|winning|attacking|warring|third|виновн|проигравш|противоположн|противн|друг|треть|напавш|нападающ|воюющ|винн|супротивн|інш|трет|воюч)\w*\s+$",
    re.I,
)
_SIDE = re.compile(r"(?:side|part(?:y|ies)|сторон\w*|стор[оі]н\w*)$", re.I)
# Where those sit who would be a state: "the parliament in Tiraspol", «Сухумидегі парламент».
_NAMES = r"(?:Tiraspol|Sukhum|Sokhum|Tskhinval|Stepanakert|Тираспол|Сухум|Цхинвал|Цхінвал|Степанакерт|Suxum|Tsxinval|Сухумӣ)"
_SEAT, _SEATS = re.compile(rf"^{_NAMES}", re.I), re.compile(rf"\b{_NAMES}", re.I)
_THERE = {
    "en": re.compile(r"^\s+(?:in|from|of)\s+$"),
    "ru": re.compile(r"^\s+(?:в|из)\s+$"),
    "uk": re.compile(r"^\s+(?:в|у|з|із)\s+$"),
    "tg": re.compile(r"^\s+(?:дар|аз)\s+(?:шаҳри\s+)?$"),
}
_ITS = re.compile(r"(?:дегі|дағы|тегі|тағы|деги|дагы|теги|тагы|dagi|tagi|ning|нинг|н[ыіиу][ңн]|д[ыіиу][ңн]|т[ыіиу][ңн]|лик|lik|л[ыі]қ|л[ыі]к|дік|дик)$", re.I)
_OF_THERE = 18  # characters from such a seat to the office


def from_a_part(sentence: Sentence, phrase: Phrase) -> bool:
    """ "A Western diplomat in Kyiv", «европейский чиновник в Баку»: of a part of the world, not of the state in which he is asked."""
    if phrase.level not in _LEVELS or phrase.speaker is not None or not phrase.role or not _SOMEBODY.search(phrase.role):
        return False
    before, inside = sentence.text[max(0, phrase.start - _NEAR) : phrase.start], sentence.text[phrase.start : phrase.end]
    if sentence.lang == "tg":
        return _TAJIK.match(sentence.text, phrase.end) is not None
    pattern = _BEFORE.get(sentence.lang)
    return pattern is not None and (pattern.search(before) or _WITHIN[sentence.lang].search(inside)) is not None


def by_deed(sentence: Sentence, phrase: Phrase) -> bool:
    """«Виновная сторона не названа», "the other side": a side that no state is told of."""
    return bool(phrase.role and _SIDE.search(phrase.role) and _BY_DEED.search(sentence.text, max(0, phrase.start - _NEAR), phrase.start))


def sits_there(sentence: Sentence, phrase: Phrase) -> bool:
    """ "The speaker in Tiraspol", «Сухумидегі парламент»: of those who hold a territory, by the town they sit in."""
    if phrase.level not in ("state", "legislature", "subnational") or not phrase.role:
        return False
    if not _SEATS.search(sentence.text, max(0, phrase.start - _NEAR), phrase.end + _NEAR):
        return False
    for match in territories(sentence.lang).find(sentence.tokens):
        name = sentence.text[match.start : match.end]
        if not _SEAT.match(name):
            continue
        if sentence.lang in TURKIC:
            if 0 < phrase.start - match.end < _OF_THERE and _ITS.search(name) and not any(match.end <= p.start < phrase.start for p in sentence.phrases):
                return True
        elif match.start >= phrase.end and _THERE[sentence.lang].match(sentence.text[phrase.end : match.start]):
            return True
        elif sentence.lang in SLAVIC and match.end < phrase.start and sentence.text[match.end : phrase.start] == " " and name[:1].islower():
            return True  # «тираспольский парламент»
    return False


def of_no_state(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an office belongs to none of the states that the article tells of."""
    return from_a_part(sentence, phrase) or by_deed(sentence, phrase) or sits_there(sentence, phrase)
