"""How far found statements agree with the gold records of the same articles: strict, relaxed and located F1, level, speaker, date."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classify.errors import DataError
from classify.records import SCORE, Statement

_KEYS = ("holder", "holder_level", "speaker", "target", "stance", "stated_on", "evidence")
_SIGN = {stance: "silent" if score is None else (score > 0) - (score < 0) for stance, score in SCORE.items()}
_SHARED_WORDS = 0.6  # of the shorter evidence's words, when neither contains the other


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One statement as a person coded it."""

    holder: str  # ISO 3166-1 alpha-3 or an organisation's short name
    holder_level: str
    speaker: str | None  # None when nobody is named
    target: str  # key of the target catalogue
    stance: str  # one of STANCES
    stated_on: str | None  # YYYY, YYYY-MM or YYYY-MM-DD; None when it was not coded
    evidence: str  # a verbatim piece of the passage


Pair = tuple[Statement, GoldRecord]


@dataclass(frozen=True, slots=True)
class Judged:
    """One article's statements beside its gold records."""

    url: str
    found: tuple[Statement, ...]
    gold: tuple[GoldRecord, ...]


def read_gold(path: Path) -> tuple[GoldRecord, ...]:
    """The records of one .gold.jsonl file; an empty file is an article that must yield none. Raises DataError naming file and line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: {error}", "gold records are JSON Lines in UTF-8") from error
    return tuple(_record(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _record(path: Path, number: int, line: str) -> GoldRecord:
    try:
        row: Mapping[str, Any] = json.loads(line)
        record = GoldRecord(*(row[key] for key in _KEYS))
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path}, line {number}: not a gold record: {error!r}", f"a record is a JSON object with {', '.join(_KEYS)}") from error
    optional = (record.speaker, record.stated_on)
    if record.stance not in SCORE or not all(isinstance(v, str) for v in (record.holder, record.holder_level, record.target, record.evidence)):
        raise DataError(f"{path}, line {number}: the stance {record.stance!r} is none of {', '.join(SCORE)}, or a field is no text", "correct that line")
    if not all(value is None or isinstance(value, str) for value in optional):
        raise DataError(f"{path}, line {number}: speaker and stated_on are texts or null", "correct that line")
    return record


def agreement(articles: Sequence[Judged]) -> dict[str, Any]:
    """Precision, recall and F1 by three measures, then level, speaker and date among the strict matches; rounded to 3 places.

    A statement matches a record of its article when holder and target are equal and the evidence overlaps; strict also asks for the stance,
    relaxed for its sign (silent stands apart). Each matches at most once.
    """
    strict = [pair for article in articles for pair in match(article, lambda s, g: s.stance == g.stance)]
    relaxed = [pair for article in articles for pair in match(article, lambda s, g: _SIGN[s.stance] == _SIGN[g.stance])]
    located = [pair for article in articles for pair in match(article, lambda s, g: True)]
    found, gold = sum(len(a.found) for a in articles), sum(len(a.gold) for a in articles)
    return {
        "gold": gold,
        "predicted": found,
        "strict": _f1(len(strict), found, gold),
        "level": _share([s.holder_level == g.holder_level for s, g in strict]),
        "speaker": _share([_same_speaker(s.speaker, g.speaker) for s, g in strict if g.speaker]),
        "date": _share([str(s.stated_on).startswith(g.stated_on) for s, g in strict if g.stated_on]),
        "relaxed": _f1(len(relaxed), found, gold),
        "located": _f1(len(located), found, gold),
    }


def match(article: Judged, same: Callable[[Statement, GoldRecord], bool]) -> list[Pair]:
    """Pairs of a statement and a gold record, greedily in the gold's order."""
    left = list(article.found)
    pairs: list[Pair] = []
    for record in article.gold:
        for statement in left:
            alike = (statement.holder, statement.target) == (record.holder, record.target) and same(statement, record)
            if alike and overlap(statement.evidence, record.evidence):
                left.remove(statement)
                pairs.append((statement, record))
                break
    return pairs


def overlap(one: str, other: str) -> bool:
    """Whether one passage contains the other, or shares most of the shorter one's words; case, punctuation and ё aside."""
    a, b = _plain(one), _plain(other)
    if not a or not b:
        return False
    if a in b or b in a:
        return True
    words_a, words_b = set(a.split()), set(b.split())
    return len(words_a & words_b) >= _SHARED_WORDS * min(len(words_a), len(words_b))


def _same_speaker(found: str | None, gold: str) -> bool:
    """Whether the first letters of the gold's surname, five at most, occur: endings differ by case and language."""
    words = _plain(gold).split()
    return bool(found) and bool(words) and words[-1][:5] in _plain(found)


def _plain(text: str | None) -> str:
    return re.sub(r"\W+", " ", (text or "").casefold().replace("ё", "е")).strip()


def _f1(hits: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 3)}


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / max(len(hits), 1), 3)
