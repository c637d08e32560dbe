"""Language codes, and which of the services' languages a text is in when nothing says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

# ISO 639-2 codes that Pangea sites use where ISO 639-1 has two letters.
_THREE_TO_TWO = {
    "aze": "az", "bel": "be", "eng": "en", "hye": "hy", "arm": "hy", "kat": "ka", "geo": "ka", "kaz": "kk", "kir": "ky", "rus": "ru",
    "tat": "tt", "tgk": "tg", "tuk": "tk", "ukr": "uk", "uzb": "uz", "tur": "tr", "zho": "zh", "chi": "zh", "deu": "de", "fra": "fr",
}  # fmt: skip
KNOWN = ("en", "ru", "kk", "ky", "uz", "tg", "tk", "uk")  # what guess() tells apart
_CYRILLIC = frozenset({"ru", "kk", "ky", "uz", "tg", "uk"})
_SCRIPTS = {"hy": ("\u0530", "\u058f"), "ka": ("\u10a0", "\u10ff")}  # languages with letters of their own
_READ = 3_000  # characters of a text that are looked at
_READ_WORDS = 1_000  # of these, for words
_ENOUGH = 200  # characters whose letters outweigh what the page says
# Letters that one language of the services has and its neighbours have not.
_TELLING = {
    "kk": "әғқһұіңө", "ky": "ңөү", "uz": "ўқғҳ", "tg": "ҷӣӯқғҳ", "uk": "іїєґ", "tk": "äňýžşöü", "ru": "ыэё",
}  # fmt: skip
_ONLY = {"kk": "әұһ", "uz": "ў", "tg": "ҷӣӯ", "uk": "їєґ", "tk": "ňý"}
_NO_LETTERS = bytes(i for i in range(256) if not chr(i).isalpha())  # of Latin-1
# High bytes of UTF-16: Latin and Cyrillic (U+0000 to U+02FF, U+0400 to U+04FF), which are counted apart, and what are no letters: signs, surrogates.
_TOLD = bytes([0, 1, 2, 4, *range(0x20, 0x2C), *range(0xD8, 0xE0), 0xFE, 0xFF])
_UZBEK_LATIN = re.compile(r"[oOgG][ʻʼ‘’`']\w")
_COMMON = {
    "en": re.compile(r"\b(?:the|of|and|to|in|that|is|was|for)\b", re.IGNORECASE),
    "uz": re.compile(r"\b(?:va|bilan|uchun|bu|bir|ham|deb|dedi|edi|qilgan|emas|bo[ʻ‘]yicha|haqida)\b", re.IGNORECASE),
}  # words


def two_letters(code: str) -> str | None:
    """ISO 639-1 of a tag such as "en-US", "kk_KZ", "tat"; None when it is none."""
    primary = re.split(r"[-_]", code.strip().lower())[0]
    if len(primary) == 2 and primary.isascii() and primary.isalpha():
        return primary
    return _THREE_TO_TWO.get(primary)


def settle(text: str, declared: str | None, among: Sequence[str] = ()) -> str | None:
    """The language of an article: `declared` is what the page says, `among` what its service publishes in, the main language first; None when nothing tells.

    Within a known service only its own languages are told apart, so that Kazakh is not taken for Mongolian; another one is believed where page and letters
    agree. Without a service the page is believed, unless it names one of the languages that guess() knows and the letters are another's: a template's
    `lang` is often left as it was.
    """
    if among:
        if declared and declared not in among and guess(text) == declared:
            return declared
        found = guess(text, among) if len(among) > 1 else among[0]
        return found or (declared if declared in among else among[0])
    found = guess(text)
    if declared is None or (found and declared in KNOWN and len(text) >= _ENOUGH):
        return found or declared
    return declared


def guess(text: str, among: Sequence[str] = ()) -> str | None:
    """One of en ru kk ky uz tg tk uk, or only of those in `among`, by letters and the commonest words; None when they do not tell."""
    letters = text[:_READ].lower()
    rows = letters.encode("utf-16-le", "surrogatepass")[1::2]  # the high byte of each character
    cyrillic = rows.count(4)
    latin = len(letters.encode("latin-1", "ignore").translate(None, _NO_LETTERS)) + rows.count(1) + rows.count(2)
    total = cyrillic + latin + len(rows.translate(None, _TOLD))
    if total < 20:
        return None
    of = frozenset(among or KNOWN)
    if cyrillic > 0.6 * total:
        return _cyrillic(letters, cyrillic, of)
    if latin > 0.6 * total:
        return _latin(letters, latin, text[:_READ_WORDS], of)
    script = next((code for code, (first, last) in _SCRIPTS.items() if sum(first <= c <= last for c in letters) > 0.6 * total), None)
    return script if script in of else None


def _share(letters: str, of: str) -> int:
    return sum(map(letters.count, of))


def _cyrillic(letters: str, total: int, of: frozenset[str]) -> str | None:
    """A language needs 3 telling letters in 1,000, so that a quoted foreign name does not decide."""
    threshold = max(1.0, 0.003 * total)
    scores = {code: _share(letters, _TELLING[code] if of == {code, "ru"} else only) for code, only in _ONLY.items() if code in of and code != "tk"}
    best = max(scores, key=lambda code: scores[code], default="")
    if best and scores[best] >= threshold:
        return best
    if "ky" in of and _share(letters, _TELLING["ky"]) >= threshold:
        return "ky"
    if "uk" in of and letters.count("і") >= threshold and "ы" not in letters:
        return "uk"
    left = of & _CYRILLIC
    return "ru" if "ru" in of else next(iter(left)) if len(left) == 1 else None


def _latin(letters: str, total: int, text: str, of: frozenset[str]) -> str | None:
    if "tk" in of and _share(letters, _ONLY["tk"]) >= 0.01 * total:
        return "tk"
    words = text.count(" ") + 1
    counts = {code: len(common.findall(text)) for code, common in _COMMON.items() if code in of}
    if "uz" in counts:
        counts["uz"] += len(_UZBEK_LATIN.findall(text.replace("n't", "").replace("'s", "").replace("’s", "").replace("n’t", "")))
    best = max(counts, key=lambda code: counts[code], default="")
    return best if best and counts[best] >= 0.02 * words else None
