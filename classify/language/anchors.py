"""What a text must hold for a regular expression to match it: a cheap look before an expensive search."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

DIGIT = "\0"  # stands for any digit
_SHORTEST = 3  # characters; shorter literals stand in every text
_DIGIT = re.compile(r"\d")
_OPEN = re.compile(r"\((?:\?(?:P<\w+>|[:=!]|<[=!]))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_REPEAT = re.compile(r"[?*+][?+]?|\{(\d*),?\d*\}\??")
_LITERAL_ESCAPE = re.compile(r"\\[^\w\s]")

Anchors = frozenset[str]


def present(anchors: Iterable[str], text: str) -> Anchors:
    """Those of the anchors that stand in `text`: an expression that has none of its own among them can't match it."""
    lowered = text.lower()
    if _DIGIT.search(text):
        lowered = DIGIT + lowered
    return frozenset([anchor for anchor in anchors if anchor in lowered])


def anchors(source: str) -> Anchors:
    """Strings of which one stands in each match of the expression `source`, ignoring case; none when nothing can be said."""
    return _Reader(source).alternatives() or frozenset()


class Seldom:
    """A regular expression, case ignored, that few texts match: it is tried on those that hold one of its anchors. Raises ValueError if it has none."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._expression = re.compile(source, re.IGNORECASE)
        self._anchors = tuple(anchors(source))
        if not self._anchors or DIGIT in self._anchors:
            raise ValueError(f"no text of {_SHORTEST} characters stands in every match of {source}")

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.search."""
        return self._expression.search(text, start, end) if self._may(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.match."""
        return self._expression.match(text, start, end) if self._may(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As re.Pattern.finditer."""
        return self._expression.finditer(text, start, end) if self._may(text) else iter(())

    def _may(self, text: str) -> bool:
        lowered = text.lower()
        for anchor in self._anchors:  # a loop: any() of a generator takes half as long again
            if anchor in lowered:
                return True
        return False


def by_language(**patterns: Mapping[str, str]) -> dict[str, dict[str, Seldom]]:
    """Expressions by name and language, from their sources."""
    return {name: {lang: Seldom(source) for lang, source in sources.items()} for name, sources in patterns.items()}


def seen(tables: Mapping[str, Mapping[str, Seldom]], text: str, lang: str) -> set[str]:
    """The names of those whose expression matches somewhere in a text of that language."""
    return {name for name, expressions in tables.items() if lang in expressions and expressions[lang].search(text)}


@dataclass(slots=True)
class _Reader:
    """Reads the syntax that lexicon files use: literals, classes, groups, alternatives, repeats, look-arounds."""

    source: str
    at: int = 0

    def alternatives(self) -> Anchors | None:
        """Up to the end of the group: what one of each branch's is."""
        branches = [self._branch()]
        while self.source[self.at : self.at + 1] == "|":
            self.at += 1
            branches.append(self._branch())
        known = [branch for branch in branches if branch is not None]
        return frozenset().union(*known) if len(known) == len(branches) else None

    def _branch(self) -> Anchors | None:
        found: list[Anchors] = []
        run = ""
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            literal, anchor = self._atom()
            repeat = _REPEAT.match(self.source, self.at)
            if repeat is not None:
                self.at = repeat.end()
                if repeat[0][0] in "?*" or repeat[1] in ("", "0"):
                    literal, anchor = "", None
            run += literal
            if not literal or repeat is not None:
                found.append(frozenset({run}))
                run = ""
            if anchor is not None:
                found.append(anchor)
        found.append(frozenset({run}))
        return _best(found)

    def _atom(self) -> tuple[str, Anchors | None]:
        """One thing that can be repeated: the character it is, else the anchors that it has."""
        source, start = self.source, self.at
        opened = _OPEN.match(source, start)
        if opened is not None:
            self.at = opened.end()
            inner = self.alternatives()
            self.at += 1
            return "", None if opened[0].endswith(("=", "!")) else inner
        listed = _CLASS.match(source, start)
        if listed is not None:
            self.at = listed.end()
            return "", None
        if source[start] == "\\":
            self.at += 2
            if source[start + 1] == "d":
                return "", frozenset({DIGIT})
            return (source[start + 1] if _LITERAL_ESCAPE.match(source, start) else ""), None
        self.at += 1
        return ("" if source[start] in ".^$" else source[start].lower()), None


def _best(found: Iterable[Anchors]) -> Anchors | None:
    """The fewest strings, the longest ones."""
    usable = [listed for listed in found if all(text == DIGIT or len(text) >= _SHORTEST for text in listed)]
    return min(usable, key=lambda listed: (len(listed), -min(map(len, listed))), default=None)
