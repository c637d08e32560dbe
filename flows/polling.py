"""Polls of the feeds that are due, each stored with its entries, the feed's next poll and the alert that it causes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

import duckdb

from flows import gather, rules
from flows.alerts import channel_names
from flows.settings import Settings
from flows.steps import Progress, Step
from ingest import schedule
from ingest.http import Client
from ingest.records import Feed, FeedState, PollResult, Source
from store import append

EXCUSED_FOR = 86_400.0  # seconds, about: a feed that fails for longer is told even if nothing else answers either


@dataclass(frozen=True, slots=True)
class Polled:
    """What the polls of one cycle brought."""

    results: tuple[PollResult, ...]  # one a feed that was asked, in the order in which they were stored
    new_entries: int  # entries not seen before
    waiting: int  # feeds that were not due
    next_at: datetime | None  # UTC, when the first feed is due again; None without feeds


def poll_due(
    settings: Settings,
    con: duckdb.DuckDBPyConnection,
    run_id: str,
    sources: Sequence[Source],
    feeds: Sequence[Feed],
    client: Client,
    step: Step,
    progress: Progress,
    now: datetime,
    *,
    every: bool = False,
) -> Polled:
    """Polls each of the feeds that is due, or `every` one. `now` is the moment of all of them."""
    by_id = {source.id: source for source in sources}
    states = append.feed_states(con)
    due = [feed for feed in feeds if every or schedule.is_due(feed, states.get(feed.id), now)]
    advance = progress.stage("polling feeds", len(due))
    channels, ruling = channel_names(settings), rules.load(settings.rules_file)
    stored: dict[str, tuple[PollResult, int]] = {}  # also of a batch that is repeated because it broke

    def batch(part: Sequence[Feed]) -> None:
        before = append.feed_states(con)
        left = [feed for feed in part if feed.id not in stored]
        for result in _excused(gather.poll_feeds(left, by_id, before, client, now, settings.parallel, settings.rules), before, settings.rules):
            stored[result.feed_id] = result, append.save_poll(con, run_id, result, channels, ruling.rules)
            advance(1)
            if result.outcome in ("error", "empty") or result.state.moved_to != before.get(result.feed_id, FeedState("")).moved_to:
                progress.note(f"{result.feed_id}: {result.message}" + (f"; {result.mend}" if result.mend else ""))

    for start in range(0, len(due), settings.batch_size):
        step("poll feeds", partial(batch, due[start : start + settings.batch_size]))
    after = append.feed_states(con)
    times = [moment for feed in feeds if (state := after.get(feed.id)) and (moment := state.next_poll_at)]
    return Polled(tuple(result for result, _ in stored.values()), sum(new for _, new in stored.values()), len(feeds) - len(due), min(times) if times else None)


def _excused(results: Iterator[PollResult], before: dict[str, FeedState], rules: schedule.Rules) -> Iterator[PollResult]:
    """The results; those without an answer last. Where several hosts were asked and none of them answered, it is this machine that has no network."""
    unanswered: list[PollResult] = []
    answered = False
    for result in results:
        if result.http_status is None and result.fault in ("soft", "temporary"):
            unanswered.append(result)
        else:
            answered = True
            yield result
    alone = not answered and len({urlsplit(result.url).netloc for result in unanswered}) > 1
    for result in unanswered:
        old = before.get(result.feed_id, FeedState(result.feed_id))
        excused = alone and old.health == "ok" and old.failures * rules.min_interval < EXCUSED_FOR
        yield schedule.excuse(old, result, rules) if excused else result
