"""Commands that read the published database: sql, trends. Neither Prefect nor torch is imported here."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows import places
from flows.cli import completing
from flows.cli.console import console, hint, say_json, table, tell
from flows.cli.group import AsJson, Config, DataDir
from flows.errors import UsageError

if TYPE_CHECKING:
    from store.records import TrendRow

MOST_ROWS = 500  # of a table on the terminal
SPARKS = "▁▂▃▄▅▆▇█"  # mean score -2 to 2
SPARK_WIDTH = 48  # characters, at most, from the first period to the last
OTHER_COLUMNS = 68  # characters that the rest of the trend table takes


class Format(StrEnum):
    """Forms of an answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class Period(StrEnum):
    """Lengths of a trend's periods."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


def sql(
    query: Annotated[str | None, typer.Argument(help="One SELECT; read from standard input where none is given.", show_default=False)] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer looks.")] = Format.TABLE,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    out: Annotated[Path | None, typer.Option(help="File for the answer instead of standard output.", show_default=False)] = None,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Ad-hoc SQL, read-only, on the published database. "show tables" and "describe statements" say what there is."""
    from store import query as store

    text = query if query is not None else _from_stdin()
    form = Format.JSON if as_json else form
    db = places.readable(data_dir, config)
    if form is Format.TABLE:
        if out is not None:
            raise UsageError("a table is for the terminal", "save the answer with --format csv, json or parquet")
        answer = store.run(db, text, **_meaning(text, data_dir, config))
        table(answer.columns, answer.rows[:MOST_ROWS], wrap=answer.columns)
        if len(answer.rows) > MOST_ROWS:
            hint(f"{len(answer.rows) - MOST_ROWS} further rows are not shown", "--format csv, json or parquet gives them all")
        return
    if out is not None:
        with out.open("wb") as file:
            count = store.write(db, text, form.value, file, **_meaning(text, data_dir, config))  # type: ignore[arg-type]
        hint(f"{count} rows in {out}")
        return
    if form is Format.PARQUET and sys.stdout.isatty():
        raise UsageError("parquet is not for the terminal", "name a file with --out, or redirect the output")
    store.write(db, text, form.value, sys.stdout.buffer, **_meaning(text, data_dir, config))  # type: ignore[arg-type]
    sys.stdout.buffer.flush()


def _meaning(query: str, data_dir: Path | None, config: Path | None) -> dict[str, Any]:
    """What search() in a query needs to compare meanings; the encoder is loaded when it is asked."""
    if "search" not in query.lower():
        return {}
    from flows.models import Meaning
    from flows.settings import load

    meaning = Meaning(load(config, data_dir=data_dir))
    return {"encode": meaning.of, "encoder": meaning.name}


def trends(
    holder: Annotated[str | None, typer.Option(autocompletion=completing.holders, help="Only this holder: KAZ, CSTO.", show_default=False)] = None,
    target: Annotated[str | None, typer.Option(autocompletion=completing.targets, help="Only this territorial question: crimea.", show_default=False)] = None,
    by: Annotated[Period, typer.Option(help="Length of a period.")] = Period.MONTH,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """How stances moved over time: a line for each holder and target, and each period where both are given."""
    from store import query as store

    db = places.readable(data_dir, config)
    rows = store.trends(db, holder=holder, target=target, by=by.value)
    if as_json:
        say_json([asdict(row) for row in rows])
        return
    if not rows:
        about = " and ".join(part for part in (holder and f"holder {holder}", target and f"target {target}") if part)
        raise UsageError(
            "no statement" + (f" with {about}" if about else " in the database"),
            '`shekara sql "select distinct holder, target from statements"` says what there is',
        )
    if holder and target:
        shown = ((_period(row.period, by), row.stance, _mean(row), row.statements, row.articles, row.services) for row in rows)
        table(
            ("period", "stance", "mean score", "statements", "articles", "services"), shown, title=f"{rows[0].holder_name} on {target}", right=("mean score",)
        )
    first, last = min(row.period for row in rows), max(row.period for row in rows)
    pairs = [list(group) for _, group in groupby(rows, lambda row: (row.holder, row.target))]
    width = max(12, min(SPARK_WIDTH, console().width - OTHER_COLUMNS))
    table(
        ("holder", "target", "trend", "latest stance", "in", "mean", "statements"),
        [
            (
                pair[-1].holder,
                pair[-1].target,
                sparkline(pair, first, last, by, width),
                pair[-1].stance,
                _period(pair[-1].period, by),
                _mean(pair[-1]),
                sum(row.statements for row in pair),
            )
            for pair in pairs
        ],
        right=("mean", "statements"),
    )
    tell(f"Trend from {_period(first, by)} to {_period(last, by)}: {SPARKS[0]} endorses or threatens … {SPARKS[-1]} rejects, s silent, · nothing reported.")


def sparkline(rows: Sequence[TrendRow], first: date, last: date, by: Period = Period.MONTH, most: int = SPARK_WIDTH) -> str:
    """The mean score from the first period to the last, one character a period; where that is too wide, periods are averaged by their statements."""
    periods = _number(last, by) - _number(first, by) + 1
    width = min(most, periods)
    stretches: dict[int, list[TrendRow]] = {}
    for row in rows:
        stretches.setdefault((_number(row.period, by) - _number(first, by)) * width // periods, []).append(row)
    return "".join(_spark(stretches.get(place, ())) for place in range(width))


def _number(day: date, by: Period) -> int:
    """Periods since the year 0."""
    return (day.year * 12 + day.month - 1) // {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}[by]


def _spark(rows: Sequence[TrendRow]) -> str:
    spoken = [(row.mean_score, row.statements) for row in rows if row.mean_score is not None]
    if not spoken:
        return "s" if rows else "·"
    mean = sum(score * count for score, count in spoken) / sum(count for _, count in spoken)
    return SPARKS[round((mean + 2) / 4 * (len(SPARKS) - 1))]


def _period(first: date, by: Period) -> str:
    if by is Period.YEAR:
        return f"{first:%Y}"
    return f"{first:%Y}-Q{(first.month + 2) // 3}" if by is Period.QUARTER else f"{first:%Y-%m}"


def _mean(row: TrendRow) -> str:
    return "" if row.mean_score is None else f"{row.mean_score:+.1f}"


def _from_stdin() -> str:
    if sys.stdin.isatty():
        raise UsageError("no query given", 'for example: shekara sql "select * from current_stances"')
    return sys.stdin.read()
