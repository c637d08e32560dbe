"""Articles put into the CMS's page markup and its RSS feed. Pure: article in, text out; page.html holds the markup."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from functools import cache
from html import escape
from importlib import resources
from pathlib import Path
from string import Template

from ingest.sample.edition import HOST, SampleArticle, gold, load, services

FEED_ITEMS = 20  # a feed of the CMS lists about this many
TTL_MINUTES = 60
_DESCRIPTION_CHARACTERS = 150


def page(article: SampleArticle) -> str:
    """The article's HTML page, with the noise of a real one: boxes, captions, embeds, related links."""
    service = services()[article.service]
    related = [other for other in load() if other.service == article.service and other.id != article.id][:3]
    return _template("page.html").substitute(
        lang=service.lang,
        site=escape(service.name),
        host=HOST,
        id=article.id,
        url=escape(article.canonical_url),
        amp_url=escape(article.canonical_url.replace("/a/", "/amp/", 1)),
        title=escape(article.title),
        author=escape(", ".join(article.authors)),
        description=escape(description(article)),
        json_ld=_json_ld(article),
        section=escape(article.section),
        published_attribute=article.published.isoformat().replace("+", "&#x2B;"),
        published_shown=article.published.strftime("%d.%m.%Y"),
        author_links="".join(
            f'<li class="links__item"><a class="links__item-link" href="/author/{n}">{escape(name)}</a></li>' for n, name in enumerate(article.authors, start=1)
        ),
        share=escape(service.share),
        figure=_figure(article),
        dateline=f'<span class="dateline">{escape(article.dateline)} </span>' if article.dateline else "",
        body=_body(article),
        no_media=escape(service.no_media),
        subitems="".join(f'<li><a href="{escape(other.path)}">{escape(other.title)}</a></li>' for other in related[:1]),
        related=escape(service.related),
        related_items="".join(f'<li><a href="{escape(other.path)}"><h4>{escape(other.title)}</h4></a></li>' for other in related),
    )


def feed(service_id: str, base_url: str) -> str:
    """The service's RSS 2.0 channel, newest first; links lead to `base_url`, while a page's canonical URL stays the same on every port."""
    articles = [article for article in load() if article.service == service_id][:FEED_ITEMS]
    return channel(service_id, articles, base_url, last_modified(service_id))


def channel(service_id: str, articles: Sequence[SampleArticle], base_url: str, built: datetime) -> str:
    """These articles as an RSS 2.0 channel of the service; `built`, UTC, is when it last changed."""
    service = services()[service_id]
    return _template("feed.xml").substitute(
        title=escape(service.name),
        description=escape(service.description),
        lang=service.lang,
        link=escape(f"{base_url}/"),
        self=escape(f"{base_url}/api/{service_id}"),
        built=_rfc822(built),
        ttl=TTL_MINUTES,
        items="\n".join(_item(article, base_url) for article in articles),
    )


def last_modified(service_id: str) -> datetime:
    """When anything in the service last changed, UTC."""
    return max(article.modified or article.published for article in load() if article.service == service_id)


def description(article: SampleArticle) -> str:
    """The lead cut near 150 characters, as the CMS cuts it."""
    lead = article.paragraphs[0]
    return lead if len(lead) <= _DESCRIPTION_CHARACTERS else lead[:_DESCRIPTION_CHARACTERS].rsplit(" ", 1)[0] + "..."


def export(directory: Path) -> None:
    """Write ID.html and ID.gold.jsonl of each article into a folder in the gold layout."""
    directory.mkdir(parents=True, exist_ok=True)
    for article in load():
        (directory / f"{article.id}.html").write_text(page(article), "utf-8")
        (directory / f"{article.id}.gold.jsonl").write_text(gold(article.id), "utf-8")


def _body(article: SampleArticle) -> str:
    blocks = [f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in article.paragraphs]
    if article.see_also:
        label = escape(services()[article.service].see_also)
        box = (
            f'<div class="media-block also-read"><a href="/a/{int(article.id) + 700000}.html"><div class="content">'
            f'<span class="also-read__text--label">{label}</span><h4 class="media-block__title">{escape(article.see_also)}</h4></div></a></div>'
        )
        blocks.insert((len(blocks) + 1) // 2, box)
    return "\n".join(blocks)


def _figure(article: SampleArticle) -> str:
    if not article.caption:
        return ""
    caption = escape(article.caption)
    return (
        f'<div class="cover-media"><figure class="media-image"><div class="img-wrap"><img src="https://gdb.{HOST}/{article.id}_w650.jpg" alt="{caption}"></div>'
        f'<figcaption><span class="caption">{caption}</span></figcaption></figure></div>'
    )


def _json_ld(article: SampleArticle) -> str:
    people = [{"@type": "Person", "name": name} for name in article.authors]
    document = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "inLanguage": services()[article.service].lang,
        "datePublished": _spaced(article.published),
        "dateModified": _spaced(article.modified or article.published),
        "author": people[0] if len(people) == 1 else people,
        "articleSection": article.section,
        "mainEntityOfPage": article.canonical_url,
        "url": article.canonical_url,
        "description": description(article),
        "publisher": {"@type": "NewsMediaOrganization", "name": services()[article.service].name, "url": f"https://{HOST}"},
    }
    return json.dumps(document, ensure_ascii=False).replace("<", "\\u003c").replace("'", "\\u0027")


def _item(article: SampleArticle, base_url: str) -> str:
    url = escape(base_url + article.path)
    lines = [
        "<item>",
        f"<title>{escape(article.title, quote=False)}</title>",
        f"<description>{escape(description(article), quote=False)}</description>",
        f"<link>{url}</link>",
        f"<guid>{url}</guid>",
        f"<pubDate>{_rfc822(article.published)}</pubDate>",
        f"<category>{escape(article.section, quote=False)}</category>",
        *(f"<author>{escape(name, quote=False)}</author>" for name in article.authors),
        f"<comments>{url}#relatedInfoContainer</comments>",
        f'<enclosure url="{base_url}/img/{article.id}.jpg" length="49123" type="image/jpeg"/>',
        "</item>",
    ]
    return "".join(lines)


def _rfc822(moment: datetime) -> str:
    """ "Fri, 17 Jun 2022 15:40:00 +0000", the form of pubDate."""
    return format_datetime(moment)


def _spaced(moment: datetime) -> str:
    """The CMS's own form in JSON-LD: a space where ISO 8601 has a T."""
    return moment.strftime("%Y-%m-%d %H:%M:%SZ")


@cache
def _template(name: str) -> Template:
    return Template((resources.files("ingest.sample") / name).read_text("utf-8"))
