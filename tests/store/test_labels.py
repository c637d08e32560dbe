"""Labels in the database: at once in every view, after a reclassification, an edit, in copies, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from store import append
from store.labelling import Label
from store.labels import remove_label, save_labels, stored_labels
from store.records import Actor
from tests.store.builders import NOON, STAMP, article, statement
from tests.store.readings import reading_of
from tests.store.test_history import check

SAID = "Kazakhstan proceeds from the territorial integrity of states."
MORE = "Nobody in Astana would say more than that."
TEXT = f"{SAID} {MORE}"


def passage(stance: str = "affirms", said: str = SAID, text: str = TEXT, **changed: Any):
    start = text.index(said)
    return statement(stance=stance, evidence=said, evidence_start=start, evidence_end=start + len(said), **changed)


def label(con: duckdb.DuckDBPyConnection, stance: str, *, where: str = "true", by: str = "anna", minutes: int = 0, **changed: Any) -> Label:
    return Label(reading_of(con, where), stance, changed.get("holder"), changed.get("target"), by, NOON + timedelta(minutes=minutes), changed.get("note", ""))


def rows(con: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return con.execute(sql).fetchall()


@pytest.fixture
def read(con):
    """One article with one statement, and an alert of it."""
    append.save_articles(con, [article("1", TEXT)])
    append.save_statements(con, STAMP, [(article("1", TEXT), [passage()])], ["c"])
    return con


def test_a_label_is_at_once_in_every_view(read):
    con = read
    (before,) = rows(con, "SELECT position_id FROM positions")
    assert save_labels(con, [label(con, "rejects")]) == 1
    assert rows(con, "SELECT stance, score, confidence, classifier, evidence, position_id FROM statements") == [
        ("rejects", 2, 1.0, "label/anna", SAID, *before)
    ]
    assert rows(con, "SELECT stance, position_id, framing FROM positions") == [("rejects", *before, {"rejects": 1})]
    assert rows(con, "SELECT stance, evidence FROM current_stances") == [("rejects", SAID)]
    assert rows(con, "SELECT stance, statements FROM trend(by := 'year')") == [("rejects", 1)]
    assert rows(con, "SELECT stance FROM stance_on('KAZ', 'ua-2022')") == [("rejects",)]
    assert rows(con, "SELECT stance, classifier, is_latest FROM statements_by_classifier ORDER BY 1") == [
        ("affirms", STAMP, True),
        ("rejects", "label/anna", False),
    ]
    check(con)


def test_a_label_raises_no_alert_and_is_what_the_next_news_stands_against(read):
    con = read
    save_labels(con, [label(con, "rejects")])
    assert rows(con, "SELECT count(*) FROM alerts") == [(1,)]
    append.save_articles(con, [article("2", "Later.")])
    append.save_statements(con, STAMP, [(article("2", "Later."), [statement(stance="rejects", on=date(2022, 12, 1))])], ["c"])
    assert rows(con, "SELECT count(*) FROM alerts") == [(1,)]
    append.save_articles(con, [article("3", "Latest.")])
    append.save_statements(con, STAMP, [(article("3", "Latest."), [statement(stance="affirms", on=date(2022, 12, 5))])], ["c"])
    assert rows(con, "SELECT stance FROM alerts ORDER BY created_at DESC LIMIT 1") == [("affirms",)]


def test_none_takes_the_statement_out_everywhere(read):
    con = read
    save_labels(con, [label(con, "none")])
    for view in ("statements", "positions", "current_stances", "trend(by := 'year')", "known_stances"):
        assert rows(con, f"FROM {view}") == [], view
    check(con)


def test_the_newest_label_counts_whoever_gave_it(read):
    con = read
    first, second = label(con, "rejects", minutes=5), label(con, "neutral", by="bek", minutes=3)
    save_labels(con, [first])
    save_labels(con, [second])
    assert rows(con, "SELECT stance, classifier FROM statements") == [("rejects", "label/anna")]
    save_labels(con, [label(con, "none", by="bek", minutes=9)])
    assert rows(con, "FROM statements") == []
    assert [(each.stance, each.labeller) for each in stored_labels(con)] == [("neutral", "bek"), ("rejects", "anna"), ("none", "bek")]
    check(con)


def test_a_label_given_twice_is_stored_once(read):
    given = label(read, "rejects")
    assert (save_labels(read, [given, given]), save_labels(read, [given])) == (1, 0)
    assert stored_labels(read) == [given]
    assert rows(read, "SELECT count(*) FROM statement_log") == [(2,)]


def test_a_label_taken_back_leaves_what_was_before(read):
    con = read
    before = rows(con, "FROM positions"), rows(con, "FROM statements"), rows(con, "FROM current_stances")
    given = label(con, "endorses", holder="RUS")
    save_labels(con, [given])
    assert remove_label(con, given.label_id) is True
    assert (rows(con, "FROM positions"), rows(con, "FROM statements"), rows(con, "FROM current_stances")) == before
    assert remove_label(con, given.label_id) is False
    check(con)


def test_the_right_holder_and_target_take_the_place_of_the_wrong_ones(read):
    con = read
    append.save_actors(con, [Actor("CSTO", "Collective Security Treaty Organization", "organisation", None)])
    save_labels(con, [label(con, "neutral", holder="CSTO", target="crimea")])
    assert rows(con, "SELECT holder, holder_name, holder_level, target, stance FROM current_stances") == [
        ("CSTO", "Collective Security Treaty Organization", "organisation", "crimea", "neutral")
    ]
    check(con)


@pytest.mark.parametrize("found", ["the same", "another stance", "half of the passage", "the right holder", "nothing"])
def test_a_label_survives_another_classifier(read, found):
    con = read
    save_labels(con, [label(con, "rejects", holder="KGZ")])
    (before,) = rows(con, "SELECT holder, stance, evidence, position_id FROM statements")
    again = {
        "the same": [passage()],
        "another stance": [passage("endorses")],
        "half of the passage": [passage("neutral", SAID[:40])],
        "the right holder": [passage("neutral", holder="KGZ")],
        "nothing": [],
    }[found]
    again = [replace(each, classifier="head-2") for each in again]
    append.save_statements(con, "head-2", [(article("1", TEXT), again)], news=False)
    assert rows(con, "SELECT holder, stance, evidence, position_id FROM statements") == [before]
    assert rows(con, "SELECT stance FROM current_stances") == [("rejects",)]
    check(con)
    append.save_statements(con, "head-2", [(article("1", TEXT), again)], news=False)
    assert rows(con, "SELECT holder, stance, evidence, position_id FROM statements") == [before]


def test_none_survives_another_classifier(read):
    con = read
    save_labels(con, [label(con, "none")])
    append.save_statements(con, "head-2", [(article("1", TEXT), [passage(classifier="head-2")])], ["c"])
    assert rows(con, "FROM statements") == []
    assert rows(con, "SELECT count(*) FROM alerts") == [(1,)]
    check(con)


def test_another_passage_of_the_article_is_not_labelled(read):
    con = read
    save_labels(con, [label(con, "none")])
    append.save_statements(con, "head-2", [(article("1", TEXT), [passage("silent", MORE, classifier="head-2"), passage(classifier="head-2")])], news=False)
    assert rows(con, "SELECT stance, evidence FROM statements") == [("silent", MORE)]
    check(con)


@pytest.mark.parametrize(
    ("edited", "stance_read", "holds"),
    [
        (f"A new beginning. {TEXT}", "affirms", "rejects"),  # the passage elsewhere
        (TEXT.replace("proceeds from", "always proceeds from"), "affirms", "rejects"),  # other words, the same reading
        (TEXT.replace("proceeds from", "no longer proceeds from"), "endorses", "endorses"),  # the edit changed what is said
    ],
)
def test_a_label_survives_an_edit_that_leaves_the_passage(read, edited, stance_read, holds):
    con = read
    save_labels(con, [label(con, "rejects")])
    changed = article("1", edited)
    append.save_articles(con, [changed])
    assert rows(con, "FROM statements") == []
    said = edited[edited.index("Kazakhstan") : edited.index(".", edited.index("Kazakhstan")) + 1]
    append.save_statements(con, STAMP, [(changed, [passage(stance_read, said, edited)])])
    assert rows(con, "SELECT stance, substring($$" + edited + "$$, evidence_start + 1, evidence_end - evidence_start) = evidence FROM statements") == [
        (holds, True)
    ]
    assert rows(con, "SELECT count(*) FROM positions") == [(1,)]
    check(con)


def test_a_label_goes_before_more_reports_and_a_quotation_in_the_position(con, save):
    save([statement(stance="affirms", quote_type="direct")], [statement(stance="affirms")], [statement(stance="affirms")])
    assert rows(con, "SELECT stance, articles FROM positions") == [("affirms", 3)]
    save_labels(con, [label(con, "neutral", where="article_id = '3'")])
    assert rows(con, "SELECT stance, framing FROM positions") == [("neutral", {"affirms": 2, "neutral": 1})]
    assert rows(con, "SELECT rendered, statements FROM framing ORDER BY ALL") == [("affirms", 2), ("neutral", 1)]
    check(con)


def test_copies_of_the_article_are_labelled_with_it(con):
    long = TEXT + " " + " ".join(f"word{n} and more" for n in range(20))
    both = [article("1", long), article("2", "Reported elsewhere. " + long, service="other", published_at=NOON + timedelta(hours=1))]
    append.save_articles(con, both)
    append.save_statements(con, STAMP, [(each, [passage(text=each.text)]) for each in both])
    assert rows(con, "SELECT article_id, original_id FROM copies") == [("2", "1")]
    given = label(con, "none", where="article_id = '2'")
    save_labels(con, [given])
    assert rows(con, "FROM current_stances") == []
    remove_label(con, given.label_id)
    assert rows(con, "SELECT articles FROM positions") == [(2,)]
    check(con)


def test_what_no_classifier_has_found_can_be_labelled(read):
    con = read
    added = replace(
        label(con, "silent"), read=replace(reading_of(con), statement_id="", stance="none", evidence=MORE, evidence_start=TEXT.index(MORE), classifier="")
    )
    save_labels(con, [added])
    assert rows(con, "SELECT stance, evidence FROM statements ORDER BY 1") == [("affirms", SAID), ("silent", MORE)]
    check(con)


def test_labels_keep_everything_they_say(read):
    given = replace(label(read, "rejects", holder="KGZ", target="crimea", note="he, not the spokesman"), labelled_at=NOON + timedelta(microseconds=7))
    save_labels(read, [given])
    (kept,) = stored_labels(read)
    assert kept == given
    assert kept.label_id == rows(read, "SELECT label_id FROM labels")[0][0]
