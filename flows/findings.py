"""What one look of `shekara doctor` found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    verdict: Verdict  # note: works, but could be better; wrong: something will not work
    found: str  # one line
    mend: str = ""  # one line; empty when nothing is to be done
