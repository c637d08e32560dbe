"""Those whom a sentence names again: a surname that no lexicon knows, «бұл депутат», «оның әріптесі», an office of any kind."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classify.holders.actors import Phrase
from classify.language.grammar import PREPOSITIONS, TURKIC
from classify.language.naming import ANY_OFFICE, COLLEAGUE, COUNTRIES, NAME, NAME_BEFORE, ONE_OF, THIS_ONE
from classify.records import Level
from classify.sentences import Sentence

_FAMILY_FIRST = ("CHN", "KOR", "PRK", "VNM")  # where the family's name comes first
_GENITIVE = re.compile(r"[ндт][ыіиуү][ңн]|ning|нинг")
# Who is kin to somebody named, or his friend, and his name: "Sevaraning dugonasi Malika", «Рахаттын досу Бакыт».
_KIN = re.compile(
    r"\s+(?:[\w'‘’ʻ-]+\s+)?(?P<kin>o['‘’ʻ]g['‘’ʻ]li|qizi|eri|xotini|ayoli|do['‘’ʻ]sti|dugonasi|o['‘’ʻ]rtog['‘’ʻ]i|akasi|ukasi|opasi|singlisi|otasi|onasi|qo['‘’ʻ]shnisi|hamkasbi|sherigi|nevarasi"
    r"|уулу|кызы|күйөөсү|аялы|досу|курбусу|агасы|иниси|эжеси|сиңдиси|атасы|апасы|кошунасы|кесиптеши|шериги|небереси|келини"
    rf"|ұлы|қызы|күйеуі|әйелі|досы|құрбысы|ағасы|інісі|әпкесі|сіңлісі|әкесі|шешесі|көршісі|әріптесі|серігі|немересі)(?![\w'‘’ʻ])(?:\s+(?P<name>{NAME})(?=[\s,:]))?"
)
# … or to the one who spoke last: «Його дружина говорити про це відмовилася», "Uning xotini".
_THEIR_KIN = {
    "en": re.compile(r"(?:His|Her)\s+(?:\w+\s+)?(?P<kin>wife|husband|son|daughter|brother|sister|mother|father|friend|neighbou?r|cousin|grandson|granddaughter)(?=\s|,)"),
    "ru": re.compile(r"(?:Его|Её|Ее)\s+(?:\w+\s+)?(?P<kin>жена|супруга|муж|супруг|сын|дочь|дочка|брат|сестра|мать|отец|друг|подруга|сосед|соседка|товарищ|внук|внучка|тёща|свекровь)(?=\s|,)"),
    "uk": re.compile(r"(?:Його|Її)\s+(?:\w+\s+)?(?P<kin>дружина|чоловік|син|дочка|донька|брат|сестра|мати|батько|друг|приятель|подруга|сусід|сусідка|товариш|товаришка|онук|онука)(?=\s|,)"),
    "kk": re.compile(r"Оның\s+(?:\w+\s+)?(?P<kin>ұлы|қызы|күйеуі|әйелі|зайыбы|досы|құрбысы|ағасы|інісі|әпкесі|сіңлісі|әкесі|шешесі|анасы|көршісі|немересі)(?=\s|,)"),
    "ky": re.compile(r"Анын\s+(?:\w+\s+)?(?P<kin>уулу|кызы|күйөөсү|аялы|жубайы|досу|курбусу|агасы|иниси|эжеси|сиңдиси|атасы|апасы|кошунасы|небереси)(?=\s|,)"),
    "uz": re.compile(r"Uning\s+(?:\w+\s+)?(?P<kin>o['‘’ʻ]g['‘’ʻ]li|qizi|eri|xotini|ayoli|rafiqasi|turmush\s+o['‘’ʻ]rtog['‘’ʻ]i|do['‘’ʻ]sti|dugonasi|akasi|ukasi|opasi|singlisi|otasi|onasi|qo['‘’ʻ]shnisi|nevarasi)(?=\s|,)"),
    "tg": re.compile(r"(?P<kin>(?:Ҳамсар|Зан|Шавҳар|Писар|Духтар|Бародар|Хоҳар|Модар|Падар|Дӯст|Рафиқ|Ҳамсоя)(?:аш|яш|и\s+(?:ӯ|вай)))(?=\s|,)"),
}
_HIS_COLLEAGUE = re.compile(
    r"\b(?:his|her|their|его|её|ее|их|його|її|їхн\w+|оның|анын|uning|унинг)\s+(?:[\w'‘’ʻ-]+\s+){0,2}(?:colleague|counterpart|коллег\w|колег\w|әріптес\w*|кесиптеш\w*|hamkasb\w*|ҳамкасб\w*)$", re.I
)
# "This country", which the sentence before told of.
_THIS = re.compile(r"\b(?:this|that|эта|та|ця|та|бұл|осы|аталған|бул|ушул|аталган|bu|shu|ushbu|mazkur|бу|шу|мазкур|ин|ҳамин)\s+$", re.I)
# "The atoll nation had recognized Abkhazia", "the archipelago": the island state that was told of last.
_ISLANDS = re.compile(r"archipelago|(?:island|atoll|pacific) (?:nation|state|country)", re.I)
_ISLAND_STATES = frozenset({"CUB", "FJI", "FSM", "KIR", "MHL", "NRU", "PLW", "SLB", "TON", "TUV", "VUT", "WSM"})
_SEVERAL = re.compile(r"(?:s|[лдт][аеоө]р\w*|lar\w*|ҳо\w*)$|(?:ы|стран|государств|країн|держав)$", re.I)
_COLLEAGUES: tuple[Level, ...] = ("expert", "legislature", "party", "media")
_HIS = 30  # characters before "colleague" in which "his" stands
_BEFORE = 12  # characters before an office that may point back
_SON_OF = frozenset({"уулу", "кызы", "ұлы", "қызы", "улы", "uulu", "qizi"})


def points_back(sentence: Sentence, phrase: Phrase, last: Phrase | None, distance: int) -> Phrase | None:
    """The office as that of the last one who spoke, `distance` paragraphs back: «бұл мүшесі», «әріптесі», «шенеунік» behind his name; else None."""
    if last is None or last.holder is None or phrase.role is None:
        return None
    same = last.speaker is not None and last.level == phrase.level and phrase.speaker is None
    if same and _this_one(sentence, phrase):
        return replace(phrase, holder=last.holder, speaker=last.speaker)
    if phrase.holder is not None:
        colleague = phrase.level == "state" and last.level in _COLLEAGUES and sentence.text[phrase.end : phrase.end + 1] != "," and _HIS_COLLEAGUE.search(sentence.text, max(0, phrase.start - _HIS), phrase.end)
        return replace(phrase, level=last.level) if colleague and distance <= 1 else None  # «Его ереванский коллега»: an analyst too
    if COLLEAGUE.match(phrase.role) and distance <= 1:
        return replace(phrase, holder=last.holder, level=last.level)
    free = not any(p.holder and p.end <= phrase.start for p in sentence.phrases)  # «Бішкекте шенеунік …» is another
    return replace(phrase, holder=last.holder, speaker=last.speaker) if same and free and distance == 0 and _any_office(sentence, phrase) else None


def this_state(sentence: Sentence, phrase: Phrase, last: Phrase | None, known: Sequence[Phrase]) -> Phrase | None:
    """ "This country abstained", «Ин кишвар … бетараф монд»: the state that was told of last; None where it is no such word."""
    if phrase.level != "state" or phrase.holder is not None or not phrase.role or phrase.speaker is not None:
        return None
    if _ISLANDS.fullmatch(phrase.role):
        islands = next((p.holder for p in reversed(known) if p.holder in _ISLAND_STATES), None)
        return replace(phrase, holder=islands) if islands is not None else None
    if not COUNTRIES.fullmatch(phrase.role) or _SEVERAL.search(phrase.role) or not _THIS.search(sentence.text, max(0, phrase.start - _BEFORE), phrase.start):
        return None
    state = last if last is not None and last.level == "state" else next((p for p in reversed(known) if p.level == "state"), None)
    return replace(phrase, holder=state.holder) if state is not None and state.holder else None


def recall(sentence: Sentence, named: Sequence[Phrase]) -> Sentence:
    """The sentence with those in it whom no lexicon knows and the article named before: "Smithson added …", after "Foreign Minister John Smithson"."""
    people = {_surname(p.speaker): p for p in named if p.speaker and len(p.speaker) > 3}
    people |= {p.speaker.split()[0]: p for p in named if p.speaker and p.holder in _FAMILY_FIRST and len(p.speaker.split()) > 1}  # "Mao replied"
    people |= {p.speaker.split()[0]: p for p in named if p.speaker and p.level == "public"}  # people of the street, by their given names
    found = _their_kin(sentence, named)
    for place, token in enumerate(sentence.tokens if people else ()):
        if not token.text[:1].isupper() or any(p.start <= token.start < p.end for p in sentence.phrases):
            continue
        person = next((p for surname, p in people.items() if _same_surname(token.text, surname, sentence.lang)), None)
        owner = next((p for name, p in people.items() if _owner(token.text, name)), None) if person is None and sentence.lang in TURKIC else None
        person = person or owner
        if person is None:
            continue
        before = sentence.tokens[place - 1] if place else None
        governed = before is not None and before.key in PREPOSITIONS.get(sentence.lang, frozenset())
        owns = sentence.lang == "en" and sentence.text[token.end : token.end + 2] in ("'s", "’s")
        given = NAME_BEFORE.search(sentence.text, max(0, token.start - 60), token.start)
        start = given.start(1) if given and not governed else token.start
        free = not governed and not owns and owner is None
        if owner is not None and owner.level == "public":
            kin = _KIN.match(sentence.text, token.end)
            if kin is not None:
                called = kin["name"] if kin["name"] and not any(p.start <= kin.start("name") < p.end for p in sentence.phrases) else None
                end = kin.end() if called else kin.end("kin")
                found.append(replace(owner, start=token.start, end=end, speaker=called, role=kin["kin"], subject=True, located=False, bare=False))
                continue
        found.append(replace(person, start=start, end=token.end, role=None, subject=free, located=False, bare=False, drop=False, plural=False))
    if not found:
        return sentence
    return replace(sentence, phrases=sorted([*sentence.phrases, *found], key=lambda p: p.start))


def _surname(name: str) -> str:
    """The word by which somebody is told of again; «Осмон» of «Осмон уулу»."""
    names = name.split()
    return names[-2] if len(names) > 1 and names[-1] in _SON_OF else names[-1]


def _their_kin(sentence: Sentence, named: Sequence[Phrase]) -> list[Phrase]:
    """Whoever is kin to the person of the street that spoke last, where a sentence begins with him."""
    last = named[-1] if named and named[-1].level == "public" and named[-1].holder else None
    pattern = _THEIR_KIN.get(sentence.lang) if last is not None else None
    kin = pattern.match(sentence.text) if pattern is not None else None
    if last is None or kin is None or any(p.start < kin.end() for p in sentence.phrases):
        return []
    return [replace(last, start=0, end=kin.end(), speaker=None, role=kin["kin"], subject=True, located=False, bare=False, drop=False, plural=False)]


def _same_surname(word: str, surname: str, lang: str) -> bool:
    """Whether a word is the surname as a subject has it: equal, or, where names inflect, the base of the form that the article introduced."""
    a, b = word.casefold(), surname.casefold()
    if a == b or lang not in ("ru", "uk") or len(a) < 5:
        return a == b and len(a) > 1
    return (b.startswith(a) and len(b) - len(a) <= 3) or (a[:-1] == b[:-1] and len(a) == len(b) and a[-1] in "аяйь")


def _owner(word: str, name: str) -> bool:
    """Whether a word is a name in the Turkic genitive: "Rustamning", «Айгүлдүн»."""
    return word.startswith(name) and _GENITIVE.fullmatch(word, len(name)) is not None


def _this_one(sentence: Sentence, phrase: Phrase) -> bool:
    """«Комитеттің бұл мүшесі», «осы депутат»: who spoke before."""
    pattern = THIS_ONE.get(sentence.lang)
    return pattern is not None and phrase.role is not None and pattern.search(sentence.text, max(0, phrase.start - _BEFORE), phrase.end) is not None


def _any_office(sentence: Sentence, phrase: Phrase) -> bool:
    """ "The official", "the politician": a word for whoever has an office, and not "an official"."""
    if phrase.role is None or phrase.speaker is not None or sentence.lang not in ANY_OFFICE:
        return False
    if ONE_OF.search(" ".join(sentence.text[: phrase.start].split()[-2:])):
        return False
    return ANY_OFFICE[sentence.lang].match(phrase.role) is not None
