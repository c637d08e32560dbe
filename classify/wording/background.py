"""The deed again, in a reporter's own voice: "Crimea, which Russia annexed in 2014", «в Криму, який Росія анексувала». The codebook: no position. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import by_language
from classify.language.matching import Word
from classify.lexicons import cues

_TAKEN = {
    "en": r"\b(?:annexed|seized|took\s+over|occupied|captured|grabbed)\b",
    "ru": r"\b(?:аннексировал|присоединил|захватил|оккупировал)[аио]?\b(?!\s+бы)",
    "uk": r"\b(?:анексува|приєдна|захопи|окупува)(?:ла|в|ли|ло)\b(?!\s+б)",
    "kk": r"\b(?:аннексияла|басып\s+ал|қосып\s+ал|тартып\s+ал)(?:ған|ды|ғалы|ғаннан|ғанға|ған\s+еді|ып\s+алған)\b",
    "ky": r"\b(?:аннексияла|басып\s+ал|кошуп\s+ал|тартып\s+ал)(?:ган|ды|гандан|ганга|п\s+алган)\b",
    "uz": r"\b(?:anneksiya\s+qil|bosib\s+ol|qo['‘’ʻ]shib\s+ol|tortib\s+ol)(?:gan|di|ganidan|gach)\b",
    "tg": r"\b(?:аннексия|забт|ишғол|ғасб|(?:ба\s+(?:худ|хеш|ҳайати\s+худ|хоки\s+худ)\s+)?ҳамроҳ|илҳоқ)\s+(?:карда(?:аст|\s+буд|\s+шуд)?|кард|намуд|намуда\s+буд)\b",
}
_PATTERNS = by_language(taken=_TAKEN)
_LISTS = ("speech", "vote", "vote_for", "refusal", "verdict", "integrity", "silence")
_ACT = re.compile(  # what a state did to call the land its own, or said of it
    r"[«»“”\"]|\bsign(?:s|ed)\b|\bdecre|\btreat(?:y|ies)\b|\blaw\b|\bconstitution|\bratif|\bdeclar|\bproclaim|\bannounc|\bclaims?\b|\binsist|\bcelebrat|\brecogni|\breferend"
    r"|\bподпис|\bуказ|\bдоговор|\bзакон|\bконституц|\bратифиц|\bобъяв|\bпровозгла|\bзаяв|\bпразд|\bпризна|\bвизна|\bреференд|\bпідпис|\bдогов[оі]р|\bоголо|\bпроголо|\bсвятку"
    r"|\bтаны|\bтааны|tan\s+ol|эътироф|қол\s+қой|жарлы[қғ]|келісім|\bзаң|жариял|мәлімде|кол\s+кой|жарлык|келишим|мыйзам|билдир|imzola|farmon|shartnoma|qonun|e['‘’ʻ]lon|имзо|фармон|шартнома|қонун|эълон",
    re.I,
)


def told(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a clause tells that land was taken, and nothing that was signed, voted or said about it."""
    if lang not in _PATTERNS["taken"] or not _PATTERNS["taken"][lang].search(text) or _ACT.search(text):
        return False
    return not any(cues(name, lang).find(tokens) for name in _LISTS)
