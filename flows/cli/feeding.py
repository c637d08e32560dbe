"""Commands on the catalogue of feeds: feeds list, check, add, import-opml, export-opml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows import places
from flows.cli.console import bars, complain, say, table
from flows.cli.group import AsJson, Config, DataDir, Group

if TYPE_CHECKING:
    from ingest.userfile import Addition

app = typer.Typer(cls=Group, help="The catalogue of feeds, and how each one fares.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(as_json: AsJson = False, data_dir: DataDir = None, config: Config = None) -> None:
    """Each feed of the catalogue, with its last poll where there was one."""
    from flows.settings import load
    from ingest import catalogue
    from store import query

    settings = load(config, data_dir=data_dir)
    health = query.feed_health(settings.readable) if settings.store or places.published(settings.data_dir).exists() else {}
    rows = []
    for source in catalogue.load(settings.sources_file):
        for feed in source.feeds:
            seen = health.get(feed.id)
            rows.append(
                {
                    "feed": feed.id,
                    "service": source.name,
                    "lang": source.lang,
                    "kind": feed.kind,
                    "confidence": feed.confidence,
                    "last_polled_at": seen.last_polled_at if seen else None,
                    "last_outcome": seen.last_outcome if seen else None,
                    "failures": seen.failures if seen else 0,
                    "url": feed.url,
                }
            )
    if as_json:
        say(json.dumps(rows, ensure_ascii=False, default=str))
    else:
        table(
            ("feed", "lang", "kind", "confidence", "last poll", "outcome", "failures", "url"),
            [
                (
                    r["feed"],
                    r["lang"],
                    r["kind"],
                    r["confidence"],
                    f"{r['last_polled_at']:%Y-%m-%d %H:%M}" if r["last_polled_at"] else "never",
                    r["last_outcome"],
                    r["failures"],
                    r["url"],
                )
                for r in rows
            ],
            wrap=("url",),
        )


@app.command()
def check(
    feeds: Annotated[
        list[str] | None, typer.Argument(metavar="[FEED]...", help="IDs of feeds or services; all where none is given.", show_default=False)
    ] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Asks each feed once, without storing anything. One line a feed; fails if any feed did."""
    from flows.cycle import choose, client_of, utc_now
    from flows.gather import poll_feeds
    from flows.settings import load
    from ingest import catalogue

    settings = load(config, data_dir=data_dir)
    sources = catalogue.load(settings.sources_file)
    chosen = choose(sources, feeds or None)
    with client_of(settings.model_copy(update={"archive": False})) as client, bars() as progress:
        advance = progress.stage("asking feeds", len(chosen))
        results = []
        for result in poll_feeds(chosen, {source.id: source for source in sources}, {}, client, utc_now(), settings.parallel):
            results.append(result)
            advance(1)
    results.sort(key=lambda result: [feed.id for feed in chosen].index(result.feed_id))
    if as_json:
        say(
            json.dumps(
                [
                    {
                        "feed": r.feed_id,
                        "url": r.url,
                        "outcome": r.outcome,
                        "http_status": r.http_status,
                        "entries": len(r.entries),
                        "seconds": round(r.seconds, 3),
                        "message": r.message,
                        "mend": r.mend,
                    }
                    for r in results
                ],
                ensure_ascii=False,
            )
        )
    else:
        for r in results:
            say(
                f"{r.feed_id}: {len(r.entries)} entries in {r.seconds:.1f} s"
                if r.outcome == "new"
                else f"{r.feed_id}: {r.message}" + (f"; {r.mend}" if r.mend else "")
            )
    failed = sum(result.outcome in ("error", "empty") for result in results)
    if failed:
        complain(f"{failed} of {len(results)} feeds do not deliver", "see the lines above")
        raise typer.Exit(1)


@app.command()
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="The site's front page, or a feed of it.")],
    source_id: Annotated[str | None, typer.Option("--id", help="ID of the new service. [default: host and language]", show_default=False)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be added.")] = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Finds a site's feeds and news sitemap by itself, and adds those that deliver to your sources file."""
    from flows.catalogues import add_sources, sources_file, with_disabled
    from flows.cycle import client_of
    from flows.settings import load
    from ingest import discovery

    settings = load(config, data_dir=data_dir)
    file = sources_file(settings, config)
    present = with_disabled(file)
    with client_of(settings) as client:
        site = discovery.discover(url, client)
    source = discovery.source_of(site, source_id)
    if not site.finds:
        for miss in site.misses:
            say(f"  {miss}")
        complain(f"{site.url}: no feed and no news sitemap that delivers", "look for the feed in a browser, and give its address")
        raise typer.Exit(1)
    say(f"{site.name} ({site.url}): language {site.lang}{'' if site.lang_sure else ', assumed'}, time zone {site.tz}")
    for find in site.finds:
        newest = f", newest of {find.newest:%Y-%m-%d %H:%M}" if find.newest else ""
        say(f"  {find.kind}  {find.url}  {find.entries} entries{newest} ({find.how})")
    _report(add_sources(file, [source], present, dry_run=dry_run, keep_id=source_id is not None), file, dry_run, named=settings.sources_file is not None)


@app.command("import-opml")
def import_opml(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="OPML, exported from here or from a feed reader.")],
    into: Annotated[Path | None, typer.Option("--into", help="Sources file to add to. [default: sources_file, else feeds.toml]", show_default=False)] = None,
    lang: Annotated[str, typer.Option("--lang", help="Language of feeds of which the file does not say it.")] = "en",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be added.")] = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Adds the feeds of an OPML file that the catalogue does not have to your sources file."""
    from flows.catalogues import add_sources, sources_file, with_disabled
    from flows.errors import UsageError
    from flows.settings import load
    from ingest import opml
    from ingest.languages import two_letters

    if two_letters(lang) != lang:
        raise UsageError(f"--lang is {lang!r}, not an ISO 639-1 code", "write two letters, such as kk")
    settings = load(config, data_dir=data_dir)
    file = into or sources_file(settings, config)
    imported = opml.read(path.read_bytes(), str(path), lang=lang)
    for fault in imported.faults:
        complain(fault)
    named = settings.sources_file is not None and settings.sources_file.resolve() == file.resolve()
    _report(add_sources(file, imported.sources, with_disabled(file), dry_run=dry_run), file, dry_run, named=named)
    if imported.faults and not imported.sources:
        raise typer.Exit(1)


@app.command("export-opml")
def export_opml(
    path: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Where to write; standard output where none is given.", show_default=False)] = None,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """The feeds in use as OPML, for feed readers and for import-opml."""
    from flows.settings import load
    from ingest import catalogue, opml

    settings = load(config, data_dir=data_dir)
    body = opml.write(catalogue.load(settings.sources_file))
    if path is None:
        say(body.decode().rstrip("\n"))
    else:
        path.write_bytes(body)


def _report(addition: Addition, file: Path, dry_run: bool, *, named: bool) -> None:
    for feed in addition.known:
        say(f"known: {feed.id}" + ("" if feed.enabled else " (disabled in the catalogue: set enabled = true to use it)"))
    for source in addition.sources:
        for feed in source.feeds:
            say(f"{'would add' if dry_run else 'added'}: {feed.id}  {feed.kind}  {feed.url}  ({source.name}, {source.lang}, {source.tz})")
    if not addition.sources:
        say("Nothing new.")
    elif not dry_run:
        say(f"Written to {file}: check the name, language and time zone there.")
        if not named:
            say(f'It is not in use yet: write sources_file = "{file}" into shekara.toml.')
