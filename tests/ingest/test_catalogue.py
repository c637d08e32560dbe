from __future__ import annotations

from pathlib import Path

import pytest

from ingest import catalogue
from ingest.errors import CatalogueError
from tests.ingest.shared import SHARED, needs_shared

SERVICES = {
    "rferl-en", "azattyq-kk", "azattyq-ru", "azattyk-ky", "ozodlik-uz", "ozodi-tg", "azathabar-tk", "svoboda-ru", "currenttime-ru", "radiosvoboda-uk",
    "krymr-ru",
}  # fmt: skip


def user_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "my-sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_services_are_there_each_with_a_news_sitemap() -> None:
    sources = catalogue.load()
    assert {source.id for source in sources} == SERVICES
    assert all(source.id.endswith(f"-{source.lang}") for source in sources)
    for source in sources:
        assert any(feed.kind == "news_sitemap" for feed in source.feeds)
        assert all(feed.id.startswith(f"{source.id}/") and feed.enabled for feed in source.feeds)


def test_azathabar_has_no_feed_worth_polling_but_its_sitemap() -> None:
    (azathabar,) = (source for source in catalogue.load() if source.id == "azathabar-tk")
    assert [feed.kind for feed in azathabar.feeds] == ["news_sitemap"]


def test_services_in_languages_that_the_classifier_does_not_read_are_listed_and_not_polled() -> None:
    listed = {source.id: source for source in catalogue.load(with_disabled=True)}
    assert set(listed) - SERVICES == {"azatutyun-hy", "radiotavisupleba-ka"}
    assert all({feed.kind for feed in listed[key].feeds} == {"rss", "news_sitemap"} for key in set(listed) - SERVICES)


def test_each_feed_url_is_polled_once() -> None:
    urls = [feed.url for source in catalogue.load() for feed in source.feeds]
    assert len(urls) == len(set(urls))


@needs_shared
def test_every_seen_feed_url_of_these_hosts_at_medium_or_better_is_listed() -> None:
    rows = [line.split("\t") for line in (SHARED / "real/feed_urls.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    sources = catalogue.load(with_disabled=True)
    listed = {feed.url for source in sources for feed in source.feeds}
    wanted = {row[3].split()[0] for row in rows if row[4].startswith(("high", "medium")) and catalogue.by_host(sources, f"https://{row[0]}/")}
    assert len(wanted) > 20
    assert wanted <= listed
    sitemaps = {f"https://{path.parent.name}/{path.name}" for path in (SHARED / "real/sitemaps").glob("*/*_news.xml.gz")}
    assert {url for url in listed if "sitemap" in url} <= sitemaps


@pytest.mark.parametrize(
    ("url", "service"),
    [
        ("https://www.rferl.org/a/x/33422506.html", "rferl-en"),
        ("http://rferl.org/a/33422506.html", "rferl-en"),
        ("https://rus.azattyq.org/a/33422506.html", "azattyq-ru"),
        ("https://www.azattyqasia.org/a/33422506.html", "azattyq-ru"),
        ("https://rus.ozodi.org/a/33422506.html", "azattyq-ru"),
        ("https://www.azattyq.org/a/33422506.html", "azattyq-kk"),
        ("https://evil-rferl.org/a/33422506.html", None),
        ("https://rferl.org.evil.example/a/33422506.html", None),
        ("no address", None),
    ],
)
def test_by_host(url: str, service: str | None) -> None:
    source = catalogue.by_host(catalogue.load(), url)
    assert (source.id if source else None) == service


def test_the_users_file_adds_overrides_and_drops(tmp_path: Path) -> None:
    path = user_file(
        tmp_path,
        """
        [sources.svoboda-ru]
        enabled = false
        [sources.rferl-en]
        name = "Radio Free Europe"
        feeds.iran = { enabled = false }
        feeds.news = { url = "https://www.rferl.org/api/new" }
        [sources.tengri-ru]
        name = "Tengrinews"
        lang = "ru"
        hosts = ["tengrinews.kz"]
        tz = "Asia/Almaty"
        feeds.top = { url = "https://tengrinews.kz/news.rss" }
        """,
    )
    sources = {source.id: source for source in catalogue.load(path)}
    assert set(sources) == SERVICES - {"svoboda-ru"} | {"tengri-ru"}
    assert sources["rferl-en"].name == "Radio Free Europe"
    feeds = {feed.id: feed for feed in sources["rferl-en"].feeds}
    assert "rferl-en/iran" not in feeds
    assert (feeds["rferl-en/news"].url, feeds["rferl-en/news"].label) == ("https://www.rferl.org/api/new", "News")
    (top,) = sources["tengri-ru"].feeds
    assert (top.kind, top.confidence) == ("rss", "medium")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[sources.x", "not valid TOML"),
        ("[feeds]", "feeds: no such key"),
        ("[sources.rferl-en]\nlanguage = 'en'", "sources.rferl-en.language: no such key"),
        ("[sources.rferl-en]\nlang = 5", "sources.rferl-en.lang must be a string"),
        ("[sources.rferl-en]\nlang = 'english'", "sources.rferl-en.lang is 'english'"),
        ("[sources.rferl-en]\ntz = 'Prague'", "sources.rferl-en.tz is 'Prague'"),
        ("[sources.rferl-en]\nhosts = ['https://www.rferl.org/']", "sources.rferl-en.hosts"),
        ("[sources.new]\nname = 'New'", "sources.new.lang is missing"),
        ("[sources.'A B']\nname = 'New'", "sources.A B"),
        ("[sources.rferl-en.feeds.news]\nkind = 'json'", "sources.rferl-en.feeds.news.kind is 'json'"),
        ("[sources.rferl-en.feeds.news]\nurl = 'rferl.org/api'", "sources.rferl-en.feeds.news.url"),
        ("[sources.rferl-en.feeds.news]\nurl = 'https://me:secret@www.rferl.org/api/'", "holds a name or a password"),
        ("[sources.rferl-en]\nalso = ['russian']", "sources.rferl-en.also"),
        ("[sources.rferl-en.feeds.news]\nconfidence = 'sure'", "sources.rferl-en.feeds.news.confidence is 'sure'"),
        ("[sources.rferl-en]\nhosts = ['www.svoboda.org']", "host www.svoboda.org belongs to both"),
    ],
)
def test_a_wrong_file_is_named_with_its_key(tmp_path: Path, text: str, named: str) -> None:
    path = user_file(tmp_path, text)
    with pytest.raises(CatalogueError) as raised:
        catalogue.load(path)
    assert str(path) in raised.value.message
    assert named in raised.value.message
    assert "secret" not in raised.value.message
    assert raised.value.mend


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"absent\.toml: cannot be read"):
        catalogue.load(tmp_path / "absent.toml")
