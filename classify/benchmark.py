"""How fast articles are classified beside encoding each sentence, and what the gate before the encoder loses: `python -m classify.benchmark`."""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from lxml import html

from classify import encoder, evaluate, examples, targets
from classify.attribution import Attribution, attribute
from classify.candidates import found_in
from classify.discourse.context import Context
from classify.errors import ClassifyError, DataError
from classify.judging import agreement
from classify.judging.agreement import GoldRecord
from classify.lexicons import LANGUAGES
from classify.passages import passages
from classify.questions import topics
from classify.records import NONE
from classify.sentences import read
from classify.statements import Classifier, Document, about_borders, gate

OFF_TOPIC = 49  # off-topic articles to each one on the subject
ENCODED = 10  # of so many articles one is encoded whole, for the comparison; all of them would take minutes
_TEXTS = 24  # examples that make an off-topic article
_SEED = 20220926
_DAY = datetime(2022, 10, 4, tzinfo=UTC)  # of texts that have no date
_PUBLISHED = re.compile(r'"datePublished":\s*"(\d{4}-\d\d-\d\d)')
_ALONE = "indirect wording, one sentence an article (for comparison)"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Recall:
    """What the gate lets through of what it must."""

    name: str  # of the set
    through: int
    lost: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.through / max(1, self.through + len(self.lost))

    def __str__(self) -> str:
        return f"{self.name}: {self.share:.4f} ({self.through} of {self.through + len(self.lost)})"


@dataclass(frozen=True, slots=True)
class Speed:
    """One way to read the articles."""

    name: str
    articles: int
    seconds: float

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / max(self.seconds, 1e-9)


def gold_articles(folder: Path) -> list[tuple[Document, tuple[GoldRecord, ...]]]:
    """The pages of a folder in the gold format, paragraphs joined by newlines, and their records. Raises DataError naming the file."""
    found = []
    for path in sorted(folder.glob("*.html")):
        root = html.fromstring(path.read_bytes())
        text = "\n".join(paragraph for p in root.iter("p") if (paragraph := " ".join(p.text_content().split())))
        published = _PUBLISHED.search(path.read_text(encoding="utf-8"))
        if published is None or not text:
            raise DataError(f"{path}: has no datePublished or no paragraphs", "a gold page is an article with JSON-LD metadata and <p> elements")
        title = " ".join(root.findtext(".//h1", "").split())
        document = Document(text, path.name[:2], datetime.fromisoformat(published[1]).replace(tzinfo=UTC), title)
        found.append((document, agreement.read_gold(path.with_suffix(".gold.jsonl"))))
    return found


def off_topic(count: int, catalogue: targets.Catalogue) -> list[Document]:
    """Articles put together from training examples that are neither a statement nor on a territory, always the same ones.

    Hard negatives ("the integrity of the database"), which pass the gate, are in as large a share of articles as they are of the examples.
    """
    draw = random.Random(_SEED)
    plain: dict[str, list[str]] = {}
    hard: list[Document] = []
    for example in examples.training():
        if example.label == NONE and example.target == "-":
            document = Document(example.text, example.lang, _DAY)
            if gate(document, example.lang, catalogue):
                hard.append(document)
            else:
                plain.setdefault(example.lang, []).append(example.text)
    known = sum(map(len, plain.values()))
    langs, weights = list(plain), [len(listed) for listed in plain.values()]
    made = []
    for _ in range(count):
        trap = draw.choice(hard) if draw.random() < len(hard) / (len(hard) + known) else None
        lang = trap.lang if trap else draw.choices(langs, weights)[0]
        texts = draw.choices(plain[lang], k=_TEXTS) + ([trap.text] if trap else [])
        draw.shuffle(texts)
        made.append(Document("\n".join(" ".join(texts[at : at + 3]) for at in range(0, len(texts), 3)), lang, _DAY))
    return made


def recall_of_passages(name: str, rows: Sequence[tuple[str, str, str]], catalogue: targets.Catalogue, *, alone: bool = False) -> Recall:
    """What passes of (language, target, text), each in an article whose topic is that target; `alone`: each an article of its own."""
    lost = [f"{lang} {target}: {text}" for lang, target, text in rows if not _passes(text, lang, None if alone else target, catalogue)]
    return Recall(name, len(rows) - len(lost), tuple(lost))


def recall_of_articles(name: str, articles: Sequence[tuple[Document, tuple[GoldRecord, ...]]], catalogue: targets.Catalogue) -> Recall:
    """What of the gold records' evidence passes within its article, whose topic is found as always.

    The holder need not be found: where a sentence has none, it counts as a whole.
    """
    through, lost = 0, []
    for document, records in articles:
        open_to = _open_stretches(document, catalogue)
        for record in records:
            at = document.text.find(record.evidence)
            if any(start < at + len(record.evidence) and at < end for start, end in open_to):
                through += 1
            else:
                lost.append(f"{document.lang} {record.target}: {record.evidence}")
    return Recall(name, through, tuple(lost))


def default_recalls(catalogue: targets.Catalogue) -> list[Recall]:
    """The gate's recall on training examples, indirectly worded passages and gold evidence. Raises DataError."""
    trained = [(e.lang, e.target, e.text) for e in examples.training() if e.label != NONE and e.target in catalogue.targets]
    indirect = [(r.lang, r.target, r.text) for r in evaluate.read_statements(evaluate.INDIRECT) if r.label != NONE and r.target in catalogue.targets]
    return [
        recall_of_passages("training examples", trained, catalogue),
        recall_of_passages("indirect wording", indirect, catalogue),
        recall_of_passages(_ALONE, indirect, catalogue, alone=True),
        recall_of_articles("gold evidence", gold_articles(evaluate.GOLD / "dev"), catalogue),
    ]


def _whole(text: str) -> Attribution:
    """Somebody whose clause is the whole sentence: what the gate sees, whoever is found."""
    return Attribution("", "state", None, None, 0, len(text), False)


def _passes(text: str, lang: str, topic: str | None, catalogue: targets.Catalogue) -> bool:
    known = lang if lang in LANGUAGES else "en"
    return any(about_borders(catalogue, read(p.text, known, _DAY.date(), 0), _whole(p.text), topic) for p in passages(text))


def _open_stretches(document: Document, catalogue: targets.Catalogue) -> list[tuple[int, int]]:
    """Characters of an article that pass the gate: clauses with a holder, else whole sentences."""
    if not gate(document, document.lang, catalogue):
        return []
    published = document.published_at.date()
    cut = passages(document.text)
    sentences = [read(p.text, document.lang, published, p.paragraph) for p in cut]
    topic = topics.topic(catalogue, document.title, sentences, document.lang, published)
    found = []
    context = Context()
    for passage, sentence in zip(cut, sentences, strict=True):
        attributions, context = attribute(sentence, context)
        for clause in attributions or [_whole(sentence.text)]:
            if about_borders(catalogue, sentence, clause, topic):
                found.append((passage.start + clause.start, passage.start + clause.end))
    return found


def _timed(name: str, articles: int, work: Callable[[], T]) -> tuple[Speed, T]:
    started = time.perf_counter()
    result = work()
    return Speed(name, articles, time.perf_counter() - started), result


def _report(documents: Sequence[Document], catalogue: targets.Catalogue, cache_dir: Path) -> None:
    classifier = Classifier.load(cache_dir=cache_dir)
    plain = encoder.load(None, cache_dir)
    sentences = [[p.text for p in passages(document.text)] for document in documents]
    for lang in {document.lang for document in documents}:  # lexicons are read on first use
        found_in(Document("Crimea Крым Қырым: said.", lang, documents[0].published_at), catalogue)
    encoder.encode(plain, sentences[0][:2])

    rules, found = _timed("rules alone", len(documents), lambda: [found_in(document, catalogue) for document in documents])
    whole, statements = _timed("whole classification", len(documents), lambda: classifier.classify(documents))
    sampled = sentences[::ENCODED]
    every, _ = _timed(
        "every sentence through SentenceTransformer.encode", len(sampled), lambda: encoder.encode(plain, [text for part in sampled for text in part])
    )

    total = sum(map(len, sentences))
    reach = sum(len({candidate.sentence for candidate in (*listed.told, *listed.proposed)}) for listed in found)  # at most: not all proposals are asked
    passed = sum(gate(document, document.lang, catalogue) for document in documents)
    print(f"{len(documents)} articles, {total} sentences, {sum(map(len, statements))} statements; {passed} articles pass the gate")
    print(f"sentences that reach the encoder: {reach} of {total}, {reach / max(1, total):.2%}")
    for speed in (rules, whole, every):
        print(f"{speed.name}: {speed.rate:.1f} articles/s, {speed.rate / every.rate:.1f} times the last")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when something can't be read."""
    parser = argparse.ArgumentParser(prog="python -m classify.benchmark", description="Throughput of classification and recall of the gate before the encoder.")
    parser.add_argument("texts", nargs="*", type=Path, help="articles as text files in UTF-8, paragraphs a line; by default the bundled gold articles")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the text files")
    parser.add_argument("--off-topic", type=int, default=OFF_TOPIC, metavar="N", help="off-topic articles to each article (default: %(default)s)")
    parser.add_argument("--recall-only", action="store_true", help="the gate's recall, without the encoder")
    given = parser.parse_args(argv)
    try:
        catalogue = targets.load()
        if not given.recall_only:
            now = datetime.now(UTC)
            listed = [Document(path.read_text(encoding="utf-8"), given.lang, now) for path in given.texts]
            listed = listed or [document for document, _ in gold_articles(evaluate.GOLD / "dev")]
            mixed = [*listed, *off_topic(given.off_topic * len(listed), catalogue)]
            random.Random(_SEED).shuffle(mixed)
            _report(mixed, catalogue, encoder.default_cache())
        print("recall of the gate:")
        for recall in default_recalls(catalogue):
            print(f"  {recall}")
            for text in recall.lost if recall.name != _ALONE else ():
                print(f"    lost: {text}")
    except ClassifyError as error:
        print(f"{error.message}\n{error.mend}", file=sys.stderr)
        return 1
    except (OSError, UnicodeDecodeError) as error:
        print(f"a text can't be read: {error}\ngive text files in UTF-8", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
