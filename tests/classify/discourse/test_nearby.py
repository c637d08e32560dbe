"""Whose a bare office is by the words beside it in Turkic sentences: of a town, one of many, of the place of the story, whom one asked."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import pytest

from classify.candidates import candidates
from tests.classify.fakes import CATALOGUE, attributions, document

_FOREIGN = "Rossiyalik “Adolatli Rossiya – Haqiqat uchun” partiyasi hamraisi Zaxar Prilepin O‘zbekistonni Rossiyaga qo‘shib olishni taklif qildi.\n"


def _last(lang: str, text: str) -> tuple[str, str, str | None] | None:
    found = attributions(text, lang)
    return (found[-1].holder, found[-1].level, found[-1].speaker) if found else None


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("uz", _FOREIGN + "Siyosiy partiyalardan birining kengashi savolga javob bermadi.", ("UZB", "party", None)),
        ("uz", _FOREIGN + "Poytaxtdagi xususiy nashrlardan biri Prilepin chiqishini qoraladi.", ("UZB", "media", None)),
        ("uz", "Hukumatga yaqin gazeta anneksiyani qoraladi.", ("UZB", "media", None)),
        ("uz", "Senat a’zolaridan biri anneksiyani qoraladi.", ("UZB", "legislature", None)),
        ("uz", "Muxolif partiyaning Varshavada yashovchi a’zosi anneksiyani qoraladi.", ("UZB", "party", None)),
        ("ky", "Жергиликтүү гезиттердин бири аннексияны айыптады.", ("KGZ", "media", None)),
        ("ky", "Бийликчил партиялардын биринен сурасак, аннексияны айыптайбыз деди.", ("KGZ", "party", None)),
        ("ky", "Ташкенттеги чек ара маселелери боюнча бир эксперт аннексияны айыптады.", ("UZB", "expert", None)),
        ("ky", "Жогорку Кеңештин мүчөлөрүнүн бири аннексияны айыптады.", ("KGZ", "legislature", None)),
        ("ky", "Орусия Крымды аннексия кылганда Тышкы иштер министрлиги үн каткан жок.", ("KGZ", "state", None)),
        ("uz", "Rossiya Qrimda referendum o‘tkazganda Tashqi ishlar vazirligi izoh bermadi.", ("UZB", "state", None)),
        ("uz", "Qozog‘istonlik rasmiy esa yumshoqroq gapirdi: “Anneksiyani tan olmaymiz”.", ("KAZ", "state", None)),
    ],
)
def test_whose_it_is(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert _last(lang, text) == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("uz", "Farg‘ona bozorida nafaqaxo‘r anneksiyani oqladi. Yonidagi sherigi esa anneksiyani qoraladi.", ("UZB", "public", None)),
        ("ky", "Ош базарында таксист аннексияны актады. Анын жанындагы досу аннексияны айыптады.", ("KGZ", "public", None)),
        ("kk", "Семей базарында таксист аннексияны ақтады. Оның қасындағы серігі аннексияны айыптады.", ("KAZ", "public", None)),
        ("uz", "Toshkentning Oloy bozorida gul sotadigan Hulkar opaning ukasi Moskvada ishlaydi. “Anneksiyani qoralayman”, – deydi u.", ("UZB", "public", "Hulkar")),
        ("uz", "“Qrim qaytdi”, deydi Xorazmdagi kitob bezovchisi.", None),
        ("ky", "Крымды Орусия басып алды. Анын чечимин Сириянын жетекчилиги кубаттады.", ("SYR", "state", None)),
        ("uz", "Putin Qrimni qo‘shib oldi. Uning qarorini Suriya prezidenti qo‘llab-quvvatladi.", ("SYR", "state", "Bashar al-Asad")),
        ("uz", "Putin Qrimni qo‘shib oldi. Uning aytishicha, Qrim Rossiyaniki.", ("RUS", "state", "Vladimir Putin")),
    ],
)
def test_who_is_beside_and_what_is_his(lang: str, text: str, found: tuple[str, str, str | None] | None) -> None:
    last = _last(lang, text)
    assert last == found if found is None or found[0] != "SYR" else last is not None and last[:2] == found[:2]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Nafaqaxo‘r Solih anneksiyani qoraladi. Hamma ham shunday fikrda emas."),
        ("ky", "Пенсионер Асан аннексияны айыптады. Көпчүлүк башка пикирде."),
    ],
)
def test_people_in_general_are_nobodys_voice(lang: str, text: str) -> None:
    assert len(attributions(text, lang)) == 1


def test_a_party_of_another_state_goes_on() -> None:
    text = "Gruziya parlamenti deputati anneksiyani qoraladi. Partiyalardan biri ham anneksiyani qoraladi."
    assert [a.holder for a in attributions(text, "uz")] == ["GEO", "GEO"]


def test_relatives_abroad_set_no_scene() -> None:
    text = "Buxoro bozorida savdo sust.\nMavluda, tikuvchi:\n“Bilmadim”.\nMavludaning aytishicha, ukasi Moskvada ishlaydi.\nMahalliy nashrlardan biri anneksiyani qoraladi."
    assert attributions(text, "uz")[-1].holder == "UZB"


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("uz", "Toshkentlik siyosatshunos referendumni noqonuniy deb bilishini, uni tan olib bo‘lmasligini aytdi.", True),
        ("ky", "Бишкектик саясат таануучу референдумду мыйзамсыз деп эсептээрин айтты.", True),
        ("ky", "Бишкектик саясат таануучу Астана аннексияны тааныбашы керек деди.", True),
        ("uz", "Toshkentlik siyosatshunos Ostona anneksiyani tan olmasligini aytdi.", False),  # what a state does
    ],
)
def test_an_expert_who_judges_the_act_himself_speaks_of_the_question(lang: str, text: str, named: bool) -> None:
    crimea = {"uz": "Rossiya Qrimni qo‘shib oldi.\n", "ky": "Орусия Крымды кошуп алды.\n"}[lang]
    experts = [c for c in candidates(document(crimea + text, lang), CATALOGUE) if c.attribution.level == "expert"]
    assert [c.named for c in experts] in ([named], [])
    assert experts or not named


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Rossiya Qrimni qo‘shib oldi. Buxoroda odamlardan so‘radik. Avtobus kutayotgan ayol savolga javob berishni istamadi."),
        ("ky", "Орусия Крымды кошуп алды. Ошто элден сурадык. Автобус күткөн аял сүйлөгүсү келген жок."),
    ],
)
def test_what_one_of_the_street_does_is_not_what_he_is_silent_on(lang: str, text: str) -> None:
    last = candidates(document(text, lang), CATALOGUE)[-1]
    assert last.attribution.level == "public" and last.signs.silent > 1 and "beside_silence" not in last.signs.turns
