"""Words of one's own citizens that a state says are not its position: it takes no side by that. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

from classify.language.anchors import by_language

_NOT_OURS = {
    "en": r"\b(?:not|n['’]t|no\s+way|never)\s+(?:\w+\s+)?(?:reflect|represent|express|mirror)\w*\s+(?:[\w'’-]+\s+){0,4}?(?:position|policy|line|stance|views?|opinion|course|those\s+of)\b",
    "ru": r"\bне\s+(?:отража|выража|представля)\w*\s+(?:[\w-]+\s+){0,4}?(?:позици|точк|взгляд|подход|курс|лини|политик|мнени)\w*|\b(?:позици|точк|взгляд|подход|курс|лини|мнени)\w*\s+(?:[\w-]+\s+){0,4}?не\s+(?:отража|выража|представля)\w*",
    "uk": r"\bне\s+(?:відобража|відбива|виража|висловлю|представля)\w*\s+(?:[\w’'-]+\s+){0,4}?(?:позиці|точк|погляд|підх|курс|ліні|політик|думк)\w*|\b(?:позиці|точк|погляд|підх|курс|ліні|думк)\w*\s+(?:[\w’'-]+\s+){0,4}?не\s+(?:відобража|відбива|виража|висловлю|представля)\w*",
    "kk": r"\b(?:ұстаным|көзқарас|позиция)\w*(?:[ыі]н|[ыі]на|[ыі]не)\s+(?:\w+\s+){0,2}?(?:білдірме|көрсетпе|танытпа|сәйкес\s+келме)\w*",
    "ky": r"\b(?:позиция|көз\s+караш|тутум)\w*(?:[ыи]н|[ыи]на|[ыи]не)\s+(?:\w+\s+){0,2}?(?:билдирбе|чагылдырба|көрсөтпө|туура\s+келбе)\w*",
    "uz": r"\b(?:pozitsiya|nuqta[iy]*\s+nazar|qarash|siyosat)[\w'‘’ʻ]*(?:ini|iga|i)\s+(?:[\w'‘’ʻ]+\s+){0,3}?(?:aks\s+ettirma|ifodala?ma|ifoda\s+etma|to['‘’ʻ]g['‘’ʻ]ri\s+kelma|mos\s+kelma)[\w'‘’ʻ]*",
    "tg": r"\b(?:мавқе|назар|нуқтаи\s+назар|сиёсат)\w*\s+(?:\w+\s+){0,3}?(?:инъикос|ифода|баён)\s+наме\w*",
}
_PATTERNS = by_language(not_ours=_NOT_OURS)


def read(text: str, lang: str) -> set[str]:
    """Names of these turns in one clause."""
    return {name for name, patterns in _PATTERNS.items() if lang in patterns and patterns[lang].search(text)}
