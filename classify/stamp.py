"""The version stamp of what finds statements: digests of the rules' source and of the lexicons; the model brings its own (stance.py)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from classify.lexicons import FOLDER

HOUSE = Path(__file__).parent
# Modules that find nothing: what judges and trains the model, and what is in the stamp by itself (examples, what e5_package writes).
NO_RULES = frozenset(
    "benchmark errors evaluate examples stamp train encoding/e5_package encoding/own_model encoding/trainer "
    "judging/agreement judging/baselines judging/kappa judging/metrics".split()
)


def rule_modules(house: Path = HOUSE) -> tuple[str, ...]:
    """The modules whose source is in the stamp, since a change of them may change what is found, as paths below `house` without the suffix, sorted."""
    names = (path.relative_to(house).with_suffix("").as_posix() for path in house.rglob("*.py") if path.name != "__init__.py")
    return tuple(sorted(name for name in names if name not in NO_RULES))


def rules_digest(house: Path = HOUSE) -> str:
    """8 hex digits of the source of the rule modules, the same whatever its line ends."""
    body = b"\0".join((house / f"{name}.py").read_bytes().replace(b"\r\n", b"\n") for name in rule_modules(house))
    return hashlib.sha256(body).hexdigest()[:8]


def lexicon_digest(sources: Iterable[Path] = (), folder: Path = FOLDER) -> str:
    """8 hex digits of the lexicon files of `folder` and of a user's own `sources`, the same whatever their indentation."""
    body = b"".join(path.read_bytes() for path in [*sorted(folder.glob("*.toml")), *sources])
    return hashlib.sha256(re.sub(rb"[ ]+", b" ", body)).hexdigest()[:8]
