"""Who hails an annexation or a recognition, and who neither hails nor condemns it: "Warsaw condemned it, while Minsk welcomed it". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.anchors import Seldom
from classify.lexicons import cues
from classify.records import StanceLabel
from classify.sentences import Sentence, has_cue

_SHORT = 9  # words of a clause that hails what another told
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|n['’]t|не|ни|ні|жоқ|емес|жок|эмес|emas|yo['‘’ʻʼ]q|нест)\b", re.I)
_HAIL = {
    "en": r"\b(?:welcom|hail|applaud|prais|cheer|celebrat)(?:ed|es|s)",
    "ru": r"(?<!не )\b(?:по)?приветств(?:овал|ует|уют)\w*",
    "uk": r"(?<!не )\b(?:(?:при)?віта(?:в|л|є|ють)|вітати)\w*",
    "kk": r"(?:құпта|қошеметте)(?:ды|ді|й|п|ған|ген)",
    "ky": r"(?:кубатта|куттукта)(?:ды|шты|й|п|ган)",
    "uz": r"(?:olqishla|ma['‘’ʻʼ]qulla)(?:di|shdi|y|b|gan)",
    "tg": r"(?:истиқбол|хайрамақдам|хуш\s+пазируфт|табрик)\w*",
}
_ACT = {
    "en": r"(?:annexations?|referend(?:um|ums|a)|accession|recognition|incorporation)\b",
    "ru": r"(?:аннекси|референдум|присоединени|вхождени|признани)\w*",
    "uk": r"(?:анексі|референдум|приєднанн|входженн|визнанн)\w*",
    "kk": r"(?:аннексия|референдум|қосып\s+алу|қосылу|мойындау|тану)\w*",
    "ky": r"(?:аннексия|референдум|кошуп\s+алуу|кошулуу|таануу)\w*",
    "uz": r"(?:anneksiya|referendum|qo['‘’ʻʼ]shib\s+olin|qo['‘’ʻʼ]shilish|tan\s+olin)[\w'‘’ʻʼ]*",
    "tg": r"(?:илҳоқ|раъйпурсӣ|ҳамроҳшавӣ|эътироф)\w*",
}
_HAILED = {
    "en": Seldom(rf"{_HAIL['en']}\s+(?:(?:the|this|that|its|their|[A-Z][\w.-]+['’]s?)\s+)*(?:[\w-]+\s+)?{_ACT['en']}|\b(?:annexations?|referend(?:um|ums|a)|accession|recognition)\s+(?:was|were|has\s+been|is)\s+(?:welcomed|hailed|applauded|praised|cheered)\s+by\b"),
    **{lang: Seldom(rf"{_HAIL[lang]}\s+(?:[\w-]+\s+)?{_ACT[lang]}|\b{_ACT[lang]}\s+(?:\w+\s+)?{_HAIL[lang]}") for lang in ("ru", "uk")},
    **{lang: Seldom(rf"\b{_ACT[lang]}\s+(?:[\w-]+\s+){{0,2}}?{_HAIL[lang]}") for lang in ("kk", "ky", "uz", "tg")},
}  # fmt: skip
# Who did neither: "neither condemned nor welcomed", «не осудила и не поддержала».
_NEITHER = {
    "en": Seldom(r"\bneither\s+(?:condemned|denounced|rejected|criticized|recognized|endorsed|welcomed|backed|supported)\s+nor\s+(?:condemned|denounced|rejected|criticized|recognized|endorsed|welcomed|backed|supported)"),
    "ru": Seldom(r"\b(?:не|ни)\s+(?:осуди|осужда|поддерж|одобр|приветств|призна)\w+,?\s+(?:но\s+)?(?:и\s+)?(?:не|ни)\s+(?:осуди|осужда|поддерж|одобр|приветств|отверг|призна)\w+"),
    "uk": Seldom(r"\b(?:не|ні)\s+(?:засуд|підтрим|схвал|віта|привіта|визна)\w+,?\s+(?:але\s+)?(?:[йі]\s+)?(?:не|ні)\s+(?:засуд|підтрим|схвал|віта|привіта|відкин|визна)\w+"),
    "kk": Seldom(r"\b(?:айыптаған|қолдаған|құптаған|мойындаған)\s+да,?\s+(?:айыптаған|қолдаған|құптаған|мақұлдаған|мойындаған)\s+да\s+(?:жоқ|емес)"),
    "ky": Seldom(r"\b(?:айыптаган|колдогон|кубаттаган|тааныган)\s+да,?\s+(?:айыптаган|колдогон|кубаттаган|тааныган)\s+да\s+(?:жок|эмес)"),
    "uz": Seldom(r"\b(?:qoralamadi|qoralagani|qoralamagan|qo['‘’ʻʼ]llamadi|olqishlamadi)\s+(?:ham|yo['‘’ʻʼ]q),?\s+(?:qoralamadi|qo['‘’ʻʼ]ll?[\w'‘’ʻʼ-]*madi|olqishlamadi|olqishlagani|qo['‘’ʻʼ]llagani)\s+(?:ham|yo['‘’ʻʼ]q)"),
    "tg": Seldom(r"\bна\s+(?:маҳкум|дастгирӣ|пуштибонӣ|истиқбол)\s*(?:кард|намуд)?\w*,?\s+(?:ва\s+)?на\s+(?:маҳкум|дастгирӣ|пуштибонӣ|истиқбол|ҷонибдорӣ)"),
}  # fmt: skip


def takes(sentence: Sentence, start: int, end: int) -> StanceLabel | None:
    """The side that a clause takes by such words; None where it has none of them."""
    neither = _NEITHER.get(sentence.lang)
    if neither is not None and neither.search(sentence.text, start, end):
        return "neutral"
    return "endorses" if _hails(sentence, start, end) else None


def _hails(sentence: Sentence, start: int, end: int) -> bool:
    if any(has_cue(sentence, cue, start, end) for cue in ("refusal", "integrity")) or _NOT.search(sentence.text, start, end):
        return False
    pattern = _HAILED.get(sentence.lang)
    if pattern is not None and pattern.search(sentence.text, start, end):
        return True
    tokens = [t for t in sentence.tokens if start <= t.start < end]
    if not start or len(tokens) > _SHORT or not cues("welcome", sentence.lang).find(tokens):
        return False
    if any(cues(cue, sentence.lang).find(tokens) for cue in ("topic", "deed", "resolution", "vote")):
        return False
    return has_cue(sentence, "deed", 0, start) and has_cue(sentence, "refusal", 0, start)
