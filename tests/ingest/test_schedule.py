"""The schedule: what an answer says about the next one, how a feed's health moves, and a month of one feed by a script."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import feeds, schedule
from ingest.http import Client
from ingest.records import Feed, FeedState, Notice, PollResult
from ingest.schedule import Rules
from tests.ingest.builders import FEED, NOW, RSS_TAIL, SITEMAP, SOURCE, item, news_url, rss, sitemap

RULES = Rules()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
Answer = httpx2.Response | Exception


def ask(state: FeedState | None, answer: Answer, now: datetime = NOW, feed: Feed = FEED, seen: list[httpx2.Request] | None = None) -> PollResult:
    """One poll whose network gives the answer; redirects lead to a second request, which gets it too."""

    def handle(request: httpx2.Request) -> httpx2.Response:
        if seen is not None:
            seen.append(request)
        if isinstance(answer, Exception):
            raise answer
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=httpx2.ByteStream(answer.content))

    with Client("tests", 5.0, 1_000_000, transport=httpx2.MockTransport(handle)) as client:
        return feeds.poll(feed, SOURCE, state, client, now, RULES)


def good(*numbers: int, **headers: str) -> httpx2.Response:
    return httpx2.Response(200, content=rss(*map(item, numbers)).replace(b"<ttl>60</ttl>", b""), headers={k.replace("_", "-"): v for k, v in headers.items()})


def wait(result: PollResult) -> float:
    assert result.state.next_poll_at is not None
    return (result.state.next_poll_at - result.polled_at).total_seconds()


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120), ("0", 0), ("99999999", schedule.DAY), ("-5", None), ("soon", None), ("", None), ("1e9", None), ("2.5", 2.5),
        ("Mon, 06 May 2024 08:08:09 GMT", 3600), ("Mon, 06 May 2024 07:00:00 GMT", 0), ("Mon, 06 May 2030 07:00:00 GMT", schedule.DAY),
        ("Mon, 99 May 2024 07:00:00 GMT", None),
    ],
)  # fmt: skip
def test_retry_after_in_seconds_and_as_a_date(header: str, seconds: float | None) -> None:
    assert schedule.delay(header, NOW) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=300"}, 300), ({"cache-control": 'max-age="300"', "age": "100"}, 200),
        ({"cache-control": "max-age=5", "age": "9"}, 0),
        ({"cache-control": "no-cache, max-age=300"}, 0), ({"cache-control": "s-maxage=300"}, None), ({"cache-control": "max-age=soon"}, None),
        ({"expires": "Mon, 06 May 2024 08:08:09 GMT"}, 3600), ({"expires": "0"}, 0), ({}, None),
        ({"expires": "Mon, 06 May 2024 08:00:00 GMT", "date": "Mon, 06 May 2024 07:59:00 GMT"}, 60),
        ({"cache-control": "max-age=60", "expires": "Mon, 06 May 2024 08:08:09 GMT"}, 60),
    ],
)  # fmt: skip
def test_freshness_by_cache_control_and_expires(headers: dict[str, str], seconds: float | None) -> None:
    assert schedule.freshness(headers, NOW) == seconds


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_header_breaks_the_schedule(retry_after: str, cache_control: str, expires: str) -> None:
    said = schedule.signals(503, {"retry-after": retry_after, "cache-control": cache_control, "expires": expires}, b"", NOW, whole=False)
    assert said.retry_after is None or 0 <= said.retry_after <= schedule.DAY
    assert said.fresh is None or said.fresh >= 0


def test_the_first_body_tells_the_rhythm_by_its_dates() -> None:
    items = [item(n).replace("06 May 2024 10:00", f"06 May 2024 {n:02d}:00") for n in (4, 5, 6, 7, 9)]
    result = ask(None, httpx2.Response(200, content=rss(*items).replace(b"<ttl>60</ttl>", b"")))
    assert (result.state.gap, result.state.quiet, result.state.size) == (4500, 7200, 5)
    assert 4500 <= wait(result) <= 4500 * 1.1


@pytest.mark.parametrize(("said", "at_least"), [(b"<ttl>60</ttl>", 3600), (b"<ttl>9999</ttl>", 21600), (b"<ttl>1</ttl>", 1800), (b"<ttl>-3</ttl>", 1800)])
def test_ttl_holds_within_the_bounds_and_stays_for_304(said: bytes, at_least: float) -> None:
    first = ask(None, httpx2.Response(200, content=rss(item(1)).replace(b"<ttl>60</ttl>", said), headers={"ETag": '"1"'}))
    assert at_least <= wait(first) <= at_least * 1.1
    later = ask(first.state, httpx2.Response(304), NOW + HOUR)
    assert later.state.ttl == first.state.ttl
    assert wait(later) >= at_least


def test_max_age_and_retry_after_hold() -> None:
    assert 7200 <= wait(ask(None, good(1, Cache_Control="max-age=7200"))) <= 7200 * 1.1
    asked_to_wait = ask(None, httpx2.Response(429, headers={"Retry-After": "5000"}))
    assert (asked_to_wait.fault, asked_to_wait.state.health) == ("temporary", "wobble")
    assert 5000 <= wait(asked_to_wait) <= 5500
    assert ask(None, httpx2.Response(429)).fault == "soft"


def test_where_most_entries_were_new_the_interval_is_halved() -> None:
    first = replace(ask(None, good(*range(1, 21))).state, gap=7200.0, interval=7200.0)
    some = ask(first, good(*range(3, 23)), NOW + 2 * HOUR)
    most = ask(first, good(*range(15, 35)), NOW + 2 * HOUR)
    assert most.state.interval is not None
    assert some.state.interval is not None
    assert most.state.interval <= 3600 < some.state.interval


def test_an_advice_to_come_late_yields_to_a_body_that_would_overflow() -> None:
    first = replace(ask(None, good(*range(1, 21))).state, gap=600.0)
    assert wait(ask(first, good(*range(2, 22), Cache_Control="max-age=31536000"), NOW + timedelta(minutes=10))) <= 20 * 600 / 2 * 1.1


def test_what_another_feed_showed_first_is_no_silence() -> None:
    """The rhythm is the feed's own: the store may know all entries from the sitemap."""
    state = ask(None, good(1, 2, 3)).state
    later = ask(state, good(2, 3, 4), NOW + HOUR)
    assert later.state.fresh_at == NOW + HOUR
    returned = ask(later.state, good(1, 3, 4), NOW + 2 * HOUR)
    assert returned.state.fresh_at == NOW + HOUR  # an entry that left and came back is not new


@given(st.floats(0.5, 3000), st.floats(0, 200_000), st.integers(0, 40), st.sampled_from([200, 304, 404, 500, 429]))
def test_the_next_poll_is_within_the_bounds(gap: float, silent: float, troubles: int, status: int) -> None:
    state = replace(ask(None, good(1, 2)).state, etag='"1"', gap=gap * 60, troubles=troubles, fresh_at=NOW - timedelta(seconds=silent))
    waited = wait(ask(state, good(2, 3) if status == 200 else httpx2.Response(status), NOW + timedelta(seconds=1)))
    assert RULES.min_interval <= waited <= (schedule.DAY if status == 404 else RULES.max_interval) * 1.1


def test_jitter_is_the_same_when_repeated_and_differs_among_feeds() -> None:
    other = replace(FEED, id="azattyq-kk/other")
    assert ask(None, good(1)).state == ask(None, good(1)).state
    assert wait(ask(None, good(1))) != wait(ask(None, good(1), feed=other))


def test_a_feed_is_due_when_its_time_has_come_or_its_address_is_new_or_the_clock_was_wrong() -> None:
    state = ask(None, good(1)).state
    assert state.next_poll_at is not None
    assert schedule.is_due(FEED, None, NOW)
    assert not schedule.is_due(FEED, state, state.next_poll_at - timedelta(seconds=1))
    assert schedule.is_due(FEED, state, state.next_poll_at)
    assert schedule.is_due(replace(FEED, url="https://www.azattyq.org/new"), state, NOW)
    assert schedule.is_due(FEED, replace(state, next_poll_at=NOW + 400 * DAY), NOW)


def through(*answers: tuple[timedelta, Answer], state: FeedState | None = None, feed: Feed = FEED) -> tuple[list[str], list[Notice], FeedState]:
    """Healths and notices of a row of polls, each that long after the first."""
    healths, notices = [], []
    for after, answer in answers:
        result = ask(state, answer, NOW + after, feed)
        state = result.state
        healths.append(state.health)
        if result.notice:
            notices.append(result.notice)
    assert state is not None
    return healths, notices, state


PAGE = httpx2.Response(200, content=b"<!doctype html><html><body>Welcome</body></html>")


@pytest.mark.parametrize("answer", [*(httpx2.Response(status) for status in (404, 410, 401, 403)), PAGE])
def test_a_hard_fault_is_told_at_the_third_poll_and_its_end_once(answer: httpx2.Response) -> None:
    healths, notices, _ = through((0 * HOUR, good(1)), *[(n * HOUR, answer) for n in (1, 2, 3, 4, 5)], (6 * HOUR, good(1, 2)), (7 * HOUR, good(1, 2)))
    assert healths == ["ok", "wobble", "wobble", "broken", "broken", "broken", "ok", "ok"]
    assert [(notice.rule, notice.since) for notice in notices] == [("feed-unhealthy", NOW + HOUR), ("feed-recovered", NOW + HOUR)]
    assert FEED.url in notices[0].reason
    assert FEED.id in notices[0].mend or "user_agent" in notices[0].mend


@pytest.mark.parametrize("answer", [httpx2.Response(500), httpx2.ReadTimeout("slow"), httpx2.ConnectError("refused"), httpx2.Response(429)])
def test_a_soft_fault_must_last_before_it_is_told(answer: Answer) -> None:
    minutes = timedelta(minutes=1)
    healths, notices, _ = through(*[(n * minutes, answer) for n in (0, 20, 40, 60, 200)])
    assert healths == ["wobble"] * 4 + ["down"]
    assert len(notices) == 1


def test_one_failed_poll_is_no_alert() -> None:
    answers = (good(1), httpx2.Response(404), good(1), httpx2.Response(500), good(1))
    healths, notices, state = through(*[(n * HOUR, answer) for n, answer in enumerate(answers)])
    assert healths == ["ok", "wobble", "ok", "wobble", "ok"]
    assert (notices, state.since, state.reason) == ([], None, "")


def test_a_body_that_is_always_cut_is_told_though_its_entries_are_kept() -> None:
    cut = httpx2.Response(200, content=rss(item(1), item(2)).partition(b"<item><title>")[0] + item(1).encode() + b"<item><tit")
    healths, notices, _ = through(*[(n * HOUR, cut) for n in range(5)])
    assert healths == ["wobble", "wobble", "wobble", "down", "down"]
    assert "breaks off" in notices[0].reason


def test_a_dead_feed_is_asked_less_and_less_and_still_once_a_day() -> None:
    state, now, waits = None, NOW, []
    for _ in range(12):
        result = ask(state, httpx2.Response(404), now)
        state = result.state
        waits.append(wait(result))
        assert state.next_poll_at is not None
        now = state.next_poll_at
    assert waits[0] <= 2000
    assert all(schedule.DAY <= seconds <= schedule.DAY * 1.1 for seconds in waits[-4:])


@pytest.mark.parametrize("body", [b"", b"hello world", rss()])
def test_an_answer_without_entries_becomes_a_zombie_also_when_it_is_unchanged_or_304(body: bytes) -> None:
    empty = httpx2.Response(200, content=body, headers={"ETag": '"e"'})
    answers = (good(1), empty, empty, httpx2.Response(304), empty, good(1, 2))
    healths, notices, _ = through(*[(n * HOUR, answer) for n, answer in enumerate(answers)])
    assert healths == ["ok", "wobble", "wobble", "wobble", "zombie", "ok"]
    assert [notice.rule for notice in notices] == ["feed-unhealthy", "feed-recovered"]
    assert "no entry" in notices[0].reason


def test_a_news_sitemap_may_be_empty_when_nothing_was_published_for_two_days() -> None:
    def of(*urls: str) -> httpx2.Response:
        return httpx2.Response(200, content=sitemap(*urls))

    healths, _, _ = through((0 * HOUR, of(news_url(1))), *[(3 * DAY + n * HOUR, of()) for n in range(6)], feed=SITEMAP)
    assert set(healths) == {"ok"}
    healths, _, _ = through((0 * HOUR, of(news_url(1))), *[(n * HOUR, of()) for n in range(1, 6)], feed=SITEMAP)
    assert healths[-1] == "zombie"


def test_a_304_that_never_ends_is_doubted_and_then_a_zombie() -> None:
    state = replace(ask(None, good(1, 2, ETag='"1"')).state, gap=3600.0, quiet=28_800.0)
    asked: list[httpx2.Request] = []
    healths = []
    notices = []
    for hour in range(1, 60):
        result = ask(state, httpx2.Response(304) if schedule.trusts_304(state, NOW + hour * HOUR) else good(1, 2, ETag='"1"'), NOW + hour * HOUR, seen=asked)
        state = result.state
        healths.append(state.health)
        notices += [result.notice] if result.notice else []
    assert healths[23] == "ok"
    assert healths[25] == "zombie"
    assert [notice.rule for notice in notices] == ["feed-unhealthy"]
    assert notices[0].since == NOW
    assert "no new entry for 25 h; it used to have one every 60 min" in notices[0].reason
    bare = sum("if-none-match" not in request.headers for request in asked)
    assert 10 <= bare <= 20  # every fourth gap or so


def test_an_etag_that_stays_though_there_is_news_is_not_sent_any_more() -> None:
    state = ask(None, good(1, ETag='"same"')).state
    assert feeds.conditions(state, NOW)["If-None-Match"] == '"same"'
    state = ask(state, good(1, 2, ETag='"same"'), NOW + HOUR).state
    assert state.validators_lie
    assert "If-None-Match" not in feeds.conditions(state, NOW + HOUR)
    later = ask(state, good(1, 2, 3, ETag='"same"'), NOW + 2 * HOUR)
    assert (later.outcome, len(later.entries)) == ("new", 3)


def test_a_body_that_differs_without_news_does_not_discredit_its_etag() -> None:
    state = ask(None, good(1, ETag='W/"same"')).state
    body = rss(item(1)).replace(RSS_TAIL.encode(), b"<lastBuildDate>x</lastBuildDate>" + RSS_TAIL.encode())
    assert not ask(state, httpx2.Response(200, content=body, headers={"ETag": 'W/"same"'})).state.validators_lie


def moving(state: FeedState | None, answers: dict[str, httpx2.Response], now: datetime = NOW, feed: Feed = FEED) -> tuple[PollResult, list[str]]:
    asked: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        answer = answers.get(asked[-1], httpx2.Response(404))
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=httpx2.ByteStream(answer.content))

    with Client("tests", 5.0, 1_000_000, transport=httpx2.MockTransport(handle)) as client:
        return feeds.poll(feed, SOURCE, state, client, now, RULES), asked


NEW = "https://new.example/feed"


def test_a_feed_that_moved_for_good_is_asked_there_and_the_mend_is_reported() -> None:
    answers = {FEED.url: httpx2.Response(301, headers={"Location": NEW}), NEW: good(1)}
    first, _ = moving(None, answers)
    assert first.state.moved_to == NEW
    assert f"put {NEW} at {FEED.id}" in first.mend
    second, asked = moving(first.state, {NEW: good(1, 2)}, NOW + HOUR)
    assert asked == [NEW]
    assert (second.outcome, second.state.moved_to, second.state.health) == ("new", NEW, "ok")
    assert f"put {NEW} at {FEED.id}" in second.mend
    mended, asked = moving(second.state, {NEW: good(1, 2)}, NOW + 2 * HOUR, replace(FEED, url=NEW))
    assert (asked, mended.state.moved_to, mended.mend) == ([NEW], None, "")


def test_a_new_address_that_breaks_is_asked_in_turns_with_the_old_one() -> None:
    state = moving(None, {FEED.url: httpx2.Response(308, headers={"Location": NEW}), NEW: good(1)})[0].state
    broken, asked = moving(state, {}, NOW + HOUR)
    assert (asked, broken.fault) == ([NEW], "hard")
    back, asked = moving(broken.state, {FEED.url: good(1, 2)}, NOW + 2 * HOUR)
    assert (asked, back.outcome, back.state.moved_to) == ([FEED.url], "new", None)


def test_a_move_to_a_page_is_not_kept_and_a_passing_redirect_neither() -> None:
    parked, _ = moving(None, {FEED.url: httpx2.Response(301, headers={"Location": NEW}), NEW: PAGE})
    assert (parked.fault, parked.state.moved_to) == ("hard", None)
    passing, _ = moving(None, {FEED.url: httpx2.Response(302, headers={"Location": NEW}), NEW: good(1)})
    assert (passing.outcome, passing.state.moved_to) == ("new", None)


def test_a_feed_that_became_a_page_or_a_login_says_so() -> None:
    state = ask(None, good(1)).state
    assert "it was a feed before" in ask(state, PAGE, NOW + HOUR).message
    login = "https://www.azattyq.org/account/login?next=/api/"
    result, _ = moving(state, {FEED.url: httpx2.Response(302, headers={"Location": login}), login: PAGE}, NOW + HOUR)
    assert "asks for a login" in result.mend
    assert login in result.message


def test_a_machine_without_network_is_no_outage_of_the_feed() -> None:
    state = ask(None, good(1)).state
    failed = ask(state, httpx2.ConnectError("no network"), NOW + HOUR)
    excused = schedule.excuse(state, failed, RULES)
    assert (excused.state.health, excused.state.troubles, excused.state.since, excused.notice) == ("ok", 0, None, None)
    assert excused.outcome == "error"
    assert RULES.min_interval <= wait(excused) <= RULES.min_interval * 1.1


@dataclass(slots=True)
class Script:
    """A newsroom: an article each 40 minutes from 6 to 23 h, a feed of the last 20, and what goes wrong when."""

    start: datetime
    faults: list[tuple[float, float, Answer | None]]  # from day, to day, answer; None: the feed stands still
    asked: list[datetime] = field(default_factory=list)

    def published(self, now: datetime) -> list[int]:
        """Numbers of the articles up to now, the newest first."""
        slots = int((now - self.start).total_seconds() // 2400)
        return [n for n in range(slots, -1, -1) if 6 <= (self.start + n * timedelta(seconds=2400)).hour < 23]

    def answer(self, now: datetime, conditional: bool) -> Answer:
        self.asked.append(now)
        day = (now - self.start) / DAY
        upto = now
        for begin, end, fault in self.faults:
            if begin <= day < end:
                if fault is not None:
                    return fault
                upto = self.start + begin * DAY
        latest = self.published(upto)[:20]
        if conditional and upto != now:
            return httpx2.Response(304)
        return good(*(31_000_000 + n for n in latest), ETag=f'"{latest[0]}"', Cache_Control="max-age=60")


def test_a_month_of_one_feed_by_a_script() -> None:
    """Publishes, sleeps at night, wobbles, dies, becomes a page, stands still behind 304, revives: requests within bounds, no article missed."""
    start = datetime(2024, 3, 1, tzinfo=UTC)
    script = Script(
        start,
        [
            (4.5, 4.51, httpx2.ReadTimeout("slow")),  # one poll: a wobble
            (7.4, 7.9, httpx2.Response(503)),  # dies for half a day
            (12.2, 12.6, PAGE),  # becomes a page
            (16.0, 20.0, None),  # a zombie
            (24.3, 24.5, httpx2.Response(429, headers={"Retry-After": "7200"})),  # asks for a pause
        ],
    )
    state: FeedState | None = None
    notices: list[tuple[str, float]] = []
    seen: set[str] = set()
    for tick in range(30 * 96):  # `shekara run` each quarter of an hour
        now = start + 6 * HOUR + tick * timedelta(minutes=15)
        if not schedule.is_due(FEED, state, now):
            continue
        requests: list[httpx2.Request] = []
        conditional = state is not None and len(feeds.conditions(state, now)) > 1
        result = ask(state, script.answer(now, conditional), now, seen=requests)
        assert len(requests) == 1
        state = result.state
        seen |= {entry.article_id for entry in result.entries}
        if result.notice:
            notices.append((result.notice.rule, round((now - start) / DAY, 1)))
    assert [rule for rule, _ in notices] == ["feed-unhealthy", "feed-recovered"] * 3
    days = [day for _, day in notices]
    assert 7.5 <= days[0] <= 7.7  # after three hours of 503
    assert 7.9 <= days[1] <= 8.2
    assert 12.2 <= days[2] <= 12.4
    assert 12.6 <= days[3] <= 13.0
    assert 17.0 <= days[4] <= 17.6  # silent for a day, nights known
    assert 20.0 <= days[5] <= 20.3
    a_day = Counter((moment - start).days for moment in script.asked)
    assert max(a_day.values()) <= 96
    assert sum(a_day.values()) / 30 <= 40
    assert min(a_day.values()) >= 4
    fair = {str(31_000_000 + n) for n in script.published(start + 30 * DAY) if not 15 <= n * 2400 / 86400 < 20}
    late = [key for key in fair - seen if (int(key) - 31_000_000) * 2400 / 86400 < 29.5]
    assert late == []
