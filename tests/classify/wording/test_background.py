"""That land was taken is background; what was signed, voted or said about it is not."""

from __future__ import annotations

import pytest

from classify.language.matching import words
from classify.wording.background import told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "three years after Russia annexed Crimea"),
        ("ru", "с 2014 года, когда Россия аннексировала Крым"),
        ("uk", "у Криму, який Росія анексувала шість років тому"),
        ("kk", "2014 жылы Ресей Қырымды аннексиялаған"),
        ("ky", "Былтыр Россия төрт облусту кошуп алган."),
        ("uz", "Rossiya o'tgan yili to'rt viloyatni anneksiya qilgan"),
        ("tg", "Соли 2014 Русия нимҷазираи Қримро ба худ ҳамроҳ кард."),
    ],
)
def test_the_deed_alone(lang, text):
    assert told(text, words(text, lang), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia annexed Crimea by a treaty signed on March 18."),
        ("en", "Russia said it had annexed nothing."),
        ("en", "Russia recognized both regions, then occupied them."),
        ("ru", "Россия аннексировала Крым, подписав договор"),
        ("ru", "Россия «присоединила» Крым"),
        ("kk", "Мәскеу түбекті қосып алды деп мәлімдеді"),
        ("uz", "Rossiya Qrimni tan olib, qo'shib oldi"),
    ],
)
def test_what_was_said_or_done_by_law_is_no_background(lang, text):
    assert not told(text, words(text, lang), lang)
