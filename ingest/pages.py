"""Articles read again: how cheaply, and what the answer means. Only `look` touches the network; the rest is pure."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from ingest.errors import HttpStatus, IngestError, NoArticle
from ingest.extract import extract, page_of
from ingest.http import Client, Response
from ingest.identity import article_id
from ingest.records import Article, Page, PageState, Source
from ingest.validators import conditional

FIRST_RETRY = timedelta(minutes=15)  # doubled with each failed try
LONGEST_RETRY = timedelta(hours=6)
MOST_FAILURES = 8  # after about a day a reading is given up; the next one has its own tries
SAME_ARTICLE = 0.3  # part of the words of two texts that both have, from which a page at another address is still this article

_WORD = re.compile(r"\w+")

Outcome = Literal["unchanged", "changed", "withdrawn", "failed"]


@dataclass(frozen=True, slots=True)
class Look:
    """What one reading again brought. Never an exception: a failure is a result with a message."""

    state: PageState  # to be stored
    outcome: Outcome
    article: Article | None = None  # what the page says now, where its text is another; its ID is still that of the page
    answered_as: tuple[str, str] | None = None  # ID and address under which it answered, where that is another article's
    message: str = ""  # one line for people, naming the URL; empty when all was well


def remember(page: Page, article: Article) -> PageState:
    """The state after a first reading."""
    return PageState(
        article_id=article.article_id,
        service=article.service,
        url=page.final_url,
        kind=article.kind,
        published_at=article.published_at,
        first_seen_at=page.fetched_at,
        last_read_at=page.fetched_at,
        changed_at=page.fetched_at,
        text_sha256=article.text_sha256,
        etag=page.etag,
        last_modified=page.last_modified,
        body_sha256=_sha256(page.body),
    )


def look(state: PageState, source: Source | None, client: Client, now: datetime) -> Look:
    """Asks once, conditionally. Never raises for what a server or the network does."""
    answer: Response | IngestError
    try:
        answer = client.get(state.url, conditional(state.etag, state.last_modified), leave=True)
    except IngestError as error:
        answer = error
    return decide(state, answer, source, now)


def decide(state: PageState, answer: Response | IngestError, source: Source | None, now: datetime) -> Look:
    """Old state and what came → next state, and the article where its text is another."""
    if isinstance(answer, IngestError):
        return _failed(state, answer, now)
    read = replace(state, last_read_at=now, failures=0, next_try_at=None, withdrawn_at=None, last_error=None)
    if answer.status == 304 and (state.etag or state.last_modified):
        return Look(read, "unchanged")
    if answer.status in (404, 410):
        return _withdrawn(state, f"{state.url}: the article is gone (HTTP {answer.status})", now)
    if answer.status != 200:
        return _failed(state, HttpStatus(f"{state.url}: HTTP {answer.status} when it was read again", status=answer.status), now)
    page = page_of(answer, now)
    read = replace(read, etag=page.etag, last_modified=page.last_modified, body_sha256=_sha256(page.body))
    if read.body_sha256 == state.body_sha256 and page.final_url == state.url:
        return Look(read, "unchanged")
    try:
        article = extract(page, source=source, published_at=state.published_at)
    except NoArticle as error:
        if page.final_url != state.url and article_id(page.final_url) != state.article_id:
            return _withdrawn(state, f"{state.url}: the article is gone: it redirects to {page.final_url}, which holds none", now)
        return _failed(state, error, now)
    except IngestError as error:
        return _failed(state, error, now)
    other = None if article.article_id == state.article_id else (article.article_id, article.canonical_url)
    read = replace(read, url=page.final_url, kind="live" if state.kind == "live" else article.kind, text_sha256=article.text_sha256)
    if article.text_sha256 == state.text_sha256:
        return Look(read, "unchanged", answered_as=other)
    return Look(replace(read, changed_at=now), "changed", replace(article, article_id=state.article_id), other)


def same_article(stored: Article, found: Article) -> bool:
    """Whether what another address answers with is the article that moved there, and not something else."""
    if stored.title.casefold() == found.title.casefold() or stored.text_sha256 == found.text_sha256:
        return True
    one, other = (set(_WORD.findall(article.text.casefold())) for article in (stored, found))
    return len(one & other) >= SAME_ARTICLE * len(one | other)


def settle(found: Look, stored: Article, known: bool) -> tuple[Look, tuple[str, str] | None]:
    """What is to be stored of a reading, and what other ID is to be known for which article (the other ID, the article's), None for none.

    `stored`: the article as its latest version is. `known`: whether the ID under which it answered is that of another stored article.
    """
    mine = found.state.article_id
    if found.answered_as is None:
        return _merged(found, stored), None
    other, where = found.answered_as
    if known:
        return Look(replace(found.state, text_sha256=stored.text_sha256), "unchanged"), (mine, other)
    if found.article is not None and not same_article(stored, found.article):
        message = f"{stored.url}: answers with another article at {where}; what is stored stays as it is"
        return Look(
            replace(found.state, url=stored.url, text_sha256=stored.text_sha256, etag=None, last_modified=None, last_error=message),
            "failed",
            None,
            None,
            message,
        ), None
    return _merged(found, stored), (other, mine)


def merge_live(stored: str, found: str) -> str:
    """A live blog's text: the paragraphs that its page shows now, then those that have left it. What scrolled off the page was not taken back."""
    now = found.split("\n")
    there = set(now)
    return "\n".join([*now, *(paragraph for paragraph in stored.split("\n") if paragraph not in there)])


def _merged(found: Look, stored: Article) -> Look:
    if found.article is None or found.state.kind != "live":
        return found
    text = merge_live(stored.text, found.article.text)
    return replace(found, article=replace(found.article, text=text, text_sha256=_sha256(text.encode()), kind="live"))


def _withdrawn(state: PageState, message: str, now: datetime) -> Look:
    since = state.withdrawn_at or now
    gone = replace(state, last_read_at=now, failures=0, next_try_at=None, withdrawn_at=since, last_error=message)
    return Look(gone, "withdrawn", message="" if state.withdrawn_at else message)


def _failed(state: PageState, error: IngestError, now: datetime) -> Look:
    """A soft error is tried again after 15 min, 30 min, 1 h … 6 h; a hard one, or the eighth, counts as this reading."""
    failures = state.failures + 1
    message = f"{error.message}; {error.mend}" if error.mend else error.message
    if error.soft and failures < MOST_FAILURES:
        wait = min(FIRST_RETRY * (1 << failures - 1), LONGEST_RETRY)
        return Look(replace(state, failures=failures, next_try_at=now + wait, last_error=message), "failed", message=message)
    return Look(replace(state, last_read_at=now, failures=0, next_try_at=None, last_error=message), "failed", message=message)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
