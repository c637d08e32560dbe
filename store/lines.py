"""How the present stance of a holder moves when positions come, change or go. Pure: one line and its changes in, the next line out.

A line is what one voice of a holder (official, other, silent) has said on one target. It is kept as its latest position, and the last one with another
stance. Most news extends or turns it; where that does not follow from the line alone, the answer is that it has to be counted again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from store.positions import OFFICIAL

Place = tuple[date, datetime, str]  # order of positions: when taken, when last reported, identity


@dataclass(frozen=True, slots=True)
class Taken:
    """What of a position matters for its line."""

    position_id: str
    stance: str
    score: int | None
    stated_on: date
    last_reported_at: datetime
    articles: int  # 0: no statement supports it any more

    @property
    def place(self) -> Place:
        return (self.stated_on, self.last_reported_at, self.position_id)


@dataclass(frozen=True, slots=True)
class Line:
    """The present stance of one voice on one target, and the one before."""

    latest: Taken
    since: date  # first date of the present stance, unbroken by another
    positions: int  # of the present stance since then
    articles: int  # that report these
    previous: Taken | None  # the last position with another stance


@dataclass(frozen=True, slots=True)
class Change:
    """One position before and after a transaction; None where it was not, or is not, supported by a statement."""

    before: Taken | None
    after: Taken | None


def voice(holder_level: str, stance: str) -> str:
    """The line of the holder and target that a position belongs to."""
    return "silent" if stance == "silent" else "official" if holder_level in OFFICIAL else "other"


def advance(line: Line | None, changes: Sequence[Change]) -> Line | None:
    """The line after the changes, or None where it has to be counted again from its positions."""
    for change in sorted(changes, key=lambda change: change.after.place if change.after else (date.min, datetime.min, "")):
        line = _one(line, change)
        if line is None:
            return None
    return line


def _one(line: Line | None, change: Change) -> Line | None:
    before, after = change.before, change.after
    if line is None:
        return Line(after, after.stated_on, 1, after.articles, None) if before is None and after is not None else None
    behind = line.previous
    if behind is not None and all(each is None or (each.place < behind.place and each.position_id != behind.position_id) for each in (before, after)):
        return line  # older than the last other stance: history, which the present does not depend on
    if after is None or (before is not None and not _stays(before, after, line)):
        return None
    present = after.stance == line.latest.stance
    later = after.place >= line.latest.place or after.position_id == line.latest.position_id
    if before is not None:
        return replace(line, latest=after if later else line.latest, articles=line.articles + after.articles - before.articles)
    if present:
        latest = after if later else line.latest
        return Line(latest, min(line.since, after.stated_on), line.positions + 1, line.articles + after.articles, behind)
    return Line(after, after.stated_on, 1, after.articles, line.latest) if later else None


def _stays(before: Taken, after: Taken, line: Line) -> bool:
    """Whether a position of the present stance changed in nothing that could reorder the line: it has its stance and day, and is reported no earlier."""
    if line.previous is not None and before.place < line.previous.place:
        return False
    return (before.stance, before.stated_on) == (after.stance, after.stated_on) and after.stance == line.latest.stance and after.place >= before.place
