from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import httpx2
import lxml.html
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ingest import catalogue
from ingest.encoding import decode
from ingest.errors import FileError, HttpStatus, IngestError, NoArticle, NoDate, NoLanguage, Undecodable
from ingest.extract import extract, fetch_page, read_file
from ingest.pangea import _NOISE_TEXTS, _SEE_ALSO, clean, without_footer
from tests.ingest.builders import NOW, SOURCE, client, page, pangea_page
from tests.ingest.shared import SHARED, gold_body, needs_shared, token_f1, unzipped

SOURCES = catalogue.load()
PARAGRAPHS = ["Қазақстан Қырымды мойындамайды.", "Минск мойындады.", "Өзгелер үнсіз."]
NOISE = """
<div class="wsw__embed"><figure class="media-image"><figcaption><span class="caption">FILE -- A noise caption</span></figcaption></figure></div>
<div class="wsw__embed wsw__embed--small"><div class="c-mmp__poster">No media source currently available</div><script>noise()</script></div>
<div class="media-block also-read"><a href="/a/3.html"><span class="also-read__text--label">SEE ALSO:</span><h4>A noise headline</h4></a></div>
<ul class="subitems"><li><a href="/a/1.html">A noise item</a></li></ul><div class="share__list">XS noise</div>
<div class="media-pholder media-pholder--video">noise</div><p>No media source currently available</p>
<p><strong>Читайте также:</strong> <a href="/a/1.html">Noise in a link</a></p><p> <!-- noise --> &nbsp;</p><iframe src="x">noise</iframe>
"""


def paragraphs_of(body: str) -> list[str]:
    return extract(page(pangea_page(body)), source=SOURCE).text.split("\n")


def test_a_page_of_the_cms_gives_its_article() -> None:
    head = """<link rel="canonical" href="https://www.azattyq.org/a/qyrym/31000001.html"><script type="application/ld+json">{"@type": "NewsArticle",
    "headline": "Қырым &amp; Донбас", "inLanguage": "kk-KZ", "datePublished": "2024-05-06 05:00:00Z", "dateModified": "2024-05-06 06:30:00Z",
    "author": [{"name": "Асан"}, {"name": "Үсен"}]}</script>"""
    html = pangea_page('<span class="dateline">АСТАНА -- </span>' + "".join(f"<p>{p}</p>" for p in PARAGRAPHS), head)
    article = extract(page(html), sources=SOURCES)
    assert article.article_id == "31000001"
    assert (article.url, article.canonical_url) == ("https://www.azattyq.org/a/31000001.html", "https://www.azattyq.org/a/qyrym/31000001.html")
    assert (article.service, article.lang, article.title, article.authors) == ("azattyq-kk", "kk", "Қырым & Донбас", ("Асан", "Үсен"))
    assert article.published_at == datetime(2024, 5, 6, 5, tzinfo=UTC)
    assert article.modified_at == datetime(2024, 5, 6, 6, 30, tzinfo=UTC)
    assert article.text == "\n".join(PARAGRAPHS)
    assert article.extractor == "pangea/2"


def test_nothing_of_the_noise_gets_in() -> None:
    text = paragraphs_of(NOISE + NOISE.join(f"<p>{p}</p>" for p in PARAGRAPHS) + NOISE)
    assert text == PARAGRAPHS


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>One short sentence.</p>", ["One short sentence."]),
        ("<p>Same.</p><p>Same.</p>", ["Same.", "Same."]),
        ("<p>Voted against:</p><ul><li>Belarus</li><li>Syria</li></ul>", ["Voted against:", "Belarus", "Syria"]),
        ("<blockquote><p>Crimea is Ukraine.</p></blockquote>", ["Crimea is Ukraine."]),
        ("<h2>What Minsk said</h2><p>No.</p>", ["What Minsk said", "No."]),
        ("First.<br /><br>\n Second,<br/>same line.<br><br><br>Third.", ["First.", "Second, same line.", "Third."]),
        ("<div><p>In a div.</p></div><div>Bare.</div>", ["In a div.", "Bare."]),
        ('<p>The <a href="/x">ministry</a> said <em>it</em>&nbsp;does&#8203; not.</p>', ["The ministry said it does not."]),
        ('<p><span class="dateline">KYIV -- </span>In the paragraph.</p>', ["In the paragraph."]),
        ("<table><tr><td>Belarus</td><td>against</td></tr><tr><td>Syria</td><td>against</td></tr></table>", ["Belarus against", "Syria against"]),
        ("<p>See also the annex, he said.</p>", ["See also the annex, he said."]),
        ('<p><a href="/x">Kazakhstan does not recognise it</a></p>', ["Kazakhstan does not recognise it"]),
        ("<p>И\u0306од, е\u0308лка</p>", ["Йод, ёлка"]),
    ],
)
def test_what_is_a_paragraph(body: str, wanted: list[str]) -> None:
    assert paragraphs_of(body) == wanted


@needs_shared
@pytest.mark.parametrize("name", ["en-2008-caucasus", "en-2014-vote", "kk-2022-october", "ru-2022-forum"])
def test_the_dev_gold_pages_give_exactly_their_paragraphs(name: str) -> None:
    path = SHARED / "gold/dev" / f"{name}.html"
    html = path.read_text(encoding="utf-8")
    article = extract(read_file(path), sources=SOURCES)
    assert article.text.split("\n") == [lxml.html.fromstring(p).text_content() for p in re.findall(r"<p>.*?</p>", html)]
    assert article.service != "other"
    assert article.lang == name[:2]
    assert article.article_id.isdigit()
    assert f"{article.published_at:%Y}" == name[3:7]


@needs_shared
def test_a_real_page_of_the_cms_has_f1_of_at_least_98_hundredths() -> None:
    pages = SHARED / "real/pages"
    body = unzipped(pages / "voanews_7585813_pangea.html.gz")
    article = extract(page(body, "https://www.voanews.com/a/x/7585813.html"))
    assert token_f1(article.text, gold_body(pages / "voanews_7585813_gold.json")) >= 0.98
    assert (article.article_id, article.service, article.lang, article.authors) == ("7585813", "other", "en", ("Associated Press",))
    assert article.published_at == datetime(2024, 4, 28, 7, tzinfo=UTC)


@needs_shared
def test_other_outlets_go_through_trafilatura() -> None:
    scores = []
    for path in sorted((SHARED / "real/pages/fundus").glob("*.html.gz")):
        outlet = "_".join(path.name.split("_")[:2])
        article = extract(page(unzipped(path), f"https://{outlet.replace('_', '-').lower()}.example/story"), lang="en")
        assert article.extractor.startswith("trafilatura/")
        assert article.title
        scores.append(token_f1(article.text, gold_body(path.with_name(f"{outlet}.json"))))
    assert len(scores) == 14
    assert sum(scores) / len(scores) >= 0.96


def test_an_unknown_cms_goes_through_trafilatura_with_the_dates_and_authors_of_its_meta_tags() -> None:
    story = "".join(f"<p>Belarus has recognised nothing so far, said the spokesman on day {n}, and he would not say why that is.</p>" for n in range(6))
    html = f"""<html lang="en"><head><title>T</title><meta property="og:title" content="Minsk waits"><meta name="author" content="A. Writer">
    <meta property="article:published_time" content="2024-05-06T10:00:00+03:00"></head>
    <body><nav>Menu</nav><article><h1>Minsk waits</h1>{story}</article></body></html>"""
    article = extract(page(html, "https://news.example/story"))
    assert len(article.text.split("\n")) == 6
    assert (article.title, article.authors, article.service) == ("Minsk waits", ("A. Writer",), "other")
    assert article.published_at == datetime(2024, 5, 6, 7, tzinfo=UTC)
    assert article.extractor.startswith("trafilatura/")


def test_the_visible_time_speaks_where_json_ld_is_broken_and_a_stub_date_is_none() -> None:
    for script in ('{"@type": "NewsArticle", broken', '{"@type": "NewsArticle", "datePublished": "0001-01-01 00:00:00Z"}', "[" * 50_000):
        html = pangea_page("<p>Text.</p>", f'<script type="application/ld+json">{script}</script>')
        assert extract(page(html), source=SOURCE).published_at == datetime(2024, 5, 6, 5, tzinfo=UTC)


def test_a_time_without_an_offset_is_the_newsrooms() -> None:
    html = pangea_page("<p>Text.</p>").replace("2024-05-06T10:00:00&#x2B;05:00", "2023-05-06T10:00:00")
    assert extract(page(html), source=SOURCE).published_at == datetime(2023, 5, 6, 4, tzinfo=UTC)  # Almaty was at +06:00 then


def test_the_given_date_and_language_fill_in_and_their_lack_is_said() -> None:
    html = "<html><body class='pg-article'><h1 class='pg-title'>T</h1><div id='article-content'><div class='wsw'><p>ოქმი</p></div></div></body></html>"
    where = page(html, "https://news.example/a/31000001.html")
    with pytest.raises(NoLanguage, match=r"news\.example.*language") as no_language:
        extract(where, published_at=NOW)
    assert "--lang" in no_language.value.mend
    with pytest.raises(NoDate) as no_date:
        extract(where, lang="ka")
    assert "--published" in no_date.value.mend
    article = extract(where, lang="ka", published_at=NOW)
    assert (article.lang, article.published_at) == ("ka", NOW)


def test_a_canonical_link_to_a_stranger_is_not_believed_but_one_within_the_service_is() -> None:
    html = pangea_page("<p>Text.</p>", '<link rel="canonical" href="https://www.rferl.org/a/33422506.html">')
    evil = extract(page(html, "https://evil.example/story"), sources=SOURCES, lang="kk")
    assert (evil.canonical_url, evil.service) == ("https://evil.example/story", "other")
    assert evil.article_id != "33422506"
    (azattyq,) = (source for source in SOURCES if source.id == "azattyq-ru")
    html = pangea_page("<p>Text.</p>", '<link rel="canonical" href="https://www.azattyqasia.org/a/33422506.html">')
    moved = extract(page(html, "https://rus.azattyq.org/a/33422506.html"), source=azattyq)
    assert moved.canonical_url == "https://www.azattyqasia.org/a/33422506.html"


@pytest.mark.parametrize(
    ("html", "kind", "said"),
    [
        ("", "text/html", "is empty"),
        ("   \n", "text/html", "is empty"),
        ("<html><body class='pg-media'><h1 class='pg-title'>A video</h1><div class='media'>Play</div></body></html>", "text/html", "holds no article text"),
        (pangea_page('<div class="wsw__embed">Only a video</div>'), "text/html", "holds no article text"),
        ("<html><body><ul><li><a href='/'>Menu</a></li></ul></body></html>", "text/html", "holds no article text"),
        ("%PDF-1.7", "application/pdf", "is application/pdf"),
        ("<!-- only -->", "text/html", ""),
    ],
)
def test_a_page_without_an_article_is_named(html: str, kind: str, said: str) -> None:
    with pytest.raises(NoArticle) as raised:
        extract(page(html, content_type=kind), source=SOURCE)
    assert raised.value.message.startswith("https://www.azattyq.org/a/31000001.html: ")
    assert said in raised.value.message
    assert raised.value.mend


@pytest.mark.parametrize("body", [bytes(range(256)) * 40, b"\x00" * 500, b"\xff\xfe\x00\xd8" * 50, b"<html>" + b"\xfe\x81\x98\xff\x00\x01" * 300])
def test_an_undecodable_page_is_named(body: bytes) -> None:
    with pytest.raises(Undecodable) as raised:
        extract(page(body), source=SOURCE)
    assert "https://www.azattyq.org/a/31000001.html" in raised.value.message
    assert raised.value.mend


@pytest.mark.parametrize(
    ("encoding", "content_type", "declaration"),
    [
        ("utf-8", "text/html", ""),
        ("windows-1251", "text/html; charset=windows-1251", ""),
        ("windows-1251", "text/html", '<meta charset="windows-1251">'),
        ("koi8-r", "text/html", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'),
        ("utf-16", "text/html", ""),
        ("utf-8-sig", "text/html; charset=latin-1", ""),
        ("utf-8", "text/html; charset=nonsense", ""),
        ("utf-8", "text/html; charset=zlib", ""),
        ("windows-1251", "text/html", ""),
    ],
)
def test_page_encodings(encoding: str, content_type: str, declaration: str) -> None:
    text = f"<html><head>{declaration}</head><body><p>Казахстан не признаёт аннексию Крыма, заявил президент страны на встрече в Астане.</p></body></html>"
    assert decode(text.encode(encoding), content_type, "x") == text


def test_one_broken_byte_does_not_cost_the_page() -> None:
    body = ("Казахстан не признаёт аннексию. " * 50).encode()
    assert decode(body[:101] + body[102:], "text/html; charset=utf-8", "x").count("Казахстан") >= 49


def test_fetch_page_returns_the_page_and_names_a_bad_status() -> None:
    with client(httpx2.Response(200, content=b"<p>x</p>", headers={"Content-Type": "text/html"})) as http:
        fetched = fetch_page("https://www.azattyq.org/a/1.html", http, NOW)
    assert (fetched.body, fetched.content_type, fetched.fetched_at, fetched.status) == (b"<p>x</p>", "text/html", NOW, 200)
    for status, soft in ((404, False), (410, False), (403, True), (503, True)):
        with client(httpx2.Response(status)) as http, pytest.raises(HttpStatus, match=f"azattyq.*HTTP {status}") as raised:
            fetch_page("https://www.azattyq.org/a/1.html", http, NOW)
        assert raised.value.soft is soft


def test_a_plain_text_file_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Minsk waits\n\nBelarus has recognised nothing,\nsaid the spokesman.\n\nHe would not say why that is.\n", encoding="utf-8")
    article = extract(read_file(path), published_at=NOW)
    assert (article.title, article.text) == ("Minsk waits", "Belarus has recognised nothing, said the spokesman.\nHe would not say why that is.")
    assert (article.lang, article.service, article.canonical_url, article.published_at) == ("en", "other", path.resolve().as_uri(), NOW)
    assert len(article.article_id) == 16


def test_files_that_cannot_be_articles_are_named(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    for name in ("absent.html", "picture.png", "."):
        with pytest.raises(FileError) as raised:
            read_file(tmp_path / name)
        assert str(tmp_path) in raised.value.message


def test_deep_nesting_is_survived() -> None:
    with pytest.raises(NoArticle):
        extract(page("<div>" * 200_000 + "x" + "</div>" * 200_000), source=SOURCE)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co"]), min_size=1, max_size=60), min_size=1, max_size=6))
def test_paragraphs_survive_markup(texts: list[str]) -> None:
    wanted = [clean(t) for t in texts if any(c.isalnum() for c in clean(t))]
    assume(wanted and not any(t.casefold() in _NOISE_TEXTS or _SEE_ALSO.match(t) for t in wanted))
    assert paragraphs_of("".join(f"<p>{escape(t)}</p>{NOISE}" for t in texts)) == wanted


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_mangled_page_gives_an_article_or_a_named_error(data: st.DataObject) -> None:
    body = bytearray(pangea_page("".join(f"<p>{p}</p>" for p in PARAGRAPHS) + NOISE).encode())
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(body)))
        body[start : start + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=30))
    try:
        article = extract(page(bytes(body)), source=SOURCE, published_at=NOW)
    except IngestError as error:
        assert "azattyq.org" in error.message
    else:
        assert article.text.strip() == article.text != ""
        assert article.published_at.tzinfo is UTC


def test_what_the_libraries_stumble_over_is_no_date_and_no_crash() -> None:
    body = "".join(f"<p>Officials met in the capital on day {day} and spoke for several hours about trade, transport and the harvest.</p>" for day in range(9))
    for odd in ('<time datetime="2024-05-06T10:00:00+99:00">x</time>', "<script>x</script>\x01\x0b", "<style>x</style>&#1;"):
        article = extract(page(f"<html lang='en'><body><article>{odd}{body}</article></body></html>"), published_at=NOW)
        assert article.published_at == NOW
        assert article.text.startswith("Officials met")


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<b>" * 200_001, "200,000 tags"),
        ("<p " + "".join(f"a{n} " for n in range(30_000)) + ">", "5,000 attributes"),
        ("<p " + "".join(f"a{n}='>'" for n in range(30_000)) + ">", "5,000 attributes"),
        ("<p>word</p>" * 20_001, "20,000 elements"),
        ("x" * 5_000_001, "5,000,000 characters"),
    ],
)
def test_pages_that_would_hold_a_parser_up_are_refused(html: str, said: str) -> None:
    with pytest.raises(NoArticle, match=said) as raised:
        extract(page(f"<html><body>{html}"))
    assert raised.value.mend


def test_many_tags_with_long_attributes_are_read() -> None:
    picture = f'<img src="data:image/png;base64,{"A/b+" * 20_000}" alt="x">'
    body = picture + "<p class='a b c' id='x'>Officials met in the capital on Tuesday and spoke for several hours about trade.</p>" * 30
    assert extract(page(f"<html lang='en'><body><article>{body}</article></body></html>"), published_at=NOW).text.startswith("Officials")


FOOT = '<footer role="contentinfo"><ul><li><a href="/z/1">{}</a></li></ul></footer>'


def with_foot(foot: str, *paragraphs: str) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or PARAGRAPHS)
    return pangea_page(body).replace("</body>", f"{foot}</body>").encode()


def test_a_footer_is_not_parsed_where_nothing_in_it_is_read() -> None:
    foot = FOOT.format("A link")
    html = with_foot(foot + "<script>load()</script>")
    shorter = without_footer(html)
    assert b"A link" not in shorter and len(shorter) == len(html) - len(foot)
    assert shorter.endswith(b"<script>load()</script></body></html>")
    assert extract(page(html), source=SOURCE) == extract(page(shorter), source=SOURCE)


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="wsw"><div>A paragraph that an editor put into the footer of the page.</div></div>',
        "<p>A paragraph.</p>",
        '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
        '<time datetime="2024-05-06T05:00:00Z"></time>',
        '<h1 class="pg-title">A headline at the foot</h1>',
        '<link rel="canonical" href="https://www.azattyq.org/a/31000002.html">',
        '<meta itemprop="datePublished" content="2024-05-06T05:00:00Z">',
        '<a class="links__item-link" href="/author/1">Jane Doe</a>',
        '<div class="post--liveblog"><div>A post.</div></div>',
    ],
)
def test_a_footer_with_something_to_read_is_parsed(inside: str) -> None:
    html = with_foot(FOOT.format(inside))
    assert without_footer(html) == html
    if inside.startswith("<p>"):
        return  # a paragraph behind the footer is none of the article's
    behind = with_foot(FOOT.format("") + inside)
    assert without_footer(behind) == behind


@pytest.mark.parametrize("tag", ["<footer>", '<footer role="contentinfo">'])
@pytest.mark.parametrize("foot", ["{}", "</footer>", "</footer>{}", "{0}{0}</footer>", "{}<b>"])
def test_half_a_footer_loses_no_text(foot: str, tag: str) -> None:
    html = pangea_page(f"<p>{PARAGRAPHS[0]}</p>{foot.format(tag)}<p>{PARAGRAPHS[1]}</p>")
    assert extract(page(html), source=SOURCE).text == "\n".join(PARAGRAPHS[:2])


def test_a_footer_within_a_text_is_text() -> None:
    quote = f"<blockquote><p>{PARAGRAPHS[0]}</p><footer>{PARAGRAPHS[1]}</footer></blockquote><p>{PARAGRAPHS[2]}</p>"
    assert paragraphs_of(quote) == PARAGRAPHS
    cut_off = with_foot('<footer role="contentinfo"><ul><li>A link', *PARAGRAPHS)
    assert extract(page(cut_off), source=SOURCE).text == "\n".join(PARAGRAPHS)


def test_a_page_of_another_site_keeps_its_footer() -> None:
    linked = '<a href="https://www.wsws.org/x">elsewhere</a>'
    html = f'<html><body><article>{linked}</article><footer role="contentinfo">6 May 2024</footer></body></html>'.encode()
    assert without_footer(html) == html
