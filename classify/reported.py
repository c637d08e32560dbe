"""What one clause reports, whoever holds it: its text without asides, the signs of its words, and whether it reports anything."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from classify import dates, targets
from classify.attribution import Attribution
from classify.discourse.likewise import did_it
from classify.discourse.outlook import thinks_likely
from classify.gate import about_borders, has_any_cue
from classify.language import uzbek
from classify.language.anchors import Seldom
from classify.language.grammar import RELATIVE, SLAVIC, TURKIC
from classify.language.matching import Word
from classify.lexicons import cues
from classify.questions import belonging, siding
from classify.sentences import Sentence, has_cue
from classify.subjects.hailing import takes
from classify.wording import homeland, rules
from classify.wording.indifferent import indifferent

_PERIOD = re.compile(r"\s+(?:day|week|month|year|morning|evening|night|afternoon|time)\b")
_BESIDE_SPEECH = 2  # words beside holder, date and verb that still say nothing: "in", "also"
_SO_DID = re.compile(r"^\W*(?:And\s+)?[Ss]o,[^,;.]{3,60},\s+(?:did|does|do|has|have|had|was|were)\s+[A-Z]")  # "So, to their relief, did Turkey"
# Who came next: «За нею у вересні це зробила Венесуела», «Следом то же сделал Минск».
_NEXT_DID = re.compile(
    r"\W*(?:За (?:нею|ним|ними)|Слідом|Услід|Вслід|Потім|Згодом|Пізніше|Невдовзі|Раніше|За ней|Следом|Вслед|Затем|Позже|Потом|Вскоре|Раньше"
    r"|До этого|До того)\b"
    r"[^,.;:«»]{0,60}?\b(?:це(?: ж| саме)?|это(?: же| самое)?)\s+(?:зроби|сдела)(?:в|л|ла|ло|ли)\b",
)
# To call, find or think something so is to say all of it: «счёл поступок Путина правильным».
_VERDICT = re.compile(
    r"\b(?:call|deem|consider|find|found|brand|label|declar|proclaim|judg)(?:s|ed|es|d|ing)?\s+\w+"
    r"|\b(?:назва|называ|сч[её]л|сочл|счита|расцен|оцен|признал|объяв|назив|вважа|визна|оголос)\w*\s+\w+"
    r"|\w+\s+(?:деп|deb|деб)\s+\w+|\w+\s+(?:номид|меномад|мешуморад|шуморид|донист|медонад)",
    re.I,
)
_OUGHT = re.compile(
    r"\b(?:should|ought|must|has\s+to|have\s+to|cannot|долж\w+|обязан\w*|следует|нельзя|необходимо|повинн\w+|мусить|слід|не\s+можна|бояд|набояд|тиіс\w*|керек\w*|болмайды|тийиш\w*|болбойт|kerak\w*|lozim\w*|shart\w*|zarur\w*|керак\w*|лозим\w*)\b",
    re.I,
)
_OURS = Seldom(  # what an expert speaks of that is his own state's
    r"\bour\s+(?:\w+\s+)?(?:borders?|lands?|territor\w+|frontiers?)\b|(?<!\w)наш\w+\s+(?:\w+\s+)?(?:границ|земл|земель|территор|рубеж|кордон|територ)\w*"
    r"|(?<!\w)біздің\s+(?:\w+\s+)?(?:шекара|жер|аума[қғ])|(?<!\w)биздин\s+(?:\w+\s+)?(?:чек\s?ара|жер|айма[кг])|\bbizning\s+(?:\w+\s+)?(?:chegara|yer|hudud)"
    r"|(?<!\w)бизнинг\s+(?:чегара|ер|ҳудуд)|(?<!\w)(?:марзҳои|сарҳади|сарҳадҳои|хоки|замини|сарзамини)\s+мо(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause is whoever holds it."""

    text: str  # what the stance is read from: without a relative clause about the holder
    signs: rules.Signs
    cued: bool
    named: bool
    aside: tuple[int, int] | None  # offsets of that, in the sentence
    told_aside: tuple[int, int] | None  # … where it tells another position, whose date is not this one's
    weighty: bool  # has a word that may be a position by itself, verbs of saying apart


def clause_of(catalogue: targets.Catalogue, sentence: Sentence, attribution: Attribution, topic: str | None, ballot: bool) -> Clause | None:
    """The clause of an attribution; None when it does not pass the gate."""
    if not about_borders(catalogue, sentence, attribution, topic):
        return None
    aside = _aside(sentence, attribution)
    text = sentence.text[attribution.start : attribution.end]
    tokens = [t for t in sentence.tokens if attribution.start <= t.start < attribution.end]
    if aside is not None:
        text = sentence.text[attribution.start : aside[0]] + sentence.text[aside[1] : attribution.end]
        tokens = [t for t in tokens if not aside[0] <= t.start < aside[1]]
    named = bool(targets.explicit(catalogue, sentence, attribution.start, attribution.end))
    told = aside is not None and any(has_cue(sentence, cue, *aside) for cue in ("speech", "vote", "stance", "silence"))
    weighty = named or any(cues(name, sentence.lang).find(tokens) for name in ("topic", "stance", "vote", "silence", "refusal", "swallowing", "concession"))
    owned = belonging.belonging(catalogue, sentence, attribution.start, attribution.end)
    plain = uzbek.romanised(text) if sentence.lang == "uz" else text
    signs = replace(rules.read_signs(plain, tokens, sentence.lang, on_resolution=ballot, named=named), owner=owned.owner, denied=owned.denied)
    stands = siding.sided(catalogue, sentence, attribution.start, attribution.end, attribution.holder, topic) if ballot else None
    if stands is not None:
        signs = replace(signs, voted=stands)
    if attribution.level == "public" and not signs.owner:
        signs = replace(signs, owner=homeland.here_is(sentence, attribution.start, attribution.end))
    if signs.stood is None and signs.voted is None:
        signs = replace(signs, stood=takes(sentence, attribution.start, attribution.end))
    if attribution.level == "state" and attribution.speaker is None and any(p.level == "expert" for p in sentence.phrases):
        signs = replace(signs, turns=signs.turns | {"explained"})
    if attribution.level == "public" and "beside_silence" in signs.turns and _only_does(sentence, attribution):
        signs = replace(signs, turns=signs.turns - {"beside_silence"})
    if attribution.level == "public" and not (owned.owner or signs.refusal or signs.verdict) and indifferent(text, sentence.lang):
        signs = replace(signs, stood="neutral")
    if attribution.level == "public":  # to whom he talks with, not to a claim
        signs = replace(signs, turns=signs.turns - {"objected"})
    if "transition" in signs.turns and any(attribution.start < span.start < attribution.end and not text[: span.start - attribution.start].rstrip()[-1:].isalpha() for span in sentence.quoted):
        signs = replace(signs, turns=signs.turns - {"transition"})  # "was more cautious: “…”"
    if attribution.level == "expert" and thinks_likely(text, sentence.lang):
        signs = replace(signs, forecast=True)
    theirs = attribution.level == "expert" and _OURS.search(sentence.text, attribution.start, attribution.end) is not None
    theirs = theirs or (attribution.level == "expert" and topic is not None and _judges(sentence, attribution, tokens, signs))
    named = named or theirs or "unmade" in signs.turns
    seen = signs.voted is not None or signs.stood is not None
    cued = seen or bool(signs.turns & {"protest", "ours", "no_gift", "turned_away", "deflected"}) or bool(signs.owner) or signs.silent > 1 or has_any_cue(catalogue, sentence, attribution)
    return Clause(text, signs, cued, named, aside, aside if told else None, seen or weighty)


def _judges(sentence: Sentence, attribution: Attribution, tokens: list[Word], signs: rules.Signs) -> bool:
    """Whether an expert says himself what is to be thought of the act that the article is about: no forecast, and not what a state thinks or does."""
    if signs.forecast or not (signs.refusal or signs.verdict) or not cues("deed", sentence.lang).find(tokens):
        return False
    states = [p for p in sentence.phrases if p.subject and p.bare and p.holder and attribution.start <= p.start < attribution.end]
    return not states or _OUGHT.search(sentence.text, attribution.start, attribution.end) is not None


def _only_does(sentence: Sentence, attribution: Attribution) -> bool:
    """Whether what is told of everyday matters is what one of the street does: "Avtobus kutib turgan ayol gapirishni istamadi"."""
    person = next((p for p in sentence.phrases if p.level == "public" and p.role == attribution.role and p.start >= attribution.start), None)
    if person is None or sentence.lang not in TURKIC:
        return False
    everyday = [m for name in ("everyday", "bystander", "elsewhere") for m in cues(name, sentence.lang).find(sentence.tokens)]
    return not any(person.end <= m.start < attribution.end for m in everyday)


def _aside(sentence: Sentence, attribution: Attribution) -> tuple[int, int] | None:
    """Offsets of a relative clause about the holder, where the main clause has a predicate of its own: "Brazil, which had abstained in May, voted for it"."""
    pattern = RELATIVE.get(sentence.lang)
    hit = pattern.search(sentence.text, attribution.start, attribution.end) if pattern else None
    if hit is None or any(span.start < hit.end() and hit.start() < span.end for span in sentence.quoted):
        return None
    after = any(has_cue(sentence, cue, hit.end(), attribution.end) for cue in ("silence", "vote", "stance"))
    subject = any(p.subject and p.holder == attribution.holder and p.end == hit.start() for p in sentence.phrases)
    return (hit.start(), hit.end() + 1) if after and subject else None


def only_speaks(sentence: Sentence, attribution: Attribution, mentions: list[dates.Mention]) -> bool:
    """Whether a clause tells who spoke and when, and nothing of what was said: «Альянс высказался 18 марта»."""
    spoken = [m for m in cues("speech", sentence.lang).find(sentence.tokens) if attribution.start <= m.start < attribution.end]
    if not spoken or sentence.quoted or echoes(sentence, attribution) or did_it(sentence, attribution.start, attribution.end) or _VERDICT.search(sentence.text, attribution.start, attribution.end) or rules.calls_for_talks(sentence.text[attribution.start : attribution.end]):
        return False
    told = [*((p.start, p.end) for p in sentence.phrases), *((m.start, m.end) for m in mentions), *((m.start, m.end) for m in spoken)]
    rest = [t for t in sentence.tokens if attribution.start <= t.start < attribution.end and not any(a <= t.start < b for a, b in told)]
    return len(rest) <= _BESIDE_SPEECH


def echoes(sentence: Sentence, attribution: Attribution) -> bool:
    """ "Said the same"; not "said the same month"."""
    same = [m for m in cues("echo", sentence.lang).find(sentence.tokens) if attribution.start <= m.start < attribution.end]
    if same and sentence.lang == "en" and any(has_cue(sentence, cue, attribution.start, same[0].start) for cue in ("stance", "refusal", "vote")):
        return False  # "The EU refused to recognize it, and so did the OSCE" says all of it
    if same and sentence.lang in SLAVIC and has_cue(sentence, "refusal", attribution.start, attribution.end):
        return False  # «Вслед за Литвой признать аннексию отказалась и Польша»
    did = _SO_DID.match(sentence.text, attribution.start) or _NEXT_DID.match(sentence.text, attribution.start)
    return any(not _PERIOD.match(sentence.text[m.end :]) for m in same) or did is not None
