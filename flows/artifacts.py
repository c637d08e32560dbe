"""What Prefect's UI shows of a run: a table of the new positions, and a summary in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from flows.cycle import CycleReport
from store.records import NewPosition

MOST_ROWS = 200  # of the table; the summary tells how many there are
LONGEST_TEXT = 300  # characters of an evidence
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&])")


def table_of(positions: Sequence[NewPosition]) -> list[dict[str, Any]]:
    """Rows for a table artifact, all of them text or numbers."""
    return [
        {
            "holder": plain(f"{position.holder_name} ({position.holder})"),
            "target": plain(position.target),
            "stance": position.stance,
            "stated on": str(position.stated_on),
            "articles": position.articles,
            "evidence": plain(position.evidence),
            "url": plain(position.url),
        }
        for position in positions[:MOST_ROWS]
    ]


def summary(report: CycleReport, positions: Sequence[NewPosition]) -> str:
    """What the run did, its failing feeds and its new positions, as Markdown in which nothing from a page is markup."""
    failing = failing_feeds(report)
    counts = {
        "feeds polled": len(report.polls), "feeds not due": report.waiting, "articles": report.articles, "articles that failed": len(report.failures),
        "articles read again": report.rechecked.read, "of them changed": report.rechecked.changed, "statements": report.found,
        "new positions": len(positions), "alerts sent": report.sent.sent, "alerts that failed": report.sent.failed,
    }  # fmt: skip
    lines = [f"# Run {report.run_id}", "", "| | |", "| --- | --- |", *(f"| {name} | {count} |" for name, count in counts.items()), ""]
    if report.unclassified:
        lines += [f"**Waiting:** {escaped(report.unclassified)}", ""]
    if failing:
        lines += [f"## {len(failing)} failing feeds", "", *(f"- {escaped(line)}" for line in failing), ""]
    if positions:
        lines += ["## New positions", ""]
        lines += [
            f"- **{escaped(position.holder_name)}** on {escaped(position.target)}: {position.stance} ({position.stated_on}, {position.articles} articles)"
            for position in positions[:MOST_ROWS]
        ]
    return "\n".join(lines) + "\n"


def failing_feeds(report: CycleReport) -> list[str]:
    """A line for each feed whose poll failed, with the mend."""
    return [f"{poll.feed_id}: {poll.message}" + (f"; {poll.mend}" if poll.mend else "") for poll in report.polls if poll.outcome == "error"]


def plain(text: str) -> str:
    """One line without control characters, shortened."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1] + "…"


def escaped(text: str) -> str:
    """One line in which Markdown finds no markup and no address to make a link of."""
    return _MARKUP.sub(r"\\\1", plain(text)).replace("://", ":\u200b//")
