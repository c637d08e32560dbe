"""Papers of a breakaway territory that a state accepts, and what it says that this does not mean: less than recognition. No model.

They count for who took the land (`weighing.weigh`); of another state the same words may refuse it ("a visit does not amount to recognition").
"""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

from classify.language.anchors import by_language

_PAPERS = {
    "en": r"\b(?:recogni[sz]|accept)\w*\s+(?:[\w'’]+\s+){0,4}?(?:documents|passports|papers|diplomas|(?:car|license|number)\s+plates|birth\s+certificates)\b|\brecognition\s+of\s+(?:[\w'’]+\s+){0,3}?(?:documents|passports|papers|diplomas)\b",
    "ru": r"\bпризна(?:ни[еюия]м?|[лв]\w*|[её]т|ют|ть)\s+(?:[\w-]+\s+){0,3}?(?:документ|паспорт|диплом|свидетельств|номерн\w+\s+знак)\w*",
    "uk": r"\bвизна(?:ння|нню|нням|в|ла|ли|є|ють|ти)\s+(?:[\w’'-]+\s+){0,3}?(?:документ|паспорт|диплом|свідоцтв|номерн\w+\s+знак)\w*",
    "kk": r"\b(?:құжат|төлқұжат|паспорт|диплом|куәлік)\w*\s+(?:[\w-]+\s+){0,4}?(?:тану|мойындау|таныды|мойындады|жарамды\s+деп)\w*",
    "ky": r"\b(?:документ|паспорт|диплом|күбөлүк)\w*\s+(?:[\w-]+\s+){0,3}?(?:таануу|тааныды|жарактуу\s+деп)\w*",
    "uz": r"\b(?:hujjat|pasport|diplom|guvohnoma)[\w'‘’ʻ]*\s+(?:[\w'‘’ʻ-]+\s+){0,3}?tan\s+ol(?:ish|di|adi|gan)[\w'‘’ʻ]*",
    "tg": r"\bэътирофи?\s+(?:кардани\s+)?(?:[\w-]+\s+){0,2}?(?:ҳуҷҷат|шиноснома|диплом)\w*|\b(?:ҳуҷҷат|шиноснома|диплом)\w*\s+(?:[\w-]+\s+){0,4}?эътироф\s+(?:кард|мекун|намуд)\w*",
}
_NO_RECOGNITION = {
    "en": r"\b(?:not|n['’]t|never)\s+(?:\w+\s+)?(?:mean|amount\s+to|imply|constitute|signify)\w*\s+(?:[\w'’]+\s+){0,4}?recogni\w+|\bis\s+no\s+(?:act\s+of\s+)?recognition\b",
    "ru": r"\bне\s+(?:означа|явля|стан|предполага|равно)\w*\s+(?:[\w-]+\s+){0,3}?признани\w*|\bне\s+ид[её]т\s+речи\s+о\s+признании\b",
    "uk": r"\bне\s+(?:означа|є|стан|передбача)\w*\s+(?:[\w’'-]+\s+){0,3}?визнання\w*",
    "kk": r"\b(?:тану|мойындау)\s+емес(?:\s+екен\w*|тігін\w*)?|\b(?:тануды|мойындауды)\s+білдірме\w*",
    "ky": r"\bтаануу\s+эмес(?:\s+экен\w*|тигин\w*)?|\bтаанууну\s+билдирбе\w*",
    "uz": r"\btan\s+olish\s+emas\w*|\btan\s+olishni\s+(?:bildirmay|anglatmay)\w*",
    "tg": r"\b(?:маънои|ба\s+маънои)\s+(?:\w+\s+)?эътироф\w*\s+(?:\w+\s+){0,3}?(?:нест|надорад)\b|\bэътироф\s+нест\b",
}
_PATTERNS = by_language(papers=_PAPERS, no_recognition=_NO_RECOGNITION)


def read(text: str, lang: str) -> set[str]:
    """Names of these turns in one clause."""
    return {name for name, patterns in _PATTERNS.items() if lang in patterns and patterns[lang].search(text)}
