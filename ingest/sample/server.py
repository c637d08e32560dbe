"""The sample edition over HTTP on 127.0.0.1: feeds at /api/SERVICE with ETag and Last-Modified, pages at their own paths."""

from __future__ import annotations

import hashlib
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import httpx2

from ingest.records import Feed, Source
from ingest.sample.edition import HOST, load, services
from ingest.sample.render import feed, last_modified, page


@dataclass(frozen=True, slots=True)
class SampleServer:
    """A running server: where it listens, and the catalogue that points at it."""

    base_url: str  # "http://127.0.0.1:PORT", no slash at the end
    sources: tuple[Source, ...]  # one a language; feed URLs on this port, or under the name

    def transport(self) -> httpx2.BaseTransport:
        """For a client of a server that goes by name: whatever it asks for is asked of this port."""
        return _ToPort(urlsplit(self.base_url).port or 0)


@contextmanager
def serve(port: int = 0, *, by_name: bool = False) -> Iterator[SampleServer]:
    """Serve in threads until the block ends. Port 0 takes a free one. Raises OSError when the port is taken.

    `by_name`: feeds and their links say http://sample.shekara.example, whatever the port, so that what one run has queued another one can fetch.
    """
    with _Server(("127.0.0.1", port), _Handler) as server:
        base_url = f"http://127.0.0.1:{server.server_port}"
        shown = f"http://{HOST}" if by_name else base_url
        server.resources = _resources(shown)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="sample-edition")
        thread.start()
        try:
            yield SampleServer(base_url, _sources(shown))
        finally:
            server.shutdown()
            thread.join()


@dataclass(frozen=True, slots=True)
class _Resource:
    body: bytes
    content_type: str
    etag: str  # strong, in quotes
    modified: datetime  # UTC, whole seconds


class _ToPort(httpx2.HTTPTransport):
    """Takes the place of name resolution: the request's Host stays, the connection goes to a port of this machine."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return super().handle_request(request)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # closing waits for the answers under way
    resources: Mapping[str, _Resource]

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a client that went away is no fault of the server
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10  # seconds, so that a client that says nothing cannot hold the server open

    def do_GET(self) -> None:
        resource = self.server.resources.get(urlsplit(self.path).path)
        if resource is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        unchanged = _unchanged(resource, self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since"))
        self.send_response(HTTPStatus.NOT_MODIFIED if unchanged else HTTPStatus.OK)
        self.send_header("ETag", resource.etag)
        self.send_header("Last-Modified", format_datetime(resource.modified, usegmt=True))
        self.send_header("Cache-Control", "max-age=60")
        if not unchanged:
            self.send_header("Content-Type", resource.content_type)
            self.send_header("Content-Length", str(len(resource.body)))
        self.end_headers()
        if not unchanged:
            self.wfile.write(resource.body)

    def log_message(self, format: str, *args: object) -> None:
        """A demo's output is no place for an access log."""


def _unchanged(resource: _Resource, if_none_match: str | None, if_modified_since: str | None) -> bool:
    """RFC 9110, 13.2.2: If-None-Match decides where it is sent; a date that does not parse is as good as none."""
    if if_none_match is not None:
        tags = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
        return resource.etag in tags or "*" in tags
    if if_modified_since is None:
        return False
    try:
        since = parsedate_to_datetime(if_modified_since)
    except ValueError:
        return False
    return resource.modified <= (since if since.tzinfo else since.replace(tzinfo=UTC))


def _resources(base_url: str) -> dict[str, _Resource]:
    found = {f"/api/{key}": _resource(feed(key, base_url), "application/rss+xml", last_modified(key)) for key in services()}
    for article in load():
        found[article.path] = _resource(page(article), "text/html", article.modified or article.published)
    return found


def _resource(text: str, media_type: str, modified: datetime) -> _Resource:
    body = text.encode()
    return _Resource(body, f"{media_type}; charset=utf-8", f'"{hashlib.sha256(body).hexdigest()[:32]}"', modified)


def _sources(base_url: str) -> tuple[Source, ...]:
    return tuple(
        Source(
            id=service.id,
            name=service.name,
            lang=service.lang,
            hosts=tuple(dict.fromkeys((HOST, urlsplit(base_url).netloc))),
            tz=service.tz,
            feeds=(Feed(id=f"{service.id}/news", source_id=service.id, url=f"{base_url}/api/{service.id}", kind="rss", label=service.name, confidence="high"),),
        )
        for service in services().values()
    )
