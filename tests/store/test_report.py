"""What the report is made of: wording, shapes of rows, facts out of a database. Pages and charts where their packages are installed."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import append
from store.database import writer
from store.errors import NoDatabase, StoreError
from store.publish import publish
from store.report import facts as reading
from store.report import palette, shaping, wording
from tests.store.builders import STAMP, article, statement
from tests.store.report_facts import HOLDERS, NOW, QUESTIONS, facts, many, position, stance


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("two\nlines\tand\x00more\x1b[31m", 99, "two lines and more [31m"),
        ("\u202eabc\u202c\u2066d\u2069\u200f", 99, "abcd"),
        ("שלום world", 99, "שלום world"),
        ("x" * 1_000_000, 5, "xxxx…"),
        ("\ud800 alone", 99, "alone"),
        ("", 5, ""),
    ],
)
def test_texts_are_made_fit_to_be_shown(text: str, most: int, expected: str) -> None:
    assert wording.shown(text, most) == expected


@given(st.text(), st.integers(1, 50))
def test_a_shown_text_is_short_and_on_one_line(text: str, most: int) -> None:
    found = wording.shown(text, most)
    assert len(found) <= most
    assert found.encode("utf-8").decode() == found
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", found)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.example/a/1.html?x=1#y", True), ("http://news.example", True), ("javascript:alert(1)", False), ("data:text/html,x", False),
        ("//news.example/a", False), ("https://", False), ("https://bank.example@evil.example/", False), ("https://news.example/a b", False),
        ("https://[::1", False), ("https://news.example/" + "a" * 3000, False), (None, False), ("file:///etc/passwd", False),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(url: str | None, kept: bool) -> None:
    assert wording.link(url) == (url if kept else "")


def test_dates_are_as_exact_as_they_are_known() -> None:
    day = date(2022, 9, 1)
    assert [wording.day(day, precision) for precision in ("day", "month", "year", "published")] == ["1 Sep 2022", "Sep 2022", "2022", "(1 Sep 2022)"]
    assert wording.day(None) == wording.minute(None) == ""
    assert wording.minute(datetime(2022, 9, 1, 4, 5, tzinfo=UTC)) == "1 Sep 2022, 04:05"


@pytest.mark.parametrize(
    ("then", "told", "age"),
    [
        (date(2022, 10, 13), "today", "fresh"), (date(2022, 10, 12), "1 day ago", "fresh"), (date(2022, 10, 1), "1 week ago", "fresh"),
        (date(2022, 5, 1), "5 months ago", "fresh"), (date(2021, 10, 13), "1 year ago", "fresh"), (date(2021, 10, 12), "1 year ago", "recent"),
        (date(2014, 3, 27), "8 years ago", "old"), (date(2023, 1, 1), "today", "fresh"),
    ],
)  # fmt: skip
def test_ages(then: date, told: str, age: str) -> None:
    assert (wording.ago(then, NOW.date()), wording.age(then, NOW.date())) == (told, age)


@given(st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=20))
def test_each_key_has_a_page_of_its_own_on_any_file_system(keys: list[str]) -> None:
    names = [wording.page("holder", key).lower() for key in keys]
    assert len(set(names)) == len(keys)
    assert all(re.fullmatch(r"holder-[a-z0-9_-]+\.html", name) for name in names)


def test_names_of_pages_are_plain_where_keys_are() -> None:
    assert (wording.page("holder", "KAZ"), wording.page("target", "ua-2022")) == ("holder-KAZ.html", "target-ua-2022.html")


def test_names_of_targets_in_short_and_stacked() -> None:
    assert wording.short("Kazakhstan (its north, its statehood)") == "Kazakhstan"
    assert wording.stacked("Karabakh and the Armenian–Azerbaijani border").split("\n") == ["Karabakh and", "the Armenian–", "Azerbaijani", "border"]


def _light(colour: str) -> float:
    """Relative luminance, as WCAG 2 has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [palette.LIGHT, palette.DARK])
def test_colours_can_be_read_and_told_apart(scheme: palette.Scheme) -> None:
    assert list(scheme.fills) == list(scheme.inks) == list(wording.STANCES) == list(palette.SHAPES)
    assert all(_contrast(scheme.fills[name], scheme.inks[name]) >= 4.5 for name in wording.STANCES)
    assert min(_contrast(scheme.ink, scheme.paper), _contrast(scheme.muted, scheme.paper)) >= 4.5
    # The ends of the scale stand out from its middle in lightness, as on paper without colour.
    assert all(_contrast(scheme.fills[end], scheme.fills["neutral"]) > 3 for end in ("rejects", "endorses", "threatens"))
    assert len({sign for sign, _ in wording.STANCES.values()}) == len(wording.STANCES)


def test_the_week_tells_what_was_first_reported_in_it() -> None:
    old, new = position(1), position(2, stance="neutral", reported_at=datetime(2022, 10, 12, 8, tzinfo=UTC))
    found = shaping.week(facts((old, new), (stance(),)), NOW)
    assert (found.new, found.earlier) == ((new,), ())
    quiet = shaping.week(facts((old,), (stance(),)), NOW)
    assert (quiet.new, quiet.earlier, quiet.since) == ((), (old,), date(2022, 10, 6))


def test_holders_with_the_most_questions_come_first() -> None:
    rows = (stance("TKM"), stance("SRB"), stance("KAZ"), stance("KAZ", "crimea"))
    assert shaping.order(facts((position(holder="TKM"),), rows)) == ["KAZ", "TKM", "SRB"]


def test_a_bar_of_the_timeline_runs_to_the_next_word_of_the_state_itself() -> None:
    one, party, silence, two = (
        position(1, stated_on=date(2022, 1, 1)), position(2, stated_on=date(2022, 2, 1), holder_level="party"),
        position(3, stated_on=date(2022, 3, 1), stance="silent"), position(4, stated_on=date(2022, 4, 1), stance="neutral"),
    )  # fmt: skip
    rows = shaping.timeline((one, party, silence, two), {"ua-2022": "The four regions"}, "target", facts((), (stance(),)), NOW.date())
    assert [row["until"] for row in rows] == ["2022-04-01", None, None, "2022-10-13"]
    assert {row["line"] for row in rows} == {"The four regions"}


def test_a_year_s_bars_lie_end_to_end_around_the_line() -> None:
    some = [position(n, stance=name) for n, name in enumerate(("rejects", "rejects", "neutral", "endorses", "silent"))]
    rows = {row["stance"]: (row["from"], row["to"]) for row in shaping.years(some, date(2022, 12, 1))}
    assert rows["neutral"] == (-0.5, 0.5)
    assert (rows["affirms"], rows["rejects"]) == ((0.5, 0.5), (0.5, 2.5))
    assert (rows["accommodates"], rows["endorses"]) == ((-0.5, -0.5), (-0.5, -1.5))
    assert "silent" not in rows
    assert shaping.years([], date(2022, 1, 1)) == []


def test_facts_are_those_of_the_database(tmp_path: Path) -> None:
    per_article = [[statement("KAZ"), statement("RUS", "endorses", speaker="A\u202eB")], [statement("KAZ", "neutral", date(2022, 10, 12))]]
    with writer(tmp_path / "data") as con:
        articles = [article(str(number), title="T\n" * 10_000) for number in range(len(per_article))]
        append.save_articles(con, articles)
        append.save_statements(con, STAMP, list(zip(articles, per_article, strict=True)), ())
    publish(tmp_path / "data")
    found = reading.read(tmp_path / "data" / "public" / "shekara.duckdb")
    assert (found.counts.articles, found.counts.statements, found.counts.positions) == (2, 3, 3)
    assert [(row.holder, row.stance, row.previous) for row in found.stances] == [("KAZ", "neutral", "affirms"), ("RUS", "endorses", None)]
    assert [(change.holder, change.previous, change.stance) for change in found.changes] == [("KAZ", "affirms", "neutral")]
    assert {row.speaker for row in found.evidence} == {"", "AB"}
    assert {len(row.title) for row in found.evidence} == {wording.LONGEST_TITLE}
    assert all(row.reported_at.tzinfo is UTC for row in found.positions)


def test_facts_of_no_database_and_of_an_older_one(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        reading.read(tmp_path / "none.duckdb")
    import gzip

    old = tmp_path / "old.duckdb"
    old.write_bytes(gzip.decompress((Path(__file__).parent / "old" / "schema-1.duckdb.gz").read_bytes()))
    with pytest.raises(StoreError, match="older version"):
        reading.read(old)


def test_scripts_hand_over_a_value_and_nothing_else() -> None:
    pages = pytest.importorskip("store.report.pages")
    value = {"a": "</script><!-- \u2028 & é", "b": [1, None]}
    text = pages.script("rows", value)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text.removeprefix("window.rows=").removesuffix(";\n")) == value


def test_pages_of_many_facts_name_each_holder_and_target() -> None:
    pages = pytest.importorskip("store.report.pages")
    made = {file.name: file.text for file in pages.files(many(200), NOW, vega="vega.js", version="0")}
    assert {f"holder-{key}.html" for key in HOLDERS} | {f"target-{question.target}.html" for question in QUESTIONS} < set(made)
    assert made["holder-KAZ.html"].count('<li class="said"') == 50
    assert "has been measured for this installation" in made["method.html"]
    assert "ES-11/4" in made["holder-KAZ.html"] and "ES-11/4" not in made["holder-RUS.html"]
    assert 'lang="he" dir="auto"' in made["holder-SRB.html"]


def test_pages_of_nothing_say_so() -> None:
    pages = pytest.importorskip("store.report.pages")
    empty = facts((), (), questions=())
    made = {file.name: file.text for file in pages.files(empty, NOW, vega="vega.js", version="0")}
    assert "No statement is known yet" in made["index.html"]
    assert {name for name in made if name.endswith(".html")} == {"index.html", "evidence.html", "method.html", "feeds.html"}


def test_charts_are_vega_lite() -> None:
    charts = pytest.importorskip("store.report.charts")
    import altair as alt

    some = many(20)
    rows = shaping.timeline(some.positions, dict(HOLDERS), "holder", some, NOW.date())
    cells = shaping.matrix(some, NOW.date(), list(HOLDERS))
    columns = [wording.stacked(question.name) for question in QUESTIONS]
    yearly = charts.years(shaping.years(some.positions, NOW.date()))
    for spec in (charts.timeline(), charts.timeline(rows), yearly, charts.matrix(cells, list(HOLDERS.values()), columns)):
        assert alt.Chart.from_dict(spec, validate=True).to_dict()["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
