"""Channels that fail, hang and refuse; secrets; digests and limits over the real outbox; the Atom feed."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import duckdb
import feedparser
import pytest
from lxml import etree

from flows import alerts, atom
from flows.alerts import Courier, channel_name, channel_url, send_due
from flows.digest import Policy
from flows.rules import Ruling
from store import append, outbox
from store.database import writer
from store.records import AlertRow
from tests.flows.rows import alert
from tests.store.builders import NOON, STAMP, article, statement

AFTER = NOON + timedelta(minutes=1)
PLAIN = Policy()


@dataclass(slots=True)
class Hook:
    """A webhook on loopback that answers as it is told to."""

    url: str = ""
    answers: list[int] = field(default_factory=list)  # one a request; then 200. 0: never answers
    got: list[dict[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving() -> Iterator[Hook]:
    hook = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status = hook.answers.pop(0) if hook.answers else 200
            if status == 0:
                hook.over.wait(60)
                return
            hook.got.append(message)
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        hook.url = f"json://127.0.0.1:{server.server_port}/s3cret"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield hook
        finally:
            hook.over.set()
            server.shutdown()
            thread.join()


@pytest.fixture
def hook() -> Iterator[Hook]:
    with serving() as found:
        yield found


@pytest.fixture
def con(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with writer(tmp_path / "data") as found:
        yield found


def raised(con: duckdb.DuckDBPyConnection, *holders: str, number: int = 1, channel: str = "work", at: datetime = NOON) -> None:
    one = article(str(number), published_at=at)
    append.save_articles(con, [one])
    append.save_statements(con, STAMP, [(one, [statement(holder, on=at.date()) for holder in holders])], (channel,), now=at)


def courier(hook: Hook, policy: Policy = PLAIN, **given: Any) -> Courier:
    return Courier({"work": hook.url}, Ruling((), {"default": policy}), **{"timeout": 5.0, "most_attempts": 3, "first_retry": timedelta(minutes=2), **given})


def states(con: duckdb.DuckDBPyConnection) -> list[tuple[str, int]]:
    return sorted((row.state, row.attempts) for row in outbox.listing(con))


@pytest.mark.parametrize(("answer", "said"), [(500, "500"), (429, "429"), (0, "did not take it")])
def test_a_channel_that_fails_refuses_or_hangs_is_tried_as_often_as_set_then_given_up_and_sent_by_retry(
    hook: Hook, con: duckdb.DuckDBPyConnection, answer: int, said: str
) -> None:
    raised(con, "KAZ")
    notes: list[str] = []
    own = courier(hook, timeout=0.3 if answer == 0 else 5.0)
    hook.answers = [answer] * 3
    now = AFTER
    for attempt in (1, 2, 3):
        assert send_due(con, own, notes.append, now=now).failed == 1
        [row] = outbox.listing(con)
        assert row.attempts == attempt
        if row.next_try_at is not None:
            assert send_due(con, own, notes.append, now=row.next_try_at - timedelta(seconds=1)).failed == 0
            now = row.next_try_at
    [row] = outbox.listing(con)
    assert (row.state, row.attempts, row.next_try_at) == ("failed", 3, None)
    assert said in str(row.last_error)
    assert "s3cret" not in str(row.last_error)
    assert send_due(con, own, notes.append, now=AFTER + timedelta(days=9)).sent == 0
    again = outbox.retry(con)
    assert send_due(con, courier(hook), notes.append, now=AFTER + timedelta(days=9), only=again).sent == 1
    assert states(con) == [("sent", 0)]
    assert row.alert_id in hook.got[-1]["message"]


def test_the_wait_doubles(hook: Hook, con: duckdb.DuckDBPyConnection) -> None:
    raised(con, "KAZ")
    hook.answers = [500] * 9
    now, waits = AFTER, []
    for _ in range(4):
        send_due(con, courier(hook, most_attempts=9), lambda line: None, now=now)
        moment = outbox.listing(con)[0].next_try_at
        assert moment is not None
        waits.append(moment - now)
        now = moment
    assert waits == [timedelta(minutes=minutes) for minutes in (2, 4, 8, 16)]


def test_a_channel_that_takes_nothing_is_left_alone_after_a_few(hook: Hook, con: duckdb.DuckDBPyConnection) -> None:
    raised(con, *(f"H{n}" for n in range(9)))
    hook.answers = [500] * 9
    sent = send_due(con, courier(hook), lambda line: None, now=AFTER)
    assert (sent.failed, sent.waiting) == (3, 6)
    assert states(con) == [("pending", 0)] * 6 + [("pending", 1)] * 3


def test_a_flood_comes_as_few_messages_with_every_key(hook: Hook, con: duckdb.DuckDBPyConnection) -> None:
    raised(con, *(f"H{n}" for n in range(60)))
    assert send_due(con, courier(hook, Policy(per_hour=4)), lambda line: None, now=AFTER).sent == 60
    assert len(hook.got) == 4
    told = "\n".join(message["message"] for message in hook.got)
    assert all(row.alert_id in told for row in outbox.listing(con))
    raised(con, "ZZZ", number=2, at=NOON + timedelta(days=1))
    assert send_due(con, courier(hook, Policy(per_hour=4)), lambda line: None, now=AFTER + timedelta(minutes=1)).waiting == 1


def test_a_digest_waits_for_its_hour_and_names_what_has_grown(hook: Hook, con: duckdb.DuckDBPyConnection) -> None:
    policy = Policy("hourly")
    raised(con, "KAZ")
    assert send_due(con, courier(hook, policy), lambda line: None, now=AFTER).sent == 1
    raised(con, "KAZ", number=2)  # another outlet
    raised(con, "SRB", number=3, at=NOON + timedelta(minutes=30))
    assert send_due(con, courier(hook, policy), lambda line: None, now=NOON + timedelta(minutes=59)).waiting == 1
    assert send_due(con, courier(hook, policy), lambda line: None, now=NOON + timedelta(hours=1)).sent == 1
    assert "KAZ" in hook.got[0]["message"] or "Kazakhstan" in hook.got[0]["message"]
    assert "Kazakhstan on ua-2022: affirms; now 2 articles of 1 outlets (1 when told)" in hook.got[1]["message"]
    assert len(outbox.listing(con)) == 2  # one position by two outlets is one alert


def test_a_muted_channel_is_not_told_now_or_later(hook: Hook, con: duckdb.DuckDBPyConnection) -> None:
    raised(con, "KAZ")
    send_due(con, courier(hook, Policy(mute=True)), lambda line: None, now=AFTER)
    send_due(con, courier(hook), lambda line: None, now=AFTER)
    assert (states(con), hook.got) == ([("muted", 0)], [])


def test_a_crash_after_the_channel_took_it_repeats_the_same_key(hook: Hook, con: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    raised(con, "KAZ")

    def killed(*given: object, **named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "mark_sent", killed)
        with pytest.raises(KeyboardInterrupt):
            send_due(con, courier(hook), lambda line: None, now=AFTER)
    send_due(con, courier(hook), lambda line: None, now=AFTER)
    keys = [re.findall(r"alert ([0-9a-f]{32})", message["message"]) for message in hook.got]
    assert keys[0] == keys[1] == [outbox.listing(con)[0].alert_id]
    assert states(con) == [("sent", 0)]


def test_a_secret_is_asked_for_at_sending_and_its_lack_is_a_failed_try(hook: Hook, con: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    raised(con, "KAZ")
    asked: list[str] = []

    def secret(block: str) -> str:
        asked.append(block)
        if len(asked) < 3:
            raise LookupError("no such block, and here is a s3cret")
        return hook.url

    monkeypatch.setattr(alerts, "_secret", secret)

    def own() -> Courier:
        return Courier({"work": "prefect-secret://news"}, Ruling((), {"default": Policy()}), 5.0)

    assert send_due(con, own(), lambda line: None, now=AFTER).failed == 1
    assert "s3cret" not in str(outbox.listing(con)[0].last_error)
    assert send_due(con, own(), lambda line: None, now=AFTER + timedelta(minutes=1)).sent == 1
    assert set(asked) == {"news"}


def test_a_channel_may_have_a_name() -> None:
    assert (channel_name("work=slack://a/b/c"), channel_url("work=slack://a/b/c")) == ("work", "slack://a/b/c")
    assert channel_name("json://a.example/?x=y").startswith("json-")
    assert channel_url("json://a.example/?x=y") == "json://a.example/?x=y"


def musts(document: bytes) -> etree._Element:
    """The feed, after what RFC 4287 demands of it has been looked at."""
    root = etree.fromstring(document)
    n = f"{{{atom.ATOM}}}"
    assert root.tag == f"{n}feed"
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
    for element in (root, *root.findall(f"{n}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(n + name)) == 1, name  # 4.1.1, 4.1.2: exactly one
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{n}id") or "")
        assert all(moment.fullmatch(found.text or "") for name in ("updated", "published") for found in element.findall(n + name))
        assert element.findall(f"{n}author") or root.findall(f"{n}author")  # 4.1.1: the feed's or each entry's
        assert all(author.findtext(f"{n}name") for author in element.findall(f"{n}author"))
        assert all(found.get("href") for found in element.findall(f"{n}link"))
        assert len(element.findall(f"{n}link[@rel='alternate']")) <= 1
        assert all(found.get("term") for found in element.findall(f"{n}category"))
    for entry in root.findall(f"{n}entry"):
        assert len(entry.findall(f"{n}content")) == 1
        assert entry.find(f"{n}content").get("type") == "text"  # type: ignore[union-attr]
        assert len(entry.find(f"{n}content")) == 0  # type: ignore[arg-type]  # 4.1.3.3: no children
    ids = [entry.findtext(f"{n}id") for entry in root.findall(f"{n}entry")]
    assert len(ids) == len(set(ids))
    return root


def test_the_atom_feed_is_valid_whatever_a_page_says() -> None:
    hostile = alert(evidence="<script>\x00\x0b]]>&amp;\ud800\ufffe</script>", speaker="\u202eX", url="javascript:1", holder_name="A & B <b>")
    rows: Sequence[AlertRow] = [
        hostile, alert(alert_id="b" * 32, position_id="p2", channel="other"), alert(alert_id="c" * 32, position_id="p2", channel="work"),
        alert(alert_id="d" * 32, position_id=None, feed_id="a/news", kind="feed-unhealthy", since=NOON, reason="gone", holder="", target="", stance=""),
    ]  # fmt: skip
    document = atom.feed(rows, NOON)
    assert len(musts(document)) == 5 + 3
    read = feedparser.parse(document)
    assert not read.bozo, read.get("bozo_exception")
    assert {entry.id for entry in read.entries} == {entry.id for entry in feedparser.parse(atom.feed(list(reversed(rows)), NOON)).entries}
    assert musts(atom.feed([], NOON)).findtext(f"{{{atom.ATOM}}}updated") == "1970-01-01T00:00:00Z"


def test_the_atom_feed_of_a_database_is_written_when_it_changes(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    path = tmp_path / "public" / atom.NAME
    raised(con, "KAZ", "SRB")
    assert atom.write(con, path) is True
    assert atom.write(con, path) is False
    assert len(feedparser.parse(path.read_bytes()).entries) == 2
    raised(con, "UZB", number=2, at=NOON.replace(tzinfo=UTC) + timedelta(hours=1))
    assert atom.write(con, path) is True
    assert feedparser.parse(path.read_bytes()).entries[0].title.startswith("UZB on ")
    assert list(path.parent.iterdir()) == [path]
