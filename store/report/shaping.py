"""From facts to what pages and charts are made of. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Any

from store.report.facts import Change, Facts, Position, Stance
from store.report.wording import STANCES, day, stacked

WEEK = timedelta(days=7)
SHORT = 280  # characters of evidence in a chart's note
_OUTWARD = {1: ("affirms", "rejects"), -1: ("accommodates", "endorses", "threatens")}  # side of the zero line → stances, from the middle on

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Week:
    """What the seven days before a moment brought."""

    since: date
    new: tuple[Position, ...]  # reported for the first time, latest first
    changes: tuple[Change, ...]  # among them: another stance than before
    earlier: tuple[Position, ...]  # the latest before, where the week brought nothing


def week(facts: Facts, now: datetime, most: int = 5) -> Week:
    """What is new: positions first reported in the last seven days."""
    latest = sorted(facts.positions, key=lambda position: (position.reported_at, position.position_id), reverse=True)
    new = tuple(position for position in latest if now - WEEK < position.reported_at <= now + timedelta(days=1))
    told = {position.statement_id for position in new}
    changes = tuple(change for change in facts.changes if change.statement_id in told)
    return Week((now - WEEK).date(), new, changes, () if new else tuple(latest[:most]))


def order(facts: Facts) -> list[str]:
    """Holders, those with a stance on the most questions first, then the most heard, then by name."""
    wide = Counter(stance.holder for stance in facts.stances)
    heard = Counter(position.holder for position in facts.positions)
    return sorted(facts.holders, key=lambda holder: (-wide[holder], -heard[holder], facts.holders[holder], holder))


def by_stance(stances: Iterable[Stance]) -> list[tuple[str, list[Stance]]]:
    """The stances of one target in the order of the scale, each with who holds it, the latest first; without those that nobody holds."""
    held: dict[str, list[Stance]] = {stance: [] for stance in STANCES}
    for row in sorted(stances, key=lambda row: (row.stated_on, row.holder_name), reverse=True):
        held[row.stance].append(row)
    return [(stance, rows) for stance, rows in held.items() if rows]


def timeline(positions: Sequence[Position], lines: Mapping[str, str], line: str, facts: Facts, today: date) -> Rows:
    """Rows of the timeline chart. `line`: "holder" or "target", what each line is; `lines`: its keys and names, in order.

    `until`: the day before which no other position of the state or organisation itself is known; what others of it say, and silence, holds no line.
    """
    rows: Rows = []
    for key, name in lines.items():
        mine = [position for position in positions if getattr(position, line) == key]
        spoken = [position for position in mine if position.official and position.stance != "silent"]
        ends = {now.position_id: then.stated_on for now, then in pairwise(spoken)} | {position.position_id: today for position in spoken[-1:]}
        rows += [_row(position, name, ends.get(position.position_id), facts, today) for position in mine]
    return rows


def years(positions: Sequence[Position], today: date) -> Rows:
    """Rows of the chart of positions a year: for each year and stance the stretch from the zero line, neutral around it; silence is left out.

    `told`: whether there is room for the number.
    """
    counts = Counter((position.stated_on.year, position.stance) for position in positions)
    if not counts:
        return []
    told = max(Counter(position.stated_on.year for position in positions).values()) / 18
    rows: Rows = []
    for year in range(min(year for year, _ in counts), today.year + 1):
        neutral = counts[year, "neutral"]
        rows.append({"year": year, "stance": "neutral", "from": -neutral / 2, "to": neutral / 2, "count": neutral, "told": neutral >= told})
        for side, stances in _OUTWARD.items():
            at = side * neutral / 2
            for stance in stances:
                count = counts[year, stance]
                rows.append({"year": year, "stance": stance, "from": at, "to": at + side * count, "count": count, "told": count >= told})
                at += side * count
    return rows


def matrix(facts: Facts, today: date, holders: Sequence[str]) -> Rows:
    """Rows of the chart of holders and targets."""
    names, wanted = {question.target: stacked(question.name) for question in facts.questions}, set(holders)
    return [
        {"holder": row.holder_name, "target": names[row.target], "stance": row.stance, "on": f"{row.stated_on.year}", "days": (today - row.stated_on).days}
        for row in facts.stances
        if row.holder in wanted
    ]


def pairs(facts: Facts) -> dict[tuple[str, str], Stance]:
    """The stance of each holder on each target."""
    return {(row.holder, row.target): row for row in facts.stances}


def recent_first(positions: Iterable[Position]) -> list[Position]:
    """Positions, the latest taken first."""
    return sorted(positions, key=lambda position: (position.stated_on, position.reported_at, position.position_id), reverse=True)


def votes_of(facts: Facts) -> dict[str, list[Any]]:
    """Roll calls by holder."""
    return {holder: list(rows) for holder, rows in groupby(facts.votes, lambda vote: vote.holder)}


def _row(position: Position, line: str, until: date | None, facts: Facts, today: date) -> dict[str, Any]:
    who = position.speaker or position.role or ("" if position.official else position.holder_level)
    text = position.evidence if len(position.evidence) <= SHORT else position.evidence[: SHORT - 1] + "…"
    return {
        "line": line,
        "on": position.stated_on.isoformat(),
        "until": until.isoformat() if until and until > position.stated_on else None,
        "stance": position.stance,
        "when": day(position.stated_on, position.precision),
        "who": f"{facts.holders.get(position.holder, position.holder)}{f' ({who})' if who else ''}",
        "said": text,
        "outlet": f"{position.outlet}{f' and {position.articles - 1} more' if position.articles > 1 else ''}",
        "lang": position.lang,
        "id": position.statement_id,
    }
