"""The alerts as an Atom feed (RFC 4287) beside the published database, for feed readers. Made with lxml, which the project has anyway and which is kept."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

import duckdb
from lxml import etree

from flows import __version__
from flows.digest import grouped
from flows.messages import Form, body, clean, link, strongest, title
from store import outbox
from store.database import file_errors
from store.records import AlertRow

NAME = "alerts.atom"
NEWEST = 100  # entries
ATOM = "http://www.w3.org/2005/Atom"
_FORM = Form(limit=8000, drawn=False)  # the text is no markup in Atom: type="text"
_EPOCH = "1970-01-01T00:00:00Z"


def write(con: duckdb.DuckDBPyConnection, path: Path) -> bool:
    """Writes the feed of the newest alerts, as a whole, where there are others than the file says; answers whether it was. Raises StoreError."""
    extent = f"<!-- {outbox.measure(con)} -->".encode()
    with file_errors(path):
        if path.is_file() and path.read_bytes().endswith(extent):
            return False
    new = feed(outbox.newest(con, NEWEST), outbox.born(con)) + extent
    with file_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=f".{NAME}.", suffix=".new", dir=path.parent)
        try:
            with open(handle, "wb") as file:
                file.write(new)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(beside, 0o644)
            os.replace(beside, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(beside)
            raise
    return True


def feed(rows: Sequence[AlertRow], born: datetime) -> bytes:
    """The feed, in UTF-8. `born`: when the database was made, which its identity is taken from. The rows: newest first, of any channels."""
    identity = uuid5(NAMESPACE_OID, f"shekara alerts {born.isoformat()}")
    groups = grouped(_once(rows))
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    _text(root, "id", identity.urn)
    _text(root, "title", "shekara: alerts")
    _text(root, "updated", _moment(max((row.created_at for group in groups for row in group), default=None)))
    _text(etree.SubElement(root, f"{{{ATOM}}}author"), "name", "shekara")
    _text(root, "generator", "shekara").set("version", __version__)
    for group in groups:
        _entry(root, group, identity)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _entry(root: etree._Element, group: Sequence[AlertRow], feed_identity: UUID) -> None:
    row = strongest(group)
    entry = etree.SubElement(root, f"{{{ATOM}}}entry")
    cause = row.position_id or row.edit_id or (f"{row.feed_id} {row.since}" if row.feed_id else f"{row.holder} {row.target} {row.stance}")
    _text(entry, "id", uuid5(feed_identity, f"{cause} {'' if row.position_id else row.kind}").urn)
    _text(entry, "title", title(group, _FORM))
    _text(entry, "updated", _moment(max(each.created_at for each in group)))
    _text(entry, "published", _moment(min(each.created_at for each in group)))
    if row.service:
        _text(etree.SubElement(entry, f"{{{ATOM}}}author"), "name", clean(row.service, _FORM))
    if address := link(row.url, _FORM):
        etree.SubElement(entry, f"{{{ATOM}}}link", rel="alternate", href=address)
    for term in dict.fromkeys(filter(None, (*(each.kind for each in group), row.holder, row.target, row.stance))):
        etree.SubElement(entry, f"{{{ATOM}}}category", term=clean(term, _FORM))
    _text(entry, "content", body(group, _FORM)).set("type", "text")


def _once(rows: Sequence[AlertRow]) -> list[AlertRow]:
    """One row of each alert, whatever its channels; that of the first channel by name."""
    found: dict[tuple[str | None, ...], AlertRow] = {}
    for row in sorted(rows, key=lambda row: (row.created_at, row.channel, row.alert_id), reverse=True):
        found[row.rule, row.kind, row.position_id or row.edit_id or row.feed_id or row.alert_id, str(row.since or "")] = row
    return list(found.values())


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = text
    return child


def _moment(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else _EPOCH
