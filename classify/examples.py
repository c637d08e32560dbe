"""Labelled passages: the training files, and the same form for evaluation."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from classify.errors import DataError
from classify.records import LABELS

TRAINING = Path(__file__).parent / "training"
_COLUMNS = ["event", "label", "target", "style", "pair", "text"]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled passage."""

    lang: str  # ISO 639-1
    event: str  # groups all that is written about one occasion; no event is in both training and validation
    label: str  # one of LABELS
    target: str  # key of a target, "-" for none
    style: str  # plain or indirect
    pair: str  # id of a contrast pair within the event, "" for none
    text: str

    @property
    def pair_key(self) -> str:
        """The contrast pair among all languages and events, "" for none."""
        return f"{self.lang} {self.event} {self.pair}" if self.pair else ""


def read(path: Path) -> list[Example]:
    """The examples of one file LANG.tsv. Raises DataError naming the file and the line."""
    lang = path.stem.split("-")[0]
    found = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: {error}", "a file of examples is tab-separated UTF-8") from error
    if not lines or lines[0].split("\t") != _COLUMNS:
        raise DataError(f"{path}: the first line is not {' '.join(_COLUMNS)}", "put that header there, tab-separated")
    for number, row in enumerate(csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE), 2):
        if len(row) != len(_COLUMNS) or row[1] not in LABELS or not row[5].strip():
            raise DataError(f"{path}, line {number}: not six fields with a label of {', '.join(LABELS)} and a text", "correct that line")
        found.append(Example(lang, *row))
    return found


def training() -> list[Example]:
    """All bundled training examples."""
    return [example for path in sorted(TRAINING.glob("*.tsv")) for example in read(path)]


def digest(examples: list[Example]) -> str:
    """Eight hex digits that change with the training data; part of the classifier's stamp."""
    body = "\n".join(f"{e.lang}\t{e.label}\t{e.text}" for e in sorted(examples, key=lambda e: (e.lang, e.text)))
    return hashlib.sha256(body.encode()).hexdigest()[:8]
