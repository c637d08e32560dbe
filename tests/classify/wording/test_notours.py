"""Words of one's own citizens that are said not to be the state's position."""

from __future__ import annotations

import pytest

from classify.language.matching import words
from classify.wording import rules, turns


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry said the writer's words do not reflect the official position."),
        ("ru", "В министерстве сказали, что слова писателя позиции государства не выражают."),
        ("ru", "Слова депутата не отражают официального курса, сказал представитель министерства."),
        ("uk", "У міністерстві сказали, що слова письменника не відображають позиції уряду."),
        ("kk", "Министрлік жазушының сөзі мемлекет ұстанымын білдірмейді деді."),
        ("ky", "Министрлик жазуучунун сөзү өлкөнүн позициясын билдирбейт деди."),
        ("uz", "Vazirlik yozuvchining so‘zi rasmiy pozitsiyani aks ettirmasligini aytdi."),
        ("tg", "Вазорат гуфт, ки сухани нависанда мавқеи давлатро инъикос намекунад."),
    ],
)
def test_words_that_are_not_the_states(lang: str, text: str) -> None:
    told = rules.read_signs(text, words(text, lang), lang, on_resolution=False)
    assert "not_ours" in told.turns and "private" not in told.turns
    assert told.silent == 1.0


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Слова депутата не отражают позиции государства, которое уважает целостность соседа."),
        ("uk", "Слова адмірала не відображають позиції уряду, і він не визнає анексії."),
        ("uz", "Elchixona bu haqdagi gaplarga munosabat bildirmadi."),
        ("kk", "Министрлік ұстаным білдірген жоқ."),
        ("en", "The mirror does not reflect the door."),
    ],
)
def test_nor_where_more_is_said_or_nothing(lang: str, text: str) -> None:
    assert "not_ours" not in turns.read(text, words(text, lang), lang, named=False)
