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
_UNSEEN = _CONTROL + b"\v\f"  # what no text needs, white space or not
# Text encodings only: Python also knows codecs such as "zip" and "unicode_escape", which a page must not reach; in UTF-7 "+ADw-" would be a tag.
_KNOWN = re.compile(r"utf_?(?:8|16|32)|latin|iso8859|cp\d|windows|koi8|mac_|ascii|big5|gb|hz|euc|shift|johab|kz1048|ptcp154|tis|hp_roman8|iso2022")
_LIKELY = ["utf_8", "cp1251", "koi8_r", "koi8_u", "kz1048", "iso8859_5", "cp866", "cp1252", "cp1254", "cp1250", "utf_16_le", "utf_16_be"]
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic")  # taken for one another; likeliest first
_ENOUGH = 50  # letters outside ASCII, to judge by
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2,}")
_ACCENTED_WORD = re.compile(r"[\u00a8\u00af\u00b8\u00bf-\u00ff\u0178\u0192]{3,}")
_MAX_BROKEN = 0.005  # share of characters


def decode(body: bytes, content_type: str, where: str) -> str:
    """The text of the bytes, as decoded() tells it."""
    return decoded(body, content_type, where)[0]


def decoded(body: bytes, content_type: str, where: str) -> tuple[str, bytes]:
    """The text, and its UTF-8 without control characters.

    By byte-order mark, as UTF-8 where the bytes are that, by HTTP header, the page's own declaration, then by what the bytes look like.

    Bytes above 127 that form valid UTF-8 are UTF-8 whatever is declared; a declared charset that gives letters which nobody would write so is not believed.
    A few broken bytes in UTF-8 are replaced by U+FFFD. Raises Undecodable, which names `where`.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _plausible(_try(body[len(mark) :], name) or "", where)
    plain = body.isascii()
    text = None if plain else _try(body, "utf-8")
    if text is not None and not _controls(body[:4096]):
        return _plausible(text, where, body)
    declared = _declared(body, content_type)
    odd = ""  # what a declaration gives that is hardly meant
    for name in (*declared, "utf-8"):
        text = _try(body, name)
        if text is not None and not _controls(text[:4096]):
            if not _is_odd(text):
                return _plausible(text, where, body if plain and text.isascii() else None)
            odd = odd or text
    if odd:
        others = (text for text in (_try(body, name) for name in _CYRILLIC) if text is not None and not _controls(text[:4096]) and not _is_odd(text))
        return _plausible(next(others, odd), where)
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


def _is_odd(text: str) -> bool:
    """Letters outside ASCII that no language has so: Cyrillic words with capitals inside them, or Latin ones of accented letters only."""
    if text.isascii():
        return False
    letters = [char for char in _TAGS.sub(" ", text) if char > "\x7f"][:20_000]
    cyrillic = "".join(char for char in letters if "\u0400" <= char <= "\u04ff")
    if len(letters) < _ENOUGH:
        return False
    if len(cyrillic) > len(letters) / 2:
        words = _CYRILLIC_WORD.findall(text)
        return sum(any(char.isupper() for char in word[1:]) and not word.isupper() for word in words) > 0.2 * max(1, len(words))
    return sum(len(word) for word in _ACCENTED_WORD.findall(text)) > 0.5 * len(letters)


def _try(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (UnicodeError, LookupError):
        return None


def _controls(text: str | bytes) -> int:
    """How many control characters, in UTF-8 where it is bytes; white space is none."""
    data = text.encode(errors="replace") if isinstance(text, str) else text
    return len(data) - len(data.translate(None, delete=_CONTROL))


def _plausible(text: str, where: str, body: bytes | None = None) -> tuple[str, bytes]:
    """What decoded() answers; `body`: the text's bytes where they are UTF-8. Raises Undecodable."""
    utf8 = text.encode("utf-8", errors="replace") if body is None else body
    seen = utf8.translate(None, _UNSEEN)
    most = _MAX_BROKEN * len(text)
    if not text or text.isspace() or (len(utf8) - len(seen) > most and _controls(utf8) > most):
        raise _undecodable(where, ())
    return text.removeprefix("\ufeff"), seen.removeprefix(codecs.BOM_UTF8)


def _undecodable(where: str, declared: tuple[str, ...]) -> Undecodable:
    said = f"declared as {', '.join(declared)}, " if declared else ""
    return Undecodable(
        f"{where}: the bytes are not readable text ({said}tried {', '.join(_LIKELY[:3])} and others)",
        "open it in a browser; if it reads well there, save it as UTF-8 and add the file",
    )
