from __future__ import annotations

from pathlib import Path

import pytest

from store import append, history, integrity
from store.database import DATABASE, PUBLISHED, writer
from store.publish import publish
from tests.store.builders import STAMP, article, statement


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with writer(tmp_path) as con:
        append.save_articles(con, [article("1"), article("2")])
        append.save_statements(con, STAMP, [(article("1"), [statement()]), (article("2"), [statement("RUS", "endorses", evidence="Kazakhstan")])])
    publish(tmp_path)
    return tmp_path


def test_sound_database(data):
    assert {(finding.name, finding.wrong, finding.found, finding.mend) for finding in integrity.examine(data / PUBLISHED)} == {
        (name, 0, "none", "") for name in ("orphans", "doubles", "offsets", "roll-ups")
    }


@pytest.mark.parametrize(
    ("harm", "name", "found"),
    [
        ("DELETE FROM article_versions WHERE article_id = '1'", "orphans", "1 statements without their article"),
        ("DELETE FROM position_log WHERE holder = 'KAZ'", "orphans", "1 statements without their position"),
        ("DELETE FROM statement_log WHERE holder = 'RUS'", "orphans", "1 positions without a statement, 1 alerts without their statement"),
        ("INSERT INTO statement_log SELECT * FROM statement_log", "doubles", "2 statements stored twice"),
        ("INSERT INTO article_versions SELECT * FROM article_versions", "doubles", "2 articles with two latest versions"),
        ("UPDATE statement_log SET evidence_start = 1 WHERE holder = 'KAZ'", "offsets", "1 passages that are not where their offsets say"),
        ("DELETE FROM trend_cells", "roll-ups", "2 statements too many or too few in the trend"),
    ],
)
def test_harm_is_found(data, harm, name, found):
    with writer(data) as con:
        con.execute(harm)
    findings = {finding.name: finding for finding in integrity.examine(data / DATABASE)}
    assert findings[name].found == found
    assert findings[name].wrong > 0
    assert findings[name].mend


def test_roll_ups_are_mended(data):
    with writer(data) as con:
        before = {table: con.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in ("trend_cells", "stance_lines", "known_stances")}
        for table in before:
            con.execute(f"DELETE FROM {table}")
        history.refill(con)
        assert before == {table: con.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in before}


def test_published_copy_behind(data):
    assert not integrity.behind(data)
    with writer(data) as con:
        append.save_articles(con, [article("3")])
    assert integrity.behind(data)
    publish(data)
    assert not integrity.behind(data)
    (data / PUBLISHED).unlink()
    assert integrity.behind(data)
    assert not integrity.behind(data / "nowhere")
