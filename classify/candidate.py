"""One clause that may report a position, before its stance is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from classify.attribution import Attribution
from classify.records import Precision
from classify.wording import rules


@dataclass(frozen=True, slots=True)
class Candidate:
    """A holder's clause on a target, before its stance is known; offsets are those of the document's text."""

    attribution: Attribution
    target: str
    stated_on: date
    precision: Precision
    start: int  # of the evidence
    end: int
    text: str  # what the stance is read from
    sentence: int  # index of the sentence
    paragraph: int
    continues: bool  # goes on with what the sentence before reports
    signs: rules.Signs  # what its words say by themselves
    cued: bool  # a word says that it may be a position; else only the article's topic does
    named: bool  # it names a target
    question: str = ""  # that it answers, without which the answer may say nothing
    reacts: bool = False  # answers somebody's words, naming no question itself
    weighty: bool = False  # has a word by itself that may be a position, verbs of saying apart
