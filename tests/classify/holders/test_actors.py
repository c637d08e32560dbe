"""Actor phrases: whose they are, at which level, who is named."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.holders.actors import Phrase
from classify.holders.phrases import phrases
from classify.language.matching import words
from classify.lexicons import LANGUAGES
from classify.subjects.coordination import coordinated
from tests.classify.fakes import PUBLISHED, attributions, holders


def _phrases(text: str, lang: str, on: date = PUBLISHED) -> list[Phrase]:
    return phrases(text, words(text, lang), lang, on)


@pytest.mark.parametrize(
    ("text", "lang", "holder", "level"),
    [
        ("Kazakhstan did not comment.", "en", "KAZ", "state"),
        ("Astana did not comment.", "en", "KAZ", "state"),
        ("The Kremlin did not comment.", "en", "RUS", "state"),
        ("The State Duma voted.", "en", "RUS", "legislature"),
        ("The European Union condemned it.", "en", "EU", "organisation"),
        ("Казахстан промолчал.", "ru", "KAZ", "state"),
        ("МИД Грузии осудил признание.", "ru", "GEO", "state"),
        ("Госдума проголосовала.", "ru", "RUS", "legislature"),
        ("Ақорда үндемеді.", "kk", "KAZ", "state"),
        ("Қырғызстан президенті жауап бермеді.", "kk", "KGZ", "state"),
        ("Кыргызстан жооп берген жок.", "ky", "KGZ", "state"),
        ("Oʻzbekiston Tashqi ishlar vazirligi izoh bermadi.", "uz", "UZB", "state"),
        ("Тоҷикистон изҳори назар накард.", "tg", "TJK", "state"),
        ("Україна засудила голосування.", "uk", "UKR", "state"),
    ],
)
def test_whose_phrase_it_is(text: str, lang: str, holder: str, level: str) -> None:
    first = _phrases(text, lang)[0]
    assert (first.holder, first.level, first.subject) == (holder, level, True)


@pytest.mark.parametrize(
    ("text", "lang", "holder", "speaker"),
    [
        ("Kazakh President Qasym-Zhomart Toqaev spoke.", "en", "KAZ", "Toqaev"),
        ("Turkish President Recep Tayyip Erdogan spoke.", "en", "TUR", "Erdogan"),
        ("Президент Казахстана Касым-Жомарт Токаев выступил.", "ru", "KAZ", "Токаев"),
        ("Қазақстан президенті Қасым-Жомарт Тоқаев сөйледі.", "kk", "KAZ", "Тоқаев"),
    ],
)
def test_office_and_name_are_one_phrase(text: str, lang: str, holder: str, speaker: str) -> None:
    (phrase,) = _phrases(text, lang)
    assert phrase.holder == holder and phrase.speaker is not None and speaker in phrase.speaker and phrase.role


def test_a_name_that_no_lexicon_has_is_taken_after_its_office() -> None:
    (phrase,) = _phrases("Kazakh Foreign Ministry spokesman Aibek Qwertyev spoke.", "en")
    assert (phrase.holder, phrase.speaker) == ("KAZ", "Aibek Qwertyev")


def test_an_adjective_alone_acts_for_nobody() -> None:
    assert _phrases("Russian tanks crossed the river.", "en") == []


def test_the_genitive_is_no_subject() -> None:
    assert [p.subject for p in _phrases("Аннексия России незаконна.", "ru")] == [False]
    assert [p.subject for p in _phrases("Қазақстанның шекарасы бар.", "kk")] == [False]


def test_a_place_is_no_subject() -> None:
    (phrase,) = _phrases("In Bishkek nobody picked up.", "en")
    assert phrase.located and not phrase.subject


def test_an_official_of_a_city_is_not_the_state() -> None:
    assert "state" not in [p.level for p in _phrases("A Moscow city councillor proposed it.", "en")]


@pytest.mark.parametrize(
    ("text", "lang", "holders"),
    [
        ("Kyrgyzstan, Tajikistan and Turkmenistan have not commented.", "en", ["KGZ", "TJK", "TKM"]),
        ("Neither Kyrgyzstan, Tajikistan nor Turkmenistan has commented.", "en", ["KGZ", "TJK", "TKM"]),
        ("Казахстан, Узбекистан и Грузия промолчали.", "ru", ["KAZ", "UZB", "GEO"]),
        ("Тәжікстан мен Түрікменстан үндемеді.", "kk", ["TJK", "TKM"]),
    ],
)
def test_coordination_is_one_group(text: str, lang: str, holders: list[str]) -> None:
    found = _phrases(text, lang)
    assert [p.holder for p in coordinated(text, found, 0)] == holders


@given(st.text(alphabet="АКРабвгМИД «»\".,-'’ Kazakhstan’s President Қғә", max_size=120), st.sampled_from(LANGUAGES))
def test_phrases_stand_in_order_inside_the_sentence(text: str, lang: str) -> None:
    found = _phrases(text, lang)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("The Kazakh and Kyrgyz foreign ministries declined to comment.", "en", ["KAZ", "KGZ"]),
        ("Foreign Ministries in Bishkek and Tashkent did not comment.", "en", ["KGZ", "UZB"]),
        ("The OSCE refused to recognize the result, and so did the European Union.", "en", ["OSCE", "EU"]),
        ("Kazakhstan, Kyrgyzstan, and Tajikistan abstained when the text was put to the vote.", "en", ["KAZ", "KGZ", "TJK"]),
        ("The head of a small party in Almaty said that Crimea was annexed.", "en", ["KAZ"]),
        ("Лидер незарегистрированной партии «Другая Россия» Эдуард Лимонов предлагал забрать города.", "ru", ["RUS"]),
        ("Однако его коллега по Думе Евгений Фёдоров предложил вернуть земли.", "ru", ["RUS"]),
        ("Ереван мен Бішкек Лукашенконың сөзіне қатысты пікір білдірген жоқ.", "kk", ["ARM", "KGZ"]),
        ("Ресейдің Нұр-Сұлтандағы елшілігі жауап берген жоқ.", "kk", ["RUS"]),
        ("Мәжілістің бір депутаты ресейлік әріптестерін сынады.", "kk", ["KAZ"]),
    ],
)
def test_whose_offices_they_are(text: str, lang: str, found: list[str]) -> None:
    assert holders(text, lang) == found


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("China's ambassador to France, Lu Shaye, said that it depended.", "en", "Lu Shaye"),
        ("Partiya rahbari Alisher Qodirov buni rad etdi.", "uz", "Alisher Qodirov"),
        ("И. о. президента Украины Александр Турчинов сказал, что страна не признает аннексию.", "ru", "Александр Турчинов"),
    ],
)
def test_who_speaks(text: str, lang: str, speaker: str) -> None:
    assert [a.speaker for a in attributions(text, lang)] == [speaker]


def test_a_namesake_is_somebody_else() -> None:
    """A known surname with another given name is not the known person."""
    assert holders("Ramzan Kadyrov said that Kherson is Russian.", "en") == ["RUS"]
    assert holders("Yesterday Gulnora Kadyrov said that Kherson is Russian.", "en") == []
