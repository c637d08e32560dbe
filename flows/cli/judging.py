"""The command that judges the classifier: evaluate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli.console import bars, complain, say_json
from flows.cli.group import AsJson, Config, DataDir

if TYPE_CHECKING:
    from classify.judging.agreement import GoldRecord
    from classify.records import Statement
    from classify.stance import Probabilities
    from classify.statements import Classifier, Document
    from flows.settings import Settings
    from flows.steps import Progress

READ_TOGETHER = 256  # passages judged at a time
_GOLD = ".gold.jsonl"


def evaluate(
    gold: Annotated[Path | None, typer.Option(help="A folder of pages, each with its .gold.jsonl.", show_default=False)] = None,
    statements: Annotated[Path | None, typer.Option(help="A table of single passages: lang, label, target, text.", show_default=False)] = None,
    pairs: Annotated[Path | None, typer.Option(help="A table of contrast pairs: lang, pair, text, polarity.", show_default=False)] = None,
    labels: Annotated[bool, typer.Option("--labels", help="Agreement with the labels in the database, and of labellers with each other.")] = False,
    held_out: Annotated[bool, typer.Option("--held-out", help="By event: what training left out, beside baselines; takes most of an hour.")] = False,
    cv: Annotated[bool, typer.Option("--cv", help="Cross-validate on the training data, by event, beside baselines; takes hours.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Keep the figures for the report: evaluation.json in data_dir.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """Accuracy of the classifier: on the project's own labelled data, or on the data given; and its agreement with your labels, where there are any."""
    if sum((gold is not None, statements is not None, pairs is not None, labels, held_out, cv)) > 1:
        complain("--gold, --statements, --pairs, --labels, --held-out and --cv do not go together", "judge one after another")
        raise typer.Exit(2)
    if keep and (cv or held_out or any((gold, statements, pairs))):
        complain("--keep is for the project's own labelled data", "leave out --gold, --statements, --pairs, --held-out and --cv")
        raise typer.Exit(2)
    for path in (gold, statements, pairs):
        if path is not None and not path.exists():
            complain(f"there is no {path}", "correct the path")
            raise typer.Exit(2)
    from flows.cli import scores
    from flows.models import load_classifier
    from flows.settings import load

    settings = load(config, data_dir=data_dir)
    own = gold is None and statements is None and pairs is None
    if cv:
        found = _cross_validated(settings)
    elif held_out:
        found = _held_out(settings)
    elif labels:
        found = _with_labels(settings)
    else:
        with bars() as progress:
            classifier = load_classifier(settings, progress)
            found = _scores(settings, Watched(classifier, progress), gold, statements, pairs)
        if keep:
            from datetime import UTC, datetime

            from flows import figures

            figures.keep(found, classifier.stamp, datetime.now(UTC).date(), settings.data_dir / figures.KEPT)
        if own and _has_labels(settings):
            found["labels"] = _with_labels(settings)
    if as_json:
        say_json(found)
    elif cv or held_out:
        scores.compared(found)
    elif labels:
        scores.labels(found)
    elif gold is not None:
        scores.agreed(found)
    elif statements is not None:
        scores.passages(found)
    elif pairs is not None:
        scores.contrasts(found)
    else:
        scores.passages(found["statements"], title="Passages, half of them indirectly worded")
        scores.passages(found["indirect"], title="Indirectly worded passages")
        scores.contrasts(found["pairs"], title="Contrast pairs")
        if "gold" in found:
            scores.agreed(found["gold"], title="Articles")
        if "labels" in found:
            scores.labels(found["labels"])


def _with_labels(settings: Settings) -> dict[str, Any]:
    from flows.labels import agreement

    return agreement(settings)


def _has_labels(settings: Settings) -> bool:
    """Whether there is a database with labels; one that an older program made has none."""
    from store import review

    db = settings.readable
    return (not isinstance(db, Path) or db.is_file()) and review.has_labels(db)


class Watched:
    """A classifier that says how far it is."""

    def __init__(self, classifier: Classifier, progress: Progress) -> None:
        self._classifier, self._progress = classifier, progress

    def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        """As the classifier has them, of so many texts at a time."""
        import numpy

        advance = self._progress.stage("reading passages", len(texts))
        parts = []
        for start in range(0, max(1, len(texts)), READ_TOGETHER):
            part = texts[start : start + READ_TOGETHER]
            parts.append(self._classifier.passages(part, langs[start : start + READ_TOGETHER]))
            advance(len(part))
        return numpy.concatenate(parts)

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """As the classifier has them, an article at a time."""
        advance = self._progress.stage("reading articles", len(documents))
        found = []
        for document in documents:
            found += self._classifier.classify([document])
            advance(1)
        return found


def _scores(settings: Settings, classifier: Watched, gold: Path | None, statements: Path | None, pairs: Path | None) -> dict[str, Any]:
    from classify import evaluate as judge

    if gold is not None:
        return judge.gold(_articles(settings, gold), classifier)
    if statements is not None:
        return judge.statements(statements, classifier)
    if pairs is not None:
        return judge.pairs(pairs, classifier)
    own = judge.GOLD / "dev"
    return judge.default(classifier) | ({"gold": judge.gold(_articles(settings, own), classifier)} if own.is_dir() else {})


def _held_out(settings: Settings) -> dict[str, Any]:
    from classify import encoder
    from classify import evaluate as judge
    from flows.models import load_classifier

    with bars(long=True) as progress:
        classifier = Watched(load_classifier(settings, progress), progress)
        return judge.held_out(classifier, settings.cache_dir or encoder.default_cache(), progress.note)


def _cross_validated(settings: Settings) -> dict[str, Any]:
    from classify import encoder
    from classify import evaluate as judge

    with bars(long=True) as progress:
        return judge.cross_validation(settings.cache_dir or encoder.default_cache(), say=progress.note, stage=progress.stage)


def _articles(settings: Settings, folder: Path) -> list[tuple[str, Document, tuple[GoldRecord, ...]]]:
    """URL, text and gold records of each page of a folder that has a .gold.jsonl beside it. Raises DataError, IngestError."""
    from classify.errors import DataError
    from classify.judging.agreement import read_gold
    from flows.models import document
    from ingest import catalogue
    from ingest.extract import extract, read_file

    sources = catalogue.load(settings.sources_file)
    found = []
    for records in sorted(folder.glob(f"*{_GOLD}")):
        page = next((page for suffix in (".html", ".htm", ".txt") if (page := records.with_name(records.name.removesuffix(_GOLD) + suffix)).is_file()), None)
        if page is None:
            raise DataError(f"{records} has no page beside it", f"put the article there as {records.name.removesuffix(_GOLD)}.html")
        article = extract(read_file(page), sources=sources)
        found.append((article.canonical_url, document(article), read_gold(records)))
    if not found:
        raise DataError(f"{folder} holds no file that ends in {_GOLD}", "name a folder of pages with their gold records")
    return found
