"""Reading the published database: the user's own SQL, and the queries behind `trends` and the stance table."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Literal

import duckdb

from ingest.records import FeedState
from store.database import database_errors, reader
from store.errors import QueryError
from store.harmless import cell, json_text
from store.lake import Lake
from store.records import FeedHealth, NewPosition, StanceRow, TrendRow
from store.times import from_utc

Format = Literal["csv", "json", "parquet"]
PERIODS = ("month", "quarter", "year")
_READING = ("SELECT", "EXPLAIN", "MULTI")  # MULTI is what a PIVOT is made of
_BATCH = 10_000  # rows held at a time
_SEARCH = re.compile(r"\bsearch\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Result:
    """What a query answered."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def run(db: Path | Lake, sql: str, *, encode: Callable[[str], Sequence[float]] | None = None, encoder: str = "") -> Result:
    """The answer of one query, whole. QueryError, in one line, for a query that is wrong or that would write.

    `encode`: makes the vector of a text, as `encoder` does; only for a query that calls search().
    """
    with _cut_off(db, sql, encode, encoder) as con:
        con.execute(sql)
        return Result(_columns(con.description), con.fetchall())


def write(db: Path | Lake, sql: str, form: Format, out: BinaryIO, *, encode: Callable[[str], Sequence[float]] | None = None, encoder: str = "") -> int:
    """Writes the answer of one query to `out`, in UTF-8, part by part; answers how many rows there were.

    `encode` and `encoder` as for `run`. csv: with a header, NULL empty, nested values as JSON, texts as `harmless.cell` has them. json: an array of
    objects, one a line. Times are UTC, in ISO 8601.
    """
    with _cut_off(db, sql, encode, encoder) as con:
        if form == "parquet":
            return _write_parquet(con.sql(sql), out)
        con.execute(sql)
        text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        try:
            return _write_csv(con, text) if form == "csv" else _write_json(con, text)
        finally:
            text.detach()


def trends(db: Path | Lake, *, holder: str | None = None, target: str | None = None, by: str = "month") -> list[TrendRow]:
    """The trend by holder, target and period, oldest first; of all of them or of one. `by`: month, quarter or year."""
    if by not in PERIODS:
        raise QueryError(f"no trend by {by}", f"by is one of {', '.join(PERIODS)}")
    rows = _rows(
        db,
        "SELECT period, holder, holder_name, target, stance, statements, mean_score, min_score, max_score, articles, services "
        'FROM trend("by" := $by) WHERE ($holder IS NULL OR holder = $holder) AND ($target IS NULL OR target = $target) ORDER BY holder, target, period',
        {"by": by, "holder": holder, "target": target},
    )
    return [TrendRow(*row) for row in rows]


def stance_table(db: Path | Lake, *, holder: str | None = None, target: str | None = None) -> list[StanceRow]:
    """Where each holder stands on each target, by holder and target; of all of them or of one."""
    rows = _rows(
        db,
        "SELECT c.holder, c.holder_name, c.holder_level, c.target, coalesce(t.name, c.target), c.stance, c.score, c.stated_on, c.since, c.previous_stance, "
        "c.shift, c.last_silent_on, c.speaker, c.evidence, c.url, c.articles FROM current_stances AS c LEFT JOIN targets AS t ON t.target = c.target "
        "WHERE ($holder IS NULL OR c.holder = $holder) AND ($target IS NULL OR c.target = $target) ORDER BY c.holder, c.target",
        {"holder": holder, "target": target},
    )
    return [StanceRow(*row) for row in rows]


def new_positions(db: Path | Lake, run_id: str) -> list[NewPosition]:
    """The positions that no run before this one had found, by holder and target; empty for a run that is not there."""
    rows = _rows(
        db,
        "SELECT p.position_id, p.holder, p.holder_name, coalesce(t.name, p.target), p.stance, p.stated_on, p.articles, s.evidence, s.url "
        "FROM positions AS p JOIN position_log AS l USING (position_id) JOIN statements AS s ON s.statement_id = p.statement_id "
        "LEFT JOIN targets AS t ON t.target = p.target JOIN runs AS r ON r.run_id = $run AND l.first_recorded_at >= r.started_at "
        "AND l.first_recorded_at <= coalesce(r.finished_at, l.first_recorded_at) ORDER BY p.holder, p.target, p.stated_on, p.position_id",
        {"run": run_id},
    )
    return [NewPosition(*row) for row in rows]


def alert_states(db: Path | Lake) -> dict[str, int]:
    """How many alerts are in each state: pending, sent, failed, muted, unsent."""
    return dict(_rows(db, "SELECT state, count(*) FROM alerts GROUP BY state", {}))


def last_run(db: Path | Lake) -> datetime | None:
    """When the last run began, UTC; None before the first."""
    [(started,)] = _rows(db, "SELECT max(started_at) FROM runs", {})
    return from_utc(started) if started is not None else None


def feed_health(db: Path | Lake) -> dict[str, FeedHealth]:
    """How each feed of the catalogue fares, by feed ID; also out of a copy of before there was a schedule."""
    con = reader(db)
    try:
        with database_errors(db):
            answer = con.execute("SELECT * FROM feeds")
            names = [{"interval_s": "interval", "gap_s": "gap"}.get(name, name) for name, *_ in answer.description or ()]
            rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    finally:
        con.close()
    known = {field.name for field in fields(FeedHealth)} & set(names)
    found = [FeedHealth(**{key: from_utc(row[key]) if isinstance(row[key], datetime) else row[key] for key in known}) for row in rows]
    return {feed.feed_id: feed for feed in found}


def feed_states(db: Path | Lake) -> dict[str, FeedState]:
    """What is remembered of each feed that was ever polled, by feed ID."""
    from store import append  # brings pyarrow with it, which no other query needs

    con = reader(db)
    try:
        with database_errors(db):
            return append.feed_states(con)
    finally:
        con.close()


def _rows(db: Path | Lake, sql: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
    con = reader(db)
    try:
        with database_errors(db):
            return con.execute(sql, dict(values)).fetchall()
    finally:
        con.close()


@contextmanager
def _cut_off(db: Path | Lake, sql: str, encode: Callable[[str], Sequence[float]] | None, encoder: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection for the user's query, which only reads, cut off from files, network and settings. Its errors become QueryError."""
    con = reader(db)
    try:
        if encode is not None and _SEARCH.search(sql):
            from store.search import put_meaning

            put_meaning(con, encode, encoder)
        if isinstance(db, Lake):
            con.execute("SET allowed_directories = [?]".replace("?", "'" + db.data.rstrip("/").replace("'", "''") + "/'"))
        con.execute("SET enable_external_access = false")
        con.execute("SET lock_configuration = true")
        with database_errors(db):
            _refuse_writing(con, sql)
            yield con
    except duckdb.Error as error:
        raise _query_error(error) from error
    finally:
        con.close()


def _refuse_writing(con: duckdb.DuckDBPyConnection, sql: str) -> None:
    statements = con.extract_statements(sql)
    if not statements:
        raise QueryError("no query given", "give one, for example: select * from current_stances")
    if len(statements) > 1 and "pivot" in sql.lower():  # DuckDB 1 makes several of it
        raise QueryError("this version of DuckDB has to write for a PIVOT without a list of values", "name them: PIVOT … ON stance IN ('affirms', 'rejects')")
    if len(statements) > 1:
        raise QueryError(f"{len(statements)} queries given", "give one at a time")
    kind = statements[0].type.name
    if kind not in _READING:
        raise QueryError(
            f"{kind} is not for reading, and this database is for reading only", "ask with SELECT, DESCRIBE or SHOW TABLES; --format saves the answer"
        )


def _query_error(error: duckdb.Error) -> QueryError:
    """DuckDB's message, with its hint as the mend, and without its drawing of the place."""
    lines = [line.strip() for line in str(error).split("\n\nLINE ")[0].splitlines() if line.strip()]
    hints = [line for line in lines[1:] if line.startswith(("Did you mean", "Candidate bindings"))]
    message = " ".join(line for line in lines if line not in hints)
    return QueryError(message, " ".join(hints) or '`shekara sql "show tables"` and `shekara sql "describe statements"` say what there is')


def _columns(description: Sequence[Sequence[Any]] | None) -> tuple[str, ...]:
    """Column names of a DB-API description; a repeated one gets a number."""
    names: list[str] = []
    for first, *_ in description or ():
        name, number = str(first), 1
        while name in names:
            number += 1
            name = f"{first}_{number}"
        names.append(name)
    return tuple(names)


def _batches(con: duckdb.DuckDBPyConnection) -> Iterator[list[tuple[Any, ...]]]:
    while rows := con.fetchmany(_BATCH):
        yield rows


def _write_csv(con: duckdb.DuckDBPyConnection, out: io.TextIOBase) -> int:
    table, count = csv.writer(out, lineterminator="\n"), 0
    table.writerow(_columns(con.description))
    for rows in _batches(con):
        for row in rows:
            table.writerow([_cell(_plain(value)) for value in row])
        count += len(rows)
    return count


def _cell(value: Any) -> Any:
    """As a cell of CSV: nested values as JSON, and no text that a spreadsheet would run."""
    return cell(value) if isinstance(value, str) else json_text(value) if isinstance(value, list | dict | bool) else value


def _write_json(con: duckdb.DuckDBPyConnection, out: io.TextIOBase) -> int:
    columns, count = _columns(con.description), 0
    out.write("[")
    for rows in _batches(con):
        for row in rows:
            out.write(("\n" if count == 0 else ",\n") + json_text(dict(zip(columns, map(_plain, row), strict=True))))
            count += 1
    out.write("\n]\n" if count else "]\n")
    return count


def _write_parquet(answer: duckdb.DuckDBPyRelation, out: BinaryIO) -> int:
    import pyarrow.parquet

    columns, count = _columns(answer.description), 0
    batches = answer.to_arrow_reader(_BATCH)
    schema = pyarrow.schema([field.with_name(name) for field, name in zip(batches.schema, columns, strict=True)])
    with pyarrow.parquet.ParquetWriter(out, schema, compression="zstd") as file:
        for batch in batches:
            file.write_batch(pyarrow.RecordBatch.from_arrays(batch.columns, schema=schema))
            count += batch.num_rows
    return count


def _plain(value: Any) -> Any:
    """As JSON can hold it."""
    match value:
        case None | bool() | int() | str():
            return value
        case float() | Decimal():
            return float(value) if math.isfinite(value) else None
        case datetime() | date() | time():
            return value.isoformat()
        case dict():
            return {str(key): _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case bytes():
            return value.hex()
        case _:
            return str(value)
