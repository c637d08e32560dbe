"""A loopback server that breaks HTTP as it is told: an answer is the bytes that go over the wire."""

from __future__ import annotations

import socketserver
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    host: str  # as the client named it, without port
    path: str
    head: str  # request line and headers
    port: int  # of this server
    times: int  # how often this path was asked for before
    over: threading.Event  # set when the server stops

    @property
    def base(self) -> str:
        """The server's own address."""
        return f"http://{self.host}:{self.port}"


Answer = Callable[[Asked], Iterable[bytes]]


@dataclass(slots=True)
class Server:
    """Answers by host and path. Each host of 127.0.0.0/8 is another one to a client, and all are this machine."""

    port: int = 0
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def serving() -> Iterator[Server]:
    """A running server; each connection is served by a thread of its own and closed after one answer."""
    over = threading.Event()
    known = Server()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            try:
                received = b""
                while b"\r\n\r\n" not in received:
                    piece = self.request.recv(65_536)
                    if not piece:
                        return
                    received += piece
                head = received.decode("latin-1")
                path = head.split(" ")[1]
                host = head.lower().partition("\r\nhost: ")[2].partition("\r\n")[0].partition(":")[0]
                asked = Asked(host, path, head, known.port, sum((earlier.host, earlier.path) == (host, path) for earlier in known.asked), over)
                known.asked.append(asked)
                for chunk in known.answers.get((host, path), missing)(asked):
                    self.request.sendall(chunk)
            except OSError:
                return

    class Tcp(socketserver.ThreadingTCPServer):
        daemon_threads = True
        request_queue_size = 128

        def verify_request(self, request: object, client_address: tuple[str, int]) -> bool:
            return client_address[0].startswith("127.")

    with Tcp(("0.0.0.0", 0), Handler) as tcp:
        known.port = tcp.server_address[1]
        thread = threading.Thread(target=tcp.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield known
        finally:
            over.set()
            tcp.shutdown()
            thread.join()


def plain(body: bytes | str, *headers: str, status: str = "200 OK") -> Answer:
    """A whole answer of known length."""
    data = body.encode() if isinstance(body, str) else body
    return raw("\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(data)}", "Connection: close", *headers, "", ""]).encode() + data)


def raw(*pieces: bytes) -> Answer:
    """These bytes and no others."""
    return lambda asked: pieces


def redirect(to: str, status: str = "302 Found") -> Answer:
    """To an address in which {base} is the server's own."""
    return lambda asked: plain(b"", f"Location: {to.replace('{base}', asked.base)}", status=status)(asked)


def missing(asked: Asked) -> Iterable[bytes]:
    return plain(b"", status="404 Not Found")(asked)


def drip(head: bytes, piece: bytes = b"x", pause: float = 0.05) -> Answer:
    """A little at a time, without end."""

    def answer(asked: Asked) -> Iterator[bytes]:
        yield head
        while not asked.over.wait(pause):
            yield piece

    return answer


def flood(head: bytes, piece: bytes) -> Answer:
    """As fast as it goes, without end."""

    def answer(asked: Asked) -> Iterator[bytes]:
        yield head
        while not asked.over.is_set():
            yield piece

    return answer


def silence(head: bytes = b"") -> Answer:
    """Nothing more after the head, and the connection stays open."""

    def answer(asked: Asked) -> Iterator[bytes]:
        yield head
        asked.over.wait(30)

    return answer


def zeros(gigabytes: int) -> Answer:
    """So many zeros, gzipped as they are sent."""

    def answer(asked: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
        engine, piece = zlib.compressobj(6, zlib.DEFLATED, 31), bytes(1 << 20)
        for _ in range(gigabytes << 10):
            if asked.over.is_set():
                return
            if packed := engine.compress(piece):
                yield packed
        yield engine.flush()

    return answer


def in_turn(*answers: Answer) -> Answer:
    """One after another; the last one stays."""
    return lambda asked: answers[min(asked.times, len(answers) - 1)](asked)
