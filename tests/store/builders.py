"""Records with sensible defaults, for tests that care about one or two of their fields."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from typing import Any

from classify.records import LABELS, SCORE, Statement
from ingest.records import Article, Entry, Feed, FeedState, PollResult, Source

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
STAMP = "rules-1/head-1"
FEED = Feed("rferl-en/news", "rferl-en", "https://www.rferl.org/api/z", "rss", "News", "high")
SITEMAP = Feed("rferl-en/sitemap", "rferl-en", "https://www.rferl.org/sitemap.xml.gz", "news_sitemap", "News sitemap", "high")
SOURCE = Source("rferl-en", "RFE/RL", "en", ("www.rferl.org", "rferl.org"), "Europe/Prague", (FEED, SITEMAP))


def entry(article_id: str, **changed: Any) -> Entry:
    values: dict[str, Any] = {
        "feed_id": FEED.id,
        "source_id": SOURCE.id,
        "article_id": article_id,
        "url": f"https://www.rferl.org/a/{article_id}.html",
        "title": "Neighbours react",
        "published_at": NOON,
        "lang": "en",
    }
    return Entry(**values | changed)


def poll(*entries: Entry, at: datetime = NOON, etag: str = '"v1"', **changed: Any) -> PollResult:
    values: dict[str, Any] = {
        "feed_id": FEED.id,
        "url": FEED.url,
        "polled_at": at,
        "seconds": 0.25,
        "outcome": "new",
        "http_status": 200,
        "entries": entries,
        "state": FeedState(FEED.id, etag, "Tue, 27 Sep 2022 12:00:00 GMT", "ab" * 32, at),
    }
    return PollResult(**values | changed)


def article(article_id: str = "1", text: str = "Kazakhstan proceeds from the territorial integrity of states.", **changed: Any) -> Article:
    values: dict[str, Any] = {
        "article_id": article_id,
        "url": f"https://www.rferl.org/a/{article_id}.html",
        "canonical_url": f"https://www.rferl.org/a/{article_id}.html",
        "service": SOURCE.id,
        "lang": "en",
        "title": "Neighbours react",
        "authors": ("Ann Author", "Айдос Автор"),
        "published_at": NOON,
        "modified_at": None,
        "text": text,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "extractor": "pangea/1",
    }
    return Article(**values | changed)


def statement(holder: str = "KAZ", stance: Any = "affirms", on: date = date(2022, 9, 26), **changed: Any) -> Statement:
    values: dict[str, Any] = {
        "holder": holder,
        "holder_name": {"KAZ": "Kazakhstan", "RUS": "Russia"}.get(holder, holder),
        "holder_level": "state",
        "speaker": None,
        "role": None,
        "target": "ua-2022",
        "stance": stance,
        "score": SCORE[stance],
        "act": "says",
        "quote_type": "indirect",
        "stated_on": on,
        "stated_on_precision": "day",
        "evidence": "Kazakhstan",
        "evidence_start": 0,
        "evidence_end": 10,
        "confidence": 0.8,
        "probabilities": tuple(0.8 if label == stance else 0.2 / 7 for label in LABELS),
        "classifier": STAMP,
    }
    return Statement(**values | changed)
