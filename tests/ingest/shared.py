"""Material beside the project: real pages and sitemaps, gold bodies. Tests that need it skip where it is absent."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")


def token_f1(text: str, gold: str) -> float:
    """Harmonic mean of precision and recall over the multisets of words."""
    ours, theirs = (Counter(re.findall(r"\w+", t.casefold())) for t in (text, gold))
    both = (ours & theirs).total()
    return 2 * both / max(ours.total() + theirs.total(), 1)


def gold_body(path: Path) -> str:
    """The body of one fundus test case: summary, headings and paragraphs, one a line."""
    case: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    body = list(case.values())[-1]["body"]
    lines = list(body["summary"])
    for section in body["sections"]:
        lines += section["headline"] + section["paragraphs"]
    return "\n".join(lines)


def unzipped(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())
