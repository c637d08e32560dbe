"""Copies: linked to the earliest, and counted once in positions."""

from __future__ import annotations

import random
from datetime import timedelta

from store import append, copies
from tests.store.builders import NOON, STAMP, article, statement
from tests.store.test_history import check

COPIES = "SELECT article_id, copy_of FROM articles WHERE copy_of IS NOT NULL ORDER BY ALL"


def story(seed, words=120, **edit):
    chance = random.Random(seed)
    listed = [f"word{chance.randrange(3000)}" for _ in range(words)]
    for place, word in edit.items():
        listed[int(place.removeprefix("at"))] = word
    return " ".join(listed)


def put(con, name, text, day=0, found=(), **given):
    one = article(name, text, published_at=NOON + timedelta(days=day), **given)
    append.save_articles(con, [one], now=NOON)
    append.save_statements(con, STAMP, [(one, found)], now=NOON)


def test_a_text_on_two_services_is_linked_to_the_earlier(con):
    put(con, "b", story(1), day=1, service="azattyq-ru")
    put(con, "a", story(1), day=0)
    put(con, "c", story(1, at5="edited", at60="edited"), day=2)
    put(con, "d", story(2), day=2)
    assert con.execute(COPIES).fetchall() == [("b", "a"), ("c", "a")]


def test_in_one_batch_too_and_repeated_without_doubles(con):
    listed = [article(str(n), story(1), published_at=NOON - timedelta(hours=n)) for n in range(4)]
    for _ in range(2):
        append.save_articles(con, listed)
    assert con.execute(COPIES).fetchall() == [("0", "3"), ("1", "3"), ("2", "3")]
    assert con.execute("SELECT count(*) FROM text_prints").fetchone() == (4,)


def test_after_a_month_and_for_a_short_text_nothing_is_linked(con):
    put(con, "a", story(1))
    put(con, "b", story(1), day=31)
    put(con, "c", story(3, 20))
    put(con, "d", story(3, 20))
    assert con.execute(COPIES).fetchall() == []


def test_an_edit_parts_copies_and_their_next_is_the_original(con):
    for n, name in enumerate("abc"):
        put(con, name, story(1), day=n)
    put(con, "a", story(9))
    assert con.execute(COPIES).fetchall() == [("c", "b")]
    put(con, "a", story(1))
    assert con.execute(COPIES).fetchall() == [("b", "a"), ("c", "a")]
    put(con, "b", story(8), day=1)
    assert con.execute(COPIES).fetchall() == [("c", "a")]


def test_a_copy_is_an_article_and_no_independent_report(con):
    spoken = statement(confidence=0.8, quote_type="direct")
    put(con, "a", story(1), found=[spoken])
    weight = con.execute("SELECT weight FROM positions").fetchone()[0]
    put(con, "b", story(1), day=1, found=[spoken], service="azattyq-ru")
    assert con.execute("SELECT articles, independent, statements, weight FROM positions").fetchall() == [(2, 1, 2, weight)]
    put(con, "c", story(2), day=1, found=[spoken])
    assert con.execute("SELECT articles, independent, weight FROM positions").fetchall() == [(3, 2, 2 * weight)]
    check(con)


def test_copies_do_not_outvote_another_report(con):
    put(con, "own", story(5), found=[statement(stance="affirms", confidence=0.9)])
    for n, name in enumerate("abc"):
        put(con, name, story(1), day=n, found=[statement(stance="rejects", confidence=0.6)])
    assert con.execute("SELECT stance, articles, independent, framing FROM positions").fetchall() == [("affirms", 4, 2, {"affirms": 1, "rejects": 3})]
    check(con)


def test_a_link_that_comes_or_goes_counts_positions_again(con):
    put(con, "a", story(1), found=[statement()])
    put(con, "b", story(2), day=1, found=[statement()])
    assert con.execute("SELECT independent FROM positions").fetchall() == [(2,)]
    append.save_articles(con, [article("a", story(2), published_at=NOON)], now=NOON)
    check(con)
    append.save_statements(con, STAMP, [(article("a", story(2), published_at=NOON), [statement()])], now=NOON)
    assert con.execute("SELECT articles, independent FROM positions").fetchall() == [(2, 1)]
    put(con, "0", story(2), day=-1)
    assert con.execute(COPIES).fetchall() == [("a", "0"), ("b", "0")]
    check(con)


def test_articles_of_an_older_program_are_linked_bit_by_bit(con):
    for n, name in enumerate("abcd"):
        put(con, name, story(n // 2), day=n, found=[statement()])
    before = con.execute("SELECT articles, independent FROM positions").fetchall()
    con.execute("DELETE FROM copies")
    con.execute("DELETE FROM text_prints")
    con.execute("UPDATE position_log SET independent = NULL")
    con.execute("INSERT INTO prints_waiting SELECT article_id FROM articles")
    assert con.execute("SELECT articles, independent FROM positions").fetchall() == [(4, 4)]
    left = [copies.link_waiting(con, 1, NOON) for _ in range(4)]
    assert left == [3, 2, 1, 0]
    assert con.execute(COPIES).fetchall() == [("b", "a"), ("d", "c")]
    assert con.execute("SELECT articles, independent FROM positions").fetchall() == before == [(4, 2)]
    check(con)


def test_links_end_up_the_same_in_whatever_order_texts_come(con):
    names = [f"{n:02}" for n in range(12)]
    chance = random.Random(4)
    for turn in range(30):
        name = chance.choice(names)
        put(con, name, story(chance.randrange(3)), day=int(name), found=[statement()] if chance.random() < 0.5 else ())
        texts: dict[str, str] = {}
        wanted = {}
        for other, text in con.execute("SELECT article_id, text FROM articles ORDER BY published_at").fetchall():
            if texts.setdefault(text, other) != other:
                wanted[other] = texts[text]
        assert dict(con.execute(COPIES).fetchall()) == wanted, turn
    check(con)
