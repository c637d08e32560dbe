"""A stance model that a user trained with labels of their own, in the place of the one that ships. Not among the rules: it has a stamp of its own."""

from __future__ import annotations

from pathlib import Path

from classify import encoder
from classify.encoding.bert import Bert
from classify.encoding.deltas import read_delta
from classify.errors import EncoderError
from classify.stance import StanceModel


def load(path: Path, name: str | None, cache_dir: Path) -> StanceModel:
    """The model that `classify.train` wrote at `path`, on the default encoder. Raises EncoderError."""
    if name not in (None, encoder.DEFAULT):
        raise EncoderError(f"the stance model {path} belongs to {encoder.DEFAULT}, and encoder is {name}", "leave one of the settings out")
    if not path.is_file():
        raise EncoderError(f"there is no stance model {path}", "make it with `python -m classify.train --labels … --out …`, or leave stance_model out")
    delta = read_delta(path)
    model = Bert(encoder.model_folder(cache_dir))
    model.add(delta.low, delta.scale)
    return StanceModel(model, delta.weight, delta.bias, delta.temperature, delta.stamp, delta.framed)
