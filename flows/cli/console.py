"""What the terminal shows: two consoles, tables, bars, and errors in one line. Nothing that a page brought reaches it as it came."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unicodedata import category

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

PIPED_WIDTH = 200  # columns of a table that goes into a pipe or file, unless COLUMNS says otherwise
GAP = 3  # columns that a table puts between two cells
SLIVER = 8  # columns to which a cell that breaks its lines is squeezed at most in a pipe
NARROWEST = 24  # columns that a cut or broken cell needs to say something; with less a cut one is left out
LONGEST = 1000  # characters of one cell; JSON, CSV and Parquet give the whole text
LONGEST_LINE = 4000  # characters of one line of text
STYLES = {
    "rejects": "bold blue",
    "affirms": "blue",
    "neutral": "default",
    "accommodates": "yellow",
    "endorses": "bold red",
    "threatens": "bold red",
    "silent": "dim",
}


class Manner:
    """How this process talks; main() sets it."""

    quiet = False  # no bars, no summaries, no hints: only what was asked for, and trouble


def console(stream: str = "stdout") -> Console:
    """A console on that stream; without colours and with a fixed width where it is no terminal, without colours where NO_COLOR is set."""
    from rich.console import Console

    file = sys.stdout if stream == "stdout" else sys.stderr
    width = None if file.isatty() or os.environ.get("COLUMNS") else PIPED_WIDTH
    system = None if os.environ.get("NO_COLOR") else "auto"
    return Console(file=file, width=width, color_system=system, highlight=False, markup=False, emoji=False, soft_wrap=False)  # type: ignore[arg-type]


def say(line: str) -> None:
    """One line of the answer."""
    print(plain(line, LONGEST_LINE))


def tell(line: str) -> None:
    """One line on what was done or could be done next; --quiet leaves it out."""
    if not Manner.quiet:
        say(line)


def say_json(value: Any) -> None:
    """The answer as one line of JSON, in UTF-8 where the terminal takes it."""
    import json

    from store.harmless import json_text

    print(json_text(value) if "utf" in (sys.stdout.encoding or "").lower() else json.dumps(value, default=str))


def complain(message: str, mend: str = "") -> None:
    """One line of trouble, with its mend, on stderr."""
    print(plain(f"shekara: {message}" + (f"; {mend}" if mend else ""), LONGEST_LINE), file=sys.stderr)


def hint(message: str, mend: str = "") -> None:
    """One line on stderr that is no trouble; --quiet leaves it out."""
    if not Manner.quiet:
        complain(message, mend)


def table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "", wrap: Sequence[str] = (), clip: str = "", right: Sequence[str] = ()
) -> None:
    """Rows as a table that fits the width: columns in `wrap` break their lines, the one named by `clip` is cut to what the others leave.

    Where that is too narrow, each row is a block with a line for each column; in a pipe only where it would break every word.
    """
    out = console()
    names = list(columns)
    cells = [[plain(value) for value in row] for row in rows]
    widths = [max((_width(row[n]) for row in cells), default=0) for n in range(len(names))]
    stiff = [max(_width(name), widths[n]) + GAP for n, name in enumerate(names) if name not in wrap and name != clip]
    least = NARROWEST if out.is_terminal else SLIVER
    soft = [min(least, max(_width(name), widths[n])) + GAP for n, name in enumerate(names) if name in wrap]
    if sum(soft) - GAP + (sum(stiff) if out.is_terminal else 0) > out.width:
        _blocks(out, names, cells, title)
        return
    if clip:
        place = names.index(clip)
        left = out.width - sum(stiff) - sum(soft)
        if left < NARROWEST:
            names.pop(place)
        cells = [[*row[:place], _cut(row[place], left), *row[place + 1 :]] if left >= NARROWEST else [*row[:place], *row[place + 1 :]] for row in cells]
    _grid(out, names, cells, title, wrap, right)


def _grid(out: Console, names: Sequence[str], cells: Sequence[Sequence[str]], title: str, wrap: Sequence[str], right: Sequence[str]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    shown = Table(title=title or None, title_justify="left", title_style="bold", box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in names:
        shown.add_column(name, no_wrap=name not in wrap, overflow="fold" if name in wrap else "ellipsis", justify="right" if name in right else "left")
    for row in cells:
        shown.add_row(*(Text(cell, style=STYLES.get(cell, "")) for cell in row))
    out.print(shown)


def _blocks(out: Console, names: Sequence[str], cells: Sequence[Sequence[str]], title: str) -> None:
    """Each row as lines "column: cell", an empty line between two rows; empty cells are left out."""
    from rich.text import Text

    if title:
        out.print(Text(title, style="bold"))
    for number, row in enumerate(cells):
        if number:
            out.print()
        for name, cell in zip(names, row, strict=True):
            if cell:
                out.print(Text.assemble((f"{name}: " if name else "", "dim"), (cell, STYLES.get(cell, ""))))


def _width(text: str) -> int:
    """Columns that a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def plain(value: object, longest: int = LONGEST) -> str:
    """A value as text for one cell or line: nothing for None, and no character that could move the cursor, colour or turn what follows."""
    text = "" if value is None else str(value)
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return text if text.isprintable() else "".join(map(_seen, text))


def _seen(char: str) -> str:
    """The character itself, a space for one that controls, nothing for one that only shapes its neighbours."""
    return char if char.isprintable() else "" if category(char) == "Cf" else " "


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
        self.progress.console.print(plain(line, LONGEST_LINE), soft_wrap=True)


@contextmanager
def bars(*, long: bool = False) -> Iterator[Bars]:
    """Bars for the length of a block, with items a second and, while it goes on, the time left. `long`: the rate is taken over minutes, for work of hours."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed is not None else "", justify="right")

    out = console("stderr")
    columns: list[ProgressColumn] = [TextColumn("{task.description:<20}" if out.width >= 60 else "{task.description:.18}")]
    columns += [BarColumn(40 if out.width >= 100 else 12)] if out.width >= 60 else []
    columns += [MofNCompleteColumn(), Rate()]
    columns += [TimeElapsedColumn()] if out.width >= 50 else []
    columns += [TextColumn("left:"), TimeRemainingColumn()] if out.width >= 80 else []
    progress = Progress(*columns, console=out, speed_estimate_period=300.0 if long else 30.0, disable=Manner.quiet)
    try:
        yield Bars(progress)
    finally:
        if progress.tasks:
            progress.stop()
