"""Page in, article out.

Headings within the body are kept, each as a paragraph of its own: what stands below one may need its words to be understood. So are list items; the headline
itself, repeated at the head of the body, is not. Captions, embedded posts, see-also lines and datelines are left out.
A page is parsed once; the metadata is read first, because the general extraction prunes the tree.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import lxml.html
from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement

from ingest import general, pangea
from ingest.catalogue import by_host
from ingest.encoding import decoded
from ingest.errors import FileError, HttpStatus, NoArticle, NoDate, NoLanguage, NotYet
from ingest.htmllimits import excess
from ingest.http import Client, Response
from ingest.identity import article_id, canonical_url
from ingest.kinds import is_stub, kind_of
from ingest.languages import settle
from ingest.metadata import Metadata, gather, read_metadata
from ingest.records import Article, Page, PageKind, Source
from ingest.times import as_utc
from ingest.validators import validator

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ""})
_MARKUP = re.compile(r"^\s*(?:<!doctype|<html|<\?xml|<head|<body|<!--)", re.IGNORECASE)
# lxml puts control characters into a tree, here by their numbers, and refuses to move them in it: trafilatura then finds no text at all.
_REFERENCE = re.compile(rb"&#(?:0*(?:[1-8]|1[124-9]|2\d|3[01])(?!\d)|[xX]0*(?:[1-8bcefBCEF]|1[0-9a-fA-F])(?![0-9a-fA-F]));?")
_OWN = threading.local()
_LONGEST_TITLE = 300  # characters, for the first line of a plain text


def fetch_page(url: str, client: Client, now: datetime) -> Page:
    """One page over HTTP, with the leave of the host's robots.txt. Raises FetchError; HttpStatus for a status other than 200."""
    response = client.get(url, leave=True)
    if response.status != 200:
        raise HttpStatus(f"{url}: HTTP {response.status}", _status_mend(response.status), status=response.status)
    return page_of(response, now)


def page_of(response: Response, now: datetime) -> Page:
    """The page that an answer brought."""
    headers = response.headers
    etag, last_modified = validator(headers.get("etag")), validator(headers.get("last-modified"))
    return Page(response.url, response.final_url, response.status, headers.get("content-type", ""), response.body, now, etag, last_modified)


def read_file(path: Path) -> Page:
    """A saved page or a plain text from disk; its URL is the file's. Raises FileError."""
    suffix = path.suffix.lower()
    try:
        body = path.read_bytes()
        fetched_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        url = path.resolve().as_uri()
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})", "give a readable HTML or plain-text file") from error
    if suffix in _HTML_SUFFIXES or _MARKUP.match(body[:1000].decode("latin-1").lstrip("ï»¿")):
        kind = "text/html"
    elif suffix in _TEXT_SUFFIXES:
        kind = "text/plain"
    else:
        raise FileError(f"{path}: files of the kind {suffix} are not articles", "give HTML (.html, .htm) or plain text (.txt)")
    return Page(url, url, 200, kind, body, fetched_at)


def extract(
    page: Page,
    *,
    source: Source | None = None,
    sources: Sequence[Source] = (),
    lang: str | None = None,
    published_at: datetime | None = None,
) -> Article:
    """The article of a page.

    `source` is the service it belongs to; where it is None, the service is found among `sources` by the host of the canonical URL, else it is "other".
    `lang` wins over what the page says; `published_at` (aware) is taken where the page gives no date.
    Raises NoArticle (NoDate, NoLanguage; NotYet, which is soft, for a stub and for a headline without text) and Undecodable, which name the page.
    """
    kind = page.content_type.partition(";")[0].strip().lower()
    if kind and kind not in ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "application/octet-stream"):
        raise NoArticle(f"{page.url}: is {kind}, not a page", "only HTML and plain text can be read")
    if not page.body or page.body.isspace():
        raise NotYet(f"{page.url}: the page is empty", "nothing: the site may fill it later")
    text, utf8 = decoded(page.body, page.content_type, page.url)
    if kind == "text/plain":
        meta, found, extractor = _plain(text, page)
        kind_of_page: PageKind = "article"
    else:
        meta, found, extractor, kind_of_page = _marked_up(text, utf8, page, source)
        if meta.published_at is None and is_stub(text):
            raise NotYet(f"{page.url}: is a stub, dated to the year 1", "nothing: it is asked for again until the site publishes it")
    if not found:
        if kind_of_page in ("gallery", "video", "audio"):
            raise NoArticle(f"{page.url}: holds no article text, it is a page of the kind {kind_of_page}", "nothing")
        if extractor.startswith("pangea/"):
            raise NotYet(f"{page.url}: holds no article text yet", "nothing: it is asked for again; a video or a gallery never has one")
        raise NoArticle(f"{page.url}: holds no article text", "nothing, if it is a video, a gallery or a section; else save the text as a file and add that")
    canonical = _canonical(meta, page, source)
    source = source or by_host(sources, canonical)
    body = "\n".join(found)
    language = lang or settle(body, meta.lang, source.languages if source else ())
    if language is None:
        raise NoLanguage(f"{page.url}: the language is not given and cannot be told", "give it with --lang")
    published = meta.published_at or (as_utc(published_at) if published_at else None)
    if published is None:
        raise NoDate(f"{page.url}: says nowhere when it was published", "give the date with --published")
    return Article(
        article_id=article_id(canonical) if urlsplit(canonical).scheme != "file" else hashlib.sha256(canonical.encode()).hexdigest()[:16],
        url=page.url,
        canonical_url=canonical,
        service=source.id if source else "other",
        lang=language,
        title=meta.title,
        authors=meta.authors,
        published_at=published,
        modified_at=meta.modified_at,
        text=body,
        text_sha256=hashlib.sha256(body.encode()).hexdigest(),
        extractor=extractor,
        date_source=meta.sources["published_at"] if meta.published_at else "given",
        kind=kind_of_page,
    )


def _marked_up(text: str, utf8: bytes, page: Page, source: Source | None) -> tuple[Metadata, list[str], str, PageKind]:
    root = _parse(text, utf8, page.url)
    head = gather(root)
    live = "post--liveblog" in text
    kind = kind_of(root, head, page.final_url, live)
    tz = ZoneInfo(source.tz) if source else UTC
    meta = read_metadata(root, page.final_url, tz, head)
    found = pangea.paragraphs(root, live=live)
    if found or pangea.is_pangea(root):
        return meta, found, f"pangea/{pangea.VERSION}", kind
    if meta.published_at is None:
        meta = _with_guessed_date(meta, root, page.final_url, tz)
    return meta, general.paragraphs(root, page.final_url, meta.title), general.EXTRACTOR, kind


def _parse(text: str, utf8: bytes, where: str) -> HtmlElement:
    if reason := excess(text, utf8):
        raise NoArticle(f"{where}: {reason}, which no article has", "save the text of the article as a file and add that")
    try:
        return lxml.html.document_fromstring(pangea.without_footer(_printable(text, utf8)), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoArticle(f"{where}: is no HTML page ({error})", "open it in a browser") from error


def _parser() -> lxml.html.HTMLParser:
    """One for each thread: it remembers the names of tags and attributes, and would let one thread wait for another."""
    if not hasattr(_OWN, "parser"):
        _OWN.parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    parser: lxml.html.HTMLParser = _OWN.parser
    return parser


def _printable(text: str, body: bytes) -> bytes:
    """Without what else libxml2 takes for the end of the page or trafilatura for a fault: U+FFFE, U+FFFF, and references to control characters."""
    if "\ufffe" in text or "\uffff" in text:
        body = body.replace(b"\xef\xbf\xbe", b"").replace(b"\xef\xbf\xbf", b"")
    return _REFERENCE.sub(b"", body) if _REFERENCE.search(body) else body


def _with_guessed_date(meta: Metadata, root: HtmlElement, url: str, tz: tzinfo) -> Metadata:
    """With htmldate's day, which looks at addresses and plain text too."""
    try:
        day = find_date(root, url=url, original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    except general.LIBRARY_FAULTS:  # an offset of 99 hours, a control character: what cannot be read is no date
        day = None
    moment = as_utc(datetime.fromisoformat(day), tz) if day else None
    return replace(meta, published_at=moment, sources={**meta.sources, "published_at": "guessed"}) if moment else meta


def _plain(text: str, page: Page) -> tuple[Metadata, list[str], str]:
    """Paragraphs of a text file: parted by empty lines if it has any, else each line is one. A short first line alone is the title."""
    parts = re.split(r"\n[ \t]*\n+", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    if len(parts) == 1:
        parts = parts[0].split("\n")
    found = [line for line in map(pangea.clean, parts) if line]
    title = found.pop(0) if len(found) > 1 and len(found[0]) <= _LONGEST_TITLE and found[0][-1] not in '.!?…:;»”"' else ""
    return Metadata(title or Path(urlsplit(page.url).path).stem), found, "text/1"


def _canonical(meta: Metadata, page: Page, source: Source | None) -> str:
    """The page's own canonical URL where it may be believed: it stays on the host, or the service, that served the page."""
    if page.final_url.startswith("file:"):
        return meta.canonical_url or page.final_url
    served = canonical_url(page.final_url)
    if meta.canonical_url is None:
        return served
    hosts = {urlsplit(meta.canonical_url).netloc, urlsplit(served).netloc}
    same = len({re.sub(r"^(?:www\.|m\.|mobile\.|amp\.)+", "", host) for host in hosts}) == 1
    shared = source is not None and all(by_host([source], f"https://{host}/") for host in hosts)
    return meta.canonical_url if same or shared else served


def _status_mend(status: int) -> str:
    if status in (404, 410):
        return "nothing: the page is gone"
    if status in (401, 403):
        return "set user_agent to one with your contact; the site may block this address"
    return "nothing: it is tried again" if status == 429 or status >= 500 else "open it in a browser"
