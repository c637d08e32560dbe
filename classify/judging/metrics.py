"""Figures of merit for stance predictions: from gold labels and probabilities to F1, calibration, risk–coverage and polarity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from classify.records import LABELS, sign_of
from classify.stance import Probabilities

BINS = 10  # of confidence, for the calibration error
_SIGNS = np.array([float(sign_of(label)) for label in LABELS])


def report(gold: Sequence[str], probabilities: Probabilities, langs: Sequence[str]) -> dict[str, Any]:
    """All figures of single passages: `gold` labels, probabilities of shape (passages, 8), one language a passage.

    Averages run over the labels that occur in the gold or the predictions. Needs at least one passage.
    """
    predicted = [LABELS[i] for i in probabilities.argmax(axis=1)]
    right = np.array([g == p for g, p in zip(gold, predicted, strict=True)])
    overall = _averages(gold, predicted)
    return {
        "passages": len(gold),
        "macro_f1": overall["macro_f1"],
        "accuracy": overall["accuracy"],
        "ece": calibration_error(probabilities.max(axis=1), right),
        "per_label": per_label(gold, predicted),
        "per_lang": {lang: _averages(*_of_lang(lang, langs, gold, predicted)) for lang in sorted(set(langs))},
        "confusion": confusion(gold, predicted),
        "risk_coverage": risk_coverage(probabilities.max(axis=1), right),
    }


def per_label(gold: Sequence[str], predicted: Sequence[str]) -> dict[str, dict[str, float | int]]:
    """Precision, recall, F1 and support of each label that occurs."""
    from sklearn.metrics import precision_recall_fscore_support

    labels = _occurring(gold, predicted)
    columns = precision_recall_fscore_support(gold, predicted, labels=labels, zero_division=0)
    return {label: {"precision": float(p), "recall": float(r), "f1": float(f), "support": int(n)} for label, p, r, f, n in zip(labels, *columns, strict=True)}


def confusion(gold: Sequence[str], predicted: Sequence[str]) -> dict[str, dict[str, int]]:
    """Counts by gold label, then by predicted label; both over the labels that occur."""
    labels, count = _occurring(gold, predicted), Counter(zip(gold, predicted, strict=True))
    return {label: {other: count[label, other] for other in labels} for label in labels}


def calibration_error(confidence: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> float:
    """Expected calibration error: the gap of accuracy and confidence in BINS equal bins, weighted by their size (Naeini et al. 2015)."""
    places = np.clip(np.ceil(confidence * BINS).astype(int) - 1, 0, BINS - 1)
    gaps = (abs(float(np.mean(right[places == b])) - float(np.mean(confidence[places == b]))) * int(np.sum(places == b)) for b in set(places.tolist()))
    return sum(gaps) / len(right)


def risk_coverage(confidence: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> list[dict[str, float]]:
    """The share of errors (risk) among the most confident tenth, two tenths, … all; threshold is the least confidence among them."""
    order = np.argsort(-confidence, kind="stable")
    steps = []
    for tenth in range(1, 11):
        kept = order[: max(1, round(len(order) * tenth / 10))]
        steps.append({"coverage": len(kept) / len(order), "risk": 1 - float(np.mean(right[kept])), "threshold": float(confidence[kept[-1]])})
    return steps


def polarity(probabilities: Probabilities) -> np.ndarray[Any, Any]:
    """P(rejects) + P(affirms) − P(accommodates) − P(endorses) − P(threatens), shape (passages,)."""
    return np.asarray(probabilities @ _SIGNS, np.float64)


def pair_report(signs: Sequence[int], scores: np.ndarray[Any, Any], langs: Sequence[str], pairs: Sequence[str]) -> dict[str, Any]:
    """Contrast pairs: `signs` are 1 or -1, `scores` polarity scores, `pairs` ids within a language.

    accuracy: texts with the right sign; pair_accuracy: pairs with every side right, None where no pair has two sides.
    """
    right = [sign * score > 0 for sign, score in zip(signs, scores, strict=True)]
    by_lang = {lang: [i for i, other in enumerate(langs) if other == lang] for lang in sorted(set(langs))}
    per_lang = {lang: _pair_shares([right[i] for i in places], [(lang, pairs[i]) for i in places]) for lang, places in by_lang.items()}
    return {**_pair_shares(right, list(zip(langs, pairs, strict=True))), "per_lang": per_lang}


def _pair_shares(right: Sequence[bool], keys: Sequence[tuple[str, str]]) -> dict[str, Any]:
    sides: dict[tuple[str, str], list[bool]] = {}
    for key, hit in zip(keys, right, strict=True):
        sides.setdefault(key, []).append(hit)
    whole = [all(hits) for hits in sides.values() if len(hits) > 1]
    return {"accuracy": sum(right) / len(right), "pair_accuracy": sum(whole) / len(whole) if whole else None, "texts": len(right), "pairs": len(whole)}


def _averages(gold: Sequence[str], predicted: Sequence[str]) -> dict[str, Any]:
    """Macro averages of one language, or of all."""
    rows = per_label(gold, predicted).values()
    return {
        "macro_f1": sum(row["f1"] for row in rows) / len(rows),
        "precision": sum(row["precision"] for row in rows) / len(rows),
        "recall": sum(row["recall"] for row in rows) / len(rows),
        "accuracy": sum(g == p for g, p in zip(gold, predicted, strict=True)) / len(gold),
        "passages": len(gold),
    }


def _of_lang(lang: str, langs: Sequence[str], gold: Sequence[str], predicted: Sequence[str]) -> tuple[list[str], list[str]]:
    kept = [(g, p) for g, p, other in zip(gold, predicted, langs, strict=True) if other == lang]
    return [g for g, _ in kept], [p for _, p in kept]


def _occurring(gold: Sequence[str], predicted: Sequence[str]) -> list[str]:
    return [label for label in LABELS if label in {*gold, *predicted}]
