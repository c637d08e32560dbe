from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from store import append
from store.database import PUBLISHED, writer
from store.errors import QueryError, ReadOnly
from store.export import TABLES, export
from store.publish import publish
from tests.store.builders import STAMP, article, statement


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with writer(tmp_path / "the user's") as con:
        append.save_articles(con, [article("1"), article("2")])
        append.save_statements(con, STAMP, [(article("1"), [statement(speaker="Айбек, «Смадияров»")]), (article("2"), [statement(on=date(2014, 3, 1))])])
    publish(tmp_path / "the user's")
    return tmp_path / "the user's" / PUBLISHED


def test_parquet_by_year(db, tmp_path):
    out = tmp_path / "user's out"
    for _ in range(2):
        counts = export(db, out, "parquet")
    assert counts.keys() == set(TABLES)
    assert (counts["statements"], counts["positions"], counts["votes"]) == (2, 2, 42)
    assert sorted(item.name for item in (out / "statements").iterdir()) == ["year=2014", "year=2022"]
    with duckdb.connect() as con:
        rows = con.execute("SELECT year, count(*) FROM read_parquet(?, hive_partitioning = true) GROUP BY 1 ORDER BY 1", [f"{out}/statements/*/*.parquet"])
        assert rows.fetchall() == [(2014, 1), (2022, 1)]
    assert pyarrow.parquet.read_table(out / "votes.parquet").num_rows == 42
    assert [item.name for item in out.iterdir() if item.name.startswith(".")] == []


def test_csv_and_json_lines(db, tmp_path):
    export(db, tmp_path / "out", "csv", ["statements"])
    export(db, tmp_path / "out", "jsonl", ["statements", "articles"])
    with (tmp_path / "out" / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["speaker"] for row in rows) == ["", "Айбек, «Смадияров»"]
    lines = [json.loads(line) for line in (tmp_path / "out" / "statements.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sorted(line["stated_on"] for line in lines) == ["2014-03-01", "2022-09-26"]
    assert sorted(item.name for item in (tmp_path / "out").iterdir()) == ["articles.jsonl", "statements.csv", "statements.jsonl"]


def test_unknown_table_and_folder_that_is_a_file(db, tmp_path):
    with pytest.raises(QueryError, match="no table statement to export"):
        export(db, tmp_path / "out", "csv", ["statement"])
    (tmp_path / "file").write_text("")
    with pytest.raises(ReadOnly, match="file can't be written"):
        export(db, tmp_path / "file", "csv")
