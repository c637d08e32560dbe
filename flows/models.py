"""The classifier as the flows see it, and how it is loaded: late, because it brings torch with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from classify.records import Statement
from flows.memory import give_back
from ingest.records import Article

if TYPE_CHECKING:
    from classify.statements import Classifier, Document
    from flows.settings import Settings
    from flows.steps import Progress


class ClassifierLike(Protocol):
    """What a cycle asks of a classifier."""

    @property
    def stamp(self) -> str:
        """Version of rules, lexicons, training data and encoder."""

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """The statements of each document, in its order."""


def load_classifier(settings: Settings, progress: Progress | None = None) -> Classifier:
    """The classifier of the settings; `progress` shows the encoder's conversion, where this is its first use. EncoderError when it is not at hand."""
    give_back()
    from classify import encoder
    from classify.statements import Classifier

    cache = settings.cache_dir or encoder.default_cache()
    if progress is not None and settings.encoder in (None, encoder.DEFAULT) and not encoder.is_converted(cache):
        encoder.model_folder(cache, progress.stage("converting encoder", 100))
    if settings.stance_model is not None:
        from classify import targets
        from classify.encoding import own_model

        model = own_model.load(settings.stance_model, settings.encoder, cache)
        return Classifier(model, targets.load(settings.targets_file))
    return Classifier.load(encoder=settings.encoder, cache_dir=settings.cache_dir, targets_file=settings.targets_file)


def opened(open_classifier: Callable[[Settings], ClassifierLike], settings: Settings, progress: Progress) -> ClassifierLike:
    """The classifier, as its opener makes it; the one that ships shows on `progress` what its first use takes."""
    return load_classifier(settings, progress) if open_classifier is load_classifier else open_classifier(settings)


class Meaning:
    """Vectors of passages by their meaning: the encoder as it came, which tuning for stances has not bent. Loaded when first asked."""

    def __init__(self, settings: Settings) -> None:
        from classify import encoder

        self.name = settings.encoder or encoder.DEFAULT
        self._settings = settings
        self._model: object | None = None

    def of(self, text: str) -> Sequence[float]:
        """The vector of one text, of length 1."""
        return self.vectors([text])[text]

    def vectors(self, texts: Iterable[str]) -> dict[str, Sequence[float]]:
        """The vector of each text. EncoderError when the encoder is not at hand."""
        from classify import encoder

        listed = sorted(set(texts))
        if not listed:
            return {}
        if self._model is None:
            self._model = encoder.load(self._settings.encoder, self._settings.cache_dir or encoder.default_cache())
        return {text: vector.tolist() for text, vector in zip(listed, encoder.encode(self._model, listed), strict=True)}


def load_meaning(settings: Settings) -> Meaning | None:
    """What makes vectors for the statements of a run; None where the settings want none."""
    return Meaning(settings) if settings.meanings else None


def document(article: Article) -> Document:
    """What the classifier reads of an article."""
    from classify.statements import Document

    return Document(text=article.text, lang=article.lang, published_at=article.published_at, title=article.title)
