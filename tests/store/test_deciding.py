"""Which alerts a position causes: the pure decider."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.records import SCORE, STANCES
from store.deciding import News, Rule, Stand, decide, stand_of, take
from store.lines import Line, Taken, voice

NOON = datetime(2022, 9, 27, 12)
KINDS = ("first", "shift", "threat", "silence-reported", "silence-broken")
ALL = tuple(Rule(kind, kind, points=2 if kind == "shift" else None) for kind in KINDS)


def news(stance="affirms", day=1, number=0, **changed):
    moment = NOON + timedelta(days=day)
    values = {
        "position_id": f"p{day}-{number}", "holder": "KAZ", "holder_level": "state", "target": "crimea", "stance": stance, "score": SCORE[stance],
        "languages": ("en",), "confidence": 0.8, "stated_on": moment.date(), "stated_on_precision": "day", "first_reported_at": moment,
        "last_reported_at": moment, "statement_id": "s", "first": False,
    }  # fmt: skip
    return News(**values | changed)


def told(positions, rules=ALL, since=None):
    return [(one.rule.name, one.news.stance, one.old_stance) for one in decide(rules, positions, {}, since)]


@pytest.mark.parametrize(
    ("stances", "points", "sign", "expected"),
    [
        (("affirms", "rejects"), 1, True, True),
        (("affirms", "rejects"), 2, True, False),
        (("affirms", "neutral"), 2, True, False),
        (("affirms", "accommodates"), 2, True, True),
        (("affirms", "accommodates"), 5, True, True),
        (("affirms", "accommodates"), 5, False, False),
        (("rejects", "endorses"), 4, False, True),
        (("neutral", "endorses"), 2, False, True),
        (("rejects", "rejects"), 1, True, False),
        (("endorses", "threatens"), 1, True, False),
    ],
)
def test_a_shift_is_of_so_many_points_or_of_sign(stances, points, sign, expected):
    rule = Rule("shift", "shift", points=points, sign=sign)
    assert told([news(stance, day) for day, stance in enumerate(stances)], (rule,)) == ([("shift", stances[1], stances[0])] if expected else [])


def test_a_position_from_before_what_is_known_is_no_shift():
    stands = {("KAZ", "crimea", "official"): Stand("p9", "affirms", 1, date(2022, 10, 9), (date(2022, 10, 9), NOON, "p9"), None)}
    assert decide(ALL, [news("endorses", 1)], stands) == []


def test_a_position_that_turned_is_compared_with_what_stood_before_it():
    before = Taken("p0", "rejects", 2, date(2022, 9, 1), NOON, 1)
    own = Taken("p1-0", "endorses", -2, date(2022, 9, 28), NOON, 1)
    line = stand_of(Line(own, own.stated_on, 1, 1, before))
    key = ("KAZ", "crimea", "official")
    assert decide(ALL, [news("rejects", 1)], {key: line}) == []
    assert [one.old_stance for one in decide(ALL, [news("accommodates", 1)], {key: line})] == ["rejects"]
    again = stand_of(Line(own, own.stated_on, 2, 2, before))  # another position has the same stance: that stood before
    assert [one.old_stance for one in decide(ALL, [news("rejects", 1)], {key: again})] == ["endorses"]


def test_silence_is_told_when_it_begins_and_when_the_holder_breaks_it():
    positions = [news("silent", 1), news("silent", 2), news("affirms", 3, holder_level="expert"), news("affirms", 4), news("affirms", 5), news("silent", 6)]
    assert told(positions, ALL[3:]) == [
        ("silence-reported", "silent", None), ("silence-broken", "affirms", "silent"), ("silence-reported", "silent", "affirms")
    ]  # fmt: skip


def test_a_silence_of_before_the_last_word_is_no_news():
    assert told([news("affirms", 5)], ALL[3:]) == []
    stands = {}
    take(news("affirms", 5), stands)
    assert decide(ALL, [news("silent", 2)], stands) == []


def test_one_position_can_be_told_by_several_rules():
    assert told([news("affirms", 1, first=True), news("threatens", 2, first=True)]) == [
        ("first", "affirms", None), ("first", "threatens", "affirms"), ("shift", "threatens", "affirms"), ("threat", "threatens", "affirms")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "passes"),
    [
        ({"holders": ("KAZ",)}, True), ({"holders": ("UZB",)}, False), ({"levels": ("state",)}, True), ({"levels": ("party",)}, False),
        ({"targets": ("crimea", "kz")}, True), ({"targets": ("kz",)}, False), ({"languages": ("kk", "en")}, True), ({"languages": ("kk",)}, False),
        ({"min_confidence": 0.8}, True), ({"min_confidence": 0.81}, False),
    ],
)  # fmt: skip
def test_filters(rule, passes):
    assert bool(told([news(first=True)], (Rule("first", "first", **rule),))) is passes


def test_a_known_position_is_looked_at_again_only_when_it_begins_to_pass():
    later = news(first=True, turned=False, languages=("en", "kk"), old_languages=("en",), old_confidence=0.8)
    assert told([later], (Rule("r", "first"),)) == []
    assert len(told([later], (Rule("r", "first", languages=("kk",)),))) == 1
    surer = replace(later, confidence=0.9)
    assert len(told([surer], (Rule("r", "first", min_confidence=0.85),))) == 1


@pytest.mark.parametrize(("reported", "said", "precision", "is_news"), [(0, 0, "day", True), (-20, -20, "day", False), (0, -300, "day", False),
                                                                       (0, -300, "year", True), (0, -20, "month", True), (0, -60, "month", False)])  # fmt: skip
def test_what_was_said_long_ago_is_no_news_and_still_counts_as_what_stood_before(reported, said, precision, is_news):
    moment = NOON + timedelta(days=reported)
    old = news("rejects", 0, first=True, stated_on=NOON.date() + timedelta(days=said), stated_on_precision=precision, first_reported_at=moment)
    assert bool(told([old], since=NOON - timedelta(days=14))) is is_news
    assert ("shift", "endorses", "rejects") in told([old, news("endorses", 1)], since=NOON - timedelta(days=14))


@st.composite
def histories(draw):
    numbers = count()
    one = st.tuples(st.sampled_from(STANCES), st.sampled_from(("state", "expert")), st.sampled_from(("KAZ", "UZB")), st.integers(0, 5))
    drawn = draw(st.lists(one, max_size=12))
    positions = sorted((news(stance, day, next(numbers), holder_level=level, holder=holder) for stance, level, holder, day in drawn), key=lambda one: one.place)
    known, found = set(), []
    for one in positions:
        stance = (one.holder, one.stance)
        found.append(replace(one, first=stance not in known))
        known.add(stance)
    return found


@given(histories(), st.lists(st.integers(0, 12), max_size=3))
def test_batches_make_no_difference(history, cuts):
    whole = decide(ALL, history, {})
    stands, parts, places = {}, [], sorted({0, len(history), *(cut for cut in cuts if cut < len(history))})
    for start, end in pairwise(places):
        parts += decide(ALL, history[start:end], stands)
        for one in history[start:end]:
            take(one, stands)
    assert parts == whole


@given(histories())
def test_each_rule_tells_a_position_once_and_a_shift_always_of_another_stance(history):
    intents = decide(ALL, history, {})
    keys = [(one.rule.name, one.news.position_id) for one in intents]
    assert len(keys) == len(set(keys))
    assert all(one.old_stance not in (None, one.news.stance) for one in intents if one.rule.kind == "shift")
    spoken = [one for one in history if voice(one.holder_level, one.stance) == "official"]
    assert sum(one.rule.kind == "silence-broken" for one in intents) <= len(spoken)


@given(histories())
def test_told_again_nothing_new_is_taken_from_it(history):
    stands = {}
    for one in history:
        take(one, stands)
    again = dict(stands)
    for one in history:
        take(one, again)
    assert {key: stand.position_id for key, stand in again.items()} == {key: stand.position_id for key, stand in stands.items()}
