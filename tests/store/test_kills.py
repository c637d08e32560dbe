"""SIGKILL at random moments: nothing that a run said it stored is lost, nothing is there twice, every published copy can be read."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time

from store import append, integrity
from store.database import DATABASE, PUBLISHED, reader, writer
from store.publish import _patch, publish
from tests.store.builders import STAMP, article, statement
from tests.store.test_database import ROOT
from tests.store.test_history import check

KILLS = int(os.environ.get("SHEKARA_SOAK_KILLS", "4"))  # make soak: 100
QUIET = 3.0  # seconds for which a busy machine may hold up a reader between following the link and its lock, while nothing is wrong
PUBLISHES = int(os.environ.get("SHEKARA_SOAK_PUBLISHES", "20"))  # make soak: 200


def test_random_kills_lose_and_double_nothing(tmp_path):
    chance = random.Random()
    said: set[str] = set()
    published = -1
    for _ in range(KILLS):
        first = max(map(int, said), default=-1) + 1
        words = [sys.executable, "-m", "tests.store.killed", str(tmp_path), str(first)]
        with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            said.add(str(first))
            timer = threading.Timer(chance.uniform(0.0, 1.5), process.send_signal, [signal.SIGKILL])
            timer.start()
            for line in process.stdout:
                if line.startswith("published") and line.endswith("\n"):
                    published = int(line.split()[1])
                elif line.endswith("\n"):
                    said.add(line.strip())
            timer.join()
        assert process.returncode == -signal.SIGKILL
        if (tmp_path / PUBLISHED).is_file():
            con = reader(tmp_path / PUBLISHED)
            articles, statements, latest = con.execute(
                "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements), (SELECT max(article_id::INTEGER) FROM articles)"
            ).fetchall()[0]
            con.close()
            assert 2 * articles >= statements >= 2 * (articles - 1)
            assert latest >= published
    with writer(tmp_path) as con:
        stored = con.execute("SELECT article_id, count(*) FROM statement_log GROUP BY 1").fetchall()
        assert said <= {key for key, _ in stored}
        assert {count for _, count in stored} == {2}
        check(con)
    publish(tmp_path)
    assert [finding.found for finding in integrity.examine(tmp_path / DATABASE)] == ["none"] * 4
    assert not integrity.behind(tmp_path)


def test_reader_loop_over_many_publishes_sees_whole_states_only(tmp_path, monkeypatch):
    monkeypatch.setattr("store.publish.PATCHED_FROM", 0)
    monkeypatch.setattr("store.publish.QUIET", QUIET)
    patched: list[bool] = []
    monkeypatch.setattr("store.publish._patch", lambda *args: patched.append(_patch(*args)) or patched[-1])

    def fill(number: int) -> None:
        with writer(tmp_path) as con:
            append.save_articles(con, [article(str(number))])
            append.save_statements(con, STAMP, [(article(str(number)), [statement()])])

    fill(0)
    publish(tmp_path)
    code = (
        "import duckdb, sys\n"
        "seen = 0\n"
        "print('held', flush=True)\n"
        "while True:\n"
        "    con = duckdb.connect(sys.argv[1], read_only=True)\n"
        "    row = con.execute('SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements), (SELECT articles FROM current_stances), '\n"
        "                      '(SELECT statements FROM positions), (SELECT sum(statements) FROM trend())').fetchall()[0]\n"
        "    con.close()\n"
        "    assert len(set(row)) == 1 and row[0] >= seen, row\n"
        "    seen = row[0]\n"
        f"    if seen > {PUBLISHES}: break\n"
        "print(seen)"
    )
    readers = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / PUBLISHED)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    for process in readers:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
    for number in range(1, PUBLISHES + 1):
        fill(number)
        if number % 10 == 0:
            time.sleep(QUIET)  # so that replaced copies are old enough to be patched
        assert publish(tmp_path) is True
    assert any(patched)
    ends = [(*process.communicate(timeout=120), process.returncode) for process in readers]
    assert ends == [(f"{PUBLISHES + 1}\n", "", 0)] * 2
