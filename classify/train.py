"""Trains the stance model: low-rank changes to the encoder and a linear head. `python -m classify.train`.

A twentieth of the events (`examples.kept_out`) is never learnt from: it gives the temperature, and by-event figures of the very model that is written.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classify import encoder, examples
from classify.encoding.deltas import MODEL, mean_of, read_delta, write_delta
from classify.encoding.trainer import Settings, Stage, Trainer, unwatched
from classify.examples import ARTICLE, Example, kept_out
from classify.records import LABELS

FOLDS = 5
RUNS = 1  # trainings with seeds of their own, whose mean is written
LATEST_WEIGHT = 2  # times that a clause of the latest articles counts beside the frames of those before
ARTICLE_WEIGHT = 2  # times that a clause of an article counts where only a share of the other examples is learnt from
LABEL_WEIGHT = 4  # examples that a user's label counts for: the bundled ones are 69,100


def fold_of(event: str) -> int:
    """The fold of an event, 0 to FOLDS - 1: all languages and wordings of one event stay together."""
    return zlib.crc32(event.encode()) % FOLDS


def temperature_of(logits: npt.NDArray[np.float32], labels: Sequence[int]) -> float:
    """The temperature that makes held-out probabilities honest (least log loss; Guo et al. 2017, On Calibration of Modern Neural Networks)."""
    best, least = 1.0, np.inf
    for temperature in np.linspace(0.5, 3.0, 51):
        scaled = logits / temperature
        scaled = scaled - scaled.max(1, keepdims=True)
        loss = float(np.mean(np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(labels)), list(labels)]))
        if loss < least:
            best, least = float(temperature), loss
    return best


def cross_validate(
    found: list[Example], settings: Settings, cache_dir: Path, folds: Sequence[int], say: Any = print, stage: Stage = unwatched
) -> tuple[npt.NDArray[np.float32], list[int]]:
    """Held-out logits by event folds and the indices of the examples they belong to."""
    logits: list[npt.NDArray[np.float32]] = []
    places: list[int] = []
    for fold in folds:
        started = time.monotonic()
        trainer = Trainer(settings, cache_dir)
        states = trainer.lower([e.text for e in found])
        inside = [i for i, e in enumerate(found) if fold_of(e.event) != fold]
        held = [i for i, e in enumerate(found) if fold_of(e.event) == fold]

        def told(epoch: int, loss: float, fold: int = fold, started: float = started) -> None:
            say(f"fold {fold} epoch {epoch + 1}: loss {loss:.3f}, {time.monotonic() - started:.0f} s")

        labels, pairs = [LABELS.index(found[i].label) for i in inside], [found[i].pair_key for i in inside]
        trainer.fit([states[i] for i in inside], labels, pairs, told, partial(_named, stage, f"fold {fold}"))
        logits.append(trainer.predict([states[i] for i in held]))
        places += held
    return np.concatenate(logits), places


def training_set(labels: Path | None, weight: int = LABEL_WEIGHT, share: float | None = None, *, framed: bool = False) -> tuple[list[Example], list[Example]]:
    """What is learnt from, with a user's labels where a file of them is given, and what is held out to judge and to calibrate. Raises DataError.

    `share`: learn from so large a share of what is no clause of an article, 0 to 1. `framed`: learn clauses of articles with their frames.
    """
    own = examples.read_labels(labels) if labels else []
    learnt = examples.learnt() if share is None else sampled(examples.learnt(), share)
    if framed:
        clauses = [e for e in examples.framed() if not kept_out(e.event) for _ in range(LATEST_WEIGHT if examples.is_latest(e) else 1)]
        learnt = [*clauses, *(e for e in learnt if e.style != ARTICLE)]
    return examples.with_labels(learnt, own, weight), examples.with_labels(examples.held(), own, 0)


def sampled(found: Sequence[Example], share: float) -> list[Example]:
    """The clauses of articles, each ARTICLE_WEIGHT times, and so large a share of the other examples, drawn alike each time, contrast pairs whole."""
    units: dict[str, list[Example]] = {}
    for place, example in enumerate(found):
        if example.style != ARTICLE:
            units.setdefault(example.pair_key or f"alone {place}", []).append(example)
    order, kept = list(units.values()), list[Example]()
    least = share * sum(map(len, order))
    random.Random(Settings().seed).shuffle(order)
    for unit in order:
        if len(kept) >= least:
            break
        kept += unit
    return kept + [example for example in found if example.style == ARTICLE for _ in range(ARTICLE_WEIGHT)]


def _named(stage: Stage, prefix: str, name: str, total: int) -> Callable[[int], None]:
    return stage(f"{prefix}, {name}", total)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on the bundled examples but a twentieth of their events, and on labels of one's own; with --runs, several times, for the mean.
    Writes classify/model/stance.npz, or --out, and prints how the events that were left out are read.
    """
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn

    parser = argparse.ArgumentParser(prog="python -m classify.train", description=main.__doc__)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--cache-dir", type=Path, default=encoder.default_cache())
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--from", dest="begun", type=Path, help="go on from what an earlier training wrote, at half the rate, and write the mean of both")
    parser.add_argument("--share", type=float, help="learn from the clauses of articles, without frames each twice, and from so large a share of the rest")
    by_default = argparse.BooleanOptionalAction
    parser.add_argument("--framed", action=by_default, default=True, help="learn clauses of articles with what stands before them, whose they are and on what")
    parser.add_argument("--alone", action="store_true", help="write what was learnt, and not its mean with what --from gives")
    parser.add_argument("--labels", type=Path, help="labels of one's own: what `shekara label export FILE.tsv` wrote")
    parser.add_argument("--label-weight", type=int, default=LABEL_WEIGHT, help="how many examples a label counts for")
    parser.add_argument("--runs", type=int, default=RUNS, help="trainings whose mean is written (default: %(default)s)")
    parser.add_argument("--temperature", type=float, help="in place of the one that the events left out ask for")
    asked = parser.parse_args(arguments)
    if asked.share is not None and not 0 <= asked.share <= 1:
        parser.error(f"--share {asked.share}: not a share; give one from 0 to 1, such as 0.5")
    settings = Settings(epochs=asked.epochs)
    begun = read_delta(asked.begun) if asked.begun else None
    if begun is not None:
        settings = replace(settings, rate=settings.rate / 2, head_rate=settings.head_rate / 2)
    found, held = training_set(asked.labels, asked.label_weight, asked.share, framed=asked.framed)
    columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True, highlight=False), speed_estimate_period=300.0) as progress:

        def stage(name: str, total: int) -> Callable[[int], None]:
            task = progress.add_task(name, total=total)
            return lambda done: progress.advance(task, done)

        pairs = [e.pair_key for e in found]
        labels = [LABELS.index(e.label) for e in found]
        before = {"before": begun.meta["training"]} if begun is not None else {}  # digest of what that one learnt from
        framed = asked.framed or (begun is not None and begun.framed)
        meta = {"encoder": encoder.DEFAULT, "training": examples.digest(found), "examples": len(found), "framed": framed, **before}
        learnt, logits = [], np.zeros((len(held), len(LABELS)), np.float32)
        for run in range(max(1, asked.runs)):
            trainer = Trainer(replace(settings, seed=settings.seed + run), asked.cache_dir, begun)
            states = trainer.lower([e.text for e in found], [e.frame for e in found])
            trainer.fit(states, labels, pairs, lambda epoch, loss: progress.console.print(f"epoch {epoch + 1}: loss {loss:.3f}"), stage)
            learnt.append(trainer.delta(1.0, meta))
            logits += trainer.predict(trainer.lower([e.text for e in held]))
            told = [LABELS.index(e.label) for e in held]
            temperature = temperature_of((logits / (run + 1)).astype(np.float32), told) if asked.temperature is None else asked.temperature
            whole = mean_of([*learnt, *([begun] if begun is not None and not asked.alone else [])])
            write_delta(asked.out, replace(whole, temperature=temperature))  # after each run: what was learnt is not lost
    right = float(np.mean(logits.argmax(1) == np.array(told)))
    print(
        f"{asked.out}: {asked.out.stat().st_size / 1e6:.1f} MB, temperature {temperature:.2f}; of {len(held)} examples of other events {right:.3f} read right"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
