"""The markups of the CMS beside today's article, and pages of other sites."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.encoding import decode
from ingest.errors import NoArticle
from ingest.extract import extract
from ingest.records import Source
from tests.ingest.builders import SOURCE, page, pangea_page

STORY = "".join(f"<p>Belarus has recognised nothing so far, said the spokesman on day {n}, and he would not say why that is.</p>" for n in range(6))


def text_of(html: str) -> list[str]:
    return extract(page(html), source=SOURCE).text.split("\n")


def test_several_bodies_follow_one_another_and_none_is_read_twice() -> None:
    html = pangea_page('<p>First.</p></div><div class="wsw"><p>Second.</p><div class="wsw"><p>Within the second.</p></div>')
    assert text_of(html) == ["First.", "Second.", "Within the second."]


def test_a_live_blog_gives_its_posts() -> None:
    post = '<div class="post post--liveblog"><div class="post__header"><time datetime="2024-05-06T11:00">11:00</time></div>{}<div class="share">XS</div></div>'
    html = pangea_page("<p>What happened so far.</p>").replace(
        '<div class="media-block-wrap">',
        post.format('<div class="wsw"><p>Minsk spoke.</p></div>') + post.format("<p>Astana was silent.</p>") + '<div class="media-block-wrap">',
    )
    assert text_of(html) == ["What happened so far.", "Minsk spoke.", "Astana was silent."]


def test_a_page_from_before_2015_is_read_and_dated() -> None:
    html = """<html lang="kk"><head><title>Old</title></head><body class="article"><div id="article"><h1>Қырым туралы</h1>
    <div class="dateblock"><p class="article_date">Наурыз 28, 2014</p></div><div class="article_txt_intro"><p>Астана үнсіз.</p></div>
    <div class="articleContent"><div class="contentImage"><p>A caption</p></div><div class="zoomMe"><p>Қазақстан мойындамады.</p><p>Минск күтті.</p>
    <div class="article_comments">Noise</div></div></div></div></body></html>"""
    article = extract(page(html), source=SOURCE)
    assert article.text.split("\n") == ["Астана үнсіз.", "Қазақстан мойындамады.", "Минск күтті."]
    assert (article.title, article.extractor, article.date_source) == ("Қырым туралы", "pangea/2", "written")
    assert article.published_at == datetime(2014, 3, 27, 18, tzinfo=UTC)  # midnight in Almaty, at +06:00 then


def test_an_amp_page_is_the_article_itself() -> None:
    html = """<!doctype html><html amp lang="kk"><head><link rel="canonical" href="https://www.azattyq.org/a/qyrym/31000001.html">
    <script type="application/ld+json">[{"@context": "https://schema.org", "@type": ["NewsArticle"], "datePublished": "2024-05-06 05:00:00Z"}]</script></head>
    <body><article><h1 class="pg-title">Тақырып</h1><div class="wsw"><p>Қазақстан мойындамайды.</p><amp-img src="x">Noise</amp-img></div>
    <div class="media-block-wrap"><div class="wsw"><p>Басқа мақала.</p></div></div></article></body></html>"""
    article = extract(page(html, "https://www.azattyq.org/amp/31000001.html"), source=SOURCE)
    assert (article.text, article.article_id) == ("Қазақстан мойындамайды.", "31000001")
    assert article.canonical_url == "https://www.azattyq.org/a/qyrym/31000001.html"


@pytest.mark.parametrize(
    "body", ['<div class="quiz"><p>Which year was it?</p></div>', '<div class="c-mmp c-mmp--audio"><p>Listen</p></div>', '<div class="poll">Yes or no?</div>']
)
def test_quizzes_and_audio_are_no_articles(body: str) -> None:
    with pytest.raises(NoArticle, match="holds no article text"):
        text_of(pangea_page(body))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("KYIV -- The president spoke.", "The president spoke."),
        ("АСТАНА, Казахстан -- «Мы ждём», сказал он.", "«Мы ждём», сказал он."),
        ("NATO -- which met on Monday -- is silent.", "NATO -- which met on Monday -- is silent."),
        ("КРЫМ — это Украина.", "КРЫМ — это Украина."),
        ("He waited -- Then he spoke.", "He waited -- Then he spoke."),
    ],
)
def test_a_dateline_typed_into_the_first_paragraph_is_cut_and_nothing_else(typed: str, read: str) -> None:
    assert text_of(pangea_page(f"<p>{typed}</p><p>{typed}</p>")) == [read, typed]


def test_captions_embeds_and_see_also_lines_stay_out_of_other_sites_articles() -> None:
    noise = """<figure><img src="x.jpg"><figcaption>A noise caption of the picture above, in one sentence.</figcaption></figure>
    <blockquote class="twitter-tweet"><p>A noise post on a network.</p></blockquote>
    <p><b>Читайте также:</b> <a href="/x">A noise headline of another article.</a></p>
    <div class="related-news"><a href="/y">Noise again, a related headline.</a></div><script>noise()</script>"""
    html = f"""<html lang="en"><head><title>T</title><meta property="article:published_time" content="2024-05-06T10:00:00+03:00"></head>
    <body><nav>Noise menu</nav><article><h1>Minsk waits</h1>{STORY[: len(STORY) // 2]}{noise}<h2>What Minsk said</h2>{STORY}</article></body></html>"""
    article = extract(page(html, "https://news.example/story"))
    assert "noise" not in article.text.lower()
    assert "What Minsk said" in article.text.split("\n")


OFFICIAL = """<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title></head><body><header><a href="/">Официальный сайт</a></header>
<div class="page"><div class="side"><ul><li><span class="date">1 января 2020</span> <a href="/old">Старое</a></li></ul></div>
<main><div class="event"><h1>{title}</h1><div class="event__date">{date}</div><div class="event__text">{story}</div></div></main></div></body></html>"""


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("6 мамыр 2024 жыл", datetime(2024, 5, 5, 19, tzinfo=UTC)),
        ("6 мая 2024 года, 15:30", datetime(2024, 5, 6, 10, 30, tzinfo=UTC)),
        ("15:30, 06.05.2024", datetime(2024, 5, 6, 10, 30, tzinfo=UTC)),
        ("2024-жыл, 6-май", datetime(2024, 5, 5, 19, tzinfo=UTC)),
    ],
)
def test_an_official_site_without_metadata_is_dated_by_what_stands_beside_the_headline(date: str, moment: datetime) -> None:
    story = "".join(f"<p>Президент {n}-ші күні елдердің аумақтық тұтастығы туралы айтты және өз ұстанымын түсіндіріп берді.</p>" for n in range(6))
    site = Source("official-kk", "Official", "kk", ("official.example",), "Asia/Almaty", (), also=("ru",))
    article = extract(page(OFFICIAL.format(lang="ru", title="Кездесу", date=date, story=story), "https://official.example/e/1"), source=site)
    assert (article.published_at, article.date_source) == (moment, "written")
    assert (article.lang, len(article.text.split("\n"))) == ("kk", 6)  # the template says ru, the letters do not


CYRILLIC = "<html><body><p>Казахстан не признаёт аннексию Крыма, заявил президент страны на встрече в Астане. Он сказал это в понедельник.</p></body></html>"


@pytest.mark.parametrize("real", ["utf-8", "cp1251", "koi8-r"])
@pytest.mark.parametrize("said", ["utf-8", "windows-1251", "koi8-r", "iso-8859-1"])
def test_a_charset_declared_wrong_is_seen_through(real: str, said: str) -> None:
    assert decode(CYRILLIC.encode(real), f"text/html; charset={said}", "x") == CYRILLIC


@pytest.mark.parametrize("text", ["Łódź, Đặng, naïve façade – ñandú, übergroß " * 8, "ОБСЕ И ООН В СНГ. ИноСМИ, ЯндексКарты пишут об этом. " * 5])
def test_accents_and_capitals_are_no_reason_for_doubt(text: str) -> None:
    assert decode(text.encode(), "text/html; charset=utf-8", "x") == text
