"""Double negations put plainly before a clause is read: "cannot but recognise" is "must recognise", «нельзя назвать незаконным» "may be called lawful".

The encoder reads words better than operators, and two of them that undo each other worst of all. Only what is regular in a language stands here; what is
shown as evidence, and what all other rules read, is the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from classify.language import uzbek

_MUST_RU = {"могла": "должна", "могу": "должен", "может": "должен", "мог": "должен"}
_MUST_UK = {"може": "мусить", "можу": "мушу", "можуть": "мусять", "можемо": "мусимо", "міг": "мусив", "могла": "мусила"}

_Put = str | Callable[[re.Match[str]], str]
_PLAIN: dict[str, tuple[tuple[re.Pattern[str], _Put], ...]] = {
    lang: tuple((re.compile(pattern, re.I), put) for pattern, put in pairs)
    for lang, pairs in {
        "en": (
            (r"\b(?:cannot|can['’]t|can not|could not|couldn['’]t)\s+(?:help\s+but|but)\s+(?=[a-z])", "must "),
            (r"\bnothing\s+(?:un|il)(lawful|legal|just|legitimate)\b", r"everything \1"),
            (r"\b(was|were|is|are|been)\s+(?:not|never|in no way|by no means|far from|anything but)\s+(?:un|il)(lawful|legal|just|legitimate)\b", r"\1 \2"),
        ),
        "ru": (
            (r"\bнельзя\s+не\s+(?=\w+(?:ть|ться|ти)\b)", "нужно "),
            (r"\bне\s+(могу|может|можем|могут|мог|могла|могло|могли)\s+не\s+(?=\w+(?:ть|ться|ти)\b)", lambda m: _MUST_RU.get(m[1].lower(), "должны") + " "),
            (r"\bнельзя\s+(назвать|считать|признать|называть)\s+незаконн", r"можно \1 законн"),
            (r"\bнезаконн(\w+)\s+([^.,;!?]{0,60}?)\b(назвать|считать|называть)\s+нельзя\b", r"законн\1 \2\3 можно"),
            (r"\bне\s+(было|была|были|был|является|являются)\s+(?:\w+\s+)?незаконн", r"\1 законн"),
        ),
        "uk": (
            (r"\bне\s*можна\s+не\s+(?=\w+(?:ти|тися)\b)", "треба "),
            (r"\bне\s+(можу|може|можемо|можуть|міг|могла|могли)\s+не\s+(?=\w+(?:ти|тися)\b)", lambda m: _MUST_UK.get(m[1].lower(), "мусили") + " "),
            (r"\bне\s*можна\s+(назвати|вважати|визнати|називати)\s+незаконн", r"можна \1 законн"),
            (r"\bнезаконн(\w+)\s+([^.,;!?]{0,60}?)\b(назвати|вважати|називати)\s+не\s*можна\b", r"законн\1 \2\3 можна"),
            (r"\bне\s+(було|була|були|був|є)\s+(?:\w+\s+)?незаконн", r"\1 законн"),
        ),
        "kk": (
            (r"\bзаңсыз\s+деп\s+(айтуға|атауға|санауға|есептеуге)\s+болмайды\b", r"заңды деп \1 болады"),
            (r"\b(\w{2,}?)[мбп][ае]у(?:ға|ге)\s+болмайды\b", r"\1у керек"),
        ),
        "ky": (
            (r"\bмыйзамсыз\s+деп\s+(айтууга|атоого|эсептөөгө)\s+болбойт\b", r"мыйзамдуу деп \1 болот"),
            (r"\b(\w{2,}?)[бп](?:оо|өө)(?:го|гө)\s+болбойт\b", r"\1у керек"),
        ),
        "uz": (
            (r"\bnoqonuniy\s+deb\s+(aytib|atab|hisoblab)\s+bo['ʻ‘’]lmaydi\b", r"qonuniy deb \1 bo‘ladi"),
            (r"\b(\w{2,}?)maslik(?:ka|ning)?\s+(?:(?:iloji|imkoni)\s+yo['ʻ‘’]q|mumkin\s+emas|bo['ʻ‘’]lmaydi)", r"\1ish kerak"),
        ),
        "tg": (
            (r"\bғайриқонунӣ\s+(номидан|гуфтан|шуморидан)\s+(?:мумкин\s+нест|намешавад)", r"қонунӣ \1 мумкин аст"),
            (r"\b(\w+)\s+накарда\s+наметавон(?:ад|анд|ем|ам|ист|истанд)\b", r"бояд \1 кунад"),
        ),
    }.items()
}  # fmt: skip


def plainly(text: str, lang: str) -> str:
    """The clause as the model is to read it; the text itself where nothing in it is said by two negations."""
    if lang == "uz":
        text = uzbek.romanised(text)  # the encoder has read little Uzbek in Cyrillic
    for pattern, put in _PLAIN.get(lang, ()):
        text = pattern.sub(put, text)
    return text
