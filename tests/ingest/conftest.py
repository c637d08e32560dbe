"""A loopback server that answers with raw bytes by a script, for faults that no HTTP library would send."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import pytest

Chunks = Callable[[threading.Event], Iterable[bytes]]


@dataclass
class RawServer:
    """`answers` maps a path to what is sent; a callable gives the pieces and may wait on the event that ends the test."""

    port: int
    answers: dict[str, bytes | Chunks]
    requests: list[bytes] = field(default_factory=list)  # as received, header block only

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def server() -> Iterator[RawServer]:
    over = threading.Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            received = b""
            while b"\r\n\r\n" not in received:
                piece = self.request.recv(65536)
                if not piece:
                    return
                received += piece
            raw.requests.append(received)
            answer = raw.answers.get(received.split(b" ")[1].decode(), b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            try:
                for chunk in [answer] if isinstance(answer, bytes) else answer(over):
                    self.request.sendall(chunk)
            except (BrokenPipeError, ConnectionResetError):
                return

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as tcp:
        raw = RawServer(tcp.server_address[1], {})
        thread = threading.Thread(target=tcp.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield raw
        finally:
            over.set()
            tcp.shutdown()
            thread.join()
