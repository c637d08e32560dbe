"""People of a state who proclaim a part of it independent: they hold with its loss, whatever they refuse to recognise. No model."""



from __future__ import annotations

from classify.language.anchors import by_language
from classify.language.matching import Word
from classify.lexicons import cues

_PROCLAIMED = {
    "en": r"\b(?:proclaim|declar)(?:ed|es|ing)\s+(?!(?:that|void|null|illegal)\b)(?:[\w'’]+\s+){0,4}?independen(?:ce|t)\b",
    "ru": r"\b(?:провозгласи|объяви)(?:л[аио]?|в|вш\w+)\s+(?:о\s+)?(?:[\w-]+\s+){0,3}?независимост\w*",
    "uk": r"\b(?:проголоси|оголоси)(?:л[аио]|в|вши)\s+(?:про\s+)?(?:[\w’'-]+\s+){0,3}?незалежн\w*",
    "kk": r"\bтәуелсіз(?:дігін|дік|\s+деп)\s+(?:\w+\s+){0,2}?жариялап?(?:ды|ған)?\w*",
    "ky": r"\bкөз\s?каранды(?:сыздыгын|сыздык|сыз\s+деп)\s+(?:\w+\s+){0,2}?жарыяла\w*",
    "uz": r"\bmustaqil(?:ligini|lik|\s+deb)\s+(?:[\w'‘’ʻ]+\s+){0,2}?e['‘’ʻ]lon\s+qil\w*",
    "tg": r"\bистиқлол(?:ият)?и?\s+(?:[\w-]+\s+){0,3}?(?:ро\s+)?эълон\s+(?:кард|намуд)\w*",
}
_PATTERNS = by_language(proclaimed=_PROCLAIMED)


def proclaimed(text: str, tokens: list[Word], lang: str) -> bool:
    """Whether a clause tells that somebody proclaimed a land independent, and not that he condemned or dismissed it."""
    if lang not in _PATTERNS["proclaimed"] or not _PATTERNS["proclaimed"][lang].search(text):
        return False
    return not cues("verdict", lang).find(tokens)
