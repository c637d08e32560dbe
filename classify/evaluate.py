"""Judges the classifier: on labelled passages, on contrast pairs, on gold articles, and by cross-validation beside baselines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from classify import examples, train
from classify.encoding import trainer
from classify.errors import DataError
from classify.examples import Example
from classify.judging import metrics
from classify.judging.agreement import GoldRecord, Judged, agreement
from classify.judging.baselines import Baseline, CharNgrams, FrozenHead, Keywords, Majority
from classify.records import LABELS, Statement, sign_of
from classify.stance import Probabilities
from classify.statements import Document

EVALUATION = Path(__file__).parent / "evaluation"
INDIRECT = EVALUATION / "indirect.tsv"  # indirectly worded passages, never trained on
PASSAGES = EVALUATION / "passages.tsv"  # half plainly, half indirectly worded, seven languages, never trained on
PAIRS = EVALUATION / "pairs.tsv"  # contrast pairs, never trained on
GOLD = EVALUATION / "gold"  # folders of articles with their records: dev to look at, held for the end

Gold = Iterable[tuple[str, Document, tuple[GoldRecord, ...]]]  # URL, text, what a person found there
Say = Callable[[str], None]


class ReadsPassages(Protocol):
    """What judging single passages asks of a classifier."""

    def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        """Probabilities over LABELS, shape (texts, 8)."""


class ReadsArticles(Protocol):
    """What judging articles asks of a classifier."""

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """The statements of each document, in its order."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One passage with its label."""

    lang: str  # ISO 639-1
    label: str  # one of LABELS
    target: str  # key of a target, "" when it is not given
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One text of a contrast pair."""

    lang: str  # ISO 639-1
    pair: str  # id within the language
    text: str
    sign: int  # 1 rejects or affirms, -1 accommodates, endorses or threatens


def statements(path: Path, classifier: ReadsPassages) -> dict[str, Any]:
    """Figures for single passages in a table `lang label target text`. Raises DataError naming file and line."""
    rows = read_statements(path)
    langs = [row.lang for row in rows]
    return metrics.report([row.label for row in rows], classifier.passages([row.text for row in rows], langs), langs)


def pairs(path: Path, classifier: ReadsPassages) -> dict[str, Any]:
    """Share of texts with the right polarity, and of pairs with both, in a table `lang pair text polarity`. Raises DataError naming file and line."""
    rows = read_pairs(path)
    return _pair_figures(rows, classifier.passages([row.text for row in rows], [row.lang for row in rows]))


def gold(documents: Gold, classifier: ReadsArticles) -> dict[str, Any]:
    """Agreement with gold articles: strict, relaxed and located precision, recall and F1; level, speaker and date."""
    listed = list(documents)
    found = classifier.classify([document for _, document, _ in listed])
    return agreement([Judged(url, rows, records) for (url, _, records), rows in zip(listed, found, strict=True)])


def default(classifier: ReadsPassages) -> dict[str, Any]:
    """The project's own passages and pairs, neither ever trained on."""
    return {"statements": statements(PASSAGES, classifier), "indirect": statements(INDIRECT, classifier), "pairs": pairs(PAIRS, classifier)}


def cross_validation(
    cache_dir: Path,
    *,
    settings: trainer.Settings | None = None,
    found: Sequence[Example] | None = None,
    folds: Sequence[int] = tuple(range(train.FOLDS)),
    say: Say = print,
    stage: trainer.Stage = trainer.unwatched,
) -> dict[str, Any]:
    """By-event cross-validation on the training data of the tuned model and of each baseline: report, contrast pairs, and the figures on INDIRECT and PAIRS.

    Takes about 40 minutes a fold on two cores. The tuned model's figures on INDIRECT and PAIRS are those of `default`. Raises EncoderError.
    """
    known = list(found or examples.training())
    logits, places = train.cross_validate(known, settings or trainer.Settings(), cache_dir, folds, say, stage)
    figures = {"tuned": _held_out([known[i] for i in places], _calibrated(known, logits, places))}
    for name, baseline in _baselines(cache_dir).items():
        say(name)
        figures[name] = _held_out([known[i] for i in places], _by_fold(known, baseline, folds))
        baseline.fit(known)
        figures[name] |= _unseen(baseline.predict)
    return figures


def held_out(classifier: ReadsPassages, cache_dir: Path, say: Say = print) -> dict[str, Any]:
    """By event: the classifier on the examples of the events that its model never learnt from (`examples.held`), and each baseline, learnt from the rest.

    Form of the figures as in `cross_validation`. Takes half an hour of one core, nearly all of it the baselines'. Raises EncoderError.
    """
    known, kept = examples.learnt(), examples.held()
    texts, langs = [e.text for e in kept], [e.lang for e in kept]
    figures = {"shipped": _held_out(kept, classifier.passages(texts, langs)) | _unseen(classifier.passages)}
    for name, baseline in _baselines(cache_dir).items():
        say(name)
        baseline.fit(known)
        figures[name] = _held_out(kept, baseline.predict(texts, langs)) | _unseen(baseline.predict)
    return figures


def read_statements(path: Path) -> list[Labelled]:
    """The rows of a table `lang label target text`; the target may be empty or missing. Raises DataError naming file and line."""
    found = []
    for number, fields in _rows(path, ("lang", "label", "target", "text")):
        if len(fields) == 3:
            fields = [*fields[:2], "", fields[2]]
        if len(fields) != 4 or fields[1].casefold() not in LABELS or not fields[0] or not fields[3]:
            message = f"{path}, line {number}: not lang, label, target, text with a label of {', '.join(LABELS)}"
            raise DataError(message, "correct that line; fields are tab-separated")
        found.append(Labelled(fields[0].casefold(), fields[1].casefold(), fields[2], fields[3]))
    return found


def read_pairs(path: Path) -> list[Side]:
    """The rows of a table `lang pair text polarity`. Raises DataError naming file and line."""
    signs = {"1": 1, "+1": 1, "-1": -1, "−1": -1}
    found = []
    for number, fields in _rows(path, ("lang", "pair", "text", "polarity")):
        if len(fields) != 4 or fields[3] not in signs or not fields[0] or not fields[2]:
            raise DataError(f"{path}, line {number}: not lang, pair, text, polarity with a polarity of 1 or -1", "correct that line; fields are tab-separated")
        found.append(Side(fields[0].casefold(), fields[1], fields[2], signs[fields[3]]))
    return found


def _rows(path: Path, columns: tuple[str, ...]) -> list[tuple[int, list[str]]]:
    """Line number and fields, in the order of `columns`: as a header has it, else as they stand. No blank lines. Raises DataError."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: {error}", "give a tab-separated file in UTF-8") from error
    rows = [(number, [field.strip() for field in line.split("\t")]) for number, line in enumerate(lines, 1) if line.strip()]
    if rows and rows[0][1][0].casefold() == columns[0]:
        header = [field.casefold() for field in rows[0][1]]
        if not set(columns) - {"target"} <= set(header):
            raise DataError(f"{path}, line {rows[0][0]}: the header lacks one of {', '.join(columns)}", "name those columns, or leave the header out")
        order = [header.index(column) if column in header else None for column in columns]
        rows = [(number, fields if len(fields) != len(header) else ["" if at is None else fields[at] for at in order]) for number, fields in rows[1:]]
    if not rows:
        raise DataError(f"{path}: holds no rows", f"give lines of {', '.join(columns)}, tab-separated")
    return rows


def _pair_figures(rows: Sequence[Side], probabilities: Probabilities) -> dict[str, Any]:
    return metrics.pair_report([row.sign for row in rows], metrics.polarity(probabilities), [row.lang for row in rows], [row.pair for row in rows])


def _baselines(cache_dir: Path) -> dict[str, Baseline]:
    return {"frozen head": FrozenHead(cache_dir), "tf-idf": CharNgrams(), "keywords": Keywords(), "majority": Majority()}


def _unseen(predict: Callable[[Sequence[str], Sequence[str]], Probabilities]) -> dict[str, Any]:
    """A reader's figures on the passages and pairs that nothing is trained on."""
    rows, sides = read_statements(INDIRECT), read_pairs(PAIRS)
    langs = [row.lang for row in rows]
    return {
        "indirect": metrics.report([row.label for row in rows], predict([row.text for row in rows], langs), langs),
        "unseen_pairs": _pair_figures(sides, predict([side.text for side in sides], [side.lang for side in sides])),
    }


def _held_out(held: Sequence[Example], probabilities: Probabilities) -> dict[str, Any]:
    """Figures of held-out examples, with those of the contrast pairs among them."""
    found = metrics.report([e.label for e in held], probabilities, [e.lang for e in held])
    paired = [i for i, e in enumerate(held) if e.pair and sign_of(e.label)]
    if paired:
        sides = [Side(held[i].lang, f"{held[i].event} {held[i].pair}", held[i].text, sign_of(held[i].label)) for i in paired]
        found["pairs"] = _pair_figures(sides, probabilities[paired])
    return found


def _by_fold(known: Sequence[Example], baseline: Baseline, folds: Sequence[int]) -> Probabilities:
    """Held-out probabilities, in the order in which train.cross_validate gives the examples."""
    parts = []
    for fold in folds:
        held = [e for e in known if train.fold_of(e.event) == fold]
        baseline.fit([e for e in known if train.fold_of(e.event) != fold])
        parts.append(baseline.predict([e.text for e in held], [e.lang for e in held]))
    return np.concatenate(parts)


def _calibrated(known: Sequence[Example], logits: Probabilities, places: Sequence[int]) -> Probabilities:
    """Probabilities from held-out logits, each fold with the temperature that the others ask for; with one fold, its own."""
    folds = np.array([train.fold_of(known[i].event) for i in places])
    labels = np.array([LABELS.index(known[i].label) for i in places])
    scaled = np.zeros(logits.shape, np.float64)
    for fold in set(folds.tolist()):
        others = folds != fold if len(set(folds.tolist())) > 1 else folds == fold
        scaled[folds == fold] = logits[folds == fold] / train.temperature_of(logits[others], labels[others].tolist())
    odds = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float32)
