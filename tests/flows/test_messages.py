"""What an alert says: all of it, short enough, and nothing that a page smuggled in."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.messages import Form, body, clean, digest, link, title
from tests.flows.rows import alert

HOSTILE = "*b* _i_ `c` [x](http://evil.example) <!channel> <b>b</b> @everyone @channel \u202egnp.exe\u202c \x1b[2J\x00 \u200b # h | ~~s~~ &lt; \\*"


def test_a_message_says_everything_once() -> None:
    evidence = "«Мы исходим из территориальной целостности»."
    row = alert(stance="rejects", old_stance="affirms", kind="shift", articles=7, services=5, evidence=evidence, lang="ru")
    told = body((row,))
    for part in ("Kazakhstan (KAZ) on Donetsk: affirms → rejects", row.evidence, "Aibek Smadiyarov, spokesman", "stated 2022-09-01", "7 articles of 5 outlets",
                 "https://a.example/1", row.alert_id):  # fmt: skip
        assert told.count(part) == 1
    assert title((row,)) == "Kazakhstan on Donetsk: affirms → rejects"


def test_several_rules_are_told_in_one_message_with_each_key() -> None:
    group = (alert(kind="first", stance="threatens"), alert(alert_id="b" * 32, kind="threat", stance="threatens", rule="threat"))
    assert body(group).startswith("A threat and a first: ")
    assert f"alert {'a' * 32} {'b' * 32}" in body(group)


@pytest.mark.parametrize("field", ["evidence", "speaker", "role", "holder_name", "target_name", "service", "url"])
def test_nothing_from_a_page_is_markup_a_mention_or_a_turn_of_direction(field: str) -> None:
    row = alert(**{field: HOSTILE if field != "url" else "https://a.example/" + HOSTILE})
    for told in (title((row,)), body((row,)), digest([(row,), (row,)], [], Form())[1]):
        assert not set("*_`[]<>@|~\\\x00\x1b\u202e\u202c\u200b") & set(told.replace("“", "").replace("”", "")), told
        if field == "url":
            assert [urlsplit(word).hostname for word in told.split() if "http:" in word] in ([], ["a.example"], ["a.example"] * 2), told
        else:
            assert "http://evil" not in told


def test_a_program_gets_the_evidence_as_it_is_but_for_what_can_not_be_seen() -> None:
    told = body((alert(evidence=HOSTILE),), Form(drawn=False))
    assert "*b* _i_ `c` [x](http://evil.example) <!channel> <b>b</b> @everyone" in told
    assert not set("\x00\x1b\u202e\u202c\u200b") & set(told)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "https://", "//a.example", "https://[x/", "https://a.example/" + "x" * 3000])
def test_what_is_no_web_address_is_left_out(url: str) -> None:
    assert link(url) == ""
    assert url == "" or url not in body((alert(url=url),))


@settings(deadline=None)
@given(st.text(max_size=3000), st.integers(60, 35_000), st.booleans(), st.booleans())
def test_a_message_is_always_short_enough_and_keeps_its_key(text: str, limit: int, drawn: bool, escaped: bool) -> None:
    form = Form(limit, drawn, escaped)
    row = alert(evidence=text, speaker=text, role=text, url="https://a.example/" + text[:1500])
    told = body((row,), form)
    length = len(told.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace(" ", "&nbsp;").replace("\n", "<br/>") if escaped else told)
    assert length <= limit
    assert row.alert_id in told


@settings(deadline=None)
@given(st.lists(st.text(max_size=400), min_size=1, max_size=40), st.integers(200, 5000))
def test_a_digest_holds_as_many_as_fit_and_says_how_many(texts: list[str], limit: int) -> None:
    groups = [(alert(alert_id=f"{n:032d}", evidence=text),) for n, text in enumerate(texts)]
    _, told, held = digest(groups, [], Form(limit))
    assert 1 <= held <= len(groups)
    assert len(told) <= limit
    assert [f"{n:032d}" in told for n in range(len(groups))] == [n < held for n in range(len(groups))]


def test_a_digest_tells_what_has_grown() -> None:
    _, told, _ = digest([(alert(),)], [alert(alert_id="c" * 32, articles=9, services=4, told_articles=2)])
    assert "now 9 articles of 4 outlets (2 when told)" in told


@settings(deadline=None)
@given(st.text())
def test_cleaning_leaves_one_line_that_html_can_hold(text: str) -> None:
    told = clean(text)
    assert told == clean(told) or len(text) > 200
    assert told.splitlines() in ([], [told])
    assert html.escape(told, quote=False) == told
