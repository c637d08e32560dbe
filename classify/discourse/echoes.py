"""What a clause adds to those before it: who did the same or followed, of what further territory, and on what day. No model."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from classify import dates, reported, targets
from classify.attribution import Attribution
from classify.candidate import Candidate
from classify.discourse import likewise
from classify.language.grammar import ONLY_TOO
from classify.passages import Passage
from classify.questions import reactions
from classify.reported import Clause
from classify.sentences import Sentence
from classify.subjects.clauses import gapped

_FIRST = re.compile(r"\b(?:first|перв(?:ой|ым|ая|ый|ое)|перш(?:ою|им|ий|а))\b", re.I)  # who is the first does not follow anybody
_DID_REACH = 2  # paragraphs from a recognition to who "did so" too
_MEMORY = 60  # candidates back that an answer may be to
_LEAD = 3  # sentences behind the first that tell when it was said
_STORY = timedelta(days=7)  # from what an article reports to its publication
_ECHO = 40  # words of a sentence that may only say that somebody did the same


def redate(found: list[Candidate], passage: Passage, stated: dates.Stated, holder: str | None = None) -> None:
    """Dates, in place, what the sentence before reports in the same paragraph, of that holder where one is given; a vote has the day of the vote."""
    for place in range(len(found) - 1, -1, -1):
        candidate = found[place]
        if candidate.sentence < passage.index - 1 or candidate.paragraph != passage.paragraph:
            break
        if candidate.sentence == passage.index - 1 and candidate.signs.voted is None and holder in (None, candidate.attribution.holder):
            found[place] = replace(candidate, stated_on=stated.on, precision=stated.precision)


def redate_lead(found: list[Candidate], published: date) -> None:
    """Dates, in place, what the first sentence tells without a date by the day that the next ones give to the same voice.

    "A city councillor has named Kazakhstan among … He wrote on March 24 that …"
    """
    for place, lead in enumerate(found):
        if lead.sentence > 0:
            break
        if lead.precision != "published" or lead.signs.silent > 1:
            continue
        voice = (lead.attribution.holder, lead.attribution.level, lead.target)
        told = next((c for c in found if 0 < c.sentence <= _LEAD and (c.attribution.holder, c.attribution.level, c.target) == voice), None)
        if told is not None and told.precision == "day" and timedelta(0) <= published - told.stated_on <= _STORY:
            found[place] = replace(lead, stated_on=told.stated_on, precision="day")


def further(catalogue: targets.Catalogue, found: list[Candidate], passage: Passage, sentence: Sentence) -> list[Candidate]:
    """What the sentence before reports, of a further territory: "The same goes for Crimea"."""
    before = [c for c in found[-_MEMORY:] if c.sentence == passage.index - 1 and c.paragraph == passage.paragraph]
    named = targets.explicit(catalogue, sentence) if before and len({(c.target, c.attribution.holder) for c in before}) == 1 else []
    return [
        replace(before[-1], target=key, start=passage.start, end=passage.end, sentence=passage.index, continues=False, named=True)
        for key in named
        if key != before[-1].target
    ]


def told(found: list[Candidate]) -> list[reactions.Told]:
    """What reactions look at of the latest candidates."""
    return [
        reactions.Told(c.attribution.holder, c.attribution.speaker, c.attribution.role, c.target, c.paragraph, c.reacts, c.signs.silent > 1)
        for c in found[-_MEMORY:]
    ]


def echoed(found: list[Candidate], passage: Passage, sentence: Sentence, attribution: Attribution, clause: Clause) -> list[Candidate]:
    """What the holder says after another: "Turkey did the same", «О том же объявили в Тбилиси». The candidates of the clause before; [] where it says more."""
    if found and not clause.named and likewise.voted_so(sentence, attribution.start, attribution.end):
        return _cast(found, passage, attribution)
    own = clause.signs.voted is not None or clause.signs.stood is not None or clause.signs.silent > 1 or bool(clause.signs.turns & {"recognised", "taken_back"})
    if clause.named or own or not found or len(sentence.tokens) > _ECHO or attribution.resolved:
        return []
    if _FIRST.search(sentence.text, attribution.start, attribution.end):
        return []
    if likewise.did_it(sentence, attribution.start, attribution.end):
        return _recognised(found, passage, attribution)
    too = any(p.bare and p.start == 0 and ONLY_TOO.match(sentence.text[p.end : p.end + _ECHO]) for p in sentence.phrases[:1])  # «Армения — тоже.»
    told = too or likewise.nor(sentence) or likewise.joins(sentence, attribution.start, attribution.end)
    if not (told or reported.echoes(sentence, attribution) or (attribution.start and gapped(sentence, attribution.start))):
        return []
    last = found[-1]
    colleague = None not in (attribution.speaker, last.attribution.speaker) and attribution.speaker != last.attribution.speaker
    if (last.attribution.holder == attribution.holder and not colleague) or passage.paragraph - last.paragraph > 1:
        last = next((c for c in reversed(found) if c.attribution.holder != attribution.holder and passage.paragraph - c.paragraph <= 1), None)  # type: ignore[assignment]
    if last is None:
        return []
    return [c for c in found if c.sentence == last.sentence and c.attribution == last.attribution]


def _cast(found: list[Candidate], passage: Passage, attribution: Attribution) -> list[Candidate]:
    """The candidates of the last vote by another that was told, at most a paragraph before."""
    near = (c for c in reversed(found[-_MEMORY:]) if passage.paragraph - c.paragraph <= 1)
    last = next((c for c in near if c.signs.voted is not None and c.attribution.holder != attribution.holder), None)
    return [c for c in found[-_MEMORY:] if last and c.sentence == last.sentence and c.attribution == last.attribution]


def _recognised(found: list[Candidate], passage: Passage, attribution: Attribution) -> list[Candidate]:
    """The candidates of the last recognition by another that was told, at most two paragraphs before."""
    for candidate in reversed(found[-_MEMORY:]):
        if passage.paragraph - candidate.paragraph > _DID_REACH:
            break
        hit = likewise.RECOGNISED.search(candidate.text)
        plain = not (candidate.signs.refusal or candidate.signs.verdict or candidate.signs.voted or candidate.signs.silent > 1 or candidate.signs.turns)
        if hit is not None and plain and candidate.attribution.holder != attribution.holder:
            return [c for c in found if c.sentence == candidate.sentence and c.attribution == candidate.attribution]
    return []
