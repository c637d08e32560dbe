"""A stance model that goes by words, and shortcuts to what the parts of classify make of a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import numpy as np

from classify import attribution, sentences, targets
from classify.attribution import Attribution
from classify.candidates import candidates
from classify.discourse import homes
from classify.discourse.context import Context
from classify.passages import passages
from classify.records import LABELS, NONE, Statement
from classify.stance import Probabilities
from classify.statements import Classifier, Document

PUBLISHED = date(2022, 10, 4)
CATALOGUE = targets.load()
VOTES = {
    "en": "The General Assembly voted on a resolution on Donetsk.",
    "ru": "Генассамблея приняла резолюцию по Донецку.",
    "uk": "Генасамблея ухвалила резолюцію щодо Донецька.",
    "kk": "Бас ассамблея Донецк бойынша қарар қабылдады.",
    "ky": "Башкы ассамблея Донецк боюнча резолюция кабыл алды.",
    "uz": "Bosh Assambleya Donetsk bo‘yicha rezolyutsiya qabul qildi.",
    "tg": "Маҷмаи умумӣ оид ба Донетск қатънома қабул кард.",
}
WORDS = (
    ("not recogni", "rejects"),
    ("не призна", "rejects"),
    ("танымай", "rejects"),
    ("supports", "affirms"),
    ("поддерживает", "affirms"),
    ("recogni", "endorses"),
    ("призна", "endorses"),
    ("understand", "accommodates"),
    ("talks", "neutral"),
    ("comment", "silent"),
)


def held(lang: str, *told: str, title: str = "", paragraph: int = 0) -> list[Attribution]:
    """The holders of the last of the sentences, each `paragraph` paragraphs behind the one before."""
    context = Context(known=tuple(p for p in sentences.read(title, lang, PUBLISHED, 0).phrases if p.holder))
    found: list[Attribution] = []
    for place, text in enumerate(told):
        found, context = attribution.attribute(sentences.read(text, lang, PUBLISHED, place * paragraph), context)
    return found


class WordModel:
    """Takes the first of WORDS that a text has for its stance, else none; always as sure as it is told to be."""

    stamp = "words/1"
    framed = False

    def __init__(self, confidence: float = 0.9) -> None:
        self.confidence = confidence
        self.read: list[str] = []  # every text asked for

    def predict(self, texts: Sequence[str]) -> Probabilities:
        self.read += texts
        rest = (1 - self.confidence) / (len(LABELS) - 1)
        rows = np.full((len(texts), len(LABELS)), rest, np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[LABELS.index(next((label for word, label in WORDS if word in text.casefold()), NONE))] = self.confidence
        return rows


def classifier(confidence: float = 0.9, catalogue: targets.Catalogue = CATALOGUE) -> Classifier:
    """A classifier with the project's lexicons and a WordModel."""
    return Classifier(WordModel(confidence), catalogue)  # type: ignore[arg-type]


def document(text: str, lang: str = "en", *, title: str = "", published: date = PUBLISHED) -> Document:
    """An article as classify sees it."""
    return Document(text, lang, datetime(published.year, published.month, published.day, 12, tzinfo=UTC), title)


def statements(text: str, lang: str = "en", *, title: str = "", published: date = PUBLISHED, confidence: float = 0.9) -> tuple[Statement, ...]:
    """The statements of one text."""
    return classifier(confidence).classify([document(text, lang, title=title, published=published)])[0]


def attributions(text: str, lang: str = "en", published: date = PUBLISHED, *, title: str = "") -> list[Attribution]:
    """The attributions of every sentence of a text, in order."""
    found: list[Attribution] = []
    read = [sentences.read(passage.text, lang, published, passage.paragraph) for passage in passages(text)]
    context = Context(home=homes.home(lang, sentences.read(title, lang, published, 0), read))
    for sentence in read:
        here, context = attribution.attribute(sentence, context)
        found += here
    return found


def holders(text: str, lang: str = "en", published: date = PUBLISHED) -> list[str]:
    """Who holds what each sentence reports, in order."""
    return [found.holder for found in attributions(text, lang, published)]


def votes_told(text: str, lang: str) -> dict[str, str | None]:
    """How each state voted, by a text that follows the news of a vote of October 2022: what its vote says of annexation, None for no vote."""
    found = candidates(document(f"{VOTES[lang]} {text}", lang, published=date(2022, 10, 14)), CATALOGUE)
    return {c.attribution.holder: c.signs.voted for c in found if c.attribution.holder != "UN"}
