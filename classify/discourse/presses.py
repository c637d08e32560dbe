"""Whose paper it is that writes: of the state whose press the sentence tells of, or whose town stands beside it. No model."""

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.grammar import TURKIC
from classify.lexicons import actors
from classify.sentences import Sentence

_NEAR = 24  # characters between a state and its press
_REACH = 40  # characters from a paper to the word that tells whose it is
_BESIDE = 3  # characters between a paper and its owner
_PRESS_BEHIND = re.compile(
    r"\s*(?:(?:bosh|пойтахт|poytaxt|башкы|бас)\s+)?(?:matbuot|gazeta|nashr|OAV|матбуот|нашр|баспасөз|басылым|газет|БАҚ|басма\s*сөз|гезит|ЖМК|шаар|қала|borbor|борбор)\w*",
    re.I,
)
_PRESS_BEFORE = re.compile(
    r"\b(?:press|newspapers?|papers?|media|tabloids?|weekly|daily|прес\w+|газет\w*|издани\w+|СМИ|видан\w+|ЗМІ|матбуот\w*|рӯзнома\w*|нашрия\w*)\s+(?:of\s+|in\s+|в\s+|у\s+|из\s+|з\s+|дар\s+)?(?:the\s+)?$",
    re.I,
)
_ADJECTIVE_OF = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,2}?(?:press|newspapers?|papers?|media|tabloids?|dail(?:y|ies)|прес\w+|газет\w*|издани\w+|СМИ|видан\w+|ЗМІ)\b", re.I
)

_STATE_PRESS = re.compile(
    r"\b(?:state|government)(?:-run|-owned)?\s+(?:news)?\w*\s*\w*\Z|(?:государственн|правительственн|официальн|державн|урядов|офіційн)\w+\s+\w+\Z"
    r"|(?:мемлекеттік|үкіметтік|ресми|мамлекеттик|өкмөттүк|расмий)\s+\w+\Z|(?:davlat|hukumat|rasmiy)\s+[\w'‘’ʻ]+\Z|\w+и\s+(?:давлатӣ|ҳукуматӣ|расмӣ)",
    re.I,
)
_EDITORIAL = re.compile(
    r"editorial|leading\s+article|редакционн|передовиц|колонк\w+\s+редактор|редакційн|бас\s+мақала|редакциялық|башкы\s+макала|редакциялык"
    r"|tahririyat|bosh\s+maqola|таҳририят|сармақола",
    re.I,
)


# A piece of writing that somebody's paper has printed.
_COLUMN = {
    "en": re.compile(r"\b(?:column|editorial|op-ed|commentary|article|piece)\b", re.I),
    "ru": re.compile(r"(?<!\w)(?:колонк|стать[яюи]|передовиц|заметк|редакционн|комментари)\w*", re.I),
    "uk": re.compile(r"(?<!\w)(?:колонк|статт[яюі]|передовиц|замітк|редакційн|коментар)\w*", re.I),
    "kk": re.compile(r"(?<!\w)(?:мақала|колонка|бағанас?)\w*", re.I),
    "ky": re.compile(r"(?<!\w)(?:макала|колонка)\w*", re.I),
    "uz": re.compile(r"(?<!\w)(?:maqola|kolonka|мақола|колонка)\w*", re.I),
    "tg": re.compile(r"(?<!\w)(?:мақола|сармақола|навишта)\w*", re.I),
}
_PRINTED = re.compile(
    r"\b(?:appeared|ran|carried|published|printed)\b|(?<!\w)(?:вышл|появил|опубликова|напечата|вийшл|з['’]явил|опублікува|надрукува|шықты|жариялан|жарық\s+көр|чыкты|жарыялан|жарык\s+көр|chiqdi|chiqqan|e['‘’ʻ]lon\s+qil|bosil|чиқди|эълон\s+қил|нашр\s+шуд|чоп\s+шуд|мунташир)\w*",
    re.I,
)


def column_in(sentence: Sentence) -> Phrase | None:
    """The paper of whose column a sentence tells in which nobody speaks: «На сайте ташкентской газеты вышла колонка. «…», – говорилось в ней»."""
    column = _COLUMN.get(sentence.lang)
    papers = [p for p in sentence.phrases if p.level == "media" and p.speaker is None and p.role]
    if sentence.quoted or column is None or len(papers) != 1 or not papers[0].holder:
        return None
    return papers[0] if column.search(sentence.text) and _PRINTED.search(sentence.text) else None


def press_of(sentence: Sentence, phrase: Phrase, outside: list[Phrase]) -> str | None:
    """«Қозоғистон матбуотида …, деб ёзади газета», "in the Kazakh press …, the paper writes": the state whose press was told of before it."""
    if phrase.level != "media":
        return None
    for place in outside:
        if not place.bare or not place.holder or place.drop or place.end > phrase.start:
            continue
        behind = _PRESS_BEHIND.match(sentence.text, place.end) if sentence.lang in TURKIC else None
        if behind is not None or (sentence.lang not in TURKIC and _PRESS_BEFORE.search(sentence.text, max(0, place.start - _NEAR), place.start)):
            return place.holder
    of = (m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "adjective" and m.value.holder and m.end < phrase.start)
    return next((m.value.holder for m in of if _ADJECTIVE_OF.match(sentence.text[m.end : m.end + 2 * _NEAR])), None)


def writes_itself(sentence: Sentence, paper: Phrase) -> bool:
    """«Государственная газета в редакционной статье …»: a paper that nobody owns in its sentence, with an opinion of its own or of the state's press."""
    if paper.level != "media" or paper.speaker is not None:
        return False
    if any(p.holder and not p.drop and (p.end <= paper.start or p.start - paper.end < _BESIDE) for p in sentence.phrases):
        return False
    before, behind = max(0, paper.start - _REACH), min(len(sentence.text), paper.end + _REACH)
    return _STATE_PRESS.search(sentence.text, before, paper.end) is not None or _EDITORIAL.search(sentence.text, before, behind) is not None
