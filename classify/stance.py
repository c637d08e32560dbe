"""Which stance a clause takes, and how sure: the tuned encoder, its head, and the language's own rules for votes and silence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classify import encoder, examples
from classify.encoding.bert import Bert, pooled_by
from classify.encoding.deltas import read_delta
from classify.language.matching import Word, words
from classify.records import LABELS, NONE, Act, StanceLabel

MAX_TOKENS = 160  # of a passage; longer ones are cut
FRAMED_TOKENS = 224  # of a clause with its frame
FRAMED_PRIOR = 2.5  # log-odds by which clauses without a stance are commoner among framed examples than is borne out by records
BATCH = 32

Probabilities = npt.NDArray[np.float32]


class StanceModel:
    """Predicts stance probabilities for passages."""

    def __init__(
        self, model: Any, weight: npt.NDArray[np.float32], bias: npt.NDArray[np.float32], temperature: float, stamp: str, framed: bool = False
    ) -> None:
        """`model`: a Bert, or a SentenceTransformer. `framed`: a Bert that has learnt clauses with their frames."""
        self._model = model
        self.framed = framed
        self._weight, self._bias, self._temperature = weight, bias, temperature
        self.stamp = stamp  # encoder and training data

    @classmethod
    def load(cls, name: str | None, cache_dir: Path) -> StanceModel:
        """The tuned default encoder; for any other encoder a linear head on its frozen vectors, trained once and cached. Raises EncoderError."""
        if name in (None, encoder.DEFAULT):
            model, delta = Bert(encoder.model_folder(cache_dir)), read_delta()
            model.add(delta.low, delta.scale)
            return cls(model, delta.weight, delta.bias, delta.temperature, delta.stamp, delta.framed)
        other = encoder.load(name, cache_dir)
        weight, bias, stamp = _frozen_head(other, str(name), cache_dir)
        return cls(other, weight, bias, 1.0, stamp)

    def predict(self, texts: Sequence[str], frames: Sequence[str] | None = None) -> Probabilities:
        """Probabilities over LABELS, shape (texts, 8), float32; rows sum to 1. Batches run over texts of like length.

        `frames`: of each text what is told before it (`classify.encoding.framing`), for a model that is `framed`.
        """
        logits = np.zeros((len(texts), len(LABELS)), np.float32)
        before = frames or [""] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]) + len(before[i]))
        for at in range(0, len(order), BATCH):
            chunk = order[at : at + BATCH]
            logits[chunk] = self._pooled([texts[i] for i in chunk], [before[i] for i in chunk] if frames else None) @ self._weight.T + self._bias
        if frames:
            logits[:, LABELS.index(NONE)] -= FRAMED_PRIOR
        logits /= self._temperature
        logits -= logits.max(axis=1, keepdims=True)
        odds = np.exp(logits)
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float32)

    def _pooled(self, texts: list[str], frames: list[str] | None = None) -> npt.NDArray[np.float32]:
        if frames is not None:
            at = len(encoder.PREFIX)
            told = [encoder.PREFIX + frame + text for frame, text in zip(frames, texts, strict=True)]
            return np.asarray(self._model.pooled(told, FRAMED_TOKENS, [(at, at + len(frame)) for frame in frames]), np.float32)
        prefixed = [encoder.PREFIX + text for text in texts]
        return self._model.pooled(prefixed, MAX_TOKENS) if isinstance(self._model, Bert) else pooled_by(self._model, prefixed, MAX_TOKENS)


def _frozen_head(model: Any, name: str, cache_dir: Path) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32], str]:
    from sklearn.linear_model import LogisticRegression

    found = examples.learnt()
    stamp = f"{Path(name).name}-{examples.digest(found)}"
    path = cache_dir / f"head-{stamp}.npz"
    if path.is_file():
        with np.load(path, allow_pickle=False) as stored:
            return stored["weight"], stored["bias"], stamp
    frozen = StanceModel(model, np.zeros((len(LABELS), 1), np.float32), np.zeros(len(LABELS), np.float32), 1.0, stamp)
    vectors = np.concatenate([frozen._pooled([e.text for e in found[i : i + BATCH]]) for i in range(0, len(found), BATCH)])
    head = LogisticRegression(C=3.0, max_iter=2000).fit(vectors, [LABELS.index(e.label) for e in found])
    weight, bias = head.coef_.astype(np.float32), head.intercept_.astype(np.float32)
    cache_dir.mkdir(parents=True, exist_ok=True)
    np.savez(path, weight=weight, bias=bias)
    return weight, bias, stamp


def tokens_of(text: str, lang: str) -> list[Word]:
    """The words that the rules look at."""
    return words(text, lang)


def act_of(stance: StanceLabel, voted: bool, lowered: str) -> Act:
    """What kind of deed the statement is."""
    if voted:
        return "votes"
    if stance == "silent":
        return "declines_comment"
    if stance == "endorses" and any(stem in lowered for stem in ("recogni", "призна", "мойында", "визна", "тааны", "tan ol", "шинохт", "эътироф")):
        return "recognises"
    if stance == "rejects" and any(
        stem in lowered
        for stem in ("refus", "recogni", "не призна", "отказ", "мойындама", "танымай", "бас тарт", "не визна", "тааныбай", "tan olma", "намешинос")
    ):
        return "refuses"
    if stance == "threatens" and any(stem in lowered for stem in ("propos", "предлож", "предлага", "ұсын", "запропон", "taklif", "пешниҳод")):
        return "proposes"
    return "says"
