"""Who hails an annexation or a recognition, and who neither hails nor condemns it: "Warsaw condemned it, while Minsk welcomed it". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import Seldom
from classify.lexicons import cues
from classify.records import StanceLabel
from classify.sentences import Sentence, has_cue
from classify.subjects.successive import retracts

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
_CONDEMNS, _BACKS = "condemns", "backs"
_VERBS = {
    "en": {_CONDEMNS: r"(?:condemned|denounced|rejected|criticized|opposed)", _BACKS: r"(?:endorsed|welcomed|backed|supported|praised|approved)"},
    "ru": {_CONDEMNS: r"(?:осуди|осужда|отверг)\w*", _BACKS: r"(?:поддерж|одобр|приветств)\w*"},
    "uk": {_CONDEMNS: r"(?:засуд|відкин)\w*", _BACKS: r"(?:підтрим|схвал|віта|привіта)\w*"},
    "kk": {_CONDEMNS: r"айыптаған\s+да", _BACKS: r"(?:қолдаған|құптаған|мақұлдаған)\s+да"},
    "ky": {_CONDEMNS: r"айыптаган\s+да", _BACKS: r"(?:колдогон|кубаттаган)\s+да"},
    "uz": {_CONDEMNS: r"qorala(?:madi|gani|magan)\s+(?:ham|yo['‘’ʻʼ]q)", _BACKS: r"(?:qo['‘’ʻʼ]ll[\w'‘’ʻʼ-]*|olqishla)(?:madi|gani|magan)\s+(?:ham|yo['‘’ʻʼ]q)"},
    "tg": {_CONDEMNS: r"маҳкум(?:\s+кард\w*)?", _BACKS: r"(?:дастгирӣ|пуштибонӣ|истиқбол|ҷонибдорӣ)(?:\s+(?:кард|намуд)\w*)?"},
}
_NOR = {
    "en": r"neither\s+{}\s+nor\s+{}",
    "ru": r"(?:не|ни)\s+{},?\s+(?:но\s+)?(?:и\s+)?(?:не|ни)\s+{}",
    "uk": r"(?:не|ні)\s+{},?\s+(?:але\s+)?(?:[йі]\s+)?(?:не|ні)\s+{}",
    "kk": r"{},?\s+{}\s+(?:жоқ|емес)",
    "ky": r"{},?\s+{}\s+(?:жок|эмес)",
    "uz": r"{},?\s+{}",
    "tg": r"на\s+{},?\s+(?:ва\s+)?на\s+{}",
}
_NEITHER = {
    lang: Seldom(rf"\b(?:{nor.format(verbs[_CONDEMNS], verbs[_BACKS])}|{nor.format(verbs[_BACKS], verbs[_CONDEMNS])})")
    for lang, nor in _NOR.items()
    for verbs in (_VERBS[lang],)
}


def takes(sentence: Sentence, start: int, end: int) -> StanceLabel | None:
    """The side that a clause takes by such words; None where it has none of them."""
    neither = _NEITHER.get(sentence.lang)
    if neither is not None and neither.search(sentence.text, start, end):
        return "neutral"
    if start and retracts(sentence, start, end):  # what the clause before recognised
        return "rejects"
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
