"""The records that walk through classify and out of it. All frozen; offsets count characters, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

StanceLabel = Literal["rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent"]
Level = Literal["state", "legislature", "subnational", "party", "media", "expert", "public", "organisation"]
Act = Literal["says", "votes", "recognises", "refuses", "proposes", "declines_comment"]
QuoteType = Literal["direct", "indirect", "mixed"]
Precision = Literal["day", "month", "year", "published"]

STANCES: tuple[StanceLabel, ...] = ("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent")
NONE = "none"  # not a statement
LABELS: tuple[str, ...] = (*STANCES, NONE)

# Codebook: toward the territorial integrity of the state whose territory is in question.
SCORE: dict[str, int | None] = {
    "rejects": 2,
    "affirms": 1,
    "neutral": 0,
    "accommodates": -1,
    "endorses": -2,
    "threatens": -2,
    "silent": None,
}


def sign_of(label: str) -> int:
    """1 for a stance that upholds integrity, -1 for one that weakens it, 0 for neutral, silent and none."""
    score = SCORE.get(label) or 0
    return (score > 0) - (score < 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """One holder's position toward one territorial question, as one passage reports it."""

    holder: str  # ISO 3166-1 alpha-3, or an organisation's short name
    holder_name: str  # English name for people
    holder_level: Level
    speaker: str | None  # the person as written (base form where inflected), None when nobody is named
    role: str | None  # the office as written
    target: str  # key of the target catalogue
    stance: StanceLabel
    score: int | None  # SCORE[stance]
    act: Act
    quote_type: QuoteType
    stated_on: date  # first day of the month or year when the precision is coarser
    stated_on_precision: Precision
    evidence: str  # text[evidence_start:evidence_end]
    evidence_start: int
    evidence_end: int
    confidence: float  # calibrated probability of the stance, 0 to 1
    probabilities: tuple[float, ...]  # one for each of LABELS, in that order
    classifier: str  # version stamp of rules, lexicons, training data and encoder


@dataclass(frozen=True, slots=True)
class Document:
    """One article's text as classify sees it."""

    text: str  # paragraphs separated by newlines
    lang: str  # ISO 639-1
    published_at: datetime  # aware, UTC
    title: str = ""
