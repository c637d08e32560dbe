"""Whose position a noun, a passive or a paper tells, and offices told by what stands behind a preposition."""

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions, holders


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Astana's refusal to recognise the annexation of Crimea has angered Moscow.", "en", ["KAZ"]),
        ("Despite Chisinau's refusal to recognise the vote in Crimea, trade went on.", "en", ["MDA"]),
        ("The Georgian government's support for the territorial integrity of Ukraine has not changed.", "en", ["GEO"]),
        ("Japan's position: the annexation of Crimea will not be recognised.", "en", ["JPN"]),
        ("Отказ Кишинёва признать аннексию Крыма вызвал раздражение Москвы.", "ru", ["MDA"]),
        ("Осуждение аннексии Крыма грузинскими властями не удивило наблюдателей.", "ru", ["GEO"]),
        ("Несмотря на отказ Астаны признать аннексию Крыма, торговля растёт.", "ru", ["KAZ"]),
        ("Відмова Кишинева визнати анексію Криму роздратувала Москву.", "uk", ["MDA"]),
        ("Підтримка територіальної цілісності України з боку Анкари є незмінною.", "uk", ["TUR"]),
        # who does it to somebody else's deed
        ("Russia's recognition of the two regions was condemned by Georgia.", "en", ["GEO"]),
        ("The ministry's line was busy.", "en", []),
    ],
)
def test_a_noun_tells_whose_position_it_is(text: str, lang: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Аннексия Крыма была осуждена парламентом Литвы.", "ru", [("LTU", "legislature")]),
        ("Аннексия Крыма не признаётся японскими властями.", "ru", [("JPN", "state")]),
        ("Анексію Криму засуджено парламентом Латвії.", "uk", [("LVA", "legislature")]),
        ("В заявлении польского МИДа аннексия Крыма названа незаконной.", "ru", [("POL", "state")]),
        ("“The annexation of Crimea is illegal,” the Polish Foreign Ministry's statement said.", "en", [("POL", "state")]),
        ("For Ankara, the annexation of Crimea is illegal.", "en", [("TUR", "state")]),
        ("Для Анкары аннексия Крыма незаконна.", "ru", [("TUR", "state")]),
        ("In Tokyo's view, the annexation of Crimea is illegal.", "en", [("JPN", "state")]),
        ("From Warsaw came a statement condemning the annexation of Crimea.", "en", [("POL", "state")]),
        ("Ответ из Варшавы был краток: аннексия Крыма незаконна.", "ru", [("POL", "state")]),
        ("Із Варшави пролунало засудження анексії Криму.", "uk", [("POL", "state")]),
        # a paper that relays holds nothing
        ("Как сообщает казахстанское агентство, Польша осудила аннексию Крыма.", "ru", [("POL", "state")]),
        ("В интервью казахстанской газете президент Польши осудил аннексию Крыма.", "ru", [("POL", "state")]),
        ("В інтерв’ю узбецькій газеті президент Польщі засудив анексію Криму.", "uk", [("POL", "state")]),
    ],
)
def test_by_whom_in_whose_paper_and_to_whom(text: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.holder, found.level) for found in attributions(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "lang", "holder", "level", "speaker"),
    [
        ("Kenya's UN envoy condemned the annexation of Crimea.", "en", "KEN", "state", None),
        ("The Polish MFA said that the annexation of Crimea is illegal.", "en", "POL", "state", None),
        ("Diplomats from Poland said that the annexation of Crimea is illegal.", "en", "POL", "state", None),
        ("An adviser to the Polish president called the annexation of Crimea illegal.", "en", "POL", "state", None),
        ("Marek Sowa of the Polish Foreign Ministry said that the annexation of Crimea is illegal.", "en", "POL", "state", "Marek Sowa"),
        ("The chairman of the Polish parliament's foreign affairs committee, Marek Sowa, condemned the annexation.", "en", "POL", "legislature", "Marek Sowa"),
        ("Warsaw-based historian Marek Sowa called the annexation of Crimea a crime.", "en", "POL", "expert", "Marek Sowa"),
        ("The Georgian opposition condemned the annexation of Crimea.", "en", "GEO", "party", None),
        ("Hosting his Polish counterpart in Ankara, the Turkish foreign minister condemned the annexation.", "en", "TUR", "state", None),
        ("Марек Сова из МИД Польши заявил, что аннексия Крыма незаконна.", "ru", "POL", "state", "Марек Сова"),
        ("Один сенатор из Совета Федерации предложил забрать Тирасполь.", "ru", "RUS", "legislature", None),
        ("Марек Сова із МЗС Польщі заявив, що анексія Криму є незаконною.", "uk", "POL", "state", "Марек Сова"),
    ],
)
def test_an_office_or_name_before_a_body(text: str, lang: str, holder: str, level: str, speaker: str | None) -> None:
    (found,) = attributions(text, lang)
    assert (found.holder, found.level, found.speaker) == (holder, level, speaker)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The Polish foreign minister spoke to the press. There was no opposition to the Georgian budget.", "en"),
        ("The annexation of Crimea by Russia, a resident of the town said, was a crime.", "en"),
    ],
)
def test_none_of_these_holds_a_position_of_georgia(text: str, lang: str) -> None:
    assert "GEO" not in holders(text, lang)
