"""Runs a command of shekara that SIGKILLs itself: python -m tests.flows.killed WHERE CALL TEXT WHEN -- COMMAND…

WHERE is "module:function"; at its CALL-th call with TEXT in its arguments the process is killed, WHEN: "before" the call
or "after" it; "ctrl-c" sends SIGINT before the call instead.
With --marks the classifier of the tests is used and the two hosts of the tests are monitored instead of a command; with --again its
next version reads what is stored; with --past the site with a past is backfilled, at the address that follows the folder.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any


def arm(where: str, call: int, text: str, when: str) -> None:
    """Puts a self-killing function in the place of a module's own."""
    module_name, _, name = where.partition(":")
    module = import_module(module_name)
    original: Callable[..., Any] = getattr(module, name)
    seen = 0

    @wraps(original)
    def fatal(*given: Any, **named: Any) -> Any:
        nonlocal seen
        hit = text in f"{given} {named}"
        seen += hit
        if hit and seen == call and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        if hit and seen == call and when == "ctrl-c":
            os.kill(os.getpid(), signal.SIGINT)
        result = original(*given, **named)
        if hit and seen == call and when == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(module, name, fatal)


def monitor_marks(folder: Path) -> None:
    """One cycle over the two hosts, in batches of one article."""
    from flows.cycle import run_cycle
    from flows.settings import Settings
    from tests.flows.fakes import NOW, MarkClassifier, two_hosts

    site = two_hosts()
    settings = Settings(data_dir=folder, alert_days=None, batch_size=1)
    run_cycle(settings, site.sources(), open_client=site.open, open_classifier=lambda _: MarkClassifier(), clock=lambda: NOW)


def read_again(folder: Path) -> None:
    """Everything stored, by the next version of the classifier, in transactions of one article."""
    import flows.reclassify
    from flows.settings import Settings
    from tests.flows.fakes import LaterClassifier

    settings = Settings(data_dir=folder, batch_size=1)
    flows.reclassify.reclassify(settings, open_classifier=lambda _: LaterClassifier())


if __name__ == "__main__":
    split = sys.argv.index("--")
    if split > 1:
        where, call, text, when = sys.argv[1:split]
        arm(where, int(call), text, when)
    command = sys.argv[split + 1 :]
    if command[0] == "--marks":
        monitor_marks(Path(command[1]))
    elif command[0] == "--again":
        read_again(Path(command[1]))
    elif command[0] == "--past":
        from tests.flows.past import fill

        fill(Path(command[1]), command[2])
    else:
        from flows.cli import main

        main(command)
