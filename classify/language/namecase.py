"""A person's Russian or Ukrainian name out of another case: «Марата Сарсенова», «Анною Коваль». No model."""

from __future__ import annotations

import re

_HARD, _VOWEL = r"[бвгґджзйклмнпрстфхцчшщ]", r"[аеиоуюяыіїє]"
# Endings of a man's surname and of a woman's, and what stands in their place in the nominative.
_HIS = (
    (re.compile(r"(?<=ск|цк|ьк)(?:ого|ому|им|ом)$"), {"ru": "ий", "uk": "ий"}),
    (re.compile(r"(?<=[оеёєї]в|ин|ін|їн|ын)(?:а|у|ым|им|ом|ові)$"), {"ru": "", "uk": ""}),
    (re.compile(rf"(?<={_HARD})(?:а|у|ом|ові)$"), {"ru": "", "uk": ""}),
)
_HERS = (
    (re.compile(r"(?<=[оеёє]в|ин|ін|їн)(?:ой|ою|ої|ій)$"), {"ru": "а", "uk": "а"}),
    (re.compile(r"(?<=ск|цк)(?:ой|ою|ую|ої|ій)$"), {"ru": "ая", "uk": "а"}),
    (re.compile(r"(?<=ськ|цьк)(?:ою|ої|ій)$"), {"ru": "ая", "uk": "а"}),
)
# Given names: a man's or a woman's by their endings in another case.
_HER_GIVEN = (
    (re.compile(r"(?<=[иіь])(?:и|ей|ею|ю|ї|єю)$"), {"ru": "я", "uk": "я"}),
    (re.compile(rf"(?<={_HARD})(?:ы|и|ой|ою|е|і)$"), {"ru": "а", "uk": "а"}),
)
_HIS_GIVEN = (
    (re.compile(rf"(?<={_VOWEL})(?:я|ю|ем|єм|єві|ї)$"), {"ru": "й", "uk": "й"}),
    (re.compile(r"(?<=[рл])(?:я|ю|ем)$"), {"ru": "ь", "uk": ""}),
    (re.compile(rf"(?<={_HARD})(?:а|у|ом|ем|ові)$"), {"ru": "", "uk": ""}),
)
_SHORTEST = 4  # letters of a name that has endings


def nominative(name: str, lang: str) -> str:
    """The name of whoever stands in another case than the nominative, as far as its endings tell; else as it is."""
    words = name.split()
    if len(words) < 2 or "." in name:
        return name
    given, surname = words[0], words[-1]
    her = _replaced(given, _HER_GIVEN, lang)
    man = _replaced(given, _HIS_GIVEN, lang)
    hers, his = _replaced(surname, _HERS, lang), _replaced(surname, _HIS, lang)
    if her is not None and (hers is not None or given[-1] not in "еі"):  # Илзе has no cases
        return " ".join([her, *words[1:-1], hers or _replaced(surname, _HIS[:-1], lang) or surname])  # «Никиты Сорокина»
    if man is not None and hers is None:
        return " ".join([man, *words[1:-1], his or surname])
    if his is not None and man is None and her is None:
        return " ".join([*words[:-1], his])  # «Отто Каллагана»
    return name


def _replaced(word: str, endings: tuple[tuple[re.Pattern[str], dict[str, str]], ...], lang: str) -> str | None:
    for pattern, ending in endings:
        hit = pattern.search(word) if len(word) >= _SHORTEST else None
        if hit is not None:
            return word[: hit.start()] + ending[lang]
    return None
