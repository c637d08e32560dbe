"""Live blogs, galleries, videos and stubs are told from articles, and each waits or is left as it should."""

from __future__ import annotations

import lxml.html
import pytest

from ingest.errors import IngestError, NoArticle, NotYet
from ingest.extract import extract
from ingest.kinds import is_stub, kind_of
from ingest.metadata import gather
from ingest.records import Page
from tests.ingest.builders import NOW

URL = "https://www.rferl.org/a/90000101.html"


def page(html: str) -> Page:
    return Page(URL, URL, 200, "text/html; charset=utf-8", html.encode(), NOW)


def pangea(classes: str, body: str, published: str = "2022-09-27T09:00:00Z") -> str:
    return (
        f'<html lang="en"><head><meta property="og:title" content="Neighbours react"></head><body class="{classes}"><h1 class="pg-title">Neighbours react</h1>'
        f'<div class="published"><time datetime="{published}"></time></div><div id="article-content">{body}</div></body></html>'
    )


@pytest.mark.parametrize(
    ("url", "html", "kind"),
    [
        (URL, '<body class="pg-article"><p>Text</p></body>', "article"),
        ("https://www.rferl.org/a/slug/90000101/lbl0lbi259362.html", '<body class="pg-article"></body>', "live"),
        (URL, '<body class="pg-article"><div class="post post--liveblog">A post</div></body>', "live"),
        (URL, '<body><script type="application/ld+json">{"@type": "LiveBlogPosting"}</script></body>', "live"),
        (URL, '<body class="nojs pg-photogallery"></body>', "gallery"),
        (URL, '<body class="nojs pg-media"></body>', "video"),
        (URL, '<body class="nojs pg-podcast"></body>', "audio"),
        (URL, '<body><script type="application/ld+json">{"@type":"VideoObject"}</script></body>', "video"),
        (URL, '<body><script type="application/ld+json">{"@type":"NewsArticle","video":{"@type":"VideoObject"}}</script></body>', "article"),
        (URL, '<head><meta property="og:type" content="video.other"></head><body></body>', "video"),
        (URL, "<p>Only text", "article"),
    ],
)
def test_the_kind_of_a_page(url: str, html: str, kind: str) -> None:
    root = lxml.html.document_fromstring(f"<html>{html}</html>")
    assert kind_of(root, gather(root), url) == kind


def test_a_stub_waits_and_a_page_that_only_lists_one_does_not() -> None:
    stub = pangea("pg-article", '<div class="wsw"><p>Soon.</p></div>', "0001-01-01T00:00:00Z")
    assert is_stub(stub)
    with pytest.raises(NotYet, match="stub, dated to the year 1") as raised:
        extract(page(stub), published_at=NOW)
    assert raised.value.soft
    listed = pangea("pg-article", '<div class="wsw"><p>Neighbours spoke of their borders.</p></div>') + '<time datetime="0001-01-01T00:00:00Z"></time>'
    assert extract(page(listed)).text == "Neighbours spoke of their borders."


@pytest.mark.parametrize(("classes", "soft"), [("pg-article", True), ("pg-photogallery", False), ("pg-media", False), ("pg-podcast", False)])
def test_a_headline_without_text_waits_and_a_gallery_or_video_is_left(classes: str, soft: bool) -> None:
    with pytest.raises(NoArticle, match="holds no article text") as raised:
        extract(page(pangea(classes, '<div class="wsw"></div>')))
    error: IngestError = raised.value
    assert error.soft is soft


def test_a_live_blog_is_read_and_says_so() -> None:
    article = extract(page(pangea("pg-article", '<div class="wsw"><div class="post--liveblog"><p>A post about borders.</p></div></div>')))
    assert (article.kind, article.text) == ("live", "A post about borders.")
