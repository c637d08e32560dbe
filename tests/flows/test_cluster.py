"""`shekara backfill --dask`: three worker processes, one of them killed in the middle, and the tables of a plain run."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import distributed
import pytest

import flows
from classify.errors import EncoderError
from classify.records import Statement
from classify.statements import Document
from flows import __version__, cluster
from flows.errors import ClusterError, SettingsError, UsageError
from flows.history import BackfillReport, backfill
from flows.reading import Models, classify_there
from flows.settings import Settings, load
from flows.steps import Silence
from ingest.records import Page
from tests.flows import past
from tests.flows.fakes import NOW, MarkClassifier
from tests.flows.past import Past
from tests.flows.test_killed import tables

ARTICLES = 60
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


@dataclass(frozen=True)
class Deadly:
    """Opens it. Two of these are equal, as functions of modules are after their way to a worker."""

    folder: Path
    title: str

    def __call__(self, settings: Settings) -> DeadlyClassifier:
        return DeadlyClassifier(self.folder, self.title)


def fill(folder: Path, site: Past, **given: Any) -> BackfillReport:
    settings = Settings(data_dir=folder, allow_private=True, batch_size=25, **given.pop("settings", {}))
    started = {"open_classifier": marks, "clock": lambda: NOW} | given
    return backfill(settings, (site.source(),), "past-en", date(2014, 1, 1), **started)


@pytest.fixture(scope="module")
def site() -> Iterator[Past]:
    """A site with 60 articles over three years, and a page that is none."""
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
    report = fill(tmp_path / "data", site, settings={"dask": "3"}, open_classifier=Deadly(seen, "Article 32000044"))
    assert (seen / "once").exists()
    assert tables(tmp_path / "data") == tables(plain)
    assert (report.read, report.articles, report.failures, report.stopped, report.unclassified) == (ARTICLES + 2, ARTICLES, 2, "", "")
    assert sorted(site.pages) == sorted(set(site.pages))  # fetched once, also what the killed worker had
    loaded = [name.name.split("-")[1] for name in seen.glob("loaded-*")]
    assert len(loaded) == len(set(loaded))  # once a process
    assert str(os.getpid()) not in loaded


class Future:
    """A task of a fake cluster: done here, when it is asked for."""

    def __init__(self, work: Any, *given: Any) -> None:
        self.work, self.given = work, given

    def result(self, timeout: float) -> Any:
        return self.work(*self.given)

    def done(self) -> bool:
        return True


class Client:
    """A cluster without workers' processes. What `deadly` says of is told to have killed each worker."""

    def __init__(self, deadly: bytes = b"nothing at all", program: str = __version__) -> None:
        self.deadly, self.program, self.given = deadly, program, [0]

    def nthreads(self) -> dict[str, int]:
        return {"tcp://a:1": 1}

    def submit(self, work: Any, *given: Any, pure: bool) -> Future:
        def run(*given: Any) -> Any:
            if work is cluster._read_packed:
                _, pages = pickle.loads(zlib.decompress(given[0]))
                self.given.append(len(pages))
                if any(self.deadly in page.body for page in pages):
                    raise distributed.KilledWorker("read", None, 3)
            return replace(work(*given), program=self.program)

        return Future(run, *given)


def marks(settings: Settings) -> MarkClassifier:
    return MarkClassifier()


def no_encoder(settings: Settings) -> MarkClassifier:
    raise EncoderError("no encoder here", "install it")


def crew(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    @contextmanager
    def here(settings: Settings, open_classifier: Any, note: Any) -> Iterator[cluster.Crew]:
        made = cluster.Crew(client, Models(None, None, None, open_classifier), note, settings.dask)
        made.alone_at = lambda hosts: nullcontext()  # type: ignore[assignment, method-assign]
        yield made

    monkeypatch.setattr(cluster, "crew_of", here)


def test_a_page_that_kills_each_worker_is_named_and_the_rest_is_read(site: Past, plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes: list[str] = []

    class Noted(Silence):
        def note(self, line: str) -> None:
            notes.append(line)

    client = Client(b"Article 32000044<")
    crew(monkeypatch, client)
    report = fill(tmp_path, site, settings={"dask": "tcp://nowhere:1"}, open_classifier=marks, progress=Noted())
    assert (report.articles, report.failures, report.counts.later) == (ARTICLES - 1, 3, 1)
    assert next(line for line in notes if "32000044" in line).endswith("give them more memory if they lacked it")
    assert max(client.given) <= cluster.PART_PAGES


def test_workers_of_another_version_end_it(site: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crew(monkeypatch, Client(program="0.0.1"))
    with pytest.raises(ClusterError, match=r"has shekara 0\.0\.1 with marks/1, and this is"):
        fill(tmp_path, site, settings={"dask": "tcp://nowhere:1"}, open_classifier=marks)


def test_without_an_encoder_on_the_workers_articles_wait(site: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crew(monkeypatch, Client())
    report = fill(tmp_path, site, settings={"dask": "tcp://nowhere:1"}, open_classifier=no_encoder)
    assert (report.articles, report.statements) == (ARTICLES, 0)
    assert "no encoder here; install it" in report.unclassified
    later = fill(tmp_path, site, settings={"dask": "tcp://nowhere:1"}, open_classifier=marks)
    assert (later.read, later.statements) == (0, ARTICLES * 4 // 6)


def test_parts_are_small() -> None:
    pages = [Page(f"https://a.example/{n}", "", 200, "", b"x" * size, NOW) for n, size in enumerate([1, cluster.PART_BYTES * 2, 1, *[1] * 11])]
    assert [len(part) for part in cluster.parts(pages)] == [1, 1, 10, 2]
    assert [page for part in cluster.parts(pages) for page in part] == pages


@pytest.mark.parametrize("wrong", ["0", "-1", "three", "tcp://host", "http://host:8786", "host:8786"])
def test_what_names_no_cluster_is_refused(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHEKARA_DASK", wrong)
    with pytest.raises(SettingsError, match=r"SHEKARA_DASK is .*number of processes, or tcp://"):
        load()


def test_without_the_package_the_mend_is_told(site: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "flows.cluster")
    monkeypatch.delattr(flows, "cluster")
    with pytest.raises(UsageError, match="package distributed is not installed") as told:
        fill(tmp_path, site, settings={"dask": "2"})
    assert told.value.mend == "pip install 'shekara[dask]'"


def test_secrets_stay_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHEKARA_CHANNELS", "slack://TokenA/TokenB/TokenC")
    seen: list[Settings] = []
    classify_there([], Models("an encoder", None, None, lambda settings: seen.append(settings) or MarkClassifier()))
    assert [(settings.encoder, settings.channels) for settings in seen] == [("an encoder", ())]
