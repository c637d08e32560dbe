"""Who rebuffs another's words, or hands his envoy a note, is of no state of his."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions


def _last(text: str, lang: str, title: str = "") -> str | None:
    found = attributions(text, lang, title=title)
    return found[-1].holder if found else None


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"),
    [
        ("kk", "", "Ресей думасының депутаты елдің солтүстігін сыйлық деп атады. Министрлік Мәскеуге нота тапсырып, бұл сөзді айыптады.", "KAZ"),
        ("ky", "", "Орусиялык депутат өлкөнүн түндүгүн белек деди. Министрлик бул сөздү айыптады.", "KGZ"),
        ("uz", "", "Davlat Dumasi deputati Ivan Petrov mamlakatni qo‘shib olishni taklif qildi. Vazirlik Petrovning bu haqdagi gaplarini rad etdi.", "UZB"),
        ("tg", "", "Владимир Путин дар бораи марзҳо сухан гуфт. Вазорати корҳои хориҷӣ ин суханонро маҳкум кард.", "TJK"),
        ("uk", "", "Дмитро Медведєв написав про кордони. Коментувати допис Медведєва депутати не стали.", "UKR"),
        ("ru", "Молдова и левый берег", "Депутат Госдумы призвал признать регион. Парламент осудил это высказывание.", "MDA"),
        ("en", "Kazakhstan Answers", "A State Duma deputy called the north a gift. The Foreign Ministry protested the deputy's remarks.", "KAZ"),
        # whose party it is, and which town it sits in, the words tell
        ("kk", "", "Оппозициялық партиялардың бірі Ресей депутатының сөзін айыптады.", "KAZ"),
        ("kk", "", "Ресей думасының депутаты сөз айтты. Партиясы депутаттың сөзіне түсініктеме бермеді.", "RUS"),
        ("en", "", "The Georgian president called it illegal. The government in Bishkek has declined to comment.", "KGZ"),
        # who condemns nobody's words goes on with the last one told of
        ("en", "", "The Kremlin announced recognition. The Foreign Ministry said recognition was irreversible.", "RUS"),
        ("en", "Moldova and the left bank", "The Moldovan president said it would be reintegrated. An opposition party condemned her remarks.", "MDA"),
    ],
)
def test_who_rebuffs(lang: str, title: str, text: str, expected: str) -> None:
    assert _last(text, lang, title) == expected


def test_the_diplomat_is_he_who_was_summoned() -> None:
    text = "Российский посол Иван Сидоров поехал в министерство иностранных дел, где заместитель министра выразил ему протест. Дипломат ответил, что это личное мнение."
    found = [a.holder for a in attributions(text, "ru", title="Почему Ташкент ответил")]
    assert found == ["RUS", "UZB", "RUS"]
