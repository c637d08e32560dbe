"""Which alerts a position causes. Pure: rules, positions and what stood before them in, intents out; no database, no clock.

Positions are taken in the order in which they were taken, each against what stood before it on its line (see lines.py). A rule looks at a position that is
new, that has turned, or that only now passes the rule's filters; a position that is older than what is known changes nothing and shifts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from classify.records import SCORE
from store.lines import Line, Place, voice
from store.positions import OFFICIAL

Kind = Literal["first", "shift", "threat", "silence-reported", "silence-broken", "edited", "feed-unhealthy", "feed-recovered"]
KINDS: tuple[Kind, ...] = get_args(Kind)
OF_FEEDS: tuple[Kind, ...] = ("feed-unhealthy", "feed-recovered")
LineKey = tuple[str, str, str]  # holder, target, voice
_LENGTH = {"month": timedelta(days=31), "year": timedelta(days=366)}  # of what a coarse date may stand for


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. An empty filter lets everything pass."""

    name: str
    kind: Kind
    holders: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()  # one of those in which the position is reported; of a feed: its service's
    min_confidence: float = 0.0  # of the statement that gives the stance
    channels: tuple[str, ...] = ()  # names or kinds of channels: "work", "slack"
    mute: bool = False  # its alerts are written and never sent
    points: int | None = None  # of a shift: at least so many; None: any number
    sign: bool = True  # of a shift: a change of sign counts too, however few points


@dataclass(frozen=True, slots=True)
class News:
    """A position as a transaction left it."""

    position_id: str
    holder: str
    holder_level: str
    target: str
    stance: str
    score: int | None
    languages: Sequence[str]
    confidence: float  # of the statement that gives the stance
    stated_on: date
    stated_on_precision: str
    first_reported_at: datetime  # UTC, without an offset
    last_reported_at: datetime
    statement_id: str
    first: bool  # with it this stance of the holder on the target came to be known
    turned: bool = True  # it is new, or its stance is another than before
    old_languages: Sequence[str] = ()  # before the transaction; of a position that has not turned
    old_confidence: float = 0.0

    @property
    def place(self) -> Place:
        return (self.stated_on, self.last_reported_at, self.position_id)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one voice stands: its latest position, and the stance that stood before that position."""

    position_id: str
    stance: str
    score: int | None
    stated_on: date
    place: Place
    before: tuple[str, int | None] | None  # stance and score; None: nothing is known


@dataclass(frozen=True, slots=True)
class Intent:
    """An alert that is to be written for each of its channels."""

    rule: Rule
    news: News
    old_stance: str | None  # what the holder had said before; None where nothing is known


def stand_of(line: Line) -> Stand:
    """Where a stored line stands. What stood before its latest position is the same stance where other positions have it too."""
    latest, behind = line.latest, line.previous
    before = (latest.stance, latest.score) if line.positions > 1 else (behind.stance, behind.score) if behind else None
    return Stand(latest.position_id, latest.stance, latest.score, latest.stated_on, latest.place, before)


def decide(rules: Sequence[Rule], news: Iterable[News], stands: Mapping[LineKey, Stand], since: datetime | None = None) -> list[Intent]:
    """What the rules make of the positions, in the order in which these were taken. `stands`: before them.

    Nothing that was reported before `since`, or was said before it, is news; it counts as what stood before. `since`: UTC, without an offset.
    """
    stood = dict(stands)
    intents: list[Intent] = []
    for one in sorted(news, key=lambda one: one.place):
        found = happenings(one, stood)
        if is_news(one, since):
            intents += [Intent(rule, one, found[rule.kind]) for rule in rules if rule.kind in found and looks_at(rule, one) and _far_enough(rule, one, found)]
        take(one, stood)
    return intents


def happenings(one: News, stood: Mapping[LineKey, Stand]) -> dict[Kind, str | None]:
    """The kinds of alert that the position can cause, each with what the holder had said before."""
    own = stood.get((one.holder, one.target, voice(one.holder_level, one.stance)))
    silent = stood.get((one.holder, one.target, "silent"))
    official = stood.get((one.holder, one.target, "official"))
    newest = own is None or own.position_id == one.position_id or own.place < one.place
    if one.stance == "silent":
        resting = own is None or _moved_from(own, one) is None or (official is not None and own.stated_on < official.stated_on)
        spoken = official.stance if official else None
        return {"silence-reported": spoken} if newest and resting and (official is None or official.stated_on <= one.stated_on) else {}
    old = _moved_from(own, one) if own is not None and newest else None
    found: dict[Kind, str | None] = {}
    if one.first:
        found["first"] = old[0] if old else None
    if old and old[0] != one.stance:
        found["shift"] = old[0]
    if one.stance == "threatens":
        found["threat"] = old[0] if old else None
    if one.holder_level in OFFICIAL and silent is not None and silent.stated_on < one.stated_on and newest:
        spoke = own is not None and own.position_id != one.position_id and own.stated_on > silent.stated_on
        if not spoke:
            found["silence-broken"] = "silent"
    return found


def take(one: News, stood: dict[LineKey, Stand]) -> None:
    """The line goes on with the position, where that is the latest of it."""
    key = (one.holder, one.target, voice(one.holder_level, one.stance))
    own = stood.get(key)
    if own is None or own.position_id == one.position_id or own.place < one.place:
        stood[key] = Stand(one.position_id, one.stance, one.score, one.stated_on, one.place, _moved_from(own, one) if own else None)


def is_news(one: News, since: datetime | None) -> bool:
    """Whether it was reported and said at or after `since`; None: everything is news."""
    if since is None:
        return True
    last_day = one.stated_on + _LENGTH.get(one.stated_on_precision, timedelta(0))
    return one.first_reported_at >= since and last_day >= since.date()


def looks_at(rule: Rule, one: News) -> bool:
    """Whether the position passes the filters, and is new, has turned, or did not pass them before."""
    return passes(rule, one) and (one.turned or not passes(rule, replace(one, languages=one.old_languages, confidence=one.old_confidence)))


def passes(rule: Rule, one: News) -> bool:
    """Whether the position passes the rule's filters."""
    return concerns(rule, one.holder, one.holder_level, one.target, one.languages, one.confidence)


def concerns(rule: Rule, holder: str, level: str, target: str, languages: Sequence[str], confidence: float) -> bool:
    """Whether the rule's filters let these pass."""
    return (
        (not rule.holders or holder in rule.holders)
        and (not rule.levels or level in rule.levels)
        and (not rule.targets or target in rule.targets)
        and (not rule.languages or not set(rule.languages).isdisjoint(languages))
        and confidence >= rule.min_confidence
    )


def _moved_from(own: Stand, one: News) -> tuple[str, int | None] | None:
    """Stance and score that stood before the position: of the line, or, where it is that line's latest itself, what stood before."""
    return own.before if own.position_id == one.position_id else (own.stance, own.score)


def _far_enough(rule: Rule, one: News, found: Mapping[Kind, str | None]) -> bool:
    """Of a shift: whether it is of at least the rule's points, or a change of sign where the rule asks for that."""
    if rule.kind != "shift":
        return True
    old, new = SCORE.get(found["shift"] or "") or 0, one.score or 0
    return abs(new - old) >= (rule.points or 0) or (rule.sign and _sign(new) * _sign(old) < 0)


def _sign(score: int) -> int:
    return (score > 0) - (score < 0)


FIRST_STANCE = Rule("first_stance", "first")
EDITED = Rule("edited", "edited")
PLAIN = (FIRST_STANCE, EDITED, Rule("feed-unhealthy", "feed-unhealthy"), Rule("feed-recovered", "feed-recovered"))  # where a caller names no rules
