"""Where a story is set: the town whose people of the street, papers and bloggers speak without a word of whose they are. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import replace

from classify.actors import Phrase
from classify.grammar import SLAVIC, TURKIC
from classify.lexicons import actors, territories
from classify.matching import words
from classify.owners import of_land
from classify.quotes import inside
from classify.sentences import Sentence

_TOWNS = ("seat", "city")
# What of a town stands before its name, in Turkic behind it: "in the cafes of Baku", «в махаллях Ташкента», «Петропавл вокзалының маңында».
_PART_BEFORE = {
    "en": r"\b(?:streets?|markets?|bazaars?|caf[eé]s?|squares?|outskirts|suburbs?|districts?|neighbou?rhoods?|cent(?:er|re)|parks?|stations?|campus|courtyards?|kitchens|villages?|towns?|city)\s+(?:of|near|outside|around)\s+(?:\w+\s+)?$",
    "ru": r"\b(?:улиц|махалл|рын(?:ок|к)|базар|площад|кафе|окраин|пригород|центр|район|квартал|вокзал|двор|кухн|парк|город|посёлк|поселк|сел|деревн)\w*\s+(?:\w+\s+)?$",
    "uk": r"\b(?:вулиц|рин(?:ок|к)|базар|площ|кав.ярн|околиц|передміст|центр|район|квартал|вокзал|двор|подвір|кухн|парк|міст|селищ|сел)\w*\s+(?:\w+\s+)?$",
    "tg": r"\b(?:шаҳри|кӯчаҳои|кӯчаи|бозори|бозорҳои|маҳаллаҳои|маҳаллаи|деҳаи|майдони|гузари|маркази|вокзали|чойхонаҳои)\s+(?:\w+и\s+)?$",
}
_PART_BEHIND = {
    "kk": r"\s+(?:\w+\s+)?(?:қала|көше|алаң|вокзал|базар|ауыл|аудан|маң|шет|орталы[қғ]|аула|саяба[қғ]|дәмхана)\w*",
    "ky": r"\s+(?:\w+\s+)?(?:шаар|көчө|аянт|вокзал|базар|айыл|район|чет|борбор|короо|чайкана)\w*",
    "uz": r"\s+(?:[\w'‘’ʻ]+\s+)?(?:shahar|shahr|ko['‘’ʻ]cha|maydon|vokzal|bozor|mahalla|qishloq|qishlog|tuman|chekka|markaz|hovli|choyxona|шаҳар|шаҳр|кўча|майдон|бозор|маҳалла|қишлоқ|туман)[\w'‘’ʻ]*",
}
_BEFORE = {lang: re.compile(pattern, re.I) for lang, pattern in _PART_BEFORE.items()}
_BEHIND = {lang: re.compile(pattern, re.I) for lang, pattern in _PART_BEHIND.items()}
# Who is of a town: «астаналық», "bokulik", «одеський».
_OF_TOWN = re.compile(r"^(\w{3,}?)(?:л[ыі]қ|д[ыі]қ|т[ыі]қ|л[ыі]к|д[ыі]к|т[ыі]к|[лдт][ыиуү]к|lik|лик)$", re.I)
_SLAVIC_OF_TOWN = re.compile(r"^(\w{3,}?)(?:[сц]к|[сцз]ьк)(?:ий|ая|ое|ого|ой|а|ої|ому)$", re.I)
_OF_CAPITAL = re.compile(r"^(?:poytaxtlik|пойтахтлик|елордалық|астаналык|борбордук|столичн\w+|столичний|столична|пойтахтӣ)$", re.I)
# Papers and people who write what they think; not who reports what others said.
_OPINES = re.compile(
    r"editorial|dail(?:y|ies)|newspaper|\bpapers?\b|weekl(?:y|ies)|column|op-ed|tabloid|blogger|commentator|газет|еженедельник|тижневик|щоденник|передовиц|блогер|колумнист|колумніст|обозревател|оглядач"
    r"|басылым|басылма|шолушы|серепчи|nashr|gazeta|sharhlovchi|рӯзнома|ҳафтанома|нашрия|шореҳ", re.I
)
_WHITHER = re.compile(r"(?:(?<!Бак)[ую]|[бвгджзклмнпрстфхцчшщйь])$")  # Slavic "to X", which stands behind the same preposition as "in X"
# A place that only a clause beside tells: "Abdurashid, who laid bricks in Tyumen".
_ASIDE = re.compile(r",\s+(?:who|whose|which|where|whom|(?:[а-яіїє]+\s+)?(?:котор|чь|як(?:ий|а|е|і|ого|ої|ому|ій|их|им)\b|чи[йєїя]\b)\w*|где|де|ки)\s[^,.;]*$", re.I)
_THERE = re.compile(r"\s+(?:there|here|тамошн\w+|там|здесь|тут)\b")  # "a political analyst there"
_VISITORS = re.compile(r"(?:\w+\s+)?(?:observer|monitor|refugee|migrant|tourist|байқаушы|босқын|байкоочу|качкын|kuzatuvchi|qochqin|нозир|гуреза|наблюдател|беженц|спостерігач|біженц|мигрант|муҳоҷир|muhojir)", re.I)
_OF_LAND = re.compile(r"^\s+(?:(?:of|from|in|at|из|с|со|в|во|на|з|із|зі|у|аз|дар)\s+)?(?:the\s+)?$")
_CLAUSE = 160  # characters that a clause beside takes at most
_WORDS_BEFORE = 3  # words before an office that may tell of which town he is


def scene(sentence: Sentence) -> str | None:
    """Alpha-3 of the state where a sentence is set: a town or country in which something is told, and nobody of another state speaks."""
    found: list[tuple[int, str]] = [
        (p.start, p.holder)
        for p in sentence.phrases
        if p.located and p.bare and p.holder and not p.drop and p.level == "state" and not inside(sentence.quoted, p.start)
        and not (sentence.lang in SLAVIC and _WHITHER.search(sentence.text[p.start : p.end]))
    ]  # fmt: skip
    before, behind = _BEFORE.get(sentence.lang), _BEHIND.get(sentence.lang)
    for match in actors(sentence.lang).find(sentence.tokens):
        if match.value.kind not in _TOWNS or not match.value.holder or inside(sentence.quoted, match.start):
            continue
        part = before.search(sentence.text, max(0, match.start - 40), match.start) if before else None
        if part or (behind and behind.match(sentence.text, match.end)):
            found.append((match.start, match.value.holder))
    acting = [p for p in sentence.phrases if p.subject and p.holder and not p.drop] if found else []
    first: dict[str, int] = {}  # where each holder acts first
    for p in reversed(acting):
        first[p.holder or ""] = p.start
    by_name = {p.holder for p in acting if not p.bare}
    found = [(at, holder) for at, holder in found if not _ASIDE.search(sentence.text, max(0, at - _CLAUSE), at) and not _another_speaks(first, by_name, at, holder)]
    return max(found)[1] if found else None


def _another_speaks(first: dict[str, int], by_name: set[str | None], at: int, holder: str) -> bool:
    """Whether it is a visitor's place: "Syria's minister said in Moscow", "in Prague, Pashinian and Aliyev"."""
    return bool(by_name - {holder}) or any(other != holder and start < at for other, start in first.items())


def at_scene(sentence: Sentence, phrase: Phrase, here: str | None) -> Phrase | None:
    """The person of the street or the paper with the holder of its town: its own, else that of the scene. None where it has none."""
    if phrase.holder is not None or phrase.level not in ("public", "media", "expert"):
        return None
    town = _own_town(sentence, phrase, here)
    if town is not None:
        return replace(phrase, holder=town)
    if phrase.level == "expert":
        return replace(phrase, holder=here) if here is not None and _THERE.match(sentence.text, phrase.end) else None
    if here is None or (phrase.role and _VISITORS.match(phrase.role)) or (phrase.level == "media" and not (phrase.role and _OPINES.search(phrase.role))):
        return None
    return None if of_territory(sentence, phrase) else replace(phrase, holder=here)


def of_territory(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether one is of the land in question or of a quasi-state, whatever the town: "a resident of Abkhazia", «қырымдық тұрғын»."""
    for match in territories(sentence.lang).find(sentence.tokens):
        behind = sentence.lang not in TURKIC and match.start >= phrase.end and _OF_LAND.match(sentence.text[phrase.end : match.start])
        if behind or (match.end <= phrase.start and phrase.start - match.end < 3):
            return True
    return of_land(sentence, phrase)


def _own_town(sentence: Sentence, phrase: Phrase, here: str | None) -> str | None:
    """Of which state the town is that an adjective before the office tells: «бакулік зейнеткер», «одеський таксист»."""
    lang = sentence.lang
    before = [t for t in sentence.tokens if t.end <= phrase.start and phrase.start - t.end < 40][-_WORDS_BEFORE:]
    for token in before:
        if _OF_CAPITAL.match(token.key):
            return here
        hit = (_SLAVIC_OF_TOWN if lang in SLAVIC else _OF_TOWN).match(token.text) if lang in (*SLAVIC, *TURKIC) else None
        for stem in (hit.group(1), hit.group(1) + "с", hit.group(1) + "ц") if hit else ():
            town = next((m.value for m in actors(lang).find(words(stem.capitalize(), lang)) if m.value.kind in _TOWNS), None)
            if town is not None:
                return town.holder
    return None
