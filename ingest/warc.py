"""WARC files in, pages out: our own and those of other crawlers, gzipped or not, whatever is damaged in them.

The records are framed here and not by warcio, which passes over a record that is cut off without a word and does not go on behind a damaged one.
"""

from __future__ import annotations

import os
import re
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin

from ingest.compression import Decoder, Garbled, OverLimit, Unknown
from ingest.errors import FileError
from ingest.records import Page
from ingest.times import parse_time
from ingest.warcstream import GZIP, LONGEST_HEAD, Damage, Stream

_STEP = 1 << 16
_MAGIC = {"gzip": GZIP, "x-gzip": GZIP, "zstd": b"\x28\xb5\x2f\xfd"}
_STATUS = re.compile(rb"^HTTP/\d(?:\.\d)? (\d{3})\b")
_CHUNK = re.compile(rb"^([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_REDIRECTS = 1000  # redirects that are kept in mind until their target comes


@dataclass(frozen=True, slots=True)
class Fault:
    """A record that gives no page though it should, or a damaged piece of a file."""

    message: str  # one line: the file, the place, what is wrong
    mend: str


def is_warc(path: Path) -> bool:
    """Whether it is a WARC file, by its name."""
    return path.name.lower().endswith((".warc", ".warc.gz"))


def is_article_page(page: Page) -> bool:
    """Whether the answer may hold an article: no error, redirect, feed, sitemap or picture."""
    kind = page.content_type.partition(";")[0].strip().lower()
    return page.status == 200 and kind in _PAGES and bool(page.body.strip())


def read_pages(path: Path, max_bytes: int) -> Iterator[Page | Fault]:
    """Each answer over HTTP and each `resource` in the file, in its order, of any status; and a Fault for each piece that can't be read.

    `max_bytes` caps a record's body, as stored and as decoded. The page at the end of a redirect bears the address that was asked for first. A `revisit`
    repeats a body that is told of elsewhere, and is passed over. Raises FileError when the file can't be opened.
    """
    asked: OrderedDict[str, str] = OrderedDict()  # where a redirect leads → the address that was asked for first
    try:
        with path.open("rb") as file:
            changed = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)
            for record in _records(file, path, max_bytes):
                if isinstance(record, Fault):
                    yield record
                    continue
                read = _page(record, path, max_bytes, changed)
                if isinstance(read, tuple):
                    page, location = read
                    origin = asked.pop(page.url, page.url)
                    if 300 <= page.status < 400 and location:
                        asked[_joined(page.url, location)] = origin
                        if len(asked) > _REDIRECTS:
                            asked.popitem(last=False)
                    yield Page(origin, page.final_url, page.status, page.content_type, page.body, page.fetched_at)
                elif read is not None:
                    yield read
    except OSError as error:
        raise FileError(f"{path}: cannot be read ({error.strerror or error})", "give a readable WARC file (.warc, .warc.gz)") from error


@dataclass(frozen=True, slots=True)
class _Record:
    place: int  # byte of the file where it begins; with gzip, its member
    fields: Mapping[str, str]  # names in lower case
    block: bytes


def _records(file: BinaryIO, path: Path, max_bytes: int) -> Iterator[_Record | Fault]:
    """The records of the file; behind a damaged one it goes on with the next that is whole."""
    stream = Stream(file)
    place = 0
    while True:
        try:
            line = b"\r\n"
            while line and not line.strip():
                line = stream.line(LONGEST_HEAD)
            if not line:
                return
            place = stream.place - (0 if stream.zipped else len(line))
            if not line.startswith(b"WARC/"):
                raise Damage(f"is no WARC record: it begins with {line[:20]!r}")
            fields = _fields(_head(stream))
            length = fields.get("content-length", "")
            if not length.isdecimal():
                raise Damage("has no Content-Length")
            if int(length) > max_bytes + LONGEST_HEAD:
                if stream.skip(int(length)) < int(length):
                    raise Damage("is cut off")
                yield _fault(path, place, f"is over {max_bytes:,} bytes", "raise the setting max_bytes if this is meant")
                continue
            block = stream.read(int(length))
            if len(block) < int(length):
                raise Damage("is cut off")
            if not stream.ends_line():
                raise Damage("is not as long as it says")
            yield _Record(place, fields, block)
        except Damage as damage:
            behind = stream.next_start(max(place, stream.place if stream.zipped else place) + 1)
            cut = str(damage) == "is cut off"
            mend = "nothing: so a killed program leaves it" if cut and behind is None else "nothing, or get the file again: the records around it are read"
            yield _fault(path, max(place, stream.place if stream.zipped else place), str(damage), mend)
            if behind is None:
                return
            stream.start = place = behind
            stream.take_up(behind)


def _head(stream: Stream) -> list[bytes]:
    lines: list[bytes] = []
    size = 0
    while (line := stream.line(LONGEST_HEAD)).strip():
        size += len(line)
        if size > LONGEST_HEAD:
            raise Damage("has a header without an end")
        lines.append(line)
    if not line:
        raise Damage("is cut off")
    return lines


def _fields(lines: list[bytes]) -> dict[str, str]:
    """Header fields by name in lower case; of a repeated one the last; a line that begins with a space continues the one before."""
    found: dict[str, str] = {}
    name = ""
    for line in lines:
        text = line.decode("utf-8", errors="replace").rstrip("\r\n")
        if text[:1] in (" ", "\t") and name:
            found[name] += " " + text.strip()
        elif ":" in text:
            name, _, value = text.partition(":")
            name = name.strip().lower()
            found[name] = value.strip()
    return found


def _page(record: _Record, path: Path, max_bytes: int, changed: datetime) -> tuple[Page, str] | Fault | None:
    """The page of a record, and where it redirects to; None for a record of another kind."""
    url = record.fields.get("warc-target-uri", "").strip().removeprefix("<").removesuffix(">")
    kind = record.fields.get("warc-type", "").lower()
    if kind not in ("response", "resource") or not url.lower().startswith(("http://", "https://")):
        return None
    when = parse_time(record.fields.get("warc-date", "")) or changed
    if kind == "resource":
        return Page(url, url, 200, record.fields.get("content-type", ""), record.block, when), ""
    end = re.search(rb"\r?\n\r?\n", record.block[:LONGEST_HEAD])
    status = _STATUS.match(record.block)
    if not status or (not end and b"\n" not in record.block):
        return _fault(path, record.place, f"of {url[:200]} holds no HTTP answer", "nothing: the records around it are read")
    head, body = (record.block[: end.start()], record.block[end.end() :]) if end else (record.block, b"")
    headers = _fields(head.splitlines()[1:])
    if int(status[1]) == 200 and record.fields.get("warc-truncated"):
        return _fault(path, record.place, f"of {url[:200]} was cut by the program that fetched it", "fetch the page again")
    try:
        body = _decoded(body, headers, max_bytes)
    except OverLimit:
        return _fault(path, record.place, f"of {url[:200]} is over {max_bytes:,} bytes once decoded", "raise the setting max_bytes if this is meant")
    except ValueError as error:
        return _fault(path, record.place, f"of {url[:200]} does not decode ({error})", "nothing: the records around it are read")
    return Page(url, url, int(status[1]), headers.get("content-type", ""), body, when), headers.get("location", "")


def _decoded(body: bytes, headers: Mapping[str, str], max_bytes: int) -> bytes:
    """Without chunks and content-encoding. Some crawlers take those away and leave their header: then the body is taken as it is.

    Raises OverLimit, ValueError.
    """
    if "chunked" in headers.get("transfer-encoding", "").lower() and _CHUNK.match(body):
        body = _joined_chunks(body)
    for encoding in reversed([part.strip().lower() for part in headers.get("content-encoding", "").split(",") if part.strip()]):
        if not body or not body.startswith(_MAGIC.get(encoding, b"")):
            continue
        try:
            decoder, out = Decoder(encoding, max_bytes), bytearray()
            for start in range(0, len(body), _STEP):
                out += decoder.decode(body[start : start + _STEP])
        except Unknown as error:
            raise ValueError(f"content-encoding {encoding[:40]!r} is not known") from error
        except Garbled as error:
            if encoding == "br" and body.lstrip().startswith(b"<"):  # has no sign of its own
                continue
            raise ValueError(str(error)) from error
        if not decoder.complete:
            raise ValueError(f"the {encoding} body breaks off")
        body = bytes(out)
    if len(body) > max_bytes:
        raise OverLimit
    return body


def _joined_chunks(body: bytes) -> bytes:
    """The body of a chunked answer. ValueError when it breaks off."""
    out = bytearray()
    at = 0
    while match := _CHUNK.match(body[at : at + 1000]):
        size = int(match[1], 16)
        at += match.end()
        if size == 0:
            return bytes(out)
        if at + size > len(body):
            break
        out += body[at : at + size]
        at += size
        at += 2 if body[at : at + 2] == b"\r\n" else 1 if body[at : at + 1] == b"\n" else 0
    raise ValueError("the chunked body breaks off")


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location).partition("#")[0]
    except ValueError:
        return location


def _fault(path: Path, place: int, what: str, mend: str) -> Fault:
    return Fault(f"{path}: the record at byte {place:,} {what}", mend)
