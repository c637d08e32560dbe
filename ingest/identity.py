"""Which article a URL is: the CMS's numeric ID where there is one, else a hash of the canonical URL."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from ingest.errors import BadAddress

# /a/slug/33422506.html, /a/33422506.html, /amp/…, and a live blog's or gallery's part: /a/slug/31726786/lbl0lbi259362.html
_PANGEA_PATH = re.compile(r"^/(?:a|amp)/(?:[^/]+/)*?(?P<id>\d{4,12})(?:/(?:lbl|lbi|p)\w*)?\.html/?$")
_AMP_PREFIX = re.compile(r"^/amp/(?:a/)?")
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|yclid|dclid|msclkid|mc_[ce]id|igshid|at_\w+|ref_src|withmediaplayer|ltflags|nocache|__twitter_impression)$", re.IGNORECASE
)
_DEFAULT_PORT = {"http": 80, "https": 443}


def article_id(url: str) -> str:
    """The numeric Pangea ID, whatever the host and slug; else 16 hex digits of the SHA-256 of the canonical URL.

    Raises BadAddress.
    """
    canonical = canonical_url(url)
    return pangea_id(canonical) or hashlib.sha256(canonical.encode()).hexdigest()[:16]


def pangea_id(url: str) -> str | None:
    """The ID in `/a/…/ID.html`, `/amp/…/ID.html` and `/a/…/ID/lbl….html`; None for any other path."""
    match = _PANGEA_PATH.match(urlsplit(url).path)
    return match["id"] if match else None


@lru_cache(maxsize=1024)  # a page names its own address four or five times
def canonical_url(url: str) -> str:
    """One spelling for the addresses of one document: https, lower-case host, no fragment, no tracking, no /amp/.

    A URL with an explicit port keeps its scheme (a local server has no https). Raises BadAddress.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        scheme = parts.scheme.lower()
        if scheme not in _DEFAULT_PORT or not host or re.search(r"[\s\x00-\x1f\\]", host):
            raise ValueError("not an absolute http or https URL")
        query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)]
        path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    except ValueError as error:
        raise BadAddress(f"{url[:200]!r} is no web address: {error}", "give an absolute URL that begins with https://") from error
    if ":" in host:
        host = f"[{host}]"
    if port is not None and port != _DEFAULT_PORT[scheme]:
        host = f"{host}:{port}"
    else:
        scheme = "https"
    path = re.sub(r"%[0-9a-fA-F]{2}", lambda m: m[0].upper(), path)
    if pangea_id(f"https://x{path}"):
        path = _AMP_PREFIX.sub("/a/", path)
    return urlunsplit((scheme, host, path, urlencode(query), ""))
