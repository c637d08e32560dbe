"""The command that reads articles again after their first reading: recheck."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from flows.cli.console import bars, say_json, table, tell
from flows.cli.group import AsJson, Config, DataDir


def recheck(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list what is due; nothing is asked for.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Reads articles again that are due: 1 h, 24 h and 7 d after their first reading, live blogs more often.

    Each `shekara run` does so too. A changed text is a new version, whose statements are found anew; both texts stay. What an edit let appear,
    vanish or flip is in the view edits. It can be stopped at any point; the next one goes on from there.
    """
    from flows.recheck import recheck as read_again
    from flows.recheck import what_is_due
    from flows.settings import load
    from ingest import catalogue

    settings = load(config, data_dir=data_dir)
    sources = catalogue.load(settings.sources_file)
    if dry_run:
        due = what_is_due(settings, sources)
        if as_json:
            say_json([{"service": s.service, "first_seen_at": s.first_seen_at, "last_read_at": s.last_read_at, "url": s.url} for s in due])
            return
        if due:
            table(
                ("service", "first read", "last read", "url"),
                [(s.service, f"{s.first_seen_at:%Y-%m-%d %H:%M}", f"{s.last_read_at:%Y-%m-%d %H:%M}", s.url) for s in due],
                clip="url",
            )
        tell(f"{len(due)} articles are due.")
        return
    with bars() as progress:
        report = read_again(settings, sources, progress=progress)
    again = report.rechecked
    if as_json:
        say_json({**asdict(again), "statements": report.found})
        return
    if not again.read and not report.statements:
        tell("Nothing to read again.")
        return
    gone = f", {again.withdrawn} gone" if again.withdrawn else ""
    failed = f", {again.failed} failed" if again.failed else ""
    tell(f"{again.read} articles read again: {again.changed} changed{gone}{failed}; {report.found} statements in what changed.")
