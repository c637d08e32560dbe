"""What labels do to readings of a text, and what makes a label useful: pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from store.label_csv import plain, read, safe
from store.labelling import Label, Reading, newest, settle
from store.review import around
from store.usefulness import Candidate, Wordings, judge, rank

SAID = "Kazakhstan will not recognise the vote."
TEXT = f"It was noon. {SAID} Nobody asked again."
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def reading(stance: str = "rejects", evidence: str = SAID, text: str = TEXT, **changed: object) -> Reading:
    read = Reading(
        "s1",
        "a",
        "KAZ",
        "Kazakhstan",
        "state",
        None,
        None,
        "ua-2022",
        stance,
        "says",
        "indirect",
        date(2022, 9, 26),
        "day",
        evidence,
        text.index(evidence),
        "c",
    )
    return replace(read, **changed)  # type: ignore[arg-type]


def label(stance: str, minutes: int = 0, read: Reading | None = None, **changed: object) -> Label:
    return replace(Label(read or reading(), stance, None, None, "anna", NOON + timedelta(minutes=minutes)), **changed)  # type: ignore[arg-type]


def test_the_newest_label_of_a_passage_counts():
    old, new = label("neutral", 1), label("endorses", 2, labeller="bek")
    settled = settle("a", TEXT, [new, old], [reading()])
    assert settled.overruled == {"s1": new.label_id}
    assert [(made.label, made.evidence, made.evidence_start, made.instead_of) for made in settled.made] == [(new, SAID, 13, ("s1",))]


def test_none_leaves_nothing():
    settled = settle("a", TEXT, [label("none")], [reading()])
    assert (list(settled.overruled), settled.made) == (["s1"], ())


@pytest.mark.parametrize("changed", [{"holder": "RUS"}, {"target": "crimea"}])
def test_another_holder_or_target_is_another_matter(changed):
    assert settle("a", TEXT, [label("none")], [reading(**changed)]).overruled == {}


def test_the_corrected_holder_is_the_same_matter():
    settled = settle("a", TEXT, [label("neutral", holder="RUS")], [reading(), reading(holder="RUS", statement_id="s2")])
    assert set(settled.overruled) == {"s1", "s2"} and len(settled.made) == 1


def test_the_same_words_elsewhere_in_the_text_are_not_labelled():
    text = f"{SAID} Later: {SAID}"
    first, second = reading(text=text), reading(text=text, statement_id="s2", evidence_start=text.rindex(SAID))
    assert set(settle("a", text, [label("none", read=second)], [first, second]).overruled) == {"s2"}


def test_a_changed_passage_keeps_its_label_where_the_classifier_reads_the_same():
    edited = TEXT.replace("will not", "will certainly not")
    passage = edited[13:].split(". ")[0] + "."
    same, other = reading(evidence=passage, text=edited), reading("endorses", passage, edited)
    (made,) = settle("a", edited, [label("neutral")], [same]).made
    assert (made.evidence, made.evidence_start) == (passage, 13)
    assert settle("a", edited, [label("neutral")], [other]).overruled == {}
    assert settle("a", "Nothing of it is left.", [label("neutral")], []).made == ()


def test_a_label_of_a_copy_needs_the_passage_word_for_word():
    elsewhere = label("none", read=reading(article_id="b"))
    assert set(settle("a", TEXT, [elsewhere], [reading()]).overruled) == {"s1"}
    edited = TEXT.replace("will not", "will certainly not")
    passage = edited[13:].split(". ")[0] + "."
    assert settle("a", edited, [elsewhere], [reading(evidence=passage, text=edited)]).overruled == {}


def test_newest_of_each_passage_and_of_each_person():
    labels = [label("neutral", 1), label("affirms", 2, labeller="bek"), label("none", 3), label("silent", 4, read=reading(target="crimea"))]
    assert [each.stance for each in newest(labels)] == ["none", "silent"]
    assert [each.stance for each in newest(labels, by_labeller=True)] == ["affirms", "none", "silent"]


def candidate(**changed: object) -> Candidate:
    one = Candidate("s1", "p1", "en", "affirms", "the old words of an example", {"affirms": 0.97, "none": 0.03}, {"affirms": 2}, 2)
    return replace(one, **changed)  # type: ignore[arg-type]


KNOWN = Wordings(["These are the old words of an example that everybody knows."])
COUNTS = {"affirms": 90, "rejects": 88, "threatens": 1}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"probabilities": {"affirms": 0.46, "none": 0.41}}, "the classifier wavers: affirms 46%, no statement 41%"),
        ({"renderings": {"affirms": 2, "endorses": 1}}, "outlets render this position differently: affirms 2, endorses 1"),
        ({"evidence": "quite another manner of speaking"}, "new wording: 100% of its pairs of words are in no example"),
        ({"stance": "threatens", "probabilities": {"threatens": 0.97}}, "a rare stance: threatens is read in 1 of 179 statements"),
        ({}, "nobody has checked it: affirms 97%"),
    ],
)
def test_each_reason_is_spelled_out(changed, reason):
    item = judge(candidate(**changed), COUNTS, KNOWN)
    assert item.reason == reason
    assert (item.usefulness > judge(candidate(), COUNTS, KNOWN).usefulness) == bool(changed)


def test_the_less_sure_goes_first_and_a_position_comes_once():
    unsure, half, same = (
        candidate(statement_id="u", position_id="p2", probabilities={"affirms": 0.5, "none": 0.5}),
        candidate(statement_id="h", position_id="p3", probabilities={"affirms": 0.7, "none": 0.3}),
        candidate(statement_id="v", position_id="p2", probabilities={"affirms": 0.55, "none": 0.45}),
    )
    assert [item.statement_id for item in rank([candidate(), same, half, unsure], COUNTS, KNOWN, 3)] == ["u", "h", "s1"]
    assert [item.statement_id for item in rank([same, half, unsure], COUNTS, KNOWN, 1)] == ["u"]


def test_sentences_around_a_passage():
    start = TEXT.index(SAID)
    assert around(TEXT, start, start + len(SAID)) == ("It was noon.", "Nobody asked again.")
    assert around(SAID, 0, len(SAID)) == ("", "")
    assert around("One. Two.\nThree. Four! Five.", 10, 16) == ("Two.", "Four!")


@pytest.mark.parametrize("cell", ["=1+1", "+7 701", "-1", "@x", "\tx", "'=1", "''=1", "'quoted'", "plain", "", "−2"])
def test_no_cell_is_a_formula_and_each_comes_back(cell):
    assert safe(cell)[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert plain(safe(cell)) == cell


def test_a_row_is_named_by_the_line_where_it_begins():
    text = 'stance;article_id;evidence\r\nneutral;1;"two\nlines"\r\n;;\r\nrejects;2;one\r\n'
    assert [(row.where, row.fields["evidence"]) for row in read("f", text)] == [("f, line 2", "two\nlines"), ("f, line 5", "one")]
