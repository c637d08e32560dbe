"""Errors of classify. Each message says what was being done to what; `mend` says how to put it right."""

from __future__ import annotations


class ClassifyError(Exception):
    """Anything that classify can't do; the text of an article never raises one."""

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend


class EncoderError(ClassifyError):
    """The encoder can't be loaded or made."""


class LexiconError(ClassifyError):
    """A lexicon or target file is wrong; the message names the file and the key."""


class DataError(ClassifyError):
    """A file of labelled examples is wrong; the message names the file and the line."""
