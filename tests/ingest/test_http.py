from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing

import brotli
import pytest

from ingest.address import is_public
from ingest.compression import Decoder, Garbled, OverLimit
from ingest.compression import _zstd as zstd
from ingest.errors import BadAddress, BadEncoding, BadRedirect, FetchError, RefusedAddress, TimedOut, TooLarge, Unreachable
from ingest.http import Client, Response
from tests.ingest.conftest import RawServer

AGENT = "shekara-tests (tests@example.org)"


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {to}", status=status)


def get(server: RawServer, path: str, *, timeout: float = 5.0, read_timeout: float = 5.0, max_bytes: int = 100_000, **headers: str) -> Response:
    with Client(AGENT, timeout, max_bytes, allow_private=True, read_timeout=read_timeout) as client:
        return client.get(server.url(path), headers)


def test_the_body_status_headers_and_agent(server: RawServer) -> None:
    server.answers["/feed"] = answer("қ".encode(), 'ETag: "v1"', "Set-Cookie: a=b")
    response = get(server, "/feed", If_None_Match='"v0"')
    assert (response.status, response.body, response.headers["etag"], response.moved) == (200, "қ".encode(), '"v1"', False)
    assert response.url == response.final_url == server.url("/feed")
    (request,) = server.requests
    assert f"User-Agent: {AGENT}".encode() in request
    assert b"Accept-Encoding: gzip, deflate, br, zstd\r\n" in request


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found", "429 Too Many Requests", "503 Service Unavailable", "304 Not Modified"])
def test_an_error_status_is_an_answer(server: RawServer, status: str) -> None:
    server.answers["/"] = answer(b"", status=status)
    assert get(server, "/").status == int(status[:3])


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(b"text " * 100)),
        ("x-gzip", gzip.compress(b"text " * 60) + gzip.compress(b"text " * 40) + b"\0\0"),
        ("deflate", zlib.compress(b"text " * 100)),
        ("deflate", zlib.compress(b"text " * 100)[2:-4]),
        ("identity", b"text " * 100),
        ("br", brotli.compress(b"text " * 100)),
        ("zstd", zstd.compress(b"text " * 60) + zstd.compress(b"text " * 40)),
        ("gzip, br", brotli.compress(gzip.compress(b"text " * 100))),
        ("BR,identity, x-gzip", gzip.compress(brotli.compress(b"text " * 100))),
    ],
)
def test_compressed_bodies_are_decoded(server: RawServer, encoding: str, packed: bytes) -> None:
    server.answers["/"] = answer(packed, f"Content-Encoding: {encoding}")
    assert get(server, "/").body == b"text " * 100


def test_no_cookie_is_kept(server: RawServer) -> None:
    server.answers["/"] = answer(b"", "Set-Cookie: session=1; Path=/")
    with Client(AGENT, 5.0, 1000, allow_private=True) as client:
        client.get(server.url("/"))
        client.get(server.url("/"))
    assert b"ookie" not in server.requests[1]


@pytest.mark.parametrize(
    "body",
    [
        answer(b"x" * 100_001),
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * 100_001,
        answer(gzip.compress(bytes(50_000_000)), "Content-Encoding: gzip"),
        answer(gzip.compress(bytes(90_000)) + gzip.compress(bytes(90_000)), "Content-Encoding: gzip"),
        answer(brotli.compress(bytes(50_000_000), quality=5), "Content-Encoding: br"),
        answer(zstd.compress(bytes(50_000_000)), "Content-Encoding: zstd"),
        answer(zstd.compress(bytes(90_000)) + zstd.compress(bytes(90_000)), "Content-Encoding: zstd"),
        answer(gzip.compress(gzip.compress(bytes(50_000_000))), "Content-Encoding: gzip, gzip"),
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 19 + b"\r\n\r\nx",
    ],
)
def test_a_body_over_the_limit_is_refused_as_sent_and_as_decoded(server: RawServer, body: bytes) -> None:
    server.answers["/"] = body
    with pytest.raises(TooLarge, match="over 100,000 bytes") as raised:
        get(server, "/")
    assert server.url("/") in raised.value.message


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (answer(b"not gzip at all", "Content-Encoding: gzip"), BadEncoding),
        (answer(b"not brotli at all", "Content-Encoding: br"), BadEncoding),
        (answer(b"not zstd at all", "Content-Encoding: zstd"), BadEncoding),
        (answer(b"x", "Content-Encoding: compress"), BadEncoding),
        (answer(gzip.compress(gzip.compress(gzip.compress(b"x"))), "Content-Encoding: gzip, gzip, gzip"), BadEncoding),
        (answer(gzip.compress(b"not brotli at all"), "Content-Encoding: br, gzip"), BadEncoding),
        (answer(brotli.compress(b"text " * 1000)[:-1], "Content-Encoding: br"), Unreachable),
        (answer(zstd.compress(b"text " * 1000)[:-1], "Content-Encoding: zstd"), Unreachable),
        (answer(gzip.compress(b"text " * 1000)[:-12], "Content-Encoding: gzip"), Unreachable),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nshort", Unreachable),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", Unreachable),
        (b"SSH-2.0-OpenSSH_9.0\r\n", Unreachable),
        (b"", Unreachable),
    ],
)
def test_a_broken_answer_is_an_error_that_names_the_url(server: RawServer, sent: bytes, error: type[FetchError]) -> None:
    server.answers["/page"] = lambda over: [sent]
    with pytest.raises(error) as raised:
        get(server, "/page")
    assert server.url("/page") in raised.value.message
    assert raised.value.mend


def test_silence_ends_by_the_read_timeout(server: RawServer) -> None:
    def silent(over: threading.Event) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"
        over.wait(10)

    server.answers["/"] = silent
    with pytest.raises(TimedOut, match="silent for too long"):
        get(server, "/", read_timeout=0.1)


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Slow: "])
def test_a_drip_ends_by_the_total_timeout_in_body_and_in_headers(server: RawServer, head: bytes) -> None:
    def drip(over: threading.Event) -> Iterator[bytes]:
        yield head
        while not over.wait(0.02):
            yield b"x"

    server.answers["/"] = drip
    started = time.monotonic()
    with pytest.raises(TimedOut, match=r"took more than 0\.4 s"):
        get(server, "/", timeout=0.4)
    assert time.monotonic() - started < 3


def test_redirects_are_followed_and_permanent_ones_reported(server: RawServer) -> None:
    server.answers |= {"/old": redirect("/new", "301 Moved Permanently"), "/new": answer(b"here"), "/away": redirect("/new")}
    moved = get(server, "/old")
    assert (moved.url, moved.final_url, moved.body, moved.moved) == (server.url("/old"), server.url("/new"), b"here", True)
    assert get(server, "/away").moved is False


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"/": redirect("/b"), "/b": redirect("/")}, "in a loop"),
        ({"/": redirect("/")}, "in a loop"),
        ({"/": redirect("/1"), **{f"/{n}": redirect(f"/{n + 1}") for n in range(1, 20)}}, "more than 5 redirects"),
        ({"/": redirect("file:///etc/passwd")}, "no web address"),
        ({"/": redirect("javascript:alert(1)")}, "no web address"),
        ({"/": redirect("http://[::1")}, "no web address"),
    ],
)
def test_redirects_that_lead_nowhere(server: RawServer, answers: dict[str, bytes], said: str) -> None:
    server.answers |= answers
    with pytest.raises(BadRedirect, match=said) as raised:
        get(server, "/")
    assert raised.value.message.startswith(server.url("/"))


def test_a_redirect_without_location_is_an_answer(server: RawServer) -> None:
    server.answers["/"] = answer(b"", status="302 Found")
    assert get(server, "/").status == 302


def test_loopback_is_refused_unless_allowed(server: RawServer) -> None:
    server.answers["/"] = answer(b"secret")
    with Client(AGENT, 5.0, 1000) as client:
        for host in "127.0.0.1 localhost localhost. 2130706433 0.0.0.0 [::ffff:127.0.0.1] [::] [::1]".split():
            with pytest.raises(RefusedAddress, match="not on the public internet") as raised:
                client.get(f"http://{host}:{server.port}/")
            assert "allow_private" in raised.value.mend
        for host in "0x7f000001 0177.0.0.1 127.1 0x7f.1 ①②⑦.⓪.⓪.①".split():
            with pytest.raises((RefusedAddress, BadAddress)):
                client.get(f"http://{host}:{server.port}/")
    assert server.requests == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::",
        "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1", "fec0::1", "fd00:ec2::254",
        "64:ff9b:1::7f00:1", "64:ff9b::a9fe:a9fe", "2001:0:7f00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe", "2001:db8::1", "2001:2::1", "2001:20::1",
        "2a00::5efe:10.0.0.1", "2a00::200:5efe:10.0.0.1", "100::1", "5f00::1", "3fff::1", "192.0.0.9", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
        "192.88.99.1", "240.0.0.1", "100.100.100.200", "168.63.129.16", "0.1.2.3", "::ffff:0:0", "ff0e::1", "233.252.0.1",
    ],
)  # fmt: skip
def test_inward_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_outward_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/", "/feed", "", "http://", "http://example.org:99999/", "file:///etc/passwd", "http://ex ample.org/", "http://a\\@example.org/",
        "gopher://example.org/", "http:///x", "http://example.org\x00.org/", "//example.org/", "http://[::1", "data:text/html,x", "http://example.org:25/",
        "https://example.org:6667/",
    ],
)  # fmt: skip
def test_only_web_addresses_are_asked(url: str) -> None:
    with Client(AGENT, 5.0, 1000) as client, pytest.raises(BadAddress) as raised:
        client.get(url)
    assert repr(url) in raised.value.message


def test_an_unknown_host_is_unreachable_and_named() -> None:
    with Client(AGENT, 5.0, 1000) as client, pytest.raises(Unreachable, match=r"no-such-host\.invalid") as raised:
        client.get("https://no-such-host.invalid/feed")
    assert raised.value.soft


def test_a_closed_port_is_unreachable() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    with Client(AGENT, 5.0, 1000, allow_private=True) as client, pytest.raises(Unreachable, match=rf"http://127\.0\.0\.1:{port}/"):
        client.get(f"http://127.0.0.1:{port}/")


def test_a_header_that_would_inject_another_is_refused(server: RawServer) -> None:
    with pytest.raises(BadAddress):
        get(server, "/", Evil="a\r\nX-Injected: 1")
    assert server.requests == []


def test_a_password_in_a_url_is_neither_sent_nor_told() -> None:
    with Client(AGENT, 5.0, 1000) as client, pytest.raises(BadAddress, match="name and password") as raised:
        client.get("https://user:secret@example.org/feed")
    assert "secret" not in raised.value.message
    assert raised.value.mend


def test_each_address_of_a_redirect_is_checked(server: RawServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host is let through as if it were public; what it sends to is not."""
    monkeypatch.setattr("ingest.address.is_public", lambda address: address == "127.0.0.1")
    with Client(AGENT, 5.0, 1000) as client:
        for number, host in enumerate(("[::1]", "127.0.0.2", "169.254.169.254", "10.0.0.1")):
            server.answers[f"/{number}"] = redirect(f"http://{host}/latest/meta-data/")
            with pytest.raises(RefusedAddress, match="by way of") as raised:
                client.get(server.url(f"/{number}"))
            assert server.url(f"/{number}") in raised.value.message


def test_a_name_service_that_does_not_answer_costs_no_more_than_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **named: asked.wait(10))
    started = time.monotonic()
    with Client(AGENT, 0.2, 1000) as client, pytest.raises(TimedOut, match=r"took more than 0\.2 s"):
        client.get("https://slow.example/")
    asked.set()
    assert time.monotonic() - started < 3


def test_what_is_no_body_is_limited_too(server: RawServer) -> None:
    def forever(over: threading.Event) -> Iterator[bytes]:
        while not over.is_set():
            yield b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" * 1000

    server.answers["/"] = forever
    with pytest.raises(TooLarge, match="bytes came"):
        get(server, "/")


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "gzip, br", "zstd, deflate"])
@pytest.mark.parametrize("size", [1, 7, 65_536])
def test_a_body_decodes_whatever_the_pieces_it_comes_in(encoding: str, size: int) -> None:
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstd.compress}
    text = bytes(range(256)) * 1000
    packed = text
    for name in encoding.split(", "):
        packed = pack[name](packed)
    decoder = Decoder(encoding, len(text))
    assert b"".join(decoder.decode(packed[start : start + size]) for start in range(0, len(packed), size)) == text
    assert decoder.complete
    cut = Decoder(encoding, len(text))
    assert text.startswith(cut.decode(packed[:-1]))
    assert not cut.complete
    with pytest.raises(OverLimit):
        Decoder(encoding, len(text) - 1).decode(packed)


@pytest.mark.parametrize(("encoding", "nothing"), [("gzip", gzip.compress(b"")), ("zstd", zstd.compress(b""))])
def test_members_that_hold_nothing_are_counted(encoding: str, nothing: bytes) -> None:
    decoder = Decoder(encoding, 1000)
    with pytest.raises(Garbled, match="more than 10,000 parts"):
        for _ in range(200):
            decoder.decode(nothing * 100)


def test_a_zstd_window_beyond_eight_megabytes_is_refused() -> None:
    level = zstd.CompressionParameter
    frame = zstd.ZstdCompressor(options={level.window_log: 27})
    packed = frame.compress(bytes(1000)) + frame.flush()
    with pytest.raises(Garbled):
        Decoder("zstd", 10_000).decode(packed)
