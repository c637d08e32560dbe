"""Peoples and states that are said never to have been, or to be an invention."""

from __future__ import annotations

from datetime import date

import pytest

from classify.questions import implied, topics
from classify.sentences import read
from classify.wording import statehood
from tests.classify.fakes import CATALOGUE


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The historian said that Kazakhstan had been invented by the Bolsheviks.", ["kz"]),
        ("en", "The very idea that someone made up Uzbekistan is offensive, the deputy said.", ["uz"]),
        ("ru", "Историк заявил, что ни казахов, ни узбеков до революции не существовало.", ["kz", "uz"]),
        ("ru", "Депутат отверг саму мысль, будто Казахстан кто-то выдумал.", ["kz"]),
        ("uk", "Він сказав, що Казахстан вигадали більшовики.", ["kz"]),
        ("kk", "Депутат Қазақстанды большевиктер ойлап тапқан деді.", ["kz"]),
        ("ky", "Депутат Казакстанды большевиктер ойлоп тапкан деди.", ["kz"]),
        ("uz", "Tarixchi inqilobgacha o‘zbek ham, qozoq ham bo‘lmagan, dedi.", ["uz", "kz"]),
        ("tg", "Таърихшинос гуфт, ки Ӯзбекистонро болшевикҳо сохтаанд.", ["uz"]),
    ],
)
def test_a_state_or_people_said_to_be_made_up(lang: str, text: str, expected: list[str]) -> None:
    assert implied.unmade(CATALOGUE, read(text, lang, date(2024, 1, 25), 0), 0, len(text)) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Someone made up a song about the market in Tashkent."),
        ("ru", "Узбекские повара придумали новый способ варить плов."),
        ("ru", "Ни споров, ни жалоб на фестивале не было."),
        ("uk", "Хтось вигадав нову назву для вокзалу."),
        ("kk", "Қазақ шеберлері жаңа әдіс ойлап тапқан."),
        ("uz", "Non ham, suv ham bo‘lmagan, dedi u."),
    ],
)
def test_what_else_is_made_up_or_was_not_there(lang: str, text: str) -> None:
    assert not statehood.unmade(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Президент России сказал, что Назарбаев создал страну там, где «государства не было никогда»."),
        ("ru", "По словам историка, на этой земле Казахстана государственности не существовало."),
        ("uk", "Президент Росії сказав, що Назарбаєв створив країну там, де «держави не було ніколи»."),
    ],
)
def test_a_state_that_was_never_there_is_the_question(lang: str, text: str) -> None:
    sentence = read(text, lang, date(2014, 8, 30), 0)
    assert implied.aimed_at(CATALOGUE, sentence, 0, len(text), "RUS") == ["kz"]
    assert topics.on_borders(CATALOGUE, [sentence], date(2014, 8, 30))
