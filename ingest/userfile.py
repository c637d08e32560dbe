"""The user's file of sources, changed in place: what is there keeps its place, its form and its comments.

tomlkit writes, because it is the one maintained TOML library that keeps comments; the result is read again before it takes the file's place.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from ingest import catalogue
from ingest.errors import CatalogueError
from ingest.identity import canonical_url
from ingest.records import Feed, Source

_HEAD = "Your own services and feeds, laid over the bundled catalogue; ingest/sources.toml shows the form."


@dataclass(frozen=True, slots=True)
class Addition:
    """What is to be added to a catalogue, and what it has already."""

    sources: tuple[Source, ...]  # each with its new feeds only; a source that the catalogue has is the catalogue's
    known: tuple[Feed, ...]  # feeds of the catalogue with an address that was to be added


def plan(wanted: Sequence[Source], present: Sequence[Source]) -> Addition:
    """Which of the wanted feeds are new to the present catalogue (with what is disabled in it), and under which source and ID they go there. Pure.

    A feed whose address is there is known, under whatever ID. A new one goes to the source with its source's ID, else to the one that owns its source's host.
    """
    addresses = {canonical_url(feed.url): feed for source in present for feed in source.feeds}
    by_id = {source.id: source for source in present}
    known: list[Feed] = []
    added: dict[str, Source] = {}
    for source in wanted:
        owner = _owner(source, by_id)
        for feed in source.feeds:
            address = canonical_url(feed.url)
            if address in addresses:
                known.append(addresses[address])
                continue
            taken = {other.id for holder in (owner, added.get(owner.id, owner)) for other in holder.feeds}
            new = replace(feed, id=catalogue.free_id(f"{owner.id}/{feed.id.partition('/')[2]}", taken), source_id=owner.id)
            addresses[address] = new
            so_far = added.get(owner.id, replace(owner, feeds=()))
            added[owner.id] = replace(so_far, feeds=(*so_far.feeds, new))
    return Addition(tuple(added.values()), tuple(known))


def add(path: Path, sources: Sequence[Source], present: Sequence[Source]) -> None:
    """Writes the sources of a plan into the file, which is created where it is not there. Raises CatalogueError, which names the file.

    Of a source that the present catalogue has, only the feeds are written.
    """
    known = {source.id for source in present}
    text, document = _read(path)
    try:
        tables = document.setdefault("sources", tomlkit.table(is_super_table=True))
        for source in sources:
            table = tables.get(source.id)
            if table is None:
                tables[source.id] = _new_source(source) if source.id not in known else tomlkit.table(is_super_table=True)
                table = tables[source.id]
            feeds = table.get("feeds")
            if feeds is None:
                table["feeds"] = tomlkit.table()
                feeds = table["feeds"]
            for feed in source.feeds:
                feeds[feed.id.partition("/")[2]] = _inline(feed)
        written = tomlkit.dumps(document)
    except (TOMLKitError, AttributeError, TypeError, ValueError) as error:
        raise CatalogueError(f"{path}: cannot be added to ({error})", "write the tables as ingest/sources.toml does") from error
    _replace(path, written, {feed.url for source in sources for feed in source.feeds}, text)


def _owner(source: Source, by_id: dict[str, Source]) -> Source:
    if source.id in by_id:
        same = by_id[source.id]
        if set(same.hosts) & set(source.hosts) or same.name == source.name:
            return same
    for host in source.hosts:
        if owner := catalogue.by_host(tuple(by_id.values()), f"https://{host}/"):
            return owner
    new = catalogue.free_id(source.id, by_id)
    by_id[new] = replace(source, id=new, feeds=())
    return by_id[new]


def _read(path: Path) -> tuple[str, Any]:
    try:
        text = path.read_text("utf-8") if path.exists() else ""
        return text, tomlkit.parse(text) if text else tomlkit.document().add(tomlkit.comment(_HEAD)).add(tomlkit.nl())
    except OSError as error:
        raise CatalogueError(f"{path}: cannot be read ({error.strerror})", "correct the setting sources_file, or the file's permissions") from error
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{path}: not valid TOML: {error}", "correct that line; ingest/sources.toml shows the form") from error


def _new_source(source: Source) -> Any:
    table = tomlkit.table()
    table["name"], table["lang"], table["hosts"], table["tz"] = source.name, source.lang, list(source.hosts), source.tz
    if source.also:
        table["also"] = list(source.also)
    table.add(tomlkit.nl())
    return table


def _inline(feed: Feed) -> Any:
    table = tomlkit.inline_table()
    table.update({"url": feed.url, "kind": feed.kind, "label": feed.label, "confidence": feed.confidence})
    if not feed.enabled:
        table["enabled"] = False
    return table


def _replace(path: Path, text: str, urls: set[str], before: str) -> None:
    """In one step, once the new text has been read as a catalogue that has the feeds."""
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise CatalogueError(f"{path}: cannot be written ({error.strerror})", "correct the setting sources_file, or the folder's permissions") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        try:
            listed = {feed.url for source in catalogue.load(Path(name), with_disabled=True) for feed in source.feeds}
        except CatalogueError as error:
            raise CatalogueError(error.message.replace(name, str(path)), error.mend) from error
        if not urls <= listed:
            raise CatalogueError(f"{path}: the new feeds cannot be put into tables of this form", "write the tables as ingest/sources.toml does")
        if before:
            os.chmod(name, target.stat().st_mode & 0o777)
        else:
            os.chmod(name, 0o644)
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)
