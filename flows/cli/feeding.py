"""Commands on the catalogue of feeds: feeds list, check, add, import-opml, export-opml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows import places
from flows.cli import completing
from flows.cli.console import bars, complain, plain, say, say_json, table, tell
from flows.cli.group import AsJson, Config, DataDir, Group

if TYPE_CHECKING:
    from ingest.userfile import Addition

app = typer.Typer(cls=Group, help="The catalogue of feeds, and how each one fares.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(as_json: AsJson = False, data_dir: DataDir = None, config: Config = None) -> None:
    """Each feed of the catalogue: how it fares, when it was last asked and when it will be."""
    from flows.settings import load
    from ingest import catalogue
    from store import query

    settings = load(config, data_dir=data_dir)
    health = query.feed_health(settings.readable) if settings.store or places.published(settings.data_dir).exists() else {}
    rows: list[dict[str, Any]] = []
    for source in catalogue.load(settings.sources_file):
        for feed in source.feeds:
            seen = health.get(feed.id)
            polled = seen is not None and seen.last_polled_at is not None
            rows.append(
                {
                    "feed": feed.id,
                    "service": source.name,
                    "lang": source.lang,
                    "kind": feed.kind,
                    "confidence": feed.confidence,
                    "health": seen.health if seen and polled else None,
                    "last_polled_at": seen.last_polled_at if seen else None,
                    "last_outcome": seen.last_outcome if seen else None,
                    "failures": seen.failures if seen else 0,
                    "next_poll_at": seen.next_poll_at if seen else None,
                    "moved_to": seen.moved_to if seen else None,
                    "url": feed.url,
                }
            )
    if as_json:
        say_json(rows)
    else:
        table(
            ("feed", "lang", "kind", "health", "last poll", "outcome", "next poll", "url"),
            [
                (
                    r["feed"],
                    r["lang"],
                    r["kind"],
                    (r["health"] or "") + (", moved" if r["moved_to"] else ""),
                    f"{r['last_polled_at']:%Y-%m-%d %H:%M}" if r["last_polled_at"] else "never",
                    r["last_outcome"],
                    f"{r['next_poll_at']:%Y-%m-%d %H:%M}" if r["next_poll_at"] else "at the next run",
                    r["moved_to"] or r["url"],
                )
                for r in rows
            ],
            wrap=("url",),
        )


@app.command()
def check(
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FEED]...", autocompletion=completing.feeds, help="IDs of feeds or services; all where none is given.", show_default=False),
    ] = None,
    stored: Annotated[bool, typer.Option("--stored", help="Only what the runs have found out: asks nobody.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """How each feed fares, and the mend: asks it once, without storing anything. One line a feed; fails if any feed does not deliver."""
    from flows.cycle import choose, client_of, utc_now
    from flows.gather import poll_feeds
    from flows.settings import load
    from ingest import catalogue
    from ingest.records import FeedState, PollResult
    from store import query

    settings = load(config, data_dir=data_dir)
    sources = catalogue.load(settings.sources_file)
    chosen = choose(sources, feeds or None)
    states = query.feed_states(settings.readable) if settings.store or places.published(settings.data_dir).exists() else {}
    results: dict[str, PollResult] = {}
    if not stored:
        with client_of(settings.model_copy(update={"archive": False})) as client, bars() as progress:
            advance = progress.stage("asking feeds", len(chosen))
            for answer in poll_feeds(chosen, {source.id: source for source in sources}, states, client, utc_now(), settings.parallel, settings.rules):
                results[answer.feed_id] = answer
                advance(1)
    rows = []
    for feed in chosen:
        result = results.get(feed.id)  # None: not asked
        state = result.state if result else states.get(feed.id) or FeedState(feed.id)
        asked = state.last_polled_at is not None
        rows.append(
            {
                "feed": feed.id,
                "url": feed.url,
                "health": state.health if asked else None,
                "since": state.since,
                "outcome": result.outcome if result else None,
                "http_status": result.http_status if result else None,
                "entries": len(result.entries) if result else None,
                "seconds": round(result.seconds, 3) if result else None,
                "message": state.reason or (result.message if result else "" if asked else "never asked"),
                "mend": state.mend or (result.mend if result else "" if asked else "`shekara run` asks it"),
                "last_new_at": state.fresh_at or state.last_new_at,
                "moved_to": state.moved_to,
            }
        )
    if as_json:
        say_json(rows)
    else:
        for row in rows:
            say(_line(row))
    failed = sum(row["health"] not in ("ok", None) for row in rows)
    if failed:
        complain(f"{failed} of {len(rows)} feeds do not deliver", "see the lines above")
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
        for line in body.decode().rstrip("\n").splitlines():
            print(plain(line, len(line)))
    else:
        path.write_bytes(body)


def _report(addition: Addition, file: Path, dry_run: bool, *, named: bool) -> None:
    for feed in addition.known:
        say(f"known: {feed.id}" + ("" if feed.enabled else " (disabled in the catalogue: set enabled = true to use it)"))
    for source in addition.sources:
        for feed in source.feeds:
            say(f"{'would add' if dry_run else 'added'}: {feed.id}  {feed.kind}  {feed.url}  ({source.name}, {source.lang}, {source.tz})")
    if not addition.sources:
        tell("Nothing new.")
    elif not dry_run:
        tell(f"Written to {file}: check the name, language and time zone there.")
        if not named:
            tell(f'It is not in use yet: write sources_file = "{file}" into shekara.toml.')


def _line(row: dict[str, Any]) -> str:
    """A feed's state and the mend: "rferl-en/news: ok, 20 entries in 0.3 s"."""
    if row["health"] is None:
        return f"{row['feed']}: {row['message']}; {row['mend']}"
    if row["health"] != "ok":
        since = f" since {row['since']:%Y-%m-%d %H:%M}" if row["since"] else ""
        return f"{row['feed']}: {row['health']}{since}, {row['message']}" + (f"; {row['mend']}" if row["mend"] else "")
    if row["entries"]:
        what = f"{row['entries']} entries in {row['seconds']:.1f} s"
    else:
        what = f"last new entry {row['last_new_at']:%Y-%m-%d %H:%M}" if row["last_new_at"] else "unchanged"
    moved = f"; it has moved for good: put {row['moved_to']} at {row['feed']} in your sources file" if row["moved_to"] else ""
    return f"{row['feed']}: ok, {what}{moved}"
