"""SIGKILL at points spread over a whole run; the next run ends with the same tables as an undisturbed one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from store.database import DATABASE, PUBLISHED, reader
from tests.store import pipeline
from tests.store.test_database import ROOT

COMPARED = {
    "feeds": "feed_id, etag, last_polled_at, last_new_at, failures, last_outcome, entries",
    "polls": "feed_id, polled_at, outcome, entries, new_entries",
    "entries": "article_id, state, attempts, last_error",
    "article_versions": "article_id, version, text, classified_by",
    "statement_log": "statement_id, article_id, holder, stance",
    "alerts": "alert_id, holder, stance, channel, state",
    "current_stances": "holder, stance, articles",
}


def tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    con = reader(path)
    try:
        return {table: con.execute(f"SELECT {columns} FROM {table} ORDER BY ALL").fetchall() for table, columns in COMPARED.items()}
    finally:
        con.close()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Any, ...]]]:
    data = tmp_path_factory.mktemp("undisturbed")
    pipeline.run(data)
    expected = tables(data / PUBLISHED)
    assert [len(rows) for rows in expected.values()] == [2, 1, 6, 5, 10, 6, 6]
    return expected


def test_second_run_adds_nothing(tmp_path, undisturbed):
    pipeline.run(tmp_path)
    pipeline.run(tmp_path)
    assert tables(tmp_path / PUBLISHED) == undisturbed


@pytest.mark.parametrize("point", [0, 2, 5, 27, 33, 38, 47, 58, 68, 80, 87])
def test_run_after_a_kill_completes_it(tmp_path, point, undisturbed):
    killed = subprocess.run([sys.executable, "-m", "tests.store.pipeline", str(tmp_path), str(point)], cwd=ROOT, capture_output=True, text=True)
    assert (killed.returncode, killed.stderr) == (-9, "")
    for file in (tmp_path / PUBLISHED, tmp_path / DATABASE):
        if file.is_file():
            reader(file).close()
    pipeline.run(tmp_path)
    assert tables(tmp_path / PUBLISHED) == undisturbed


def test_killed_run_is_marked(tmp_path):
    subprocess.run([sys.executable, "-m", "tests.store.pipeline", str(tmp_path), "45"], cwd=ROOT)
    pipeline.run(tmp_path)
    con = reader(tmp_path / PUBLISHED)
    assert con.execute("SELECT status, finished_at IS NULL FROM runs ORDER BY started_at").fetchall() == [("interrupted", True), ("ok", False)]
    con.close()
