"""Shares of a people that was asked: "three quarters of Ukrainians", «понад половина українців», «украиндардың 70 пайызы». The public of that state."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.language.grammar import TURKIC
from classify.language.matching import Word
from classify.lexicons import actors

# Peoples by the stems of their names, in the languages written.
_PEOPLES = {
    "UKR": r"ukrainian|украинц|українц|украин(?:дық|дар|алық|дик|дер|алык)|ukrain(?:lar|alik)|украин(?:лар|алик)|украин[иӣ]?ҳо",
    "RUS": r"russian|россиян|росіян|ресейлік|орусиялык|россиялык|rossiyalik|россиялик|русиягиҳо|русҳо",
    "KAZ": r"kazakh(?:stani)?|казахстанц|казахстанец|қазақстандық|казакстандык|qozog['‘’ʻ]istonlik|қозоғистонлик|қазоқистониҳо",
    "KGZ": r"kyrgyz(?:stani)?|кыргызстанц|киргизстанц|қырғызстандық|кыргызстандык|qirg['‘’ʻ]izistonlik|қирғизистонлик|қирғизистониҳо",
    "UZB": r"uzbek(?:istani)?|узбекистанц|өзбекстандық|өзбекстандык|o['‘’ʻ]zbekistonlik|ўзбекистонлик|ӯзбекистониҳо",
    "TJK": r"tajik(?:istani)?|таджикистанц|тәжікстандық|тажикстандык|tojikistonlik|тожикистонлик|тоҷикистониҳо",
    "MDA": r"moldovan|молдаван|молдован|молдовалық|молдовалык|moldovalik|молдовалик|молдавиягиҳо|молдовагиҳо",
    "GEO": r"georgian|грузин|грузиялық|грузиялык|gruziyalik|gruzin|грузиялик|гурҷистониҳо|гурҷиҳо",
    "ARM": r"armenian|армян|вірмен|армениялық|армениялык|armanistonlik|арманистонлик|арманиҳо|арманистониҳо",
    "AZE": r"azerbaijani|азербайджанц|әзербайжандық|азербайжандык|ozarbayjonlik|озарбайжонлик|озарбойҷониҳо",
    "BLR": r"belarusian|белорус|білорус|беларустық|беларустук|belaruslik|белоруслик|белорусҳо",
}
_SHARE = {
    "en": r"(?:(?:\d+(?:\.\d+)?\s*(?:percent|per\s+cent|%)|(?:one|two|three|four|nine|eight|seven)[\s-](?:thirds?|quarters?|fifths?|tenths?)|(?:one|nine|eight|seven|six)\s+(?:in|out\s+of)\s+(?:two|three|four|five|ten)|(?:an?\s+|the\s+)?(?:vast\s+|overwhelming\s+|clear\s+|absolute\s+)?majority|(?:a\s+|one\s+)?(?:third|quarter|half)|most|more\s+than\s+half)\s+(?:of\s+)?(?:all\s+|the\s+)?)",
    "ru": r"(?:(?:\d+(?:[.,]\d+)?\s*(?:%|процент\w*)|(?:две|три|четыре)\s+(?:трет\w+|четверт\w+|пят\w+)|большинство|большая\s+часть|половин[аы]|треть|четверть|девять\s+из\s+десяти)\s+(?:всех\s+|опрошенных\s+)?)",
    "uk": r"(?:(?:\d+(?:[.,]\d+)?\s*(?:%|відсотк\w*)|(?:дві|три|чотири)\s+(?:трет\w+|чверт\w+|п['’]ят\w+)|більшість|переважна\s+більшість|половин[аи]|третина|чверть|дев['’]ять\s+із\s+десяти)\s+(?:усіх\s+|опитаних\s+)?)",
    "tg": r"(?:(?:\d+(?:[.,]\d+)?\s*(?:%|фоизи|дарсади)|аксари|аксарияти|аз\s+се\s+ду\s+ҳиссаи|нисфи|сечоряки)\s+(?:ҳамаи\s+)?)",
}
_OF_SHARE = (
    r"(?:дың|дің|ның|нің|тың|тің|дын|дин|нын|нин|тын|тин|дун|дүн|ning|нинг)\s+(?:[\w'‘’ʻ%.,-]+\s+){0,3}?"
    r"(?:пайызы|проценті|проценти|пайызга|foizi|фоизи|төрттен\s+үші|үштен\s+екісі|төрттөн\s+үчү|үчтөн\s+экиси|to['‘’ʻ]rtdan\s+uch\s+qismi|uchdan\s+ikki\s+qismi|тўртдан\s+уч\s+қисми|жартысы|жарымы|көпшілігі|көпчүлүгү|басым\s+бөлігі|басымдуу\s+бөлүгү|yarmi|ko['‘’ʻ]pchiligi|aksariyati|ярми|кўпчилиги|аксарияти)"
)
_PEOPLE = "|".join(_PEOPLES.values())
_ENDS = (r"(?!\w*(?:ск|ськ))\w*", r"(?:s\b(?!['’])|\s+(?:people|voters|citizens|respondents|adults|residents)\b)")  # behind a people's name, and in English
_POLLED: dict[str, re.Pattern[str] | Seldom] = {
    **{lang: re.compile(rf"(?<!\w){share}(?P<people>{_PEOPLE}){_ENDS[lang == 'en']}", re.I) for lang, share in _SHARE.items()},
    **{lang: Seldom(rf"(?<!\w)(?P<people>{_PEOPLE})(?:лер|лар|тер|тар|дер|дар|lar)?{_OF_SHARE}") for lang in TURKIC if lang != "tk"},
}
_WHICH = {state: re.compile(stems, re.I) for state, stems in _PEOPLES.items()}


# Some of a people or of a town's: "several dozen Ukrainians", «несколько десятков алматинцев».
_SOME_OF = {
    "en": re.compile(r"\b(?:(?:an?|several|some|a\s+few|many|two|three|four|about|around|nearly|almost|more\s+than|over|hundreds\s+of|thousands\s+of|dozens\s+of|scores\s+of|crowds?\s+of|groups?\s+of|handful\s+of|\d[\d,]*|dozen|dozens|hundred|hundreds|thousand|young|elderly|local|exiled|ethnic)\s+){1,4}$", re.I),
    "ru": re.compile(r"(?<!\w)(?:(?:нескольк(?:о|их)|около|более|больше|до|порядка|свыше|почти|десятк(?:и|ов)|сот(?:ни|ен)|тысяч[аи]?|групп[аы]|толп[аы]|дюжина|\d+|молодых|местных)\s+){1,4}$", re.I),
    "uk": re.compile(r"(?<!\w)(?:(?:кілька|декілька|кількох|декількох|близько|понад|більше|до|майже|десятк(?:и|ів)|сот(?:ні|ень)|тисяч[аі]?|груп[аи]|натовп|\d+|молодих|місцевих)\s+){1,4}$", re.I),
}
_GENITIVE_PLURAL = re.compile(r"(?:ев|ов|ів|їв|ан|ян|цев|ців)$")
_GOVERNED = re.compile(r"(?<!\w)(?:of|to|for|with|by|from|in|on|at|against|among|between|that|killed|arrested|detained|у|от|для|из|с|к|в|на|о|об|среди|задержал\w*|убил\w*|від|до|з|із|про|серед|затримал\w*)\s+(?:the\s+)?$", re.I)
_BEFORE_THEM = 60  # characters before a people's name that tell how many of them


def some_of(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases, with some of a people as people of the street of its state."""
    pattern = _SOME_OF.get(lang)
    for match in actors(lang).find(tokens) if pattern is not None else ():
        form = sentence[match.start : match.end].casefold()
        if match.value.kind != "adjective" or not (form.endswith("s") if lang == "en" else _GENITIVE_PLURAL.search(form)):
            continue
        hit = pattern.search(sentence, max(0, match.start - _BEFORE_THEM), match.start) if pattern is not None else None
        if hit is None or any(p.start < match.end and match.start < p.end and (p.role or p.speaker) for p in found):
            continue
        governed = _GOVERNED.search(sentence, max(0, hit.start() - _BEFORE_THEM), hit.start()) is not None or "их " in hit.group() or "ох " in hit.group()
        people = Phrase(hit.start(), match.end, match.value.holder, "public", None, sentence[hit.start() : match.end], subject=not governed, located=False, bare=False, drop=False, plural=True)
        found = sorted([people, *(p for p in found if p.end <= people.start or p.start >= people.end)], key=lambda p: p.start)
    return found


def polled(sentence: str, found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases, with the people of whom a share is told in place of what else stands there."""
    pattern = _POLLED.get(lang)
    hit = pattern.search(sentence) if pattern is not None else None
    if hit is None:
        return found
    holder = next(state for state, stems in _WHICH.items() if stems.match(hit["people"]))
    share = Phrase(hit.start(), hit.end(), holder, "public", None, hit.group(), subject=True, located=False, bare=False, drop=False, plural=True)
    return sorted([share, *(p for p in found if p.end <= share.start or p.start >= share.end)], key=lambda p: p.start)
