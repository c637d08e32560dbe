"""The classifier as the flows see it, and how it is loaded: late, because it brings torch with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from classify.records import Statement
from ingest.records import Article

if TYPE_CHECKING:
    from classify.statements import Classifier, Document
    from flows.settings import Settings


class ClassifierLike(Protocol):
    """What a cycle asks of a classifier."""

    @property
    def stamp(self) -> str:
        """Version of rules, lexicons, training data and encoder."""

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        """The statements of each document, in its order."""


def load_classifier(settings: Settings) -> Classifier:
    """The classifier of the settings. EncoderError when its encoder is not at hand."""
    from classify.statements import Classifier

    return Classifier.load(encoder=settings.encoder, cache_dir=settings.cache_dir, targets_file=settings.targets_file)


def document(article: Article) -> Document:
    """What the classifier reads of an article."""
    from classify.statements import Document

    return Document(text=article.text, lang=article.lang, published_at=article.published_at, title=article.title)
