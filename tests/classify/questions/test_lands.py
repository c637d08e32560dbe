"""A state's question in plain words: its land, its unity, it in its borders, its capital for it; and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.questions import lands, topics
from classify.sentences import read
from tests.classify.fakes import CATALOGUE, document

ON = date(2024, 6, 10)  # when no context word means a question by itself
ROLL_CALL = {
    "en": "Mongolia and Cuba abstained in the vote. Japan supported the resolution. Peru did not answer.",
    "ru": "Монголия и Куба воздержались при голосовании. Япония поддержала резолюцию. Перу не ответило.",
    "uk": "Монголія і Куба утрималися під час голосування. Японія підтримала резолюцію. Перу не відповіло.",
    "kk": "Моңғолия мен Куба дауыс беруде қалыс қалды. Жапония қарарды қолдады. Перу жауап бермеді.",
    "ky": "Монголия менен Куба добуш берүүдө калыс калды. Япония резолюцияны жактады. Перу жооп берген жок.",
    "uz": "Mo‘g‘uliston va Kuba ovoz berishda betaraf qoldi. Yaponiya rezolyutsiyani qo‘lladi. Peru javob bermadi.",
    "tg": "Муғулистон ва Куба дар овоздиҳӣ бетараф монданд. Ҷопон қатъномаро дастгирӣ кард. Перу ҷавоб надод.",
}


@pytest.mark.parametrize(
    ("lang", "text", "key"),
    [
        ("en", "Ukraine's land must stay whole, the resolution says.", "ua"),
        ("en", "The resolution upholds the unity of Georgia.", "ge"),
        ("en", "The resolution condemns the partition of Moldova.", "md"),
        ("en", "The Assembly rejected territorial claims against Kyiv.", "ua"),
        ("en", "The resolution says that Moldova must remain within its recognized borders.", "md"),
        ("en", "The resolution condemns the seizure of Ukrainian land.", "ua"),
        ("en", "The General Assembly adopted a resolution demanding that Russia withdraw its troops from Ukraine.", "ua"),
        ("ru", "Генассамблея приняла резолюцию в поддержку международно признанных границ Киева.", "ua"),
        ("ru", "Резолюция осуждает захват земель Молдовы.", "md"),
        ("ru", "Резолюция требует вернуть Грузии её территории.", "ge"),
        ("ru", "Генассамблея приняла резолюцию к годовщине войны в Украине.", "ua"),
        ("uk", "Резолюція вимагає піти з окупованих земель Грузії.", "ge"),
        ("uk", "Асамблея ухвалила резолюцію про єдність України.", "ua"),
        ("kk", "Молдованың жері бүтін қалуы керек делінген қарарда.", "md"),
        ("kk", "Ассамблея Украинадан жер тартып алуды айыптады.", "ua"),
        ("ky", "Башкы Ассамблея Киевдин эл аралык таанылган чек арасын колдогон резолюцияны кабыл алды.", "ua"),
        ("ky", "Украинанын жери бүтүн бойдон калышы керек деп айтылат резолюцияда.", "ua"),
        ("ky", "Ассамблея Грузияга коюлган аймактык дооматты айыптады.", "ge"),
        ("uz", "Rezolyutsiya Gruziyaning bosib olingan yerlaridan ketishni talab qiladi.", "ge"),
        ("uz", "Bosh Assambleya Kiyevning birligini qo‘llagan rezolyutsiya qabul qildi.", "ua"),
        ("tg", "Маҷмаи Умумӣ қатъномаро дар дастгирии марзҳои эътирофшудаи Украина қабул кард.", "ua"),
        ("tg", "Қатънома ғасби замини Гурҷистонро маҳкум мекунад.", "ge"),
    ],
)
def test_a_roll_call_on_it_has_that_question(lang: str, text: str, key: str) -> None:
    found = candidates(document(f"{text} {ROLL_CALL[lang]}", lang, published=ON), CATALOGUE)
    assert ("JPN", key) in {(c.attribution.holder, c.target) for c in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The city seized Kyiv's land for a park."),
        ("en", "Police seized drugs on the territory of Moldova."),
        ("en", "Foreigners have no right to buy land in Georgia."),
        ("en", "The UN Assembly discussed the war in Ukraine and grain exports."),
        ("en", "The Assembly of People of Kazakhstan marked the unity of the country."),
        ("ru", "Границы Киева расширили за счёт двух сёл."),
        ("ru", "На территории Молдовы полиция захватила партию наркотиков."),
        ("ru", "Часть Украины осталась без света, сообщили в ООН."),
        ("uk", "Фермеру повернули землю на території України."),
        ("kk", "Қазақстан аумағында бүтін бір ай жаңбыр жауды."),
        ("ky", "Молдованын аймагынын бир бөлүгү кар астында калды."),
        ("uz", "Moldova hududining bir qismi qor ostida qoldi."),
        ("tg", "Дар тамоми ҳудуди Гурҷистон барқ набуд."),
    ],
)
def test_land_where_something_only_happens_is_none(lang: str, text: str) -> None:
    sentence = read(text, lang, ON, 0)
    assert not lands.told(sentence, 0, len(text))
    assert not topics.on_borders(CATALOGUE, [sentence], ON)


def test_what_is_named_goes_before_plain_words() -> None:
    sentence = read("Ukraine's occupied land in Crimea must be returned, the resolution says.", "en", ON, 0)
    assert targets.explicit(CATALOGUE, sentence) == ["crimea"]
