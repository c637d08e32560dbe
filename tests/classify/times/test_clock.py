"""When a clause without a date of its own was said: after a month long past, on the day of a vote, soon after."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.dates import Stated, mentions
from classify.sentences import read
from classify.times import clock
from classify.times.clock import Clock
from classify.times.sayings import choose
from tests.classify.fakes import CATALOGUE, document

PUBLISHED = date(2023, 6, 14)
STORY = date(2023, 3, 10)  # a Friday


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("It said so on the day of the vote.", "en", date(2023, 3, 10)),
        ("The following Monday it said so.", "en", date(2023, 3, 13)),
        ("В день голосования Прага это повторила.", "ru", date(2023, 3, 10)),
        ("В следующий понедельник Прага это повторила.", "ru", date(2023, 3, 13)),
        ("За три дня до голосования Прага это повторила.", "ru", date(2023, 3, 7)),
        ("У день голосування Прага це повторила.", "uk", date(2023, 3, 10)),
        ("Дауыс беру күні Прага осыны айтты.", "kk", date(2023, 3, 10)),
        ("Араға екі апта салып Прага осыны айтты.", "kk", date(2023, 3, 24)),
        ("Добуш берүү күнү Прага ушуну айтты.", "ky", date(2023, 3, 10)),
        ("Ovoz berish kuni Praga shuni aytdi.", "uz", date(2023, 3, 10)),
        ("Oldingi kuni Praga shuni aytdi.", "uz", date(2023, 3, 9)),
        ("Рӯзи раъйдиҳӣ Прага ҳаминро гуфт.", "tg", date(2023, 3, 10)),
    ],
)
def test_days_of_a_story(text: str, lang: str, day: date) -> None:
    assert [m.day for m in mentions(text, lang, PUBLISHED, STORY, STORY)] == [day]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Soon afterward Prague rejected it.", "en"),
        ("Вскоре Прага отвергла это.", "ru"),
        ("Невдовзі Прага відкинула це.", "uk"),
        ("Көп ұзамай Прага мұны айыптады.", "kk"),
        ("Көп өтпөй Прага муну айыптады.", "ky"),
        ("Ko‘p o‘tmay Praga buni qoraladi.", "uz"),
        ("Дере нагузашта Прага онро маҳкум кард.", "tg"),
    ],
)
def test_soon_after_a_month(text: str, lang: str) -> None:
    month, day = Stated(date(2022, 4, 1), "month"), Stated(date(2022, 4, 3), "day")
    assert [(m.day, m.precision) for m in mentions(text, lang, PUBLISHED, None, then=month)] == [(date(2022, 4, 1), "month")]
    assert mentions(text, lang, PUBLISHED, None, then=day) == []
    assert mentions(text, lang, PUBLISHED, None, then=month, then_near=False) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("9 мамырға арналған шеруде Прага осыны айтты.", "kk"),
        ("9-майга арналган парадда Прага ушуну айтты.", "ky"),
        ("На концерте, посвящённом 9 мая, Прага это повторила.", "ru"),
    ],
)
def test_a_day_in_whose_honour(text: str, lang: str) -> None:
    assert choose(mentions(text, lang, PUBLISHED, None), text.replace("ё", "е"), 0, len(text), lang) is None


def test_this_week_is_no_friday() -> None:
    assert [(m.day, m.precision) for m in mentions("Прага ушул жумада чечим чыгарды.", "ky", PUBLISHED, None)] == [(PUBLISHED, "published")]


def test_a_month_is_surer_than_its_year() -> None:
    text = "Prague followed a year later, in May 2011."
    chosen = choose(mentions(text, "en", PUBLISHED, date(2010, 3, 1)), text, 0, len(text), "en")
    assert chosen is not None and (chosen.day, chosen.precision) == (date(2011, 5, 1), "month")


def _last(text: str) -> tuple[str, date]:
    found = candidates(document(text, published=PUBLISHED), CATALOGUE)[-1]
    return found.attribution.holder, found.stated_on


def test_answers_are_of_the_month_of_what_they_answer() -> None:
    first = "In December 2020 Vyacheslav Nikonov called the north of Kazakhstan a gift. "
    assert _last(f"{first}The Kazakh Foreign Ministry condemned his remarks on the borders of Kazakhstan.") == ("KAZ", date(2020, 12, 1))
    assert _last(f"{first}The Kazakh Foreign Ministry respects the borders of Ukraine.") == ("KAZ", PUBLISHED)


_LATER = date(2022, 6, 20)


def _dates(text: str, lang: str = "en", published: date = _LATER) -> list[tuple[str, date]]:
    return [(c.attribution.holder, c.stated_on) for c in candidates(document(text, lang, published=published), CATALOGUE)]


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("Latvia rejects the annexation of Crimea. The ministry's statement was issued on June 16.", "en", date(2022, 6, 16)),
        ("Latvia's president said in 2019 that Crimea is Ukraine. The interview, given that November, was noticed.", "en", date(2019, 11, 1)),
        ("МИД Латвии не признаёт аннексию Крыма. Заявление было опубликовано 16 июня.", "ru", date(2022, 6, 16)),
        ("МЗС Латвії не визнає анексії Криму. Заяву оприлюднено 16 червня.", "uk", date(2022, 6, 16)),
        ("Латвия Қырымның аннексиясын мойындамайды. Бұл мәлімдеме 16 маусымда жарияланған.", "kk", date(2022, 6, 16)),
        ("Латвия Крымдын аннексиясын тааныбайт. Бул билдирүү 16-июнда жарыяланган.", "ky", date(2022, 6, 16)),
        ("Latviya Qrim anneksiyasini tan olmaydi. Bu bayonot 16-iyun kuni e’lon qilingan.", "uz", date(2022, 6, 16)),
        ("Латвия илҳоқи Қримро эътироф намекунад. Ин изҳорот рӯзи 16 июн нашр шуд.", "tg", date(2022, 6, 16)),
        # a quotation that opens its sentence
        ("МИД Латвии осудил аннексию Крыма. «Крым — это Украина», — сказал 16 июня министр иностранных дел Латвии.", "ru", date(2022, 6, 16)),
        # who has a date of his own keeps it
        ("On June 2 Latvia rejected the annexation of Crimea. The ministry's statement was issued on June 16.", "en", date(2022, 6, 2)),
    ],
)
def test_the_next_sentence_tells_when(text: str, lang: str, said: date) -> None:
    assert _dates(text, lang)[0] == ("LVA", said)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kyiv held a summit on Crimea on June 15.\nIt lasted a day.\nGuests came.\nPoland's president told the participants that Crimea is Ukraine.", "en"),
        ("Киев провёл саммит о Крыме 15 июня.\nОн длился день.\nБыли гости.\nПрезидент Польши сказал участникам саммита, что Крым — это Украина.", "ru"),
        ("Київ провів саміт про Крим 15 червня.\nВін тривав день.\nБули гості.\nПрезидент Польщі сказав учасникам саміту, що Крим — це Україна.", "uk"),
    ],
)
def test_who_speaks_at_the_gathering_speaks_on_its_day(text: str, lang: str) -> None:
    assert _dates(text, lang)[-1] == ("POL", date(2022, 6, 15))


def test_a_day_to_come_is_not_where_the_story_stands() -> None:
    text = "On June 10 Latvia rejected the annexation of Crimea before its June 24 summit. The next day Estonia rejected it too."
    assert _dates(text)[-1][1] == date(2022, 6, 11)


def test_a_vote_looked_back_at_dates_no_other() -> None:
    text = (
        "The UN General Assembly adopted a resolution on Ukraine's territorial integrity on June 15.\nHungary voted against the resolution. "
        "Two years earlier, on June 2, 2020, Budapest had voted for one.\nKazakhstan and Uzbekistan abstained."
    )
    assert _dates(text)[-2:] == [("KAZ", date(2022, 6, 15)), ("UZB", date(2022, 6, 15))]


def test_a_referendum_refused_is_of_the_month_of_the_referendum() -> None:
    text = "In September 2006 Tiraspol held a vote on Transdniester's independence. The EU refused to recognize that referendum."
    assert _dates(text)[-1] == ("EU", date(2006, 9, 1))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In the summer of 2014, Prague said on August 29 that it was so.", "en"),
        ("Летом 2014 года Прага заявила 29 августа, что это так.", "ru"),
        ("Влітку 2014 року Прага заявила 29 серпня, що це так.", "uk"),
        ("2014 жылдың жазында, 29 тамызда Прага осыны айтты.", "kk"),
    ],
)
def test_a_day_of_a_season(text: str, lang: str) -> None:
    assert date(2014, 8, 29) in [m.day for m in mentions(text, lang, PUBLISHED, None)]


def test_who_spoke_and_when_is_no_position() -> None:
    assert _dates("Аннексию Крыма осудили. Североатлантический альянс высказался 16 июня.", "ru") == []
    assert _dates("Аннексию Крыма осудили. Латвия высказалась 16 июня против аннексии.", "ru") == [("LVA", date(2022, 6, 16))]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A day earlier, on March 8, Prague said so.", "en"),
        ("За день до этого, 8 марта, Прага это сказала.", "ru"),
        ("Бір күн бұрын, 8 наурызда, Прага осыны айтты.", "kk"),
        ("Бир күн мурда, 8-мартта, Прага ушуну айтты.", "ky"),
    ],
)
def test_the_day_that_is_named_tells_the_one_before(text: str, lang: str) -> None:
    assert [m.day for m in mentions(text, lang, PUBLISHED, STORY)] == [date(2023, 3, 8)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A week earlier the chamber had met: on March 4 it took a vote. That same day Prague said so.", "en"),
        ("Неделей ранее палата собиралась: 4 марта она голосовала. В тот же день Прага это сказала.", "ru"),
        ("Тижнем раніше палата збиралася: 4 березня вона голосувала. Того ж дня Прага це сказала.", "uk"),
        ("Бір апта бұрын палата жиналып, 4 наурызда дауыс берді. Сол күні Прага осыны айтты.", "kk"),
        ("Бир апта мурда палата чогулуп, 4-мартта добуш берди. Ошол күнү Прага ушуну айтты.", "ky"),
        ("Bir hafta oldin palata yig‘ilib, 4-mart kuni ovoz berdi. O‘sha kuni Praga shuni aytdi.", "uz"),
        ("Як ҳафта пеш палата ҷамъ омад: 4 март овоз дод. Ҳамон рӯз Прага ҳаминро гуфт.", "tg"),
    ],
)
def test_that_day_is_the_one_that_was_named(text: str, lang: str) -> None:
    clock = Clock(date(2023, 3, 12))
    first, second = (read(sentence, lang, date(2023, 3, 12), 0) for sentence in text.rsplit(". ", 1))
    clock.note(clock.mentions(first, 0), first, 0, of_vote=False)
    assert [m.day for m in clock.mentions(second, 0)] == [date(2023, 3, 4)]


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        # the day ends the clause of who says it
        ("Norway condemned the referendums on May 5.", "en", "2023-05-05"),
        ("Norway spoke against the annexation of the island on May 5, and Sweden did not.", "en", "2023-05-05"),
        ("Norway rejected the annexation Monday.", "en", "2023-06-12"),
        ("Норвегия не признала референдумы 5 мая.", "ru", "2023-05-05"),
        ("Норвегия выступила против аннексии в понедельник.", "ru", "2023-06-12"),
        ("Норвегія не визнала анексії 5 травня.", "uk", "2023-05-05"),
        ("Норвегия референдумды 5 мамырда айыптады.", "kk", "2023-05-05"),
        ("Норвегия референдум туралы 5 мамырда мәлімдеме жасады.", "kk", "2023-05-05"),
        ("Норвегия референдумду 5-майда айыптады.", "ky", "2023-05-05"),
        ("Norvegiya referendumni 5-may kuni qoraladi.", "uz", "2023-05-05"),
        ("Норвегия раъйпурсии ҷазираро 5 май маҳкум кард.", "tg", "2023-05-05"),
        ("Norway's king told a daily in an interview held on May 5 that the island is Norwegian.", "en", "2023-05-05"),
        ("Norway denounced the annexed regions on May 5.", "en", "2023-05-05"),
        ("Норвегия Ресей басып алған аралды 5 мамырда өз жері деп атады.", "kk", "2023-05-05"),
        ("Норвегия Орусия басып алган аралды 5-майда өз жери деп атады.", "ky", "2023-05-05"),
        ("Norvegiya Rossiya bosib olgan orolni 5-may kuni o‘z yeri deb atadi.", "uz", "2023-05-05"),
        # the day of the deed
        ("Норвегия не признаёт референдумы, которые прошли 5 мая.", "ru", None),
        ("Норвегия не признаёт итогов голосований, прошедших 3-5 мая.", "ru", None),
        ("Норвегия 5 мамырдағы референдумды мойындамайды.", "kk", None),
        ("Норвегия 5 мамырда өткен референдумды мойындамайды.", "kk", None),
        ("Норвегия 5-майда өткөн референдумду тааныбайт.", "ky", None),
        ("Norvegiya 5-mayda o‘tkazilgan referendumni tan olmaydi.", "uz", None),
        ("Norway condemned the annexation of 2014.", "en", None),
        ("Norway does not recognise the referendum on May 5.", "en", None),
        ("Norway condemned the referendum held on May 5.", "en", None),
        ("Norway called the referendum on May 5 a farce.", "en", None),
        ("After the invasion on May 5, Norway closed its ports.", "en", None),
        ("Norway has rejected it since the invasion in February.", "en", None),
        ("Норвегия не признаёт референдум 5 мая.", "ru", None),
        ("Норвегия назвала референдум 5 мая фарсом.", "ru", None),
        ("После вторжения 5 мая, Норвегия закрыла порты.", "ru", None),
        ("Норвегия не признала аннексии острова в 2014 году.", "ru", None),
        ("Норвегія вважає референдум 5 травня фарсом.", "uk", None),
        ("Норвегия раъйпурсии 5 майро маҳкум кард.", "tg", None),
    ],
)
def test_a_day_behind_a_deed_is_the_deeds_or_the_sayings(text: str, lang: str, said: str | None) -> None:
    chosen = choose(mentions(text, lang, PUBLISHED, None), text.replace("ё", "е"), 0, len(text), lang)
    assert (chosen.day.isoformat() if chosen else None) == said


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("Thursday last week Prague said so.", "en", date(2023, 6, 8)),
        ("В четверг на прошлой неделе Прага это сказала.", "ru", date(2023, 6, 8)),
        ("У четвер минулого тижня Прага це сказала.", "uk", date(2023, 6, 8)),
        ("Өткен аптаның бейсенбісінде Прага осыны айтты.", "kk", date(2023, 6, 8)),
        ("Өткөн жуманын бейшембисинде Прага ушуну айтты.", "ky", date(2023, 6, 8)),
        ("O‘tgan haftaning payshanbasida Praga shuni aytdi.", "uz", date(2023, 6, 8)),
        ("Панҷшанбеи ҳафтаи гузашта Прага ҳаминро гуфт.", "tg", date(2023, 6, 8)),
        ("Prague said so over the weekend.", "en", date(2023, 6, 10)),
        ("Прага сказала это в минувшие выходные.", "ru", date(2023, 6, 10)),
        ("Earlier this week Prague said so.", "en", PUBLISHED),
        ("На этой неделе Прага это сказала.", "ru", PUBLISHED),
        ("Shu haftada Praga shuni aytdi.", "uz", PUBLISHED),
        ("Келесі аптада Прага осыны айтты.", "kk", date(2023, 3, 17)),
        ("Keyingi haftada Praga shuni aytdi.", "uz", date(2023, 3, 17)),
        ("A year ago to the day, on June 14, Prague said so.", "en", date(2022, 6, 14)),
        ("Ровно год назад, 14 июня, Прага это сказала.", "ru", date(2022, 6, 14)),
        ("Рівно рік тому, 14 червня, Прага це сказала.", "uk", date(2022, 6, 14)),
        ("O‘sha yilning oxirida Praga shuni aytdi.", "uz", date(2023, 1, 1)),
        ("Ошол жылдын аягында Прага ушуну айтты.", "ky", date(2023, 1, 1)),
    ],
)
def test_weeks_and_anniversaries(text: str, lang: str, day: date) -> None:
    assert [m.day for m in mentions(text, lang, PUBLISHED, STORY, STORY)] == [day]


def test_weeks_later_goes_on_where_the_story_looks_back() -> None:
    text = (
        "На прошлой неделе в Ташкенте вызвали посла. Весной 2014 года МИД Узбекистана высказался о Крыме раньше соседей: 4 марта он назвал события угрозой.\n"
        "Через три с небольшим недели, 27 марта, при голосовании в Генассамблее ООН по резолюции о Крыме Узбекистан воздержался."
    )
    found = candidates(document(text, "ru", published=date(2023, 12, 27)), CATALOGUE)
    assert found[-1].stated_on == date(2014, 3, 27)


def test_a_vote_without_a_day_is_that_of_its_paragraph() -> None:
    text = (
        "Генеральная Ассамблея ООН 12 октября приняла резолюцию о четырёх областях Украины, Китай воздержался.\n"
        "В марте 2014 года, когда голосовали по Крыму, воздержался и Узбекистан. Казахстан тогда тоже воздержался."
    )
    found = candidates(document(text, "ru", published=date(2022, 10, 20)), CATALOGUE)
    assert [(c.attribution.holder, c.stated_on) for c in found if c.attribution.holder == "KAZ"] == [("KAZ", date(2014, 3, 1))]


def test_a_year_of_history_is_nowhere_the_story_stands() -> None:
    text = (
        "В феврале 2014 года Владимир Жириновский предложил округ с центром в городе Верном, как до 1921 года назывался Алматы. "
        "29 августа того же года Владимир Путин сказал, что у казахов никогда не было государственности."
    )
    found = candidates(document(text, "ru", published=date(2022, 8, 5)), CATALOGUE)
    assert found[-1].stated_on == date(2014, 8, 29)


def test_a_sentence_without_what_it_quotes_is_as_long_as_before() -> None:
    text = 'Kyiv said, "We have not recognized it and we never will," and later, "We do not recognize it."'
    told = clock._told(read(text, "en", PUBLISHED, 0))
    assert len(told) == len(text)
    assert told.split() == ["Kyiv", "said,", "and", "later,"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The Moldovan Foreign Ministry summoned the Russian ambassador over Transdniester on June 13.\n"
            "On March 3, 2014, then-Foreign Minister Natalia Gherman said Moldova supported the territorial integrity of Ukraine.\n"
            '"We do not recognize the referendum in Crimea," she said.',
        ),
        (
            "uz",
            "Moldova Tashqi ishlar vazirligi 13-iyun kuni Rossiya elchisini chaqirdi.\n"
            "2014-yil 3-mart kuni o‘sha paytdagi tashqi ishlar vaziri Natalia Gherman Moldova Ukrainaning hududiy yaxlitligini tan olishini bildirgan.\n"
            "«Biz Qrimdagi referendumni tan olmaymiz», degan edi u.",
        ),
    ],
)
def test_what_one_said_in_those_days_goes_on_in_the_next_paragraph(lang: str, text: str) -> None:
    assert [c.stated_on for c in candidates(document(text, lang=lang, published=PUBLISHED), CATALOGUE)][-1] == date(2014, 3, 3)


@pytest.mark.parametrize(
    ("text", "lang", "published", "stated"),
    [
        (  # a vote is of the month that its paragraph tells
            "On March 27, 2014, Kazakhstan abstained when the UN General Assembly voted on Ukraine's territorial integrity.\n"
            "In December 2017 the Assembly passed another resolution on Crimea, on human rights there. Kazakhstan voted against it.",
            "en", date(2019, 12, 7), Stated(date(2017, 12, 1), "month"),
        ),
        (
            "Крымды Орусия тартып алды. Москвадагы депутат Крымды Украинага кайтарбайбыз деди. Бул сөзү 26-февралда телеканалдан берилди.",
            "ky", date(2025, 2, 27), Stated(date(2025, 2, 26), "day"),
        ),
        (  # where somebody was on Monday does not move the story
            "Комітет Верховної Ради зібрався у середу. Литовський дипломат, який у понеділок супроводжував свого міністра в Ужгороді, мовчав.\n"
            "Комітет зібрався знову. «Крим – це Україна, ми не визнаємо анексії», – сказала після засідання депутатка Верховної Ради.",
            "uk", date(2024, 2, 2), Stated(date(2024, 1, 31), "day"),
        ),
        (  # … but when his interview was shown does
            "В інтерв’ю тележурналістові Івану Коваленку, яке показали 30 листопада, чиновник ухилявся від відповіді про Крим.\n"
            "МЗС Литви відреагувало того ж дня. Міністр закордонних справ Литви заявив, що Крим – це Україна.",
            "uk", date(2021, 12, 2), Stated(date(2021, 11, 30), "day"),
        ),
        (  # one by one, those at a summit of some days ago
            "Гості з’їхалися до Києва на саміт 23 серпня.\nПрезидент Литви Гітанас Науседа заявив, що Крим – це Україна.\n"
            "Президент Латвії Егілс Левітс заявив, що Крим – це Україна.",
            "uk", date(2021, 8, 25), Stated(date(2021, 8, 23), "day"),
        ),
        (
            "A guest signed it on August 23.\nPresident Gitanas Nauseda of Lithuania said that Crimea was Ukraine.\n"
            "Egils Levits of Latvia said that Crimea was Ukraine.",
            "en", date(2021, 8, 25), Stated(date(2021, 8, 25), "published"),
        ),
        (  # what is remembered still
            "Ереван 5 августа 2019 года заявил, что Карабах – это Армения. Эту фразу в Баку до сих пор помнят. "
            "МИД Азербайджана 1 октября заявил, что Карабах – это Азербайджан.",
            "ru", date(2020, 10, 6), Stated(date(2020, 10, 1), "day"),
        ),
    ],
)  # fmt: skip
def test_where_the_story_stands(text: str, lang: str, published: date, stated: Stated) -> None:
    last = candidates(document(text, lang, published=published), CATALOGUE)[-1]
    assert Stated(last.stated_on, last.precision) == stated


@pytest.mark.parametrize(
    ("sentence", "lang", "meant"),
    [
        ("In a statement dated May 27, Vilnius rejected it.", "en", date(2023, 5, 27)),
        ("В письме, датированном 2 апреля, Вильнюс это отверг.", "ru", date(2023, 4, 2)),
        ("Литва 27 мамырдағы мәлімдемесінде аннексияны айыптады.", "kk", date(2023, 5, 27)),
        ("Литва дар номае, ки 2 апрел нашр шуд, аннексияро маҳкум кард.", "tg", date(2023, 4, 2)),
        ("Литва аннексияны 2014 жылдан бері мойындамайды.", "kk", None),
        ("Litva anneksiyani 2014-yil martidan buyon tan olmaydi.", "uz", None),
        ("Three days after the referendum of March 16, Vilnius rejected it.", "en", date(2023, 3, 19)),
        ("На следующий день после саммита, завершившегося 10 июня, Вильнюс это отверг.", "ru", date(2023, 6, 11)),
        ("10-июндагы саммиттен эки күн кийин Литва муну айыптады.", "ky", date(2023, 6, 12)),
        ("10-iyundagi sammitdan ikki kun keyin Litva buni qoraladi.", "uz", date(2023, 6, 12)),
        ("До кінця березня Вільнюс це засудив.", "uk", date(2023, 3, 1)),
        ("Вильнюс предложил ждать до конца марта.", "ru", None),
        ("К середине апреля Вильнюс это осудил.", "ru", date(2023, 4, 1)),
        ("Yakshanbaga o‘tar kechasi Litva buni qoraladi.", "uz", date(2023, 6, 11)),
    ],
)
def test_whose_date_it_is(sentence: str, lang: str, meant: date | None) -> None:
    chosen = choose(mentions(sentence, lang, PUBLISHED, None), sentence, 0, len(sentence), lang)
    assert (chosen.day if chosen else None) == meant


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("On March 17, 2014, Hungary refused to recognize Crimea as Russian. Now Hungary says that Crimea is not Ukraine.", "en"),
        ("17 марта 2014 года Венгрия отказалась признать Крым российским. Теперь Венгрия говорит, что Крым не украинский.", "ru"),
        ("2014 жылғы 17 наурызда Венгрия Қырымды мойындаудан бас тартты. Қазір Венгрия Қырымды Ресейдікі дейді.", "kk"),
        ("Россия аннексировала Крым в марте 2014 года. Девять лет спустя Венгрия по-прежнему не признаёт аннексию Крыма.", "ru"),
    ],
)
def test_the_story_comes_back_to_the_present(text: str, lang: str) -> None:
    assert _dates(text, lang, PUBLISHED)[-1] == ("HUN", PUBLISHED)


def test_what_an_article_begins_with_is_of_the_day_that_it_goes_on_to_tell() -> None:
    lead = "A Moscow councillor has threatened Kazakhstan's borders. "
    told = _dates(f"{lead}The councillor said on June 16 that Kazakhstan's borders are a mistake.")
    assert told and {on for _, on in told} == {date(2022, 6, 16)}
    long_before = _dates(f"{lead}The councillor said on May 16 that Kazakhstan's borders are a mistake.")
    assert long_before[0][1] == _LATER, "the past is not what the article reports"


def test_today_in_a_quotation_is_no_that_day() -> None:
    text = "The vote on Crimea was held on June 14. “Serbia was wrong about Crimea today,” Serbia's president said the same day."
    assert _dates(text)[-1] == ("SRB", date(2022, 6, 14))


def test_this_year_is_no_date_of_a_vote() -> None:
    text = "The General Assembly condemned the annexation of Crimea in a vote on June 14. Cambodia, which chairs the bloc this year, voted in favor."
    assert _dates(text)[-1] == ("KHM", date(2022, 6, 14))
