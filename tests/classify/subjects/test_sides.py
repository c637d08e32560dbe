"""Who "the two sides" are."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import document, holders


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nikol Pashinian and Ilham Aliyev met in Prague.\nIt says the two sides will treat the declaration as the basis for their border."),
        ("en", "Yerevan and Baku agreed to a mission. Both leaders reaffirmed their respect for each other's territorial integrity."),
        ("ru", "Никол Пашинян и Ильхам Алиев встретились в Праге. Стороны подтвердили взаимное признание целостности."),
        ("uk", "Вірменія й Азербайджан провели переговори. Обидві сторони визнали територіальну цілісність одна одної."),
        ("kk", "Армения мен Әзербайжан Прагада кездесті. Тараптар бір-бірінің тұтастығын мойындайтынын растады."),
        ("ky", "Армения менен Азербайжан Прагада жолукту. Тараптар бири-биринин бүтүндүгүн тааныганын ырасташты."),
        ("uz", "Nikol Pashinyan va Ilhom Aliyev Pragada uchrashdi. Bayonotda tomonlar BMT Nizomiga sodiqligini bildirgan."),
        ("tg", "Арманистон ва Озарбойҷон дар Прага мулоқот карданд. Ҷонибҳо тамомияти арзии якдигарро эътироф карданд."),
    ],
)
def test_the_two_sides_are_those_last_set_side_by_side(lang: str, text: str) -> None:
    assert sorted(holders(text, lang)[-2:]) == ["ARM", "AZE"]


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "Yerevan and Baku agreed to a mission. Russia's foreign minister urged the two sides to recognize the border.", "RUS"),
        ("en", "Yerevan and Baku agreed to a mission. Moscow hopes the sides agree on the border.", "RUS"),
        ("ru", "Ереван и Баку договорились. Путин призвал стороны признать границу.", "RUS"),
    ],
)
def test_who_asks_it_of_the_sides_holds_it(lang: str, text: str, holder: str) -> None:
    assert holders(text, lang)[-1] == holder


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Никол Пашинян и Ильхам Алиев встретились. Шарль Мишель сообщил, что обе столицы подтвердили приверженность декларации и признали целостность друг друга."),
        (
            "ru",
            "Никол Пашинян выступил в парламенте. Спустя три дня Ильхам Алиев ответил ему. Шарль Мишель сообщил, что обе столицы признали целостность друг друга.",
        ),
        ("ru", "Шарль Мишель сообщил, что Никол Пашинян и Ильхам Алиев подтвердили приверженность территориальной целостности обоих государств."),
        ("en", "Nikol Pashinian and Ilham Aliyev met. European Council President Charles Michel said that both leaders had confirmed their respect for each other's borders."),
        ("uk", "Нікол Пашинян та Ільхам Алієв зустрілися. Шарль Мішель повідомив, що обидві сторони підтвердили повагу до кордонів одна одної."),
    ],
)
def test_what_a_third_tells_that_both_confirmed_is_theirs(lang: str, text: str) -> None:
    assert sorted(holders(text, lang)[-2:]) == ["ARM", "AZE"]


def test_what_two_states_confirm_of_integrity_is_the_principle() -> None:
    text = (
        "Kazakh President Qasym-Zhomart Toqaev said that the word annexation was too heavy for Crimea. Kyiv summoned the Kazakh ambassador over Crimea. "
        "The ministry in Kyiv said that both sides had confirmed their commitment to territorial integrity."
    )
    found = candidates(document(text, "en", published=date(2019, 12, 5)), targets.load())
    assert sorted((c.attribution.holder, c.target) for c in found[-2:]) == [("KAZ", "principle"), ("UKR", "principle")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Пашинян и Алиев встретились. Глава Евросовета сообщил в Брюсселе, что лидеры двух стран подтвердили приверженность целостности друг друга."),
        ("ru", "Пашинян вылетел в Брюссель. Туда прибыл и Алиев. Мишель рассказал, что лидеры обеих стран подтвердили взаимную целостность."),
        ("uk", "Пашинян і Алієв зустрілися. Мішель розповів, що лідери обох країн підтвердили взаємну цілісність."),
    ],
)
def test_what_a_third_tells_of_the_leaders_of_both_is_theirs(lang: str, text: str) -> None:
    assert sorted(holders(text, lang)[-2:]) == ["ARM", "AZE"]
