"""A roll call told without the verb "vote", and states that keep out of a war told as a question."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.language.matching import words
from classify.wording import rules
from tests.classify.fakes import document, holders

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Eritrea and Nicaragua were among the few that opposed it."),
        ("en", "Mali was among the seven countries that opposed the text."),
        ("ru", "Эритрея и Мали оказались против."),
        ("uk", "Еритрея та Малі були серед країн, які виступили проти."),
        ("tg", "Аз панҷ кишваре, ки зид буданд, яке Эритрея ва дигаре Мали аст."),
        ("kk", "Қарсы болғандардың қатарында Эритрея мен Мали бар."),
        ("ky", "Каршы болгондордун катарында Эритрея менен Мали бар."),
        ("ky", "Эритрея вето койду."),
    ],
)
def test_opposing_a_resolution(lang: str, text: str) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == "endorses"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Luhansk va Donetsk haqida gapirildi.\nO‘zbekiston vakili davlati bu urushda betaraf qolishi lozimligini bildirdi."),
        ("uz", "Luhansk va Donetsk haqida gapirildi.\nToshkent Ukraina masalasida betaraf va xolis turganini aytdi."),
        ("kk", "Луганск пен Донецк туралы айтылды.\nТашкент бұл соғыста бейтарап қалатынын мәлімдеді."),
        ("ky", "Луганск менен Донецк тууралуу айтылды.\nТашкент бул согушта бейтарап болорун билдирди."),
        ("tg", "Дар бораи Луганск ва Донетск гуфта шуд.\nТошканд гуфт, ки дар ин ҷанг бетараф мемонад."),
    ],
)
def test_neutral_in_the_war(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2022, 4, 1)), CATALOGUE)
    assert [(c.attribution.holder, c.target) for c in found][-1] == ("UZB", "ua")


def test_a_month_holds_for_what_the_speaker_goes_on_to_say() -> None:
    text = (
        "President Kassym-Jomart Toqaev said on June 17 that Kazakhstan would not recognize the Luhansk republic.\n"
        "Timur Suleimenov, a deputy head of the presidential office, had gone further in March. \"We do not recognize Crimea or Luhansk,\" he said."
    )
    found = candidates(document(text, "en", published=date(2022, 7, 15)), CATALOGUE)
    assert (found[-1].stated_on, found[-1].precision) == (date(2022, 3, 1), "month")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The General Assembly adopted a resolution on Crimea. Kazakhstan voted against it. Belarus, Armenia, and Serbia were against as well."),
        ("kk", "Бас ассамблея Қырым туралы қарар қабылдады. Қазақстан қарсы дауыс берді. Беларусь, Армения мен Сербия да қарсы болды."),
        ("ru", "Генассамблея приняла резолюцию по Крыму. Казахстан голосовал против. Белоруссия, Армения и Сербия тоже были против."),
    ],
)
def test_a_short_sentence_goes_on_with_a_roll_call(lang: str, text: str) -> None:
    found = {c.attribution.holder: c.signs.voted for c in candidates(document(text, lang), CATALOGUE)}
    assert [found.get(holder) for holder in ("BLR", "ARM", "SRB")] == ["endorses"] * 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Serbia was against recognition of Crimea as Russian."),
        ("en", "Hungary was against sanctions, its minister said."),
        ("en", "China was against both sides' use of force."),
        ("ru", "Венгрия была против санкций."),
        ("kk", "Сербия санкцияға қарсы болды."),
        ("uz", "Serbiya sanksiyaga qarshi chiqdi."),
    ],
)
def test_who_is_against_something_else_casts_no_vote(lang: str, text: str) -> None:
    tokens = words(text, lang)
    assert rules.vote(text, tokens, lang, on_resolution=True) is None


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "The delegation voted against the resolution that condemned the annexation of Crimea.", "endorses"),
        ("en", "The delegation voted for the resolution that condemned the annexation of Crimea.", "rejects"),
        ("en", "The delegation voted for the resolution that recognised the annexation of Crimea.", None),
        ("en", "Deputies voted for the annexation of Crimea.", None),
        ("ru", "Делегация проголосовала против резолюции, объявляющей аннексию Крыма недействительной.", "endorses"),
        ("kk", "Елші аннексияны айыптаған қарарға қарсы дауыс берді.", "endorses"),
        ("uk", "Делегація проголосувала проти резолюції, що засуджує анексію Криму.", "endorses"),
    ],
)
def test_a_vote_on_a_text_that_condemns_a_deed(lang: str, text: str, label: str | None) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == label


def told(text: str, lang: str) -> dict[str, str | None]:
    """The vote of each holder of an article's last sentence about a resolution."""
    found = candidates(document(text, lang, published=date(2022, 10, 14)), CATALOGUE)
    return {c.attribution.holder: c.signs.voted for c in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The General Assembly adopted a resolution on Donetsk. Against: Belarus, Syria, and Nicaragua."),
        ("ru", "За резолюцию Генассамблеи по Донецку высказались 143 страны, против — Белоруссия, Сирия и Никарагуа."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Против: Белоруссия, Сирия, Никарагуа."),
        ("uk", "За резолюцію щодо Донецька проголосували 143 держави, проти — Білорусь, Сирія та Нікарагуа."),
        ("uz", "Bosh Assambleyaning Donetsk haqidagi rezolyutsiyasiga Belarus, Suriya va Nikaragua qarshi chiqdi."),
        ("ky", "Башкы ассамблея Донецк боюнча резолюция кабыл алды. Беларус, Сирия жана Никарагуа каршы берди."),
    ],
)
def test_what_is_left_of_a_roll_call(lang: str, text: str) -> None:
    assert told(text, lang) == {"BLR": "endorses", "SYR": "endorses", "NIC": "endorses"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Генассамблея приняла резолюцию по Донецку. Узбекистан голосовать по документу не стал."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Делегация Узбекистана от голосования уклонилась."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Делегации Узбекистана в зале отсутствовали."),
        ("uk", "Генасамблея ухвалила резолюцію щодо Донецька. Узбекистан від голосування ухилився."),
        ("en", "The General Assembly voted on a resolution on Donetsk. The delegation of Uzbekistan was absent from the hall."),
        ("kk", "Бас ассамблея Донецк бойынша қарар қабылдады. Өзбекстан делегациясы залда болмады."),
        ("uz", "Bosh Assambleya Donetsk bo‘yicha rezolyutsiya qabul qildi. O‘zbekiston delegatsiyasi zalda bo‘lmadi."),
        ("tg", "Маҷмаи умумӣ оид ба Донетск қатънома қабул кард. Ҳайати Ӯзбекистон дар толор набуд."),
    ],
)
def test_who_keeps_away_from_a_vote(lang: str, text: str) -> None:
    assert told(text, lang) == {"UZB": "neutral"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Donetsk was on the agenda. Armenia, China, and India abstained in the vote."),
        ("ru", "Речь шла о Донецке. Воздержались Армения, Китай и Индия."),
        ("uk", "Ішлося про Донецьк. Утрималися 35 країн, зокрема Вірменія, Китай та Індія."),
        ("ky", "Донецк тууралуу сөз болду. Армения, Кытай жана Индия калыс калды."),
        ("uz", "Donetsk haqida gapirildi. 35 davlat betaraf qoldi. Ular orasida Armaniston, Xitoy va Hindiston bor."),
        ("tg", "Сухан дар бораи Донетск буд. 35 кишвар бетараф монданд. Дар байни онҳо Арманистон, Чин ва Ҳиндустон ҳастанд."),
    ],
)
def test_many_who_abstain_are_a_roll_call(lang: str, text: str) -> None:
    assert told(text, lang) == {"ARM": "neutral", "CHN": "neutral", "IND": "neutral"}


def test_who_is_among_speakers_casts_no_vote() -> None:
    assert told("Dozens of leaders spoke about Donetsk. Among them were Armenia and China.", "en") == {"ARM": None, "CHN": None}


@pytest.mark.parametrize(
    ("lang", "text", "silent"),
    [
        ("en", "Neither Tashkent nor Bishkek has commented on it.", True),
        ("uz", "Na Toshkent, na Bishkek bu haqda fikr bildirdi.", True),
        ("en", "Neither Tashkent nor Bishkek recognized it.", False),
        ("uz", "Na Toshkent, na Bishkek uni tan oldi.", False),
        ("ru", "Узбекистан голосовать не стал.", False),
        ("ru", "Узбекистан отвечать не стал.", True),
    ],
)
def test_silence_without_a_negated_verb(lang: str, text: str, silent: bool) -> None:
    assert (rules.silence(text, words(text, lang), lang) > 1) == silent


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("tg", "Намояндаи Арманистон ба толор наомад.", "neutral"),
        ("uz", "Armaniston vakili zalga kirmadi.", "neutral"),
        ("kk", "Армения залға келген де жоқ.", "neutral"),
        ("ky", "Армениянын өкүлү залга кирген да жок.", "neutral"),
        ("uz", "Boku rezolyutsiyani qo‘llab-quvvatladi.", "rejects"),
        ("uz", "Loyiha Rossiya vetosi tufayli o‘tmadi.", "endorses"),
        ("tg", "Минск аз эътирофи мустақим худдорӣ кард.", None),  # no vote at all
        ("uz", "Minsk hududni tan olishdan tiyildi.", None),
        ("ru", "Минск воздержался от признания республик.", None),
    ],
)
def test_who_kept_away_or_only_refrained(lang: str, text: str, expected: str | None) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Против выступили Эритрея и Мали.", "endorses"),
        ("uk", "Проти були Еритрея та Малі.", "endorses"),
        ("ru", "Россия его заветировала.", "endorses"),
        ("uk", "Росія його заветувала.", "endorses"),
        ("ru", "Узбекистан голосование пропустил.", "neutral"),
        ("uk", "Узбекистан голосування пропустив.", "neutral"),
    ],
)
def test_votes_and_vetoes(lang: str, text: str, expected: str) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The General Assembly adopted a resolution on Donetsk. Eritrea and Syria sided with Russia and voted against it."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Эритрея и Сирия встали на сторону России и голосовали против."),
        ("uk", "Генасамблея ухвалила резолюцію щодо Донецька. Еритрея та Сирія пристали до Росії й проголосували проти."),
        ("kk", "Бас ассамблея Донецк бойынша қарар қабылдады. Эритрея мен Сирия Ресеймен бірге құжатқа қарсы шықты."),
        ("ky", "Башкы ассамблея Донецк боюнча резолюция кабыл алды. Эритрея менен Сирия Россиянын катарында каршы добуш берди."),
        ("uz", "Bosh Assambleya Donetsk bo‘yicha rezolyutsiya qabul qildi. Eritreya va Suriya Rossiya bilan birga hujjatga qarshi chiqdi."),
        ("tg", "Маҷмаи умумӣ оид ба Донетск қатънома қабул кард. Эритрея ва Сурия дар паҳлӯи Русия бар зидди қатънома раъй доданд."),
    ],
)
def test_with_whom_somebody_votes_has_voted_too(lang: str, text: str) -> None:
    assert told(text, lang) == {"ERI": "endorses", "SYR": "endorses", "RUS": "endorses"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The General Assembly voted on Donetsk. Burundi abstained, as well as Gabon."),
        ("en", "The General Assembly voted on a resolution on Donetsk. Burundi abstained, as, to nobody's surprise, did Gabon."),
        ("en", "The General Assembly voted on a resolution on Donetsk. Burundi abstained. So, to nobody's surprise, did Gabon."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Воздержалась Бурунди, а также Габон."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Бурунди воздержалась, Габон — тоже."),
        ("ru", "Генассамблея приняла резолюцию по Донецку. Бурунди воздержалась, так же поступил Габон."),
        ("uk", "Генасамблея ухвалила резолюцію щодо Донецька. Утрималася Бурунді, а також Габон."),
        ("kk", "Бас ассамблея Донецк бойынша қарар қабылдады. Бурунди, сондай-ақ Габон қалыс қалды."),
        ("ky", "Башкы ассамблея Донецк боюнча резолюция кабыл алды. Бурунди, ошондой эле Габон калыс калды."),
        ("uz", "Bosh Assambleya Donetsk bo‘yicha rezolyutsiya qabul qildi. Burundi, shuningdek Gabon betaraf qoldi."),
        ("tg", "Маҷмаи умумӣ оид ба Донетск қатънома қабул кард. Бурунди, инчунин Габон бетараф монданд."),
    ],
)
def test_who_is_named_behind_the_vote_of_others(lang: str, text: str) -> None:
    text = text.replace("voted on Donetsk", "voted on a resolution on Donetsk")
    assert told(text, lang) == {"BDI": "neutral", "GAB": "neutral"}


_ON_FOUR = {
    "en": "The UN General Assembly condemned the annexation of four Ukrainian regions in a resolution on October 12, 2022. ",
    "ru": "Генассамблея ООН 12 октября 2022 года осудила в резолюции аннексию четырёх областей Украины. ",
    "uk": "Генасамблея ООН 12 жовтня 2022 року засудила в резолюції анексію чотирьох областей України. ",
    "uz": "BMT Bosh Assambleyasi 2022-yil 12-oktabrda Ukrainaning to‘rt viloyati qo‘shib olinganini qoralovchi rezolyutsiyani qabul qildi. ",
}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Против документа вместе с Россией голосовали Беларусь и Сирия.", {"RUS": "endorses", "BLR": "endorses", "SYR": "endorses"}),
        ("ru", "Против, помимо самой России, высказались Беларусь и Сирия.", {"RUS": "endorses", "BLR": "endorses", "SYR": "endorses"}),
        ("en", "Only Belarus and Syria voted with Russia against the resolution.", {"RUS": "endorses", "BLR": "endorses", "SYR": "endorses"}),
        ("en", "Together with Belarus and Mali, the Syrian delegation voted against the resolution.", {"SYR": "endorses", "BLR": "endorses", "MLI": "endorses"}),
        ("uz", "Qarshi ovoz berganlar – Rossiyaning o‘zi, Belarus va Suriya.", {"RUS": "endorses", "BLR": "endorses", "SYR": "endorses"}),
        ("uz", "Serbiya ham “yoqlayman” tugmasini bosdi.", {"SRB": "rejects"}),
        ("uk", "Білорусь опинилася серед п’яти держав, які проголосували проти резолюції про спробу анексії чотирьох областей.", {"BLR": "endorses"}),
    ],
)
def test_with_whom_and_how_it_was_voted(lang: str, text: str, expected: dict[str, str]) -> None:
    found = told(_ON_FOUR[lang] + text, lang)
    assert {holder: found.get(holder) for holder in expected} == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "На голосование 2 марта 2022 года узбекская делегация не явилась."),
        ("uz", "2022-yil 2-mart kuni BMTdagi ovoz berishga O‘zbekiston delegatsiyasi kelmadi."),
    ],
)
def test_the_day_tells_on_what_it_was_voted(lang: str, text: str) -> None:
    context = {"ru": "Захар Прилепин предложил присоединить Узбекистан к России. ", "uz": "Zaxar Prilepin O‘zbekistonni Rossiyaga qo‘shib olishni taklif qildi. "}
    found = candidates(document(context[lang] + text, lang, published=date(2023, 12, 28)), targets.load())
    assert [(c.attribution.holder, c.target, c.signs.voted) for c in found][1:] == [("UZB", "ua", "neutral")]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Аз панҷ кишваре, ки муқобил буданд, яке Эритрея ва дигаре Мали аст.", ["ERI", "MLI"]),
        ("Мали муқобил раъй дод, Эритрея бошад, дар он умуман ширкат накард.", ["MLI", "ERI"]),
    ],
)
def test_a_tajik_roll_call(text: str, named: list[str]) -> None:
    assert holders(text, "tg") == named


@pytest.mark.parametrize("text", ["Мали овози бетараф дод.", "Мали ва Чад раъйи бетараф доданд.", "Мали бетараф қарор гирифт."])
def test_a_neutral_vote_in_tajik(text: str) -> None:
    assert rules.vote(text, words(text, "tg"), "tg", on_resolution=True) == "neutral"


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("uz", "BMT Bosh Assambleyasi rezolyutsiyani ovozga qo‘yganida O‘zbekiston betaraf qolgan edi.", ["UZB"]),
        ("ky", "БУУнун Башкы Ассамблеясы токтомду добушка койгондо Бишкектин делегациясы калыс калды.", ["KGZ"]),
        ("kk", "БҰҰ Бас ассамблеясы қарарды дауысқа салған кезде Астана қалыс қалды.", ["KAZ"]),
        ("ky", "Беларусь Россия менен кошо каршы добуш берди.", ["BLR", "RUS"]),
        ("kk", "Беларусь Ресеймен қоса қарсы дауыс берді.", ["BLR", "RUS"]),
        ("uz", "Belarus Rossiya bilan birgalikda qarshi ovoz berdi.", ["BLR", "RUS"]),
        ("kk", "Бейжің осы уақытқа дейін дауыс беруде қалыс қалып келді.", ["CHN"]),
        ("ky", "Бишкек жакында добуш берүүдө калыс калды.", ["KGZ"]),
    ],
)
def test_who_votes_when_another_puts_it_to_the_vote_or_beside_another(lang: str, text: str, named: list[str]) -> None:
    assert holders(text, lang) == named


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("ky", "Киев калыс калгандарга таарынбайт.", None),
        ("kk", "Киев қалыс қалғандарға ренжімейді.", None),
        ("uz", "Kiyev betaraf qolganlarga rahmat aytdi.", None),
        ("ky", "Бишкек калыс калгандардан бири болду.", "neutral"),
        ("kk", "Астана қалыс қалды.", "neutral"),
    ],
)
def test_those_who_abstained_are_others(lang: str, text: str, label: str | None) -> None:
    assert rules.vote(text, words(text, lang), lang, on_resolution=True) == label
