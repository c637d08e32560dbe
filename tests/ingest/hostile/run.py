"""All behaviours beside good feeds, through two whole cycles two days apart: python -m tests.ingest.hostile.run FOLDER prints what came of it as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import ingest.address
from flows import places
from flows.cycle import run_cycle
from flows.memory import peak_megabytes
from flows.settings import Settings
from ingest.http import Client
from ingest.records import Feed, Source
from store.database import reader
from tests.flows.fakes import NOW, MarkClassifier
from tests.ingest.hostile.behaviours import BEHAVIOURS, MAX_BYTES, item, page, rss
from tests.ingest.hostile.server import Server, plain, serving

GOOD = 5  # feeds that do nothing wrong, three articles each
TIMEOUT, READ_TIMEOUT = 4.0, 1.0  # seconds


def run(folder: Path) -> dict[str, Any]:
    """What is in the database afterwards, how long it took and how much memory it needed."""
    site, started = Settings(data_dir=folder / "data", alert_days=None, timeout=TIMEOUT, max_bytes=MAX_BYTES), time.monotonic()
    sources = []
    with serving() as server:
        for number, behaviour in enumerate(BEHAVIOURS):
            sources.append(_source(f"b{number}", f"127.0.1.{number + 1}", behaviour.kind, server, behaviour.answers))
        for number in range(GOOD):
            articles = [item(n, f"Good {n}") for n in (1, 2, 3)]
            sources.append(_source(f"good{number}", f"127.0.2.{number + 1}", "rss", server, {"/feed": plain(rss(*articles))}))
        polled = []
        for days in (0, 2):
            report = run_cycle(site, sources, open_client=_open, open_classifier=lambda _: MarkClassifier(), clock=_at(days))
            polled.append({poll.feed_id.partition("/")[0]: [poll.outcome, poll.http_status, poll.message, poll.mend, poll.seconds] for poll in report.polls})
        asked = [[asked.host, asked.path] for asked in server.asked]
    with closing(reader(places.published(site.data_dir))) as con:
        entries = con.execute("SELECT service, title, strftime(published_at, '%Y-%m-%dT%H:%M'), state, last_error, url FROM entries ORDER BY ALL").fetchall()
        stored = con.execute("SELECT service, title, text FROM articles ORDER BY ALL").fetchall()
        runs = con.execute("SELECT status, counts['feeds'] FROM runs").fetchall()
    return {
        "polls": polled,
        "entries": entries,
        "articles": stored,
        "runs": runs,
        "asked": asked,
        "seconds": time.monotonic() - started,
        "megabytes": peak_megabytes(),
        "torch": "torch" in sys.modules,
    }


def _source(name: str, host: str, kind: str, server: Server, answers: Any) -> Source:
    for number in (1, 2, 3):
        server.answers[host, f"/news/{number}"] = plain(page(f"Article {number} of {name}"), "Content-Type: text/html; charset=utf-8")
    server.answers |= {(host, path): answer for path, answer in answers.items()}
    feed = Feed(f"{name}/news", name, f"http://{host}:{server.port}/feed", "news_sitemap" if kind == "news_sitemap" else "rss", "News", "high")
    return Source(name, name, "en", (host,), "UTC", (feed,))


def _open(settings: Settings) -> Client:
    """As in real life, but for the time of one read: nothing private is allowed."""
    return Client(settings.agent, settings.timeout, settings.max_bytes, settings.allow_private, read_timeout=READ_TIMEOUT)


def _at(days: int) -> Callable[[], Any]:
    return lambda: NOW + timedelta(days=days)


def _treat_as_public(first: tuple[str, ...]) -> None:
    """The hosts of the suite stand for the public internet; every other address is what it is."""
    real = ingest.address.is_public
    ingest.address.is_public = lambda address: address.startswith(first) or real(address)


if __name__ == "__main__":
    _treat_as_public(("127.0.1.", "127.0.2."))
    json.dump(run(Path(sys.argv[1])), sys.stdout)
