"""robots.txt (RFC 9309): which pages of a host may be asked for, and how fast. For pages; a feed in the catalogue was put there to be asked."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Protocol as Shape
from urllib.parse import urlsplit

from protego import Protego  # scrapy's own parser: wildcards, longest match, crawl-delay; the standard library's knows none of the first two

from ingest.errors import ForbiddenByRobots, IngestError, RobotsUnknown
from ingest.records import RobotsFile

KEPT = timedelta(days=1)
ASKED_AGAIN = timedelta(hours=1)  # while it can't be had
GIVEN_UP = timedelta(days=30)  # then a host whose robots.txt can't be had counts as one without
MOST_BYTES = 512_000  # RFC 9309, 2.5: rules beyond are not read
_SITEMAP = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*([^\s#]+)", re.IGNORECASE | re.MULTILINE)


class Answer(Shape):
    """What is read of a response."""

    @property
    def status(self) -> int: ...
    @property
    def body(self) -> bytes: ...


class Robots:
    """Leave to ask for pages. `agent` is the whole User-Agent header; its first word before the slash is the name that rules go by.

    `longest_delay`: seconds of crawl-delay that are kept. `files` is what is known, by origin; `learnt` is what was asked for here. For several threads.
    """

    def __init__(self, agent: str, longest_delay: float, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.name = agent.partition("/")[0].split(" ")[0].lower() or "*"
        self.clock = clock
        self.files: dict[str, RobotsFile] = {}
        self.learnt: dict[str, RobotsFile] = {}
        self._longest_delay = longest_delay
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def permit(self, url: str, get: Callable[[str], Answer]) -> float:
        """Seconds of crawl-delay of the host. Raises ForbiddenByRobots and RobotsUnknown. `get` asks for a robots.txt that is not known, or too old."""
        origin = _origin(url)
        with self._lock:
            lock = self._locks.setdefault(origin, threading.Lock())
        with lock:
            file, now = self.files.get(origin), self.clock()
            if file is None or is_old(file, now):
                file = self._ask(origin, file, now, get)
        rules = rules_of(file, now)
        if rules is None:
            raise RobotsUnknown(f"{url}: not asked for, because {origin}/robots.txt can't be had now", "nothing, if it passes: it is tried again later")
        parsed = _parsed(rules)
        if not parsed.can_fetch(url, self.name):
            raise ForbiddenByRobots(f"{url}: forbidden by {origin}/robots.txt", "save the page in a browser and `shekara add` the file, or ask the site")
        return min(parsed.crawl_delay(self.name) or 0.0, self._longest_delay)

    def learn(self, url: str, answer: Answer) -> None:
        """The robots.txt of the URL's host was asked for by somebody else, with this answer."""
        origin = _origin(url)
        self._keep(origin, self.files.get(origin), answer, self.clock())

    def _ask(self, origin: str, file: RobotsFile | None, now: datetime, get: Callable[[str], Answer]) -> RobotsFile:
        answer: Answer | None
        try:
            answer = get(f"{origin}/robots.txt")
        except IngestError:
            answer = None
        return self._keep(origin, file, answer, now)

    def _keep(self, origin: str, file: RobotsFile | None, answer: Answer | None, now: datetime) -> RobotsFile:
        self.files[origin] = self.learnt[origin] = remembered(origin, file, answer, now)
        return self.files[origin]


def is_old(file: RobotsFile, now: datetime) -> bool:
    """Whether to ask for it again."""
    age = now - file.asked_at
    return age < timedelta(0) or age >= (ASKED_AGAIN if file.failing_since else KEPT)


def remembered(origin: str, old: RobotsFile | None, answer: Answer | None, now: datetime) -> RobotsFile:
    """Old file and answer (None: none came) → what is known. 4xx: there are no rules; 5xx, 429 and no answer: what was known before stays."""
    if answer is not None and answer.status == 200:
        return RobotsFile(origin, now, answer.body[:MOST_BYTES].decode("utf-8-sig", "replace"))
    if answer is not None and 400 <= answer.status < 500 and answer.status != 429:
        return RobotsFile(origin, now, "")
    if old is None:
        return RobotsFile(origin, now, None, failing_since=now)
    return replace(old, asked_at=now, failing_since=old.failing_since or now)


def rules_of(file: RobotsFile, now: datetime) -> str | None:
    """The rules to go by; None: nothing may be asked for now."""
    if file.text is None and file.failing_since and now - file.failing_since > GIVEN_UP:
        return ""
    return file.text


def sitemaps(body: bytes) -> list[str]:
    """The sitemaps that a robots.txt names, as it gives them, each once."""
    return list(dict.fromkeys(_SITEMAP.findall(body[:MOST_BYTES].decode("utf-8-sig", "replace"))))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


@lru_cache(maxsize=256)
def _parsed(text: str) -> Protego:
    return Protego.parse(text)
