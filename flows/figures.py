"""How often the classifier was right, as the report shows it: what `shekara evaluate --keep` keeps in data_dir, else what was shipped with the classifier."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.database import file_errors

if TYPE_CHECKING:
    from store.report.pages import Figures

KEPT = "evaluation.json"  # in data_dir
SHIPPED = Path(__file__).parent.parent / "classify" / "evaluation" / "figures.json"
_PASSAGES = (("statements", "Passages, half of them indirectly worded"), ("indirect", "Indirectly worded passages"))


def keep(found: Mapping[str, Any], stamp: str, day: date, path: Path) -> None:
    """Writes what an evaluation found, with its day and the classifier's stamp. Raises StoreError."""
    with file_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"measured_on": day.isoformat(), "classifier": stamp, "found": found}
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def known(data_dir: Path, note: Callable[[str], None]) -> Figures | None:
    """The installation's own figures, else the shipped ones; None where there are none. A file that can't be read is told, and passed over."""
    for path in (data_dir / KEPT, SHIPPED):
        if path.is_file():
            try:
                return read(path)
            except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
                note(f"{path} holds no figures ({type(error).__name__}: {error}); `shekara evaluate --keep` writes it anew")
    return None


def read(path: Path) -> Figures:
    """The figures in a file that `keep` wrote. Raises ValueError, KeyError, TypeError or OSError for anything else."""
    from store.report.pages import Figures

    kept = json.loads(path.read_text(encoding="utf-8"))
    found: Mapping[str, Any] = kept["found"]
    summary: list[tuple[str, int, str, float]] = []
    for key, title in _PASSAGES:
        if key in found:
            many = int(found[key]["passages"])
            summary += [(title, many, measure, float(found[key][field])) for measure, field in (("macro F1", "macro_f1"), ("accuracy", "accuracy"))]
    if "pairs" in found:
        summary.append(("Contrast pairs", int(found["pairs"]["texts"]), "right side", float(found["pairs"]["accuracy"])))
    if "gold" in found:
        names = (("strict", "F1: holder, question, stance and place"), ("located", "F1: holder and place"))
        summary += [("Records in whole articles", int(found["gold"]["gold"]), name, float(found["gold"][key]["f1"])) for key, name in names]
        summary += [("… of these that are right", int(found["gold"]["gold"]), name, float(found["gold"][name])) for name in ("level", "speaker", "date")]
    tables: list[tuple[str, tuple[str, ...], tuple[tuple[Any, ...], ...]]] = []
    if "statements" in found:
        columns = ("precision", "recall", "f1", "support")
        labels = tuple((label, *(row[column] for column in columns)) for label, row in found["statements"]["per_label"].items())
        tables.append(("By stance, on the passages", ("stance", "precision", "recall", "F1", "passages"), labels))
        langs = tuple((lang, row["macro_f1"], row["accuracy"], row["passages"]) for lang, row in found["statements"]["per_lang"].items())
        tables.append(("By language, on the passages", ("language", "macro F1", "accuracy", "passages"), langs))
    return Figures(date.fromisoformat(kept["measured_on"]), str(kept["classifier"]), path != SHIPPED, tuple(summary), tuple(tables))
