"""Commands of human review: label queue, export, import."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.console import complain, console, plain, say, table
from flows.cli.group import AsJson, Config, DataDir, Group

if TYPE_CHECKING:
    from flows.settings import Settings
    from store.review import Passage

app = typer.Typer(cls=Group, help="Human review: what people say of statements wins over the classifier.", no_args_is_help=True, rich_markup_mode=None)


class Form(StrEnum):
    """Forms of a file of labels."""

    CSV = "csv"
    LABEL_STUDIO = "label-studio"
    TRAINING = "training"


Most = Annotated[int, typer.Option("--most", min=1, max=10_000, help="So many statements at most.")]
OfHolder = Annotated[str | None, typer.Option("--holder", help="Only of this holder: KAZ, CSTO.", show_default=False)]
OfTarget = Annotated[str | None, typer.Option("--target", help="Only on this territorial question: crimea.", show_default=False)]
AsForm = Annotated[Form | None, typer.Option("--format", help="Form of the file. [default: by its ending: .csv, .json, .tsv]", show_default=False)]


@app.command()
def queue(
    most: Most = 20,
    holder: OfHolder = None,
    target: OfTarget = None,
    listed: Annotated[bool, typer.Option("--list", help="Only the list, on a terminal too.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """The statements whose labels are worth most, each with the reason. On a terminal they are labelled, a key for each answer; elsewhere listed."""
    from flows.settings import load

    settings = load(config, data_dir=data_dir)
    found = _queued(settings, most, holder, target)
    if as_json:
        say(json.dumps([_as_json(one) for one in found], ensure_ascii=False, default=str))
    elif not found:
        say("Nothing to label: every statement is labelled, or there is none.")
    elif listed or not sys.stdin.isatty():
        rows = [(one.read.holder, one.read.target, one.read.stance, one.read.stated_on, one.reason, one.read.evidence) for one in found]
        table(("holder", "target", "read as", "stated on", "why", "evidence"), rows, wrap=("why",), clip="evidence")
    else:
        _review(settings, found)


@app.command()
def export(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where to: .csv, .json (Label Studio, with its interface as .xml) or .tsv (for training).")],
    form: AsForm = None,
    queued: Annotated[int, typer.Option("--queue", min=0, max=10_000, help="Also so many unlabelled statements, for somebody to label.")] = 0,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Writes all labels to a file."""
    from flows import labels
    from flows.settings import load

    settings = load(config, data_dir=data_dir)
    asked = labels.form_of(path, form.value if form else None)
    number = labels.export(settings, path, asked, _queued(settings, queued, None, None) if queued else ())
    say(f"{number} rows in {path}" + (f", the labelling interface in {path.with_suffix('.xml')}" if asked == "label-studio" else "") + ".")


@app.command("import")
def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A CSV file, or an export of Label Studio (JSON).")],
    form: AsForm = None,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Stores the labels of a file that are not stored yet. Rows that are wrong are told, and the others stored."""
    from flows import labels
    from flows.settings import load

    found = labels.bring_in(load(config, data_dir=data_dir), path, labels.form_of(path, form.value if form else None), datetime.now(UTC))
    for problem in found.problems:
        complain(plain(problem))
    told = [f"{len(found.labels)} labels stored", f"{found.known} known already"] + ([f"{found.open} rows without a stance"] if found.open else [])
    say(", ".join([*told, *([f"{len(found.problems)} rows refused"] if found.problems else [])]) + ".")
    if found.problems:
        raise typer.Exit(1)


def _queued(settings: Settings, most: int, holder: str | None, target: str | None) -> list[Passage]:
    from classify import examples
    from store import review

    return review.queue(settings.readable, most, examples=(example.text for example in examples.training()), holder=holder, target=target)


def _review(settings: Settings, found: list[Passage]) -> None:
    from flows import desk
    from flows.cli.keys import Terminal
    from flows.labels import Keeper
    from store import review

    keeper = Keeper(settings)
    out = console()

    def show(text: str) -> None:
        for line in text.split("\n"):
            out.print(plain(line), style="bold" if line.startswith(" ▸") else "dim" if line in desk.LEGEND else "", soft_wrap=False)

    holders, targets = review.names(settings.readable)
    try:
        with Terminal(show) as terminal:
            done = desk.review(
                found, terminal, keeper.save, keeper.take_back, labeller=settings.labels_as, clock=lambda: datetime.now(UTC), holders=holders, targets=targets
            )  # fmt: skip
    finally:
        keeper.close()
    say(f"{done.labelled} labelled, {done.skipped} skipped, {done.left} left.")


def _as_json(one: Passage) -> dict[str, object]:
    row = asdict(one)
    return {"reason": row.pop("reason"), **row.pop("read"), **row}
