from __future__ import annotations

import ast
import csv
import gzip
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import sitemaps, syndication
from ingest.languages import two_letters
from ingest.pangea import clean
from ingest.records import Feed, Source
from ingest.times import parse_time
from tests.ingest.builders import FEED, SITEMAP, SITEMAP_HEAD, SOURCE, item, news_url, rss, sitemap
from tests.ingest.shared import SHARED, needs_shared


def test_title_language_and_time_are_read() -> None:
    (entry,) = sitemaps.parse(sitemap(news_url(31000001, "Қырым &amp; Донбас", "tat")), SITEMAP, SOURCE)
    assert (entry.article_id, entry.title, entry.lang) == ("31000001", "Қырым & Донбас", "tt")
    assert entry.published_at == datetime(2024, 5, 6, 5, 0, 0, 820_000, tzinfo=UTC)


def test_a_plain_sitemap_gives_its_articles_without_a_date() -> None:
    body = SITEMAP_HEAD + "".join(
        f"<url><loc>https://www.azattyq.org{path}</loc><lastmod>2024-01-01T00:00:00Z</lastmod></url>" for path in ("/a/31000001.html", "/z/330", "/")
    )
    (entry,) = sitemaps.parse((body + "</urlset>").encode(), SITEMAP, SOURCE)
    assert (entry.article_id, entry.title, entry.published_at, entry.lang) == ("31000001", "", None, "kk")


def test_a_feed_and_a_sitemap_name_one_article_alike_so_that_either_stands_in_for_the_other() -> None:
    (by_feed,) = syndication.read(rss(item(31000001)), FEED, SOURCE).entries
    (by_sitemap,) = sitemaps.parse(sitemap(news_url(31000001).replace("/a/31000001", "/a/qyrym-turaly/31000001")), SITEMAP, SOURCE)
    assert by_feed.article_id == by_sitemap.article_id == "31000001"


def test_an_empty_urlset_has_no_fault() -> None:
    reading = sitemaps.read(b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" />', SITEMAP, SOURCE)
    assert (reading.entries, reading.fault) == ((), "")


@pytest.mark.parametrize("compress", [False, True])
def test_a_break_keeps_what_is_whole(compress: bool) -> None:
    whole = sitemap(news_url(31000001), news_url(31000002), news_url(31000003))
    body = whole[: whole.index(b"a/31000003") + 4]
    if compress:
        body = gzip.compress(body)[:-8]
    reading = sitemaps.read(body, SITEMAP, SOURCE)
    assert [entry.article_id for entry in reading.entries] == ["31000001", "31000002"]
    assert reading.broken_off


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"<sitemapindex><sitemap><loc>https://www.azattyq.org/sitemap_5_1.xml.gz</loc></sitemap></sitemapindex>", "is an index of sitemaps"),
        (b"<rss version='2.0'><channel></channel></rss>", "its root is <rss>"),
        (b"<html><body>" + b"x" * 200, "is a web page"),
        (b"<?xml version='1.0'?><!DOCTYPE u [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&x;</loc></url></urlset>", "declares XML entities"),
    ],
)
def test_what_is_no_news_sitemap_is_said(body: bytes, fault: str) -> None:
    reading = sitemaps.read(body, SITEMAP, SOURCE)
    assert fault in reading.fault
    assert SITEMAP.id in reading.mend


def test_a_bomb_is_not_inflated() -> None:
    reading = sitemaps.read(gzip.compress(b"<urlset>" + bytes(60_000_000)), SITEMAP, SOURCE)
    assert "inflates to more than 50,000,000 bytes" in reading.fault


@needs_shared
def test_every_real_news_sitemap_gives_its_headlines() -> None:
    with (SHARED / "real/sitemaps/news_headlines_2025-05-25.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wanted = {(row["host"], row["url"], clean(ast.literal_eval(row["title_raw_repr"])), two_letters(row["lang"]), parse_time(row["published"])) for row in rows}
    found = set()
    for path in (SHARED / "real/sitemaps").glob("*/*_news.xml.gz"):
        host = path.parent.name
        feed = Feed("x/news", "x", f"https://{host}/{path.name}", "news_sitemap", "News", "high")
        reading = sitemaps.read(path.read_bytes(), feed, Source("x", "X", "ru", (host,), "UTC", (feed,)))
        assert reading.fault == ""
        assert all(entry.title and entry.published_at and entry.article_id.isdigit() for entry in reading.entries)
        found |= {(host, entry.url, entry.title, entry.lang, entry.published_at) for entry in reading.entries}
    assert len(rows) == len(found) == 622
    assert found == wanted


@needs_shared
def test_every_other_real_sitemap_parses_and_each_article_has_its_number() -> None:
    counts = {}
    for path in (SHARED / "real/sitemaps").glob("*/*.xml*"):
        if "_news" in path.name:
            continue
        reading = sitemaps.read(path.read_bytes(), SITEMAP, SOURCE)
        assert not reading.broken_off
        assert all(entry.article_id.isdigit() for entry in reading.entries)
        counts[f"{path.parent.name}/{path.name}"] = len(reading.entries)
    assert counts["www.rferl.org/sitemap_8_latest.xml.gz"] == 202
    assert counts["www.rferl.org/sitemap.xml"] == 0


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_mangled_sitemap_never_raises(data: st.DataObject) -> None:
    body = bytearray(sitemap(*(news_url(31000000 + n) for n in range(4))))
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(body)))
        body[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    reading = sitemaps.read(bytes(body), SITEMAP, SOURCE)
    assert all(entry.url.startswith("http") and entry.article_id for entry in reading.entries)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2000))
def test_a_sitemap_cut_anywhere_gives_only_whole_entries(cut: int) -> None:
    whole = sitemap(*(news_url(31000000 + n) for n in range(4)))
    every = sitemaps.parse(whole, SITEMAP, SOURCE)
    part = sitemaps.parse(whole[:cut], SITEMAP, SOURCE)
    assert part == every[: len(part)]
