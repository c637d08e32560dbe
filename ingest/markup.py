"""What a feed's body is, before a parser sees it: inflated, refused if it declares entities, told from a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.compression import OverLimit, gunzip
from ingest.records import Entry
from ingest.xmltext import MOST_TAGS, open_document, to_utf8

MAX_INFLATED = 50_000_000  # bytes; the limit of the sitemap protocol
_END = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|rdf|urlset|sitemapindex)\s*>\s*(?:<!--[^<]*-->\s*)?$", re.IGNORECASE)
_NO_MARKUP = 100  # bytes; facts of life: dead feeds answer 200 with a dozen bytes
_PAGE = re.compile(rb"<(?:html|head|body)\b", re.IGNORECASE)
_HTML_TYPE = re.compile(rb"\s*<!doctype\s+html\b", re.IGNORECASE)
_LAYERS = 3  # a .gz file, gzipped again for the way, and once more by a mistake that is common


@dataclass(frozen=True, slots=True)
class Reading:
    """What a body gave."""

    entries: tuple[Entry, ...] = ()
    fault: str = ""  # what is wrong with the body, to follow the URL in a message; empty when nothing
    mend: str = ""
    broken_off: bool = False  # the entries are those before the break


@dataclass(frozen=True, slots=True)
class Body:
    """A body that may be given to a parser, or the reason why not."""

    data: bytes
    whole: bool = True  # false when the gzip stream breaks off
    refusal: Reading | None = None


def examine(body: bytes, feed_id: str, content_type: str = "", most_tags: int = MOST_TAGS) -> Body:
    """Inflate a `.gz` document, bring it to UTF-8 and refuse what no XML parser should be given. An empty or tiny body passes: it is an empty channel."""
    whole = True
    for _ in range(_LAYERS):
        if not body.startswith(b"\x1f\x8b"):
            break
        try:
            body, complete = gunzip(body, MAX_INFLATED)
        except OverLimit:
            return _refused(f"inflates to more than {MAX_INFLATED:,} bytes", f"disable {feed_id} until the site is itself again")
        whole = whole and complete
    if body.startswith(b"\x1f\x8b"):
        return _refused(f"is compressed more than {_LAYERS} times over", f"disable {feed_id} until the site is itself again")
    document = open_document(body, content_type, most_tags)
    if _PAGE.match(document.data) or _HTML_TYPE.match(to_utf8(body[:1000], content_type)):
        return _refused("is a web page, not a feed", f"open it in a browser: the feed of {feed_id} has moved, or the site asks for a login")
    if document.refusal:
        return _refused(document.refusal, f"disable {feed_id} until the site is itself again")
    if len(body) >= _NO_MARKUP and not document.data.startswith(b"<"):
        start = document.data[:60].decode(errors="replace")[:30]
        return _refused(f"is no XML: it begins with {start!r}", f"open it in a browser and correct the URL of {feed_id}")
    return Body(document.data, whole)


def _refused(fault: str, mend: str) -> Body:
    return Body(b"", refusal=Reading(fault=fault, mend=mend))


def printable(text: str, most: int) -> str:
    """Something of a server's for a message: one line of characters that can be shown, at most so many."""
    return "".join(char if char.isprintable() else "?" for char in " ".join(text[: 2 * most].split()))[:most]


def is_whole(data: bytes) -> bool:
    """Whether the document reaches the end of its root; a root that is one empty tag does."""
    tail = data[-4000:].rstrip()
    return bool(_END.search(tail)) or (tail.endswith(b"/>") and b"</" not in tail)
