"""feeds add, import-opml, export-opml."""

from __future__ import annotations

import json
from pathlib import Path

import httpx2
import pytest

from flows import cycle
from flows.settings import Settings
from ingest.http import Client
from tests.flows.conftest import Shekara

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><link>https://news.kz/</link><description>n</description><item>
<title>Қазақстан сыртқы істер министрлігі түсіндірді</title><link>https://news.kz/a/1</link>
<pubDate>Mon, 06 May 2024 10:00:00 +0500</pubDate></item></channel></rss>"""
PAGES = {
    "https://news.kz/": '<html lang="kk"><title>News KZ</title><link rel="alternate" type="application/rss+xml" title="All" href="/rss"></html>',
    "https://news.kz/rss": RSS,
}


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        body = PAGES.get(str(request.url))
        return httpx2.Response(404 if body is None else 200, headers={"Content-Type": "text/html"}, stream=httpx2.ByteStream((body or "").encode()))

    def client_of(settings: Settings) -> Client:
        return Client(settings.agent, settings.timeout, settings.max_bytes, transport=httpx2.MockTransport(answer))

    monkeypatch.setattr(cycle, "client_of", client_of)


def listed(shekara: Shekara) -> set[str]:
    return {row["feed"] for row in json.loads(shekara("feeds", "list", "--json").out)}


@pytest.mark.usefixtures("web")
def test_a_site_is_added_by_its_address_and_once(shekara: Shekara) -> None:
    dry = shekara("feeds", "add", "news.kz", "--dry-run")
    assert (dry.code, Path("feeds.toml").exists()) == (0, False)
    assert "would add: news-kk/all  rss  https://news.kz/rss  (News KZ, kk, Asia/Almaty)" in dry.out
    added = shekara("feeds", "add", "https://news.kz/", "--id", "mine-kk")
    assert added.code == 0
    assert "added: mine-kk/all" in added.out
    assert 'write sources_file = "feeds.toml" into shekara.toml' in added.out
    assert "mine-kk/all" not in listed(shekara)
    Path("shekara.toml").write_text('sources_file = "feeds.toml"\n', "utf-8")
    assert "mine-kk/all" in listed(shekara)
    again = shekara("feeds", "add", "https://news.kz/")
    assert (again.code, "known: mine-kk/all" in again.out, "Nothing new." in again.out) == (0, True, True)


@pytest.mark.usefixtures("web")
@pytest.mark.parametrize(
    ("words", "named", "mend"),
    [
        (["feeds", "add", "https://nothing.kz/"], "https://nothing.kz/: HTTP 404", "front page"),
        (["feeds", "add", "ftp://news.kz/"], "is no web address", "https://"),
        (["feeds", "add", "news.kz", "--id", "Not One"], "is no ID", "lower-case"),
        (["feeds", "add", "news.kz", "--id", "rferl-en"], "the ID rferl-en is that of RFE/RL", "another --id"),
        (["feeds", "import-opml", "absent.opml"], "absent.opml", "check the path"),
        (["feeds", "import-opml", "bad.opml"], "bad.opml: is no OPML", "feed reader"),
        (["feeds", "import-opml", "bad.opml", "--lang", "russian"], "--lang is 'russian'", "two letters"),
    ],
)
def test_what_goes_wrong_is_one_line(shekara: Shekara, words: list[str], named: str, mend: str) -> None:
    Path("bad.opml").write_text("<rss/>", "utf-8")
    ran = shekara(*words)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert named in ran.err
    assert mend in ran.err
    assert not Path("feeds.toml").exists()


def test_opml_goes_out_and_comes_in(shekara: Shekara) -> None:
    assert shekara("feeds", "export-opml", "all.opml").code == 0
    assert shekara("feeds", "export-opml").out == Path("all.opml").read_text("utf-8")
    same = shekara("feeds", "import-opml", "all.opml")
    assert (same.code, same.out.splitlines()[-1], Path("feeds.toml").exists()) == (0, "Nothing new.", False)
    outlines = '<outline text="Mine" xmlUrl="https://mine.kz/rss"/><outline text="Bad" xmlUrl="javascript:x"/>'
    Path("mine.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>', "utf-8")
    mine = shekara("feeds", "import-opml", "mine.opml", "--lang", "kk", "--into", "my.toml")
    assert mine.code == 0
    assert "added: mine-kk/mine  rss  https://mine.kz/rss  (Mine, kk, Asia/Almaty)" in mine.out
    assert "feed 2 (Bad) is left out" in mine.err
    Path("shekara.toml").write_text('sources_file = "my.toml"\n', "utf-8")
    assert "mine-kk/mine" in listed(shekara)
    assert "Nothing new." in shekara("feeds", "import-opml", "mine.opml").out
