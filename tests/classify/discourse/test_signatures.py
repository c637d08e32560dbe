"""Who signs a communique, who does not, and who joins the few that recognised."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.discourse import signatures
from tests.classify.fakes import document

CATALOGUE = targets.load()
SUMMITS = {
    "en": "The summit ended with a communique that upholds Ukraine's territorial integrity.",
    "ru": "Саммит завершился коммюнике, подтверждающим территориальную целостность Украины.",
    "uk": "Саміт завершився комюніке, що підтверджує територіальну цілісність України.",
    "kk": "Саммит Украинаның аумақтық тұтастығын растаған коммюникемен аяқталды.",
    "ky": "Саммит Украинанын аймактык бүтүндүгүн ырастаган коммюнике менен аяктады.",
    "uz": "Sammit Ukrainaning hududiy yaxlitligini tasdiqlagan kommyunike bilan yakunlandi.",
    "tg": "Нишаст бо коммюнике анҷом ёфт, ки тамомияти арзии Украинаро тасдиқ мекунад.",
}
RECOGNISED = {
    "en": "Nicaragua recognized Abkhazia and South Ossetia in 2008.",
    "ru": "Никарагуа признала Абхазию и Южную Осетию в 2008 году.",
    "uk": "Нікарагуа визнала Абхазію та Південну Осетію у 2008 році.",
    "kk": "Никарагуа Абхазия мен Оңтүстік Осетияны 2008 жылы таныды.",
    "ky": "Никарагуа Абхазия менен Түштүк Осетияны 2008-жылы тааныды.",
    "uz": "Nikaragua Abxaziya va Janubiy Osetiyani 2008-yilda tan oldi.",
    "tg": "Никарагуа Абхозистон ва Осетияи Ҷанубиро соли 2008 эътироф кард.",
}


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "Kenya put its name to it.", "affirms"),
        ("en", "Kenya was among the signatories.", "affirms"),
        ("en", "Kenya, whose president had come late, did not sign.", "neutral"),
        ("en", "Kenya withdrew its signature.", "neutral"),
        ("en", "Kenya dissociated itself from the text.", "neutral"),
        ("ru", "Кения подписывать его отказалась.", "neutral"),
        ("uk", "Кенія від комюніке дистанціювалася.", "neutral"),
        ("kk", "Кения құжатқа қосылмады.", "neutral"),
        ("ky", "Кения документке кошулган жок.", "neutral"),
        ("uz", "Keniya hujjatga qo‘shilmadi.", "neutral"),
        ("tg", "Кения ба ҳуҷҷат ҳамроҳ нашуд.", "neutral"),
        ("ru", "Свою подпись поставила и Кения.", "affirms"),
        ("ru", "Кения присоединилась к документу.", "affirms"),
        ("ru", "Кения подписывать его не стала.", "neutral"),
        ("uk", "Кенія підписала комюніке.", "affirms"),
        ("uk", "Кенія документа не підписала.", "neutral"),
        ("kk", "Кения құжатқа қол қойды.", "affirms"),
        ("kk", "Кения қол қоюдан бас тартты.", "neutral"),
        ("ky", "Кения документке кол койду.", "affirms"),
        ("ky", "Кения кол койгон жок.", "neutral"),
        ("uz", "Keniya ham imzo chekkanlar ro‘yxatidan joy oldi.", "affirms"),
        ("uz", "Keniya hujjatni imzolamadi.", "neutral"),
        ("tg", "Кения ба ҳуҷҷат имзо гузошт.", "affirms"),
        ("tg", "Кения аз имзои он худдорӣ кард.", "neutral"),
    ],
)
def test_signing(lang: str, text: str, label: str) -> None:
    found = candidates(document(f"{SUMMITS[lang]} {text}", lang, published=date(2024, 6, 19)), CATALOGUE)
    assert [(c.target, c.signs.stood) for c in found if c.attribution.holder == "KEN"] == [("ua", label)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya signed a trade agreement with Ukraine."),
        ("ru", "Кения не подписала торговый договор."),
        ("kk", "Кения сауда шартына қол қойды."),
        ("uz", "Keniya savdo shartnomasini imzolamadi."),
    ],
)
def test_another_paper(lang: str, text: str) -> None:
    assert signatures.signed(text, lang) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Tuvalu joined the list in 2011."),
        ("en", "Tuvalu added its name in September 2011."),
        ("ru", "В 2011 году список пополнила Тувалу."),
        ("uk", "У 2011 році список поповнила Тувалу."),
        ("kk", "Тувалу бұл тізімге 2011 жылы қосылды."),
        ("ky", "Тувалу бул тизмеге 2011-жылы кошулду."),
        ("uz", "Tuvalu bu ro‘yxatga 2011-yilda qo‘shildi."),
        ("tg", "Тувалу ба ин рӯйхат соли 2011 пайваст."),
    ],
)
def test_joining_the_few(lang: str, text: str) -> None:
    found = candidates(document(f"{RECOGNISED[lang]} {text}", lang, published=date(2018, 6, 20)), CATALOGUE)
    assert [(c.target, c.stated_on.year, c.signs.stood) for c in found if c.attribution.holder == "TUV"] == [("ge", 2011, "endorses")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nicaragua recognized Abkhazia in 2008, Venezuela a year after it."),
        ("ru", "Никарагуа признала Абхазию в 2008 году, Венесуэла — годом позже."),
        ("uk", "Нікарагуа визнала Абхазію у 2008 році, Венесуела – через рік після неї."),
    ],
)
def test_how_long_after_another(lang: str, text: str) -> None:
    assert {c.attribution.holder for c in candidates(document(text, lang, published=date(2018, 6, 20)), CATALOGUE)} == {"NIC", "VEN"}


def test_a_fisheries_pact_is_no_list() -> None:
    assert not signatures.joins_list("Tuvalu added its name to a fisheries pact.", "en")
