"""How work is cut into parts."""

from __future__ import annotations

from collections.abc import Sequence

import hypothesis.strategies as st
from hypothesis import given

from flows import steps


def parts(items: Sequence[int], full: int = 24, most: int = 40) -> list[tuple[list[int], list[int]]]:
    """Each item is worth itself, and is found twice where it is odd."""
    return list(steps.gathered(items, lambda few: [one for one in few for _ in range(1 + one % 2)], lambda value: value, 8, full, most))


def test_a_part_ends_where_enough_was_found_or_with_so_many_items() -> None:
    assert [len(part) for part, _ in parts([0] * 100)] == [40, 40, 20]
    assert [len(part) for part, _ in parts([4] * 20)] == [8, 8, 4]
    assert parts([]) == []


@given(items=st.lists(st.integers(0, 5), max_size=120), border=st.integers(0, 20))
def test_nothing_is_lost_and_a_run_that_goes_on_from_a_border_has_the_same_parts(items: list[int], border: int) -> None:
    whole = parts(items)
    assert [item for part, _ in whole for item in part] == items
    assert [value for _, values in whole for value in values] == [one for one in items for _ in range(1 + one % 2)]
    stored = sum(len(part) for part, _ in whole[:border])
    assert parts(items[stored:]) == whole[border:]
