"""Who bears an office that a sentence names, for whom, and at which level."""

from __future__ import annotations

from datetime import date

import pytest

from tests.classify.fakes import attributions

DAY = date(2022, 10, 20)


def _first(lang: str, text: str, on: date = DAY) -> tuple[str, str, str | None]:
    found = attributions(text, lang, on)[0]
    return found.holder, found.level, found.speaker


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("en", "Lithuanian Ambassador to Georgia Darius Vitkauskas called the vote a farce.", "LTU", "Darius Vitkauskas"),
        ("en", "British Ambassador to the UN Barbara Woodward said the borders stay as they are.", "GBR", "Barbara Woodward"),
        ("en", "Canadian Ambassador to the OSCE Anna Miller said the borders stay as they are.", "CAN", "Anna Miller"),
        ("en", "Asked whether Donetsk belonged to Ukraine, Ambassador to France Lu Shaye answered that it depended.", "CHN", "Lu Shaye"),
        ("ru", "Посол Казахстана в Лондоне Ерлан Идрисов осудил указ.", "KAZ", "Ерлан Идрисов"),
        ("ru", "Посол Грузии в Вильнюсе Саломе Шапакидзе осудила указ.", "GEO", "Саломе Шапакидзе"),
        ("ru", "Глава комитета Госдумы по делам СНГ Леонид Калашников поддержал указ.", "RUS", "Леонид Калашников"),
        ("tg", "Сафири Қазоқистон дар Лондон Ерлан Идрисов фармонро маҳкум кард.", "KAZ", "Ерлан Идрисов"),
        ("kk", "Мемлекеттік дума депутаты, бұрынғы боксшы Олег Саблин жарлықты құптады.", "RUS", "Олег Саблин"),
        ("ky", "Мамлекеттик Думанын депутаты, жазуучу Олег Саблин жарлыкты кубаттады.", "RUS", "Олег Саблин"),
        ("ky", "АКШнын Өкүлдөр палатасынын төрайымы Нэнси Пелоси жарлыкты айыптады.", "USA", "Нэнси Пелоси"),
        ("uk", "Посол Азербайджану в Україні Сеймур Мардалієв засудив указ.", "AZE", "Сеймур Мардалієв"),
        ("ru", "Лидер партии «Альтернатива для Германии» Тино Хрупалла поддержал указ.", "DEU", "Тино Хрупалла"),
        ("uk", "Лідер партії «Альтернатива для Німеччини» Тіно Хрупалла підтримав указ.", "DEU", "Тіно Хрупалла"),
        ("uk", "Голова комітету Держдуми у справах СНД Леонід Калашников підтримав указ.", "RUS", "Леонід Калашников"),
        ("uk", "Речник Держдепу США Нед Прайс дав зрозуміти, що Вашингтон не визнає указу.", "USA", "Нед Прайс"),
        ("uk", "Голова Держдуми Володін підтримав указ.", "RUS", "В'ячеслав Володін"),
    ],
)
def test_the_name_behind_a_long_office(lang: str, text: str, holder: str, speaker: str | None) -> None:
    found = _first(lang, text)
    assert (found[0], found[2]) == (holder, speaker)


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "OSCE chair Zbigniew Rau condemned the vote.", ("OSCE", "organisation", "Zbigniew Rau")),
        ("kk", "ЕҚЫҰ төрағасы Збигнев Рау қаулыны айыптады.", ("OSCE", "organisation", "Збигнев Рау")),
        ("ky", "ЕККУнун төрагасы Збигнев Рау чечимди айыптады.", ("OSCE", "organisation", "Збигнев Рау")),
        ("uz", "YXHT raisi Zbignev Rau qarorni qoraladi.", ("OSCE", "organisation", "Zbignev Rau")),
        ("uk", "Голова ОБСЄ Збігнєв Рау засудив указ.", ("OSCE", "organisation", "Збігнєв Рау")),
        ("en", "Polish Foreign Minister Zbigniew Rau condemned the vote.", ("POL", "state", "Zbigniew Rau")),
        # the office in the text, not that of the entry
        ("uz", "Federatsiya Kengashi qo‘mitasi raisi Grigoriy Karasin qarorni qo‘lladi.", ("RUS", "legislature", "Grigoriy Karasin")),
        # a mission to an organisation is the state's
        ("uz", "Rossiyaning BMTdagi doimiy vakolatxonasi qarorni qo‘lladi.", ("RUS", "state", None)),
        ("uz", "Rossiyaning YXHTdagi missiyasi qarorni qo‘lladi.", ("RUS", "state", None)),
        ("uz", "YXHTning Ukrainadagi missiyasi qarorni qoraladi.", ("OSCE", "organisation", None)),
        ("kk", "ЕҚЫҰ-ның Украинадағы миссиясы қаулыны айыптады.", ("OSCE", "organisation", None)),
        ("ky", "Евробиримдиктин Кыргызстандагы элчиси Эдуард Ауэр чечимди айыптады.", ("EU", "organisation", "Эдуард Ауэр")),
        ("uz", "YXHT missiyasi qarorni qoraladi.", ("OSCE", "organisation", None)),
    ],
)
def test_whose_office_it_is(lang: str, text: str, found: tuple[str, str, str | None]) -> None:
    assert _first(lang, text) == found


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Dutch Prime Minister Mark Rutte condemned the vote.", "Mark Rutte"),
        ("ru", "Премьер Нидерландов Марк Рютте осудил указ.", "Марк Рютте"),
        ("kk", "Нидерланд премьер-министрі Марк Рютте қаулыны айыптады.", "Марк Рютте"),
        ("ky", "Нидерланды премьер-министри Марк Рютте чечимди айыптады.", "Марк Рютте"),
        ("uz", "Niderlandiya bosh vaziri Mark Ryutte qarorni qoraladi.", "Mark Ryutte"),
        ("tg", "Сарвазири Ҳолланд Марк Рютте фармонро маҳкум кард.", "Марк Рютте"),
        ("uk", "Прем’єр Нідерландів Рютте засудив указ.", "Марк Рютте"),
    ],
)
def test_before_a_listed_term_a_name_is_but_a_name(lang: str, text: str, speaker: str) -> None:
    assert _first(lang, text) == ("NLD", "state", speaker)


def test_after_a_listed_term_another_office_is_the_one_in_the_text() -> None:
    assert _first("en", "NATO Secretary-General Mark Rutte condemned the vote.", date(2025, 2, 1)) == ("NATO", "organisation", "Mark Rutte")
    assert _first("ru", "Премьер Польши Дональд Туск осудил указ.", date(2024, 2, 1)) == ("POL", "state", "Дональд Туск")
    assert attributions("Mark Rutte spoke. Cars drove on.", "en", DAY) == []


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("kk", "Украинаның Қазақстандағы елшісі Петр Врублевский Қырым — Украина деп жазды.", "Петр Врублевский"),
        ("kk", "Өзбекстан Сенатының төрайымы Танзила Норбаева Қарақалпақстан бөлінбейтінін айтты.", "Танзила Норбаева"),
        ("uz", "O‘zbekiston deputati Alisher Qodirov Qrim haqida gapirdi.", "Alisher Qodirov"),
        ("uz", "Eron tashqi ishlar vaziri Husayn Amir Abdullohiyon qarorni qoraladi.", "Husayn Amir Abdullohiyon"),
        ("kk", "Бельгия премьер-министрі Александр Де Кроо қаулыны айыптады.", "Александр Де Кроо"),
        ("tg", "Котиби давлатии ИМА Энтони Блинкен дар бораи Қрим сухан гуфт.", "Энтонӣ Блинкен"),
        ("uz", "Saudiya shahzodasi Muhammad bin Salmon qarorni qoraladi.", "Muhammad bin Salmon"),
    ],
)
def test_where_a_name_ends(lang: str, text: str, speaker: str) -> None:
    assert _first(lang, text)[2] == speaker


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Toqaev's press secretary, Ruslan Zheldibay, said Astana would not recognize it.", "Ruslan Zheldibay"),
        ("en", "President Putin's spokesman Dmitry Peskov said Crimea is Russian.", "Dmitry Peskov"),
        ("ru", "Представитель Токаева Берик Уали на звонки не отвечал.", "Берик Уали"),
        ("ru", "Помощник президента Путина Иван Сухов поддержал указ.", "Иван Сухов"),
        ("ru", "Пресс-секретарь Лукашенко Наталья Эйсмонт поддержала указ.", "Наталья Эйсмонт"),
        ("ru", "Представитель Путина поддержал указ.", None),
        ("ru", "Президент Лукашенко Минску не указ.", "Александр Лукашенко"),
        ("kk", "Тоқаевтың баспасөз хатшысы Руслан Желдібай Қырымды мойындамайтынын мәлімдеді.", "Руслан Желдібай"),
        ("ky", "Токаевдин басма сөз катчысы Руслан Желдибай Крымды тааныбай турганын айтты.", "Руслан Желдибай"),
        ("uz", "To‘qayevning matbuot kotibi Ruslan Jeldibay Qrim haqida gapirdi.", "Ruslan Jeldibay"),
        ("tg", "Котиби матбуотии Тоқаев Руслан Желдибай дар бораи Қрим сухан гуфт.", "Руслан Желдибай"),
        ("uk", "Речник Путіна Дмитро Пєсков підтримав указ.", "Дмитро Пєсков"),
        # a case of the bearer's own name
        ("ru", "Президент России Владимир Путин поддержал указ.", "Владимир Путин"),
        ("uk", "За словами президента Лукашенка, Крим став російським.", "Олександр Лукашенко"),
    ],
)
def test_a_spokesman_is_not_whom_he_speaks_for(lang: str, text: str, speaker: str | None) -> None:
    assert _first(lang, text)[2] == speaker


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lithuanian President Gitanas Nauseda, Estonian Prime Minister Kaja Kallas and Polish President Andrzej Duda condemned it."),
        ("ru", "Президент Литвы Гитанас Науседа, премьер Эстонии Кая Каллас и президент Польши Анджей Дуда осудили указ."),
        ("kk", "Литва президенті Гитанас Науседа, Эстония премьері Кая Каллас пен Польша президенті Анджей Дуда қаулыны айыптады."),
        ("ky", "Литванын президенти Гитанас Науседа, Эстониянын премьери Кая Каллас жана Польшанын президенти Анджей Дуда чечимди айыптады."),
        ("uz", "Litva prezidenti Gitanas Nauseda, Estoniya bosh vaziri Kaya Kallas va Polsha prezidenti Anjey Duda qarorni qoraladi."),
        ("tg", "Президенти Литва Гитанас Науседа, сарвазири Эстония Кая Каллас ва президенти Лаҳистон Анҷей Дуда фармонро маҳкум карданд."),
        ("uk", "Президент Литви Гітанас Науседа, прем’єр Естонії Кая Каллас і президент Польщі Анджей Дуда засудили указ."),
    ],
)
def test_offices_of_a_list_have_each_its_name(lang: str, text: str) -> None:
    found = attributions(text, lang, DAY)
    assert [a.holder for a in found] == ["LTU", "EST", "POL"]
    assert all(a.speaker and a.role and "," not in a.role for a in found) and len({a.speaker for a in found}) == 3


def test_a_second_office_behind_a_comma_is_the_same_persons() -> None:
    assert _first("en", "Kazakh President Qasym-Zhomart Toqaev, chairman of the party, condemned it.") == ("KAZ", "state", "Qasym-Zhomart Toqaev")


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("tg", "Садир Жапаров гуфт, ки Бишкек бетараф аст.", "KGZ"),
        ("tg", "Содир Ҷабборов гуфт, ки Бишкек бетараф аст.", "KGZ"),
        ("uk", "Гурбангулы Бердымухамедов підтримав указ.", "TKM"),
    ],
)
def test_wires_keep_the_russian_spelling(lang: str, text: str, holder: str) -> None:
    found = _first(lang, text, date(2022, 3, 1))
    assert found[0] == holder and found[2]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Russian Foreign Ministry confirmed its ambassador had left.", "Foreign Ministry"),
        ("The German government rejected parliament resolutions.", "government"),
        ("The Estonian Foreign Ministry summoned ambassadors of other states.", "Foreign Ministry"),
        ("Ukraine’s newly appointed ambassador condemned it.", "ambassador"),
    ],
)
def test_an_english_phrase_ends_before_its_verb(text: str, role: str) -> None:
    assert attributions(text, "en", DAY)[0].role == role


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Өзбекстан сыртқы істер министрі болған Абдулазиз Камилов Донецкіні танымайтынын айтты.", ("UZB", "Абдулазиз Камилов")),
        ("ky", "Өзбекстандын тышкы иштер министри болуп турган Абдулазиз Камилов Донецкти тааныбай турганын айткан.", ("UZB", "Абдулазиз Камилов")),
        ("uz", "O‘sha paytda tashqi ishlar vaziri bo‘lgan Abdulaziz Komilov Donetskni tan olmasligini aytdi.", ("UZB", "Abdulaziz Komilov")),
        ("kk", "Литва сыртқы істер министрі болған Асан Үсөнов Донецкіні танымайтынын айтты.", ("LTU", "Асан Үсөнов")),
    ],
)
def test_who_was_in_office_then(lang: str, text: str, expected: tuple[str, str]) -> None:
    found = attributions(text, lang, DAY)[0]
    assert (found.holder, found.speaker) == expected
