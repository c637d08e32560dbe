from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.metadata import Metadata, read_metadata
from ingest.times import parse_written

MOMENT = datetime(2024, 5, 6, 5, tzinfo=UTC)


def metadata(head: str, body: str = "") -> Metadata:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_metadata(lxml.html.document_fromstring(html), "https://news.example/a/story", ZoneInfo("Asia/Almaty"))


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "body", "origin"),
    [
        (json_ld('{"@type": "NewsArticle", "datePublished": "2024-05-06 05:00:00Z"}'), '<time pubdate datetime="2020-01-01">', "json-ld"),
        ("", '<div class="published"><time datetime="2024-05-06T10:00:00&#x2B;05:00">6 May</time></div>', "time"),
        ("", '<article><time datetime="2024-05-06T10:00:00+05:00"></time></article>', "time"),
        ('<meta property="article:published_time" content="2024-05-06T10:00:00+0500">', "", "meta"),
        ('<meta name="date" content="6 мая 2024, 10:00">', "<h1>T</h1>", "written"),
        ("", "<h1>T</h1><p class='news-date'>6 травня 2024, 10:00</p>", "written"),
    ],
)
def test_the_place_that_gave_the_date_is_told(head: str, body: str, origin: str) -> None:
    found = metadata(head, body)
    assert (found.published_at, found.sources["published_at"]) == (MOMENT, origin)


def test_only_what_is_there_has_a_source() -> None:
    assert metadata("").sources == {}
    found = metadata('<title>T</title><link rel="canonical" href="/a/b"><meta name="author" content="A. Writer">')
    assert found.sources == {"title": "html", "canonical_url": "link", "authors": "meta"}


@pytest.mark.parametrize(
    "script",
    [
        '[{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2024-05-06T05:00:00Z", "author": ["A", {"name": ["B"]}]}]',
        '{"@graph": [{"@type": "Organization", "name": "N"}, {"@type": ["Article", "NewsArticle"], "datePublished": "2024-05-06T05:00:00Z", "author": "A"}]}',
        '//<![CDATA[\n{"@type": "https://schema.org/NewsArticle", "datePublished": ["2024-05-06T05:00:00Z"], "author": {"@list": [{"name": "A"}]}}\n//]]>',
        '<!-- {"@type": "LiveBlogPosting", "datePublished": "2024-05-06T05:00:00Z", "author": {"@type": "Person", "name": "A"}}; -->',
        '{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": "2024-05-06T05:00:00Z", "author": [[{"name": "A"}]]}}',
    ],
)
def test_json_ld_in_its_many_shapes(script: str) -> None:
    found = metadata(json_ld(script))
    assert found.published_at == MOMENT
    assert found.authors[0] == "A"


@pytest.mark.parametrize("script", ["null", "7", '"x"', "[[]]", '{"@type": {}}', '{"@type": "NewsArticle", "author": 5, "headline": {}, "inLanguage": 0}', "{"])
def test_json_ld_that_says_nothing_is_passed_over(script: str) -> None:
    assert metadata(json_ld(script) + "<title>T</title>") == Metadata(title="T", sources={"title": "html"})


def test_of_several_articles_the_pages_own_is_taken() -> None:
    other = '{"@type": "NewsArticle", "url": "https://news.example/other", "headline": "Other"}'
    own = '{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://news.example/a/story"}, "headline": "Own"}'
    assert metadata(json_ld(f"[{other}, {own}]") + '<link rel="canonical" href="https://news.example/a/story">').title == "Own"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28 апреля 2014", (2014, 4, 28)), ("Апрель 28, 2014", (2014, 4, 28)), ("28 сәуір, 2014", (2014, 4, 28)), ("Сәуір 28, 2014", (2014, 4, 28)),
        ("2014 жылғы 28 сәуір", (2014, 4, 28)), ("28-апрель, 2014-жыл", (2014, 4, 28)), ("28 квітня 2014 року", (2014, 4, 28)),
        ("2014-yil 28-aprel", (2014, 4, 28)),
        ("28 апрели соли 2014", (2014, 4, 28)), ("28-nji aprel, 2014", (2014, 4, 28)), ("April 28, 2014", (2014, 4, 28)), ("28.04.2014", (2014, 4, 28)),
        ("2014.04.28", (2014, 4, 28)), ("31 апреля 2014", None), ("апрель 2014", None), ("28 апреля", None),
        ("", None), ("в 2014 году", None), ("32.13.2014", None),
    ],
)  # fmt: skip
def test_dates_in_words(text: str, day: tuple[int, int, int] | None) -> None:
    assert parse_written(text) == (datetime(*day, tzinfo=UTC) if day else None)


@given(st.text(max_size=80))
def test_any_text_is_a_written_date_in_utc_or_none(text: str) -> None:
    moment = parse_written(text, ZoneInfo("Asia/Almaty"))
    assert moment is None or moment.tzinfo is UTC
