"""Uzbek in Cyrillic: its Latin spelling, so that the lexicons need one, and back for names."""

from __future__ import annotations

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "'", "ы": "i", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ў": "o'", "қ": "q", "ғ": "g'", "ҳ": "h",
}  # fmt: skip
_CYRILLIC = re.compile(r"[а-яёўқғҳ]", re.I)
_CYRILLIC_WORD = re.compile(r"[а-яёўқғҳА-ЯЁЎҚҒҲ]+")
_VOWELS = "аеёиоуўэюяы"
_BACK = {
    "sh": "ш", "ch": "ч", "o'": "ў", "g'": "ғ", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "'": "ъ", "a": "а", "b": "б", "c": "с", "d": "д", "e": "е",
    "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т",
    "u": "у", "v": "в", "x": "х", "y": "й", "z": "з",
}  # fmt: skip
_PIECE = re.compile(r"sh|ch|[og]'|y[oue](?!')|ya|.", re.S | re.I)


def is_cyrillic(text: str) -> bool:
    """Whether any letter of `text` is Cyrillic."""
    return _CYRILLIC.search(text) is not None


def latin(word: str) -> str:
    """A lower-case Cyrillic word in today's Latin spelling, apostrophes as '; Latin words stay as they are."""
    if not is_cyrillic(word):
        return word
    out: list[str] = []
    before = ""
    for letter in word:
        if letter == "е":
            out.append("ye" if not before or before in _VOWELS or before in "ьъ" else "e")
        elif letter == "ц":
            out.append("ts" if before and before in _VOWELS else "s")
        else:
            out.append(_LETTERS.get(letter, letter))
        before = letter
    return "".join(out)


def romanised(text: str) -> str:
    """A text with its Cyrillic words in today's Latin spelling, capitals and marks as papers write them."""
    return _CYRILLIC_WORD.sub(_romanised, text) if is_cyrillic(text) else text


def _romanised(word: re.Match[str]) -> str:
    found = word.group()
    spelt = latin(found.casefold()).replace("o'", "o‘").replace("g'", "g‘").replace("'", "’")
    if len(found) > 1 and found.isupper():
        return spelt.upper()
    return spelt[0].upper() + spelt[1:] if found[0].isupper() else spelt


def cyrillic(name: str) -> str:
    """A Latin name in Cyrillic letters, capitals kept."""
    out: list[str] = []
    for piece in _PIECE.findall(name.replace("ʻ", "'").replace("‘", "'").replace("’", "'").replace("ʼ", "'")):
        letters = _BACK.get(piece.casefold(), piece)
        if piece.casefold() == "e" and not out:
            letters = "э"
        out.append(letters.upper() if piece[0].isupper() else letters)
    return "".join(out)
