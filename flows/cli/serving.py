"""Commands that keep it running: serve, deploy."""

from __future__ import annotations

import signal
import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Annotated

import typer

from flows.cli.console import tell
from flows.cli.group import Config, DataDir


def serve(
    metrics: Annotated[str | None, typer.Option(help="host:port that answers Prometheus. [default: metrics_address]", show_default=False)] = None,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Everything on this machine, until it is stopped: a cycle every 15 minutes, reading again each hour, alerts that are due every 5 minutes.

    Each is a process of its own, one at a time; one that would be late is skipped. It can be killed at any point and started again.
    Needs no Prefect server; with PREFECT_API_URL set, each cycle is a flow run on that server.
    """
    from flows import metrics as metering
    from flows import serve as serving
    from flows.errors import UsageError
    from flows.settings import load

    settings = load(config, data_dir=data_dir, metrics_address=metrics)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())

    def tell(line: str) -> None:
        print(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {line}", flush=True)

    with ExitStack() as stack:
        if settings.metrics_address:
            try:
                port = stack.enter_context(metering.answering(settings, settings.metrics_address))
            except OSError as error:
                raise UsageError(f"metrics_address {settings.metrics_address}: {error.strerror or error}", "choose a free port of this machine") from error
            tell(f"metrics at http://{settings.metrics_address.rpartition(':')[0]}:{port}/metrics")
        serving.serve(settings, serving.jobs_of(settings), serving.starter(data_dir, config), tell, stop)
        tell("stopped")


def deploy() -> None:
    """Sets up what Prefect needs on the server of PREFECT_API_URL: work pool, deployments, and the automation that ends killed runs. Repeatable."""
    from flows.deploy import deploy as set_up

    for line in set_up():
        tell(line)
    tell("Next, where the flows shall run: SHEKARA_CONFIG=/the/folder/shekara.toml prefect worker start --pool shekara --type process")
