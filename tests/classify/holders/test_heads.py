"""Heads in no list whose owner is in one: opponents, members of delegations, councils, papers close to an army, seats in the hall."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.wording import boards
from tests.classify.fakes import attributions, document

CATALOGUE = targets.load()


def told(lang: str, text: str, on: date) -> set[tuple[str, str, str]]:
    return {(c.attribution.holder, c.attribution.level, c.target) for c in candidates(document(text, lang, published=on), CATALOGUE)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lukashenka called Crimea Russian.\nExiled opponents of the Belarusian leader said in Vilnius that Crimea belongs to Ukraine."),
        ("ru", "Крым обсуждали в Минске.\nПротивники белорусского президента в эмиграции заявили, что Крым принадлежит Украине."),
        ("uk", "Крим обговорювали в Мінську.\nОпоненти білоруського президента в еміграції заявили, що Крим належить Україні."),
        ("kk", "Қырым туралы дау жүріп жатыр.\nБеларусь президентінің қарсыластары Қырым Украинаға тиесілі деп мәлімдеді."),
        ("ky", "Крым тууралуу талаш жүрүп жатат.\nБеларустун президентинин оппоненттери Крым Украинага кайтарылышы керек деп эсептейт."),
        ("uz", "Qrim haqida bahs ketmoqda.\nBelarus prezidentining muxoliflari Qrim Ukrainaga qaytarilishi kerak deb hisoblaydi."),
        ("tg", "Баҳси Қрим идома дорад.\nМухолифони президенти Беларус мегӯянд, ки Қрим бояд ба Украина баргардад."),
    ],
)
def test_opponents_of_a_leader_are_a_party_of_his_state(lang: str, text: str) -> None:
    assert ("BLR", "party", "crimea") in told(lang, text, date(2021, 12, 1))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Crimea was on the agenda.\nThe meeting with opponents of the Belarusian leader lasted an hour."),
        ("uk", "Крим обговорювали в Мінську.\nПоліція затримала опонентів білоруського президента."),
    ],
)
def test_whom_somebody_met_or_arrested_holds_nothing(lang: str, text: str) -> None:
    assert not any(level == "party" for _, level, _ in told(lang, text, date(2021, 12, 1)))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Генассамблея обсудит аннексию четырёх областей Украины.\nЧлен российской делегации сказал, что жители Донецка и Луганска сами сделали выбор."),
        ("uk", "Генасамблея обговорить анексію чотирьох областей України.\nУчасник російської делегації стверджував, що жителі Донецька й Луганська самі обрали Росію."),
        ("kk", "Украинаның төрт облысының аннексиясы талқыланады.\nРесей делегациясының мүшесі Донецк пен Луганск халқы өз таңдауын жасады деді."),
        ("ky", "Украинанын төрт облусунун аннексиясы талкууланат.\nОрусия делегациясынын мүчөсү Донецк менен Луганскинин эли өз тандоосун жасады деди."),
        ("uz", "Ukrainaning to‘rt viloyati anneksiyasi muhokama qilinadi.\nRossiya delegatsiyasi a’zosi Donetsk va Luhansk xalqi o‘z tanlovini qildi, dedi."),
        ("tg", "Илҳоқи чор вилояти Украина баррасӣ мешавад.\nУзви ҳайати Русия гуфт, ки мардуми Донетск ва Луганск худ Русияро интихоб кард."),
    ],
)
def test_members_of_a_delegation_speak_for_it(lang: str, text: str) -> None:
    assert ("RUS", "state", "ua-2022") in told(lang, text, date(2022, 10, 12))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Главы двадцати шести стран Евросоюза сошлись на том, что границы Украины нельзя менять силой."),
        ("ru", "Лидеры тридцати двух стран НАТО сошлись на том, что границы Украины нельзя менять силой."),
        ("uk", "Лідери двадцяти шести країн Євросоюзу зійшлися на тому, що кордони України не можна змінювати силою."),
    ],
)
def test_leaders_of_so_many_countries_of_an_organisation(lang: str, text: str) -> None:
    assert {level for _, level, _ in told(lang, text, date(2025, 8, 13))} == {"organisation"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nikonov spoke of northern Kazakhstan.\nA Telegram channel close to the Russian military asked whether it was not time to take northern Kazakhstan back."),
        ("ru", "Никонов говорил о северном Казахстане.\nТелеграм-канал, близкий к российским военным, спросил, не пора ли вернуть северный Казахстан."),
        ("ru", "Никонов говорил о северном Казахстане.\nБлизкая к Кремлю газета написала, что северный Казахстан пора вернуть России."),
        ("uk", "Никонов назвав територію Казахстану подарунком Росії.\nТелеграм-канал, близький до російських військових, запитав, чи не час повернути північний Казахстан."),
        ("kk", "Никонов Қазақстан жерін Ресейдің сыйлығы деді.\nКремльге жақын газет Қазақстанның солтүстігін Ресейге қайтару керек деп жазды."),
        ("uz", "Nikonov Qozog‘iston hududini Rossiyaning sovg‘asi dedi.\nKremlga yaqin gazeta Qozog‘iston shimolini Rossiyaga qaytarish kerak deb yozdi."),
    ],
)
def test_a_paper_close_to_the_authorities_is_of_their_state(lang: str, text: str) -> None:
    assert ("RUS", "media", "kz") in told(lang, text, date(2020, 12, 15))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The UN General Assembly voted on a resolution on Crimea. Kyrgyzstan's seat stayed empty."),
        ("ru", "Генассамблея ООН проголосовала за резолюцию по Крыму. Место Киргизии в зале пустовало."),
        ("uk", "Генасамблея ООН проголосувала за резолюцію щодо Криму. Крісло Киргизстану лишилося порожнім."),
        ("kk", "БҰҰ Бас ассамблеясында Қырым туралы қарар дауысқа салынды. Қырғызстанның орны бос тұрды."),
        ("ky", "БУУнун Баш ассамблеясында Крым тууралуу резолюция добушка коюлду. Кыргызстандын орду бош калды."),
        ("uz", "BMT Bosh Assambleyasida Qrim bo‘yicha rezolyutsiya ovozga qo‘yildi. Qirg‘izistonning o‘rni bo‘sh qoldi."),
        ("tg", "Дар Маҷмаи умумии СММ қатънома дар бораи Қрим ба овоз гузошта шуд. Ҷойи Қирғизистон холӣ монд."),
    ],
)
def test_an_empty_seat_is_no_vote(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2014, 3, 28)), CATALOGUE)
    assert [c.signs.voted for c in found if c.attribution.holder == "KGZ"] == ["neutral"]


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "The seat of Kazakhstan again lit up yellow.", "neutral"),
        ("ru", "Казахстан и Узбекистан жмут на красную кнопку.", "endorses"),
        ("uk", "Литва натиснула зелену кнопку.", "rejects"),
        ("kk", "Қазақстан қызыл түймені басты.", "endorses"),
        ("uz", "Qozog‘iston yashil tugmani bosdi.", "rejects"),
    ],
)
def test_colours_of_lights_and_buttons(lang: str, text: str, label: str) -> None:
    assert boards.shown(text, lang) == label


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kyrgyzstan took its seat on the council."),
        ("ru", "Жёлтая кнопка не означает согласия."),
    ],
)
def test_a_seat_is_not_always_one_in_the_hall(lang: str, text: str) -> None:
    assert boards.shown(text, lang) is None



@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A Riga weekly wrote in an editorial that Crimea was stolen.", "LVA"),
        ("One Bucharest daily called the vote in Crimea a farce.", "ROU"),
        ("The independent Chisinau newspaper argued that Crimea was stolen.", "MDA"),
        ("Riga's daily life goes on.", None),
    ],
)
def test_a_paper_of_a_town(text: str, holder: str | None) -> None:
    assert [a.holder for a in attributions(text) if a.level == "media"] == ([holder] if holder else [])


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("kk", "Еуропа Одағының төтенше саммиті Қырымдағы референдумды айыптады.", "EU"),
        ("kk", "НАТО-ға мүше елдер Қырымның аннексиясын мойындамайтынын мәлімдеді.", "NATO"),
        ("kk", "Шанхай ұйымы Қырым туралы сөз қозғап, аумақтық тұтастықты құрметтеуге шақырды.", "SCO"),
        ("ky", "Евробиримдиктин кезексиз саммити Крымдагы референдумду айыптады.", "EU"),
        ("ky", "Шанхай уюмуна мүчө мамлекеттер Крымдын аннексиясын айыпташты.", "SCO"),
        ("uz", "Yevropa Ittifoqining favqulodda sammiti Qrimdagi referendumni qoraladi.", "EU"),
    ],
)
def test_where_an_organisation_decides_it_speaks(lang: str, text: str, holder: str) -> None:
    assert (holder, "organisation", "crimea") in told(lang, text, date(2014, 3, 21))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Еуропа Одағының саммиті алдында Литва Қырымның аннексиясын айыптады."),
        ("ky", "Евробиримдиктин саммити маалында Литва Крымдын аннексиясын айыптады."),
    ],
)
def test_before_and_at_a_summit_others_speak(lang: str, text: str) -> None:
    assert {holder for holder, _, _ in told(lang, text, date(2014, 3, 21))} == {"LTU"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "«Қазақстан халық партиясының» кейбір мүшелері Қырым тұрғындарының таңдауын сыйлау керек дейді."),
        ("uz", "“O‘zbekiston Xalq demokratik partiyasi”ning ba’zi a’zolari Qrim tanlovini hurmat qilish kerak deydi."),
    ],
)
def test_members_of_a_party_in_quotation_marks(lang: str, text: str) -> None:
    assert {a.level for a in attributions(text, lang)} == {"party"}


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("ru", "Руководитель одной из левых партий Армении попросил правительство признать Крым.", "ARM"),
        ("uk", "Лідер однієї з лівих партій Вірменії попросив уряд визнати Крим.", "ARM"),
        ("tg", "Раиси яке аз ҳизбҳои чапи Тоҷикистон аз ҳукумат хост, ки Қримро эътироф кунад.", "TJK"),
        ("ky", "«Крым – Украинаныкы», – деди оппозициялык партиянын лидерлеринин бири.", "KGZ"),
        ("uz", "«Qrim – Ukraina yeri», – dedi muxolif partiya yetakchilaridan biri.", "UZB"),
        ("kk", "«Қырым – Украинаның жері», – деді тіркелмеген партияның жетекшісі.", "KAZ"),
    ],
)
def test_who_leads_a_party_speaks_for_it(lang: str, text: str, holder: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [(holder, "party")]
