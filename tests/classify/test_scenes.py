"""Where a story is set, whose the people of its streets are, and who "the two sides" are."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions, holders


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("en", 'In Kyiv, pensioner Halyna Petrenko shook her head. "Crimea was stolen," she said.', "UKR", "Halyna Petrenko"),
        ("en", 'At a market in Almaty, Marat, a 45-year-old taxi driver, spoke up. "Crimea is Russian," he said.', "KAZ", "Marat"),
        ("en", "In the cafes of Baku few argue. A teacher said Karabakh was Azerbaijani.", "AZE", None),
        ("en", "In Samarkand, 70-year-old Abdurashid, who laid bricks in Tyumen, said Uzbekistan was not for sale.", "UZB", "Abdurashid"),
        ("ru", "В махаллях Ташкента об этом говорят охотнее. Пенсионер Рустам заявил, что Крым украден.", "UZB", "Рустам"),
        ("ru", "В Самарканде 70-летний Абдурашид, который строил дома в Тюмени, заявил, что землю не отдадут.", "UZB", "Абдурашид"),
        ("uk", "Одеський таксист Микола заявив, що Придністров'я — це Молдова.", "UKR", "Микола"),
        ("uz", "Boku ko‘chalarida kayfiyat teskari. Bokulik muhandis Qorabog‘ Ozarbayjonniki dedi.", "AZE", None),
        ("kk", "Петропавл базарында мұғалім Гүлнар бұл жер Қазақстандікі деді.", "KAZ", "Гүлнар"),
        ("ky", "Бишкектин көчөлөрүндө 68 жаштагы Айша Крымды Украинаныкы деди.", "KGZ", "Айша"),
    ],
)
def test_people_of_the_street_are_of_the_town_where_the_story_is_set(lang: str, text: str, holder: str, speaker: str | None) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.level, last.speaker) == (holder, "public", speaker)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Syria's minister said in Moscow that it recognized Donetsk.\nA pensioner said Donetsk was Ukrainian."),  # a visitor's place
        ("en", "Prices rose in Kyiv.\nThe sun shone.\nIt rained.\nA pensioner said Donetsk was Ukrainian."),  # a scene fades
        ("en", "In Tbilisi, a resident of Abkhazia said the region would not return."),  # of the territory itself
        ("ru", "Водитель, который часто ездит в Москву, сказал, что Крым украден."),
    ],
)
def test_no_scene_lends_a_holder(lang: str, text: str) -> None:
    assert all(found.level != "public" for found in attributions(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In Chisinau, deputies met. The daily Timpul called the vote in Transdniester void.", ["MDA", "media"]),
        ("en", "In Dushanbe, few spoke. A political analyst there said Tajikistan should never recognize the annexation.", ["TJK", "expert"]),
        ("en", "The news agency reported from Chisinau that the vote in Transdniester was void.", []),
    ],
)
def test_papers_and_analysts_there(lang: str, text: str, expected: list[str]) -> None:
    found = attributions(text, lang)
    assert ([found[-1].holder, found[-1].level] if found else []) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nikol Pashinian and Ilham Aliyev met in Prague.\nIt says the two sides will treat the declaration as the basis for their border."),
        ("en", "Yerevan and Baku agreed to a mission. Both leaders reaffirmed their respect for each other's territorial integrity."),
        ("ru", "Никол Пашинян и Ильхам Алиев встретились в Праге. Стороны подтвердили взаимное признание целостности."),
        ("uk", "Вірменія й Азербайджан провели переговори. Обидві сторони визнали територіальну цілісність одна одної."),
        ("kk", "Армения мен Әзербайжан Прагада кездесті. Тараптар бір-бірінің тұтастығын мойындайтынын растады."),
        ("ky", "Армения менен Азербайжан Прагада жолукту. Тараптар бири-биринин бүтүндүгүн тааныганын ырасташты."),
        ("uz", "Nikol Pashinyan va Ilhom Aliyev Pragada uchrashdi. Bayonotda tomonlar BMT Nizomiga sodiqligini bildirgan."),
        ("tg", "Арманистон ва Озарбойҷон дар Прага мулоқот карданд. Ҷонибҳо тамомияти арзии якдигарро эътироф карданд."),
    ],
)
def test_the_two_sides_are_those_last_set_side_by_side(lang: str, text: str) -> None:
    assert sorted(holders(text, lang)[-2:]) == ["ARM", "AZE"]


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "Yerevan and Baku agreed to a mission. Russia's foreign minister urged the two sides to recognize the border.", "RUS"),
        ("en", "Yerevan and Baku agreed to a mission. Moscow hopes the sides agree on the border.", "RUS"),
        ("ru", "Ереван и Баку договорились. Путин призвал стороны признать границу.", "RUS"),
    ],
)
def test_who_asks_it_of_the_sides_holds_it(lang: str, text: str, holder: str) -> None:
    assert holders(text, lang)[-1] == holder
