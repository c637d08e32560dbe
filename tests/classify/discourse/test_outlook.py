"""What analysts expect of others, and how they explain it, is nobody's position."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from classify import targets
from classify.candidates import found_in
from classify.discourse.outlook import outlook, thinks_likely
from classify.records import Document
from classify.sentences import read


def _told(lang: str, holder: str, *texts: str) -> bool:
    sentences = [read(text, lang, date(2022, 10, 15), place) for place, text in enumerate(texts)]
    return outlook(sentences, len(sentences) - 1).tells_of(holder)


@pytest.mark.parametrize(
    ("lang", "holder", "text"),
    [
        ("en", "LVA", "Scholars in Oslo reckon that Latvia will sooner or later recognize Abkhazia."),
        ("en", "LVA", "Latvia, researchers at an institute write, would gain nothing by recognizing it."),
        ("en", "LVA", "Its authors think that Latvia might yet bow to the annexation."),
        ("ru", "LVA", "Эксперты ждут, что Латвия промолчит и на этот раз."),
        ("ru", "LVA", "Латвия промолчит и на этот раз, считают аналитики."),
        ("uk", "LVA", "Оглядачі припускають, що Латвія не визнає результатів."),
        ("kk", "LVA", "Сарапшы Латвия бұл аннексияны мойындамас деп ойлайды."),
        ("ky", "LVA", "Серепчилер Латвия калыс калат деп эсептешет."),
        ("uz", "LVA", "Tahlilchilar Latviya betaraf qoladi deb hisoblaydi."),
        ("tg", "LVA", "Коршиносон мегӯянд, ки Латвия бетараф мемонад."),
    ],
)
def test_a_forecast_is_nobodys_position(lang: str, holder: str, text: str) -> None:
    assert _told(lang, holder, text)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("en", "One analyst expects a quiet year.", "Another thinks that Latvia will recognize the region."),
        ("ru", "Один эксперт ожидает затишья.", "Другой возражает, что Латвия признавать их не станет."),
        ("kk", "Сарапшы тыныштық күтеді.", "Олардың бірі Латвия оны мойындайды деп санайды."),
    ],
)
def test_one_more_of_them_is_an_analyst_too(lang: str, first: str, second: str) -> None:
    assert _told(lang, "LVA", first, second)
    assert not _told(lang, "LVA", "It rained in Riga.", second)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("en", "One analyst expects a quiet year.", "Another member of the bloc, Latvia, abstained."),
        ("en", "One analyst expects a quiet year.", "Others, Latvia among them, voted for the text."),
        ("ru", "Один эксперт ожидает затишья.", "Другие страны, в их числе Латвия, осудили референдум."),
    ],
)
def test_one_more_state_is_no_analyst(lang: str, first: str, second: str) -> None:
    assert not _told(lang, "LVA", first, second)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Latvia's president said that experts would be sent to the border."),
        ("en", "Latvia said the historian's claim was void."),
        ("en", "Latvia told observers that it would not recognize the vote."),
        ("ru", "Латвия назвала слова историка вздором, сказал посол."),
        ("kk", "Латвия сыртқы істер министрлігі бақылаушы болып барғандарды айыптады деп жазды."),
        ("en", "Latvia will not recognize the annexation."),
    ],
)
def test_who_speaks_of_analysts_speaks_for_himself(lang: str, text: str) -> None:
    assert not _told(lang, "LVA", text)


def test_a_forecast_gives_no_candidate_but_the_refusal_beside_it_does() -> None:
    text = "Latvia will never recognize the annexation of Crimea, its president said.\nAnalysts believe that Estonia may recognize the annexation of Crimea."
    document = Document(text, "en", datetime(2014, 4, 2, 9, tzinfo=UTC), "Two Neighbors And Crimea")
    found = found_in(document, targets.load(None))
    holders = {candidate.attribution.holder for candidate in (*found.told, *found.proposed)}
    assert "LVA" in holders and "EST" not in holders


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Nobody else is likely to recognize the region.", True),
        ("en", "The region cannot be recognized by anybody.", False),
        ("ru", "Признание вряд ли последует.", True),
        ("ru", "Такое не может быть признано.", False),
        ("kk", "Латвия оны мойындауы мүмкін.", True),
        ("kk", "Мұны мойындау мүмкін емес.", False),
        ("uk", "Крим був і буде українським.", False),
    ],
)
def test_what_is_likely_is_not_held(lang: str, text: str, expected: bool) -> None:
    assert thinks_likely(text, lang) is expected
