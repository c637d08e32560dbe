"""To whom a clause says a territory belongs: "Crimea is Ukraine", «Крым — неотъемлемая часть России», «Абхазия Грузияның ажырамас бөлігі». No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import dataclass

from classify.lexicons import actors
from classify.sentences import Sentence
from classify.targets import Catalogue

_LAND, _STATE = "\ue000", "\ue001"  # stand for a named territory and a named state in the patterns
_LANDS = rf"{_LAND}(?:(?:\s*,\s*|\s+(?:and|и|та|й|мен|пен|бен|және|жана|менен|va|bilan|ва)\s+)(?:the\s+)?{_LAND})*(?:\s*,?\s*(?:да|де|ҳам|ham))?"
_INSERTED = r"(?:,[^,;.:«»“”\"]{1,45},)?"  # «Крым, сказал он, остаётся …»
_END = r"(?=\s*(?:[.,;:!?”“\"»)—–-]|$))"
_AFTER = rf"(?:{_END}|(?=\s+(?:now|today|again|too|уже|теперь|тепер|вже|de[\s-]?facto|de[\s-]jure|де-факто|де-юре|legally|юридичес|юридичн|and|but|и|а|но|і|та|але|territor|land|soil|region|регион|регіон|территор|територ|земл|област)))"
_PART_OF = {
    "en": r"(?:an?\s+|the\s+|legally\s+|still\s+|always\s+|an?\s+\w+\s+and\s+)*(?:\w+\s+){0,2}?part\s+of\s+(?:the\s+)?",
    "ru": r"(?:\w+\s+){0,2}?част(?:ь|ью|и)\s+(?:территории\s+)?",
    "uk": r"(?:[\w’']+\s+){0,2}?частин(?:а|ою|и)\s+(?:території\s+)?",
}
_IS = {
    "en": r"(?:(?:was|is|were|are),\s+)*(?:is|was|are|were|remains?|remained|will\s+(?:always\s+|forever\s+)?(?:be|remain)|has\s+(?:always\s+)?been|have\s+(?:always\s+)?been)(?:,?\s+and\s+(?:\w+\s+){0,3}?(?:be|remain|remains))?\s+(?:still\s+|also\s+|always\s+|legally\s+|simply\s+|forever\s+)?",
    "ru": r"(?:[—–-]\s*)?(?:(?:был[аио]?|есть),\s+)*(?:это|то|есть|является|являются|был[аио]?|остаётся|остается|остаются|будет|останется|по-прежнему|навсегда|и|всегда|уже|теперь)(?:\s+(?:и|был[аио]?|есть|будет|останется|остаётся|всегда|навсегда|по-прежнему))*\s+",
    "uk": r"(?:[—–-]\s*)?(?:(?:був|була|було|були|є),\s+)*(?:це|то|є|був|була|було|були|залишається|залишаються|буде|залишиться|завжди|назавжди|вже|тепер)(?:\s+(?:і|й|та|був|була|є|буде|залишиться|завжди|назавжди|надалі))*\s+",
}
_DASH = r"\s*[—–-]\s+(?:(?:то|это|це|бул|бұл|bu|ин)\s+)?"
_PATTERNS = {
    "en": [
        rf"{_LANDS}{_INSERTED}\s+{_IS['en']}(?:{_PART_OF['en']})?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:legally\s+|rightfully\s+|still\s+)?belong(?:s|ed|ing)?(?:,[^,;.]{{1,40}},)?\s+to\s+{_STATE}{_AFTER}",
        rf"{_LANDS},?\s+(?:as\s+)?{_PART_OF['en']}{_STATE}{_AFTER}",
        rf"\b(?:call|describ|label|consider|regard|declar|deem|mark)\w*\s+(?:the\s+)?{_LANDS}\s+(?:as\s+)?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:(?:is|was|are|were|been|being)\s+)?(?:called|declared|deemed|considered|(?:described|regarded|shown)\s+as|(?:marked|labell?ed)(?:\s+as)?)\s+{_STATE}{_AFTER}",
    ],
    "ru": [
        rf"{_LANDS}{_INSERTED}\s+(?:(?:изначально|исторически|первоначально|поначалу|вначале|всегда)\s+)?{_IS['ru']}(?:{_PART_OF['ru']})?{_STATE}{_AFTER}",
        rf"{_LANDS}{_DASH}(?:{_PART_OF['ru']})?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+{_PART_OF['ru']}{_STATE}{_AFTER}",
        rf"\b(?:назва|назов|называ|призна|счита|счёл|сочла|сочли|объяв)\w*\s+{_LANDS}\s+{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:(?:был|была|были)\s+)?(?:назван|призна|объявлен|обозначен|закрашен|изображ[её]н|считается)\w*\s+(?:как\s+)?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:по праву\s+|законно\s+)?принадлеж(?:ит|ат|ал|ала|али|ало)\s+{_STATE}{_AFTER}",
    ],
    "uk": [
        rf"{_LANDS}{_INSERTED}\s+(?:(?:спочатку|спершу|початково|історично|первісно|завжди)\s+)?{_IS['uk']}(?:{_PART_OF['uk']})?{_STATE}{_AFTER}",
        rf"{_LANDS}{_DASH}(?:{_PART_OF['uk']})?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+{_PART_OF['uk']}{_STATE}{_AFTER}",
        rf"\b(?:назва|назив|визна|вважа|оголо)\w*\s+{_LANDS}\s+{_STATE}{_AFTER}",
        rf"{_LANDS}\s+(?:(?:був|була|були|було)\s+)?(?:назван|визна|оголошен|позначен|зафарбован|зображен|вважається)\w*\s+(?:як\s+)?{_STATE}{_AFTER}",
        rf"{_LANDS}\s+належ(?:ить|ать|ав|ала|али)\s+{_STATE}{_AFTER}",
    ],
    "kk": [
        rf"{_LANDS}{_DASH}{_STATE}(?:\s+(?:екен\w*|деп|дег\w+|болып)|{_END})",
        rf"{_LANDS}\s*[—–-]?\s*(?:\w+\s+){{0,4}}{_STATE}\s+(?:(?!бақылау|бақылаған|көзөмөл|контрол|оккупац|басып|ээлеген|иелен)\w+\s+){{0,2}}?(?:бөліг|бөлшег|жер|аумағ|территорияс|құрамында\b)\w*",
        rf"{_LANDS}\s+(?:\w+\s+){{0,4}}{_STATE}\s+(?:тиесілі|тиісті)\w*",
    ],
    "ky": [
        rf"{_LANDS}{_DASH}{_STATE}(?:\s+(?:экен\w*|деп|деге\w+|бойдон|болуп)|{_END})",
        rf"{_LANDS}\s*[—–-]?\s*(?:\w+\s+){{0,4}}{_STATE}\s+(?:(?!бақылау|бақылаған|көзөмөл|контрол|оккупац|басып|ээлеген|иелен)\w+\s+){{0,2}}?(?:бөлүг|бөлүк|жер|аймаг|территорияс|курамында\b)\w*",
        rf"{_LANDS}\s+(?:\w+\s+){{0,4}}{_STATE}\s+(?:таандык|тийешелүү|тиешелүү)\w*",
    ],
    "uz": [
        rf"{_LANDS}{_DASH}{_STATE}(?:\s+(?:ekan\w*|deb|degan\w*|bo['ʻ‘’]lib|экан\w*|деб)|{_END})",
        rf"{_LANDS}\s*[—–-]?\s*(?:[\w'ʻ‘’]+\s+){{0,4}}{_STATE}\s+(?:(?!nazorat|назорат|bosib|босиб|ishg|egalla|эгалла)[\w'ʻ‘’]+\s+){{0,2}}?(?:qism|bo['ʻ‘’]lag|yer|hudud|tarkibida\b|қисм|бўлаг|ер|ҳудуд|таркибида\b)[\w'ʻ‘’]*",
        rf"{_LANDS}\s+(?:[\w'ʻ‘’]+\s+){{0,4}}{_STATE}\s+(?:tegishli|qarashli|тегишли|қарашли)\w*",
    ],
    "tg": [
        rf"{_LANDS}{_DASH}{_STATE}{_END}",
        rf"{_LANDS}\s*[—–-]?\s*(?:\w+\s+){{0,2}}(?:қисм|хок|қаламрав)\w*\s+(?:\w+\s+){{0,2}}?{_STATE}",
        rf"{_LANDS}\s+(?:\w+\s+){{0,2}}аз\s+они\s+{_STATE}",
        rf"{_LANDS}\s+(?:\w+\s+){{0,5}}(?:дар\s+)?(?:ҳайати|таркиби)\s+{_STATE}",
        rf"{_LANDS}\s+(?:\w+\s+){{0,6}}ба\s+{_STATE}\s+(?:тааллуқ|мутааллиқ)\w*",
    ],
}
_LANDS_OF = {lang: [re.compile(pattern, re.I) for pattern in patterns] for lang, patterns in _PATTERNS.items()}
_NOUN = {
    "en": r"(?:these|those)\s+(?:\w+\s+)?(?:regions|territories|provinces|lands|republics)|the\s+(?:Black Sea\s+)?(?:peninsula|(?:two|both|four|breakaway|separatist|occupied)\s+(?:\w+\s+)?(?:regions|territories|provinces)|Donbass?)|both\s+regions",
    "ru": r"полуостров|эти\s+(?:\w+\s+)?(?:области|регионы|республики|территории|земли)|(?:обе|две|оба)\s+(?:\w+\s+)?(?:области|региона|республики)|Донбасс",
    "uk": r"півострів|ці\s+(?:\w+\s+)?(?:області|регіони|республіки|території|землі)|(?:обидві|обидва)\s+(?:\w+\s+)?(?:області|регіони|республіки)|Донбас",
    "kk": r"түбек(?:тің)?|(?:бұл|ол)\s+(?:\w+\s+)?(?:облыстар|аймақтар|өңірлер|республикалар|жерлер)(?:дың)?|Донбасс?|екі\s+аймақ(?:тың)?",
    "ky": r"жарым\s+арал(?:дын)?|(?:бул|ал)\s+(?:\w+\s+)?(?:облустар|аймактар|республикалар|жерлер)(?:дин|дын)?|Донбасс?|эки\s+аймак(?:тын)?(?:\s+тең)?",
    "uz": r"yarim\s*orol(?:ning)?|(?:bu|u)\s+(?:\w+\s+)?(?:viloyatlar|hududlar|mintaqalar|respublikalar|yerlar)(?:ning)?|Donbass?|ikki\s+(?:hudud|mintaqa)(?:ning)?",
    "tg": r"нимҷазира|ин\s+(?:вилоятҳо|минтақаҳо|ҷумҳуриҳо|заминҳо)|Донбасс?|ҳарду\s+минтақа",
}
_NOUNS = {lang: re.compile(rf"\b(?:{pattern})\b", re.I) for lang, pattern in _NOUN.items()}
# Somebody asks it, supposes it, or does not say: such a clause says nothing by itself.
_OPEN = {
    "en": r"\b(?:whether|if|unless|once|when|until|without|as long as)\b|(?:not|never|n['’]t)\s+(?:say|said|ask|comment|mention)|\b(?:refus|declin)\w+\s+to\s+(?:say|answer|discuss|comment)|\baccus\w+\s+(?:\w+\s+){1,4}of\s+(?:call|describ|consider|regard)",
    "ru": r"\b(?:ли|если|чтобы|когда|пока|как будто|якобы)\b|\bне\s+(?:ска[зж]|говор|ответ|коммент|спраш)\w*|\b(?:обвин|упрекн|упрека)\w+[^.;]{0,60}\b(?:назва|назыв|призна|счита)",
    "uk": r"\b(?:чи|якщо|щоб|коли|доки|нібито)\b|\bне\s+(?:ска[зж]|говор|відпов|комент|пита)\w*|\b(?:звинува|дорік)\w+[^.;]{0,60}\b(?:назва|назив|визна|вважа)",
    "kk": r"\b(?:егер|[мбп][ае]|деп\s+сұра\w*)\b|\b(?:айтпа|демед|демей|жауап берме|сұра)\w*",
    "ky": r"\b(?:эгер|[бп][иыуү]|беле)\b|\b(?:айтпа|дебед|дебей|жооп берб|сура)\w*",
    "uz": r"\b(?:agar|агар)\b|\b(?:aytma|demad|demay|so['ʻ‘’ʼ]ra|айтма|демад)\w*",
    "tg": r"\b(?:магар|оё|агар)\b|\b(?:нагуфт|намегӯ|пурс)\w*",
}
# Words that turn what is said into its opposite, Slavic «никто не …» once; two of them turn it back: "nobody doubts that Crimea is Ukraine".
_TURN = {
    "en": r"\b(?:not|never|no|nobody|nor|neither|none|nothing|denie[sd]|deny|denying|refus\w+|declin\w+|reject\w*|question\w*|doubt\w*|disput\w+|ceased|ceases|far\s+from|rethink\w*|abandon\w*|hid|hide|hides|hiding|conceal\w*|secret)\b|n['’]t\b",
    "ru": r"\b(?:не|нет|отказ\w+|отриц\w+|отверг\w*|сомнева\w+|сомнени\w+|оспар\w+|оспор\w+|опроверг\w*|переста\w+|скрыва\w+)\b",
    "uk": r"\b(?:не|немає|нема|відмов\w+|заперечу\w+|заперечи\w+|відкину\w+|відкида\w+|сумніва\w+|сумнів\w*|оскарж\w+|спросту\w+|переста\w+|прихову\w+)\b",
    "kk": r"\b(?:емес\w*|жоқ|жоқтығ\w+|жоққа\s+шығар|теріске\s+шығар|күмәндан|күмән|бас\s+тарт|болудан\s+қал|жасыр)|(?<=\w)(?:ма|ме|ба|бе|па|пе)(?:йд|йм|йт|й\b|ған|ген|ст|с\b|с[аеы])\w*",
    "ky": r"\b(?:эмес\w*|жок|жокко\s+чыгар|төгүнгө\s+чыгар|күмөн\s+сан|күмөн|баш\s+тарт|болуудан\s+кал|жашыр)|(?<=\w)(?:ба|бе|бо|бө|па|пе|по|пө)(?:й|ган|ген|гон|гөн|ст|с)\w*",
    "uz": r"\b(?:emas\w*|эмас\w*|yo['ʻ‘’ʼ]q|йўқ|inkor|shubha|rad\s+et|bosh\s+tort|yashir)|(?<=\w)(?:ma|ма)(?:y|gan|di|sli|й|ган|ди|сли)\w*",
    "tg": r"\b(?:на|нест|инкор|шубҳа|рад\s+кард|даст\s+кашид|пинҳон)\b|\bна(?:ме|хоҳ|буд|шуд)\w*",
}
_BARE = {  # those that stand inside "is part of"
    "en": r"\b(?:not|never|no\s+longer)\s+(?:be\s+)?|n['’]t\b",
    "ru": r"\b(?:никогда\s+|больше\s+|уже\s+)*не\s+",
    "uk": r"\b(?:ніколи\s+|більше\s+|вже\s+)*не\s+",
}
_FRESH = {  # what stands before these is of another clause
    "en": r"[;:\"“”]|,\s+(?:and|but|while|who|which)\b|\b(?:said|says|told|stated|declared|added|stressed|insisted|repeated|reiterated|replied|wrote)\b",
    "ru": r"[;:«»]|,\s+(?:а|но|и|однако|котор\w+)\b|\b(?:сказа|заяви|подчеркн|добави|повтори|напомни|отмети|ответи|написа)\w*",
    "uk": r"[;:«»]|,\s+(?:а|але|і|й|та|проте|як\w+)\b|\b(?:сказа|заяви|підкресли|наголоси|дода|повтори|нагада|зазначи|відпові|написа)\w*",
    "tg": r"[;:«»]|\b(?:аммо|вале|лекин)\b|\b(?:гуфт|изҳор|таъкид|афзуд)\w*",
}
_BOTH_NOT = re.compile(r"на$", re.I)  # Tajik «на … ва на …», which stands before what it denies
_NOR = re.compile(r"\bnor$|\bва\s+на$", re.I)  # goes on with the negation before it: "neither Crimea nor Donetsk"
_GOES_ON = re.compile(r"\s*,?\s+(?:and|и|і|й|та)\s+(?:[\w’']+\s+){0,2}?(?:nothing|nobody|no\s+one|никто|ничто|ніхто|ніщо)\s|\s*,\s+(?:(?:and\s+|but\s+)?(?:nothing|nobody|no\s+one|nor|neither|not)|(?:и\s+|а\s+)?(?:ничего|никто|ничто|не)|(?:і\s+|й\s+|а\s+)?(?:нічого|ніхто|ніщо|не))\s", re.I)
_LATE = ("kk", "ky", "uz", "tg")  # languages that turn a clause at its end
_OPENS = {lang: re.compile(rf"\?|{pattern}", re.I) for lang, pattern in _OPEN.items()}
_TURNS = {lang: re.compile(pattern, re.I) for lang, pattern in _TURN.items()}
_BARES = {lang: re.compile(pattern, re.I) for lang, pattern in _BARE.items()}
_FRESHES = {lang: re.compile(pattern, re.I) for lang, pattern in _FRESH.items()}
_SAID_TOO = re.compile(r"(?:ligini|лигини|ganini|ганини|[тд][іы]н[іы]н|[ғг][ае]н[ыі]н|т[ыиуү]г[ыиуү]н|[бп][аеоө]г[аеоө]н[ыиуү]н)$")
# «Қырым Украинанікі», «Qrim Ukrainaniki»: the form itself says whose.
_OWNED = re.compile(r"(?:[дтн]ікі|[дтн][ыиуү]к[ыиуү]|niki|ники)(?:\W|$|\w{1,4}$)", re.I)
_BELONGS = {"kk": " тиесілі", "ky": " таандык", "uz": " tegishli"}


@dataclass(frozen=True, slots=True)
class Belonging:
    """To whom a clause says a territory belongs, or does not belong."""

    owner: str = ""  # alpha-3; "" where the clause says nothing of it
    denied: bool = False


def owner(catalogue: Catalogue, sentence: Sentence, start: int = 0, end: int | None = None) -> str:
    """Alpha-3 of the state that characters [start, end) of a sentence say the territory belongs to; "" where they say nothing of it, deny it or ask."""
    told = belonging(catalogue, sentence, start, end)
    return "" if told.denied else told.owner


def belonging(catalogue: Catalogue, sentence: Sentence, start: int = 0, end: int | None = None) -> Belonging:
    """Whose characters [start, end) of a sentence say the territory is, or is not. An even number of negations says that it is."""
    lang, stop = sentence.lang, len(sentence.text) if end is None else end
    text = sentence.text[start:stop]
    if lang not in _LANDS_OF or _OPENS[lang].search(text):
        return Belonging()
    lands = [(m.start - start, m.end - start) for m in catalogue.names_in(lang).find(sentence.tokens) if start <= m.start < stop]
    lands += [m.span() for m in _NOUNS[lang].finditer(text)]
    if not lands:
        return Belonging()
    states = [
        (m.start - start, m.end - start, m.value.holder or "")
        for m in actors(lang).find(sentence.tokens)
        if start <= m.start < stop and m.value.kind in ("state", "adjective")
    ]
    written, bare, at = "", list[int](), 0
    holders: dict[int, str] = {}
    for first, last, holder in [*sorted([(*land, "") for land in lands] + states), (len(text), len(text), None)]:
        if first < at:
            continue
        for piece in _pieces(text[at:first], lang):
            if piece is None:
                bare.append(len(written))
            else:
                written += piece
        if holder is None:
            break
        holders[len(written)] = holder
        written += _LAND if not holder else _STATE + _BELONGS.get(lang, "") if _OWNED.search(text[first:last]) else _STATE
        at = last
    hit = next((hit for pattern in _LANDS_OF[lang] if (hit := pattern.search(written))), None)
    if hit is None:
        return Belonging()
    turned = [m for m in _TURNS[lang].finditer(written) if lang not in _LATE or not hit.start() <= m.start() < hit.end() or _BOTH_NOT.match(m[0])]
    turns = [*bare, *(m.start() for m in turned if not _NOR.search(written, max(0, m.start() - 3), m.end()) or m is turned[0])]
    near = _near(written, hit, lang)
    if lang in _LATE:  # "… bo‘lmasligini, imzo buni o‘zgartirmasligini aytdi": a further thing that is said
        said_too = {m.start() for m in turned if m.start() >= near.stop and _SAID_TOO.search(m[0])}
        turns = [place for place in turns if place not in said_too]
    if _GOES_ON.match(written, hit.end()):  # "Crimea is Ukraine, and nothing else"
        turns = [place for place in turns if place < hit.end()]
    if any(place not in near for place in turns):
        return Belonging()
    return Belonging(holders[hit.start() + hit.group().rindex(_STATE)], len(turns) % 2 == 1)


def _pieces(text: str, lang: str) -> list[str | None]:
    """The text without its bare negations; None stands for each."""
    if lang not in _BARES:
        return [text]
    found: list[str | None] = []
    at = 0
    for hit in _BARES[lang].finditer(text):
        found += [text[at : hit.start()], None]
        at = hit.end()
    return [*found, text[at:]]


def _near(written: str, hit: re.Match[str], lang: str) -> range:
    """Where a negation is of this clause: between its beginning and the claim, and in some languages after it, never in «ажырамас бөлігі»."""
    begin = max((m.end() for m in _FRESHES[lang].finditer(written, 0, hit.start())), default=0) if lang in _FRESHES else hit.start()
    if lang not in _LATE:
        return range(begin, hit.end())
    stop = re.compile(r"[,;:.!»”\"]").search(written, hit.end())
    return range(begin, stop.start() if stop else len(written) + 1)
