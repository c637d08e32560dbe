"""Votes told in words that stand apart."""

from __future__ import annotations

import pytest

from classify.candidates import candidates
from classify.wording import rollcall
from tests.classify.fakes import CATALOGUE, VOTES, document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panama voted on February 24 against the resolution.", "endorses"),
        ("Panama voted on Friday in favor of the resolution.", "rejects"),
        ("Панама проголосовала 24 февраля против резолюции.", "endorses"),
        ("Панама вчора проголосувала 24 лютого за резолюцію.", "rejects"),
        ("Панама не голосовала 24 февраля против резолюции.", None),
        ("Panama voted on Friday.", None),
    ],
)
def test_a_day_between_the_verb_and_the_side(text: str, expected: str | None) -> None:
    assert rollcall.parted(text) == expected


@pytest.mark.parametrize(
    ("lang", "first", "then"),
    [
        ("en", "Belarus voted against.", "Nicaragua and Eritrea cast their votes the same way."),
        ("ru", "Белоруссия проголосовала против.", "Никарагуа и Эритрея голосовали так же."),
        ("uk", "Білорусь проголосувала проти.", "Нікарагуа й Еритрея голосували так само."),
        ("kk", "Беларусь қарсы дауыс берді.", "Никарагуа мен Эритрея да солай дауыс берді."),
    ],
)
def test_who_votes_the_same_way_votes_as_those_before(lang: str, first: str, then: str) -> None:
    found = candidates(document(f"{VOTES[lang]} {first} {then}", lang), CATALOGUE)
    assert {c.attribution.holder: c.signs.voted for c in found if c.signs.voted} == {"BLR": "endorses", "NIC": "endorses", "ERI": "endorses"}
