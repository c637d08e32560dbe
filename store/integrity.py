"""What doctor asks of a database: whether its rows fit together, and whether readers see what the writer stored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from store.database import DATABASE, PUBLISHED, database_errors, reader
from store.lake import Lake

_HEAD = 3 * 4096


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `wrong` rows are amiss."""

    name: str
    wrong: int
    found: str  # one line
    mend: str  # one line; empty when nothing is amiss


_CHECKS = (
    (
        "orphans",
        "statements without their article",
        "SELECT count(*) FROM statement_log AS s ANTI JOIN article_versions AS v ON v.article_id = s.article_id AND v.text_sha256 = s.text_sha256",
    ),
    ("orphans", "statements without their position", "SELECT count(*) FROM statements AS s ANTI JOIN positions AS p ON p.position_id = s.position_id"),
    ("orphans", "positions without a statement", "SELECT count(*) FROM positions AS p ANTI JOIN statements AS s ON s.statement_id = p.statement_id"),
    (
        "orphans",
        "alerts without their statement",
        "SELECT count(*) FROM alerts AS a ANTI JOIN statement_log AS s ON s.statement_id = a.statement_id WHERE a.feed_id IS NULL",
    ),
    ("doubles", "statements stored twice", "SELECT count(*) - count(DISTINCT statement_id) FROM statement_log"),
    ("doubles", "positions stored twice", "SELECT count(*) - count(DISTINCT position_id) FROM position_log"),
    ("doubles", "articles with two latest versions", "SELECT count(*) - count(DISTINCT article_id) FROM articles"),
    (
        "offsets",
        "passages that are not where their offsets say",
        "SELECT count(*) FROM statements AS s JOIN articles AS a ON a.article_id = s.article_id "
        "WHERE substring(a.text, s.evidence_start + 1, s.evidence_end - s.evidence_start) <> s.evidence",
    ),
    (
        "roll-ups",
        "statements too many or too few in the trend",
        "SELECT abs((SELECT coalesce(sum(statements), 0) FROM trend(by := 'year')) - (SELECT count(*) FROM statements))::BIGINT",
    ),
)
_MENDS = {
    "orphans": "put a backup in its place, or move it away and run again",
    "doubles": "put a backup in its place, or move it away and run again",
    "offsets": "`shekara reclassify --all` reads those articles again",
    "roll-ups": "`shekara doctor --mend` counts them again",
}


def examine(db: Path | Lake) -> list[Finding]:
    """Whether the rows of the database fit together: one finding for each kind of fault. Raises what `reader` raises."""
    con = reader(db)
    try:
        with database_errors(db):
            counts: dict[str, list[str]] = {name: [] for name, _, _ in _CHECKS}
            wrong = dict.fromkeys(counts, 0)
            for name, what, sql in _CHECKS:
                row = con.execute(sql).fetchone()
                number = int(row[0]) if row else 0
                if number:
                    counts[name].append(f"{number} {what}")
                    wrong[name] += number
    finally:
        con.close()
    return [Finding(name, wrong[name], ", ".join(found) or "none", _MENDS[name] if found else "") for name, found in counts.items()]


def behind(data_dir: Path) -> bool:
    """Whether the writer's database holds what the published copy does not: a run is at work, was killed, or could not publish."""
    live, copy = data_dir / DATABASE, data_dir / PUBLISHED
    if not live.is_file():
        return False
    if live.with_name(live.name + ".wal").exists() or not copy.is_file():
        return True
    with live.open("rb") as one, copy.open("rb") as other:
        return one.read(_HEAD) != other.read(_HEAD)
