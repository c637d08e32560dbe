"""What the steps of a cycle are made of: how a step is run, where it says how far it is, and batches."""

from __future__ import annotations

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


def gathered(
    items: Sequence[Item], work: Callable[[Sequence[Item]], Sequence[Value]], amount: Callable[[Value], int], size: int, full: int, most: int
) -> Iterator[tuple[list[Item], list[Value]]]:
    """Works on `size` consecutive items at a time and yields items and values together once the values amount to `full`, or the items are `most`.

    Where one part ends and the next begins follows from the values alone and never from the clock, so that work which is done again, or goes on from
    the end of a part, has the same parts.
    """
    part: list[Item] = []
    values: list[Value] = []
    for few in batched(items, size):
        part += few
        values += work(few)
        if len(part) >= most or sum(map(amount, values)) >= full:
            yield part, values
            part, values = [], []
    if part:
        yield part, values
