"""The raw archive: what is written can be read, whatever kills the writer; what other crawlers wrote can be read, whatever is damaged in it."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import threading
import zlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from ingest.archive import Archive, days, measure, whole_length
from ingest.errors import ArchiveError, FileError
from ingest.extract import extract, fetch_page
from ingest.http import Client
from ingest.records import Page
from ingest.warc import Fault, is_article_page, is_warc, read_pages
from tests.ingest.builders import NOW, SOURCE, pangea_page
from tests.ingest.conftest import RawServer
from tests.ingest.test_http import AGENT, answer, redirect

URL = "https://www.azattyq.org/a/31000001.html"
LIMIT = 1_000_000
ROOT = Path(__file__).resolve().parents[2]


def written(folder: Path, *answers: tuple[str, int, dict[str, str], bytes], now: datetime = NOW) -> Path:
    archive = Archive(folder, clock=lambda: now)
    for given_ in answers:
        archive.record(*given_)
    archive.close()
    return days(folder)[-1][0]


def pages(path: Path, limit: int = LIMIT) -> list[Page]:
    read = list(read_pages(path, limit))
    assert [item for item in read if isinstance(item, Fault)] == []
    return [item for item in read if isinstance(item, Page)]


def faults(path: Path, limit: int = LIMIT) -> tuple[list[str], list[Fault]]:
    """Addresses of the pages, and the faults."""
    read = list(read_pages(path, limit))
    return [item.url for item in read if isinstance(item, Page)], [item for item in read if isinstance(item, Fault)]


def record(url: str, http: bytes, kind: str = "response", *fields: str) -> bytes:
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", "WARC-Date: 2019-03-04T05:06:07Z", f"Content-Length: {len(http)}", *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + http + b"\r\n\r\n"


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html", *headers]).encode() + b"\r\n\r\n" + body


def chunked(body: bytes, size: int = 7) -> bytes:
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in parts) + b"0\r\n\r\n"


HEADER = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=20)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    answers=st.lists(
        st.tuples(st.integers(1, 10**6), st.sampled_from([200, 200, 301, 404, 503, 299]), st.binary(max_size=300), HEADER, st.sampled_from(["", "gzip"])),
        min_size=1,
        max_size=6,
        unique_by=lambda one: one[0],
    )
)
def test_what_is_recorded_is_read(tmp_path_factory: pytest.TempPathFactory, answers: list[tuple[int, int, bytes, str, str]]) -> None:
    folder = tmp_path_factory.mktemp("archive")
    given_ = [
        (f"https://h.example/a/{number}", status, {"content-type": kind, "content-encoding": encoding, "content-length": "7"}, body)
        for number, status, body, kind, encoding in answers
    ]
    path = written(folder, *given_)
    assert pages(path) == [Page(url, url, status, headers["content-type"], body, NOW) for url, status, headers, body in given_]
    with path.open("rb") as file:  # the reference reader agrees, and finds each record where a gzip member begins
        responses = (r for r in ArchiveIterator(file, check_digests="raise") if r.rec_type == "response")
        theirs = [(r.rec_headers["WARC-Target-URI"], r.content_stream().read()) for r in responses]
    assert theirs == [(url, body) for url, _, _, body in given_]


def test_the_record_says_what_was_sent(tmp_path: Path) -> None:
    path = written(tmp_path, (URL, 200, {"content-type": "text/html", "content-encoding": "gzip", "x-a": "б\r\nWARC-Evil: 1"}, b"<p>text</p>"))
    with path.open("rb") as file:
        info, found = ((r.rec_headers, r.http_headers) for r in ArchiveIterator(file))
    assert info[0].get_header("WARC-Type") == "warcinfo"
    assert found[0].protocol == "WARC/1.1"
    assert found[0].get_header("WARC-Date") == "2024-05-06T07:08:09.000000Z"
    assert found[0].get_header("WARC-Evil") is found[1].get_header("WARC-Evil") is None
    assert (found[1].get_header("x-crawler-content-encoding"), found[1].get_header("content-encoding")) == ("gzip", None)


def test_what_is_as_it_was_becomes_a_revisit(tmp_path: Path) -> None:
    page = (URL, 200, {"content-type": "text/html"}, b"<p>text</p>")
    path = written(tmp_path, page, page, (URL, 304, {"etag": "1"}, b""), (URL, 200, {}, b"<p>new</p>"), page, ("https://h.example/", 200, {}, b"<p>text</p>"))
    with path.open("rb") as file:
        kinds = [r.rec_type for r in ArchiveIterator(file)]
    assert kinds == ["warcinfo", "response", "revisit", "revisit", "response", "response", "response"]
    assert [page.body for page in pages(path)] == [b"<p>text</p>", b"<p>new</p>", b"<p>text</p>", b"<p>text</p>"]


def test_each_day_has_its_file_and_a_later_process_goes_on_with_it(tmp_path: Path) -> None:
    moment = [NOW]
    archive = Archive(tmp_path, clock=lambda: moment[0])
    archive.record(URL, 200, {}, b"1")
    moment[0] += timedelta(days=1)
    archive.record(URL, 200, {}, b"2")
    beside = Archive(tmp_path, clock=lambda: moment[0])
    beside.record(URL, 200, {}, b"3")
    for one in (archive, beside):
        one.close()
    written(tmp_path, (URL, 200, {}, b"4"), now=moment[0])
    assert [path.name for path, _ in days(tmp_path)] == ["2024-05-06-1.warc.gz", "2024-05-07-1.warc.gz", "2024-05-07-2.warc.gz"]
    assert [[page.body for page in pages(path)] for path, _ in days(tmp_path)] == [[b"1"], [b"2", b"4"], [b"3"]]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    found = measure(tmp_path)
    assert (found.files, found.since) == (3, date(2024, 5, 6))
    assert found.size == sum(path.stat().st_size for path, _ in days(tmp_path))
    assert measure(tmp_path / "none").files == 0


def test_old_days_are_let_go(tmp_path: Path) -> None:
    for back in (9, 3, 2):
        written(tmp_path, (URL, 200, {}, b"x"), now=NOW - timedelta(days=back))
    (tmp_path / "mine.warc.gz").write_bytes(b"")
    archive = Archive(tmp_path, keep_days=2, clock=lambda: NOW)
    archive.record(URL, 200, {}, b"x")
    archive.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2024-05-04-1.warc.gz", "2024-05-06-1.warc.gz", "mine.warc.gz"]


def test_several_threads_write_whole_records(tmp_path: Path) -> None:
    archive = Archive(tmp_path, clock=lambda: NOW)

    def write(thread: int) -> None:
        for number in range(20):
            archive.record(f"https://h.example/{thread}/{number}", 200, {}, os.urandom(3000))

    threads = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    archive.close()
    assert len({page.url for page in pages(tmp_path / "2024-05-06-1.warc.gz")}) == 80


def test_a_record_that_a_kill_cut_is_taken_away_by_the_next_process(tmp_path: Path) -> None:
    """A real kill in the middle of a record's write."""
    code = (
        "import os, signal, sys; from pathlib import Path; from datetime import UTC, datetime; import ingest.archive as a\n"
        "real, calls = os.write, []\n"
        "def write(handle, data):\n"
        "    calls.append(1)\n"
        "    if len(calls) == 3: real(handle, bytes(data)[: len(data) // 2]); os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return real(handle, data)\n"
        "os.write = write\n"
        "archive = a.Archive(Path(sys.argv[1]), clock=lambda: datetime(2024, 5, 6, tzinfo=UTC))\n"
        "[archive.record(f'https://h.example/{n}', 200, {}, os.urandom(9000)) for n in range(3)]\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert killed.returncode == -signal.SIGKILL
    path = tmp_path / "2024-05-06-1.warc.gz"
    urls, broken = faults(path)
    assert urls == ["https://h.example/0"]
    assert [fault.message.split(" the record")[0] for fault in broken] == [f"{path}:"]
    assert broken[0].message.endswith("is cut off")
    assert whole_length(path) < path.stat().st_size
    written(tmp_path, ("https://h.example/9", 200, {}, b"later"))
    assert [page.url for page in pages(path)] == ["https://h.example/0", "https://h.example/9"]
    assert whole_length(path) == path.stat().st_size


def test_a_full_disk_is_an_error_and_leaves_whole_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path, clock=lambda: NOW)
    archive.record(URL, 200, {}, b"first")
    real = os.write

    def full(handle: int, data: bytes) -> int:
        if len(data) < 20:
            raise OSError(28, "No space left on device")
        return real(handle, bytes(data)[:19])

    monkeypatch.setattr("ingest.archive.os.write", full)
    with pytest.raises(ArchiveError, match="no space left on device") as raised:
        archive.record(URL + "?2", 200, {}, b"second")
    assert raised.value.soft
    monkeypatch.undo()
    archive.record(URL + "?3", 200, {}, b"third")
    archive.close()
    assert [page.body for page in pages(tmp_path / "2024-05-06-1.warc.gz")] == [b"first", b"third"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ArchiveError, match="file") as raised:
        Archive(tmp_path / "file", clock=lambda: NOW).record(URL, 200, {}, b"x")
    assert "archive = false" in raised.value.mend


def test_the_archive_gives_the_articles_that_the_network_gave(server: RawServer, tmp_path: Path) -> None:
    body = pangea_page("<p>Бірінші абзац осында тұр.</p><p>Екінші абзац та бар.</p>").encode()
    server.answers |= {
        "/a/31000001.html": answer(gzip.compress(body), "Content-Encoding: gzip", "Content-Type: text/html; charset=utf-8"),
        "/a/31000002.html": redirect("/a/31000001.html", "301 Moved Permanently"),
        "/a/31000003.html": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunked(body, 100),
    }
    recorder = Archive(tmp_path, clock=lambda: NOW)
    with Client(AGENT, 5.0, 100_000, allow_private=True, recorder=recorder) as client:
        live = [extract(fetch_page(server.url(f"/a/3100000{n}.html"), client, NOW), source=SOURCE) for n in (1, 3, 2)]
        assert client.get(server.url("/missing")).status == 404
    read = pages(tmp_path / "2024-05-06-1.warc.gz")
    assert [page.status for page in read] == [200, 200, 301, 404]  # what came again by way of the redirect is a revisit
    again = [extract(page, source=SOURCE) for page in read if is_article_page(page)]
    assert again == live[:2]


def test_a_page_behind_a_redirect_bears_the_address_that_was_asked_for(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        ("https://a.example/1", 301, {"location": "/2"}, b""),
        ("https://a.example/2", 302, {"location": "https://b.example/3#part"}, b""),
        ("https://b.example/3", 200, {"content-type": "text/html"}, b"text"),
        ("https://b.example/3", 200, {"content-type": "text/html"}, b"text again"),
    )
    assert [(page.url, page.final_url) for page in pages(path) if page.status == 200] == [
        ("https://a.example/1", "https://b.example/3"),
        ("https://b.example/3", "https://b.example/3"),
    ]


BODY = "<html><body><p>текст</p></body></html>".encode()
FOREIGN = {
    "chunked and gzipped": http(chunked(gzip.compress(BODY)), "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
    "chunked, with an upper-case letter and an extension": http(b"26;a=b\r\n" + BODY[:38] + b"\r\n" + chunked(BODY[38:]), "Transfer-Encoding: Chunked"),
    "says chunked, but is not": http(BODY, "transfer-encoding: chunked"),
    "says gzip, but is not": http(BODY, "Content-Encoding: gzip"),
    "deflated": http(zlib.compress(BODY), "Content-Encoding: deflate"),
    "gzipped twice": http(gzip.compress(gzip.compress(BODY)), "Content-Encoding: gzip, gzip"),
    "bare newlines and HTTP/2": b"HTTP/2 200\nContent-Type: text/html\n\n" + BODY,
}


@pytest.mark.parametrize("answer_", FOREIGN.values(), ids=FOREIGN.keys())
@pytest.mark.parametrize("form", ["plain", "a member each", "one member"])
def test_records_of_other_crawlers_are_read(tmp_path: Path, answer_: bytes, form: str) -> None:
    records = [
        record("dns:h.example", b"x"),
        record("<https://h.example/1>", answer_),
        record("https://h.example/2", http(BODY)),
        record(URL, b"GET / HTTP/1.1", "request"),
    ]
    path = tmp_path / ("foreign.warc" if form == "plain" else "foreign.warc.gz")
    body = b"".join(records)
    path.write_bytes({"plain": body, "one member": gzip.compress(body)}.get(form) or b"".join(map(gzip.compress, records)) + b"\0" * 100)
    when = datetime(2019, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert pages(path) == [Page(url, url, 200, "text/html", BODY, when) for url in ("https://h.example/1", "https://h.example/2")]


def test_a_resource_is_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(record(URL, BODY, "resource", "Content-Type: text/html"))
    assert [(page.body, page.content_type) for page in pages(tmp_path / "a.warc")] == [(BODY, "text/html")]


BAD = {
    "no HTTP answer": (record(URL, b"nothing of the kind"), "holds no HTTP answer"),
    "a bomb": (record(URL, http(gzip.compress(bytes(50_000_000)), "Content-Encoding: gzip")), "over 1,000,000 bytes once decoded"),
    "too large": (record(URL, http(os.urandom(1_500_000))), "is over 1,000,000 bytes"),
    "another encoding": (record(URL, http(BODY, "Content-Encoding: sdch")), "'sdch' is not known"),
    "broken gzip": (record(URL, http(gzip.compress(BODY)[:-12], "Content-Encoding: gzip")), "breaks off"),
    "broken chunks": (record(URL, http(chunked(BODY)[:-20], "Transfer-Encoding: chunked")), "the chunked body breaks off"),
    "cut by its crawler": (record(URL, http(BODY), "response", "WARC-Truncated: length"), "was cut by the program"),
    "no length": (record(URL, http(BODY)).replace(b"Content-Length: ", b"Content-Size: ", 1), "has no Content-Length"),
    "no record": (b"<html>" + os.urandom(3000) + b"\r\n\r\n", "is no WARC record"),
    "an endless header": (b"WARC/1.0\r\n" + b"A: " + b"x" * 400_000 + b"\r\n\r\n", "a header without an end"),
}  # fmt: skip


@pytest.mark.parametrize(("bad", "said"), BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("zipped", [False, True])
def test_a_bad_record_gives_one_message_and_the_rest_goes_on(tmp_path: Path, bad: bytes, said: str, zipped: bool) -> None:
    records = [record("https://h.example/1", http(BODY)), bad, record("https://h.example/2", http(BODY)), record("https://h.example/3", http(BODY))]
    path = tmp_path / "bad.warc"
    path.write_bytes(b"".join(map(gzip.compress, records)) if zipped else b"".join(records))
    urls, found = faults(path)
    assert urls == [f"https://h.example/{n}" for n in (1, 2, 3)]
    assert len(found) == 1
    assert found[0].message.startswith(f"{path}: the record at byte ")
    assert said in found[0].message
    assert found[0].mend


@pytest.mark.parametrize("zipped", [False, True])
def test_a_damaged_place_costs_only_its_record(tmp_path: Path, zipped: bool) -> None:
    records = [record(f"https://h.example/{n}", http(os.urandom(2000).hex().encode())) for n in range(5)]
    parts = [gzip.compress(one) for one in records] if zipped else records
    parts[2] = parts[2][:700]
    path = tmp_path / "damaged.warc.gz"
    path.write_bytes(b"".join(parts))
    urls, found = faults(path)
    assert urls == [f"https://h.example/{n}" for n in (0, 1, 3, 4)]
    assert len(found) == 1


@pytest.mark.parametrize("zipped", [False, True])
def test_a_file_cut_anywhere_gives_the_whole_records(tmp_path: Path, zipped: bool) -> None:
    records = [record(f"https://h.example/{n}", http(BODY)) for n in range(3)]
    parts = [gzip.compress(one) for one in records] if zipped else records
    whole, path = b"".join(parts), tmp_path / "cut.warc"
    for length in range(len(parts[0]) + len(parts[1]), len(whole)):
        path.write_bytes(whole[:length])
        urls, found = faults(path)
        assert urls[:2] == ["https://h.example/0", "https://h.example/1"]
        assert len(found) <= 1
        assert len(urls) == 3 or found or length in (len(parts[0]) + len(parts[1]), len(parts[0]) + len(parts[1]) + 1)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), zipped=st.booleans())
def test_no_damage_makes_the_reader_fail_or_hang(tmp_path: Path, data: st.DataObject, zipped: bool) -> None:
    records = [record(f"https://h.example/{n}", answer_) for n, answer_ in enumerate(FOREIGN.values())]
    body = bytearray(b"".join(map(gzip.compress, records)) if zipped else b"".join(records))
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, len(body) - 1), st.integers(0, 255)), max_size=8)):
        body[place] = byte
    path = tmp_path / "fuzz.warc"
    path.write_bytes(body)
    read = list(read_pages(path, LIMIT))
    assert len(read) <= 2 * len(records) + 8


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"none\.warc"):
        list(read_pages(tmp_path / "none.warc", LIMIT))
    assert is_warc(Path("A.WARC.GZ"))
    assert not is_warc(Path("page.html.gz"))
