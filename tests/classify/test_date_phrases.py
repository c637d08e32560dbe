"""The date expressions of a wire report, language by language: published Tuesday 4 October 2022, the story standing at 27 March 2021."""

from __future__ import annotations

from datetime import date

import pytest

from classify.dates import Stated, mentions
from classify.records import Precision
from classify.times.sayings import choose

PUBLISHED = date(2022, 10, 4)
STORY = date(2021, 3, 27)
# One a line: what is written, the day, month or year that it means.
ENGLISH = """
in August last year = 2021-08
last year in August = 2021-08
on May 5 last year = 2021-05-05
in March of last year = 2021-03
two days later = 2021-03-29
a week earlier = 2021-03-20
the next day = 2021-03-28
later that month = 2021-03
in November that year = 2021-11
in November of that year = 2021-11
in the spring of 2020 = 2020
at the end of 2020 = 2020
at the time = 2021-03-27
the year before last = 2020
a fortnight ago = 2022-09-20
last month = 2022-09
a year earlier, in June = 2020-06
two years ago, in March = 2020-03
on Friday evening = 2022-09-30
early this year = 2022
a decade ago = 2012
"""
RUSSIAN = """
в августе прошлого года = 2021-08
в прошлом году в августе = 2021-08
5 мая прошлого года = 2021-05-05
в ноябре того же года = 2021-11
в том же месяце = 2021-03
тогда же = 2021-03-27
двумя днями позже = 2021-03-29
через неделю = 2021-04-03
днём позднее = 2021-03-28
в конце августа = 2022-08
весной 2020-го = 2020
летом прошлого года = 2021
в первых числах мая = 2021-05
к маю 2019 года = 2019-05
в минувшую пятницу = 2022-09-30
в среду = 2022-09-28
годом позже = 2022
двумя годами ранее = 2019
два года назад, в марте = 2020-03
в позапрошлом году = 2020
в феврале этого года = 2022-02
накануне = 2021-03-26
"""
KAZAKH = """
былтыр тамызда = 2021-08
биыл наурызда = 2022-03
былтырғы қарашада = 2021-11
өткен жылдың қазанында = 2021-10
сол жылғы қазанда = 2021-10
сол жылы 5 қазанда = 2021-10-05
сол айда = 2021-03
сол кезде = 2021-03-27
үш күннен кейін = 2021-03-30
үш күн өткен соң = 2021-03-30
арада екі апта өткенде = 2021-04-10
сәуірдің соңында = 2021-04
қыркүйектің басында = 2022-09
ақпанның 22-сінде = 2022-02-22
2020 жылғы 10 желтоқсанда = 2020-12-10
2020 жылдың желтоқсанында = 2020-12
22-ақпанда = 2022-02-22
ертесіне = 2021-03-28
сол күні кешке = 2021-03-27
бейсенбі күні = 2022-09-29
өткен аптада = 2022-09-27
келесі жылы = 2022
екі жыл бұрын, наурызда = 2019-03
бұдан үш күн бұрын = 2021-03-24
осыдан үш күн бұрын = 2022-10-01
05.03.2020 = 2020-03-05
"""
KYRGYZ = """
былтыр июнда = 2021-06
быйыл мартта = 2022-03
өткөн жылдын августунда = 2021-08
ошол эле жылы августта = 2021-08
ошол эле жылдын ноябрында = 2021-11
ошол эле айда = 2021-03
ошол кезде = 2021-03-27
эки күндөн кийин = 2021-03-29
үч күн өткөндөн кийин = 2021-03-30
арадан бир жума өтүп = 2021-04-03
апрелдин аягында = 2021-04
2018-жылдын май айында = 2018-05
2018-жылдын 26-майында = 2018-05-26
февралдын 22синде = 2022-02-22
эртеси күнү = 2021-03-28
ошол эле күнү = 2021-03-27
бейшемби күнү = 2022-09-29
өткөн айда = 2022-09
мурдагы күнү = 2022-10-02
эки жыл мурун, мартта = 2019-03
23-сентябрда = 2022-09-23
"""
UZBEK = """
o‘tgan yil noyabrida = 2021-11
o‘tgan yilning noyabrida = 2021-11
o‘sha yilning noyabrida = 2021-11
bu yil mart oyida = 2022-03
shu yilning mart oyida = 2022-03
bultur avgustda = 2021-08
o‘sha oyda = 2021-03
o‘shanda = 2021-03-27
o‘sha paytda = 2021-03-27
uch kundan keyin = 2021-03-30
uch kun o‘tgach = 2021-03-30
oradan ikki hafta o‘tib = 2021-04-10
ertasi kuni = 2021-03-28
2020-yil 3-dekabrda = 2020-12-03
2020 yilning 3 dekabri = 2020-12-03
fevralning 22-kuni = 2022-02-22
22-may kuni = 2021-05-22
aprel oxirida = 2021-04
payshanba kuni = 2022-09-29
o‘tgan oy = 2022-09
bundan uch kun oldin = 2021-03-24
ўтган йил ноябрида = 2021-11
ўша йилнинг декабрида = 2021-12
уч кундан кейин = 2021-03-30
ўшанда = 2021-03-27
"""
TAJIK = """
рӯзи якуми сентябр = 2022-09-01
дувоздаҳуми сентябр = 2022-09-12
баъд аз дувоздаҳ рӯз = 2021-04-08
ҳамон шаб = 2021-03-27
дар изҳороти панҷшанбеи худ = 2022-09-29
вазир чоршанбе ба рӯзнома гуфт = 2022-09-28
дар моҳи марти соли гузашта = 2021-03
моҳи августи соли гузашта = 2021-08
соли гузашта дар моҳи август = 2021-08
феврали имсол = 2022-02
22 феврали соли гузашта = 2021-02-22
22-юми феврал = 2022-02-22
18-уми сентябр = 2022-09-18
дар феврали соли 2018 = 2018-02
ҳамон моҳ = 2021-03
дар моҳи ноябри ҳамон сол = 2021-11
ҳамон рӯз = 2021-03-27
он вақт = 2021-03-27
баъди се рӯз = 2021-03-30
се рӯз баъд = 2021-03-30
се рӯз пештар = 2021-03-24
рӯзи дигар = 2021-03-28
рӯзи чоршанбе = 2022-09-28
ҳафтаи гузашта = 2022-09-27
соли баъд = 2022
дишаб = 2022-10-03
"""
UKRAINIAN = """
у серпні минулого року = 2021-08
торік у серпні = 2021-08
минулого року, у серпні = 2021-08
цього року в березні = 2022-03
5 травня торік = 2021-05-05
у листопаді того ж року = 2021-11
того ж року в листопаді = 2021-11
того ж місяця = 2021-03
того ж дня = 2021-03-27
тоді = 2021-03-27
тоді ж = 2021-03-27
за два дні до того = 2021-03-25
за два дні = 2021-03-29
тиждень потому = 2021-04-03
двома днями пізніше = 2021-03-29
через три дні = 2021-03-30
наступного дня = 2021-03-28
наприкінці серпня = 2022-08
у середу = 2022-09-28
минулої п’ятниці = 2022-09-30
навесні 2020-го = 2020
позаторік = 2020
роком раніше = 2020
два роки тому, в березні = 2020-03
"""
_LENGTHS: dict[int, Precision] = {10: "day", 7: "month", 4: "year"}  # of a date as it is written above


@pytest.mark.parametrize(
    ("lang", "listed"), [("en", ENGLISH), ("ru", RUSSIAN), ("kk", KAZAKH), ("ky", KYRGYZ), ("uz", UZBEK), ("tg", TAJIK), ("uk", UKRAINIAN)]
)
def test_what_wire_reports_write(lang: str, listed: str) -> None:
    wrong = []
    for line in listed.split("\n")[1:-1]:
        text, _, meant = line.rpartition(" = ")
        found = mentions(text, lang, PUBLISHED, STORY, STORY, then=Stated(STORY, "day"), same_paragraph=False)
        wanted = [(meant, _LENGTHS[len(meant)])]
        if [(m.day.isoformat()[: len(meant)], m.precision) for m in found] != wanted:
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("sentence", "lang", "meant"),
    [
        # a bare date after one that tells its year
        ("In May 2015 the ministry spoke of understanding, and on June 3 the envoy abstained.", "en", "2015-06-03"),
        ("В мае 2015 года министерство говорило о понимании, а 3 июня посланник воздержался.", "ru", "2015-06-03"),
        ("2015 жылғы мамырда министрлік түсіністік білдірді, ал 3 маусымда елші қалыс қалды.", "kk", "2015-06-03"),
        # a phrase counts from the date before it
        ("Kyiv signed on May 3, 2020, and Prague answered the next day.", "en", "2020-05-04"),
        ("Киев подписал бумагу 3 мая 2020 года, а Прага ответила через два дня.", "ru", "2020-05-05"),
        ("Киев кагазга 2020-жылдын 3-майында кол койду, Прага эртеси жооп берди.", "ky", "2020-05-04"),
        ("Киев 2020 жылғы 3 мамырда қол қойды, Прага үш күннен кейін жауап берді.", "kk", "2020-05-06"),
        ("Kiyev 2020-yil 3-mayda imzoladi, Praga ertasi kuni javob berdi.", "uz", "2020-05-04"),
        ("Київ підписав папір 3 травня 2020 року, а Прага відповіла наступного дня.", "uk", "2020-05-04"),
        # "at the time" is the date before it
        ("The plebiscite of June 2009 was at the time refused by Oslo.", "en", "2009-06"),
        ("Плебисцит июня 2009 года тогда не признал Осло.", "ru", "2009-06"),
    ],
)
def test_a_date_leans_on_the_one_before_it(sentence: str, lang: str, meant: str) -> None:
    last = mentions(sentence, lang, PUBLISHED, None)[-1]
    assert last.day.isoformat()[: len(meant)] == meant and last.precision == _LENGTHS[len(meant)]


@pytest.mark.parametrize(
    ("sentence", "lang", "meant"),
    [
        ("Officials from Norway on May 5 refused to recognise the vote.", "en", "2022-05-05"),
        ("Since May 2014 Norway has refused to recognise the vote.", "en", None),
        ("С мая 2014 года Осло не признаёт голосование.", "ru", None),
        ("После встречи с Лавровым 5 мая министр отказался признать голосование.", "ru", "2022-05-05"),
        ("Науру, признавшая область в 2010 году, в мае 2013 года отозвала признание.", "ru", "2013-05"),
        ("Министр, побывавший в Осло в мае, поддержал границы.", "ru", "2022-05"),  # the one date there is
        ("В связи с тем, что 5 мая прошло голосование, министр промолчал.", "ru", "2022-05-05"),
        ("Цілісність сусіда разом із портом підтримав у травні 2013 року міністр.", "uk", "2013-05"),
        ("З травня 2014 року Осло не визнає голосування.", "uk", None),
        ("Норвегия 2014 жылы аннексияланған аралды өз жері деп мойындамайды.", "kk", None),
        ("Норвегия 2014-жылы Орусия басып алган аралды тааныбайт.", "ky", None),
        ("Norvegiya 2014-yilda bosib olingan orolni tan olmaydi.", "uz", None),
        ("Норвегия аралды 2014-жылы тааныган эле.", "ky", "2014"),
        ("Баъди он ки овоздиҳӣ шуд, вазир рӯзи 5 май гуфт, ки Осло онро намепазирад.", "tg", "2022-05-05"),
    ],
)
def test_which_date_is_the_sayings(sentence: str, lang: str, meant: str | None) -> None:
    chosen = choose(mentions(sentence, lang, PUBLISHED, None), sentence, 0, len(sentence), lang)
    assert (chosen.day.isoformat()[: len(meant or "")] if chosen else None) == meant


def test_a_bare_month_in_a_new_paragraph_leaves_the_flashback() -> None:
    flashback = date(2019, 8, 10)
    assert [m.day.year for m in mentions("in May", "en", PUBLISHED, flashback, same_paragraph=False)] == [2022]
    assert [m.day.year for m in mentions("in November", "en", PUBLISHED, flashback, same_paragraph=False)] == [2019]  # the story goes on
    assert [m.day.year for m in mentions("тамызда", "kk", PUBLISHED, flashback, same_paragraph=True)] == [2019]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("в середині року", "uk"),
        ("в среднем по стране", "ru"),
        ("в то время как шло голосование", "ru"),
        ("решение прошлого года", "ru"),
        ("if so, then no", "en"),
        ("за добу нічого не сталося", "uk"),
        ("дар ду рӯзи гузашта пойтахтҳо посух гуфтанд", "tg"),
        ("изҳороти Душанбе баҳс овард", "tg"),
    ],
)
def test_what_is_no_date(text: str, lang: str) -> None:
    assert mentions(text, lang, PUBLISHED, STORY, STORY, then=Stated(STORY, "day")) == []


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("Exactly two years ago Tonga did so", "en", "2020-10-04"),
        ("Ровно год назад Минск ответил", "ru", "2021-10-04"),
        ("Рівно три роки тому Київ відповів", "uk", "2019-10-04"),
        ("Осыдан тура екі жыл бұрын", "kk", "2020-10-04"),
        ("Туура эки жыл мурда", "ky", "2020-10-04"),
        ("Bundan roppa-rosa bir yil avval", "uz", "2021-10-04"),
        ("Расо се сол пеш", "tg", "2019-10-04"),
        ("Two years ago Tonga did so", "en", "2020"),
        ("Today marks ten years since the vote", "en", "2012-10-04"),
        ("Tomorrow it will be a year since the vote", "en", "2021-10-05"),
        ("Завтра исполнится два года со дня подписания", "ru", "2020-10-05"),
        ("Сьогодні виповнюється рік від підписання", "uk", "2021-10-04"),
        ("Бүгін құжатқа қол қойылғанына бір жыл толды", "kk", "2021-10-04"),
        ("Бүгүн кол койгонуна беш жыл толду", "ky", "2017-10-04"),
        ("Bugun shartnoma imzolanganiga ikki yil to‘ldi", "uz", "2020-10-04"),
        ("Имрӯз аз рӯзи имзо ду сол гузашт", "tg", "2020-10-04"),
    ],
)
def test_years_to_the_day(text: str, lang: str, meant: str) -> None:
    (found,) = mentions(text, lang, PUBLISHED, None)
    assert found.day.isoformat()[: len(meant)] == meant and found.precision == ("day" if len(meant) > 4 else "year")


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("дүйшөмбүдөгү санында", "ky", date(2022, 10, 3)),
        ("жума күнкү билдирүүсүндө", "ky", date(2022, 9, 30)),
        ("seshanba kungi maqolasida", "uz", date(2022, 10, 4)),
        ("chorshanbadagi bayonotida", "uz", date(2022, 9, 28)),
        ("в номере за пятницу", "ru", date(2022, 9, 30)),
        ("у номері за п'ятницю", "uk", date(2022, 9, 30)),
    ],
)
def test_the_day_of_an_issue(text: str, lang: str, meant: date) -> None:
    assert [m.day for m in mentions(text, lang, PUBLISHED, None)] == [meant]


def test_a_capital_is_no_monday() -> None:
    assert mentions("Саммит Дүйшөмбүдө өттү", "ky", PUBLISHED, None) == []
    assert [m.day for m in mentions("Саммит дүйшөмбүдө өттү", "ky", PUBLISHED, None)] == [date(2022, 10, 3)]


def test_february_29_takes_no_year_without_it() -> None:
    assert [(m.day, m.precision) for m in mentions("on February 29 last year", "en", PUBLISHED, STORY)] == [(date(2021, 1, 1), "year")]
