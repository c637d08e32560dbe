"""Left alone for a quarter, in `make soak` for a year: a scripted world, a clock that the test turns, and a cycle every few hours.

The database stays open from one cycle to the next, which makes a cycle three times as quick; that each one may open it anew, and be killed, is
for others to test.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import duckdb
import pytest

from flows import places
from flows.cycle import plain_step, run_cycle
from flows.settings import Settings
from store.database import reader, writer
from store.publish import publish
from tests.flows.fakes import MarkClassifier
from tests.flows.world import BEGIN, CRAWL_DELAY, MACHINE_IS_DOWN, MOVES, OUTAGES, SEASON, Outage, Story, World

Value = TypeVar("Value")
DAYS = int(os.environ.get("SHEKARA_SOAK_DAYS", str(SEASON)))  # make soak: 365
EVERY = 9 if DAYS > SEASON else 13  # hours between two cycles
DELAYS = (timedelta(hours=1), timedelta(days=1), timedelta(days=7))  # the default of recheck_hours
DAY = timedelta(days=1)
ROUNDED = timedelta(milliseconds=1)


@dataclass(slots=True)
class Lived:
    """The world at its end, and what is stored of it."""

    world: World
    settings: Settings
    cycles: list[datetime]  # when each began

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(reader(places.published(self.settings.data_dir))) as con:
            return con.execute(sql).fetchall()

    def expected(self) -> list[Story]:
        """What must be stored: all that was listed long enough before the end, and that robots.txt allows."""
        listed_from = BEGIN - 3 * DAY
        return [s for s in self.world.stories.values() if listed_from <= s.published < self.cycles[-1] - DAY and not s.is_private]

    def cycle_after(self, moment: datetime) -> datetime | None:
        return next((at for at in self.cycles if at >= moment), None)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    settings = Settings(data_dir=tmp_path_factory.mktemp("year"), alert_days=None, archive=False, parallel=1)
    world, cycles = World(BEGIN, DAYS), list[datetime]()

    def step(name: str, work: Callable[[], Value]) -> Value:
        return False if name == "publish" else plain_step(name, work)  # type: ignore[return-value]

    with ExitStack() as stack:
        _keep_open(stack, settings)
        for hour in range(0, DAYS * 24, EVERY):
            if int(hour / 24) % SEASON == MACHINE_IS_DOWN:
                continue
            world.now = max(world.now, BEGIN + timedelta(hours=hour))
            cycles.append(world.now)
            run_cycle(
                settings,
                world.sources(),
                step=step,
                open_client=world.open,
                open_classifier=lambda _: MarkClassifier(),
                clock=world.clock,
                sleep=world.sleep,
            )
    publish(settings.place)
    return Lived(world, settings, cycles)


def test_every_article_is_stored_exactly_once(lived: Lived) -> None:
    stored = [article_id for (article_id,) in lived.rows("SELECT article_id FROM articles")]
    assert len(stored) == len(set(stored))
    expected = {str(story.number) for story in lived.expected()}
    assert len(expected) > 5 * DAYS
    assert expected - set(stored) == set()
    assert set(stored) - {str(number) for number in lived.world.stories} == set()


def test_no_page_is_asked_for_more_often_than_it_is_to_be_read(lived: Lived) -> None:
    first_and_again = 1 + len(DELAYS)
    readings = {story.number: len(lived.world.readings(story)) for story in lived.world.stories.values()}
    assert max(readings.values()) == first_and_again
    settled = [s for s in lived.expected() if s.published < lived.cycles[-1] - 10 * DAY and not s.is_gone(lived.cycles[-1])]
    made_up = {s.number for s in settled if readings[s.number] < first_and_again}
    # What was missed while the machine was down is made up by one reading.
    down = [BEGIN + DAY * (season + MACHINE_IS_DOWN) for season in range(0, DAYS, SEASON)]
    near = {s.number for s in settled if any(begin - 9 * DAY < s.published < begin + DAY for begin in down)}
    assert made_up - near == set()
    assert not any(asked.path.startswith("/private/") for asked in lived.world.asked)


def test_every_version_that_stood_when_it_was_to_be_read_is_stored(lived: Lived) -> None:
    texts: dict[str, list[str]] = {}
    for article_id, text in lived.rows("SELECT article_id, text FROM article_versions ORDER BY article_id, version"):
        texts.setdefault(article_id, []).append(text)
    edited = 0
    for story in lived.expected():
        readings = lived.world.readings(story)
        first = lived.cycle_after(readings[0].at - timedelta(hours=EVERY))
        assert first is not None
        for delay in DELAYS:
            due = readings[0].at + delay
            late = lived.cycle_after(due + timedelta(minutes=30))
            if late is None or story.is_gone(late + timedelta(hours=EVERY)):
                continue
            assert any(due - timedelta(hours=1) <= asked.at <= late + timedelta(hours=EVERY) for asked in readings), (story, due)
        stood = list(dict.fromkeys(story.text(asked.at) for asked in readings))
        assert texts[str(story.number)] == stood
        edited += len(stood) > 1
    assert edited > DAYS
    flipped = {article_id for (article_id,) in lived.rows("SELECT DISTINCT article_id FROM edits WHERE kind = 'flipped'")}
    stances = {str(story.number) for story in lived.expected() if story.has_stance}
    assert flipped & stances == {number for number in stances if len(texts[number]) > 1}


def test_each_outage_is_told_once_and_its_end_once(lived: Lived) -> None:
    told = lived.rows("SELECT feed_id, rule, since, created_at FROM alerts WHERE feed_id IS NOT NULL ORDER BY created_at, feed_id")
    seasons = range(0, DAYS, SEASON)
    expected = [(season + o.begin, season + o.end, o) for season in seasons for o in OUTAGES if o.end - o.begin > 1 and season + o.end < DAYS - 2]
    assert sorted((feed_id, rule) for feed_id, rule, *_ in told) == sorted(
        (o.feed_id, rule) for *_, o in expected for rule in ("feed-unhealthy", "feed-recovered")
    )
    for begin, end, outage in expected:
        own = [(rule, lived.world.day(_utc(since)), lived.world.day(_utc(at))) for feed, rule, since, at in told if feed == outage.feed_id]
        [(since, ill)] = [(since, at) for rule, since, at in own if rule == "feed-unhealthy" and begin - 1 <= since <= end]
        [well] = [at for rule, since_too, at in own if rule == "feed-recovered" and since_too == since]
        assert begin <= ill <= _told_by(outage, begin)
        assert end <= well <= end + 1.5


def test_requests_stay_within_the_politeness_limits(lived: Lived) -> None:
    world = lived.world
    for host in {asked.host for asked in world.asked}:
        requests = world.requests(host)
        for before, after in itertools.pairwise(requests):
            assert after.at - before.at >= timedelta(seconds=lived.settings.spacing) - ROUNDED
            if host == "alpha.example" and before.path.startswith("/a/") and after.path.startswith("/a/"):
                assert after.at - before.at >= timedelta(seconds=CRAWL_DELAY) - ROUNDED
    polls = world.busiest(lambda asked: f"{asked.host}{asked.path}" if asked.path.endswith((".xml", "/api/")) else "")
    assert max(count for (feed, _), count in polls.items() if feed) <= -(-24 // EVERY)
    robots = world.busiest(lambda asked: asked.host if asked.path == "/robots.txt" else "")
    assert max(count for (host, _), count in robots.items() if host) <= 2
    broken = [count for (feed, day), count in polls.items() if feed.startswith("beta") and day % SEASON in (22, 23)]
    assert broken
    assert max(broken) <= 3  # a feed that is gone is asked less and less often
    pages = sum(asked.path.startswith("/a/") and asked.status != 301 for asked in world.asked)
    assert pages <= 4.5 * len(world.stories)


def test_a_feed_that_has_moved_is_asked_at_its_new_address(lived: Lived) -> None:
    assert lived.rows("SELECT moved_to FROM feeds WHERE feed_id = 'gamma/news'") == [("https://new-gamma.example/api/",)]
    old = [asked for asked in lived.world.requests("gamma.example") if asked.path == "/api/" and lived.world.day(asked.at) > MOVES + 1]
    assert old == []


def _told_by(outage: Outage, begin: float) -> float:
    """Until when it must be told, in days: a silence has to be longer than the feed's own rhythm explains."""
    return begin + (8 if outage.answer == "silent" else 1.5)


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC)


def _keep_open(stack: ExitStack, settings: Settings) -> None:
    """One connection for all cycles, and the catalogues stored by the first one only."""
    con = stack.enter_context(writer(settings.place))
    patch = stack.enter_context(pytest.MonkeyPatch.context())
    from flows import cycle

    @contextmanager
    def kept(*given: object) -> Iterator[duckdb.DuckDBPyConnection]:
        yield con

    real, calls = cycle.save_catalogues, list[int]()

    def once(*given: Any) -> None:
        if not calls:
            real(*given)
        calls.append(1)

    patch.setattr(cycle, "writer", kept)
    patch.setattr(cycle, "save_catalogues", once)
