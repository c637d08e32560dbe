"""Undoing content encodings with a limit on what comes out.

gzip and deflate by zlib; br by brotli, Google's own binding, which can stop at an output limit since 1.2; zstd by backports.zstd, the module that is part of
Python from 3.14 on. zstandard's streaming decoder has no output limit.
"""

from __future__ import annotations

import importlib
import sys
import zlib
from collections.abc import Callable
from typing import Any, Protocol

import brotli

# mypy knows no module that is there for some versions of Python only.
_zstd: Any = importlib.import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")

ACCEPTED = "gzip, deflate, br, zstd"  # what is asked for
_LAYERS = 2  # "gzip, br" is decoded, a third layer is not
_STEP = 1 << 16  # bytes that one call may bring out
_MEMBERS = 10_000  # gzip members or zstd frames in one body: each empty one costs time and brings nothing
_ZSTD_WINDOW_LOG = 23  # 8 MB, the largest window of the content encoding (RFC 9659)
_NAMES = {"x-gzip": "gzip", "x-deflate": "deflate"}


class OverLimit(Exception):
    """More bytes would come out than are allowed."""


class Garbled(Exception):
    """The bytes are not what their encoding says."""


class Unknown(Exception):
    """An encoding that was not asked for, or too many of them."""


class _Engine(Protocol):
    """One layer. Gives at most about `_STEP` bytes a call."""

    def step(self, data: bytes) -> bytes:
        """What comes out; the input that was not taken is in `rest`. Raises Garbled."""

    rest: bytes
    busy: bool  # more can come out without more input

    @property
    def complete(self) -> bool:
        """Whether the stream ended where its format says it ends; an empty stream is complete."""


class Decoder:
    """The body of a Content-Encoding, in pieces, never beyond `limit` bytes in all, in any layer. Raises Unknown."""

    def __init__(self, encoding: str, limit: int) -> None:
        names = [_NAMES.get(name, name) for name in (part.strip().lower() for part in encoding.split(",")) if name not in ("", "identity")]
        if len(names) > _LAYERS or any(name not in _ENGINES for name in names):
            raise Unknown(encoding)
        self._layers: list[_Engine] = [_ENGINES[name]() for name in reversed(names)]
        self._sizes = [0] * len(names)
        self._limit = limit

    @property
    def complete(self) -> bool:
        """Whether each layer ended where its format says it ends."""
        return all(layer.complete for layer in self._layers)

    def decode(self, data: bytes) -> bytes:
        """What `data` adds. Raises Garbled and OverLimit."""
        return self._through(0, data)

    def _through(self, depth: int, data: bytes) -> bytes:
        if depth == len(self._layers):
            return data
        layer, out = self._layers[depth], bytearray()
        while data or layer.busy:
            piece = layer.step(data)
            data = layer.rest
            self._sizes[depth] += len(piece)
            if self._sizes[depth] > self._limit:
                raise OverLimit
            out += self._through(depth + 1, piece)
        return bytes(out)


def gunzip(body: bytes, limit: int) -> tuple[bytes, bool]:
    """The inflated bytes, and whether the file was whole. What comes before a break is kept. Raises OverLimit."""
    decoder = Decoder("gzip", limit)
    out = bytearray()
    try:
        for start in range(0, len(body), _STEP):
            out += decoder.decode(body[start : start + _STEP])
    except Garbled:
        return bytes(out), False
    return bytes(out), decoder.complete


class _Zlib:
    """gzip (one or more members), zlib and raw deflate."""

    def __init__(self, gzip: bool) -> None:
        self.rest, self.busy = b"", False
        self._gzip, self._fed, self._members, self._held = gzip, False, 1, b""
        self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS) if gzip else zlib.decompressobj()

    @property
    def complete(self) -> bool:
        return not self._fed or self._engine.eof

    def step(self, data: bytes) -> bytes:
        if self._engine.eof:
            data, self._held = self._held + data, b""
            if not self._gzip or not data.startswith(b"\x1f\x8b"):
                self._held = data if data == b"\x1f" else b""  # the magic number may be cut in two
                self.rest = b""
                return b""
            self._members = _counted(self._members)
            self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            piece = self._inflate(data)
        except zlib.error as error:
            raise Garbled(str(error)) from error
        self._fed = True
        self.rest = self._engine.unconsumed_tail or self._engine.unused_data
        return piece

    def _inflate(self, data: bytes) -> bytes:
        try:
            return self._engine.decompress(data, _STEP)
        except zlib.error:
            if self._gzip or self._fed:
                raise
            self._engine = zlib.decompressobj(-zlib.MAX_WBITS)  # "deflate" without the zlib header, as some servers send it
            return self._engine.decompress(data, _STEP)


class _Brotli:
    def __init__(self) -> None:
        self.rest, self.busy = b"", False
        self._engine, self._fed = brotli.Decompressor(), False

    @property
    def complete(self) -> bool:
        return not self._fed or bool(self._engine.is_finished())

    def step(self, data: bytes) -> bytes:
        taken = self._engine.can_accept_more_data()
        self._fed = self._fed or bool(data)
        try:
            piece: bytes = self._engine.process(data if taken else b"", output_buffer_limit=_STEP)
        except brotli.error as error:
            raise Garbled("broken brotli stream") from error
        self.rest = b"" if taken else data
        # With all input taken, output may still be held back: a full piece may not be the last.
        self.busy = not self._engine.is_finished() and (not self._engine.can_accept_more_data() or len(piece) >= _STEP)
        return piece


class _Zstd:
    def __init__(self) -> None:
        self.rest, self.busy = b"", False
        self._fed, self._members = False, 0
        self._engine = self._new()

    @property
    def complete(self) -> bool:
        return not self._fed or bool(self._engine.eof)

    def _new(self) -> Any:
        self._members = _counted(self._members)
        return _zstd.ZstdDecompressor(options={_zstd.DecompressionParameter.window_log_max: _ZSTD_WINDOW_LOG})

    def step(self, data: bytes) -> bytes:
        if self._engine.eof:
            self._engine = self._new()
        taken = self._engine.needs_input
        self._fed = self._fed or bool(data)
        try:
            piece: bytes = self._engine.decompress(data if taken else b"", _STEP)
        except _zstd.ZstdError as error:
            raise Garbled(" ".join(str(error).split())) from error
        self.busy = not self._engine.eof and not self._engine.needs_input
        self.rest = (self._engine.unused_data if self._engine.eof else b"") if taken else data
        if self._engine.eof and not taken:
            self.rest = self._engine.unused_data + data
        return piece


def _counted(members: int) -> int:
    if members >= _MEMBERS:
        raise Garbled(f"more than {_MEMBERS:,} parts")
    return members + 1


_ENGINES: dict[str, Callable[[], _Engine]] = {"gzip": lambda: _Zlib(True), "deflate": lambda: _Zlib(False), "br": _Brotli, "zstd": _Zstd}
