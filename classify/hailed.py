"""Who hails an annexation or a recognition, also where only the clause before names it: "Warsaw condemned it, while Minsk welcomed it". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.anchors import Seldom
from classify.lexicons import cues
from classify.sentences import Sentence, has_cue

_SHORT = 9  # words of a clause that hails what another told
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|n['’]t|не|ни|ні|жоқ|емес|жок|эмес|emas|yo['‘’ʻʼ]q|нест)\b", re.I)
_HAILS = {
    "en": r"\b(?:welcom|hail|applaud|prais|cheer|celebrat)(?:ed|es|s)\s+",
    "ru": r"(?<!не )\b(?:по)?приветств(?:овал|ует|уют)\w*\s+",
    "uk": r"(?<!не )\b(?:при)?віта(?:в|л|є|ють)\w*\s+",
}
_ACT = {
    "en": r"(?:(?:the|this|that|its|their|[A-Z][\w.-]+['’]s?)\s+)*(?:[\w-]+\s+)?(?:annexations?|referend(?:um|ums|a)|accession|recognition|incorporation)\b",
    "ru": r"(?:[\w-]+\s+)?(?:аннекси|референдум|присоединени|вхождени|признани)\w*",
    "uk": r"(?:[\w-]+\s+)?(?:анексі|референдум|приєднанн|входженн|визнанн)\w*",
    "kk": r"\b(?:аннексия|референдум|қосып\s+алу|қосылу|мойындау|тану)\w*\s+(?:\w+\s+)?(?:құпта|қошеметте)(?:ды|й|п|ған)",
    "ky": r"\b(?:аннексия|референдум|кошуп\s+алуу|кошулуу|таануу)\w*\s+(?:\w+\s+)?(?:кубатта|куттукта)(?:ды|шты|й|п|ган)",
    "uz": r"\b(?:anneksiya|referendum|qo['‘’ʻʼ]shib\s+olin|qo['‘’ʻʼ]shilish|tan\s+olin)[\w'‘’ʻʼ]*\s+(?:\w+\s+)?(?:olqishla|ma['‘’ʻʼ]qulla)(?:di|shdi|y|b|gan)",
    "tg": r"\b(?:илҳоқ|раъйпурсӣ|ҳамроҳшавӣ|эътироф)\w*\s+(?:[\w-]+\s+){0,2}?(?:истиқбол|хайрамақдам|хуш\s+пазируфт|табрик)\w*",
}
_HAILED = {lang: Seldom(_HAILS.get(lang, "") + act) for lang, act in _ACT.items()}


def hails(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause says that somebody welcomed it."""
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
