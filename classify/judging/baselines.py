"""What the stance model is compared with: the majority label, cue lists, character n-grams, a linear head on frozen vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from classify import encoder
from classify.examples import Example
from classify.language.matching import words
from classify.lexicons import cues
from classify.records import LABELS
from classify.stance import Probabilities

CUE_ORDER = ("silence", "vote_abstain", "vote_against", "vote_for", "integrity", "topic")  # the first list with a word in the text decides


class Baseline(Protocol):
    """Learns from examples, then gives probabilities over LABELS, shape (texts, 8)."""

    def fit(self, found: Sequence[Example]) -> None: ...

    def predict(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities: ...


class Majority:
    """The commonest label, with the shares that labels have in training."""

    def fit(self, found: Sequence[Example]) -> None:
        self._shares = _shares([e.label for e in found])

    def predict(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        return np.tile(self._shares, (len(texts), 1))


class Keywords:
    """The first cue list that occurs decides; its label is the commonest among the training texts where it does."""

    def fit(self, found: Sequence[Example]) -> None:
        labels: dict[str, list[str]] = {}
        for example in found:
            labels.setdefault(_first_cue(example.text, example.lang), []).append(example.label)
        self._otherwise = _shares([e.label for e in found])
        self._by_cue = {name: _shares(listed) for name, listed in labels.items()}

    def predict(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        rows = [self._by_cue.get(_first_cue(text, lang), self._otherwise) for text, lang in zip(texts, langs, strict=True)]
        return np.asarray(rows, np.float32).reshape(len(texts), len(LABELS))


class CharNgrams:
    """TF-IDF of character n-grams within words, 2 to 5 long, and logistic regression."""

    def __init__(self) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        ngrams = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, max_features=60_000, sublinear_tf=True)
        self._model: Any = make_pipeline(ngrams, LogisticRegression(C=10.0, max_iter=1000))

    def fit(self, found: Sequence[Example]) -> None:
        self._model.fit([e.text for e in found], [e.label for e in found])

    def predict(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        return _in_order(self._model.predict_proba(list(texts)), self._model.classes_)


class FrozenHead:
    """Logistic regression on the default encoder's vectors as they are. Raises EncoderError when the encoder is not at hand."""

    def __init__(self, cache_dir: Path) -> None:
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import StandardScaler

        self._encoder = encoder.load(None, cache_dir)
        self._vectors: dict[str, Any] = {}  # by text: each is encoded once, however many folds ask
        self._model: Any = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=2000))

    def fit(self, found: Sequence[Example]) -> None:
        self._model.fit(self._encode([e.text for e in found]), [e.label for e in found])

    def predict(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
        return _in_order(self._model.predict_proba(self._encode(texts)), self._model.classes_)

    def _encode(self, texts: Sequence[str]) -> Any:
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors.update(zip(new, encoder.encode(self._encoder, new), strict=True))
        return np.stack([self._vectors[text] for text in texts])


def _first_cue(text: str, lang: str) -> str:
    tokens = words(text, lang)
    return next((name for name in CUE_ORDER if cues(name, lang).find(tokens)), "")


def _shares(labels: Sequence[str]) -> Probabilities:
    count = Counter(labels)
    return np.array([count[label] / len(labels) for label in LABELS], np.float32)


def _in_order(probabilities: Any, classes: Sequence[str]) -> Probabilities:
    """Columns in the order of LABELS; 0 for a label that training did not have."""
    out = np.zeros((len(probabilities), len(LABELS)), np.float32)
    out[:, [LABELS.index(label) for label in classes]] = probabilities
    return out
