"""Text of pages made harmless for where it is shown: what a terminal or a spreadsheet would run or turn round is only read there.

The database keeps each text as it came. Parquet and JSON give it back unchanged; a CSV cell differs where `cell` says so.
"""

from __future__ import annotations

import json
import re
from typing import Any

MARK = "\ufffd"  # stands in a CSV cell for a character that is left out; one for one, so that offsets hold
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069"  # without tab and line ends; with what turns the direction of text
_STARTS = "=+@\\t\\r\\n\uff1d\uff0b\uff0d\uff20-"  # what begins a formula (OWASP, CSV Injection), full-width forms too
_CONTROL = re.compile(f"[{_CONTROLS}]")
_FORMULA = re.compile(f"[{_STARTS}]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?%?")
_UNSEEN = re.compile("[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")


def cell(text: str) -> str:
    """A text as a CSV cell: a quote mark before what a spreadsheet would take for a formula, MARK for characters that control or turn the text."""
    clean = _CONTROL.sub(MARK, text)
    return f"'{clean}" if _FORMULA.match(clean) and not _NUMBER.fullmatch(clean) else clean


def cell_sql(column: str) -> str:
    """The same as `cell`, as SQL over a VARCHAR column."""
    name = '"' + column.replace('"', '""') + '"'
    clean = f"regexp_replace({name}, '[{_escaped(_CONTROLS)}]', '{MARK}', 'g')"
    formula = f"regexp_matches({name}, '^[{_escaped(_STARTS)}]') AND NOT regexp_full_match({name}, '{_NUMBER.pattern}')"
    return f"CASE WHEN {formula} THEN '''' ELSE '' END || {clean} AS {name}"


def json_text(value: Any) -> str:
    """A value as JSON in UTF-8, with each character that cannot be seen as \\uXXXX: the same value for a program, and nothing that moves a cursor."""
    return _UNSEEN.sub(_as_escape, json.dumps(value, ensure_ascii=False, default=str))


def _as_escape(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def _escaped(characters: str) -> str:
    """A class of characters as RE2 reads it: those that cannot be seen by their number."""
    return "".join(char if char.isprintable() else f"\\x{{{ord(char):x}}}" for char in characters)
