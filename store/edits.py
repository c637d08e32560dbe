"""What an edit did to the statements of an article. Pure: the statements of two versions in, what appeared, vanished and flipped out.

A claim is what one voice (holder, target, speaker) has for a stance, in however many passages. A claim that only another passage carries is unchanged; one
whose stance is another has flipped. Comparing the versions the other way round gives the same pairs, the other way round.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from store.positions import OFFICIAL, same_person

EditKind = Literal["appeared", "vanished", "flipped"]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Said:
    """What of a statement decides whether an edit changed it."""

    statement_id: str
    holder: str
    target: str
    holder_level: str
    speaker: str | None
    stance: str
    evidence: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Edit:
    """One statement that an edit changed. `old` is None for appeared, `new` for vanished."""

    kind: EditKind
    old: Said | None
    new: Said | None

    @property
    def said(self) -> Said:
        """The statement after the edit, or the one that vanished."""
        found = self.new or self.old
        assert found is not None
        return found


def edits(old: Sequence[Said], new: Sequence[Said]) -> list[Edit]:
    """What the edit did, by holder, target and speaker."""
    gone, come, flipped = [], [], []
    for before, after in _by_question(old, new):
        _, before, after = _paired(before, after, lambda a, b: a.stance == b.stance)
        pairs, before, after = _paired(before, after, lambda a, b: True)
        flipped += pairs
        gone += before
        come += after
    found = [Edit("flipped", a, b) for a, b in flipped] + [Edit("vanished", a, None) for a in gone] + [Edit("appeared", None, b) for b in come]
    return sorted(found, key=lambda edit: (*_voice(edit.said), edit.kind, edit.said.stance))


def carried(old: Sequence[Said], new: Sequence[Said]) -> dict[str, str]:
    """The statements that the edit left as they were: new statement → old one, whose passage is the most like its own."""
    found = {}
    for before, after in _by_question(old, new):
        for one, other in _paired(before, after, lambda a, b: a.stance == b.stance)[0]:
            passages = [said for said in old if _claim(said) == _claim(one) and _level(said) == _level(one)]
            for said in new:
                if _claim(said) == _claim(other) and _level(said) == _level(other):
                    found[said.statement_id] = max(passages, key=lambda had: (_likeness(had, said), had.statement_id)).statement_id
    return found


def edit_id(article_id: str, old_version: int, new_version: int, edit: Edit) -> str:
    """32 hex digits of a sha256: the same edit has the same key, however often it is found."""
    said = edit.said
    parts = (article_id, old_version, new_version, edit.kind, said.holder, said.target, said.speaker or "")
    stances = (edit.old.stance if edit.old else "", edit.new.stance if edit.new else "")
    return hashlib.sha256("\x1f".join(map(str, (*parts, *stances))).encode()).hexdigest()[:32]


def _by_question(old: Sequence[Said], new: Sequence[Said]) -> list[tuple[list[Said], list[Said]]]:
    """The claims of both versions, by holder, target and who speaks for the holder; the surest passage of each claim."""
    found: dict[tuple[str, str, str], tuple[dict[tuple[str, ...], Said], dict[tuple[str, ...], Said]]] = {}
    for place, listed in enumerate((old, new)):
        for said in sorted(listed, key=lambda said: (-said.confidence, said.evidence, said.statement_id)):
            found.setdefault((said.holder, said.target, _level(said)), ({}, {}))[place].setdefault(_claim(said), said)
    return [(list(before.values()), list(after.values())) for _, (before, after) in sorted(found.items())]


def _paired(old: list[Said], new: list[Said], may: Callable[[Said, Said], bool]) -> tuple[list[tuple[Said, Said]], list[Said], list[Said]]:
    """Pairs of one voice, the surest first, and what is left of both sides. The order does not depend on which side is which."""
    fits: list[tuple[int, float, list[tuple[str, str, str]], int, int]] = []
    for i, a in enumerate(old):
        for j, b in enumerate(new):
            apart = _apart(a.speaker, b.speaker)
            if apart is not None and may(a, b):
                fits.append((apart, -_likeness(a, b), sorted((_order(a), _order(b))), i, j))
    pairs, used_old, used_new = [], set[int](), set[int]()
    for _, _, _, i, j in sorted(fits):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((old[i], new[j]))
    return pairs, [a for i, a in enumerate(old) if i not in used_old], [b for j, b in enumerate(new) if j not in used_new]


def _apart(one: str | None, other: str | None) -> int | None:
    """How surely two names are one voice's: 0 the same, 1 the same person, 2 only one is named; None for two persons."""
    if one == other:
        return 0
    if one is None or other is None:
        return 2
    return 1 if same_person(one, other) else None


def _likeness(one: Said, other: Said) -> float:
    first, second = (set(_WORD.findall(said.evidence.casefold())) for said in (one, other))
    return len(first & second) / max(len(first | second), 1)


def _level(said: Said) -> str:
    return "" if said.holder_level in OFFICIAL else said.holder_level


def _claim(said: Said) -> tuple[str, ...]:
    return (said.holder, said.target, said.speaker or "", said.stance)


def _voice(said: Said) -> tuple[str, str, str]:
    return (said.holder, said.target, said.speaker or "")


def _order(said: Said) -> tuple[str, str, str]:
    return (said.speaker or "", said.stance, said.evidence)
