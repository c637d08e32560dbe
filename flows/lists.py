"""The lists of a service's articles: every sitemap that is to be read, or the listing pages where there is none. How far each is, the database knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from flows import gather
from flows.harvest import Harvest
from ingest import history
from ingest.errors import FetchError, HttpStatus, IngestError
from ingest.http import Client
from store import backfill as progress_of
from store.backfill import ListedPage, SourceList
from store.database import writer

LISTED_TOGETHER = 500  # addresses of a sitemap in one transaction
TROUBLE = 10  # failed requests in a row after which a site is left in peace until the next backfill
LAST_LISTING_PAGE = 10_000


def read_lists(work: Harvest, client: Client) -> int:
    """Reads every sitemap that is to be read, or the listings where there is none; answers how many requests that took."""
    requests = trouble = 0
    unanswered = ""
    hosts = history.hosts_of(work.source)
    roots: list[history.Child] = []
    for site in history.sites(work.source):
        requests += 1
        try:
            roots += history.find_roots(site, client)
        except IngestError as error:
            unanswered = gather.one_line(error)
            work.progress.note(unanswered)
    if not roots:
        work.stop(unanswered)
        return requests
    lists = _unread(work, "sitemap", (SourceList(root.url, "sitemap") for root in roots))
    while lists and not work.report.stopped:
        advance = work.progress.stage("reading sitemaps", len(lists))
        for one in lists:
            trouble = trouble + 1 if work.step("read a sitemap", partial(_read_sitemap, work, one, client, hosts)) else 0
            requests += 1
            advance(1)
            if trouble >= TROUBLE:
                work.stop(f"{TROUBLE} sitemaps in a row could not be fetched")
                break
        lists = _unread(work, "sitemap")
    with writer(work.settings.place) as con:
        named = progress_of.listed(con, work.source.id, "sitemap")
    if not named and not work.report.stopped:
        requests += _read_listings(work, client, hosts)
    return requests


def _read_sitemap(work: Harvest, one: SourceList, client: Client, hosts: frozenset[str]) -> bool:
    """Reads one sitemap into the database; answers whether the site did not answer."""
    service, now = work.source.id, work.clock()
    try:
        answer = history.fetch_list(one.url, client)
        items = history.read_sitemap(answer.body, answer.final_url, hosts)
        urls, message = 0, ""
        with writer(work.settings.place) as con:
            for part in _parts(items, LISTED_TOGETHER):
                children = [item for item in part if isinstance(item, history.Child)]
                if one.depth < history.MAX_DEPTH:
                    lists = [SourceList(child.url, "sitemap", one.depth + 1, child.lastmod) for child in children]
                    progress_of.save_lists(con, service, lists, now=now)
                listed = [ListedPage(item.article_id, item.url, item.lastmod) for item in part if isinstance(item, history.Listed)]
                progress_of.save_listed(con, service, listed, now=now)
                urls += len(listed)
                message = next((item.message for item in part if isinstance(item, history.BrokenOff)), message)
            progress_of.finish_list(con, service, one.url, urls, message, whole=not message, now=now)
        if message:
            work.progress.note(message)
    except IngestError as error:
        _fail_list(work, one, error, quiet=one.depth == 0 and isinstance(error, HttpStatus))
        return isinstance(error, FetchError) and error.soft
    return False


def _read_listings(work: Harvest, client: Client, hosts: frozenset[str]) -> int:
    """The fallback: each listing that a front page links to, page by page; answers how many requests that took."""
    site, requests = history.sites(work.source)[0], 1
    work.progress.note(f"{site}: has no sitemap that lists articles; its listing pages are read instead")
    try:
        front = history.fetch_list(site, client)
        zones = history.listing_zones(front.body, front.final_url, front.headers.get("content-type", ""))
    except IngestError as error:
        work.stop(gather.one_line(error))
        return requests
    lists = _unread(work, "listing", (SourceList(zone, "listing") for zone in zones))
    advance = work.progress.stage("reading listings", len(lists))
    for one in lists:
        before: frozenset[str] = frozenset()
        more = True
        while more and one.position < LAST_LISTING_PAGE:
            requests += 1
            found = work.step("read a listing", partial(_read_listing_page, work, one, client, hosts, before))
            if found is None:
                break
            more, before, one = bool(found), found, replace(one, position=one.position + 1)
        advance(1)
    return requests


def _read_listing_page(work: Harvest, one: SourceList, client: Client, hosts: frozenset[str], before: frozenset[str]) -> frozenset[str] | None:
    """One page of a listing: the IDs on it; none when the listing ended with the page before; None when it could not be read.

    Behind its end a listing answers 404, or with no article, or with its last page again. One that was read whole before is read up to what is known.
    """
    url, service, now = history.listing_page(one.url, one.position), work.source.id, work.clock()
    found: tuple[history.Listed, ...] = ()
    try:
        answer = history.fetch_list(url, client)
        found = history.read_listing(answer.body, answer.final_url, hosts, answer.headers.get("content-type", ""))
    except IngestError as error:
        if not (one.position and isinstance(error, HttpStatus) and error.status in (404, 410)):
            _fail_list(work, one, error)
            return None
    ids = frozenset(item.article_id for item in found)
    with writer(work.settings.place) as con:
        new = progress_of.save_listed(con, service, [ListedPage(item.article_id, item.url, None) for item in found], now=now)
        if not ids or ids == before or (one.mark and not new):
            progress_of.save_position(con, service, one.url, 0, "whole")
            progress_of.finish_list(con, service, one.url, one.position, now=now)
            return frozenset()
        progress_of.save_position(con, service, one.url, one.position + 1, one.mark)
    return ids


def _fail_list(work: Harvest, one: SourceList, error: IngestError, quiet: bool = False) -> None:
    with writer(work.settings.place) as con:
        progress_of.finish_list(con, work.source.id, one.url, 0, gather.one_line(error), whole=False, now=work.clock())
    if not quiet:
        work.progress.note(gather.one_line(error))


def _unread(work: Harvest, kind: progress_of.ListKind, found: Iterable[SourceList] = ()) -> list[SourceList]:
    """Notes the lists that were found; answers those that are to be read."""
    with writer(work.settings.place) as con:
        progress_of.save_lists(con, work.source.id, found, now=work.clock())
        return progress_of.unread_lists(con, work.source.id, kind)


def _parts(items: Iterator[object], size: int) -> Iterator[list[object]]:
    part: list[object] = []
    for item in items:
        part.append(item)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part
