from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone

import duckdb
import pytest

from classify.records import LABELS
from ingest.records import FeedState, RobotsFile
from store import append, polls
from store.records import Actor, Target
from tests.store.builders import FEED, NOON, SOURCE, STAMP, article, entry, poll, statement


def count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    return con.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_catalogue_is_replaced_and_what_left_it_is_disabled(con):
    append.save_catalogue(con, [SOURCE])
    append.save_catalogue(con, [replace(SOURCE, name="Radio Free Europe", feeds=(replace(FEED, url="https://new.example/feed"),))])
    assert con.execute("SELECT feed_id, service_name, url, enabled FROM feeds ORDER BY 1").fetchall() == [
        ("rferl-en/news", "Radio Free Europe", "https://new.example/feed", True),
        ("rferl-en/sitemap", "Radio Free Europe", "https://www.rferl.org/sitemap.xml.gz", False),
    ]


def test_targets_and_actors_are_replaced(con):
    append.save_targets(con, [Target("crimea", "Krim", "UKR"), Target("principle", "Principle", None)])
    append.save_targets(con, [Target("crimea", "Crimea", "UKR")])
    append.save_actors(con, [Actor("KAZ", "Kazakstan", "state", None)])
    append.save_actors(con, [Actor("KAZ", "Kazakhstan", "state", "Central Asia"), Actor("EU", "European Union", "organisation", None)])
    assert con.execute("FROM targets ORDER BY 1").fetchall() == [("crimea", "Crimea", "UKR"), ("principle", "Principle", None)]
    assert con.execute("FROM actors ORDER BY 1").fetchall() == [("EU", "European Union", "organisation", None), ("KAZ", "Kazakhstan", "state", "Central Asia")]


def test_poll_is_stored_with_state_and_entries(con):
    assert append.save_poll(con, "r1", poll(entry("1"), entry("2"), entry("1"))) == 2
    assert append.feed_states(con) == {FEED.id: FeedState(FEED.id, '"v1"', "Tue, 27 Sep 2022 12:00:00 GMT", "ab" * 32, NOON, NOON, 0)}
    assert append.pending_entries(con) == [entry("1"), entry("2")]
    assert con.execute("SELECT run_id, outcome, http_status, entries, new_entries, polled_at FROM polls").fetchall() == [
        ("r1", "new", 200, 3, 2, NOON.replace(tzinfo=None))
    ]


def test_each_field_of_a_feeds_state_comes_back(con):
    state = FeedState(
        FEED.id, '"v"', "Tue", "ab", NOON, NOON, 2, FEED.url, "https://new.example/", NOON, 600.0, 2400.5, 9000.0, 3600.0, 20, ("1", "2"), NOON, NOON, True,
        "broken", "hard", 3, NOON, "is not there", "look for it",
    )  # fmt: skip
    assert [field.name for field in fields(FeedState) if getattr(state, field.name) == field.default] == []
    append.save_poll(con, "r1", poll(state=state))
    assert append.feed_states(con) == {FEED.id: state}


def test_what_is_known_of_robots_txt_is_replaced(con):
    old = RobotsFile("https://a.example", NOON, None, NOON)
    append.save_robots(con, [old, replace(old, origin="https://b.example")])
    append.save_robots(con, [RobotsFile("https://a.example", NOON + timedelta(days=1), "User-agent: *")])
    assert append.robots_files(con) == {
        "https://a.example": RobotsFile("https://a.example", NOON + timedelta(days=1), "User-agent: *"),
        "https://b.example": replace(old, origin="https://b.example"),
    }


def test_poll_repeated_adds_nothing(con):
    append.save_poll(con, "r1", poll(entry("1")))
    assert append.save_poll(con, "r1", poll(entry("1"))) == 0
    assert (count(con, "polls"), count(con, "entries")) == (1, 1)


def test_poll_without_news_keeps_the_time_of_the_last_news(con):
    later = NOON + timedelta(hours=1)
    append.save_poll(con, "r1", poll(entry("1")))
    append.save_poll(con, "r2", poll(at=later, etag='"v2"', outcome="unchanged", http_status=304))
    state = append.feed_states(con)[FEED.id]
    assert (state.etag, state.last_polled_at, state.last_new_at) == ('"v2"', later, NOON)


def test_etag_is_not_remembered_when_its_entries_are_lost(con):
    broken = entry("2", title=None)
    with pytest.raises(duckdb.ConstraintException):
        append.save_poll(con, "r1", poll(entry("1"), broken))
    assert append.feed_states(con) == {}
    assert (count(con, "entries"), count(con, "polls")) == (0, 0)
    assert append.save_poll(con, "r1", poll(entry("1"))) == 1


def test_times_are_stored_in_utc_and_naive_ones_refused(con):
    almaty = datetime(2022, 9, 27, 18, tzinfo=timezone(timedelta(hours=6)))
    append.save_poll(con, "r1", poll(entry("1", published_at=almaty)))
    assert append.pending_entries(con)[0].published_at == NOON
    assert append.pending_entries(con)[0].published_at.tzinfo is UTC
    with pytest.raises(ValueError, match="naive time 2022-09-27T12:00:00"):
        append.save_poll(con, "r1", poll(entry("2", published_at=datetime(2022, 9, 27, 12))))


def test_pending_entries_oldest_first_of_the_feeds_asked_for(con):
    old, undated, other = entry("1", published_at=NOON - timedelta(days=1)), entry("2", published_at=None), entry("3", feed_id="rferl-en/sitemap")
    append.save_poll(con, "r1", poll(undated, other, old))
    assert append.pending_entries(con) == [old, other, undated]
    assert append.pending_entries(con, feeds=[FEED.id], limit=1) == [old]
    assert append.pending_entries(con, feeds=[]) == []


def test_failed_entry_waits_longer_each_time_and_is_given_up(con):
    append.save_poll(con, "r1", poll(entry("1")))
    now, waits = NOON, []
    for _ in range(polls.MOST_ATTEMPTS):
        append.fail_entries(con, [("1", "https://www.rferl.org/a/1.html answered 503", False)], now=now)
        assert append.pending_entries(con, now=now) == []
        due = con.execute("SELECT next_try_at FROM entries").fetchone()[0]
        if due is None:
            break
        waits.append(due.replace(tzinfo=UTC) - now)
        now += waits[-1]
        assert append.pending_entries(con, now=now) == [entry("1")]
    assert waits[:3] == [timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1)]
    assert waits[-1] == polls.LONGEST_RETRY
    assert con.execute("SELECT state, attempts, last_error FROM entries").fetchall() == [
        ("gone", polls.MOST_ATTEMPTS, "https://www.rferl.org/a/1.html answered 503")
    ]


def test_final_failure_is_the_last(con):
    append.save_poll(con, "r1", poll(entry("1"), entry("2")))
    append.fail_entries(con, [("1", "answered 410", True), ("unknown", "answered 410", True)])
    assert append.pending_entries(con) == [entry("2")]


def test_article_comes_back_as_it_was_stored(con):
    stored = article("7", published_at=NOON, modified_at=NOON + timedelta(hours=2))
    assert append.save_articles(con, [stored]) == 1
    assert append.unclassified(con, 10) == [stored]


def test_article_marks_its_entry_done_also_under_another_identity(con):
    append.save_poll(con, "r1", poll(entry("1"), entry("2")))
    append.save_articles(con, [article("1"), article("canonical-2", url=entry("2").url)])
    assert append.pending_entries(con) == []


def test_same_text_is_no_new_version_and_another_one_is(con):
    append.save_articles(con, [article("1")])
    assert append.save_articles(con, [article("1", title="New headline")]) == 0
    assert append.save_articles(con, [article("1", "Changed."), article("2")]) == 2
    assert con.execute("SELECT article_id, version, superseded_at IS NULL FROM article_versions ORDER BY 1, 2").fetchall() == [
        ("1", 1, False),
        ("1", 2, True),
        ("2", 1, True),
    ]
    assert [a.text for a in append.unclassified(con, 10) if a.article_id == "1"] == ["Changed."]


def test_two_texts_of_one_article_in_one_batch_do_not_take_turns(con):
    for _ in range(2):
        append.save_articles(con, [article("1", "First."), article("1", "Second.")])
    assert con.execute("SELECT version, text FROM article_versions").fetchall() == [(1, "Second.")]


def test_text_that_returns_to_an_earlier_one_shows_its_statements_again(con):
    for text in ("A: Kazakhstan.", "B: Kazakhstan.", "A: Kazakhstan."):
        append.save_articles(con, [article("1", text)])
        append.save_statements(con, STAMP, [(found, [statement()]) for found in append.unclassified(con, 10)])
        assert con.execute("SELECT a.text FROM statements JOIN articles AS a USING (article_id)").fetchall() == [(text,)]
    assert (count(con, "statement_log"), count(con, "article_versions")) == (2, 3)


def test_statement_comes_back_as_it_was_stored(con, save):
    found = statement(speaker="Айбек Смадияров", role="өкіл", confidence=0.123456789)
    (source,) = save([found])
    row = con.execute("FROM statements").fetchall()[0]
    stored = dict(zip([column[0] for column in con.execute("FROM statements").description], row, strict=True))
    assert stored["statement_id"] == append.statement_id(source, found)
    assert len(stored["statement_id"]) == 32
    assert (stored["url"], stored["published_at"]) == (source.url, NOON.replace(tzinfo=None))
    assert stored["probabilities"] == {label: round(p, 4) for label, p in zip(LABELS, found.probabilities, strict=True)}
    for name in ("holder", "speaker", "role", "stance", "score", "act", "stated_on", "evidence", "evidence_start", "evidence_end", "confidence", "classifier"):
        assert stored[name] == getattr(found, name), name


def test_statements_repeated_add_nothing(con):
    append.save_articles(con, [article("1")])
    found = [(article("1"), [statement(), statement("RUS", "endorses")])]
    assert append.save_statements(con, STAMP, found) == 2
    assert append.save_statements(con, STAMP, found) == 0
    assert count(con, "statements") == 2
    assert append.unclassified(con, 10) == []


def test_of_two_statements_with_one_key_the_surer_stays(con, save):
    save([statement(stance="neutral", confidence=0.4), statement(stance="rejects", confidence=0.7), statement(stance="affirms", confidence=0.5)])
    assert con.execute("SELECT stance, score FROM statements").fetchall() == [("rejects", 2)]


def test_article_without_statements_counts_as_classified(con):
    append.save_articles(con, [article("1")])
    assert append.count_unclassified(con) == 1
    append.save_statements(con, STAMP, [(article("1"), [])])
    assert append.count_unclassified(con) == 0


def test_unclassified_oldest_first(con):
    old = article("old", published_at=NOON - timedelta(days=9))
    append.save_articles(con, [article("new"), old])
    assert append.unclassified(con, 1) == [old]
    append.save_statements(con, STAMP, [(old, [])])
    assert append.unclassified(con, 9) == [article("new")]


def test_stale_is_what_another_classifier_read_newest_first_and_never_news(con):
    old, new, unread = article("old", published_at=NOON - timedelta(days=9)), article("new"), article("unread")
    append.save_articles(con, [old, new, unread])
    append.save_statements(con, STAMP, [(old, []), (new, [])])
    assert append.stale(con, STAMP, 9) == []
    assert append.stale(con, "head-2", 9) == [new, old]
    assert append.stale(con, "head-2", 1) == [new]
    append.save_statements(con, "head-2", [(new, [])])
    assert append.stale(con, "head-2", 9) == [old]
    assert (append.count_stale(con, "head-2"), append.count_stale(con, STAMP)) == (1, 1)


def test_stale_has_older_versions_on_request_each_text_once_and_none_of_an_article_with_news(con):
    texts = [article("1", text) for text in ("A: Kazakhstan.", "B: Kazakhstan.", "A: Kazakhstan.", "C: Kazakhstan.")]
    for text in texts:
        append.save_articles(con, [text])
    assert append.stale(con, STAMP, 9, superseded=True) == []
    append.save_statements(con, STAMP, [(texts[-1], [])])
    assert append.stale(con, STAMP, 9) == []
    assert append.stale(con, STAMP, 9, superseded=True) == [texts[2], texts[1]]
    append.save_statements(con, STAMP, [(texts[0], [statement()])], news=False)
    assert append.stale(con, STAMP, 9, superseded=True) == [texts[1]]
    assert append.stale(con, "head-2", 9, superseded=True) == [texts[3], texts[2], texts[1]]
    assert append.count_stale(con, "head-2", superseded=True) == 3


def test_what_is_no_news_raises_no_alert(con):
    append.save_articles(con, [article("1"), article("2")])
    append.save_statements(con, STAMP, [(article("1"), [statement()])], news=False)
    assert (count(con, "statements"), count(con, "alerts")) == (1, 0)
    append.save_statements(con, STAMP, [(article("2"), [statement(), statement("RUS", "endorses")])])
    assert con.execute("SELECT holder FROM alerts").fetchall() == [("RUS",)]


def test_newer_classifier_replaces_what_the_older_one_found(con, save):
    (source,) = save([statement(), statement("RUS", "endorses")])
    append.save_statements(con, "head-2", [(source, [statement(stance="rejects", classifier="head-2")])])
    assert con.execute("SELECT holder, stance, classifier FROM statements").fetchall() == [("KAZ", "rejects", "head-2")]
    assert count(con, "statement_log") == 3


def test_statement_of_another_classifier_is_refused(con):
    append.save_articles(con, [article("1")])
    with pytest.raises(ValueError, match="statement of classifier head-2 among those of rules-1/head-1"):
        append.save_statements(con, STAMP, [(article("1"), [statement(classifier="head-2")])])


def test_run_has_a_row_from_start_to_end(con):
    run = append.start_run(con, "demo", now=NOON)
    assert run.startswith("20220927T120000-")
    assert con.execute("SELECT kind, status, finished_at FROM runs").fetchall() == [("demo", "running", None)]
    append.finish_run(con, run, {"articles": 3, "statements": 0}, "ok", "", now=NOON + timedelta(minutes=1))
    assert con.execute("SELECT status, counts, finished_at FROM runs").fetchall() == [("ok", {"articles": 3, "statements": 0}, datetime(2022, 9, 27, 12, 1))]


def test_run_whose_process_is_gone_is_marked_by_the_next(con, monkeypatch):
    dead = append.start_run(con, "run")
    con.execute("UPDATE runs SET pid = 2 ** 22 + 1")
    monkeypatch.setattr("os.getpid", lambda: 1)
    alive = append.start_run(con, "run")
    monkeypatch.undo()
    last = append.start_run(con, "run")
    assert dict(con.execute("SELECT run_id, status FROM runs").fetchall()) == {dead: "interrupted", alive: "running", last: "running"}


def test_stated_on_keeps_its_precision(con, save):
    save([statement(on=date(2019, 1, 1), stated_on_precision="year")])
    assert con.execute("SELECT stated_on, stated_on_precision FROM statements").fetchall() == [(date(2019, 1, 1), "year")]
