"""The feeds of a site, found by itself: what its page links to, the usual places, and the news sitemap that its robots.txt leads to.

Each candidate is fetched and read as a cycle would read it; one without an entry is no find.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
from lxml import etree

from ingest import catalogue, feeds, history, pangea, robots
from ingest.encoding import decode
from ingest.errors import BadAddress, CatalogueError, IngestError, SitemapError
from ingest.http import Client, Response
from ingest.identity import canonical_url
from ingest.languages import settle, two_letters
from ingest.pangea import clean
from ingest.records import Entry, Feed, FeedKind, Source
from ingest.zones import proposed_zone

MOST_REQUESTS = 40  # of one search, on the site's own server
MOST_FEEDS = 15  # of the feeds that a page links to
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"})
_FEED_PATHS = ("/rss", "/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds/posts/default", "/rss/news", "/rss/all.xml", "/api/")
_SITEMAP_PATHS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/news_sitemap.xml", "/sitemap.xml", "/sitemap_index.xml")
_MOST_SITEMAPS = 12  # fetched in search of the news sitemap
_LONGEST_NAME = 80  # characters
_ALTERNATES = etree.XPath("//link[@href and contains(concat(' ', normalize-space(@rel), ' '), ' alternate ')]")
_FEED_LINKS = etree.XPath("//a[contains(@href, '/rss') or contains(@href, '.rss') or contains(@href, '/feed') or contains(@href, '/api/z')]")


@dataclass(frozen=True, slots=True)
class Find:
    """A feed that delivers."""

    url: str  # absolute; the new address where the old one has moved for good
    kind: FeedKind
    label: str
    entries: int
    newest: datetime | None  # UTC
    how: str  # where it was found, for people


@dataclass(frozen=True, slots=True)
class Site:
    """What a search found: a proposal for the catalogue."""

    url: str  # of the page that was searched, after redirects
    name: str
    lang: str  # ISO 639-1
    lang_sure: bool  # whether the page or its headlines say so; "en" is assumed otherwise
    tz: str  # IANA name, by the host's country or the language
    finds: tuple[Find, ...]
    misses: tuple[str, ...]  # one line a candidate that was looked at in vain


@dataclass(slots=True)
class _Search:
    client: Client
    asked: dict[str, Response | IngestError] = field(default_factory=dict)
    finds: dict[str, Find] = field(default_factory=dict)  # by canonical URL
    headlines: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def get(self, url: str) -> Response | None:
        """The answer with status 200, once a URL; None, and a miss where there is a reason to tell."""
        url = catalogue.web_address(url)
        if url not in self.asked:
            if len(self.asked) >= MOST_REQUESTS:
                return None
            try:
                self.asked[url] = self.client.get(url)
            except IngestError as error:
                self.asked[url] = error
        answer = self.asked[url]
        return answer if isinstance(answer, Response) and answer.status == 200 else None

    def fault(self, url: str) -> str:
        answer = self.asked.get(catalogue.web_address(url))
        if answer is None:
            return f"{url}: not asked, after {MOST_REQUESTS} requests"
        return answer.message if isinstance(answer, IngestError) else f"{url}: HTTP {answer.status}"

    def look(self, url: str, kind: FeedKind, label: str, how: str) -> bool:
        """Whether the URL delivers entries as a feed of that kind; it is a find then."""
        try:
            url = catalogue.web_address(url)
        except BadAddress as error:
            self.misses.append(error.message)
            return False
        if canonical_url(url) in self.finds:
            return True
        answer = self.get(url)
        if answer is None:
            self.misses.append(self.fault(url))
            return False
        entries, fault = entries_of(answer, url, kind)
        if kind == "news_sitemap":
            entries = [entry for entry in entries if entry.published_at and entry.title]  # a plain sitemap has neither
        if not entries:
            self.misses.append(f"{url}: {fault or ('holds no news' if kind == 'news_sitemap' else 'has no entry')}")
            return False
        self.headlines += [entry.title for entry in entries]
        newest = max((entry.published_at for entry in entries if entry.published_at), default=None)
        at = answer.final_url if answer.moved else url
        self.finds[canonical_url(url)] = self.finds[canonical_url(at)] = Find(at, kind, label, len(entries), newest, how)
        return True


def discover(url: str, client: Client) -> Site:
    """Searches the site of `url`, which may also be a feed itself or lack its scheme. Raises FetchError and BadAddress where the site does not answer."""
    url = catalogue.web_address(url if "://" in url else f"https://{url}")
    url = url if urlsplit(url).path else urljoin(url, "/")
    search = _Search(client)
    answer = search.get(url)
    if answer is None:
        first = search.asked[url]
        raise first if isinstance(first, IngestError) else BadAddress(f"{url}: HTTP {first.status}", "give the address of its front page, or of its feed")
    page, root = answer, _html(answer)
    if root is None:  # a feed, by its own address
        if not search.look(url, "news_sitemap", "News sitemap", "as given"):
            search.misses.clear()
            search.look(url, "rss", "News", "as given")
        front = search.get(urljoin(answer.final_url, "/"))
        page, root = (front, _html(front)) if front else (answer, None)
    if root is not None:
        _linked_feeds(search, page, root)
    base = page.final_url
    if not any(find.kind == "rss" for find in search.finds.values()):
        for path in _FEED_PATHS:
            if search.look(urljoin(base, path), "rss", "News", "usual place"):
                break
    _news_sitemap(search, base)
    lang, sure = _language(root, search.headlines)
    finds = tuple(dict.fromkeys(search.finds.values()))
    return Site(base, _name(root, base), lang, sure, proposed_zone(urlsplit(base).netloc, lang), finds, tuple(dict.fromkeys(search.misses)))


def source_of(site: Site, source_id: str | None = None) -> Source:
    """The proposal as a source of a catalogue. Raises CatalogueError for an ID that is none."""
    host = urlsplit(canonical_url(site.url)).netloc
    key = source_id or catalogue.id_of(host, site.lang)
    if not catalogue.is_id(key):
        raise CatalogueError(f"{key!r} is no ID", "an ID is lower-case letters, digits and hyphens")
    hosts = list(dict.fromkeys([host, *(urlsplit(canonical_url(find.url)).netloc for find in site.finds if _same_site(find.url, host))]))
    listed: list[Feed] = []
    for find in site.finds:
        name = "sitemap" if find.kind == "news_sitemap" else catalogue.key_of(find.label, find.url)
        listed.append(Feed(catalogue.free_id(f"{key}/{name}", {feed.id for feed in listed}), key, find.url, find.kind, find.label, "high"))
    return Source(key, site.name, site.lang, tuple(hosts), site.tz, tuple(listed))


def entries_of(answer: Response, url: str, kind: FeedKind) -> tuple[list[Entry], str]:
    """What a body gives when it is read as a feed of that kind, and what is wrong with it."""
    feed = Feed("found/feed", "found", url, kind, "", "low")
    reading = feeds.read(answer.body, feed, Source("found", "found", "en", (urlsplit(url).netloc,), "UTC", (feed,)))
    return list(reading.entries), reading.fault


def sitemap_addresses(body: bytes, url: str) -> list[str]:
    """The addresses in an index of sitemaps, gzipped or not, in its order; empty for anything else."""
    try:
        return [item.url for item in history.read_sitemap(body, url, frozenset()) if isinstance(item, history.Child)]
    except SitemapError:
        return []  # no index


def _html(answer: Response) -> Any | None:
    """The page's tree; None for what is a feed, or no page."""
    start = answer.body.lstrip(b"\xef\xbb\xbf \r\n\t")[:500].lower()
    if not start or start.startswith(b"\x1f\x8b") or any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:rdf", b"<urlset", b"<sitemapindex")):
        return None
    try:
        text = decode(answer.body, answer.headers.get("content-type", ""), answer.final_url)
        return lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (IngestError, etree.ParserError, ValueError):
        return None


def _linked_feeds(search: _Search, page: Response, root: Any) -> None:
    base = root.find(".//base[@href]")
    here = urljoin(page.final_url, base.get("href")) if base is not None else page.final_url
    found: dict[str, tuple[str, str]] = {}
    for link in _ALTERNATES(root):
        if (link.get("type") or "").partition(";")[0].strip().lower() in _FEED_TYPES:
            found.setdefault(_joined(here, link.get("href")), (clean(link.get("title") or ""), "linked by the page"))
    if pangea.is_pangea(root) or b"/Content/responsive/" in page.body:
        found.setdefault(urljoin(here, "/api/"), ("Top stories", "usual place of the Pangea CMS"))
    if not found:
        for link in _FEED_LINKS(root):
            found.setdefault(_joined(here, link.get("href")), (clean(link.text_content())[:_LONGEST_NAME], "linked by the page"))
    for url, (label, how) in list(found.items())[:MOST_FEEDS]:
        if url and "/comments" not in url:
            search.look(url, "rss", label or "News", how)


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return ""


def _news_sitemap(search: _Search, base: str) -> None:
    """robots.txt → sitemaps and indexes → the first that holds news; the likeliest names first."""
    if any(find.kind == "news_sitemap" for find in search.finds.values()):
        return
    todo = [(url, "robots.txt") for url in _robots_sitemaps(search, base)]
    todo += [(urljoin(base, path), "usual place") for path in _SITEMAP_PATHS]
    seen: set[str] = set()
    while todo and len(seen) < _MOST_SITEMAPS:
        todo.sort(key=lambda candidate: (candidate[1] == "usual place", not _named_news(candidate[0])))
        url, how = todo.pop(0)
        if url in seen:
            continue
        seen.add(url)
        answer = search.get(url)
        if answer is None:
            if how != "usual place":
                search.misses.append(search.fault(url))
            continue
        inside = sitemap_addresses(answer.body, answer.final_url)
        if inside:
            newest = [one for one in inside if _named_news(one)] or inside[:2] + inside[-2:]
            todo += [(one, f"{how} → {urlsplit(url).path}") for one in newest]
        elif search.look(url, "news_sitemap", "News sitemap", how):
            return


def _named_news(url: str) -> bool:
    return "news" in urlsplit(url).path.lower()


def _robots_sitemaps(search: _Search, base: str) -> Iterator[str]:
    answer = search.get(urljoin(base, "/robots.txt"))
    if answer is None or (_html(answer) is not None and answer.body.lstrip().startswith(b"<")):
        return
    for named in robots.sitemaps(answer.body):
        try:
            yield catalogue.web_address(_joined(base, named))
        except BadAddress as error:
            search.misses.append(error.message)


def _language(root: Any | None, headlines: Sequence[str]) -> tuple[str, bool]:
    """The page's, unless enough headlines are in another."""
    said = two_letters(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "") if root is not None else None
    lang = settle("\n".join(headlines), said)
    return lang or "en", lang is not None


def _name(root: Any | None, url: str) -> str:
    host = urlsplit(url).netloc.removeprefix("www.")
    if root is None:
        return host
    meta = {(element.get("property") or element.get("name") or "").lower(): element.get("content") for element in root.iter("meta") if element.get("content")}
    title = root.find(".//title")
    names = (meta.get("og:site_name"), meta.get("application-name"), title.text_content().partition(" | ")[0].partition(" — ")[0] if title is not None else "")
    return next((name for name in (clean(name or "")[:_LONGEST_NAME] for name in names) if name), host)


def _same_site(url: str, host: str) -> bool:
    """Whether the URL lies on the host or below its domain; feeds may be served by others, which does not make their hosts the newsroom's."""
    other = urlsplit(url).netloc.lower()
    domain = host.removeprefix("www.")
    return other == domain or other.endswith("." + domain)
