"""The report in Chromium, from file: as a reader opens it. One browser for all of these tests."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from flows import places
from store import append
from store.database import reader, writer
from store.publish import publish
from store.report import build
from tests.flows.browser import address, chromium, opened
from tests.flows.demo import Demo
from tests.store.builders import SOURCE, STAMP, article, statement
from tests.store.report_facts import NOW, many

PAGES = ("index.html", "holder-KAZ.html", "target-ua-2022.html", "evidence.html", "method.html", "feeds.html")
SCREENSHOTS = os.environ.get("SHEKARA_SCREENSHOTS")
MOST_SECONDS = 2.0  # until 10,000 statements can be filtered
BLOCKING = {"serious", "critical"}  # what axe-core calls an issue that has to be mended


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def report(demo: Demo) -> Path:
    """The report that the demo made."""
    return demo.data_dir / "report"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_logs_nothing_and_asks_for_nothing_outside_of_its_folder(browser: Any, report: Path, name: str) -> None:
    with opened(browser, address(report, name)) as (page, heard):
        assert heard.console == []
        assert len(heard.requests) > 2
        assert [url for url in heard.requests if not url.startswith(report.resolve().as_uri() + "/")] == []
        assert page.title().endswith(" – shekara")


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(browser: Any, report: Path, name: str) -> None:
    """axe-core comes in the Python package axe-playwright-python; evaluated by the debugger, so that the page's own policy stays as it is."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for scheme in ("light", "dark"):
        with opened(browser, address(report, name), scheme=scheme) as (page, _):
            found = axe.run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in BLOCKING] == [], scheme


@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_each_screen(browser: Any, report: Path, tmp_path: Path, name: str) -> None:
    """Screenshots go to the folder SHEKARA_SCREENSHOTS where that is set, for people to look at."""
    folder = Path(SCREENSHOTS or tmp_path)
    for width, scheme in ((390, "dark"), (390, "light"), (1280, "light"), (1280, "dark"), (1920, "light")):
        if SCREENSHOTS or scheme == "light" or name == "index.html":
            with opened(browser, address(report, name), width=width, scheme=scheme) as (page, _):
                picture = folder / f"{name.removesuffix('.html')}-{width}-{scheme}.png"
                page.screenshot(path=picture, full_page=True)
                assert picture.stat().st_size > 10_000
                assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_filters_work_and_stand_in_the_address(browser: Any, report: Path, demo: Demo) -> None:
    with closing(reader(places.published(demo.data_dir))) as con:
        kazakh = con.execute("SELECT count(*) FROM statements WHERE holder = 'KAZ'").fetchone()[0]
        crimea = con.execute("SELECT count(*) FROM statements WHERE holder = 'KAZ' AND target = 'crimea'").fetchone()[0]
        russian = con.execute("SELECT count(*) FROM statements WHERE holder = 'KAZ' AND target = 'crimea' AND lang = 'ru'").fetchone()[0]
        every = con.execute("SELECT count(*) FROM statements").fetchone()[0]
    with opened(browser, address(report, "evidence.html")) as (page, heard):

        def told() -> int:
            return int(re.sub(r"\D", "", page.inner_text("#count")) or (1 if page.inner_text("#count").startswith("One") else 0))

        assert told() == every > 50 == page.locator("#list > li").count()
        page.click("#later")
        assert page.inner_text("#page").startswith("51–")
        page.select_option("#f-holder", "KAZ")
        assert told() == kazakh
        page.select_option("#f-target", "crimea")
        assert told() == crimea == page.locator("#list > li").count()
        page.select_option("#f-lang", "ru")
        assert 0 < told() == russian < crimea
        kept = page.url
        assert kept.endswith("#holder=KAZ&target=crimea&lang=ru")
        page.select_option("#f-stance", "threatens")
        assert "No statement fits" in page.inner_text("#count")
        page.click("button[type=reset]")
        page.locator("#list > li").nth(49).wait_for()
        page.fill("#f-text", "АННЕКСИЯ")
        assert told() > 0
        assert page.locator("mark").first.inner_text().lower() == "аннексия"
        page.goto(kept)
        assert told() == russian
        assert heard.console == []


def test_a_chart_shows_evidence_where_one_points_and_goes_there_where_one_clicks(browser: Any, report: Path) -> None:
    with opened(browser, address(report, "holder-KAZ.html")) as (page, heard):
        point = page.locator(".plot path[transform][fill]:not([fill=none])").last
        point.scroll_into_view_if_needed()
        box = point.bounding_box()
        for step in range(50):  # until the chart listens
            page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + step % 2)
            if page.locator(".tip").count():
                break
            page.wait_for_timeout(100)
        note = page.locator(".tip").inner_text()
        assert "“" in note and "Kazakhstan" in note
        point.click(force=True)
        assert "#s-" in page.url
        assert page.locator(":target blockquote").inner_text()[:30] in note
        assert heard.console == []


def test_the_keyboard_reaches_everything(browser: Any, report: Path) -> None:
    with opened(browser, address(report, "evidence.html")) as (page, _):
        reached = []
        for _ in range(14):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
        assert reached[:2] == ["Skip to the content", "shekara"]
        assert {"f-holder", "f-target", "f-stance", "f-lang", "f-outlet", "f-text", "Show all"} <= set(reached)


def test_ten_thousand_statements_load_in_two_seconds(browser: Any, tmp_path: Path) -> None:
    folder = build.lay(many(10_000), tmp_path / "report", now=NOW, version="0").parent
    took = []
    for _ in range(3):
        with opened(browser, address(folder, "evidence.html")) as (page, heard):
            took.append(int(page.evaluate("document.documentElement.dataset.ready")) / 1000)
            assert page.inner_text("#count") == "10,000 statements"
            assert heard.console == []
    assert min(took) < MOST_SECONDS, took
    with opened(browser, address(folder, "target-crimea.html")) as (page, heard):
        assert page.locator("main .list > li").count() == 100
        assert heard.console == []


def test_a_hostile_article_is_harmless_text(browser: Any, tmp_path: Path) -> None:
    """Markup, scripts, formulas, turned writing and a title of a megabyte, in whatever an article and its feed bring along."""
    mark = '<script>window.owned=1</script><img src=x onerror="window.owned=2">\u202egnp.exe\u202c{{ 7*7 }}</script><!--'
    script = "javascript:window.owned=3"
    bad = [
        article("1", f"{mark} =HYPERLINK('http://evil.example')", title=mark + "A" * 1_000_000, url=script, canonical_url=script),
        article(
            "2", f"'-alert(1)-' {mark}", title="=cmd|' /C calc'!A0", url='https://news.example/"onmouseover="window.owned=4', lang='"><svg onload=alert(5)>'
        ),
    ]
    data = tmp_path / "data"
    with writer(data) as con:
        append.save_catalogue(con, [SOURCE])
        append.save_articles(con, bad)
        named = {"speaker": mark, "role": mark, "holder_name": f"Kazakhstan{mark}", "target": "x\"><b>'"}
        found = [(page, [statement("KAZ", evidence=page.text, evidence_end=len(page.text), **named)]) for page in bad]
        append.save_statements(con, STAMP, found, ())
    publish(data)
    first = build.write(places.published(data), tmp_path / "report", now=datetime.now(UTC), version="0")
    names = sorted(path.name for path in first.parent.glob("*.html"))
    assert len(names) == 6
    for name in names:
        with opened(browser, address(first.parent, name)) as (page, heard):
            assert (page.evaluate("window.owned"), heard.console) == (None, []), name
            assert page.evaluate("[...document.querySelectorAll('img, svg[onload], [onmouseover], [onerror], main script')].length") == 0
            assert page.evaluate("[...document.links].filter(a => !/^(file|https?):/.test(a.href)).length") == 0
            assert [url for url in heard.requests if not url.startswith("file:")] == []
            assert len(page.content()) < 200_000
            if name == "evidence.html":
                shown = page.locator("#list").inner_text()
                assert "<script>window.owned=1</script>" in shown and "{{ 7*7 }}" in shown and "=HYPERLINK(" in shown
                assert not set(shown) & {"\u202e", "\u202c"}
