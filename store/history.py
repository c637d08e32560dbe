"""History in the database: statements that begin or cease to hold move positions, the trend, and the present stances, all in the caller's transaction.

What is read and written depends on what changed: statements are found by their article or position from the time on when these were first stored, and both
tables lie in that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import duckdb

from store import lines
from store.deciding import LineKey, News, Stand, stand_of
from store.lake import repeated
from store.positions import OFFICIAL, Known, Report, Vector, day_of, join, window
from store.rows import DAY, INT, TEXT, TIME, insert
from store.schema import script, transaction

_MOVED = (
    "statement_id, article_id, holder, holder_name, target, stance, score, stated_on, stated_on_precision, service, position_id, "
    "round(1000 * confidence * CASE quote_type WHEN 'direct' THEN 1 WHEN 'mixed' THEN 0.75 ELSE 0.5 END)::INTEGER AS weight"
)
_BEFORE = (
    "position_id, holder, holder_name, holder_level, target, stance, score, stated_on, last_reported_at, statements, articles, first_recorded_at, languages, "
    "statement_id"
)  # fmt: skip
_TAKEN = "position_id, holder, target, holder_level, stance, score, stated_on, last_reported_at, articles, statements"


@dataclass(frozen=True, slots=True)
class Moves:
    """What a transaction did to positions, for the rules that may tell of it."""

    news: tuple[News, ...] = ()  # the positions that it made or changed and that a statement supports, the earliest reported first
    stands: Mapping[LineKey, Stand] = field(default_factory=dict)  # where their holders stood on their targets before


def positions_of(con: duckdb.DuckDBPyConnection, reports: Sequence[Report], encoder: str | None = None) -> dict[str, str]:
    """The position of each report, by statement: one that is known, or a new one."""
    if not reports:
        return {}
    return join(reports, _known(con, reports, encoder))


def _known(con: duckdb.DuckDBPyConnection, reports: Sequence[Report], encoder: str | None) -> list[Known]:
    """The positions whose holder, target and date let one of the reports join them."""
    reach = window(reports)
    insert(con, "reach", {"holder": TEXT, "target": TEXT, "stated_on": DAY}, sorted(reach), temporary=True)
    rows = con.execute(
        "SELECT p.position_id, p.holder, p.target, p.holder_level, p.speaker, p.stance, p.act, p.quote_type, p.stated_on, p.stated_on_precision, "
        f"p.first_recorded_at FROM position_log AS p WHERE p.stated_on IN ({_days(day for _, _, day in reach)}) "
        "AND (p.holder, p.target, p.stated_on) IN (SELECT (holder, target, stated_on) FROM reach) ORDER BY p.first_recorded_at, p.position_id"
    ).fetchall()
    vectors: dict[str, Vector] = {}
    if rows and encoder is not None and any(report.vector is not None for report in reports):
        vectors = _vectors(con, [row[0] for row in rows], min(row[10] for row in rows), encoder)
    return [
        Known(position, holder, target, level in OFFICIAL, level, speaker, stance, act, quote, on, precision, vectors.get(position))
        for position, holder, target, level, speaker, stance, act, quote, on, precision, _ in rows
    ]


def _vectors(con: duckdb.DuckDBPyConnection, positions: Sequence[str], since: datetime, encoder: str) -> dict[str, Vector]:
    """The vector of the statement that gives each position's stance. `since`: when the first of them was stored."""
    rows = con.execute(
        "SELECT p.position_id, v.vector FROM position_log AS p JOIN statement_vectors AS v ON v.statement_id = p.statement_id "
        f"WHERE {_these('p.founded_on', 'p.position_id', positions)} AND v.encoder = $encoder AND v.recorded_at >= $since",
        {"encoder": encoder, "since": since},
    ).fetchall()
    return dict(rows)


def _these(on: str, identity: str, positions: Sequence[str]) -> str:
    """A condition for rows of these positions, in constants: a scan reads a block's other columns only where the day, then the identity fits."""
    listed = ", ".join(f"'{position}'" for position in positions) or "NULL"
    return f"{on} IN ({_days(map(day_of, positions))}) AND {identity} IN ({listed})"


def _days(days: Iterable[date]) -> str:
    """Dates as SQL constants, which a scan compares with what it knows of each block before it reads that."""
    return ", ".join(f"DATE '{day.isoformat()}'" for day in sorted(set(days))) or "NULL"


def change(con: duckdb.DuckDBPyConnection, gained: Sequence[str], lost: Sequence[str], since: datetime) -> Moves:
    """Carries into positions, trend and present stances that the statements `gained` hold now and `lost` do no longer; what holds is stored already.

    Both are whole readings of articles. `since`: none of them was stored earlier (UTC, without an offset).
    """
    if not gained and not lost:
        return Moves()
    ids = {"gained": list(gained), "lost": list(lost), "since": since}
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE moved AS SELECT {_MOVED}, 1 AS sign FROM statement_log WHERE recorded_at >= $since "
        f"AND statement_id IN (SELECT unnest($gained::VARCHAR[])) UNION ALL SELECT {_MOVED}, -1 AS sign FROM statement_log WHERE recorded_at >= $since "
        "AND statement_id IN (SELECT unnest($lost::VARCHAR[]))",
        ids,
    )
    con.execute("CREATE OR REPLACE TEMP TABLE touched_positions AS SELECT DISTINCT position_id FROM moved WHERE position_id IS NOT NULL")
    touched = [position for (position,) in con.execute("FROM touched_positions").fetchall()]
    con.execute(f"CREATE OR REPLACE TEMP TABLE positions_before AS SELECT {_BEFORE} FROM position_log WHERE {_these('founded_on', 'position_id', touched)}")
    con.execute(script("recount_positions").format(these=_these("l.position_on", "l.position_id", touched)))
    _write_positions(con)
    con.execute(script("change_trend"))
    periods = _days(period for (period,) in con.execute("SELECT DISTINCT period FROM cell_changes").fetchall())
    con.execute(script("apply_trend").format(periods=periods))
    before = _move_lines(con)
    con.execute(
        "INSERT INTO known_stances SELECT a.holder, a.target, a.stance, min_by(a.position_id, (a.first_reported_at, a.position_id)), min(a.first_reported_at) "
        "FROM positions_after AS a ANTI JOIN known_stances AS k ON k.holder = a.holder AND k.target = a.target AND k.stance = a.stance GROUP BY ALL"
    )
    return Moves(_news(con), {key: stand_of(line) for key, line in before.items()})


def _news(con: duckdb.DuckDBPyConnection) -> tuple[News, ...]:
    """The positions in positions_after, beside what they were in positions_before."""
    rows = con.execute(
        "SELECT a.position_id, a.holder, a.holder_level, a.target, a.stance, a.score, a.languages, a.confidence, a.stated_on, a.stated_on_precision, "
        "a.first_reported_at, a.last_reported_at, a.statement_id, k.position_id IS NOT DISTINCT FROM a.position_id, b.stance IS DISTINCT FROM a.stance, "
        "b.languages, b.statement_id "
        "FROM positions_after AS a LEFT JOIN positions_before AS b USING (position_id) "
        "LEFT JOIN known_stances AS k ON k.holder = a.holder AND k.target = a.target AND k.stance = a.stance "
        "WHERE a.statements > 0 ORDER BY a.first_reported_at, a.position_id"
    ).fetchall()
    same = {row[0]: row[16] for row in rows if not row[14]}
    old = dict(
        con.execute(
            f"SELECT statement_id, confidence FROM statement_log WHERE {_these('position_on', 'position_id', list(same))} "
            "AND statement_id IN (SELECT unnest(?::VARCHAR[]))",
            [list(same.values())],
        ).fetchall()
        if same
        else []
    )
    return tuple(News(*(*row[:15], row[15] or [], old.get(row[16], row[7] if row[16] == row[12] else 0.0))) for row in rows)


def _write_positions(con: duckdb.DuckDBPyConnection) -> None:
    """New rows in the place of the old ones. A position that nothing supports any more keeps its row, so that a later report finds its identity."""
    gone = "SELECT position_id FROM positions_before AS b ANTI JOIN positions_after AS a ON a.position_id = b.position_id"
    forgotten = [position for (position,) in con.execute(gone).fetchall()]
    if forgotten:
        con.execute(
            "INSERT INTO positions_after BY NAME SELECT * REPLACE (0 AS statements, 0 AS articles, [] AS services, [] AS languages, MAP {} AS framing, "
            f"0 AS renderings, 0 AS weight, 0 AS independent) FROM position_log WHERE {_these('founded_on', 'position_id', forgotten)}"
        )
    con.execute(
        "UPDATE positions_after SET first_recorded_at = least(positions_after.first_recorded_at, b.first_recorded_at) FROM positions_before AS b "
        "WHERE b.position_id = positions_after.position_id"
    )
    old = [position for (position,) in con.execute("SELECT position_id FROM positions_before").fetchall()]
    if old:
        con.execute(f"DELETE FROM position_log WHERE {_these('founded_on', 'position_id', old)}")
    con.execute("INSERT INTO position_log BY NAME SELECT * EXCLUDE (confidence) FROM positions_after ORDER BY founded_on, position_id")


def _move_lines(con: duckdb.DuckDBPyConnection) -> dict[LineKey, lines.Line]:
    """The present stances after positions_before became positions_after; answers what they were."""
    changes: dict[tuple[str, str, str], dict[str, lines.Change]] = {}
    for table in ("positions_before", "positions_after"):
        for position, holder, target, level, stance, score, on, reported, articles, statements in con.execute(f"SELECT {_TAKEN} FROM {table}").fetchall():
            taken = lines.Taken(position, stance, score, on, reported, articles) if statements else None
            there = changes.setdefault((holder, target, lines.voice(level, stance)), {})
            known = there.get(position, lines.Change(None, None))
            there[position] = lines.Change(taken, known.after) if table == "positions_before" else lines.Change(known.before, taken)
    stored = _lines(con)
    moved: dict[tuple[str, str, str], lines.Line] = {}
    again: dict[tuple[str, str, str], date | None] = {}
    for key, by_position in changes.items():
        real = [change for change in by_position.values() if change.before or change.after]
        line = stored.get(key)
        if not real:
            continue
        after = lines.advance(line, real)
        if after is None:
            again[key] = line.previous.stated_on if line and line.previous else None
        elif after != line:
            moved[key] = after
    if again:
        _recount(con, again)
    if moved:
        _write_lines(con, [(*key, *_line_row(line)) for key, line in moved.items()])
    return stored


def _lines(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str, str], lines.Line]:
    rows = con.execute(
        "SELECT holder, target, voice, position_id, stance, score, stated_on, published_at, since, positions, articles, previous_position_id, previous_stance, "
        "previous_score, previous_on, previous_reported_at FROM stance_lines SEMI JOIN positions_after USING (holder, target)"
    ).fetchall()
    found = {}
    for holder, target, voice, position, stance, score, on, reported, since, positions, articles, other, *its in rows:
        behind = lines.Taken(other, its[0], its[1], its[2], its[3], 1) if other is not None else None
        found[holder, target, voice] = lines.Line(lines.Taken(position, stance, score, on, reported, 1), since, positions, articles, behind)
    return found


def _line_row(line: lines.Line) -> tuple[Any, ...]:
    behind = line.previous
    before = (behind.position_id, behind.stance, behind.score, behind.stated_on, behind.last_reported_at) if behind else (None,) * 5
    return (line.latest.position_id, line.since, line.positions, line.articles, *before)


def _recount(con: duckdb.DuckDBPyConnection, horizons: Mapping[tuple[str, str, str], date | None]) -> None:
    """Counts these lines from their positions, each from its horizon (None: the beginning); one whose horizon was too near once more without."""
    columns = {"holder": TEXT, "target": TEXT, "voice": TEXT, "horizon": DAY}
    insert(con, "touched_lines", columns, [(*key, horizon) for key, horizon in horizons.items()], temporary=True)
    start = date.min if None in horizons.values() else min(horizon for horizon in horizons.values() if horizon)
    rows = con.execute(script("recount_lines"), {"from": start}).fetchall()
    whole = [row for row in rows if row[7] is not None or horizons[row[0], row[1], row[2]] is None]
    found = {row[:3] for row in whole}
    missing = {key: None for key, horizon in horizons.items() if key not in found and horizon is not None}
    gone = [key for key, horizon in horizons.items() if key not in found and horizon is None]
    if gone:
        insert(con, "gone_lines", {"holder": TEXT, "target": TEXT, "voice": TEXT}, gone, temporary=True)
        con.execute(
            "DELETE FROM stance_lines WHERE (holder, target, voice) IN (SELECT (holder, target, voice) FROM gone_lines)"
        )  # fmt: skip
    _write_lines(con, whole)
    if missing:
        _recount(con, missing)


def _write_lines(con: duckdb.DuckDBPyConnection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Rows of holder, target, voice, position_id, since, positions, articles and the previous position, completed from the latest position."""
    if not rows:
        return
    columns = {
        "holder": TEXT, "target": TEXT, "voice": TEXT, "position_id": TEXT, "since": DAY, "positions": INT, "articles": INT, "previous_position_id": TEXT,
        "previous_stance": TEXT, "previous_score": INT, "previous_on": DAY, "previous_reported_at": TIME,
    }  # fmt: skip
    insert(con, "written_lines", columns, rows, temporary=True)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE fresh_latest AS SELECT position_id FROM written_lines "
        "WHERE position_id IN (SELECT position_id FROM positions_after) OR position_id NOT IN (SELECT position_id FROM stance_lines)"
    )
    fresh = [position for (position,) in con.execute("FROM fresh_latest").fetchall()]
    named = {"positions": _these("p.founded_on", "p.position_id", fresh), "statements": _these("l.position_on", "l.position_id", fresh)}
    con.execute(script("complete_lines").format(**named))
    con.execute("DELETE FROM stance_lines WHERE (holder, target, voice) IN (SELECT (holder, target, voice) FROM written_lines)")
    con.execute("INSERT INTO stance_lines BY NAME SELECT * FROM complete_lines ORDER BY holder, target, voice")


@repeated
def refill(con: duckdb.DuckDBPyConnection) -> None:
    """Fills the roll-ups anew from the statements and positions, in one transaction: for a store that was filled in bulk, and when doctor finds them wrong."""
    with transaction(con):
        for table in ("trend_cells", "stance_lines", "known_stances"):
            con.execute(f"DELETE FROM {table}")
        con.execute(script("recount_trend"))
        con.execute("INSERT INTO trend_cells BY NAME SELECT * FROM recounted_cells ORDER BY grain, holder, target, period")
        con.execute(
            "INSERT INTO known_stances SELECT holder, target, stance, min_by(position_id, (first_reported_at, position_id)), min(first_reported_at) "
            "FROM position_log GROUP BY ALL ORDER BY ALL"
        )
        con.execute("CREATE OR REPLACE TEMP TABLE positions_after AS SELECT * FROM position_log LIMIT 0")
        voices = con.execute(
            "SELECT DISTINCT holder, target, CASE WHEN stance = 'silent' THEN 'silent' WHEN holder_level IN ('state', 'organisation') THEN 'official' "
            "ELSE 'other' END FROM position_log WHERE statements > 0"
        ).fetchall()
        if voices:
            _recount(con, dict.fromkeys(voices))
