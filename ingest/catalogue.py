"""Which services, languages, feeds and sitemaps are watched: the bundled `sources.toml`, the user's file on top."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.errors import BadAddress, CatalogueError
from ingest.identity import canonical_url
from ingest.records import Confidence, Feed, FeedKind, Source

_BUNDLED = "ingest/sources.toml"
_ID = re.compile(r"^[a-z0-9][a-z0-9-]*$")
_SOURCE_KEYS = {"name": str, "lang": str, "hosts": list, "tz": str, "also": list, "feeds": dict, "enabled": bool}
_FEED_KEYS = {"url": str, "kind": str, "label": str, "confidence": str, "enabled": bool}
_KINDS: tuple[FeedKind, ...] = get_args(FeedKind)
_CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)


def load(user_file: Path | None = None, *, with_disabled: bool = False) -> tuple[Source, ...]:
    """The catalogue in file order. Sources and feeds with `enabled = false` are left out unless `with_disabled`.

    Raises CatalogueError, which names the file and the key.
    """
    tables = _tables(_read(files("ingest").joinpath("sources.toml").read_bytes(), _BUNDLED), _BUNDLED)
    origin = _BUNDLED
    if user_file is not None:
        origin = str(user_file)
        try:
            body = user_file.read_bytes()
        except OSError as error:
            raise CatalogueError(f"{user_file}: cannot be read ({error.strerror})", "correct the setting sources_file, or create the file") from error
        tables = _merge(tables, _tables(_read(body, origin), origin))
    sources = [source_of(key, table, origin) for key, table in tables.items() if with_disabled or table.get("enabled", True)]
    if not with_disabled:
        sources = [_enabled_feeds(source) for source in sources]
    _refuse_doubles(sources, origin)
    return tuple(sources)


def by_host(sources: Sequence[Source], url: str) -> Source | None:
    """The source that owns the URL's host, by its present or a former name; None for a stranger."""
    try:
        host = _bare(urlsplit(canonical_url(url)).netloc)
    except BadAddress:
        return None
    return next((source for source in sources if any(_bare(h) == host for h in source.hosts)), None)


def web_address(url: str) -> str:
    """The URL as a feed's address: absolute, http or https, without a fragment. Raises BadAddress, which shows no password."""
    try:
        parts = urlsplit(url.strip())
        private = bool(parts.username or parts.password)
    except ValueError:
        private = False  # canonical_url says what is wrong
    if private:
        raise BadAddress(f"the address at {parts.hostname} holds a name or a password", "leave them out: addresses are published")
    canonical_url(url)
    if any(ord(char) < 33 for char in url.strip()):
        raise BadAddress(f"{url[:200]!r} holds a space or a control character", "write it with percent signs")
    return parts._replace(fragment="").geturl()


def is_id(text: str) -> bool:
    """Whether it may be a source's ID or a feed's key."""
    return _ID.match(text) is not None


def id_of(host: str, lang: str) -> str:
    """An ID for the service of a host: "tengrinews-ru" for tengrinews.kz."""
    labels = [label for label in _bare(host).partition(":")[0].split(".") if label]
    name = labels[-2] if len(labels) > 1 and (len(labels) < 3 or len(labels[-2]) > 3) else labels[0] if labels else ""
    return f"{_slug(name) or 'site'}-{lang}"


def key_of(label: str, url: str) -> str:
    """A feed's key by its label, or by the end of its address where the label has no Latin letters."""
    path = [part for part in re.split(r"[/?&=]", urlsplit(url).path.removesuffix(".xml").removesuffix(".gz")) if part]
    return (_slug(label) or _slug(path[-1] if path else "") or "feed")[:40].strip("-")


def free_id(wanted: str, taken: Collection[str]) -> str:
    """The ID, or with the first number that makes it differ from those taken."""
    return next(new for new in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if new not in taken)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()).strip("-")


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.").removeprefix("m.")


def _read(body: bytes, origin: str) -> dict[str, Any]:
    try:
        return tomllib.loads(body.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{origin}: not valid TOML: {error}", "correct that line; ingest/sources.toml shows the form") from error


def _tables(document: Mapping[str, Any], origin: str) -> dict[str, dict[str, Any]]:
    """`[sources.ID]` tables of one file, each key known and of its type."""
    _check_keys(document, {"sources": dict}, origin, "")
    tables: dict[str, dict[str, Any]] = document.get("sources", {})
    for key, table in tables.items():
        _check_id(key, origin, "sources")
        _check_keys(table, _SOURCE_KEYS, origin, f"sources.{key}")
        for feed_key, feed in table.get("feeds", {}).items():
            _check_id(feed_key, origin, f"sources.{key}.feeds")
            _check_keys(feed, _FEED_KEYS, origin, f"sources.{key}.feeds.{feed_key}")
    return tables


def _check_id(key: str, origin: str, where: str) -> None:
    if not _ID.match(key):
        raise CatalogueError(f"{origin}: {where}.{key}: an ID is lower-case letters, digits and hyphens", "rename it")


def _check_keys(table: Any, known: Mapping[str, type], origin: str, where: str) -> None:
    if not isinstance(table, dict):
        raise CatalogueError(f"{origin}: {where} must be a table", f"write [{where}] with keys below it")
    for key, value in table.items():
        path = f"{where}.{key}".lstrip(".")
        if key not in known:
            raise CatalogueError(f"{origin}: {path}: no such key", f"known here: {', '.join(known)}")
        if not isinstance(value, known[key]):
            raise CatalogueError(f"{origin}: {path} must be {_name(known[key])}", f"it is {value!r} now")


def _name(kind: type) -> str:
    return {str: "a string", list: "a list of strings", dict: "a table", bool: "true or false"}[kind]


def _merge(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def source_of(key: str, table: Mapping[str, Any], origin: str) -> Source:
    """The source of one table of a catalogue, checked. Raises CatalogueError, which names `origin` and the key."""
    where = f"sources.{key}"
    for needed in ("name", "lang", "hosts", "tz"):
        if not table.get(needed):
            raise CatalogueError(f"{origin}: {where}.{needed} is missing", f"add {needed} to [{where}]")
    if not re.fullmatch(r"[a-z]{2}", table["lang"]):
        raise CatalogueError(f"{origin}: {where}.lang is {table['lang']!r}, not an ISO 639-1 code", 'write two letters, such as "kk"')
    also = table.get("also", [])
    if not all(isinstance(code, str) and re.fullmatch(r"[a-z]{2}", code) for code in also):
        raise CatalogueError(f"{origin}: {where}.also must be ISO 639-1 codes", 'write the further languages of the service, such as also = ["ru"]')
    if not all(isinstance(host, str) and re.fullmatch(r"[a-z0-9.-]+(:\d+)?", host) for host in table["hosts"]):
        raise CatalogueError(f"{origin}: {where}.hosts must be lower-case host names", 'write hosts = ["www.example.org"]')
    try:
        ZoneInfo(table["tz"])
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise CatalogueError(f"{origin}: {where}.tz is {table['tz']!r}, not an IANA time zone", 'write one such as "Asia/Almaty"') from error
    feeds = tuple(_feed(key, feed_key, feed, origin) for feed_key, feed in table.get("feeds", {}).items())
    hosts = tuple(table["hosts"])
    return Source(id=key, name=table["name"], lang=table["lang"], hosts=hosts, tz=table["tz"], feeds=feeds, also=tuple(also))


def _feed(source_key: str, key: str, table: Mapping[str, Any], origin: str) -> Feed:
    where = f"sources.{source_key}.feeds.{key}"
    kind, confidence, url = table.get("kind", "rss"), table.get("confidence", "medium"), table.get("url", "")
    if kind not in _KINDS:
        raise CatalogueError(f"{origin}: {where}.kind is {kind!r}", f"write one of: {', '.join(_KINDS)}")
    if confidence not in _CONFIDENCES:
        raise CatalogueError(f"{origin}: {where}.confidence is {confidence!r}", f"write one of: {', '.join(_CONFIDENCES)}")
    try:
        url = web_address(url)
    except BadAddress as error:
        raise CatalogueError(f"{origin}: {where}.url: {error.message}", error.mend) from error
    return Feed(
        id=f"{source_key}/{key}",
        source_id=source_key,
        url=url,
        kind=kind,
        label=table.get("label", key),
        confidence=confidence,
        enabled=table.get("enabled", True),
    )


def _enabled_feeds(source: Source) -> Source:
    return replace(source, feeds=tuple(feed for feed in source.feeds if feed.enabled))


def _refuse_doubles(sources: Sequence[Source], origin: str) -> None:
    owner: dict[str, str] = {}
    for source in sources:
        for host in source.hosts:
            if owner.setdefault(_bare(host), source.id) != source.id:
                raise CatalogueError(f"{origin}: host {host} belongs to both {owner[_bare(host)]} and {source.id}", "leave it in one of them")
