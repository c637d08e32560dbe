from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from store import append, schema
from store.database import DATABASE, writer
from tests.store.builders import NOON, SOURCE, STAMP, article, poll, statement

CONTRACT = Path(__file__).parents[3] / "shared" / "contract.md"


def stance(con: duckdb.DuckDBPyConnection, columns: str, holder: str = "KAZ") -> tuple[object, ...]:
    rows = con.execute(f"SELECT {columns} FROM current_stances WHERE holder = ?", [holder]).fetchall()
    assert len(rows) == 1
    return rows[0]


def test_latest_stance_with_the_one_before_and_its_beginning(con, save):
    save(
        [statement(stance="neutral", on=date(2014, 3, 20))],
        [statement(stance="accommodates", on=date(2014, 3, 27))],
        [statement(stance="affirms", on=date(2022, 3, 1))],
        [statement(stance="affirms", on=date(2022, 9, 26), speaker="Smadiyarov")],
    )
    columns = "stance, score, stated_on, since, previous_stance, previous_score, previous_on, shift, speaker, articles, article_ids, article_id"
    assert stance(con, columns) == (
        *("affirms", 1, date(2022, 9, 26), date(2022, 3, 1)),
        *("accommodates", -1, date(2014, 3, 27), 2, "Smadiyarov", 2, ["4"], "4"),
    )  # fmt: skip


def test_stance_that_returns_counts_from_its_return(con, save):
    save(
        [statement(stance="affirms", on=date(2014, 3, 1))],
        [statement(stance="neutral", on=date(2015, 1, 1))],
        [statement(stance="affirms", on=date(2016, 1, 1))],
    )
    assert stance(con, "stance, since, previous_stance, shift, articles") == ("affirms", date(2016, 1, 1), "neutral", 1, 1)


def test_only_stance_has_none_before_it(con, save):
    save([statement()])
    assert stance(con, "previous_stance, previous_score, previous_on, shift, last_silent_on") == (None,) * 5


def test_of_one_day_the_last_report_counts(con, save):
    save([statement(stance="rejects")], published_at=NOON)
    save([statement(stance="neutral")], published_at=NOON - timedelta(hours=1))
    assert stance(con, "stance, previous_stance") == ("rejects", "neutral")


@pytest.mark.parametrize("stances", [("rejects", "neutral"), ("neutral", "rejects")])
@pytest.mark.parametrize("speaker", [None, "Komilov", "Norov", "Saidov"])  # identities hold a hash of it, which decides nothing
def test_of_one_day_and_article_what_the_text_tells_last_counts(con, save, stances, speaker):
    text = "Uzbekistan stood for the integrity of states. Then it called for talks and took no side."
    save(
        [
            statement(
                "UZB", one, date(2014, 3, 25), speaker=speaker, evidence=words, evidence_start=text.index(words), evidence_end=text.index(words) + len(words)
            )
            for one, words in zip(stances, ("Uzbekistan stood", "it called for talks"), strict=True)
        ],
        text=text,
    )
    assert stance(con, "stance, previous_stance", "UZB") == stances[::-1]
    assert con.execute("SELECT previous_stance, stance FROM stance_changes").fetchall() == [stances]


def test_late_report_of_an_old_position_changes_nothing_now(con, save):
    save([statement(stance="rejects", on=date(2022, 9, 26))], published_at=NOON)
    save([statement(stance="neutral", on=date(2014, 3, 1))], published_at=NOON + timedelta(days=300))
    assert stance(con, "stance, previous_stance, shift") == ("rejects", "neutral", 2)


def test_silence_takes_no_position_back(con, save):
    save(
        [statement(stance="affirms", on=date(2022, 3, 1))],
        [statement(stance="silent", on=date(2022, 9, 30))],
        [statement(stance="affirms", on=date(2022, 10, 2))],
    )
    assert stance(con, "stance, since, previous_stance, articles, last_silent_on") == ("affirms", date(2022, 3, 1), None, 2, date(2022, 9, 30))


def test_silence_stands_where_nothing_else_is_known(con, save):
    save([statement("TKM", "silent", date(2022, 9, 28))], [statement("TKM", "silent", date(2022, 9, 30))])
    columns = "stance, score, since, stated_on, last_silent_on, shift, articles"
    assert stance(con, columns, "TKM") == ("silent", None, date(2022, 9, 28), date(2022, 9, 30), date(2022, 9, 30), None, 2)


def test_councillor_does_not_speak_for_a_state_that_has_spoken(con, save):
    save([statement("RUS", "neutral", date(2022, 1, 1))], [statement("RUS", "threatens", date(2022, 5, 1), holder_level="subnational")])
    assert stance(con, "stance, holder_level, previous_stance", "RUS") == ("neutral", "state", None)


def test_others_of_a_state_show_while_it_has_not_spoken(con, save):
    save([statement("RUS", "threatens", holder_level="subnational")], [statement("RUS", "silent", on=date(2022, 12, 1))])
    assert stance(con, "stance, holder_level, last_silent_on", "RUS") == ("threatens", "subnational", date(2022, 12, 1))


def test_each_target_has_its_own_line(con, save):
    save([statement(target="crimea", stance="neutral"), statement(target="ua-2022", stance="affirms")])
    assert con.execute("SELECT target, stance FROM current_stances ORDER BY 1").fetchall() == [("crimea", "neutral"), ("ua-2022", "affirms")]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("trend()", [(date(2022, 1, 1), "affirms", 1), (date(2022, 2, 1), "affirms", 3), (date(2023, 2, 1), "silent", 1)]),
        ("trend(by := 'quarter')", [(date(2022, 1, 1), "affirms", 4), (date(2023, 1, 1), "silent", 1)]),
        ("trend(by := 'year')", [(date(2022, 1, 1), "affirms", 4), (date(2023, 1, 1), "silent", 1)]),
        ("trend('year')", [(date(2022, 1, 1), "affirms", 4), (date(2023, 1, 1), "silent", 1)]),
    ],
)
def test_trend_by_period(con, save, call, expected):
    save(
        [statement(stance="affirms", on=date(2022, 1, 5))],
        [statement(stance="neutral", on=date(2022, 2, 1)), statement(stance="silent", on=date(2022, 2, 9), evidence_start=11, evidence_end=15)],
        [statement(stance="affirms", on=date(2022, 2, 28))],
        [statement(stance="silent", on=date(2023, 2, 28))],
    )
    assert con.execute(f"SELECT period, stance, statements FROM {call}").fetchall() == expected


def test_trend_counts_and_averages_what_was_spoken(con, save):
    save(
        [statement(stance="rejects", on=date(2022, 1, 1), stated_on_precision="year"), statement(stance="silent", on=date(2022, 4, 1), evidence_start=2)],
        [statement(stance="neutral", on=date(2022, 6, 1))],
        [statement(stance="rejects", on=date(2022, 7, 1))],
    )
    columns = "statements, mean_score, min_score, max_score, articles, services, neutral, rejects, endorses, silent, year_only"
    assert con.execute(f"SELECT {columns} FROM trend(by := 'year')").fetchall() == [(4, pytest.approx(4 / 3), 0, 2, 3, 1, 1, 2, 0, 1, 1)]


def test_feeds_show_their_last_poll(con):
    append.save_catalogue(con, [SOURCE])
    append.save_poll(con, "r1", poll(at=NOON, outcome="empty"))
    append.save_poll(con, "r2", poll(at=NOON + timedelta(hours=1), outcome="error", http_status=None, message="www.rferl.org can't be reached", mend="check"))
    columns = "feed_id, last_outcome, last_http_status, last_message, entries"
    assert con.execute(f"SELECT {columns} FROM feeds ORDER BY 1").fetchall() == [
        ("rferl-en/news", "error", None, "www.rferl.org can't be reached", 0),
        ("rferl-en/sitemap", None, None, None, 0),
    ]


def test_articles_show_the_latest_version_and_the_first_sighting(con):
    append.save_articles(con, [article("1")], now=NOON)
    append.save_articles(con, [article("1", "Changed.")], now=NOON + timedelta(days=1))
    append.save_statements(con, STAMP, [])
    assert con.execute("SELECT version, text, first_seen_at FROM articles").fetchall() == [(2, "Changed.", NOON.replace(tzinfo=None))]


def test_each_classifiers_statements_stay_beside_the_latest_ones(con, save):
    (source,) = save([statement(), statement("RUS", "endorses")])
    append.save_statements(con, "head-2", [(source, [statement(stance="rejects", classifier="head-2")])])
    assert con.execute("SELECT holder, stance, classifier, is_latest FROM statements_by_classifier ORDER BY ALL").fetchall() == [
        ("KAZ", "affirms", STAMP, False),
        ("KAZ", "rejects", "head-2", True),
        ("RUS", "endorses", STAMP, False),
    ]
    columns = [row[0] for row in con.execute("DESCRIBE statements").fetchall()]
    latest = con.execute(f"SELECT {', '.join(columns)} FROM statements_by_classifier WHERE is_latest").fetchall()
    assert latest == con.execute("FROM statements").fetchall() != []
    append.save_articles(con, [article(source.article_id, "Another text.")])
    assert con.execute("SELECT count(*) FROM statements_by_classifier").fetchone() == (0,)
    assert con.execute("SELECT count(*) FROM statement_log").fetchone() == (3,)


def test_everything_carries_a_comment(con):
    mine = "NOT internal AND database_name = current_database()"
    named = con.execute(
        f"SELECT table_name, comment FROM duckdb_tables() WHERE {mine} UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE {mine} "
        f"UNION ALL SELECT function_name, comment FROM duckdb_functions() WHERE {mine} "
        f"UNION ALL SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE {mine}"
    ).fetchall()
    assert {"articles", "statements.stance", "trend", "runs.counts"} <= {name for name, _ in named}
    assert [name for name, comment in named if not comment] == []
    assert [name for name, comment in named if comment and not comment.endswith(".")] == []


def test_nothing_is_commented_that_a_view_lacks():
    script, _ = schema.views()
    assert script.count("COMMENT ON VIEW") == script.count("CREATE OR REPLACE VIEW")


SURFACE = {
    "articles": "article_id url canonical_url service lang title authors published_at modified_at first_seen_at version text text_sha256 extractor",
    "article_versions": "",
    "statements": (
        "statement_id article_id url service lang published_at holder holder_name holder_level speaker role target stance score act quote_type stated_on "
        "stated_on_precision evidence evidence_start evidence_end confidence probabilities classifier position_id"
    ),
    "positions": "position_id holder target speaker stance score act stated_on first_reported_at articles languages framing",
    "votes": "iso3 resolution voted_on vote",
} | dict.fromkeys(("current_stances", "stance_changes", "silences", "framing", "feeds", "polls", "alerts", "runs", "labels", "targets", "actors"), "")
MACROS = ("trend", "stance_on", "search")


def test_every_name_of_the_surface_is_there_with_a_comment(con):
    columns = con.execute("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal").fetchall()
    tables = dict(
        con.execute(
            "SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
    )
    macros = dict(con.execute("SELECT function_name, comment FROM duckdb_functions() WHERE NOT internal AND function_type = 'table_macro'").fetchall())
    for name, wanted in SURFACE.items():
        assert tables[name], name
        there = {column: comment for table, column, comment in columns if table == name}
        assert set(wanted.split()) <= there.keys(), name
        assert all(there.values()), name
    assert all(macros[name] for name in MACROS)


@pytest.mark.skipif(not CONTRACT.is_file(), reason="the contract lies beside the project, and is not part of it")
def test_the_surface_is_that_of_the_contract():
    text = CONTRACT.read_text(encoding="utf-8")
    surface = text[text.index("## SQL surface") : text.index("## Gold format")]
    promised = set()
    for line in surface.splitlines():
        if line.startswith("`"):
            promised |= set(re.findall(r"`([a-z_]+)`", re.split(r": |\. ", line)[0] if ":" in line else line))
    assert promised - {"trend"} <= SURFACE.keys() | {"votes", "labels"}
    for name in SURFACE:
        assert f"`{name}`" in surface, name
        for block in re.findall(rf"^`{name}`[^\n]*?: (.*?)(?=\n`|\Z)", surface, re.S | re.M):
            listed = [word.split("(")[0].strip(" .\n") for word in block.split(". ")[0].replace("\n", " ").split(",")]
            if name in ("articles", "statements", "positions"):
                known = SURFACE[name].split()
                assert [word for word in known if word not in block] == [], name
                assert len(listed) > 5
    assert all(f"`{name}(" in surface for name in MACROS)


def test_views_are_renewed_only_when_they_changed(con, tmp_path):
    digest = schema.views()[1]
    assert con.execute("SELECT value FROM meta WHERE key = 'views_sha256'").fetchall() == [(digest,)]
    con.execute("DROP VIEW current_stances")
    schema.bring_up_to_date(con, tmp_path / DATABASE)
    assert con.execute("SELECT count(*) FROM duckdb_views() WHERE view_name = 'current_stances'").fetchone() == (0,)
    con.execute("UPDATE meta SET value = 'of an older program'")
    schema.bring_up_to_date(con, tmp_path / DATABASE)
    assert con.execute("SELECT count(*) FROM duckdb_views() WHERE view_name = 'current_stances'").fetchone() == (1,)


def test_reopening_keeps_what_is_there(tmp_path):
    with writer(tmp_path) as con:
        append.save_articles(con, [article("1")])
    with writer(tmp_path) as con:
        assert con.execute("SELECT article_id FROM articles").fetchall() == [("1",)]
        assert con.execute("SELECT version, name FROM migrations").fetchall() == [(version, name) for version, name, _ in schema.migrations()]
