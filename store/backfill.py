"""How far a backfill is: the lists it reads, the articles they name, and what became of each. Every function can be repeated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

import duckdb

from ingest.records import Article
from store.lake import repeated
from store.polls import MOST_ATTEMPTS, back_off
from store.rows import INT, TEXT, TIME, insert, upsert
from store.schema import transaction
from store.times import from_utc, to_utc

ListKind = Literal["sitemap", "listing", "archive"]
PageState = Literal["stored", "outside", "gone", "failed"]
READ_AGAIN = timedelta(days=1)  # after which a list that does not say when it changed is read again


@dataclass(frozen=True, slots=True)
class SourceList:
    """One list of articles: a sitemap, a listing, a file of the raw archive."""

    url: str
    kind: ListKind
    depth: int = 0  # how many indexes it was found through
    lastmod: datetime | None = None  # UTC
    position: int = 0  # of a listing: the next page; of a file: records done
    mark: str = ""  # of a listing: "whole" once its last page was read; of a file: what position belongs to


@dataclass(frozen=True, slots=True)
class ListedPage:
    """One article that a list names."""

    article_id: str
    url: str
    lastmod: datetime | None  # UTC; when the page last changed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one listed article."""

    article_id: str
    url: str
    state: PageState  # failed: may be tried again
    published_at: datetime | None = None  # UTC, as the page says
    message: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """Which publication times are asked for: from `since`, before `until`."""

    since: datetime  # UTC
    until: datetime | None  # UTC; None: no end


@dataclass(frozen=True, slots=True)
class Counts:
    """How a backfill of one service stands."""

    lists: int  # sitemaps and listings known
    unread: int  # of these, those that are to be read
    pages: int  # articles listed
    too_old: int  # of these, those whose lastmod lies before the range
    due: int  # to be fetched now
    later: int  # to be tried again later
    stored: int
    outside: int
    gone: int


@repeated
def save_lists(con: duckdb.DuckDBPyConnection, service: str, lists: Iterable[SourceList], *, now: datetime | None = None) -> None:
    """Notes the lists. One that is known is to be read again when it has changed since, or does not say and was read a day ago; roots always are."""
    at = _now(now)
    old = f"old.read_at < TIMESTAMP '{at - READ_AGAIN}'"
    with transaction(con):
        upsert(
            con,
            "backfill_lists",
            ("service", "url"),
            {
                "service": TEXT, "url": TEXT, "kind": TEXT, "depth": INT, "state": TEXT, "lastmod": TIME, "position": INT, "mark": TEXT, "urls": INT,
                "message": TEXT,
            },
            [(service, one.url, one.kind, one.depth, "found", to_utc(one.lastmod), one.position, one.mark, 0, "") for one in lists],
            {
                "state": "CASE WHEN old.state <> 'read' OR new.lastmod > coalesce(old.lastmod, TIMESTAMP '0001-01-01') "
                f"OR (new.lastmod IS NULL AND {old}) OR (new.kind = 'sitemap' AND new.depth = 0) THEN 'found' ELSE 'read' END",
                "lastmod": "coalesce(new.lastmod, old.lastmod)",
                "depth": "least(old.depth, new.depth)",
            },
        )  # fmt: skip


def unread_lists(con: duckdb.DuckDBPyConnection, service: str, kind: ListKind) -> list[SourceList]:
    """Lists that are to be read, the shallowest first; a thousand at most."""
    rows = con.execute(
        "SELECT url, kind, depth, lastmod, position, mark FROM backfill_lists WHERE service = ? AND kind = ? AND state = 'found' "
        "ORDER BY depth, url LIMIT 1000",
        [service, kind],
    ).fetchall()
    return [SourceList(row[0], row[1], row[2], from_utc(row[3]), row[4], row[5]) for row in rows]


def find_list(con: duckdb.DuckDBPyConnection, service: str, url: str) -> SourceList | None:
    """The list of that address, where it is known."""
    row = con.execute("SELECT url, kind, depth, lastmod, position, mark FROM backfill_lists WHERE service = ? AND url = ?", [service, url]).fetchone()
    return SourceList(row[0], row[1], row[2], from_utc(row[3]), row[4], row[5]) if row else None


@repeated
def save_listed(con: duckdb.DuckDBPyConnection, service: str, pages: Sequence[ListedPage], *, now: datetime | None = None) -> int:
    """Notes the articles that are not known yet, those that the database holds as stored; answers how many were new. Of a known one lastmod may grow."""
    rows = [(page.article_id, page.url, to_utc(page.lastmod)) for page in {page.article_id: page for page in reversed(pages)}.values()]
    with transaction(con):
        insert(con, "listed_pages", {"article_id": TEXT, "url": TEXT, "lastmod": TIME}, rows, temporary=True)
        con.execute(
            "UPDATE backfill_pages AS p SET lastmod = l.lastmod FROM listed_pages AS l WHERE p.service = ? AND p.article_id = l.article_id "
            "AND l.lastmod > p.lastmod",
            [service],
        )
        new = con.execute(
            "INSERT INTO backfill_pages "
            "SELECT $service, l.article_id, l.url, l.lastmod, $now, CASE WHEN v.article_id IS NULL THEN 'waiting' ELSE 'stored' END, "
            "v.published_at, 0, NULL, NULL FROM listed_pages AS l "
            "LEFT JOIN (SELECT article_id, published_at FROM article_versions WHERE superseded_at IS NULL) AS v ON v.article_id = l.article_id "
            "WHERE NOT EXISTS (FROM backfill_pages AS p WHERE p.service = $service AND p.article_id = l.article_id)",
            {"service": service, "now": _now(now)},
        ).fetchone()
    return int(new[0]) if new else 0


@repeated
def save_position(con: duckdb.DuckDBPyConnection, service: str, url: str, position: int, mark: str) -> None:
    """How far a listing or a file was read."""
    with transaction(con):
        con.execute("UPDATE backfill_lists SET position = ?, mark = ? WHERE service = ? AND url = ?", [position, mark, service, url])


@repeated
def finish_list(
    con: duckdb.DuckDBPyConnection, service: str, url: str, urls: int, message: str = "", *, whole: bool = True, now: datetime | None = None
) -> None:
    """The list was read, or, with `whole` false, could not be: then it waits for the next backfill."""
    with transaction(con):
        con.execute(
            "UPDATE backfill_lists SET state = ?, urls = ?, message = ?, read_at = ? WHERE service = ? AND url = ?",
            ["read" if whole else "failed", urls, message, _now(now), service, url],
        )


@repeated
def take_up(con: duckdb.DuckDBPyConnection, service: str) -> None:
    """Before a backfill: lists that failed are to be read again, and articles that came into the database by another way need no fetching."""
    with transaction(con):
        con.execute("UPDATE backfill_lists SET state = 'found' WHERE service = ? AND state = 'failed'", [service])
        con.execute(
            "UPDATE backfill_pages AS p SET state = 'stored', published_at = v.published_at, attempts = 0, next_try_at = NULL, last_error = NULL "
            "FROM article_versions AS v WHERE p.service = ? AND p.state = 'waiting' AND v.article_id = p.article_id AND v.superseded_at IS NULL",
            [service],
        )


# lastmod is not the publication date: an article of 2014 may bear one of 2020. But no page changes before it is published, so one that lies before `since`
# tells of an article that does too; a day is left for clocks and time zones. Beyond `until` it tells nothing.
_IN_RANGE = """
    service = $service AND (
        (state = 'waiting' AND (lastmod IS NULL OR lastmod >= $since - INTERVAL 1 DAY))
        OR (state = 'outside' AND published_at >= $since AND ($until IS NULL OR published_at < $until))
    )
"""


def due_pages(con: duckdb.DuckDBPyConnection, service: str, within: Range, limit: int, *, now: datetime | None = None) -> list[ListedPage]:
    """Articles to be fetched now.

    Those that last changed before the end of the range come first, because they can't lie behind it; then the newest, so that whoever stops early has whole
    years behind the present. The numeric IDs of the CMS grow with time.
    """
    rows = con.execute(
        f"SELECT article_id, url, lastmod FROM backfill_pages WHERE {_IN_RANGE} AND (next_try_at IS NULL OR next_try_at <= $now) "
        "ORDER BY coalesce(lastmod < $until, $until IS NULL) DESC, try_cast(article_id AS BIGINT) DESC NULLS LAST, lastmod DESC NULLS LAST, article_id "
        "LIMIT $limit",
        {**_values(service, within), "now": _now(now), "limit": limit},
    ).fetchall()
    return [ListedPage(article_id, url, from_utc(lastmod)) for article_id, url, lastmod in rows]


@repeated
def save_outcomes(con: duckdb.DuckDBPyConnection, service: str, outcomes: Sequence[Outcome], *, now: datetime | None = None) -> None:
    """What became of the articles. A failed one is due again after 15 min, 30 min, 1 h … 1 day; after the twelfth try it is gone."""
    at = _now(now)
    last = {one.article_id: one for one in outcomes}
    with transaction(con):
        tried = dict(
            con.execute(
                "SELECT article_id, attempts FROM backfill_pages WHERE service = ? AND article_id IN (SELECT unnest(?::VARCHAR[]))", [service, list(last)]
            ).fetchall()
        )
        rows = []
        for one in last.values():
            attempts = tried.get(one.article_id, 0) + (one.state in ("failed", "gone"))
            again = one.state == "failed" and attempts < MOST_ATTEMPTS
            state = "waiting" if again else "gone" if one.state == "failed" else one.state
            rows.append((one.article_id, one.url, state, to_utc(one.published_at), attempts, at + back_off(attempts) if again else None, one.message or None))
        columns = {"article_id": TEXT, "url": TEXT, "state": TEXT, "published_at": TIME, "attempts": INT, "next_try_at": TIME, "last_error": TEXT}
        insert(con, "page_outcomes", columns, rows, temporary=True)
        con.execute(
            "UPDATE backfill_pages AS p SET state = o.state, published_at = o.published_at, attempts = o.attempts, next_try_at = o.next_try_at, "
            "last_error = o.last_error FROM page_outcomes AS o "
            "WHERE p.service = ? AND p.article_id = o.article_id AND (p.state <> 'stored' OR o.state = 'stored')",
            [service],
        )
        con.execute(
            "INSERT INTO backfill_pages SELECT $service, article_id, url, NULL, $now, state, published_at, attempts, next_try_at, last_error "
            "FROM page_outcomes AS o WHERE NOT EXISTS (FROM backfill_pages AS p WHERE p.service = $service AND p.article_id = o.article_id)",
            {"service": service, "now": at},
        )


def counts(con: duckdb.DuckDBPyConnection, service: str, within: Range, *, now: datetime | None = None) -> Counts:
    """How the backfill of a service stands."""
    lists = con.execute("SELECT count(*), count(*) FILTER (state <> 'read') FROM backfill_lists WHERE service = ? AND kind <> 'archive'", [service]).fetchone()
    pages = con.execute(
        f"SELECT count(*), count(*) FILTER (state = 'waiting' AND NOT coalesce({_IN_RANGE}, false)), "
        f"count(*) FILTER ({_IN_RANGE} AND (next_try_at IS NULL OR next_try_at <= $now)), count(*) FILTER ({_IN_RANGE} AND next_try_at > $now), "
        f"count(*) FILTER (state = 'stored'), count(*) FILTER (state = 'outside' AND NOT coalesce({_IN_RANGE}, false)), count(*) FILTER (state = 'gone') "
        "FROM backfill_pages WHERE service = $service",
        {**_values(service, within), "now": _now(now)},
    ).fetchone()
    return Counts(*(lists or (0, 0)), *(pages or (0,) * 7))


def listed(con: duckdb.DuckDBPyConnection, service: str, kind: ListKind) -> int:
    """How many articles the lists of that kind named."""
    row = con.execute("SELECT coalesce(sum(urls), 0) FROM backfill_lists WHERE service = ? AND kind = ?", [service, kind]).fetchone()
    return int(row[0]) if row else 0


def new_texts(con: duckdb.DuckDBPyConnection, articles: Sequence[Article]) -> list[Article]:
    """Those whose text is in no version of its article: what an archive holds is often old, and no news."""
    known = set(
        con.execute(
            "SELECT article_id, text_sha256 FROM article_versions WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [[a.article_id for a in articles]]
        ).fetchall()
    )
    return [article for article in articles if (article.article_id, article.text_sha256) not in known]


def _values(service: str, within: Range) -> dict[str, object]:
    return {"service": service, "since": to_utc(within.since), "until": to_utc(within.until)}


def _now(now: datetime | None) -> datetime:
    return to_utc(now or datetime.now(UTC))
