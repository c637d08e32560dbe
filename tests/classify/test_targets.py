"""Which territorial question a passage is about; and a user's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from classify import targets
from classify.candidates import candidates
from classify.errors import LexiconError
from classify.questions import beside, implied
from classify.sentences import read
from tests.classify.fakes import CATALOGUE, PUBLISHED, classifier, document, statements

ROLL_CALL = "At the General Assembly on {day} Kazakhstan abstained when the resolution was put to the vote."
TAIWAN = """
[tw]
name = "Taiwan"
of = ["TWN"]
inside = "CHN"
breadth = 1
periods = []
names.en = ["Taiwan", "Taipei"]
names.ru = ["Тайван|ь"]
"""


@pytest.mark.parametrize(
    ("text", "lang", "keys"),
    [
        ("The annexation of Crimea is void.", "en", ["crimea"]),
        ("Luhansk and Kherson were annexed.", "en", ["ua-2022"]),
        ("Neither Abkhazia nor Luhansk is recognised.", "en", ["ge", "ua-2022"]),
        ("Georgia's territorial integrity is respected.", "en", ["ge"]),
        ("Аннексия Крыма незаконна.", "ru", ["crimea"]),
        ("Независимость Абхазии не признана.", "ru", ["ge"]),
        ("Қырымды қосып алу заңсыз.", "kk", ["crimea"]),
        ("Солтүстік Қазақстан туралы айтты.", "kk", ["kz"]),
        ("The warehouse was annexed to the factory.", "en", []),
    ],
)
def test_named(text: str, lang: str, keys: list[str]) -> None:
    assert targets.explicit(CATALOGUE, read(text, lang, PUBLISHED, 0)) == keys


def test_the_same_word_means_what_its_year_gives_it() -> None:
    sentence = read("The referendum was a sham.", "en", PUBLISHED, 0)
    assert targets.in_context(CATALOGUE, sentence, date(2014, 3, 20)) == ["crimea"]
    assert targets.in_context(CATALOGUE, sentence, date(2022, 9, 28)) == ["ua-2022"]
    assert targets.in_context(CATALOGUE, sentence, date(2018, 1, 1)) == []


def test_without_a_territory_it_is_the_principle() -> None:
    (found,) = statements("Kazakhstan supports the territorial integrity of states.", published=date(2018, 5, 1))
    assert found.target == "principle"


def test_two_targets_are_two_records() -> None:
    found = statements("Kazakhstan does not recognise Abkhazia or Luhansk: it will not recognise them.")
    assert sorted((s.holder, s.target) for s in found) == [("KAZ", "ge"), ("KAZ", "ua-2022")]


def test_a_users_target_comes_out_without_code(tmp_path: Path) -> None:
    path = tmp_path / "targets.toml"
    path.write_text(TAIWAN, encoding="utf-8")
    text = "Kazakhstan will not recognise Taiwan, its foreign minister said."
    (theirs,) = classifier(catalogue=targets.load(path)).classify([document(text)])[0]
    assert (theirs.holder, theirs.target, theirs.stance) == ("KAZ", "tw", "rejects")
    assert "tw" not in [s.target for s in statements(text)]


def test_a_users_target_is_in_the_stamp(tmp_path: Path) -> None:
    path = tmp_path / "targets.toml"
    path.write_text(TAIWAN, encoding="utf-8")
    assert classifier(catalogue=targets.load(path)).stamp != classifier().stamp


def test_a_users_target_replaces_ours(tmp_path: Path) -> None:
    path = tmp_path / "targets.toml"
    path.write_text('[crimea]\nname = "Krim"\nnames.en = ["Krim"]\n', encoding="utf-8")
    changed = targets.load(path)
    assert changed.targets["crimea"].name == "Krim"
    assert targets.explicit(changed, read("The annexation of Crimea.", "en", PUBLISHED, 0)) == []
    assert targets.explicit(changed, read("The annexation of Krim.", "en", PUBLISHED, 0)) == ["crimea"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[tw\nname = 1", "targets.toml"),  # no TOML
        ("[tw]\nof = []", "[tw]"),  # no name
        ('tw = "Taiwan"', "[tw]"),  # no table
        ('[tw]\nname = "Taiwan"\nperiods = [["2022-13-01", "2023-01-01"]]', "[tw]"),
        ('[tw]\nname = "Taiwan"\nbreadth = "wide"', "[tw]"),
        ('[tw]\nname = "Taiwan"\nnames = ["Taiwan"]', "[tw]"),
        ('[tw]\nname = "Taiwan"\nnames.en = [""]', "[tw]"),
        ('[tw]\nname = "Taiwan"\nnames.en = "Taiwan"', "[tw]"),
        ('[tw]\nname = "Taiwan"\nof = "TWN"', "[tw]"),
    ],
)
def test_a_wrong_file_is_one_clear_error(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "targets.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as raised:
        targets.load(path)
    assert str(path) in raised.value.message and named in raised.value.message and raised.value.mend


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.toml"):
        targets.load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    ("text", "lang", "published", "found"),
    [
        # a roll call is on the question of its day, whatever else the article is about
        (f"Donetsk was shelled.\n{ROLL_CALL.format(day='March 2')}", "en", date(2022, 4, 1), "ua"),
        (f"Donetsk was shelled.\n{ROLL_CALL.format(day='October 12')}", "en", date(2022, 10, 14), "ua-2022"),
        # between two states, said by a third
        ("Crimea was in the news.\nKazakhstan's ministry said that Armenia and Azerbaijan should return to talks.", "en", PUBLISHED, "am-az"),
        ("О Крыме писали все.\nВ МИД Казахстана сказали, что Армении и Азербайджану лучше не признавать войну.", "ru", PUBLISHED, "am-az"),
        # claims and threats are aimed at whom they name
        ("Donetsk was annexed.\nState Duma deputy Konstantin Zatulin did not comment on whether the north is a gift to Kazakhstan.", "en", PUBLISHED, "kz"),
        ("Донецк аннексирован.\nДепутат Госдумы Константин Затулин не признал: денацификация нужна и Казахстану.", "ru", PUBLISHED, "kz"),
        # the decision violated Ukraine's integrity: the decision that the article is about
        ("Donetsk was recognised.\nTurkey said the decision does not recognise Ukraine's territorial integrity.", "en", date(2022, 2, 23), "ua-2022"),
        ("Donetsk was recognised.\nTurkey supports Ukraine's territorial integrity.", "en", date(2022, 2, 23), "ua"),
    ],
)
def test_what_a_clause_is_about(text: str, lang: str, published: date, found: str) -> None:
    assert [s.target for s in statements(text, lang, published=published)] == [found]


def test_who_goes_on_goes_on_about_the_same() -> None:
    said = "Georgia's foreign minister said that Tbilisi will not recognise Crimea. He said that it will not recognise thieves."
    text = f"Donetsk and Luhansk held their ballots.\n{said}"
    assert {s.target for s in statements(text)} == {"crimea"}


def test_a_passing_mention_leaves_the_topic() -> None:
    """What was named lately and what is named most weigh together."""
    text = (
        "Transdniester asked for help. Moldova does not recognise Tiraspol's congress, and Transdniester is Moldova's.\n"
        "Somebody recalled Crimea.\nMinsk did not comment on the letter from Tiraspol.\nAstana did not comment on it."
    )
    assert statements(text, title="Congress In Tiraspol")[-1].target == "md"


@pytest.mark.parametrize(
    ("lang", "text", "holder", "expected"),
    [
        ("en", "China's envoy said that Beijing would help Georgia to defend its territorial integrity.", "CHN", "ge"),
        ("en", "China's envoy said in Georgia that Beijing would defend its territorial integrity.", "CHN", None),
        ("ru", "Посол заявил, что Франция поддерживает Молдову и её территориальную целостность.", "FRA", "md"),
        ("ru", "Посол Франции заявил, что Молдова и её территориальная целостность тут ни при чём.", "MDA", None),
    ],
)
def test_a_possessive_stands_for_the_state_that_is_helped(lang: str, text: str, holder: str, expected: str | None) -> None:
    sentence = read(text, lang, date(2023, 3, 1), 0)
    assert targets.their_borders(targets.load(), sentence, 0, len(text), holder) == expected


def test_the_war_in_another_state_is_that_states_question() -> None:
    catalogue = targets.load()
    for text, expected in (("He called for talks on the war in Ukraine.", "ua"), ("Ukraine condemned the invasion.", None)):
        sentence = read(text, "en", date(2022, 4, 1), 0)
        hinted = targets.in_context(catalogue, sentence, date(2022, 4, 1))
        assert targets.of_another_state(catalogue, sentence, 0, len(text), hinted, "am-az") == expected


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "A deputy proposed that the region be taken into Russia the way it was done with Crimea.", {"crimea"}),
        ("en", "Abkhazia should follow the example of Crimea, the speaker said.", {"crimea"}),
        ("en", "Crimea was annexed, and Donetsk would be taken like Crimea.", set()),  # named for itself too
        ("ru", "Депутат предложил присоединить область, как это было с Крымом.", {"crimea"}),
        ("ru", "Приднестровье примут в Россию по примеру Крыма.", {"crimea"}),
        ("uk", "Депутат запропонував приєднати край, як це було з Кримом.", {"crimea"}),
        ("kk", "Депутат облысты Қырым сияқты қосып алуды ұсынды.", {"crimea"}),
        ("uz", "Deputat viloyatni Qrim kabi qo‘shib olishni taklif qildi.", {"crimea"}),
        ("tg", "Вакил пешниҳод кард, ки вилоят мисли Қрим ҳамроҳ шавад.", {"crimea"}),
        ("en", "He said that Crimea was taken.", set()),
        ("en", "He would like Crimea to be returned to Ukraine.", set()),
        ("en", "As to Crimea, the ambassador said that it is Ukraine.", set()),
        ("en", "The envoy refused to discuss the fate of Crimea.", set()),
        ("uk", "Росія долучила Крим силою.", set()),
        ("ru", "Посол рассказал, как в Крыму нарушают права.", set()),
    ],
)
def test_a_territory_may_be_named_for_a_comparison(lang: str, text: str, found: set[str]) -> None:
    sentence = read(text, lang, PUBLISHED, 0)
    assert beside.likened(CATALOGUE, sentence, 0, len(text)) & {"crimea"} == found


def test_what_is_likened_is_not_what_is_meant() -> None:
    told = "Deputies in Tiraspol asked Moscow to take Transdniester in. Moldova protested.\n"
    text = told + "A deputy of the State Duma said that Moldova's region should not be recognised but taken the way it was done with Crimea."
    assert {s.target for s in statements(text)} == {"md"}


def test_a_neighbours_borders_are_not_ones_own_wherever_the_neighbour_stands() -> None:
    sentence = read('"We respect the borders of our neighbor," a Ukrainian Foreign Ministry spokesman said.', "en", PUBLISHED, 0)
    assert targets.own_borders(CATALOGUE, sentence, "UKR") is None


@pytest.mark.parametrize(
    ("lang", "text", "holder", "key"),
    [
        ("uz", "“Mamlakatimiz hududiy yaxlitligi savdo mavzusi emas”, dedi senator.", "UZB", "uz"),
        ("uz", "Senator yurtimizning chegaralari daxlsiz ekanini aytdi.", "UZB", "uz"),
        ("kk", "Депутат мемлекетіміздің аумақтық тұтастығы талқыланбайды деді.", "KAZ", "kz"),
    ],
)
def test_our_countrys_integrity_is_the_speakers(lang: str, text: str, holder: str, key: str) -> None:
    assert targets.own_borders(CATALOGUE, read(text, lang, date(2023, 12, 24), 0), holder) == key


@pytest.mark.parametrize(
    ("lang", "text", "holder", "target"),
    [
        ("ru", "Россия признала Донецк и Луганск.\nВ 2008 году она признала Абхазию. Латвия тогда назвала этот шаг ошибкой.", "LVA", "ge"),
        ("uk", "Росія визнала Донецьк і Луганськ.\nУ 2008 році вона визнала Абхазію. Латвія тоді назвала цей крок помилкою.", "LVA", "ge"),
        ("en", "Russia recognized Donetsk and Luhansk.\nIn 2008 it recognized Abkhazia. Latvia called that step a mistake at the time.", "LVA", "ge"),
        ("ru", "Телеканал усомнился в государственности Узбекистана.\nВ МИД Казахстана комментировать выпад в адрес казахов не захотели.", "KAZ", "kz"),
        ("ru", "Речь шла о территории Узбекистана.\nДепутат Госдумы предложил создать федеральный округ с центром в Алматы.", "RUS", "kz"),
        ("ru", "МИД Кыргызстана не ответил на вопрос о референдумах на востоке Украины.", "KGZ", "ua-2022"),
        ("ru", "Баку, который смотрит на Крым через призму Карабаха, аннексию Крыма осудил.", "AZE", "crimea"),
    ],
)
def test_the_question_of_a_further_clause(lang: str, text: str, holder: str, target: str) -> None:
    found = [c.target for c in candidates(document(text, lang), CATALOGUE) if c.attribution.holder == holder]
    assert found[-1:] == [target]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Romania and Ukraine both said they stood by the borders of the Republic of Moldova.", ["md"]),
        ("Kyiv supports Azerbaijan within its internationally recognized borders, and Moldova's diplomats used the same words.", ["am-az"]),
        ("He backed the territorial integrity of Georgia and Ukraine.", ["ge", "ua"]),
    ],
)
def test_whose_borders_in_english(text: str, keys: list[str]) -> None:
    assert targets.explicit(CATALOGUE, read(text, "en", PUBLISHED, 0)) == keys


def test_a_way_through_a_territory_is_no_question_of_it() -> None:
    assert not targets.explicit(CATALOGUE, read("Gaz Qozog‘iston hududi orqali keladi.", "uz", PUBLISHED, 0))


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2008, {"ge"}), (2015, {"ge", "crimea"})],
)
def test_a_name_means_no_question_before_there_is_one(year: int, expected: set[str]) -> None:
    text = (
        "The Crimean parliament asked Ukraine to recognise Abkhazia and South Ossetia.\nGeorgia's parliament said that it does not recognise Abkhazia."
        "\nThe Moldovan ministry condemned what was said in Crimea."
    )
    found = candidates(document(text, published=date(year, 9, 18)), targets.load())
    assert {c.target for c in found} == expected


@pytest.mark.parametrize(
    ("text", "lang", "keys"),
    [
        ("A deputy in Budapest said that Transcarpathia should return.", "en", ["ua"]),
        ("Депутат заявив, що Буковина має повернутися.", "uk", ["ua"]),
        ("В Бендерах и Рыбнице открыли участки.", "ru", ["md"]),
        ("Мелитополь тұрғындары сұрады.", "kk", ["ua-2022"]),
        ("Қарабахтың тәуелсіздігі туралы айтты.", "kk", ["am-az"]),
        ("Прага Грузияның халықаралық деңгейде танылған шекарасын тірек санайды.", "kk", ["ge"]),
    ],
)
def test_towns_and_regions_mean_their_question(text: str, lang: str, keys: list[str]) -> None:
    assert targets.explicit(CATALOGUE, read(text, lang, PUBLISHED, 0)) == keys


@pytest.mark.parametrize(
    ("text", "lang", "key"),
    [
        ("Украина деген мемлекет жоқ.", "kk", "ua"),
        ("Казакстан деген мамлекет эч качан болгон эмес.", "ky", "kz"),
        ("O‘zbekiston degan davlat yo‘q.", "uz", "uz"),
        ("Давлате ба номи Украина вуҷуд надорад.", "tg", "ua"),
        ("There is no such country as Ukraine.", "en", "ua"),
    ],
)
def test_a_state_that_is_said_not_to_be(text: str, lang: str, key: str) -> None:
    assert implied.unmade(CATALOGUE, read(text, lang, PUBLISHED, 0), 0, len(text)) == [key]


@pytest.mark.parametrize(
    ("text", "lang", "key"),
    [
        ("Bir deputat Toshkentni gubernatorlik qilib qaytarish kerak, dedi: O‘zbekiston buni eslasin.", "uz", "uz"),
        ("Кийинки кезек Казакстандын Павлодарына келет.", "ky", "kz"),
        ("Ведучий сказав, що черга за Казахстаном.", "uk", "kz"),
        ("Навбат мерасад ба Қазоқистон.", "tg", "kz"),
        ("Қазақстанды нацизмнен тазарту керек.", "kk", "kz"),
    ],
)
def test_a_claim_on_a_state(text: str, lang: str, key: str) -> None:
    assert implied.aimed_at(CATALOGUE, read(text, lang, PUBLISHED, 0), 0, len(text), "RUS") == [key]


def test_a_claim_beside_former_republics_is_on_the_state_claimed() -> None:
    text = "A deputy of Russia's State Duma said that northern Kazakhstan was a gift.\n"
    text += "Another deputy of the State Duma said that Kazakhstan, like other former republics, had received Russian land."
    found = candidates(document(text, "en", published=date(2020, 12, 20)), CATALOGUE)
    assert {c.target for c in found if c.attribution.holder == "RUS"} == {"kz"}


def test_from_part_to_part_in_the_time_of_talks() -> None:
    text = "Donald Trump said that Ukraine would have to give up territory.\nVolodymyr Zelenskiy said that Crimea was not for sale.\n"
    text += "Turkey's president said that Donetsk was Ukrainian.\nHungary's prime minister said that he took no side.\n"
    text += "Uzbekistan's Foreign Ministry did not respond to a request for comment."
    found = candidates(document(text, "en", title="Colored Pencils", published=date(2025, 6, 20)), CATALOGUE)
    assert {c.target for c in found if c.attribution.holder == "UZB"} == {"ua"}
