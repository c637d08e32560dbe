"""robots.txt by RFC 9309: whose rules hold, what a missing one means, and how long it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import robots
from ingest.errors import ForbiddenByRobots, RobotsUnknown
from ingest.extract import fetch_page
from ingest.http import Client, Response
from ingest.records import RobotsFile
from ingest.robots import Robots

NOW = datetime(2024, 5, 6, tzinfo=UTC)
PAGE = "https://a.example/a/1.html"
ORIGIN = "https://a.example"


@dataclass
class Site:
    """A host whose robots.txt is given; its pages exist."""

    text: str = ""
    status: int | Exception = 200
    asked: list[str] = field(default_factory=list)
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.robots = Robots("shekara/0.1 (+a@b.example)", 30.0)
        self.slept: list[float] = []
        self.client = Client("shekara/0.1", 5.0, 2_000_000, transport=httpx2.MockTransport(self.answer), robots=self.robots)
        self.client.go_by(lambda: self.now, self.slept.append)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request.url.path)
        if request.url.path != "/robots.txt":
            location = {"Location": "/secret/1"} if request.url.path == "/moved" else {}
            return httpx2.Response(301 if location else 200, headers=location, stream=httpx2.ByteStream(b"page"))
        if isinstance(self.status, Exception):
            raise self.status
        return httpx2.Response(self.status, stream=httpx2.ByteStream(self.text.encode()))

    def fetch(self, url: str = PAGE) -> bytes:
        return fetch_page(url, self.client, self.now).body


def test_a_page_that_is_forbidden_is_not_asked_for_and_the_mend_is_named() -> None:
    site = Site("User-agent: *\nDisallow: /secret/\nAllow: /secret/open\n")
    with pytest.raises(ForbiddenByRobots, match=r"secret/1: forbidden by https://a\.example/robots\.txt") as caught:
        site.fetch(ORIGIN + "/secret/1")
    assert not caught.value.soft
    assert "shekara add" in caught.value.mend
    assert site.fetch(ORIGIN + "/secret/open") == site.fetch() == b"page"
    assert site.asked == ["/robots.txt", "/secret/open", "/a/1.html"]


def test_a_redirect_into_what_is_forbidden_is_not_followed() -> None:
    site = Site("User-agent: *\nDisallow: /secret/\n")
    with pytest.raises(ForbiddenByRobots):
        site.fetch(ORIGIN + "/moved")
    assert site.asked == ["/robots.txt", "/moved"]


def test_rules_for_this_program_stand_above_those_for_all() -> None:
    site = Site("User-agent: *\nDisallow: /\n\nUser-agent: Shekara\nDisallow: /private\n")
    assert site.fetch() == b"page"
    with pytest.raises(ForbiddenByRobots):
        site.fetch(ORIGIN + "/private/1")


def test_a_feed_in_the_catalogue_needs_no_leave() -> None:
    site = Site("User-agent: *\nDisallow: /\n")
    assert site.client.get(ORIGIN + "/feed").status == 200
    assert site.asked == ["/feed"]


def test_a_crawl_delay_holds_up_to_the_limit() -> None:
    for said, kept in (("7", 7.0), ("3600", 30.0), ("soon", None)):
        site = Site(f"User-agent: *\nCrawl-delay: {said}\n")
        site.fetch()
        site.fetch()
        assert (site.slept[-1] if site.slept else None) == kept


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_where_there_is_no_robots_txt_everything_is_allowed(status: int) -> None:
    assert Site(status=status).fetch() == b"page"


@pytest.mark.parametrize("status", [500, 503, 429, httpx2.ConnectError("no route"), httpx2.ReadTimeout("slow")])
def test_while_it_cannot_be_had_nothing_is_asked_for_and_it_is_tried_again(status: int | Exception) -> None:
    site = Site("User-agent: *\n", status=status)
    for _ in range(2):
        with pytest.raises(RobotsUnknown) as caught:
            site.fetch()
        assert caught.value.soft
    assert site.asked == ["/robots.txt"]
    site.status, site.now = 200, NOW + robots.ASKED_AGAIN
    assert site.fetch() == b"page"


def test_it_is_kept_a_day_and_the_old_one_holds_while_a_new_one_cannot_be_had() -> None:
    site = Site("User-agent: *\nDisallow: /secret/\n")
    site.fetch()
    site.now = NOW + timedelta(hours=23)
    site.fetch()
    assert site.asked.count("/robots.txt") == 1
    site.now, site.status = NOW + timedelta(hours=25), 500
    assert site.fetch() == b"page"
    with pytest.raises(ForbiddenByRobots):
        site.fetch(ORIGIN + "/secret/1")
    assert site.asked.count("/robots.txt") == 2


def test_after_a_month_without_one_the_host_counts_as_having_none() -> None:
    never = RobotsFile(ORIGIN, NOW, None, failing_since=NOW)
    assert robots.rules_of(never, NOW + timedelta(days=29)) is None
    assert robots.rules_of(never, NOW + timedelta(days=31)) == ""


def test_what_is_known_from_before_is_not_asked_for_again() -> None:
    site = Site()
    site.robots.files[ORIGIN] = RobotsFile(ORIGIN, NOW - timedelta(hours=3), "User-agent: *\nDisallow: /\n")
    with pytest.raises(ForbiddenByRobots):
        site.fetch()
    assert (site.asked, site.robots.learnt) == ([], {})


def test_rules_beyond_the_limit_are_not_read() -> None:
    site = Site("User-agent: *\n" + "# x\n" * 130_000 + "Disallow: /\n")
    assert site.fetch() == b"page"
    assert len(site.robots.learnt[ORIGIN].text or "") <= robots.MOST_BYTES


@given(st.binary(max_size=300))
def test_no_robots_txt_breaks_the_asking(body: bytes) -> None:
    file = robots.remembered(ORIGIN, None, Response(PAGE, 200, PAGE, body=body), NOW)
    asking = Robots("shekara/0.1", 30.0, lambda: NOW)
    asking.files[ORIGIN] = file
    try:
        assert 0 <= asking.permit(PAGE, lambda url: Response(url, 500, url)) <= 30
    except ForbiddenByRobots as error:
        assert PAGE in error.message
