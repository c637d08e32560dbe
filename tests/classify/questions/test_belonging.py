"""To whom a clause says a territory belongs, in each language; and what only sounds like it."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.questions import belonging
from classify.sentences import read
from classify.wording import homeland


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
        ("en", "The town voted for a motion that calls Crimea Russian.", "RUS"),
        ("en", "In the new atlas Crimea is marked as Ukrainian.", "UKR"),
        ("en", "The refugee accused the publisher of calling Crimea Russian.", ""),
        ("en", "The envoy declined to call Crimea Russian.", ""),
        ("ru", "Совет отклонил обращение, в котором Крым назван российским.", "RUS"),
        ("ru", "Издатель наконец назвал Крым украинским.", "UKR"),
        ("ru", "Издателя обвинили в том, что он назвал Крым российским.", ""),
        ("ru", "Издатель не назвал Крым российским.", ""),
        ("uk", "Рада відхилила звернення, у якому Крим названо російським.", "RUS"),
        ("uk", "Видавця звинуватили в тому, що він назвав Крим російським.", ""),
        ("tg", "Дар харита Қримро аз они Украина навиштаанд.", "UKR"),
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


@pytest.mark.parametrize(
    ("lang", "text", "owner", "denied"),
    [
        ("en", "The premier denied that Crimea is part of Russia.", "RUS", True),
        ("en", "Nobody in the hall doubted that Crimea is Ukraine.", "UKR", False),
        ("en", "The envoy insisted that Abkhazia is not part of Georgia.", "GEO", True),
        ("en", "The bloc does not accept that Karabakh belongs to Azerbaijan.", "AZE", True),
        ("en", "The deputy did not hide that Crimea is part of Ukraine.", "UKR", False),
        ("en", "The minister did not say that Crimea is part of Russia.", "", False),
        ("en", "The minister, who does not mince words, said Crimea is Ukraine.", "", False),
        ("en", "Crimea is Ukraine, and nothing in that is open to bargaining.", "UKR", False),
        ("ru", "Никто не сомневается, что Абхазия — часть Грузии.", "GEO", False),
        ("ru", "Посол не считает Крым частью России.", "RUS", True),
        ("ru", "Карабах не является частью Азербайджана, сказал депутат.", "AZE", True),
        ("uk", "Міністр заперечив, що Крим є частиною Росії.", "RUS", True),
        ("uk", "Немає сумніву, що Крим є частиною України.", "UKR", False),
        ("kk", "Депутат Қырым Ресейдің бөлігі емес деді.", "RUS", True),
        ("kk", "Депутат Абхазияның Грузия жері екеніне күмәнданбайды.", "GEO", False),
        ("kk", "Депутат Қырым Украинаның ажырамас бөлігі деді.", "UKR", False),
        ("kk", "Қырым Украинанікі, деді министр.", "UKR", False),
        ("ky", "Абхазия Грузиянын бөлүгү экенин эч ким жокко чыгарбайт.", "GEO", False),
        ("ky", "Депутат Крымды Орусиянын бөлүгү деп эсептебейт.", "RUS", True),
        ("ky", "Крым Украинаныкы, деди министр.", "UKR", False),
        ("uz", "Deputat Qrim Rossiyaning qismi emas, dedi.", "RUS", True),
        ("uz", "U Abxaziya Gruziyaning qismi ekanini inkor etmaydi.", "GEO", False),
        ("uz", "Qrim Ukrainaniki, dedi vazir.", "UKR", False),
        ("tg", "Вазир гуфт, ки Қрим қисми Русия нест.", "RUS", True),
        # two halves of one negation
        ("en", "The envoy said neither Abkhazia nor Crimea is part of Russia.", "RUS", True),
        ("tg", "Сафир на Қримро қаламрави Русия мешиносад ва на Абхазистонро.", "RUS", True),
        # by fact and by law
        ("uk", "Міністр сказав, що Крим є російським де-факто і де-юре.", "RUS", False),
        ("en", "The deputy said Crimea is Russian de facto and de jure.", "RUS", False),
    ],
)
def test_what_is_denied_and_denied_again(lang: str, text: str, owner: str, denied: bool) -> None:
    told = belonging.belonging(targets.load(), read(text, lang, date(2023, 8, 24), 0))
    assert (told.owner, told.denied) == (owner, denied)


@pytest.mark.parametrize(
    ("lang", "text", "owner", "denied"),
    [
        ("uz", "Deputat Qorabog‘ hech qachon Ozarbayjon tarkibida bo‘lmasligini, imzo buni o‘zgartirmasligini aytdi.", "AZE", True),
        ("uz", "Vazir Abxaziya Gruziya tarkibida ekanini aytdi.", "GEO", False),
        ("kk", "Депутат Қырым Ресей құрамында екенін айтты.", "RUS", False),
        ("ky", "Министр Абхазия Грузиянын курамында экенин айтты.", "GEO", False),
        ("tg", "Вазир гуфт, ки Қрим дар ҳайати Русия аст.", "RUS", False),
    ],
)
def test_what_lies_within_a_state_is_its(lang: str, text: str, owner: str, denied: bool) -> None:
    told = belonging.belonging(targets.load(), read(text, lang, date(2022, 10, 4), 0))
    assert (told.owner, told.denied) == (owner, denied)


@pytest.mark.parametrize(
    ("lang", "text", "owner"),
    [
        ("en", "“This is Ukraine, whatever they sign,” says Olena.", "UKR"),
        ("ru", "«Это Украина, и точка», – говорит учительница.", "UKR"),
        ("uk", "«Я з Бердянська. Це Україна», – каже вчителька.", "UKR"),
        ("uk", "«Там завжди була Україна», – каже вчителька.", "UKR"),
        ("kk", "«Бұл – Украина жері», – дейді мұғалім.", "UKR"),
        ("uz", "“U yer Ukraina yeri, nima qilamiz u yerda”, deydi haydovchi.", "UKR"),
        ("tg", "«Он ҷо хоки Украина аст, ман намеравам», мегӯяд ронанда.", "UKR"),
        ("uk", "«Це українці так кажуть», – каже вчителька.", ""),
        ("uk", "Це Україна заявила у вівторок.", ""),
        ("ru", "«Это Украина предложила», – говорит учительница.", ""),
        ("tg", "«Ин аз Украина аст», мегӯяд ронанда.", ""),
    ],
)
def test_the_land_that_is_spoken_of_is_a_states(lang: str, text: str, owner: str) -> None:
    assert homeland.here_is(read(text, lang, date(2022, 10, 4), 0), 0, len(text)) == owner
