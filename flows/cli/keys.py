"""A terminal that is asked for single keys."""

from __future__ import annotations

import os
import select
import sys
import termios
import tty
from collections.abc import Callable
from typing import Self

ESCAPE = b"\x1b"
FOLLOWS = 0.05  # seconds within which the rest of an arrow key comes


class Terminal:
    """Standard input, a key at a time, for the length of a block; Ctrl-C works as ever."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self._in = sys.stdin.fileno()
        self._before = termios.tcgetattr(self._in)

    def __enter__(self) -> Self:
        tty.setcbreak(self._in)
        return self

    def __exit__(self, *ended: object) -> None:
        termios.tcsetattr(self._in, termios.TCSADRAIN, self._before)

    def key(self) -> str:
        """The next key, a letter whole in UTF-8; empty at the end of the input. What begins with Escape (arrows and the like) is no key."""
        while True:
            first = os.read(self._in, 1)
            if first in (b"", b"\x04"):
                return ""
            if first == ESCAPE:
                self._drop_sequence()
                continue
            more = 3 if first[0] >= 0xF0 else 2 if first[0] >= 0xE0 else 1 if first[0] >= 0xC0 else 0
            return (first + b"".join(os.read(self._in, 1) for _ in range(more))).decode("utf-8", "replace")

    def _drop_sequence(self) -> None:
        """The rest of what began with Escape: `[`, numbers and a last letter; `O` and a letter; or nothing (ECMA-48)."""
        if not select.select([self._in], [], [], FOLLOWS)[0]:
            return
        kind = os.read(self._in, 1)
        if kind == b"O":
            os.read(self._in, 1)
        elif kind == b"[":
            while (byte := os.read(self._in, 1)) and not 0x40 <= byte[0] <= 0x7E:
                pass

    def line(self, prompt: str) -> str:
        """A line, with the terminal's own editing."""
        termios.tcsetattr(self._in, termios.TCSADRAIN, self._before)
        try:
            return input(prompt)
        except EOFError:
            return ""
        finally:
            tty.setcbreak(self._in)

    def show(self, text: str) -> None:
        self._show(text)
