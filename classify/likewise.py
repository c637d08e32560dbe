"""What a speaker holds of a further territory in a sentence that names nothing else: "The same goes for Crimea", «То же касается и Крыма»."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.sentences import Sentence

_LONGEST = 14  # words of such a sentence
_GOES_FOR = {
    "en": re.compile(
        r"\s*(?:and\s+|exactly\s+)?(?:the\s+same|so\s+too|this|that|it)\s+(?:he\s+said\s+|she\s+said\s+)?(?:also\s+|equally\s+)?(?:go(?:es)?|went|appl(?:ies|ied|y)|hold(?:s)?|held|is\s+true|was\s+true|is\s+the\s+case)\s+(?:true\s+|good\s+|too\s+|also\s+)?(?:for|to|of|with)\b"
        r"|\s*(?:the\s+same|this|that)\s+(?:also\s+)?(?:concern(?:s|ed)|includ(?:es|ed)|cover(?:s|ed))\b",
        re.I,
    ),
    "ru": re.compile(r"\s*(?:и\s+)?(?:(?:то\s+же(?:\s+самое)?|это|сказанное)(?:,\s+\w+\s+он[а]?,)?\s+(?:же\s+)?(?:в\s+полной\s+мере\s+|также\s+)?(?:касается|касалось|относится|относилось|справедливо|верно)|так\s+же\s+(?:обстоит|дело\s+обстоит))\b", re.I),
    "uk": re.compile(r"\s*(?:і\s+|й\s+)?(?:(?:те\s+(?:ж|саме|ж\s+саме)|це|сказане)(?:,\s+\w+\s+(?:він|вона),)?\s+(?:повною\s+мірою\s+|також\s+)?(?:стосується|стосувалося|справедливе?о?|слушно))\b", re.I),
    "kk": re.compile(r"\s*(?:бұл|сол|осы|дәл\s+осы|дәл\s+сол)\b[^.;:«»]{2,60}?\bда?е?\s*(?:қатысты|тиесілі|тән)\w*", re.I),
    "ky": re.compile(r"\s*(?:бул|ошол|ушул|дал\s+ушул)\b[^.;:«»]{2,60}?\b(?:да|де|дө|до)\s*(?:тиешелүү|таандык|тийиштүү)\w*", re.I),
    "uz": re.compile(r"\s*(?:bu|shu|ayni|xuddi\s+shu|бу|шу|айни)\b[^.;:«»]{2,60}?\b(?:ham|ҳам)\s*(?:taalluqli|tegishli|daxldor|тааллуқли|тегишли)\w*", re.I),
    "tg": re.compile(r"\s*(?:ин|ҳамин|айнан\s+ҳамин)\b[^.;:«»]{0,30}?\b(?:ба|дар\s+бораи)\s[^.;:«»]{2,40}?(?:дахл\s+дорад|тааллуқ\s+дорад|рабт\s+дорад|мансуб\s+аст|дахл\s+дошт)", re.I),
}


def goes_for(sentence: Sentence) -> bool:
    """Whether a sentence says no more than that something said before is said of what it names."""
    pattern = _GOES_FOR.get(sentence.lang)
    short = pattern is not None and len(sentence.tokens) <= _LONGEST and not any(p.subject for p in sentence.phrases)
    return short and pattern is not None and pattern.match(sentence.text) is not None
