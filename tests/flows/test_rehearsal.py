"""What the default rules tell of the sample edition's history; and that the past, read as a past, tells nothing."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows import places, rules
from ingest.sample import edition
from store import append
from store.database import reader, writer
from store.rehearsal import Told, rehearse
from tests.flows.conftest import Shekara
from tests.flows.demo import Demo
from tests.store.builders import NOON, STAMP, article, statement

GOLDEN = Path(__file__).parent / "golden" / "alerts.txt"


def line(one: Told) -> str:
    return f"{one.at:%Y-%m-%d} {one.rule}: {one.holder} on {one.target}: {one.old_stance or '-'} > {one.stance}"


def test_the_sample_editions_history_gives_the_alerts_of_the_golden_file(demo: Demo) -> None:
    """After a change of the classifier: `shekara alerts test all --json` on a new demo says what they are now."""
    with closing(reader(places.published(demo.data_dir))) as con:
        told = rehearse(con, rules.load().rules)
    assert [line(one) for one in told] == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_what_is_told_is_what_people_coded(demo: Demo) -> None:
    """The golden file is what the program says; this is how much of it the sample edition's own coding bears out, and how much of that is told."""
    rows = [json.loads(row) for article in edition.load() for row in edition.gold(article.id).splitlines() if row.strip()]
    coded = {(row["holder"], row["target"], row["stance"]) for row in rows}
    with closing(reader(places.published(demo.data_dir))) as con:
        told = [(one.holder, one.target, one.stance) for one in rehearse(con, rules.load().rules)]
    assert sum(one in coded for one in told) / len(told) >= 0.85
    assert len(coded & set(told)) / len(coded) >= 0.85


def test_a_rule_is_tried_on_a_database_and_nothing_is_written(shekara: Shekara, monitored: Path) -> None:
    database = monitored / "public" / "shekara.duckdb"
    before = database.read_bytes()
    ran = shekara("alerts", "test", "first_stance", "--on", str(database))
    assert ran.out.endswith("3 alerts; nothing was sent.\n")
    assert shekara("alerts", "test", "shift").out.endswith("0 alerts; nothing was sent.\n")
    wrong = shekara("alerts", "test", "first-stance")
    assert (wrong.code, "did you mean first_stance?" in wrong.err) == (1, True)
    assert database.read_bytes() == before


def test_history_that_is_stored_today_raises_none(tmp_path: Path) -> None:
    """As a backfill stores it: the articles are old, or tell of what was said long ago."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with writer(tmp_path) as con:
        found = [(article(str(n), published_at=at), [statement(stance=stance)]) for n, (at, stance) in enumerate(((NOON, "rejects"), (now, "endorses")))]
        append.save_articles(con, [one for one, _ in found])
        append.save_statements(con, STAMP, found, ("work",), now - timedelta(days=14), rules=rules.load().rules, now=now)
        assert con.execute("SELECT count(*) FROM alerts").fetchall() == [(0,)]
        assert len(rehearse(con, rules.load().rules)) > 0
