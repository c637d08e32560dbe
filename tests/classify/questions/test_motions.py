"""What a text before a parliament is on, and resolutions on other matters."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.questions import motions
from tests.classify.fakes import document

CATALOGUE = targets.load()
GIVES = {
    "en": "The chamber took up an appeal to recognise the republics of Donetsk and Luhansk.",
    "ru": "Палата рассматривала обращение о признании Донецкой и Луганской республик.",
    "kk": "Палата Донецк пен Луганск республикаларын тану туралы үндеуді қарады.",
}
CONDEMNS = {
    "en": "The chamber took up a declaration that denounces the annexation of Donetsk and Luhansk.",
    "uk": "Палата розглядала декларацію, що засуджує анексію Донецька та Луганська.",
    "uz": "Palata Donetsk va Luhansk anneksiyasini qoralagan deklaratsiyani ko‘rib chiqdi.",
}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"{GIVES['en']} Deputies of the LDPR supported the appeal.", "endorses"),
        ("en", f"{GIVES['en']} The Communist Party of Russia voted against it.", "rejects"),
        ("ru", f"{GIVES['ru']} Фракция ЛДПР проголосовала за.", "endorses"),
        ("kk", f"{GIVES['kk']} ЛДПР депутаттары қарсы дауыс берді.", "rejects"),
        ("en", f"{CONDEMNS['en']} Deputies of the LDPR voted against it.", "endorses"),
        ("uk", f"{CONDEMNS['uk']} Депутати від ЛДПР проголосували за текст.", "rejects"),
        ("uz", f"{CONDEMNS['uz']} LDPR deputatlari qarshi ovoz berdi.", "endorses"),
    ],
)
def test_how_a_party_voted(lang: str, text: str, expected: str) -> None:
    found = candidates(document(text, lang, published=date(2022, 10, 14)), CATALOGUE)
    assert [(c.attribution.holder, c.signs.voted) for c in found if c.attribution.holder == "RUS"] == [("RUS", expected)]


@pytest.mark.parametrize(
    ("lang", "text", "other"),
    [
        ("en", "Norway voted for a resolution on climate finance.", True),
        ("en", "Norway voted for a resolution on the withdrawal of troops.", False),
        ("ru", "Норвегия голосовала за резолюцию о смертной казни.", True),
        ("ru", "Норвегия голосовала за резолюцию о выводе войск.", False),
        ("ky", "Норвегия өлүм жазасы тууралуу резолюцияны колдоду.", True),
        ("tg", "Норвегия ба тарафдории қатънома дар бораи иқлим раъй дод.", True),
    ],
)
def test_resolutions_on_other_matters(lang: str, text: str, other: bool) -> None:
    assert motions.on_other(text, lang) is other


def test_a_vote_told_by_what_it_asks_for() -> None:
    opening = "The regional council of Veneto voted to urge Rome to recognize Crimea as part of Russia. "
    found = candidates(document(opening + "Councilors of the Democratic Party voted against the motion.", published=date(2016, 5, 20)), CATALOGUE)
    assert [c.signs.voted for c in found if c.sentence == 1] == ["rejects"]


def test_of_a_house_the_words_of_its_own_vote_count() -> None:
    assert motions.shown_again(motions.GIVES, "party") and motions.shown_again(motions.GIVES, "subnational")
    assert not motions.shown_again(motions.GIVES, "legislature") and not motions.shown_again(motions.UPHOLDS, "party")
