"""Readings of stored statements, for tests of labels."""

from __future__ import annotations

import duckdb

from store.labelling import Reading

COLUMNS = (
    "statement_id, article_id, holder, holder_name, holder_level, speaker, role, target, stance, act, quote_type, stated_on, stated_on_precision, evidence, "
    "evidence_start, classifier"
)


def reading_of(con: duckdb.DuckDBPyConnection, where: str = "true") -> Reading:
    """What a classifier read: the first statement in the log for which the condition holds."""
    row = con.execute(
        f"SELECT {COLUMNS} FROM statement_log WHERE classifier NOT LIKE 'label/%' AND {where} ORDER BY recorded_at, statement_id LIMIT 1"
    ).fetchone()
    assert row is not None
    return Reading(*row)
