"""Who casts the votes that a clause tells of: peoples by name, both of two, never the hall; and votes with a dash for the verb."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import pytest

from classify import targets
from tests.classify.fakes import holders, votes_told

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Никарагуа была против, Грузия и Молдавия – за.", {"NIC": "endorses", "GEO": "rejects", "MDA": "rejects"}),
        ("uk", "Сирія голосувала проти, Сербія – за.", {"SYR": "endorses", "SRB": "rejects"}),
        ("ru", "Сербы и турки поддержали резолюцию, сирийцы – против.", {"SRB": "rejects", "TUR": "rejects", "SYR": "endorses"}),
        ("uk", "Казахи утрималися, узбеки теж.", {"KAZ": "neutral", "UZB": "neutral"}),
        ("kk", "Өзбектер қалыс қалды.", {"UZB": "neutral"}),
        ("uz", "Qozoqlar betaraf qoldi.", {"KAZ": "neutral"}),
        ("ru", "На отдельной странице – Генассамблея ООН: против голосовали Сирия и Эритрея.", {"SYR": "endorses", "ERI": "endorses"}),
        ("en", "Syria and Eritrea voted against, Mongolia abstained, and so did Kazakhstan.", {"SYR": "endorses", "ERI": "endorses", "MNG": "neutral", "KAZ": "neutral"}),
        ("kk", "Қарсы дауыс бергендер қатарында Ресей мен Сирия ғана емес, Эритрея да бар.", {"RUS": "endorses", "SYR": "endorses", "ERI": "endorses"}),
        ("uz", "BMT Bosh Assambleyasi rezolyutsiyani ovozga qo‘yganida Turkmaniston vakili zalda ko‘rinmadi.", {"TKM": "neutral"}),
    ],
)
def test_who_voted(lang: str, text: str, expected: dict[str, str]) -> None:
    assert votes_told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Армяне проголосовали за действующего мэра."),
        ("ru", "Крымские татары за документ не голосовали."),
        ("uk", "Узбеки продають на базарі дині."),
    ],
)
def test_peoples_who_vote_on_nothing_of_the_kind(lang: str, text: str) -> None:
    assert not {"ARM", "UZB"} & set(votes_told(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The votes of Turkey and Serbia were watched closely. Both voted for the resolution."),
        ("ru", "За голосами Турции и Сербии следили внимательно. Обе поддержали резолюцию."),
        ("uk", "Позиції Туреччини та Сербії були відомі. Обидві підтримали резолюцію."),
        ("kk", "Түркия мен Сербияның дауысы бәрін қызықтырды. Екеуі де қарарды қолдады."),
        ("ky", "Түркия менен Сербиянын добушу баарын кызыктырды. Экөө тең резолюцияны колдоду."),
        ("uz", "Turkiya va Serbiyaning ovozi hammani qiziqtirdi. Ikkalasi ham rezolyutsiyani qo‘lladi."),
        ("tg", "Туркия ва Сербия мавқеи худро тағйир надоданд. Ҳарду ба ҷонибдории қатънома раъй доданд."),
    ],
)
def test_both_of_them(lang: str, text: str) -> None:
    assert sorted(holders(text, lang)[-2:]) == ["SRB", "TUR"]


def test_both_of_none_named_just_before() -> None:
    assert holders("Turkey and Serbia spoke. Russia, Belarus, and Syria sat together. Both voted no on the resolution.", "en")[-2:] != ["TUR", "SRB"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kazakhstan's position is known. This country abstained at the United Nations."),
        ("tg", "Мавқеи Қазоқистон маълум аст. Ин кишвар дар Маҷмаи умумии Созмони Милал бетараф монд."),
        ("uk", "Позиція Казахстану відома. Ця країна в ООН утрималася."),
    ],
)
def test_this_country_is_the_one_told_of(lang: str, text: str) -> None:
    assert holders(text, lang)[-1] == "KAZ"
