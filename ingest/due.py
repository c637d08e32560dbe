"""When articles are read again. Pure: what is remembered of pages and the time in, those that are due out.

A page is due at fixed times after its first reading; a live blog also while it goes on. What was missed while no cycle ran is made up by one reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ingest.records import PageState

LIVE_FOR = timedelta(days=1)  # since the last change: so long a live blog is live
LIVE_AT_MOST = timedelta(days=30)  # since the first reading: a page that changes each time is no live blog for ever


@dataclass(frozen=True, slots=True)
class Plan:
    """When articles are read again."""

    delays: tuple[timedelta, ...]  # after the first reading; empty: never
    live_every: timedelta | None  # between two readings of a live blog; None: like any other article

    @property
    def longest(self) -> timedelta:
        """The last of the delays."""
        return max(self.delays, default=timedelta(0))


def due_since(state: PageState, plan: Plan, now: datetime) -> datetime | None:
    """The moment from which on the page is to be read again; None when it is not due.

    An article that was older than the last delay when it was first seen is history: nobody edits it any more, and it is not read again.
    """
    if not plan.delays or state.published_at < state.first_seen_at - plan.longest:
        return None
    if state.next_try_at is not None and now < state.next_try_at:
        return None
    moments = [state.first_seen_at + delay for delay in plan.delays]
    if plan.live_every is not None and is_live(state, now):
        moments.append(state.last_read_at + plan.live_every)
    return min((moment for moment in moments if state.last_read_at < moment <= now), default=None)


def is_live(state: PageState, now: datetime) -> bool:
    """Whether it is a live blog that still goes on."""
    return state.kind == "live" and state.withdrawn_at is None and now - state.changed_at <= LIVE_FOR and now - state.first_seen_at <= LIVE_AT_MOST


def due(states: Sequence[PageState], plan: Plan, now: datetime, most: int) -> list[PageState]:
    """Those that are due, the longest overdue first, at most so many."""
    waiting = [(since, state.article_id, state) for state in states if (since := due_since(state, plan, now)) is not None]
    return [state for *_, state in sorted(waiting, key=lambda one: one[:2])[:most]]
