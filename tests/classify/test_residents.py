"""People of the street: by town, by trade and first name, by the scene that a paragraph opens with, by whose opinion is quoted."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions, holders


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("uz", "«Birovning yerini olib bo‘lmaydi», – deydi andijonlik Salim aka.", ("UZB", "public", "Salim aka")),
        ("uz", "Osh bozorida savdo sust. Tarozi yonida bishkeklik Gulnora: «Qrim Ukrainaniki», – dedi.", ("KGZ", "public", "Gulnora")),
        ("uz", "Boku ko‘chalarida kayfiyat boshqa. «Qorabog‘ Ozarbayjonniki», – deydi taksichi Rauf.", ("AZE", "public", "Rauf")),
        ("uz", "Olmaota ko‘chalarida gap ko‘p. Yonidagi sotuvchining fikri boshqacha: «Qrim endi Rossiyaniki».", ("KAZ", "public", None)),
        ("tg", "Дар бозори Хоруғ одам кам аст. «Марзро набояд кӯчонд», – мегӯяд нонвой Раҳим.", ("TJK", "public", "Раҳим")),
        ("tg", "Дар кӯчаҳои Бишкек баҳс гарм аст. Ҷавоби ронанда дигар аст: «Қрим аз они Русия аст».", ("KGZ", "public", None)),
        ("kk", "Алматы көшелерінде әңгіме көп. Сатушының пікірі басқа: «Қырым енді Ресейдікі».", ("KAZ", "public", None)),
    ],
)
def test_who_is_of_the_town(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.level, last.speaker) == found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "«Qrim qaytmaydi», – deydi londonlik Yaqin Sharq eksperti."),  # no name but a region
        ("uz", "Farg‘ona ko‘chalarida fikrlar har xil."),  # a scene holds nothing
        ("tg", "«Қрим баргашта наметавонад», – мегӯяд нонвой Раҳим."),  # who knows where
    ],
)
def test_who_is_of_no_town_that_is_told(lang: str, text: str) -> None:
    assert all(found.level != "public" or (found.holder == "GBR" and found.speaker is None) for found in attributions(text, lang))
    assert holders(text, lang) in ([], ["GBR"])


def test_a_parliament_is_that_of_the_scene() -> None:
    text = "Armaniston rahbari Nikol Pashinyan Qorabog‘ haqida gapirdi.\nFransiyaning o‘zida ham mavzu bahsli. Senat Qorabog‘ni tan olishga chaqirdi."
    assert holders(text, "uz")[-1] == "FRA"


def test_himself_may_only_stress_the_noun() -> None:
    text = "Vazir Rossiyada edi. Partiyaning o‘zi savolga javob bermadi."
    assert [one.level for one in attributions("Zaxar Prilepin O‘zbekistonni qo‘shib olishni taklif qildi.\n" + text.split(". ")[1], "uz")][-1] == "party"
