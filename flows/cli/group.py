"""How every command fails: one line with the mend and a code that is not 0; the trace with --debug. And the options that many share."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from classify.errors import ClassifyError
from flows.cli.console import complain
from flows.errors import FlowsError
from ingest.errors import IngestError
from store.errors import StoreError

STOPPED = 130  # exit code of a command that Ctrl-C ended
TRACE, QUIET = "--debug", "--quiet"  # main() takes them out of the arguments, wherever they stand
Refused: type[Any] = typer.BadParameter.__mro__[2]  # ClickException, which Typer of 0.26 and on carries itself

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder of the databases. [default: data_dir of the settings, else ./data]", show_default=False)
]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file. [default: ./shekara.toml where there is one]", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on stdout instead of text.")]


class Group(TyperGroup):
    """Turns the project's errors into one line."""

    trace = False  # whether errors keep their trace

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *rest: Any, **named: Any) -> Any:
        """Runs a command and exits with its code; a refused argument is one line too."""
        try:
            code = super().main(args, prog_name, *rest, **{**named, "standalone_mode": False})
            sys.stdout.flush()  # here a reader that has gone can still be told from a fault
        except Refused as error:
            _refuse(error)
            sys.exit(error.exit_code)
        except typer.Abort:
            complain("stopped", "nothing was changed since the question")
            sys.exit(1)
        except OSError as error:
            if error.errno != errno.EPIPE:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still to be written goes nowhere
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as stop:
            if Group.trace:
                raise
            complain("stopped by Ctrl-C", "what was stored is whole; the same command goes on from there")
            raise typer.Exit(STOPPED) from stop
        except (IngestError, ClassifyError, StoreError, FlowsError) as error:
            if Group.trace:
                raise
            complain(error.message, error.mend)
            raise typer.Exit(1) from error
        except OSError as error:
            if Group.trace or error.errno == errno.EPIPE:
                raise
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            complain(
                f"{error.filename}: {(error.strerror or str(error)).lower()}" if error.filename else str(error),
                "free some space and run again" if full else "check the path, its permissions and the free space",
            )
            raise typer.Exit(1) from error
        except MemoryError as error:
            if Group.trace:
                raise
            complain("out of memory", "ask for less at a time (limit, batch_size), or give the machine more")
            raise typer.Exit(1) from error


def _refuse(error: Any) -> None:
    """What is wrong with the arguments, and where their use is told; the whole help where there are none."""
    context: Any = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "shekara"
    at = command.removeprefix("shekara").lstrip()
    if type(error).__name__ == "NoArgsIsHelpError":
        print(context.get_help(), file=sys.stderr)
        return
    said = " ".join(error.format_message().split()).rstrip(".")
    message, _, advice = said.partition(". ")
    words = message[:1].lower() + message[1:]
    complain(f"{at}: {words}" if at else words, advice[:1].lower() + advice[1:] if advice else f"`{command} --help` tells its use")
