"""The store in DuckLake, over SQLite and over a real PostgreSQL of Debian's packages, started here on loopback; skipped where one of them is missing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from store import append, lake, query
from store.database import reader, writer
from store.errors import QueryError, StoreError
from store.labelling import Label
from store.labels import remove_label, save_labels
from store.lake import Lake
from store.publish import publish
from tests import postgresql
from tests.store.builders import NOON, STAMP, article, entry, poll, statement
from tests.store.readings import reading_of
from tests.store.test_database import ROOT
from tests.store.test_history import check

WRITERS, ROUNDS = 4, 3
EXTENSIONS = all(importlib.util.find_spec(f"duckdb_extension_{name}") for name in ("ducklake", "sqlite_scanner", "postgres_scanner"))
needs_lake = pytest.mark.skipif(not EXTENSIONS or not duckdb.__version__.startswith("1.5.5"), reason="the extensions of DuckDB 1.5.5 are not installed")


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """A PostgreSQL of its own: the words that connect to it."""
    with postgresql.started() as port:
        yield f"host=127.0.0.1 port={port} user=news"


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Lake:
    if request.param == "sqlite":
        return Lake(f"ducklake:sqlite:{tmp_path / 'catalog.sqlite'}", str(tmp_path / "files"))
    words = request.getfixturevalue("postgres")
    name = "lake_" + os.urandom(4).hex()
    host = dict(word.split("=") for word in words.split())
    psql = Path(postgresql.PG_CTL or "").resolve().parent / "psql"
    subprocess.run([str(psql), "-h", host["host"], "-p", host["port"], "-U", "news", "postgres", "-qc", f"CREATE DATABASE {name}"], check=True)
    return Lake(f"ducklake:postgres:dbname={name} {words}", str(tmp_path / "files"))


@needs_lake
def test_the_same_history_as_in_a_file(place, tmp_path):
    def fill(where: Path | Lake) -> None:
        with writer(where) as con:
            run = append.start_run(con, "run")
            append.save_poll(con, run, poll(entry("1"), entry("2")))
            append.save_poll(con, run, poll(entry("1"), entry("3")))
            articles = [article(str(number)) for number in range(1, 4)]
            for _ in range(2):
                append.save_articles(con, articles)
                append.save_statements(con, STAMP, [(articles[0], [statement(stance="rejects"), statement("RUS", "endorses")])], ("tgram-1",))
            append.save_statements(con, STAMP, [(articles[1], [statement(quote_type="direct")]), (articles[2], [statement("TKM", "silent")])], ("tgram-1",))
            append.save_articles(con, [article("3", "Another text.")])
            given = [
                Label(reading_of(con, f"holder = '{holder}'"), stance, None, None, "anna", NOON) for holder, stance in (("RUS", "neutral"), ("KAZ", "none"))
            ]
            assert (save_labels(con, given), save_labels(con, given)) == (2, 0)
            remove_label(con, given[1].label_id)
            check(con)
            append.finish_run(con, run, {"articles": 3})
        publish(where)

    fill(place)
    fill(tmp_path / "file")
    same = (
        "SELECT holder, target, stance, articles, framing FROM positions ORDER BY ALL",
        "FROM labels ORDER BY ALL",
        "SELECT * EXCLUDE (position_id, published_at) FROM current_stances ORDER BY ALL",
        "FROM trend(by := 'quarter') ORDER BY ALL",
        "FROM stance_on('KAZ', 'ua-2022', '2022-12-31')",
        "SELECT article_id, state FROM entries ORDER BY 1",
        "SELECT holder, stance, channel, state FROM alerts ORDER BY ALL",
        "SELECT feed_id, entries FROM feeds ORDER BY 1",
        "SELECT verdict, count(*) FROM says_versus_votes GROUP BY 1 ORDER BY 1",
        "SELECT evidence FROM search('kazakhstan') ORDER BY 1",
    )
    for sql in same:
        assert query.run(place, sql).rows == query.run(tmp_path / "file" / "public" / "shekara.duckdb", sql).rows, sql
    with pytest.raises(QueryError, match="not for reading"):
        query.run(place, "DELETE FROM runs")
    with pytest.raises(QueryError):
        query.run(place, "SELECT * FROM read_text('/etc/hostname')")


APPENDING = """
import sys
from store import append
from store.database import writer
from store.lake import Lake
from tests import postgresql
from tests.store.builders import *
number, rounds = int(sys.argv[3]), int(sys.argv[4])
for turn in range(rounds):
    with writer(Lake(sys.argv[1], sys.argv[2])) as con:
        own = article(f"{number}-{turn}", f"Kazakhstan, text {number} {turn}.")
        shared = article(f"shared-{turn}", f"Kazakhstan, text {turn}.")
        append.save_poll(con, "r", poll(entry(own.article_id), entry(shared.article_id), at=NOON.replace(minute=number, second=turn)))
        append.save_articles(con, [own, shared])
        append.save_statements(con, STAMP, [(own, [statement(), statement(f"H{number}", "neutral")]), (shared, [statement("RUS", "endorses")])], ("tgram-1",))
"""


@needs_lake
def test_four_processes_append_at_once_and_every_count_is_exact(place):
    if place.catalog.startswith("ducklake:sqlite"):
        with writer(place):
            pass
    words = [sys.executable, "-c", APPENDING, place.catalog, place.data]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    processes = [
        subprocess.Popen([*words, str(number), str(ROUNDS)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for number in range(WRITERS)
    ]
    ends = [(*process.communicate(timeout=400), process.returncode) for process in processes]
    assert ends == [("", "", 0)] * WRITERS
    with writer(place) as con:
        counts = {
            "entries": WRITERS * ROUNDS + ROUNDS,
            "polls": WRITERS * ROUNDS,
            "articles": WRITERS * ROUNDS + ROUNDS,
            "statements": 2 * WRITERS * ROUNDS + ROUNDS,
            "positions": 2 + WRITERS,
            "alerts": 2 + WRITERS,
        }
        assert {table: con.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in counts} == counts
        assert con.execute("SELECT articles FROM current_stances WHERE holder = 'KAZ'").fetchone() == (WRITERS * ROUNDS,)
        check(con)


@needs_lake
def test_readers_see_whole_transactions(place):
    with writer(place) as con:
        con_reader = reader(place)
        append.save_articles(con, [article("1")])
        append.save_statements(con, STAMP, [(article("1"), [statement()])])
        assert con_reader.execute("SELECT count(*) FROM statements").fetchone() == (1,)
        with pytest.raises(duckdb.Error):
            con_reader.execute("DELETE FROM runs")
        con_reader.close()


def test_password_is_not_shown():
    assert str(Lake("ducklake:postgres:dbname=news password=secret host=x", "data")) == "ducklake:postgres:dbname=news password=*** host=x"
    assert "secret" not in str(Lake("ducklake:postgres:postgresql://me:secret@x/news", "data"))


def test_other_places_and_missing_extensions_are_told_in_a_line(tmp_path, monkeypatch):
    with pytest.raises(StoreError, match="store is ducklake:mysql:x") as error, writer(Lake("ducklake:mysql:x", "data")):
        pass
    assert "ducklake:postgres" in error.value.mend
    monkeypatch.setattr(lake, "_EXTENSIONS", {"sqlite": "none_such"})
    with pytest.raises(StoreError, match="has no extension") as error, writer(Lake(f"ducklake:sqlite:{tmp_path}/c", "data")):
        pass
    assert "shekara[lake]" in error.value.mend


def test_keys_are_taken_out_of_the_migrations():
    assert lake.without_keys("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER, PRIMARY KEY (a, b));") == "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER);"
    assert lake.without_view_comments("CREATE OR REPLACE VIEW v AS SELECT 1;\nCOMMENT ON VIEW v IS 'V.';\nCOMMENT ON COLUMN v.a IS 'A; b.';\n") == (
        "CREATE OR REPLACE VIEW v AS SELECT 1;\nCOMMENT ON VIEW v IS 'V.';\n"
    )
