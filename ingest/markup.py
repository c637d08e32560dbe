"""What a feed's body is, before a parser sees it: inflated, refused if it declares entities, told from a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.compression import OverLimit, gunzip
from ingest.records import Entry

MAX_INFLATED = 50_000_000  # bytes; the limit of the sitemap protocol
_END = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|rdf|urlset|sitemapindex)\s*>\s*(?:<!--[^<]*-->\s*)?$", re.IGNORECASE)
_ENTITY = re.compile(rb"<!entity", re.IGNORECASE)
_NO_MARKUP = 100  # bytes; facts of life: dead feeds answer 200 with a dozen bytes
_PROLOGUE = re.compile(r"^(?:\ufeff|\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_PAGE = re.compile(r"^<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


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


def examine(body: bytes, feed_id: str) -> Body:
    """Inflate a `.gz` document and refuse what no XML parser should be given. An empty or tiny body passes: it is an empty channel."""
    whole = True
    if body.startswith(b"\x1f\x8b"):
        try:
            body, whole = gunzip(body, MAX_INFLATED)
        except OverLimit:
            return Body(b"", refusal=Reading(fault=f"inflates to more than {MAX_INFLATED:,} bytes", mend=f"disable {feed_id} until the site is itself again"))
    start = _PROLOGUE.sub("", _readable(body[:20_000]), count=1)
    if _PAGE.match(start):
        return Body(
            b"", refusal=Reading(fault="is a web page, not a feed", mend=f"open it in a browser: the feed of {feed_id} has moved, or the site asks for a login")
        )
    if _ENTITY.search(body.replace(b"\x00", b"")):
        return Body(b"", refusal=Reading(fault="declares XML entities, which no feed needs", mend=f"disable {feed_id} until the site is itself again"))
    if len(body) >= _NO_MARKUP and not start.startswith("<"):
        return Body(b"", refusal=Reading(fault=f"is no XML: it begins with {start[:30]!r}", mend=f"open it in a browser and correct the URL of {feed_id}"))
    return Body(body, whole)


def is_whole(data: bytes) -> bool:
    """Whether the document reaches the end of its root; a root that is one empty tag does."""
    tail = data[-4000:].replace(b"\x00", b"").rstrip()
    return bool(_END.search(tail)) or (tail.endswith(b"/>") and b"</" not in tail)


def _readable(start: bytes) -> str:
    return start.replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf").decode("latin-1")
