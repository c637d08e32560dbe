"""The command `report`, the setting, the pictures; and that all pages of the demo's report hang together."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from flows import figures
from flows.cycle import run_cycle
from flows.settings import Settings
from tests.flows.conftest import Shekara
from tests.flows.demo import ROOT, Demo
from tests.flows.fakes import NOW, MarkClassifier, two_hosts

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"


def test_the_demo_says_where_its_report_is(demo: Demo) -> None:
    assert "Report: data/report/index.html" in demo.out
    assert (demo.data_dir / "report" / "index.html").is_file()


def test_the_picture_of_the_readme_shows_what_the_demo_finds() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [picture] = re.findall(r"!\[[^]]+\]\(([^)]+)\)", readme)
    drawn = html.fromstring((ROOT / picture).read_bytes()).text_content()
    table = re.search(r"^```text\n.*?^```", readme, re.MULTILINE | re.DOTALL)
    names = [line.split()[1] for line in table[0].splitlines()[3:-1]] if table else []
    assert len(names) > 5
    assert all(name in drawn for name in names)


def test_every_link_of_every_page_leads_somewhere(demo: Demo) -> None:
    folder = demo.data_dir / "report"
    trees = {path.name: html.fromstring(path.read_text(encoding="utf-8")) for path in folder.glob("*.html")}
    assert len(trees) > 40
    ids = {name: set(tree.xpath("//@id")) for name, tree in trees.items()}
    followed = 0
    for name, tree in trees.items():
        for address in tree.xpath("//a/@href | //link/@href | //script/@src"):
            parts = urlsplit(address)
            if parts.scheme:
                assert parts.scheme in ("http", "https"), (name, address)
                continue
            target = unquote(parts.path) or name
            assert (folder / target).is_file(), (name, address)
            if parts.fragment and target != "evidence.html":
                assert parts.fragment in ids[target], (name, address)
            followed += 1
    assert followed > 1000


def test_every_page_forbids_what_is_not_in_the_folder(demo: Demo) -> None:
    for path in (demo.data_dir / "report").glob("*.html"):
        tree = html.fromstring(path.read_text(encoding="utf-8"))
        assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [POLICY], path.name
        assert tree.xpath("//script[not(@src)] | //style | //*[@style] | //*[@*[starts-with(name(), 'on')]]") == [], path.name
        assert len(tree.xpath("//h1")) == 1
        assert tree.get("lang") == "en"


def test_the_overview_has_a_cell_for_each_stance(demo: Demo, shekara: Shekara) -> None:
    tree = html.fromstring((demo.data_dir / "report" / "index.html").read_text(encoding="utf-8"))
    cells = tree.xpath("//table[contains(@class, 'matrix')]//a[contains(@class, 'cell')]")
    ran = shekara("sql", "select count(*) from current_stances", "--format", "csv", "--data-dir", str(demo.data_dir))
    assert len(cells) == int(ran.out.split()[1])
    for cell in cells:
        stance, age = re.findall(r"s-(\w+) (\w+)", cell.get("class"))[0]
        assert stance in cell.text_content()
        assert age in ("fresh", "recent", "old")


def test_report_writes_where_it_is_told_and_leaves_other_folders_alone(shekara: Shekara, monitored: Path) -> None:
    ran = shekara("report", "--out", "pages")
    assert (ran.code, ran.out) == (0, "Report: pages/index.html\n")
    before = (Path("pages") / "index.html").stat().st_ino
    assert shekara("report", "--out", "pages").code == 0
    assert (Path("pages") / "index.html").stat().st_ino != before
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".pages")) == []
    Path("mine").mkdir()
    (Path("mine") / "letter.txt").write_text("dear", encoding="utf-8")
    ran = shekara("report", "--out", "mine")
    assert (ran.code, ran.err) == (
        1, "shekara: mine holds something else than a report; name a folder that is new or empty: a report replaces all that is in its own\n"
    )  # fmt: skip
    assert [path.name for path in Path("mine").iterdir()] == ["letter.txt"]


def test_report_without_a_database_says_what_to_do(shekara: Shekara) -> None:
    ran = shekara("report")
    assert (ran.code, ran.err.startswith("shekara: there is no database at")) == (1, True)
    assert not Path("data").exists()


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("--chart", "matrix", "--out", "m.svg"), b"<svg"),
        (("--chart", "trend", "--out", "t.PNG", "--dark"), b"\x89PNG"),
        (("--chart", "timeline", "--holder", "KAZ", "--out", "deep/k.svg"), b"<svg"),
        (("--chart", "timeline", "--target", "ua-2022", "--out", "u.svg"), b"<svg"),
    ],
)
def test_each_chart_is_a_picture(shekara: Shekara, monitored: Path, words: tuple[str, ...], begins: bytes) -> None:
    out = words[words.index("--out") + 1]
    ran = shekara("report", *words)
    assert (ran.code, ran.out) == (0, f"Picture: {out}\n")
    picture = Path(out).read_bytes()
    assert picture.startswith(begins)
    if begins == b"<svg":
        assert b"Kaz" in picture


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--chart", "matrix"), "a picture needs a name; --out matrix.svg, or .png"),
        (("--chart", "matrix", "--out", "m.pdf"), "m.pdf is neither .svg nor .png; end the name in one of them"),
        (("--chart", "timeline", "--out", "m.svg"), "a timeline is of a holder or of a target; for example: --holder KAZ, or --target crimea"),
        (("--chart", "timeline", "--holder", "XXX", "--out", "m.svg"), "no position of the holder XXX is known; `shekara trends` lists those that are"),
        (("--holder", "KAZ"), "--holder, --target and --dark are for pictures; name one with --chart; the pages show everything"),
    ],
)
def test_a_picture_that_can_not_be_is_one_line(shekara: Shekara, monitored: Path, words: tuple[str, ...], told: str) -> None:
    ran = shekara("report", *words)
    assert (ran.code, ran.err) == (1, f"shekara: {told}\n")


def test_a_run_writes_the_report_only_when_asked_and_only_with_news(workdir: Path) -> None:
    site = two_hosts()
    index = Path("data/report/index.html")

    def run(wanted: bool, hours: int) -> None:
        run_cycle(
            Settings(report=wanted, alert_days=None), site.sources(), open_client=site.open, open_classifier=lambda _: MarkClassifier(),
            clock=partial(datetime.fromtimestamp, (NOW + timedelta(hours=hours)).timestamp(), UTC),
        )  # fmt: skip

    run(False, 0)
    assert not index.exists()
    run(True, 1)
    assert "Made 27 Sep 2022, 13:00 UTC" in index.read_text(encoding="utf-8")


def test_own_figures_come_before_the_shipped_ones_and_broken_ones_are_told(workdir: Path) -> None:
    notes: list[str] = []
    shipped = figures.known(workdir, notes.append)
    assert shipped is not None and not shipped.own
    assert {measure: value for what, _, measure, value in shipped.summary if what == "Contrast pairs"}["right side"] > 0.7
    found = {"pairs": {"texts": 4, "accuracy": 0.25}}
    figures.keep(found, "marks/1", date(2026, 1, 2), workdir / figures.KEPT)
    own = figures.known(workdir, notes.append)
    assert own is not None and (own.own, own.classifier, own.measured_on, own.summary) == (
        True, "marks/1", date(2026, 1, 2), (("Contrast pairs", 4, "right side", 0.25),)
    )  # fmt: skip
    assert notes == []
    (workdir / figures.KEPT).write_text("[]", encoding="utf-8")
    assert figures.known(workdir, notes.append) == shipped
    assert "`shekara evaluate --keep` writes it anew" in notes[0]
