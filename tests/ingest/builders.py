"""Small records and documents for the tests of ingest."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx2

from ingest.http import Client
from ingest.records import Feed, Page, Source

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
FEED = Feed("azattyq-kk/top", "azattyq-kk", "https://www.azattyq.org/api/", "rss", "Басты", "medium")
SITEMAP = Feed("azattyq-kk/sitemap", "azattyq-kk", "https://www.azattyq.org/sitemap_5_news.xml.gz", "news_sitemap", "News sitemap", "high")
SOURCE = Source("azattyq-kk", "Азаттық", "kk", ("www.azattyq.org",), "Asia/Almaty", (FEED, SITEMAP))

RSS_HEAD = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Азаттық</title><link>https://www.azattyq.org</link><ttl>60</ttl>'
RSS_TAIL = "</channel></rss>"
SITEMAP_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
)
SITEMAP_TAIL = "</urlset>"


def item(number: int, title: str = "Тақырып") -> str:
    return (
        f"<item><title>{title}</title><link>https://www.azattyq.org/a/{number}.html</link>"
        f"<guid>https://www.azattyq.org/a/{number}.html</guid><pubDate>Mon, 06 May 2024 10:00:00 +0500</pubDate></item>"
    )


def rss(*items: str) -> bytes:
    return (RSS_HEAD + "".join(items) + RSS_TAIL).encode()


def news_url(number: int, title: str = "Тақырып", lang: str = "kk") -> str:
    return (
        f"<url><loc>https://www.azattyq.org/a/{number}.html</loc><news:news><news:publication><news:name>A</news:name><news:language>{lang}</news:language>"
        f"</news:publication><news:publication_date>2024-05-06T05:00:00.82Z</news:publication_date><news:title>{title}\n</news:title></news:news></url>"
    )


def sitemap(*urls: str) -> bytes:
    return (SITEMAP_HEAD + "".join(urls) + SITEMAP_TAIL).encode()


def page(html: str | bytes, url: str = "https://www.azattyq.org/a/31000001.html", content_type: str = "text/html; charset=utf-8", final_url: str = "") -> Page:
    body = html if isinstance(html, bytes) else html.encode()
    return Page(url, final_url or url, 200, content_type, body, NOW)


def pangea_page(body: str, head: str = "", title: str = "Тақырып") -> str:
    return (
        f'<!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f'<body class="pg-article"><nav><a href="/z/1">News</a></nav>'
        f'<h1 class="title pg-title">{title}</h1><div class="published"><time datetime="2024-05-06T10:00:00&#x2B;05:00">6 May</time></div>'
        f'<figure class="media-image"><figcaption><span class="caption">A caption</span></figcaption></figure>'
        f'<div id="article-content"><div class="wsw">{body}</div></div><div class="media-block-wrap"><h2>Related</h2></div></body></html>'
    )


def client(answer: httpx2.Response | Exception, **limits: float) -> Client:
    """A client whose network gives one answer to everything."""

    def handle(request: httpx2.Request) -> httpx2.Response:
        if isinstance(answer, Exception):
            raise answer
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=httpx2.ByteStream(answer.content))

    return Client(
        "shekara-tests (tests@example.org)", limits.get("timeout", 5.0), int(limits.get("max_bytes", 1_000_000)), transport=httpx2.MockTransport(handle)
    )
