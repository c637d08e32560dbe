"""What kind of page an article's is: text, live blog, gallery, video, audio; and whether it is a stub."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from ingest.metadata import Head
from ingest.records import PageKind

_LIVE_PART = re.compile(r"/lb[li]\w*\.html/?$")
_LIVE_BLOCK = etree.XPath("boolean(//*[contains(concat(' ', normalize-space(@class), ' '), ' post--liveblog ')])")
_PAGE_CLASSES: tuple[tuple[re.Pattern[str], PageKind], ...] = (
    (re.compile(r"(?:^|\s)pg-live-?blog"), "live"),
    (re.compile(r"(?:^|\s)pg-(?:photo|media)?-?gallery|(?:^|\s)pg-photo"), "gallery"),
    (re.compile(r"(?:^|\s)pg-(?:audio|podcast|radio)"), "audio"),
    (re.compile(r"(?:^|\s)pg-(?:media|video)"), "video"),
)
_TYPES: dict[str, PageKind] = {
    "LiveBlogPosting": "live", "ImageGallery": "gallery", "MediaGallery": "gallery", "VideoObject": "video", "AudioObject": "audio", "PodcastEpisode": "audio",
}  # fmt: skip
_TYPE_IN_SCRIPT = re.compile(r'"@type"\s*:\s*"(' + "|".join(_TYPES) + ')"')
_ARTICLE_IN_SCRIPT = re.compile(r'"@type"\s*:\s*"\w*Article"')
_STUB = re.compile(r"""(?:datePublished["']\s*:\s*|datetime\s*=\s*|content\s*=\s*)["']\s*0001-01-01""", re.IGNORECASE)


def kind_of(root: HtmlElement, head: Head, url: str, live: bool = True) -> PageKind:
    """By its address, the CMS's classes, its JSON-LD and its og:type, in this order; "article" when nothing says otherwise.

    `head` is what the page says of itself; posts of a live blog are only looked for if `live`.
    """
    if _LIVE_PART.search(urlsplit(url).path) or (live and _LIVE_BLOCK(root)):
        return "live"
    body = root.find("body")
    classes = body.get("class", "") if body is not None else ""
    for pattern, kind in _PAGE_CLASSES:
        if pattern.search(classes):
            return kind
    scripts = "\n".join(head.scripts)
    found = [_TYPES[name] for name in _TYPE_IN_SCRIPT.findall(scripts)]
    if "live" in found:
        return "live"
    if found and not _ARTICLE_IN_SCRIPT.search(scripts):  # an article may hold a video; a video's page is no article
        return found[0]
    return "video" if head.meta.get("og:type", "").startswith("video") else "article"


def is_stub(text: str) -> bool:
    """Whether the page's source dates something to the first day of the year 1, which is how the CMS marks what is not published yet."""
    return bool(_STUB.search(text))
