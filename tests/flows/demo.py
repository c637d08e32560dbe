"""What a run of `shekara demo` left, for tests that look at it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Demo:
    """A finished demo."""

    data_dir: Path
    out: str  # standard output
    err: str  # standard error
