"""When a channel is told what waits for it: at once, together, or later. Pure: alerts, the channel's policy and the time in, messages out; no clock.

A digest needs no memory of its own: what came before the last of its hours goes out, and what came after waits for the next, whatever was killed in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from store.records import AlertRow

DIGESTS = ("none", "hourly", "daily", "weekly")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Policy:
    """How a channel is used."""

    digest: str = "none"  # one of DIGESTS
    at: time = time(8)  # of a daily or weekly digest, in tz
    day: str = "monday"  # of a weekly one
    tz: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    quiet: tuple[time, time] | None = None  # from, to (exclusive), in tz; may go over midnight
    per_hour: int = 20  # messages at most; 0: no limit
    debounce: int = 0  # minutes for which an alert waits
    mute: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """What goes to a channel as one."""

    groups: tuple[tuple[AlertRow, ...], ...]  # alerts of one position each, of several rules where several told of it
    together: bool  # as a digest


def clock_time(text: str) -> time:
    """A time of day, "08:30". ValueError for anything else."""
    hours, colon, minutes = text.strip().partition(":")
    if not colon or not (hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        raise ValueError(text)
    return time(int(hours), int(minutes))


def plan(rows: Sequence[AlertRow], policy: Policy, sent: Sequence[datetime], now: datetime) -> list[Message]:
    """The messages that go out now, of the alerts that are due on one channel, oldest first. `sent`: when messages went to it in the last hour.

    What is left out waits. A message that takes the last place of the hour takes all that is left with it.
    """
    if is_quiet(policy, now):
        return []
    until = boundary(policy, now) if policy.digest != "none" else now - timedelta(minutes=policy.debounce)
    groups = grouped([row for row in rows if row.created_at <= until])
    places = max(policy.per_hour - sum(moment > now - HOUR for moment in sent), 0) if policy.per_hour else len(groups) + 1
    if not groups or not places:
        return []
    if policy.digest != "none":
        return [Message(tuple(groups), together=True)]
    if len(groups) <= places:
        return [Message((group,), together=False) for group in groups]
    return [*(Message((group,), together=False) for group in groups[: places - 1]), Message(tuple(groups[places - 1 :]), together=True)]


def grouped(rows: Sequence[AlertRow]) -> list[tuple[AlertRow, ...]]:
    """Alerts of one position together, in the order of the first of each."""
    found: dict[str, list[AlertRow]] = {}
    for row in rows:
        found.setdefault(row.position_id or row.alert_id, []).append(row)
    return [tuple(group) for group in found.values()]


def is_quiet(policy: Policy, now: datetime) -> bool:
    """Whether the channel is left alone now."""
    if policy.quiet is None:
        return False
    begin, end = policy.quiet
    here = now.astimezone(policy.tz).time()
    return begin <= here < end if begin < end else here >= begin or here < end


def boundary(policy: Policy, now: datetime) -> datetime:
    """The last moment, not after `now`, at which the channel's digest was due; UTC. At the change of the clocks as the time zone has it."""
    here = now.astimezone(policy.tz)
    if policy.digest == "hourly":
        return here.replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    day = here.date()
    for back in range(15):
        then = day - timedelta(days=back)
        if policy.digest == "weekly" and then.weekday() != DAYS.index(policy.day):
            continue
        moment = datetime.combine(then, policy.at, policy.tz).astimezone(UTC)
        if moment <= now:
            return moment
    raise AssertionError("a fortnight holds each day of the week")


def period(policy: Policy) -> timedelta:
    """How long the time is that a digest looks back over."""
    return {"hourly": HOUR, "daily": timedelta(days=1), "weekly": timedelta(days=7)}.get(policy.digest, HOUR)
