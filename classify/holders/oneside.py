"""One side of two by the name of its state or people: "the Ukrainian side", «украинская сторона», «өзбек тарабы», «ҷониби Қазоқистон». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.matching import Word
from classify.language.syntax import governed
from classify.lexicons import actors

_SIDE = {  # behind the state, in Tajik before it
    "en": re.compile(r"\s+side(?![\w'’-])(?!\s+of\b)", re.I),
    "ru": re.compile(r"\s+сторона(?!\w)(?!\s+(?:границы|реки|фронта|медали))", re.I),
    "uk": re.compile(r"\s+сторона(?!\w)(?!\s+(?:кордону|річки|фронту|медалі))", re.I),
    "kk": re.compile(r"\s+тарап(?:ы|тары|(?:ының|тың)(?=\s+(?:сөз|айту|пікір|мәлі|дере|хабар|ұстаным|позиция)))?(?!\w)", re.I),
    "ky": re.compile(r"\s+тара(?:п|бы|пы|птары|(?:птын|бынын)(?=\s+(?:айт|пикир|маалымат|билдир|сөз|позиция))|птан(?=\s[^.;:«»]{2,160}(?:шты|шти|шту|штү|шкан|шкен)\W*$))(?!\w)", re.I),
    "uz": re.compile(r"\s+(?:tomon|taraf|томон|тараф)(?:(?:ining|ning|ининг|нинг)(?=\s+(?:so['‘’ʻʼ]z|fikr|ayt|bildir|ma['‘’ʻʼ]l|pozitsiya|сўз|фикр|айт|билдир|маъл|позиция))|i|и)?(?![\w'‘’ʻ])", re.I),
    "tg": re.compile(r"(?<!\w)(?:ҷониби|тарафи)\s+\Z", re.I),
}
_WORD = re.compile(r"(?<!\w)side|сторона|тарап|тарабы|tomon|taraf|томон|тараф|ҷониби", re.I)
_KINDS = ("state", "adjective", "seat")
_MOST = 20  # sides that are read in one sentence
_BEFORE = 12  # characters of a side before its state


def sided(text: str, tokens: list[Word], found: list[Phrase], lang: str) -> list[Phrase]:
    """The phrases with such sides, where each is what the clause begins with: nothing is said "on the Ukrainian side"."""
    pattern = _SIDE.get(lang)
    if pattern is None or _WORD.search(text) is None:
        return found
    read = 0
    for match in actors(lang).find(tokens):
        if match.value.kind not in _KINDS or match.value.drop or not match.value.holder:
            continue
        hit = pattern.search(text, max(0, match.start - _BEFORE), match.start) if lang == "tg" else pattern.match(text, match.end)
        if hit is None:
            continue
        start, end = min(match.start, hit.start()), max(match.end, hit.end())
        if governed(text, start, lang):
            continue
        read += 1
        if read > _MOST:
            break
        side = Phrase(start, end, match.value.holder, "state", None, hit.group().strip(), subject=True, located=False, bare=False, drop=False, body=True)
        found = [*(p for p in found if p.end <= start or p.start >= end), side]
    return sorted(found, key=lambda p: p.start)
