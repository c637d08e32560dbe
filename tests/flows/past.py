"""A news site with a past, over loopback: robots.txt, a sitemap index, numbered sitemaps, listing pages, articles."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from flows.history import backfill
from flows.settings import Settings
from ingest.records import Feed, Source
from tests.flows.fakes import NOW, MarkClassifier, text

# ID → day of publication, lastmod in the sitemap (none: ""), what a text that holds a statement says.
ARTICLES: Mapping[int, tuple[str, str, str]] = {
    31000001: ("2012-05-01", "2012-05-02T10:00:00Z", "KAZ endorses crimea"),  # changed last before 2014: is not asked for
    31000002: ("2013-12-31", "2020-01-01T00:00:00Z", "KAZ endorses crimea"),  # changed last in 2020, published before 2014
    31000003: ("2014-03-20", "2020-02-02T00:00:00Z", "KAZ neutral crimea"),
    31000004: ("2014-04-01", "2014-04-01T08:00:00Z", "SRB rejects crimea"),
    31000005: ("2015-06-01", "", "KAZ affirms principle"),
    31000006: ("2016-01-01", "2016-01-01T00:00:00Z", ""),
    31000007: ("2019-12-04", "2019-12-05T00:00:00Z", "KAZ accommodates crimea"),
    31000008: ("2022-09-26", "2022-09-26T12:00:00Z", "KAZ rejects ua-2022"),
}
GONE, GALLERY = 31000009, 31000010
SINCE = "2014-01-01"


@dataclass
class Past:
    """What the site answers by path, and what was asked for."""

    port: int
    answers: dict[str, bytes | int] = field(default_factory=dict)  # a body, or a status
    asked: list[str] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pages(self) -> list[str]:
        """The article pages asked for, in order."""
        return [path for path in self.asked if path.startswith("/a/")]

    def source(self) -> Source:
        return source_at(self.base)


def source_at(base: str) -> Source:
    """The service whose only host is that server."""
    host = base.removeprefix("http://")
    return Source("past-en", "Past", "en", (host,), "UTC", (Feed("past-en/top", "past-en", f"{base}/api/", "rss", "Top", "high"),))


@contextmanager
def serve(*, sitemaps: bool = True) -> Iterator[Past]:
    """The site, with sitemaps or with listing pages only."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            past.asked.append(self.path)
            answer = past.answers.get(self.path, 404)
            self.send_response(answer if isinstance(answer, int) else 200)
            body = b"" if isinstance(answer, int) else answer
            if body[:1] == b"<" and b"<html" in body[:40]:
                self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        past = Past(server.server_address[1])
        for number, (day, _, mark) in ARTICLES.items():
            past.answers[f"/a/{number}.html"] = article(past.base, number, day, mark)
        past.answers[f"/a/{GALLERY}.html"] = b"<html><body><p>Photos</p></body></html>"
        past.answers |= listed_in_sitemaps(past.base) if sitemaps else listed_in_zones()
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield past
        finally:
            server.shutdown()
            thread.join()


def article(base: str, number: int, day: str, mark: str) -> bytes:
    title, *paragraphs = text(f"Article {number}", *([mark] if mark else [])).splitlines()
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<html lang="en"><head><title>{title}</title><link rel="canonical" href="{base}/a/{number}.html"><meta property="og:title" content="{title}">'
        f'<meta property="article:published_time" content="{day}T09:00:00Z"></head><body><article><h1>{title}</h1>{body}</article></body></html>'
    ).encode()


def sitemap(base: str, numbers: Mapping[int, str], *others: str) -> bytes:
    """A sitemap of articles with their lastmod, and of other addresses."""
    urls = [f"<url><loc>{base}/a/{number}.html</loc>{f'<lastmod>{when}</lastmod>' if when else ''}</url>" for number, when in numbers.items()]
    urls += [f"<url><loc>{url}</loc></url>" for url in others]
    return f'<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(urls)}</urlset>'.encode()


def index(base: str, *names: str) -> bytes:
    maps = "".join(f"<sitemap><loc>{base}/{name}</loc><lastmod>2025-04-20T17:38:23.4598287Z</lastmod></sitemap>" for name in names)
    return f'<?xml version="1.0" encoding="utf-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'.encode()


def listed_in_sitemaps(base: str) -> dict[str, bytes | int]:
    lastmod = {number: when for number, (_, when, _) in ARTICLES.items()}
    first = {number: lastmod[number] for number in list(lastmod)[:4]}
    second = {number: lastmod[number] for number in list(lastmod)[3:]} | {GONE: "2020-01-01T00:00:00Z", GALLERY: "2020-01-01T00:00:00Z"}
    return {
        "/robots.txt": f"User-agent: *\nDisallow:\nSitemap: {base}/sitemap.xml\n".encode(),
        "/sitemap.xml": index(base, "sitemap_5_1.xml.gz", "sitemap_5_2.xml.gz", "sitemap_5_sections.xml.gz"),
        "/sitemap_5_1.xml.gz": gzip.compress(sitemap(base, first, f"{base}/about", "https://stranger.example/a/31000099.html")),
        "/sitemap_5_2.xml.gz": gzip.compress(sitemap(base, second)),
    }


def listed_in_zones() -> dict[str, bytes | int]:
    numbers = [*reversed(ARTICLES), GALLERY]
    links = [f'<a href="/a/some-slug/{number}.html#comments">x</a>' for number in numbers]
    pages = [links[:4], links[4:8], links[8:]]
    return {
        "/": b'<html><body><a href="/z/330">News</a><a href="/z/330?p=1">more</a><a href="/about">x</a><a href="https://other.example/z/9">x</a></body></html>',
        **{f"/z/330?p={n}": f"<html><body>{''.join(page)}</body></html>".encode() for n, page in enumerate(pages)},
        "/z/330?p=3": f"<html><body>{''.join(pages[-1])}</body></html>".encode(),
        **{f"/a/some-slug/{number}.html": 404 for number in numbers},
    }


def fill(folder: Path, base: str) -> None:
    """One backfill of the site, in batches of two pages; for a child process."""
    from datetime import date

    import flows.history
    import flows.lists

    flows.history.SAVED_TOGETHER = 2
    flows.lists.LISTED_TOGETHER = 2
    settings = Settings(data_dir=folder, alert_days=None, batch_size=4, allow_private=True)
    backfill(settings, (source_at(base),), "past-en", date.fromisoformat(SINCE), open_classifier=lambda _: MarkClassifier(), clock=lambda: NOW)
