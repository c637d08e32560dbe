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
# What one does all day, then a name: «дүкен ұстайтын Гүлжан», «68 жаштагы Айша».
_DOES = re.compile(
    r"\b[а-яәғқңөұүһі]{2,30}(?:атын|етін|йтын|йтін|ған|ген|қан|кен|ган|гон|гөн|кан|кон|көн)\s+(?:(?:\d+\s+жас(?:тағы|ар)?|\d+\s+жаштагы|[а-яәғқңөұүһі]+)\s+){0,2}?"
    rf"(?P<name>{NAME}){_TITLE}(?=[\s,:(])"
)
_AGED = re.compile(rf"\b\d{{2}}\s+(?:жастағы|жасар|жаштагы)\s+(?P<name>{NAME}){_TITLE}(?=[\s,:(])")
_SURNAME = re.compile(rf"\s+({NAME})(?=[\s,:(])")
_BEHIND_TRADE = re.compile(rf"\s+(?P<name>{NAME}){_TITLE}(?=[\s,:(])")
# Full names are those of people of the street only behind what they do all day: «Алматыда тұратын Сергей Иванов»; not «Прагаға барған Ян Новак».
_LIVES = re.compile(
    r"\b(?:тұратын|сататын|істейтін|ұстайтын|оқитын|жашаган|иштеген|саткан|окуган|кармаган|соода кылган|такси айдаған|айдаған|айдаган)\s+(?:\w+\s+){0,2}$"
)
# Forms of a name, or of what is none, in another case: Мзиянын, Азаттыққа, Еуропада.
_IN_CASE = re.compile(
    r"(?:[ндт][ыіиуү][ңн]|(?:д|(?<=[бвгғдкқпстфхцчшщ])т)[ае](?:ғы|гі|гы|ги)?|[дтн][ае]н|(?:(?<!ь)[ғг]|(?<=[бвгғдкқпстфхцчшщ])[қк])[ае]|[дтн][ыі]|[дн][иуү]|мен|пен|бен)$"
)
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
    known = [(m.start, m.end) for m in actors(lang).find(tokens)] + [(m.start, m.end) for m in territories(lang).find(tokens)]
    people = [_named(sentence, phrase, known) for phrase in found]
    hits: list[re.Match[str]] = [*_DOES.finditer(sentence), *_AGED.finditer(sentence)]
    for hit in hits:
        name = _name(sentence, hit, known)
        if name is None or (" " in name[0] and hit.re is _DOES and not _LIVES.search(sentence, hit.start(), hit.start("name"))):
            continue
        start, end = hit.start("name"), name[1]
        if any(p.start <= end and start < p.end for p in people) or _quoted(sentence, start):
            continue
        holder = _of_town(sentence, found, hit.start())
        people.append(Phrase(start, end, holder, "public", name[0], None, subject=True, located=False, bare=False, drop=False))
    return sorted(people, key=lambda p: p.start)


def _named(sentence: str, phrase: Phrase, known: list[tuple[int, int]]) -> Phrase:
    """«Зейнеткер Николай»: a trade with the name behind it."""
    if phrase.level != "public" or phrase.speaker is not None or not phrase.subject:
        return phrase
    hit = _BEHIND_TRADE.match(sentence, phrase.end)
    name = _name(sentence, hit, known) if hit else None
    return replace(phrase, end=name[1], speaker=name[0], plural=False) if name else phrase


def _name(sentence: str, hit: re.Match[str], known: list[tuple[int, int]]) -> tuple[str, int] | None:
    """The name as a subject has it and where it ends; None for a state, town or territory, another case, a place's or paper's name."""
    titled = hit.end() > hit.end("name")
    if not (titled or _stands(hit["name"])) or any(a <= hit.start("name") < b for a, b in known):
        return None
    further = None if titled else _SURNAME.match(sentence, hit.end())
    if further and (any(a <= further.start(1) < b for a, b in known) or not _stands(further.group(1))):
        further = None
    end = further.end() if further else hit.end()
    return None if _OF_PLACE.match(sentence, end) else (f"{hit['name']} {further.group(1)}" if further else hit["name"], end)


def _stands(name: str) -> bool:
    return name.casefold() in _LIKE_A_CASE or _IN_CASE.search(name.casefold()) is None


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
