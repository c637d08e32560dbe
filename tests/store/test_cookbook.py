"""Every recipe runs on the published copy, through the door that users take, and has something to say about a history made for it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from store import append, query
from store.database import PUBLISHED, writer
from store.publish import publish
from store.records import Actor, Target
from tests.store.builders import NOON, SOURCE, STAMP, article, statement

COOKBOOK = Path(query.__file__).with_name("COOKBOOK.md")
RECIPES = re.findall(r"```sql\n(.*?)```", COOKBOOK.read_text(encoding="utf-8"), re.S)
TITLES = [part.split("\n")[-2][:50] for part in COOKBOOK.read_text(encoding="utf-8").split("```sql")[:-1]]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    data = tmp_path_factory.mktemp("cookbook")
    says = [
        (date(2008, 8, 26), [statement(stance="neutral", target="ge", on=date(2008, 8, 26))]),
        (date(2014, 3, 20), [statement(stance="neutral", target="crimea", on=date(2014, 3, 20), speaker="Idrissov", confidence=0.6)]),
        (date(2014, 3, 25), [statement(stance="accommodates", target="crimea", on=date(2014, 3, 25), speaker="Nazarbayev")]),
        (date(2019, 12, 4), [statement(stance="affirms", target="crimea", on=date(2019, 12, 4), evidence="the territorial integrity of states")]),
        (date(2022, 9, 26), [statement(stance="rejects", on=date(2022, 9, 26))]),
        (date(2022, 9, 27), [statement(quote_type="direct", on=date(2022, 9, 26), speaker="Smadiyarov"), statement("TKM", "silent", date(2022, 9, 27))]),
        (date(2022, 9, 28), [statement("KGZ", "silent", date(2022, 9, 1)), statement("RUS", "endorses", date(2022, 9, 28), confidence=0.5)]),
        (date(2022, 9, 29), [statement("KGZ", "neutral", date(2022, 9, 29)), statement("KAZ", "endorses", date(2022, 9, 28), holder_level="party")]),
    ]
    found = [
        (
            article(
                str(n),
                f"text {n}",
                published_at=NOON.replace(year=day.year, month=day.month, day=day.day),
                service=f"service-{n % 2}",
                lang="enru"[n % 2 :][:2],
            ),
            [one for one in listed],
        )
        for n, (day, listed) in enumerate(says)
    ]
    with writer(data) as con:
        append.save_catalogue(con, [SOURCE])
        append.save_targets(con, [Target("ua-2022", "Donetsk and others", "UKR")])
        append.save_actors(con, [Actor("KAZ", "Kazakhstan", "state", "Central Asia"), Actor("KGZ", "Kyrgyzstan", "state", "Central Asia")])
        append.save_articles(con, [one for one, _ in found])
        append.save_statements(con, STAMP, found)
        again = article("90", "text 90", published_at=NOON + timedelta(days=9))
        append.save_articles(con, [again])
        append.save_statements(con, "head-0", [(again, [statement("UZB", "neutral", classifier="head-0")])])
        append.save_statements(con, STAMP, [(again, [statement("UZB", "affirms")])], news=False)
        for text, stance in (("text 91", "neutral"), ("text 91, corrected", "affirms")):
            edited = article("91", text, service="service-0", published_at=NOON + timedelta(days=9))
            append.save_articles(con, [edited])
            append.save_statements(con, STAMP, [(edited, [statement("ARM", stance, date(2022, 9, 28), target="crimea")])])
        syndicated = " ".join(f"word{n}" for n in range(60))
        append.save_articles(con, [article(name, syndicated, service=f"service-{name}") for name in ("92", "93")])
    publish(data)
    yield data / PUBLISHED


def test_there_are_many():
    assert len(RECIPES) >= 15


@pytest.mark.parametrize("sql", RECIPES, ids=TITLES)
def test_recipe(db, sql):
    answer = query.run(db, sql)
    assert len(answer.rows) > 0
    assert all(name == name.lower() for name in answer.columns)


def test_line_of_one_state(db):
    rows = query.run(db, RECIPES[0]).rows
    assert [(day.year, target, stance) for day, target, stance, _, _ in rows] == [
        *((2008, "ge", "neutral"), (2014, "crimea", "accommodates"), (2014, "ge", "neutral")),
        *((2022, "crimea", "affirms"), (2022, "ge", "neutral"), (2022, "ua-2022", "affirms")),
    ]


def test_says_versus_votes(db):
    rows = query.run(
        db, "SELECT iso3, resolution, vote, said_before, says_now, gap, verdict FROM says_versus_votes WHERE verdict <> 'unknown' ORDER BY ALL"
    ).rows
    assert ("KAZ", "68/262", "abstain", "accommodates", "affirms", 1, "says more") in rows
    assert ("RUS", "ES-11/4", "no", "endorses", "endorses", 0, "agrees") in rows
    counts = query.run(db, "SELECT resolution, count(*), count(*) FILTER (vote = 'no') FROM votes GROUP BY 1 ORDER BY 1").rows
    assert counts == [("68/262", 14, 3), ("ES-11/1", 14, 2), ("ES-11/4", 14, 2)]


def test_silences_end_when_the_holder_speaks(db):
    rows = query.run(db, "SELECT holder, since, last_silent_on, until, broken_by_stance FROM silences ORDER BY 1").rows
    assert rows == [("KGZ", date(2022, 9, 1), date(2022, 9, 1), date(2022, 9, 29), "neutral"), ("TKM", date(2022, 9, 27), date(2022, 9, 27), None, None)]


def test_framing_tells_who_rendered_it_how(db):
    rows = query.run(db, "SELECT stance, rendered, service, differs, shift, statements FROM framing ORDER BY rendered").rows
    assert rows == [("affirms", "affirms", "service-1", False, 0, 1), ("affirms", "rejects", "service-0", True, 1, 1)]


def test_stance_on_a_day(db):
    ask = "SELECT stance, stated_on FROM stance_on('KAZ', 'crimea'{})"
    assert query.run(db, ask.format(", '2014-03-22'")).rows == [("neutral", date(2014, 3, 20))]
    assert query.run(db, ask.format(", DATE '2018-01-01'")).rows == [("accommodates", date(2014, 3, 25))]
    assert query.run(db, ask.format("")).rows == [("affirms", date(2019, 12, 4))]
    assert query.run(db, ask.format(", '2001-01-01'")).rows == []


def test_other_periods_are_counted_from_the_statements(db):
    for by in ("week", "decade"):
        assert query.run(db, f"SELECT sum(statements) FROM trend(by := '{by}')").rows == query.run(db, "SELECT count(*) FROM statements").rows


def test_trend_by_position_counts_an_utterance_once(db):
    rows = query.run(db, "SELECT statements, positions, position_score, mean_score FROM trend(by := 'year') WHERE holder = 'KAZ' AND target = 'ua-2022'").rows
    assert rows == [(3, 2, -0.5, pytest.approx(1 / 3))]


@pytest.mark.skipif("OTHER_DUCKDB_PYTHON" not in os.environ, reason="OTHER_DUCKDB_PYTHON names a Python with the other DuckDB")
def test_recipes_run_in_the_other_duckdb_too(db):
    code = "import duckdb, sys; con = duckdb.connect(sys.argv[1], read_only=True); [print(len(con.execute(sql).fetchall())) for sql in sys.argv[2:]]"
    done = subprocess.run([os.environ["OTHER_DUCKDB_PYTHON"], "-c", code, str(db), *RECIPES], capture_output=True, text=True)
    assert done.stderr == ""
    assert [int(line) > 0 for line in done.stdout.split()] == [True] * len(RECIPES)
