"""The command that shows the database as pages and pictures: report."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows import places
from flows.cli.console import complain, say
from flows.cli.group import Config, DataDir
from flows.errors import UsageError

if TYPE_CHECKING:
    from store.lake import Lake

MOST = 30  # holders in the picture of the matrix


class Chart(StrEnum):
    """What can be had as a picture."""

    MATRIX = "matrix"
    TIMELINE = "timeline"
    TREND = "trend"


def report(
    show: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    out: Annotated[Path | None, typer.Option(help="Folder of the pages, or file of the picture. [default: report in data_dir]", show_default=False)] = None,
    chart: Annotated[Chart | None, typer.Option(help="Only a picture, whose name --out gives: .svg or .png.", show_default=False)] = None,
    holder: Annotated[str | None, typer.Option(help="Of the picture: only this holder; of a timeline: its positions.", show_default=False)] = None,
    target: Annotated[str | None, typer.Option(help="Of the picture: only this target; of a timeline: who stands where on it.", show_default=False)] = None,
    dark: Annotated[bool, typer.Option("--dark", help="The picture on a dark ground.")] = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Pages to look at, forward and print, in a folder that needs no server; or one chart as a picture."""
    db = places.readable(data_dir, config)
    if chart is not None:
        if out is None:
            raise UsageError("a picture needs a name", f"--out {chart.value}.svg, or .png")
        _picture(db, chart, out, holder, target, dark)
        say(f"Picture: {out}")
        return
    if holder or target or dark:
        raise UsageError("--holder, --target and --dark are for pictures", "name one with --chart; the pages show everything")
    from flows import reporting

    first = reporting.write(db, places.data_dir(data_dir, config), complain, out=out)
    say(f"Report: {first}")
    if show:
        import webbrowser

        if not webbrowser.open(first.resolve().as_uri()):
            complain("no browser could be started", f"open {first} in one")


def _picture(db: Path | Lake, chart: Chart, out: Path, holder: str | None, target: str | None, dark: bool) -> None:
    from datetime import UTC, datetime

    from store.report import build, charts, facts, palette, shaping, wording

    found = facts.read(db)
    targets = {question.target: wording.short(question.name) for question in found.questions}
    for name, key, known in (("holder", holder, found.holders), ("target", target, targets)):
        if key is not None and key not in known:
            raise UsageError(f"no position of the {name} {key} is known", "`shekara trends` lists those that are")
    today, scheme = datetime.now(UTC).date(), palette.DARK if dark else palette.LIGHT
    positions = [p for p in found.positions if holder in (None, p.holder) and target in (None, p.target)]
    about = " on ".join(filter(None, (holder and found.holders[holder], target and targets[target])))
    if chart is Chart.TREND:
        spec = charts.years(shaping.years(positions, today), scheme, f"Positions a year{f': {about}' if about else ''}")
    elif chart is Chart.MATRIX:
        heard = {stance.holder for stance in found.stances if target in (None, stance.target)}
        chosen = [key for key in shaping.order(found) if holder in (None, key) and key in heard][:MOST]
        columns = [wording.stacked(q.name) for q in found.questions if target in (None, q.target)]
        rows = [row for row in shaping.matrix(found, today, chosen) if row["target"] in columns]
        spec = charts.matrix(rows, [found.holders[key] for key in chosen], columns, scheme, "Who stands where, and the year of the last word")
    elif holder is None and target is None:
        raise UsageError("a timeline is of a holder or of a target", "for example: --holder KAZ, or --target crimea")
    else:
        line, names = ("target", targets) if holder is not None else ("holder", {p.holder: found.holders[p.holder] for p in positions})
        rows = shaping.timeline(positions, names, line, found, today)
        lines = list(dict.fromkeys(row["line"] for row in rows))
        spec = charts.timeline(rows, scheme, lines, f"{about}: positions over time")
    build.picture(spec, out)
