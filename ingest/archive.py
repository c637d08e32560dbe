"""The raw archive: every answer of a server in WARC 1.1, so that all can be extracted again without the network.

One file a UTC day and process, `2024-05-06-1.warc.gz`; a later process of the day goes on with a file that no other one holds. Each record is a gzip member
of its own, written by one append. A body is stored as decoded from its content-encoding, which then stands in `X-Crawler-Content-Encoding`, as Common Crawl
writes it; a redirect's body is not read, and marked truncated. What is asked for again and is as it was becomes a `revisit` record.

warcio writes the records: the reference library of those who make web archives, pure Python, released since 2017 and last in March 2026; the Rust rewrite of
fastwarc, 2.0, is of this month.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import re
import threading
import zlib
from base64 import b32encode
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ingest.errors import ArchiveError

_NAME = re.compile(r"^(?P<day>\d{4}-\d\d-\d\d)-(?P<number>\d+)\.warc\.gz$")
_REMEMBERED = 10_000  # addresses whose digest a process keeps in mind
_STEP = 1 << 16
_RENAMED = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_SAME = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


class Archive:
    """Takes answers and appends them to the file of the day. One archive may serve several threads.

    `keep_days`: files of older days are removed when a file is begun; None keeps all. `clock` gives aware times.
    """

    def __init__(self, folder: Path, *, keep_days: int | None = None, clock: Callable[[], datetime] | None = None) -> None:
        self._folder = folder
        self._keep_days = keep_days
        self._clock = clock or (lambda: datetime.now(UTC))
        self._lock = threading.Lock()
        self._file: _DayFile | None = None
        self._seen: OrderedDict[str, tuple[str, str]] = OrderedDict()  # address → digest, WARC-Date of the full record

    def record(self, url: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """One answer: `url` is that of this hop, `body` is decoded from content-encoding. Raises ArchiveError."""
        now = self._clock().astimezone(UTC)
        digest = "sha1:" + b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
        when = now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        with self._lock:
            before = self._seen.get(url)
        same = bool(body) and before is not None and before[0] == digest
        fields = {"WARC-Date": when}
        if status == HTTPStatus.NOT_MODIFIED:
            fields["WARC-Profile"] = _NOT_MODIFIED
        elif same and before:
            fields |= {"WARC-Profile": _SAME, "WARC-Payload-Digest": digest, "WARC-Refers-To-Target-URI": url, "WARC-Refers-To-Date": before[1]}
        else:
            fields["WARC-Payload-Digest"] = digest
            if not body and 300 <= status < 400:
                fields["WARC-Truncated"] = "unspecified"
        packed = _packed(url, "revisit" if "WARC-Profile" in fields else "response", fields, status, headers, body)
        with self._lock:
            self._day_file(now.date()).append(packed)
            if "WARC-Profile" not in fields:
                self._seen[url] = (digest, when)
                self._seen.move_to_end(url)
                while len(self._seen) > _REMEMBERED:
                    self._seen.popitem(last=False)

    def close(self) -> None:
        """Ends the file. The archive may go on to be used."""
        with self._lock:
            if self._file:
                self._file.close()
                self._file = None

    def _day_file(self, day: date) -> _DayFile:
        if self._file is None or self._file.day != day:
            if self._file:
                self._file.close()
                self._file = None
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._prune(day)
                self._file = _DayFile(self._folder, day)
            except OSError as error:
                raise _failed(self._folder, error) from error
        return self._file

    def _prune(self, today: date) -> None:
        if self._keep_days is None:
            return
        for path, day in days(self._folder):
            if day < today - timedelta(days=self._keep_days):
                path.unlink(missing_ok=True)
                _mark(path).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Size:
    """How large an archive is."""

    files: int
    size: int  # bytes on the disk
    since: date | None  # day of the oldest file


def measure(folder: Path) -> Size:
    """The size of the archive in that folder; of none where there is no such folder. Raises OSError."""
    found = days(folder)
    return Size(len(found), sum(path.stat().st_size for path, _ in found), min((day for _, day in found), default=None))


def days(folder: Path) -> list[tuple[Path, date]]:
    """The archive's own files, with their days, oldest first."""
    if not folder.is_dir():
        return []
    found = []
    for path in folder.iterdir():
        match = _NAME.match(path.name)
        try:
            if match:
                found.append((date.fromisoformat(match["day"]), int(match["number"]), path))
        except ValueError:
            continue
    return [(path, day) for day, _, path in sorted(found)]


class _DayFile:
    """One file that this process alone appends to. A mark beside it says that it is open; one that is left over tells of a kill."""

    def __init__(self, folder: Path, day: date) -> None:
        self.day = day
        number = 0
        while True:
            number += 1
            self.path = folder / f"{day.isoformat()}-{number}.warc.gz"
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
            try:
                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                os.close(self._handle)
        try:
            if _mark(self.path).exists():
                os.ftruncate(self._handle, whole_length(self.path))
            _mark(self.path).touch()
            self._size = os.fstat(self._handle).st_size
            if self._size == 0:
                self.append(_description(self.path.name))
        except BaseException:
            os.close(self._handle)
            raise

    def append(self, packed: bytes) -> None:
        """The whole record, or nothing of it."""
        try:
            left = memoryview(packed)
            while left:
                left = left[os.write(self._handle, left) :]
        except OSError as error:
            os.ftruncate(self._handle, self._size)
            raise _failed(self.path, error) from error
        self._size += len(packed)

    def close(self) -> None:
        os.fsync(self._handle)
        _mark(self.path).unlink(missing_ok=True)
        os.close(self._handle)


def whole_length(path: Path) -> int:
    """Bytes up to the end of the last gzip member that is whole."""
    end, engine = 0, zlib.decompressobj(16 + zlib.MAX_WBITS)
    with path.open("rb") as file:
        data = b""
        while data := data or file.read(_STEP):
            try:
                engine.decompress(data, _STEP)
            except zlib.error:
                return end
            data = engine.unconsumed_tail
            if engine.eof:
                data = engine.unused_data
                end = file.tell() - len(data)
                engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
    return end


def _packed(url: str, kind: str, fields: dict[str, str], status: int, headers: Mapping[str, str], body: bytes) -> bytes:
    """One record, as a gzip member."""
    lines = [(_line("x-crawler-" + name if name in _RENAMED else name), _line(value)) for name, value in headers.items()]
    lines.append(("content-length", str(len(body))))
    phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else "Unknown"
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    head = StatusAndHeaders(f"{status} {phrase}", lines, protocol="HTTP/1.1")
    payload = b"" if kind == "revisit" else body
    writer.write_record(
        writer.create_warc_record(_line(url), kind, payload=io.BytesIO(payload), length=len(payload), http_headers=head, warc_headers_dict=fields)
    )
    return out.getvalue()


def _description(name: str) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    told = {"software": "shekara", "format": "WARC File Format 1.1", "description": "payloads are decoded from their content-encoding"}
    writer.write_record(writer.create_warcinfo_record(name, told))
    return out.getvalue()


def _line(text: str) -> str:
    return " ".join(text.split("\r\n")).replace("\r", " ").replace("\n", " ")


def _mark(path: Path) -> Path:
    return path.with_name(f".{path.name}.open")


def _failed(path: Path, error: OSError) -> ArchiveError:
    return ArchiveError(
        f"{path}: the raw archive can't be written ({(error.strerror or str(error)).lower()})",
        "free some space or change its permissions; set archive_days to keep less, or archive = false",
    )
