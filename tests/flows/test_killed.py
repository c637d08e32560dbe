"""SIGKILL, then the same command again: the tables are those of an undisturbed run."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from flows import places
from store.database import reader, writer
from tests.flows.demo import ROOT, Demo
from tests.flows.test_sending import serving

# Columns that tell when something happened here, or how often it was tried; and two tables that are logs of runs.
RUN_TIME = {
    "article_versions": {"first_seen_at", "classified_at", "superseded_at"},
    "statement_log": {"recorded_at", "confidence", "probabilities"},
    "entries": {"first_seen_at"},
    "feed_states": {"last_polled_at", "last_new_at", "next_poll_at", "fresh_at", "last_body_at"},
    "robots_files": {"asked_at"},
    "alerts": {"created_at"},
    "position_log": {"first_recorded_at", "confidence", "weight"},
    "stance_lines": {"confidence"},
    "trend_cells": {"weight", "weighted"},
    "migrations": {"applied_at"},
    "article_pages": {"first_seen_at", "last_read_at", "changed_at", "next_try_at"},
    "aliases": {"first_seen_at"},
    "copies": {"linked_at"},
    "edit_log": {"edited_at", "recorded_at"},
    "backfill_lists": {"read_at"},
    "backfill_pages": {"found_at"},
}
LOGS = {"runs", "polls"}

POINTS = {
    "in the transaction of the second poll": ("store.polls:upsert", 2, "'entries'", "after"),
    "after the second poll": ("store.append:save_poll", 2, "", "after"),
    "before any article": ("store.append:save_articles", 1, "", "before"),
    "in the transaction of an article": ("store.append:insert", 1, "'article_versions'", "after"),
    "after an article": ("store.append:save_articles", 1, "", "after"),
    "in the transaction of statements": ("store.readings:insert", 1, "'statement_log'", "before"),
    "after the alerts and before their commit": ("store.readings:raise_alerts", 1, "", "after"),
    "after the first statements": ("store.append:save_statements", 1, "", "after"),
    "before the run is told finished": ("store.append:finish_run", 1, "", "before"),
    "while the copy for readers is written": ("os:fsync", 2, "", "before"),
    "before the copy takes its place": ("os:replace", 1, "public/shekara.duckdb", "before"),
}


def run(point: tuple[str, int, str, str] | None, *command: str) -> int:
    """Exit code of the command, killed at the point; -9 for a kill."""
    return told(point, *command).returncode


def told(point: tuple[str, int, str, str] | None, *command: str) -> subprocess.CompletedProcess[str]:
    """The command, killed or interrupted at the point."""
    words = [str(word) for word in point] if point else []
    return subprocess.run([sys.executable, "-m", "tests.flows.killed", *words, "--", *command], cwd=ROOT, check=False, capture_output=True, text=True)


def tables(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table's rows, without what tells of run time."""
    with closing(reader(places.published(folder))) as con:
        names = [name for (name,) in con.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() ORDER BY 1").fetchall()]
        found = {}
        for name in set(names) - LOGS:
            left_out = RUN_TIME.get(name, set())
            columns = ", ".join(f'"{column}"' for (column, *_) in con.execute(f'DESCRIBE "{name}"').fetchall() if column not in left_out)
            found[name] = con.execute(f'SELECT {columns} FROM "{name}" ORDER BY ALL').fetchall()
        return found


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("undisturbed")
    assert run(None, "--marks", str(folder)) == 0
    return folder


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS.keys())
def test_a_killed_cycle_is_completed_by_the_next(tmp_path: Path, undisturbed: Path, point: tuple[str, int, str, str]) -> None:
    assert run(point, "--marks", str(tmp_path)) == -signal.SIGKILL
    assert run(None, "--marks", str(tmp_path)) == 0
    assert tables(tmp_path) == tables(undisturbed)
    with closing(reader(places.published(tmp_path))) as con:
        statuses = [status for (status,) in con.execute("SELECT status FROM runs ORDER BY started_at").fetchall()]
    assert statuses in (["interrupted", "ok"], ["ok", "ok"])


def test_a_demo_killed_five_times_ends_with_the_tables_of_an_undisturbed_one(tmp_path: Path, demo: Demo) -> None:
    """With the real classifier and the real command. Each kill hits further on, so that each run goes on from what the one before it left."""
    points = (
        POINTS["in the transaction of the second poll"],
        POINTS["in the transaction of an article"],
        POINTS["in the transaction of statements"],
        POINTS["after the first statements"],
        POINTS["before the copy takes its place"],
    )
    for point in points:
        assert run(point, "demo", "--data-dir", str(tmp_path)) == -signal.SIGKILL, point
    assert run(None, "demo", "--data-dir", str(tmp_path)) == 0
    ours, theirs = tables(tmp_path), tables(demo.data_dir)
    assert {name: (rows, theirs[name]) for name, rows in ours.items() if rows != theirs[name]} == {}
    with closing(reader(places.published(tmp_path))) as one, closing(reader(places.published(demo.data_dir))) as other:
        surely = [con.execute("SELECT statement_id, confidence FROM statement_log ORDER BY 1").fetchall() for con in (one, other)]
    assert [key for key, _ in surely[0]] == [key for key, _ in surely[1]]
    assert max(abs(a - b) for (_, a), (_, b) in zip(*surely, strict=True)) < 0.01


@pytest.mark.parametrize(
    "point",
    [("store.append:save_poll", 2, "", "ctrl-c"), ("flows.gather:fetch_article", 3, "", "ctrl-c"), ("store.append:insert", 1, "'article_versions'", "ctrl-c")],
)
def test_ctrl_c_ends_with_a_clear_line_and_a_whole_database(tmp_path: Path, point: tuple[str, int, str, str]) -> None:
    stopped = told(point, "demo", "--data-dir", str(tmp_path))
    assert stopped.returncode == 130
    assert "shekara: stopped by Ctrl-C; what was stored is whole" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    with writer(tmp_path) as con:
        assert con.execute("SELECT status, message FROM runs").fetchall() == [("interrupted", "stopped by Ctrl-C")]
        assert con.execute("SELECT count(*) FROM article_versions").fetchall() in ([(0,)], [(42,)])


SENDING = {
    "before a channel is told": ("flows.alerts:deliver", 2, "", "before"),
    "after a channel took it and before that is stored": ("flows.alerts:deliver", 2, "", "after"),
    "in the transaction that stores it": ("store.outbox:_now", 3, "", "after"),
    "after that": ("store.outbox:mark_sent", 1, "", "after"),
    "before the Atom feed": ("flows.atom:write", 1, "", "before"),
}


@pytest.mark.parametrize("point", SENDING.values(), ids=SENDING.keys())
def test_a_kill_while_alerts_are_sent_loses_none_and_repeats_only_the_same_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: tuple[str, int, str, str]
) -> None:
    with serving() as hook:
        monkeypatch.setenv("SHEKARA_CHANNELS", f"work={hook.url}")
        assert run(point, "--marks", str(tmp_path)) == -signal.SIGKILL
        assert run(None, "--marks", str(tmp_path)) == 0
        keys = [key for message in hook.got for key in re.findall(r"[0-9a-f]{32}", message["message"].rpartition("\nalert ")[2])]
    with closing(reader(places.published(tmp_path))) as con:
        counts = "SELECT count(*), count(*) FILTER (state = 'sent'), count(DISTINCT (position_id, rule, channel)) FROM alerts"
        assert con.execute(counts).fetchall() == [(3, 3, 3)]
        assert {key for (key,) in con.execute("SELECT alert_id FROM alerts").fetchall()} == set(keys)
    assert len(keys) <= 4  # at most the message that was on its way is repeated
    assert (tmp_path / "public" / "alerts.atom").is_file()
