"""Sending of the outbox. At least once: a row is marked only after its channel took it, and each message names the keys of its rows."""

from __future__ import annotations

import hashlib
import logging
import re
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import duckdb

from flows import atom, rules
from flows.digest import HOUR, Message, grouped, period, plan
from flows.errors import SettingsError
from flows.messages import READERS, Form, body, digest, strongest, title
from flows.settings import Settings
from store import outbox
from store.records import AlertRow

AT_ONCE = 500  # rows sent by one call; the rest goes with the next one
GIVEN_UP_AFTER = 3  # messages in a row that a channel does not take: what is left for it waits for the next call
PREFECT = "prefect"  # the channel of Prefect's events, where a run is one of Prefect
SECRET = "prefect-secret://"  # before the name of a Prefect Secret block that holds an Apprise URL
_NAMED = re.compile(r"([a-z0-9][a-z0-9_-]{0,60})=([a-z][a-z0-9+.-]*://.*)", re.DOTALL | re.IGNORECASE)
_STATUS = re.compile(r"\berror[= ]\(?(\d{3})\b|\bHTTP (\d{3})\b")


@dataclass(frozen=True, slots=True)
class Sent:
    """What one sending did."""

    sent: int = 0  # rows that their channel took
    failed: int = 0  # rows that it did not take; they are tried again later
    homeless: int = 0  # rows whose channel is no longer in the settings
    waiting: int = 0  # rows that are due and held back: by quiet hours, a digest, a limit, or a channel that takes nothing


@dataclass(frozen=True, slots=True)
class Courier:
    """What a sending needs to know."""

    channels: Mapping[str, str]  # name → Apprise URL, or the reference to a secret
    ruling: rules.Ruling
    timeout: float = 20.0  # seconds that a channel may take for one message
    most_attempts: int = outbox.MOST_ATTEMPTS
    first_retry: timedelta = outbox.FIRST_RETRY
    forms: dict[str, Any] = field(default_factory=dict)  # Apprise's object of each channel, made when first needed


def channel_name(url: str) -> str:
    """A channel's name in the database: the one before its URL ("work=slack://…"), else its kind and a hash, "tgram-3f2a9c01".

    The URL itself holds secrets, and readers see the table.
    """
    named = _NAMED.fullmatch(url)
    return named[1].lower() if named else f"{urlsplit(url).scheme or 'channel'}-{hashlib.sha256(url.encode()).hexdigest()[:8]}"


def channel_url(url: str) -> str:
    """The URL of a channel without its name."""
    named = _NAMED.fullmatch(url)
    return named[2] if named else url


def channel_names(settings: Settings) -> list[str]:
    """The channels that alerts are written for now: those of the settings, and Prefect's events where this is a run of Prefect."""
    return [*(channel_name(url) for url in settings.channels), *([PREFECT] if under_prefect() else [])]


def under_prefect() -> bool:
    """Whether this runs inside a flow or task of Prefect. Does not import Prefect."""
    context = sys.modules.get("prefect.context")
    return context is not None and (context.FlowRunContext.get() is not None or context.TaskRunContext.get() is not None)


def send_alerts(settings: Settings, con: duckdb.DuckDBPyConnection, note: Callable[[str], None], *, now: datetime, only: Sequence[str] | None = None) -> Sent:
    """Sends what is due by the settings and rules, and writes the Atom feed. `only`: those alerts and no others, at once."""
    courier = Courier(
        {channel_name(url): channel_url(url) for url in settings.channels}, rules.load(settings.rules_file), settings.alert_timeout, settings.alert_attempts,
        timedelta(seconds=settings.alert_retry),
    )  # fmt: skip
    sent = send_due(con, courier, note, now=now, only=only)
    if settings.atom:
        atom.write(con, settings.data_dir / "public" / atom.NAME)
    return sent


def send_due(con: duckdb.DuckDBPyConnection, courier: Courier, note: Callable[[str], None], *, now: datetime, only: Sequence[str] | None = None) -> Sent:
    """Sends each due alert to its channel as the channel's policy has it, and marks what became of it at once. `note` gets one line for each trouble."""
    rows = outbox.due_alerts(con, AT_ONCE if only is None else None, now=now, only=only)
    total = Sent()
    recent = outbox.recently_sent(con, now - HOUR) if rows else {}
    for name in sorted({row.channel for row in rows}):
        due = [row for row in rows if row.channel == name]
        if name == PREFECT and not under_prefect():
            total = _plus(total, Sent(waiting=len(due)))
        elif name != PREFECT and name not in courier.channels:
            note(f"alerts wait for the channel {name}, which is no longer in the settings; add it again, or leave them")
            total = _plus(total, Sent(homeless=len(due)))
        else:
            total = _plus(total, _send_channel(con, courier, name, due, recent.get(name, []), note, now, at_once=only is not None))
    return total


def deliver(courier: Courier, name: str, heading: str, text: str, rows: Sequence[AlertRow], note: Callable[[str], None]) -> str:
    """Sends one message; "" where the channel took it, else why not, in a line without secrets. What Apprise says of a failure goes to `note` alone."""
    if name == PREFECT:
        return _emit(rows)
    import apprise

    trouble: list[str] = []
    said: list[str] = []

    def work() -> None:
        try:
            plugin = _plugin(courier, name)
            if plugin is None:
                trouble.append("is no Apprise URL")
                return
            channel = apprise.Apprise()
            channel.add(plugin)
            with apprise.LogCapture(level=logging.WARNING) as log:  # type: ignore[no-untyped-call]
                taken = channel.notify(title=heading, body=text, body_format=apprise.NotifyFormat.TEXT)
                said.extend(log.getvalue().strip().splitlines())
            if not taken:
                status = _STATUS.search(said[-1]) if said else None
                trouble.append(f"answered {status[1] or status[2]}" if status else "did not take it")
        except Exception as error:  # a plugin of Apprise, or Prefect, is not ours: whatever it raises is a failed try
            trouble.append(f"did not take it ({type(error).__name__})")

    worker = threading.Thread(target=work, daemon=True, name=f"alert to {name}")
    worker.start()
    worker.join(courier.timeout + 5)
    if worker.is_alive():
        trouble.append(f"took longer than {courier.timeout:g} s")
    if trouble:
        note(f"the channel {name} did not take an alert: {trouble[0]}" + (f"; {said[-1]}" if said else ""))
    return f"the channel {name} {trouble[0]}" if trouble else ""


def form_of(courier: Courier, name: str) -> Form:
    """What the channel can take, as far as Apprise tells."""
    if name == PREFECT:
        return Form(drawn=False)
    scheme = urlsplit(courier.channels[name]).scheme
    try:
        plugin = _plugin(courier, name)
    except Exception:  # its sending will say what is wrong
        plugin = None
    if plugin is None:
        return Form(limit=4096)
    heading = 260  # the longest title, and what Apprise puts between it and the text
    limit = max(min(plugin.body_maxlen or 32_768, 35_000) - heading, 60)
    return Form(limit, scheme not in READERS, str(getattr(plugin.notify_format, "value", plugin.notify_format)) == "html")


def _send_channel(
    con: duckdb.DuckDBPyConnection,
    courier: Courier,
    name: str,
    due: Sequence[AlertRow],
    recent: Sequence[datetime],
    note: Callable[[str], None],
    now: datetime,
    *,
    at_once: bool,
) -> Sent:
    policy = courier.ruling.policy(name)
    if policy.mute:
        outbox.mark_muted(con, [row.alert_id for row in due])
        return Sent()
    if at_once or name == PREFECT:
        messages = [Message((group,), together=False) for group in grouped(due)]
    else:
        messages = plan(due, policy, recent, now)
    form = form_of(courier, name) if messages else Form()
    sent = failed = in_a_row = number = 0
    while messages and in_a_row < GIVEN_UP_AFTER:
        message = messages.pop(0)
        if message.together:
            grown = outbox.grown(con, name, now - period(policy)) if policy.digest != "none" else []
            heading, text, held = digest(message.groups, grown, form)
            if held < len(message.groups) and (policy.digest != "none" or not policy.per_hour):
                messages.insert(0, Message(message.groups[held:], together=True))
            rows = [row for group in message.groups[:held] for row in group]
            told = [*rows, *grown]
        else:
            rows = told = list(message.groups[0])
            heading, text = title(rows, form), body(rows, form)
        trouble = deliver(courier, name, heading[:250], text, rows, note)
        ids = [row.alert_id for row in rows]
        if trouble:
            outbox.mark_failed(con, ids, trouble, now=now, most=courier.most_attempts, first_retry=courier.first_retry)
            failed, in_a_row = failed + len(ids), in_a_row + 1
        else:
            moment = now + timedelta(microseconds=number)  # each message has a time of its own, by which the limit counts them
            outbox.mark_sent(con, ids, now=moment, told={row.alert_id: row.articles for row in told if row.position_id})
            sent, in_a_row, number = sent + len(ids), 0, number + 1
    return Sent(sent, failed, waiting=len(due) - sent - failed)


def _plugin(courier: Courier, name: str) -> Any:
    """Apprise's object for the channel; None for what is no Apprise URL. A secret is resolved here, and kept for this sending only."""
    if name not in courier.forms:
        import apprise

        url = courier.channels[name]
        if url.startswith(SECRET):
            url = _secret(url.removeprefix(SECRET))
        plugin = apprise.Apprise.instantiate(url)
        if plugin is not None:
            plugin.socket_read_timeout = plugin.socket_connect_timeout = courier.timeout
        courier.forms[name] = plugin
    return courier.forms[name]


def _secret(block: str) -> str:
    """The value of a Prefect Secret block. SettingsError where Prefect or the block is not at hand."""
    try:
        from prefect.blocks.system import Secret

        loaded: Any = Secret.load(block)
        return str(loaded.get())
    except Exception as error:  # Prefect raises what its client, its server and pydantic do
        raise SettingsError(f"no Prefect Secret block {block}", "make it with `prefect block create secret`, and set PREFECT_API_URL") from error


def _emit(rows: Sequence[AlertRow]) -> str:
    """One event a row, with the row's key as its ID's seed: Prefect's Automations can react to "shekara.alert"."""
    from uuid import NAMESPACE_OID, uuid5

    from prefect.events import emit_event

    for row in rows:
        emit_event(
            event=f"shekara.alert.{row.kind}",
            resource={"prefect.resource.id": f"shekara.{'feed.' + row.feed_id if row.feed_id else f'stance.{row.holder}.{row.target}'}"},
            id=uuid5(NAMESPACE_OID, row.alert_id),
            payload={
                "key": row.alert_id, "rule": row.rule, "kind": row.kind, "title": title((row,), Form(drawn=False)), "holder": row.holder, "target": row.target,
                "stance": row.stance, "old_stance": row.old_stance, "stated_on": row.stated_on.isoformat() if row.stated_on else None,
                "url": row.url, "articles": row.articles, "text": body((row,), Form(limit=8000, drawn=False)),
            },
        )  # fmt: skip
    return ""


def _plus(one: Sent, other: Sent) -> Sent:
    return Sent(one.sent + other.sent, one.failed + other.failed, one.homeless + other.homeless, one.waiting + other.waiting)


def utc_now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


__all__ = ["Courier", "Sent", "channel_name", "channel_names", "channel_url", "deliver", "form_of", "send_alerts", "send_due", "strongest", "under_prefect"]
