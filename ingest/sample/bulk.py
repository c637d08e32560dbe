"""Any number of articles for benchmarks, in the CMS's markup and languages, always the same ones for a seed.

Most are made of phrases.toml: no sentence is about borders, hardly one occurs twice, and one word in fifteen is a name or number of its own, so that what
a cache remembers is about as much as in real news. TOPICAL in a hundred hold the paragraphs of an article of the sample edition, whose coding is known; NEAR
name a territory and take no stance, so that they are read to the end for nothing.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any

from ingest.sample import edition, noise, render
from ingest.sample.edition import SampleArticle

SEED = 20220926
TOPICAL, NEAR = 2, 1  # of a hundred
FIRST_ID = 50_000_000  # of article 0
_FIRST_DAY, _DAYS = datetime(2014, 1, 1, 6, tzinfo=UTC), 3600
_PARAGRAPHS = (16, 30)
_SENTENCES = (1, 2, 2, 3)  # of a paragraph
_TITLES = 24  # in the links of a page


@dataclass(frozen=True, slots=True)
class BulkArticle:
    """One article of the corpus."""

    article: SampleArticle
    lang: str  # ISO 639-1
    original: str  # ID of the sample article that it holds; empty where it is not about borders

    @property
    def html(self) -> str:
        """Its page, with everything around it."""
        titles = [_Writer(self.lang, f"{self.article.id}/{n}").title() for n in range(_TITLES)]
        return noise.dressed(render.page(self.article), titles)


def articles(count: int, seed: int = SEED) -> Iterator[BulkArticle]:
    """The first `count` articles. Each depends on the seed and its number only."""
    return (article(number, seed) for number in range(count))


def article(number: int, seed: int = SEED) -> BulkArticle:
    """The article of that number, from 0: each fiftieth is about borders, one in a hundred names a territory."""
    draw = random.Random(f"{seed}/{number}")
    own = edition.load()
    original = own[draw.randrange(len(own))] if number * TOPICAL % 100 < TOPICAL else None
    service = original.service if original else draw.choice(sorted(edition.services()))
    lang = edition.services()[service].lang
    writer = _Writer(lang, f"{seed}/{number}")
    filler = [writer.paragraph() for _ in range(draw.randint(*_PARAGRAPHS))]
    if not original and (number * NEAR + 25) % 100 < NEAR:
        filler.insert(draw.randrange(len(filler)), writer.near())
    published = _FIRST_DAY + timedelta(days=draw.randrange(_DAYS), minutes=draw.randrange(720))
    blank = SampleArticle("", service, "", published, None, "", (), "News", "", "", "", ())
    made = replace(
        original or blank,
        id=str(FIRST_ID + number),
        slug="",
        title=original.title if original else writer.title(),
        authors=(writer.name(),),
        caption=writer.title(),
        see_also=writer.title(),
        paragraphs=(*original.paragraphs, *filler[: max(4, len(filler) - len(original.paragraphs))]) if original else tuple(filler),
    )
    return BulkArticle(made, lang, original.id if original else "")


class _Writer:
    """Makes sentences of one language."""

    def __init__(self, lang: str, seed: str) -> None:
        self._draw = random.Random(seed)
        self._parts = _phrases()[lang]

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._draw.choice(_SENTENCES)))

    def sentence(self) -> str:
        if self._draw.random() < 0.3:
            return self._filled(self._one("said"))
        return self._filled(f"{self._one('who')} {self._one('did')} {self._one('where')} {self._one('when')}{self._one('tail')}.")

    def near(self) -> str:
        return self._filled(self._one("near"))

    def title(self) -> str:
        return self._filled(f"{self._one('who')} {self._one('did')} {self._one('where')}")

    def name(self) -> str:
        """A surname of two or three syllables: some 80,000 in each language."""
        syllables = "".join(self._one("syllables") for _ in range(self._draw.choice((1, 2, 2))))
        return (syllables + self._one("endings")).capitalize()

    def _one(self, part: str) -> str:
        return str(self._draw.choice(self._parts[part]))

    def _filled(self, text: str) -> str:
        for slot in ("{where}", "{when}"):
            if slot in text:
                text = text.replace(slot, self._one(slot[1:-1]))
        while "{n}" in text:
            text = text.replace("{n}", str(self._draw.choice((self._draw.randint(2, 99), self._draw.randint(100, 9999)))), 1)
        while "{name}" in text:
            text = text.replace("{name}", self.name(), 1)
        return text.replace("{place}", self._one("places"))


@cache
def _phrases() -> dict[str, Any]:
    return tomllib.loads((resources.files("ingest.sample") / "phrases.toml").read_text("utf-8"))
