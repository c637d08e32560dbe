"""Sending of the outbox through Apprise. At least once: a row is marked only after its channel took it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import duckdb

from store import outbox
from store.records import AlertRow

AT_ONCE = 500  # rows sent by one call; the rest goes with the next one
LONGEST_EVIDENCE = 1500  # characters; the shortest limit of the usual channels is Telegram's 4096 for all


@dataclass(frozen=True, slots=True)
class Sent:
    """What one sending did."""

    sent: int = 0  # rows that their channel took
    failed: int = 0  # rows that it did not take; they are tried again later
    homeless: int = 0  # rows whose channel is no longer in the settings


def channel_name(url: str) -> str:
    """A channel's name in the database, "tgram-3f2a9c01": its kind and a hash. The URL itself holds secrets, and readers see the table."""
    return f"{urlsplit(url).scheme or 'channel'}-{hashlib.sha256(url.encode()).hexdigest()[:8]}"


def send_due(con: duckdb.DuckDBPyConnection, channels: Sequence[str], note: Callable[[str], None], *, now: datetime | None = None) -> Sent:
    """Sends each due alert to its channel, and marks what became of it at once. `note` gets one line for each trouble."""
    rows = outbox.due_alerts(con, AT_ONCE, now=now)
    if not rows:
        return Sent()
    urls = {channel_name(url): url for url in channels}
    sent = failed = 0
    strangers = sorted({row.channel for row in rows if row.channel not in urls})
    for name in strangers:
        note(f"alerts wait for the channel {name}, which is no longer in the settings; add it again, or leave them")
    for row in rows:
        if row.channel not in urls:
            continue
        if deliver(urls[row.channel], row, note):
            outbox.mark_sent(con, [row.alert_id], now=now)
            sent += 1
        else:
            outbox.mark_failed(con, row.alert_id, f"the channel {row.channel} did not take it", now=now)
            failed += 1
    return Sent(sent, failed, len(rows) - sent - failed)


def deliver(url: str, row: AlertRow, note: Callable[[str], None]) -> bool:
    """Whether the channel took the alert. What Apprise says of a failure goes to `note` and not into the database: it may name secrets."""
    import apprise

    channel = apprise.Apprise()
    if not channel.add(url):
        note(f"the channel {row.channel} is no Apprise URL; see https://appriseit.com for the form of each service")
        return False
    with apprise.LogCapture(level=logging.WARNING) as log:  # type: ignore[no-untyped-call]
        taken = channel.notify(title=title(row), body=body(row), body_format=apprise.NotifyFormat.TEXT)
        said = log.getvalue().strip().splitlines()
    if not taken:
        note(f"the channel {row.channel} did not take an alert" + (f": {said[-1]}" if said else ""))
    return bool(taken)


def title(row: AlertRow) -> str:
    """The news in a line: "Kazakhstan on Crimea: affirms", "Feed rferl-en/news is unhealthy"."""
    if row.feed_id is not None:
        return f"Feed {row.feed_id} {'has recovered' if row.rule == 'feed-recovered' else 'is unhealthy'}"
    return f"{row.holder_name} on {row.target_name}: {_edited(row) if row.edit_kind else row.stance}"


def body(row: AlertRow) -> str:
    """The evidence in its own language, who said it and when, where it is reported, and the key by which a repetition is known."""
    if row.feed_id is not None:
        return _feed_body(row)
    evidence = row.evidence if len(row.evidence) <= LONGEST_EVIDENCE else row.evidence[: LONGEST_EVIDENCE - 1] + "…"
    speaker = ", ".join(part for part in (row.speaker, row.role) if part)
    stated = f"reported {row.stated_on}" if row.stated_on_precision == "published" else f"stated {row.stated_on:{_FORMS[row.stated_on_precision]}}"
    if row.edit_kind:
        first = f"An edit of an article: {row.holder_name} ({row.holder}) on {row.target_name}: {_edited(row)}."
        before = f"before: “{row.old_evidence[:LONGEST_EVIDENCE]}”" if row.old_evidence and row.edit_kind == "flipped" else ""
    else:
        first, before = f"A first: {row.holder_name} ({row.holder}) {row.stance}, on {row.target_name}.", ""
    lines = (first, f"“{evidence}”", before, speaker, f"{stated}; {row.service}", row.url)
    return "\n".join(line for line in (*lines, f"alert {row.alert_id}") if line)


def _feed_body(row: AlertRow) -> str:
    """What is wrong with a feed, or was, since when, and the mend."""
    since = f"Since {row.since:%Y-%m-%d %H:%M} UTC" if row.since else "Before"
    until = f", until {row.created_at:%Y-%m-%d %H:%M} UTC" if row.rule == "feed-recovered" else ""
    mend = f"To mend it: {row.mend}." if row.mend else ""
    lines = (f"{title(row)}.", f"{since}{until}: {row.reason[:LONGEST_EVIDENCE]}", mend, row.url, f"alert {row.alert_id}")
    return "\n".join(line for line in lines if line)


def _edited(row: AlertRow) -> str:
    """What the edit did: "affirms flipped to rejects"."""
    return f"{row.old_stance} flipped to {row.stance}" if row.edit_kind == "flipped" else f"{row.stance} {row.edit_kind}"


_FORMS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
