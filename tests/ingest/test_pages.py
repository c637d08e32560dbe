"""When an article is read again, and what the answer means. No network: answers are made here."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.due import Plan, due, due_since
from ingest.errors import IngestError, TimedOut
from ingest.extract import extract, page_of
from ingest.http import Client, Response
from ingest.pages import LONGEST_RETRY, MOST_FAILURES, Look, decide, look, merge_live, remember, settle
from ingest.records import Article, PageState

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
URL = "https://www.rferl.org/a/neighbours/90000101.html"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLAN = Plan((HOUR, DAY, 7 * DAY), timedelta(minutes=30))


def html(*paragraphs: str, identity: str = "90000101", title: str = "Neighbours react") -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<html lang="en"><head><link rel="canonical" href="https://www.rferl.org/a/neighbours/{identity}.html"><meta property="og:title" content="{title}">'
        f'</head><body class="pg-article"><h1 class="pg-title">{title}</h1><div class="published"><time datetime="2022-09-27T09:00:00Z"></time></div>'
        f'<div id="article-content"><div class="wsw">{body}</div></div></body></html>'
    ).encode()


def answer(status: int = 200, body: bytes = b"", final_url: str = URL, **headers: str) -> Response:
    return Response(URL, status, final_url, {"content-type": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}, body)


def first(*paragraphs: str) -> tuple[PageState, Article]:
    page = page_of(answer(body=html(*paragraphs), etag='"v1"', last_modified="Tue, 27 Sep 2022 09:00:00 GMT"), NOON)
    article = extract(page)
    return remember(page, article), article


def test_an_article_is_due_after_an_hour_a_day_and_a_week() -> None:
    state, read = first("A.")[0], []
    for minute in range(0, 9 * 24 * 60, 15):
        now = NOON + timedelta(minutes=minute)
        if due_since(state, PLAN, now) is not None:
            read.append(now - NOON)
            state = replace(state, last_read_at=now)
    assert read == [HOUR, DAY, 7 * DAY]


def test_what_was_missed_is_made_up_by_one_reading() -> None:
    state = first("A.")[0]
    later = NOON + 30 * DAY
    assert due_since(state, PLAN, later) == NOON + HOUR
    assert due_since(replace(state, last_read_at=later), PLAN, later + 30 * DAY) is None


def test_history_is_not_read_again_and_no_delays_mean_never() -> None:
    state = first("A.")[0]
    assert due_since(replace(state, published_at=NOON - 8 * DAY), PLAN, NOON + DAY) is None
    assert due_since(replace(state, published_at=NOON - 6 * DAY), PLAN, NOON + DAY) is not None
    assert due_since(state, Plan((), PLAN.live_every), NOON + DAY) is None


def test_a_live_blog_is_read_often_until_a_day_after_its_last_change() -> None:
    state, times = replace(first("A.")[0], kind="live"), []
    for minute in range(0, 3 * 24 * 60, 10):
        now = NOON + timedelta(minutes=minute)
        if due_since(state, PLAN, now) is not None:
            times.append(now - NOON)
            state = replace(state, last_read_at=now, changed_at=now if now - NOON <= 5 * HOUR else state.changed_at)
    assert times[0] == timedelta(minutes=30)
    assert 29 * HOUR - timedelta(minutes=30) <= times[-1] <= 29 * HOUR
    assert len(times) == pytest.approx(58, abs=3)
    forever = replace(state, changed_at=NOON + 40 * DAY, last_read_at=NOON + 40 * DAY)
    assert due_since(forever, PLAN, NOON + 40 * DAY + HOUR) is None


def test_the_longest_overdue_come_first_and_no_more_than_asked_for() -> None:
    state = first("A.")[0]
    states = [replace(state, article_id=str(n), first_seen_at=NOON + n * HOUR, last_read_at=NOON + n * HOUR) for n in (3, 1, 2)]
    assert [one.article_id for one in due(states, PLAN, NOON + 12 * HOUR, 2)] == ["1", "2"]


def test_it_is_asked_conditionally() -> None:
    asked: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(304, stream=httpx2.ByteStream(b""))

    state = first("A.")[0]
    with Client("t", 5.0, 100_000, transport=httpx2.MockTransport(handle)) as client:
        found = look(state, None, client, NOON + HOUR)
    assert (asked[0].headers["If-None-Match"], asked[0].headers["If-Modified-Since"]) == ('"v1"', "Tue, 27 Sep 2022 09:00:00 GMT")
    assert (found.outcome, found.state.last_read_at, found.state.changed_at) == ("unchanged", NOON + HOUR, NOON)


def test_the_same_text_in_another_body_is_unchanged_and_another_text_is_not() -> None:
    state, _ = first("A.")
    dressed = html("A.").replace(b"</body>", b"<!-- 17 readers now --></body>")
    found = decide(state, answer(body=dressed, etag='"v2"'), None, NOON + HOUR)
    assert (found.outcome, found.article, found.state.etag) == ("unchanged", None, '"v2"')
    changed = decide(state, answer(body=html("B."), etag='"v2"'), None, NOON + HOUR)
    assert (changed.outcome, changed.article and changed.article.text, changed.state.changed_at) == ("changed", "B.", NOON + HOUR)


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_withdrawn_since_then_told_once_and_comes_back(status: int) -> None:
    state, _ = first("A.")
    gone = decide(state, answer(status), None, NOON + HOUR)
    assert (gone.outcome, gone.state.withdrawn_at, URL in gone.message) == ("withdrawn", NOON + HOUR, True)
    still = decide(gone.state, answer(status), None, NOON + DAY)
    assert (still.state.withdrawn_at, still.state.last_read_at, still.message) == (NOON + HOUR, NOON + DAY, "")
    back = decide(still.state, answer(body=html("A.")), None, NOON + 7 * DAY)
    assert (back.outcome, back.state.withdrawn_at) == ("unchanged", None)


def test_a_redirect_to_a_page_without_an_article_is_a_withdrawal() -> None:
    state, _ = first("A.")
    section = b"<html lang='en'><body><ul><li><a href='/'>Menu</a></li></ul></body></html>"
    found = decide(state, answer(body=section, final_url="https://www.rferl.org/"), None, NOON + HOUR)
    assert (found.outcome, found.state.withdrawn_at) == ("withdrawn", NOON + HOUR)


@pytest.mark.parametrize("trouble", [TimedOut("silent"), 403, 429, 500, 503])
def test_trouble_that_may_pass_is_tried_again_later_each_time_and_given_up(trouble: IngestError | int) -> None:
    state, now, waits = first("A.")[0], NOON + HOUR, []
    for _ in range(MOST_FAILURES - 1):
        found = decide(state, trouble if isinstance(trouble, IngestError) else answer(trouble), None, now)
        assert (found.outcome, found.state.last_read_at, bool(found.state.last_error)) == ("failed", NOON, True)
        assert found.state.next_try_at is not None
        assert due_since(found.state, PLAN, found.state.next_try_at - timedelta(seconds=1)) is None
        waits.append(found.state.next_try_at - now)
        state, now = found.state, found.state.next_try_at
    assert waits[:3] == [timedelta(minutes=15), timedelta(minutes=30), HOUR]
    assert waits[-1] == LONGEST_RETRY
    last = decide(state, trouble if isinstance(trouble, IngestError) else answer(trouble), None, now)
    assert (last.state.last_read_at, last.state.failures, last.state.next_try_at) == (now, 0, None)


def test_trouble_that_stays_counts_as_the_reading() -> None:
    found = decide(first("A.")[0], answer(406), None, NOON + HOUR)
    assert (found.outcome, found.state.last_read_at, found.state.next_try_at) == ("failed", NOON + HOUR, None)


def test_an_article_that_moved_is_the_same_article() -> None:
    state, stored = first("A long story about the neighbours.")
    there = "https://www.azattyqasia.org/a/90000777.html"
    body = html("A corrected story about the neighbours.", identity="90000777").replace(b"www.rferl.org", b"www.azattyqasia.org")
    found = decide(state, answer(body=body, final_url=there), None, NOON + HOUR)
    assert found.answered_as is not None
    settled, alias = settle(found, stored, known=False)
    assert alias == ("90000777", "90000101")
    assert (settled.article and settled.article.article_id, settled.state.url) == ("90000101", there)
    merged, other = settle(found, stored, known=True)
    assert (merged.article, other) == (None, ("90000101", "90000777"))


def test_another_article_in_its_place_changes_nothing() -> None:
    state, stored = first("A long story about the neighbours.")
    found = decide(state, answer(body=html("Accept our cookies.", identity="1000", title="Consent"), final_url=URL), None, NOON + HOUR)
    settled, alias = settle(found, stored, known=False)
    assert (settled.outcome, settled.article, alias) == ("failed", None, None)
    assert (settled.state.text_sha256, settled.state.url) == (stored.text_sha256, URL)
    assert "another article" in settled.message


def test_what_left_a_live_blogs_page_stays_in_its_text() -> None:
    state, stored = first("Second post.", "First post.")
    state = replace(state, kind="live")
    found = decide(state, answer(body=html("Third post.", "Second post.")), None, NOON + HOUR)
    settled, _ = settle(found, stored, known=False)
    assert settled.article is not None
    assert (settled.article.text, settled.article.kind) == ("Third post.\nSecond post.\nFirst post.", "live")
    assert settled.state.text_sha256 != settled.article.text_sha256
    again = decide(settled.state, answer(body=html("Third post.", "Second post.")), None, NOON + 2 * HOUR)
    assert again.outcome == "unchanged"


_posts = st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=4), min_size=1, max_size=8, unique=True)


@given(st.lists(_posts, min_size=1, max_size=5))
def test_a_live_blogs_text_loses_nothing_and_repeats_nothing(pages: list[list[str]]) -> None:
    text = "\n".join(pages[0])
    for page in pages[1:]:
        text = merge_live(text, "\n".join(page))
        assert merge_live(text, "\n".join(page)) == text
    parts = text.split("\n")
    assert sorted(parts) == sorted({post for page in pages for post in page})
    assert parts[: len(pages[-1])] == pages[-1]


def test_a_look_never_raises() -> None:
    def broken(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route")

    with Client("t", 5.0, 100_000, transport=httpx2.MockTransport(broken)) as client:
        found: Look = look(first("A.")[0], None, client, NOON + HOUR)
    assert found.outcome == "failed"
    assert URL in found.message
