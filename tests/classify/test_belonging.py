"""To whom a clause says a territory belongs, in each language; and what only sounds like it."""

from __future__ import annotations

from datetime import date

import pytest

from classify import belonging, targets
from classify.sentences import read


@pytest.mark.parametrize(
    ("lang", "text", "owner"),
    [
        ("en", "The envoy repeated that Crimea is Ukraine.", "UKR"),
        ("en", "Crimea was, is and remains part of Ukraine, she told the hall.", "UKR"),
        ("en", "For the ministry Abkhazia and South Ossetia are an integral part of Georgia, and nothing else.", "GEO"),
        ("en", "The peninsula belongs to Russia, the deputy wrote.", "RUS"),
        ("en", "He called Transdniester an inseparable part of Moldova.", "MDA"),
        ("en", "Crimea is Ukraine's largest wine region.", ""),
        ("en", "The deputy denied that Crimea is Ukraine.", ""),
        ("en", "Is Crimea part of Ukraine?", ""),
        ("en", "Crimea is a long way from Ukraine's capital.", ""),
        ("ru", "Министр повторил: Крым — это Украина.", "UKR"),
        ("ru", "Крым был, есть и останется частью Украины, сказал посол.", "UKR"),
        ("ru", "Посольство считает Крым неотъемлемой частью России.", "RUS"),
        ("ru", "Абхазия является частью Грузии, напомнили в Тбилиси.", "GEO"),
        ("ru", "Он не считает Крым частью России.", ""),
        ("ru", "Крым и юг Украины ждёт сухое лето.", ""),
        ("uk", "Крим — це Україна, повторив посол.", "UKR"),
        ("uk", "Придністров’я є невід’ємною частиною Молдови, наголосили в міністерстві.", "MDA"),
        ("uk", "Крим не є частиною Росії.", ""),
        ("kk", "Министрлік Қырым Украинаның ажырамас бөлігі екенін мәлімдеді.", "UKR"),
        ("kk", "Елші: «Қырым – Украина», – деп қайталады.", "UKR"),
        ("kk", "Қырым Украинаның бөлігі емес деді депутат.", ""),
        ("ky", "Министр Абхазия Грузиянын бөлүгү экенин айтты.", "GEO"),
        ("ky", "Жарым арал Орусияга таандык деди депутат.", "RUS"),
        ("uz", "Vazir Qrim Ukrainaning ajralmas qismi ekanini aytdi.", "UKR"),
        ("uz", "Qrim Rossiyaga tegishli, dedi deputat.", "RUS"),
        ("uz", "Qrim Ukrainaning qismi emas, dedi deputat.", ""),
        ("tg", "Вазир гуфт, ки Қрим қисми ҷудонопазири Украина аст.", "UKR"),
    ],
)  # fmt: skip
def test_a_clause_says_to_whom_a_territory_belongs(lang: str, text: str, owner: str) -> None:
    assert belonging.owner(targets.load(), read(text, lang, date(2023, 8, 24), 0)) == owner
