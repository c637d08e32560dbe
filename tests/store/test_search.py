from __future__ import annotations

from pathlib import Path

import pytest

from store import append, query, search
from store.database import PUBLISHED, writer
from store.publish import publish
from tests.store.builders import STAMP, article, statement

VECTORS = {"Kazakhstan will not recognise": (1.0, 0.0), "Қазақстан танымайды": (0.98, 0.199), "Рынок вырос": (0.0, 1.0)}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    found = [(article(str(n)), [statement(evidence=text, evidence_start=n)]) for n, text in enumerate(VECTORS)]
    with writer(tmp_path) as con:
        append.save_articles(con, [one for one, _ in found])
        append.save_statements(con, STAMP, found[:2], vectors=VECTORS, encoder="e5")
        append.save_statements(con, STAMP, found[2:])
        assert [evidence for _, evidence in search.without_vector(con, "e5", 9)] == ["Рынок вырос"]
        assert len(search.without_vector(con, "other", 9)) == 3
        for _ in range(2):
            search.save_vectors(con, "e5", [(append.statement_id(*found[2][:1], found[2][1][0]), VECTORS["Рынок вырос"])])
        assert con.execute("SELECT count(*) FROM statement_vectors").fetchone() == (3,)
    publish(tmp_path)
    return tmp_path


def test_nearest_in_meaning_first_in_any_language(data):
    answer, by_meaning = search.search(data / PUBLISHED, "recognition", 2, encode=lambda text: (1.0, 0.0), encoder="e5")
    assert by_meaning
    assert [(row[0], row[6]) for row in answer.rows] == [(1.0, "Kazakhstan will not recognise"), (pytest.approx(0.98, abs=0.01), "Қазақстан танымайды")]


def test_words_where_no_encoder_is_at_hand(data):
    answer, by_meaning = search.search(data / PUBLISHED, "рынки растут", encode=lambda text: (1.0, 0.0), encoder="another")
    assert not by_meaning
    assert [row[6] for row in answer.rows] == ["Рынок вырос"] or answer.rows == []
    answer, by_meaning = search.search(data / PUBLISHED, "рынок Kazakhstan")
    assert [(row[0], row[6]) for row in answer.rows] == [(0.5, "Kazakhstan will not recognise"), (0.5, "Рынок вырос")]


def test_search_in_the_users_sql(data):
    sql = "SELECT evidence FROM search('recognition', most := 1)"
    assert query.run(data / PUBLISHED, sql, encode=lambda text: (0.0, 1.0), encoder="e5").rows == [("Рынок вырос",)]
    asked = []
    query.run(data / PUBLISHED, "SELECT 1", encode=asked.append, encoder="e5")
    assert asked == []


def test_vectors_keep_apart_what_one_day_and_side_would_join(tmp_path):
    with writer(tmp_path) as con:
        append.save_articles(con, [article("1"), article("2"), article("3")])
        vectors = {"a": (1.0, 0.0), "b": (0.0, 1.0), "c": (0.9, 0.436)}
        for number, evidence in enumerate(vectors, 1):
            append.save_statements(con, STAMP, [(article(str(number)), [statement(evidence=evidence)])], vectors=vectors, encoder="e5")
        assert con.execute("SELECT articles FROM positions ORDER BY 1").fetchall() == [(1,), (2,)]
