"""What an edit did to the statements: the pure comparison, then versions in the database, forth and back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import append, outbox
from store.edits import Said, carried, edits
from tests.store.builders import NOON, STAMP, article, statement
from tests.store.test_history import check

STANCES = ("rejects", "affirms", "neutral", "endorses")


def said(stance, *, holder="KAZ", target="ua-2022", level="state", speaker=None, evidence="Kazakhstan spoke", key=None, confidence=0.8):
    return Said(key or f"{holder}-{target}-{speaker}-{stance}-{evidence}", holder, target, level, speaker, stance, evidence, confidence)


def told(found):
    return [(edit.kind, edit.old and edit.old.stance, edit.new and edit.new.stance) for edit in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([said("affirms")], [said("affirms", evidence="Quite another passage")], []),
        ([said("affirms")], [said("rejects")], [("flipped", "affirms", "rejects")]),
        ([said("affirms")], [], [("vanished", "affirms", None)]),
        ([], [said("affirms")], [("appeared", None, "affirms")]),
        ([said("affirms"), said("affirms", evidence="once more")], [said("affirms")], []),
        ([said("affirms")], [said("affirms"), said("rejects")], [("appeared", None, "rejects")]),
        ([said("affirms", speaker="Tokayev")], [said("affirms", speaker="Kassym-Jomart Tokayev")], []),
        ([said("affirms", speaker="Tokayev")], [said("rejects", speaker="Тоқаев")], [("flipped", "affirms", "rejects")]),
        ([said("affirms")], [said("affirms", speaker="Tokayev")], []),
        (
            [said("affirms", speaker="Tokayev")],
            [said("rejects", speaker="Nazarbayev")],
            [("appeared", None, "rejects"), ("vanished", "affirms", None)],
        ),
        ([said("affirms")], [said("rejects", level="party")], [("vanished", "affirms", None), ("appeared", None, "rejects")]),
        ([said("affirms")], [said("affirms", target="crimea")], [("vanished", "affirms", None), ("appeared", None, "affirms")]),
    ],
)
def test_what_an_edit_did(old, new, expected):
    assert sorted(told(edits(old, new)), key=str) == sorted(expected, key=str)


def test_a_flip_is_paired_by_the_likest_passages():
    old = [said("affirms", evidence="on the war in the east"), said("neutral", evidence="on the harvest of the year")]
    new = [said("rejects", evidence="on the harvest this year"), said("endorses", evidence="on the war in the west")]
    pairs = {(edit.old.evidence, edit.new.evidence) for edit in edits(old, new)}
    assert pairs == {(old[0].evidence, new[1].evidence), (old[1].evidence, new[0].evidence)}


_saids = st.lists(
    st.builds(
        lambda holder, target, level, speaker, stance, evidence, confidence: said(
            stance, holder=holder, target=target, level=level, speaker=speaker, evidence=evidence, confidence=confidence
        ),
        st.sampled_from(["KAZ", "KGZ"]),
        st.sampled_from(["crimea", "ua-2022"]),
        st.sampled_from(["state", "organisation", "party"]),
        st.sampled_from([None, "Tokayev", "Kassym-Jomart Tokayev", "Japarov"]),
        st.sampled_from(STANCES),
        st.sampled_from(["one passage", "another passage", "a third"]),
        st.sampled_from([0.5, 0.9]),
    ),
    max_size=7,
    unique_by=lambda one: one.statement_id,
)


@given(_saids, _saids)
def test_an_edit_undone_is_the_edit_the_other_way_round(old, new):
    undone = {"appeared": "vanished", "vanished": "appeared", "flipped": "flipped"}
    forth = Counter((undone[edit.kind], edit.new, edit.old) for edit in edits(old, new))
    assert forth == Counter((edit.kind, edit.old, edit.new) for edit in edits(new, old))


@given(_saids)
def test_a_version_against_itself_has_no_edits_and_carries_all(old):
    later = [replace(one, statement_id=f"later {one.statement_id}") for one in old]
    assert edits(old, later) == []
    assert carried(old, later) == {f"later {one.statement_id}": one.statement_id for one in old}


@given(_saids, _saids)
def test_what_is_carried_is_in_no_edit(old, new):
    new = [replace(one, statement_id=f"later {one.statement_id}") for one in new]
    kept = carried(old, new)
    found = edits(old, new)
    assert {edit.new.statement_id for edit in found if edit.new}.isdisjoint(kept)
    assert {edit.old.statement_id for edit in found if edit.old}.isdisjoint(kept.values())
    claims = {(one.holder, one.target, one.speaker, one.stance, one.holder_level == "party") for one in new if one.statement_id not in kept}
    assert claims == {(e.new.holder, e.new.target, e.new.speaker, e.new.stance, e.new.holder_level == "party") for e in found if e.new}


EDITS = "SELECT old_version, new_version, kind, holder, old_stance, new_stance FROM edits ORDER BY ALL"
POSITIONS = "SELECT holder, target, stance, statements, articles FROM positions ORDER BY ALL"


def version(con, text, *statements, at, stamp=STAMP, **given):
    """A version of article 1 with these statements, stored and classified as a cycle does it."""
    append.save_articles(con, [article("1", text, **given)], now=at)
    found = append.unclassified(con, 9)
    texts = [*append.versions_before(con, stamp, found), *found]
    said = {one.text: [replace(s, classifier=stamp) for s in READS.get(one.text, ())] for one in texts}
    said[text] = [replace(s, classifier=stamp) for s in statements]
    READS[text] = statements
    if found:
        append.save_statements(con, stamp, [(one, said[one.text]) for one in texts], now=at)


READS: dict[str, tuple] = {}


def test_forth_and_back_is_marked_both_times_and_told_and_nothing_counts_twice(con):
    kept = statement("KGZ", "neutral", evidence="Bishkek", evidence_start=20, evidence_end=27)
    version(con, "A", statement(stance="affirms"), kept, at=NOON)
    first = con.execute("SELECT statement_id FROM statements WHERE holder = 'KGZ'").fetchone()[0]
    alerts = con.execute("SELECT count(*) FROM alerts").fetchone()[0]
    version(con, "B", statement(stance="rejects"), kept, at=NOON + timedelta(hours=1))
    assert con.execute(EDITS).fetchall() == [(1, 2, "flipped", "KAZ", "affirms", "rejects")]
    assert con.execute(POSITIONS).fetchall() == [("KAZ", "ua-2022", "rejects", 1, 1), ("KGZ", "ua-2022", "neutral", 1, 1)]
    assert con.execute("SELECT count(*), any_value(first_statement_id), any_value(statement_id) <> any_value(first_statement_id) FROM statements "
                       "WHERE holder = 'KGZ'").fetchone() == (1, first, True)  # fmt: skip
    check(con)
    version(con, "A", statement(stance="affirms"), kept, at=NOON + timedelta(hours=2))
    assert con.execute(EDITS).fetchall() == [(1, 2, "flipped", "KAZ", "affirms", "rejects"), (2, 3, "flipped", "KAZ", "rejects", "affirms")]
    assert con.execute("SELECT statement_id, first_statement_id FROM statements WHERE holder = 'KGZ'").fetchall() == [(first, first)]
    assert con.execute(POSITIONS).fetchall() == [("KAZ", "ua-2022", "affirms", 1, 1), ("KGZ", "ua-2022", "neutral", 1, 1)]
    check(con)
    rules = con.execute("SELECT rule, holder, stance FROM alerts ORDER BY ALL").fetchall()
    assert [row for row in rules if row[0] == "edited"] == [("edited", "KAZ", "affirms"), ("edited", "KAZ", "rejects")]
    assert [row for row in rules if row[1] == "KGZ"] == [("first_stance", "KGZ", "neutral")]
    assert len(rules) == alerts + 2
    assert [text for (text,) in con.execute("SELECT text FROM article_versions ORDER BY version").fetchall()] == ["A", "B", "A"]


def test_the_message_of_an_edit_has_both_passages(con):
    version(con, "A", statement(stance="affirms", evidence="It affirms."), at=NOON)
    version(con, "B", statement(stance="rejects", evidence="It rejects."), at=NOON + timedelta(hours=1))
    row = next(row for row in outbox.listing(con) if row.rule == "edited")
    assert (row.edit_kind, row.old_stance, row.stance, row.old_evidence, row.evidence) == ("flipped", "affirms", "rejects", "It affirms.", "It rejects.")


def test_what_appears_as_a_first_stance_is_told_once_and_what_vanishes_too(con):
    version(con, "A", statement(), at=NOON)
    version(con, "B", statement(), statement("RUS", "endorses"), at=NOON + timedelta(hours=1))
    version(con, "C", statement("RUS", "endorses"), at=NOON + timedelta(hours=2))
    assert con.execute(EDITS).fetchall() == [(1, 2, "appeared", "RUS", None, "endorses"), (2, 3, "vanished", "KAZ", "affirms", None)]
    assert con.execute("SELECT rule, holder FROM alerts ORDER BY created_at").fetchall() == [
        ("first_stance", "KAZ"),
        ("first_stance", "RUS"),
        ("edited", "KAZ"),
    ]
    [row] = [row for row in outbox.listing(con) if row.rule == "edited"]
    assert (row.edit_kind, row.stance, row.evidence) == ("vanished", "affirms", "Kazakhstan")


def test_edits_alert_only_of_the_kinds_and_days_asked_for(con):
    for number, (kinds, since) in enumerate(((("flipped",), None), (outbox.EDIT_KINDS, NOON + timedelta(days=1)), ((), None), (outbox.EDIT_KINDS, None))):
        one, other = article(str(number), "A"), article(str(number), "B")
        append.save_articles(con, [one], now=NOON)
        append.save_statements(con, STAMP, [(one, [statement()])], now=NOON)
        append.save_articles(con, [other], now=NOON + timedelta(hours=1))
        append.save_statements(con, STAMP, [(other, [])], alert_since=since, edit_alerts=kinds, now=NOON + timedelta(hours=1))
        assert con.execute("SELECT count(*) FROM edits").fetchone() == (number + 1,)
        assert con.execute("SELECT count(*) FROM alerts WHERE rule = 'edited'").fetchone() == (int(number == 3),)


def test_versions_that_no_classifier_read_are_made_up_for(con):
    """The encoder was missing, or a kill came: each version has its edits all the same."""
    READS.update({"A": (statement(),), "B": (statement(stance="rejects"),)})
    for n, text in enumerate("AB"):
        append.save_articles(con, [article("1", text)], now=NOON + timedelta(hours=n))
    version(con, "C", at=NOON + timedelta(hours=2))
    assert con.execute(EDITS).fetchall() == [(1, 2, "flipped", "KAZ", "affirms", "rejects"), (2, 3, "vanished", "KAZ", "rejects", None)]
    assert con.execute("SELECT count(*) FROM statements").fetchone() == (0,)
    check(con)


def test_another_classifier_or_extractor_is_no_edit(con):
    version(con, "A", statement(), at=NOON)
    version(con, "B", statement(), at=NOON + timedelta(hours=1), stamp="head-2")
    assert con.execute(EDITS).fetchall() == []
    assert con.execute("SELECT count(*) FROM statement_log").fetchone() == (3,)
    version(con, "C", at=NOON + timedelta(hours=2), stamp="head-2", extractor="pangea/2")
    assert con.execute(EDITS).fetchall() == []
    assert con.execute("SELECT count(*) FROM statements").fetchone() == (0,)


def test_a_new_post_of_a_live_blog_is_no_edit_and_what_it_had_said_stays_the_same_statement(con):
    version(con, "A", statement(), at=NOON, kind="live")
    version(con, "B\nA", statement(), statement("RUS", "endorses"), at=NOON + timedelta(hours=1), kind="live")
    assert con.execute(EDITS).fetchall() == []
    assert con.execute("SELECT holder, statement_id = first_statement_id FROM statements ORDER BY 1").fetchall() == [("KAZ", False), ("RUS", True)]
    assert con.execute("SELECT DISTINCT rule FROM alerts").fetchall() == [("first_stance",)]
    check(con)


def test_statements_repeated_mark_no_edit_twice(con):
    version(con, "A", statement(), at=NOON)
    append.save_articles(con, [article("1", "B")], now=NOON)
    for _ in range(2):
        append.save_statements(con, STAMP, [(article("1", "B"), [])], now=NOON)
    assert con.execute("SELECT count(*) FROM edits").fetchone() == (1,)
    assert con.execute("SELECT count(*) FROM alerts WHERE rule = 'edited'").fetchone() == (1,)


def test_the_difference_of_two_texts_is_there_by_paragraphs(con):
    version(con, "One.\nTwo.\nThree.", at=NOON)
    version(con, "One.\nTwo, corrected.\nThree.\nFour.", at=NOON + timedelta(hours=1), title="Neighbours answer")
    assert con.execute("SELECT old_version, new_version, retitled, old_length, new_length, removed, added, statements FROM article_edits").fetchall() == [
        (1, 2, True, 16, 33, ["Two."], ["Two, corrected.", "Four."], 0)
    ]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.tuples(st.sampled_from(["KAZ", "KGZ"]), st.sampled_from(STANCES)), max_size=3, unique=True), min_size=1, max_size=5))
def test_edits_lead_from_the_first_version_to_the_last(con, versions):
    count = con.execute("SELECT count(DISTINCT article_id) FROM article_versions").fetchone()[0]
    name = f"story-{count}"
    for n, claims in enumerate(versions):
        text = article(name, f"{name} version {n}")
        append.save_articles(con, [text], now=NOON + timedelta(hours=n))
        found = [statement(holder, stance, evidence=f"{holder} {stance}", evidence_start=m) for m, (holder, stance) in enumerate(claims)]
        append.save_statements(con, STAMP, [(text, found)], now=NOON + timedelta(hours=n))
    held = Counter(versions[0])
    for holder, old, new in con.execute("SELECT holder, old_stance, new_stance FROM edits WHERE article_id = ? ORDER BY new_version", [name]).fetchall():
        held[holder, old] -= old is not None
        held[holder, new] += new is not None
    assert +held == Counter(versions[-1])
    assert Counter(con.execute("SELECT holder, stance FROM statements WHERE article_id = ?", [name]).fetchall()) == Counter(versions[-1])
