"""A feed without all that is not asked for: what its items say of their titles, links and dates, and the feed of itself.

feedparser looks for addresses in authors and for HTML in descriptions with patterns whose time grows with the square of a text's length. It also has a
second, slow parser for whatever is no well-formed XML; libxml2 repairs such a feed first.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

_MOST_ITEMS = 5_000  # feeds have 20, a whole podcast some 2,000
_HOLDERS = frozenset("rss rdf feed channel items item entry".split())
_ITEMS = frozenset({"item", "entry"})
_FEED_FIELDS = frozenset("title link ttl updateperiod updatefrequency skiphours skipdays hour day lastbuilddate pubdate updated language".split())
_ITEM_FIELDS = frozenset("title link guid id pubdate date published updated issued modified created".split())
_ATTRIBUTES = frozenset("base href rel type version ispermalink about resource lang mode".split())
_MOST_FIELDS = 50  # in one item
_LONGEST_TEXT = 10_000  # characters
_LARGEST_FIELD = 100  # elements in one field, for titles in XHTML


@dataclass(frozen=True, slots=True)
class Pruned:
    """A feed that is ready for feedparser."""

    data: bytes  # UTF-8, without XML declaration; as it came where it is no XML at all
    fault: str = ""  # what was beyond a limit, so that what follows it is lost; to follow the feed's URL in a message


def prune(data: bytes) -> Pruned:
    """`data` is UTF-8 without prologue. Never fails."""
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, recover=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return Pruned(b"")
    if root is None:
        return Pruned(b"")
    fault = "has a text or depth beyond the parser's limits" if any("XML_PARSE_HUGE" in line.message for line in parser.error_log) else ""
    items = 0
    todo = [root]
    while todo:
        holder = todo.pop()
        fields = _ITEM_FIELDS if _name(holder) in _ITEMS else _FEED_FIELDS
        _trim(holder)
        kept = 0
        for child in list(holder):
            name = _name(child)
            items += name in _ITEMS
            if name in _HOLDERS and items <= _MOST_ITEMS:
                todo.append(child)
            elif name in fields and kept < _MOST_FIELDS:
                kept += 1
                _shorten(child)
            else:
                holder.remove(child)
    if items > _MOST_ITEMS:
        fault = f"lists more than {_MOST_ITEMS:,} articles"
    return Pruned(etree.tostring(root, encoding="utf-8", xml_declaration=False), fault)


def _name(element: etree._Element) -> str:
    """Without prefix and namespace, in lower case; feeds that do not declare their prefixes are common."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""


def _trim(element: etree._Element) -> None:
    for key, value in list(element.attrib.items()):
        if key.rpartition("}")[2].rpartition(":")[2].lower() not in _ATTRIBUTES or len(value) > _LONGEST_TEXT:
            try:
                del element.attrib[key]
            except KeyError:  # a namespace with a brace in it, by which lxml does not find its own attribute again
                element.attrib.clear()
                return


def _shorten(field: etree._Element) -> None:
    """Text and attributes of a field within their limits; the elements in it, where they are many, go."""
    field.tail = None
    for count, element in enumerate(field.iter("*")):
        _trim(element)
        if element.text and len(element.text) > _LONGEST_TEXT:
            element.text = element.text[:_LONGEST_TEXT]
        if element.tail and len(element.tail) > _LONGEST_TEXT:
            element.tail = element.tail[:_LONGEST_TEXT]
        if count > _LARGEST_FIELD:
            for child in list(field):
                field.remove(child)
            return
