"""Commands on the catalogue of feeds: feeds list, feeds check."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from flows import places
from flows.cli.console import bars, complain, say, table
from flows.cli.group import AsJson, Config, DataDir, Group

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
        say(json.dumps(rows, ensure_ascii=False, default=str))
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
        list[str] | None, typer.Argument(metavar="[FEED]...", help="IDs of feeds or services; all where none is given.", show_default=False)
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
        with client_of(settings) as client, bars() as progress:
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
        say(json.dumps(rows, ensure_ascii=False, default=str))
    else:
        for row in rows:
            say(_line(row))
    failed = sum(row["health"] not in ("ok", None) for row in rows)
    if failed:
        complain(f"{failed} of {len(rows)} feeds do not deliver", "see the lines above")
        raise typer.Exit(1)


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
