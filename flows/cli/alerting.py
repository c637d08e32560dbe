"""Commands on the outbox and its rules: alerts list, send, retry, test."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from flows import places
from flows.cli import completing
from flows.cli.console import complain, say_json, table, tell
from flows.cli.group import AsJson, Config, DataDir, Group

app = typer.Typer(cls=Group, help="The outbox: what was, will be, or could not be sent, and by which rules.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(
    state: Annotated[str | None, typer.Option(help="Only those pending, sent, failed, muted or unsent.", show_default=False)] = None,
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
        say_json([asdict(row) for row in rows])
        return
    shown = (
        (
            row.alert_id[:8], row.rule, row.state, row.attempts, f"{row.next_try_at:%m-%d %H:%M}" if row.next_try_at else "", row.channel,
            row.holder or row.feed_id, row.target, f"{row.old_stance} → {row.stance}" if row.old_stance and row.old_stance != row.stance else row.stance,
            row.stated_on, row.last_error or row.url,
        )
        for row in rows
    )  # fmt: skip
    table(
        ("alert", "rule", "state", "tries", "next try", "channel", "holder or feed", "target", "stance", "stated on", "where, or what went wrong"),
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
    """Tries those again at once that failed or were given up."""
    _send(data_dir, config, again=alerts or [])


@app.command()
def test(
    rule: Annotated[str, typer.Argument(metavar="RULE", autocompletion=completing.rules, help="Name of a rule, or all.")],
    on: Annotated[Path | None, typer.Option("--on", metavar="DB", help="A database file. [default: the published one]", show_default=False)] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """What a rule would have told of the stored history. Nothing is written or sent."""
    import difflib

    from flows import rules
    from flows.errors import UsageError
    from flows.settings import load
    from store.database import reader
    from store.rehearsal import rehearse

    settings = load(config, data_dir=data_dir)
    known = {one.name: one for one in rules.load(settings.rules_file).rules}
    if rule != "all" and rule not in known:
        near = difflib.get_close_matches(rule, known, 1)
        raise UsageError(f"no rule {rule}", f"did you mean {near[0]}?" if near else f"the rules are {', '.join(known)}")
    con = reader(on or settings.readable)
    try:
        told = rehearse(con, list(known.values()) if rule == "all" else [known[rule]])
    finally:
        con.close()
    if as_json:
        say_json([asdict(one) for one in told])
        return
    table(
        ("when", "rule", "holder or feed", "target", "before", "stance", "evidence"),
        ((f"{one.at:%Y-%m-%d}", one.rule, one.holder or one.feed_id, one.target, one.old_stance, one.stance, one.evidence) for one in told),
        clip="evidence",
    )
    tell(f"{len(told)} alerts; nothing was sent.")


def _send(data_dir: DataDir, config: Config, again: list[str] | None) -> None:
    from flows.alerts import send_alerts, utc_now
    from flows.errors import UsageError
    from flows.metrics import release
    from flows.settings import load
    from store import outbox
    from store.database import writer

    settings = load(config, data_dir=data_dir)
    with writer(settings.place) as con:
        only = None
        if again is not None:
            known = [row.alert_id for row in outbox.listing(con)]
            for beginning in again:
                if not any(key.startswith(beginning) for key in known):
                    raise UsageError(f"no alert {beginning}", "`shekara alerts list` shows them")
            only = outbox.retry(con, [key for key in known if any(key.startswith(beginning) for beginning in again)] if again else None)
        sent = send_alerts(settings, con, complain, now=utc_now(), only=only)
    release(settings, complain)
    waiting = f", {sent.waiting} held back" if sent.waiting else ""
    tell(f"{sent.sent} alerts sent, {sent.failed} failed" + (f", {sent.homeless} without a channel" if sent.homeless else "") + f"{waiting}.")
    if sent.failed:
        raise typer.Exit(1)
