"""Territories that a clause names beside what it means: likened to it, of the speaker, or for the time at which something was said. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from bisect import bisect
from typing import Any

from classify.language.anchors import Seldom
from classify.language.grammar import SLAVIC, TURKIC
from classify.language.matching import Match
from classify.lexicons import actors, cues
from classify.sentences import Sentence, has_cue
from classify.targets import Catalogue, explicit
from classify.wording import statehood

# What a territory is likened to, or is to go with: words before its name, in Turkic behind it or at its end.
_LIKENED = {
    "en": r"(?:(?<!would )(?<!'d )(?<!’d )\blike|\bsimilar to|\bthrough the (?:prism|lens) of|\b(?:example|model|pattern) of|\b(?:share|shared|repeat|suffer)\w* the fate of|\b(?:as|the way)(?: it| that)?(?: was| were| had been)?(?: done| taken| handled)? (?:in|with)|\bthe way (?:we|they|he|it|she|Russia|Moscow)(?: had)? \w+(?: in| with| over)?|\b(?:as|what) happened to"
    r"|\btogether with|\balong with|\balongside|\bin the same way as|\bjust as|\b(?:right|straight|soon) after|\bin the footsteps of)\s+(?:the )?$",
    "ru": r"(?:\bчерез призму|\bподобно|\bпо (?:примеру|образцу|модели|сценарию)|\b(?:повтор|раздел)\w+ судьб\w+|\bкак(?: и| это было| было| случилось| произошло| сделали| поступили)(?: сделано)? (?:в|во|с|со)|\bкак со?"
    r"|\bвместе со?|\bзаодно со?|\bнаравне со?|\bвслед за|\bвдогонку за|\bсразу (?:после|за))\s+$",
    "uk": r"(?:\bкрізь призму|\bчерез призму|\bподібно до|\bза (?:прикладом|зразком|моделлю|сценарієм)|\b(?:повтор|розділ)\w+ дол(?:ю|і)|\bяк(?: і| це було| було| сталося| зробили| вчинили)(?: зроблено)? (?:в|у|з|із|зі)|\bяк (?:з|із|зі)"
    r"|\bразом (?:з|із|зі)|\bзаразом (?:з|із|зі)|\b(?:вслід|услід|слідом) за|\bодразу (?:після|за)|\bвідразу (?:після|за))\s+$",
    "tg": r"(?:\bмисли|\bмонанди|\bба монанди|\bҳамчун|\bдар баробари|\bҳамроҳи|\bҳамроҳ бо|\bякҷоя бо|\bдар қатори|\bаз паси|\bфавран баъди)\s+$",
}
_LIKENED_BEHIND = re.compile(
    r"\s+(?:сияқты|секілді|тәрізді|сыяктуу|өңдүү|kabi|singari|каби|сингари)\b"
    r"|\s+(?:мен|пен|бен|менен)\s+(?:бірге|қатар|қоса|бирге|кошо|катар)\b|\s+(?:bilan|билан)\s+(?:birga|birgalikda|бирга)\b|\s+(?:ізінен|соңынан|артынан|ortidan|izidan|ортидан)\b",
    re.I,
)
# The road that another has gone: "take the Crimean road", "the way Crimea was", «крымский сценарий», «Қырым сценарийі».
_ROAD = {
    "en": re.compile(r"\s+(?:road|path|scenario|model|precedent|playbook|variant)\b|(?<=\bthe way crimea)\s+(?:was|did|went|had|has)\b|(?<=\bas crimea)\s+(?:was|did|had)\b", re.I),
    "ru": re.compile(r"\s+(?:пут(?:ь|и|ём|ем)|сценари|вариант|модел|образц|прецедент|дорог)\w*", re.I),
    "uk": re.compile(r"\s+(?:шлях|сценарі|варіант|модел|зраз|прецедент|дорог)\w*", re.I),
    "kk": re.compile(r"\s+(?:жолы|сценарий|үлгісі|нұсқасы)\w*", re.I),
    "ky": re.compile(r"\s+(?:жолу|сценарий|үлгүсү|варианты)\w*", re.I),
    "uz": re.compile(r"\s+(?:yo['‘’ʻʼ]li|ssenariy|namunasi|varianti)\w*", re.I),
}
_WITH_BEHIND = re.compile(r"\s+(?:бірге|қатар|қоса)\b", re.I)  # after an ending: «Абхазиямен бірге»
_WITH = ("мен", "бен", "пен")
_LIKE = ("ғыдай", "гідей", "гыдай", "гидей", "agidek", "agiday", "агидек", "агидай")  # endings: "as in"

# A time, told by what befell a territory: "after the annexation of Crimea", «Қырым аннексиясынан кейін».
_WORDS = r"(?:[\w'’-]+\s+){0,6}[\"“„«»'’]?(?:[\w'’-]+[\"”»'’]?\s+){0,3}[\"“«]?$"
_TIMED = {
    "en": rf"\b(?:after|since|before|following|prior\s+to|ahead\s+of|in\s+the\s+wake\s+of|on\s+the\s+eve\s+of|until\s+\w+\s+(?:has\s+|had\s+|itself\s+)?recogni[sz]\w+)\s+{_WORDS}",
    "ru": rf"\b(?:после|с\s+момента|со\s+времени|со\s+времён|до(?=\s+(?:аннекси|оккупаци|вторжени|захват|войны|референдум|того|появлени|приход|событи|присоединени|20\d\d))|до\s+того,?\s+как|накануне|вслед\s+за|пока\s+(?:\w+\s+){{0,2}}не\s+призна\w+)\s+{_WORDS}",
    "uk": rf"\b(?:після|з\s+часу|від\s+часу|з\s+моменту|до(?=\s+(?:анексі|окупаці|вторгнення|загарбання|захоплення|війни|референдум|того|появ|приход|поді|приєднання|20\d\d))|до\s+того,?\s+як|напередодні|перед|(?:доки|поки)\s+(?:\w+\s+){{0,2}}не\s+визна\w+)\s+{_WORDS}",
    "tg": rf"\b(?:пас\s+аз|баъди|баъд\s+аз|пеш\s+аз|то|арафаи)\s+{_WORDS}",
}
_TIMED_BEHIND = re.compile(
    r"^[»”\"’']?\s*(?:[\w'ʻ‘’ʼ]+\s+){0,3}?(?:[\w'ʻ‘’ʼ]*(?:нан|нен|дан|ден|тан|тен|дон|дөн|тон|төн|dan)\s+(?:кейін|бері|бұрын|кийин|соң|бери|мурун|мурда|илгери|keyin|so['ʻ‘’ʼ]ng|beri|oldin|avval|кейин|сўнг|бери|олдин|аввал)\b"
    r"|\w*(?:ардан|ерден|май|мей|бай|бей|пай|пей)\s+(?:тұрып|бұрын|мурун|туруп)\b)",
    re.I,
)
_TIME = {lang: re.compile(pattern, re.I) for lang, pattern in _TIMED.items()}
_LIKE_BEFORE = {lang: re.compile(pattern, re.I) for lang, pattern in _LIKENED.items()}
_SPAN = 120  # characters beside a name that tell why it is there
_OF_BORDERS = ("topic", "claim", "swallowing")


# What goes with another, and is no mere likeness of it: who wants both, wants it too.
_WITH_OTHER = {
    "en": Seldom(r"\b(?:together with|along with|alongside)\s+(?:the )?$"),
    "ru": Seldom(r"\b(?:вместе со?|заодно со?|наравне со?)\s+$"),
    "uk": Seldom(r"\b(?:разом|заразом)\s+(?:з|із|зі)\s+$"),
    "tg": Seldom(r"\b(?:ҳамроҳи|ҳамроҳ бо|якҷоя бо)\s+$"),
}
_WITH_OTHER_BEHIND = Seldom(r"\s+(?:(?:мен|пен|бен|менен)\s+)?(?:бірге|қоса|бирге|кошо)\b|\s+(?:bilan|билан)\s+(?:birga|birgalikda|бирга)\b")


def accompanying(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """Targets in characters [start, end) with which another is to go: "recognise them together with Abkhazia"."""
    before = _WITH_OTHER.get(sentence.lang)
    return [
        m.value
        for m in catalogue.names_in(sentence.lang).find(sentence.tokens)
        if start <= m.start < end and (before.search(sentence.text[: m.start]) if before else _WITH_OTHER_BEHIND.match(sentence.text, m.end))
    ]


def likened(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> set[str]:
    """Targets that characters [start, end) name for a comparison only: "taken into Russia the way it was done with Crimea", «Қырымдағыдай»."""
    text, pattern = sentence.text, _LIKE_BEFORE.get(sentence.lang)
    found: set[str] = set()
    meant: set[str] = set()
    for match in catalogue.names_in(sentence.lang).find(sentence.tokens):
        if start <= match.start < end:
            form = text[match.start : match.end].casefold()
            behind = bool(_LIKENED_BEHIND.match(text, match.end)) or form.endswith(_LIKE)
            behind = behind or (sentence.lang in _ROAD and _ROAD[sentence.lang].match(text, match.end) is not None)
            behind = behind or (form.endswith(_WITH) and bool(_WITH_BEHIND.match(text, match.end)))
            before = pattern is not None and pattern.search(text[max(0, match.start - _SPAN) : match.start])
            (found if before or behind else meant).add(match.value)
    wholes = {catalogue.targets[key].inside for key in explicit(catalogue, sentence, start, end) if catalogue.targets[key].breadth == 2} if found else set()
    return {key for key in found - meant if catalogue.targets[key].inside not in wholes}  # "Ukraine's borders together with Crimea"


# A vote told in a participle, beside what the voter says of another question.
_VOTING = Seldom(
    r"\bvoting\s+(?:[\w\"“'’-]+\s+){0,3}?(?:for|in\s+favor|in\s+favour|against|yes|no)\b[^.;]{0,60},|\bhaving\s+(?:voted|abstained)\b[^.;]{0,60},|\bголосуючи\b|\bпроголосувавши\b|\bутримавшись\b"
    r"|\bголосуя\b|\bпроголосовав\b|\bвоздержавшись\b|дауыс\s+бере\s+отырып|добуш\s+берип\s+(?:жатып|атып)|ovoz\s+bera(?:r\s+ekan|\s+turib)|ҳангоми\s+(?:раъй|овоз)\s*(?:додан|диҳӣ)",
)


def recalled(sentence: Sentence, start: int, end: int) -> bool:
    """«Молдова, голосуючи «за», нагадала, що не визнає …»: a vote, and a word on something else."""
    return _VOTING.search(sentence.text, start, end) is not None and has_cue(sentence, "speech", start, end)


def timed(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> set[str]:
    """Targets that tell only when something was: "before the soldiers came to Crimea he proposed …", beside other words of borders or claims."""
    matches = [m for m in catalogue.names_in(sentence.lang).find(sentence.tokens) if start <= m.start < end]
    aside = [m for m in matches if _tells_when(sentence, m)]
    if not aside:
        return set()
    others: list[Match[Any]] = [m for cue in _OF_BORDERS for m in cues(cue, sentence.lang).find(sentence.tokens)]
    if statehood.unmade(sentence.text[start:end], sentence.lang):
        others += [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "adjective"]  # "Kazakhs had never had a state"
    if not any(start <= m.start < end and not any(_same_part(sentence, a, m) for a in aside) for m in others):
        return set()
    return {m.value for m in aside} - {m.value for m in matches if m not in aside}


def _tells_when(sentence: Sentence, match: Match[str]) -> bool:
    if sentence.lang in TURKIC:
        return bool(_TIMED_BEHIND.match(sentence.text[match.end : match.end + _SPAN]))
    pattern = _TIME.get(sentence.lang)
    return pattern is not None and pattern.search(sentence.text[max(0, match.start - _SPAN) : match.start]) is not None


def _same_part(sentence: Sentence, match: Match[str], other: Match[Any]) -> bool:
    """Whether neither a comma nor "until" stands between two words."""
    first, last = sorted((match, other), key=lambda m: m.start)
    between = sentence.text[first.end : last.start]
    return "," not in between and " until " not in between


# What is said of the holder between commas: "Moldova, which has a Transdniester of its own, said …".
_OF_HOLDER = {
    "en": re.compile(r",\s+(?:which|who|whose|where)\s[^,;]{3,100},", re.I),
    "ru": re.compile(r",\s+(?:(?:у|в|для|на|из)\s+)?(?:котор\w+|где)\s[^,;]{3,100},", re.I),
    "uk": re.compile(r",\s+(?:(?:у|в|для|на|з)\s+)?(?:якого|якої|яких|який|яка|яке|які|якому|якій|де)\s[^,;]{3,100},", re.I),
    "tg": re.compile(r",\s+ки\s[^,;]{3,100},", re.I),
}

# … and in Turkic before it: «Өзінің Приднестровье мәселесі бар Молдова …».
_HAVING = re.compile(r"[^,;.]{1,60}\s(?:бар|болған|болгон|bor|bo['ʻ‘’ʼ]lgan|бор|бўлган)\s+$", re.I)


def of_holder(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> set[str]:
    """Targets that characters [start, end) name only to say who speaks: «Верховна Рада Криму», "Moldova, which has a Transdniester of its own, …"."""
    matches = [m for m in catalogue.names_in(sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if not matches:
        return set()
    pattern = _OF_HOLDER.get(sentence.lang)
    first = next((p for p in sentence.phrases if p.subject and p.holder and start <= p.start), None)
    aside = pattern.search(sentence.text, first.start, end) if pattern is not None and first is not None and first.start < matches[0].start else None
    bodies = [p.end for p in sentence.phrases if p.subject and p.role and p.level in ("legislature", "subnational", "state")] if sentence.lang in SLAVIC else []
    holders = [p.start for p in sentence.phrases if p.subject and p.holder and start <= p.start] if sentence.lang in TURKIC else []
    having = {m.start for m in matches if any(_HAVING.fullmatch(sentence.text, m.end, p) for p in holders[bisect(holders, m.end) :][:2])}
    told = [m for m in matches if m.start in having or (aside and aside.start() < m.start < aside.end()) or (m.start - 1 in bodies and m.case != "nominative")]
    return {m.value for m in told} - {m.value for m in matches if m not in told}
