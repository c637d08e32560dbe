"""Who an office is when his name stands apart from it: behind a comma, a colon, another office, or in the next paragraph."""

from __future__ import annotations

from datetime import date

import pytest

from classify.attribution import Attribution, attribute
from classify.discourse.context import Context
from classify.sentences import read

DAY = date(2022, 10, 20)


def held(lang: str, *sentences: str) -> list[Attribution]:
    """The holders of the last of the sentences, each in a paragraph of its own."""
    context = Context()
    found: list[Attribution] = []
    for paragraph, text in enumerate(sentences):
        found, context = attribute(read(text, lang, DAY, paragraph), context)
    return found


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("ru", "Ещё один депутат от «Единой России», Евгений Фёдоров, заявил, что соседи должны вернуть земли.", "RUS", "Евгений"),
        ("en", "The OSCE's chairman-in-office, Polish Foreign Minister Zbigniew Rau, said the ballots were void.", "OSCE", "Rau"),
        ("ru", "Сопредседатель партии «Справедливая Россия», писатель Захар Прилепин предложил присоединить соседнюю республику.", "RUS", "Прилепин"),
        ("uz", "Rossiyadagi «Adolatli Rossiya» partiyasi hamraisi, yozuvchi Zaxar Prilepin qo‘shni davlatni qo‘shib olishni taklif qildi.", "RUS", "Prilepin"),
        ("uk", "Вашингтон тримався іншої думки: держсекретар Майк Помпео підписав заяву, у якій США засудили окупацію.", "USA", "Помпео"),
        ("ru", "За ними последовала Никарагуа: президент Даниэль Ортега объявил о признании обеих республик.", "NIC", "Ортега"),
        ("tg", "Намояндаи Украина дар Созмони Милал Сергей Кислитса гуфт, ки ҷаҳон чунин аннексияро эътироф намекунад.", "UKR", "Кислитса"),
        ("uz", "Qozog‘iston prezidenti ma’muriyati rahbarining o‘rinbosari Temur Sulaymonov Ostona referendumni tan olmasligini aytdi.", "KAZ", "Sulaymonov"),
        ("kk", "Қытай төрағасы Си Цзиньпин әлем қалай өзгерсе де, Пекин көршінің егемендігін қолдайтынын айтты.", "CHN", "Си"),
    ],
)
def test_a_name_apart_from_its_office(lang: str, text: str, holder: str, speaker: str) -> None:
    (found,) = held(lang, text)
    assert found.holder == holder and found.speaker is not None and speaker in found.speaker
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("ky", "Беларустун тышкы саясат мекемеси референдумду тааный турганын билдирди.", "BLR"),
        ("kk", "Грузияның сыртқы саясат ведомствосы референдумды мойындамайтынын мәлімдеді.", "GEO"),
        ("uz", "Gruziya tashqi siyosat idorasi referendumni tan olmasligini bildirdi.", "GEO"),
        ("ru", "В Брюсселе представитель НАТО подтвердил верность организации принципу целостности Украины.", "NATO"),
        ("tg", "Дабирхонаи Созмони Паймони Амнияти Дастаҷамъӣ ба пурсиш посух надод.", "CSTO"),
    ],
)
def test_an_office_is_of_its_owner(lang: str, text: str, holder: str) -> None:
    assert [a.holder for a in held(lang, text)] == [holder]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Литва мен Польша елшінің мәлімдемесін айыптады.", ["LTU", "POL"]),
        ("Қырғызстан мен Тәжікстан билігі Лукашенконың сұхбаты жайлы пікір білдірген жоқ.", ["KGZ", "TJK"]),
    ],
)
def test_both_of_two_states_hold(text: str, holders: list[str]) -> None:
    found = held("kk", text)
    assert [a.holder for a in found] == holders and all(a.role != "елшінің" for a in found)


def test_two_forms_of_one_office() -> None:
    (found,) = held("uz", "O‘zbekiston tashqi ishlar vaziri Abdulaziz Komilov Senatda so‘zladi va aytdi.", "“Biz bu respublikalarni tan olmaymiz”, dedi vazir.")
    assert found.holder == "UZB" and found.speaker == "Abdulaziz Komilov"


def test_a_list_is_no_apposition() -> None:
    found = held("en", "The NATO secretary-general, U.S. President Joe Biden, and German Chancellor Olaf Scholz condemned the referendums.")
    assert [(a.holder, a.speaker) for a in found] == [("NATO", None), ("USA", "Joe Biden"), ("DEU", "Olaf Scholz")]
