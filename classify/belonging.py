"""To whom a clause says a territory belongs: "Crimea is Ukraine", «Крым — неотъемлемая часть России», «Абхазия Грузияның ажырамас бөлігі». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.lexicons import actors
from classify.sentences import Sentence
from classify.targets import Catalogue

_LAND, _STATE = "\ue000", "\ue001"  # stand for a named territory and a named state in the patterns
_LANDS = rf"{_LAND}(?:(?:\s*,\s*|\s+(?:and|и|та|й|мен|пен|бен|және|жана|менен|va|bilan|ва)\s+)(?:the\s+)?{_LAND})*(?:\s*,?\s*(?:да|де|ҳам|ham))?"
_INSERTED = r"(?:,[^,;.]{1,45},)?"  # «Крым, сказал он, остаётся …»
_END = r"(?=\s*(?:[.,;:!?”“\"»)—–-]|$))"
_AFTER = rf"(?:{_END}|(?=\s+(?:and|but|и|а|но|і|та|але|territor|land|soil|region|регион|регіон|территор|територ|земл|област)))"
_PART_OF = {
    "en": r"(?:an?\s+|the\s+|legally\s+|still\s+|always\s+|an?\s+\w+\s+and\s+)*(?:\w+\s+){0,2}?part\s+of\s+(?:the\s+)?",
    "ru": r"(?:\w+\s+){0,2}?част(?:ь|ью|и)\s+(?:территории\s+)?",
    "uk": r"(?:[\w’']+\s+){0,2}?частин(?:а|ою|и)\s+(?:території\s+)?",
}
_IS = {
    "en": r"(?:(?:was|is|were|are),\s+)*(?:is|was|are|were|remains?|remained|will\s+(?:always\s+|forever\s+)?(?:be|remain)|has\s+(?:always\s+)?been|have\s+(?:always\s+)?been)(?:,?\s+and\s+(?:\w+\s+){0,3}?(?:be|remain|remains))?\s+(?:still\s+|also\s+|always\s+|legally\s+|simply\s+|forever\s+)?",
    "ru": r"(?:[—–-]\s*)?(?:(?:был[аио]?|есть),\s+)*(?:это|есть|является|являются|был[аио]?|остаётся|остается|остаются|будет|останется|по-прежнему|навсегда|и|всегда)(?:\s+(?:и|был[аио]?|есть|будет|останется|остаётся|всегда|навсегда|по-прежнему))*\s+",
    "uk": r"(?:[—–-]\s*)?(?:(?:був|була|було|були|є),\s+)*(?:це|є|був|була|було|були|залишається|залишаються|буде|залишиться|завжди|назавжди)(?:\s+(?:і|й|та|був|була|є|буде|залишиться|завжди|назавжди|надалі))*\s+",
}
_DASH = r"\s*[—–-]\s+"
_PATTERNS = {
    "en": [
        rf"{_LANDS}{_INSERTED}\s+{_IS['en']}(?:{_PART_OF['en']})?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:legally\s+|rightfully\s+|still\s+)?belong(?:s|ed|ing)?(?:,[^,;.]{{1,40}},)?\s+to\s+{_STATE}{_AFTER}",
        rf"{_LANDS},?\s+(?:as\s+)?{_PART_OF['en']}{_STATE}{_AFTER}",
    ],
    "ru": [
        rf"{_LANDS}{_INSERTED}\s+(?:(?:изначально|исторически|первоначально|поначалу|вначале|всегда)\s+)?{_IS['ru']}(?:{_PART_OF['ru']})?{_STATE}{_AFTER}",
        rf"{_LANDS}{_DASH}(?:{_PART_OF['ru']})?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+{_PART_OF['ru']}{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:по праву\s+|законно\s+)?принадлеж(?:ит|ат|ал|ала|али|ало)\s+{_STATE}{_AFTER}",
    ],
    "uk": [
        rf"{_LANDS}{_INSERTED}\s+(?:(?:спочатку|спершу|початково|історично|первісно|завжди)\s+)?{_IS['uk']}(?:{_PART_OF['uk']})?{_STATE}{_AFTER}",
        rf"{_LANDS}{_DASH}(?:{_PART_OF['uk']})?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+{_PART_OF['uk']}{_STATE}{_AFTER}",
        rf"{_LANDS}\s+належ(?:ить|ать|ав|ала|али)\s+{_STATE}{_AFTER}",
    ],
    "kk": [
        rf"{_LANDS}{_DASH}{_STATE}(?:\s+(?:екен\w*|деп|дег\w+|болып)|{_END})",
        rf"{_LANDS}\s*[—–-]?\s*(?:\w+\s+){{0,4}}{_STATE}\s+(?:\w+\s+){{0,2}}?(?:бөліг|бөлшег|жер|аумағ|территорияс)\w*",
        rf"{_LANDS}\s+(?:\w+\s+){{0,4}}{_STATE}\s+(?:тиесілі|тиісті)\w*",
    ],
    "ky": [
        rf"{_LANDS}{_DASH}{_STATE}(?:\s+(?:экен\w*|деп|деге\w+|бойдон|болуп)|{_END})",
        rf"{_LANDS}\s*[—–-]?\s*(?:\w+\s+){{0,4}}{_STATE}\s+(?:\w+\s+){{0,2}}?(?:бөлүг|бөлүк|жер|аймаг|территорияс)\w*",
        rf"{_LANDS}\s+(?:\w+\s+){{0,4}}{_STATE}\s+(?:таандык|тийешелүү|тиешелүү)\w*",
    ],
    "uz": [
        rf"{_LANDS}{_DASH}{_STATE}(?:\s+(?:ekan\w*|deb|degan\w*|bo['ʻ‘’]lib|экан\w*|деб)|{_END})",
        rf"{_LANDS}\s*[—–-]?\s*(?:[\w'ʻ‘’]+\s+){{0,4}}{_STATE}\s+(?:[\w'ʻ‘’]+\s+){{0,2}}?(?:qism|bo['ʻ‘’]lag|yer|hudud|қисм|бўлаг|ер|ҳудуд)[\w'ʻ‘’]*",
        rf"{_LANDS}\s+(?:[\w'ʻ‘’]+\s+){{0,4}}{_STATE}\s+(?:tegishli|qarashli|тегишли|қарашли)\w*",
    ],
    "tg": [
        rf"{_LANDS}{_DASH}{_STATE}{_END}",
        rf"{_LANDS}\s*[—–-]?\s*(?:\w+\s+){{0,2}}(?:қисм|хок|қаламрав)\w*\s+(?:\w+\s+){{0,2}}?{_STATE}",
        rf"{_LANDS}\s+(?:\w+\s+){{0,6}}ба\s+{_STATE}\s+(?:тааллуқ|мутааллиқ)\w*",
    ],
}
_LANDS_OF = {lang: [re.compile(pattern, re.I) for pattern in patterns] for lang, patterns in _PATTERNS.items()}
_NOUN = {
    "en": r"the\s+(?:Black Sea\s+)?(?:peninsula|(?:two|both|four|breakaway|separatist|occupied)\s+(?:\w+\s+)?(?:regions|territories|provinces)|Donbass?)|both\s+regions",
    "ru": r"полуостров|(?:обе|две|оба)\s+(?:\w+\s+)?(?:области|региона|республики)|Донбасс",
    "uk": r"півострів|(?:обидві|обидва)\s+(?:\w+\s+)?(?:області|регіони|республіки)|Донбас",
    "kk": r"түбек(?:тің)?|Донбасс?|екі\s+аймақ(?:тың)?",
    "ky": r"жарым\s+арал(?:дын)?|Донбасс?|эки\s+аймак(?:тын)?(?:\s+тең)?",
    "uz": r"yarim\s*orol(?:ning)?|Donbass?|ikki\s+(?:hudud|mintaqa)(?:ning)?",
    "tg": r"нимҷазира|Донбасс?|ҳарду\s+минтақа",
}
_NOUNS = {lang: re.compile(rf"\b(?:{pattern})\b", re.I) for lang, pattern in _NOUN.items()}
# Somebody refuses it, asks it, or only supposes it: such a clause says nothing by itself.
_DOUBT = {
    "en": r"\b(?:not|never|no longer|denie[sd]|deny|denying|whether|if|nor|neither|without|refus\w+|declin\w+|reject\w*|question\w*|doubt\w*|unless|once|when|until)\b|n['’]t\b",
    "ru": r"\b(?:не|ни|нет|ли|если|чтобы|отказ\w+|отриц\w+|отверг\w*|сомнева\w+|когда|пока)\b",
    "uk": r"\b(?:не|ні|немає|чи|якщо|щоб|відмов\w+|заперечу\w+|відкину\w+|коли|доки)\b",
    "kk": r"\b(?:емес\w*|жоқ\w*|егер|[мбп][ае])\b|\w(?:ма|ме|ба|бе|па|пе)(?:йд|йм|йт|ған|ген|ст)\w*",
    "ky": r"\b(?:эмес\w*|жок\w*|эгер|[бп][иыуү]|беле)\b|\w(?:ба|бе|бо|бө|па|пе|по|пө)(?:й|ган|ген|гон|гөн|ст)\w*",
    "uz": r"\b(?:emas\w*|эмас\w*|yo['ʻ‘’ʼ]q\w*|йўқ\w*|agar|агар)\b|\w(?:ma|ма)(?:y|gan|di|sli|й|ган|ди|сли)\w*",
    "tg": r"\b(?:на|нест|магар|оё|агар)\b|\bна(?:ме|хоҳ|буд|шуд)\w*",
}
# «Қырым Украинанікі», «Qrim Ukrainaniki»: the form itself says whose.
_OWNED = re.compile(r"(?:[дтн]ікі|[дтн][ыиуү]к[ыиуү]|niki|ники)(?:\W|$|\w{1,4}$)", re.I)
_BELONGS = {"kk": " тиесілі", "ky": " таандык", "uz": " tegishli"}
_DOUBTS = {lang: re.compile(rf"\?|{pattern}", re.I) for lang, pattern in _DOUBT.items()}


def owner(catalogue: Catalogue, sentence: Sentence, start: int = 0, end: int | None = None) -> str:
    """Alpha-3 of the state that characters [start, end) of a sentence say the territory belongs to; "" where they say nothing of it, deny it or ask."""
    lang, stop = sentence.lang, len(sentence.text) if end is None else end
    text = sentence.text[start:stop]
    if lang not in _LANDS_OF or _DOUBTS[lang].search(text):
        return ""
    lands = [(m.start - start, m.end - start) for m in catalogue.names_in(lang).find(sentence.tokens) if start <= m.start < stop]
    lands += [m.span() for m in _NOUNS[lang].finditer(text)]
    if not lands:
        return ""
    states = [
        (m.start - start, m.end - start, m.value.holder or "")
        for m in actors(lang).find(sentence.tokens)
        if start <= m.start < stop and m.value.kind in ("state", "adjective")
    ]
    written, at = "", 0
    holders: dict[int, str] = {}
    for first, last, holder in sorted([(*land, "") for land in lands] + states):
        if first < at:
            continue
        written += text[at:first]
        holders[len(written)] = holder
        written += _LAND if not holder else _STATE + _BELONGS.get(lang, "") if _OWNED.search(text[first:last]) else _STATE
        at = last
    written += text[at:]
    hit = next((hit for pattern in _LANDS_OF[lang] if (hit := pattern.search(written))), None)
    return holders[hit.start() + hit.group().rindex(_STATE)] if hit else ""
