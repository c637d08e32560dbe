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
FRAMED = TRAINING / "framed"
ARTICLE = "article"  # the style of what the classifier met in whole articles that were written for it: a clause as it reads it
_LATEST = "article2-"  # what events of the latest articles begin with
_KEPT_OUT = 20  # of so many events one is never learnt from
_COLUMNS = ["event", "label", "target", "style", "pair", "text"]
_FRAME = "frame"  # the seventh column of clauses that stand in their articles


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
    frame: str = ""  # what the model is told before it: see classify.encoding.framing

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
    columns = lines[0].split("\t") if lines else []
    if columns not in (_COLUMNS, [*_COLUMNS, _FRAME]):
        raise DataError(f"{path}: the first line is not {' '.join(_COLUMNS)}, with or without {_FRAME}", "put that header there, tab-separated")
    for number, row in enumerate(csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE), 2):
        if len(row) != len(columns) or row[1] not in LABELS or not row[5].strip():
            raise DataError(f"{path}, line {number}: not {len(columns)} fields with a label of {', '.join(LABELS)} and a text", "correct that line")
        frame = "".join(f"{told} " for told in row[len(_COLUMNS) :] if told)  # without the blank that the file leaves out
        event, label, target, style, pair, text = row[: len(_COLUMNS)]
        found.append(Example(lang, event, label, target, style, pair, text, frame))
    return found


def training() -> list[Example]:
    """All bundled training examples."""
    return [example for path in sorted(TRAINING.glob("*.tsv")) for example in read(path)]


def framed() -> list[Example]:
    """Clauses as they stand in whole articles, each with its frame: whose stance it would be and on what, the headline, and what is written before it.

    The label is that of the holder and target of the frame, so that one clause may stand there with several.
    """
    return [example for path in sorted(FRAMED.glob("*.tsv")) for example in read(path)]


def is_latest(example: Example) -> bool:
    """Whether a clause is one of the latest articles; in these also of holders whom their sentences name and grammar does not take for the speaker."""
    return example.event.startswith(_LATEST)


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
    body = "\n".join(f"{e.lang}\t{e.label}\t{e.text}{e.frame}" for e in sorted(examples, key=lambda e: (e.lang, e.text, e.frame)))
    return hashlib.sha256(body.encode()).hexdigest()[:8]
