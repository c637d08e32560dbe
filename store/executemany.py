"""A database as the plain recipe of the benchmark fills it: rows one by one through `executemany`. Nothing of shekara reads it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

ArticleRow = tuple[str, str, str, str]  # URL, title, day of publication, text
StatementRow = tuple[str, int, str, str, float]  # URL, number of the sentence, sentence, stance, probability


def create(path: Path) -> duckdb.DuckDBPyConnection:
    """A new database with two tables."""
    con = duckdb.connect(path)
    con.execute("CREATE TABLE articles (url VARCHAR PRIMARY KEY, title VARCHAR, published DATE, text VARCHAR)")
    con.execute("CREATE TABLE statements (url VARCHAR, sentence INTEGER, evidence VARCHAR, stance VARCHAR, confidence DOUBLE)")
    return con


def add(con: duckdb.DuckDBPyConnection, articles: Sequence[ArticleRow], statements: Sequence[StatementRow]) -> None:
    """The rows, in one transaction."""
    con.begin()
    if articles:
        con.executemany("INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?)", articles)
    if statements:
        con.executemany("INSERT INTO statements VALUES (?, ?, ?, ?, ?)", statements)
    con.commit()
