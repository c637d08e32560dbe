"""Seats, lights and buttons of the hall where states vote: left empty, lit or pressed in a colour."""

from __future__ import annotations

import re

from classify.anchors import Seldom

# A seat, its light and what becomes of them tell how its state voted. Before a state's name, and behind it.
_EMPTY = r"(?:empty|vacant|unoccupied|dark|unlit)"
_COLOUR = {
    "rejects": r"(?:green|зелён\w+|зелен\w+|жасыл|жашыл|yashil|яшил|сабз)",
    "endorses": r"(?:red\b|красн\w+|червон\w+|қызыл|кызыл|qizil|қизил|сурх)",
    "neutral": r"(?:yellow|amber|жёлт\w+|желт\w+|жовт\w+|сары|sariq|сариқ|зард)",
}
_COLOURS = "|".join(_COLOUR.values())
_ROW = {
    "en": r"(?:seat|chair|desk|row|line|nameplate|place|light|button)",
    "ru": r"(?:место|кресло|стул|строка|строчка|табличка|лампочка|кнопка|огон[её]к|окошко)",
    "uk": r"(?:місце|крісло|стілець|рядок|табличка|лампочка|кнопка|вогник|віконце)",
    "kk": r"(?:орны|орындығы|креслосы|жолы|шамы|батырмасы|түймесі)",
    "ky": r"(?:орду|орундугу|креслосу|сабы|чырагы|баскычы)",
    "uz": r"(?:o['‘’ʻ]rni|o['‘’ʻ]rindig['‘’ʻ]i|kursisi|qatori|chirog['‘’ʻ]i|tugmasi|ўрни|курсиси|қатори|чироғи|тугмаси)",
    "tg": r"(?:ҷойи|курсии|сатри|чароғи|тугмаи|лавҳаи)",
}
_LIT = {
    "en": rf"(?:was|were|is|stayed|stood|remained|sat|lit|glowed|turned|flashed|shone|went|showed|blinked)\s+(?:\w+\s+){{0,3}}?(?:{_EMPTY}|{_COLOURS})",
    "ru": rf"(?:пуст\w+|не\s+горе\w+|т[её]мн\w+|{_COLOURS})",
    "uk": rf"(?:порож\w+|пустував\w*|не\s+світи\w+|темн\w+|{_COLOURS})",
    "kk": rf"(?:бос|жанған\s+жоқ|{_COLOURS})",
    "ky": rf"(?:бош|күйгөн\s+жок|{_COLOURS})",
    "uz": rf"(?:bo['‘’ʻ]sh|yonmadi|бўш|ёнмади|{_COLOURS})",
    "tg": rf"(?:холӣ|нагирифт|{_COLOURS})",
}
SEAT_AFTER = {
    "en": re.compile(rf"(?:['’]s?)?\s+(?:empty\s+)?{_ROW['en']}s?\s+(?:\w+\s+){{0,5}}?{_LIT['en']}", re.I),
    **{lang: re.compile(rf"\s+{_ROW[lang]}\s+(?:[\w'‘’ʻ-]+\s+){{0,5}}?{_LIT[lang]}", re.I) for lang in ("kk", "ky", "uz")},
}
SEAT_BEFORE = {
    "en": re.compile(rf"\b{_ROW['en']}s?\s+of\s+(?:the\s+)?$", re.I),
    **{lang: re.compile(rf"(?<!\w){_ROW[lang]}\s+$", re.I) for lang in ("ru", "uk", "tg")},
}
_SEATED = Seldom("|".join(rf"(?<!\w){_ROW[lang]}(?:['’]s|s)?(?!\w)[^.;:«»]{{0,60}}?(?<!\w){_LIT[lang]}" for lang in _ROW))
_PRESSED = {
    label: Seldom(
        rf"\b(?:press|push|hit)\w*\s+(?:the\s+)?{colour}|\b(?:на)?ж(?:а(?:л|ли|ла|ть)|м[её]т|мут)\s+(?:на\s+)?{colour}|\bнатис\w+\s+(?:на\s+)?{colour}"
        rf"|{colour}\s+(?:түйме|батырма|баскыч|кнопка|tugma|тугма)\w*\s+(?:\w+\s+)?(?:бас|bos|бос)|(?:тугма|кнопка)\w*\s+{colour}\w*\s+(?:зер|пахш|фишор)"
    )
    for label, colour in _COLOUR.items()
}


def lit(text: str) -> str | None:
    """What a seat or a light in the hall shows: left empty or dark, pressed or lit in a colour."""
    seated = _SEATED.search(text)
    shown = seated.group() if seated else text
    for label, colour in _COLOUR.items():
        if _PRESSED[label].search(text) or (seated and re.search(rf"(?<!\w){colour}", shown, re.I)):
            return label
    return "neutral" if seated else None
