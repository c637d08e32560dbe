"""Bytes of a WARC file, gzipped by members or not, that can be taken up again behind a damaged place."""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

LONGEST_HEAD = 1 << 18  # bytes of a record's own header, or of the HTTP one
GZIP = b"\x1f\x8b"
_STEP = 1 << 16
_BEGINNING = re.compile(rb"^WARC/\d\.\d+\r?\n[\w-]+:")


class Damage(Exception):
    """What is wrong with the bytes at hand."""


class Stream:
    """Decoded bytes of a file, gzipped by members or not, that can be taken up again behind a damaged place."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.zipped = file.read(2) == GZIP
        self.start = 0  # byte of the file where the present gzip member begins
        self.buffer = bytearray()  # decoded, not yet taken
        self.pending = b""  # read, not yet decoded
        self.engine: zlib._Decompress | None = None  # of the present gzip member
        self.file.seek(0)

    def take_up(self, place: int) -> None:
        self.file.seek(place)
        self.buffer = bytearray()
        self.pending = b""
        self.engine = None

    @property
    def place(self) -> int:
        return self.start if self.zipped else self.file.tell() - len(self.buffer)

    def line(self, limit: int) -> bytes:
        """Up to and with the next newline; what is left at the end of the file."""
        at = 0
        while (end := self.buffer.find(b"\n", at)) < 0:
            at = len(self.buffer)
            if at > limit:
                raise Damage("a header without an end")
            if not self._fill():
                return self._take(len(self.buffer))
        return self._take(end + 1)

    def read(self, size: int) -> bytes:
        while len(self.buffer) < size and self._fill():
            pass
        return self._take(min(size, len(self.buffer)))

    def ends_line(self) -> bool:
        """Whether a newline comes next, or the end; a file that is cut there is taken for whole."""
        try:
            while not self.buffer and self._fill():
                pass
        except Damage:
            return True
        return not self.buffer or self.buffer.startswith((b"\r", b"\n"))

    def skip(self, size: int) -> int:
        """Bytes that were passed over."""
        left = size
        while left:
            piece = min(left, len(self.buffer))
            del self.buffer[:piece]
            left -= piece
            if left and not self._fill():
                break
        return size - left

    def next_start(self, place: int) -> int | None:
        """Where the first record behind `place` begins that can be taken up; None when there is none."""
        sought = GZIP + b"\x08" if self.zipped else b"WARC/"
        tail = b""
        self.file.seek(place)
        while piece := self.file.read(_STEP):
            here = self.file.tell()
            data = tail + piece
            at = data.find(sought)
            while at >= 0:
                start = here - len(data) + at
                if self._is_record(start):
                    return start
                at = data.find(sought, at + 1)
            tail = data[-len(sought) + 1 :]
            self.file.seek(here)
        return None

    def _is_record(self, start: int) -> bool:
        self.file.seek(start)
        data = self.file.read(_STEP)
        try:
            return bool(_BEGINNING.match(zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, 100) if self.zipped else data[:100]))
        except zlib.error:
            return False

    def _take(self, size: int) -> bytes:
        taken = bytes(self.buffer[:size])
        del self.buffer[:size]
        return taken

    def _fill(self) -> bool:
        """More decoded bytes; False at the end of the file."""
        if not self.zipped:
            piece = self.file.read(_STEP)
            self.buffer += piece
            return bool(piece)
        while True:
            if self.engine is None or self.engine.eof:
                data = (self.pending or self.file.read(_STEP)).lstrip(b"\0")  # some pad the end of a file
                if len(data) == 1:
                    data += self.file.read(_STEP)
                if not data:
                    self.pending = b""
                    if not (piece := self.file.read(_STEP)):
                        return False
                    self.pending = piece
                    continue
                if not self.buffer:
                    self.start = self.file.tell() - len(data)
                if not data.startswith(GZIP):
                    raise Damage("no gzip member begins where one should")
                self.engine, self.pending = zlib.decompressobj(16 + zlib.MAX_WBITS), data
            data = self.pending or self.file.read(_STEP)
            if not data:
                raise Damage("is cut off")
            try:
                out = self.engine.decompress(data, _STEP)
            except zlib.error as error:
                raise Damage(f"does not decode ({error})") from error
            self.pending = self.engine.unused_data if self.engine.eof else self.engine.unconsumed_tail
            if out:
                self.buffer += out
                return True
