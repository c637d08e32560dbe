"""Commands on the catalogue of feeds: feeds list, feeds check."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from flows import places
from flows.cli.console import bars, complain, say, table
from flows.cli.group import AsJson, Config, DataDir, Group

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
