"""The sample edition as data: services from services.toml, articles from articles/ID.txt, their coding from gold/ID.gold.jsonl."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from ingest.errors import IngestError

HOST = "sample.shekara.example"  # what pages call their canonical host; .example is reserved, so it never resolves
_ROOT = resources.files("ingest.sample")
_REQUIRED = frozenset({"id", "service", "published", "title", "authors", "section"})
_OPTIONAL = frozenset({"slug", "modified", "dateline", "caption", "see_also"})


class SampleError(IngestError):
    """A file of the sample edition breaks its form; names the file and the key."""


@dataclass(frozen=True, slots=True)
class Service:
    """One newsroom of the sample edition: its name, and the words that its pages show in its language."""

    id: str  # "sample-en"
    name: str  # og:site_name and the channel's title
    lang: str  # ISO 639-1
    tz: str  # IANA name
    description: str  # the channel's description
    see_also: str  # label of the also-read box
    related: str  # heading of the block under the text
    no_media: str  # what an embed shows without its player
    share: str  # label of the share box


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """One article before it is put into markup."""

    id: str  # numeric, the identity of its page
    service: str  # Service.id
    slug: str  # empty where the site uses bare IDs
    published: datetime  # UTC
    modified: datetime | None  # UTC
    title: str
    authors: tuple[str, ...]
    section: str
    dateline: str  # as printed, with its dash; empty when there is none
    caption: str  # of the lead picture; empty when there is none
    see_also: str  # headline in the also-read box; empty when there is none
    paragraphs: tuple[str, ...]  # NFC

    @property
    def path(self) -> str:
        return f"/a/{self.slug}/{self.id}.html" if self.slug else f"/a/{self.id}.html"

    @property
    def canonical_url(self) -> str:
        return f"https://{HOST}{self.path}"

    @property
    def text(self) -> str:
        """What extraction is to give back: paragraphs separated by one newline."""
        return "\n".join(self.paragraphs)


@cache
def services() -> Mapping[str, Service]:
    """The services by ID, in the file's order."""
    tables = tomllib.loads((_ROOT / "services.toml").read_text("utf-8"))
    return {key: Service(id=key, **table) for key, table in tables.items()}


@cache
def load() -> tuple[SampleArticle, ...]:
    """All articles, newest first, as a feed lists them. Raises SampleError."""
    files = sorted((f for f in (_ROOT / "articles").iterdir() if f.name.endswith(".txt")), key=lambda f: f.name)
    return tuple(sorted((parse(f.read_text("utf-8"), f.name) for f in files), key=lambda a: (a.published, a.id), reverse=True))


def gold(article_id: str) -> str:
    """The article's coding as JSON Lines in the gold format, each row with its `url`; empty for one that holds no statement."""
    return _gold_file(article_id).read_text("utf-8")


def parse(source: str, name: str) -> SampleArticle:
    """`key: value` lines, a blank line, paragraphs separated by blank lines. `name` stands in errors. Raises SampleError."""
    head, _, body = unicodedata.normalize("NFC", source).replace("\r\n", "\n").partition("\n\n")
    fields: dict[str, str] = {}
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon or key not in _REQUIRED | _OPTIONAL or key in fields:
            raise SampleError(f"{name}: {line[:80]!r} is no header line", f"use each once, as `key: value`: {', '.join(sorted(_REQUIRED | _OPTIONAL))}")
        fields[key] = value.strip()
    missing = sorted(key for key in _REQUIRED if not fields.get(key))
    paragraphs = tuple(" ".join(p.split()) for p in body.split("\n\n") if p.strip())
    if missing or not paragraphs:
        raise SampleError(f"{name}: no {', '.join(missing) or 'paragraphs'}", "add the header line" if missing else "write the text under a blank line")
    if fields["service"] not in services() or not fields["id"].isdecimal() or name != f"{fields['id']}.txt":
        raise SampleError(
            f"{name}: service {fields['service']!r} or id {fields['id']!r} does not fit", "take a service of services.toml and name the file ID.txt"
        )
    return SampleArticle(
        id=fields["id"],
        service=fields["service"],
        slug=fields.get("slug", ""),
        published=_utc(fields["published"], "published", name),
        modified=_utc(fields["modified"], "modified", name) if fields.get("modified") else None,
        title=fields["title"],
        authors=tuple(a.strip() for a in fields["authors"].split(";")),
        section=fields["section"],
        dateline=fields.get("dateline", ""),
        caption=fields.get("caption", ""),
        see_also=fields.get("see_also", ""),
        paragraphs=paragraphs,
    )


def _gold_file(article_id: str) -> Traversable:
    return _ROOT / "gold" / f"{article_id}.gold.jsonl"


def _utc(value: str, key: str, name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise SampleError(f"{name}: {key} {value!r} is no ISO time", "write it as 2022-06-17T15:40:00Z") from error
    if moment.utcoffset() is None:
        raise SampleError(f"{name}: {key} {value!r} has no time zone", "end it with Z")
    return moment.astimezone(UTC)
