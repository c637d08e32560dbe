from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.positions import Report, cosine, distance, found, join, position_id, same_person, side, weight, window

DAY = date(2022, 9, 26)


def report(number: int = 1, **changed: Any) -> Report:
    values: dict[str, Any] = {
        "statement_id": f"s{number}",
        "article_id": f"a{number}",
        "holder": "KAZ",
        "target": "ua-2022",
        "holder_level": "state",
        "speaker": None,
        "stance": "affirms",
        "act": "says",
        "quote_type": "indirect",
        "stated_on": DAY,
        "precision": "day",
        "reported_at": 1000.0 + number,
    }
    return Report(**values | changed)


def together(*reports: Report) -> bool:
    return len(set(join(reports, []).values())) == 1


def test_reports_of_one_day_in_several_languages_are_one_position():
    assert together(report(1), report(2, speaker="Айбек Смадияров"), report(3, speaker="Aibek Smadiyarov"), report(4, stated_on=DAY + timedelta(days=1)))


def test_headline_and_quotation_are_one_position():
    assert together(report(1, stance="rejects"), report(2, quote_type="direct", speaker="Smadiyarov"))


@pytest.mark.parametrize(
    "other",
    [
        {"holder": "KGZ"},
        {"target": "crimea"},
        {"holder_level": "party"},
        {"act": "votes"},
        {"stance": "silent"},
        {"stance": "endorses"},
        {"stance": "neutral"},
        {"stance": "neutral", "quote_type": "direct"},
        {"stated_on": DAY + timedelta(days=2)},
        {"stated_on": DAY - timedelta(days=2)},
        {"stated_on": date(2022, 9, 1), "precision": "month", "stance": "rejects"},
        {"stated_on": date(2022, 1, 1), "precision": "year"},
        {"stated_on": DAY + timedelta(days=4), "precision": "published"},
        {"stated_on": DAY - timedelta(days=2), "precision": "published"},
        {"vector": (0.6, 0.8)},
    ],
    ids=str,
)
def test_what_differs_is_another_position(other):
    assert not together(report(1, vector=(1.0, 0.0)), report(2, **other))


@pytest.mark.parametrize(
    "other",
    [
        {"stated_on": DAY + timedelta(days=3), "precision": "published"},
        {"stated_on": date(2022, 9, 1), "precision": "month"},
        {"vector": (0.8, 0.6)},
        {"vector": (0.5, 0.5, 0.5)},
        {"stance": "endorses", "quote_type": "direct", "vector": (0.95, 0.31225)},
    ],
    ids=str,
)
def test_what_does_not_contradict_joins(other):
    assert together(report(1, vector=(1.0, 0.0)), report(2, **other))


def test_two_named_officials_hold_two_positions():
    assert not together(report(1, speaker="Тоқаев"), report(2, speaker="Тілеуберді"))


def test_renderings_of_a_named_person_on_both_sides_are_one_where_a_quotation_stands_against_the_reporters_words():
    named = {"speaker": "Tokayev"}
    assert together(report(1, stance="accommodates", quote_type="direct", **named), report(2, stance="affirms", **named))
    assert not together(report(1, stance="accommodates", **named), report(2, stance="affirms", **named))
    assert not together(report(1, stance="accommodates", quote_type="direct"), report(2, stance="affirms"))


def test_year_joins_a_day_only_of_the_same_person_and_another_mention_of_the_year_always():
    year = {"stated_on": date(2022, 1, 1), "precision": "year"}
    assert together(report(1, speaker="Tokayev"), report(2, speaker="Tokayev", **year))
    assert together(report(1, **year), report(2, **year))


def test_late_report_joins_and_identity_stays():
    first = report(5, reported_at=5000.0)
    known = found(first)
    assert known.position_id == position_id(first)
    assert join([report(1, reported_at=10.0)], [known]) == {"s1": known.position_id}


def test_of_two_positions_the_nearer_is_joined():
    monday, wednesday = found(report(1)), found(report(2, stated_on=DAY + timedelta(days=2)))
    assert join([report(3)], [wednesday, monday]) == {"s3": monday.position_id}
    named = found(report(4, stated_on=DAY + timedelta(days=1), speaker="Tokayev"))
    assert join([report(5, speaker="Токаев")], [monday, named]) == {"s5": named.position_id}


def test_name_that_a_report_brings_keeps_another_name_out():
    joined = join([report(1), report(2, speaker="Tokayev"), report(3, speaker="Nazarbayev")], [])
    assert joined["s1"] == joined["s2"] != joined["s3"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Айбек Смадияров", "Aibek Smadiyarov"),
        ("Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев"),
        ("Tokayev", "Токаева"),
        ("Shavkat Mirziyoyev", "Шавкат Мирзиёев"),
        ("Sadyr Japarov", "Садыр Жапаров"),
        ("Lavrov", "Лавровым"),
        ("Putin", "Путина"),
        ("Зеленський", "Зеленский"),
        ("Recep Tayyip Erdoğan", "Эрдоган"),
        ("Aleksandar Vučić", "Вучич"),
        ("Li", "Li"),
    ],
)
def test_one_person(a, b):
    assert same_person(a, b)
    assert same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [("Tokayev", "Nazarbayev"), ("Путин", "Песков"), ("Lavrov", "Zakharova"), ("Тоқаев", "Тілеуберді"), ("Мирзиёев", "Камилов"), ("Japarov", "Kulubayev")],
)
def test_two_persons(a, b):
    assert not same_person(a, b)
    assert not same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((DAY, "day"), (DAY, "day"), 0),
        ((DAY, "day"), (DAY + timedelta(days=1), "day"), 1),
        ((DAY, "published"), (DAY + timedelta(days=2), "published"), 2),
        ((DAY, "published"), (DAY + timedelta(days=3), "published"), None),
        ((DAY, "day"), (DAY + timedelta(days=3), "published"), 3),
        ((DAY, "day"), (DAY - timedelta(days=2), "published"), None),
        ((date(2022, 9, 1), "month"), (DAY, "day"), 15),
        ((date(2022, 8, 1), "month"), (DAY, "day"), None),
        ((date(2022, 1, 1), "year"), (DAY, "day"), 180),
        ((date(2021, 1, 1), "year"), (DAY, "day"), None),
    ],
)
def test_distance(a, b, expected):
    assert distance(*a, *b) == distance(*b, *a) == expected


def test_weight_of_evidence():
    assert [weight(quote, 0.8) for quote in ("direct", "mixed", "indirect")] == [800, 600, 400]
    assert [side(stance) for stance in ("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent")] == [1, 1, 0, -1, -1, -1, 0]
    assert cosine((1.0, 0.0), (0.6, 0.8)) == 0.6
    assert cosine(None, (1.0,)) is None


reports = st.builds(
    report,
    st.integers(1, 10_000),
    speaker=st.sampled_from([None, "Tokayev", "Токаев", "Tileuberdi"]),
    stance=st.sampled_from(["rejects", "affirms", "neutral", "endorses", "silent"]),
    quote_type=st.sampled_from(["direct", "indirect", "mixed"]),
    stated_on=st.dates(date(2022, 9, 20), date(2022, 10, 5)),
    precision=st.sampled_from(["day", "published", "month", "year"]),
    reported_at=st.floats(0, 10_000),
).map(lambda one: replace(one, stated_on=one.stated_on.replace(**{"month": {"day": 1}, "year": {"month": 1, "day": 1}}.get(one.precision, {}))))


@given(st.lists(reports, unique_by=lambda one: one.statement_id, max_size=8))
def test_every_report_has_a_position_that_lies_in_its_reach(listed):
    joined = join(listed, [])
    assert joined.keys() == {one.statement_id for one in listed}
    assert join(reversed(listed), []) == joined
    for one in listed:
        reach = {day for _, _, day in window([one])}
        for other in listed:
            if distance(one.stated_on, one.precision, other.stated_on, other.precision) is not None:
                assert other.stated_on in reach, other


def test_order_of_arrival_in_one_batch_does_not_matter():
    three = (report(1, stance="rejects"), report(2, quote_type="direct", speaker="Tokayev"), report(3, stated_on=DAY + timedelta(days=1)))
    assert len({tuple(sorted(join(order, []).items())) for order in permutations(three)}) == 1
