"""The sample edition: its form, its coding, its pages and feeds, and the server that answers for it."""

from __future__ import annotations

import json
import re
import socket
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.client import HTTPConnection, HTTPResponse
from importlib import resources
from typing import Any

import feedparser
import pytest

from ingest.extract import extract, fetch_page
from ingest.feeds import poll
from ingest.http import Client
from ingest.identity import article_id
from ingest.records import Page
from ingest.sample import SampleArticle, SampleError, export, feed, gold, load, page, serve, services
from ingest.sample.edition import parse

NOW = datetime(2024, 11, 1, tzinfo=UTC)
STANCES = {"rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent"}
LEVELS = {"state", "legislature", "subnational", "party", "media", "expert", "public", "organisation"}
TARGETS = {"crimea", "ua-2022", "ua", "ge", "kz", "uz", "md", "am-az", "principle"}
FILE = "id: 1\nservice: sample-en\npublished: 2022-06-17T15:40:00Z\ntitle: T\nauthors: A; B\nsection: S\n\nOne.\n\nTwo\nlines.\n"

articles = pytest.mark.parametrize("article", load(), ids=lambda a: a.id)


def rows(article: SampleArticle) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gold(article.id).splitlines()]


def get(base_url: str, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(base_url.removeprefix("http://"), timeout=5)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def test_edition_has_its_languages_and_its_quiet_articles() -> None:
    languages = Counter(services()[article.service].lang for article in load())
    silent = [article for article in load() if not rows(article)]
    assert sum(languages.values()) >= 32
    assert languages["en"] >= 16 and languages["ru"] >= 11 and languages["kk"] >= 4 and languages["ky"] >= 1 and languages["uz"] >= 1
    assert len(silent) >= 8 and len(load()) - len(silent) >= 24
    assert {services()[article.service].lang for article in silent} >= {"en", "ru", "kk"}


def test_every_stance_and_target_occurs_and_every_article_has_its_own_id_and_gold_file() -> None:
    coded = [row for article in load() for row in rows(article)]
    assert {row["stance"] for row in coded} == STANCES
    assert {row["target"] for row in coded} == TARGETS
    ids = [article.id for article in load()]
    gold_files = {f.name.removesuffix(".gold.jsonl") for f in (resources.files("ingest.sample") / "gold").iterdir()}
    assert len(set(ids)) == len(ids) and gold_files == set(ids)


def test_utterances_are_told_in_several_languages() -> None:
    """Positions are joined over articles and languages, so the edition must give them something to join."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for article in load():
        for row in rows(article):
            if row["stated_on"] and len(row["stated_on"]) == 10:
                told[row["holder"], row["target"], row["stance"], row["stated_on"]].add(services()[article.service].lang)
    assert sum(len(languages) >= 2 for languages in told.values()) >= 15
    assert sum(len(languages) >= 3 for languages in told.values()) >= 5


@articles
def test_gold_rows_are_verbatim_and_well_formed(article: SampleArticle) -> None:
    seen = set()
    for row in rows(article):
        assert set(row) == {"url", "holder", "holder_level", "speaker", "target", "stance", "stated_on", "evidence"}
        assert row["url"] == article.canonical_url
        assert sum(row["evidence"] in paragraph for paragraph in article.paragraphs) == 1, row["evidence"]
        assert row["stance"] in STANCES and row["holder_level"] in LEVELS and row["target"] in TARGETS
        assert re.fullmatch(r"[A-Z]{2,4}", row["holder"]) and row["speaker"] != ""
        if row["stated_on"] is not None:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", row["stated_on"])
            assert row["stated_on"] <= article.published.date().isoformat()
        key = (row["holder"], row["target"], row["evidence"])
        assert key not in seen, "one record for each holder, target and passage"
        seen.add(key)


@articles
def test_articles_are_of_news_length(article: SampleArticle) -> None:
    assert 5 <= len(article.paragraphs) <= 12
    assert article.published <= (article.modified or article.published) < NOW
    assert article.id in article.path and article_id(article.canonical_url) == article.id


@articles
def test_extraction_gives_the_text_back_without_the_noise(article: SampleArticle) -> None:
    url = article.canonical_url
    found = extract(Page(url, url, 200, "text/html; charset=utf-8", page(article).encode(), NOW))
    assert found.text == article.text
    assert (found.title, found.authors, found.published_at) == (article.title, article.authors, article.published)
    assert (found.canonical_url, found.lang) == (article.canonical_url, services()[article.service].lang)


def test_page_has_the_noise_that_extraction_must_drop() -> None:
    article = next(a for a in load() if a.see_also and a.caption and a.dateline)
    html = page(article)
    for noise in ("also-read", "No media source currently available", "figcaption", "subitems", "share__list", 'class="dateline"', "media-pholder"):
        assert noise in html
    assert article.published.strftime('"datePublished": "%Y-%m-%d %H:%M:%SZ"') in html
    assert "&#x2B;00:00" in html


def test_json_ld_is_json_with_an_author_object_or_a_list() -> None:
    kinds = set()
    for article in load():
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(article), re.DOTALL)
        assert found
        document = json.loads(found[1])
        assert document["headline"] == article.title and document["url"] == article.canonical_url
        kinds.add(type(document["author"]))
    assert kinds == {dict, list}


@pytest.mark.parametrize("service", services())
def test_feed_is_rss_of_the_documented_form(service: str) -> None:
    parsed = feedparser.parse(feed(service, "http://127.0.0.1:9999").encode())
    own = [article for article in load() if article.service == service]
    assert not parsed.bozo and parsed.version == "rss20" and parsed.feed.ttl == "60"
    assert [article_id(entry.link) for entry in parsed.entries] == [article.id for article in own]
    assert len(own) <= 20, "an older article would never be found"
    assert all(entry.link.startswith("http://127.0.0.1:9999/a/") for entry in parsed.entries)


def test_polling_twice_brings_everything_once() -> None:
    with serve() as server, Client("shekara-tests (tests@example.org)", 5.0, 1_000_000, allow_private=True) as client:
        for source in server.sources:
            first = poll(source.feeds[0], source, None, client, NOW)
            second = poll(source.feeds[0], source, first.state, client, NOW + timedelta(hours=1))
            assert first.outcome == "new" and {entry.article_id for entry in first.entries} == {a.id for a in load() if a.service == source.id}
            assert (second.outcome, second.http_status, second.entries) == ("unchanged", 304, ())


def test_served_articles_keep_their_canonical_host_and_their_service() -> None:
    with serve() as server, Client("shekara-tests (tests@example.org)", 5.0, 1_000_000, allow_private=True) as client:
        sources = {source.id: source for source in server.sources}
        for article in load():
            fetched = fetch_page(f"{server.base_url}{article.path}?utm_source=rss", client, NOW)
            found = extract(fetched, source=sources[article.service])
            assert (found.article_id, found.canonical_url, found.service) == (article.id, article.canonical_url, article.service)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"If_None_Match": "{etag}"}, 304),
        ({"If_None_Match": '"other", W/{etag}'}, 304),
        ({"If_None_Match": '"other"'}, 200),
        ({"If_None_Match": '"other"', "If_Modified_Since": "{modified}"}, 200),
        ({"If_Modified_Since": "{modified}"}, 304),
        ({"If_Modified_Since": "Mon, 01 Jan 2001 00:00:00 GMT"}, 200),
        ({"If_Modified_Since": "yesterday"}, 200),
    ],
)
def test_conditional_requests(headers: dict[str, str], status: int) -> None:
    with serve() as server:
        first, full = get(server.base_url, "/api/sample-kk")
        asked = {name: value.format(etag=first.headers["ETag"], modified=first.headers["Last-Modified"]) for name, value in headers.items()}
        second, body = get(server.base_url, "/api/sample-kk", **asked)
        assert second.status == status
        assert body == (b"" if status == 304 else full)
        assert second.headers["ETag"] == first.headers["ETag"]


def test_last_modified_is_that_of_the_newest_article() -> None:
    newest = max(a.modified or a.published for a in load() if a.service == "sample-ru")
    with serve() as server:
        response, _ = get(server.base_url, "/api/sample-ru")
        assert response.headers["Last-Modified"] == format_datetime(newest, usegmt=True)


def test_unknown_paths_are_404() -> None:
    with serve() as server:
        assert get(server.base_url, "/a/99999999.html")[0].status == 404
        assert get(server.base_url, "/api/sample-xx")[0].status == 404


def test_server_answers_many_at_once_and_closes_its_port(capfd: pytest.CaptureFixture[str]) -> None:
    with serve() as server, ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda article: get(server.base_url, article.path)[0].status, load()))
    assert set(statuses) == {200} and len(statuses) == len(load())
    port = int(server.base_url.rpartition(":")[2])
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    assert capfd.readouterr() == ("", "")


def test_a_client_that_goes_away_does_not_hold_the_server(capfd: pytest.CaptureFixture[str]) -> None:
    with serve() as server, socket.create_connection(("127.0.0.1", int(server.base_url.rpartition(":")[2]))) as connection:
        connection.sendall(b"GET /api/sample-en HTTP/1.0\r\n")
        connection.close()
        assert get(server.base_url, "/api/sample-en")[0].status == 200
    assert "Traceback" not in capfd.readouterr().err


def test_export_writes_the_gold_layout(tmp_path: Any) -> None:
    export(tmp_path / "gold")
    for article in load():
        html = (tmp_path / "gold" / f"{article.id}.html").read_text("utf-8")
        assert f'<link href="{article.canonical_url}" rel="canonical" />' in html
        assert (tmp_path / "gold" / f"{article.id}.gold.jsonl").read_text("utf-8") == gold(article.id)


def test_parse_reads_headers_and_paragraphs() -> None:
    article = parse(FILE, "1.txt")
    assert article.authors == ("A", "B") and article.paragraphs == ("One.", "Two lines.")
    assert article.path == "/a/1.html" and article.published == datetime(2022, 6, 17, 15, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("title: T\n", "", "title"),
        ("title: T", "titel: T", "titel: T"),
        ("title: T", "title: T\ntitle: U", "title: U"),
        ("15:40:00Z", "15:40:00", "published"),
        ("2022-06-17T", "17 June", "published"),
        ("sample-en", "sample-xx", "sample-xx"),
        ("id: 1", "id: 2", "'2'"),
        ("\n\nOne.\n\nTwo\nlines.\n", "\n", "paragraphs"),
    ],
)
def test_parse_names_the_file_and_the_fault(old: str, new: str, named: str) -> None:
    with pytest.raises(SampleError) as caught:
        parse(FILE.replace(old, new, 1), "1.txt")
    assert "1.txt" in caught.value.message and named in caught.value.message and caught.value.mend


def test_by_name_nothing_that_is_served_or_listed_depends_on_the_port() -> None:
    with serve(by_name=True) as first, serve(by_name=True) as second:
        assert first.base_url != second.base_url
        assert first.sources == second.sources
        feed = first.sources[0].feeds[0]
        bodies = []
        for server in (first, second):
            with Client("shekara-tests (tests@example.org)", 5.0, 1_000_000, allow_private=True, transport=server.transport()) as client:
                polled = poll(feed, server.sources[0], None, client, NOW)
                assert polled.outcome == "new", polled.message
                assert {entry.url.partition("/a/")[0] for entry in polled.entries} == {"http://sample.shekara.example"}
                bodies.append((polled.state.etag, client.get(polled.entries[0].url).body))
        assert bodies[0] == bodies[1]
