"""Shares of a people that was asked: "three quarters of Ukrainians", «понад половина українців», «украиндардың 70 пайызы». The public of that state."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.actors import Phrase
from classify.anchors import Seldom
from classify.grammar import TURKIC

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
_ENDS = (r"\w*", r"(?:s\b(?!['’])|\s+(?:people|voters|citizens|respondents|adults|residents)\b)")  # behind a people's name, and in English
_POLLED: dict[str, re.Pattern[str] | Seldom] = {
    **{lang: re.compile(rf"(?<!\w){share}(?P<people>{_PEOPLE}){_ENDS[lang == 'en']}", re.I) for lang, share in _SHARE.items()},
    **{lang: Seldom(rf"(?<!\w)(?P<people>{_PEOPLE})(?:лер|лар|тер|тар|дер|дар|lar)?{_OF_SHARE}") for lang in TURKIC if lang != "tk"},
}
_WHICH = {state: re.compile(stems, re.I) for state, stems in _PEOPLES.items()}


def polled(sentence: str, found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases, with the people of whom a share is told in place of what else stands there."""
    pattern = _POLLED.get(lang)
    hit = pattern.search(sentence) if pattern is not None else None
    if hit is None:
        return found
    holder = next(state for state, stems in _WHICH.items() if stems.match(hit["people"]))
    share = Phrase(hit.start(), hit.end(), holder, "public", None, hit.group(), subject=True, located=False, bare=False, drop=False, plural=True)
    return sorted([share, *(p for p in found if p.end <= share.start or p.start >= share.end)], key=lambda p: p.start)
