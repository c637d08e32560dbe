"""The command that reads stored articles again: reclassify."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.cli.console import bars, complain, tell
from flows.cli.group import Config, DataDir


def reclassify(
    every: Annotated[bool, typer.Option("--all", help="Also the older versions of articles whose text has changed since.")] = False,
    stale: Annotated[bool, typer.Option("--stale", help="Only the present text of each article; so it is without --all too.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many texts, the newest first.", show_default=False)] = None,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Reads stored articles again that another version of the classifier (or of your targets) read.

    The new statements take the place of the old ones, which stay in statements_by_classifier. No alert is raised: a changed reading of old news is
    not news. It can be stopped at any point; the same command goes on from there.
    """
    if every and stale:
        complain("--all and --stale do not go together", "leave one out")
        raise typer.Exit(2)
    from flows.reclassify import reclassify as read_again
    from flows.settings import load

    settings = load(config, data_dir=data_dir)
    with bars() as progress:
        report = read_again(settings, superseded=every, limit=limit, progress=progress)
    line = f"{report.texts} articles read again by {report.stamp}, {report.statements} new statements" if report.texts else "Nothing to read again"
    tell(line + (f", {report.left} articles left" if report.left else "") + ".")
    if report.unread:
        tell(f"{report.unread} articles that no classifier has read yet are left to `shekara run`, which tells their news.")
