"""Files of older schemas, as the programs of their time wrote them (tests/store/old), become what the present program would have stored."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from store import append, readings, schema
from store.database import DATABASE, PUBLISHED, attached, reader, writer
from store.publish import publish
from tests.store.builders import STAMP, article, statement
from tests.store.test_history import check

OLD = sorted((Path(__file__).parent / "old").glob("schema-*.duckdb.gz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name.split(".")[0])
def data(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (tmp_path / DATABASE).write_bytes(gzip.decompress(request.param.read_bytes()))
    return tmp_path


def test_each_schema_before_this_one_has_a_fixture():
    assert [int(path.name.removeprefix("schema-").split(".")[0]) for path in OLD] == [version for version, _, _ in schema.migrations()][:-1]


def test_old_file_comes_to_the_present_schema_with_its_history(data):
    with writer(data) as con:
        assert con.execute("SELECT max(version) FROM migrations").fetchone() == (schema.latest(),)
        assert con.execute("SELECT count(*), count(*) FILTER (holds) FROM statement_log").fetchone() == (7, 5)
        rows = con.execute("SELECT holder, target, stance, stated_on, statements, articles, framing, speaker FROM positions ORDER BY 1, 2").fetchall()
        assert rows == [
            ("KAZ", "crimea", "neutral", date(2014, 3, 27), 1, 1, {"neutral": 1}, None),
            ("KAZ", "ua-2022", "affirms", date(2022, 9, 26), 2, 2, {"affirms": 1, "rejects": 1}, "Айбек Смадияров"),
            ("RUS", "ua-2022", "endorses", date(2022, 9, 26), 1, 1, {"endorses": 1}, None),
            ("TKM", "ua-2022", "neutral", date(2022, 9, 26), 1, 1, {"neutral": 1}, None),
        ]
        assert con.execute("SELECT statements, articles FROM trend(by := 'year') WHERE holder = 'KAZ' AND target = 'ua-2022'").fetchall() == [(2, 2)]
        assert con.execute("SELECT count(*) FROM alerts").fetchone() == (6,)
        check(con)
        append.save_articles(con, [article("9")])
        append.save_statements(con, STAMP, [(article("9"), [statement()])])
        assert con.execute("SELECT articles FROM positions WHERE holder = 'KAZ' AND target = 'ua-2022'").fetchone() == (3,)
        assert con.execute("SELECT count(*) FROM alerts").fetchone() == (6,)


def test_old_published_copy_is_still_served_and_replaced(data):
    (data / "public").mkdir()
    (data / PUBLISHED).write_bytes((data / DATABASE).read_bytes())
    reader(data / PUBLISHED).close()
    with writer(data):
        pass
    assert publish(data) is True
    con = reader(data / PUBLISHED)
    assert con.execute("SELECT count(*) FROM positions").fetchone() == (4,)
    con.close()


def test_kill_between_migration_and_joining_is_made_good(data, monkeypatch):
    joined = []
    with attached(data / DATABASE, writable=False) as con:
        data_is_older_than_positions = schema.check(con, data) < 3

    def a_few_and_a_kill(con):
        joined.append(readings.join_waiting(con, 1))
        raise KeyboardInterrupt

    def nothing_waits(con):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("store.database._join_old_statements", a_few_and_a_kill if data_is_older_than_positions else nothing_waits)
        with pytest.raises(KeyboardInterrupt), writer(data):
            pass
    assert joined == ([2] if data_is_older_than_positions else [])
    with writer(data) as con:
        check(con)
        assert con.execute("SELECT count(*) FROM positions").fetchone() == (4,)


def test_identities_stay_when_the_file_is_opened_again(data):
    with writer(data) as con:
        migrated = con.execute("SELECT statement_id, position_id FROM statements ORDER BY 1").fetchall()
    with writer(data) as con:
        assert con.execute("SELECT statement_id, position_id FROM statements ORDER BY 1").fetchall() == migrated
