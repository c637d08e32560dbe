from __future__ import annotations

from datetime import timedelta

import duckdb
import pytest

from ingest.records import FeedRule, FeedState, Health, Notice, PollResult
from store import append, integrity, outbox
from store.database import DATABASE, writer
from store.records import Target
from tests.store.builders import FEED, NOON, SOURCE, STAMP, article, poll, statement


def test_new_stance_raises_one_alert_on_each_channel(con, save):
    append.save_targets(con, [Target("ua-2022", "Donetsk and others", "UKR")])
    save([statement(), statement("RUS", "endorses")], [statement(confidence=0.7)], channels=("tgram-1", "mailto-2"))
    due = outbox.due_alerts(con, 10)
    assert sorted((a.holder, a.stance, a.channel, a.rule, a.state) for a in due) == [
        ("KAZ", "affirms", "mailto-2", "first_stance", "pending"),
        ("KAZ", "affirms", "tgram-1", "first_stance", "pending"),
        ("RUS", "endorses", "mailto-2", "first_stance", "pending"),
        ("RUS", "endorses", "tgram-1", "first_stance", "pending"),
    ]
    kaz = next(a for a in due if a.holder == "KAZ")
    assert (kaz.holder_name, kaz.target_name, kaz.score, kaz.title, kaz.url) == (
        *("Kazakhstan", "Donetsk and others", 1),
        *("Neighbours react", "https://www.rferl.org/a/1.html"),
    )  # fmt: skip
    assert kaz.published_at == NOON


def test_stance_seen_before_raises_none(con, save):
    save([statement()], channels=("tgram-1",))
    save([statement()], channels=("tgram-1", "mailto-2"))
    assert len(outbox.listing(con)) == 1


def test_repeated_transaction_raises_none_again(con, save):
    (source,) = save([statement()], channels=("tgram-1",))
    outbox.mark_sent(con, [a.alert_id for a in outbox.due_alerts(con, 10)])
    append.save_statements(con, STAMP, [(source, [statement()])], ("tgram-1",))
    assert [a.state for a in outbox.listing(con)] == ["sent"]


def test_without_a_channel_the_row_is_there_unsent(con, save):
    save([statement()])
    assert [(a.channel, a.state) for a in outbox.listing(con)] == [("none", "unsent")]
    assert outbox.due_alerts(con, 10) == []


def test_old_article_raises_none_and_makes_its_stance_known(con):
    old, new = article("1", published_at=NOON - timedelta(days=400)), article("2", published_at=NOON)
    since = NOON - timedelta(days=30)
    append.save_articles(con, [old, new])
    append.save_statements(con, STAMP, [(new, [statement("RUS", "endorses")]), (new, [statement()]), (old, [statement()])], ("tgram-1",), since)
    assert [a.holder for a in outbox.listing(con)] == ["RUS"]


def test_failed_write_of_statements_leaves_no_alert(con):
    append.save_articles(con, [article("1")])
    with pytest.raises(Exception, match="NOT NULL constraint failed"):
        append.save_statements(con, STAMP, [(article("1"), [statement(), statement("RUS", evidence=None)])], ("tgram-1",))
    assert outbox.listing(con) == []
    assert append.count_unclassified(con) == 1


def test_failed_alert_waits_longer_each_time_and_is_given_up_until_retried(con, save):
    save([statement()], channels=("tgram-1",))
    (alert,) = outbox.due_alerts(con, 10)
    now = NOON
    for attempt in range(1, outbox.MOST_ATTEMPTS + 1):
        outbox.mark_failed(con, [alert.alert_id], "tgram-1 did not take it", now=now)
        assert outbox.due_alerts(con, 10, now=now) == []
        assert outbox.listing(con)[0].attempts == attempt
        now += timedelta(hours=6)
    (given_up,) = outbox.listing(con)
    assert (given_up.state, given_up.last_error) == ("failed", "tgram-1 did not take it")
    assert outbox.due_alerts(con, 10, now=now + timedelta(days=9)) == []
    assert outbox.retry(con, ["another"]) == []
    assert outbox.retry(con) == [alert.alert_id]
    assert [a.alert_id for a in outbox.due_alerts(con, 10)] == [alert.alert_id]


def test_sent_alert_is_not_sent_again(con, save):
    save([statement()], channels=("tgram-1",))
    (alert,) = outbox.due_alerts(con, 10)
    outbox.mark_sent(con, [alert.alert_id], now=NOON)
    outbox.mark_sent(con, [alert.alert_id], now=NOON + timedelta(days=1))
    outbox.mark_failed(con, [alert.alert_id], "too late")
    assert outbox.retry(con) == []
    assert [(a.state, a.sent_at, a.last_error) for a in outbox.listing(con)] == [("sent", NOON, None)]


def test_due_alerts_are_limited_and_oldest_first(con, save):
    save([statement(holder) for holder in ("KAZ", "KGZ", "UZB")], channels=("tgram-1",))
    con.execute("UPDATE alerts SET created_at = created_at - INTERVAL 1 DAY WHERE holder = 'UZB'")
    assert outbox.due_alerts(con, 1)[0].holder == "UZB"


def test_alert_tells_of_one_version_only(con, save):
    save([statement()], channels=("tgram-1",))
    for text in ("Something else.", article("1").text):
        append.save_articles(con, [article("1", text)])
    assert len(outbox.due_alerts(con, 10)) == 1


def test_url_of_a_channel_never_reaches_the_table(con, save):
    with pytest.raises(ValueError, match="stored by its name") as error:
        save([statement()], channels=("tgram://123:secret/456",))
    assert "123:" not in str(error.value)
    assert outbox.listing(con) == []


def ill(rule: FeedRule = "feed-unhealthy", health: Health = "broken", **changed: object) -> PollResult:
    state = FeedState(FEED.id, health=health, since=NOON)
    return poll(outcome="error", state=state, notice=Notice(rule, FEED.id, NOON, "is not there (HTTP 404)", "look for it"), **changed)


def test_a_feed_that_turns_unhealthy_and_recovers_is_told_once_each_on_each_channel(con):
    append.save_catalogue(con, [SOURCE])
    for turn in range(2):
        append.save_poll(con, "r", ill(at=NOON + timedelta(hours=turn)), ("tgram-1", "mailto-2"))
    due = outbox.due_alerts(con, 10)
    assert sorted((a.channel, a.rule, a.feed_id, a.since, a.reason, a.mend, a.url, a.holder) for a in due) == [
        (channel, "feed-unhealthy", FEED.id, NOON, "is not there (HTTP 404)", "look for it", FEED.url, "") for channel in ("mailto-2", "tgram-1")
    ]
    for turn in range(2, 4):
        append.save_poll(con, "r", ill("feed-recovered", "ok", at=NOON + timedelta(hours=turn)), ("tgram-1",))
    assert [a.rule for a in outbox.listing(con) if a.channel == "tgram-1"] == ["feed-recovered", "feed-unhealthy"]


def test_alert_of_a_feed_is_lost_with_its_poll_and_told_with_the_next(con):
    with pytest.raises(duckdb.ConstraintException):
        append.save_poll(con, "r", ill(message=None), ("tgram-1",))
    assert (outbox.listing(con), append.feed_states(con)) == ([], {})
    append.save_poll(con, "r", ill(), ("tgram-1",))
    assert len(outbox.listing(con)) == 1


def test_url_of_a_channel_never_reaches_the_table_by_a_feed(con):
    with pytest.raises(ValueError, match="stored by its name"):
        append.save_poll(con, "r", ill(), ("tgram://123:secret/456",))
    assert append.feed_states(con) == {}


def test_alert_about_a_feed_is_no_orphan(tmp_path):
    with writer(tmp_path) as con:
        append.save_poll(con, "r", ill())
    assert [finding.wrong for finding in integrity.examine(tmp_path / DATABASE) if finding.name == "orphans"] == [0]
