from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pyarrow.parquet
import pytest

from store import append, query
from store.database import PUBLISHED, writer
from store.errors import NoDatabase, QueryError
from store.publish import publish
from store.records import StanceRow, Target, TrendRow
from tests.store.builders import FEED, NOON, SOURCE, STAMP, article, entry, poll, statement
from tests.store.test_database import ROOT


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    data = tmp_path_factory.mktemp("query")
    found = [
        (article("1"), [statement(on=date(2022, 9, 26), speaker="Айбек Смадияров"), statement("TKM", "silent")]),
        (article("2"), [statement(stance="neutral", on=date(2014, 3, 27)), statement(target="crimea", stance="accommodates", on=date(2014, 3, 27))]),
    ]
    with writer(data) as con:
        append.save_catalogue(con, [SOURCE])
        append.save_targets(con, [Target("ua-2022", "Donetsk and others", "UKR")])
        append.save_poll(con, "r1", poll(entry("1"), entry("2")))
        append.save_articles(con, [source for source, _ in found])
        append.save_statements(con, STAMP, found)
    publish(data)
    yield data / PUBLISHED


def written(db: Path, sql: str, form: query.Format) -> tuple[int, bytes]:
    out = io.BytesIO()
    return query.write(db, sql, form, out), out.getvalue()


def test_answer_whole(db):
    result = query.run(db, "SELECT holder, target, stance FROM statements ORDER BY stated_on, target, holder;")
    assert result.columns == ("holder", "target", "stance")
    assert result.rows == [("KAZ", "crimea", "accommodates"), ("KAZ", "ua-2022", "neutral"), ("KAZ", "ua-2022", "affirms"), ("TKM", "ua-2022", "silent")]


def test_csv(db):
    sql = (
        "SELECT speaker, stated_on, 'a,b' AS text, true AS flag, [1, NULL] AS list, {'x': 1.5} AS struct "
        "FROM statements WHERE target = 'ua-2022' AND holder = 'KAZ' ORDER BY stated_on"
    )
    count, content = written(db, sql, "csv")
    assert count == 2
    assert content.decode().splitlines() == [
        "speaker,stated_on,text,flag,list,struct",
        ',2014-03-27,"a,b",true,"[1, null]","{""x"": 1.5}"',
        'Айбек Смадияров,2022-09-26,"a,b",true,"[1, null]","{""x"": 1.5}"',
    ]


def test_json(db):
    sql = "SELECT published_at, published_at, score, 'NaN'::DOUBLE AS odd, '\\x41'::BLOB AS raw, 1.5::DECIMAL(4, 2) AS price FROM statements ORDER BY score"
    count, content = written(db, sql, "json")
    noon = "2022-09-27T12:00:00"
    assert count == 4
    assert json.loads(content) == [
        {"published_at": noon, "published_at_2": noon, "score": score, "odd": None, "raw": "41", "price": 1.5} for score in (-1, 0, 1, None)
    ]


@pytest.mark.parametrize(("form", "expected"), [("csv", b"holder\n"), ("json", b"[]\n")])
def test_empty_answer(db, form, expected):
    assert written(db, "SELECT holder FROM statements WHERE false", form) == (0, expected)


def test_parquet(db):
    count, content = written(db, "SELECT holder, probabilities, stated_on, holder FROM statements", "parquet")
    table = pyarrow.parquet.read_table(io.BytesIO(content))
    assert count == table.num_rows == 4
    assert table.column_names == ["holder", "probabilities", "stated_on", "holder_2"]
    assert max(table.column("stated_on").to_pylist()) == date(2022, 9, 26)


def test_parquet_of_many_batches(db):
    count, content = written(db, "SELECT range AS i FROM range(25000)", "parquet")
    assert count == 25000
    assert pyarrow.parquet.read_table(io.BytesIO(content)).column("i").to_pylist() == list(range(25000))


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO runs SELECT * FROM runs",
        "DELETE FROM statement_log",
        "UPDATE alerts SET state = 'sent'",
        "CREATE TABLE mine (i INTEGER)",
        "CREATE TEMP TABLE mine (i INTEGER)",
        "DROP VIEW statements",
        "COPY statements TO 'out.csv'",
        "ATTACH 'other.duckdb'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "CHECKPOINT",
        "EXPORT DATABASE 'folder'",
    ],
)
def test_writing_is_refused_in_one_line(db, sql, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    before = db.read_bytes()
    with pytest.raises(QueryError, match="is not for reading, and this database is for reading only") as error:
        query.run(db, sql)
    assert "\n" not in error.value.message + error.value.mend
    assert db.read_bytes() == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sql", ["SELECT * FROM read_text('/etc/hostname')", "SELECT * FROM glob('/*')", "EXPLAIN ANALYZE COPY (SELECT 1) TO 'out.csv'"])
def test_files_are_out_of_reach(db, sql, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QueryError, match="disabled by configuration"):
        query.run(db, sql)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("sql", "message", "mend"),
    [
        ("SELECT evidenc FROM statements", 'column "evidenc" not found', '"evidence"'),
        ("SELECT * FROM statement", "Table with name statement does not exist!", 'Did you mean "statements'),
        ("SELEC 1", 'syntax error at or near "SELEC"', "show tables"),
        ("", "no query given", "for example"),
        ("SELECT 1; SELECT 2", "2 queries given", "one at a time"),
        ("SELECT error('no luck')", "no luck", "show tables"),
        ("SELECT CAST(holder AS INTEGER) FROM statements", "Could not convert string", "show tables"),
    ],
)
def test_wrong_query_is_told_in_one_line(db, sql, message, mend):
    with pytest.raises(QueryError) as error:
        query.run(db, sql)
    assert message in error.value.message
    assert mend in error.value.mend
    assert "\n" not in error.value.message + error.value.mend


def test_error_in_the_middle_of_an_answer(db):
    with pytest.raises(QueryError, match="Could not convert"):
        written(db, "SELECT CAST(CASE WHEN range < 90000 THEN '1' ELSE 'x' END AS INTEGER) FROM range(100000)", "csv")


@pytest.mark.parametrize(
    "sql", ["SHOW TABLES", "DESCRIBE statements", "SUMMARIZE runs", "EXPLAIN SELECT 1", "FROM trend()", "WITH a AS (SELECT 1) FROM a", "VALUES (1)"]
)
def test_other_ways_to_read(db, sql):
    assert query.run(db, sql).rows != [] or sql == "SUMMARIZE runs"


def test_trends(db):
    assert query.trends(db, holder="KAZ", target="ua-2022", by="year") == [
        TrendRow(date(2014, 1, 1), "KAZ", "Kazakhstan", "ua-2022", "neutral", 1, 0.0, 0, 0, 1, 1),
        TrendRow(date(2022, 1, 1), "KAZ", "Kazakhstan", "ua-2022", "affirms", 1, 1.0, 1, 1, 1, 1),
    ]
    assert [(row.holder, row.period) for row in query.trends(db)] == [
        ("KAZ", date(2014, 3, 1)),
        ("KAZ", date(2014, 3, 1)),
        ("KAZ", date(2022, 9, 1)),
        ("TKM", date(2022, 9, 1)),
    ]
    with pytest.raises(QueryError, match="no trend by fortnight") as error:
        query.trends(db, by="fortnight")
    assert error.value.mend == "by is one of month, quarter, year"


def test_stance_table(db):
    assert query.stance_table(db, holder="KAZ", target="ua-2022") == [
        StanceRow(
            holder="KAZ",
            holder_name="Kazakhstan",
            holder_level="state",
            target="ua-2022",
            target_name="Donetsk and others",
            stance="affirms",
            score=1,
            stated_on=date(2022, 9, 26),
            since=date(2022, 9, 26),
            previous_stance="neutral",
            shift=1,
            last_silent_on=None,
            speaker="Айбек Смадияров",
            evidence="Kazakhstan",
            url="https://www.rferl.org/a/1.html",
            articles=1,
        )
    ]
    assert [(row.holder, row.target, row.stance) for row in query.stance_table(db)] == [
        ("KAZ", "crimea", "accommodates"),
        ("KAZ", "ua-2022", "affirms"),
        ("TKM", "ua-2022", "silent"),
    ]


def test_feed_health(db):
    health = query.feed_health(db)
    assert (health[FEED.id].last_polled_at, health[FEED.id].last_outcome, health[FEED.id].entries, health[FEED.id].failures) == (NOON, "new", 2, 0)
    assert health["rferl-en/sitemap"].last_polled_at is None


def test_no_database(tmp_path):
    with pytest.raises(NoDatabase):
        query.run(tmp_path / PUBLISHED, "SELECT 1")


def test_queries_load_neither_prefect_nor_torch_nor_arrow(db):
    code = (
        "import sys; from pathlib import Path; from store import query\n"
        "query.run(Path(sys.argv[1]), 'SELECT * FROM statements'); query.stance_table(Path(sys.argv[1]))\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'prefect', 'torch', 'pyarrow', 'pandas', 'sentence_transformers'}))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(db)], cwd=ROOT, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_times_are_utc(db):
    assert query.run(db, "SELECT max(published_at) FROM statements").rows == [(datetime(2022, 9, 27, 12),)]
    assert NOON.utcoffset() == timedelta(0)
