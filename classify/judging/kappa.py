"""Agreement of two coders beyond chance: Cohen's kappa (Cohen 1960, A Coefficient of Agreement for Nominal Scales), whole, by stance and by holder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from classify.records import LABELS


def kappa(one: Sequence[str], other: Sequence[str]) -> float | None:
    """(observed − expected) / (1 − expected); None where there is nothing to compare, or chance alone agrees always."""
    number = len(one)
    if not number:
        return None
    observed = sum(a == b for a, b in zip(one, other, strict=True)) / number
    first, second = Counter(one), Counter(other)
    expected = sum(first[label] * second[label] for label in first) / number**2
    return None if expected >= 1 else (observed - expected) / (1 - expected)


def report(one: Sequence[str], other: Sequence[str], holders: Sequence[str]) -> dict[str, Any]:
    """Kappa, agreement and counts of two coders on the same passages: of all labels, of each against the rest, and of each holder's passages."""
    pairs = list(zip(one, other, holders, strict=True))
    by_holder = {holder: [(a, b) for a, b, its in pairs if its == holder] for holder in sorted(set(holders))}
    return {
        **_figures(one, other),
        "per_stance": {
            label: {
                **_figures([str(a == label) for a in one], [str(b == label) for b in other]),
                "one": list(one).count(label),
                "other": list(other).count(label),
            }
            for label in LABELS
            if label in {*one, *other}
        },
        "per_holder": {holder: _figures([a for a, _ in its], [b for _, b in its]) for holder, its in by_holder.items()},
        "confusion": {a: {b: Counter(zip(one, other, strict=True))[a, b] for b in LABELS if b in other} for a in LABELS if a in one},
    }


def _figures(one: Sequence[str], other: Sequence[str]) -> dict[str, Any]:
    same, value = sum(a == b for a, b in zip(one, other, strict=True)), kappa(one, other)
    return {"passages": len(one), "agree": same, "kappa": None if value is None else round(value, 3)}
