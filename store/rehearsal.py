"""The stored history once more before the rules: what they would have told, had they been there. Reads only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import duckdb

from ingest.records import FeedRule
from store.deciding import LineKey, News, Rule, Stand, concerns, decide, take
from store.times import from_utc


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule would have told."""

    rule: str
    at: datetime  # when the first report was published, the edit seen, or the feed's trouble began or ended; UTC
    holder: str  # empty for a feed
    target: str  # empty for a feed
    old_stance: str | None
    stance: str  # of a feed: unhealthy or recovered
    statement_id: str | None
    position_id: str | None
    feed_id: str | None = None
    evidence: str = ""
    url: str = ""


def rehearse(con: duckdb.DuckDBPyConnection, rules: Sequence[Rule]) -> list[Told]:
    """What the rules would have told of all that is stored, oldest first: each position as it stands now, in the order of the first reports.

    Of feeds it is what the outbox has of them, on whatever channel.
    """
    told = [*_of_positions(con, rules), *_of_edits(con, rules), *_of_feeds(con, rules)]
    return sorted(told, key=lambda one: (one.at, one.holder, one.target, one.rule, one.stance, one.feed_id or ""))


def _of_positions(con: duckdb.DuckDBPyConnection, rules: Sequence[Rule]) -> Iterator[Told]:
    rows = con.execute(
        "SELECT p.position_id, p.holder, p.holder_level, p.target, p.stance, p.score, p.languages, s.confidence, p.stated_on, p.stated_on_precision, "
        "p.first_reported_at, p.last_reported_at, p.statement_id, s.evidence, s.url "
        "FROM positions AS p JOIN statement_log AS s ON s.statement_id = p.statement_id "
        "ORDER BY p.first_reported_at, p.stated_on, p.position_id"
    ).fetchall()
    stands: dict[LineKey, Stand] = {}
    known: set[tuple[str, str, str]] = set()
    for *row, evidence, url in rows:
        stance = (row[1], row[3], row[4])
        news = News(*(*row, stance not in known))
        known.add(stance)
        for intent in decide(rules, [news], stands):
            yield Told(
                intent.rule.name, from_utc(news.first_reported_at), news.holder, news.target, intent.old_stance, news.stance, news.statement_id,
                news.position_id, evidence=evidence, url=url,
            )  # fmt: skip
        take(news, stands)


def _of_edits(con: duckdb.DuckDBPyConnection, rules: Sequence[Rule]) -> Iterator[Told]:
    own = [rule for rule in rules if rule.kind == "edited"]
    if not own or not _has(con, "edits", "edit_id"):
        return
    rows = con.execute(
        "SELECT e.edited_at, e.holder, e.target, e.old_stance, coalesce(e.new_stance, e.old_stance), s.statement_id, s.holder_level, e.lang, s.confidence, "
        "s.evidence, e.url, e.kind FROM edits AS e JOIN statement_log AS s ON s.statement_id = coalesce(e.new_statement_id, e.old_statement_id)"
    ).fetchall()  # fmt: skip
    for at, holder, target, old, stance, statement, level, lang, confidence, evidence, url, kind in rows:
        for rule in own:
            if concerns(rule, holder, level, target, (lang,), confidence):
                text = stance if kind == "flipped" else f"{stance} {kind}"
                yield Told(rule.name, from_utc(at), holder, target, old if kind == "flipped" else None, text, statement, None, evidence=evidence, url=url)


def _of_feeds(con: duckdb.DuckDBPyConnection, rules: Sequence[Rule]) -> Iterator[Told]:
    if not _has(con, "alerts", "feed_id"):
        return
    what = "coalesce(a.kind, a.rule)" if _has(con, "alerts", "kind") else "a.rule"
    rows: list[tuple[FeedRule, datetime, str, str, str, str | None]] = con.execute(
        f"SELECT {what} AS what, min(a.created_at), a.feed_id, any_value(a.reason), any_value(f.url), any_value(s.lang) "
        "FROM alerts AS a LEFT JOIN feed_catalogue AS f ON f.feed_id = a.feed_id LEFT JOIN services AS s ON s.service = f.service "
        "WHERE a.feed_id IS NOT NULL GROUP BY what, a.feed_id, a.since"
    ).fetchall()
    for kind, at, feed, reason, url, lang in rows:
        for rule in rules:
            if rule.kind == kind and (not rule.languages or lang in rule.languages):
                yield Told(rule.name, from_utc(at), "", "", None, kind.removeprefix("feed-"), None, None, feed, reason or "", url or "")


def _has(con: duckdb.DuckDBPyConnection, table: str, column: str) -> bool:
    """Whether the file has it: one that an older program wrote may not."""
    where = "database_name = current_database() AND table_name = ? AND column_name = ?"
    return bool(con.execute(f"SELECT 1 FROM duckdb_columns() WHERE {where}", [table, column]).fetchall())
