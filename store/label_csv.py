"""Labels as CSV for spreadsheets: UTF-8 with a mark that Excel knows, and no cell that a spreadsheet would run as a formula. Pure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping

from store.errors import StoreError
from store.label_rows import FIELDS, Incoming

SHOWN = ("reason", "url", "before", "after")  # for the reader; not read back
_RUNS = re.compile(r"'*[=+\-@\t\r]")  # how a cell begins that a spreadsheet may run; an apostrophe before it is one of ours, or of the text's own


class LabelFileError(StoreError):
    """A file of labels can't be read at all."""


def written(rows: Iterable[Mapping[str, str]]) -> str:
    """The rows under a header, for a file in utf-8-sig."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    columns = (*FIELDS, *SHOWN)
    table.writerow(columns)
    table.writerows([safe(row.get(column, "")) for column in columns] for row in rows)
    return out.getvalue()


def read(name: str, text: str) -> Iterator[Incoming]:
    """The rows of a file, with comma, semicolon or tab between the cells. LabelFileError where its header is not one."""
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    table = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    try:
        header = [cell.strip() for cell in next(table, [])]
        missing = [column for column in ("stance", "article_id", "evidence") if column not in header]
        if missing:
            raise LabelFileError(f"{name}, line 1: no column {', '.join(missing)}", f"the header names {', '.join(FIELDS)}; `shekara label export` writes it")
        line = table.line_num
        for cells in table:
            if any(cell.strip() for cell in cells):
                fields = dict(zip(header, map(plain, cells), strict=False))
                yield Incoming(f"{name}, line {line + 1}", {key: value for key, value in fields.items() if key in FIELDS})
            line = table.line_num
    except csv.Error as error:
        raise LabelFileError(f"{name}, line {table.line_num}: {error}", "save it as CSV in UTF-8") from error


def safe(cell: str) -> str:
    """The cell with an apostrophe before what would make it a formula."""
    return "'" + cell if _RUNS.match(cell) else cell


def plain(cell: str) -> str:
    """The cell as it was before `safe`."""
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell) else cell
