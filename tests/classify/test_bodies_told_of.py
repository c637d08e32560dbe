"""Bodies that an article told of before: whom one asked in vain, whose leaders, parties and commissions speak."""

from __future__ import annotations

import pytest

from tests.classify.fakes import held


@pytest.mark.parametrize(
    ("lang", "asked", "told", "holder"),
    [
        ("en", "We also phoned the Tajik Embassy.", "The line went dead after the word Crimea.", "TJK"),
        ("ru", "Мы обратились в посольство Таджикистана.", "Дежурный выслушал вопрос и положил трубку.", "TJK"),
        ("uk", "Ми зателефонували до посольства Таджикистану.", "Черговий вислухав питання й поклав слухавку.", "TJK"),
        ("kk", "Беларусь елшілігіне хат жібердік.", "Күзетші хатымызды алып қалды да, есікті жапты.", "BLR"),
        ("uz", "Turkmaniston Tashqi ishlar vazirligiga murojaat qildik.", "Go‘shakni hech kim ko‘tarmadi.", "TKM"),
    ],
)
def test_who_gives_no_answer_is_whom_one_asked(lang: str, asked: str, told: str, holder: str) -> None:
    assert [(a.holder, a.level) for a in held(lang, asked, told)] == [(holder, "state")]


def test_its_leaders_are_the_bodys() -> None:
    told = held("en", "The European Union took another road.", "At a summit on Monday, its leaders condemned the annexation of Crimea.")
    assert [(a.holder, a.level) for a in told] == [("EU", "organisation")]


def test_parties_vote_in_the_chamber_told_of() -> None:
    told = held("ru", "Городской совет Турина отклонил резолюцию о Крыме.", "Социалисты голосовали против.")
    assert [(a.holder, a.level) for a in told] == [("ITA", "party")]


@pytest.mark.parametrize(
    ("lang", "first", "then"),
    [
        ("en", "Armenia and Azerbaijan met.", "The border commissions of the two countries agreed to rely on the declaration."),
        ("uk", "Вірменія й Азербайджан зустрілися.", "Комісії двох країн домовилися спиратися на декларацію."),
        ("tg", "Арманистон ва Озарбойҷон вохӯрданд.", "Комиссияҳои ду кишвар мувофиқат карданд, ки ба эъломия такя кунанд."),
    ],
)
def test_commissions_of_two_states_agree_for_both(lang: str, first: str, then: str) -> None:
    assert [a.holder for a in held(lang, first, then)] == ["ARM", "AZE"]
