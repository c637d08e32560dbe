"""Which territorial question of the catalogue a passage is about: what names or means one."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from classify.language.matching import Match, Word
from classify.lexicons import Actor, actors, cues
from classify.questions import lands, within
from classify.questions.catalogue import Catalogue, Target, load
from classify.sentences import Sentence

__all__ = ["Catalogue", "Target", "load"]  # and the functions below

PRINCIPLE = "principle"
TURKIC = ("kk", "ky", "uz", "tk")
_ANOTHERS = re.compile(r"\W*(?:\w+\W+){1,3}?(?:for|of|to)\s+(?:the\s+)?[A-Z][\w-]+['’]s?\b")  # behind one owner, another's: "backing for Georgia's"
_OWN = {
    "en": ("its", "country's", "our", "the country"),
    "ru": ("страны", "республики", "своей", "своих", "нашей", "наших", "нашу"),
    "kk": ("елдің", "ел", "өз", "еліміз", "еліміздің", "мемлекетіміз", "мемлекетіміздің", "біздің", "республиканың"),
    "uk": ("країни", "своєї", "нашої"),
    "ky": ("өлкөнүн", "өз", "биздин", "өлкөбүз", "өлкөбүздүн", "мамлекетибиз", "мамлекетибиздин", "мекенибиз", "мекенибиздин"),
    "uz": ("mamlakat", "mamlakatning", "o'z", "bizning", "mamlakatimiz", "mamlakatimizning", "davlatimiz", "davlatimizning", "yurtimiz", "yurtimizning", "vatanimiz", "vatanimizning"),
    "tg": ("кишвар", "худ", "мо"),
}

_ITS = {
    "en": ("its", "his", "her", "their"),
    "ru": ("его", "ее", "их"),
    "uk": ("його", "її", "їх", "їхню", "їхньої"),
}
_NEIGHBOUR = re.compile(r"neighbou?r|сосед|сусід|көрші|кошуна|qo['ʻ‘’ʼ]shni|ҳамсоя")
_ANY = re.compile(r"(?:any|every|each|no|all|other|another|кажд\w+|люб\w+|всех|други\w+|друго\w+|кожн\w+|будь-як\w+|усіх|всіх|інш\w+|келген|әр|әрбір|барлық|барша|басқа|ешбір|бир|кандай|бардык|башка|har|qanday|barcha|boshqa|hech|ҳар|ҳамаи|дигар)$")
_UNTIL = {
    "en": re.compile(r"\s(?:until|unless|as long as|so long as)\s", re.I),
    "ru": re.compile(r",?\s(?:пока|до тех пор|прежде чем|раньше чем|до признания)\s", re.I),
    "uk": re.compile(r",?\s(?:поки|доки|допоки|до того як|перш ніж|до визнання)\s", re.I),
    "kk": re.compile(r"\w(?:[мбп][ае]й[ыі]нша)(?:\s|,)", re.I),
    "ky": re.compile(r"\w(?:[мбп][аеоө](?:й[иы]нча|йунча|йүнчө|юнча|йинче))(?:\s|,)", re.I),
    "uz": re.compile(r"\w(?:ma(?:guncha|gunicha|y turib)|магунча|магунича)(?:\s|,)", re.I),
    "tg": re.compile(r"\s(?:то даме ки|то замоне ки|то вақте ки|то он даме ки|то он замон ки)\s", re.I),
}
_ALSO = re.compile(r"\s*(?:да|де|ham|ҳам)?\s*,?\s*(?:(?:и|і|й|та|ва|va|and|and\s+of|так\s+и|так\s+і|және|жана|мен|менен|ва\s+ҳам)\s+)?(?:the\s+)?", re.I)  # between states in a list, each with its "too"
_BOTH = re.compile(r"\s+(?:ҳам\s+)?")
_OF = re.compile(  # between "borders" and whose they are: "of Georgia and the Republic of"
    r"\s+(?:of|for|in)\s+(?:(?:the|its|their|both|neighbou?ring|[A-Z][\w-]+(?:,|\s+and)?|Republic\s+of)\s+){0,6}"
)
_PREDICATE = re.compile(r"\s+(?:(?:has|had|have|did|does|was|were|is|also|again|once|too)\s+)*(?!and\b|or\b|as\b|but\b|while\b)[a-z]+", re.I)
_OF_SPAN = 60  # characters of that
_LISTED = re.compile(r"\s*(?:,|\s(?:мен|пен|бен|және|жана|менен|va|hamda|bilan|ва|ҳамда|билан)\s)\s*", re.I)  # between members of a list
_BESIDE_THE_POINT = frozenset(("congo", "конго", "kongo", "orqali", "арқылы", "аркылуу"))
PLACE = re.compile(r"\b(?:in|at|from|near|across|inside|outside|в|во|из|у|з|із)\s+(?:the\s+)?$", re.I)


def mentions(catalogue: Catalogue, tokens: list[Word], lang: str) -> list[Match[str]]:
    """Names of targets in a text, but in that of a disease, or of a way: "Crimean-Congo fever", «Qozog‘iston hududi orqali»."""
    found = catalogue.names_in(lang).find(tokens)
    return [m for m in found if m.last + 1 == len(tokens) or tokens[m.last + 1].key not in _BESIDE_THE_POINT]


def explicit(catalogue: Catalogue, sentence: Sentence, start: int = 0, end: int | None = None) -> list[str]:
    """Targets named in characters [start, end) of a sentence, in order, each once."""
    stop = len(sentence.text) if end is None else end
    found = [m.value for m in mentions(catalogue, sentence.tokens, sentence.lang) if start <= m.start < stop]
    found += _integrity_of(catalogue, sentence, start, stop)
    if not found:
        told = lands.told(sentence, start, stop)
        found = [t.key for t in catalogue.targets.values() if told.intersection(t.of)] if told else []
    if PRINCIPLE in found:
        found = [key for key in found if key != PRINCIPLE or not includes(catalogue, sentence, start, stop)]
    return list(dict.fromkeys(found))


def _integrity_of(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> list[str]:
    """ "Georgia's territorial integrity", «границы Казахстана»: the integrity of a state means that state's question."""
    terms = [m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end]
    if not terms:
        return []
    found = []
    for match in actors(sentence.lang).find(sentence.tokens):
        actor = match.value
        tied = actor.kind == "state" and (within.within(sentence, match, terms) or within.included(sentence, match))
        if tied:
            found += [t.key for t in catalogue.targets.values() if actor.holder in t.of]
            continue
        if actor.kind not in ("state", "adjective") or (match.case == "nominative" and actor.kind == "state" and sentence.lang not in TURKIC):
            continue
        if sentence.lang == "en" and not _begins_clause(sentence, match) and any(_OF.fullmatch(sentence.text, term.end, match.start) for term in terms if 0 < match.start - term.end < _OF_SPAN):
            found += [t.key for t in catalogue.targets.values() if actor.holder in t.of]
            continue
        if sentence.lang == "en" and actor.kind == "state" and match.case != "genitive":
            continue
        if sentence.lang in TURKIC and match.case == "genitive" and _owned_nearer(match, terms, sentence):
            continue  # «Өзбекстандын ТИМи Украинанын эгемендигин …»
        if sentence.lang in ("ky", "uz") and actor.kind == "state" and not _owns(match, terms, sentence.text):
            continue
        if sentence.lang == "en" and match.case == "genitive" and any(_ANOTHERS.match(sentence.text, match.end, term.start) for term in terms):
            continue  # "Azerbaijan's backing for Georgia's territorial integrity"
        office = max((p.end for p in sentence.phrases if p.subject and p.start <= match.start < match.end < p.end), default=0) if sentence.lang == "en" else 0
        if office and all(term.start >= office or term.start < match.start for term in terms):
            continue  # "Kazakhstan's president said that the borders of all states …"
        ahead, behind = _reach(sentence.lang, match)
        if sentence.lang in TURKIC and any(0 < term.start - match.end < ahead and within.tells_of_all(sentence.text[match.end : term.start]) for term in terms):
            continue  # «Казакстандын президенти бардык өлкөлөрдүн аймактык бүтүндүгүн …»
        if any(0 <= term.start - match.end < ahead or 0 <= match.start - term.end < behind for term in terms):
            found += [t.key for t in catalogue.targets.values() if actor.holder in t.of]
    return found + _listed_owners(catalogue, sentence, start, end, found)


def _listed_owners(catalogue: Catalogue, sentence: Sentence, start: int, end: int, found: list[str]) -> list[str]:
    """ "The integrity of both Georgia and Moldova", «Грузияның да, Молдованың да»: the questions of those listed with a state whose integrity is meant."""
    if sentence.lang == "en":
        return []  # which owners stand behind "of" is known
    terms = [m.end for m in cues("integrity", sentence.lang).find(sentence.tokens)] if sentence.lang == "tg" else []
    owners = ("genitive",) if sentence.lang in TURKIC else ("nominative",) if sentence.lang == "tg" else ("genitive", "oblique", "any")
    states = [m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind == "state" and m.case in owners]
    listed: list[str] = []
    for first, second in pairwise(states):
        if sentence.lang == "tg":
            if any(_BOTH.fullmatch(sentence.text, at, first.start) for at in terms) and _ALSO.fullmatch(sentence.text, first.end, second.start):
                listed += [t.key for m in (first, second) for t in catalogue.targets.values() if m.value.holder in t.of]
            continue
        if not _ALSO.fullmatch(sentence.text, first.end, second.start):
            continue
        keys = [[t.key for t in catalogue.targets.values() if m.value.holder in t.of] for m in (first, second)]
        for known, other in (keys, keys[::-1]):
            if set(known) & {*found, *listed}:
                listed += other
    return listed


def _begins_clause(sentence: Sentence, match: Match[Actor]) -> bool:
    """ "When the Assembly voted on the integrity of Ukraine, Armenia abstained": the subject behind a comma, with its verb, is of no list."""
    subject = any(p.subject and p.start <= match.start < p.end for p in sentence.phrases)
    return subject and sentence.text[: match.start].rstrip().endswith(",") and _PREDICATE.match(sentence.text, match.end) is not None


def includes(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a state with a question is told of among all: "the integrity of all states, Ukraine included"."""
    if not within.tells_of_all(sentence.text):  # once, instead of before each of a hundred states
        return False
    states = (m for m in actors(sentence.lang).find(sentence.tokens) if start <= m.start < end and m.value.kind == "state")
    return any(within.included(sentence, m) and any(m.value.holder in t.of for t in catalogue.targets.values()) for m in states)


def _reach(lang: str, match: Match[Actor]) -> tuple[int, int]:
    """How many characters may part a state from "integrity": where the term comes after it, and where it comes before.

    English and Turkic owners stand before ("Ukraine's recognized borders"), Slavic and Tajik ones behind («целостность Украины»).
    """
    if lang in TURKIC:
        return (3 if match.case == "nominative" else 36), 0
    if lang == "en":
        return 30, 0
    return (25 if match.value.kind == "adjective" else 0), 5


def _owned_nearer(match: Match[Actor], terms: list[Match[str]], sentence: Sentence) -> bool:
    """Whether another state in the genitive, not of one list with this one, stands between it and the next "integrity"."""
    term = next((term.start for term in terms if term.start > match.end), match.end)
    nearer = [m for m in actors(sentence.lang).find(sentence.tokens) if match.end <= m.start < term and m.value.kind == "state" and m.case == "genitive"]
    return any(m.value.holder != match.value.holder and not _LISTED.fullmatch(sentence.text[match.end : m.start]) for m in nearer)


def _owns(match: Match[Actor], terms: list[Match[str]], text: str) -> bool:
    """The genitive owns what follows («Украинанын … бүтүндүгү»); a bare name only the very next word ("Ukraina mustaqilligi")."""
    if match.case == "genitive":
        return True
    return match.case == "nominative" and any(term.start > match.end and not text[match.end : term.start].strip() for term in terms)


def in_context(catalogue: Catalogue, sentence: Sentence, on: date) -> list[str]:
    """Targets that words like "referendum" in a sentence mean at a date."""
    return meant(catalogue, sentence.tokens, sentence.lang, on)


def meant(catalogue: Catalogue, tokens: list[Word], lang: str, on: date) -> list[str]:
    """Targets that context words mean at a date, each once, in the order of the words."""
    meant_then = [m for m in _hints(catalogue, tokens, lang) if any(a <= on <= b for a, b in catalogue.targets[m.value].periods)]
    return list(dict.fromkeys(m.value for m in meant_then))


def _hints(catalogue: Catalogue, tokens: list[Word], lang: str) -> list[Match[str]]:
    """Context words with each target that they mean at some time: "referendum" is Crimea's in 2014, and the four regions' in 2022."""
    matcher = catalogue.context.get(lang)
    if matcher is None or not matcher.find(tokens):
        return []
    return sorted((m for own in catalogue.context_of[lang].values() for m in own.find(tokens)), key=lambda m: (m.start, -m.end))


def worded(catalogue: Catalogue, sentence: Sentence, start: int, end: int) -> set[str]:
    """Targets that context words in characters [start, end) mean at some time."""
    return {m.value for m in _hints(catalogue, sentence.tokens, sentence.lang) if start <= m.start < end}


def of_another_state(catalogue: Catalogue, sentence: Sentence, start: int, end: int, hinted: Sequence[str], topic: str | None) -> str | None:
    """ "The war in Ukraine", in an article on Karabakh: the hinted target whose words name its state, where that is not the state of the topic."""
    if topic is None:
        return None
    states = [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind in ("state", "adjective")]
    for match in _hints(catalogue, sentence.tokens, sentence.lang):
        inside = catalogue.targets[match.value].inside
        named = start <= match.start < end and any(s.start < match.end and match.start < s.end and s.value.holder == inside for s in states)
        if named and match.value in hinted and inside != catalogue.targets[topic].inside:
            return match.value
    return None


def main_clause_apart(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Offsets of "until it recognises Karabakh" in a sentence that says what is not done before; None where there is no such clause."""
    pattern = _UNTIL.get(sentence.lang)
    hit = pattern.search(sentence.text, start, end) if pattern else None
    if hit is None:
        return None
    return (start, hit.end()) if sentence.lang in TURKIC else (hit.start(), end)


def narrowest(catalogue: Catalogue, keys: list[str], hinted: Sequence[str] = ()) -> list[str]:
    """ "Ukraine's integrity, including Crimea" is about Crimea; so is "Ukraine's integrity" beside words that mean Crimea at the time (`hinted`)."""
    narrow = [key for key in keys if catalogue.targets[key].breadth == 1]
    if narrow or not keys:
        parts = {catalogue.targets[key].inside for key in narrow}
        return [key for key in keys if key in narrow or (catalogue.targets[key].breadth == 2 and catalogue.targets[key].inside not in parts)]
    inside = {catalogue.targets[key].inside for key in keys}
    within = [key for key in dict.fromkeys(hinted) if catalogue.targets[key].breadth == 1 and catalogue.targets[key].inside in inside]
    return within[:1] or keys


def their_borders(catalogue: Catalogue, sentence: Sentence, start: int, end: int, holder: str) -> str | None:
    """ "would back Kazakhstan in defending its integrity", «поддерживает Армению и её границы»: the question of the state that the pronoun stands for."""
    pronouns = _ITS.get(sentence.lang, ())
    term = next((m for m in cues("integrity", sentence.lang).find(sentence.tokens) if start <= m.start < end), None)
    if term is None or not any(token.key in pronouns for token in sentence.tokens[max(0, term.first - 3) : term.first]):
        return None
    before = [m for m in actors(sentence.lang).find(sentence.tokens) if m.value.kind == "state" and start <= m.start and m.end <= term.start]
    if not before or before[-1].value.holder == holder or before[-1].case == "genitive":
        return None
    alone = not any(p.subject and start <= p.start and p.end <= before[-1].start for p in sentence.phrases)
    if alone or PLACE.search(sentence.text[: before[-1].start]):
        return None
    return next((t.key for t in catalogue.targets.values() if before[-1].value.holder in t.of), None)


def own_borders(catalogue: Catalogue, sentence: Sentence, holder: str) -> str | None:
    own = _OWN.get(sentence.lang, ())
    terms = cues("integrity", sentence.lang).find(sentence.tokens)
    near = [token.key for term in terms for token in sentence.tokens[max(0, term.first - 4) : term.last + 5]]
    owners = [at for term in terms for at in range(max(0, term.first - 2), min(term.last + 3, len(sentence.tokens))) if sentence.tokens[at].key in own]
    theirs = [at for at in owners if not any(_ANY.fullmatch(token.key) for token in sentence.tokens[max(0, at - 2) : at])]  # not «кез келген елдің»
    if not theirs or any(map(_NEIGHBOUR.match, near)):
        return None  # "its neighbor's recognized borders", "the borders of our neighbor"
    return next((t.key for t in catalogue.targets.values() if holder in t.of), None)
