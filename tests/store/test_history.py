"""The increments come to what a count from nothing but the statements comes to, whatever happens in whatever order."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from store import append, schema
from tests.store.builders import NOON, STAMP, article, statement

STANCES = ("rejects", "affirms", "neutral", "accommodates", "endorses", "silent")


def recounted(con, table, script):
    con.execute(schema.script(script))
    return con.execute(f"FROM {table} ORDER BY ALL").fetchall()


def check(con):
    """Trend, positions and present stances, as kept and as counted."""
    cells = recounted(con, "recounted_cells", "recount_trend")
    kept = con.execute(
        "FROM trend_cells WHERE rejects + affirms + neutral + accommodates + endorses + threatens + silent + abs(positions) > 0 ORDER BY ALL"
    ).fetchall()
    assert kept == cells
    kept = con.execute("FROM positions ORDER BY position_id").fetchall()
    con.execute("CREATE OR REPLACE TEMP TABLE touched_positions AS SELECT DISTINCT position_id FROM statement_log WHERE holds")
    con.execute(schema.script("recount_positions").format(these="true"))
    assert kept == con.execute("SELECT * EXCLUDE (first_recorded_at, founded_on, confidence) FROM positions_after ORDER BY position_id").fetchall()
    con.execute(
        "CREATE OR REPLACE TEMP TABLE touched_lines AS SELECT DISTINCT holder, target, CASE WHEN stance = 'silent' THEN 'silent' "
        "WHEN holder_level IN ('state', 'organisation') THEN 'official' ELSE 'other' END AS voice, NULL::DATE AS horizon FROM positions"
    )
    counted = con.execute(schema.script("recount_lines"), {"from": date.min}).fetchall()
    columns = "holder, target, voice, position_id, since, positions, articles, " + ", ".join(
        f"previous_{name}" for name in ("position_id", "stance", "score", "on", "reported_at")
    )
    assert con.execute(f"SELECT {columns} FROM stance_lines ORDER BY ALL").fetchall() == sorted(counted, key=lambda row: row[:3])
    shown = con.execute("SELECT l.stance, l.evidence, l.published_at, l.statement_id, l.article_ids FROM stance_lines AS l ORDER BY l.position_id").fetchall()
    assert shown == con.execute(
        "SELECT p.stance, s.evidence, p.last_reported_at, p.statement_id, "
        "(SELECT list_slice(list(DISTINCT article_id ORDER BY article_id), 1, 50) FROM statements AS r "
        "WHERE r.position_id = p.position_id) FROM positions AS p SEMI JOIN stance_lines AS l USING (position_id) JOIN statements AS s USING (statement_id) "
        "ORDER BY p.position_id"
    ).fetchall()  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_increments_come_to_what_a_recount_comes_to(con, seed):
    chance = random.Random(seed)
    days = [date(2022, 1, 1) + timedelta(days=n) for n in range(chance.choice((4, 40)))]
    identities: dict[str, set[str]] = {}
    stamp = 1

    def some(number: int, classifier: str):
        return [
            statement(
                chance.choice(("KAZ", "KGZ")),
                chance.choice(STANCES),
                chance.choice(days),
                target=chance.choice(("crimea", "ua-2022")),
                holder_level=chance.choice(("state", "state", "state", "party")),
                stated_on_precision=chance.choice(("day", "day", "published", "month", "year")),
                quote_type=chance.choice(("direct", "indirect", "mixed")),
                speaker=chance.choice((None, None, "Akorda", "Tokayev")),
                confidence=chance.random(),
                evidence=f"passage {number}-{place}",
                evidence_start=place,
                classifier=classifier,
            )
            for place in range(chance.randrange(5))
        ]

    for turn in range(14):
        numbers = [chance.randrange(12) for _ in range(chance.randrange(1, 4))]
        found = [
            article(str(n), f"text {chance.randrange(2)} of {n}", service=f"service-{n % 3}", published_at=NOON + timedelta(days=chance.randrange(9)))
            for n in dict.fromkeys(numbers)
        ]
        append.save_articles(con, found, now=NOON + timedelta(hours=turn))
        if chance.random() < 0.2:
            stamp += 1
        if chance.random() < 0.8:
            classifier = f"head-{stamp}"
            pairs = [(one, some(int(one.article_id), classifier)) for one in found]
            append.save_statements(con, classifier, pairs, now=NOON + timedelta(hours=turn, minutes=5))
        for key, position in con.execute("SELECT statement_id, position_id FROM statement_log WHERE position_id IS NOT NULL").fetchall():
            identities.setdefault(key, set()).add(position)
        check(con)
    assert all(len(known) == 1 for known in identities.values())
    assert len(identities) > 20
    assert con.execute("SELECT count(*) FILTER (statements = 0), count(*) FILTER (statements > 1) FROM position_log").fetchone() > (0, 0)
    assert con.execute("SELECT count(*) FROM statement_log GROUP BY statement_id HAVING count(*) > 1").fetchall() == []
    assert con.execute("SELECT count(*) FROM position_log GROUP BY position_id HAVING count(*) > 1").fetchall() == []


def test_history_of_one_classifier_repeated_changes_nothing(con, save):
    (source,) = save([statement(), statement("RUS", "endorses")])
    before = {table: con.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in ("position_log", "trend_cells", "stance_lines", "known_stances")}
    append.save_statements(con, STAMP, [(source, [statement(), statement("RUS", "endorses")])])
    assert before == {table: con.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in before}
