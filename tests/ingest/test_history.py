"""Where the past is listed: sitemaps, indexes and listing pages, made up and real."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest

from ingest.errors import SitemapError
from ingest.history import (
    BrokenOff,
    Child,
    Listed,
    find_roots,
    hosts_of,
    listing_zones,
    read_listing,
    read_sitemap,
    sites,
)
from ingest.records import Source
from tests.ingest.builders import SOURCE, client, pangea_page
from tests.ingest.shared import SHARED, needs_shared

HOSTS = frozenset({"azattyq.org"})
MAP = "https://www.azattyq.org/sitemap_5_1.xml.gz"
OTHER = "https://www.azattyq.org/posts.xml"


def urlset(*urls: str) -> bytes:
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(urls)}</urlset>'.encode()


def url(location: str, lastmod: str = "") -> str:
    return f"<url><loc>{location}</loc>{f'<lastmod>{lastmod}</lastmod>' if lastmod else ''}</url>"


def read(body: bytes, where: str = MAP) -> list[Child | Listed | BrokenOff]:
    return list(read_sitemap(body, where, HOSTS))


def test_a_numbered_sitemap_gives_its_articles_with_lastmod() -> None:
    body = urlset(
        url("https://www.azattyq.org/a/31000001.html", "2020-05-06T07:08:09.123Z"),
        url(" https://azattyq.org/a/some-slug/31000002.html\n", "soon"),
        url("https://www.azattyq.org/focus"),
        url("https://stranger.example/a/31000003.html"),
        url("/a/31000004.html"),
        url("http://[::1"),
        "<url/>",
    )
    expected = [
        Listed("31000001", "https://www.azattyq.org/a/31000001.html", datetime(2020, 5, 6, 7, 8, 9, 123000, tzinfo=UTC)),
        Listed("31000002", "https://azattyq.org/a/some-slug/31000002.html", None),
        Listed("31000004", "https://www.azattyq.org/a/31000004.html", None),
    ]
    assert read(body) == read(gzip.compress(body)) == expected


def test_of_another_sitemap_every_page_of_the_host_is_taken() -> None:
    assert [item.url for item in read(urlset(url("https://www.azattyq.org/2014/a-story")), OTHER) if isinstance(item, Listed)] == [
        "https://www.azattyq.org/2014/a-story"
    ]


def test_an_index_gives_its_sitemaps_but_those_of_sections() -> None:
    body = (
        b"<sitemapindex><sitemap><loc>/sitemap_5_1.xml.gz</loc><lastmod>2025-04-20T17:38:23.4598287Z</lastmod></sitemap>"
        b"<sitemap><loc>/sitemap_5_sections.xml.gz</loc></sitemap><sitemap><loc>file:///etc/passwd</loc></sitemap></sitemapindex>"
    )
    assert read(body) == [Child(MAP, datetime(2025, 4, 20, 17, 38, 23, 459828, tzinfo=UTC))]


@pytest.mark.parametrize("cut", [b"<loc>https://www.azattyq.org/a/31000003", b"/a/31000003.html</loc></url>", b"</urlset>"])
def test_of_a_sitemap_that_breaks_off_no_half_address_is_taken(cut: bytes) -> None:
    body = urlset(*(url(f"https://www.azattyq.org/a/3100000{n}.html") for n in (1, 2, 3)))
    items = read(body[: body.index(cut) + len(cut) - 9])
    assert isinstance(items[-1], BrokenOff)
    assert MAP in items[-1].message
    assert [item.article_id for item in items[:-1] if isinstance(item, Listed)] == ["31000001", "31000002"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!doctype html><html><body>Log in</body></html>", "is a web page"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaa">]><urlset>&a;</urlset>', "declares XML entities"),
        (b'{"error": "' + b"x" * 200 + b'"}', "is no XML"),
        (b"<rss><channel/></rss>", "its root is <rss>"),
        (gzip.compress(bytes(60_000_000)), "inflates to more than"),
    ],
)
def test_what_is_no_sitemap_is_told_with_its_address(body: bytes, said: str) -> None:
    with pytest.raises(SitemapError, match=said) as raised:
        read(body)
    assert raised.value.message.startswith(MAP)


def test_an_empty_sitemap_gives_nothing() -> None:
    assert read(b"") == read(urlset()) == []


def test_robots_names_sitemaps_and_the_usual_place_is_tried_too() -> None:
    robots = b"User-agent: *\nDisallow: /x\nsitemap:https://www.azattyq.org/a.xml\nSitemap: /b.xml\nSitemap: ftp://x/c.xml\nSitemap: /tags.xml\n"
    found = find_roots("https://www.azattyq.org/", client(httpx2.Response(200, content=robots)))
    assert [child.url for child in found] == [f"https://www.azattyq.org/{name}.xml" for name in ("a", "b", "sitemap")]
    found = find_roots("https://www.azattyq.org/", client(httpx2.Response(404, content=b"Sitemap: https://x.example/a.xml")))
    assert [child.url for child in found] == ["https://www.azattyq.org/sitemap.xml"]


def test_each_host_of_a_service_is_a_site() -> None:
    source = Source("a", "A", "en", ("www.azattyq.org", "m.azattyq.org", "127.0.0.1:8000"), "UTC", ())
    assert sites(source) == ("https://www.azattyq.org/", "https://m.azattyq.org/", "https://127.0.0.1:8000/")
    assert hosts_of(source) == {"azattyq.org", "127.0.0.1:8000"}
    assert sites(SOURCE) == ("https://www.azattyq.org/",)


def test_a_listing_page_gives_its_articles_and_zones() -> None:
    body = pangea_page(
        '<a href="/a/slug/31000001.html#comments">a</a><a href="/a/31000001.html">b</a><a href="https://other.example/a/31000002.html">c</a>'
        '<a href="/z/330/">z</a><a href="/z/330?p=4">z</a><a href="https://other.example/z/1">z</a><a href="/z/330/extra">z</a><a href="mailto:x@y">m</a>'
    ).encode()
    where = "https://www.azattyq.org/z/330?p=2"
    assert read_listing(body, where, HOSTS) == (Listed("31000001", "https://www.azattyq.org/a/slug/31000001.html"),)
    assert listing_zones(body, where) == ("https://www.azattyq.org/z/1", "https://www.azattyq.org/z/330")
    with pytest.raises(SitemapError, match=r"z/330\?p=2"):
        read_listing(b"", where, HOSTS)


def test_a_long_sitemap_is_let_go_while_it_is_read() -> None:
    """What is yielded can be used up one by one; the address of each comes whole."""
    numbers = range(31_000_000, 31_005_000)
    packed = gzip.compress(urlset(*(url(f"https://www.azattyq.org/a/{n}.html", "2020-01-01T00:00:00Z") for n in numbers)))
    items = read_sitemap(packed, MAP, HOSTS)
    assert next(items) == Listed("31000000", "https://www.azattyq.org/a/31000000.html", datetime(2020, 1, 1, tzinfo=UTC))
    assert [item.article_id for item in items if isinstance(item, Listed)] == [str(n) for n in numbers[1:]]


def _real() -> Iterator[Path]:
    folder = SHARED / "real" / "sitemaps"
    return (path for path in sorted(folder.glob("*/sitemap*.xml*")) if not path.name.endswith(("_news.xml.gz", "_sections.xml.gz")))


@needs_shared
def test_all_real_sitemaps_and_indexes_are_read() -> None:
    articles = children = 0
    for path in _real():
        host = path.parent.name
        items = list(read_sitemap(path.read_bytes(), f"https://{host}/{path.name}", frozenset({host.removeprefix("www.")})))
        assert items, path
        assert not any(isinstance(item, BrokenOff) for item in items), path
        listed = [item for item in items if isinstance(item, Listed)]
        assert bool(listed) != (path.name == "sitemap.xml"), path
        body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if listed:
            assert len(listed) == body.count(b"<url>"), path
            assert all(item.lastmod for item in listed), path
        articles += len(listed)
        children += len(items) - len(listed)
    assert articles > 19_499
    assert children > 20
