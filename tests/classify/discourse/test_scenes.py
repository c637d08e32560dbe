"""Where a story is set, and who is of it: people of the street, papers, parliaments, parties, local officials."""

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
    ("lang", "text", "level", "holder"),
    [
        ("ru", "На рынке в Шымкенте об аннексии говорят охотнее, чем о ценах.\nПродавец Иван вздыхает: «Крым украинский».", "public", "KAZ"),
        ("uk", "На вокзалі у Варшаві Ірина з Мелітополя чекає на потяг.\n«Крим – це Україна», – каже вона.", "public", "UKR"),
        ("ru", "На площади в Риге собрались люди.\nМестный чиновник отказался комментировать аннексию.", "state", "LVA"),
        ("uk", "Пенсіонерка Ганна зітхає: «Крим – це Україна».", "public", "UKR"),
    ],
)
def test_people_of_the_street_are_of_where_the_talk_is_set(lang: str, text: str, level: str, holder: str) -> None:
    assert [(a.level, a.holder) for a in attributions(text, lang)][-1:] == [(level, holder)]


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
    ("lang", "text", "expected"),
    [
        ("kk", "Тбилисидің өзінде пікір екіге жарылды. Социалистер блогының бір өкілі бұған қарсы шықты.", ("GEO", "party", None)),
        ("kk", "Тбилисиде жұрт бұған мән берген жоқ. Күнделікті газеттердің бірі аннексияны айыптады.", ("GEO", "media", None)),
        ("ky", "Ереванда пикирлер ар башка. Интернет басылмалардын бири аннексияны айыптады.", ("ARM", "media", None)),
        ("ru", "В Ереване мнения разделились. Представитель оппозиции осудил аннексию.", ("ARM", "party", None)),
    ],
)
def test_the_scene_that_a_paragraph_is_set_in(lang: str, text: str, expected: tuple[str, str, str | None]) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.level, last.speaker) == expected


def test_a_parliament_is_that_of_the_scene() -> None:
    text = "Armaniston rahbari Nikol Pashinyan Qorabog‘ haqida gapirdi.\nFransiyaning o‘zida ham mavzu bahsli. Senat Qorabog‘ni tan olishga chaqirdi."
    assert holders(text, "uz")[-1] == "FRA"


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "In Yerevan the square was full.\nA local official refused to comment on the annexation.", "ARM"),
        ("kk", "Бішкек базарында адам көп.\nЖергілікті шенеунік аннексияны айыптады.", "KGZ"),
        ("uz", "Dushanbe bozorida odam ko‘p.\nMahalliy amaldor anneksiyani qoraladi.", "TJK"),
        ("tg", "Дар бозори Бишкек одам бисёр аст.\nМансабдори маҳаллӣ илҳоқро маҳкум кард.", "KGZ"),
    ],
)
def test_a_local_official_is_of_the_scene(lang: str, text: str, holder: str) -> None:
    assert holders(text, lang) == [holder]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In Baku the mood is sour. Georgia condemned the annexation. The opposition welcomed it.", "GEO"),  # another has the word now
        ("ru", "В Баку спорят. Грузия осудила аннексию. Оппозиция её поддержала.", "GEO"),
        ("kk", "Бакуде көңіл күй басқа. Тәуелсіз байқаушылар аннексияны айыптады.", None),  # visitors
        ("uk", "На вокзалі у Варшаві Оксана з Мелітополя чекає на потяг.\n«Крим – це Україна», – каже вона.", "UKR"),  # from afar
    ],
)
def test_whom_a_scene_does_not_own(lang: str, text: str, expected: str | None) -> None:
    assert holders(text, lang)[-1:] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "На базарі у Хусті говорять про Крим. «Крим – це Україна», – відповідає йому покупець.", "UKR"),
        ("kk", "Аягөз базарында Қырымды жиі айтады. «Қырым – Украинаның жері», – деді бір келіншек.", "KAZ"),
        ("tg", "Дар бозори Ваҳдат гуногун мегӯянд. «Қрим хоки Украина аст», – мегӯяд зан.", "TJK"),
    ],
)
def test_a_market_in_a_town_that_no_lexicon_knows(lang: str, text: str, expected: str) -> None:
    assert (attributions(text, lang)[-1].holder, attributions(text, lang)[-1].level) == (expected, "public")


def test_where_a_war_is_no_scene_is() -> None:
    text = "Ukrainadagi urushga bir yil bo‘ldi. «Qrim – Ukraina yeri», – dedi muxolif partiya yetakchilaridan biri."
    assert [a.holder for a in attributions(text, "uz")][-1] == "UZB"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Орал тұрғындары Крымды айтты. Базардағы сатушы Ержан түсінбейді. Оның айтуынша, Қырымды тартып алса, оны заңды деуге болмайды.", "KAZ"),
        ("kk", "Қаладағы университеттің оқытушысы Қырымның аннексиясын айыптады.", "KAZ"),
        ("uz", "Davlat gazetasi tahririyat maqolasida Qrim anneksiyasini qoraladi.", "UZB"),
        ("uk", "Державна газета в редакційній статті засудила анексію Криму.", "UKR"),
    ],
)
def test_verdicts_and_voices_of_the_place(lang: str, text: str, expected: str) -> None:
    assert attributions(text, lang)[-1].holder == expected


def test_who_told_reporters_stands_behind_what_he_said() -> None:
    text = "Protecting the residents of Donetsk, \"our compatriots,\" was a duty, the Russian ministry told news agencies."
    assert [(a.holder, a.level) for a in attributions(text, "en")] == [("RUS", "state")]
