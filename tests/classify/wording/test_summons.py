"""An envoy summoned or recalled is no position until something that was said to him is told."""

from __future__ import annotations

import pytest

from classify.language.matching import words
from classify.wording.summons import read


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kyiv recalled its ambassador from Yerevan for consultations."),
        ("en", "Lithuania, Latvia and Estonia summoned Chinese diplomats."),
        ("ru", "МИД вызвал посла."),
        ("uk", "Київ відкликав посла."),
        ("kk", "Министрлік Беларусь елшісін шақыртты."),
        ("ky", "Министрлик элчини чакырды."),
        ("uz", "Vazirlik Vengriya elchisini chaqirtirdi."),
    ],
)
def test_a_gesture(lang, text):
    assert read(text, words(text, lang), lang) == {"summoned"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry summoned the Italian ambassador and condemned the remark."),
        ("ru", "МИД вызвал посла и назвал эти слова неприемлемыми."),
        ("kk", "Министрлік Италия елшісін шақырып, наразылық білдірді."),
        ("uz", "Vazirlik elchini chaqirib, bu gaplarni qat’iyan rad etdi."),
        ("en", "The ambassador recalled that the borders were drawn in 1991."),
    ],
)
def test_what_is_said_to_him_is_told(lang, text):
    assert read(text, words(text, lang), lang) == set()
