"""Several holders in one sentence: two whom a third tells of, lists that go on with a date alone."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from tests.classify.fakes import document, holders
from tests.classify.test_appositions import held

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "European Council President Charles Michel said Armenia and Azerbaijan had both recognized each other's borders."),
        ("en", "European Council President Charles Michel told reporters that Armenia and Azerbaijan each reaffirmed the other's integrity."),
        ("ru", "Председатель Евросовета Шарль Мишель сообщил, что Армения и Азербайджан обе подтвердили целостность друг друга."),
        ("uk", "Голова Євроради Шарль Мішель повідомив, що Вірменія й Азербайджан обидві підтвердили цілісність одна одної."),
        ("kk", "Еуропа кеңесінің төрағасы Шарль Мишель Армения мен Әзербайжанның екеуі де бір-бірінің тұтастығын растағанын айтты."),
        ("ky", "Европа кеңешинин башчысы Шарль Мишель Армения менен Азербайжандын экөө тең бири-биринин бүтүндүгүн ырастаганын айтты."),
        ("uz", "Yevropa kengashi rahbari Sharl Mishel Armaniston va Ozarbayjonning ikkalasi ham bir-birining yaxlitligini tasdiqlaganini aytdi."),
        ("tg", "Раиси Шӯрои Аврупо Шарль Мишель гуфт, ки Арманистон ва Озарбойҷон ҳар ду тамомияти ҳамдигарро тасдиқ карданд."),
    ],
)
def test_what_a_third_tells_of_two_is_theirs(lang: str, text: str) -> None:
    assert [a.holder for a in held(lang, text)] == ["ARM", "AZE"]


def test_two_without_both_are_spoken_of() -> None:
    (found,) = held("en", "European Council President Charles Michel said that Armenia and Azerbaijan should go on talking.")
    assert found.holder == "EU"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Moscow recognized Abkhazia in August 2008. Nicaragua followed suit a week later, Venezuela and Nauru in 2009."),
        ("ru", "Россия признала Абхазию в августе 2008 года. Никарагуа признала её в сентябре, Венесуэла и Науру — в 2009 году."),
        ("uk", "Росія визнала Абхазію в серпні 2008 року. Нікарагуа визнала її у вересні, Венесуела та Науру — у 2009 році."),
        ("tg", "Русия истиқлоли Абхозистонро соли 2008 эътироф кард. Никарагуа онро ҳамон сол эътироф кард, Венесуэла ва Науру дар соли 2009."),
    ],
)
def test_a_list_goes_on_with_a_date(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2018, 6, 1)), CATALOGUE)
    told = {c.attribution.holder: c for c in found}
    assert {"NIC", "VEN", "NRU"} <= set(told)
    assert told["NRU"].target == "ge" and told["NRU"].stated_on.year == told["VEN"].stated_on.year == 2009


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Никарагуа 2008 жылы, Венесуэла мен Науру 2009 жылы Абхазияны мойындады."),
        ("ky", "Никарагуа 2008-жылы, Венесуэла менен Науру 2009-жылы Абхазияны тааныган."),
        ("uz", "Nikaragua 2008-yilda, Venesuela va Nauru 2009-yilda Abxaziyani tan oldi."),
    ],
)
def test_a_turkic_list_has_one_verb(lang: str, text: str) -> None:
    assert [a.holder for a in held(lang, text)] == ["NIC", "VEN", "NRU"]


def test_what_was_done_to_states_is_no_list_of_doers() -> None:
    assert [a.holder for a in held("en", "France condemned Belarus in 2021, Russia in 2022.")] == ["FRA"]


def test_each_with_its_day() -> None:
    text = "Россия признала Абхазию 26 августа 2008 года, Никарагуа — 5 сентября 2008 года, Венесуэла — 10 сентября 2009 года."
    found = candidates(document(text, "ru", published=date(2018, 6, 1)), CATALOGUE)
    assert [(c.attribution.holder, c.stated_on) for c in found] == [("RUS", date(2008, 8, 26)), ("NIC", date(2008, 9, 5)), ("VEN", date(2009, 9, 10))]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Nicaragua voted against the resolution alongside Belarus and North Korea.", "en", ["NIC", "BLR", "PRK"]),
        ("Никарагуа голосовала против резолюции вместе с Белоруссией и КНДР.", "ru", ["NIC", "BLR", "PRK"]),
        ("Нікарагуа голосувала проти резолюції разом із Білоруссю та Кубою.", "uk", ["NIC", "BLR", "CUB"]),
        ("Nicaragua discussed the resolution alongside Belarus.", "en", ["NIC"]),
        ("Кроме России, против документа проголосовали Беларусь и Никарагуа.", "ru", ["BLR", "NIC", "RUS"]),
        ("Ресейден басқа, Беларусь пен Сирия қарарға қарсы дауыс берді.", "kk", ["BLR", "SYR", "RUS"]),
        ("Кроме России, никто не голосовал против резолюции.", "ru", []),
    ],
)
def test_who_votes_beside_another(text: str, lang: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The text was backed by 141 states, among them Georgia and Moldova.", "en"),
        ("За резолюцию проголосовала 141 страна, в том числе Грузия и Молдавия.", "ru"),
        ("Документ підтримала 141 держава, серед них Грузія й Молдова.", "uk"),
        ("Құжатты 141 ел қолдады, олардың ішінде Грузия мен Молдова бар.", "kk"),
        ("Документти 141 мамлекет жактады, алардын катарында Грузия жана Молдова бар.", "ky"),
        ("Hujjatni 141 davlat qo‘lladi, ular orasida Gruziya va Moldova bor.", "uz"),
        ("Ҳуҷҷатро 141 кишвар пуштибонӣ карданд, аз ҷумла Гурҷистон ва Молдова.", "tg"),
    ],
)
def test_some_of_those_who_were_counted(text: str, lang: str) -> None:
    assert holders(text, lang) == ["GEO", "MDA"]


def test_so_many_states_are_nobody_in_particular() -> None:
    assert holders("11 мемлекет қарсы дауыс берді.", "kk") == []


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("ru", "Как Рига, так и Варшава осудили аннексию.", ["LVA", "POL"]),
        ("ru", "И Рига, и Варшава осудили аннексию.", ["LVA", "POL"]),
        ("ru", "Ни в Риге, ни в Варшаве на вопросы об аннексии не ответили.", ["LVA", "POL"]),
        ("uk", "Ні Єреван, ні Тбілісі, ні Баку анексії не визнали.", ["ARM", "GEO", "AZE"]),
        ("uk", "Як Рига, так і Варшава засудили анексію.", ["LVA", "POL"]),
        ("kk", "Аннексияны не Ереван, не Баку, не Тбилиси мойындаған жоқ.", ["ARM", "AZE", "GEO"]),
        ("ky", "Аннексияны же Ереван, же Баку тааныган жок.", ["ARM", "AZE"]),
        ("uz", "Anneksiyani na Yerevan, na Boku, na Tbilisi tan oldi.", ["ARM", "AZE", "GEO"]),
        ("uz", "Yerevan ham, Boku ham anneksiyani tan olmadi.", ["ARM", "AZE"]),
        ("tg", "На Ереван, на Боку ва на Тифлис илҳоқро эътироф накарданд.", ["ARM", "AZE", "GEO"]),
        ("tg", "Ҳам Ереван ва ҳам Боку илҳоқро эътироф накарданд.", ["ARM", "AZE"]),
    ],
)
def test_members_of_a_pair(lang: str, text: str, named: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == named
    assert len({a.start for a in held(lang, text)}) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Астана не Мәскеуді, не Киевті қолдаған жоқ."),
        ("uz", "Ostona na Moskvani, na Kiyevni qo‘lladi."),
        ("ru", "Казахстан не признал аннексию, и не Москва тому причиной."),
    ],
)
def test_who_is_not_backed_is_no_holder(lang: str, text: str) -> None:
    assert [a.holder for a in held(lang, text)] == ["KAZ"]


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("en", "The forum's participants, including Moldova, Georgia, and Latvia, condemned the annexation.", ["MDA", "GEO", "LVA"]),
        ("ru", "Двадцать стран ЕС, включая Латвию и Польшу, осудили аннексию.", ["LVA", "POL"]),
        ("ru", "Грузия, Молдавия — в их числе и Латвия — осудили аннексию.", ["GEO", "MDA", "LVA"]),
        ("uk", "Країни ЄС, включно з Латвією та Польщею, засудили анексію.", ["LVA", "POL"]),
        ("kk", "НАТО елдері, соның ішінде Латвия мен Польша, аннексияны айыптады.", ["LVA", "POL"]),
        ("ky", "НАТО өлкөлөрү, алардын ичинде Латвия менен Польша, аннексияны айыптады.", ["LVA", "POL"]),
        ("uz", "NATO davlatlari, jumladan, Latviya va Polsha anneksiyani qoraladi.", ["LVA", "POL"]),
        ("tg", "Кишварҳои узви НАТО, аз ҷумла Латвия ва Полша, илҳоқро маҳкум карданд.", ["LVA", "POL"]),
        ("en", "Poland condemned the annexation; the others, among them Armenia and Georgia, kept silent.", ["POL", "ARM", "GEO"]),
        ("ky", "Польша аннексияны айыптады, калгандары, алардын ичинде Армения менен Грузия, унчукпады.", ["POL", "ARM", "GEO"]),
    ],
)
def test_those_who_are_named_of_many(lang: str, text: str, named: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == named


def test_those_with_whom_somebody_speaks_are_named_as_well() -> None:
    assert [a.holder for a in held("en", "Ukraine told of talks with many countries, including Turkey, and condemned the annexation.")] == ["UKR"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Latvia condemned the annexation, Armenia kept silent."),
        ("en", "Latvia condemned the annexation – Armenia kept silent."),
        ("ru", "Рига осудила аннексию, Ереван промолчал."),
        ("ru", "Латвия осудила аннексию — Армения промолчала."),
        ("uk", "Латвія засудила анексію, Вірменія промовчала."),
        ("kk", "Латвия аннексияны айыптады, Армения үнсіз қалды."),
        ("ky", "Латвия аннексияны айыптады, Армения унчукпады."),
        ("uz", "Latviya anneksiyani qoraladi, Armaniston esa sukut saqladi."),
        ("tg", "Латвия илҳоқро маҳкум кард, Арманистон бошад хомӯш монд."),
    ],
)
def test_two_states_with_a_verb_each(lang: str, text: str) -> None:
    found = held(lang, text)
    assert [a.holder for a in found] == ["LVA", "ARM"] and found[0].start < found[1].start


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("en", "When Russia annexed the regions, Armenia kept silent.", ["ARM"]),
        ("ru", "Когда Россия аннексировала области, Армения промолчала.", ["ARM"]),
        ("ru", "По словам Пескова, Казахстан поддержал референдумы.", ["RUS"]),
        ("tg", "Ба гуфтаи Песков, Қазоқистон раъйпурсиҳоро дастгирӣ кард.", ["RUS"]),
        ("en", "Armenia, Georgia, and Latvia abstained in the vote.", ["ARM", "GEO", "LVA"]),
    ],
)
def test_a_comma_alone_begins_no_clause(lang: str, text: str, named: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == named


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("ky", "Армениянын, Грузиянын жана Латвиянын тышкы иштер министрликтери унчукпады.", ["ARM", "GEO", "LVA"]),
        ("kk", "Арменияның және Грузияның сыртқы істер министрліктері үнсіз қалды.", ["ARM", "GEO"]),
        ("uz", "Armanistonning va Gruziyaning tashqi ishlar vazirliklari izoh bermadi.", ["ARM", "GEO"]),
        ("tg", "Вазоратҳои хориҷаи Арманистон, Гурҷистон ва Латвия изҳори назар накарданд.", ["ARM", "GEO", "LVA"]),
        ("ky", "Орусиянын жана Кыргызстандын президенти Садыр Жапаров аннексия тууралуу айтты.", ["KGZ"]),
        ("ky", "Орусиянын жана Казакстандын чек арасы тууралуу Бишкек унчукпады.", ["KGZ"]),
    ],
)
def test_offices_of_several_states(lang: str, text: str, named: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == named


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Беларусьпен бірге Сирия мен Мали қарарға қарсы дауыс берді.", ["SYR", "MLI", "BLR"]),
        ("ky", "Беларустан башка Сирия да каршы добуш берди.", ["SYR", "BLR"]),
        ("kk", "Арменияның көршісі Грузия қарарға қарсы дауыс берді.", ["GEO"]),
        ("kk", "Науру 2009 жылғы желтоқсанда, Сирия 2018 жылғы мамырда Абхазияны таныған.", ["NRU", "SYR"]),
        ("ky", "Науру 2009-жылдын декабрында, Сирия 2018-жылдын май айында Абхазияны тааныган.", ["NRU", "SYR"]),
    ],
)
def test_those_named_before_with_whom_others_did_it(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In August 2008 Moscow recognized Abkhazia and South Ossetia, and no neighbor followed it."),
        ("ru", "В августе 2008 года Москва признала Абхазию и Южную Осетию, и никто из соседей за ней не последовал."),
        ("uk", "У серпні 2008 року Москва визнала Абхазію й Південну Осетію, але ніхто із сусідів за нею не пішов."),
    ],
)
def test_what_nobody_did_is_left_out(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2018, 6, 1)), targets.load())
    assert [(c.attribution.holder, c.text) for c in found] == [("RUS", text.split(",")[0])]


def test_what_follows_while_is_of_its_own_subject() -> None:
    text = "Ukraine's allies condemned the vote in Crimea. Western capitals have backed Ukraine's integrity, while Moscow has kept its reply vague."
    found = candidates(document(text, "en", published=date(2014, 4, 1)), targets.load())
    assert all("backed" not in c.text for c in found if c.attribution.holder == "RUS")
