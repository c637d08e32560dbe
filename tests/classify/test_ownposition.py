"""An office told without its state speaks for the one whose own position it tells; a chamber named again is the one of before; nobody's is nobody's."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from classify import rules, weighing
from classify.attribution import attribute
from classify.context import Context
from classify.records import LABELS
from classify.sentences import read
from tests.classify.fakes import PUBLISHED


def _holders(lang: str, *sentences: str, title: str = "") -> list[str]:
    """The holders of the last of the sentences."""
    headline = read(title, lang, PUBLISHED, 0)
    context, found = Context(known=tuple(p for p in headline.phrases if p.holder)), []
    for sentence in sentences:
        found, context = attribute(read(sentence, lang, PUBLISHED, 1), context)
    return [a.holder for a in found]


@pytest.mark.parametrize(
    ("lang", "before", "told", "holder"),
    [
        ("en", "Armenians cheered in Yerevan.", '"Belgium does not recognize the Karabakh republic," a Foreign Ministry spokesperson told a briefing.', "BEL"),
        ("ru", "Тбилиси ждал ответа.", "Дипломат из представительства Еврокомиссии в Киеве заявил, что ЕС неизменно поддерживает целостность Грузии.", "EU"),
        ("uk", "У Тбілісі чекали.", "Дипломат у Варшаві сказав, що ЄС підтримує цілісність Грузії.", "EU"),
        ("kk", "Грузия хат жолдады.", "«Түркия Грузияның аумақтық тұтастығын қолдайды», – деді министрлік өкілі.", "TUR"),
    ],
)
def test_an_office_speaks_for_whose_position_it_tells(lang: str, before: str, told: str, holder: str) -> None:
    assert _holders(lang, before, told) == [holder]


@pytest.mark.parametrize(
    ("lang", "told", "holder"),
    [
        ("en", "The Russian Foreign Ministry said Ukraine does not recognize its own borders.", "RUS"),
        ("ru", "Представитель МИД России заявил, что Грузия не признаёт этот документ.", "RUS"),
        ("en", "A Moldovan official said Russia supports the region with gas.", "MDA"),
    ],
)
def test_an_office_with_its_state_is_that_states(lang: str, told: str, holder: str) -> None:
    assert _holders(lang, told) == [holder]


@pytest.mark.parametrize(
    ("lang", "told", "holder"),
    [
        ("kk", "«Ресей Қазақстанның аумақтық тұтастығын құрметтейді», – делінген мәтінде.", "RUS"),
        ("ru", "«Беларусь уважает территориальную целостность Украины», – сказано в тексте.", "BLR"),
    ],
)
def test_a_quotation_of_nobodys_is_that_of_the_state_it_begins_with(lang: str, told: str, holder: str) -> None:
    assert _holders(lang, told) == [holder]


def test_a_chamber_named_again_is_the_one_of_before() -> None:
    told = ("A resolution passed in Paris has given Armenians good news.", "By 305 votes to one, the Senate called for the recognition of Karabakh.")
    assert _holders("en", *told, title="French Senate's Karabakh Vote Stirs Anger In Baku") == ["FRA"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ru", "В тексте указано, что это статус региона, которого не признаёт ни одна страна."),
        ("uk", "У тексті йдеться про регіон, якого не визнає жодна країна."),
    ],
)
def test_no_country_is_nobody(lang: str, told: str) -> None:
    assert _holders(lang, "Баку назвал это незаконным." if lang == "ru" else "Баку назвав це незаконним.", told) == []


@pytest.mark.parametrize(
    ("lang", "told", "label"),
    [
        ("en", "Georgia voted in support of the territorial integrity of Azerbaijan.", "affirms"),
        ("en", "Georgia voted for the resolution on the territorial integrity of Ukraine.", "rejects"),
        ("uz", "Toshkent Ozarbayjonning hududiy yaxlitligini qo‘llab ovoz berdi.", "affirms"),
    ],
)
def test_who_votes_for_integrity_itself_upholds(lang: str, told: str, label: str) -> None:
    assert rules.vote(told, read(told, lang, PUBLISHED, 0).tokens, lang, on_resolution=True) == label


def test_a_threat_of_who_did_the_deed_stays_one() -> None:
    """ "Ajaria may be next", says Moscow of Georgia."""
    row = np.full(len(LABELS), 0.02, np.float32)
    row[LABELS.index("threatens")] = 0.86
    text = "Ajaria may be next."
    signs = rules.read_signs(text, read(text, "en", PUBLISHED, 0).tokens, "en", on_resolution=False)
    assert LABELS[int(weighing.weigh(row, signs, deed=True, takers=("RUS",), holder="RUS", inside="GEO").argmax())] == "threatens"


def test_a_sure_silence_outweighs_words_of_something_else() -> None:
    """ "The administration declined to comment on the trip, saying that the report was not ready": silent on it all the same."""
    row = np.full(len(LABELS), 0.005, np.float32)
    row[LABELS.index("silent")] = 0.965
    signs = rules.read_signs("It declined.", read("It declined.", "en", PUBLISHED, 0).tokens, "en", on_resolution=False)
    besides = replace(signs, turns=frozenset({"beside_silence"}))
    assert LABELS[int(weighing.weigh(row, besides).argmax())] == "silent"
    row[:] = 0.05
    row[LABELS.index("silent")] = 0.65
    assert LABELS[int(weighing.weigh(row, besides).argmax())] == "none"
