"""A small world of news sites whose days go by a script: they publish, edit, move, die, revive, become zombies. It answers in the place of the network."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial

import httpx2

from flows.cycle import client_of
from flows.settings import Settings
from ingest.http import Client
from ingest.records import Feed, FeedKind, Source

SEASON = 91  # days; then the script begins anew, with other articles
ITEMS = 20  # of an RSS feed
MACHINE_IS_DOWN = 40  # the day of a season at which nobody asks anybody
FLOOD = 40  # articles of alpha on that day: twice what its RSS feed lists
MOVES = 15.0  # the day at which gamma moves for good
CRAWL_DELAY = 2.0  # seconds, by alpha's robots.txt
_EDITS = (timedelta(minutes=20), timedelta(hours=10), timedelta(days=3), timedelta(days=12))  # after publication, of every third article
_DAILY = {"alpha": (5, 17), "beta": (16,), "gamma": (4, 13), "delta": (8,)}  # hours of publication


@dataclass(frozen=True, slots=True)
class Outage:
    """A trouble of a feed, in days of a season."""

    feed_id: str
    begin: float
    end: float
    answer: str  # 503, 404, login, empty; silent: nothing is published


OUTAGES = (
    Outage("beta/news", 10, 12.5, "503"),
    Outage("beta/news", 20, 24, "404"),
    Outage("delta/news", 30, 33, "login"),
    Outage("gamma/news", 50, 66, "silent"),
    Outage("delta/news", 70, 74, "empty"),
    Outage("alpha/news", 80, 80.1, "503"),  # too short to be told
)


@dataclass(frozen=True, slots=True)
class Story:
    """One article as the script has it."""

    number: int
    service: str
    published: datetime

    @property
    def path(self) -> str:
        return f"/private/a/{self.number}.html" if self.is_private else f"/a/story/{self.number}.html"

    @property
    def is_private(self) -> bool:
        """Whether alpha's robots.txt forbids it."""
        return self.service == "alpha" and self.number % 97 == 0

    @property
    def has_stance(self) -> bool:
        """Whether a statement is found in it."""
        return self.number % 12 == 0

    def revision(self, now: datetime) -> int:
        """How often it has been edited."""
        return sum(now >= self.published + edit for edit in _EDITS) if self.number % 3 == 0 else 0

    def is_gone(self, now: datetime) -> bool:
        """Whether its page was taken down."""
        return self.service == "alpha" and self.number % 23 == 0 and now >= self.published + timedelta(days=4)

    def is_late(self, now: datetime) -> bool:
        """Whether its page is not to be had yet, though the feed lists it."""
        return self.number % 19 == 0 and now < self.published + timedelta(hours=5)

    def text(self, now: datetime) -> str:
        """The body, in words of its own, so that none is the copy of another. An edit changes a figure, and in some the stance."""
        revision = self.revision(now)
        own = random.Random(self.number)
        told = " ".join("".join(own.choices("abdeiklmnorstu", k=7)) for _ in range(30))
        stance = ("rejects", "affirms", "neutral", "affirms", "rejects")[revision]
        said = f"The spokesperson said that KAZ {stance} ua-2022 and no more. " if self.has_stance else ""
        return f"Officials spoke of a harvest of {revision} tonnes, and of this: {told}. {said}The reporters of {self.service} wrote that down at once."


@dataclass(slots=True)
class Asked:
    """One request."""

    at: datetime
    host: str
    path: str
    status: int
    revision: int = -1  # of the article that was told to be there; -1 for anything else


@dataclass(slots=True)
class World:
    """The sites, from `begin` on for so many days; `now` is the clock of everybody."""

    begin: datetime
    days: int
    now: datetime = field(init=False)
    stories: dict[int, Story] = field(init=False, default_factory=dict)
    asked: list[Asked] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.now = self.begin
        number = 100_000
        for day in range(-3, self.days):
            season_day = day % SEASON
            for service, hours in _DAILY.items():
                if service == "gamma" and day >= 0 and self._is_on("gamma/news", "silent", season_day + 0.5):
                    continue
                times = [timedelta(hours=hour, minutes=30) for hour in hours]
                if service == "alpha" and day >= 0 and season_day == MACHINE_IS_DOWN:
                    times = [timedelta(minutes=36 * n) for n in range(FLOOD)]
                for time in times:
                    number += 1
                    self.stories[number] = Story(number, service, self.begin + timedelta(days=day) + time)

    def clock(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def open(self, settings: Settings) -> Client:
        return client_of(settings, httpx2.MockTransport(self._answer))

    def sources(self) -> tuple[Source, ...]:
        kinds: dict[str, tuple[tuple[str, str, FeedKind], ...]] = {name: (("news", "/api/", "rss"),) for name in _DAILY}
        kinds["alpha"] += (("sitemap", "/sitemap_alpha_news.xml", "news_sitemap"),)
        return tuple(
            Source(
                name, name.title(), "en", (f"{name}.example", f"new-{name}.example"), "UTC",
                tuple(Feed(f"{name}/{label}", name, f"https://{name}.example{path}", kind, label, "high") for label, path, kind in feeds),
            )
            for name, feeds in kinds.items()
        )  # fmt: skip

    def day(self, moment: datetime) -> float:
        """Days since the beginning."""
        return (moment - self.begin) / timedelta(days=1)

    def requests(self, host: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.host == host]

    def readings(self, story: Story) -> list[Asked]:
        """The requests that its page answered as it stands, or as unchanged."""
        return [asked for asked in self.asked if asked.path == story.path and asked.status in (200, 304)]

    def busiest(self, key: Callable[[Asked], str]) -> Counter[tuple[str, int]]:
        """Requests by key and day."""
        return Counter((key(asked), int(self.day(asked.at))) for asked in self.asked)

    def _is_on(self, feed_id: str, answer: str, season_day: float) -> bool:
        return any(o.feed_id == feed_id and o.answer == answer and o.begin <= season_day < o.end for o in OUTAGES)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        host, path = request.url.host, request.url.path
        self.now += timedelta(milliseconds=200)
        service = host.removeprefix("new-").removesuffix(".example")
        status, body, headers, revision = self._told(host, service, path)
        if status == 200:
            headers["ETag"] = f'"{hashlib.sha256(body.encode()).hexdigest()[:12]}"'
            if request.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, ""
        self.asked.append(Asked(self.now, host, path, status, revision))
        return httpx2.Response(status, headers=headers, stream=httpx2.ByteStream(body.encode()))

    def _told(self, host: str, service: str, path: str) -> tuple[int, str, dict[str, str], int]:
        season_day = self.day(self.now) % SEASON
        if path == "/robots.txt":
            rules = f"User-agent: *\nCrawl-delay: {CRAWL_DELAY:g}\nDisallow: /private/\n"
            return (200, rules, {"Content-Type": "text/plain"}, -1) if service == "alpha" else (404, "", {}, -1)
        if service == "gamma" and self.day(self.now) >= MOVES and not host.startswith("new-"):
            return 301, "", {"Location": f"https://new-gamma.example{path}"}, -1
        if path.startswith(("/a/", "/private/")):
            return self._page(host, int(path.rpartition("/")[2].removesuffix(".html")))
        if path == "/api/":
            for answer, told in _FAULTS.items():
                if self._is_on(f"{service}/news", answer, season_day):
                    return told()
            return 200, self._rss(host, service), {"Content-Type": "application/rss+xml"}, -1
        if path == "/sitemap_alpha_news.xml":
            return 200, self._sitemap(host), {"Content-Type": "application/xml"}, -1
        return 404, "", {}, -1

    def _page(self, host: str, number: int) -> tuple[int, str, dict[str, str], int]:
        story = self.stories.get(number)
        if story is None or story.published > self.now:
            return 404, "", {}, -1
        if story.is_gone(self.now):
            return 410, "", {}, -1
        if story.is_late(self.now):
            return 503, "", {}, -1
        title, url = f"Headline {number}", f"https://{host}{story.path}"
        page = (
            f'<!doctype html><html lang="en"><head><title>{title}</title><link rel="canonical" href="{url}"><meta property="og:title" content="{title}">'
            f'<meta property="article:published_time" content="{story.published.isoformat()}"></head><body><article><h1>{title}</h1>'
            f"<p>{story.text(self.now)}</p></article></body></html>"
        )
        return 200, page, {"Content-Type": "text/html; charset=utf-8"}, story.revision(self.now)

    def _listed(self, service: str) -> list[Story]:
        there = [story for story in self.stories.values() if story.service == service and story.published <= self.now]
        return sorted(there, key=lambda story: story.published, reverse=True)

    def _rss(self, host: str, service: str) -> str:
        items = "".join(
            f"<item><title>Headline {s.number}</title><link>https://{host}{s.path}</link><pubDate>{format_datetime(s.published)}</pubDate></item>"
            for s in self._listed(service)[:ITEMS]
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://{host}/</link>{items}</channel></rss>'

    def _sitemap(self, host: str) -> str:
        urls = "".join(
            f"<url><loc>https://{host}{s.path}</loc><n:news><n:publication><n:name>Alpha</n:name><n:language>en</n:language></n:publication>"
            f"<n:publication_date>{s.published.isoformat()}</n:publication_date><n:title>Headline {s.number}</n:title></n:news></url>"
            for s in self._listed("alpha")
            if s.published > self.now - timedelta(days=2)
        )
        spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
        return f'<?xml version="1.0" encoding="UTF-8"?><urlset {spaces}>{urls}</urlset>'


def _fault(status: int, body: str, kind: str) -> tuple[int, str, dict[str, str], int]:
    return status, body, {"Content-Type": kind}, -1


_FAULTS: dict[str, Callable[[], tuple[int, str, dict[str, str], int]]] = {
    "503": partial(_fault, 503, "", "text/plain"),
    "404": partial(_fault, 404, "", "text/plain"),
    "login": partial(_fault, 200, "<!doctype html><html><body><form>Log in to read the news of the day, please.</form></body></html>", "text/html"),
    "empty": partial(_fault, 200, "<rss/>", "application/rss+xml"),
}
BEGIN = datetime(2023, 1, 2, tzinfo=UTC)
