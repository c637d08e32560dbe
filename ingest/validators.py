"""ETag and Last-Modified: what of a server's answer can be sent back to it, and how."""

from __future__ import annotations

import re

_ONE_LINE = re.compile(r"^[\x21-\x7e](?:[\x20-\x7e]{0,1022}[\x21-\x7e])?$")


def validator(value: str | None) -> str | None:
    """An ETag or date that can be sent back; None for anything that is not one printable line."""
    value = (value or "").strip()
    return value if _ONE_LINE.match(value) else None


def conditional(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Request headers by which the server may answer 304."""
    headers = {}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers
