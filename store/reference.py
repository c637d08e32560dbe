"""Writes SQL.md out of the comments of a new database: `python -m store.reference`, after each migration and change of a view."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import duckdb

from store.database import writer

FILE = Path(__file__).with_name("SQL.md")
TO_ASK = ("statements", "positions", "current_stances", "stance_changes", "silences", "framing", "says_versus_votes", "articles", "edits", "article_edits",
           "feeds")  # fmt: skip
_HEAD = """# What can be asked: tables, views and macros

Written by `python -m store.reference` from the comments in the database; change those, not this file. The same comments stand in the database itself:
`shekara sql "select column_name, comment from duckdb_columns() where table_name = 'statements'"`. [The cookbook](COOKBOOK.md) has questions with their SQL,
[the codebook](../classify/CODEBOOK.md) what a statement and a stance are.

All times are UTC. Offsets count characters of `articles.text`, from 0, the end exclusive.
"""
_TABLES = """
## Tables

What the views are made of. Ask the views where there is one: tables also hold what no longer holds.
"""


def document() -> str:
    """The reference as Markdown: views that are made for asking, macros, the other views, tables."""
    with tempfile.TemporaryDirectory() as folder, writer(Path(folder)) as con:
        where = "WHERE database_name = current_database() AND NOT internal"
        views = dict(con.execute(f"SELECT view_name, comment FROM duckdb_views() {where} ORDER BY 1").fetchall())
        tables = dict(con.execute(f"SELECT table_name, comment FROM duckdb_tables() {where} ORDER BY 1").fetchall())
        macros = con.execute(f"SELECT function_name, comment FROM duckdb_functions() {where} ORDER BY 1").fetchall()
        parts = [_HEAD, "\n## Views\n"]
        parts += [_section(con, name, views[name]) for name in (*TO_ASK, *(name for name in views if name not in TO_ASK))]
        parts += ["\n## Macros\n", *(f"\n### {name}\n\n{_line(comment)}\n" for name, comment in macros), _TABLES]
        parts += [_section(con, name, comment) for name, comment in tables.items()]
    return "".join(parts)


def _section(con: duckdb.DuckDBPyConnection, name: str, comment: str) -> str:
    columns = con.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE database_name = current_database() AND table_name = ? ORDER BY column_index", [name]
    ).fetchall()
    rows = "".join(f"| `{column}` | {_type(kind)} | {_line(meaning)} |\n" for column, kind, meaning in columns)
    return f"\n### {name}\n\n{_line(comment)}\n\n| column | type | |\n| --- | --- | --- |\n{rows}"


def _line(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def _type(kind: str) -> str:
    return kind.replace('"', "")


def main() -> int:
    """Writes the file."""
    FILE.write_text(document(), encoding="utf-8")
    print(FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
