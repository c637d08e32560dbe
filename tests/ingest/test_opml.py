from __future__ import annotations

import xml.sax.saxutils as sax
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import catalogue, opml, userfile
from ingest.errors import CatalogueError
from ingest.pangea import clean
from ingest.records import Feed, FeedKind, Source

OTHERS = """<?xml version="1.0"?><opml version="1.0"><head/><body><outline text="Central Asia">
<outline text="Tengrinews" type="rss" xmlUrl="https://tengrinews.kz/news.rss#top" htmlUrl="https://tengrinews.kz/" language="ru-RU"/>
<outline title="Tengri sport" XMLURL="https://tengrinews.kz/sport.rss" htmlUrl="https://tengrinews.kz/"/></outline>
<outline text="News of RFE/RL" xmlUrl="https://www.rferl.org/api/zbqiml-vomx-tpeqkmy"/><outline text="A folder of nothing"/></body></opml>"""


def outlines(*attributes: str) -> bytes:
    return ("<opml version='2.0'><body>" + "".join(f"<outline {one}/>" for one in attributes) + "</body></opml>").encode()


def test_the_catalogue_comes_back_as_it_was() -> None:
    sources = catalogue.load(with_disabled=True)
    imported = opml.read(opml.write(sources), "feeds.opml")
    assert imported.sources == sources
    assert imported.faults == ()


def test_other_readers_see_feeds_and_pass_over_sitemaps() -> None:
    body = opml.write(catalogue.load()).decode()
    assert 'type="rss" text="News" title="News" xmlUrl="https://www.rferl.org/api/zbqiml-vomx-tpeqkmy"' in body
    assert 'type="sitemap" text="News sitemap" title="News sitemap" xmlUrl="https://www.rferl.org/sitemap_8_news.xml.gz"' in body


def test_another_readers_subscriptions_become_one_source_a_host() -> None:
    tengri, rferl = opml.read(OTHERS.encode(), "x.opml").sources
    assert (tengri.id, tengri.name, tengri.lang, tengri.hosts, tengri.tz) == ("tengrinews-ru", "Tengrinews", "ru", ("tengrinews.kz",), "Asia/Almaty")
    assert [feed.url for feed in tengri.feeds] == ["https://tengrinews.kz/news.rss", "https://tengrinews.kz/sport.rss"]
    assert (rferl.id, rferl.lang, rferl.hosts) == ("rferl-en", "en", ("www.rferl.org",))


def test_importing_twice_adds_nothing_and_what_the_catalogue_has_is_known(tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    imported = opml.read(OTHERS.encode(), "x.opml", lang="ru")
    present = catalogue.load(with_disabled=True)
    first = userfile.plan(imported.sources, present)
    assert [feed.id for source in first.sources for feed in source.feeds] == ["tengrinews-ru/tengrinews", "tengrinews-ru/tengri-sport"]
    assert [feed.id for feed in first.known] == ["rferl-en/news"]
    userfile.add(file, first.sources, present)
    before = file.read_text("utf-8")
    second = userfile.plan(imported.sources, catalogue.load(file, with_disabled=True))
    assert second.sources == ()
    assert len(second.known) == 3
    userfile.add(file, second.sources, catalogue.load(file, with_disabled=True))
    assert file.read_text("utf-8") == before


def test_a_round_trip_into_an_empty_file_keeps_id_service_language_kind_and_label(tmp_path: Path) -> None:
    own = Source("own-kk", "Өз «сайтым»", "kk", ("own.example", "www.own.example"), "Asia/Almaty", (), also=("ru",))
    own = replace(
        own,
        feeds=(
            Feed("own-kk/top", "own-kk", "https://own.example/rss?a=1&b=2", "rss", "Басты & басқа", "low"),
            Feed("own-kk/sitemap", "own-kk", "https://own.example/news.xml.gz", "news_sitemap", "News sitemap", "high", enabled=False),
        ),
    )
    file = tmp_path / "feeds.toml"
    present = catalogue.load(with_disabled=True)
    userfile.add(file, userfile.plan(opml.read(opml.write([own]), "x").sources, present).sources, present)
    assert catalogue.load(file, with_disabled=True)[-1] == own


BILLION = "<?xml version='1.0'?><!DOCTYPE opml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><opml><body><outline text='&b;'/></body></opml>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (BILLION.encode(), "declares a document type or entities"),
        (BILLION.encode("utf-16"), "declares a document type or entities"),
        (b"<!DOCTYPE opml SYSTEM 'http://169.254.169.254/x'><opml/>", "declares a document type"),
        (b"<opml><body>" + b"<outline text='x'>" * 200_000, "is no well-formed XML"),
        (b"<opml><body>" + b"<outline text='x'>" * 60 + b"</outline>" * 60 + b"</body></opml>", "lie more than 50 deep"),
        (b"<opml><body><outline text='\x01'/></body></opml>", "is no well-formed XML"),
        (b"<rss version='2.0'/>", "is no OPML: its root is <rss>"),
        (b"<html><body>Log in</body></html>", "is no OPML: its root is <html>"),
        (b"", "is no well-formed XML"),
        (b"\x1f\x8b\x08junk", "is no well-formed XML"),
        (b" " * (opml.MAX_BYTES + 1), "are too many for a list of feeds"),
    ],
)
def test_a_hostile_file_is_refused_in_one_clear_line(body: bytes, said: str) -> None:
    with pytest.raises(CatalogueError) as raised:
        opml.read(body, "bad.opml")
    assert raised.value.message.startswith("bad.opml: ")
    assert said in raised.value.message
    assert raised.value.mend


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("text='J' xmlUrl='javascript:alert(1)'", "is no web address"),
        ("text='F' xmlUrl='file:///etc/passwd'", "is no web address"),
        ("text='D' xmlUrl='data:text/xml,x'", "is no web address"),
        ("text='P' xmlUrl='https://me:secret@news.example/rss'", "holds a name or a password"),
        ("xmlUrl='https://me:secret@news.example/rss'", "holds a name or a password"),
        ("text='S' xmlUrl='https://news.example/a&#10;b'", "holds a space or a control character"),
        ("text='N' xmlUrl='https://[::1/rss'", "is no web address"),
    ],
)
def test_an_outline_that_cannot_be_used_is_told_and_the_others_come_in(attributes: str, said: str) -> None:
    imported = opml.read(outlines(attributes, "text='Good' xmlUrl='https://good.example/rss'"), "x.opml")
    assert [feed.url for source in imported.sources for feed in source.feeds] == ["https://good.example/rss"]
    (fault,) = imported.faults
    assert fault.startswith("x.opml: feed 1")
    assert said in fault
    assert "secret" not in fault


def test_attributes_of_ours_that_were_tampered_with_are_not_believed() -> None:
    feed = Feed("own-kk/top", "own-kk", "https://own.example/rss", "rss", "T", "low")
    body = opml.write([Source("own-kk", "Own", "kk", ("own.example",), "Asia/Almaty", (feed,))])
    for old, new in (
        (b'tz="Asia/Almaty"', b'tz="../../etc/passwd"'),
        (b'hosts="own.example"', b'hosts="https://x/"'),
        (b'shekara:lang="kk"', b'shekara:lang="klingon"'),
    ):
        assert old in body
        imported = opml.read(body.replace(old, new), "x.opml")
        assert imported.sources == ()
        assert len(imported.faults) == 1


KINDS: list[FeedKind] = ["rss", "news_sitemap"]
text = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co", "Zl", "Zp"]), min_size=1, max_size=40).map(clean).filter(bool)
key = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True)


@st.composite
def services(draw: st.DrawFn) -> Source:
    source_id = draw(key)
    host = f"{source_id}.example"
    feeds = [
        Feed(f"{source_id}/{one}", source_id, f"https://{host}/{one}.xml?q={n}&r=1", draw(st.sampled_from(KINDS)), draw(text), "medium", draw(st.booleans()))
        for n, one in enumerate(draw(st.lists(key, min_size=1, max_size=4, unique=True)))
    ]
    lang = draw(st.sampled_from(["kk", "ru", "en"]))
    return Source(source_id, draw(text), lang, (host,), "Asia/Almaty", tuple(feeds), also=draw(st.sampled_from([(), ("uz",)])))


@settings(max_examples=150, deadline=None)
@given(st.lists(services(), max_size=4, unique_by=lambda source: source.id))
def test_any_catalogue_comes_back(sources: list[Source]) -> None:
    imported = opml.read(opml.write(sources), "x.opml")
    assert imported.sources == tuple(sources)
    assert imported.faults == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=60)), max_size=4), st.binary(max_size=6), st.integers(0, 400))
def test_any_file_gives_sources_or_a_named_error(rows: list[tuple[str, str]], junk: bytes, place: int) -> None:
    written = outlines(*(f"text={sax.quoteattr(title)} xmlUrl={sax.quoteattr('https://' + url)}".encode("ascii", "ignore").decode() for title, url in rows))
    for body in (written, written[:place] + junk + written[place:]):
        try:
            imported = opml.read(body, "x.opml")
        except CatalogueError as error:
            assert error.message.startswith("x.opml: ")
        else:
            assert all(catalogue.is_id(source.id) and source.feeds for source in imported.sources)
