from __future__ import annotations

import gzip
from collections.abc import Mapping

import httpx2
import pytest

from ingest import discovery
from ingest.errors import BadAddress, CatalogueError, FetchError
from ingest.http import Client
from ingest.zones import proposed_zone
from tests.ingest.builders import item, news_url, rss, sitemap

INDEX = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</sitemapindex>"
HEADLINE = "Қазақстан сыртқы істер министрлігі елдің ұстанымын түсіндірді"


class Web:
    """Pages by URL; a redirect is a URL that begins with ">". Everything else is a 404."""

    def __init__(self, pages: Mapping[str, str | bytes]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def client(self) -> Client:
        return Client("tests", 5.0, 1_000_000, transport=httpx2.MockTransport(self._answer))

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        url = str(request.url)
        self.asked.append(url)
        page = self.pages.get(url)
        if page is None:
            return httpx2.Response(404, stream=httpx2.ByteStream(b"<html>Not here</html>"))
        body = page if isinstance(page, bytes) else page.encode()
        if body.startswith(b">"):
            return httpx2.Response(301, headers={"Location": body[1:].decode()}, stream=httpx2.ByteStream(b""))
        return httpx2.Response(200, headers={"Content-Type": "text/html"}, stream=httpx2.ByteStream(body))


def found(pages: Mapping[str, str | bytes], url: str = "https://www.news.kz/") -> tuple[discovery.Site, Web]:
    web = Web(pages)
    with web.client() as client:
        return discovery.discover(url, client), web


FRONT = """<html lang="ru"><head><title>Жаңалықтар | Басты бет</title><meta property="og:site_name" content="Жаңалықтар">
<link rel="alternate" type="application/rss+xml" title="Басты" href="/rss/top"><link rel="alternate" type="application/rss+xml" href="/rss/dead">
<link rel="alternate" hreflang="kk" href="/kk"></head><body>{}</body></html>"""


def test_linked_feeds_and_the_news_sitemap_behind_robots_and_an_index_are_found() -> None:
    site, _ = found(
        {
            "https://www.news.kz/": FRONT,
            "https://www.news.kz/rss/top": rss(*(item(n, HEADLINE) for n in range(1, 5))),
            "https://www.news.kz/rss/dead": rss(),
            "https://www.news.kz/robots.txt": "User-agent: *\nDisallow: /x\nsitemap: https://www.news.kz/map.xml # all of it\n",
            "https://www.news.kz/map.xml": INDEX.format(
                "".join(f"<sitemap><loc>https://www.news.kz/{name}</loc></sitemap>" for name in ("map_1.xml.gz", "map_news.xml.gz"))
            ),
            "https://www.news.kz/map_news.xml.gz": gzip.compress(sitemap(news_url(31000001, HEADLINE))),
        }
    )
    assert (site.name, site.lang, site.lang_sure, site.tz) == ("Жаңалықтар", "kk", True, "Asia/Almaty")
    assert [(find.url, find.kind, find.label, find.entries) for find in site.finds] == [
        ("https://www.news.kz/rss/top", "rss", "Басты", 4),
        ("https://www.news.kz/map_news.xml.gz", "news_sitemap", "News sitemap", 1),
    ]
    assert all(find.newest and find.how for find in site.finds)
    assert site.misses == ("https://www.news.kz/rss/dead: has no entry",)
    source = discovery.source_of(site)
    assert (source.id, source.hosts) == ("news-kk", ("www.news.kz",))
    assert [feed.id for feed in source.feeds] == ["news-kk/top", "news-kk/sitemap"]


def test_without_links_the_usual_places_are_tried() -> None:
    site, web = found({"https://www.news.kz/": "<html lang='kk'><body>News</body></html>", "https://www.news.kz/feed/": rss(item(1, HEADLINE))})
    assert [(find.url, find.how) for find in site.finds] == [("https://www.news.kz/feed/", "usual place")]
    assert site.name == "news.kz"
    assert len(web.asked) <= discovery.MOST_REQUESTS


def test_a_page_of_the_cms_has_its_default_feed() -> None:
    site, _ = found(
        {
            "https://www.news.kz/": "<html><body class='pg-frontpage'><h1 class='pg-title'>A</h1></body></html>",
            "https://www.news.kz/api/": rss(item(1)),
        }
    )
    assert [find.url for find in site.finds] == ["https://www.news.kz/api/"]


def test_a_feeds_own_address_and_one_without_a_scheme_will_do() -> None:
    pages = {"https://www.news.kz/rss": rss(item(1, HEADLINE)), "https://www.news.kz/": "<html><title>Front | x</title></html>"}
    site, _ = found(pages, "www.news.kz/rss#latest")
    assert ([find.url for find in site.finds], site.name) == (["https://www.news.kz/rss"], "Front")
    own, _ = found({"https://www.news.kz/news.xml": sitemap(news_url(31000001, HEADLINE))}, "https://www.news.kz/news.xml")
    assert [(find.kind, find.how) for find in own.finds] == [("news_sitemap", "as given")]


def test_a_plain_sitemap_is_no_find() -> None:
    plain = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://www.news.kz/a/31000001.html</loc></url></urlset>"
    site, _ = found({"https://www.news.kz/": "<html></html>", "https://www.news.kz/sitemap.xml": plain})
    assert site.finds == ()
    assert "https://www.news.kz/sitemap.xml: holds no news" in site.misses


def test_a_moved_feed_is_listed_where_it_is_now() -> None:
    pages = {"https://www.news.kz/": FRONT, "https://www.news.kz/rss/top": ">https://feeds.news.kz/top", "https://feeds.news.kz/top": rss(item(1))}
    site, _ = found(pages)
    assert [find.url for find in site.finds] == ["https://feeds.news.kz/top"]
    assert discovery.source_of(site, "mine").hosts == ("www.news.kz", "feeds.news.kz")


def test_hostile_pages_end_within_bounds() -> None:
    links = "".join(f"<link rel='alternate' type='application/rss+xml' href='/rss/{n}'>" for n in range(500))
    evil = "<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'><link rel='alternate' type='text/xml' href='http://[::1'>"
    index = INDEX.format("".join(f"<sitemap><loc>https://www.news.kz/news{n}.xml</loc></sitemap>" for n in range(500)))
    pages = {"https://www.news.kz/": f"<html><head>{evil}{links}</head></html>"}
    pages |= {"https://www.news.kz/robots.txt": "Sitemap: https://www.news.kz/news.xml\nSitemap: file:///x\n"}
    pages |= {"https://www.news.kz/news.xml": index} | {f"https://www.news.kz/news{n}.xml": index for n in range(500)}
    site, web = found(pages)
    assert site.finds == ()
    assert len(web.asked) <= discovery.MOST_REQUESTS
    assert any("javascript:" in miss for miss in site.misses)


def test_a_site_that_does_not_answer_is_named() -> None:
    with pytest.raises(BadAddress, match=r"www\.news\.kz/: HTTP 404"):
        found({})
    with pytest.raises(BadAddress, match="name or a password") as raised:
        found({}, "https://me:secret@www.news.kz/")
    assert "secret" not in raised.value.message
    with pytest.raises((BadAddress, FetchError)):
        found({}, "https://")


def test_an_id_that_is_none_is_refused() -> None:
    site, _ = found({"https://www.news.kz/": rss(item(1))})
    with pytest.raises(CatalogueError, match="is no ID"):
        discovery.source_of(site, "Not One")


@pytest.mark.parametrize("body", [b"", b"<html>", b"<urlset/>", b"<sitemapindex>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", b"\x1f\x8bjunk", b"\x00" * 300])
def test_what_is_no_index_has_no_addresses(body: bytes) -> None:
    assert discovery.sitemap_addresses(body, "https://news.example/sitemap.xml") == []


@pytest.mark.parametrize(
    ("host", "lang", "zone"),
    [("24.kz", "ru", "Asia/Almaty"), ("www.gazeta.uz", "ru", "Asia/Tashkent"), ("meduza.io", "ru", "Europe/Moscow"),
     ("www.akipress.kg:443", "en", "Asia/Bishkek"),
     ("www.radio.cz", "cs", "Europe/Prague"), ("news.example", "en", "UTC"), ("www.currenttime.tv", "uk", "Europe/Kyiv")],
)  # fmt: skip
def test_a_time_zone_is_proposed_by_domain_else_language(host: str, lang: str, zone: str) -> None:
    assert proposed_zone(host, lang) == zone
