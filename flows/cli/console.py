"""What the terminal shows: two consoles, tables, bars, and errors in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

PIPED_WIDTH = 200  # columns of a table that goes into a pipe or file, unless COLUMNS says otherwise
GAP = 3  # columns that a table puts between two cells
NARROWEST = 24  # columns that a cut cell needs to say something; with less it is left out
STYLES = {
    "rejects": "bold blue",
    "affirms": "blue",
    "neutral": "default",
    "accommodates": "yellow",
    "endorses": "bold red",
    "threatens": "bold red",
    "silent": "dim",
}


def console(stream: str = "stdout") -> Console:
    """A console on that stream; without colours and with a fixed width where it is no terminal."""
    from rich.console import Console

    file = sys.stdout if stream == "stdout" else sys.stderr
    width = None if file.isatty() or os.environ.get("COLUMNS") else PIPED_WIDTH
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def say(line: str) -> None:
    """One line of the answer."""
    print(line)


def complain(message: str, mend: str = "") -> None:
    """One line of trouble, with its mend, on stderr."""
    print(f"shekara: {message}" + (f"; {mend}" if mend else ""), file=sys.stderr)


def table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "", wrap: Sequence[str] = (), clip: str = "", right: Sequence[str] = ()
) -> None:
    """Rows as a table that fits the width: columns in `wrap` break their lines, the one named by `clip` is cut to what the others leave."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    out = console()
    cells = [[plain(value) for value in row] for row in rows]
    names = list(columns)
    if clip:
        place = names.index(clip)
        left = out.width - sum(GAP + max([len(name), *(len(row[n]) for row in cells)]) for n, name in enumerate(names) if n != place)
        if left < NARROWEST:
            names.pop(place)
        cells = [[*row[:place], _cut(row[place], left), *row[place + 1 :]] if left >= NARROWEST else [*row[:place], *row[place + 1 :]] for row in cells]
    shown = Table(title=title or None, title_justify="left", title_style="bold", box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in names:
        shown.add_column(name, no_wrap=name not in wrap, overflow="fold" if name in wrap else "ellipsis", justify="right" if name in right else "left")
    for row in cells:
        shown.add_row(*(Text(cell, style=STYLES.get(cell, "")) for cell in row))
    out.print(shown)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def plain(value: object) -> str:
    """A value as text for one cell: nothing for None, and no control character that could move the cursor."""
    text = "" if value is None else str(value)
    return "".join(char if char.isprintable() else " " for char in text)


class Bars:
    """Progress as rich bars on stderr, one a stage; lines of trouble go above them."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        if not total:
            return lambda done: None
        self.progress.start()
        task = self.progress.add_task(name, total=total)
        return lambda done: self.progress.advance(task, done)

    def note(self, line: str) -> None:
        self.progress.console.print(plain(line), soft_wrap=True)


@contextmanager
def bars(*, rate: bool = False) -> Iterator[Bars]:
    """Bars for the length of a block. `rate`: with items a second and an estimate of the time left, for work of hours."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed is not None else "")

    columns: list[ProgressColumn] = [TextColumn("{task.description:<20}"), BarColumn(40), MofNCompleteColumn(), TimeElapsedColumn()]
    columns += [Rate(), TextColumn("left:"), TimeRemainingColumn()] if rate else []
    progress = Progress(*columns, console=console("stderr"), speed_estimate_period=300.0 if rate else 30.0)
    try:
        yield Bars(progress)
    finally:
        if progress.tasks:
            progress.stop()
