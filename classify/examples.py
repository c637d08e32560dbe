"""Labelled passages: the training files, and the same form for evaluation."""

from __future__ import annotations

import csv
import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from classify.errors import DataError
from classify.records import LABELS

TRAINING = Path(__file__).parent / "training"
ARTICLE = "article"  # the style of what the classifier met in whole articles that were written for it: a clause as it reads it
_KEPT_OUT = 20  # of so many events one is never learnt from
_COLUMNS = ["event", "label", "target", "style", "pair", "text"]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled passage."""

    lang: str  # ISO 639-1
    event: str  # groups all that is written about one occasion; no event is in both training and validation
    label: str  # one of LABELS
    target: str  # key of a target, "-" for none
    style: str  # plain, indirect, or ARTICLE
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


def kept_out(event: str) -> bool:
    """Whether the shipped model never learns from an event: one in twenty, in all languages and wordings, told by a checksum of its name."""
    return zlib.crc32(event.encode()) // 5 % _KEPT_OUT == 0  # the remainder by 5 is the fold of cross-validation


def learnt() -> list[Example]:
    """The bundled examples that the shipped model learns from."""
    return [example for example in training() if not kept_out(example.event)]


def held() -> list[Example]:
    """The bundled examples of the events that it never learns from: they judge it, and give its temperature."""
    return [example for example in training() if kept_out(example.event)]


def read_labels(path: Path) -> list[Example]:
    """The examples of a file of a user's own labels: as the training files, with the language before the event. Raises DataError."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: {error}", "`shekara label export FILE.tsv` writes it") from error
    if not lines or lines[0].split("\t") != ["lang", *_COLUMNS]:
        raise DataError(f"{path}: the first line is not lang {' '.join(_COLUMNS)}", "`shekara label export FILE.tsv` writes it, tab-separated")
    found = []
    for number, row in enumerate(csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE), 2):
        if len(row) != len(_COLUMNS) + 1 or row[2] not in LABELS or not row[6].strip():
            raise DataError(f"{path}, line {number}: not seven fields with a label of {', '.join(LABELS)} and a text", "correct that line")
        found.append(Example(*row))
    return found


def write_labels(rows: Iterable[tuple[str, str, str, str, str]]) -> str:
    """The text of such a file, of language, event, label, target and passage."""
    lines = ["\t".join(("lang", *_COLUMNS))]
    lines += ["\t".join((lang, event, label, target, "plain", "", " ".join(text.split()))) for lang, event, label, target, text in rows]
    return "\n".join(lines) + "\n"


def with_labels(shipped: Sequence[Example], labels: Sequence[Example], weight: int) -> list[Example]:
    """The shipped examples and the user's labels, each label `weight` times. What a user has labelled is left out of the shipped ones; of labels that
    agree in language and words the last counts.
    """
    own = {_words(example): example for example in labels}
    return [example for example in shipped if _words(example) not in own] + [example for example in own.values() for _ in range(weight)]


def _words(example: Example) -> tuple[str, str]:
    return (example.lang, " ".join(re.findall(r"\w+", example.text.casefold())))


def digest(examples: list[Example]) -> str:
    """Eight hex digits that change with the training data; part of the classifier's stamp."""
    body = "\n".join(f"{e.lang}\t{e.label}\t{e.text}" for e in sorted(examples, key=lambda e: (e.lang, e.text)))
    return hashlib.sha256(body.encode()).hexdigest()[:8]
