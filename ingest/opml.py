"""The catalogue as OPML, for other feed readers, and their subscriptions as sources of ours.

An exported outline carries what OPML has no word for (id, lang, tz, hosts, also, kind, confidence, enabled) in attributes of our namespace, so that import
gives the same sources. lxml with every entity, DTD and network access off reads it: listparser drops attributes that it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import urlsplit

from lxml import etree

from ingest import catalogue
from ingest.errors import BadAddress, CatalogueError
from ingest.identity import canonical_url
from ingest.languages import two_letters
from ingest.pangea import clean
from ingest.records import Feed, FeedKind, Source
from ingest.zones import proposed_zone

NAMESPACE = "https://shekara.example/opml"  # names our attributes; nothing is fetched from it
MAX_BYTES = 10_000_000
MAX_DEPTH = 50  # outlines within one another
MAX_FEEDS = 10_000

_TYPES: dict[FeedKind, str] = {"rss": "rss", "news_sitemap": "sitemap"}  # other readers pass over a type that they do not know
_DOCTYPE = re.compile(rb"<!(?:doctype|entity)", re.IGNORECASE)
_SPARED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")  # no XML document may hold them


@dataclass(frozen=True, slots=True)
class Imported:
    """What an OPML file gave."""

    sources: tuple[Source, ...]  # with their feeds, in file order
    faults: tuple[str, ...]  # one line for each outline that was left out: which, why


def write(sources: Sequence[Source], title: str = "shekara") -> bytes:
    """OPML 2.0: an outline a source, in it one a feed."""
    root = etree.Element("opml", {"version": "2.0"}, nsmap={"shekara": NAMESPACE})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _sparing(title)
    body = etree.SubElement(root, "body")
    for source in sources:
        own = {"id": source.id, "lang": source.lang, "tz": source.tz, "hosts": " ".join(source.hosts), "also": " ".join(source.also)}
        group = _outline(body, {"text": source.name, "title": source.name}, own)
        for feed in source.feeds:
            shown = {"type": _TYPES[feed.kind], "text": feed.label, "title": feed.label, "xmlUrl": feed.url}
            shown |= {"htmlUrl": f"https://{source.hosts[0]}/", "language": source.lang}
            own = {"id": feed.id, "kind": feed.kind, "confidence": feed.confidence, "enabled": "" if feed.enabled else "false"}
            _outline(group, shown, own)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def read(body: bytes, where: str, *, lang: str = "en") -> Imported:
    """The sources of an OPML file: ours as they were, those of other readers one a host, with `lang` where the file does not say and a likely time zone.

    Raises CatalogueError, which names `where`, for what is no OPML; an outline that cannot be used is in the faults.
    """
    faults: list[str] = []
    found: dict[str, Source] = {}
    for number, (group, outline) in enumerate(_outlines(_root(body, where), where), start=1):
        called = clean(_attribute(outline, "title") or _attribute(outline, "text"))  # its address may hold a password, which no message should show
        try:
            source, feed = _source_and_feed(group, outline, lang, found)
        except (BadAddress, ValueError) as error:
            faults.append(f"{where}: feed {number}{f' ({called[:60]})' if called else ''} is left out: {getattr(error, 'message', None) or error}")
            continue
        known = found.setdefault(source.id, source)
        if any(other.url == feed.url for other in known.feeds):
            continue
        feed = replace(feed, id=catalogue.free_id(feed.id, {other.id for other in known.feeds}))
        found[source.id] = replace(known, feeds=(*known.feeds, feed))
    return Imported(tuple(found.values()), tuple(faults))


def _outline(parent: etree._Element, shown: Mapping[str, str], own: Mapping[str, str]) -> etree._Element:
    element = etree.SubElement(parent, "outline", {name: _sparing(value) for name, value in shown.items()})
    for name, value in own.items():
        if value:
            element.set(f"{{{NAMESPACE}}}{name}", _sparing(value))
    return element


def _sparing(text: str) -> str:
    return _SPARED.sub("", text)


def _root(body: bytes, where: str) -> etree._Element:
    if len(body) > MAX_BYTES:
        raise CatalogueError(f"{where}: {len(body):,} bytes are too many for a list of feeds", f"give at most {MAX_BYTES:,} bytes")
    if _DOCTYPE.search(body.replace(b"\x00", b"")):
        raise CatalogueError(f"{where}: declares a document type or entities, which no list of feeds needs", "take these lines out, if you trust the file")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(body, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CatalogueError(f"{where}: is no well-formed XML ({error})", "export it again from your feed reader") from error
    if root is None or etree.QName(root).localname.lower() != "opml":
        named = "" if root is None else f": its root is <{etree.QName(root).localname}>"
        raise CatalogueError(f"{where}: is no OPML{named}", "export OPML from your feed reader")
    return root


def _outlines(root: etree._Element, where: str) -> Iterator[tuple[etree._Element | None, etree._Element]]:
    """Each outline with a feed's address, and the outline around it."""
    seen = 0
    todo = [(None, element, 0) for element in reversed(list(root.iterfind("{*}body/{*}outline")))]
    while todo:
        group, outline, depth = todo.pop()
        if depth > MAX_DEPTH:
            raise CatalogueError(f"{where}: outlines lie more than {MAX_DEPTH} deep in one another", "export it again from your feed reader")
        if _attribute(outline, "xmlUrl"):
            seen += 1
            if seen > MAX_FEEDS:
                raise CatalogueError(f"{where}: holds more than {MAX_FEEDS:,} feeds", "divide it")
            yield group, outline
        todo += [(outline, child, depth + 1) for child in reversed(list(outline.iterfind("{*}outline")))]


def _source_and_feed(group: etree._Element | None, outline: etree._Element, lang: str, found: Mapping[str, Source]) -> tuple[Source, Feed]:
    """The feed and the source that it belongs to, without the source's other feeds. Raises BadAddress, ValueError."""
    url = catalogue.web_address(_attribute(outline, "xmlUrl"))
    source_id, slash, key = _own(outline, "id").partition("/")
    ours = bool(slash) and group is not None and _own(group, "id") == source_id and catalogue.is_id(source_id) and catalogue.is_id(key)
    label = clean(_attribute(outline, "title") or _attribute(outline, "text"))
    kind: FeedKind = _one_of(_own(outline, "kind"), get_args(FeedKind), "news_sitemap" if _attribute(outline, "type").lower() == "sitemap" else "rss")  # type: ignore[assignment]
    if ours and group is not None:
        source = _ours(group, source_id)
    else:
        host = _host(_attribute(outline, "htmlUrl")) or urlsplit(url).netloc.lower()
        said = two_letters(_attribute(outline, "language"))
        same = next((other for other in found.values() if host in other.hosts and said in (None, other.lang)), None)
        said = said or lang
        source = replace(same, feeds=()) if same else Source(catalogue.id_of(host, said), label or host, said, (host,), proposed_zone(host, said), ())
        key = catalogue.key_of(label, url)
    feed = Feed(
        id=f"{source.id}/{key}",
        source_id=source.id,
        url=url,
        kind=kind,
        label=label or key,
        confidence=_one_of(_own(outline, "confidence"), ("high", "medium", "low"), "medium"),  # type: ignore[arg-type]
        enabled=_own(outline, "enabled") != "false",
    )
    return source, feed


def _ours(group: etree._Element, source_id: str) -> Source:
    """A source that was exported from here. Raises ValueError where its attributes are no longer ours."""
    hosts = tuple(_own(group, "hosts").split())
    table = {
        "name": clean(_attribute(group, "title") or _attribute(group, "text")) or source_id,
        "lang": _own(group, "lang"),
        "hosts": list(hosts),
        "tz": _own(group, "tz"),
        "also": _own(group, "also").split(),
    }
    try:
        return catalogue.source_of(source_id, table, "the file")
    except CatalogueError as error:
        raise ValueError(error.message) from error


def _attribute(element: etree._Element, name: str) -> str:
    """In any spelling of capitals: xmlUrl, xmlurl, XMLURL."""
    value = element.get(name)
    if value is None:
        value = next((given for key, given in element.attrib.items() if str(key).lower() == name.lower()), "")
    return str(value).strip()


def _own(element: etree._Element, name: str) -> str:
    return str(element.get(f"{{{NAMESPACE}}}{name}") or "").strip()


def _one_of(value: str, allowed: Sequence[str], otherwise: str) -> str:
    return value if value in allowed else otherwise


def _host(url: str) -> str:
    try:
        return urlsplit(canonical_url(url)).netloc if url else ""
    except BadAddress:
        return ""
