"""Turns that decide between neighbouring stances: a step understood, a return hailed, land left unrecognised, a principle cited, a gift refused."""

from __future__ import annotations

import numpy as np
import pytest

from classify.language.matching import words
from classify.records import LABELS
from classify.wording import shades, weighing
from classify.wording.rules import Signs


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
        ("en", "Caracas recognized the two regions a year after Moscow had.", "took_for_states"),
        ("ru", "Каракас признал оба региона годом позже.", "took_for_states"),
        ("uk", "Каракас визнав обидва регіони роком пізніше.", "took_for_states"),
        ("kk", "Каракас бір жылдан соң екі аймақты таныды.", "took_for_states"),
        ("ky", "Каракас бир жылдан кийин эки аймакты тааныды.", "took_for_states"),
        ("uz", "Karakas bir yildan keyin ikki mintaqani tan oldi.", "took_for_states"),
        ("tg", "Вануату эътирофи худро бозпас гирифт.", "taken_back"),
        ("tg", "Тувалу шинохти Абхазияро бекор кард.", "taken_back"),
        ("tg", "Шветсия пуштибонии худ аз тамомияти арзии Гурҷистонро такрор кард.", "upheld"),
        ("tg", "Ҳизб навишт, ки марзҳои Молдова бояд эҳтиром карда шаванд.", "upheld"),
        ("tg", "Ронанда гуфт, ки Маскав дуруст кард.", "approved"),
        ("tg", "Вакил пайвастани вилоятҳоро дастгирӣ мекунад.", "hailed"),
        ("tg", "Вазир гуфт, ки кишвараш ба асли тамомияти арзӣ такя мекунад.", "principled"),
        ("uz", "Rossiya Qrimni qo‘shib oldi.", "annexed"),
        ("tg", "Русия нимҷазираро ба худ ҳамроҳ кард.", "annexed"),
        ("uz", "Vazir mamlakat hududiy yaxlitlik tamoyiliga tayanishini aytdi.", "principled"),
        ("en", "The minister said that they rely on the principle of territorial integrity.", "principled"),
        ("en", "“Damascus cannot give away what does not belong to it,” the lawmaker said.", "not_theirs"),
        ("ru", "«Асад не может дарить чужое», — сказал депутат.", "not_theirs"),
        ("uk", "«Дамаск не може подарувати того, що йому не належить», — сказала депутатка.", "not_theirs"),
        ("kk", "Депутат Дамаск өзінікі емес жерді сыйлай алмайды деді.", "not_theirs"),
        ("ru", "Активисты держали плакат «Земля не продаётся».", "unsold"),
        ("kk", "Белсенділер «Қазақ жері сатылмайды» деген плакат ұстап тұрды.", "unsold"),
        ("ky", "Активисттер «Кыргыз жери сатылбайт» деген плакат көтөрдү.", "unsold"),
        ("uk", "Вісім років Єреван не називав Крим ні українським, ні російським.", "neithers"),
        ("ru", "Ереван не называл полуостров ни украинским, ни российским.", "neithers"),
        ("en", "For years Yerevan called Crimea neither Ukrainian nor Russian.", "neithers"),
        ("en", "Tuvalu withdrew its recognition in 2014.", "taken_back"),
        ("ru", "но в 2014 году отменило своё решение.", "taken_back"),
        ("uk", "але в березні 2014-го відкликала своє рішення", "taken_back"),
        ("uk", "а за два роки передумало.", "taken_back"),
        ("kk", "бірақ 2014 жылы шешімін қайтып алды.", "taken_back"),
        ("ky", "бирок 2014-жылы чечимин кайтарып алган.", "taken_back"),
        ("uk", "Одна з партій засудила заяву депутата.", "rebuked"),
        ("kk", "Партиялардың бірі депутаттың мәлімдемесін айыптады.", "rebuked"),
        ("uz", "Partiyalardan biri deputatning bayonotini qoraladi.", "rebuked"),
        ("uk", "Абхазія – це Грузія, хоч би хто її визнавав.", "whoever"),
        ("ru", "Абхазия — это Грузия, кто бы её ни признал.", "whoever"),
        ("en", "Abkhazia is Georgia, whoever recognizes it.", "whoever"),
        ("en", "“Our land is nobody's gift,” the poster said.", "no_gift"),
        ("ru", "Депутат сказал, что эту землю никто не дарил.", "no_gift"),
        ("uk", "Земля – не подарунок, сказала депутатка.", "no_gift"),
        ("kk", "«Қазақ жері ешкімнің сыйы емес» деген плакат ұстады.", "no_gift"),
        ("kk", "Президент бұл жерді ешкім сыйға тартпағанын жазды.", "no_gift"),
        ("ky", "Депутат бул жер эч кимдин белеги эмес деди.", "no_gift"),
        ("uz", "Deputat bu yer hech kimning sovg‘asi emas, dedi.", "no_gift"),
        ("uk", "«Ми вітаємо цей крок», — сказав сенатор.", "applauded"),
        ("kk", "Министр референдумның ешқандай заңды күші жоқ екенін айтты.", "void"),
        ("ky", "Элчи бул аннексиянын юридикалык күчү жок деди.", "void"),
        ("kk", "Орыс халқы жерін қайтарып алды, дұрыс істеді.", "did_right"),
        ("ky", "Путин туура кылды.", "did_right"),
        ("kk", "Путин Донбасты тартып алып, дұрыс істемеді.", "did_wrong"),
        ("ky", "Бирөөнүн жери бирөөгө буюрбайт.", "did_wrong"),
        ("ru", "«Приветствуем это решение», — сказал сенатор.", "applauded"),
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
        ("en", "Caracas has not recognized the two regions.", "took_for_states"),
        ("en", "Caracas recognized the two regions as part of Georgia.", "took_for_states"),
        ("ru", "Каракас не признал оба региона.", "took_for_states"),
        ("kk", "Каракас екі аймақты таныған жоқ.", "took_for_states"),
        ("uz", "Karakas ikki mintaqani tan olgani yo‘q.", "took_for_states"),
        ("uz", "Toshkent Ukraina mustaqilligini tan oldi.", "recognised"),
        ("tg", "Душанбе истиқлоли Украинаро эътироф кард.", "recognised"),
        ("tg", "Тбилисӣ маҳкум кард, ки Науру ҳарду минтақаро шинохт.", "recognised"),
        ("tg", "Науру шинохти худро пас нагирифт.", "taken_back"),
        ("tg", "Ҳизб пайвастани Украинаро ба НАТО дастгирӣ мекунад.", "hailed"),
        ("uz", "Qrim qo‘shib olingani aytildi.", "annexed"),
        ("uz", "Vazir hududiy yaxlitlik tamoyili buzilganini bema’ni deb atadi.", "principled"),
        ("uk", "але рішення не відкликала.", "taken_back"),
        ("uk", "але не скасувала свого рішення.", "taken_back"),
        ("kk", "бірақ 2014 жылы шешімін қайтып алған жоқ.", "taken_back"),
        ("uk", "Партія не засудила заяву депутата.", "rebuked"),
        ("kk", "Депутат Қазақстанның аумағы – Ресейдің сыйы деді.", "no_gift"),
        ("ru", "«Мы не приветствуем этот шаг», — сказал сенатор.", "applauded"),
        ("kk", "Елші бұл ауылды Ресейдікі деп таныды.", "not_theirs"),
        ("uz", "Deputat chegaraga shubha bildirdi.", "undoubted"),
        ("ru", "Ереван назвал полуостров украинским.", "neithers"),
        ("uk", "Мінськ не може подарувати сусідам газ.", "not_theirs"),
        ("kk", "Елші қарардың міндетті күші жоқ екенін айтты.", "void"),
        ("ky", "Путин согуш баштады, Киев туура кылды.", "did_right"),
        ("kk", "Мәскеу дұрыс істеген жоқ.", "did_right"),
        ("ky", "Биз жерибизди бербейбиз, туура кылдык.", "did_wrong"),
    ],
)
def test_no_shade(lang: str, text: str, turn: str) -> None:
    assert turn not in shades.read(text, words(text, lang), lang, named=True)


def test_shades_move_the_odds() -> None:
    def won(label: str, **told: object) -> str:
        odds = np.full(len(LABELS), 0.02, np.float32)
        odds[LABELS.index(label)] = 0.86
        return LABELS[int(weighing.weigh(odds, Signs(turns=frozenset(told.pop("turns"))), **told).argmax())]  # type: ignore[call-overload,arg-type]

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


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("kk", "Қазақстанның аумақтық тұтастығы бекітілген, оған ешкім күмән келтірмеуі тиіс.", "undoubted"),
        ("ky", "Өлкөнүн аймактык бүтүндүгүнө эч ким шек келтирбеши керек.", "undoubted"),
        ("uz", "Mamlakat chegaralariga hech kim shubha qilmasligi kerak.", "undoubted"),
        ("kk", "Киев ауылдарын Ресейдікі деп ешқашан танымайды.", "not_theirs"),
        ("ky", "Киев бир да айылын Россияныкы деп эч качан тааныбайт.", "not_theirs"),
        ("uz", "Kiyev yerlarini hech qachon Rossiyaniki deb tan olmaydi.", "not_theirs"),
        ("kk", "Бізді ешқайда қосудың қажеті жоқ.", "not_theirs"),
        ("ky", "Бизди кошуп алуунун кереги жок.", "not_theirs"),
        ("uz", "Bizni qo‘shib olishning hojati yo‘q.", "not_theirs"),
        ("kk", "Шекарамызды ешкім сыйлаған емес.", "no_gift"),
        ("ky", "Астана аймактык бүтүндүк принцибин тутунат.", "principled"),
        ("kk", "Астана БҰҰ жарғысын басшылыққа алатынын айтты.", "upheld"),
        ("ky", "Бишкек БУУнун уставын карманат.", "upheld"),
        ("uz", "Toshkent BMT nizomiga amal qilishini aytdi.", "upheld"),
    ],
)
def test_nobody_may_doubt_or_take_it(lang: str, text: str, turn: str) -> None:
    assert turn in shades.read(text, words(text, lang), lang, named=True)
