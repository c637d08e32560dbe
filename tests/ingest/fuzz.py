"""Mutated feeds, sitemaps and pages through our own entry points: python -m tests.ingest.fuzz FIRST COUNT prints what came of the cases as JSON.

A case is known by its number: the same number is the same bytes, on every machine.
"""

from __future__ import annotations

import faulthandler
import gzip
import json
import random
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from ingest import feeds
from ingest.errors import IngestError
from ingest.extract import extract
from ingest.http import Response
from ingest.records import FeedState
from tests.ingest.builders import FEED, NOW, SITEMAP, SOURCE, item, news_url, page, pangea_page, rss, sitemap

LONGEST = 5.0  # seconds of the processor that one case may take
HANGS = 60  # seconds after which the whole process ends with a traceback

_ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.azattyq.org/a/"><title>Азаттық</title>
<id>urn:x</id><entry><id>urn:x:1</id><title type="html">&lt;b&gt;Тақырып&lt;/b&gt;</title><link rel="alternate" href="31000001.html"/>
<updated>2024-05-06T10:00:00+05:00</updated>
<author><name>A</name><email>a@example.org</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Мәтін</p></div></content></entry>
<entry><id>urn:x:2</id><title>Екінші</title><link href="31000002.html"/>
<published>2024-05-06T05:00:00Z</published><summary><![CDATA[<p>x</p>]]></summary></entry></feed>"""
_RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://www.azattyq.org/"><title>A</title><link>https://www.azattyq.org/</link><items><rdf:Seq><rdf:li rdf:resource="https://www.azattyq.org/a/31000001.html"/>
</rdf:Seq></items></channel><item rdf:about="https://www.azattyq.org/a/31000001.html"><title>T</title><link>https://www.azattyq.org/a/31000001.html</link>
<dc:date>2024-05-06T10:00:00+05:00</dc:date></item></rdf:RDF>"""
_RSS = rss(item(31000001, "Қырым &amp; &lt;i&gt;Донбас&lt;/i&gt;"), item(31000002), item(31000003, "<![CDATA[Үшінші]]>"))
_SITEMAP = sitemap(
    news_url(31000001), news_url(31000002, "Екінші &amp; басқа"), "<url><loc>https://www.azattyq.org/a/x/31000003.html</loc><lastmod>2024-05-06</lastmod></url>"
)
_PARAGRAPH = "<p>Officials met in the capital on Tuesday and spoke for several hours about trade, transport and the harvest.</p>"
_LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2024-04-28 07:00:00Z","author":[{"name":"A"}]}</script>'

SEEDS: dict[str, tuple[bytes, ...]] = {
    "feed": (
        _RSS,
        _RSS.replace(b'version="2.0"', b'version="0.91"').replace(b"?>", b'?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x/91.dtd">', 1),
        _RSS.replace(b'version="2.0"', b'version="0.92"'),
        _ATOM.encode(),
        _ATOM.replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
        .replace("published", "issued")
        .replace("<feed ", '<feed version="0.3" ')
        .encode(),
        _RDF.encode(),
        _RDF.replace("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/").encode(),
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://www.azattyq.org/a/31000001.html"}] * 3}).encode(),
        _RSS.decode().encode("utf-16"),
        _RSS.decode().replace("utf-8", "windows-1251").encode("cp1251", errors="xmlcharrefreplace"),
        gzip.compress(_RSS, mtime=0),
    ),
    "sitemap": (_SITEMAP, gzip.compress(_SITEMAP, mtime=0), _SITEMAP.replace(b"urlset", b"sitemapindex"), _SITEMAP.decode().encode("utf-16-be")),
    "page": (
        pangea_page(_PARAGRAPH * 3 + "<ul><li>One</li></ul><div class='wsw__embed'>x</div>", _LD).encode(),
        f'<!doctype html><html lang="en"><head><title>T</title>{_LD}</head><body><article><h1>T</h1>{_PARAGRAPH * 4}</article></body></html>'.encode(),
    ),
}
_TOKENS = tuple(
    token.encode() if isinstance(token, str) else token
    for token in (
        "<item>",
        "</item>",
        "<entry>",
        "</entry>",
        "<channel>",
        "</channel>",
        "</rss>",
        "<title>",
        "</title>",
        "<link>",
        "</link>",
        "<link href='",
        "<guid isPermaLink='true'>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml version='1.0' encoding='",
        "?>",
        "<!DOCTYPE x [",
        "<!ENTITY a 'b'>",
        "<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;",
        "]>",
        "&a;",
        "&amp;",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#x10FFFF;",
        "&#99999999999999999999;",
        "&",
        "<",
        ">",
        "'",
        '"',
        "=",
        "/>",
        "xml:base='",
        "xmlns:x='",
        "xmlns=''",
        "x:",
        "utf-7",
        "utf-16",
        "zlib",
        "idna",
        "cp037",
        "javascript:alert(1)",
        "http://[",
        "http://[::1]/",
        "//",
        "https://x:99999/",
        "/../../etc/passwd",
        "file:///etc/passwd",
        "\u202e",
        "\ufeff",
        "\u0000",
        "\U0001f600",
        "e\u0301",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\x1f\x8b\x08",
        b"\x00" * 8,
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-14:00",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "2024-02-30",
        "-1",
        "9" * 400,
        "1e999",
        "NaN",
        "null",
        "{",
        "[",
        "]",
        "}",
        "<urlset>",
        "<url>",
        "</url>",
        "<loc>",
        "</loc>",
        "<news:news>",
        "<html>",
        "<body>",
        "<table>",
        "<svg>",
        "<script>",
        "<template>",
        "<p>",
        "</p>",
        "<a>" * 300,
        "x" * 20_000,
    )
)


@dataclass(slots=True)
class Tally:
    """What came of some cases."""

    cases: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)  # "feed new", "sitemap error", "page article" …
    slowest: float = 0.0  # seconds
    slowest_case: int = 0
    faults: list[str] = field(default_factory=list)  # what must not be, with the case's number


def run(first: int, count: int) -> Tally:
    """The cases `first` to `first + count - 1`."""
    tally = Tally()
    _extract(SEEDS["page"][-1])  # what is loaded and compiled once belongs to no case
    for number in range(first, first + count):
        kind, body = case(number)
        faulthandler.dump_traceback_later(HANGS, exit=True)
        started = time.process_time()
        try:
            outcome = _CHECKS[kind](body)
        except Exception as error:
            outcome = "crash"
            tally.faults.append(f"case {number}, {kind}: {type(error).__name__}: {str(error)[:300]}")
        seconds = time.process_time() - started
        faulthandler.cancel_dump_traceback_later()
        if seconds > LONGEST:
            tally.faults.append(f"case {number}, {kind}: took {seconds:.1f} s")
        if seconds > tally.slowest:
            tally.slowest, tally.slowest_case = seconds, number
        tally.cases += 1
        tally.outcomes[f"{kind} {outcome}"] = tally.outcomes.get(f"{kind} {outcome}", 0) + 1
    return tally


def case(number: int) -> tuple[str, bytes]:
    """What kind of body, and the body."""
    chance = random.Random(number)
    kind = chance.choices(("feed", "sitemap", "page"), (12, 5, 3))[0]
    body = bytearray(chance.choice(SEEDS[kind]))
    packed = body.startswith(b"\x1f\x8b")
    if packed and chance.random() < 0.7:
        body = bytearray(gzip.decompress(body))
    else:
        packed = False
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 13))):
        chance.choice(_MUTATIONS)(body, chance)
    return kind, gzip.compress(bytes(body), mtime=0) if packed else bytes(body)


def _flip(body: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        if body:
            body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)


def _cut(body: bytearray, chance: random.Random) -> None:
    start, end = _span(body, chance)
    del body[start:end]


def _end(body: bytearray, chance: random.Random) -> None:
    del body[chance.randint(0, len(body)) :]


def _repeat(body: bytearray, chance: random.Random) -> None:
    start, end = _span(body, chance)
    body[end:end] = body[start:end] * chance.choice((1, 2, 10, 100 if end - start < 300 else 3))


def _splice(body: bytearray, chance: random.Random) -> None:
    other = bytearray(chance.choice(SEEDS[chance.choice(("feed", "sitemap", "page"))]))
    start, end = _span(other, chance)
    at = chance.randint(0, len(body))
    body[at:at] = other[start:end]


def _insert(body: bytearray, chance: random.Random) -> None:
    at = chance.randint(0, len(body))
    body[at:at] = chance.choice(_TOKENS)


def _swap(body: bytearray, chance: random.Random) -> None:
    """One token that is there for another."""
    there = [token for token in _TOKENS if token in body]
    if there:
        old = chance.choice(there)
        body[:] = body.replace(old, chance.choice(_TOKENS), chance.choice((1, 1, 3)))


def _replace_text(body: bytearray, chance: random.Random) -> None:
    """What is between two tags, by a token."""
    start = body.find(b">", chance.randint(0, len(body))) + 1
    end = body.find(b"<", start)
    if 0 < start <= end:
        body[start:end] = chance.choice(_TOKENS)


def _span(body: bytearray, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(body))
    return start, min(len(body), start + chance.choice((1, 4, 30, 200, 2000)))


_MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _cut, _end, _repeat, _splice, _insert, _insert, _swap, _swap, _replace_text)


def _poll(kind: str, body: bytes) -> str:
    """A body gives entries, or a fault with a mend, or is an empty channel, which has a mend too; and what it gives can be stored."""
    feed = SITEMAP if kind == "sitemap" else FEED
    reading = feeds.read(body, feed, SOURCE)
    result = feeds.decide(feed, FeedState(feed.id), Response(feed.url, 200, feed.url, body=body), reading, NOW)
    assert result.outcome in ("new", "empty", "error")
    assert bool(result.entries) == (result.outcome == "new")
    assert result.outcome == "new" or result.mend
    assert not reading.fault or reading.mend
    assert result.message.startswith(feed.url)
    assert len(result.message) < 1000
    assert result.message.isprintable(), result.message
    for entry in result.entries:
        assert entry.url.startswith(("http://", "https://", "HTTP")) or entry.url.lower().startswith("http"), entry.url
        assert entry.article_id
        assert len(entry.title) <= 1000
        assert "\n" not in entry.title
        (entry.title + entry.url).encode()
        assert entry.published_at is None or entry.published_at.tzinfo
    return result.outcome


def _extract(body: bytes) -> str:
    try:
        article = extract(page(body), source=SOURCE, published_at=NOW)
    except IngestError as error:
        assert error.mend
        assert "https://www.azattyq.org/" in error.message
        return type(error).__name__
    assert article.text.strip()
    (article.text + article.title + "".join(article.authors) + article.canonical_url).encode()
    return "article"


_CHECKS: dict[str, Callable[[bytes], str]] = {"feed": lambda body: _poll("feed", body), "sitemap": lambda body: _poll("sitemap", body), "page": _extract}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    json.dump(asdict(run(int(sys.argv[1]), int(sys.argv[2]))), sys.stdout)
