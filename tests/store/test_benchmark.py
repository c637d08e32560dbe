"""The benchmark fills a store that the program could have filled."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from store import integrity, publish
from store.benchmark import BATCH, measure
from store.database import PUBLISHED, reader


def test_a_small_store_is_filled_and_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "QUIET", publish.QUIET)  # the benchmark sets it
    costs = measure(tmp_path, 3000, turns=1)
    with closing(reader(tmp_path / PUBLISHED)) as con:
        assert con.execute("SELECT count(*) FROM statement_log").fetchall() == [(3000 + BATCH,)]
        assert con.execute("SELECT count(*) FROM text_prints").fetchall() == con.execute("SELECT count(DISTINCT article_id) FROM article_versions").fetchall()
    assert [f.name for f in integrity.examine(tmp_path / PUBLISHED) if f.wrong and f.name != "offsets"] == []  # its passages are in no text
    assert costs.statements == 3000 and costs.size > 50
