"""What labels do to the readings of a text. Pure: a text, labels and a classifier's readings in, what holds out; no database, no clock.

A label is about a passage of an article, with the holder and target that were read there. It is found again in any later reading of any later text: by the
passage itself where the text still has it word for word, and else by a reading of the same holder, target and stance that shares most of its words. An edit
that changed the passage so that the classifier reads another stance there is news, which the old label says nothing of.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from classify.records import NONE

PERSON = "label/"  # begins the classifier of a statement that a label made; the labeller follows
SHARED_SPAN = 0.5  # of the shorter passage, from which two passages of one text are one
SHARED_WORDS = 0.6  # of the shorter passage's words, from which passages of two texts are one
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as it was read, by a classifier or by the person who found it."""

    statement_id: str  # empty where no classifier has found it
    article_id: str
    holder: str
    holder_name: str
    holder_level: str
    speaker: str | None
    role: str | None
    target: str
    stance: str  # none where no classifier has found it
    act: str
    quote_type: str
    stated_on: date
    stated_on_precision: str
    evidence: str
    evidence_start: int  # in the text that was read, characters from 0
    classifier: str  # version stamp; empty where none has found it


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says of a reading."""

    read: Reading
    stance: str  # one of classify.records.LABELS; none: it is no statement
    holder: str | None  # the right one; None: the one that was read
    target: str | None  # the right one; None: the one that was read
    labeller: str
    labelled_at: datetime  # UTC
    note: str = ""

    @property
    def label_id(self) -> str:
        """The letter L and 31 hex digits of a sha256 of all that the label says: a spreadsheet takes it for no number."""
        read = self.read
        said = (
            read.statement_id, read.article_id, read.holder, read.holder_name, read.holder_level, read.speaker, read.role, read.target, read.stance, read.act,
            read.quote_type, read.stated_on, read.stated_on_precision, read.evidence, read.evidence_start, read.classifier, self.stance, self.holder,
            self.target, self.labeller, self.labelled_at.replace(tzinfo=None).isoformat(), self.note,
        )  # fmt: skip
        return "L" + hashlib.sha256("\x1f".join("" if part is None else str(part) for part in said).encode()).hexdigest()[:31]

    @property
    def right_holder(self) -> str:
        return self.holder or self.read.holder

    @property
    def right_target(self) -> str:
        return self.target or self.read.target

    @property
    def verdict(self) -> tuple[str, str, str]:
        """Stance, holder and target; of no statement, only that."""
        return (NONE, "", "") if self.stance == NONE else (self.stance, self.right_holder, self.right_target)


@dataclass(frozen=True, slots=True)
class Made:
    """A statement that holds because a label says so."""

    label: Label
    evidence: str  # as the present text has it
    evidence_start: int
    instead_of: tuple[str, ...]  # statements of the classifier in whose place it stands

    @property
    def evidence_end(self) -> int:
        return self.evidence_start + len(self.evidence)


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds of one text."""

    overruled: Mapping[str, str] = field(default_factory=dict)  # statement of the classifier → the label that took its place
    made: tuple[Made, ...] = ()


def settle(article_id: str, text: str, labels: Iterable[Label], readings: Sequence[Reading]) -> Settled:
    """What the labels make of the readings of a text. Of several labels of one passage the newest counts.

    `labels`: of the article, and of articles with the same text, whose passage has to be there word for word.
    """
    taken: list[tuple[Label, int | None]] = []
    overruled: dict[str, str] = {}
    made: list[Made] = []
    for label in sorted(labels, key=age, reverse=True):
        place = located(text, label.read.evidence, label.read.evidence_start)
        if any(_one_subject(label, place, newer, its) for newer, its in taken):
            continue
        own = label.read.article_id == article_id
        found = [reading for reading in readings if reading.statement_id not in overruled and _speaks_of(label, place, own, reading)]
        if place is None and not found:
            continue
        taken.append((label, place))
        overruled |= {reading.statement_id: label.label_id for reading in found}
        if label.stance != NONE:
            evidence, start = (label.read.evidence, place) if place is not None else (found[0].evidence, found[0].evidence_start)
            made.append(Made(label, evidence, start, tuple(reading.statement_id for reading in found)))
    return Settled(overruled, tuple(made))


def age(label: Label) -> tuple[datetime, str]:
    """The order of labels, the oldest first."""
    return (label.labelled_at, label.label_id)


def newest(labels: Iterable[Label], *, by_labeller: bool = False) -> list[Label]:
    """The newest label of each passage, the oldest of these first. `by_labeller`: of each passage and labeller."""
    kept: list[Label] = []
    for label in sorted(labels, key=age, reverse=True):
        if not any(same_subject(label, other) and (not by_labeller or label.labeller == other.labeller) for other in kept):
            kept.append(label)
    return kept[::-1]


def same_subject(one: Label, other: Label) -> bool:
    """Whether two labels are about one passage of one article, with a holder and target in common."""
    if one.read.article_id != other.read.article_id or _pairs(one).isdisjoint(_pairs(other)):
        return False
    if _shares_span(one.read.evidence_start, one.read.evidence, other.read.evidence_start, other.read.evidence):
        return True
    return one.read.evidence_start != other.read.evidence_start and one.read.evidence == other.read.evidence and _pairs(one) == _pairs(other)


def speaks_of(label: Label, reading: Reading) -> bool:
    """Whether a label is about a reading of the same text of the same article."""
    return (
        label.read.article_id == reading.article_id
        and (reading.holder, reading.target) in _pairs(label)
        and _shares_span(label.read.evidence_start, label.read.evidence, reading.evidence_start, reading.evidence)
    )


def located(text: str, passage: str, near: int) -> int | None:
    """Where the text has the passage word for word, nearest to a place; None where it has not."""
    if text.startswith(passage, near):
        return near
    places = [found.start() for found in re.finditer(re.escape(passage), text)] if passage else []
    return min(places, key=lambda place: abs(place - near), default=None)


def level_of(label: Label, kind: str | None) -> str:
    """Who speaks for the right holder. `kind`: what that holder is, state or organisation; None where the catalogue has it not."""
    if label.holder is None or label.holder == label.read.holder or kind is None:
        return label.read.holder_level
    if kind == "organisation":
        return "organisation"
    return "state" if label.read.holder_level == "organisation" else label.read.holder_level


def _pairs(label: Label) -> set[tuple[str, str]]:
    return {(label.read.holder, label.read.target), (label.right_holder, label.right_target)}


def _one_subject(label: Label, place: int | None, newer: Label, its: int | None) -> bool:
    if _pairs(label).isdisjoint(_pairs(newer)):
        return False
    if place is not None and its is not None:
        return _shares_span(place, label.read.evidence, its, newer.read.evidence)
    return _alike(label.read.evidence, newer.read.evidence)


def _speaks_of(label: Label, place: int | None, own: bool, reading: Reading) -> bool:
    if (reading.holder, reading.target) not in _pairs(label):
        return False
    if place is not None:
        return _shares_span(place, label.read.evidence, reading.evidence_start, reading.evidence)
    return own and reading.stance == label.read.stance and _alike(label.read.evidence, reading.evidence)


def _shares_span(start: int, passage: str, other_start: int, other: str) -> bool:
    common = min(start + len(passage), other_start + len(other)) - max(start, other_start)
    return common > 0 and common >= SHARED_SPAN * min(len(passage), len(other))


def _alike(one: str, other: str) -> bool:
    first, second = (set(_WORD.findall(passage.casefold())) for passage in (one, other))
    return bool(first and second) and len(first & second) >= SHARED_WORDS * min(len(first), len(second))
