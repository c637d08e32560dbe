"""Figures of the classifier as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.cli.console import plain, say, table

Figures = Mapping[str, Any]


def passages(found: Figures, *, title: str = "Passages") -> None:
    """Single passages: overall, per label, per language, confusion, risk and coverage."""
    say(f"{title}: {found['passages']}; macro F1 {_share(found['macro_f1'])}, accuracy {_share(found['accuracy'])}, calibration error {_share(found['ece'])}")
    say("")
    _named("label", found["per_label"], ("precision", "recall", "f1", "support"))
    _named("lang", found["per_lang"], ("macro_f1", "precision", "recall", "accuracy", "passages"))
    labels = tuple(found["confusion"])
    table(("labelled ↓ read →", *labels), [(label, *(n or "" for n in row.values())) for label, row in found["confusion"].items()], right=labels)
    say("")
    columns = ("coverage", "risk", "threshold")
    table(columns, [tuple(_share(step[c]) for c in columns) for step in found["risk_coverage"]], right=columns)
    say("")


def contrasts(found: Figures, *, title: str = "Contrast pairs") -> None:
    """Contrast pairs: the share of texts, and of whole pairs, with the right polarity."""
    say(title)
    say("")
    _named("lang", {**found["per_lang"], "all": found}, ("accuracy", "pair_accuracy", "texts", "pairs"))


def agreed(found: Figures, *, title: str = "Articles") -> None:
    """Gold articles: three F1 measures, and the fields of the strict matches."""
    fields = ", ".join(f"{name} {_share(found[name])}" for name in ("level", "speaker", "date"))
    say(f"{title}: {found['gold']} gold records, {found['predicted']} found; {fields}")
    say("")
    _named("measure", {name: found[name] for name in ("strict", "relaxed", "located")}, ("precision", "recall", "f1"))


def labels(found: Mapping[str, Any]) -> None:
    """Agreement with labels, and between labellers: kappa and counts, whole, by stance and by holder."""
    machine = found["classifier"]
    if not machine["passages"]:
        say("No labels yet: `shekara label queue` shows what to label first.")
        return
    _kappa("Classifier beside labels", machine)
    for pair in found["labellers"]:
        _kappa(f"{plain(pair['one'])} beside {plain(pair['other'])}", pair)


def _kappa(title: str, row: Figures) -> None:
    held = f"holder the same in {row['same_holder']}, target in {row['same_target']}"
    say(f"{title}: {row['passages']} passages, {row['agree']} with the same stance, Cohen's kappa {_beyond(row['kappa'])}; {held}")
    say("")
    stances, holders = row["per_stance"], row["per_holder"]
    table(("stance", "first", "second", "kappa"), [(name, its["one"], its["other"], _beyond(its["kappa"])) for name, its in stances.items()])
    say("")
    table(("holder", "passages", "agree", "kappa"), [(name, its["passages"], its["agree"], _beyond(its["kappa"])) for name, its in holders.items()])
    say("")


def _beyond(kappa: float | None) -> str:
    return "–" if kappa is None else f"{kappa:.2f}"


def compared(found: Mapping[str, Figures]) -> None:
    """Cross-validation: the tuned model beside the baselines, then by label and by language."""
    columns = ("macro F1", "accuracy", "calibration error", "pairs", "indirect macro F1", "unseen pairs")
    table(("model", *columns), [(name, *map(_share, _summary(row))) for name, row in found.items()], title="Held-out events", right=columns)
    say("")
    for part, figure, title in (("per_label", "f1", "F1 by label"), ("per_lang", "macro_f1", "Macro F1 by language")):
        keys = tuple(dict.fromkeys(key for row in found.values() for key in row[part]))
        table(("model", *keys), [(name, *(_share(row[part].get(key, {}).get(figure)) for key in keys)) for name, row in found.items()], title=title, right=keys)
        say("")
    passages(next(iter(found.values())), title=f"Held-out passages, {next(iter(found))}")


def _named(what: str, rows: Mapping[str, Figures], columns: tuple[str, ...]) -> None:
    """A table of one row a name, and an empty line."""
    table((what, *columns), [(name, *(_share(row[column]) for column in columns)) for name, row in rows.items()], right=columns)
    say("")


def _summary(row: Figures) -> tuple[Any, ...]:
    pairs, indirect, unseen = row.get("pairs", {}), row.get("indirect", {}), row.get("unseen_pairs", {})
    return row["macro_f1"], row["accuracy"], row["ece"], pairs.get("accuracy"), indirect.get("macro_f1"), unseen.get("accuracy")


def _share(value: float | int | None) -> str:
    return "" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
