"""A small pipeline for the crash tests: runs the whole of the store's part again and again, and can be killed at any point.

    python -m tests.store.pipeline FOLDER [KILL_AT]

KILL_AT: at which of its calls to the store (and, with a half after it, after which statement of the call's SQL) it kills itself.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from store import append, outbox, polls, readings, schema
from store.database import writer
from store.publish import publish
from tests.store.builders import SOURCE, STAMP, article, entry, poll, statement

HOLDERS = ("KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS")


def run(data: Path) -> None:
    """One run: poll, fetch, classify, alert, publish."""
    with writer(data) as con:
        run_id = append.start_run(con, "run")
        append.save_catalogue(con, [SOURCE])
        append.save_poll(con, run_id, poll(*(entry(str(number)) for number in range(6))))
        for waiting in append.pending_entries(con):
            if waiting.article_id == "5":
                append.fail_entries(con, [("5", "answered 404", True)])
            else:
                append.save_articles(con, [article(waiting.article_id)])
        while batch := append.unclassified(con, 2):
            found = [(found, [statement(HOLDERS[int(found.article_id)]), statement("RUS", "endorses")]) for found in batch]
            append.save_statements(con, STAMP, found, ("tgram-1",))
        for alert in outbox.due_alerts(con, 10):
            outbox.mark_sent(con, [alert.alert_id])
        append.finish_run(con, run_id, {"articles": 5})
    publish(data)


def kill_at(point: int) -> None:
    """The process ends by SIGKILL at the point-th start or end of a transaction, before (even) or after (odd) what it does there."""
    passed = 0
    begin = schema.transaction

    def pass_by() -> None:
        nonlocal passed
        if passed == point:
            os.kill(os.getpid(), signal.SIGKILL)
        passed += 1

    class Watched:
        def __init__(self, con: object) -> None:
            self.inner = begin(con)

        def __enter__(self) -> None:
            self.inner.__enter__()
            pass_by()

        def __exit__(self, *error: object) -> bool | None:
            pass_by()
            answer = self.inner.__exit__(*error)
            pass_by()
            return answer

    for module in (append, outbox, polls, readings, schema):
        module.transaction = Watched
    replace: Callable[..., None] = os.replace

    def watched_replace(*paths: Path) -> None:
        pass_by()
        replace(*paths)
        pass_by()

    os.replace = watched_replace


if __name__ == "__main__":
    if len(sys.argv) > 2:
        kill_at(int(sys.argv[2]))
    run(Path(sys.argv[1]))
