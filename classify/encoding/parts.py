"""The parts of a clause that is read as nothing clear: one sentence of a long quotation may say what all of them together hide. No model."""

from __future__ import annotations

import re

from classify.records import LABELS, NONE
from classify.stance import Probabilities

CLEAR = 0.96  # of a part, to stand for the whole; chosen on articles that no rule was written for
_LEAST = 3  # words of a part that can say anything
_MOST = 8  # parts that are read of one clause
# Ends of sentences, colons and commas before a quotation, dashes after one, semicolons, and the words that join clauses.
_BETWEEN = re.compile(
    r"(?<=[.!?…])[\"”»’]?\s+(?=[\"“«„]?\w)|\s?;\s+|:\s+(?=[\"“«„])|,\s+(?=[\"“«„])|(?<=[\"”»]),?\s+[—–-]\s+"
    r"|,\s+(?:that|and|but|although|что|и|а|но|хотя|що|але|хоча|ки|деп)\s+|\s+(?:that|деп)\s+|\s+деди",
    re.IGNORECASE,
)


def parts(text: str) -> list[str]:
    """The parts of a clause, in their order; [] where it has no two."""
    cut = [part.strip() for part in _BETWEEN.split(text) if len(part.split()) >= _LEAST]
    return cut[:_MOST] if len(cut) > 1 else []


def clearest(rows: Probabilities) -> int | None:
    """Which of the rows, shape (parts, 8), says most clearly that there is a stance; None where none is clear."""
    stances = [place for place, label in enumerate(LABELS) if label != NONE]
    best = int(rows[:, stances].max(1).argmax())
    return best if float(rows[best, stances].max()) >= CLEAR else None
