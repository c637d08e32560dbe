"""RSS and Atom bytes → entries, by feedparser, which is given the parts of a feed that are asked for and no others."""

from __future__ import annotations

import html
import re
import time
from calendar import timegm
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import urljoin
from xml.sax import SAXException

import feedparser

from ingest.errors import BadAddress
from ingest.identity import article_id
from ingest.markup import Reading, examine, is_whole, printable
from ingest.pangea import clean
from ingest.pruning import prune
from ingest.records import Entry, Feed, Source
from ingest.times import as_utc

_TAG = re.compile(r"<[^<>]{0,500}>")
_MOST_TAGS = 400_000  # also those within descriptions: a feed of 200 whole articles has as many
_LONGEST_TITLE = 1000  # characters
# What feedparser lets through on malformed input (its own parsers, html.parser, codecs).
_PARSER_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError, SAXException)


def read(body: bytes, feed: Feed, source: Source, content_type: str = "") -> Reading:
    """Each article once, in the feed's order. A body that breaks off gives the entries before the break."""
    examined = examine(body, feed.id, content_type, _MOST_TAGS)
    if examined.refusal:
        return examined.refusal
    if not examined.data.strip():
        return Reading()
    broken = not examined.whole or not is_whole(examined.data)
    pruned = prune(_whole_items(examined.data) if broken else examined.data)
    if not pruned.data:
        return _no_feed(examined.data, feed)
    try:
        # As a stream: bytes are taken for the name of a file first, and a body that is "/etc/passwd" would be answered with that file.
        parsed = feedparser.parse(BytesIO(pruned.data), response_headers={"content-location": feed.url}, sanitize_html=False, resolve_relative_uris=False)
    except _PARSER_FAULTS as error:
        reason = printable(f"{type(error).__name__}: {error}", 100)
        return Reading(fault=f"cannot be parsed ({reason})", mend=f"open it in a browser and correct the URL of {feed.id}")
    entries = {entry.article_id: entry for item in reversed(parsed.entries) if (entry := _entry(item, feed, source))}
    if not entries and not parsed.version:
        return _no_feed(examined.data, feed)
    listed = tuple(reversed(entries.values()))
    if broken:
        return Reading(listed, "breaks off", "nothing, if it passes: it is read in full next time", broken_off=True)
    if pruned.fault:
        return Reading(listed, pruned.fault, f"ask the site for a smaller feed in place of {feed.id}", broken_off=True)
    return Reading(listed)


def _no_feed(data: bytes, feed: Feed) -> Reading:
    if len(data) < 100 and b"<" not in data:
        return Reading()
    return Reading(fault="is XML but neither RSS nor Atom", mend=f"open it in a browser and correct the URL or the kind of {feed.id}")


def _whole_items(data: bytes) -> bytes:
    """Without the item in which the body breaks off: its address may be cut."""
    ends = [data.rfind(end) + len(end) for end in (b"</item>", b"</entry>") if end in data]
    return data[: max(ends)] if ends else re.split(rb"<(?:item|entry)[\s>]", data, maxsplit=1)[0]


def _entry(item: feedparser.FeedParserDict, feed: Feed, source: Source) -> Entry | None:
    """None for an item without a usable web address."""
    link = item.get("link")
    if not isinstance(link, str) or not link.strip():
        return None
    try:
        url = urljoin(feed.url, link.strip())
        identity = article_id(url)
    except (BadAddress, ValueError):
        return None
    return Entry(feed.id, source.id, identity, url, _title(item.get("title")), _published(item), source.lang)


def _title(title: object) -> str:
    if not isinstance(title, str):
        return ""
    return clean(html.unescape(_TAG.sub("", title[: 2 * _LONGEST_TITLE])))[:_LONGEST_TITLE]


def _published(item: feedparser.FeedParserDict) -> datetime | None:
    for key in ("published_parsed", "updated_parsed"):
        moment = dict.get(item, key)  # FeedParserDict would give one date under both names, with a warning
        if isinstance(moment, time.struct_time):
            try:
                return as_utc(datetime.fromtimestamp(timegm(moment), UTC))
            except (ValueError, OverflowError, OSError):
                continue
    return None
