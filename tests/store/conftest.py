from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import duckdb
import pytest

from classify.records import Statement
from ingest.records import Article
from store import append
from store.database import DATABASE, writer
from tests.store.builders import STAMP, article

Save = Callable[..., list[Article]]


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file as a writer makes it, made once: half a second a test is saved."""
    folder = tmp_path_factory.mktemp("new")
    with writer(folder):
        pass
    return folder / DATABASE


@pytest.fixture
def con(tmp_path: Path, new_file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    (tmp_path / "data").mkdir()
    shutil.copy(new_file, tmp_path / "data")
    with writer(tmp_path / "data") as open_con:
        yield open_con


@pytest.fixture
def save(con: duckdb.DuckDBPyConnection) -> Save:
    """Stores the statements, each list of them in an article of its own, numbered from 1 or as given."""

    def into(*per_article: Sequence[Statement], channels: Sequence[str] = (), **changed: object) -> list[Article]:
        count = con.execute("SELECT count(*) FROM article_versions").fetchone()
        articles = [article(str(number), **changed) for number in range(count[0] + 1, count[0] + 1 + len(per_article))]
        append.save_articles(con, articles)
        append.save_statements(con, STAMP, list(zip(articles, per_article, strict=True)), channels)
        return articles

    return into
