"""The command `shekara`. Each module holds one group of commands; whatever is heavy is imported inside the command that needs it."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from flows import __version__
from flows.cli import alerting, backfilling, checking, feeding, judging, labelling, monitoring, reading, rechecking, reporting, rereading, searching, serving
from flows.cli.console import Manner, complain
from flows.cli.group import QUIET, TRACE, Group

app = typer.Typer(
    name="shekara",
    cls=Group,
    help="Watches the news for stances on borders: who holds which stance on which territory, since when.",
    epilog=f"With any command: {QUIET} leaves out bars, summaries and hints; {TRACE} shows the whole trace of an error. "
    "Settings: shekara.toml, then SHEKARA_… variables, then flags.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(monitoring.demo)
app.command("run")(monitoring.run)
app.command("serve")(serving.serve)
app.command("deploy")(serving.deploy)
app.command("add")(monitoring.add)
app.command("backfill")(backfilling.backfill)
app.command("recheck")(rechecking.recheck)
app.command("reclassify")(rereading.reclassify)
app.command("sql")(reading.sql)
app.command("trends")(reading.trends)
app.command("search")(searching.search)
app.command("export")(searching.export)
app.add_typer(feeding.app, name="feeds")
app.add_typer(alerting.app, name="alerts")
app.add_typer(labelling.app, name="label")
app.command("report")(reporting.report)
app.command("evaluate")(judging.evaluate)
app.command("doctor")(checking.doctor)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"shekara {__version__}")
        raise typer.Exit()


@app.callback()
def _root(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False) -> None:
    return None


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and exits with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    ours = given[: given.index("--")] if "--" in given else given  # what stands behind -- is no option
    Group.trace, Manner.quiet = TRACE in ours, QUIET in ours
    sys.excepthook = sys.__excepthook__ if Group.trace else _unforeseen
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # in a locale without these letters they are replaced
            stream.reconfigure(errors="replace")
    command = typer.main.get_command(app)  # calling `app` itself would put Typer's own hook in the place of ours
    command(args=[word for word in ours if word not in (TRACE, QUIET)] + given[len(ours) :], prog_name="shekara")


def _unforeseen(kind: type[BaseException], error: BaseException, trace: object) -> None:
    complain(f"{kind.__name__}: {error}".rstrip(": "), f"this is a fault in shekara itself; run it again with {TRACE} and report what it shows")
