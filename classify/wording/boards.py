"""Votes told by what is to be seen in the hall: coloured lights and buttons of a board, seats left empty, a "yes" in quotation marks. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.holders.actors import Phrase
from classify.language.anchors import Seldom
from classify.lexicons import actors
from classify.sentences import Sentence

_NEAR = 70  # characters between a colour and what has it
_WHOSE = 45  # characters before a seat or light in which it is said whose it is
_SOME = re.compile(r"\b(?:among|including|amongst|средь|среди|серед|в\s+(?:их|том)\s+числе|у\s+тому\s+числі|зокрема|включая|ішінде|арасында|ичинде|арасында|orasida|jumladan|ичида|миёни|байни|аз\s+ҷумла)\b", re.I)
_LABELS = ("rejects", "endorses", "neutral")  # green, red, neither
_COLOURS = {
    "en": (r"green", r"red", r"yellow|amber|white|dark|unlit|blank"),
    "ru": (r"зел[её]н\w+", r"красн\w+", r"ж[её]лт\w+|т[её]мн\w+"),
    "uk": (r"зелен\w+", r"червон\w+", r"жовт\w+|темн\w+"),
    "kk": (r"жасыл\w*", r"қызыл\w*", r"сары\w*|қараңғы\w*"),
    "ky": (r"жашыл\w*", r"кызыл\w*", r"сары\w*|караңгы\w*"),
    "uz": (r"yashil\w*", r"qizil\w*", r"sariq\w*|qorong['ʻ‘’ʼ]i\w*"),
    "tg": (r"сабз\w*", r"сурх\w*", r"зард\w*|торик\w*"),
}
# What has a colour on a board, and what such a thing does.
_LAMPS = {
    "en": r"lights?|lit|lamps?|buttons?|columns?|boards?|scoreboard|screens?|squares?|dots?|rows?|names?|glow\w*|flash\w*|shone|blink\w*|burn\w*",
    "ru": r"кнопк\w*|табло|ламп\w*|строк\w*|столб\w*|экран\w*|ог(?:он|н)\w*|(?:за|по|вы)?гор(?:ел|ит|ят)\w*|(?:за|вы)?свет\w*|вспых\w*|(?:среди|в числе)(?=\s+(?:\w+ых)\b)|выбра\w+",
    "uk": r"кнопк\w*|табло|ламп\w*|рядк\w*|рядок|стовп\w*|екран\w*|вогн\w*|(?:за|по)?гор(?:іл|ить|ять)\w*|(?:за|ви)?світ\w*|спалах\w*|(?:серед|у числі)(?=\s+(?:\w+их)\b)|обра\w+",
    "kk": r"түйме\w*|табло\w*|шам\w*|жол(?:ы|дар|дың)\w*|экран\w*|жан(?:ды|ып|ған)\w*",
    "ky": r"баскыч\w*|кнопка\w*|табло\w*|чырак\w*|сап\w*|экран\w*|күй(?:дү|үп|гөн)\w*|жан(?:ды|ып|ган)\w*",
    "uz": r"tugma\w*|tablo\w*|chiroq\w*|qator\w*|ekran\w*|yon(?:di|ib|gan|ishdi)\w*",
    "tg": r"тугма\w*|табло\w*|чароғ\w*|сатр\w*|экран\w*|даргирифт\w*|фурӯзон\w*",
}


def _beside(lang: str) -> tuple[re.Pattern[str], ...]:
    lamps = _LAMPS[lang]
    return tuple(
        re.compile(rf"\b(?:{colour})\b[^.;!?]{{0,{_NEAR}}}?\b(?:{lamps})\b|\b(?:{lamps})\b[^.;!?]{{0,{_NEAR}}}?\b(?:{colour})\b", re.I) for colour in _COLOURS[lang]
    )


_LIT = {lang: _beside(lang) for lang in _COLOURS}
_COLOUR = {lang: re.compile(rf"\b(?:{'|'.join(colours)})\b", re.I) for lang, colours in _COLOURS.items()}
# What a colour means is no vote: «жёлтая кнопка не означает согласия».
_MEANS = re.compile(r"\b(?:mean(?:s|t)?|stands?\s+for)\b|означа|значит\b|означає|білдірме|билдирбе|anglatma|маъно", re.I)
_QUOTE = re.compile(r"[\"“«„']")
_IDIOM = Seldom(r"\b(?:red|green)[\s-](?:lines?|carpet|card|cross|army|house|light\s+(?:to|for))\b|\b(?:gave|give[sn]?|got|giving)\s+(?:\w+\s+){0,4}green\s+light\b|красн\w+\s+(?:лини|площад|арми|крест|черт)|зел[её]н\w+\s+свет\b|червон\w+\s+(?:ліні|площ|хрест)|зелен\w+\s+світло\b")
# A seat on which nobody sits.
_EMPTY_SEAT = Seldom(
    r"\b(?:seats?|chairs?|desks?|places?)\b[^.;!?]{0,60}\b(?:empty|vacant|unoccupied)\b|\b(?:empty|vacant|unoccupied)\s+(?:seat|chair|desk)s?\b"
    r"|\b(?:кресл|мест[оа]|стул|крісл|місц|стілец|стільц)\w*\s[^.;!?]{0,60}(?:\bпуст(?!ь|ын)|\bпорожн|незанят|незайнят)\w*|(?:\bпуст(?!ь|ын)|\bпорожн)\w*\s[^.;!?]{0,40}\b(?:кресл|мест[оа]|стул|крісл|місц|стілец)\w*"
    r"|\b(?:орн|орын|орд|орун|оруну|кресло)\w*\s[^.;!?]{0,40}\b(?:бос|бош)\b"
    r"|\b(?:o['ʻ‘’ʼ])?(?:rni|rindig|kursi|kreslo)[\w'ʻ‘’ʼ]*\s[^.;!?]{0,40}\bbo['ʻ‘’ʼ]sh\b|\b(?:курси|ҷой|ҷойгоҳ|нишастгоҳ)\w*\s[^.;!?]{0,40}холӣ\b"
)
_SAID_SO = r"[\"“”«„']\s*{}[,.!]?\s*[\"“”»']"
_CAST = r"\b(?:vot|cast|press|push|said|say)\w*|\b(?:голос|сказа|нажа|нати)\w*|\b(?:дауыс|добуш|ovoz|овоз|раъй|tugma|түйме|баскыч|кнопка|тугма)\w*|\b(?:дед[іи]|дест[іи]|дешти|dedi(?:lar)?|деди(?:лар)?|гуфт(?:анд)?)"
_ANSWERS = {
    "rejects": r"(?:yes|aye|yea|за|да|так|иә|ооба|ҳа|ha|оре|қолдаймын|жақтаймын|макул|колдойм|yoqlayman|qo['ʻ‘’ʼ]llayman|roziman|ҷонибдорам|тарафдорам)",
    "endorses": r"(?:no|nay|против|нет|проти|ні|жоқ|жок|yo['ʻ‘’ʼ]q|не|қарсы(?:мын)?|каршы(?:мын)?|qarshi(?:man)?|муқобилам|зиддам)",
}
_ANSWERED = {
    label: re.compile(rf"(?:{_CAST})\b[^.;!?«“\"]{{0,30}}{_SAID_SO.format(word)}|{_SAID_SO.format(word)}\s+(?:\w+\s+){{0,2}}(?:{_CAST})", re.I) for label, word in _ANSWERS.items()
}


def empty_seat(text: str) -> bool:
    """Whether a clause tells of a seat on which nobody sat: «Кресло Астаны пустовало»."""
    return bool(_EMPTY_SEAT.search(text))


def shown(text: str, lang: str) -> str | None:
    """What a board, a seat or a quoted "no" shows of a vote on a text that upholds integrity; None where nothing or more than one thing is to be seen."""
    if empty_seat(text):
        return "neutral"
    said = [label for label, pattern in _ANSWERED.items() if pattern.search(text)] if _QUOTE.search(text) else []
    if len(said) == 1:
        return said[0]
    if lang not in _LIT or not _COLOUR[lang].search(text) or _IDIOM.search(text) or _MEANS.search(text):
        return None
    lit = [label for label, pattern in zip(_LABELS, _LIT[lang], strict=True) if pattern.search(text)]
    return lit[0] if len(lit) == 1 else None


def voters(sentence: Sentence, here: list[Phrase], start: int, end: int) -> list[Phrase]:
    """Whose lights and seats a clause tells of, where they are no subject of it: "Five glowed red, the Russian and Syrian among them"."""
    if any(p.subject and p.holder and not p.drop and not p.located for p in here):
        return []
    seen = _seen(sentence.text[start:end], sentence.lang)
    if seen is None:
        return []
    first, last = start + max(0, seen[0] - _WHOSE), start + seen[1]
    some = _SOME.search(sentence.text, last, end)
    found: list[Phrase] = []
    for match in actors(sentence.lang).find(sentence.tokens):
        kind, holder = match.value.kind, match.value.holder
        named = first <= match.start < last or (some is not None and last <= match.start < end)
        if not named or not start <= match.start < end or kind not in ("state", "seat", "adjective") or holder is None:
            continue
        if any(p.located and p.start <= match.start < p.end for p in here) or any(p.holder == holder for p in found):
            continue
        found.append(Phrase(match.start, match.end, holder, "state", None, None, subject=True, located=False, bare=True, drop=False))
    return found


def _seen(text: str, lang: str) -> tuple[int, int] | None:
    """Where a clause tells of a seat or a coloured light."""
    seat = _EMPTY_SEAT.search(text)
    if seat is not None:
        return seat.span()
    if lang not in _LIT or not _COLOUR[lang].search(text) or shown(text, lang) is None:
        return None
    return next((hit.span() for pattern in _LIT[lang] if (hit := pattern.search(text))), None)
