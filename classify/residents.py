"""People of the street: by the town that they are from ("samarqandlik Abdurashid aka"), by their trade and first name, by the scene that a paragraph opens with."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.actors import Phrase
from classify.sentences import Sentence

_OPENING = 30  # characters of a sentence in which it sets the scene
# "In France itself": where, though the state stands in the genitive.
_ITSELF_IN = {
    "kk": re.compile(r"^\s+өзінде\b"),
    "ky": re.compile(r"^\s+өзүндө\b"),
    "uz": re.compile(r"^\s+(?:o['‘’ʻ]zida|ўзида)\b"),
}
_ITSELF_BEFORE = re.compile(r"(?:^|\s)(?:дар\s+худи|в\s+сам(?:ой|ом|их)|у\s+сам(?:ій|ому))\s+$", re.I)
# Whose opinion a quotation behind a colon is: "Taksichining fikri boshqacha: «…»", «Фикри ронанда дигар аст: «…»».
_VIEW_AFTER = {
    "en": r"^['’]s?\s+(?:own\s+)?(?:view|opinion|answer|reply|response|verdict|position)",
    "kk": r"^\s+(?:\w+\s+)?(?:пікірі|сөзі|жауабы|ойы|көзқарасы)",
    "ky": r"^\s+(?:\w+\s+)?(?:пикири|сөзү|жообу|ою|көз\s*карашы)",
    "uz": r"^\s+(?:[\w'‘’ʻ]+\s+)?(?:fikri|gapi|javobi|so['‘’ʻ]zi|nazari|qarashi|фикри|гапи|жавоби|сўзи)",
}
_VIEW_BEFORE = {
    "ru": r"(?:мнение|ответ|взгляд|реакция|позиция|точка\s+зрения)\s+(?:[а-яё-]+(?:ого|ей|ой|его)\s+)?$",
    "uk": r"(?:думка|відповідь|погляд|реакція|позиція|точка\s+зору)\s+(?:[а-яіїєґ'’-]+(?:ого|ої|ей)\s+)?$",
    "tg": r"(?:фикри|ҷавоби|посухи|назари|андешаи|ақидаи|гапи|мавқеи)\s+(?:як\s+)?$",
}
_BEHIND = {lang: re.compile(pattern + r"\b[^:«“\"]{0,60}:\s*[«“\"]", re.I) for lang, pattern in _VIEW_AFTER.items()}
_BEFORE = {lang: re.compile(pattern, re.I) for lang, pattern in _VIEW_BEFORE.items()}
_COLON = re.compile(r"^[^:«“\",;]{0,60}:\s*[«“\"]")


def scene(sentence: Sentence) -> Phrase | None:
    """The place that a sentence opens with, if it does: "Boku ko‘chalarida kayfiyat teskari", «В самой Франции тема спорная»."""
    first = next((p for p in sentence.phrases if p.bare and p.holder and not p.drop and p.level == "state"), None)
    if first is None or first.start > _OPENING:
        return None
    behind = _ITSELF_IN.get(sentence.lang)
    itself = (behind is not None and behind.match(sentence.text[first.end :])) or _ITSELF_BEFORE.search(sentence.text[: first.start])
    return first if first.located or itself else None


def whose_view(sentence: Sentence, here: list[Phrase]) -> Phrase | None:
    """Whose opinion the sentence quotes behind a colon, where he is no subject."""
    before, behind = _BEFORE.get(sentence.lang), _BEHIND.get(sentence.lang)
    for phrase in here:
        if phrase.drop or phrase.subject or phrase.level == "organisation":
            continue
        if behind is not None and behind.match(sentence.text[phrase.end :]):
            return phrase
        if before is not None and before.search(sentence.text[: phrase.start]) and _COLON.match(sentence.text[phrase.end :]):
            return phrase
    return None
