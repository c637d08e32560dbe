"""Page in, article out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import lxml.html
import trafilatura
from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import Document

from ingest import pangea
from ingest.catalogue import by_host
from ingest.encoding import decode
from ingest.errors import FileError, HttpStatus, NoArticle, NoDate, NoLanguage, NotYet
from ingest.http import Client, Response
from ingest.identity import article_id, canonical_url
from ingest.kinds import is_stub, kind_of
from ingest.languages import guess
from ingest.metadata import Metadata, read_metadata
from ingest.records import Article, Page, PageKind, Source
from ingest.times import as_utc
from ingest.validators import validator

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ""})
_MARKUP = re.compile(r"^\s*(?:<!doctype|<html|<\?xml|<head|<body|<!--)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。։][\"'»”’)\]]*(?:\s|$)")
_LONGEST_TITLE = 300  # characters, for the first line of a plain text


def fetch_page(url: str, client: Client, now: datetime) -> Page:
    """One page over HTTP. Raises FetchError; HttpStatus for a status other than 200."""
    response = client.get(url)
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
    if not page.body.strip():
        raise NotYet(f"{page.url}: the page is empty", "nothing: the site may fill it later")
    text = decode(page.body, page.content_type, page.url)
    if kind == "text/plain":
        meta, found, extractor = _plain(text, page)
        kind_of_page: PageKind = "article"
    else:
        meta, found, extractor, kind_of_page = _marked_up(text, page, source)
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
    language = lang or meta.lang or (source.lang if source else None) or guess(body)
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
        kind=kind_of_page,
    )


def _marked_up(text: str, page: Page, source: Source | None) -> tuple[Metadata, list[str], str, PageKind]:
    root = _parse(text, page.url)
    kind = kind_of(root, page.final_url)
    meta = read_metadata(root, page.final_url, ZoneInfo(source.tz) if source else UTC)
    found = pangea.paragraphs(root)
    if found or pangea.is_pangea(root):
        return meta, found, f"pangea/{pangea.VERSION}", kind
    if meta.published_at is None:
        meta = _with_guessed_date(meta, root, page.final_url)
    return meta, _general(root, page.final_url, meta.title), f"trafilatura/{trafilatura.__version__}", kind


def _parse(text: str, where: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoArticle(f"{where}: is no HTML page ({error})", "open it in a browser") from error


def _general(root: HtmlElement, url: str, title: str) -> list[str]:
    """trafilatura's choice of a page's main text, as paragraphs without the repeated headline."""
    document = trafilatura.bare_extraction(root, url=url, include_comments=False, include_tables=False, with_metadata=False)
    if not isinstance(document, Document) or not document.text:
        return []
    found = [pangea.clean(line.removeprefix("- ")) for line in document.text.split("\n")]
    found = [line for line in found if line]
    if not any(_SENTENCE_END.search(line) for line in found):
        return []  # a menu, a list of links
    return found[1:] if found[0] == title else found


def _with_guessed_date(meta: Metadata, root: HtmlElement, url: str) -> Metadata:
    day = find_date(root, url=url, original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    moment = as_utc(datetime.fromisoformat(day)) if day else None
    return Metadata(meta.title, meta.authors, moment, meta.modified_at, meta.canonical_url, meta.lang)


def _plain(text: str, page: Page) -> tuple[Metadata, list[str], str]:
    """Paragraphs of a text file: parted by empty lines if it has any, else each line is one. A short first line alone is the title."""
    parts = re.split(r"\n[ \t]*\n+", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    if len(parts) == 1:
        parts = parts[0].split("\n")
    found = [line for line in map(pangea.clean, parts) if line]
    title = found.pop(0) if len(found) > 1 and len(found[0]) <= _LONGEST_TITLE and found[0][-1] not in '.!?…:;»”"' else ""
    return Metadata(title or Path(urlsplit(page.url).path).stem, (), None, None, None, None), found, "text/1"


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
