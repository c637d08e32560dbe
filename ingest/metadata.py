"""What a page says about itself, and where it says so: JSON-LD first, then its visible time and author elements, meta tags, and dates written in words."""

from __future__ import annotations

import html
import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any, Literal
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement

from ingest.errors import BadAddress
from ingest.identity import canonical_url
from ingest.languages import two_letters
from ingest.pangea import clean
from ingest.times import parse_time, parse_written

Origin = Literal["json-ld", "time", "meta", "link", "html", "written", "guessed", "given"]

_ARTICLE_TYPES = frozenset(
    (
        "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle AskPublicNewsArticle "
        "Report SocialMediaPosting BlogPosting LiveBlogPosting"
    ).split()
)
_PUBLISHED_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "publish_date",
    "mediator_published_time",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
)
_MODIFIED_META = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "last-modified")
_AUTHOR_META = ("author", "article:author", "dc.creator", "mediator_author")
_AUTHORS = etree.XPath("//*[contains(concat(' ', normalize-space(@class), ' '), ' links__item-link ')]")
_DATED = etree.XPath(
    ".//*[not(self::time) and (contains(@class, 'date') or contains(@class, 'Date') or contains(@class, 'time') or contains(@class, 'publish') "
    "or contains(@id, 'date') or @itemprop='datePublished')]"
)
_LONGEST_DATE = 100  # characters of an element that holds a date and nothing else
_FURTHEST = 6  # elements that the headline may lie deeper than what it shares with its date


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything is optional: a page may say nothing."""

    title: str = ""  # one line
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None  # UTC
    modified_at: datetime | None = None  # UTC
    canonical_url: str | None = None  # absolute, normalised; not checked against the host that served the page
    lang: str | None = None  # ISO 639-1
    sources: Mapping[str, Origin] = field(default_factory=dict)  # name of a field above that is filled → where the page says it


@dataclass(slots=True)
class Head:
    """What is looked at, gathered in one walk over the page."""

    meta: dict[str, str] = field(default_factory=dict)  # name, property or itemprop in lower case → its first content
    scripts: list[str] = field(default_factory=list)  # texts of JSON-LD
    canonical: str | None = None  # of the first canonical link, as written
    times: list[HtmlElement] = field(default_factory=list)
    headings: list[HtmlElement] = field(default_factory=list)  # h1
    title: HtmlElement | None = None


def read_metadata(root: HtmlElement, url: str, tz: tzinfo = UTC, head: Head | None = None) -> Metadata:
    """`url` resolves a relative canonical link; `tz` is for times without an offset; `head` is what gather() found, where that is known."""
    head = head or gather(root)
    canonical, link_origin = _canonical(head, url)
    article = _json_ld(head, canonical)
    found: dict[str, tuple[Any, Origin]] = {
        "title": _first(_titles(head, article)) or ("", "html"),
        "authors": _first(_authors(root, head, article)) or ((), "html"),
        "published_at": _first(_published(root, head, article, tz)) or (None, "time"),
        "modified_at": _first(_modified(head, article, tz)) or (None, "meta"),
        "canonical_url": (canonical, link_origin),
        "lang": _first(_langs(root, head, article)) or (None, "html"),
    }
    return Metadata(**{name: value for name, (value, _) in found.items()}, sources={name: origin for name, (value, origin) in found.items() if value})


def gather(root: HtmlElement) -> Head:
    """One walk over the page."""
    head = Head()
    for element in root.iter("meta", "script", "link", "time", "h1", "title"):
        tag = element.tag
        if tag == "meta":
            content = element.get("content")
            if content is not None:
                for key in (element.get("property"), element.get("name"), element.get("itemprop")):
                    if key:
                        head.meta.setdefault(key.strip().lower(), content)
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower() and element.text:
                head.scripts.append(element.text)
        elif tag == "link":
            if head.canonical is None and "canonical" in (element.get("rel") or "").lower().split():
                head.canonical = element.get("href")
        elif tag == "time":
            head.times.append(element)
        elif tag == "h1":
            head.headings.append(element)
        elif head.title is None:
            head.title = element
    return head


def _first(candidates: Iterable[tuple[Any, Origin]]) -> tuple[Any, Origin] | None:
    return next((candidate for candidate in candidates if candidate[0]), None)


def _json_ld(head: Head, canonical: str | None) -> dict[str, Any]:
    """The article that the page is about: the one with its address where there are several, else the first."""
    articles = list(_json_ld_articles(head.scripts))
    if len(articles) > 1 and canonical:
        for article in articles:
            if canonical in map(_address, (article.get("url"), article.get("mainEntityOfPage"), article.get("@id"))):
                return article
    return articles[0] if articles else {}


def _json_ld_articles(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    for script in scripts:
        try:
            todo = deque([json.loads(_unwrapped(script.strip()), strict=False)])
        except (ValueError, RecursionError):
            continue  # the page's own script is broken: its time and meta elements speak for it
        while todo:
            item = todo.popleft()
            if isinstance(item, list):
                todo += item
            elif isinstance(item, dict):
                if not _ARTICLE_TYPES.isdisjoint(kind.rpartition("/")[2] for kind in _texts(item.get("@type"))):
                    yield item
                todo += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _unwrapped(script: str) -> str:
    if script[:1] in ("{", "[") and script[-1:] in ("}", "]"):
        return script
    for start in ("//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//<!--", "<!--"):
        script = script.removeprefix(start).lstrip()
    for end in (";", "//]]>", "/*]]>*/", "]]>", "//-->", "-->"):
        script = script.removesuffix(end).rstrip()
    return script.rstrip(";")


def _texts(value: Any) -> Iterator[str]:
    """The strings of a string or a list."""
    return (text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str))


def _address(value: Any) -> str | None:
    value = value.get("@id") if isinstance(value, dict) else value
    try:
        return canonical_url(value) if isinstance(value, str) else None
    except BadAddress:
        return None


def _titles(head: Head, article: Mapping[str, Any]) -> Iterator[tuple[str, Origin]]:
    yield from ((clean(html.unescape(headline)), "json-ld") for headline in _texts(article.get("headline")))
    yield clean(head.meta.get("og:title", "")), "meta"
    for element in sorted(head.headings, key=lambda h1: "pg-title" not in (h1.get("class") or "")):
        yield clean(element.text_content()), "html"
    if head.title is not None:
        yield clean(head.title.text_content()), "html"


def _authors(root: HtmlElement, head: Head, article: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Origin]]:
    yield _names(_people(article.get("author"))), "json-ld"
    yield _names(element.text_content() for element in _AUTHORS(root)), "html"
    for key in _AUTHOR_META:
        yield _names([head.meta.get(key, "")]), "meta"


def _people(author: Any) -> Iterator[str]:
    """Names in an object, a string, a list of them, or a list in a list."""
    if isinstance(author, dict):
        yield from _people(author["@list"] if "@list" in author else author.get("name"))
    elif isinstance(author, list):
        for item in author[:50]:
            yield from _people(item)
    elif isinstance(author, str):
        yield html.unescape(author)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(clean, names) if name and len(name) <= 200 and not name.startswith(("http://", "https://"))))


def _published(root: HtmlElement, head: Head, article: Mapping[str, Any], tz: tzinfo) -> Iterator[tuple[datetime | None, Origin]]:
    yield from ((parse_time(text, tz), "json-ld") for text in _texts(article.get("datePublished")))
    yield from ((parse_time(element.get("datetime", ""), tz), "time") for element in _times_in_order(head.times))
    yield from ((parse_time(head.meta.get(name, ""), tz), "meta") for name in _PUBLISHED_META)
    yield from ((moment, "written") for moment in _written(root, head, tz))


def _times_in_order(times: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Those that are said to be the publication's, then the first within an article."""
    said: list[HtmlElement] = []
    others: list[HtmlElement] = []
    for element in times:
        around = [element, *list(element.iterancestors())[:3]]
        published = any("published" in (up.get("class") or "").split() for up in around)
        if published or element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            said.append(element)
        elif any(up.tag == "article" for up in element.iterancestors()):
            others.append(element)
    return said + others[:1]


def _written(root: HtmlElement, head: Head, tz: tzinfo) -> Iterator[datetime | None]:
    """Dates in words or figures beside the headline, the nearest first; lists of other articles lie further away."""
    yield from (parse_written(head.meta[name], tz) for name in _PUBLISHED_META if name in head.meta)
    place = head.headings[0] if head.headings else None
    for _ in range(_FURTHEST):
        if place is None:
            return
        for element in (*place.iter("time"), *_DATED(place)):
            text = clean(element.text_content()[: 10 * _LONGEST_DATE])
            if 0 < len(text) <= _LONGEST_DATE:
                yield parse_written(text, tz)
        place = place.getparent()


def _modified(head: Head, article: Mapping[str, Any], tz: tzinfo) -> Iterator[tuple[datetime | None, Origin]]:
    yield from ((parse_time(text, tz), "json-ld") for text in _texts(article.get("dateModified")))
    yield from ((parse_time(head.meta.get(name, ""), tz), "meta") for name in _MODIFIED_META)


def _canonical(head: Head, url: str) -> tuple[str | None, Origin]:
    found: tuple[tuple[str | None, Origin], ...] = ((head.canonical, "link"), (head.meta.get("og:url"), "meta"))
    for link, origin in found:
        if link and link.strip():
            try:
                return canonical_url(urljoin(url, link.strip())), origin
            except (BadAddress, ValueError):
                continue  # a broken link says nothing; the next one may
    return None, "link"


def _langs(root: HtmlElement, head: Head, article: Mapping[str, Any]) -> Iterator[tuple[str | None, Origin]]:
    said = article.get("inLanguage")
    said = said.get("alternateName") or said.get("name") if isinstance(said, dict) else said
    yield from ((two_letters(code), "json-ld") for code in _texts(said))
    yield from ((two_letters(code), "html") for code in _texts([root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang")]))
    yield from ((two_letters(head.meta.get(name, "")), "meta") for name in ("og:locale", "language", "content-language"))
