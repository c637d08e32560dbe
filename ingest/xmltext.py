"""Bytes of an XML document → UTF-8 that a parser may be given: no prologue, no DTD, no entities of its own, bounded in depth and tags.

Everything is done on bytes: as a string, a document with one emoji takes four times its size.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from html.entities import name2codepoint

MOST_TAGS = 1_500_000  # a sitemap of 50,000 addresses with news and pictures has about a million; each costs the parser 100 to 200 bytes
MOST_DEPTH = 250  # open tags; a feed has about ten; libxml2 stops at 256

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# "<" and the character behind it, without a byte-order mark.
_WIDE = (
    (re.compile(rb"\s*<\x00\x00\x00[^\x00]\x00\x00\x00"), "utf-32-le"),
    (re.compile(rb"\s*\x00\x00\x00<\x00\x00\x00[^\x00]"), "utf-32-be"),
    (re.compile(rb"<\x00[^\x00]\x00"), "utf-16-le"),
    (re.compile(rb"\x00<\x00[^\x00]"), "utf-16-be"),
)
# By name, never by what Python finds under a name: it also knows "zlib", "rot13", "idna", "unicode_escape" and UTF-7, in which "+ADw-" is a tag.
_CHARSET = re.compile(
    r"windows-?(125\d|874)|cp-?(125\d|866|874)|(iso-?8859)[-_]?(\d\d?)|(latin)-?(\d)|(koi8-?[ru])|(kz-?1048|strk1048|ptcp154)|(gbk|gb2312|gb18030|big5|euc-jp|euc-kr|shift_jis)",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_BROKEN = 0.005  # share of characters that may be replaced before another character set is tried
_NO_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x84\x86-\x9f]|\xef\xbf[\xbe\xbf]")  # control characters and what is no character
_REFERENCE = re.compile(rb"&(?:#([xX]?)([0-9A-Fa-f]+);?|([A-Za-z][A-Za-z0-9]{1,7});)")
_BRACKET = re.compile(rb"[<>]")
_SPACE = re.compile(rb"(?:\s|\xef\xbb\xbf)*")
_NAME_START = re.compile(rb"[A-Za-z_\x80-\xff]")
_STEP = 1 << 20  # bytes that are decoded at once
_LONGEST_HEAD = 10_000  # bytes of a document type


@dataclass(frozen=True, slots=True)
class Document:
    """A document from its first tag on, or from wherever it ceases to look like XML."""

    data: bytes  # UTF-8
    refusal: str = ""  # why it is given to no parser, to follow its URL in a message; empty when it may be


def open_document(body: bytes, content_type: str = "", most_tags: int = MOST_TAGS) -> Document:
    """The document without prologue, in UTF-8. What declares a DTD of its own, nests too deep or has too many tags is refused."""
    data = _NO_XML.sub(b"", to_utf8(body, content_type))
    start, subset = _root(data)
    data = data[start:]
    if subset is not None:
        what = "XML entities" if b"<!ENTITY" in subset.upper() else "a document type of its own"
        return Document(data, f"declares {what}, which no feed needs")
    if data.count(b"<") > most_tags:
        return Document(data, f"has more than {most_tags:,} tags")
    if _too_deep(data):
        return Document(data, f"nests more than {MOST_DEPTH} tags")
    return Document(_REFERENCE.sub(_character, data))


def to_utf8(body: bytes, content_type: str = "") -> bytes:
    """By byte-order mark, by the zero bytes of UTF-16 and UTF-32, as UTF-8 where it is that, as declared in the document, then in the header.

    UTF-8 goes before what is declared: text in another character set is hardly ever valid UTF-8, and declarations are often wrong. Never fails:
    what cannot be read otherwise is read as Windows-1252.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _recode(body[len(mark) :], name)[0]
    for pattern, name in _WIDE:
        if pattern.match(body):
            return _recode(body, name)[0]
    data, broken = _recode(body, "utf-8")
    if not broken:
        return data
    declared = [match[1].decode("ascii") for match in [_DECLARED.search(body[:1000])] if match]
    declared += [match[1] for match in [_HEADER.search(content_type)] if match]
    for name in declared:
        codec = charset(name)
        if codec:
            other, wrong = _recode(body, codec)
            if wrong <= _BROKEN:
                return other
    return data if broken <= _BROKEN else _recode(body, "cp1252")[0]


def charset(name: str) -> str | None:
    """Python's name for a character set that documents may declare; None for any other, UTF-8 among them, which needs no declaration."""
    match = _CHARSET.fullmatch(name)
    if not match:
        return None
    if match[1] or match[2]:
        return f"cp{match[1] or match[2]}"
    try:
        codec = codecs.lookup(f"{match[3] or match[5]}-{match[4] or match[6]}" if match[3] or match[5] else match[0]).name
    except LookupError:
        return None
    return "cp1252" if codec == "iso8859-1" else codec


def _recode(body: bytes, codec: str) -> tuple[bytes, float]:
    """In UTF-8, and which share of the characters had to be replaced."""
    decoder = codecs.getincrementaldecoder(codec)(errors="replace")
    out, characters, broken = bytearray(), 0, 0
    for start in range(0, len(body), _STEP):
        text = decoder.decode(body[start : start + _STEP], final=start + _STEP >= len(body))
        characters += len(text)
        broken += text.count("\ufffd")
        out += text.encode("utf-8", errors="replace")
    return bytes(out), broken / max(characters, 1)


def _root(data: bytes) -> tuple[int, bytes | None]:
    """Where the root element begins, and the beginning of the document type's internal subset where there is one."""
    here = 0
    while True:
        space = _SPACE.match(data, here)
        here = space.end() if space else here
        if data.startswith(b"<?", here):
            end = data.find(b"?>", here) + 2
        elif data.startswith(b"<!--", here):
            end = data.find(b"-->", here) + 3
        elif data[here : here + 9].upper() == b"<!DOCTYPE":
            end = _doctype_end(data, here + 9)
            if data[end - 1 : end] == b"[":
                return here, data[end : end + _LONGEST_HEAD]
        elif data[here : here + 8].upper() == b"<!ENTITY":
            return here, data[here : here + 8]
        else:
            return here, None
        if end <= here + 2:
            return here, None  # not closed
        here = end


def _doctype_end(data: bytes, here: int) -> int:
    """Behind the ">" or "[" that ends the head of the document type; 0 when there is none."""
    quote = 0
    for at in range(here, min(len(data), here + _LONGEST_HEAD)):
        char = data[at]
        if quote:
            quote = 0 if char == quote else quote
        elif char in b"\"'":
            quote = char
        elif char in b">[":
            return at + 1
    return 0


def _too_deep(data: bytes) -> bool:
    """Whether more tags are open at some place than allowed. One pass: nothing is looked at twice."""
    depth = 0
    here = data.find(b"<")
    while here >= 0:
        if data.startswith((b"<![CDATA[", b"<!--"), here):
            here = data.find(b"]]>" if data[here + 2 : here + 3] == b"[" else b"-->", here)
            if here < 0:
                return False
        elif data.startswith(b"</", here):
            depth = max(0, depth - 1)
        elif _NAME_START.match(data, here + 1):
            end = _BRACKET.search(data, here + 1)
            if end is None:
                return False
            if data[end.start() - 1 : end.start()] != b"/":
                depth += 1
                if depth > MOST_DEPTH:
                    return True
        here = data.find(b"<", here + 1)
    return False


def _character(match: re.Match[bytes]) -> bytes:
    """HTML's names of characters, which XML does not know, as characters; its own five stay, and so do numbers, but for those that are no character."""
    hexadecimal, number, name = match.groups()
    if name:
        code = name2codepoint.get(name.decode("ascii"))
        return chr(code).encode() if code is not None and name not in (b"lt", b"gt", b"amp", b"quot") else match[0]
    try:
        value = int(number, 16 if hexadecimal else 10) if len(number.lstrip(b"0")) <= 7 else 0
    except ValueError:
        return b""
    real = value in (9, 10, 13) or 32 <= value < 0xD800 or 0xE000 <= value < 0xFFFE or 0x10000 <= value < 0x110000
    return match[0] if real else b""
