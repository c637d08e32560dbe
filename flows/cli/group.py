"""How every command fails: one line with the mend and a code that is not 0; the trace with --debug. And the options that many share."""

from __future__ import annotations

import errno
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
TRACE = "--debug"  # main() takes it out of the arguments, wherever it stands

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder of the databases. [default: data_dir of the settings, else ./data]", show_default=False)
]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file. [default: ./shekara.toml where there is one]", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on stdout instead of text.")]


class Group(TyperGroup):
    """Turns the project's errors into one line."""

    trace = False  # whether errors keep their trace

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
            complain(str(error), "check the path, its permissions and the free space")
            raise typer.Exit(1) from error
