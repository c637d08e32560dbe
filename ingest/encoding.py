"""Bytes of a page → text."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from ingest.errors import Undecodable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_CONTROL = bytes([*range(9), *range(14, 32), 127])
# Text encodings only: Python also knows codecs such as "zip" and "unicode_escape", which a page must not reach; in UTF-7 "+ADw-" would be a tag.
_KNOWN = re.compile(r"utf_?(?:8|16|32)|latin|iso8859|cp\d|windows|koi8|mac_|ascii|big5|gb|hz|euc|shift|johab|kz1048|ptcp154|tis|hp_roman8|iso2022")
_LIKELY = ["utf_8", "cp1251", "koi8_r", "koi8_u", "kz1048", "iso8859_5", "cp866", "cp1252", "cp1254", "cp1250", "utf_16_le", "utf_16_be"]
_MAX_BROKEN = 0.005  # share of characters


def decode(body: bytes, content_type: str, where: str) -> str:
    """By byte-order mark, HTTP header, the page's own declaration, UTF-8, then by what the bytes look like.

    A few broken bytes in UTF-8 are replaced by U+FFFD. Raises Undecodable, which names `where`.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _plausible(_try(body[len(mark) :], name) or "", where)
    declared = _declared(body, content_type)
    for name in (*declared, "utf-8"):
        text = _try(body, name)
        if text is not None and not _controls(text[:4096]):
            return _plausible(text, where)
    if not declared or "utf-8" in declared:
        text = body.decode("utf-8", errors="replace")
        if text.count("\ufffd") <= _MAX_BROKEN * len(text):
            return _plausible(text, where)
    best = from_bytes(body, cp_isolation=_LIKELY, threshold=0.15).best()
    if best is None:
        raise _undecodable(where, declared)
    return _plausible(str(best), where)


def _declared(body: bytes, content_type: str) -> tuple[str, ...]:
    names = [match[1] for match in [_HEADER.search(content_type)] if match]
    names += [(match[1] or match[2]).decode() for match in [_META.search(body[:4096])] if match]
    known = []
    for name in names:
        try:
            codec = codecs.lookup(name).name
        except LookupError:
            continue
        if _KNOWN.match(codec.replace("-", "_")):
            known.append("cp1252" if codec in ("iso8859-1", "ascii") else codec)
    return tuple(dict.fromkeys(known))


def _try(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (UnicodeError, LookupError):
        return None


def _controls(text: str) -> int:
    """How many control characters; white space is none."""
    data = text.encode(errors="replace")
    return len(data) - len(data.translate(None, delete=_CONTROL))


def _plausible(text: str, where: str) -> str:
    if not text.strip() or _controls(text) > _MAX_BROKEN * len(text):
        raise _undecodable(where, ())
    return text.removeprefix("\ufeff")


def _undecodable(where: str, declared: tuple[str, ...]) -> Undecodable:
    said = f"declared as {', '.join(declared)}, " if declared else ""
    return Undecodable(
        f"{where}: the bytes are not readable text ({said}tried {', '.join(_LIKELY[:3])} and others)",
        "open it in a browser; if it reads well there, save it as UTF-8 and add the file",
    )
