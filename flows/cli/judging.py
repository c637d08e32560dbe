"""The command that judges the classifier: evaluate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli.console import complain, say, table
from flows.cli.group import AsJson, Config

if TYPE_CHECKING:
    from flows.models import ClassifierLike
    from flows.settings import Settings
    from ingest.records import Article


def evaluate(
    gold: Annotated[Path | None, typer.Option(help="A folder of pages, each with its .gold.jsonl.", show_default=False)] = None,
    statements: Annotated[Path | None, typer.Option(help="A table of single passages: lang, label, target, text.", show_default=False)] = None,
    pairs: Annotated[Path | None, typer.Option(help="A table of contrast pairs: lang, pair, text, polarity.", show_default=False)] = None,
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """Accuracy of the classifier: on the project's own labelled data, or on the data given."""
    if sum(path is not None for path in (gold, statements, pairs)) > 1:
        complain("--gold, --statements and --pairs do not go together", "judge one after another")
        raise typer.Exit(2)
    for path in (gold, statements, pairs):
        if path is not None and not path.exists():
            complain(f"there is no {path}", "correct the path")
            raise typer.Exit(2)
    from flows.models import load_classifier
    from flows.settings import load

    settings = load(config)
    scores = _scores(settings, load_classifier(settings), gold, statements, pairs)
    if as_json:
        say(json.dumps(scores, ensure_ascii=False))
        return
    table(("measure", "value"), _flat(scores), right=("value",))


def _scores(settings: Settings, classifier: ClassifierLike, gold: Path | None, statements: Path | None, pairs: Path | None) -> dict[str, Any]:
    from classify import evaluate as judge

    if gold is not None:
        return judge.gold(gold, _articles(settings, gold), classifier)
    if statements is not None:
        return judge.statements(statements, classifier)
    if pairs is not None:
        return judge.pairs(pairs, classifier)
    return judge.default(classifier)


def _articles(settings: Settings, folder: Path) -> list[Article]:
    """The articles of a folder's pages."""
    from ingest import catalogue
    from ingest.extract import extract, read_file

    sources = catalogue.load(settings.sources_file)
    return [extract(read_file(page), sources=sources) for page in sorted(folder.glob("*.html"))]


def _flat(scores: Mapping[str, Any], before: str = "") -> list[tuple[str, object]]:
    """Nested scores as rows, "per_lang.kk"."""
    rows: list[tuple[str, object]] = []
    for key, value in scores.items():
        rows += _flat(value, f"{before}{key}.") if isinstance(value, Mapping) else [(before + key, f"{value:.3f}" if isinstance(value, float) else value)]
    return rows
