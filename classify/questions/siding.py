"""With whom states stand in a vote on somebody's land: with the one that took it, or with the one whose it is. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.lexicons import actors
from classify.questions.catalogue import Catalogue
from classify.sentences import Sentence, has_cue

_REACH = 60  # characters before a name that tell of standing by it
_AS_DENIED = 30  # … before that, in which it may be denied
# Before the name of whom one stands by …
_BY = {
    "en": re.compile(
        r"\b(?:sid(?:ed|es|ing)\s+with|(?:on|took|taken|takes|taking|joined|joining)\s+(?:the\s+side\s+of)?|(?:stood|stands?|standing|lined\s+up|lining\s+up|went|voted|votes|voting)\s+(?:squarely\s+|firmly\s+)?(?:with|by|alongside|beside|behind)|vot(?:ed|es|ing)\s+(?:(?:in\s+)?(?:just\s+)?the\s+same\s+(?:way\s+)?as|(?:just\s+)?(?:like|as))"
        r"|back(?:ed|ing)|support(?:ed|ing)|in\s+(?:step|line|lockstep|concert)\s+with)\s+(?:the\s+)?$",
        re.I,
    ),
    "ru": re.compile(
        r"\b(?:(?:на|приня\w+|взя\w+|заня\w+)\s+сторон[уеы]|поддержа(?:л\w*|в\w*)|(?:про)?голосова\w+\s+(?:так\s+же,?\s+как(?:\s+и)?|вместе\s+с|заодно\s+с)|солидар\w+\s+с|вста\w+\s+рядом\s+с|присоединил\w+\s+к|примкнул\w*\s+к|последовал\w*\s+за)\s+$", re.I
    ),
    "uk": re.compile(
        r"\b(?:(?:на\s+)?(?:бік|боці|бо́ці|сторон[уиі])|підтрима(?:л\w*|в\w*)|(?:про)?голосува\w+\s+(?:так\s+само,?\s+як(?:\s+[ій])?|разом\s+(?:з|із)|заодно\s+з)|солідар\w+\s+(?:з|із)|ста\w+\s+поруч\s+(?:з|із)|приєдна\w+\s+до|приста\w+\s+до|пішл\w+\s+за)\s+$", re.I
    ),
    "tg": re.compile(r"(?<!\bаз\s)\b(?:дар\s+)?(?:ҷониби|тарафи|паҳлӯи|канори|ҷонибдории|тарафдории|мисли|монанди|баробари)\s+$", re.I),
}
# … and behind it.
_SIDE = {
    "en": re.compile(r"['’]s?\s+(?:side|camp|corner)\b|(?!['’]s?\b)", re.I),
    "kk": re.compile(r"(?:(?:[мпб]ен)?\s+(?:бірдей|бірге)\s+дауыс|\s+(?:сияқты|секілді)\s+дауыс|\s+жағ(?:ында|ына|ын)|\s+тарап(?:ында|ына|ын)|(?<=[дтн][ыі])\s+(?:да\s+|де\s+)?(?:\w+\s+)?(?:қолда|жақта)(?:ды|ған|п))\b", re.I),
    "ky": re.compile(r"(?:\s+менен\s+(?:бирдей|бирге)\s+добуш|\s+(?:сыяктуу|өңдүү)\s+добуш|\s+жаг(?:ында|ына|ын)|\s+тараб(?:ында|ына|ын)|(?<=[дтн][ыиуү])\s+(?:да\s+|деле\s+)?(?:\w+\s+)?(?:колдо|жакта)(?:ду|ды|шту|шты|гон|ган|п))\b", re.I),
    "uz": re.compile(r"(?:\s+bilan\s+(?:bir\s+xil|birga)\s+ovoz|\s+(?:kabi|singari)\s+ovoz|\s+tomon(?:ida|iga|ini)|\s+taraf(?:ida|iga|ini)|\s+yon(?:ida|iga|ini)|(?<=ni)\s+(?:ham\s+)?(?:qo['‘’ʻʼ]lla|qo['‘’ʻʼ]llab-quvvatla|yoqla)(?:di|gan|shdi|b))\b", re.I),
    "tg": re.compile(r"(?:ро)?\s+(?:дастгирӣ|ҷонибдорӣ|тарафдорӣ|пуштибонӣ|гирифт)\w*|\s+(?:истод|қарор|монд|танҳо|фақат|буд|раъй\s+дод|овоз\s+дод)\w*", re.I),
}
_ACCUSATIVE = re.compile(r"ро$", re.I)
# Whom somebody backed stands first: «Россию в этом поддержала Беларусь».
_FIRST = {
    "ru": re.compile(r"(?<=[ую])\s+(?:(?!не\b)[\w-]+\s+){0,3}?поддержа(?:л\w*|в\w*)", re.I),
    "uk": re.compile(r"(?<=[ую])\s+(?:(?!не\b)[\w’'-]+\s+){0,3}?підтрима(?:л\w*|в\w*)", re.I),
    "kk": re.compile(r"(?<=[дтн][ыі])\s+(?:[\w-]+\s+){0,3}?(?:қолда|жақта)(?:ды|ған|п)\b(?!\s+жоқ)", re.I),
    "ky": re.compile(r"(?<=[дтн][ыиуү])\s+(?:[\w-]+\s+){0,3}?(?:колдо|жакта)(?:ду|ды|шту|шты|гон|ган|п)\b(?!\s+жок)", re.I),
    "uz": re.compile(r"(?<=ni)\s+(?:[\w'‘’ʻʼ-]+\s+){0,3}?(?:qo['‘’ʻʼ]lla|qo['‘’ʻʼ]llab-quvvatla|yoqla)(?:di|gan|shdi|b)\b", re.I),
    "tg": re.compile(r"(?<=ро)\s+(?:[\w-]+\s+){0,3}?(?:дастгирӣ|ҷонибдорӣ|тарафдорӣ|пуштибонӣ)\s+(?:кард|намуд)", re.I),
}
_DENIED = re.compile(r"\b(?:not|never|neither|nor|refus\w+|declin\w+|не|ни|ні|отказ\w*|відмов\w*)\b|n['’]t\b", re.I)
_UNDONE = re.compile(r"\b(?:жоқ|емес|жок|эмес|yo['‘’ʻʼ]q|emas)\b|(?:лма|лба|нма|лама|лаба|ма(?:ды|ған)|ба(?:ды|ган)|бо(?:ду|гон)|ма(?:di|gan))\w*\s*[.!?]?$|\bна(?:кард|гирифт|истод)\w*", re.I)


def sided(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str, topic: str | None) -> str | None:
    """What standing by somebody in a vote on the question shows of a holder: «поддержала Москву», "sided with Kyiv"; None where it stands by nobody."""
    target = catalogue.targets.get(topic) if topic is not None else None
    if target is None or any(has_cue(sentence, cue, start, end) for cue in ("speech", "silence", "vote_against", "vote_abstain")):
        return None
    if has_cue(sentence, "vote", start, end) and has_cue(sentence, "vote_for", start, end):
        return None
    takers = {state for state, _ in target.by} or {state for t in catalogue.targets.values() if t.inside == target.inside for state, _ in t.by}
    for match in actors(sentence.lang).find(sentence.tokens):
        whom = match.value.holder
        if not start <= match.start < end or match.value.kind not in ("state", "seat") or whom == holder or whom not in (target.inside, *takers):
            continue
        if _stands_by(sentence, match.start, match.end, end):
            return "rejects" if whom == target.inside else "endorses"
    return None


def _stands_by(sentence: Sentence, start: int, end: int, last: int) -> bool:
    text, lang = sentence.text, sentence.lang
    if lang in _FIRST and _FIRST[lang].match(text, end, last):
        return True
    by, side = _BY.get(lang), _SIDE.get(lang)
    before = by.search(text, max(0, start - _REACH), start) if by is not None else None
    behind = side.match(text, end, last) if side is not None else None
    if by is not None and lang != "tg":
        stands = before is not None and (side is None or behind is not None)
        return stands and before is not None and not _DENIED.search(text, max(0, before.start() - _AS_DENIED), start)
    if lang == "tg" and not ((before is not None and behind is not None) or (_ACCUSATIVE.search(text[start:end]) and behind is not None)):
        return False
    return behind is not None and not _UNDONE.search(text[behind.start() : last])
