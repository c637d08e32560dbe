from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import BadAddress
from ingest.identity import article_id, canonical_url
from tests.ingest.shared import SHARED, needs_shared, unzipped


@pytest.mark.parametrize(
    "url",
    [
        "https://rus.azattyq.org/a/nekiy-slug/33422506.html",
        "https://www.azattyqasia.org/a/33422506.html",
        "http://rus.azattyq.org/amp/nekiy-slug/33422506.html",
        "https://rus.azattyq.org/amp/33422506.html",
        "https://m.azattyq.org/a/2022/33422506.html?utm_source=tg#comments",
        "https://rus.azattyq.org/a/nekiy-slug/33422506/lbl0lbi259362.html",
        "https://rus.azattyq.org/a/33422506/p2.html",
        "https://k.org/a/q%c4%b1r%c4%b1mda/33422506.html",
    ],
)
def test_the_numeric_id_is_the_identity_whatever_the_host_and_form(url: str) -> None:
    assert article_id(url) == "33422506"


@pytest.mark.parametrize(
    "url", ["https://www.rferl.org/z/630", "https://example.org/news/33422506.html", "https://www.rferl.org/a/about.html", "https://www.rferl.org/a/33422506"]
)
def test_other_paths_are_hashed(url: str) -> None:
    identity = article_id(url)
    assert len(identity) == 16
    assert int(identity, 16) >= 0
    assert identity != article_id(url + "x")


def test_one_document_has_one_spelling() -> None:
    spellings = [
        "https://Example.org/story?id=5",
        "http://example.org:80/story?id=5&utm_campaign=x",
        "https://example.org/story?id=5#top",
        "  https://example.org/story?fbclid=abc&id=5",
    ]
    assert {canonical_url(url) for url in spellings} == {"https://example.org/story?id=5"}
    assert len({article_id(url) for url in spellings}) == 1


def test_a_query_that_selects_the_document_is_kept() -> None:
    assert article_id("https://example.org/story?id=5") != article_id("https://example.org/story?id=6")


def test_an_explicit_port_keeps_the_scheme() -> None:
    assert canonical_url("http://127.0.0.1:8765/a/x/33422506.html") == "http://127.0.0.1:8765/a/x/33422506.html"


def test_amp_addresses_become_the_articles_own() -> None:
    assert canonical_url("https://www.rferl.org/amp/un-vote/90000101.html") == "https://www.rferl.org/a/un-vote/90000101.html"
    assert canonical_url("https://example.org/amp/story") == "https://example.org/amp/story"


@pytest.mark.parametrize(
    "url", ["", "story.html", "ftp://example.org/a/33422506.html", "javascript:alert(1)", "https://", "http://[::1", "https://exa mple.org/", "http://x:99999/"]
)
def test_what_is_no_web_address_is_named(url: str) -> None:
    with pytest.raises(BadAddress) as raised:
        article_id(url)
    assert repr(url) in raised.value.message
    assert raised.value.mend


@given(st.text(max_size=200))
def test_any_text_is_an_address_or_an_error(text: str) -> None:
    try:
        identity = article_id(text)
    except BadAddress:
        return
    assert identity


_paths = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.sampled_from(["http", "https", "HTTPS"]), st.from_regex(r"[a-zA-Z][a-zA-Z0-9-]{0,10}\.org(:[1-9][0-9]{0,3})?", fullmatch=True), _paths, _paths)
def test_canonical_is_a_fixed_point_and_keeps_the_identity(scheme: str, host: str, path: str, query: str) -> None:
    url = f"{scheme}://{host}/{path}?{query}"
    canonical = canonical_url(url)
    assert canonical_url(canonical) == canonical
    assert article_id(canonical) == article_id(url)
    assert "#" not in canonical
    assert canonical.isascii()


@given(st.integers(10_000, 10**9), st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True), st.sampled_from(["a", "amp"]))
def test_every_form_of_a_numbered_article_agrees(number: int, slug: str, kind: str) -> None:
    assert article_id(f"https://www.svoboda.org/{kind}/{slug}/{number}.html") == article_id(f"https://www.rferl.org/a/{number}.html") == str(number)


@needs_shared
def test_every_article_of_the_real_sitemaps_has_its_number() -> None:
    files = sorted(path for path in (SHARED / "real/sitemaps").rglob("*.xml.gz") if "_latest" in path.name or "_news" in path.name)
    urls = [loc for path in files for loc in re.findall(r"<loc>\s*(.*?)\s*</loc>", unzipped(path).decode())]
    assert len(files) > 25
    assert len(urls) > 1500
    assert [url for url in urls if not article_id(html.unescape(url)).isdecimal()] == []
    assert len({article_id(url) for url in urls}) <= len(set(urls))
    for url in urls[:: len(urls) // 50]:
        number = article_id(url)
        host = urlsplit(url).netloc
        forms = (f"https://{host}/a/{number}.html", f"http://m.{host.removeprefix('www.')}/a/{number}.html", f"https://{host}/amp/{number}.html")
        assert {article_id(form) for form in forms} == {number}
