"""Who says something in Turkic and Tajik and is no subject, and whose position a noun tells."""

from __future__ import annotations

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import document, held

CATALOGUE = targets.load()


def _holders(lang: str, *told: str) -> list[tuple[str, str]]:
    return [(found.holder, found.level) for found in held(lang, *told)]


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("kk", "Латвия сыртқы істер министрлігінің мәлімдемесінде Қырымдағы референдум заңсыз деп аталған.", "LVA"),
        ("kk", "«Қырым аннексиясын мойындамаймыз» делінген Чехия үкіметінің хабарламасында.", "CZE"),
        ("ky", "Литванын Тышкы иштер министрлигинин билдирүүсүндө Крымдагы референдум мыйзамсыз деп бааланган.", "LTU"),
        ("ky", "Латвиянын өкмөтүнүн сайтына жарыяланган билдирүүдө Крымдын аннексиясы таанылбай турганы айтылат.", "LVA"),
        ("uz", "Латвия ташқи ишлар вазирлигининг баёнотида Қримдаги референдум ноқонуний деб аталган.", "LVA"),
        ("tg", "«Илҳоқи Қримро эътироф намекунем», – омадааст дар изҳороти вазорати корҳои хориҷии Чехия.", "CZE"),
        ("tg", "Дар паёми вазорати хориҷаи Латвия ҳамапурсӣ ғайриқонунӣ номида шудааст.", "LVA"),
    ],
)
def test_what_stands_in_a_statement_is_whose_it_is(lang: str, text: str, holder: str) -> None:
    assert _holders(lang, text) == [(holder, "state")]


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("ky", "Чехиянын Тышкы иштер министрлигинен Крымдын аннексиясын тааныбай турганын билдиришти.", "CZE"),
        ("ky", "Казак тараптан Крымдын аннексиясын тааныбасын билдиришти.", "KAZ"),
        ("uz", "Latviya Tashqi ishlar vazirligidan Qrim anneksiyasi tan olinmasligini bildirishdi.", "LVA"),
        ("tg", "Аз вазорати корҳои хориҷии Чехия гуфтанд, ки илҳоқи Қримро эътироф намекунанд.", "CZE"),
        ("tg", "Як манбаъ дар вазорати корҳои хориҷии Чехия гуфт, ки илҳоқи Қримро эътироф намекунанд.", "CZE"),
        ("kk", "Қырымның Ресейге қосылуы Түркия тарапынан мойындалған жоқ.", "TUR"),
        ("uz", "Qrimning Rossiyaga qo‘shib olinishi Turkiya tomonidan tan olinmagan.", "TUR"),
        ("tg", "Илҳоқи Қрим аз ҷониби Туркия эътироф нашудааст.", "TUR"),
    ],
)
def test_an_office_whose_people_speak_and_by_whom_it_is_done(lang: str, text: str, holder: str) -> None:
    assert _holders(lang, text) == [(holder, "state")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Ресей тарапынан басып алынған Қырымды Латвия мойындамайды.", ["LVA"]),
        ("ky", "Орусия тарабынан таанылган Донецкти Латвия тааныбайт.", ["LVA"]),
        ("ky", "Украинадан келген качкындар Донецк тууралуу айтып беришти.", []),
        ("kk", "Латвияның ұстанымы туралы сұраққа Түркия министрі Қырым аннексиясын мойындамайтындарын айтты.", ["TUR"]),
    ],
)
def test_whose_words_or_deed_it_is_not(lang: str, text: str, expected: list[str]) -> None:
    assert [holder for holder, _ in _holders(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("kk", "Латвияның ұстанымы өзгерген жоқ: Қырым – Украина жері.", "LVA"),
        ("ky", "Чехиянын позициясы өзгөргөн жок: Крым - Украинанын жери.", "CZE"),
        ("uz", "Latviyaning pozitsiyasi o‘zgargani yo‘q: Qrim – Ukraina yeri.", "LVA"),
        ("tg", "Мавқеи Чехия тағйир наёфтааст: Қрим хоки Украина аст.", "CZE"),
        ("kk", "Риганың жауабы қысқа болды: Қырым аннексиясы мойындалмайды.", "LVA"),
        ("tg", "Барои Рига Қрим қисми ҷудонопазири Украина аст.", "LVA"),
        ("kk", "Латвияның Қырымды Ресей жері деп танудан бас тартуы Мәскеуге ұнамады.", "LVA"),
        ("ky", "Чехиянын Крымдын Орусияга кошулушун тааныбаганы Москвага жаккан жок.", "CZE"),
        ("uz", "Латвиянинг Қримнинг Россияга қўшиб олинишини тан олмаслиги Москвага ёқмади.", "LVA"),
    ],
)
def test_a_noun_tells_whose_position_it_is(lang: str, text: str, holder: str) -> None:
    assert _holders(lang, text) == [(holder, "state")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Латвияның «Таң» газеті Қырым аннексиясын мойындауға болмайды деп жазды.", ("LVA", "media")),
        ("ky", 'Норвегиянын оппозициялык "Жаңы жол" партиясынын лидери Эрик Ларсен Крымды таанууга болбой турганын айтты.', ("NOR", "party")),
        ("uz", "Latviya Strategik tadqiqotlar instituti eksperti Yanis Kalninsh referendumni noqonuniy deb hisoblaydi.", ("LVA", "expert")),
        ("tg", "Рӯзномаи «Субҳ»-и Чехия навишт, ки илҳоқи Қримро эътироф кардан мумкин нест.", ("CZE", "media")),
    ],
)
def test_a_title_stands_between_owner_and_owned(lang: str, text: str, expected: tuple[str, str]) -> None:
    assert _holders(lang, text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "holders"),
    [
        ("kk", "Қырымдағы референдумның нәтижесі мойындалмайды. Бұл туралы Латвия сыртқы істер министрлігі хабарлады.", {"LVA"}),
        ("uz", "Қримдаги референдум натижалари тан олинмайди. Бу ҳақда Латвия Ташқи ишлар вазирлиги хабар берди.", {"LVA"}),
        ("tg", "«Мо Қримро қисми Русия эътироф намекунем». Инро вазири корҳои хориҷии Чехия гуфт.", {"CZE"}),
        ("kk", "Қырымдағы референдумның нәтижесі мойындалмайды. Бұл туралы Reuters агенттігі хабарлады.", set()),
    ],
)
def test_who_reported_what_the_sentence_before_says(lang: str, text: str, holders: set[str]) -> None:
    assert {found.attribution.holder for found in candidates(document(text, lang), CATALOGUE)} == holders
