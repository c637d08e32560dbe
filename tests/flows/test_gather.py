"""Work over many hosts: order within a host, company among hosts, faults, and an early end."""

from __future__ import annotations

import threading
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.gather import across_hosts


@given(st.lists(st.tuples(st.integers(0, 3), st.integers())), st.integers(1, 4))
def test_each_item_is_done_once_and_those_of_a_host_in_order(items: list[tuple[int, int]], parallel: int) -> None:
    numbered = [(host, number) for number, (host, _) in enumerate(items)]
    done = list(across_hosts(numbered, lambda item: f"http://host{item[0]}/x", lambda item: item, parallel))
    assert sorted(done) == sorted(numbered)
    by_host = defaultdict(list)
    for host, number in done:
        by_host[host].append(number)
    assert all(numbers == sorted(numbers) for numbers in by_host.values())


def test_hosts_are_asked_beside_one_another_and_one_host_never_twice_at_once() -> None:
    both = threading.Barrier(2, timeout=5)  # breaks unless two hosts are under way at the same time
    busy: set[str] = set()

    def work(url: str) -> str:
        host = url.split("/")[2]
        assert host not in busy
        busy.add(host)
        both.wait()
        busy.remove(host)
        return url

    urls = [f"http://{host}/{n}" for n in range(3) for host in ("a", "b")]
    assert sorted(across_hosts(urls, str, work, 8)) == sorted(urls)


def test_an_exception_of_the_work_is_raised_where_the_results_are_read() -> None:
    def work(url: str) -> str:
        if url.endswith("2"):
            raise LookupError(url)
        return url

    with pytest.raises(LookupError, match="http://a/2"):
        list(across_hosts(["http://a/1", "http://a/2", "http://b/1"], str, work, 2))


def test_an_early_end_leaves_the_rest_undone() -> None:
    started: list[str] = []
    go_on = threading.Event()

    def work(url: str) -> str:
        started.append(url)
        if len(started) == 2:
            assert go_on.wait(5)
        return url

    results = across_hosts([f"http://a/{n}" for n in range(50)], str, work, 1)
    next(results)
    results.close()  # type: ignore[attr-defined]
    go_on.set()
    assert len(started) <= 3
