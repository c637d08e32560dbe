"""States that a clause means without a word for their question."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.questions import implied
from classify.sentences import read
from tests.classify.fakes import statements
from tests.classify.questions.test_reactions import told

CATALOGUE = targets.load()
MARCH = date(2022, 3, 10)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "China called for dialogue on Ukraine.", ["ua"]),
        ("en", "China said that the Ukraine conflict calls for patience.", ["ua"]),
        ("en", "Ukraine called for talks with China.", []),
        ("ru", "Пекин призвал к переговорам по Украине.", ["ua"]),
        ("ru", "Украина готова к диалогу с Китаем.", []),
        ("uk", "Пекін закликав до діалогу щодо України.", ["ua"]),
        ("kk", "Пекин Украинадағы соғысты тоқтатуға шақырды.", ["ua"]),
        ("ky", "Пекин Украинадагы согушту токтотууга чакырды.", ["ua"]),
        ("uz", "Pekin Ukraina bo‘yicha muzokaraga chaqirdi.", ["ua"]),
        ("tg", "Чин ба гуфтугӯ дар Украина даъват кард.", ["ua"]),
        ("en", "China called for talks on the war in Georgia.", []),
    ],
)
def test_the_war_as_a_whole(lang: str, text: str, expected: list[str]) -> None:
    assert implied.at_war(CATALOGUE, read(text, lang, MARCH, 0), 0, len(text), MARCH) == expected
    assert implied.at_war(CATALOGUE, read(text, lang, date(2014, 3, 10), 0), 0, len(text), date(2014, 3, 10)) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Giving up land may be the price of peace, the mayor said."),
        ("ru", "За мир, возможно, придётся уступить территории, сказал мэр."),
        ("uk", "Заради миру, можливо, доведеться віддати землі, сказав мер."),
        ("kk", "Мэр бейбітшілік үшін жерден бас тартуға болады деді."),
        ("ky", "Мэр тынчтык үчүн жерден баш тартууга болот деди."),
        ("uz", "Shahar hokimi tinchlik uchun yerdan voz kechish mumkin, dedi."),
        ("tg", "Шаҳрдор гуфт, ки додани замин барои сулҳ мумкин аст."),
    ],
)
def test_land_given_up_is_the_whole_states(lang: str, text: str) -> None:
    day = date(2025, 5, 2)
    assert implied.conceded(CATALOGUE, read(text, lang, day, 0), 0, len(text), day, "crimea") == ["ua"]
    assert implied.conceded(CATALOGUE, read(text, lang, day, 0), 0, len(text), day, "md") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Tashkent keeps its neutrality."),
        ("ru", "Ташкент сохраняет нейтралитет."),
        ("kk", "Ташкент бейтараптық сақтайды."),
        ("ky", "Ташкент бейтараптыкты сактайт."),
        ("uz", "Toshkent betaraf pozitsiyani saqlaydi."),
        ("tg", "Тошканд бетарафиро нигоҳ медорад."),
        ("uk", "Ташкент зберігає нейтралітет."),
    ],
)
def test_neutrality_in_time_of_war(lang: str, text: str) -> None:
    sentence = read(text, lang, MARCH, 0)
    assert implied.kept_out_of(CATALOGUE, sentence, 0, len(text), MARCH, {"ua-2022"}) == ["ua"]
    assert implied.kept_out_of(CATALOGUE, sentence, 0, len(text), MARCH, {"am-az"}) == []
    assert implied.kept_out_of(CATALOGUE, sentence, 0, len(text), date(2021, 3, 10), {"ua-2022"}) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A TV host advised Astana to take a close look at Ukraine.", ["kz"]),
        ("en", "In Astana a TV host spoke of land.", []),
        ("ru", "Телеведущий посоветовал Астане внимательно посмотреть на Украину.", ["kz"]),
        ("ru", "Телеведущий говорил в Астане о чужой земле.", []),
        ("ru", "Депутат предложил денацифицировать Молдову.", ["md"]),
        ("uk", "Депутат запропонував денацифікувати Молдову.", ["md"]),
        ("kk", "Депутат Молдованы Ресейге қосуды ұсынды.", ["md"]),
        ("kk", "Депутат Астанада біреудің жері туралы айтты.", []),
        ("uz", "Deputat Moldovani Rossiya tarkibiga qo‘shishni taklif qildi.", ["md"]),
    ],
)
def test_whom_a_claim_is_aimed_at(lang: str, text: str, expected: list[str]) -> None:
    assert implied.aimed_at(CATALOGUE, read(text, lang, MARCH, 0), 0, len(text), "RUS") == expected


def test_a_question_lies_between_two_states_of_one_clause() -> None:
    text = "Crimea was voted on.\nArmenia and Belarus voted against the text, while Turkey and Azerbaijan supported it."
    assert {s.target for s in statements(text, published=date(2014, 4, 1))} == {"crimea"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia recognised Abkhazia.\nArmenia will not recognise the decision until it recognises Nagorno-Karabakh."),
        ("ru", "Россия признала Абхазию.\nАрмения не признает эти земли, пока не признает Нагорный Карабах."),
        ("uk", "Росія визнала Абхазію.\nВірменія не визнає ці землі, доки не визнає Карабах."),
        ("kk", "Ресей Абхазияны мойындады.\nАрмения Таулы Қарабақты мойындамайынша, бұл жерлерді танымайды."),
        ("uz", "Rossiya Abxaziyani tan oldi.\nArmaniston Qorabog‘ni tan olmaguncha, bu qarorni tan olmaydi."),
    ],
)
def test_what_must_come_first_is_not_what_is_refused(lang: str, text: str) -> None:
    assert told(text, lang, published=date(2008, 9, 5))[-1] == ("ARM", "ge")


def test_states_in_general_before_the_article_has_come_to_its_question() -> None:
    said = "The Shanghai Cooperation Organization adopted a declaration on respect for the territorial integrity of states."
    assert told(f"{said}\nKazakhstan does not recognise Donetsk.\nTurkey does not recognise Luhansk.", "en")[0] == ("SCO", "principle")
    assert told(f"Kazakhstan does not recognise Donetsk.\n{said}", "en")[-1] == ("SCO", "ua-2022")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Astana abstained on a resolution demanding that Russia quit Ukraine.", ["ua"]),
        ("en", "Tashkent abstained on a text that told Moscow to pull its troops out of Ukraine.", ["ua"]),
        ("en", "Many workers wanted to leave Kazakhstan.", []),
        ("ru", "Бишкек воздержался по резолюции, которая требовала вывести войска из Украины.", ["ua"]),
        ("ru", "Посол уйдёт в отставку, сообщили из Украины.", []),
        ("uk", "Бішкек утримався щодо резолюції, яка вимагала вивести війська з України.", ["ua"]),
        ("kk", "Астана Ресейдің Украинадан әскерін шығаруын талап еткен қарарда қалыс қалды.", ["ua"]),
        ("uz", "Toshkent Rossiyadan qo‘shinini Ukrainadan olib chiqishni talab qilgan rezolyutsiyada betaraf qoldi.", ["ua"]),
    ],
)
def test_a_state_that_another_is_told_to_leave(lang: str, text: str, expected: list[str]) -> None:
    sentence = read(text, lang, MARCH, 0)
    assert implied.told_to_leave(CATALOGUE, sentence, 0, len(text)) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Qozog‘iston va O‘zbekiston bayonotda barcha davlatlarning suvereniteti va hududiy yaxlitligini hurmat qilishini tasdiqladi."),
        ("kk", "Қытай, Қазақстан және Өзбекстан бір-бірінің егемендігі мен аумақтық тұтастығын қолдайтынын растады."),
    ],
)
def test_the_integrity_of_all_is_nobodys_claim(lang: str, text: str) -> None:
    sentence = read(text, lang, date(2023, 5, 22), 0)
    assert not implied.aimed_at(targets.load(), sentence, 0, len(text), "")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The ambassador called on both sides to return to talks.", ["ua"]),
        ("ru", "Посол сказал, что его страна не поддерживает ни одну из сторон.", ["ua"]),
        ("uk", "Дипломат сказав, що його країна закликає обидві сторони до переговорів.", ["ua"]),
        ("kk", "Елші екі тарапты келіссөзге шақырды.", ["ua"]),
        ("ky", "Элчи эки тарапты сүйлөшүүгө чакырды.", ["ua"]),
        ("uz", "Deputat partiyasi hech bir tomonni olmasligini aytdi.", ["ua"]),
        ("tg", "Сафир ҳарду ҷонибро ба гуфтушунид даъват кард.", ["ua"]),
        ("en", "Both sides of the street were closed for the talks.", []),
        ("ru", "Обе стороны медали одинаковы.", []),
    ],
)
def test_neither_side_in_time_of_war(lang: str, text: str, expected: list[str]) -> None:
    on = date(2022, 4, 6)
    assert implied.kept_out_of(CATALOGUE, read(text, lang, on, 0), 0, len(text), on, {"crimea"}) == expected
    assert implied.kept_out_of(CATALOGUE, read(text, lang, on, 0), 0, len(text), date(2014, 4, 6), {"crimea"}) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A court's chairman in Moscow said that there was no such state as Ukraine on the old map."),
        ("ru", "Путин сказал, что Украину создала советская власть, а до этого никакой Украины не существовало."),
        ("uk", "Путін сказав, що Україну створила радянська влада."),
    ],
)
def test_a_state_that_is_said_never_to_have_been(lang: str, text: str) -> None:
    sentence = read(text, lang, MARCH, 0)
    assert implied.aimed_at(CATALOGUE, sentence, 0, len(text), "RUS") == ["ua"]
    assert implied.aimed_at(CATALOGUE, sentence, 0, len(text), "UKR") == []
