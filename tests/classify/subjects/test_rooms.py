"""In whose rooms an office speaks, what happened in them, and who does not say whether."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import pytest

from tests.classify.fakes import attributions, holders


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("At the Kazakh Embassy in Tbilisi a duty officer said the mission had no comment.", "en", "KAZ"),
        ("В посольстве Казахстана в Тбилиси дежурный дипломат сказал, что оценок не будет.", "ru", "KAZ"),
        ("Тбилисидегі Ресей елшілігінде баспасөз хатшысы аймақты мойындайтынын айтты.", "kk", "RUS"),
        ("Kyiv condemned it. In Brussels, a spokesperson reiterated support for the country's borders.", "en", "EU"),
        ("In Brussels, the Ukrainian foreign minister condemned the annexation.", "en", "UKR"),
        ("Moscow's answer was guarded. The Foreign Ministry told agencies it had taken note. Whether it regards the region as part of Moldova, the ministry did not say.", "en", "RUS"),
        ("Whether Kazakhstan recognizes the peninsula as part of Russia, the ministry did not say.", "en", "KAZ"),
    ],
)
def test_whose_rooms(text: str, lang: str, expected: str) -> None:
    assert holders(text, lang)[-1] == expected


@pytest.mark.parametrize(
    ("text", "lang", "title", "expected"),
    [
        ("The Russian ambassador went to the Foreign Ministry, where the deputy foreign minister handed him a protest note.", "en", "Kazakhstan and its neighbors", "KAZ"),
        ("Російський посол прибув до міністерства, де заступник міністра висловив йому протест.", "uk", "", "UKR"),
        ("The Hungarian prime minister met his host in Moscow, where the Russian president condemned the resolution.", "en", "", "RUS"),
    ],
)
def test_what_happened_where(text: str, lang: str, title: str, expected: str) -> None:
    assert attributions(text, lang, title=title)[-1].holder == expected
