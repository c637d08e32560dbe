"""A classifier that reads marks instead of language, and a small news site that is no network."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import get_args

import httpx2

from classify.records import LABELS, SCORE, StanceLabel, Statement
from classify.statements import Document
from flows.cycle import client_of
from flows.settings import Settings
from ingest.http import Client
from ingest.records import Feed, Source

NOW = datetime(2022, 9, 27, 12, tzinfo=UTC)
_MARK = re.compile(r"(?P<holder>[A-Z]{3}) (?P<stance>" + "|".join(get_args(StanceLabel)) + r") (?P<target>[a-z0-9-]+)")


class MarkClassifier:
    """Takes "KAZ affirms ua-2022" in a text for a statement."""

    stamp = "marks/1"

    def __init__(self) -> None:
        self.read: list[str] = []  # titles, in the order of reading

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        self.read += [document.title for document in documents]
        return [tuple(self._statement(document, mark) for mark in _MARK.finditer(document.text)) for document in documents]

    def _statement(self, document: Document, mark: re.Match[str]) -> Statement:
        stance: StanceLabel = mark["stance"]  # type: ignore[assignment]
        return Statement(
            holder=mark["holder"],
            holder_name=mark["holder"].title(),
            holder_level="state",
            speaker=None,
            role="spokesperson",
            target=mark["target"],
            stance=stance,
            score=SCORE[stance],
            act="says",
            quote_type="indirect",
            stated_on=document.published_at.date(),
            stated_on_precision="published",
            evidence=mark[0],
            evidence_start=mark.start(),
            evidence_end=mark.end(),
            confidence=0.9,
            probabilities=tuple(0.9 if label == stance else 0.1 / 7 for label in LABELS),
            classifier=self.stamp,
        )


class LaterClassifier(MarkClassifier):
    """The next version: reads "rejects" as affirms, nothing of Serbia, and of whoever else as before."""

    stamp = "marks/2"

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        return [
            tuple(replace(s, stance="affirms", score=SCORE["affirms"]) if s.stance == "rejects" else s for s in found if s.holder != "SRB")
            for found in super().classify(documents)
        ]


@dataclass(slots=True)
class Site:
    """Feeds and pages by URL; counts what is asked for."""

    feeds: dict[str, list[str]]  # feed URL → addresses of its articles
    pages: dict[str, str]  # address → text, one paragraph a line; the first is the title
    answers: dict[str, int | Exception] = field(default_factory=dict)  # URL → a status or an error instead
    asked: list[str] = field(default_factory=list)

    def open(self, settings: Settings) -> Client:
        return client_of(settings, httpx2.MockTransport(self._answer))

    def sources(self) -> tuple[Source, ...]:
        """One service a host."""
        hosts: dict[str, list[str]] = {}
        for url in self.feeds:
            hosts.setdefault(url.split("/")[2], []).append(url)
        return tuple(
            Source(
                id=host.split(".")[0],
                name=host,
                lang="en",
                hosts=(host,),
                tz="UTC",
                feeds=tuple(Feed(f"{host.split('.')[0]}/news", host.split(".")[0], url, "rss", "News", "high") for url in urls),
            )
            for host, urls in hosts.items()
        )

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        url = str(request.url)
        self.asked.append(url)
        answer = self.answers.get(url, 200)
        if isinstance(answer, Exception):
            raise answer
        if answer != 200 or (url not in self.feeds and url not in self.pages):
            return httpx2.Response(answer if answer != 200 else 404, stream=httpx2.ByteStream(b""))
        if url in self.feeds:
            etag = f'"{len(self.feeds[url])}"'
            if request.headers.get("If-None-Match") == etag:
                return httpx2.Response(304, headers={"ETag": etag}, stream=httpx2.ByteStream(b""))
            return httpx2.Response(200, headers={"ETag": etag, "Content-Type": "application/rss+xml"}, stream=httpx2.ByteStream(self._feed(url).encode()))
        return httpx2.Response(200, headers={"Content-Type": "text/html; charset=utf-8"}, stream=httpx2.ByteStream(self._page(url).encode()))

    def _feed(self, url: str) -> str:
        items = "".join(
            f"<item><title>{self._title(page)}</title><link>{page}</link><pubDate>Tue, 27 Sep 2022 09:00:00 GMT</pubDate></item>" for page in self.feeds[url]
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>{url}</link><description>n</description>{items}</channel></rss>'

    def _title(self, url: str) -> str:
        return self.pages.get(url, "A headline").splitlines()[0]

    def _page(self, url: str) -> str:
        title, *paragraphs = self.pages[url].splitlines()
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return (
            f'<!doctype html><html lang="en"><head><title>{title}</title><link rel="canonical" href="{url}"><meta property="og:title" content="{title}">'
            f'<meta property="article:published_time" content="2022-09-27T09:00:00Z"></head><body><article><h1>{title}</h1>{body}</article></body></html>'
        )


def text(title: str, *marks: str) -> str:
    """A page's text that is long enough to be an article."""
    filler = "Officials met in the capital on Tuesday and spoke for several hours about trade, transport and the harvest of the year."
    return "\n".join(
        (title, filler, *(f"The spokesperson told reporters that {mark} and would say no more on it." for mark in marks), filler.replace("Tuesday", "Monday"))
    )


def two_hosts() -> Site:
    """Two services with three articles, two of which hold statements."""
    return Site(
        feeds={"https://alpha.example/api/": ["https://alpha.example/a/100001.html", "https://alpha.example/a/100002.html"], "https://beta.example/api/": ["https://beta.example/a/200001.html"]},
        pages={
            "https://alpha.example/a/100001.html": text("Astana on the votes", "KAZ rejects ua-2022", "KAZ affirms principle"),
            "https://alpha.example/a/100002.html": text("Wheat prices"),
            "https://beta.example/a/200001.html": text("Belgrade too", "SRB rejects ua-2022"),
        },
    )  # fmt: skip
