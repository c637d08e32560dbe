"""States that a text names by their region are its holders one by one."""

from __future__ import annotations

from datetime import date

import pytest

from classify.attribution import Attribution
from classify.holders.regions import with_members
from classify.sentences import read

CENTRAL_ASIA = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
BALTIC = ["EST", "LVA", "LTU"]


def holders(lang: str, text: str, *named: str) -> list[str]:
    sentence = read(text, lang, date(2022, 9, 26), 0)
    return [a.holder for a in with_members(sentence, [Attribution(one, "state", None, None, 0, len(text), resolved=False) for one in named])]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "None of the five Central Asian governments responded to requests for comment.", CENTRAL_ASIA),
        ("en", "The three Baltic states condemned the vote.", BALTIC),
        ("ru", "Пять стран Центральной Азии промолчали.", CENTRAL_ASIA),
        ("kk", "Балтықтың үш мемлекеті дауыс беруді айыптады.", BALTIC),
        ("uz", "Markaziy Osiyoning besh davlati betaraf qoldi.", CENTRAL_ASIA),
    ],
)
def test_members(lang, text, expected):
    assert holders(lang, text) == expected


def test_beside_a_body_before_them():
    text = "Еуропа одағы мен Орталық Азияның бес мемлекеті декларация қабылдады."
    assert holders("kk", text, "EU") == ["EU", *CENTRAL_ASIA]


@pytest.mark.parametrize("text", ["Russia criticized the five Central Asian states.", "He met with the five Central Asian states."])
def test_not_where_they_are_no_subject(text):
    assert holders("en", text) == []
