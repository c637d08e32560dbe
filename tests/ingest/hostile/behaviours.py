"""What servers do to a reader of feeds, one behaviour a row: what goes over the wire, and what the database and its messages must then hold."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import brotli

from ingest.compression import _zstd as zstd
from tests.flows.fakes import text
from tests.ingest.hostile.server import Answer, drip, flood, in_turn, plain, raw, redirect, silence, zeros

MAX_BYTES = 2_000_000  # what the client of the suite takes
ETAG = 'ETag: "v1"'
XML = "Content-Type: application/rss+xml"
OK = b"HTTP/1.1 200 OK\r\n"
HEAD = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>N</title><link>http://n.example/</link>'
TAIL = "</channel></rss>"
NEWS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
LOGIN = '<!DOCTYPE html><html lang="en"><head><title>Sign in</title></head><body><form action="/login"><input name="user"></form></body></html>'


@dataclass(frozen=True, slots=True)
class Then:
    """What one poll must come to."""

    outcome: str  # polls.outcome
    said: tuple[str, ...] = ()  # pieces of polls.message
    mend: str = ""  # a piece of polls.mend; empty: there is none
    status: int | None = 200  # polls.http_status


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One hostile or broken source. Its feed is at /feed; /news/1 to /news/3 are good articles unless it says otherwise."""

    name: str
    answers: Mapping[str, Answer]  # by path
    first: Then
    second: Then | None = None  # of the poll two days later, where it matters
    titles: tuple[str, ...] = ()  # entries.title of all entries, sorted
    articles: int | None = None  # stored articles; as many as there are entries where None
    dates: tuple[str | None, ...] = ()  # entries.published_at (ISO, to the minute), sorted as the titles are
    failed: str = ""  # a piece of entries.last_error of each entry without article
    kind: str = "rss"
    texts: tuple[str, ...] = field(default=())  # pieces of the articles' titles or texts


def item(number: int = 1, title: str = "One", extra: str = "<pubDate>Tue, 27 Sep 2022 09:00:00 GMT</pubDate>", link: str = "") -> str:
    return f"<item><title>{title}</title><link>{link or f'/news/{number}'}</link>{extra}</item>"


def rss(*items: str) -> str:
    return HEAD + "".join(items or (item(),)) + TAIL


def news(*urls: str) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?><urlset {NEWS}>{"".join(urls)}</urlset>'


def news_url(number: int = 1, title: str = "One") -> str:
    return (
        f"<url><loc>/news/{number}</loc><news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication>"
        f"<news:publication_date>2022-09-27T09:00:00Z</news:publication_date><news:title>{title}</news:title></news:news></url>"
    )


def page(title: str, date: str | None = "2022-09-27T09:00:00Z", body: str = "", lang: str = "en") -> str:
    """A page long enough to be an article."""
    first, *paragraphs = text(title, "KAZ rejects ua-2022").splitlines()
    said = f'<meta property="article:published_time" content="{date}">' if date else ""
    inner = body or "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f'<!doctype html><html lang="{lang}"><head><title>{first}</title>{said}</head><body><article><h1>{first}</h1>{inner}</article></body></html>'


def _feed(name: str, answer: Answer, outcome: str, *said: str, mend: str = "", status: int | None = 200, **more: object) -> Behaviour:
    return Behaviour(name, {"/feed": answer}, Then(outcome, said, mend, status), **more)  # type: ignore[arg-type]


def _good(name: str, answer: Answer, *titles: str, **more: object) -> Behaviour:
    return _feed(name, answer, "new", "entries", titles=titles or ("One",), **more)


def _status(code: int, words: str, *said: str, mend: str, headers: tuple[str, ...] = ()) -> Behaviour:
    return _feed(f"status {code} {words}".strip(), plain("sorry", *headers, status=f"{code} {words}"), "error", f"HTTP {code}", *said, mend=mend, status=code)


def _page(name: str, answer: Answer, failed: str = "", articles: int = 0, **more: object) -> Behaviour:
    """A good feed with one entry, whose page does something."""
    return Behaviour(
        name, {"/feed": plain(rss(), XML), "/news/1": answer}, Then("new", ("1 entries",)), titles=("One",), articles=articles, failed=failed, **more
    )  # type: ignore[arg-type]


def _lost(name: str, answer: Answer) -> Behaviour:
    """No answer that HTTP knows."""
    return _feed(name, answer, "error", "no usable answer", mend="tried again", status=None)


def _over(name: str, answer: Answer) -> Behaviour:
    """More than the client takes."""
    return _feed(name, answer, "error", "over 2,000,000 bytes", mend="max_bytes", status=None)


def _ld(headline: str) -> str:
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":{headline}}}</script>'
    return page("A page").replace("<body>", f"{script}<body>")


def _encoded(encoding: str, body: bytes) -> Answer:
    return plain(body, f"Content-Encoding: {encoding}")


def _by_agent(answer: Answer) -> Answer:
    return lambda asked: (plain("go away", status="403 Forbidden") if "shekara" in asked.head.lower() else answer)(asked)


def _laughs() -> str:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{lines}]><rss version="2.0"><channel>{item(title="&l9;")}</channel></rss>'


_QUADRATIC = f'<!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]><rss version="2.0"><channel>{item(title="&a;" * 10_000)}</channel></rss>'
_EXTERNAL = f'<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>{item(title="&f;")}</channel></rss>'
_PARAMETER = f'<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]><rss version="2.0"><channel>{item()}</channel></rss>'
_HIDDEN = f'<!DOCTYPE rss [<!ATTLIST item x CDATA "<b"> <!ENTITY a "b">]><rss version="2.0"><channel>{item()}</channel></rss>'
_DTD = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd">'
_ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><title>N</title><entry><id>tag:n,1</id><title>One</title><link href="1"/>'
    "<updated>2022-09-27T09:00:00Z</updated></entry></feed>"
)
_RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<channel rdf:about="/"><title>N</title></channel>'
    '<item rdf:about="/news/1"><title>One</title><link>/news/1</link><dc:date>2022-09-27T09:00:00Z</dc:date></item></rdf:RDF>'
)
_ITS = "until the site is itself again"
_JSON_FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "N", "items": [{"id": "1", "url": "/news/1", "title": "One"}]})

BEHAVIOURS: tuple[Behaviour, ...] = (
    # statuses
    _good("status 200", plain(rss(), XML)),
    _status(204, "No Content", "unexpected", mend="browser"),
    _status(206, "Partial Content", "unexpected", mend="browser"),
    _status(304, "Not Modified", "nothing was remembered", mend="cache in between"),
    _status(400, "Bad Request", "unexpected", mend="browser"),
    _status(401, "Unauthorized", "refused", mend="user_agent"),
    _feed("403 by user agent", _by_agent(plain(rss())), "error", "refused (HTTP 403)", mend="user_agent", status=403),
    _status(404, "Not Found", "is not there", mend="new address"),
    _status(405, "Method Not Allowed", "unexpected", mend="browser"),
    _status(410, "Gone", "gone for good", mend="disable"),
    _status(429, "Too Many Requests", "Retry-After 120", mend="less often", headers=("Retry-After: 120",)),
    _status(429, "Slow Down", "Retry-After Wed, 28 Sep 2022", mend="less often", headers=("Retry-After: Wed, 28 Sep 2022 07:28:00 GMT",)),
    *(
        _status(code, words, "a fault of its own", mend="polled again")
        for code, words in ((500, "Internal Server Error"), (502, "Bad Gateway"), (503, "Service Unavailable"), (504, "Gateway Timeout"))
    ),
    # redirects
    Behaviour(
        "301 moved for good",
        {"/feed": redirect("/new", "301 Moved Permanently"), "/new": plain(rss(), XML)},
        Then("new", ("moved for good to http://127.0.1.", "/new"), "in your sources file"),
        titles=("One",),
    ),
    Behaviour(
        "308 moved for good",
        {"/feed": redirect("/new", "308 Permanent Redirect"), "/new": plain(rss(), XML)},
        Then("new", ("moved for good",), "in your sources file"),
        titles=("One",),
    ),
    *(
        Behaviour(
            f"{code} moved for now", {"/feed": redirect("/new", f"{code} Elsewhere"), "/new": plain(rss(), XML)}, Then("new", ("1 entries",)), titles=("One",)
        )
        for code in (302, 303, 307)
    ),
    Behaviour(
        "moved to another folder, links relative",
        {"/feed": redirect("/deep/down/feed", "302 Found"), "/deep/down/feed": plain(rss(item(link="../../news/1")))},
        Then("new", ("1 entries",)),
        titles=("One",),
    ),
    Behaviour("redirect loop", {"/feed": redirect("/b"), "/b": redirect("/feed")}, Then("error", ("in a loop",), "browser", None)),
    Behaviour(
        "100 redirects",
        {"/feed": redirect("/0"), **{f"/{n}": redirect(f"/{n + 1}") for n in range(100)}},
        Then("error", ("more than 5 redirects",), "address it ends at", None),
    ),
    *(
        _feed(f"redirect inward, {name}", redirect(to), "error", "by way of", "not on the public internet", mend="allow_private", status=None)
        for name, to in (
            ("loopback", "http://127.0.0.1/admin"),
            ("metadata", "http://169.254.169.254/latest/meta-data/"),
            ("private", "http://10.0.0.1/"),
            ("IPv6 loopback", "http://[::1]/"),
            ("mapped", "http://[::ffff:127.0.0.1]/"),
            ("decimal", "http://2130706433/"),
            ("nowhere", "http://0.0.0.0/"),
        )
    ),
    *(
        _feed(f"redirect to {to.partition(':')[0]}:", redirect(to), "error", "is no web address", mend="new address", status=None)
        for to in ("file:///etc/passwd", "ftp://127.0.1.1/feed", "javascript:alert(1)", "data:text/xml,<rss/>", "gopher://127.0.1.1/")
    ),
    _feed("redirect to a mail port", redirect("http://127.0.1.1:25/"), "error", "is no web address", mend="new address", status=None),
    _feed("redirect with a password", redirect("http://a:b@127.0.1.1/"), "error", "is no web address", mend="new address", status=None),
    _feed("redirect to a huge address", redirect("/" + "a" * 50_000), "error", "is no web address", mend="new address", status=None),
    _feed("redirect without address", redirect(""), "error", "unexpected HTTP 302", mend="browser", status=302),
    Behaviour(
        "redirect in Unicode",
        {
            "/feed": raw("HTTP/1.1 302 Found\r\nLocation: /жаңа?q=\u202eб\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()),
            "/%D0%B6%D0%B0%D2%A3%D0%B0?q=%E2%80%AE%D0%B1": plain(rss()),
        },
        Then("new", ("1 entries",)),
        titles=("One",),
    ),
    _lost("redirect with a line break", raw(b"HTTP/1.1 302 Found\r\nLocation: /x\rX-Evil: 1\r\nContent-Length: 0\r\n\r\n")),
    # HTTP, broken
    _feed("slow bytes", drip(OK + b"Content-Length: 100000\r\n\r\n"), "error", "took more than", mend="if it passes", status=None),
    _feed("slow headers", drip(OK + b"X: "), "error", "took more than", mend="timeout", status=None),
    _feed("silence", silence(), "error", "silent for too long", mend="timeout", status=None),
    _feed("silence in the body", silence(OK + b"Content-Length: 100\r\n\r\n<rss>"), "error", "silent for too long", mend="timeout", status=None),
    _lost("headers without end", flood(OK, b"X-A: b\r\n" * 100)),
    _lost("one huge header", flood(OK + b"X: ", b"y" * 10_000)),
    _feed(
        "interim answers without end",
        flood(b"", b"HTTP/1.1 103 Early Hints\r\nX: " + b"y" * 50_000 + b"\r\n\r\n"),
        "error",
        "bytes came",
        mend="max_bytes",
        status=None,
    ),
    _lost("no HTTP at all", raw(b"SSH-2.0-OpenSSH_9.0\r\n")),
    _lost("nothing", raw()),
    _feed(
        "longer than it says",
        raw(OK + b"Content-Length: 100\r\nConnection: close\r\n\r\n" + rss().encode()),
        "error",
        "breaks off",
        "no entry",
        mend="next time",
    ),
    _lost("shorter than it says", raw(OK + b"Content-Length: 9999\r\nConnection: close\r\n\r\n" + rss().encode())),
    _lost("two lengths", raw(OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n<rss/>")),
    _over("too long, and says so", raw(OK + b"Content-Length: 99999999999\r\n\r\nx")),
    _over("too long, and does not say", flood(OK + b"Connection: close\r\n\r\n", b"x" * 65_536)),
    _lost("chunks of garbage", raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n")),
    _feed(
        "chunk without end",
        flood(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1;" + b"x" * 1000 + b"\r\ny\r\n"),
        "error",
        "bytes",
        mend="max_bytes",
        status=None,
    ),
    _lost("closes in the middle of a chunk", raw(OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\n<rss>")),
    # compressed
    _over("10 GB of zeros, gzipped", zeros(10)),
    _over("brotli bomb", _encoded("br", brotli.compress(bytes(50_000_000), quality=5))),
    _over("zstd bomb", _encoded("zstd", zstd.compress(bytes(50_000_000)))),
    _over("bomb in a bomb", _encoded("gzip, gzip", gzip.compress(gzip.compress(bytes(50_000_000))))),
    _feed("gzip file that is a bomb", plain(gzip.compress(bytes(60_000_000))), "error", "inflates to more than", mend=_ITS),
    _feed("gzipped four times over", plain(gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"x"))))), "error", "times over", mend=_ITS),
    _feed("encoding not asked for", _encoded("compress", b"x"), "error", "was not asked for", mend="report", status=None),
    _feed("says gzip and is not", _encoded("gzip", rss().encode()), "error", "does not decode", mend="report", status=None),
    _feed("gzip that breaks off", _encoded("gzip", gzip.compress(rss().encode())[:-9]), "error", "breaks off", mend="tried again", status=None),
    _good("brotli", _encoded("br", brotli.compress(rss().encode()))),
    _good("zstd", _encoded("zstd", zstd.compress(rss().encode()))),
    _good("deflate without header", _encoded("deflate", zlib.compress(rss().encode())[2:-4])),
    _good("mixed encodings", _encoded("gzip, br", brotli.compress(gzip.compress(rss().encode())))),
    _good("sitemap gzipped twice", _encoded("gzip", gzip.compress(gzip.compress(news(news_url()).encode()))), kind="news_sitemap"),
    # XML
    _feed("billion laughs", plain(_laughs()), "error", "declares XML entities", mend=_ITS),
    _feed("quadratic blow-up", plain(_QUADRATIC), "error", "declares XML entities", mend=_ITS),
    _feed("external entity", plain(_EXTERNAL), "error", "declares XML entities", mend=_ITS),
    _feed("parameter entity", plain(_PARAMETER), "error", "declares XML entities", mend=_ITS),
    _feed("entity behind a tag in the DTD", plain(_HIDDEN), "error", "declares XML entities", mend=_ITS),
    _feed("entities in UTF-16", plain(_EXTERNAL.encode("utf-16")), "error", "declares XML entities", mend=_ITS),
    _feed("entities in a sitemap", plain(_EXTERNAL), "error", "declares XML entities", mend=_ITS, kind="news_sitemap"),
    _good("DTD elsewhere", plain(_DTD + rss()[38:])),
    _feed("200,000 nested tags", plain(HEAD + "<a>" * 200_000), "error", "nests more than 250 tags", mend=_ITS),
    _feed("200,000 nested tags in a sitemap", plain(f"<urlset {NEWS}>" + "<a>" * 200_000), "error", "nests more than 250 tags", mend=_ITS, kind="news_sitemap"),
    _good("200,000 attributes", plain(HEAD + "<x " + "".join(f"a{n}='' " for n in range(100_000)) + "/>" + item() + TAIL)),
    _feed("six hundred thousand tags", plain(HEAD + "<a>" * 600_000), "error", "has more than 400,000 tags", mend=_ITS),
    _good("author of a megabyte", plain(rss(item(extra=f"<author>{'a' * 1_000_000}</author>")))),
    _good("item that is not closed", plain(HEAD + item() + "<item><title>Two</title>" + item(2, "Three") + TAIL), "One", "Three"),
    _feed("breaks off", plain((HEAD + item() + item(2, "Two"))[:-15]), "new", "breaks off", "1 entries before the break", mend="next time", titles=("One",)),
    # character sets
    *(
        _good(
            f"character set {name}",
            plain(rss(item(title="Қырым" if name.startswith("utf") else "Крым")).replace("utf-8", said).encode(real)),
            "Қырым" if name.startswith("utf") else "Крым",
        )
        for name, said, real in (
            ("utf-16", "utf-16", "utf-16"),
            ("utf-16 without mark", "utf-16", "utf-16-le"),
            ("utf-32", "utf-32", "utf-32-be"),
            ("windows-1251", "windows-1251", "cp1251"),
            ("koi8-r", "koi8-r", "koi8-r"),
            ("utf-8 called latin", "iso-8859-1", "utf-8"),
            ("utf-8 called zlib", "zlib_codec", "utf-8"),
            ("utf-8 called rot13", "rot13", "utf-8"),
            ("utf-8 called idna", "idna", "utf-8"),
        )
    ),
    _good(
        "character set declared twice",
        plain(rss(item(title="Крым")).replace("utf-8", "windows-1251").encode("cp1251"), "Content-Type: text/xml; charset=utf-8"),
        "Крым",
    ),
    _good(
        "character set in the header only",
        plain(rss(item(title="Крым")).replace(' encoding="utf-8"', "").encode("cp1251"), "Content-Type: text/xml; charset=windows-1251"),
        "Крым",
    ),
    _feed(
        "utf-7",
        plain("+ADw-rss+AD4- " + rss()[38:].replace("<", "+ADw-").replace(">", "+AD4-"), "Content-Type: text/xml; charset=utf-7"),
        "error",
        "is no XML",
        mend="browser",
    ),
    _good("overlong and broken bytes", plain(rss(item(title="One")).encode().replace(b"<channel>", b"<channel>" + b" " * 3000 + b"\xc0\xaf\xff"))),
    _good("NUL bytes", plain(rss(item(title="O\0ne\0")))),
    _good("BOM and white space first", plain("\ufeff \r\n\t" + rss())),
    # titles, links, dates
    _good("huge title", plain(rss(item(title="x" * 500_000))), "x" * 1000),
    _good("title with markup", plain(rss(item(title="&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;One&lt;/b&gt;"))), "alert(1)One"),
    _good("title that turns the line around", plain(rss(item(title="O\u202en\u2066e\u200b\x1b"))), "One"),
    _good("references to no character", plain(rss(item(title="O&#xD800;n&#0;e&#x110000;&#99999999999;"))), "One"),
    _good("HTML's names of characters", plain(rss(item(title="One&nbsp;&mdash;&nbsp;two"))), "One — two"),
    _good("a line of a megabyte", plain(rss(item(extra="<description>" + "word " * 200_000 + "</description>")))),
    _good(
        "links that are none",
        plain(
            rss(
                item(link="javascript:alert(1)"),
                item(link="file:///etc/passwd"),
                item(link="mailto:a@b.c"),
                item(link="http://["),
                "<item><title>No link</title></item>",
                item(),
            )
        ),
    ),
    _good(
        "the same GUID twice",
        plain(rss(item(extra="<guid isPermaLink='false'>x</guid>"), item(2, "Two", "<guid isPermaLink='false'>x</guid>"))),
        "One",
        "Two",
        articles=2,
    ),
    _good("the same article twice", plain(rss(item(), item(title="One again"), item(link="/news/1#x")))),
    _good("a date in the year 2999", plain(rss(item(extra="<pubDate>Sat, 01 Jun 2999 00:00:00 GMT</pubDate>"))), dates=(None,)),
    _good("a date in the year 1", plain(rss(item(extra="<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>"))), dates=(None,)),
    _good("a date that is none", plain(rss(item(extra="<pubDate>99 Foo 20222 25:61</pubDate>"))), dates=(None,)),
    _good("Atom with xml:base", plain(_ATOM), dates=("2022-09-27T09:00",)),
    _good("RDF", plain(_RDF), dates=("2022-09-27T09:00",)),
    _good("path that climbs", plain(rss(item(link="/news/../../../../etc/passwd"), item())), "One", "One", articles=1, failed="404"),
    # no feed, or a strange one
    _feed("empty body", plain(""), "empty", "has no entry (0 bytes)", mend="may be dead"),
    _feed("eleven bytes", plain("hello world"), "empty", "has no entry (11 bytes)", mend="may be dead"),
    _feed("empty channel", plain(HEAD + TAIL), "empty", "has no entry", mend="may be dead"),
    _feed("the name of a file", plain("/etc/passwd"), "empty", "has no entry (11 bytes)", mend="may be dead"),
    _feed("login page", plain(LOGIN, "Content-Type: text/html"), "error", "is a web page", mend="login"),
    _feed("JSON", plain(_JSON_FEED, "Content-Type: application/json"), "error", "is no XML: it begins with '{", mend="browser"),
    _feed(
        "another kind of XML", plain("<opml version='2.0'><body>" + "<outline text='a'/>" * 20 + "</body></opml>"), "error", "neither RSS nor Atom", mend="kind"
    ),
    _feed(
        "index of sitemaps",
        plain(f"<sitemapindex {NEWS}><sitemap><loc>/sitemap_1.xml</loc></sitemap></sitemapindex>"),
        "error",
        "is an index of sitemaps",
        mend="_news",
        kind="news_sitemap",
    ),
    _feed("feed in place of a sitemap", plain(rss()), "error", "is no sitemap", mend="kind", kind="news_sitemap"),
    _good(
        "50,001 addresses in a sitemap",
        plain(gzip.compress(news(*("<url><loc>/x</loc></url>" for _ in range(50_000)), news_url()).encode())),
        kind="news_sitemap",
    ),
    _feed(
        "10,000 articles",
        plain(gzip.compress(rss(*("<item><link>x:</link></item>" for _ in range(4_999)), item(), *(item(2) for _ in range(5_000))).encode())),
        "new",
        "lists more than 5,000 articles",
        mend="smaller feed",
        titles=("One",),
    ),
    # over time
    _feed(
        "the same ETag with another body",
        in_turn(plain(rss(), ETAG), plain(rss(item(), item(2, "Two")), ETAG)),
        "new",
        "1 entries",
        titles=("One", "Two"),
        second=Then("new", ("2 entries",)),
    ),
    _feed(
        "another ETag with the same body",
        in_turn(plain(rss(), ETAG), plain(rss(), 'ETag: "v2"')),
        "new",
        "1 entries",
        titles=("One",),
        second=Then("unchanged", ("unchanged",)),
    ),
    _feed(
        "an ETag that would break a header",
        in_turn(plain(rss(), 'ETag: "v\u00e9\u202e"'), plain(rss(item(2, "Two")))),
        "new",
        "1 entries",
        titles=("One", "Two"),
        second=Then("new", ("1 entries",)),
    ),
    _feed("turns into a web page", in_turn(plain(rss()), plain(LOGIN)), "new", "1 entries", titles=("One",), second=Then("error", ("is a web page",), "login")),
    _feed(
        "becomes a zombie",
        in_turn(plain(rss()), plain(HEAD + TAIL)),
        "new",
        "1 entries",
        titles=("One",),
        second=Then("empty", ("has no entry",), "may be dead"),
    ),
    _feed(
        "dies",
        in_turn(plain(rss()), plain("", status="410 Gone")),
        "new",
        "1 entries",
        titles=("One",),
        second=Then("error", ("gone for good",), "disable", 410),
    ),
    _feed(
        "revives",
        in_turn(plain("", status="503 Service Unavailable"), plain(rss())),
        "error",
        "HTTP 503",
        mend="polled again",
        status=503,
        titles=("One",),
        second=Then("new", ("1 entries",)),
    ),
    _feed(
        "cookies",
        in_turn(
            plain(rss(), "Set-Cookie: a=b; Path=/", "Set-Cookie: " + "x" * 50_000),
            lambda asked: plain(rss(item(2, "kept" if "ookie" in asked.head else "Two")))(asked),
        ),
        "new",
        "1 entries",
        titles=("One", "Two"),
        second=Then("new", ("1 entries",)),
    ),
    # pages
    _page("page of 200,000 nested tags", plain("<html><body>" + "<b>" * 200_001), "has more than 200,000 tags"),
    _page("page with 200,000 attributes", plain("<html><body " + "".join(f"a{n} " for n in range(200_000)) + ">"), "attributes, which no article has"),
    _page("page of 30,000 paragraphs", plain("<html><body>" + "<p>Some words.</p>" * 30_000), "20,000 elements"),
    _page("page that is a bomb", zeros(1), "over 2,000,000 bytes"),
    _page("page that is a picture", plain(b"\x89PNG\r\n", "Content-Type: image/png"), "is image/png"),
    _page("page of random bytes", plain(bytes((n * n + n // 7) % 256 for n in range(100_000)), "Content-Type: text/html"), "not readable text"),
    _page("page without date", plain(page("A page", None)), articles=1, texts=("A page",)),
    _page("page that asks for entities", plain('<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + page("A page &f;")[15:]), articles=1),
    _page("page whose JSON-LD is a bomb", plain(_ld("9" * 5000)), articles=1),
    _page("page whose JSON-LD holds half a character", plain(_ld('"Half\\ud800"')), articles=1, texts=("Half",)),
    _page("page in zlib", plain(page("A page"), "Content-Type: text/html; charset=zlib_codec"), articles=1, texts=("A page",)),
    _page("page redirects inward", redirect("http://169.254.169.254/latest/meta-data/"), "not on the public internet"),
    _page("page redirects to a file", redirect("file:///etc/passwd"), "no web address"),
    _page("page answers 500", plain("", status="500 Oh"), "HTTP 500"),
    _page("page is silent", silence(), "silent for too long"),
)
