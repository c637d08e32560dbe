"""Turns at hosts by a clock that only the test moves."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from ingest.errors import HeldOff, Unreachable
from ingest.http import Client
from ingest.politeness import LONGEST_HOLD, Pace, is_loopback


class Clock:
    """Stands still but for those who sleep."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 6, tzinfo=UTC)
        self.slept: list[float] = []

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


def pace_of(clock: Clock, spacing: float) -> Pace:
    return Pace(spacing, lambda: clock().timestamp(), clock.sleep)


def client_of(clock: Clock, answer: Callable[[httpx2.Request], httpx2.Response], spacing: float = 2.0) -> Client:
    client = Client("tests", 5.0, 1000, transport=httpx2.MockTransport(answer), pace=Pace(spacing))
    client.go_by(clock, clock.sleep)
    return client


def test_one_host_is_asked_after_a_space_and_another_at_once() -> None:
    clock = Clock()
    with client_of(clock, lambda request: httpx2.Response(200, stream=httpx2.ByteStream(b""))) as client:
        for url in ("http://a.example/1", "http://b.example/1", "http://A.example/2", "http://a.example/3"):
            client.get(url)
    assert clock.slept == pytest.approx([2.0, 2.0])


def test_time_that_passed_anyway_is_not_waited_again() -> None:
    clock = Clock()
    pace = pace_of(clock, 2.0)
    with pace.turn("a"):
        clock.now += timedelta(seconds=1.5)
    with pace.turn("a"):
        pass
    assert clock.slept == pytest.approx([0.5])


def test_a_host_has_one_request_at_a_time() -> None:
    pace, inside, company = Pace(0.0), threading.Event(), list[bool]()
    go_on = threading.Event()

    def first() -> None:
        with pace.turn("a"):
            inside.set()
            assert go_on.wait(5)
            inside.clear()

    def second() -> None:
        with pace.turn("a"):
            company.append(inside.is_set())

    one, two = threading.Thread(target=first), threading.Thread(target=second)
    one.start()
    assert inside.wait(5)
    two.start()
    assert company == []
    go_on.set()
    one.join()
    two.join()
    assert company == [False]


def test_a_crawl_delay_is_longer_than_the_spacing_or_does_nothing() -> None:
    clock = Clock()
    pace = pace_of(clock, 2.0)
    for delay in (7.0, 1.0):
        pace.slow_down("a", delay)
        for _ in range(2):
            with pace.turn("a"):
                pass
    assert clock.slept == pytest.approx([7.0, 7.0, 2.0])


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_pause_is_waited_for_and_a_long_one_ends_the_asking(status: int) -> None:
    clock, asked, pause = Clock(), list[str](), ["10"]

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(status, headers={"Retry-After": pause[0]}, stream=httpx2.ByteStream(b""))

    with client_of(clock, answer, 0.0) as client:
        client.get("http://a.example/1")
        pause[0] = "3600"
        assert client.get("http://a.example/2").status == status
        assert clock.slept == pytest.approx([10.0])
        with pytest.raises(HeldOff, match=r"a\.example asks to be left alone for 3600 s more"):
            client.get("http://a.example/3")
        clock.now += timedelta(seconds=3600 - LONGEST_HOLD)
        client.get("http://a.example/4")
    assert [url[-1] for url in asked] == ["1", "2", "4"]


def test_a_host_that_could_not_be_connected_to_was_not_asked() -> None:
    clock = Clock()

    def fail(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route")

    with client_of(clock, fail) as client:
        for _ in range(3):
            with pytest.raises(Unreachable):
                client.get("http://a.example/1")
    assert clock.slept == []


def test_a_request_that_fails_gives_its_turn_back() -> None:
    pace = Pace(0.0)
    with pytest.raises(LookupError), pace.turn("a"):
        raise LookupError
    with pace.turn("a"):
        pass


@pytest.mark.parametrize(
    ("host", "there"),
    [("127.0.0.1:8000", True), ("localhost", True), ("a.localhost:1", True), ("[::1]:80", True), ("127.example", False), ("news.example:443", False)],
)
def test_only_this_machine_is_asked_without_a_space(host: str, there: bool) -> None:
    assert is_loopback(host) is there
    waits: list[float] = []
    pace = Pace(1.0, clock=lambda: 0.0, sleep=waits.append)
    for _ in range(2):
        with pace.turn(host):
            pass
    assert waits == ([] if there else [1.0])
