"""Articles read again: by a cycle and on their own, over a small site and a clock that the test turns."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import httpx2
import pytest

import flows.recheck
from flows import places
from flows.cycle import CycleReport, client_of, run_cycle
from flows.messages import body, title
from flows.recheck import recheck, what_is_due
from flows.settings import Settings
from ingest.http import Client
from store import outbox
from store.database import reader, writer
from store.errors import NoDatabase
from tests.flows.conftest import Shekara
from tests.flows.fakes import NOW, MarkClassifier, Site, text, two_hosts

Value = TypeVar("Value")
FIRST, SECOND, OTHER = "https://alpha.example/a/100001.html", "https://alpha.example/a/100002.html", "https://beta.example/a/200001.html"
EDITS = "SELECT kind, holder, target, old_stance, new_stance, old_version, new_version FROM edits ORDER BY ALL"
STATE = (
    "SELECT article_id, version, text FROM article_versions ORDER BY ALL",
    "SELECT holder, target, stance, first_statement_id FROM statements ORDER BY ALL",
    "SELECT edit_id FROM edits ORDER BY ALL",
    "SELECT alert_id FROM alerts ORDER BY ALL",
    "SELECT holder, target, stance, articles, independent FROM positions ORDER BY ALL",
)


@dataclass(slots=True)
class Moving(Site):
    """A site that answers conditionally, and redirects where it is told to."""

    moved: dict[str, str] = field(default_factory=dict)  # address → where it redirects
    conditional: list[str] = field(default_factory=list)  # addresses asked with a validator

    def open(self, settings: Settings) -> Client:
        return client_of(settings, httpx2.MockTransport(self._moving))

    def _moving(self, request: httpx2.Request) -> httpx2.Response:
        url = str(request.url)
        if url in self.moved:
            self.asked.append(url)
            return httpx2.Response(301, headers={"Location": self.moved[url]}, stream=httpx2.ByteStream(b""))
        if "If-None-Match" in request.headers and url in self.pages:
            self.conditional.append(url)
        if url in self.pages and url not in self.answers:
            etag = f'"{abs(hash(self.pages[url]))}"'
            if request.headers.get("If-None-Match") == etag:
                self.asked.append(url)
                return httpx2.Response(304, stream=httpx2.ByteStream(b""))
            answer = self._answer(request)
            answer.headers["ETag"] = etag
            return answer
        return self._answer(request)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", alert_days=None)


@pytest.fixture
def site() -> Moving:
    plain = two_hosts()
    return Moving(plain.feeds, plain.pages)


def cycle(settings: Settings, site: Site, hours: float = 0.0, **given: object) -> CycleReport:
    chosen: dict[str, object] = {
        "open_client": site.open, "open_classifier": lambda _: MarkClassifier(), "clock": lambda: NOW + timedelta(hours=hours), **given
    }  # fmt: skip
    return run_cycle(settings, site.sources(), **chosen)  # type: ignore[arg-type]


def again(settings: Settings, site: Site, hours: float, **given: object) -> CycleReport:
    chosen: dict[str, object] = {
        "open_client": site.open, "open_classifier": lambda _: MarkClassifier(), "clock": lambda: NOW + timedelta(hours=hours), **given
    }  # fmt: skip
    return recheck(settings, site.sources(), **chosen)  # type: ignore[arg-type]


def rows(settings: Settings, sql: str) -> list[tuple[object, ...]]:
    with closing(reader(places.published(settings.data_dir))) as con:
        return con.execute(sql).fetchall()


def test_each_article_is_read_again_three_times_and_conditionally(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    site.asked.clear()
    read = {}
    for hour in (0.9, 1.0, 1.5, 23.0, 24.0, 25.0, 100.0, 168.0, 169.0, 400.0):
        report = cycle(settings, site, hour)
        read[hour] = report.rechecked.read
    assert read == {0.9: 0, 1.0: 3, 1.5: 0, 23.0: 0, 24.0: 3, 25.0: 0, 100.0: 0, 168.0: 3, 169.0: 0, 400.0: 0}
    assert sorted(url for url in site.asked if url in site.pages) == sorted([FIRST, SECOND, OTHER] * 3)
    assert sorted(site.conditional) == sorted([FIRST, SECOND, OTHER] * 3)
    assert rows(settings, "SELECT max(version) FROM article_versions") == [(1,)]


def test_an_edit_is_a_version_whose_statements_are_marked_and_told(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    site.pages[FIRST] = text("Astana on the votes, corrected", "KAZ endorses ua-2022", "KAZ affirms principle")
    report = cycle(settings, site, 1)
    assert (report.rechecked.read, report.rechecked.changed, report.articles, report.found) == (3, 1, 0, 2)
    assert rows(settings, EDITS) == [("flipped", "KAZ", "ua-2022", "rejects", "endorses", 1, 2)]
    assert rows(settings, "SELECT removed[1] LIKE '%rejects%', added[1] LIKE '%endorses%', retitled, statements FROM article_edits") == [(True, True, True, 1)]
    assert rows(settings, "SELECT holder, stance FROM alerts WHERE rule = 'edited'") == [("KAZ", "endorses")]
    assert rows(settings, "SELECT count(*) FROM statements") == [(3,)]
    assert rows(settings, "SELECT counts['read_again'], counts['changed'] FROM runs ORDER BY started_at DESC LIMIT 1") == [(3, 1)]
    with writer(settings.data_dir) as con:
        [row] = [row for row in outbox.listing(con) if row.rule == "edited"]
    assert title((row,)).endswith(": rejects flipped to endorses")
    assert "“KAZ endorses ua-2022”\nbefore: “KAZ rejects ua-2022”" in body((row,))


def test_history_causes_no_alert_of_an_edit(settings: Settings, site: Moving) -> None:
    old = settings.model_copy(update={"alert_days": 1})
    cycle(old, site, 47)
    site.pages[FIRST] = text("Astana on the votes", "KAZ endorses ua-2022")
    assert cycle(old, site, 48).rechecked.changed == 1
    assert rows(old, "SELECT count(*) FROM edits") == [(2,)]
    assert rows(old, "SELECT count(*) FROM alerts") == [(0,)]


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_stays_and_is_marked_until_it_is_back(settings: Settings, site: Moving, status: int) -> None:
    cycle(settings, site)
    site.answers[FIRST] = status
    notes: list[str] = []
    report = cycle(settings, site, 1, progress=Notes(notes))
    assert report.rechecked.withdrawn == 1
    assert [note for note in notes if FIRST in note and "gone" in note] == notes
    assert rows(settings, "SELECT article_id, withdrawn_at FROM articles WHERE withdrawn_at IS NOT NULL") == [("100001", datetime(2022, 9, 27, 13))]
    assert rows(settings, "SELECT count(*) FROM statements WHERE article_id = '100001'") == [(2,)]
    del site.answers[FIRST]
    cycle(settings, site, 24)
    assert rows(settings, "SELECT count(*) FROM articles WHERE withdrawn_at IS NOT NULL") == [(0,)]


def test_trouble_is_tried_again_and_does_not_end_the_run(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    site.answers[FIRST] = 503
    assert cycle(settings, site, 1).rechecked.failed == 1
    assert cycle(settings, site, 1.1).rechecked.read == 0
    del site.answers[FIRST]
    site.pages[FIRST] = text("Astana on the votes", "KAZ endorses ua-2022")
    assert cycle(settings, site, 1.3).rechecked.changed == 1


def test_an_article_that_moves_is_the_same_and_its_old_and_new_ids_are_not_fetched_anew(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    there = "https://alpha.example/a/900009.html"
    site.pages[there] = site.pages.pop(FIRST).replace("KAZ rejects", "KAZ endorses")
    site.moved[FIRST] = there
    assert cycle(settings, site, 1).rechecked.changed == 1
    assert rows(settings, "SELECT article_id, version, canonical_url FROM articles WHERE article_id IN ('100001', '900009')") == [("100001", 2, there)]
    assert rows(settings, "SELECT alias_id, article_id FROM aliases") == [("900009", "100001")]
    site.feeds["https://alpha.example/api/"] += [there]
    site.asked.clear()
    assert cycle(settings, site, 2).articles == 0
    assert there not in site.asked
    assert rows(settings, "SELECT state FROM entries WHERE article_id = '900009'") == [("done",)]
    assert cycle(settings, site, 24).rechecked.read == 3
    assert site.asked.count(there) == 1
    assert FIRST not in site.asked


def test_an_entry_answered_under_another_id_is_one_article_and_fetched_once(settings: Settings, site: Moving) -> None:
    there = "https://alpha.example/a/900009.html"
    site.pages[there] = site.pages.pop(FIRST)
    site.moved[FIRST] = there
    cycle(settings, site)
    assert rows(settings, "SELECT article_id FROM articles WHERE url = 'https://alpha.example/a/100001.html'") == [("900009",)]
    site.feeds["https://alpha.example/api/"] += [there]
    site.asked.clear()
    for quarter in range(1, 4):
        assert cycle(settings, site, quarter / 4).articles == 0
    assert {url for url in site.asked if url not in site.feeds} == set()
    assert rows(settings, "SELECT count(*) FROM articles") == [(3,)]


def test_two_stored_articles_that_become_one_are_read_as_one(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    site.moved[FIRST] = SECOND
    cycle(settings, site, 1)
    assert rows(settings, "SELECT alias_id, article_id FROM aliases") == [("100001", "100002")]
    assert rows(settings, "SELECT article_id, version FROM article_versions ORDER BY 1") == [("100001", 1), ("100002", 1), ("200001", 1)]
    assert cycle(settings, site, 24).rechecked.read == 2


def test_a_syndicated_copy_is_linked(settings: Settings, site: Moving) -> None:
    site.pages[OTHER] = site.pages[FIRST]
    cycle(settings, site)
    assert rows(settings, "SELECT article_id, copy_of FROM articles WHERE copy_of IS NOT NULL") == [("200001", "100001")]
    assert rows(settings, "SELECT holder, target, articles, independent FROM positions ORDER BY ALL") == [("KAZ", "principle", 2, 1), ("KAZ", "ua-2022", 2, 1)]


def test_no_more_than_a_bounded_number_in_a_cycle_and_none_of_another_catalogue(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    two = settings.model_copy(update={"recheck_most": 2})
    assert [cycle(two, site, 1 + n / 10).rechecked.read for n in range(3)] == [2, 1, 0]
    assert cycle(settings.model_copy(update={"recheck_most": 0}), site, 30).rechecked.read == 0
    gamma = Site({"https://gamma.example/api/": []}, {})
    assert cycle(settings, gamma, 30).rechecked.read == 0
    assert cycle(settings.model_copy(update={"recheck_hours": ()}), site, 30).rechecked.read == 0


@pytest.mark.parametrize("broken", range(5))
def test_a_round_that_breaks_after_any_step_is_completed_by_the_next(settings: Settings, site: Moving, tmp_path: Path, broken: int) -> None:
    done: list[str] = []

    def breaks(name: str, work: Callable[[], Value]) -> Value:
        value = work()
        done.append(name)
        if len(done) > broken:
            raise KeyboardInterrupt
        return value

    def edited(place: Settings, one: Moving, first: Callable[..., CycleReport]) -> None:
        cycle(place, one)
        one.pages[FIRST] = text("Astana on the votes", "KAZ endorses ua-2022", "KAZ affirms principle")
        one.pages[OTHER] = text("Belgrade too", "RUS endorses ua-2022")
        first(place, one, 1)

    def broken_off(place: Settings, one: Moving, hours: float) -> CycleReport:
        with pytest.raises(KeyboardInterrupt):
            again(place.model_copy(update={"batch_size": 2}), one, hours, step=breaks)
        return again(place, one, hours + 0.1)

    edited(settings, site, broken_off)
    once, plain = settings.model_copy(update={"data_dir": tmp_path / "once"}), two_hosts()
    edited(once, Moving(plain.feeds, plain.pages), again)
    for sql in STATE:
        assert rows(settings, sql) == rows(once, sql), sql


def test_a_kill_between_a_new_version_and_its_statements_loses_no_edit(settings: Settings, site: Moving) -> None:
    cycle(settings, site)
    site.pages[FIRST] = text("Astana on the votes", "KAZ endorses ua-2022")

    def killed(_: Settings) -> MarkClassifier:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cycle(settings, site, 1, open_classifier=killed)
    cycle(settings, site, 1.2)
    assert rows(settings, EDITS) == [
        ("flipped", "KAZ", "ua-2022", "rejects", "endorses", 1, 2),
        ("vanished", "KAZ", "principle", "affirms", None, 1, 2),
    ]


def test_alone_without_a_database_it_says_so(settings: Settings, site: Moving) -> None:
    with pytest.raises(NoDatabase):
        again(settings, site, 1)
    cycle(settings, site)
    assert [state.article_id for state in what_is_due(settings, site.sources(), lambda: NOW + timedelta(hours=2))] == ["100001", "100002", "200001"]
    report = again(settings, site, 2)
    assert (report.rechecked.read, report.polls) == (3, ())
    assert rows(settings, "SELECT kind, status FROM runs ORDER BY started_at DESC LIMIT 1") == [("recheck", "ok")]


def test_the_command_lists_and_reads_what_is_due(shekara: Shekara, workdir: Path, site: Moving, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(alert_days=None)
    cycle(settings, site)
    later = partial(datetime.fromtimestamp, (NOW + timedelta(hours=1)).timestamp(), UTC)
    monkeypatch.setattr("ingest.catalogue.load", lambda _: site.sources())
    monkeypatch.setattr(flows.recheck, "what_is_due", partial(what_is_due, clock=later))
    monkeypatch.setattr(flows.recheck, "recheck", partial(recheck, open_client=site.open, open_classifier=lambda _: MarkClassifier(), clock=later))
    asked = len(site.asked)
    listed = shekara("recheck", "--dry-run")
    assert (listed.code, len(re.findall(r"https://\w+\.example/a/\d+", listed.out)), len(site.asked)) == (0, 3, asked)
    assert listed.out.endswith("3 articles are due.\n")
    site.pages[FIRST] = text("Astana on the votes", "KAZ endorses ua-2022")
    assert shekara("recheck").out == "3 articles read again: 1 changed; 1 statements in what changed.\n"
    assert shekara("recheck").out == "Nothing to read again.\n"


class Notes:
    """Progress that keeps its notes."""

    def __init__(self, notes: list[str]) -> None:
        self.notes = notes

    def stage(self, name: str, total: int) -> Callable[[int], None]:
        return lambda done: None

    def note(self, line: str) -> None:
        self.notes.append(line)
