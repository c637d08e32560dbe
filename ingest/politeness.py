"""How often one host is asked: one request at a time, with a space between two, and not at all while it asks to be left alone."""

from __future__ import annotations

import ipaddress
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ingest.errors import HeldOff

LONGEST_HOLD = 30.0  # seconds that a request waits for a host that asked for a pause; with a longer one it fails, to be tried again later


@dataclass(slots=True)
class _Host:
    turn: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = float("-inf")  # seconds of the clock
    held_until: float = float("-inf")  # seconds of the clock
    delay: float = 0.0  # seconds, by its robots.txt


class Pace:
    """Turns at hosts, for several threads. `spacing`: seconds from the start of one request to the start of the next; none on loopback.

    `clock` gives seconds, `sleep` waits; tests give others.
    """

    def __init__(self, spacing: float, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep) -> None:
        self.spacing = spacing
        self.clock = clock
        self.sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """The block is the host's only request; it begins when the host may be asked again. Raises HeldOff."""
        place = self._place(host)
        with place.turn:
            hold = place.held_until - self.clock()
            if hold > LONGEST_HOLD:
                raise HeldOff(f"{host} asks to be left alone for {hold:.0f} s more", "nothing: it is tried again later")
            wait = max(hold, place.free_at - self.clock())
            if wait > 0:
                self.sleep(wait)
            place.free_at = self.clock() + max(0.0 if is_loopback(host) else self.spacing, place.delay)
            yield

    def hold(self, host: str, seconds: float) -> None:
        """The host has asked for a pause (Retry-After)."""
        place = self._place(host)
        place.held_until = max(place.held_until, self.clock() + seconds)

    def slow_down(self, host: str, delay: float) -> None:
        """The host's robots.txt asks for so many seconds between two requests."""
        self._place(host).delay = delay

    def give_back(self, host: str) -> None:
        """The host could not be connected to: that was no request."""
        self._place(host).free_at = float("-inf")

    def _place(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host.lower(), _Host())


def is_loopback(host: str) -> bool:
    """Whether it is this machine, by its name or address. `host` may have a port."""
    name = urlsplit(f"//{host}").hostname or ""
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
