"""The cheap look before a date expression's search never hides a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from classify import dates
from classify.discourse import unanswered
from classify.holders import listing, places
from classify.language import grammar
from classify.language.anchors import DIGIT, Seldom, anchors, present
from classify.lexicons import LANGUAGES
from classify.questions import implied
from classify.wording import elsewhere, rules, silences, turns


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\byesterday\b", {"yesterday"}),
        (r"\bВчера\b", {"вчера"}),
        (r"days? ago", {" ago"}),
        (r"days+ ago", {"days"}),
        (r"(?:last|this) year", {" year"}),
        (r"\blast week|in (?:March|April)", {"last week", "in "}),
        (r"(?P<day>\d{1,2})\s+[a-z]+", {DIGIT}),
        (r"(?P<year>\d{4})?\s*х\.", set()),
        (r"(?:long){0,2} ago(?! now)", {" ago"}),
        (r"(?:long){2} x", {"long"}),
        (r"a|yesterday", set()),
        (r"18\.", {"18."}),
        (r"x?+ so\b[.!]++ then", {" then"}),
    ],
)
def test_what_every_match_holds(source: str, expected: set[str]) -> None:
    assert anchors(source) == expected


def test_only_those_that_stand_in_the_text() -> None:
    assert present({"march", "yesterday", DIGIT}, "In MARCH") == {"march"}
    assert present({"march", DIGIT}, "on the 5th") == {DIGIT}


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large])
@given(data=st.data())
def test_no_date_expression_is_passed_over(lang: str, data: st.DataObject) -> None:
    rules = dates._rules(lang)
    listed = [(pattern, needed) for pattern, needed, _ in (*rules.patterns, *rules.phrases)]
    if not listed:
        assert not rules.anchors
        return
    pattern, needed = data.draw(st.sampled_from(listed))
    text = data.draw(st.from_regex(re.compile(pattern.pattern), fullmatch=False))  # without re.I: hypothesis then draws letters such as «ſ» as well
    for written in (text, text.upper(), text.title()):
        if pattern.search(written):
            assert not needed or not needed.isdisjoint(present(rules.anchors, written))


def test_few_expressions_are_searched_in_vain() -> None:
    """All but a handful have anchors: a sentence without a date costs none of them."""
    for lang in LANGUAGES:
        rules = dates._rules(lang)
        assert sum(not needed for _, needed, _ in (*rules.patterns, *rules.phrases)) <= 1


SELDOM = {f"{module.__name__}.{name}": found for module in (elsewhere, grammar, implied, listing, places, rules, silences, turns, unanswered)
          for name, found in vars(module).items() if isinstance(found, Seldom)}  # fmt: skip


def test_the_expressions_that_few_texts_match_are_known() -> None:
    assert len(SELDOM) >= 12


@pytest.mark.parametrize("name", sorted(SELDOM))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large])
@given(data=st.data())
def test_no_seldom_match_is_passed_over(name: str, data: st.DataObject) -> None:
    seldom = SELDOM[name]
    plain = re.compile(seldom.source, re.IGNORECASE)
    text = "Then " + data.draw(st.from_regex(re.compile(seldom.source), fullmatch=False))
    for written in (text, text.upper(), text.title()):
        for search, other in ((plain.search, seldom.search), (plain.match, seldom.match)):
            expected, found = search(written, 5), other(written, 5)
            assert (expected and expected.span()) == (found and found.span())
        assert [hit.span() for hit in plain.finditer(written)] == [hit.span() for hit in seldom.finditer(written)]


def test_an_expression_that_any_text_may_match_is_refused() -> None:
    with pytest.raises(ValueError, match="no text of 3 characters"):
        Seldom(r"\w+ly|ab")
