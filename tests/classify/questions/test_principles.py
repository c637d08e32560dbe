"""Articles on the bare principle, looks back that end with their paragraph, and what two states pledge to each other."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.language.matching import words
from classify.wording import accords, rules, silences
from tests.classify.fakes import document

CATALOGUE = targets.load()


def told(lang: str, text: str, on: date, title: str = "") -> list[tuple[str, str]]:
    return [(c.attribution.holder, c.target) for c in candidates(document(text, lang, title=title, published=on), CATALOGUE)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In New York, speakers at the General Assembly praised the territorial integrity of states.\nKazakhstan's president said that the borders of all states must not be changed by force.\nUzbekistan's Foreign Ministry did not respond to a request for comment."),
        ("ru", "На Генассамблее ООН много говорили о территориальной целостности государств.\nПрезидент Казахстана заявил, что суверенитет и территориальная целостность всех стран должны соблюдаться.\nМИД Узбекистана на вопрос не ответил."),
        ("uk", "На Генасамблеї ООН багато говорили про територіальну цілісність держав.\nПрезидент Казахстану сказав, що територіальна цілісність усіх країн має бути непорушною.\nМЗС Узбекистану на запит не відповіло."),
        ("kk", "БҰҰ Бас Ассамблеясында елдердің аумақтық тұтастығы туралы көп айтылды.\nҚазақстан президенті барлық мемлекеттердің аумақтық тұтастығын құрметтеу керек деді.\nӨзбекстан сыртқы істер министрлігі сұраққа жауап бермеді."),
        ("ky", "БУУнун Башкы Ассамблеясында мамлекеттердин аймактык бүтүндүгү тууралуу көп айтылды.\nКазакстандын президенти бардык өлкөлөрдүн аймактык бүтүндүгүн урматтоо керек деди.\nӨзбекстандын ТИМи суроого жооп берген жок."),
        ("uz", "BMT Bosh Assambleyasida davlatlarning hududiy yaxlitligi haqida ko‘p gapirildi.\nQozog‘iston prezidenti barcha davlatlarning hududiy yaxlitligi hurmat qilinishi kerak, dedi.\nO‘zbekiston tashqi ishlar vazirligi savolga javob bermadi."),
        ("tg", "Дар Маҷмаи умумии СММ аз тамомияти арзии давлатҳо бисёр гуфтанд.\nПрезиденти Қазоқистон гуфт, ки тамомияти арзии ҳамаи кишварҳо бояд эҳтиром шавад.\nВазорати корҳои хориҷии Ӯзбекистон ба савол посух надод."),
    ],
)
def test_an_article_on_the_principle(lang: str, text: str) -> None:
    assert {("KAZ", "principle"), ("UZB", "principle")} <= set(told(lang, text, date(2023, 9, 22)))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "На границе Кыргызстана и Таджикистана погибли люди.\nБишкек заявил, что территориальная целостность страны неприкосновенна.\nДушанбе назвал обвинения ложью.\nКомиссии встретятся в четверг."),
        ("en", "The Constitutional Court in Bishkek ruled on the independence of courts.\nTajikistan's deputies spoke of sovereignty in cyberspace.\nKazakhstan adopted a similar bill.\nThe UN took note."),
    ],
)
def test_an_article_on_something_else_is_not(lang: str, text: str) -> None:
    assert not told(lang, text, date(2021, 5, 5))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kyrgyzstan does not say whether it recognizes the annexation of Donetsk and Kherson.\nIn March 2014 its Foreign Ministry called the referendum in Crimea a reality.\nThe Foreign Ministry did not respond to a request for comment."),
        ("ru", "Кыргызстан не говорит, признаёт ли он аннексию Донецкой и Херсонской областей.\nВ марте 2014 года МИД Кыргызстана назвал референдум в Крыму реальностью.\nМИД на запрос не ответил."),
        ("kk", "Қырғызстан Донецк пен Херсонның аннексиясына баға берген жоқ.\n2014 жылы наурызда Қырғызстан Қырымдағы референдумға түсіністікпен қараған.\nДепутат 13 қазанда «бөтен жерді тартып алғанды мойындауға болмайды» деді."),
        ("uz", "Qirg‘iziston Donetsk va Xerson anneksiyasi haqida gapirmadi.\n2014 yil mart oyida Qirg‘iziston Qrim masalasi xalqaro huquq asosida hal etilishi kerak, degan edi.\nDeputat 13 oktyabrda «birovning yerini bosib olishni tan olib bo‘lmaydi», dedi."),
    ],
)
def test_a_look_back_ends_with_its_paragraph(lang: str, text: str) -> None:
    assert [target for _, target in told(lang, text, date(2022, 10, 14))][-2:] == ["crimea", "ua-2022"]


def test_who_is_told_of_in_the_same_paragraph_stays_there() -> None:
    text = "Kazakhstan does not recognize the annexation of Donetsk and Kherson.\nIn March 2014 it looked with understanding on the referendum in Crimea. Belarus called the decision fair."
    assert told("en", text, date(2022, 10, 14))[-1] == ("BLR", "crimea")


@pytest.mark.parametrize(
    "text",
    [
        "Both pledged to settle disputes on the basis of mutual recognition of each other's borders.",
        "Они договорились решать споры на основе взаимного признания суверенитета и границ.",
        "Вони домовилися розв’язувати спори на основі взаємного визнання кордонів.",
        "Екі ел бір-бірінің аумақтық тұтастығын мойындауға келісті.",
        "Эки өлкө бири-биринин аймактык бүтүндүгүн таанууга макулдашты.",
        "Ikki davlat bir-birining hududiy yaxlitligini tan olishga kelishdi.",
    ],
)
def test_mutual_recognition_is_pledged(text: str) -> None:
    assert accords.read(text) == {"mutual"}


@pytest.mark.parametrize("text", ["They agreed on mutual recognition of diplomas.", "Moscow proposed mutual recognition of borders.", "Они договорились о взаимном признании виз."])
def test_what_is_no_pledge_of_borders(text: str) -> None:
    assert not accords.read(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "О Карабахе на саммите не говорили.\nНикол Пашинян предложил опираться на Алма-Атинскую декларацию, по которой бывшие республики признали целостность друг друга."),
        ("en", "Nobody spoke of Karabakh.\nNikol Pashinian proposed to rely on the Almaty Declaration, by which the former Soviet republics recognized each other's integrity."),
    ],
)
def test_the_declaration_of_1991_is_theirs_who_go_by_it(lang: str, text: str) -> None:
    assert told(lang, text, date(2022, 10, 15))[-1] == ("ARM", "am-az")


@pytest.mark.parametrize(
    ("lang", "text", "kept"),
    [
        ("ru", "Туркменистан напомнил о нейтралитете и от оценок воздержался.", False),
        ("ru", "Туркменистан от комментариев воздержался.", True),
    ],
)
def test_who_recalls_his_neutrality_has_said_something(lang: str, text: str, kept: bool) -> None:
    tokens = words(text, lang)
    assert (silences.silence(text, tokens, lang) > 1) is kept
    assert rules.read_signs(text, tokens, lang, on_resolution=False).silent == silences.silence(text, tokens, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The annexation of Donetsk was condemned.\nA Kazakh deputy said that his party was against changing any country's borders by force."),
        ("ru", "Аннексию Донецка осудили.\nДепутат мажилиса Казахстана сказал, что партия против пересмотра границ любой страны."),
        ("kk", "Донецкіні аннексиялауды айыптады.\nМәжіліс депутаты партия кез келген елдің шекарасын күшпен өзгертуге қарсы екенін айтты."),
        ("uz", "Donetsk anneksiyasi qoralandi.\nQozog‘iston deputati partiyasi har qanday davlat chegarasini kuch bilan o‘zgartirishga qarshi ekanini aytdi."),
    ],
)
def test_the_borders_of_any_country_are_not_ones_own(lang: str, text: str) -> None:
    assert told(lang, text, date(2022, 10, 14))[-1] == ("KAZ", "principle")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "At a forum in Doha, an Indian professor said that Crimea had always been a Russian port. He added that the former Soviet republics had no firm status in international law.\nEstonia's Foreign Ministry rejected the remarks.\nMoldova's president said that the sovereignty of the states that emerged from the Soviet Union was beyond dispute.\nUkraine's foreign minister said that the peninsula was and would remain Ukrainian."),
        ("ru", "На форуме в Дохе турецкий депутат сказал, что Крым был российским. Бывшие советские республики, добавил он, не имеют статуса в международном праве.\nМИД Эстонии назвал слова депутата неприемлемыми.\nПрезидент Молдовы заявила, что независимость государств, возникших после распада СССР, не обсуждается.\nА насчёт полуострова Киев напомнил, что не признает аннексию."),
    ],
)
def test_an_article_on_the_standing_of_states_may_name_a_territory(lang: str, text: str) -> None:
    found = set(told(lang, text, date(2024, 5, 7)))
    assert {("EST", "principle"), ("MDA", "principle"), ("UKR", "crimea")} <= found
    assert ("EST", "crimea") not in found


def test_states_told_of_once_leave_the_question() -> None:
    text = "The former Soviet republics share a railway gauge.\nKazakhstan does not recognize Crimea as Russian.\nArmenia abstained in the vote on Crimea.\nUzbekistan's Foreign Ministry did not respond to a request for comment."
    assert ("UZB", "crimea") in told("en", text, date(2024, 5, 7))


@pytest.mark.parametrize(
    ("lang", "text", "holder", "expected"),
    [
        ("en", "Kazakhstan abstained in the vote on the four regions.\nA Kyrgyz lawmaker said that borders must never be changed by force.", "KGZ", "principle"),
        ("uk", "Казахстан утримався під час голосування щодо чотирьох областей.\nТаджицький депутат сказав, що кордони силою не змінюють.", "TJK", "principle"),
        ("ky", "Казакстан төрт облус боюнча добуш берүүдө калыс калды.\nТажикстандык депутат «чек араны күч менен өзгөртүүгө болбойт» деди.", "TJK", "principle"),
        ("en", "Kazakhstan abstained in the vote on the four regions.\nA Tajik historian said that it is the UN Charter that settles borders.", "TJK", "principle"),
        ("uk", "Казахстан утримався під час голосування щодо чотирьох областей.\nПрезидент України сказав, що її кордони силою не змінити.", "UKR", "ua-2022"),
    ],
)
def test_borders_of_nobody_in_an_article_on_a_question(lang: str, text: str, holder: str, expected: str) -> None:
    assert {target for state, target in told(lang, text, date(2022, 10, 14)) if state == holder} == {expected}
