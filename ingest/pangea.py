"""The body of a page of the Pangea CMS (RFE/RL, VOA): its own subtree, without what the CMS puts between the paragraphs.

Paragraphs are read directly: given the same cleaned subtree, trafilatura drops list items, subheadings, repeated paragraphs, short paragraphs made
mostly of links, and the whole of old articles that part paragraphs with <br>. On plain paragraphs both give the same text.

Three markups are known: that of today, `#article-content .wsw` (several on one page follow one another; a live blog has one in each post); that from before
2015, `#article .article_txt_intro` and `.zoomMe`; and `.wsw` alone, as on its AMP pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

VERSION = "2"

_CLASSED = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
_CONTENT = etree.XPath("id('article-content')")
_WSW = etree.XPath(".//*[contains(@class, 'wsw')]")
_POSTS = etree.XPath("//div[contains(@class, 'post--liveblog')] | //li[contains(@class, 'post--liveblog')]")
_OLD = etree.XPath("id('article')//*[" + " or ".join(_CLASSED.format(name) for name in ("article_txt_intro", "introText", "zoomMe")) + "]")
_HEADING = etree.XPath("//h1[contains(@class, 'pg-title')] | //*[contains(@class, 'pg-title')]")
_FOOT, _FOOT_ENDS = b'<footer role="contentinfo"', b"</footer>"  # as today's templates write the site's own, which is no footer within a text
# Signs of what is read of a page of the CMS.
_READ = (b"wsw", b"post--liveblog", b"ld+json", b"<h1", b"<time", b"canonical", b"<meta", b"links__item-link")
_PAGE_CLASS = re.compile(r"(?:^|\s)pg-[\w-]+")
_BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table "
    "tbody tfoot thead tr ul".split()
)
_NOISE_TAGS = frozenset(
    "amp-ad amp-audio amp-carousel amp-embed amp-facebook amp-iframe amp-img amp-instagram amp-twitter amp-video amp-youtube audio button canvas embed "
    "figcaption figure form iframe img input math noscript object script select style svg template textarea video".split()
)
# Blocks in the CMS's naming (block__element--modifier) that are no body text: a class is noise by itself, without its modifier, or by its block.
_NOISE_CLASSES = frozenset(
    "wsw__embed dateline caption also-read also-watch subitems media-block media-block-wrap media-image media-pholder media-player media-download "
    "cover-media c-mmp c-author author-box share share__list infographics-wrap infographic-wrap external-content-placeholder flash-video load-more quiz "
    "embed-player crosslinks poll post__header post__share publishing-details published dateblock article_date contentImage watermarkedImage "
    "mediaContainer relatedInfoContainer article_comments boxwidget".split()
)
_SHORT = 40  # characters; what is shorter may be a label
_NOISE_TEXTS = frozenset({"no media source currently available", "embed share", "xs sm md lg"})
# "See also: <link>" as a paragraph of its own, in the services' languages.
_SEE_ALSO = re.compile(
    r"^(?:see also|read (?:also|more)|related|watch(?: also)?|читайте (?:также|ещ[её])|смотрите (?:также|ещ[её])|чита[йі]те також|диві?ться також|"
    r"тағы оқыңыз|оқи отырыңыз|сондай-ақ оқыңыз|тағы қараңыз|дагы окуңуз|караңыз|ушбу мавзуда|яна ўқинг|ҳамчунин бихонед|şeýle-de okaň)\s*[:.…>-]*\s*$",
    re.IGNORECASE,
)
# "KYIV -- The president…", "AUBURN, Wash. -- A man…": the CMS's sign for a dateline that an editor typed into the text. A dash proper is part of a sentence.
_TYPED_DATELINE = re.compile(r"^(?P<town>[^\W\d_]{3,})[^\n-]{0,50}?\s?--\s+(?=[^\w\s]?[^\W\d_])")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ud800-\udfff]")


def is_pangea(root: HtmlElement) -> bool:
    """Whether the page is of this CMS, article or not."""
    body = root.find("body")
    return body is not None and bool(_PAGE_CLASS.search(body.get("class", ""))) and bool(_HEADING(root))


def bodies(root: HtmlElement, live: bool = True) -> list[HtmlElement]:
    """The subtrees with the article's text, in order; empty on a page of another CMS and on one without an article.

    Posts of a live blog are only looked for if `live`.
    """
    found = [body for content in _CONTENT(root) for body in _wsw(content)]
    posts = _outermost(_POSTS(root)) if live else []
    if posts:
        found = [body for body in found if not any(up in posts for up in body.iterancestors())]
        found += [body for post in posts for body in _wsw(post) or [post]]
    found = found or _OLD(root) or [body for body in _wsw(root) if not any(map(_is_noise, body.iterancestors()))]
    return _outermost(found)


def without_footer(utf8: bytes) -> bytes:
    """A page of the CMS without the site's footer, a seventh of its markup and a fifth of its elements, so that it need not be parsed.

    Any other page is unchanged, and one in whose footer, or behind it, anything might be read. What stands before a footer is parsed alike with it and without.
    """
    start = utf8.rfind(_FOOT)
    end = utf8.find(_FOOT_ENDS, start) if start >= 0 else -1
    if end < 0 or b"<p>" in utf8[start:end] or utf8.find(_FOOT_ENDS, end + 1) >= 0:
        return utf8
    if utf8.rfind(b'id="article-content"', 0, start) < 0 or any(utf8.find(sign, start) >= 0 for sign in _READ):
        return utf8
    return utf8[:start] + utf8[end + len(_FOOT_ENDS) :]


def paragraphs(root: HtmlElement, live: bool = True) -> list[str]:
    """The body's paragraphs in order, headings and list items among them, without a dateline; empty when the page has no body."""
    found = [text for body in bodies(root, live) for text in blocks(body)]
    if found:
        found[0] = _without_dateline(found[0])
    return found


def see_also(text: str) -> bool:
    """Whether a paragraph's words outside its links only send the reader to another article."""
    return _SEE_ALSO.match(text) is not None


def blocks(top: HtmlElement) -> list[str]:
    """The text blocks below `top`: spaces collapsed, NFC, noise left out."""
    found: list[str] = []
    buffer, links = _Buffer(), 0
    walker = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            links += tag == "a"
            if element is not top and _is_noise(element):
                walker.skip_subtree()
            elif tag in _BLOCKS:
                if buffer.pieces:
                    found += buffer.flush()
                text = element.text
                if len(element):
                    buffer.add(text, links > 0)
                elif text:  # most paragraphs
                    found += _leaf(text, links > 0)
            else:
                if tag == "br":
                    buffer.line_break()
                elif tag in ("td", "th"):
                    buffer.add(" ", links > 0)
                buffer.add(element.text, links > 0)
        elif event == "end":
            links -= tag == "a"
            if buffer.pieces and tag in _BLOCKS:
                found += buffer.flush()
            if element is not top:
                buffer.add(element.tail, links > 0)
        else:
            buffer.add(element.tail, links > 0)
    return found + list(buffer.flush())


class _Buffer:
    """Inline text of one block; two line breaks in a row part paragraphs, as old articles of the CMS do."""

    def __init__(self) -> None:
        self.pieces: list[tuple[str | None, bool]] = []  # text, or None for a line break; whether it is in a link

    def add(self, text: str | None, link: bool) -> None:
        if text and (self.pieces or not text.isspace()):
            self.pieces.append((text, link))

    def line_break(self) -> None:
        self.pieces.append((None, False))

    def flush(self) -> Iterator[str]:
        if not self.pieces:
            return
        pieces, self.pieces = self.pieces, []
        group: list[tuple[str, bool]] = []
        breaks = 0
        for piece, link in pieces:
            if piece is not None:
                breaks = 0 if piece.strip() else breaks
                group.append((piece, link))
                continue
            breaks += 1
            if breaks == 2:
                yield from _paragraph(group)
                group = []
            group.append((" ", False))
        if group:
            yield from _paragraph(group)


def _leaf(text: str, link: bool) -> Iterable[str]:
    """The paragraph of a block that holds nothing but text."""
    line = clean(text)
    return (line,) if not link and len(line) >= _SHORT and any(map(str.isalnum, line)) else _paragraph([(text, link)])


def _paragraph(pieces: list[tuple[str, bool]]) -> Iterator[str]:
    text = clean("".join([piece for piece, _ in pieces]))
    if not text or not any(map(str.isalnum, text)) or (len(text) < _SHORT and text.casefold() in _NOISE_TEXTS):
        return
    linked = any([link for _, link in pieces])
    if (linked or len(text) < _SHORT) and _SEE_ALSO.match(clean("".join(piece for piece, link in pieces if not link))):
        return
    yield text


def clean(text: str) -> str:
    """One line: NFC, spaces collapsed, no control or zero-width characters."""
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":  # as most texts are not
        text = " ".join(text.split())
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def _wsw(within: HtmlElement) -> list[HtmlElement]:
    return [element for element in _WSW(within) if "wsw" in element.get("class").split()]


def _outermost(found: list[HtmlElement]) -> list[HtmlElement]:
    """Without those that lie in another of them."""
    return found if len(found) < 2 else [element for element in found if not any(up in found for up in element.iterancestors())]


def _without_dateline(text: str) -> str:
    match = _TYPED_DATELINE.match(text) if "--" in text[:80] else None
    return text[match.end() :] if match and match["town"].isupper() and _begins_sentence(text[match.end() :]) else text


def _begins_sentence(text: str) -> bool:
    return next((char.isupper() for char in text if char.isalpha()), False)


def _is_noise(element: HtmlElement) -> bool:
    if element.tag in _NOISE_TAGS or not isinstance(element.tag, str):
        return True
    names = element.get("class")
    return bool(names) and _noise_classes(names)


@lru_cache(maxsize=4096)
def _noise_classes(names: str) -> bool:
    return any(
        name in _NOISE_CLASSES or name.split("--")[0] in _NOISE_CLASSES or name.split("__")[0].split("--")[0] in _NOISE_CLASSES for name in names.split()
    )
