"""Words that take no side though they sound like it."""

from __future__ import annotations

import pytest

from classify.wording import pleasantries


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("kk", "Бейтарап болу – үндемеу деген сөз емес.", "maxim"),
        ("ky", "Калыс калуу – макулдук дегендик эмес.", "maxim"),
        ("uz", "Betaraflik befarqlik degani emas.", "maxim"),
        ("ru", "Нейтралитет ещё не значит согласие.", "maxim"),
        ("uk", "Нейтралітет не означає мовчання.", "maxim"),
        ("en", "Being neutral does not mean being silent.", "maxim"),
        ("kk", "Бірақ кішкентай елдің жағдайын түсінеміз.", "sympathy"),
        ("ky", "Бирок кичинекей өлкөнүн абалын түшүнөбүз.", "sympathy"),
        ("uz", "Biz kichik davlatning ahvolini tushunamiz.", "sympathy"),
        ("kk", "Бейжің бейбіт жоспар ұсынбақ.", "intended"),
        ("ky", "Бээжин тынчтык планын сунуштамакчы.", "intended"),
        ("uz", "Pekin tinchlik rejasini taqdim etmoqchi.", "intended"),
        ("kk", "Екі президент одақтастық туралы декларацияға қол қойды.", "allied"),
        ("ky", "Эки президент достук жөнүндө келишимге кол койду.", "allied"),
        ("uz", "Prezidentlar hamkorlik to‘g‘risidagi bitimni imzoladi.", "allied"),
    ],
)
def test_no_side_is_taken(lang: str, text: str, turn: str) -> None:
    assert turn in pleasantries.read(text, lang, named=False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Біз бейтарапқа айналмаймыз, қадамын түсінеміз."),
        ("ky", "Бээжин тынчтык планын сунуштады."),
        ("uz", "O‘zbekiston betaraf qoldi."),
        ("en", "Neutrality is our choice."),
    ],
)
def test_a_side_or_a_deed(lang: str, text: str) -> None:
    assert not pleasantries.read(text, lang, named=False)


def test_a_treaty_with_a_territory_is_another_matter() -> None:
    assert not pleasantries.read("Мәскеу Абхазиямен достық туралы шартқа қол қойды.", "kk", named=True)


@pytest.mark.parametrize(
    ("lang", "text", "seen"),
    [
        ("en", "The president answered a question about Crimea.", True),
        ("ru", "Президент ответил на вопрос о Крыме.", True),
        ("uk", "Президент відповів на запитання про Крим.", True),
        ("kk", "Президент Қырым туралы сұраққа жауап берді.", True),
        ("ky", "Президент Крым тууралуу суроого жооп берди.", True),
        ("uz", "Prezident Qrim haqidagi savolga javob berdi.", True),
        ("tg", "Президент ба саволи мо дар бораи Қрим посух дод.", True),
        ("en", "The president did not answer a question about Crimea.", False),
        ("ru", "Президент не ответил на вопрос о Крыме.", False),
        ("kk", "Президент Қырым туралы сұраққа жауап берген жоқ.", False),
        ("ru", "Президент ответил на вопрос о Крыме: он украинский.", False),
    ],
)
def test_that_he_answered_tells_nothing_of_what_he_said(lang: str, text: str, seen: bool) -> None:
    assert ("answered" in pleasantries.read(text, lang, named=True)) is seen
