"""Google News sitemaps → entries; plain sitemaps of the CMS give their article addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from lxml import etree

from ingest.errors import BadAddress
from ingest.identity import article_id, pangea_id
from ingest.languages import two_letters
from ingest.markup import Reading, examine, is_whole, printable
from ingest.pangea import clean
from ingest.records import Entry, Feed, Source
from ingest.times import parse_time

_AGAIN = "nothing, if it passes: it is read in full next time"
_LONGEST_TITLE = 1000  # characters
_URL_END = re.compile(rb"</(?:[\w.-]+:)?url\s*>")


def parse(body: bytes, feed: Feed, source: Source) -> tuple[Entry, ...]:
    """The entries of a sitemap, gzipped or not; those before the break when it breaks off."""
    return read(body, feed, source).entries


def read(body: bytes, feed: Feed, source: Source, content_type: str = "") -> Reading:
    """Each article once, in the sitemap's order. `lastmod` is not taken: it is not the publication date."""
    examined = examine(body, feed.id, content_type)
    if examined.refusal:
        return examined.refusal
    if not examined.data.strip():
        return Reading() if examined.whole else Reading((), "breaks off", _AGAIN, broken_off=True)
    data = examined.data
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, recover=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return Reading(fault=f"is no XML ({printable(str(error), 200)})", mend=f"open it in a browser and correct the URL of {feed.id}")
    name = printable(root.tag.rpartition("}")[2], 40) if root is not None else ""
    if name == "sitemapindex":
        return Reading(fault="is an index of sitemaps, not a news sitemap", mend=f"give {feed.id} the URL of the sitemap whose name ends in _news")
    if name != "urlset":
        return Reading(fault="is no sitemap" + (f": its root is <{name}>" if name else ""), mend=f"correct the URL or the kind of {feed.id}")
    urls = list(root.iterchildren("{*}url"))
    broken = not examined.whole or not is_whole(data)
    if broken:
        urls = urls[: len(_URL_END.findall(data))]  # the last one may be cut within its address
    entries: dict[str, Entry] = {}
    for entry in _entries(urls, feed, source):
        entries.setdefault(entry.article_id, entry)
    if broken:
        return Reading(tuple(entries.values()), "breaks off", _AGAIN, broken_off=True)
    if any("XML_PARSE_HUGE" in line.message for line in parser.error_log):
        return Reading(tuple(entries.values()), "has a text beyond the parser's limits", f"disable {feed.id} until the site is itself again", broken_off=True)
    return Reading(tuple(entries.values()))


def _entries(urls: Iterable[etree._Element], feed: Feed, source: Source) -> Iterator[Entry]:
    for url in urls:
        location = clean(url.findtext("{*}loc") or "")
        news = url.find("{*}news")
        try:
            if not location or (news is None and pangea_id(location) is None):
                continue
            address = urljoin(feed.url, location)
            identity = article_id(address)
        except (BadAddress, ValueError):
            continue
        title = clean(url.findtext("{*}news/{*}title") or "")[:_LONGEST_TITLE]
        published = parse_time(url.findtext("{*}news/{*}publication_date") or "")
        lang = two_letters(url.findtext("{*}news/{*}publication/{*}language") or "") or source.lang
        yield Entry(feed.id, source.id, identity, address, title, published, lang)
