"""What training changed of the encoder: low-rank changes and a head, read, written, and the mean of several trainings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classify.errors import EncoderError

MODEL = Path(__file__).parent.parent / "model" / "stance.npz"  # low-rank changes to the default encoder, head and temperature; made by classify.train
LARGEST_RANK = 56  # 4.8 MB
_STEPS = 127  # whole numbers on each side of zero that a change is kept in

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Delta:
    """What training changed: shapes A (rank, in), B (out, rank) by module; head W (labels, hidden), b (labels)."""

    low: dict[str, tuple[Floats, Floats]]
    scale: float  # of B·A
    weight: Floats
    bias: Floats
    temperature: float  # logits are divided by it, so that confidence is calibrated
    meta: dict[str, Any]  # encoder, training digest, how it was made

    @property
    def framed(self) -> bool:
        """Whether it has learnt to read clauses with their frames."""
        return bool(self.meta.get("framed"))

    @property
    def stamp(self) -> str:
        """Version of training data and of what was learnt from them."""
        learnt = hashlib.sha256(repr((self.temperature, self.scale)).encode())
        for array in (self.weight, self.bias, *(part for name in sorted(self.low) for part in self.low[name])):
            learnt.update(array.tobytes())
        return f"e5s-{self.meta['training']}-{learnt.hexdigest()[:8]}"


def read_delta(path: Path = MODEL) -> Delta:
    """Read the shipped change. Raises EncoderError when it is missing or broken."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        meta = json.loads(str(arrays.pop("meta")))
        names = sorted({name.rsplit("|", 1)[0] for name in arrays if name.endswith("|A")})
        low = {
            name: (
                arrays[f"{name}|A"].astype(np.float32) * arrays[f"{name}|of A"][:, None],
                arrays[f"{name}|B"].astype(np.float32) * arrays[f"{name}|of B"][None, :],
            )
            for name in names
        }
        return Delta(low, float(meta["scale"]), arrays["weight"].astype(np.float32), arrays["bias"].astype(np.float32), float(meta["temperature"]), meta)
    except (OSError, KeyError, ValueError) as error:
        raise EncoderError(f"the stance model {path} can't be read: {error}", "reinstall shekara, or make it anew with `python -m classify.train`") from error


def write_delta(path: Path, delta: Delta) -> None:
    """Write what training changed, the low-rank parts as whole numbers of eight bits with one step size a component (4 MB at rank 48)."""
    arrays: dict[str, Any] = {"weight": delta.weight.astype(np.float32), "bias": delta.bias.astype(np.float32)}
    for name, (a, b) in delta.low.items():
        steps_a, steps_b = _step(np.abs(a).max(axis=1)), _step(np.abs(b).max(axis=0))
        arrays |= {f"{name}|A": np.rint(a / steps_a[:, None]).astype(np.int8), f"{name}|of A": steps_a}
        arrays |= {f"{name}|B": np.rint(b / steps_b[None, :]).astype(np.int8), f"{name}|of B": steps_b}
    meta = {**delta.meta, "scale": delta.scale, "temperature": delta.temperature}
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, meta=np.array(json.dumps(meta, sort_keys=True)), **arrays)


def mean_of(deltas: Sequence[Delta], rank: int = LARGEST_RANK) -> Delta:
    """The mean of several trainings' changes and heads, with the first one's temperature and meta: weights that were learnt apart from one start can be
    averaged (Wortsman et al. 2022, Model soups). The mean of n changes of one rank is one of n times that rank; of more than `rank` the nearest of that
    rank is taken (Eckart and Young 1936).
    """
    share = 1 / len(deltas)
    low = {
        name: (
            np.concatenate([delta.low[name][0] for delta in deltas], axis=0),
            np.concatenate([share * delta.low[name][1] for delta in deltas], axis=1).astype(np.float32),
        )
        for name in deltas[0].low
    }
    low = {name: _nearest(a, b, rank) for name, (a, b) in low.items()}
    weight: Floats = np.stack([delta.weight for delta in deltas]).mean(axis=0).astype(np.float32)
    bias: Floats = np.stack([delta.bias for delta in deltas]).mean(axis=0).astype(np.float32)
    return Delta(low, deltas[0].scale, weight, bias, deltas[0].temperature, deltas[0].meta)


def _nearest(a: Floats, b: Floats, rank: int) -> tuple[Floats, Floats]:
    """A (n, in) and B (out, n) with B·A as near as `rank` allows, by the singular values of B·A."""
    if len(a) <= rank:
        return a, b
    left, r_left = np.linalg.qr(b)
    right, r_right = np.linalg.qr(a.T)
    u, values, v = np.linalg.svd(r_left @ r_right.T)
    root = np.sqrt(values[:rank])
    return (root[:, None] * (v[:rank] @ right.T)).astype(np.float32), (left @ u[:, :rank] * root).astype(np.float32)


def _step(largest: Floats) -> Floats:
    return (np.where(largest > 0, largest, 1.0) / _STEPS).astype(np.float32)
