"""The parts of a town by language: what stands before its name ("in the cafes of Baku"), in Turkic behind it («Петропавл вокзалында»). Patterns only."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

TAJIK_PARTS = frozenset(
    "шаҳри шаҳраки деҳаи ноҳияи вилояти пойтахти бозори бозорҳои кӯчаи кӯчаҳои хиёбони хиёбонҳои маҳаллаи маҳаллаҳои майдони гузари маркази вокзали чойхонаи чойхонаҳои".split()
)
_BEFORE = {
    "en": r"\b(?:streets?|markets?|bazaars?|caf[eé]s?|squares?|outskirts|suburbs?|districts?|neighbou?rhoods?|cent(?:er|re)|parks?|stations?|campus|courtyards?|kitchens|villages?|towns?|city)\s+(?:of|near|outside|around)\s+(?:\w+\s+)?$",
    "ru": r"\b(?:улиц|махалл|рын(?:ок|к)|базар|площад|кафе|окраин|пригород|центр(?!альн)|район|квартал|вокзал|двор(?!ец|ц)|кухн|парк|город|посёлк|поселк|сел|деревн)\w*\s+(?:\w+\s+)?$",
    "uk": r"\b(?:вулиц|рин(?:ок|к)|базар|площ|кав.ярн|околиц|передміст|центр|район|квартал|вокзал|двор|подвір|кухн|парк|міст(?=[оаіу]|ом|ами)|селищ|сел(?=[оаіу]|ом|ами|ах))\w*\s+(?:\w+\s+)?$",
    "tg": rf"\b(?:{'|'.join(sorted(TAJIK_PARTS))})\s+(?:\w+и\s+)?$",
}
_KAZAKH = r"қала|көше|алаң|вокзал|базар|ауыл|аудан|маңы|шет(?!ел)|орталығ|аула|саяба[қғ]|дәмхана"
_KYRGYZ = r"шаар|көчө|аянт|вокзал|базар|айыл|район|чет(?!\s*эл)|борбор|короо|чайкана"
_UZBEK = r"shahar|shahr|ko['‘’ʻ]cha|maydon|vokzal|bozor|mahalla|qishlo[qg]|tuman|chekka|markaz(?!iy)|hovli|choyxona|шаҳар|шаҳр|кўча|майдон|бозор|маҳалла|қишло[қғ]|туман|марказ"
_BEHIND = {"kk": _KAZAKH, "ky": _KYRGYZ, "uz": _UZBEK}
PART_BEFORE = {lang: re.compile(pattern, re.I) for lang, pattern in _BEFORE.items()}
PART_BEHIND = {lang: re.compile(rf"\s+(?:[\w'‘’ʻ]+\s+)?(?:{parts})[\w'‘’ʻ]*", re.I) for lang, parts in _BEHIND.items()}
# In a Turkic town itself, or a part of it: "Toshkent markazida", «Алматы көшелерінде», «Кишинеудің өзінде».
ITSELF_IN = r"(?:өзінде|өзүндө|o['‘’ʻ]zida|ўзида)\b"
IN_TOWN = re.compile(
    rf"^\s+(?:{ITSELF_IN}|(?:{_KAZAKH}|{_KYRGYZ})\w*(?:ы|і|у|ү|сы|сі|си|лары|лері|лөрү|лери)н[дт][аеөо]\b|(?:{_UZBEK})\w*(?:i|si|lari|и|си|лари)(?:da|да)\b)"
)
# A market or street, and behind it a town, in Turkic before it.
IN_STREET = {
    "en": re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear)\s+(?:a|the|one)\s+(?:[\w-]+\s+){0,2}(?:market|bazaar|streets?|bus\s+stop|square|courtyard|cafe|café|shop|station)\s+(?:in|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}[A-Z]"),
    "ru": re.compile(r"\b(?:[Нн]а|[Вв]о?|[Уу]|[Вв]озле|[Оо]коло)\s+(?:[\w-]+\s+){0,2}(?:рынк|базар|улиц|вокзал|остановк|площад|двор|кафе|маршрутк)\w*\s+(?:в\s+)?(?:[а-яё-]+\s+){0,2}[А-ЯЁ]"),
    "uk": re.compile(r"\b(?:[Нн]а|[Вв]|[Уу]|[Бб]іля|[Кк]оло)\s+(?:[\w’'-]+\s+){0,2}(?:ринк|базар|вулиц|вокзал|зупин|площ|двор|подвір|кав['’]ярн|маршрут)\w*\s+(?:[ву]\s+)?(?:[а-яіїєґ’'-]+\s+){0,2}[А-ЯІЇЄҐ]"),
    "kk": re.compile(r"[А-ЯӘҒҚҢӨҰҮҺІ]\w{2,30}\s+(?:\w{1,30}\s+)?(?:базар|көше|вокзал|аялдама|алаң|аула)\w{0,12}(?:нда|нде)(?:ғы|гі)?\b"),
    "ky": re.compile(r"[А-ЯҢӨҮ]\w{2,30}\s+(?:\w{1,30}\s+)?(?:базар|көчө|вокзал|аялдама|аянт|короо)\w{0,12}(?:нда|нде|ндө)(?:гы|ги)?\b"),
    "uz": re.compile(r"[A-ZЎҚҒҲА-Я][\w'‘’ʻ]{2,30}\s+(?:[\w'‘’ʻ]{1,30}\s+)?(?:bozor|ko['‘’ʻ]cha|vokzal|bekat|maydon|бозор|кўча)[\w'‘’ʻ]{0,12}(?:ida|ида)(?:gi|ги)?\b"),
    "tg": re.compile(r"\b[Дд]ар\s+(?:бозор|кӯча|вокзал|истгоҳ|майдон|ҳавли)\w*и?\s+(?:шаҳри\s+|ноҳияи\s+|деҳаи\s+)?[А-ЯӢӮҚҒҲҶ]"),
}
