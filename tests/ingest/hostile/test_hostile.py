"""Sources that are broken or mean harm: each leaves the rows and the message that it should, costs a bounded time, and does no harm to the others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.flows.demo import ROOT
from tests.ingest.hostile.behaviours import BEHAVIOURS, Behaviour, Then
from tests.ingest.hostile.run import GOOD, TIMEOUT

LONGEST_PARSE = 15.0  # seconds a poll may take beyond the time of its request, on a slow machine with all others at work


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def came(folder: Path) -> dict[str, Any]:
    """What came of one run of everything, in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SHEKARA_")} | {"PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, "-m", "tests.ingest.hostile.run", str(folder)], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert told.returncode == 0, told.stderr
    assert "Traceback" not in told.stderr
    result: dict[str, Any] = json.loads(told.stdout)
    return result


def test_the_names_are_different() -> None:
    assert len({behaviour.name for behaviour in BEHAVIOURS}) == len(BEHAVIOURS) >= 60


@pytest.mark.parametrize(("number", "behaviour"), list(enumerate(BEHAVIOURS)), ids=[behaviour.name for behaviour in BEHAVIOURS])
def test_what_a_server_does_leaves_the_expected_rows_and_messages(came: dict[str, Any], number: int, behaviour: Behaviour) -> None:
    name = f"b{number}"
    _polled(came["polls"][0][name], behaviour.first, f"http://127.0.1.{number + 1}:")
    if behaviour.second:
        _polled(came["polls"][1][name], behaviour.second, f"http://127.0.1.{number + 1}:")
    entries = [row for row in came["entries"] if row[0] == name]
    assert tuple(row[1] for row in entries) == behaviour.titles
    if behaviour.dates:
        assert tuple(row[2] for row in entries) == behaviour.dates
    articles = [row for row in came["articles"] if row[0] == name]
    assert len(articles) == (len(behaviour.titles) if behaviour.articles is None else behaviour.articles), [row[4] for row in entries]
    failures = [row[4] for row in entries if row[3] != "done"]
    assert bool(failures) == bool(behaviour.failed), failures
    assert all(behaviour.failed in failure and "; " in failure for failure in failures), failures
    for piece in behaviour.texts:
        assert any(piece in title or piece in text for _, title, text in articles), articles


def _polled(poll: list[Any], then: Then, where: str) -> None:
    outcome, status, message, mend, seconds = poll
    assert (outcome, status) == (then.outcome, then.status), message
    assert message.startswith(where)
    assert len(message) < 1000
    assert message.isprintable()
    assert all(piece in message for piece in then.said), message
    assert (then.mend in mend) if then.mend else not mend, mend
    assert seconds < TIMEOUT + LONGEST_PARSE


def test_the_good_feeds_beside_them_lose_nothing(came: dict[str, Any]) -> None:
    for number in range(GOOD):
        assert came["polls"][0][f"good{number}"][0] == "new"
        articles = [row for row in came["articles"] if row[0] == f"good{number}"]
        assert [title for _, title, _ in articles] == [f"Article {n} of good{number}" for n in (1, 2, 3)]
    assert came["runs"] == [["ok", len(BEHAVIOURS) + GOOD]] * 2


def test_memory_and_time_stay_bounded(came: dict[str, Any]) -> None:
    assert came["megabytes"] < 400
    assert came["seconds"] < 120
    assert not came["torch"]


def test_nothing_is_written_outside_of_the_data_folder_and_nothing_private_is_asked(came: dict[str, Any], folder: Path) -> None:
    assert [path.name for path in folder.iterdir()] == ["data"]
    written = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert [path for path in written if ".." in path or "passwd" in path] == []
    assert {host.rsplit(".", 1)[0] for host, _ in came["asked"]} == {"127.0.1", "127.0.2"}
    assert not any("root:" in text for _, _, text in came["articles"])
