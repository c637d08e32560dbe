"""Stored articles, read again by the present classifier. Its rows are added and the older ones stay; nothing of it is told as news."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from classify.records import Statement
from flows.cycle import in_transactions, run_row, save_catalogues
from flows.models import ClassifierLike, document, load_classifier, load_meaning, opened
from flows.settings import Settings
from flows.steps import Progress, Silence, Step, plain_step
from ingest.records import Article
from store import append
from store.database import DATABASE, writer
from store.errors import NoDatabase
from store.publish import publish


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What one reading again did."""

    run_id: str
    stamp: str  # of the classifier that read
    texts: int = 0  # how many it read
    statements: int = 0  # rows that are new in the log
    left: int = 0  # texts that still wait to be read again: more than the limit
    unread: int = 0  # articles that no classifier has read yet: news, which the next `shekara run` reads
    published: bool = False  # whether readers have a newer copy


def reclassify(
    settings: Settings,
    *,
    superseded: bool = False,
    limit: int | None = None,
    step: Step = plain_step,
    progress: Progress | None = None,
    open_classifier: Callable[[Settings], ClassifierLike] = load_classifier,
) -> RereadReport:
    """Reads each article again that another classifier than the present one read last, the newest first, at most `limit`; publishes.

    With `superseded` older versions of the articles too. No alert is raised: a changed reading of old news is not news. Each few texts are
    stored together with the note that they were read, so that the next call goes on where a killed one ended.
    Raises NoDatabase, EncoderError, and StoreError when the database can't be written.
    """
    path = settings.data_dir / DATABASE
    if not settings.store and not path.is_file():
        raise NoDatabase(path)
    progress = progress or Silence()
    with writer(settings.place) as con, run_row(con, "reclassify") as run:
        classifier = step("load classifier", lambda: opened(open_classifier, settings, progress))
        save_catalogues(settings, con)
        meaning = load_meaning(settings)
        waiting = append.count_stale(con, classifier.stamp, superseded=superseded)
        wanted = waiting if limit is None else min(limit, waiting)
        advance = progress.stage("reading again", wanted)
        run.counts = {"articles": 0, "statements": 0}

        def read(few: Sequence[Article]) -> list[tuple[Article, tuple[Statement, ...]]]:
            return list(zip(few, classifier.classify([document(article) for article in few]), strict=True))

        def batch(articles: Sequence[Article]) -> None:
            for part, pairs in in_transactions(articles, read):
                vectors = meaning.vectors(statement.evidence for _, statements in pairs for statement in statements) if meaning else None
                new = append.save_statements(con, classifier.stamp, pairs, news=False, vectors=vectors, encoder=meaning.name if meaning else "")
                run.counts = {"articles": run.counts["articles"] + len(part), "statements": run.counts["statements"] + new}
                advance(len(part))

        while articles := append.stale(con, classifier.stamp, min(settings.batch_size, wanted - run.counts["articles"]), superseded=superseded):
            step("read again", partial(batch, articles))
        texts, statements = run.counts["articles"], run.counts["statements"]
        report = RereadReport(run.id, classifier.stamp, texts, statements, waiting - texts, append.count_unclassified(con))
    return replace(report, published=step("publish", lambda: publish(settings.place)))
