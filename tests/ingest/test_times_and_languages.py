from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.languages import guess, settle, two_letters
from ingest.times import parse_time


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-04-28 07:00:00Z", datetime(2024, 4, 28, 7, tzinfo=UTC)),
        ("2024-04-28T03:00:00-04:00", datetime(2024, 4, 28, 7, tzinfo=UTC)),
        ("2024-04-28T12:00:00&#x2B;05:00", datetime(2024, 4, 28, 7, tzinfo=UTC)),
        ("2024-04-28T12:00:00&amp;#x2B;0500", datetime(2024, 4, 28, 7, tzinfo=UTC)),
        ("2025-05-25T10:55:00.82Z", datetime(2025, 5, 25, 10, 55, 0, 820_000, tzinfo=UTC)),
        ("2025-05-25T10:55:00.1234567Z", datetime(2025, 5, 25, 10, 55, 0, 123_456, tzinfo=UTC)),
        ("Sun, 28 Apr 2024 12:00:00 +0500", datetime(2024, 4, 28, 7, tzinfo=UTC)),
        ("2024-04-28T13:00", datetime(2024, 4, 28, 8, tzinfo=UTC)),
        ("2024-04-28", datetime(2024, 4, 27, 19, tzinfo=UTC)),
    ],
)
def test_times_become_utc(text: str, moment: datetime) -> None:
    parsed = parse_time(text, ZoneInfo("Asia/Almaty"))
    assert parsed == moment
    assert parsed.tzinfo is UTC


@pytest.mark.parametrize(
    "text", ["", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-13-01", "yesterday", "9999-12-31T23:59:59-12:00", "2024-04-28T25:00:00Z"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert parse_time(text) is None


@given(st.datetimes(min_value=datetime(1991, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.timezones()))
def test_iso_times_round_trip(moment: datetime) -> None:
    assert parse_time(moment.astimezone(UTC).isoformat()) == moment.astimezone(UTC)


@given(st.text(max_size=60))
def test_any_text_is_a_time_in_utc_or_none(text: str) -> None:
    parsed = parse_time(text)
    assert parsed is None or (parsed.tzinfo is UTC and parsed.year >= 1989)


@pytest.mark.parametrize(("code", "lang"), [("en-US", "en"), ("kk_KZ", "kk"), ("RU", "ru"), ("tat", "tt"), ("x-default", None), ("", None), ("қаз", None)])
def test_language_codes(code: str, lang: str | None) -> None:
    assert two_letters(code) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kazakhstan's foreign ministry said it does not recognise the annexation of the four regions by Russia.", "en"),
        ("Президент Казахстана заявил, что страна не признаёт квазигосударственные территории, каковыми являются Луганск и Донецк.", "ru"),
        ("Президент Токаев сказал, что вопрос не обсуждается, а договор подписан и вступил в силу после встречи в Астане.", "ru"),
        ("Қазақстан сыртқы істер министрлігі елдің ұстанымы аумақтық тұтастық қағидатына негізделгенін айтты.", "kk"),
        ("Кыргызстандын тышкы иштер министрлиги өлкөлөрдүн аймактык бүтүндүгүн колдоорун билдирди.", "ky"),
        ("Ўзбекистон ташқи ишлар вазирлиги давлатларнинг ҳудудий яхлитлигини ҳурмат қилишини билдирди.", "uz"),
        ("Oʻzbekiston tashqi ishlar vazirligi davlatlarning hududiy yaxlitligini hurmat qilishini va buni qo‘llashini bildirdi.", "uz"),
        ("Вазорати корҳои хориҷии Тоҷикистон гуфт, ки тамомияти арзии ҳамаи кишварҳоро эҳтиром мекунад.", "tg"),
        ("Türkmenistanyň Daşary işler ministrligi ähli döwletleriň çäk bitewüligini goldaýandygyny aýtdy.", "tk"),
        ("Міністерство закордонних справ України заявило, що Крим є і залишиться українською територією.", "uk"),
        ("საქართველოს საგარეო საქმეთა სამინისტრომ განაცხადა", None),
        ("2022", None),
    ],
)
def test_the_services_own_languages_are_told_apart(text: str, lang: str | None) -> None:
    assert guess(text) == lang


KAZAKH = "Қазақстан сыртқы істер министрлігі елдің ұстанымы аумақтық тұтастық қағидатына негізделгенін айтты. " * 4
RUSSIAN = "Президент Казахстана заявил, что страна не признаёт квазигосударственные территории, каковыми являются Луганск и Донецк. " * 4
ENGLISH = "Kazakhstan's foreign ministry said it does not recognise the annexation of the four regions by Russia. " * 4


@pytest.mark.parametrize(
    ("text", "declared", "among", "lang"),
    [
        (KAZAKH, "mn", ("kk",), "kk"),  # what a general detector says of Kazakh
        (KAZAKH, "ru", ("kk", "ru"), "kk"),
        (RUSSIAN, "kk", ("kk", "ru"), "ru"),
        (RUSSIAN, "ru", ("kk",), "ru"),  # page and letters agree against the catalogue
        (RUSSIAN, "kk", ("kk",), "kk"),
        (RUSSIAN, None, ("kk",), "kk"),
        ("Да.", "ru", ("kk", "ru"), "ru"),
        ("Да.", None, ("kk", "ru"), "kk"),
        (KAZAKH, "en", (), "kk"),  # a template's lang, left as it was
        (RUSSIAN, "kk", (), "ru"),
        (ENGLISH, "en", (), "en"),
        (ENGLISH, "fr", (), "fr"),
        ("Short.", "uk", (), "uk"),
        (KAZAKH, None, (), "kk"),
        ("2022", None, (), None),
        ("Ազգային ժողովը քննարկել է Ղրիմի հարցը երեքշաբթի օրը", None, ("en", "hy"), "hy"),
    ],
)
def test_the_services_own_languages_restrict_what_an_article_can_be_in(text: str, declared: str | None, among: tuple[str, ...], lang: str | None) -> None:
    assert settle(text, declared, among) == lang
