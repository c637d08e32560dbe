"""Votes told by lights, seats and a quoted "no"."""

from __future__ import annotations

import pytest

from classify.wording import boards
from tests.classify.fakes import votes_told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Five names glowed red, the Syrian and Eritrean among them.", {"SYR": "endorses", "ERI": "endorses"}),
        ("en", "Beside Mongolia's name a yellow light burned.", {"MNG": "neutral"}),
        ("ru", "Красным вспыхнули пять строк, среди них сирийская и эритрейская.", {"SYR": "endorses", "ERI": "endorses"}),
        ("ru", "Монголия нажала на жёлтую кнопку.", {"MNG": "neutral"}),
        ("ru", "Сербия оказалась среди зелёных.", {"SRB": "rejects"}),
        ("uk", "Сирія натиснула червону кнопку.", {"SYR": "endorses"}),
        ("kk", "Сирия қызыл түймені басты.", {"SYR": "endorses"}),
        ("ky", "Сербия жашыл баскычты басты.", {"SRB": "rejects"}),
        ("uz", "Serbiya yashil tugmani bosdi.", {"SRB": "rejects"}),
        ("tg", "Сурия тугмаи сурхро пахш кард.", {"SYR": "endorses"}),
    ],
)
def test_lights_and_buttons(lang: str, text: str, expected: dict[str, str]) -> None:
    assert votes_told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The seat of Mongolia stood empty."),
        ("en", "Mongolia's chair was vacant throughout."),
        ("ru", "Кресло Монголии пустовало."),
        ("ru", "Стул монгольского делегата остался незанятым."),
        ("uk", "Крісло Монголії лишилося порожнім."),
        ("kk", "Моңғолияның орны бос тұрды."),
        ("ky", "Монголиянын орду бош калды."),
        ("uz", "Mo‘g‘ulistonning o‘rni bo‘sh qoldi."),
        ("tg", "Курсии Муғулистон холӣ монд."),
    ],
)
def test_an_empty_seat(lang: str, text: str) -> None:
    assert votes_told(text, lang) == {"MNG": "neutral"}


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", 'Moldova, voting "yes," recalled its own borders.', "rejects"),
        ("ru", "Молдавия сказала «да».", "rejects"),
        ("ru", "Голос «против» подала Сирия.", "endorses"),
        ("uk", "Молдова, голосуючи «за», згадала про свої кордони.", "rejects"),
        ("kk", "Молдова «иә» деді.", "rejects"),
        ("ky", "Куба «каршы» деди.", "endorses"),
        ("en", "A red line was drawn on the board.", None),
        ("en", "The government gave the contract a green light.", None),
        ("ru", "Жёлтая кнопка не означает согласия.", None),
        ("ru", "Зелёный и красный огни горели рядом.", None),
        ("en", "Its diplomat wore a red tie.", None),
    ],
)
def test_what_is_seen(lang: str, text: str, label: str | None) -> None:
    assert boards.shown(text, lang) == label
