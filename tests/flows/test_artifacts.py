"""What Prefect's UI shows of a run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from flows import artifacts
from flows.cycle import CycleReport
from flows.settings import Settings
from store import query
from store.records import NewPosition

POSITION = NewPosition("p1", "KAZ", "Kazakhstan", "The votes of 2022", "rejects", date(2022, 9, 26), 2, "We do not recognise them.", "https://x.example/a/1")


def test_a_row_holds_one_line_of_plain_text() -> None:
    [row] = artifacts.table_of([replace(POSITION, evidence="one\n two\u0007 " + "x" * 400)])
    assert (row["holder"], row["stance"], row["stated on"], row["articles"]) == ("Kazakhstan (KAZ)", "rejects", "2022-09-26", 2)
    assert row["evidence"].startswith("one two xxx")
    assert len(row["evidence"]) == artifacts.LONGEST_TEXT
    assert len(artifacts.table_of([POSITION] * 500)) == artifacts.MOST_ROWS


@pytest.mark.parametrize("text", ["[x](http://evil.example)", "<img src=x onerror=alert(1)>", "| a | b |", "**bold** `code` https://evil.example", "&lt;b&gt;"])
def test_a_name_from_a_page_is_no_markup(text: str) -> None:
    shown = artifacts.summary(CycleReport("r1"), [replace(POSITION, holder_name=text)]).split("## New positions")[1]
    inside = shown.split("- **", 1)[1].rsplit("** on ", 1)[0]
    assert "://" not in inside
    assert all(inside[place - 1] == "\\" for place, char in enumerate(inside) if char in "[]()<>|*`&")


def test_the_summary_counts_and_names_what_is_new() -> None:
    text = artifacts.summary(CycleReport("r1", waiting=3, articles=5), [POSITION])
    assert "# Run r1" in text
    assert "| feeds not due | 3 |" in text
    assert "| new positions | 1 |" in text
    assert "- **Kazakhstan** on The votes of 2022: rejects (2022-09-26, 2 articles)" in text
    assert "failing feeds" not in text


def test_the_new_positions_are_those_of_the_run(monitored: Path) -> None:
    runs = query.run(Settings(data_dir=monitored).readable, "select run_id from runs order by started_at").rows
    first, second = [query.new_positions(Settings(data_dir=monitored).readable, str(run)) for (run,) in runs]
    assert [(p.holder, p.stance, p.articles) for p in first] == [("KAZ", "affirms", 1), ("KAZ", "rejects", 1), ("SRB", "rejects", 1)]
    assert "KAZ affirms principle" in first[0].evidence
    assert second == []
