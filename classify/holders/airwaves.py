"""On whose air or pages somebody speaks is not who speaks: «В эфире Первого канала он заявил», "Rossiya 1 efirida". No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

_BEFORE = {
    "en": re.compile(r"\b(?:on\s+the\s+(?:air|airwaves|pages|website|waves)\s+of|live\s+on|speaking\s+(?:on|to)|interview\s+(?:to|with|on|for)|program(?:me)?\s+on)\s+(?:[\w'’-]+\s+){0,3}$", re.I),
    "ru": re.compile(
        r"(?<!\w)(?:(?:в|во)\s+(?:прямом\s+)?(?:эфире|студии|интервью|программе|передаче|выпуске|шоу|ток-шоу)|на\s+(?:волнах|страницах|сайте|канале|телеканале))\s+(?:[«\"][^»\"]{2,40}[»\"]\s+(?:на\s+)?)?(?:[\w-]+\s+){0,3}$", re.I
    ),
    "uk": re.compile(
        r"(?<!\w)(?:(?:в|у)\s+(?:прямому\s+)?(?:ефірі|студії|інтерв['’ʼ]ю|програмі|передачі|випуску|шоу|ток-шоу)|на\s+(?:хвилях|сторінках|сайті|каналі|телеканалі))\s+(?:[«\"][^»\"]{2,40}[»\"]\s+(?:на\s+)?)?(?:[\w-]+\s+){0,3}$", re.I
    ),
    "tg": re.compile(r"(?<!\w)(?:дар\s+(?:пахши|барномаи|мусоҳиба\s+бо|мусоҳиба\s+ба|саҳифаи|эфири))\s+(?:\w+\s+){0,3}$", re.I),
}  # fmt: skip
_BEHIND = re.compile(
    r"\s*(?:эфир|сайт|бағдарлама|бетінде|программа|берүү|бетинде|efir|sahifa|dastur|ko['‘’ʻʼ]rsatuv|сайти|эфири|саҳифа|дастур)\w*?(?:[дт][аеоө]|da)(?:ғы|гі|гы|ги|gi)?\b", re.I
)  # fmt: skip
_REACH = 90  # characters before a medium


def on_air(sentence: str, start: int, end: int, lang: str) -> bool:
    """Whether the medium at [start, end) is where somebody speaks."""
    before = _BEFORE.get(lang)
    return bool(before.search(sentence, max(0, start - _REACH), start)) if before is not None else _BEHIND.match(sentence, end) is not None
