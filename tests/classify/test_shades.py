"""Turns that decide between neighbouring stances: a step understood, a return hailed, land left unrecognised, a principle cited."""

from __future__ import annotations

import numpy as np
import pytest

from classify import rules, shades
from classify.matching import words
from classify.records import LABELS
from classify.rules import Signs


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "The president said that his country understands Moscow's decision.", "understood"),
        ("ru", "Минск с пониманием относится к решению Москвы.", "understood"),
        ("uk", "Мінськ з розумінням ставиться до рішення Москви.", "understood"),
        ("kk", "Президент Мәскеудің шешімін түсіністікпен қабылдады.", "understood"),
        ("ky", "Президент Москванын чечимин түшүнүү менен кабыл алды.", "understood"),
        ("uz", "Prezident Moskvaning qadamini tushunishini aytdi.", "understood"),
        ("tg", "Раисҷумҳур гуфт, ки иқдоми Маскавро дарк мекунад.", "understood"),
        ("en", "The party welcomed Crimea's return to Russia.", "hailed"),
        ("ru", "Партия приветствует воссоединение Крыма с Россией.", "hailed"),
        ("uz", "Partiya Qrimning Rossiyaga qo‘shilishini olqishladi.", "hailed"),
        ("tg", "Ҳизб ҳамроҳшавии Қримро ба Русия истиқбол кард.", "hailed"),
        ("kk", "Партия Қырымның Ресейге қосылуын құттықтады.", "hailed"),
        ("uz", "Gazeta Qrimning Rossiyaga qo‘shilishini tarixiy adolat deb atadi.", "justified"),
        ("ky", "Депутат Крымдын Орусияга кошулушун тарыхый адилеттик деп атады.", "justified"),
        ("ru", "Депутат назвал возвращение Крыма исторической справедливостью.", "justified"),
        ("en", "The lawmaker called Crimea's return historical justice.", "justified"),
        ("ky", "Украина жерин кайтарып алышы керек деди ал.", "restored"),
        ("uz", "Uning fikricha, Ukraina yerlarini qaytarib olishi kerak.", "restored"),
        ("tg", "Ашқобод Абхозияро ба расмият нашинохт.", "unrecognised"),
        ("uz", "Ashxobod bu ikki hududni tan olmadi.", "unrecognised"),
        ("ky", "Ашхабад бул эки аймакты тааныган жок.", "unrecognised"),
        ("kk", "Ашғабат бұл екі аймақты мойындаған жоқ.", "unrecognised"),
        ("uz", "Managua Abxaziya mustaqilligini tan oldi.", "recognised"),
        ("tg", "Манагуа истиқлоли Абхозияро ба расмият шинохт.", "recognised"),
        ("tg", "Науру соли 2009 ҳарду минтақаро шинохт.", "recognised"),
        ("tg", "Вануату эътирофи худро бозпас гирифт.", "withdrawn"),
        ("tg", "Тувалу шинохти Абхазияро бекор кард.", "withdrawn"),
        ("tg", "Шветсия пуштибонии худ аз тамомияти арзии Гурҷистонро такрор кард.", "upheld"),
        ("tg", "Ҳизб навишт, ки марзҳои Молдова бояд эҳтиром карда шаванд.", "upheld"),
        ("tg", "Ронанда гуфт, ки Маскав дуруст кард.", "approved"),
        ("tg", "Вакил пайвастани вилоятҳоро дастгирӣ мекунад.", "hailed"),
        ("tg", "Вазир гуфт, ки кишвараш ба асли тамомияти арзӣ такя мекунад.", "principled"),
        ("uz", "Rossiya Qrimni qo‘shib oldi.", "annexed"),
        ("tg", "Русия нимҷазираро ба худ ҳамроҳ кард.", "annexed"),
        ("uz", "Vazir mamlakat hududiy yaxlitlik tamoyiliga tayanishini aytdi.", "principled"),
        ("en", "The minister said that they rely on the principle of territorial integrity.", "principled"),
    ],
)
def test_a_shade_is_seen(lang: str, text: str, turn: str) -> None:
    assert turn in shades.read(text, words(text, lang), lang, named=True)


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "The minister does not understand Moscow's decision.", "understood"),
        ("ru", "В Киеве не понимают этого решения.", "understood"),
        ("uz", "Vazir Moskvaning qarorini tushunmasligini aytdi.", "understood"),
        ("en", "She welcomed Crimea's return to Ukraine.", "hailed"),
        ("tg", "Вазир баргаштани Қримро ба Украина истиқбол кард.", "hailed"),
        ("uz", "Partiya Qrimning Rossiyaga qo‘shilishini olqishlamadi.", "hailed"),
        ("uz", "Senator Qrimning Rossiyaga qo‘shilishini tarixiy adolat emas, deb atadi.", "justified"),
        ("ru", "Он назвал возвращение Крыма Украине исторической справедливостью.", "justified"),
        ("uz", "Ukraina yerlarini Rossiya qaytarib oldi, dedi u.", "restored"),
        ("uz", "Ashxobod bu hududni tan olmasa, savdo to‘xtaydi.", "unrecognised"),
        ("uz", "Moskva Ukrainaning hududiy yaxlitligini tan olmadi.", "unrecognised"),
        ("uz", "Toshkent Ukraina mustaqilligini tan oldi.", "recognised"),
        ("tg", "Душанбе истиқлоли Украинаро эътироф кард.", "recognised"),
        ("tg", "Тбилисӣ маҳкум кард, ки Науру ҳарду минтақаро шинохт.", "recognised"),
        ("tg", "Науру шинохти худро пас нагирифт.", "withdrawn"),
        ("tg", "Ҳизб пайвастани Украинаро ба НАТО дастгирӣ мекунад.", "hailed"),
        ("uz", "Qrim qo‘shib olingani aytildi.", "annexed"),
        ("uz", "Vazir hududiy yaxlitlik tamoyili buzilganini bema’ni deb atadi.", "principled"),
    ],
)
def test_no_shade(lang: str, text: str, turn: str) -> None:
    assert turn not in shades.read(text, words(text, lang), lang, named=True)


def test_shades_move_the_odds() -> None:
    def won(label: str, **told: object) -> str:
        odds = np.full(len(LABELS), 0.02, np.float32)
        odds[LABELS.index(label)] = 0.86
        return LABELS[int(rules.weigh(odds, Signs(turns=frozenset(told.pop("turns"))), **told).argmax())]  # type: ignore[call-overload,arg-type]

    assert won("threatens", turns={"understood"}) == "accommodates"
    assert won("accommodates", turns={"hailed"}) == "endorses"
    assert won("rejects", turns={"justified"}) == "endorses"
    assert won("threatens", turns={"restored"}) == "affirms"
    assert won("neutral", turns={"unrecognised"}) == "rejects"
    assert won("threatens", turns={"principled"}) == "affirms"
    assert won("rejects", turns={"recognised"}) == "endorses"
    assert won("affirms", turns={"annexed"}, deed=True) == "endorses"
    assert won("affirms", turns={"annexed"}) == "affirms"  # others only tell of it
    assert won("threatens", turns=(), own=True) != "threatens"
    assert won("threatens", turns=(), own=True, shared=True) == "threatens"  # a question between two: the other's land
