"""Cells of CSV and JSON that nobody runs: the same by Python and by SQL."""

from __future__ import annotations

import json

import duckdb
import pytest

from store.harmless import MARK, cell, cell_sql, json_text

CASES = {
    "=1+1": "'=1+1", "@x": "'@x", "\t=x": "'\t=x", "\r=x": "'\r=x", "\n=1": "'\n=1", "＝1": "'＝1", "－x": "'－x", "- We do": "'- We do", "-1-2": "'-1-2",
    "-2": "-2", "+7,5%": "+7,5%", "a = b": "a = b", "it's": "it's", "": "", "a\nb": "a\nb", "– Мы": "– Мы",
    "a\x1b[2Jb": f"a{MARK}[2Jb", "\u202eabc\u202c": f"{MARK}abc{MARK}", "\x9b1m": f"{MARK}1m", "\x00=1": f"{MARK}=1",
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_a_cell_is_no_formula_and_controls_nothing(text: str) -> None:
    assert cell(text) == CASES[text]
    with duckdb.connect() as con:
        row = con.execute(f"SELECT {cell_sql('a column')} FROM (SELECT ?::VARCHAR AS \"a column\")", [text]).fetchone()
    assert row == (CASES[text],)


def test_json_means_the_same_and_shows_what_cannot_be_seen() -> None:
    value = {"a": "\x1b[2J\x9b\u202e\u200b é Қ", "b": ["\U000e0001", None, 1.5]}
    told = json_text(value)
    assert json.loads(told) == value
    assert all(char.isprintable() for char in told)
    assert "é Қ" in told
