from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import feeds
from ingest.http import Client
from ingest.records import FeedState, PollResult
from tests.ingest.builders import FEED, NOW, RSS_HEAD, SITEMAP, SOURCE, client, item, news_url, rss, sitemap

KNOWN = FeedState(FEED.id, etag='"old"', last_modified="Sun, 05 May 2024 00:00:00 GMT", body_sha256="00", failures=3)


def polled(answer: httpx2.Response | Exception, state: FeedState | None = None, **limits: float) -> PollResult:
    with client(answer, **limits) as http:
        result = feeds.poll(FEED, SOURCE, state, http, NOW)
    assert result.polled_at == result.state.last_polled_at == NOW
    assert result.seconds > 0
    assert FEED.url in result.message
    return result


def remembered(state: FeedState) -> FeedState:
    """What a state remembers of the answer, without the schedule (tests/ingest/test_schedule.py)."""
    return FeedState(state.feed_id, state.etag, state.last_modified, state.body_sha256, state.last_polled_at, state.last_new_at, state.failures)


def test_entries_carry_identity_title_and_time_in_utc() -> None:
    first, second = feeds.parse(rss(item(31000001, "Қырым &amp; &lt;b&gt;Донбас&lt;/b&gt;"), item(31000002)), FEED, SOURCE)
    assert (first.article_id, first.url, first.title) == ("31000001", "https://www.azattyq.org/a/31000001.html", "Қырым & Донбас")
    assert first.published_at == datetime(2024, 5, 6, 5, tzinfo=UTC)
    assert (first.feed_id, first.source_id, first.lang) == (FEED.id, SOURCE.id, "kk")
    assert second.article_id == "31000002"


def test_atom_is_read_too() -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>T</title><link href="/a/31000001.html"/>
    <updated>2024-05-06T10:00:00+05:00</updated></entry></feed>"""
    (entry,) = feeds.parse(body.encode(), FEED, SOURCE)
    assert entry.url == "https://www.azattyq.org/a/31000001.html"
    assert entry.published_at == datetime(2024, 5, 6, 5, tzinfo=UTC)


def test_each_article_once_and_items_without_address_not_at_all() -> None:
    body = rss(
        item(31000001), item(31000001), "<item><title>No link</title></item>", "<item><title>X</title><link>mailto:a@b.org</link></item>", item(31000002)
    )
    assert [entry.article_id for entry in feeds.parse(body, FEED, SOURCE)] == ["31000001", "31000002"]


@pytest.mark.parametrize("date", ["Mon, 01 Jan 0001 00:00:00 GMT", "yesterday", ""])
def test_an_impossible_date_is_no_date(date: str) -> None:
    body = rss(f"<item><title>T</title><link>https://www.azattyq.org/a/31000001.html</link><pubDate>{date}</pubDate></item>")
    (entry,) = feeds.parse(body, FEED, SOURCE)
    assert entry.published_at is None


def test_a_new_body_is_remembered_by_etag_date_and_hash() -> None:
    body = rss(item(31000001))
    result = polled(httpx2.Response(200, content=body, headers={"ETag": '"v1"', "Last-Modified": "Mon, 06 May 2024 00:00:00 GMT"}), KNOWN)
    assert (result.outcome, result.http_status, len(result.entries)) == ("new", 200, 1)
    assert remembered(result.state) == FeedState(FEED.id, '"v1"', "Mon, 06 May 2024 00:00:00 GMT", feeds.body_sha256(body), NOW, NOW, 0)


def test_what_is_remembered_is_sent_and_304_is_unchanged() -> None:
    seen: list[httpx2.Headers] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.headers)
        return httpx2.Response(304, stream=httpx2.ByteStream(b""))

    with Client("tests", 5.0, 1000, transport=httpx2.MockTransport(handle)) as http:
        result = feeds.poll(FEED, SOURCE, KNOWN, http, NOW)
    assert (seen[0]["if-none-match"], seen[0]["if-modified-since"]) == (KNOWN.etag, KNOWN.last_modified)
    assert (result.outcome, result.entries) == ("unchanged", ())
    assert remembered(result.state) == replace(KNOWN, last_polled_at=NOW, failures=0)


def test_the_same_body_is_unchanged_whatever_the_etag() -> None:
    body = rss(item(31000001))
    known = replace(KNOWN, body_sha256=feeds.body_sha256(body))
    result = polled(httpx2.Response(200, content=body, headers={"ETag": '"changed"'}), known)
    assert (result.outcome, result.entries, result.state.etag) == ("unchanged", (), '"changed"')


def test_a_changed_body_is_new_though_the_etag_is_repeated() -> None:
    result = polled(httpx2.Response(200, content=rss(item(31000001)), headers={"ETag": '"old"'}), KNOWN)
    assert result.outcome == "new"


def test_an_etag_that_cannot_be_sent_back_is_forgotten() -> None:
    result = polled(httpx2.Response(200, content=rss(item(31000001)), headers=[(b"ETag", '"Қ"'.encode())]))
    assert result.outcome == "new"
    assert result.state.etag is None


@pytest.mark.parametrize("body", [b"", b"  \n", b"hello world", b"<rss></rss>", rss()])
def test_an_empty_channel_is_empty_not_new(body: bytes) -> None:
    result = polled(httpx2.Response(200, content=body), KNOWN)
    assert (result.outcome, result.entries, result.state.failures) == ("empty", (), 0)
    assert "no entry" in result.message
    assert FEED.id in result.mend


def test_truncated_xml_keeps_the_entries_before_the_break_and_is_read_again() -> None:
    whole = rss(item(31000001), item(31000002), item(31000003))
    body = whole[: whole.index(b"a/31000003") + 5]
    result = polled(httpx2.Response(200, content=body, headers={"ETag": '"new"'}), KNOWN)
    assert result.outcome == "new"
    assert [entry.article_id for entry in result.entries] == ["31000001", "31000002"]
    assert "breaks off; the 2 entries before the break are kept" in result.message
    assert (result.state.etag, result.state.body_sha256) == (KNOWN.etag, KNOWN.body_sha256)


def test_truncated_before_the_first_item_is_an_error() -> None:
    result = polled(httpx2.Response(200, content=(RSS_HEAD + "<item><title>Тақ").encode()), KNOWN)
    assert (result.outcome, result.state.failures) == ("error", 4)
    assert "breaks off; no entry" in result.message


def test_bad_markup_within_a_whole_feed_is_no_break() -> None:
    result = polled(httpx2.Response(200, content=rss(item(31000001), "<item><title>A & B</title><link>https://www.azattyq.org/a/31000002.html</link></item>")))
    assert [entry.article_id for entry in result.entries] == ["31000001", "31000002"]
    assert "breaks off" not in result.message


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"\xef\xbb\xbf  <!DOCTYPE html><html><body>" + b"<p>Please log in</p>" * 20, "is a web page, not a feed"),
        (b"<?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'>" + b"<p>x</p>" * 20, "is a web page, not a feed"),
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + rss(item(31000001)), "declares XML entities"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE r [<!ENTITY a "b">]><rss/>'.encode("utf-16"), "declares XML entities"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}' + b" " * 100, "is no XML"),
        (b"<opml version='2.0'><head><title>Feeds</title></head><body></body></opml>" + b" " * 100, "neither RSS nor Atom"),
    ],
)
def test_what_is_no_feed_is_said_plainly(body: bytes, fault: str) -> None:
    result = polled(httpx2.Response(200, content=body), KNOWN)
    assert (result.outcome, result.entries, result.state.failures) == ("error", (), 4)
    assert fault in result.message
    assert FEED.id in result.mend


@pytest.mark.parametrize(
    ("status", "said", "mend"),
    [
        (403, "refused (HTTP 403)", "user_agent"),
        (404, "is not there (HTTP 404)", FEED.id),
        (410, "is gone for good (HTTP 410)", "disable"),
        (429, "HTTP 429, Retry-After 120", "less often"),
        (500, "fault of its own (HTTP 500)", "polled again"),
        (503, "fault of its own (HTTP 503)", "polled again"),
        (204, "unexpected HTTP 204", FEED.id),
    ],
)
def test_each_status_has_one_message_and_a_mend(status: int, said: str, mend: str) -> None:
    result = polled(httpx2.Response(status, content=rss(item(31000001)), headers={"Retry-After": "120"}), KNOWN)
    assert (result.outcome, result.http_status, result.entries) == ("error", status, ())
    assert said in result.message
    assert mend in result.mend
    assert remembered(result.state) == replace(KNOWN, last_polled_at=NOW, failures=4)


def test_304_without_a_question_is_an_error() -> None:
    assert polled(httpx2.Response(304)).outcome == "error"


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (httpx2.ConnectError("[Errno -2] Name or service not known"), "Name or service not known"),
        (httpx2.ReadTimeout("timed out"), "silent for too long"),
        (httpx2.RemoteProtocolError("peer closed connection without sending complete message body"), "peer closed connection"),
    ],
)
def test_a_network_fault_is_a_result(fault: Exception, said: str) -> None:
    result = polled(fault, KNOWN)
    assert (result.outcome, result.http_status, result.state.failures) == ("error", None, 4)
    assert said in result.message
    assert "\n" not in result.message
    assert result.mend


def test_a_body_over_the_limit_is_a_result() -> None:
    result = polled(httpx2.Response(200, content=rss(*map(item, range(31000001, 31000100)))), max_bytes=5000)
    assert result.outcome == "error"
    assert "over 5,000 bytes" in result.message


def test_a_gzipped_sitemap_is_polled_by_its_kind() -> None:
    with client(httpx2.Response(200, content=gzip.compress(sitemap(news_url(31000001), news_url(31000002))))) as http:
        result = feeds.poll(SITEMAP, SOURCE, None, http, NOW)
    assert (result.outcome, [entry.article_id for entry in result.entries]) == ("new", ["31000001", "31000002"])


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_mangled_feed_never_raises(data: st.DataObject) -> None:
    body = bytearray(rss(*(item(31000000 + n) for n in range(4))))
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(body)))
        body[start : start + data.draw(st.integers(0, 40))] = data.draw(
            st.one_of(st.binary(max_size=20), st.sampled_from([b"<![CDATA[", b"<!", b"&#x;", b"<![if", b"]]>", b"\x00"]))
        )
    reading = feeds.read(bytes(body), FEED, SOURCE)
    assert len(reading.entries) <= 5
    assert all(entry.url.startswith("http") and entry.article_id for entry in reading.entries)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    for feed in (FEED, SITEMAP):
        assert feeds.read(body, feed, SOURCE).entries == ()


def test_a_body_is_never_taken_for_the_name_of_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_bytes(rss(item(31000001)))
    assert feeds.read(str(secret).encode(), FEED, SOURCE).entries == ()


def test_the_faults_that_mutated_feeds_once_found() -> None:
    braces = RSS_HEAD.replace("<channel>", '<channel xmlns:r="http://ww}w" r:ajout="1">') + item(31000001) + "</channel></rss>"
    assert [entry.article_id for entry in feeds.parse(braces.encode(), FEED, SOURCE)] == ["31000001"]
    half = sitemap("<url><loc>https://[x/</loc></url>", news_url(31000002))
    assert [entry.article_id for entry in feeds.parse(half, SITEMAP, SOURCE)] == ["31000002"]
    assert feeds.read("<ur\u086cset/>".encode(), SITEMAP, SOURCE).fault.isprintable()


def test_dates_in_the_future_are_not_believed() -> None:
    near, far = (f"<item><title>T</title><link>/a/{number}.html</link><pubDate>{date}</pubDate></item>" for number, date in
                 ((31000001, "Tue, 07 May 2024 00:00:00 GMT"), (31000002, "Thu, 09 May 2024 00:00:00 GMT")))  # fmt: skip
    result = polled(httpx2.Response(200, content=rss(near, far)))
    assert [entry.published_at for entry in result.entries] == [datetime(2024, 5, 7, tzinfo=UTC), None]
