"""Who stands before a colon with a trade or an age: his words in the next paragraph, his name again later, and what is no label."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.discourse.context import Context, set_in
from classify.sentences import read
from tests.classify.fakes import CATALOGUE, PUBLISHED, attributions, document


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("uz", "Namangan bozorida savdo qizigan.\nOydin, tikuvchi:\n“Qrim Ukrainaniki”.", ("UZB", "Oydin")),
        ("uz", "Sobir, 44 yoshda, Qozonda haydovchi bo‘lib ishlagan:\n“Qrim Ukrainaniki”.", ("UZB", "Sobir")),
        ("uz", "Zamira xola (58 yosh, nafaqada): “Qrim Ukrainaniki”.", ("UZB", "Zamira xola")),
        ("ky", "Таластын базарында эл көп.\nБурул, тигүүчү:\n«Крым Украинаныкы».", ("KGZ", "Бурул")),
        ("kk", "Қостанайдың көшелерінде әңгіме көп.\nЕрік, 39 жаста, жүргізуші:\n«Қырым Украинанікі».", ("KAZ", "Ерік")),
        ("ru", "На рынке в Бухаре многолюдно.\nСалим, 51 год, торгует дынями:\n«Крым украден».", ("UZB", "Салим")),
        ("en", "At a market in Bukhara few argue.\nSalim, 51, who sells melons:\n“Crimea was stolen.”", ("UZB", "Salim")),
    ],
)
def test_a_label_tells_whose_words_follow(lang: str, text: str, found: tuple[str, str]) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.speaker, last.level) == (*found, "public")


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("uz", "Namangan bozorida savdo qizigan.\nOydin, tikuvchi:\n“Bilmadim”.\nOydinning fikricha, Qrim Ukrainaniki.", ("UZB", "Oydin")),
        ("uz", "Namangan bozorida savdo qizigan.\nOydin, tikuvchi:\n“Bilmadim”.\nOydin Qrimni Ukraina yeri deb biladi.", ("UZB", "Oydin")),
        ("ky", "Таластын базарында эл көп.\nБурул, тигүүчү:\n«Билбейм».\nБурулдун оюнча, Крым Украинаныкы.", ("KGZ", "Бурул")),
        ("uz", "Namangan bozorida savdo qizigan.\nOydin, tikuvchi:\n“Bilmadim”.\nOydinning dugonasi Lola Qrim Ukrainaniki dedi.", ("UZB", "Lola")),
        ("ky", "Таластын базарында эл көп.\nБурул, тигүүчү:\n«Билбейм».\nБурулдун досу Эрмек Крым Украинаныкы деди.", ("KGZ", "Эрмек")),
    ],
)
def test_a_given_name_is_known_again(lang: str, text: str, found: tuple[str, str]) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.speaker, last.level) == (*found, "public")


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "Nurse, Aktau: “Crimea was stolen.”", "KAZ"),
        ("en", "A welder from Osh: “Crimea was stolen.”", "KGZ"),
        ("ru", "Домохозяйка, Актау: «Крым украли».", "KAZ"),
        ("ru", "Пенсионер, Ош: «Крым украли».", "KGZ"),
        ("ru", "Репортёр расспросил жителей Оша.\nТаксист с вокзала: «Крым украли».", "KGZ"),
        ("uk", "Ми запитали мешканців Гомеля.\nПенсіонер на лавці: «Крим украли».", "BLR"),
        ("kk", "Зейнеткер, Ақтау: «Қырымды ұрлады».", "KAZ"),
        ("kk", "Базардағы саудагер: «Қырымды ұрлады».", "KAZ"),
        ("ky", "Базардагы соодагер: «Крымды уурдашты».", "KGZ"),
        ("uz", "Nafaqaxo‘r, Samarqand: “Qrim o‘g‘irlandi”.", "UZB"),
        ("uz", "Bozordagi sotuvchi: “Qrim o‘g‘irlandi”.", "UZB"),
        ("tg", "Нафақахӯр, Кӯлоб: «Қримро дуздиданд».", "TJK"),
    ],
)
def test_a_trade_is_label_enough(lang: str, text: str, holder: str) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.speaker, last.level) == (holder, None, "public")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Reuters, Minsk: “Crimea was stolen.”"),
        ("ru", "Правда, Крым: «Мы дома»."),
        ("ru", "Москва, Кремль: «Крым наш»."),
        ("kk", "Ведомство, Минск: «Қырым ұрланды»."),
    ],
)
def test_a_paper_or_town_is_nobody_of_the_street(lang: str, text: str) -> None:
    assert all(a.level != "public" for a in attributions(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Biroq, bir tikuvchi shunday dedi:"),
        ("en", "However, one driver was sure:"),
        ("ru", "Правда, учительница добавила:"),
        ("uz", "Toshkent, 12 mart:"),
    ],
)
def test_no_label(lang: str, text: str) -> None:
    assert all(p.speaker is None for p in read(text, lang, PUBLISHED, 0).phrases)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Sobir, 44 yoshda, Qozonda va Moskvada ishlagan:"),
        ("ky", "Эрмек, 44 жашта, Москвада иштеген:"),
        ("ru", "Салим, 51 год, работал в Москве:"),
    ],
)
def test_the_places_of_a_label_are_no_scene(lang: str, text: str) -> None:
    assert set_in(Context(), read(text, lang, PUBLISHED, 0)).scene is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Rossiya Qrimni qo‘shib oldi.\nMuxbirimiz 2-oktabr kuni Namangan bozorida odamlardan so‘radi.\nOydin, tikuvchi:\n“Bilmadim”.\nSobir, haydovchi:\n“Qrimning qo‘shib olinishini qoralayman”."),
        ("ky", "Орусия Крымды кошуп алды.\nКабарчыбыз 2-октябрда Таластын базарында элден сурады.\nБурул, тигүүчү:\n«Билбейм».\nЭрмек, айдоочу:\n«Крымдын аннексиясын айыптайм»."),
        ("ru", "Россия аннексировала Крым.\nНаш корреспондент 2 октября опросил прохожих на рынке в Бухаре.\nСалим, водитель:\n«Не знаю».\nДильбар, учительница:\n«Аннексию Крыма осуждаю»."),
    ],
)
def test_who_was_asked_in_the_street_spoke_on_that_day(lang: str, text: str) -> None:
    last = [c for c in candidates(document(text, lang), CATALOGUE) if c.attribution.level == "public"][-1]
    assert (last.stated_on, last.precision) == (date(2022, 10, 2), "day")
