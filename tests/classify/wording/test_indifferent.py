"""Who does not care whose a territory is takes no side; who cares says so beside it."""



from __future__ import annotations

import pytest

from classify.wording.indifferent import indifferent
from tests.classify.fakes import statements


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Me, I stay out of politics."),
        ("en", "It makes no difference to us whose flag hangs there."),
        ("en", "She says she does not care who runs the place."),
        ("ru", "Мне-то, по правде, всё равно, чей он."),
        ("ru", "В политику я не лезу."),
        ("ru", "Политика меня не интересует."),
        ("uk", "Нам байдуже, чий там прапор."),
        ("uk", "У політику не втручаюся."),
        ("kk", "Кімдікі болса да, маған бәрібір."),
        ("kk", "Саясатқа мүлде қызықпаймын."),
        ("ky", "Мага баары бир, кимдики болсо ошонуку."),
        ("ky", "Саясатка кийлигишпейм."),
        ("kk", "Мені бағаның өсуі мазалайды."),
        ("kk", "Теңге арзандап кетті, мені сол ойландырады."),
        ("kk", "Донбаста менің шаруам жоқ."),
        ("ky", "Мени баанын өсүшү түйшөлтөт."),
        ("ky", "Доллар кымбаттап жатат, мени ошол ойлонтот."),
        ("uz", "Menga baribir, kimniki bo‘lsa bo‘lsin."),
        ("uz", "Siyosatga qiziqmayman."),
        ("tg", "Барои мо фарқ надорад, ки ин хоки кист."),
        ("tg", "Ман ба сиёсат кор надорам."),
    ],
)
def test_all_the_same(lang: str, text: str) -> None:
    assert indifferent(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We are not indifferent to what happens there."),
        ("en", "The same border was drawn twice."),
        ("ru", "Нам не всё равно, чей это берег."),
        ("uk", "Нам не байдуже, чий то берег."),
        ("kk", "Бізге бәрібір емес."),
        ("kk", "Мені көршіге жасалған қиянат мазалайды."),
        ("ky", "Мени коңшунун тагдыры ойлонтот."),
        ("ky", "Бизге баары бир эмес."),
        ("uz", "Bizga baribir emas."),
        ("tg", "Ин ба мо фарқ дорад."),
    ],
)
def test_not_the_same(lang: str, text: str) -> None:
    assert not indifferent(text, lang)


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("ru", "Опрос: чей Крым?", "Репортёр расспросил жителей Оша.\nТаксист с вокзала: «В политику не лезу, мне всё равно»."),
        ("kk", "Сауалнама: Қырым кімдікі?", "Базардағы саудагер: «Саясатқа араласпаймын, маған бәрібір»."),
        ("en", "Vox Pop: Whose Is Crimea?", "A welder from Osh: “I stay out of politics. It is all the same to me.”"),
    ],
)
def test_he_takes_no_side(lang: str, title: str, text: str) -> None:
    (found,) = statements(text, lang, title=title)
    assert (found.stance, found.holder_level) == ("neutral", "public")


@pytest.mark.parametrize(
    ("lang", "text", "same"),
    [
        ("kk", "Соғыс біздікі емес, кім дұрыс екенін өздері шешсін.", True),
        ("ky", "Бул биздин согуш эмес.", True),
        ("ky", "Кимдики туура экенин өздөрү чечишсин.", True),
        ("uz", "Urush bizniki emas, kim haqligini o‘zlari hal qilsin.", True),
        ("uz", "Bu bizning ishimiz emas.", True),
        ("kk", "Бұл біздің соғысымыз.", False),
        ("ky", "Донбасстын калкы өздөрү чечсин.", False),
        ("uz", "Bu urush bizga tegishli.", False),
    ],
)
def test_a_war_of_others(lang: str, text: str, same: bool) -> None:
    assert indifferent(text, lang) is same
