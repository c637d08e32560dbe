from __future__ import annotations

from pathlib import Path

import pytest

from ingest import catalogue, userfile
from ingest.errors import CatalogueError
from ingest.records import Feed, Source

NEW = Source("own-kk", "Own", "kk", ("own.example",), "Asia/Almaty", (Feed("own-kk/top", "own-kk", "https://own.example/rss", "rss", "Top", "high"),))
MORE = Source("rferl-en", "RFE/RL", "en", ("www.rferl.org",), "Europe/Prague", (Feed("rferl-en/x", "rferl-en", "https://rferl.org/api/x", "rss", "X", "low"),))


def added(file: Path, *sources: Source) -> str:
    present = catalogue.load(file if file.exists() else None, with_disabled=True)
    userfile.add(file, userfile.plan(sources, present).sources, present)
    listed = {feed.id: feed for source in catalogue.load(file) for feed in source.feeds}
    assert all(listed[feed.id] == feed for source in sources for feed in source.feeds)
    return file.read_text("utf-8")


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    text = added(tmp_path / "new" / "feeds.toml", NEW, MORE)
    assert text.startswith("# Your own services")
    assert "[sources.own-kk]" in text
    assert "name" not in text.partition("[sources.rferl-en")[2]  # the bundled service is only added to


@pytest.mark.parametrize(
    "before",
    [
        "# mine\n[sources.rferl-en]  # renamed\nname = \"RFE\"\nfeeds.iran = { enabled = false }  # too much\n",
        "# mine\n[sources.rferl-en.feeds]  # renamed\n# too much\niran.enabled = false\n",
        "# mine\n[sources.rferl-en.feeds.iran]  # renamed\nenabled = false # too much\n",
        "# mine\nsources.rferl-en.feeds.iran.enabled = false  # renamed, too much\n",
        "# mine, renamed, too much\n[sources]\nrferl-en = { feeds = { iran = { enabled = false } } }\n",
        "# mine, renamed, too much\n",
    ],
)  # fmt: skip
def test_what_is_there_keeps_its_comments(tmp_path: Path, before: str) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(before, "utf-8")
    text = added(file, NEW, MORE)
    assert all(word in text for word in ("mine", "renamed", "too much"))
    assert ("rferl-en/iran" in {feed.id for source in catalogue.load(file) for feed in source.feeds}) == ("iran" not in before)


def test_a_broken_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    for text in ("[sources.x", "sources = 5\n", "[sources.own-kk]\nname = 5\n"):
        file.write_text(text, "utf-8")
        with pytest.raises(CatalogueError, match=r"feeds\.toml"):
            userfile.add(file, [NEW], catalogue.load())
        assert file.read_text("utf-8") == text
        assert [one.name for one in tmp_path.iterdir()] == ["feeds.toml"]


def test_a_feed_goes_to_the_service_that_owns_its_host_under_a_free_key() -> None:
    feed = Feed("rferl-ru/news", "rferl-ru", "https://www.rferl.org/api/y", "rss", "News", "high")
    found = Source("rferl-ru", "Another name", "ru", ("rferl.org",), "UTC", (feed,))
    (source,) = userfile.plan([found], catalogue.load(with_disabled=True)).sources
    assert (source.id, source.name, source.feeds[0].id, source.feeds[0].source_id) == ("rferl-en", "RFE/RL", "rferl-en/news-2", "rferl-en")


def test_an_id_that_is_another_services_gets_a_number() -> None:
    feed = Feed("rferl-en/news", "rferl-en", "https://stranger.example/rss", "rss", "N", "low")
    stranger = Source("rferl-en", "Stranger", "en", ("stranger.example",), "UTC", (feed,))
    (source,) = userfile.plan([stranger], catalogue.load(with_disabled=True)).sources
    assert (source.id, source.hosts, source.feeds[0].id) == ("rferl-en-2", ("stranger.example",), "rferl-en-2/news")


@pytest.mark.parametrize(
    ("host", "lang", "expected"),
    [("www.tengrinews.kz", "ru", "tengrinews-ru"), ("24.kz", "kk", "24-kk"), ("news.bbc.co.uk", "en", "news-en"), ("127.0.0.1:8000", "en", "127-en"),
     ("қазақ.қаз", "kk", "site-kk")],
)  # fmt: skip
def test_ids_are_proposed_by_the_host(host: str, lang: str, expected: str) -> None:
    assert catalogue.id_of(host, lang) == expected
    assert catalogue.is_id(expected)
