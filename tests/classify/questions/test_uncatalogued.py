"""What is said of Kosovo, Taiwan or Northern Cyprus is no stance on a question of the catalogue."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from classify import targets
from classify.candidates import candidates
from classify.questions import topics
from classify.questions.uncatalogued import meant
from classify.records import Document
from classify.sentences import read

DAY = date(2022, 9, 26)


def about(lang: str, text: str, catalogue: targets.Catalogue | None = None) -> bool:
    return meant(catalogue or targets.load(), read(text, lang, DAY, 0), 0, len(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Spain has refused to recognize Kosovo since the beginning."),
        ("en", "The ministry declined to comment on Northern Cyprus."),
        ("ru", "Турция признала Северный Кипр в 1983 году."),
        ("uk", "Київ незалежності Косова не визнав."),
        ("kk", "Испания да Косовоны мойындамайды."),
        ("ky", "Бишкек Түндүк Кипр тууралуу суроону жоопсуз калтырды."),
        ("uz", "Toshkent Kipr haqidagi bandni sharhlamadi."),
        ("tg", "Маскав гуфт, ки Косоворо эътироф намекунад."),
    ],
)
def test_it_is_about_another_territory(lang, text):
    assert about(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He said that Moscow had only followed the precedent that the recognition of Kosovo set."),
        ("en", "Kazakhstan recognizes neither Kosovo nor Abkhazia."),
        ("ru", "Если Косово признали, почему нельзя здесь, спросил он."),
        ("ru", "Признавать их министерство не намерено, как не признало и Косово."),
        ("kk", "«Біз Косовоны да танымадық, мына екеуін де танымаймыз», – деді шенеунік."),
        ("en", "Officers from Cyprus took part in the exercises."),
    ],
)
def test_an_argument_a_list_or_a_place_is_not(lang, text):
    assert not about(lang, text)


def test_a_users_own_target_is_meant(tmp_path: Path):
    own = tmp_path / "targets.toml"
    own.write_text('[xk]\nname = "Kosovo"\nof = []\ninside = "SRB"\nbreadth = 1\nnames.en = ["Kosovo"]\n', encoding="utf-8")
    assert not about("en", "Spain has refused to recognize Kosovo.", targets.load(own))


def test_an_article_on_such_a_territory_gives_no_record_on_another():
    text = (
        "The five states signed a declaration in Samarkand that names Northern Cyprus.\n"
        "Turkey, which recognized Northern Cyprus in 1983, was displeased.\n"
        "Uzbekistan said that the independence of Northern Cyprus had no legal force.\n"
        "The summit dealt with roads as well.\n"
        "Kazakhstan declined to comment on the paragraph on Cyprus."
    )
    document = Document(text, "en", datetime(2025, 4, 10, tzinfo=UTC), "A Paragraph In Samarkand")
    assert candidates(document, targets.load()) == []


def test_what_it_says_of_all_states_is_on_the_principle():
    text = "The paper names Northern Cyprus twice.\nTurkey alone has recognized Northern Cyprus.\nThe summit confirmed the territorial integrity of all states."
    sentences = [read(line, "en", date(2025, 4, 10), n) for n, line in enumerate(text.splitlines())]
    assert topics.topic(targets.load(), "A Paragraph In Samarkand", sentences, "en", date(2025, 4, 10)) == targets.PRINCIPLE
