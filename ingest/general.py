"""The body of a page of any other site: pruned, then trafilatura's choice of the main text, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import Document

from ingest.errors import NoArticle
from ingest.markup import printable
from ingest.pangea import clean, see_also
from ingest.times import parse_written

EXTRACTOR = f"trafilatura/{trafilatura.__version__}+1"  # the number counts changes of what is done before and after it

# What trafilatura and htmldate let through on malformed pages.
LIBRARY_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError)
_MOST_ELEMENTS = 20_000
_SENTENCE_END = re.compile(r"[.!?…。։][\"'»”’)\]]*(?:\s|$)")
# What holds no running text anywhere; the fewer elements, the less there is to copy and to score.
_NEVER_TEXT = (
    "script style noscript template svg iframe object embed canvas video audio source track map select option button input textarea nav link meta"
).split()
_ASIDES = etree.XPath(
    "//figcaption | //*[contains(@class, 'also-read') or contains(@class, 'read-also') or contains(@class, 'see-also') or contains(@class, 'readalso') "
    "or contains(@class, 'read-more') or contains(@class, 'readmore') or contains(@class, 'related-') or contains(@class, 'twitter-tweet') "
    "or contains(@class, 'instagram-media') or contains(@class, 'share-buttons')]"
)
_LINKED_PARAGRAPHS = etree.XPath("//p[.//a] | //li[.//a] | //div[a and not(*[not(self::a or self::strong or self::b or self::em or self::span or self::br)])]")
_LARGEST_ASIDE = 1000  # characters; a class that promises an aside may also stand on the frame of everything
_LONGEST_DATE = 40  # characters of a line that says when, above the text
_LONGEST_LABEL = 60  # characters of a see-also line outside its link


def paragraphs(root: HtmlElement, url: str, title: str) -> list[str]:
    """The main text's paragraphs, headings and list items among them, without the repeated headline and date; empty where there is no running text.

    Changes `root`. Its time grows with the square of a page's elements. Raises NoArticle for a page with too many, or one that breaks trafilatura.
    """
    if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise NoArticle(f"{url}: has more than {_MOST_ELEMENTS:,} elements, which no article has", "save the text of the article as a file and add that")
    prune(root)
    try:
        document = trafilatura.bare_extraction(root, url=url, include_comments=False, include_tables=False, with_metadata=False)
    except LIBRARY_FAULTS as error:
        reason = printable(f"{type(error).__name__}: {error}", 100)
        raise NoArticle(f"{url}: cannot be read by trafilatura ({reason})", "save the text of the article as a file and add that") from error
    if not isinstance(document, Document) or not document.text:
        return []
    found = [clean(line.removeprefix("- ")) for line in document.text.split("\n")]
    found = [line for line in found if line and not see_also(line)]
    if not any(_SENTENCE_END.search(line) for line in found):
        return []  # a menu, a list of links
    while found and (found[0] == title or (len(found[0]) <= _LONGEST_DATE and parse_written(found[0]))):
        found.pop(0)
    return found


def prune(root: HtmlElement) -> None:
    """Drops what cannot be body text: scripts, players, menus, captions, embedded posts, lines that send the reader elsewhere."""
    _drop(root.iter(*_NEVER_TEXT))
    _drop(element for element in _ASIDES(root) if len(element.text_content()) <= _LARGEST_ASIDE)
    _drop(element for element in _LINKED_PARAGRAPHS(root) if _sends_elsewhere(element))


def _drop(elements: Iterable[HtmlElement]) -> None:
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def _sends_elsewhere(paragraph: HtmlElement) -> bool:
    """Whether all that is outside the links is "See also:"."""
    outside = paragraph.xpath("string-length(normalize-space())") - sum(link.xpath("string-length(normalize-space())") for link in paragraph.iter("a"))
    if outside > _LONGEST_LABEL:
        return False
    pieces = [paragraph.text or ""]
    for child in paragraph.iterdescendants():
        if child.tag != "a" and not any(up.tag == "a" for up in child.iterancestors()):
            pieces.append(child.text or "")
        if not any(up.tag == "a" for up in child.iterancestors()):
            pieces.append(child.tail or "")
    return see_also(clean("".join(pieces)))
