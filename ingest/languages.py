"""Language codes, and which of the services' languages a text is in when nothing says so."""

from __future__ import annotations

import re
from collections import Counter

# ISO 639-2 codes that Pangea sites use where ISO 639-1 has two letters.
_THREE_TO_TWO = {
    "aze": "az", "bel": "be", "eng": "en", "hye": "hy", "arm": "hy", "kat": "ka", "geo": "ka", "kaz": "kk", "kir": "ky", "rus": "ru",
    "tat": "tt", "tgk": "tg", "tuk": "tk", "ukr": "uk", "uzb": "uz", "tur": "tr", "zho": "zh", "chi": "zh", "deu": "de", "fra": "fr",
}  # fmt: skip
# Letters that one language of the services has and its neighbours have not.
_TELLING = {
    "kk": "әғқһұіңө", "ky": "ңөү", "uz": "ўқғҳ", "tg": "ҷӣӯқғҳ", "uk": "іїєґ", "tk": "äňýžşöü", "ru": "ыэё",
}  # fmt: skip
_ONLY = {"kk": "әұһ", "uz": "ў", "tg": "ҷӣӯ", "uk": "їєґ", "tk": "ňý"}
_UZBEK_LATIN = re.compile(r"\b\w*[oOgG][ʻʼ‘’`']\w*\b")
_ENGLISH_WORDS = frozenset("the of and to in that is was for on with said by from has it as be are".split())
_UZBEK_WORDS = frozenset("va bilan uchun bu bir ham deb dedi edi qilgan emas boʻyicha bo‘yicha haqida".split())


def two_letters(code: str) -> str | None:
    """ISO 639-1 of a tag such as "en-US", "kk_KZ", "tat"; None when it is none."""
    primary = re.split(r"[-_]", code.strip().lower())[0]
    if len(primary) == 2 and primary.isascii() and primary.isalpha():
        return primary
    return _THREE_TO_TWO.get(primary)


def guess(text: str) -> str | None:
    """One of en ru kk ky uz tg tk uk by letters and the commonest words; None when they do not tell."""
    letters = Counter(c for c in text[:20_000].lower() if c.isalpha())
    total = sum(letters.values())
    if total < 20:
        return None
    cyrillic = sum(n for c, n in letters.items() if "\u0400" <= c <= "\u04ff")
    latin = sum(n for c, n in letters.items() if c < "\u0250")
    if cyrillic > 0.6 * total:
        return _cyrillic(letters, cyrillic)
    if latin > 0.6 * total:
        return _latin(letters, latin, text[:20_000])
    return None


def _share(letters: Counter[str], of: str) -> int:
    return sum(letters[c] for c in of)


def _cyrillic(letters: Counter[str], total: int) -> str:
    """A language needs 3 telling letters in 1,000, so that a quoted foreign name does not decide."""
    threshold = max(1.0, 0.003 * total)
    scores = {code: _share(letters, only) for code, only in _ONLY.items() if code != "tk"}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] >= threshold:
        return best
    if _share(letters, _TELLING["ky"]) >= threshold:
        return "ky"
    return "uk" if letters["і"] >= threshold and letters["ы"] == 0 else "ru"


def _latin(letters: Counter[str], total: int, text: str) -> str | None:
    if _share(letters, _ONLY["tk"]) >= 0.01 * total:
        return "tk"
    words = [word.strip(".,:;!?\"'()«»“”").lower() for word in text.split()]
    uzbek = sum(word in _UZBEK_WORDS for word in words) + len(_UZBEK_LATIN.findall(text.replace("n't", "").replace("'s", "")))
    english = sum(word in _ENGLISH_WORDS for word in words)
    if max(uzbek, english) < 0.02 * len(words):
        return None
    return "uz" if uzbek > english else "en"
