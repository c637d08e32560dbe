"""Plain words of belonging, and those of whom nothing else tells whose they are."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import numpy as np
import pytest

from classify import targets
from classify.candidates import candidates
from classify.records import LABELS
from classify.wording import homeland, weighing
from classify.wording.rules import Signs
from tests.classify.fakes import document

CATALOGUE = targets.load()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It is ours"),
        ("en", "This has always been our land"),
        ("en", "We will never give up an inch of our land"),
        ("ru", "Это наша земля, армянская"),
        ("ru", "Земля эта казахская, испокон веков, и никому мы её не отдадим, ни метра не отдадим, испокон веков наша"),
        ("uk", "Це наша земля, українська"),
        ("kk", "Бұл жер өзіміздікі"),
        ("kk", "Жерімізді ешкімге бермейміз"),
        ("ky", "Бул жер биздики"),
        ("ky", "Жерибизди эч кимге бербейбиз"),
        ("uz", "Yerimiz o‘zimizniki"),
        ("uz", "Bu yerni hech kimga bermaymiz"),
        ("tg", "Ин замин аз они мост"),
    ],
)
def test_who_calls_the_land_his_own(lang: str, text: str) -> None:
    assert "ours" in homeland.read(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Our land gave no crop this year"),
        ("en", "It is not ours"),
        ("en", "This is our duty"),
        ("ru", "Наша земля в этом году ничего не родила"),
        ("ru", "Это не наша земля"),
        ("ru", "Это наш долг и наше право"),
        ("ru", "Это наша позиция"),
        ("uk", "Це наше право"),
        ("kk", "Бұл жер біздікі емес"),
        ("ky", "Бул жер биздики эмес"),
        ("uz", "Yerimiz bor, lekin suv yo‘q"),
        ("uz", "Bu yer bizniki emas"),
        ("tg", "Замини мо имсол ҳосил надод"),
    ],
)
def test_what_claims_no_land(lang: str, text: str) -> None:
    assert "ours" not in homeland.read(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Our land is not a gift"),
        ("ru", "Наша земля не подарок"),
        ("ru", "Подарков нам никто не делал"),
        ("ru", "«Какой такой подарок?» – спрашивает студентка."),
        ("uk", "«Який ще подарунок?» – обурюється студент."),
        ("uk", "Наша земля – не подарунок"),
        ("kk", "Жеріміз ешкімнен сұрап алған жер емес"),
        ("ky", "Жерибиз эч кимдин белеги эмес"),
        ("uz", "Yerimiz hech kimning hadyasi emas"),
        ("tg", "Замини мо тӯҳфаи касе нест"),
    ],
)
def test_land_that_is_no_gift(lang: str, text: str) -> None:
    assert "no_gift" in homeland.read(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        (
            "en",
            "Abkhazia and South Ossetia were recognized by Russia in 2008. Few others did so.\n"
            'In Khurvaleti, 67-year-old Data looks at the fence. "That is Georgia over there, same as here," he said. South Ossetia begins behind it.',
            "GEO",
            "Data",
        ),
        (
            "ru",
            "Карабах в двадцати километрах. О границе Карабаха тут говорят каждый день.\nАшот, водитель маршрутки, ездит вдоль границы. «Это наша земля, армянская», – говорит он. Карабах он помнит.",
            "ARM",
            "Ашот",
        ),
        (
            "uk",
            "До окупованого Криму звідси година. Про Крим тут не забувають.\nВасиль, рибалка, показує на протоку. «Там така сама Україна, як і тут», – каже він. Крим видно в ясну погоду.",
            "UKR",
            "Василь",
        ),
    ],
)
def test_whose_the_land_is_they_are(lang: str, text: str, holder: str, speaker: str) -> None:
    found = candidates(document(text, lang), CATALOGUE)
    assert (holder, "public", speaker) in {(c.attribution.holder, c.attribution.level, c.attribution.speaker) for c in found}


def test_a_side_of_a_question_between_two_affirms_its_own() -> None:
    even = np.full(len(LABELS), 1 / len(LABELS), np.float32)
    signs = Signs(turns=frozenset({"ours"}))
    assert LABELS[int(weighing.weigh(even, signs, holder="ARM", inside="AZE", shared=True, party=True).argmax())] == "affirms"
    assert weighing.weigh(even, signs, holder="FRA", inside="AZE", shared=True)[LABELS.index("affirms")] == pytest.approx(1 / len(LABELS))
