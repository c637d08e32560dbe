"""Who proclaims a part of his state independent holds with its loss."""

from __future__ import annotations

import pytest

from classify.language.matching import words
from classify.wording.secession import proclaimed


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A group of townspeople proclaimed the independence of the city."),
        ("ru", "Группа жителей провозгласила независимость города."),
        ("uk", "Активісти проголосили незалежність області."),
        ("kk", "Бір топ тұрғын қаланың тәуелсіздігін жариялады."),
        ("ky", "Тургундар шаардын көз карандысыздыгын жарыялады."),
        ("uz", "Bir guruh odam shaharning mustaqilligini e'lon qildi."),
        ("tg", "Гурӯҳе истиқлоли шаҳрро эълон кард."),
    ],
)
def test_proclaimed(lang, text):
    assert proclaimed(text, words(text, lang), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Residents called the declared independence a farce."),
        ("en", "The governor declared that independence day would be a holiday."),
        ("ru", "Жители назвали незаконным объявление о празднике независимости."),
        ("kk", "Тұрғындар тәуелсіздік күнін тойлады."),
    ],
)
def test_not_proclaimed(lang, text):
    assert not proclaimed(text, words(text, lang), lang)
