"""Commands on the outbox: alerts list, send, retry."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from flows import places
from flows.cli.console import complain, say, table
from flows.cli.group import AsJson, Config, DataDir, Group

app = typer.Typer(cls=Group, help="The outbox: what was, will be, or could not be sent.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(
    state: Annotated[str | None, typer.Option(help="Only those pending, sent, failed or unsent.", show_default=False)] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """All alerts, newest first."""
    from store import outbox
    from store.database import reader

    con = reader(places.readable(data_dir, config))
    try:
        rows = [row for row in outbox.listing(con) if state in (None, row.state)]
    finally:
        con.close()
    if as_json:
        say(json.dumps([asdict(row) for row in rows], ensure_ascii=False, default=str))
        return
    shown = (
        (row.alert_id[:8], row.state, row.attempts, row.channel, row.holder, row.target, row.stance, row.stated_on, row.last_error or row.url) for row in rows
    )
    table(
        ("alert", "state", "tries", "channel", "holder", "target", "stance", "stated on", "where, or what went wrong"),
        shown,
        wrap=("where, or what went wrong",),
    )


@app.command()
def send(data_dir: DataDir = None, config: Config = None) -> None:
    """Sends what is due now. Fails if a channel did not take its alerts."""
    _send(data_dir, config, again=None)


@app.command()
def retry(
    alerts: Annotated[list[str] | None, typer.Argument(metavar="[ALERT]...", help="IDs, or their beginnings; all that failed where none is given.")] = None,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Tries those again that failed or were given up."""
    _send(data_dir, config, again=alerts or [])


def _send(data_dir: DataDir, config: Config, again: list[str] | None) -> None:
    from flows.alerts import send_due
    from flows.errors import UsageError
    from flows.settings import load
    from store import outbox
    from store.database import writer
    from store.publish import publish

    settings = load(config, data_dir=data_dir)
    with writer(settings.place) as con:
        if again is not None:
            known = [row.alert_id for row in outbox.listing(con)]
            for beginning in again:
                if not any(key.startswith(beginning) for key in known):
                    raise UsageError(f"no alert {beginning}", "`shekara alerts list` shows them")
            outbox.retry(con, [key for key in known if any(key.startswith(beginning) for beginning in again)] if again else None)
        sent = send_due(con, settings.channels, complain)
    publish(settings.place)
    say(f"{sent.sent} alerts sent, {sent.failed} failed" + (f", {sent.homeless} without a channel" if sent.homeless else "") + ".")
    if sent.failed:
        raise typer.Exit(1)
