"""An envoy summoned or recalled, and not a word of what was said to him: a gesture, and no position that the text tells. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import by_language
from classify.language.matching import Word
from classify.lexicons import cues
from classify.records import NONE

MOVES: dict[str, tuple[tuple[str, ...], str]] = {"summoned": (("rejects", "affirms", "neutral", "silent", "accommodates", "threatens"), NONE)}
_ENVOY = r"(?:ambassadors?|envoys?|diplomats?|charg[eé])"
_SUMMONED = {
    "en": rf"\b(?:summon(?:s|ed)|recall(?:s|ed)|call(?:s|ed)\s+in|called\s+home|withdrew)\s+(?:(?!that\b)[\w'’-]+\s+){{0,4}}?{_ENVOY}",
    "ru": r"\b(?:вызвал|отозвал|пригласил)[аио]?\s+(?:[\w-]+\s+){0,4}?(?:посла|послов|дипломат\w*|временного\s+поверенного)|\b(?:посла|послов|дипломата)\s+(?:[\w-]+\s+){0,3}?(?:вызвали|отозвали|пригласили)\b",
    "uk": r"\b(?:викликал[аио]|викликав|відкликал[аио]|відкликав|запросив|запросил[аио])\s+(?:[\w’'-]+\s+){0,4}?(?:посла|послів|дипломат\w*|тимчасового\s+повіреного)",
    "kk": r"\b(?:елші|өкіл|дипломат)\w*\s+(?:[\w-]+\s+){0,3}?(?:шақыр(?:ды|тты|ып\s+алды|тып\s+алды)|кері\s+шақыр\w+)",
    "ky": r"\b(?:элчи|өкүл|дипломат)\w*\s+(?:[\w-]+\s+){0,3}?(?:чакыр(?:ды|тты|ып\s+алды)|кайра\s+чакыр\w+)",
    "uz": r"\b(?:elchi|vakil|diplomat)\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,3}?(?:chaqir(?:di|tirdi|ib\s+oldi)|qaytarib\s+chaqir\w+)",
    "tg": r"\b(?:сафир|намоянда|дипломат)\w*\s*(?:ро)?\s+(?:[\w-]+\s+){0,4}?(?:даъват\s+кард|фаро\s+хонд|фарохонд|бозхонд|бозпас\s+хонд)\w*",
}
_PATTERNS = by_language(summoned=_SUMMONED)
_LISTS = ("verdict", "refusal", "integrity", "stance", "speech")
_CONTENT = re.compile(  # what was said beside the gesture, in words that the lists leave out
    r"[«»“”\"]|\bdemand\w*|\bdescri\w+|\brepeat\w*|\bremind\w*|\btold\b|\bjustif\w+|\bобъясн\w+|\bпотреб\w+|\bохарактериз\w+|\bназва[влн]\w*|\bпротестуя\b|\bнапомн\w+|\bвыраз\w+|\bпояснил\w*|\bзажада\w*|\bвимага\w*|\bназва[влн]\w*|\bнагада\w*|\bвислов\w*"
    r"|\bталап\s+ет\w*|\bеске\s+сал\w*|\bталап\s+кыл\w*|\bэске\s+сал\w*|\btalab\s+qil\w*|\beslat\w*|\bталаб\s+кард\w*|\bёдовар\w*|\bнаразылық\s+білдір\w*|\bнорози\w*|\bnorozilik\s+bildir\w*|\bнааразы\w*\s+билдир\w*",
    re.I,
)


def read(text: str, tokens: list[Word], lang: str) -> set[str]:
    """{"summoned"} where a clause tells of such a gesture and of nothing that was said."""
    hit = _PATTERNS["summoned"][lang].search(text) if lang in _PATTERNS["summoned"] else None
    if hit is None or _CONTENT.search(text):
        return set()
    said = (m for name in _LISTS for m in cues(name, lang).find(tokens))
    return set() if any(not hit.start() <= m.start < hit.end() for m in said) else {"summoned"}
