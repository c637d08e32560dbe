"""Where a service's past is listed: robots.txt → sitemap index → numbered sitemaps; else its listing pages. Parsing, and one request a function."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import lxml.html
from lxml import etree

from ingest.encoding import decode
from ingest.errors import BadAddress, HttpStatus, IngestError, SitemapError
from ingest.http import Client, Response
from ingest.identity import article_id, pangea_id
from ingest.markup import examine, is_whole
from ingest.pangea import clean
from ingest.records import Source
from ingest.robots import sitemaps
from ingest.times import parse_time

MAX_DEPTH = 3  # indexes within indexes; the protocol knows one
MAX_ROOTS = 50  # sitemaps that one robots.txt may name
_CMS_SITEMAP = re.compile(r"/sitemap_\d+_\w+\.xml(?:\.gz)?$")
_NO_ARTICLES = re.compile(r"(?:sections?|categor\w+|tags?|authors?|images?|videos?)(?:[_-]?\d+)?\.xml(?:\.gz)?$", re.IGNORECASE)
_ZONE = re.compile(r"^/z/\d+/?$")


@dataclass(frozen=True, slots=True)
class Child:
    """A sitemap that an index names."""

    url: str
    lastmod: datetime | None  # UTC; when the file was made anew


@dataclass(frozen=True, slots=True)
class Listed:
    """An article that a sitemap or a listing page names."""

    article_id: str
    url: str
    lastmod: datetime | None = None  # UTC; when the page last changed: no publication date


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """The last item of a sitemap that breaks off: what came before it is whole."""

    message: str


def sites(source: Source) -> tuple[str, ...]:
    """The front page of each of the service's hosts, present and former: over the scheme by which its feeds are read, else https."""
    schemes = {urlsplit(feed.url).netloc.lower(): urlsplit(feed.url).scheme for feed in source.feeds}
    return tuple(f"{schemes.get(host, 'https')}://{host}/" for host in source.hosts)


def find_roots(site: str, client: Client) -> tuple[Child, ...]:
    """The sitemaps that the site's robots.txt names, and /sitemap.xml, which may not be there. Raises FetchError when the site does not answer."""
    answer = client.get(urljoin(site, "/robots.txt"))
    if client.robots:
        client.robots.learn(site, answer)
    named = sitemaps(answer.body) if answer.status == 200 else []
    addresses = [_joined(site, name) for name in named[:MAX_ROOTS] if not _NO_ARTICLES.search(name)]
    return tuple(Child(url, None) for url in dict.fromkeys([*addresses, urljoin(site, "/sitemap.xml")]) if url)


def fetch_list(url: str, client: Client) -> Response:
    """A sitemap or listing page, with the leave of the host's robots.txt. Raises FetchError; HttpStatus for a status other than 200."""
    answer = client.get(url, leave=True)
    if answer.status != 200:
        raise HttpStatus(f"{url}: HTTP {answer.status}", "nothing, if it passes: it is read by the next backfill", status=answer.status)
    return answer


def read_sitemap(body: bytes, url: str, hosts: frozenset[str]) -> Iterator[Child | Listed | BrokenOff]:
    """What a sitemap or an index names, gzipped or not, one after another: the tree is never whole in memory.

    Of a sitemap only addresses on `hosts` (bare, see `bare_host`) are taken; of the CMS's own only articles, which have a number. Raises SitemapError, which
    names the URL.
    """
    examined = examine(body, url)
    if examined.refusal:
        raise SitemapError(f"{url}: {examined.refusal.fault}", "open it in a browser; the site may have no sitemap")
    data = examined.data
    whole = examined.whole and (not data.strip() or is_whole(data))
    numbered = bool(_CMS_SITEMAP.search(urlsplit(url).path))
    kept: Child | Listed | None = None
    for name, item in _items(data, url):
        if kept is not None:
            yield kept
        kept = None
        location = _joined(url, clean(item.findtext("{*}loc") or ""))
        lastmod = parse_time(item.findtext("{*}lastmod") or "")
        if name == "sitemap":
            if location and not _NO_ARTICLES.search(urlsplit(location).path):
                kept = Child(location, lastmod)
        elif bare_host(location) in hosts and (not numbered or pangea_id(location)):
            kept = _listed(location, lastmod)
    if whole and kept is not None:
        yield kept
    if not whole:
        yield BrokenOff(f"{url}: breaks off; what comes before the break is taken")


def listing_zones(body: bytes, url: str, content_type: str = "") -> tuple[str, ...]:
    """The listings (/z/330) that a page links to, on its own host. Raises SitemapError."""
    found = _links(body, url, content_type)
    return tuple(dict.fromkeys(_plain(link) for link in found if bare_host(link) == bare_host(url) and _ZONE.match(urlsplit(link).path)))


def listing_page(zone: str, number: int) -> str:
    """Address of a page of a listing; the first is 0."""
    return f"{zone}?p={number}"


def read_listing(body: bytes, url: str, hosts: frozenset[str], content_type: str = "") -> tuple[Listed, ...]:
    """The articles that a listing page links to, each once. Raises SitemapError."""
    found: dict[str, Listed] = {}
    for link in _links(body, url, content_type):
        if bare_host(link) in hosts and pangea_id(link) and (one := _listed(link, None)):
            found.setdefault(one.article_id, one)
    return tuple(found.values())


def bare_host(url: str) -> str:
    """Host and port of a URL without www. and m., as hosts are compared; empty for what is no URL."""
    try:
        return urlsplit(url).netloc.lower().removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""


def hosts_of(source: Source) -> frozenset[str]:
    """The service's hosts, bare."""
    return frozenset(host.removeprefix("www.").removeprefix("m.") for host in source.hosts)


def _items(data: bytes, url: str) -> Iterator[tuple[str, etree._Element]]:
    """Each <sitemap> and <url>, as it is parsed; let go afterwards."""
    if not data.strip():
        return
    parser = etree.iterparse(
        io.BytesIO(data), events=("end",), tag=("{*}sitemap", "{*}url"), resolve_entities=False, load_dtd=False, no_network=True, recover=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in parser:
            yield element.tag.rpartition("}")[2], element
            element.clear()
            while (before := element.getprevious()) is not None:
                element.getparent().remove(before)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SitemapError(f"{url}: is no XML ({error})", "open it in a browser; the site may have no sitemap") from error
    root = parser.root.tag.rpartition("}")[2] if parser.root is not None else ""
    if root not in ("sitemapindex", "urlset"):
        raise SitemapError(f"{url}: is no sitemap" + (f": its root is <{root}>" if root else ""), "open it in a browser; the site may have no sitemap")


def _listed(url: str, lastmod: datetime | None) -> Listed | None:
    try:
        return Listed(article_id(url), url, lastmod)
    except (BadAddress, ValueError):
        return None


def _links(body: bytes, url: str, content_type: str) -> list[str]:
    """The web addresses that a page links to."""
    try:
        root = lxml.html.document_fromstring(decode(body, content_type, url).encode("utf-8", errors="replace"), parser=lxml.html.HTMLParser(encoding="utf-8"))
        return [link for href in root.xpath("//a/@href") if (link := _joined(url, str(href)))]
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, IngestError) as error:
        raise SitemapError(f"{url}: is no listing page ({error})", "open it in a browser") from error


def _joined(url: str, href: str) -> str:
    """The web address that `href` is on the page at `url`, without a fragment; empty for anything else."""
    try:
        parts = urlsplit(urljoin(url, href))
        return parts._replace(fragment="").geturl() if href and parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def _plain(url: str) -> str:
    """Without the page number, a slash at the end and a fragment."""
    parts = urlsplit(url)
    query = [(key, value) for key, value in parse_qsl(parts.query) if key != "p"]
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), urlencode(query), ""))
