"""The outbox is sent through Apprise: at least once, with a key, tried again, and without secrets in the database."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from flows.alerts import channel_name
from flows.cycle import run_cycle
from flows.messages import LONGEST_EVIDENCE, body, title
from flows.settings import Settings
from store.records import AlertRow
from tests.flows.conftest import Shekara
from tests.flows.fakes import MarkClassifier, two_hosts


@dataclass(slots=True)
class Receiver:
    """A webhook on loopback."""

    url: str = ""
    status: int = 200  # what it answers
    got: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def _webhook() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            receiver.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(receiver.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        receiver.url = f"json://user:s3cret@127.0.0.1:{server.server_port}/hook"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield receiver
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def webhook(monkeypatch: pytest.MonkeyPatch, workdir: Path) -> Iterator[Receiver]:
    """A webhook that is the only channel of the settings."""
    with _webhook() as receiver:
        monkeypatch.setenv("SHEKARA_CHANNELS", receiver.url)
        yield receiver


def _cycle() -> int:
    """By the clock on the wall, as the command that sends."""
    site = two_hosts()
    settings = Settings(alert_days=None, spacing=0)
    return run_cycle(settings, site.sources(), open_client=site.open, open_classifier=lambda _: MarkClassifier()).sent.sent


def test_each_new_stance_is_sent_once_with_its_evidence_and_key(webhook: Receiver, shekara: Shekara) -> None:
    assert _cycle() == 3
    assert _cycle() == 0
    assert [message["title"].split(" on ")[0] for message in sorted(webhook.got, key=lambda message: message["title"])] == ["Kaz", "Kaz", "Srb"]
    assert sorted(message["title"].rsplit(": ", 1)[1] for message in webhook.got) == ["affirms", "rejects", "rejects"]
    rows = json.loads(shekara("alerts", "list", "--json").out)
    assert {row["state"] for row in rows} == {"sent"}
    for row in rows:
        [message] = [message["message"] for message in webhook.got if row["alert_id"] in message["message"]]
        assert row["evidence"] in message
        assert row["url"] in message


def test_a_channel_that_fails_is_tried_again_later_and_by_retry(webhook: Receiver, shekara: Shekara) -> None:
    webhook.status = 500
    assert _cycle() == 0
    rows = json.loads(shekara("alerts", "list", "--json").out)
    assert {(row["state"], row["attempts"]) for row in rows} == {("pending", 1)}
    assert "s3cret" not in json.dumps(rows)
    assert shekara("alerts", "send").out == "0 alerts sent, 0 failed.\n"  # not due before a minute has passed
    webhook.got.clear()
    again = shekara("alerts", "retry", rows[0]["alert_id"][:10])
    assert again.code == 1
    assert again.out == "0 alerts sent, 1 failed.\n"
    assert "did not take an alert" in again.err
    assert "s3cret" not in again.err
    webhook.status = 200
    assert shekara("alerts", "retry").out == "3 alerts sent, 0 failed.\n"
    assert {row["state"] for row in json.loads(shekara("alerts", "list", "--json").out)} == {"sent"}
    assert shekara("alerts", "retry").out == "0 alerts sent, 0 failed.\n"
    assert len(webhook.got) == 4


def test_alerts_of_a_channel_that_left_the_settings_wait(webhook: Receiver, shekara: Shekara, monkeypatch: pytest.MonkeyPatch) -> None:
    webhook.status = 500
    _cycle()
    monkeypatch.setenv("SHEKARA_CHANNELS", "json://127.0.0.1:9/other")
    ran = shekara("alerts", "retry")
    assert ran.out == "0 alerts sent, 0 failed, 3 without a channel.\n"
    assert channel_name(webhook.url) in ran.err


def test_an_alert_about_a_feed_says_what_is_wrong_since_when_and_the_mend() -> None:
    stance = {name: "" for name in ("holder", "holder_name", "target", "target_name", "stance", "evidence", "stated_on_precision", "service", "lang", "title")}
    ill = _alert(
        **stance, score=None, speaker=None, role=None, stated_on=None, published_at=None, kind="feed-unhealthy", feed_id="rferl-en/news",
        since=datetime(2022, 9, 25, 6, 30, tzinfo=UTC), reason="https://a.example/rss: is not there (HTTP 404)", mend="look for its new address",
    )  # fmt: skip
    assert title((ill,)) == "Feed rferl-en/news is unhealthy"
    assert "Since 2022-09-25 06:30 UTC: https:∕∕a.example/rss: is not there (HTTP 404)\nTo mend it: look for its new address." in body((ill,))
    well = replace(ill, kind="feed-recovered", mend="")
    assert title((well,)) == "Feed rferl-en/news has recovered"
    assert "until 2022-09-26 00:00 UTC" in body((well,))
    assert "mend" not in body((well,))


def test_a_channels_name_tells_its_kind_and_no_secret() -> None:
    name = channel_name("tgram://123456:AbCdEf/987")
    assert name.startswith("tgram-")
    assert "AbCdEf" not in name
    assert name == channel_name("tgram://123456:AbCdEf/987") != channel_name("tgram://123456:AbCdEf/986")


def _alert(**given: object) -> AlertRow:
    fields: dict[str, object] = {
        "alert_id": "a" * 32, "rule": "first_stance", "channel": "json-1", "state": "pending", "attempts": 0, "last_error": None,
        "created_at": datetime(2022, 9, 26, tzinfo=UTC), "sent_at": None, "holder": "KAZ", "holder_name": "Kazakhstan", "target": "ua-2022",
        "target_name": "Donetsk", "stance": "affirms", "score": 1, "speaker": "Aibek Smadiyarov", "role": "spokesman", "stated_on": date(2022, 9, 1),
        "stated_on_precision": "month", "evidence": "We proceed from territorial integrity.", "title": "t", "url": "https://a.example/1", "service": "alpha",
        "lang": "en", "published_at": datetime(2022, 9, 27, tzinfo=UTC),
    }  # fmt: skip
    return AlertRow(**{**fields, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("precision", "told"), [("day", "stated 2022-09-01;"), ("month", "stated 2022-09;"), ("year", "stated 2022;"), ("published", "reported 2022-09-01;")]
)
def test_a_message_says_no_more_of_the_date_than_is_known(precision: str, told: str) -> None:
    assert told in body((_alert(stated_on_precision=precision),))


def test_a_message_leaves_out_what_is_unknown_and_cuts_long_evidence() -> None:
    message = body((_alert(speaker=None, role=None, evidence="x" * 5000),))
    assert "\n\n" not in message
    assert "None" not in message
    assert len(message) < LONGEST_EVIDENCE + 300
    assert title((_alert(),)) == "Kazakhstan on Donetsk: affirms"
