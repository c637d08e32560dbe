"""`shekara backfill --dask`: three worker processes, one of them killed in the middle, and the tables of a plain run."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from classify.records import Statement
from classify.statements import Document
from flows.history import BackfillReport, backfill
from flows.settings import Settings
from tests.flows import past
from tests.flows.fakes import NOW, MarkClassifier
from tests.flows.past import Past
from tests.flows.test_killed import tables

ARTICLES = 120
MARKS = ("KAZ rejects ua-2022", "SRB neutral crimea", "", "KAZ accommodates crimea", "TUR affirms principle", "")


class DeadlyClassifier(MarkClassifier):
    """Kills its process at the text of that title, unless one was killed before; says which process loaded it and which read what."""

    def __init__(self, folder: Path, title: str) -> None:
        super().__init__()
        self.folder, self.title = folder, title
        (folder / f"loaded-{os.getpid()}-{id(self)}").touch()

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        if any(document.title == self.title for document in documents):
            try:
                (self.folder / f"killed-{os.getpid()}").touch(exist_ok=False)
                once = os.open(self.folder / "once", os.O_CREAT | os.O_EXCL)
                os.close(once)
            except FileExistsError:
                pass
            else:
                os.kill(os.getpid(), signal.SIGKILL)
        return super().classify(documents)


def deadly(folder: Path, title: str, settings: Settings) -> DeadlyClassifier:
    return DeadlyClassifier(folder, title)


def fill(folder: Path, site: Past, **given: object) -> BackfillReport:
    settings = Settings(data_dir=folder, allow_private=True, batch_size=50, **given.pop("settings", {}))  # type: ignore[arg-type]
    started = {"open_classifier": lambda _: MarkClassifier(), "clock": lambda: NOW} | given
    return backfill(settings, (site.source(),), "past-en", date(2014, 1, 1), **started)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def site() -> Iterator[Past]:
    """A site with 120 articles over three years, and a page that is none."""
    with past.serve() as served:
        numbers = range(32000001, 32000001 + ARTICLES)
        days = {number: f"{2014 + n % 3}-{1 + n % 12:02}-{1 + n % 28:02}" for n, number in enumerate(numbers)}
        for n, number in enumerate(numbers):
            served.answers[f"/a/{number}.html"] = past.article(served.base, number, days[number], MARKS[n % len(MARKS)])
        lastmod = {number: f"{day}T12:00:00Z" for number, day in days.items()} | {past.GALLERY: "2016-01-01T00:00:00Z", past.GONE: "2016-01-01T00:00:00Z"}
        served.answers["/sitemap.xml"] = past.sitemap(served.base, lastmod)
        yield served


@pytest.fixture(scope="module")
def plain(site: Past, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a plain backfill of it leaves."""
    folder = tmp_path_factory.mktemp("plain")
    assert fill(folder, site).articles == ARTICLES
    return folder


def test_three_workers_of_which_one_is_killed_give_the_tables_of_a_plain_run(site: Past, plain: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    seen.mkdir()
    site.asked.clear()
    report = fill(tmp_path / "data", site, settings={"dask": "3"}, open_classifier=partial(deadly, seen, "Article 32000044"))
    assert (seen / "once").exists()
    assert tables(tmp_path / "data") == tables(plain)
    assert (report.read, report.articles, report.failures, report.stopped, report.unclassified) == (ARTICLES + 2, ARTICLES, 2, "", "")
    assert sorted(site.pages) == sorted(set(site.pages))  # fetched once, also what the killed worker had
    loaded = [name.name.split("-")[1] for name in seen.glob("loaded-*")]
    assert len(loaded) == len(set(loaded))  # once a process
    assert str(os.getpid()) not in loaded
