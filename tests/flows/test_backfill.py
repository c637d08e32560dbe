"""`shekara backfill`: what a site lists of its past becomes articles, once, whatever stops it."""

from __future__ import annotations

import gzip
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import flows.history
import flows.steps
from flows import places
from flows.errors import UsageError
from flows.health import examine
from flows.history import BackfillReport, backfill
from flows.settings import Settings
from ingest import archive, catalogue
from store.database import reader, writer
from tests.flows import past
from tests.flows.conftest import Shekara
from tests.flows.fakes import NOW, MarkClassifier
from tests.flows.past import ARTICLES, GALLERY, GONE, Past
from tests.flows.test_killed import run, tables

STORED = {3, 4, 5, 6, 7, 8}


@pytest.fixture
def site() -> Iterator[Past]:
    with past.serve() as served:
        yield served


def fill(site: Past, folder: Path, since: str = past.SINCE, until: str | None = None, **given: Any) -> BackfillReport:
    settings = Settings(data_dir=folder, allow_private=True, **given.pop("settings", {}))
    days = date.fromisoformat(since), date.fromisoformat(until) if until else None
    return backfill(settings, (site.source(),), "past-en", *days, **({"open_classifier": lambda _: MarkClassifier(), "clock": lambda: NOW} | given))


def rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(reader(places.published(folder))) as con:
        return con.execute(sql).fetchall()


def numbers(folder: Path) -> set[int]:
    """Last digits of the articles that are stored."""
    return {int(article_id) - 31000000 for (article_id,) in rows(folder, "SELECT article_id FROM articles")}


def test_the_past_becomes_articles_by_the_dates_of_their_pages(site: Past, tmp_path: Path) -> None:
    report = fill(site, tmp_path)
    assert numbers(tmp_path) == STORED
    assert (report.read, report.articles, report.outside, report.failures, report.statements) == (9, 6, 1, 2, 5)
    assert rows(tmp_path, "SELECT published_at FROM articles WHERE article_id = '31000003'") == [(datetime(2014, 3, 20, 9),)]
    assert rows(tmp_path, "SELECT article_id, state FROM backfill_pages WHERE state <> 'stored' ORDER BY 1") == [
        ("31000001", "waiting"), ("31000002", "outside"), (str(GONE), "gone"), (str(GALLERY), "gone"),
    ]  # fmt: skip
    assert rows(tmp_path, "SELECT holder, stance FROM stance_on('KAZ', 'crimea', '2018-01-01')") == [("KAZ", "neutral")]
    assert rows(tmp_path, "SELECT kind, status FROM runs") == [("backfill", "ok")]


def test_newest_first_and_each_page_once(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path)
    assert site.pages == [f"/a/{number}.html" for number in (GALLERY, GONE, 31000008, 31000007, 31000006, 31000005, 31000004, 31000003, 31000002)]
    assert site.asked[:2] == ["/robots.txt", "/sitemap.xml"]
    assert "/sitemap_5_sections.xml.gz" not in site.asked
    before = list(site.asked)
    report = fill(site, tmp_path)
    assert (report.read, report.articles) == (0, 0)
    assert site.asked[len(before) :] == ["/robots.txt", "/sitemap.xml"]


def test_history_is_no_news_even_where_every_article_may_alert(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path, settings={"alert_days": None})
    assert rows(tmp_path, "SELECT count(*) FROM statements") == [(5,)]
    assert rows(tmp_path, "SELECT s.holder, s.target FROM alerts JOIN statements AS s USING (statement_id)") == [("KAZ", "ua-2022")]  # of yesterday


def test_a_wider_range_goes_on_with_what_lay_outside(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path, "2015-01-01", "2016-12-31")
    assert numbers(tmp_path) == {5, 6}
    assert site.pages[0] == "/a/31000006.html"  # changed last within the range, so it can't lie behind it
    fetched = len(site.pages)
    fill(site, tmp_path, "2015-01-01", "2016-12-31")
    assert len(site.pages) == fetched
    fill(site, tmp_path, "2012-01-01")
    assert numbers(tmp_path) == STORED | {1, 2}


def test_what_is_stored_already_is_not_fetched(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path, "2019-01-01")
    with writer(tmp_path) as con:
        con.execute("DELETE FROM backfill_pages")
        con.execute("DELETE FROM backfill_lists")
    site.asked.clear()
    fill(site, tmp_path)
    assert numbers(tmp_path) == STORED
    assert {"/a/31000007.html", "/a/31000008.html"} & set(site.pages) == set()


def test_listing_pages_stand_in_where_there_is_no_sitemap(tmp_path: Path) -> None:
    with past.serve(sitemaps=False) as site:
        for number in ARTICLES:
            site.answers[f"/a/some-slug/{number}.html"] = site.answers[f"/a/{number}.html"]
        report = fill(site, tmp_path)
        assert numbers(tmp_path) == STORED
        assert report.outside == 2
        assert [path for path in site.asked if path.startswith("/z/")] == [f"/z/330?p={n}" for n in range(4)]
        assert rows(tmp_path, "SELECT kind, state, position, mark, urls FROM backfill_lists WHERE kind = 'listing'") == [("listing", "read", 0, "whole", 3)]
        fetched = len(site.pages)
        fill(site, tmp_path)
        assert len(site.pages) == fetched


def test_a_limit_ends_the_work_and_the_next_goes_on(site: Past, tmp_path: Path) -> None:
    report = fill(site, tmp_path, limit=4)
    assert (report.read, report.counts.due) == (4, 5)
    assert report.seconds_left is not None
    assert report.seconds_left > 0
    fill(site, tmp_path)
    assert Counter(site.pages).most_common(1)[0][1] == 1
    assert numbers(tmp_path) == STORED


def test_a_dry_run_counts_and_keeps_nothing(site: Past, tmp_path: Path, shekara: Shekara, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(site, tmp_path / "data", "2022-01-01")
    before = places.published(tmp_path / "data").read_bytes()
    files = sorted(path.name for path in (tmp_path / "data").rglob("*"))
    site.asked.clear()
    monkeypatch.setenv("SHEKARA_ALLOW_PRIVATE", "true")
    monkeypatch.setattr(catalogue, "load", lambda user_file=None: (site.source(),))
    ran = shekara("backfill", "--source", "past-en", "--since", past.SINCE, "--dry-run", "--data-dir", str(tmp_path / "data"))
    assert ran.code == 0, ran.err
    assert ran.out.splitlines()[0] == (
        "Dry run, nothing is kept. 3 sitemaps or listings name 10 articles of past-en: 1 stored already, 1 last changed before the first day, "
        "0 known to lie outside or to be gone, 8 to be fetched."
    )
    assert ran.out.splitlines()[1].startswith("At the rate of these requests that takes 0:0")
    assert site.pages == []
    assert places.published(tmp_path / "data").read_bytes() == before
    assert sorted(path.name for path in (tmp_path / "data").rglob("*")) == files


def test_a_site_that_does_not_answer_is_left_in_peace(site: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.history, "TROUBLE", 3)
    monkeypatch.setattr(flows.history, "SAVED_TOGETHER", 2)
    for number in (*ARTICLES, GONE, GALLERY):
        site.answers[f"/a/{number}.html"] = 503
    report = fill(site, tmp_path)
    assert "3 pages in a row could not be fetched" in report.stopped
    assert 3 <= len(site.pages) <= 4  # one may be on its way
    assert rows(tmp_path, "SELECT count(*) FROM backfill_pages WHERE attempts = 1 AND state = 'waiting' AND next_try_at > '2022-09-27 12:00'") == [(3,)]
    assert rows(tmp_path, "SELECT status, message LIKE '%HTTP 503%' FROM runs") == [("ok", True)]


@pytest.mark.parametrize(
    ("path", "answer", "said"),
    [
        ("/sitemap_5_1.xml.gz", b"<html><body>Please log in</body></html>", "is a web page"),
        ("/sitemap_5_1.xml.gz", 500, "HTTP 500"),
        ("/sitemap_5_1.xml.gz", b"<?xml version='1.0'?><!DOCTYPE u [<!ENTITY a 'b'>]><urlset/>", "declares XML entities"),
        ("/sitemap_5_1.xml.gz", b"<?xml version='1.0'?><rss/>", "is no sitemap: its root is <rss>"),
        ("/sitemap_5_1.xml.gz", None, "breaks off"),
    ],
)
def test_a_bad_sitemap_gives_one_message_and_is_read_again_later(site: Past, tmp_path: Path, path: str, answer: bytes | int | None, said: str) -> None:
    notes: list[str] = []

    class Noted(flows.steps.Silence):
        def note(self, line: str) -> None:
            notes.append(line)

    whole = site.answers[path]
    assert isinstance(whole, bytes)
    if answer is None:
        unzipped = gzip.decompress(whole)
        answer, kept = unzipped[: unzipped.index(b"31000004") + 4], STORED
    else:
        kept = STORED - {3}
    site.answers[path] = answer
    fill(site, tmp_path, progress=Noted())
    assert numbers(tmp_path) == kept
    assert [line for line in notes if path in line and said in line] == notes[:1]
    site.answers[path] = whole
    fill(site, tmp_path)
    assert numbers(tmp_path) == STORED
    assert rows(tmp_path, "SELECT DISTINCT state FROM backfill_lists") == [("read",)]


POINTS = {
    "after robots.txt": ("ingest.history:find_roots", 1, "", "after"),
    "in the second part of a sitemap": ("store.backfill:save_listed", 2, "", "before"),
    "before a sitemap is done": ("store.backfill:finish_list", 2, "", "before"),
    "between two pages": ("flows.history:fetch_page", 2, "", "before"),
    "after the articles of a batch": ("store.append:save_articles", 2, "", "after"),
    "in the transaction of outcomes": ("store.backfill:insert", 4, "'page_outcomes'", "after"),
    "after the outcomes": ("store.backfill:save_outcomes", 2, "", "after"),
    "in the transaction of statements": ("store.readings:insert", 1, "'statement_log'", "before"),
    "while the copy for readers is written": ("os:fsync", 1, "", "before"),
    "before the run is told finished": ("store.append:finish_run", 1, "", "before"),
}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Past, Path]]:
    """The site, and what a backfill of it leaves that nothing disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with past.serve() as served:
        assert run(None, "--past", str(folder), served.base) == 0
        yield served, folder


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS.keys())
def test_a_killed_backfill_goes_on(undisturbed: tuple[Past, Path], tmp_path: Path, point: tuple[str, int, str, str]) -> None:
    site, whole = undisturbed
    site.asked.clear()
    assert run(point, "--past", str(tmp_path / "killed"), site.base) == -signal.SIGKILL
    assert run(None, "--past", str(tmp_path / "killed"), site.base) == 0
    assert tables(tmp_path / "killed") == tables(whole)
    twice = [path for path, count in Counter(site.pages).items() if count > 1]
    assert len(twice) <= 2  # what was fetched since the last visit to the database
    for file, _ in archive.days(tmp_path / "killed" / "archive"):
        assert archive.whole_length(file) == file.stat().st_size


def test_an_archive_gives_the_same_articles_without_the_network(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path / "net")
    site.asked.clear()
    report = fill(site, tmp_path / "again", archives=[tmp_path / "net" / "archive"])
    assert site.asked == []
    same = "SELECT article_id, url, canonical_url, title, published_at, text_sha256, version FROM articles ORDER BY 1"
    assert rows(tmp_path / "again", same) == rows(tmp_path / "net", same)
    statements = "SELECT statement_id FROM statements ORDER BY 1"
    assert rows(tmp_path / "again", statements) == rows(tmp_path / "net", statements)
    assert (report.articles, report.outside) == (6, 1)
    again = fill(site, tmp_path / "again", archives=[tmp_path / "net" / "archive"])
    assert (again.read, again.articles) == (0, 0)
    wider = fill(site, tmp_path / "again", "2013-01-01", archives=[tmp_path / "net" / "archive"])
    assert (wider.articles, numbers(tmp_path / "again")) == (1, STORED | {2})
    fill(site, tmp_path / "again")
    assert site.pages == [f"/a/{GALLERY}.html", f"/a/{GONE}.html"]  # of which the archive had no article


def test_each_text_of_an_archive_is_a_version_once(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path / "net", "2022-01-01")
    site.answers["/a/31000008.html"] = past.article(site.base, 31000008, "2022-09-26", "KAZ affirms ua-2022")
    with writer(tmp_path / "net") as con:
        con.execute("UPDATE backfill_pages SET state = 'waiting' WHERE article_id = '31000008'")
        con.execute("DELETE FROM article_versions")
        con.execute("DELETE FROM statement_log")
    fill(site, tmp_path / "net", "2022-01-01")
    for _ in range(2):
        fill(site, tmp_path / "again", "2022-01-01", archives=[tmp_path / "net" / "archive"])
    with writer(tmp_path / "again") as con:
        con.execute("UPDATE backfill_lists SET position = 0")
    fill(site, tmp_path / "again", "2022-01-01", archives=[tmp_path / "net" / "archive"])
    assert rows(tmp_path / "again", "SELECT version, superseded_at IS NULL FROM article_versions ORDER BY 1") == [(1, False), (2, True)]
    assert rows(tmp_path / "again", "SELECT holder, stance FROM statements") == [("KAZ", "affirms")]


def test_saved_pages_and_a_damaged_file_in_a_folder(site: Past, tmp_path: Path) -> None:
    folder = tmp_path / "saved" / "2014"
    folder.mkdir(parents=True)
    for number in (31000003, 31000007):
        body = site.answers[f"/a/{number}.html"]
        assert isinstance(body, bytes)
        (folder / f"{number}.html").write_bytes(body)
    (folder / "stranger.html").write_bytes(past.article("https://stranger.example", 31000077, "2015-01-01", ""))
    (folder / "broken.warc").write_bytes(b"this is no WARC file at all\n")
    report = fill(site, tmp_path / "data", archives=[tmp_path / "saved"])
    assert numbers(tmp_path / "data") == {3, 7}
    assert (report.articles, report.failures) == (2, 1)
    site.asked.clear()
    fill(site, tmp_path / "data")
    assert {"/a/31000003.html", "/a/31000007.html"} & set(site.pages) == set()


def test_add_takes_warc_files(site: Past, tmp_path: Path, shekara: Shekara, monkeypatch: pytest.MonkeyPatch) -> None:
    import flows.add

    fill(site, tmp_path / "net")
    monkeypatch.setattr(catalogue, "load", lambda user_file=None: (site.source(),))
    monkeypatch.setattr(flows.add, "add_articles", partial(flows.add.add_articles, open_classifier=lambda _: MarkClassifier()))
    ran = shekara("add", str(tmp_path / "net" / "archive"), "--data-dir", "added")
    assert ran.out.splitlines()[-1] == "7 articles (1 failed), 6 statements."
    assert f"/a/{GALLERY}.html" in ran.err
    assert numbers(Path("added")) == STORED | {2}
    assert "0 articles (1 failed)" in shekara("add", str(tmp_path / "net" / "archive"), "--data-dir", "added").out


def test_what_is_wrong_with_the_command_is_told(site: Past, tmp_path: Path, shekara: Shekara) -> None:
    with pytest.raises(UsageError, match=r"no service nobody in the catalogue"):
        backfill(Settings(data_dir=tmp_path), (site.source(),), "nobody", date(2014, 1, 1))
    with pytest.raises(UsageError, match=r"lies before --since"):
        fill(site, tmp_path, until="2013-01-01")
    with pytest.raises(UsageError, match=r"there is no .*nothing"):
        fill(site, tmp_path, archives=[tmp_path / "nothing"])
    with flows.history._alone(Settings(data_dir=tmp_path), "past-en"), pytest.raises(UsageError, match="at work already"):
        fill(site, tmp_path)
    ran = shekara("backfill", "--source", "past-en", "--since", "2014-01-01", "--dry-run", "--from-archive", ".")
    assert (ran.code, ran.err.splitlines()[0].startswith("shekara: --dry-run and --from-archive do not go together")) == (2, True)


def test_the_database_is_free_while_pages_are_fetched(site: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    original = flows.history.fetch_page

    def fetch(*given: Any) -> Any:
        with writer(tmp_path, wait=0.0) as con:
            seen.append(len(con.execute("SELECT 1 FROM runs WHERE status = 'running'").fetchall()))
        return original(*given)

    monkeypatch.setattr(flows.history, "fetch_page", fetch)
    fill(site, tmp_path)
    assert seen == [1] * 9


@pytest.mark.usefixtures("prefect_server")
def test_the_flow_does_the_same_in_tasks(site: Past, workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import flows.backfill

    monkeypatch.setattr(catalogue, "load", lambda user_file=None: (site.source(),))
    monkeypatch.setattr(flows.history, "load_classifier", lambda settings: MarkClassifier())
    monkeypatch.setattr(flows.backfill.history, "backfill", partial(backfill, open_classifier=lambda _: MarkClassifier(), clock=lambda: NOW))
    report = flows.backfill.backfill("past-en", date(2014, 1, 1), flags={"allow_private": True})
    assert (report.articles, report.stopped) == (6, "")
    assert numbers(Path("data")) == STORED


def test_the_doctor_tells_the_size_of_the_archive(site: Past, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, allow_private=True)
    assert [check.found for check in examine(settings, None) if check.name == "raw archive"] == [f"{tmp_path / 'archive'}, nothing yet"]
    fill(site, tmp_path, limit=1)
    (check,) = [check for check in examine(settings, None) if check.name == "raw archive"]
    assert check.verdict == "ok"
    assert ", 1 files, 0.0 MB, since 20" in check.found
    (off,) = [check for check in examine(settings.model_copy(update={"archive": False}), None) if check.name == "raw archive"]
    assert (off.verdict, off.found.startswith("off, 1 files")) == ("note", True)


def test_without_the_archive_nothing_is_kept_of_an_answer(site: Past, tmp_path: Path) -> None:
    fill(site, tmp_path, settings={"archive": False})
    assert numbers(tmp_path) == STORED
    assert not (tmp_path / "archive").exists()
