"""Points of a list, each a paragraph behind a dash: nobody's words, though a dash opens them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from classify.discourse.interviews import DASH
from classify.sentences import Sentence, without_dash

_AUTHOR = re.compile(r"[,!?.…]\s*[—–-]\s+(?=\w)")  # who speaks, behind his words
_LEAST = 2  # points that make a list
_OPENS = 60  # characters of a point in which stands of whom it tells


def points(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The paragraphs that are points: two or more in a row, parted by semicolons or announced by a colon, each of somebody who is named at its beginning."""
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    found: set[int] = set()
    run: list[int] = []
    announced = False
    for at, here in [*paragraphs.items(), (-1, [])]:
        if here and DASH.match(here[0].text):
            run.append(at)
            continue
        told = [paragraphs[point] for point in run]
        parted = bool(run) and all(point[-1].text.rstrip().endswith(";") for point in told[:-1])
        if len(run) >= _LEAST and (parted or (announced and all(_tells_of_somebody(point) for point in told))):
            found.update(run)
        run, announced = [], bool(here) and here[-1].text.rstrip().endswith(":")
    return frozenset(found)


def _tells_of_somebody(point: list[Sentence]) -> bool:
    first = point[0]
    if point[-1].text.rstrip().endswith("?") or _AUTHOR.search(first.text, 3):
        return False
    return any(p.holder and (p.subject or p.located) and p.start < _OPENS for p in first.phrases)


def unmarked(sentence: Sentence, listed: frozenset[int], on: date) -> Sentence:
    """A point without its dash, as long as before."""
    dash = DASH.match(sentence.text) if sentence.paragraph in listed else None
    if dash is None:
        return sentence
    return without_dash(sentence, dash, on)
