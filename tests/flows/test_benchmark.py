"""What an idle cycle costs, in a process of its own."""

from __future__ import annotations

from pathlib import Path

from flows.benchmark import FEEDS, LIMIT_MB, LIMIT_SECONDS, measure


def test_an_idle_cycle_is_cheap_and_imports_no_torch(tmp_path: Path) -> None:
    cost = measure(tmp_path)
    print(cost)
    assert (cost.polls, cost.unchanged, cost.heavy) == (FEEDS, FEEDS, ())
    assert cost.cpu_seconds < LIMIT_SECONDS  # a busy machine makes the process wait, not work
    assert cost.megabytes < LIMIT_MB
