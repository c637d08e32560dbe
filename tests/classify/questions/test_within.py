"""A state with its borders behind it, or told of among all; land given away; a note on a claim."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from tests.classify.fakes import CATALOGUE, document
from tests.classify.questions.test_unnamed import _last


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Serbia's foreign minister issued a message of support for Ukraine within its internationally recognized borders.", ("SRB", "ua")),
        ("en", "Georgia's president declared her backing for Ukraine inside its recognized borders.", ("GEO", "ua")),
        ("ru", "Казахстан признаёт Украину в тех границах, в которых она вошла в ООН.", ("KAZ", "ua")),
        ("uk", "Грузія підтримує Україну в її міжнародно визнаних кордонах.", ("GEO", "ua")),
        ("kk", "Грузия Украинаны халықаралық танылған шекарасында қолдайтынын мәлімдеді.", ("GEO", "ua")),
        ("ky", "Грузия Украинаны эл аралык таанылган чек арасында колдоорун билдирди.", ("GEO", "ua")),
        ("uz", "Gruziya Ukrainani xalqaro tan olingan chegaralarida qo‘llab-quvvatlashini ma’lum qildi.", ("GEO", "ua")),
        ("tg", "Гурҷистон Украинаро дар марзҳои шинохташудаи байналмилалӣ дастгирӣ мекунад.", ("GEO", "ua")),
        ("en", "China's envoy said that the territorial integrity of all states, including Ukraine, must be respected.", ("CHN", "ua-2022")),
        ("en", "China's envoy said that the borders of every country, Ukraine included, must be respected.", ("CHN", "ua-2022")),
        ("kk", "Қытай барлық елдің, соның ішінде Украинаның аумақтық тұтастығын құрметтейтінін айтты.", ("CHN", "ua-2022")),
        ("ky", "Кытай бардык өлкөлөрдүн, анын ичинде Украинанын эгемендигин урматтай турганын айтты.", ("CHN", "ua-2022")),
        ("uz", "Xitoy barcha davlatlarning, shu jumladan Ukrainaning suverenitetini hurmat qilishini aytdi.", ("CHN", "ua-2022")),
        ("tg", "Чин соҳибихтиёрии ҳамаи кишварҳо, аз ҷумла Украинаро эҳтиром мекунад.", ("CHN", "ua-2022")),
    ],
)
def test_a_state_and_its_borders(lang: str, text: str, expected: tuple[str, str]) -> None:
    assert _last(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "lead", "text"),
    [
        (
            "en", "Crimea is on the table. Kyiv does not recognize the occupation of Crimea.",
            "Ukraine's foreign minister said that Kyiv would not hand over an inch of its land.",
        ),
        (
            "uk", "Крим – тема переговорів. Київ не визнає окупації Криму.",
            "Міністр закордонних справ України заявив, що українці не подарують ворогові жодного метра своєї землі.",
        ),
        (
            "ru", "Крым – тема переговоров. Киев не признаёт оккупации Крыма.",
            "Министр иностранных дел Украины заявил, что Киев не станет дарить захватчику ни клочка земли.",
        ),
        (
            "kk", "Қырым – келіссөз тақырыбы. Киев Қырымның оккупациясын мойындамайды.",
            "Украина сыртқы істер министрі Киев жерін жауға ешқашан бермейтінін айтты.",
        ),
        (
            "ky", "Крым сүйлөшүүдө. Киев Крымдын оккупациясын тааныбайт.",
            "Украинанын тышкы иштер министри Киев жерин эч качан бербей турганын айтты.",
        ),
        (
            "uz", "Qrim muzokarada. Kiyev Qrim ishg‘olini tan olmaydi.",
            "Ukraina tashqi ishlar vaziri Kiyev yerini hech kimga bermasligini aytdi.",
        ),
        (
            "tg", "Қрим дар музокира аст. Киев ишғоли Қримро эътироф намекунад.",
            "Вазири хориҷаи Украина гуфт, ки Киев замини худро ба касе намедиҳад.",
        ),
    ],
)  # fmt: skip
def test_land_given_away_is_of_the_whole_state(lang: str, lead: str, text: str) -> None:
    found = candidates(document(f"{lead}\n{text}", lang, published=date(2025, 8, 19)), CATALOGUE)[-1]
    assert (found.attribution.holder, found.target) == ("UKR", "ua")


def test_borders_of_1991_are_the_whole_states() -> None:
    text = "Kazakhstan's foreign minister said that the referendums were void and Ukraine's borders of 1991 stand."
    assert _last("en", text) == ("KAZ", "ua")
    assert _last("kk", "Қазақстан сыртқы істер министрі Украинаның шекарасы 1991 жылғыдай қалады деп мәлімдеді.") == ("KAZ", "ua")


def test_a_note_is_on_the_claim() -> None:
    lead = "O‘zbekistonni qo‘shib olishni taklif qildi Zaxar Prilepin. Qrim ham tilga olindi."
    found = candidates(document(f"{lead}\nO‘shanda Toshkent Moskvaga nota topshirdi.", "uz"), CATALOGUE)[-1]
    assert (found.attribution.holder, found.target) == ("UZB", "uz")
