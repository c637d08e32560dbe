"""Who speaks for no state that the article tells of, and whose voice a place, a paper or an embassy lends."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A Western diplomat in Kyiv said Crimea would not return."),
        ("en", "A European official in Baku said the border was recognized."),
        ("ru", "Западный дипломат в Кишинёве сказал, что аннексию не признают."),
        ("uk", "Європейський дипломат у Києві сказав, що анексію не визнають."),
        ("kk", "Киевте еуропалық дипломат аннексияны мойындамайтынын айтты."),
        ("uz", "Toshkentda g‘arblik diplomat anneksiyani tan olmasligini aytdi."),
        ("en", "Russia spoke. The speaker in Tiraspol asked for recognition of Transdniester."),
        ("ru", "Тираспольский парламент попросил признать Приднестровье."),
        ("ru", "В Ереване заявили, что виновная сторона не названа."),
        ("en", "There was no appeal to join Russia, only a request."),
        ("kk", "Астана әрдайым ашық сөйледі деуге келмейді."),
        ("ru", "Нельзя сказать, что Бишкек признал аннексию."),
        ("en", "It would be wrong to say that Bishkek has recognized the annexation."),
    ],
)
def test_who_is_of_no_state_that_is_told_holds_nothing(lang: str, text: str) -> None:
    assert [found for found in attributions(text, lang) if found.role or found.speaker or "say" in text or "сказать" in text or "деуге" in text] == []


@pytest.mark.parametrize(
    ("lang", "text", "holder", "level", "speaker"),
    [
        ("en", "Russia spoke. A Kyrgyz Foreign Ministry official declined to comment.", "KGZ", "state", None),
        ("en", "In a letter to his Russian counterpart, Alyaksandr Lukashenka wrote that he understood.", "BLR", "state", "Alyaksandr Lukashenka"),
        ("en", "Igor Dodon, then the head of the Party of Socialists, said Crimea was Russian.", "MDA", "party", "Igor Dodon"),
        ("en", "The European Union will never recognize it, its top diplomat, Kaja Kallas, said.", "EU", "organisation", "Kaja Kallas"),
        ("en", "Moldova, President Maia Sandu said in March, would not recognize such a vote.", "MDA", "state", "Maia Sandu"),
        ("en", "Moldova will not recognize such a vote, President Maia Sandu told reporters.", "MDA", "state", "Maia Sandu"),
        ("ru", "Молдавия, заявила президент Майя Санду, референдума не признает.", "MDA", "state", "Майя Санду"),
        ("uk", "Молдова, заявила президентка Мая Санду, референдуму не визнає.", "MDA", "state", "Мая Санду"),
        ("ru", "Депутат Госдумы Вячеслав Никонов молчит. В эфире Первого канала он назвал аннексию подарком.", "RUS", "legislature", "Вячеслав Никонов"),
        ("ru", "В программе на Первом канале депутат Госдумы Вячеслав Никонов признал аннексию.", "RUS", "legislature", "Вячеслав Никонов"),
        ("ru", "Член одной из фракций Законодательной палаты осудил аннексию.", "UZB", "legislature", None),
        ("ru", "Бакинский политолог признаёт границу. Его ереванский коллега признаёт её тоже.", "ARM", "expert", None),
        ("ru", "В Бишкеке, который воевал на границе с Таджикистаном, молчат: в министерстве отвечать отказались.", "KGZ", "state", None),
        ("uz", "Rossiyaning Toshkentdagi elchixonasi Komilov nutqiga munosabat bildirmadi.", "RUS", "state", None),
        ("uz", "Qozog‘iston matbuotida bahs ketmoqda: Qrim Ukrainaniki, deb yozadi gazeta.", "KAZ", "media", None),
        ("en", "In the Latvian press the reaction was harsh: Crimea is Ukrainian, the newspaper wrote.", "LVA", "media", None),
        ("uz", "Yanvarda navbat yozuvchi Zaxar Prilepinga keldi. U Qrim Rossiyaniki, deb aytdi.", "RUS", "party", "Zaxar Prilepin"),
        ("kk", "Ресей қала думасының депутаты Сергей Савостьянов айтты.\nОблыстық мәслихаттың бір депутаты оны айыптады.", "KAZ", "subnational", None),
        ("ru", "В Алматы к консульству России пришли человек двадцать. Они осудили аннексию.", "KAZ", "public", None),
    ],
)
def test_whose_voice_it_is(lang: str, text: str, holder: str, level: str, speaker: str | None) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.level, last.speaker) == (holder, level, speaker)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В заявлении, которое огласили Никол Пашинян и Ильхам Алиев, Армения и Азербайджан обязались признать границы.", ["ARM", "AZE"]),
        ("ru", "В документе, который подписал президент Казахстана, Грузия и Молдова осудили аннексию.", ["GEO", "MDA"]),
        ("uk", "У заяві, яку оприлюднили Пашинян та Алієв, Вірменія й Азербайджан зобов'язалися визнати кордони.", ["ARM", "AZE"]),
        ("en", "In a statement that Nikol Pashinian and Ilham Aliyev read out, Armenia and Azerbaijan pledged to recognize it.", ["ARM", "AZE"]),
        ("ru", "Против вместе с Россией выступила Беларусь.", ["BLR", "RUS"]),
        ("uk", "Проти разом із Росією виступила Білорусь.", ["BLR", "RUS"]),
        ("en", "On the evening of March 18, 2014, hours after Vladimir Putin had signed the treaty, the Foreign Ministry in Astana spoke.", ["RUS", "KAZ"]),
    ],
)
def test_those_hold_it_who_did_what_is_told(lang: str, text: str, expected: list[str]) -> None:
    assert [found.holder for found in attributions(text, lang)] == expected
