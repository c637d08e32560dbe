"""Whose a sentence's position could be besides whom its grammar tells: every other holder that it names. The model chooses, reading each with its frame."""

from __future__ import annotations

from collections.abc import Sequence

from classify.attribution import Attribution
from classify.candidate import Candidate
from classify.holders.actors import Phrase
from classify.lexicons import cues
from classify.records import Statement
from classify.sentences import Sentence
from classify.wording import rules

THRESHOLD = 0.85  # probability of the best stance below which a proposal is no record
_CUES = ("topic", "stance", "silence", "vote", "refusal", "speech", "swallowing", "concession", "protest")


def others(sentence: Sentence, told: Sequence[Attribution]) -> list[Attribution]:
    """Attributions of a whole sentence to the holders that it names and that are not in `told`, one for each holder and level."""
    if not sentence.quoted and not any(cues(name, sentence.lang).find(sentence.tokens) for name in _CUES):
        return []
    taken = {(a.holder, a.level) for a in told}
    found: dict[tuple[str, str], Phrase] = {}
    for phrase in sentence.phrases:
        if phrase.holder is None or phrase.drop or (phrase.holder, phrase.level) in taken:
            continue
        key = (phrase.holder, phrase.level)
        if key not in found or (found[key].speaker is None and phrase.speaker is not None):
            found[key] = phrase
    return [Attribution(holder, p.level, p.speaker, p.role, 0, len(sentence.text), resolved=False) for (holder, _), p in found.items()]


def is_asked_about(sentence: Sentence, attribution: Attribution, inside: str) -> bool:
    """Whether a proposal names what an assembly votes on and no voter: "the Assembly condemned the annexation of four regions of Ukraine".

    `inside`: alpha-3 of the state whose territory is in question.
    """
    if attribution.speaker is not None:
        return False
    return attribution.holder == "UN" or (attribution.holder == inside and rules.adopts(sentence.tokens, sentence.lang))


def chosen(kept: Sequence[Statement], proposals: Sequence[tuple[Candidate, Statement]]) -> list[Statement]:
    """Of what the model reads as positions those that are sure, the surest first, one for each place; none where grammar has told one already."""
    found: list[Statement] = []
    for candidate, statement in sorted(proposals, key=lambda one: -one[1].confidence):
        if statement.confidence < THRESHOLD:
            break
        if not any(overlaps(candidate, one) for one in (*kept, *found)):
            found.append(statement)
    return found


def overlaps(candidate: Candidate, statement: Statement) -> bool:
    """Whether they share characters of the text."""
    return statement.evidence_start < candidate.end and candidate.start < statement.evidence_end
