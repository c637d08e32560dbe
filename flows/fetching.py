"""Pages of articles: those of waiting entries read for the first time, those that are due read again; each batch stored with what is remembered of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import duckdb

from flows import gather
from flows.settings import Settings
from flows.steps import Progress, Step, batched
from ingest.due import LIVE_FOR, Plan, due
from ingest.http import Client
from ingest.pages import Look, settle
from ingest.records import Article, Entry, PageState, Source
from store import append, pages

Outcomes = tuple[int, int, int]  # changed, withdrawn, failed


@dataclass(frozen=True, slots=True)
class Rechecked:
    """What one round of reading again did."""

    read: int = 0  # articles asked for
    changed: int = 0  # whose text was another: new versions
    withdrawn: int = 0  # whose page is gone, among them those that were gone before
    failed: int = 0  # that gave no answer, or none with an article


def fetch_waiting(
    settings: Settings,
    con: duckdb.DuckDBPyConnection,
    sources: Sequence[Source],
    client: Client,
    step: Step,
    progress: Progress,
    now: datetime,
) -> tuple[int, tuple[gather.Failure, ...]]:
    """Fetches and stores the article behind each waiting entry of the catalogue; one that fails is noted and tried again later, or never.

    An entry whose page answers as another article gives that article, and is an alias of it from then on.
    """
    by_id = {source.id: source for source in sources}
    waiting = append.pending_entries(con, feeds=[feed.id for source in sources for feed in source.feeds], now=now)
    advance = progress.stage("reading articles", len(waiting))

    def batch(part: Sequence[Entry]) -> tuple[int, list[gather.Failure]]:
        read: list[gather.Fetched] = []
        failures: list[gather.Failure] = []
        for result in gather.fetch_articles(part, by_id, client, now, settings.parallel):
            if isinstance(result, gather.Failure):
                failures.append(result)
                progress.note(result.message)
            else:
                read.append(result)
            advance(1)
        aliases = [append.Alias(one.entry_id, one.article.article_id, one.article.url) for one in read if one.entry_id != one.article.article_id]
        stored = append.save_articles(con, [one.article for one in read], states=[one.state for one in read], aliases=aliases, now=now)
        append.fail_entries(con, [(failure.article_id, failure.message, failure.final) for failure in failures], now=now)
        return stored, failures

    done = [step("read articles", partial(batch, part)) for part in batched(waiting, settings.batch_size)]
    return sum(count for count, _ in done), tuple(failure for _, failures in done for failure in failures)


def plan_of(settings: Settings) -> Plan:
    """When articles are read again, by the settings."""
    every = timedelta(minutes=settings.live_minutes) if settings.live_minutes else None
    return Plan(tuple(timedelta(hours=hours) for hours in settings.recheck_hours), every)


def pages_due(settings: Settings, con: duckdb.DuckDBPyConnection, sources: Sequence[Source], now: datetime) -> list[PageState]:
    """The pages of these services that are due, the longest overdue first: as many as one cycle reads."""
    plan = plan_of(settings)
    if not plan.delays or not settings.recheck_most:
        return []
    return due(pages.pages_left(con, [source.id for source in sources], now, plan.longest, now - LIVE_FOR), plan, now, settings.recheck_most)


def read_due(
    settings: Settings,
    con: duckdb.DuckDBPyConnection,
    sources: Sequence[Source],
    client: Client,
    step: Step,
    progress: Progress,
    now: datetime,
) -> Rechecked:
    """Reads each article again that is due, and stores what came of it. A page that fails is noted and no exception."""
    by_id = {source.id: source for source in sources}
    waiting = pages_due(settings, con, sources, now)
    advance = progress.stage("reading again", len(waiting))
    done = [step("read again", partial(_again, settings, con, by_id, client, progress, advance, now, part)) for part in batched(waiting, settings.batch_size)]
    changed, withdrawn, failed = (sum(column) for column in zip(*done, strict=True)) if done else (0, 0, 0)
    return Rechecked(len(waiting), changed, withdrawn, failed)


def _again(
    settings: Settings,
    con: duckdb.DuckDBPyConnection,
    by_id: Mapping[str, Source],
    client: Client,
    progress: Progress,
    advance: Callable[[int], None],
    now: datetime,
    part: Sequence[PageState],
) -> Outcomes:
    looks: list[Look] = []
    for found in gather.look_again(part, by_id, client, now, settings.parallel):
        looks.append(found)
        advance(1)
    return store_looks(con, looks, progress.note, now)


def store_looks(con: duckdb.DuckDBPyConnection, looks: Sequence[Look], note: Callable[[str], None], now: datetime) -> Outcomes:
    """Stores what readings brought, in one transaction: new versions, other IDs, and what is remembered of the pages."""
    stored = append.latest_articles(con, [look.state.article_id for look in looks])
    others = {look.answered_as[0] for look in looks if look.answered_as}
    own = pages.resolve(con, others)
    known = pages.known(con, others)
    articles: list[Article] = []
    states: list[PageState] = []
    aliases: list[append.Alias] = []
    outcomes: list[str] = []
    for look in looks:
        article = stored.get(look.state.article_id)
        if article is None:
            states.append(look.state)
            continue
        if look.answered_as and own.get(look.answered_as[0]) == article.article_id:  # known to be this article's other address
            settled, alias = settle(replace(look, answered_as=None), article, known=False)
        else:
            settled, alias = settle(look, article, known=bool(look.answered_as and look.answered_as[0] in known))
        states.append(settled.state)
        outcomes.append(settled.outcome)
        if settled.article is not None:
            articles.append(settled.article)
        if alias is not None:
            aliases.append(append.Alias(alias[0], alias[1], look.answered_as[1] if look.answered_as else article.url))
        if settled.message:
            note(settled.message)
    append.save_articles(con, articles, states=states, aliases=aliases, now=now)
    return outcomes.count("changed"), outcomes.count("withdrawn"), outcomes.count("failed")
