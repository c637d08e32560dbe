"""What a page says about itself: JSON-LD first, then its visible time and author elements, then meta tags."""

from __future__ import annotations

import html
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement

from ingest.errors import BadAddress
from ingest.identity import canonical_url
from ingest.languages import two_letters
from ingest.pangea import clean
from ingest.times import parse_time

_ARTICLE_TYPES = frozenset(
    (
        "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting"
    ).split()
)
_PUBLISHED_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "sailthru.date",
    "parsely-pub-date",
)
_MODIFIED_META = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "last-modified")
_JSON_LD = etree.XPath("//script[contains(@type, 'ld+json')]/text()")
_META = etree.XPath("//meta[@content]")
_CANONICAL = etree.XPath("//link[contains(concat(' ', normalize-space(@rel), ' '), ' canonical ')]/@href")
_TIMES = (
    etree.XPath("//*[contains(concat(' ', normalize-space(@class), ' '), ' published ')]//time/@datetime"),
    etree.XPath("//time[@pubdate or @itemprop='datePublished']/@datetime"),
    etree.XPath("//article//time/@datetime"),
)
_AUTHORS = etree.XPath("//*[contains(concat(' ', normalize-space(@class), ' '), ' links__item-link ')]")
_HEADINGS = (etree.XPath("//h1[contains(@class, 'pg-title')]"), etree.XPath("//h1"), etree.XPath("//title"))


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything is optional: a page may say nothing."""

    title: str  # one line, may be empty
    authors: tuple[str, ...]
    published_at: datetime | None  # UTC
    modified_at: datetime | None  # UTC
    canonical_url: str | None  # absolute, normalised; not checked against the host that served the page
    lang: str | None  # ISO 639-1


def read_metadata(root: HtmlElement, url: str, tz: tzinfo = UTC) -> Metadata:
    """`url` resolves a relative canonical link; `tz` is for times without an offset."""
    article = next(_json_ld_articles(root), {})
    meta = _meta(root)
    return Metadata(
        title=_title(root, article, meta),
        authors=_authors(root, article, meta),
        published_at=_first_time(_published(root, article, meta), tz),
        modified_at=_first_time([article.get("dateModified"), *(meta.get(name) for name in _MODIFIED_META)], tz),
        canonical_url=_canonical(root, meta, url),
        lang=_lang(root, article, meta),
    )


def _json_ld_articles(root: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in _JSON_LD(root):
        try:
            todo = deque([json.loads(script.strip().rstrip(";"), strict=False)])
        except (ValueError, RecursionError):
            continue  # the page's own script is broken: its time and meta elements speak for it
        while todo:
            item = todo.popleft()
            if isinstance(item, list):
                todo += item
            elif isinstance(item, dict):
                kinds = item.get("@type")
                if _ARTICLE_TYPES.intersection(k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)):
                    yield item
                todo += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _meta(root: HtmlElement) -> dict[str, str]:
    """Meta name, property or itemprop in lower case → its first content."""
    found: dict[str, str] = {}
    for element in _META(root):
        for key in (element.get("property"), element.get("name"), element.get("itemprop")):
            if key:
                found.setdefault(key.strip().lower(), element.get("content"))
    return found


def _title(root: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> str:
    headline = article.get("headline")
    candidates = [html.unescape(headline) if isinstance(headline, str) else "", meta.get("og:title", "")]
    candidates += [elements[0].text_content() for elements in (find(root) for find in _HEADINGS) if elements]
    return next((title for title in map(clean, candidates) if title), "")


def _authors(root: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    given = article.get("author")
    names = [a.get("name") if isinstance(a, dict) else a for a in (given if isinstance(given, list) else [given])]
    names = [name for item in names for name in (item if isinstance(item, list) else [item])]
    found = [clean(html.unescape(name)) for name in names if isinstance(name, str)]
    found = found or [clean(element.text_content()) for element in _AUTHORS(root)]
    found = found or [clean(meta.get(key, "")) for key in ("author", "article:author", "dc.creator")]
    return tuple(dict.fromkeys(name for name in found if name and len(name) <= 200 and not name.startswith(("http://", "https://"))))


def _published(root: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> Iterator[Any]:
    yield article.get("datePublished")
    for find in _TIMES:
        yield from find(root)[:1]
    for name in _PUBLISHED_META:
        yield meta.get(name)


def _first_time(candidates: Any, tz: tzinfo) -> datetime | None:
    times = (parse_time(text, tz) for text in candidates if isinstance(text, str))
    return next((moment for moment in times if moment), None)


def _canonical(root: HtmlElement, meta: dict[str, str], url: str) -> str | None:
    for link in (*_CANONICAL(root)[:1], meta.get("og:url")):
        if link and link.strip():
            try:
                return canonical_url(urljoin(url, link.strip()))
            except (BadAddress, ValueError):
                continue  # a broken link says nothing; the next one may
    return None


def _lang(root: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> str | None:
    said = article.get("inLanguage")
    for code in (said, root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), meta.get("og:locale"), meta.get("language")):
        lang = two_letters(code) if isinstance(code, str) else None
        if lang:
            return lang
    return None
