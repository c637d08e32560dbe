"""The command that fetches a service's past: backfill."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import completing
from flows.cli.console import bars, complain, say, say_json, tell
from flows.cli.group import AsJson, Config, DataDir

if TYPE_CHECKING:
    from flows.history import BackfillReport

_DAY = ["%Y-%m-%d"]


def backfill(
    source: Annotated[str, typer.Option(autocompletion=completing.services, help="The service, by its ID in the catalogue.")],
    since: Annotated[datetime, typer.Option(formats=_DAY, help="First day of publication (UTC).")],
    until: Annotated[datetime | None, typer.Option(formats=_DAY, help="Last day of publication (UTC). [default: today]", show_default=False)] = None,
    from_archive: Annotated[
        list[Path] | None, typer.Option(help="Read this WARC file, saved page, or folder of them instead of the network; may be repeated.", show_default=False)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only read the sitemaps and count what they list; nothing is kept.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many pages, the newest first.", show_default=False)] = None,
    dask: Annotated[
        str | None, typer.Option(help="Who reads the pages: so many processes here, or a Dask scheduler at tcp://HOST:PORT.", show_default=False)
    ] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """The past of a service: its sitemaps, or its listing pages, and what they list, newest first, one page at a time.

    It can be stopped at any point; the same command goes on from there, and fetches nothing twice. The date of an article is that of its page.
    """
    if dry_run and from_archive:
        complain("--dry-run and --from-archive do not go together", "leave one out: an archive costs no site anything")
        raise typer.Exit(2)
    from flows import history
    from flows.settings import load
    from ingest import catalogue

    settings = load(config, data_dir=data_dir, dask=dask)
    with bars(long=True) as progress:
        report = history.backfill(
            settings,
            catalogue.load(settings.sources_file),
            source,
            since.date(),
            until.date() if until else None,
            archives=from_archive or (),
            dry_run=dry_run,
            limit=limit,
            progress=progress,
        )
    if as_json:
        say_json(asdict(report))
    for line in () if as_json else _dry(report) if dry_run else _done(report):
        (say if dry_run else tell)(line)
    if report.stopped:
        complain(report.stopped, "the same command goes on later")
        raise typer.Exit(1)


def _dry(report: BackfillReport) -> list[str]:
    counts = report.counts
    lines = [
        f"Dry run, nothing is kept. {counts.lists} sitemaps or listings name {counts.pages:,} articles of {report.service}: "
        f"{counts.stored:,} stored already, {counts.too_old:,} last changed before the first day, "
        f"{counts.outside + counts.gone:,} known to lie outside or to be gone, {counts.due:,} to be fetched."
    ]
    if report.seconds_left is not None and counts.due:
        lines.append(f"At the rate of these requests that takes {_span(report.seconds_left)}.")
    return lines


def _done(report: BackfillReport) -> list[str]:
    counts = report.counts
    parts = [
        f"{report.read:,} pages read, {report.articles:,} articles, {report.outside:,} outside the dates"
        + (f", {report.failures:,} failed or no article" if report.failures else ""),
        f"{report.statements:,} statements" + (" (articles wait for a classifier, see above)" if report.unclassified else ""),
    ]
    lines = [", ".join(parts) + "."]
    if counts.due or counts.later:
        left = f"{counts.due:,} pages are left" + (f" ({_span(report.seconds_left)})" if report.seconds_left else "")
        lines.append(left + (f", {counts.later:,} are tried again later" if counts.later else "") + "; the same command goes on.")
    return lines


def _span(seconds: float) -> str:
    """ "2 days, 3:04:05", or "0:00:07"."""
    return str(timedelta(seconds=max(1, round(seconds))))
