"""Which network addresses may be connected to, checked at connect on the address that is then used, and the deadline of a request."""

from __future__ import annotations

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any

import httpcore2

from ingest.errors import RefusedAddress, TooLarge

# Monotonic seconds at which the request of this thread must be over.
deadline: ContextVar[float] = ContextVar("deadline", default=float("inf"))
_LONGEST_WAIT = 60.0  # seconds for a name, where the request has no limit of its own
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
# What the registries call global and yet is no site of the internet: protocol assignments, the old relay of 6to4, and the address under which
# the machines of one cloud find its services.
_NOT_SITES = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32", "2001::/23", "3fff::/20")))
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})


def is_public(address: str) -> bool:
    """Whether the address is on the public internet; an IPv4 address inside an IPv6 one counts as itself."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = _inner(ip)
        if inner:
            return all(is_public(str(one)) for one in inner)
        if ip not in _GLOBAL_UNICAST:
            return False  # also the old forms ::10.0.0.1 and fec0::1
    return ip.is_global and not ip.is_multicast and not any(ip.version == net.version and ip in net for net in _NOT_SITES)


def _inner(ip: ipaddress.IPv6Address) -> tuple[ipaddress.IPv4Address, ...]:
    """The IPv4 addresses that a mapped, NAT64, 6to4, Teredo or ISATAP address holds."""
    if ip.ipv4_mapped:
        return (ip.ipv4_mapped,)
    if ip in _NAT64:
        return (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF),)
    if ip.sixtofour:
        return (ip.sixtofour,)
    if ip.teredo:
        return ip.teredo
    if (int(ip) >> 32) & 0xFFFFFFFF in _ISATAP:
        return (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF),)
    return ()


def _left(timeout: float | None, error: type[Exception]) -> float:
    left = deadline.get() - time.monotonic()
    if left <= 0:
        raise error("the time for the whole request is over")
    return left if timeout is None else min(left, timeout)


class GuardedBackend(httpcore2.NetworkBackend):
    """Resolves a host itself and connects to a checked address, so that a name cannot change its meaning in between."""

    def __init__(self, allow_private: bool, most_bytes: int) -> None:
        self._allow_private = allow_private
        self._most_bytes = most_bytes  # over the wire for one request
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        addresses = self._addresses(host, port)
        failure: Exception | None = None
        for address in addresses:
            try:
                stream = self._inner.connect_tcp(address, port, _left(timeout, httpcore2.ConnectTimeout), local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._most_bytes)
        raise failure or httpcore2.ConnectError(f"{host} has no address")

    def _addresses(self, host: str, port: int) -> list[str]:
        found = _resolve(host, port)
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        allowed = [a for a in addresses if self._allow_private or is_public(a)]
        if addresses and not allowed:
            raise RefusedAddress(
                f"{host} is at {addresses[0]}, which is not on the public internet", "set allow_private = true if this address is yours and meant"
            )
        return allowed

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def _resolve(host: str, port: int) -> list[Any]:
    """What the name service says, within the time of the request: the system's own limits go far beyond that."""
    answer: queue.SimpleQueue[list[Any] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answer.put(list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except Exception as error:
            answer.put(error)

    threading.Thread(target=ask, name="resolver", daemon=True).start()
    left = _left(None, httpcore2.ConnectTimeout)
    try:
        found = answer.get(timeout=min(left, _LONGEST_WAIT))
    except queue.Empty:
        raise httpcore2.ConnectTimeout(f"the name {host} was not resolved in time") from None
    if isinstance(found, (OSError, UnicodeError)):
        raise httpcore2.ConnectError(f"the name {host} cannot be resolved ({found})") from found
    if isinstance(found, Exception):
        raise found
    return found


class _TimedStream(httpcore2.NetworkStream):
    """Each operation gets the time that is left of the whole request, if that is less than its own; what comes for one request is counted."""

    def __init__(self, inner: httpcore2.NetworkStream, most_bytes: int) -> None:
        self._inner = inner
        self._most_bytes = most_bytes
        self._came = 0  # bytes since the last request was written

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._inner.read(max_bytes, _left(timeout, httpcore2.ReadTimeout))
        self._came += len(data)
        if self._came > self._most_bytes:
            raise TooLarge(f"more than {self._most_bytes:,} bytes came", "raise the setting max_bytes if this is meant")
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._came = 0
        self._inner.write(buffer, _left(timeout, httpcore2.WriteTimeout))

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore2.NetworkStream:
        return _TimedStream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout, httpcore2.ConnectTimeout)), self._most_bytes)

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
