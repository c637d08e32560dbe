"""The present stance that follows from a line and its changes is that which follows from all positions; else the line is to be counted again."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from store.lines import Change, Line, Taken, advance, voice

NOON = datetime(2022, 9, 27, 12)


def taken(position: str, stance: str, day: int, reported: int = 0, articles: int = 1) -> Taken:
    return Taken(position, stance, None, date(2022, 1, 1) + timedelta(days=day), NOON + timedelta(hours=reported), articles)


def counted(positions: list[Taken]) -> Line | None:
    """The definition: the latest, those before it of its stance, and the last one of another."""
    line = sorted(positions, key=lambda one: one.place)
    if not line:
        return None
    others = [one for one in line if one.stance != line[-1].stance]
    present = [one for one in line if not others or one.place > others[-1].place]
    return Line(line[-1], present[0].stated_on, len(present), sum(one.articles for one in present), others[-1] if others else None)


positions = st.lists(
    st.builds(taken, st.sampled_from("abcdefgh"), st.sampled_from(["affirms", "neutral", "rejects"]), st.integers(0, 6), st.integers(0, 3), st.integers(1, 4)),
    max_size=8,
    unique_by=lambda one: one.position_id,
)


@given(positions, positions)
def test_line_follows_or_asks_to_be_counted(before, after):
    old, new = {one.position_id: one for one in before}, {one.position_id: one for one in after}
    touched = [Change(old.get(key), new.get(key)) for key in sorted(old.keys() | new.keys()) if old.get(key) != new.get(key)]
    answer = advance(counted(before), touched) if touched else counted(before)
    assert answer is None or answer == counted(after)


@given(positions, st.builds(taken, st.just("z"), st.sampled_from(["affirms", "neutral"]), st.integers(7, 9)))
def test_news_never_needs_a_count(before, newest):
    assert advance(counted(before), [Change(None, newest)]) == counted([*before, newest])


@given(positions)
def test_further_report_of_the_latest_position_never_needs_a_count(before):
    line = counted(before)
    if line is None:
        return
    more = Taken(line.latest.position_id, line.latest.stance, None, line.latest.stated_on, line.latest.last_reported_at + timedelta(hours=1), 9)
    answer = advance(line, [Change(line.latest, more)])
    assert answer == counted([more if one.position_id == more.position_id else one for one in before])


def test_old_history_changes_nothing():
    before = [taken("a", "affirms", 5), taken("b", "neutral", 6)]
    assert advance(counted(before), [Change(None, taken("c", "rejects", 1))]) == counted(before)


def test_voices():
    assert [voice("state", "affirms"), voice("organisation", "neutral"), voice("party", "rejects"), voice("party", "silent")] == [
        *("official", "official", "other", "silent")
    ]
