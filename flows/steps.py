"""What the steps of a cycle are made of: how a step is run, where it says how far it is, and batches."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Value = TypeVar("Value")


class Step(Protocol):
    """Runs one piece of work. The plain one calls it; the Prefect flow makes a task with retries of it."""

    def __call__(self, name: str, work: Callable[[], Value]) -> Value: ...


class Progress(Protocol):
    """Where a cycle says how far it is."""

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        """Begins a stage of `total` items; the answer is called with the number of items just done."""

    def note(self, line: str) -> None:
        """One line for people."""


class Silence:
    """Progress that nobody watches."""

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        return lambda done: None

    def note(self, line: str) -> None:
        return None


def plain_step(name: str, work: Callable[[], Value]) -> Value:
    """The work, done here and now."""
    return work()


def batched(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Consecutive parts of at most `size` items."""
    return (items[start : start + size] for start in range(0, len(items), size))


def paced(items: Sequence[Item], size: int, seconds: float) -> Iterator[Sequence[Item]]:
    """Consecutive parts, the first of `size` items. Each next one is as large as it may be to be done within about so many seconds, at least `size`.

    The time of a part is that from its being taken until the next one is asked for; a part is at most four times the one before.
    """
    start, most = 0, size
    while start < len(items):
        begun = time.monotonic()
        yield items[start : start + most]
        start += most
        took = max(time.monotonic() - begun, 1e-6)
        most = max(size, min(4 * most, int(most * seconds / took)))
