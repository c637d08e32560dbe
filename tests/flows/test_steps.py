"""How work is cut into parts."""

from __future__ import annotations

import pytest

from flows import steps


def test_parts_grow_to_what_a_second_holds_and_no_faster_than_fourfold(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(steps.time, "monotonic", lambda: clock[0])
    sizes = []
    for part in steps.paced(range(1000), 8, 1.0):
        sizes.append(len(part))
        clock[0] += 0.01 * len(part)  # a hundred a second
    assert sizes[:3] == [8, 32, 100]
    assert sum(sizes) == 1000


def test_slow_work_stays_in_the_smallest_parts_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(steps.time, "monotonic", lambda: clock[0])
    seen: list[int] = []
    for part in steps.paced(range(20), 8, 1.0):
        seen += part
        clock[0] += 60.0
        assert len(part) <= 8
    assert seen == list(range(20))
    assert list(steps.paced([], 8, 1.0)) == []
