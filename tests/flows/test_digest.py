"""When a channel is told: at once, together, or later. Pure: no clock, no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from flows.digest import Policy, boundary, clock_time, is_quiet, plan
from tests.flows.rows import alert

NOW = datetime(2022, 9, 27, 12, 30, tzinfo=UTC)  # a Tuesday
ALMATY = ZoneInfo("Asia/Almaty")  # UTC+6 then


def rows(count: int, *, minutes: int = 0) -> list:
    return [alert(alert_id=f"{n:032d}", position_id=f"p{n}", created_at=NOW - timedelta(minutes=minutes)) for n in range(count)]


def test_alerts_go_at_once_and_several_rules_of_one_position_go_as_one() -> None:
    first, second = rows(2)
    messages = plan([first, replace(first, alert_id="x", rule="shift"), second], Policy(), [], NOW)
    assert [[len(group) for group in message.groups] for message in messages] == [[2], [1]]


def test_what_is_more_than_the_hour_allows_comes_together_and_then_waits() -> None:
    policy = Policy(per_hour=3)
    messages = plan(rows(50), policy, [], NOW)
    assert [(message.together, len(message.groups)) for message in messages] == [(False, 1), (False, 1), (True, 48)]
    assert plan(rows(5), policy, [NOW - timedelta(minutes=m) for m in (5, 10, 59)], NOW) == []
    assert len(plan(rows(5), policy, [NOW - timedelta(minutes=m) for m in (5, 10, 61)], NOW)) == 1
    assert len(plan(rows(50), Policy(per_hour=0), [NOW] * 99, NOW)) == 50


def test_an_alert_waits_for_more_reports() -> None:
    assert plan(rows(1, minutes=9), Policy(debounce=10), [], NOW) == []
    assert len(plan(rows(1, minutes=10), Policy(debounce=10), [], NOW)) == 1


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Policy("hourly"), datetime(2022, 9, 27, 12, 0, tzinfo=UTC)),
        (Policy("daily"), datetime(2022, 9, 27, 8, 0, tzinfo=UTC)),
        (Policy("daily", at=time(20)), datetime(2022, 9, 26, 20, 0, tzinfo=UTC)),
        (Policy("daily", tz=ALMATY), datetime(2022, 9, 27, 2, 0, tzinfo=UTC)),
        (Policy("weekly"), datetime(2022, 9, 26, 8, 0, tzinfo=UTC)),
        (Policy("weekly", day="tuesday", at=time(12, 30)), NOW),
        (Policy("weekly", day="tuesday", at=time(12, 31)), datetime(2022, 9, 20, 12, 31, tzinfo=UTC)),
    ],
)
def test_a_digest_is_due_at_its_time_in_its_zone(policy: Policy, expected: datetime) -> None:
    assert boundary(policy, NOW) == expected
    before, after = alert(created_at=expected), alert(alert_id="b" * 32, created_at=expected + timedelta(microseconds=1))
    assert [message.groups for message in plan([before, after], policy, [], NOW)] == [((before,),)]


def test_a_digest_keeps_its_hour_when_the_clocks_change() -> None:
    policy = Policy("daily", at=time(8), tz=ZoneInfo("Europe/Prague"))
    assert boundary(policy, datetime(2022, 10, 29, 12, tzinfo=UTC)).hour == 6
    assert boundary(policy, datetime(2022, 10, 30, 12, tzinfo=UTC)).hour == 7


@pytest.mark.parametrize(
    ("quiet", "hour", "expected"),
    [((22, 7), 23, True), ((22, 7), 3, True), ((22, 7), 7, False), ((22, 7), 12, False), ((9, 17), 12, True), ((9, 17), 17, False), ((9, 17), 8, False)],
)
def test_quiet_hours_may_go_over_midnight(quiet: tuple[int, int], hour: int, expected: bool) -> None:
    policy = Policy(quiet=(time(quiet[0]), time(quiet[1])), tz=ALMATY)
    now = datetime(2022, 9, 27, hour, tzinfo=ALMATY)
    assert is_quiet(policy, now) is expected
    assert bool(plan([alert(created_at=now)], policy, [], now)) is not expected


@pytest.mark.parametrize("text", ["", "8", "24:00", "08:60", "8:5", "ab:cd", "08-00"])
def test_a_time_of_day_is_one(text: str) -> None:
    with pytest.raises(ValueError):
        clock_time(text)
