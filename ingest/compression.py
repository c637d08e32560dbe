"""Inflating with a limit on what comes out."""

from __future__ import annotations

import zlib

_STEP = 1 << 16


class OverLimit(Exception):
    """More bytes would come out than are allowed."""


class Inflater:
    """gzip (one or more members), zlib and raw deflate, in pieces, never beyond `limit` bytes in all."""

    def __init__(self, encoding: str, limit: int) -> None:
        self._gzip = encoding in ("gzip", "x-gzip")
        self._limit = limit
        self._size = 0
        self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS) if self._gzip else zlib.decompressobj()
        self._fed = False

    @property
    def complete(self) -> bool:
        """Whether the stream ended where its format says it ends; an empty stream is complete."""
        return not self._fed or self._engine.eof

    def inflate(self, data: bytes) -> bytes:
        """What `data` adds. Raises zlib.error on garbage and OverLimit."""
        out = bytearray()
        while data:
            if self._engine.eof:
                if not self._gzip or not data.startswith(b"\x1f\x8b"):
                    break  # padding behind the last member
                self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
            out += self._step(data)
            if len(out) + self._size > self._limit:
                raise OverLimit
            data = self._engine.unconsumed_tail or self._engine.unused_data
        self._size += len(out)
        return bytes(out)

    def _step(self, data: bytes) -> bytes:
        try:
            piece = self._engine.decompress(data, _STEP)
        except zlib.error:
            if self._gzip or self._fed:
                raise
            self._engine = zlib.decompressobj(-zlib.MAX_WBITS)  # "deflate" without the zlib header, as some servers send it
            piece = self._engine.decompress(data, _STEP)
        self._fed = True
        return piece


def gunzip(body: bytes, limit: int) -> tuple[bytes, bool]:
    """The inflated bytes, and whether the file was whole. What comes before a break is kept. Raises OverLimit."""
    inflater = Inflater("gzip", limit)
    out = bytearray()
    try:
        for start in range(0, len(body), _STEP):
            out += inflater.inflate(body[start : start + _STEP])
    except zlib.error:
        return bytes(out), False
    return bytes(out), inflater.complete
