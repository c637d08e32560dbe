"""Which of two goods goes before the other: the integrity of states or the will of those who live in a place; and what results are said (not) to show of that will. No model.

The encoder reads "stands above" and "does not stand above" alike, and either with its two sides exchanged.
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import by_language
from classify.records import NONE

MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "integrity_first": (("rejects", "accommodates", "endorses", "threatens", "neutral", NONE), "affirms"),
    "will_first": (("rejects", "affirms", "neutral", NONE), "accommodates"),
    "not_their_will": (("affirms", "accommodates", "endorses", "threatens", "neutral", NONE), "rejects"),
}
_WHOLE = {
    "en": r"(?:integrity|inviolability|(?:recogni[sz]ed\s+)?borders|frontiers)",
    "ru": r"(?:целостност\w+|нерушимост\w+|границ\w*)",
    "uk": r"(?:цілісн\w+|непорушн\w+|кордон\w*)",
    "kk": r"(?:тұтастығ?\w*|бүтінді[гк]\w*|шекара\w*)",
    "ky": r"(?:бүтүндү[гк]\w*|чек\s+ара\w*)",
    "uz": r"(?:yaxlitli[gk]\w*|daxlsizli[gk]\w*|chegara\w*)",
    "tg": r"(?:тамомият\w*|якпорчаг\w*|сарҳад\w*|марз\w*)",
}
_WILL = {
    "en": r"(?:(?:the\s+)?will\s+of|wish(?:es)?|desires?|self-determination|wants?)",
    "ru": r"(?:вол[яиюе]\b|волеизъявлени\w+|желани\w+|самоопределени\w+)",
    "uk": r"(?:вол[яіею]\b|волю\b|волевиявленн\w+|бажанн\w+|самовизначенн\w+)",
    "kk": r"(?:қалау\w*|еркі\w*|еркін\w*|тағдырын\s+(?:өзі\s+)?шешу\w*)",
    "ky": r"(?:каалоо\w*|эрки\w*|тагдырын\s+(?:өзү\s+)?чечүү\w*)",
    "uz": r"(?:xohish\w*|irodas\w*|istag\w*|taqdirini\s+(?:o['ʻ‘’ʼ]zi\s+)?belgilash\w*)",
    "tg": r"(?:ирода\w*|хоҳиш\w*|майл\w*|худмуайянкун\w*)",
}
_OVER = {  # of whatever stands before it
    "en": r"(?:matters?\s+more\s+than|outweighs?|comes?\s+(?:first,\s+)?before|must\s+come\s+before|stands?\s+(?:above|higher\s+than)|prevails?\s+over|takes?\s+precedence\s+over|ranks?\s+above|(?:is|are)\s+more\s+important\s+than|weighs?\s+more\s+than)",
    "ru": r"(?:важнее(?:,\s+чем)?|(?:стоит\s+|стоят\s+)?(?:пре)?выше(?:,\s+чем)?|значит\s+больше(?:,\s+чем)?|весит\s+больше(?:,\s+чем)?|перевешивает|преобладает\s+над|первична\s+по\s+отношению\s+к)",
    "uk": r"(?:важливіш\w+\s+(?:за|від|ніж)|(?:стоїть\s+)?вищ[еа]\s+(?:за|від)|важить\s+більше(?:,)?\s+(?:за|ніж)|важить\s+більше|переважає)",
}
_UNDER = {
    "en": r"(?:matters?\s+less\s+than|must\s+come\s+after|comes?\s+after|must\s+yield\s+to|yields?\s+to|must\s+give\s+way\s+to|(?:is|are)\s+less\s+important\s+than|weighs?\s+less\s+than)",
    "ru": r"(?:менее\s+важн\w+(?:,\s+чем)?|(?:стоит\s+)?ниже|значит\s+меньше(?:,\s+чем)?|весит\s+меньше(?:,\s+чем)?|должн\w+\s+уступ\w+|уступает)",
    "uk": r"(?:менш\s+важлив\w+\s+(?:за|від|ніж)|важить\s+менше(?:,)?(?:\s+(?:за|ніж))?|ма[єю]\w*\s+поступ\w+|поступається)",
}
# The lower one stands in the ablative (Turkic) or behind «аз» (Tajik); and how it is denied.
_HIGHER = {
    "kk": (r"\b(?:жоғары|биік|маңызды(?:рақ)?|артық)\b", r"(?:дан|ден|нан|нен|тан|тен)$", r"\b(?:тұрмай|тұра\s+алмай|емес|болмай)\w*"),
    "ky": (r"\b(?:жогору|бийик|маанилүү(?:рөөк)?|артык)\b", r"(?:дан|ден|тан|тен|тон|төн|дон|дөн|нан|нен)$", r"\b(?:турбай|тура\s+албай|эмес|болбой)\w*"),
    "uz": (r"\b(?:ustun|yuqori|muhim(?:roq)?|baland)\b", r"dan$", r"\b(?:turmay|tura\s+olmay|emas|bo['ʻ‘’ʼ]lmay)\w*"),
    "tg": (r"\b(?:болотар|муҳимтар|бартар)\b", r"^аз\s", r"\b(?:нест|намеистад|набояд)\w*"),
}
_NOT = re.compile(r"(?:\b(?:not|never|cannot|hardly)|n['’]t|\bне)\s+(?:\w+\s+)?$", re.I)
_REACH = 60  # characters between a good and what compares it
_TAIL = 25  # characters behind a comparison in which it is denied
# Results, figures, a vote that do not show what people want; who says that they do is left to the model.
_SHOWN = {
    "en": r"\b(?:not|never|n['’]t|hardly)\s+(?:\w+\s+){0,2}?(?:reflect|express|represent|mirror)\w*\s+(?:the\s+|any\s+|a\s+)?(?:\w+\s+){0,2}?(?:will|wish(?:es)?|choice)\b|\b(?:reflect|express)\w*\s+(?:no|nobody['’]s)\s+(?:\w+\s+){0,2}?(?:will|wish|choice)\b",
    "ru": r"\bне\s+(?:\w+\s+){0,2}?(?:отража|отраз|выража|выраз)\w+\s+(?:\w+\s+){0,3}?(?:вол[юи]\b|волеизъявлени\w+|выбор\w*)",
    "uk": r"\bне\s+(?:\w+\s+){0,2}?(?:відбива|відоб|виража|вираз)\w+\s+(?:[\w’'-]+\s+){0,3}?(?:вол[юі]\b|волевиявленн\w+|вибор\w*|вибір)",
    "kk": r"(?:еркін|қалауын|таңдауын)\s+(?:\w+\s+)?(?:білдірмей|көрсетпей|білдіре\s+алмай|танытпай)\w*",
    "ky": r"(?:эркин|каалоосун|тандоосун)\s+(?:\w+\s+)?(?:билдирбей|чагылдырбай|көрсөтпөй)\w*",
    "uz": r"(?:irodasini|xohishini|istagini)\s+(?:\w+\s+)?(?:aks\s+ettirmay|ifodalamay|bildirmay|ko['ʻ‘’ʼ]rsatmay)\w*",
    "tg": r"(?:иродаи|хоҳиши)\s+[\w\s]{2,40}?(?:инъикос\s+на|ифода\s+на|баён\s+на|нишон\s+на)\w+|(?:ирода|хоҳиш)\w*\s+(?:инъикос|ифода)\s+намекун\w+",
}


_SIDES = {lang: (re.compile(rf"\b{_WHOLE[lang]}", re.I), re.compile(rf"\b{_WILL[lang]}", re.I)) for lang in _WHOLE}
_COMPARED = {lang: (re.compile(rf"\b{_OVER[lang]}(?=\W)", re.I), re.compile(rf"\b{_UNDER[lang]}(?=\W)", re.I)) for lang in _OVER}
_RAISED = {lang: (re.compile(higher, re.I), re.compile(lower, re.I), re.compile(denied, re.I)) for lang, (higher, lower, denied) in _HIGHER.items()}
_UNSHOWN = by_language(shown=_SHOWN)["shown"]


def read(text: str, lang: str) -> set[str]:
    """Names of these turns in one clause."""
    found = {"not_their_will"} if lang in _UNSHOWN and _UNSHOWN[lang].search(text) else set()
    if lang in _SIDES and (first := _goes_first(text, lang)) is not None:
        found.add("integrity_first" if first else "will_first")
    return found


def _goes_first(text: str, lang: str) -> bool | None:
    """Whether integrity goes before the will; None where the two are not compared."""
    whole, will = _SIDES[lang]
    if whole.search(text) is None or will.search(text) is None:
        return None
    if lang in _COMPARED:
        for pattern, over in zip(_COMPARED[lang], (True, False), strict=True):
            for hit in pattern.finditer(text):
                before, after = text[max(0, hit.start() - _REACH) : hit.start()], text[hit.end() : hit.end() + _REACH]
                denied = _NOT.search(before) is not None
                if whole.search(before) and will.search(after):
                    return over != denied
                if will.search(before) and whole.search(after):
                    return over == denied
        return None
    higher, lower, denial = _RAISED[lang]
    raised = higher.search(text)
    if raised is None:
        return None
    before = text[max(0, raised.start() - 2 * _REACH) : raised.start()]
    upheld = denial.search(text[raised.end() : raised.end() + _TAIL]) is None
    for pattern, integrity in ((whole, True), (will, False)):
        for named in pattern.finditer(before):
            word = before[max(0, named.start() - 3) : named.end()] if lang == "tg" else named[0]
            if lower.search(word):
                return integrity != upheld
    return None
