"""The one HTTP client, with each limit: time, bytes, hops, addresses.

httpx2, the maintained continuation of httpx (whose last release is of December 2024), is taken for its public network-backend seam.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import quote, urljoin, urlsplit

import httpcore2
import httpx2

from ingest.address import GuardedBackend, deadline
from ingest.compression import ACCEPTED, Decoder, Garbled, OverLimit, Unknown
from ingest.errors import BadAddress, BadEncoding, BadRedirect, FetchError, TimedOut, TooLarge, Unreachable
from ingest.markup import printable
from ingest.politeness import Pace
from ingest.robots import Robots
from ingest.schedule import delay

_MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_OVERHEAD = 1_000_000  # bytes of headers, interim answers and chunk sizes around a body
_LONGEST_URL = 8192  # characters
_KEPT = "!#$%&'()*+,/:;=?@[]~|"  # stay as they are in a path and a query
_NO_HOST = re.compile(r"[\s\\<>\"^`{|}\x00-\x20\x7f]")
# Ports of other protocols, some of which would take a request for their own commands (the list of the Fetch standard).
_BAD_PORTS = frozenset(
    (
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119,
        123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
        993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Response:
    """One answer, whatever its status."""

    url: str  # as asked for
    status: int  # HTTP status of the last hop
    final_url: str  # after redirects
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""  # decoded from content-encoding
    moved: bool = False  # each redirect on the way was permanent (301, 308), and there was one


class Recorder(Protocol):
    """Keeps what came: `url` and `headers` of one hop, its body as decoded from content-encoding (empty for a redirect). Called from several threads."""

    def record(self, url: str, status: int, headers: Mapping[str, str], body: bytes) -> None: ...

    def close(self) -> None: ...


class Client:
    """GET within limits. One client may serve several threads.

    `timeout` is seconds for a whole request with its redirects, `read_timeout` for each single read; `max_bytes` caps the body as sent and as decoded, in each
    layer, and with a little more everything that comes over the wire. Hosts that are not on the public internet are refused unless `allow_private`.
    `transport` replaces the network in tests. `recorder` gets each answer, and is closed with the client. Waiting for one's turn at a host (`pace`) is outside
    of the timeout.
    """

    def __init__(
        self,
        user_agent: str,
        timeout: float,
        max_bytes: int,
        allow_private: bool = False,
        transport: httpx2.BaseTransport | None = None,
        *,
        read_timeout: float | None = None,
        recorder: Recorder | None = None,
        pace: Pace | None = None,
        robots: Robots | None = None,
    ) -> None:
        self._recorder = recorder
        self.pace = pace or Pace(0.0)
        self.robots = robots
        self._clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._client = httpx2.Client(
            transport=transport or _Transport(allow_private, max_bytes + _OVERHEAD),
            timeout=min(timeout, read_timeout or 15.0),
            follow_redirects=False,
            trust_env=False,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            headers={"User-Agent": user_agent, "Accept-Encoding": ACCEPTED, "Accept": "*/*"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._client.close()
        if self._recorder:
            self._recorder.close()

    def go_by(self, clock: Callable[[], datetime], sleep: Callable[[float], None]) -> None:
        """Turns, pauses and the age of robots.txt by another clock (aware times) and another way to wait."""
        self._clock = clock
        self.pace.clock, self.pace.sleep = (lambda: clock().timestamp()), sleep
        if self.robots:
            self.robots.clock = clock

    def get(self, url: str, headers: Mapping[str, str] | None = None, *, leave: bool = False) -> Response:
        """The answer after redirects; error statuses are answers too. Raises FetchError and BadAddress, which name the URL.

        `leave`: the robots.txt of each host on the way is asked for leave first, as for all pages (ForbiddenByRobots, RobotsUnknown).
        """
        token = deadline.set(time.monotonic() + self._timeout)
        try:
            return self._follow(url, headers or {}, leave)
        finally:
            deadline.reset(token)

    def _follow(self, url: str, headers: Mapping[str, str], leave: bool) -> Response:
        here, seen, permanent = _web_address(url), {url}, True
        for _ in range(_MAX_REDIRECTS + 1):
            if leave and self.robots:
                self._ask_leave(self.robots, here)
            with self._turn(here) as host:
                response = self._one(url, here, headers)
            if response.status in (429, 503):
                self.pace.hold(host, delay(response.headers.get("retry-after", ""), self._clock()) or 0.0)
            location = response.headers.get("location")
            if response.status not in _REDIRECTS or not location:
                return Response(url, response.status, here, response.headers, response.body, moved=permanent and len(seen) > 1)
            permanent = permanent and response.status in _PERMANENT
            try:
                here = _web_address(urljoin(here, location))
            except (BadAddress, ValueError) as error:
                raise BadRedirect(
                    f"{url}: redirects to {location[:200]!r}, which is no web address", "look for the new address of this page or feed"
                ) from error
            if here in seen:
                raise BadRedirect(f"{url}: redirects in a loop by way of {here}", "open it in a browser; the site may ask for a login or cookies")
            seen.add(here)
        raise BadRedirect(f"{url}: more than {_MAX_REDIRECTS} redirects, the last to {here}", "put the address it ends at into the sources file")

    @contextmanager
    def _turn(self, url: str) -> Iterator[str]:
        """The host's turn; its name. The time spent on waiting is given back to the deadline."""
        host, begun = urlsplit(url).netloc, time.monotonic()
        with self.pace.turn(host):
            deadline.set(deadline.get() + time.monotonic() - begun)
            try:
                yield host
            except Unreachable as error:
                if isinstance(error.__cause__, (httpx2.ConnectError, httpcore2.ConnectError)):
                    self.pace.give_back(host)
                raise

    def _ask_leave(self, robots: Robots, url: str) -> None:
        begun = time.monotonic()
        self.pace.slow_down(urlsplit(url).netloc, robots.permit(url, self.get))
        deadline.set(deadline.get() + time.monotonic() - begun)

    def _one(self, asked: str, url: str, headers: Mapping[str, str]) -> Response:
        """One hop. The body of a redirect is not read."""
        where = asked if asked == url else f"{asked} (by way of {url})"
        try:
            with self._client.stream("GET", url, headers=dict(headers)) as answer:
                names = {name.lower(): value for name, value in answer.headers.items()}
                body = b"" if answer.status_code in _REDIRECTS else self._body(where, answer, names)
                if self._recorder:
                    self._recorder.record(url, answer.status_code, names, body)
                return Response(asked, answer.status_code, url, names, body)
        except FetchError as error:
            raise type(error)(f"{where}: {error.message.removeprefix(f'{where}: ')}", error.mend) from error
        except (httpx2.TimeoutException, httpcore2.TimeoutException) as error:
            late = time.monotonic() >= deadline.get()
            what = f"took more than {self._timeout:g} s" if late else "the server was silent for too long"
            raise TimedOut(f"{where}: {what}", "nothing, if it passes; else raise the setting timeout") from error
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.LocalProtocolError, httpcore2.LocalProtocolError, UnicodeError) as error:
            raise BadAddress(f"{where}: cannot be asked for: {error}", "correct the URL or the user_agent setting") from error
        except (httpx2.TransportError, httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
            raise Unreachable(f"{where}: no usable answer ({_reason(error)})", "check the network and the host name; it is tried again next time") from error

    def _body(self, where: str, answer: httpx2.Response, headers: Mapping[str, str]) -> bytes:
        length = headers.get("content-length", "")
        if length.isdecimal() and (len(length) > 18 or int(length) > self._max_bytes):
            raise self._too_large(where)
        encoding = headers.get("content-encoding", "")
        try:
            decoder, out = Decoder(encoding, self._max_bytes), bytearray()
            for chunk in self._capped(where, answer):
                out += decoder.decode(chunk)
        except Unknown as error:
            raise BadEncoding(f"{where}: content-encoding {encoding[:40]!r} was not asked for", "report it to the site") from error
        except OverLimit as error:
            raise self._too_large(where) from error
        except Garbled as error:
            raise BadEncoding(f"{where}: says {encoding[:40]} but does not decode ({error})", "report it to the site") from error
        if not decoder.complete:
            raise Unreachable(f"{where}: the {encoding[:40]} body breaks off", "nothing: it is tried again next time")
        return bytes(out)

    def _capped(self, where: str, answer: httpx2.Response) -> Iterator[bytes]:
        size = 0
        for chunk in answer.iter_raw():
            size += len(chunk)
            if size > self._max_bytes:
                raise self._too_large(where)
            yield chunk

    def _too_large(self, where: str) -> TooLarge:
        return TooLarge(f"{where}: the body is over {self._max_bytes:,} bytes", "raise the setting max_bytes if this is meant")


def _web_address(url: str) -> str:
    """The URL without its fragment, its path and query in ASCII. Raises BadAddress."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and not _NO_HOST.search(parts.netloc) and len(url) <= _LONGEST_URL
        port = parts.port
        plain = parts._replace(path=quote(parts.path, _KEPT), query=quote(parts.query, _KEPT), fragment="").geturl()
    except ValueError:
        valid = False
    if not valid:
        raise BadAddress(f"{url[:200]!r} is no web address", "give an absolute URL that begins with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise BadAddress(f"{parts.scheme}://…@{parts.hostname} is an address with a name and password in it", "leave them out: no password is ever sent")
    if port in _BAD_PORTS:
        raise BadAddress(f"{url[:200]!r} leads to port {port}, where no web server is", "correct the port in the URL")
    return plain


def _reason(error: Exception) -> str:
    return printable(str(error) or type(error).__name__, 200)


class _Transport(httpx2.BaseTransport):
    """httpcore2's connection pool over the guarded backend."""

    def __init__(self, allow_private: bool, most_bytes: int) -> None:
        self._pool = httpcore2.ConnectionPool(
            max_connections=64, max_keepalive_connections=10, keepalive_expiry=5.0, network_backend=GuardedBackend(allow_private, most_bytes)
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=b"",
                extensions=request.extensions,
            )
        )
        # Cookies are not even parsed.
        headers = [(name, value) for name, value in answer.headers if name.lower() not in (b"set-cookie", b"set-cookie2")]
        return httpx2.Response(answer.status, headers=headers, stream=_Stream(answer), extensions=answer.extensions)

    def close(self) -> None:
        self._pool.close()


class _Stream(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
