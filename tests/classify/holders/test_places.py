"""Places do not hold; crowds are of their town; offices whose owner no lexicon has are nobody's."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions, holders


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "At the UN Security Council meeting Georgia upheld the territorial integrity of Ukraine.", ["GEO"]),
        ("ru", "На заседании Совбеза Узбекистан поддержал территориальную целостность Украины.", ["UZB"]),
        ("uk", "На засіданні Ради Безпеки Узбекистан підтримав територіальну цілісність України.", ["UZB"]),
        ("uz", "Xavfsizlik kengashi yig'ilishida Ozarbayjon Ukrainaning hududiy yaxlitligini qo'lladi.", ["AZE"]),
        ("tg", "Дар ҷаласаи Шӯрои Амният Арманистон тамомияти арзии Украинаро дастгирӣ кард.", ["ARM"]),
        ("kk", "Ташкенттегі саммитте Орталық Азия басшылары аннексия туралы үнсіз қалды.", []),
        ("ky", "Ташкенттеги саммитте Борбор Азия президенттери аннексия тууралуу унчуккан жок.", []),
        ("uz", "Astanadagi uchrashuvda Markaziy Osiyo rahbarlari anneksiya haqida jim qoldi.", []),
        ("ru", "На встрече в Ташкенте лидеры Центральной Азии об аннексии промолчали.", []),
        ("en", "Central Asian leaders kept silent on the annexation at a summit in Tashkent.", []),
        ("ru", "Совет безопасности России одобрил аннексию.", ["RUS"]),
        ("tg", "Раиси ҷумҳури Қазоқистон илҳоқро эътироф накард.", ["KAZ"]),
        ("uk", "У Баку воліють мовчати про статус Криму.", ["AZE"]),
        ("uk", "В посольстві Вірменії на прохання прокоментувати анексію не відгукнулися.", ["ARM"]),
    ],
)
def test_where_it_happens_holds_nothing(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "Dozens of protesters outside the Russian Embassy in Tbilisi denounced the annexation.", "GEO"),
        ("ru", "Около двухсот человек вышли в Ереване на митинг против аннексии.", "ARM"),
        ("ru", "Сотни людей собрались у посольства России в Тбилиси с украинскими флагами.", "GEO"),
        ("uk", "Близько двохсот людей вийшли в Тбілісі на мітинг проти анексії.", "GEO"),
        ("kk", "Астанада ондаған адам аннексияға қарсы митингіге шықты.", "KAZ"),
        ("uz", "Bokuda minglab odam anneksiyaga qarshi mitingga chiqdi.", "AZE"),
        ("uz", "Toshkent ko'chalarida, Rossiya elchixonasi oldida to'plangan faollar anneksiyani qoraladi.", "UZB"),
        ("tg", "Дар Ереван садҳо нафар ба кӯчаҳо баромада, илҳоқро маҳкум карданд.", "ARM"),
    ],
)
def test_a_crowd_is_of_its_town(lang: str, text: str, holder: str) -> None:
    found = attributions(text, lang)
    assert [(a.holder, a.level) for a in found] == [(holder, "public")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia announced the annexation. The president of the company condemned it."),
        ("en", "Russia announced the annexation. Kosovo's government condemned it."),
        ("ru", "Россия объявила об аннексии. Глава компании осудил её."),
        ("uk", "Росія оголосила анексію. Президент клубу засудив її."),
        ("kk", "Ресей аннексия жариялады. Одақ төрағасы оны айыптады."),
        ("ky", "Орусия аннексия жарыялады. Компаниянын төрагасы аны айыптады."),
        ("uz", "Rossiya anneksiyani e'lon qildi. Kompaniya raisi uni qoraladi."),
        ("uz", "Rossiya anneksiyani e'lon qildi. Kosovo hukumati uni qoraladi."),
        ("tg", "Русия илҳоқро эълон кард. Раиси ширкат онро маҳкум кард."),
        ("tg", "Русия илҳоқро эълон кард. Президенти Косово онро маҳкум кард."),
    ],
)
def test_an_office_of_nobody_we_know_is_not_the_last_holders(lang: str, text: str) -> None:
    assert holders(text, lang) == ["RUS"]


def test_an_office_at_home_stays_so() -> None:
    assert holders("Сыртқы істер министрлігі аннексияны айыптады.", "kk") == ["KAZ"]
    assert holders("Вазири корҳои хориҷӣ илҳоқро маҳкум кард.", "tg") == ["TJK"]
    assert holders("Президенти собиқ илҳоқро маҳкум кард.", "tg") == ["TJK"]


def test_a_tajik_office_finds_its_owner_at_the_end_of_the_chain() -> None:
    assert holders("Вазорати дифоъи ҷадиди Арманистон илҳоқро рад кард.", "tg") == ["ARM"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Депутат Госдумы Иван Сухов назвал Казахстан подарком. В самой партии комментировать это отказались."),
        ("kk", "Ресей депутаты Иван Сухов Қазақстанды сыйлық деп атады. Оның партиясы түсінік беруден бас тартты."),
        ("ky", "Орусиянын депутаты Иван Сухов Казакстанды белек деп атады. Анын партиясы түшүндүрмө берүүдөн баш тартты."),
        ("uz", "Rossiya deputati Ivan Suxov Qozog'istonni sovg'a deb atadi. Uning partiyasi savollarni javobsiz qoldirdi."),
    ],
)
def test_a_party_is_of_the_person_told_of(lang: str, text: str) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.level) == ("RUS", "party")


def test_where_he_speaks_is_not_who_says_it() -> None:
    found = attributions("Министр иностранных дел Узбекистана Абдулазиз Камилов, выступая в сенате, заявил, что страна не признает ДНР.", "ru")
    assert [(a.holder, a.level, a.speaker) for a in found] == [("UZB", "state", "Абдулазиз Камилов")]


def test_an_attribution_set_in_is_still_read() -> None:
    found = attributions("Рига не визнаватиме референдумів, наголосив міністр закордонних справ Іван Сухий.", "uk")
    assert [(a.holder, a.speaker) for a in found] == [("LVA", "Іван Сухий")]


def test_who_is_arrested_or_told_of_is_no_crowd_that_holds() -> None:
    assert all(a.level != "public" for a in attributions("Полиция задержала 20 человек на митинге в Ереване.", "ru"))
    assert [(a.holder, a.level) for a in attributions("Казахстан сообщил, что в Ереване сотни людей вышли на митинг.", "ru")] == [("KAZ", "state")]
