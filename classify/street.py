"""People of the street of whom an article tells name and age alone, where no lexicon has what they are. No model."""

from __future__ import annotations

import re

from classify.actors import Phrase
from classify.grammar import TURKIC
from classify.lexicons import territories
from classify.matching import Word
from classify.naming import NAME, OWNING

_NAMED = rf"(?P<name>{NAME}(?:\s+{NAME})?)"
_AGED = {
    "en": rf"(?P<aged>(?P<age>\d\d-year-old)\s+{_NAMED})|(?P<aged2>(?P<name2>{NAME}(?:\s+{NAME})?),\s+(?P<age2>\d\d)(?=,))",
    "ru": rf"(?P<aged>(?P<age>\d\d-летн(?:ий|яя))\s+{_NAMED})",
    "uk": rf"(?P<aged>(?P<age>\d\d-річн(?:ий|а))\s+{_NAMED})",
    "kk": rf"(?P<aged>(?P<age>\d\d\s+жас(?:тағы|ар))\s+{_NAMED})",
    "ky": rf"(?P<aged>(?P<age>\d\d\s+жаш(?:тагы|ар))\s+{_NAMED})",
    "uz": rf"(?P<aged>(?P<age>\d\d\s+yosh(?:li|dagi|ar))\s+{_NAMED})",
    "tg": rf"(?P<aged>(?P<age>\d\d-солаи?)\s+{_NAMED})",
}
_AGES = {lang: re.compile(pattern) for lang, pattern in _AGED.items()}
_NUMBER = re.compile(r"\d\d")


def aged(sentence: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with those of whom only name and age are told: "70-year-old Abdurashid", «68 жаштагы Мзия»."""
    added = []
    for hit in _AGES[lang].finditer(sentence) if lang in _AGES and _NUMBER.search(sentence) else ():
        second = "2" if lang == "en" and hit.group("aged") is None else ""
        start, end = hit.span(f"aged{second}")
        name = hit.group(f"name{second}")
        others = [p.start for p in found] + [m.start for m in territories(lang).find(tokens)]
        behind = next((at for at in others if start < at < end), None)
        if behind is not None and second == "" and len(name.split()) > 1 and behind >= end - len(name.split()[-1]):
            name, end = name.split()[0], behind - 1  # «68 жаштагы Мзия Абхазияны …»
        if any(p.start < end and start < p.end for p in found) or (lang in TURKIC and OWNING.search(name.split()[-1])):
            continue
        added.append(Phrase(start, end, None, "public", name, hit.group(f"age{second}"), subject=True, located=False, bare=False, drop=False))
    return sorted([*found, *added], key=lambda p: p.start) if added else found
