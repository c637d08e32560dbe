"""People of whom an article knows no more than a given name and where they live or work: «базарда нан сататын Әсел», «зейнеткер Николай». Kazakh and Kyrgyz."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.actors import Phrase
from classify.lexicons import actors, territories
from classify.matching import Word
from classify.naming import NAME

_LANGUAGES = ("kk", "ky")
_TITLE = r"(?:\s+(?:апай|апа|аға|ағай|ата|әже|тәте|көке|ақсақал|байке|эже|эне|аке|таене|таята|аксакал)(?=[\s,:]))?"
_FULL = rf"{NAME}(?:\s+{NAME})?"
# What one does all day, then a name: «дүкен ұстайтын Гүлжан», «68 жаштагы Айша».
_DOES = re.compile(
    r"\b[а-яәғқңөұүһі]{2,30}(?:атын|етін|йтын|йтін|ған|ген|қан|кен|ган|гон|гөн|кан|кон|көн)\s+(?:(?:\d+\s+жас(?:тағы|ар)?|\d+\s+жаштагы|[а-яәғқңөұүһі]+)\s+){0,2}?"
    rf"(?P<name>{_FULL}){_TITLE}(?=[\s,:(])"
)
_AGED = re.compile(rf"\b\d{{2}}\s+(?:жастағы|жасар|жаштагы)\s+(?P<name>{_FULL}){_TITLE}(?=[\s,:(])")
_BEHIND_TRADE = re.compile(rf"\s+(?P<name>{_FULL}){_TITLE}(?=[\s,:(])")
# Full names are those of people of the street only behind what they do all day: «Алматыда тұратын Сергей Иванов»; not «Прагаға барған Ян Новак».
_LIVES = re.compile(r"\b(?:тұратын|сататын|істейтін|ұстайтын|оқитын|жашаган|иштеген|саткан|окуган|кармаган|соода кылган|такси айдаған|айдаған|айдаган)\s+(?:\w+\s+){0,2}$")
# Forms of a name, or of what is none, in another case: Мзиянын, Азаттыққа, Еуропада.
_IN_CASE = re.compile(r"(?:[ндт][ыіиуү][ңн]|(?:д|(?<=[бвгғдкқпстфхцчшщ])т)[ае](?:ғы|гі|гы|ги)?|[дтн][ае]н|(?:(?<!ь)[ғг]|(?<=[бвгғдкқпстфхцчшщ])[қк])[ае]|[дтн][ыі]|[дн][иуү]|мен|пен|бен)$")
_LIKE_A_CASE = frozenset(
    "инга хельга марта берта фрида ида лида надежда зинаида фарида саида халида шахида виолетта жанетта генриетта"
    " богдан айдан гүлдан жордан султан сұлтан нұрсұлтан арыстан аднан армен рубен кармен айдын алтын мартин константин валентин августин нуридин нуриддин шамсудин".split()
)
# Behind a place's name: «Нұра ауданы».
_OF_PLACE = re.compile(
    r"\s+(?:аудан|ауыл|облыс|қала|көше|көл|өзен|өңір|аймақ|базар|университет|мектеп|айыл|шаар|район|област|көчө|дарыя|кан\b|канал|газет|партия|клуб|банк|компания|фирма|агенттіг|агенттиг|сайт|радио|платформа|форум)"
)
_PLACED = re.compile(r"(?:да|де|та|те|до|дө|то|тө|дагы|деги|дағы|дегі|тағы|тегі|тагы|теги|догу|дөгү|тогу|төгү|[ндт][ыіиуү][ңн])$")
_OWNS_PLACE = re.compile(r"\s+(?:[а-яәғқңөұүһі]+\s+){0,2}[а-яәғқңөұүһі]+[ыіиуү]н(?:да|де|то|дө|до|ағы|дагы|дағы|дегі|деги)", re.I)


def with_strangers(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with those whom a sentence names by a given name: behind a trade, what they do or how old they are; of the state of the town before them."""
    if lang not in _LANGUAGES:
        return found
    people = [_named(sentence, tokens, phrase, lang) for phrase in found]
    hits = [hit for pattern in (_DOES, _AGED) for hit in pattern.finditer(sentence) if _is_name(sentence, tokens, hit, lang)]
    for hit in hits:
        start, end = hit.start("name"), hit.end()
        if " " in hit["name"] and hit.re is _DOES and not _LIVES.search(sentence, hit.start(), start):
            continue
        if any(p.start <= end and start < p.end for p in people) or _quoted(sentence, start):
            continue
        holder = _of_town(sentence, found, hit.start())
        people.append(Phrase(start, end, holder, "public", hit["name"], None, subject=True, located=False, bare=False, drop=False))
    return sorted(people, key=lambda p: p.start)


def _named(sentence: str, tokens: list[Word], phrase: Phrase, lang: str) -> Phrase:
    """«Зейнеткер Николай»: a trade with the given name behind it."""
    if phrase.level != "public" or phrase.speaker is not None or not phrase.subject:
        return phrase
    hit = _BEHIND_TRADE.match(sentence, phrase.end)
    if hit is None or not _is_name(sentence, tokens, hit, lang):
        return phrase
    return replace(phrase, end=hit.end(), speaker=hit["name"], plural=False)


def _is_name(sentence: str, tokens: list[Word], hit: re.Match[str], lang: str) -> bool:
    """Whether a capitalised word is somebody's given name as a subject has it: no state, town or territory, no other case, no place's or paper's name."""
    name, start = hit["name"], hit.start("name")
    titled = hit.end() > hit.end("name")
    if not titled and _IN_CASE.search(name.casefold()) and name.casefold() not in _LIKE_A_CASE:
        return False
    if _OF_PLACE.match(sentence, hit.end()) or (not titled and re.match(rf"\s+{NAME}", sentence[hit.end() :])):
        return False
    known = [*actors(lang).find(tokens), *territories(lang).find(tokens)]
    return not any(m.start < hit.end("name") and start < m.end for m in known)


def _quoted(sentence: str, at: int) -> bool:
    return sentence.count("«", 0, at) > sentence.count("»", 0, at)


def _of_town(sentence: str, found: list[Phrase], at: int) -> str | None:
    """The state of the last place before what somebody does there, where the form says "in": «Алматыда», «Петропавл вокзалының маңында»."""
    before = [p for p in found if p.bare and p.holder and not p.drop and p.end <= at and "," not in sentence[p.end : at]]
    if not before:
        return None
    place = before[-1]
    inside = _PLACED.search(sentence[place.start : place.end].casefold()) or _OWNS_PLACE.match(sentence, place.end)
    return place.holder if inside else None
