"""Whoever an article brings in before a colon and his words; trades by their endings; scenes that are none."""

# ruff: noqa: E501 (articles read better whole)

from __future__ import annotations

import pytest

from classify.candidates import candidates
from tests.classify.fakes import CATALOGUE, attributions, document


def _held(lang: str, text: str, title: str = "") -> list[tuple[str, str, str | None]]:
    found = candidates(document(text, lang, title=title), CATALOGUE)
    return [(c.attribution.holder, c.attribution.level, c.attribution.speaker) for c in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В Алматы о Крыме спорят. «Крым украинский», — говорит продавец Ержан. Его сменщик пожимает плечами: «Крым теперь российский, привыкайте».", ("KAZ", "public", None)),
        ("uk", "У краківському трамваї сперечаються про Крим. Кондукторка Магда переконана: «Крим — це Україна».", ("POL", "public", "Магда")),
        ("kk", "Батумиде жаңалықты талқылады. Балықшы Заза Абхазия дегенде басын шайқайды: «Абхазия – Грузия жері».", ("GEO", "public", "Заза")),
        ("ky", "Ошто Крым жөнүндө талаш чыкты. «Крым Украинаныкы», – дейт наабайчы Сапар. Анын кошунасы башын чайкады: «Крым эми Россияныкы, көнөбүз».", ("KGZ", "public", None)),
        ("uz", "Farg‘ona bozorida Qrim haqida gap ketdi. «Qrim Ukrainaniki», – deydi qassob Anvar. Uchinchisi qo‘l siltadi: «Qrim endi Rossiyaniki, tamom».", ("UZB", "public", None)),
        ("tg", "Дар бозори Хуҷанд баҳс рафт. «Қрим аз они Украина аст», — мегӯяд қассоб Анвар. Шарикаш даст афшонд: «Қрим акнун аз они Русия аст».", ("TJK", "public", None)),
        ("en", 'In Kutaisi nobody was pleased. "Abkhazia is Georgia," said Tamaz, a glazier. His companion snorted: "Let Abkhazia go its own way."', ("GEO", "public", None)),
    ],
)
def test_who_is_brought_in_is_of_those_he_is_among(lang: str, text: str, expected: tuple[str, str, str | None]) -> None:
    assert _held(lang, text)[-1] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Алматы о Крыме спорят. На заборе надпись мелом: «Крым теперь российский, привыкайте»."),
        ("ru", "В Алматы о Крыме спорят. Мы спросили: «Крым украинский или российский?»"),
        ("en", 'In Kutaisi nobody was pleased. The resolution reads: "Abkhazia is part of Georgia."'),
        ("kk", "Алматыда дау көп. Қабырғадағы жазу: «Қырым енді Ресейдікі, болды»."),
        ("uk", "У Києві про це мовчать. Мешканець Сухумі каже прямо: «Абхазія вже давно окрема, і крапка»."),
    ],
)
def test_what_nobody_says_is_nobodys(lang: str, text: str) -> None:
    assert [held for held in _held(lang, text) if held[1] == "public"] == []


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("ru", "Депутат Госдумы Вячеслав Никонов назвал это подарком.\nВ Костанае об этом говорят. «Никто нам ничего не дарил», — смеётся путеец Талгат.", "KAZ", "Талгат"),
        ("kk", "Шымкент базарында дау көп. «Қырым – Украинанікі», – дейді етікші Самат.", "KAZ", "Самат"),
        ("uz", "Kishinyovda gap ko‘p. Uzumchi Vasile anneksiyani tan olmasligini aytdi.", "MDA", "Vasile"),
        ("en", 'In Balti it met with a shrug. Ion, at the head of the queue, answered. "It is Moldova and always was," he said.', "MDA", "Ion"),
        ("en", 'The guests in Kazakhstan differ. Ilya, 31, a programmer from Samara, is ashamed: "Kherson is Ukraine, full stop."', "RUS", "Ilya"),
        ("ru", "На воронежском вокзале ждут поезда. «Херсон наш навсегда», — говорит проводник Антон.", "RUS", "Антон"),
        ("uk", "На дебреценському ринку спокійно. «Чужого нам не треба», – каже продавець Ласло.", "HUN", "Ласло"),
    ],
)
def test_a_given_name_behind_a_trade_is_of_the_scene(lang: str, text: str, holder: str, speaker: str) -> None:
    last = attributions(text, lang)[-1]
    assert (last.holder, last.level, last.speaker) == (holder, "public", speaker)


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", 'In Tashkent the market is slow. Bahodir, a baker, has two sons in Tyumen. "Crimea is Ukrainian," he says.', "UZB"),
        ("uz", "Andijonda bozor sust. Salimning o‘g‘li Moskvada. «Qrim Ukrainaniki», – deydi novvoy Salim.", "UZB"),
        ("ru", "В Оше базар полупуст. Продавец Бакыт, чей сын в Тюмени, аннексию не признаёт.", "KGZ"),
    ],
)
def test_where_kin_is_sets_no_scene(lang: str, text: str, holder: str) -> None:
    assert attributions(text, lang)[-1].holder == holder
