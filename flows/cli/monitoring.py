"""Commands that bring articles in: demo, run, add."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows import places
from flows.cli import completing
from flows.cli.console import bars, complain, hint, say_json, table, tell
from flows.cli.group import AsJson, Config, DataDir

if TYPE_CHECKING:
    from flows.cycle import CycleReport
    from flows.settings import Settings
    from store.records import StanceRow

LONGEST_NAME = 24  # characters of a holder's name in the stance table
FeedIds = Annotated[
    list[str] | None,
    typer.Option(
        "--feed", autocompletion=completing.feeds, help="Only this feed, or all feeds of this service, due or not; may be repeated.", show_default=False
    ),
]


def demo(as_json: AsJson = False, data_dir: DataDir = None, config: Config = None) -> None:
    """The whole pipeline on the bundled sample edition, served over loopback; prints the stance table."""
    from flows import reporting
    from flows.cycle import client_of, run_cycle
    from flows.settings import load
    from ingest import sample
    from store import query

    quick = {"report": False, "allow_private": True, "alert_days": None, "channels": (), "store": "", "spacing": 0.0, "recheck_most": 0}
    settings = load(config, data_dir=data_dir).model_copy(update=quick)
    with sample.serve(by_name=True) as server, bars() as progress:
        report = run_cycle(settings, server.sources, every=True, kind="demo", progress=progress, open_client=lambda own: client_of(own, server.transport()))
    found = query.stance_table(settings.readable)
    if as_json:
        say_json([asdict(row) for row in found])
    else:
        _stances(found)
    told = hint if as_json else tell
    told(_summary(report) if report.articles or report.statements else "Nothing new: this database already holds the sample edition.")
    told(f"Database: {places.published(settings.data_dir)}")
    told(f"Report: {reporting.write(settings.readable, settings.data_dir, complain)}")
    told('Next: shekara sql "select holder, target, stance, stated_on, evidence from statements order by 3"; shekara trends --holder KAZ')
    if report.all_failed:
        raise typer.Exit(1)


def run(
    feed: FeedIds = None,
    every: Annotated[bool, typer.Option("--all", help="Every feed, due or not.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Every feed, on a copy of the database that is thrown away; nothing is sent.")] = False,
    prefect: Annotated[bool, typer.Option("--prefect", help="As a Prefect flow run; starts a local Prefect server where PREFECT_API_URL is unset.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """One monitoring cycle over the feeds that are due. Fails only if every feed failed."""
    if dry_run:
        if prefect:
            complain("--dry-run and --prefect do not go together", "leave one out")
            raise typer.Exit(2)
        report = _dry_run(feed, data_dir, config)
    elif prefect or os.environ.get("PREFECT_API_URL"):
        report = _through_prefect(feed, every, data_dir, config)
    else:
        from flows.settings import load

        report = _cycle(load(config, data_dir=data_dir), feed, every)
    if as_json:
        say_json(_counted(report))
    else:
        tell(("Dry run, nothing is kept. " if dry_run else "") + _summary(report))
    if report.all_failed:
        complain(f"each of {len(report.polls)} feeds failed", "check the network; `shekara feeds check` tries them again")
        raise typer.Exit(1)


def add(
    what: Annotated[list[str], typer.Argument(metavar="PATH_OR_URL...", help="HTML, text or WARC files, folders of them, or addresses of pages.")],
    published: Annotated[datetime | None, typer.Option(help="Publication time (UTC) of pages that do not say theirs.", show_default=False)] = None,
    service: Annotated[
        str | None,
        typer.Option(
            autocompletion=completing.services, help="The service that they belong to, by its ID; for its language and time zone.", show_default=False
        ),
    ] = None,
    lang: Annotated[str | None, typer.Option(help="Language code of pages that do not say theirs.", show_default=False)] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Articles of your own, from files, folders or addresses, through the same extraction and classification."""
    from flows.add import add_articles
    from flows.settings import load
    from ingest import catalogue

    settings = load(config, data_dir=data_dir)
    with bars() as progress:
        report = add_articles(settings, catalogue.load(settings.sources_file), what, published=published, service=service, lang=lang, progress=progress)
    if as_json:
        found = [{"url": article.canonical_url, "service": article.service, **asdict(s)} for article, statements in report.statements for s in statements]
        say_json({**_counted(report), "found": found})
    elif rows := _rows(report):
        table(("holder", "target", "stance", "stated on", "service", "evidence"), rows, wrap=("evidence",))
    if not as_json:
        tell(_summary(report) if report.articles or report.statements or report.failures else "Nothing new: the database already holds these texts.")
    if report.failures:
        raise typer.Exit(1)


def _rows(report: CycleReport) -> list[tuple[object, ...]]:
    """The statements that were found, as rows of a table."""
    return [
        (s.holder, s.target, s.stance, s.stated_on if s.stated_on_precision != "published" else f"({s.stated_on})", article.service, s.evidence)
        for article, statements in report.statements
        for s in statements
    ]


def _cycle(settings: Settings, feeds: list[str] | None, every: bool) -> CycleReport:
    from flows.cycle import run_cycle
    from ingest import catalogue

    with bars() as progress:
        return run_cycle(settings, catalogue.load(settings.sources_file), feeds=feeds or None, every=every, progress=progress)


def _dry_run(feeds: list[str] | None, data_dir: Path | None, config: Path | None) -> CycleReport:
    """A cycle on a copy of what readers see."""
    import shutil

    from flows.settings import load

    settings = load(config, data_dir=data_dir)
    with tempfile.TemporaryDirectory(prefix="shekara-dry-run-") as folder:
        if settings.store:
            hint("a dry run begins with an empty database where the store is a lake")
        elif places.published(settings.data_dir).exists():
            shutil.copyfile(places.published(settings.data_dir), Path(folder) / "shekara.duckdb")
        return _cycle(settings.model_copy(update={"data_dir": Path(folder), "channels": (), "store": ""}), feeds, every=True)


def _through_prefect(feeds: list[str] | None, every: bool, data_dir: Path | None, config: Path | None) -> CycleReport:
    from flows.monitor import monitor

    return monitor(feeds=feeds or None, every=every, config=config, flags={"data_dir": str(data_dir)} if data_dir else None)


def _counted(report: CycleReport) -> dict[str, object]:
    """What a cycle did, for programs."""
    return {
        "run_id": report.run_id,
        "feeds": len(report.polls),
        "failed_feeds": [poll.feed_id for poll in report.polls if poll.outcome == "error"],
        "next_at": report.next_at,
        "articles": report.articles,
        "failures": [failure.message for failure in report.failures],
        "read_again": asdict(report.rechecked),
        "statements": report.found,
        "alerts": asdict(report.sent),
        "waiting_for_a_classifier": report.unclassified or None,
        "published": report.published,
    }


def _summary(report: CycleReport) -> str:
    """What a cycle did, in one line."""
    parts = []
    if report.polls:
        failed = sum(poll.outcome == "error" for poll in report.polls)
        parts.append(f"{len(report.polls)} feeds" + (f" ({failed} failed)" if failed else ""))
    elif report.waiting:
        parts.append("no feed is due" + (f" before {report.next_at:%Y-%m-%d %H:%M} UTC" if report.next_at else ""))
    parts.append(f"{report.articles} articles" + (f" ({len(report.failures)} failed)" if report.failures else ""))
    again = report.rechecked
    if again.read:
        told = [f"{again.changed} changed"] + [f"{count} {what}" for count, what in ((again.withdrawn, "gone"), (again.failed, "failed")) if count]
        parts.append(f"{again.read} read again ({', '.join(told)})")
    parts.append(f"{report.found} statements" + (" (articles wait for a classifier, see above)" if report.unclassified else ""))
    if report.sent.sent or report.sent.failed:
        parts.append(f"{report.sent.sent} alerts sent" + (f" ({report.sent.failed} failed, tried again later)" if report.sent.failed else ""))
    return ", ".join(parts) + "."


def _stances(found: Sequence[StanceRow]) -> None:
    """The latest stance of each holder on each target."""
    rows = [(row.holder, row.holder_name[:LONGEST_NAME], row.target, row.stance, row.since, row.evidence) for row in found]
    if not rows:
        tell("No statement is known yet.")
        return
    table(("holder", "", "target", "latest stance", "since", "evidence"), rows, clip="evidence")
