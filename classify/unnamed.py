"""What words of integrity or occupation are about that name no state: all states', the holder's own occupied land. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.lexicons import actors, cues
from classify.sentences import Sentence
from classify.targets import Catalogue

_STATES = r"(?:\w+\s+){0,2}"
_ALL = {
    "en": r"\b(?:integrity|sovereignty|independence|borders|inviolability)\b(?:\s+and\s+(?:\w+\s+){1,2})?\s+of\s+(?:all|every|each|any)\s+(?:the\s+)?(?:other\s+)?(?:states?|countries|country|nations?)\b"
    r"|\b(?:all|every|each|any)\s+(?:states?|countries|country|nations?)['’](?:s\b)?\s+(?:[\w-]+\s+){0,3}(?:integrity|sovereignty|independence|borders)\b",
    "ru": rf"(?:целостност|суверенитет|границ|независимост|неприкосновенност|нерушимост)\w*(?:\s+\w+){{0,3}}?\s+(?:всех|каждо\w+|любо\w+|всякого)\s+{_STATES}(?:государств|стран|наци|держав)\w*",
    "uk": rf"(?:цілісн|суверенітет|кордон|незалежн|недоторканн|непорушн)\w*(?:\s+\w+){{0,3}}?\s+(?:усіх|всіх|кожно\w+|будь-як\w+)\s+{_STATES}(?:держав|країн|націй)\w*",
    "kk": rf"\b(?:барлық|барша|бүкіл|кез\s+келген|әрбір|әр)\s+{_STATES}(?:мемлекет|ел)(?:тер|дер)?(?:дің|тің|інің)\s+(?:\w+\s+){{0,4}}(?:тұтаст|егеменд|шекара|тәуелсізд|сувере)",
    "ky": rf"\b(?:бардык|баардык|бүткүл|ар\s+бир|кайсы\s+болбосун)\s+{_STATES}(?:мамлекет|өлкө)(?:тер|лөр)?(?:дин|тин|нүн|дүн)\s+(?:\w+\s+){{0,4}}(?:бүтүндү|эгеменд|чек\s+ара|көз\s*каранды|сувере)",
    "uz": rf"\b(?:barcha|hamma|har\s+bir|har\s+qanday|барча|ҳамма|ҳар\s+бир|ҳар\s+қандай)\s+{_STATES}(?:davlat|mamlakat|давлат|мамлакат)(?:lar|лар)?(?:ning|нинг)\s+(?:[\w'ʻ‘’ʼ]+\s+){{0,4}}(?:yaxlit|butunlig|suveren|mustaqil|chegara|daxlsiz|яхлит|бутунлиг|суверен|мустақил|чегара|дахлсиз)",
    "tg": rf"\b(?:тамомият|соҳибихтиёр|соҳибистиқлол|истиқлол|якпорчаг|марз|сарҳад|дахлнопазир)\w*(?:\s+\w+){{0,3}}?\s+(?:ҳамаи?|тамоми|ҳар(?:\s+як)?)\s+{_STATES}(?:кишвар|давлат|мамлакат)\w*",
}
_ALLS = {lang: re.compile(pattern, re.I) for lang, pattern in _ALL.items()}


def of_all_states(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """ "The sovereignty of all countries", «тамомияти арзии ҳамаи кишварҳо»: the principle, unless a state with a question stands in the clause."""
    pattern = _ALLS.get(sentence.lang)
    return bool(pattern and pattern.search(sentence.text, start, end)) and not _names_another(catalogue, sentence, start, end, holder)


def own_occupied(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> str | None:
    """ "Our occupied territories", said in Tbilisi: the holder's own question, where land of its state is held and nothing else of another question is said."""
    held = [m for m in cues("occupied", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    own = next((t.key for t in catalogue.targets.values() if t.held and holder in t.of), None)
    if own is None or not held or _names_another(catalogue, sentence, start, end, holder):
        return None
    context = catalogue.context.get(sentence.lang)
    others = context.find(sentence.tokens) if context else []
    apart = [m for m in others if start <= m.start < end and not any(m.start < h.end and h.start < m.end for h in held)]
    return own if all(m.value == own or catalogue.targets[own].inside == catalogue.targets[m.value].inside for m in apart) else None


def _names_another(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> bool:
    """Whether a state stands in the clause, other than the holder, that has a question of its own."""
    states = {m.value.holder for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind in ("state", "adjective")}
    return any(states.intersection(target.of) - {holder} for target in catalogue.targets.values())
