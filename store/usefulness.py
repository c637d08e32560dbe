"""Which statements a person should look at first, and why. Pure: candidates and what is known in, items out; no database, no clock.

Four things make a label useful: the classifier wavers, outlets render one position differently, the wording is like no example, the stance is rare. The
strongest of them is the item's reason; the others break ties.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from classify.records import NONE, SCORE, STANCES

WAVERING = 0.8  # lead of the first reading over the second from which it is no reason any more
RARE = 0.1  # share of a stance among all statements below which it is rare
OTHERS = 0.2  # what the weaker reasons add together, as a part of themselves
_STEM = 5  # letters of a word that are compared
_WORD = re.compile(r"\w{2,}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What of a statement says whether it is worth a label."""

    statement_id: str
    position_id: str
    lang: str
    stance: str
    evidence: str
    probabilities: Mapping[str, float]  # of each stance and none; empty values aside
    renderings: Mapping[str, int]  # stance → how many reports of its position give it
    services: int  # that report its position


@dataclass(frozen=True, slots=True)
class Item:
    """A statement worth a label."""

    statement_id: str
    usefulness: float  # 0 to 1.6
    reason: str  # one line


class Wordings:
    """The pairs of neighbouring words in texts that are known, each word cut to its beginning."""

    def __init__(self, known: Iterable[str]) -> None:
        self._pairs = {pair for text in known for pair in _pairs(text)}

    def strangeness(self, text: str) -> float:
        """The share of the text's pairs of words that no known text has, 0 to 1; 0 where nothing is known, or the text has no pair."""
        pairs = _pairs(text)
        return sum(pair not in self._pairs for pair in pairs) / len(pairs) if pairs and self._pairs else 0.0


def rank(candidates: Sequence[Candidate], counts: Mapping[str, int], known: Wordings, most: int) -> list[Item]:
    """The most useful of the candidates, the most useful first, one of each position. `counts`: how many statements each stance has."""
    scored = sorted(((judge(each, counts, known), each.position_id) for each in candidates), key=lambda pair: (-pair[0].usefulness, pair[0].statement_id))
    first: dict[str, Item] = {}
    for item, position in scored:
        first.setdefault(position, item)
    return list(first.values())[:most]


def judge(one: Candidate, counts: Mapping[str, int], known: Wordings) -> Item:
    """How useful a label of the candidate is, and why."""
    reasons = sorted((_wavers(one), _disagreement(one), _wording(one, known), _rare(one, counts)), key=lambda reason: -reason[0])
    best, *others = reasons
    return Item(one.statement_id, round(best[0] + OTHERS * sum(points for points, _ in others), 4), best[1] if best[0] > 0 else _unchecked(one))


def _wavers(one: Candidate) -> tuple[float, str]:
    (first, p), (second, q) = (*sorted(one.probabilities.items(), key=lambda pair: (-pair[1], pair[0])), ("", 0.0), ("", 0.0))[:2]
    lead = p - q
    if not second or lead >= WAVERING:
        return 0.0, ""
    return 1 - lead / WAVERING, f"the classifier wavers: {_named(first)} {p:.0%}, {_named(second)} {q:.0%}"


def _disagreement(one: Candidate) -> tuple[float, str]:
    if len(one.renderings) < 2 or one.services < 2:
        return 0.0, ""
    scores = [score for stance in one.renderings if (score := SCORE.get(stance)) is not None]
    apart = max(scores, default=0) - min(scores, default=0)
    told = ", ".join(f"{stance} {count}" for stance, count in sorted(one.renderings.items(), key=lambda pair: (-pair[1], pair[0])))
    return 0.5 + apart / 8, f"outlets render this position differently: {told}"


def _wording(one: Candidate, known: Wordings) -> tuple[float, str]:
    strange = known.strangeness(one.evidence)
    return max(0.0, 2 * strange - 1) * 0.6, f"new wording: {strange:.0%} of its pairs of words are in no example"


def _rare(one: Candidate, counts: Mapping[str, int]) -> tuple[float, str]:
    total = sum(counts.values())
    share = counts.get(one.stance, 0) / total if total else 1.0
    if share >= RARE or one.stance not in STANCES:
        return 0.0, ""
    return (1 - share / RARE) * 0.8, f"a rare stance: {one.stance} is read in {counts.get(one.stance, 0)} of {total} statements"


def _unchecked(one: Candidate) -> str:
    """The reason that is left when there is no other."""
    return f"nobody has checked it: {one.stance} {one.probabilities.get(one.stance, 0):.0%}"


def _named(label: str) -> str:
    return "no statement" if label == NONE else label


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(word[:_STEM] for word in _WORD.findall(text.casefold())))
