"""What an HTML parser should not be given: libxml2's time grows with the square of the attributes of one tag."""

from __future__ import annotations

import re

MOST_CHARACTERS = 5_000_000  # long live blogs have half a million
MOST_TAGS = 200_000  # opening and closing ones together; an article has some 2,000, a long live blog 40,000
MOST_ATTRIBUTES = 5_000  # of one tag; 200,000 take minutes
_SHORT = 100_000  # bytes, which a parser reads in a second even as one tag of attributes
_NEVER_COUNTED = 20_000  # separators: a page with fewer cannot have a tag that matters
_SEPARATORS = b" \n\t\r\f/\"'"
_TAG = re.compile(r"<[A-Za-z][^\s/>]*")
# One attribute as browsers part them: quotes count behind "=" only.
_ATTRIBUTE = re.compile(r"[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"?|'[^']*'?|[^\s>\"'][^\s>]*)?)?")


def excess(text: str, body: bytes) -> str:
    """Why the page is given to no parser, to follow its URL in a message; empty when it may be. `body` is the text in UTF-8."""
    if len(text) > MOST_CHARACTERS:
        return f"has more than {MOST_CHARACTERS:,} characters"
    if len(body) <= _SHORT:
        return ""
    if body.count(b"<") > MOST_TAGS:
        return f"has more than {MOST_TAGS:,} tags"
    if len(body) - len(body.translate(None, _SEPARATORS)) > _NEVER_COUNTED and _crowded(text):
        return f"has a tag with more than {MOST_ATTRIBUTES:,} attributes"
    return ""


def _crowded(text: str) -> bool:
    tag = _TAG.search(text)
    while tag:
        here = tag.end()
        count = 0
        while attribute := _ATTRIBUTE.match(text, here):
            here = attribute.end()
            count += 1
            if count > MOST_ATTRIBUTES:
                return True
        tag = _TAG.search(text, here)
    return False
