"""What the model is told of a clause before it reads it: whose stance it would be, on what, the headline, and what is written before it."""

from __future__ import annotations

from classify.attribution import Attribution
from classify.lexicons import holder_names
from classify.records import Document

_BEFORE = 160  # characters of the article
_HEADLINE = 90
_PART = " | "


def frame(document: Document, holder: Attribution, target: str, start: int) -> str:
    """The frame of the clause at character `start`. `target`: its English name. It ends in a bar, behind which the clause goes on."""
    whose = f"{holder_names().get(holder.holder, holder.holder)}, {holder.level}" + (f", {holder.speaker}" if holder.speaker else "")
    told = _PART.join((whose, target, document.title[:_HEADLINE], _before(document.text, start), ""))
    return " ".join(told.split()) + " "


def _before(text: str, start: int) -> str:
    """The words before a place, the first of them whole."""
    begin = max(0, start - _BEFORE)
    before = text[begin:start]
    if begin and " " in before:
        before = before[before.index(" ") + 1 :]
    return before
