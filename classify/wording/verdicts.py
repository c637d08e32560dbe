"""Turns of phrase that dismiss a vote or a claim as a farce, keep a question off the agenda, or say that opinions differ. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import by_language, seen
from classify.language.matching import Word
from classify.lexicons import cues
from classify.records import NONE

# What a turn takes odds from, and where it puts them.
MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "dismissed": (("accommodates", "endorses", "neutral", "affirms", NONE), "rejects"),
    "told_out": (("threatens", "accommodates", "neutral", "affirms"), "rejects"),
    "off_agenda": (("rejects", "accommodates", "silent", "affirms", NONE), "neutral"),
    "divided": (("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent"), NONE),
}
# A vote, an appeal or a claim is called a farce; not what others say against it.
_NOT_CRITICISM = r"(?:(?!critici|accus|allegat|report|sanction|concern|condemnat|warning|protest|objection|rumou?r)[^.;!?“”\"]){0,70}?"
_DISMISSED = {
    "en": rf"\b(?:dismiss|reject|denounc|derid|decr[iy]|wav|brush|shrugg|slamm|brand|label|describ|call|laugh|writ|wrote)(?:e[sd]?|es|ed|ing|s|ten)?\b{_NOT_CRITICISM}"
    r"\b(?:as\s+)?(?:an?\s+|the\s+|mere\s+|just\s+|pure\s+|nothing\s+but\s+|no\s+more\s+than\s+)*(?:[a-z-]+\s+)?(?:sham|farce|fiction|propaganda|nonsense|masquerade|charade|spectacle|mockery|theatrics?|stunt|null(?:\s+and\s+void)?|worthless|meaningless|illegitimate|fake)\b",
    "ru": r"\b(?:назвал|называ|отверг|отмахнул|счита|сч[её]л|окрестил)\w*(?:(?!критик|обвинени|санкци|упр[её]к|опасени)[^.;!?«»]){0,70}?«?(?:фарс|спектакл|балаган|цирк|пропаганд|комеди|маскарад|фикци|насмешк|пустышк)\w*",
    "uk": r"\b(?:назва|назив|відкида|відкину|вважа|охрести)\w*(?:(?!критик|обвинувач|звинувач|санкці|докор)[^.;!?«»]){0,70}?«?(?:фарс|спектакл|вистав|балаган|цирк|пропаганд|комеді|маскарад|фікці|насмішк)\w*",
    "kk": r"\b(?:көзбояу|ойын|спектакль|қойылым|насихат|үгіт|күлкі|фарс|комедия|арзан\s+шоу|шоу)\w*\s+(?:деп|ретінде)\s+(?:ата|баға|жоққа|қабылда|санай)(?!ма|майды)\w*",
    "ky": r"\b(?:көз\s?боёмо|оюн|спектакль|үгүт|пропаганда|күлкү|шылдың|фарс|комедия|шоу)\w*\s+(?:деп|катары)\s+(?:ата|баала|четке\s+как|кабыл\s+ал|эсепте)(?!ба)\w*",
    "uz": r"\b(?:ko['‘’ʻ]zbo['‘’ʻ]yamachilik|o['‘’ʻ]yin|tomosha|spektakl|targ['‘’ʻ]ibot|fars|kulgi|shou)\w*\s+(?:deb|sifatida)\s+(?:ata|rad|bahola|hisobla)(?!ma)\w*",
    "tg": r"\b(?:намоиш|таблиғот|масхара|бозӣ|фарс|дурӯғ|нақшбозӣ|спектакл)\w*\s+(?:номид|хонд|донист|арзёбӣ|шуморид|меномад|мехонад)\w*",
}
_CHARTER = re.compile(r"\bcharter\b|international\s+law|\bустав\w*|международн\w+\s+прав|\bстатут\w*\s+ООН|міжнародн\w+\s+прав|жарғы|халықаралық\s+құқық|\bуставы|эл\s+аралык\s+укук|nizom|xalqaro\s+huquq|оинном|ҳуқуқи\s+байналмил", re.I)
# A question that is not on the agenda is answered neither way.
_OFF_AGENDA = {
    "en": r"\b(?:not|n['’]t|never|nor)\s+(?:[\w'’]+\s+){0,3}?on\s+(?:(?:the|its|our|their|\w+['’]s?)\s+)?(?:[\w-]+\s+)?agenda\b|\boff\s+the\s+agenda\b",
    "ru": r"\bне\s+(?:стоит|стоял\w*|значится|значил\w*|находится|числится|рассматривает(?:ся|)|входит)\s+(?:\w+\s+){0,3}(?:в|на)\s+(?:\w+\s+)?повестк\w+|\b(?:в|на)\s+(?:\w+\s+)?повестк\w+[^.;«»]{0,40}\b(?:не\s+(?:стоит|стоял\w*|значится|находится)|нет\b)|\bнет\s+(?:в|на)\s+(?:\w+\s+)?повестк\w+",
    "uk": r"\bне\s+(?:стоїть|стоял\w+|стояв|перебуває|значиться)\s+(?:\w+\s+){0,3}(?:на|у|в)\s+(?:\w+\s+)?порядк\w+\s+денн\w+|\b(?:на|у|в)\s+порядк\w+\s+денн\w+[^.;«»]{0,40}\b(?:не\s+(?:стоїть|стояло|перебуває)|немає|нема)\b",
    "kk": r"\bкүн\s+тәртіб\w*\s+(?:\w+\s+){0,2}?(?:жоқ|тұрған\s+жоқ|тұрмаған|тұрмайды|емес|жоғын|тұрмағанын|болмағанын)\w*",
    "ky": r"\bкүн\s+тартиб\w*\s+(?:\w+\s+){0,2}?(?:жок|турган\s+жок|турбаган|турбайт|эмес|жогун|турбаганын)\w*",
    "uz": r"\bkun\s+tartib[\w'‘’ʻ]*\s+(?:[\w'‘’ʻ]+\s+){0,2}?(?:yo['‘’ʻ]q|turmagan|turmaydi|emas)[\w'‘’ʻ]*|\bкун\s+тартиб\w*\s+(?:\w+\s+){0,2}?(?:йўқ|турмаган|эмас)\w*",
    "tg": r"\b(?:рӯзнома|дастури\s+(?:рӯз|кор)|рӯзномаи\s+\w+)\w*\s+(?:\w+\s+){0,3}?(?:нест|набуд|қарор\s+надорад|қарор\s+надошт)\w*|\bдар\s+(?:рӯзнома|дастури)\w*\s+(?:\w+\s+){0,3}?нест",
}
# Somebody's forces are to leave another's land.
_TOLD_OUT = {
    "en": r"\b(?:demand|call|urg|insist|order)(?:ed|s|ing)?\b[^.;!?]{0,90}\b(?:leave|quit|withdraw\s+from|pull\s+out\s+of|get\s+out\s+of|get\s+off|vacate)\s+(?:[\w'’]+\s+){0,3}(?:territory|territories|land|lands|soil)\b",
    "ru": r"\b(?:потребова|требу|призва|призыва)\w*[^.;!?]{0,90}\b(?:покинуть|покинули|освободить|освободили|уйти\s+с|ушли\s+с|вывести\s+\w+\s+с)\s+(?:[\w-]+\s+){0,3}(?:территори|земл)\w*",
    "uk": r"\b(?:вимага|заклика|закли)\w*[^.;!?]{0,90}\b(?:залишити|залишили|покинути|звільнити|піти\s+з|вивести\s+\w+\s+з)\s+(?:[\w’'-]+\s+){0,3}(?:територі|земл)\w*",
    "kk": r"\b(?:аумағын|аумақтан|жерінен|жерден|аумағынан)\s+(?:[\w-]+\s+){0,3}?(?:шығаруды|шығуды|кетуді|кетуін|шығуын|шығаруын|босатуды)\s+(?:[\w-]+\s+){0,2}?талап\s+ет\w+",
    "ky": r"\b(?:аймагынан|жеринен|аймактан|жерден)\s+(?:[\w-]+\s+){0,3}?(?:чыгарууну|чыгууну|кетүүнү|чыгышын|кетишин)\s+(?:[\w-]+\s+){0,2}?талап\s+кыл\w+",
    "uz": r"\b(?:hududidan|yeridan|hududlaridan|yerlaridan)\s+(?:[\w'‘’ʻ-]+\s+){0,3}?(?:chiqarishni|chiqishni|ketishni|chiqib\s+ketishni|chiqishini|ketishini)\s+(?:[\w'‘’ʻ-]+\s+){0,2}?talab\s+qil\w+",
    "tg": r"\bталаб\s+(?:кард|мекун|намуд)\w*[^.;!?]{0,60}\b(?:аз\s+(?:хок|қаламрав|замин|ҳудуд)\w*)\s+(?:[\w-]+\s+){0,3}?(?:берун|бароя|барора|хориҷ)\w*",
}
# Opinions that differ are nobody's.
_DIVIDED = {
    "en": r"^\W*(?:[\w'’,-]+\s+){0,6}(?:opinions?|views?|reactions?|attitudes)\s+(?:\w+\s+){0,2}(?:var(?:y|ies|ied)|differ(?:s|ed)?|(?:are|is|were|was)\s+(?:\w+\s+)?(?:divided|split|mixed))\b[^.;:]{0,40}[.:]?$|^\W*(?:[\w'’,-]+\s+){0,5}(?:are|were|is|was)\s+(?:\w+\s+)?(?:divided|split)\b[^.;:]{0,40}[.:]?$",
    "ru": r"^\W*(?:[\w-]+\s+){0,6}(?:мнени[яе]|взгляды|оценки|реакци[ия])\s+(?:\w+\s+){0,2}(?:раздел\w+|разош\w+|расход\w+|разн\w+|различ\w+|неоднозначн\w+)(?:[^.;:]{0,40}|[^.;:]{0,30}\bо\s+том,\s+(?:насколько|как|кто|когда|кому|стоит\s+ли)\b[^.;:]{0,60})[.:]?$",
    "uk": r"^\W*(?:[\w’'-]+\s+){0,6}(?:думки|погляди|оцінки|реакці[їя])\s+(?:\w+\s+){0,2}(?:розділ\w+|розійш\w+|розход\w+|різн\w+|неоднозначн\w+)(?:[^.;:]{0,40}|[^.;:]{0,30}\b(?:про|щодо)\s+т(?:е|ого),\s+(?:наскільки|як|хто|коли|кому|чи\s+варто)\b[^.;:]{0,60})[.:]?$",
    "kk": r"^\W*(?:[\w-]+\s+){0,6}(?:пікір(?:лер)?(?:і)?|көзқарас\w*)\s+(?:\w+\s+){0,2}(?:екіге\s+(?:бөлін|жарыл)|әртүрлі|әр\s+түрлі|бөлін|бірдей\s+емес|сан\s+алуан)\w*[^.;:]{0,30}[.:]?$",
    "ky": r"^\W*(?:[\w-]+\s+){0,6}(?:пикир(?:лер)?(?:и)?|көз\s+караш\w*)\s+(?:\w+\s+){0,2}(?:экиге\s+(?:бөлүн|ажыра)|ар\s+түрдүү|ар\s+башка|ар\s+кандай|бөлүн|бирдей\s+эмес)\w*[^.;:]{0,30}[.:]?$",
    "uz": r"^\W*(?:[\w'‘’ʻ-]+\s+){0,6}(?:fikr(?:lar)?(?:i)?|qarash\w*)\s+(?:\w+\s+){0,2}(?:ikkiga\s+(?:bo['‘’ʻ]lin|ajral)|turlicha|har\s+xil|bo['‘’ʻ]lin|bir\s+xil\s+emas)\w*[^.;:]{0,30}[.:]?$",
    "tg": r"^\W*(?:[\w-]+\s+){0,6}(?:фикр(?:ҳо)?|назар(?:ҳо)?|андешаҳо)(?:и\s+\w+)?\s+(?:\w+\s+){0,2}(?:гуногун|мухталиф|ба\s+ду\s+(?:тақсим|ҷудо)|якхела\s+нест|тақсим)\w*[^.;:]{0,30}[.:]?$",
}
_PATTERNS = by_language(dismissed=_DISMISSED, told_out=_TOLD_OUT, off_agenda=_OFF_AGENDA, divided=_DIVIDED)


def read(text: str, tokens: list[Word], lang: str) -> set[str]:
    """Names of these turns in one clause."""
    found = seen(_PATTERNS, text, lang)
    if "off_agenda" in found and (cues("integrity", lang).find(tokens) or _CHARTER.search(text)):
        found.discard("off_agenda")  # "recognition is not on the agenda, and his country goes by the UN Charter"
    return found
