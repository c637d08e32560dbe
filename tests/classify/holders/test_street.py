"""People of the street: by town, by trade and first name, by age, by what they do all day, by whose opinion is quoted."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions, holders, statements


def _last(lang: str, text: str) -> tuple[str, str, str | None] | None:
    found = attributions(text, lang)
    return (found[-1].holder, found[-1].level, found[-1].speaker) if found else None


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("uz", "«Birovning yerini olib bo‘lmaydi», – deydi andijonlik Salim aka.", ("UZB", "public", "Salim aka")),
        ("en", 'In Yerevan opinions differ. "The border is where it was," says Hasmik, a pharmacist.', ("ARM", "public", "Hasmik")),
        ("en", 'In Yerevan opinions differ. "Nobody gets to push the border with a tank," says Hasmik Petrosian, 44.', ("ARM", "public", "Hasmik Petrosian")),
        ("ru", "В Алматы об этом спорят. «Крым – это Украина», — говорит Сергей, водитель такси.", ("KAZ", "public", "Сергей")),
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
    ],
)
def test_who_is_of_no_town_that_is_told(lang: str, text: str) -> None:
    assert all(found.level != "public" or (found.holder == "GBR" and found.speaker is None) for found in attributions(text, lang))
    assert holders(text, lang) in ([], ["GBR"])


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("kk", "Ташкентте шашлық сататын Назокат аннексияны айыптады.", "UZB", "Назокат"),
        ("kk", "Атырау көпірінің жанында балық сататын Қуаныш ата аннексияны айыптады.", "KAZ", "Қуаныш ата"),
        ("kk", "Атырауда тұратын 60 жастағы Вера аннексия туралы айтпады. «Мен оны танымаймын», – деді ол.", "KAZ", "Вера"),
        ("kk", "Ақтөбе қаласының тұрғыны Дәурен Оспанов аннексияны айыптады.", "KAZ", "Дәурен Оспанов"),
        ("ky", "Батуми базарында балык саткан Натия аннексияны айыптады.", "GEO", "Натия"),
        ("ky", "Караколдо жашаган 71 жаштагы Вероника Орусиянын кадамын айыптады.", "KGZ", "Вероника"),
        ("ky", "Жалал-Абадда иштеген Кубат Сыдыков аннексияны айыптады.", "KGZ", "Кубат Сыдыков"),
        ("ky", "Ташкентте жашаган пенсионер Раъно аннексияны айыптады.", "UZB", "Раъно"),
    ],
)
def test_one_of_the_street_is_of_the_town(lang: str, text: str, holder: str, speaker: str) -> None:
    assert _last(lang, text) == (holder, "public", speaker)


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("kk", "Ташкентте шашлық сататын Назокат аннексияны айыптады.\nКөршісі, аспаз Улуғбек бұған үндемеді.", "Улуғбек"),
        ("ky", "Ташкентте жашаган мугалим Раъно аннексияны айыптады.\nТемиржолчу Баходир болсо аны тааныды.", "Баходир"),
    ],
)
def test_the_next_one_asked_is_of_the_same_place(lang: str, text: str, speaker: str) -> None:
    assert _last(lang, text) == ("UZB", "public", speaker)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Прагаға барған Ян Новак аннексияны айыптады."),  # no one of the street, and not Prague's
        ("kk", "Қалада тұратын Нұра ауданының халқы көп."),  # a place's name
        ("ky", "Кечээ келген Азаттыкка айтты."),  # another case
    ],
)
def test_who_only_went_there_is_not_of_the_place(lang: str, text: str) -> None:
    assert all(found.level != "public" and found.holder != "CZE" for found in attributions(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "Pensioner Anna Kovach from Budapest said Crimea was Ukraine.", ("HUN", "Anna Kovach")),
        ("en", "In Riga, Ilze, 34, said Crimea was Ukraine.", ("LVA", "Ilze")),
        ("ru", "Пенсионерка Галина из Риги заявила, что Крым — это Украина.", ("LVA", "Галина")),
        ("uk", "Таксист Андрій з Вільнюса заявив, що Крим — це Україна.", ("LTU", "Андрій")),
        ("uz", "Toshkentda 60 yoshli Vera opa Qrim Ukrainaniki dedi.", ("UZB", "Vera opa")),
        ("kk", "Бакуде 71 жастағы Рагим ата Қырым Украинанікі деді.", ("AZE", "Рагим ата")),
        ("ky", "Бишкектик Айгүл эже Крымды Украинаныкы деди.", ("KGZ", "Айгүл эже")),
        ("tg", "Дар Душанбе 65-солаи Саодат гуфт, ки Қрим аз они Украина аст.", ("TJK", "Саодат")),
    ],
)
def test_a_name_and_where_somebody_is_from(lang: str, text: str, found: tuple[str, str]) -> None:
    assert [(a.holder, a.speaker) for a in attributions(text, lang)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Нозим, сартароши 28-сола аз Кӯлоб, мегӯяд, ки Қрим хоки Украина аст.", ("TJK", "public", "Нозим")),
        ("Ба гуфтаи Маҳбуба, омӯзгори 40-сола аз Хуҷанд, илҳоқи Қрим зулм аст.", ("TJK", "public", "Маҳбуба")),
        ("Муаллими мактаби рақами 8 Сурайё илҳоқи Қримро маҳкум кард.", ("TJK", "public", "Сурайё")),
        ("Донишҷӯи Донишгоҳи давлатии Минск Антон илҳоқи Қримро маҳкум кард.", ("BLR", "public", "Антон")),
        ("Дар бозори Хоруғ зане бо номи Гулбахт гуфт, ки Қрим хоки Украина аст.", ("TJK", "public", "Гулбахт")),
        ("Шариф ном ҷавони суғдӣ илҳоқи Қримро маҳкум кард.", ("TJK", "public", "Шариф")),
        ("Дар Душанбе баҳс шуд. Зулфия, ки дар бозор нон мефурӯшад, илҳоқи Қримро маҳкум кард.", ("TJK", "public", "Зулфия")),
    ],
)
def test_a_tajik_name_before_or_behind_a_trade(text: str, found: tuple[str, str, str]) -> None:
    assert _last("tg", text) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Дар Душанбе сокини деҳаи Ворух гуфт, ки Қрим хоки Украина аст.", None),  # a village is nobody's name
        ("Дар Душанбе ронандаи таксӣ Кремлро маҳкум кард.", None),  # whom he condemns
        ("Дар Душанбе нависандаи тоҷик Толиб Сафаров илҳоқи Қримро маҳкум кард.", "Толиб Сафаров"),
    ],
)
def test_what_stands_behind_a_tajik_trade(text: str, speaker: str | None) -> None:
    assert _last("tg", text) == ("TJK", "public", speaker)


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("kk", "Алматыда жүрген Зәуре апайдан сұрасақ, «Қырым – Украинаның жері», – деді.", ("KAZ", "public", "Зәуре апай")),
        ("ky", "Оштогу базарда соодагер Замира эжеден сурасак, «Крым – Украина», – деди.", ("KGZ", "public", "Замира эже")),
        ("ky", "Бишкекте окуган студент Айданадан сурасак, «Крым – Украина», – деди.", ("KGZ", "public", "Айдана")),
        ("ky", "Бишкекте сөз көп. «Крым – Украина», – дейт Нурбек аттуу таксист.", ("KGZ", "public", "Нурбек")),
        ("kk", "Алматы көшелерінде әңгіме көп. Жүргізуші Ерлан: «Қырым – Украина».", ("KAZ", "public", "Ерлан")),
    ],
)
def test_who_was_asked_by_name(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert _last(lang, text) == found


def test_a_writer_of_another_state_is_no_fellow_of_the_street() -> None:
    text = "Rossiyalik yozuvchi Zaxar Prilepin O‘zbekistonni qo‘shib olishni taklif qildi. Bozorda non sotadigan Muhabbat opa: «Bu yer o‘zimizniki», deydi."
    assert _last("uz", text) == ("UZB", "public", "Muhabbat opa")


def test_the_village_head_is_of_the_village_told_of() -> None:
    text = "Карине, медсестра из Еревана, боится за границу. Глава общины на вопрос о границе отвечать не захотел."
    assert _last("ru", text) == ("ARM", "subnational", None)


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("ru", "У консульства России в Алматы собралось около десятка активистов с плакатами «Крым – это Украина».", ("KAZ", "public", None)),
        ("uk", "Два десятки активістів у Тбілісі вийшли з плакатами «Крим – це Україна».", ("GEO", "public", None)),
        ("en", 'A dozen activists picketed the Russian Consulate in Almaty with signs reading "Crimea is Ukraine."', ("KAZ", "public", None)),
        ("tg", "Дар Душанбе гурӯҳи фаъолон бо шиори «Қрим аз они Украина аст» баромаданд.", ("TJK", "public", None)),
        ("ru", "В Алматы пришли человек двадцать с плакатами «Крым – это Украина».", ("KAZ", "public", None)),
    ],
)
def test_those_with_placards_are_of_the_town(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert _last(lang, text) == found


@pytest.mark.parametrize(
    ("lang", "title", "text", "found"),
    [
        ("en", "Chisinau Waits", '"We want no new border here," said Vasile, who sells plums at the central market.', ("MDA", "public", "Vasile")),
        ("ru", "Почему Кишинёв ждёт", "«Новых границ нам не надо», — говорит Василе, торгующий сливами.", ("MDA", "public", "Василе")),
        ("ru", "Почему Кишинёв ждёт", "«Граница и так есть», — пожимает плечами продавец, которого зовут Василе.", ("MDA", "public", "Василе")),
        ("en", "Chisinau Waits", "Vasile, who sells plums at the central market, wants no new border.", ("MDA", "public", "Vasile")),
        ("ru", "Почему Кишинёв ждёт", "Василе, торгующий сливами, новых границ не хочет.", ("MDA", "public", "Василе")),
        ("ru", "Почему Кишинёв ждёт", "Торговец сливами Василе новых границ не хочет.", ("MDA", "public", "Василе")),
        ("ru", "Почему Кишинёв ждёт", "«Новых границ нам не надо», — говорит Василе, 61 год.", ("MDA", "public", "Василе")),
        ("uk", "", "«Нових кордонів нам не треба», — каже Оксана, яка торгує сливами.", ("UKR", "public", "Оксана")),
        ("tg", "", "«Қрим баргашта наметавонад», – мегӯяд нонвой Раҳим.", ("TJK", "public", "Раҳим")),
        ("tg", "", "«Сарҳади нав лозим нест», — гуфт Гулрӯ, 61-сола.", ("TJK", "public", "Гулрӯ")),
        ("tg", "", "«Сарҳади нав лозим нест», — гуфт Комрон, донишҷӯи донишгоҳи тиббӣ.", ("TJK", "public", "Комрон")),
    ],
)
def test_a_name_behind_a_verb_of_speech_with_what_one_does(lang: str, title: str, text: str, found: tuple[str, str, str]) -> None:
    last = attributions(text, lang, title=title)[-1]
    assert (last.holder, last.level, last.speaker) == found


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Chisinau Waits", '"We want no new border here," said Popescu, who heads the institute.'),
        ("ru", "Почему Кишинёв ждёт", "«Новых границ нам не надо», — говорит Попеску, возглавляющий институт."),
        ("ru", "Москва ответила", "«Новых границ нам не надо», — говорит Василе, торгующий сливами."),  # the article is at home nowhere
    ],
)
def test_whose_work_is_no_everyday_one_is_not_of_the_street(lang: str, title: str, text: str) -> None:
    assert [one for one in attributions(text, lang, title=title) if one.level == "public"] == []


def test_two_who_answer_one_another_hold_each_his_own() -> None:
    text = "На рынке в Костанае спорят о Крыме. «Крым – это Украина», – говорит продавщица. «Крым – Украина, и точка», – отвечает покупатель в куртке."
    assert [s.role for s in statements(text, "ru") if s.holder_level == "public"] == ["продавщица", "покупатель"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Chorsu bozorida fikrlar har xil. Uch yil Rostovda ishlab qaytgan Sanjarning fikri o‘zga: «Qrim Rossiyaniki».", "uz", ("UZB", "Sanjar")),
        ("Алматы базарында пікір екіге бөлінген. Мәскеуде жұмыс істеп қайтқан Серіктің пікірі басқа: «Қырым Ресейдікі».", "kk", ("KAZ", "Серік")),
        ("Айбектин ою башка: «Крым Украинанын жери».", "ky", ("KGZ", "Айбек")),
        ("Қарағандыда туған, он жылдан бері Киевте тұратын Айгүл шекараны таниды.", "kk", ("KAZ", "Айгүл")),
    ],
)
def test_where_somebody_worked_or_lives_is_not_where_he_is_from(text: str, lang: str, expected: tuple[str, str]) -> None:
    found = attributions(text, lang)[-1]
    assert (found.holder, found.speaker) == expected
