"""The demo, and what the README and the guides beside the code show: each of their commands is run."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from classify import targets
from classify.evaluate import PAIRS
from flows import places
from ingest import catalogue, sample
from store.database import reader
from store.lake import Lake
from tests.flows.conftest import Shekara
from tests.flows.demo import ROOT, Demo
from tests.flows.fakes import text

GUIDES = (
    "flows/MONITORING.md", "flows/ALERTS.md", "flows/DEPLOYMENT.md", "flows/REVIEW.md", "ingest/SOURCES.md", "classify/EXTENDING.md", "classify/CODEBOOK.md",
)  # fmt: skip
README = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", *GUIDES))
OFFLINE = {  # what fails without a network, as it should; and backfill, but from an archive
    ("run",), ("run", "--dry-run"), ("feeds", "check"), ("feeds", "add", "news.example", "--dry-run"),
}  # fmt: skip


def blocks(language: str) -> list[str]:
    """The fenced blocks of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands() -> list[list[str]]:
    """Each `shekara …` of the README's shell blocks, in order."""
    return [shlex.split(line)[1:] for block in blocks("sh") for line in block.splitlines() if line.startswith("shekara ")]


@pytest.fixture
def here(demo: Demo, workdir: Path) -> Path:
    """A folder with a copy of the demo's data."""
    shutil.copytree(demo.data_dir, workdir / "data")
    return workdir


def test_the_demo_prints_stances_and_names_the_database(demo: Demo) -> None:
    with closing(reader(places.published(demo.data_dir))) as con:
        stances = con.execute("SELECT holder, target, stance, since FROM current_stances").fetchall()
    assert len(stances) > 20
    printed = {tuple(line.split()) for line in demo.out.splitlines()}
    for holder, target, stance, since in stances:
        assert any({holder, target, stance, str(since)} <= set(words) for words in printed), (holder, target)
    assert "Database: data/public/shekara.duckdb" in demo.out
    assert all(stage in demo.err for stage in ("polling feeds", "reading articles", "finding statements"))


def test_the_demo_reads_the_whole_edition_and_every_statement_is_verbatim(demo: Demo) -> None:
    with closing(reader(places.published(demo.data_dir))) as con:
        assert con.execute("SELECT count(*) FROM articles").fetchone() == (len(sample.load()),)
        wrong = con.execute(
            "SELECT count(*) FROM statements s JOIN articles a USING (article_id) WHERE a.text[s.evidence_start + 1 : s.evidence_end] <> s.evidence"
        )
        assert wrong.fetchone() == (0,)
        assert con.execute("SELECT count(*) FROM alerts WHERE state <> 'unsent'").fetchone() == (0,)


def test_a_second_demo_adds_nothing_and_says_so(here: Path, shekara: Shekara) -> None:
    count = "select (select count(*) from statement_log) as s, (select count(*) from article_versions) as a, (select count(*) from alerts) as o"
    before = json.loads(shekara("sql", count, "--format", "json").out)
    ran = shekara("demo")
    assert ran.code == 0
    assert "Nothing new: this database already holds the sample edition." in ran.out
    assert json.loads(shekara("sql", count, "--format", "json").out) == before
    outcomes = "select distinct outcome from polls where run_id = (select max(run_id) from runs)"
    assert json.loads(shekara("sql", outcomes, "--format", "json").out) == [{"outcome": "unchanged"}]


def test_every_command_of_the_readme_works(here: Path, shekara: Shekara) -> None:
    paragraphs = text("", "Kazakhstan will not recognize the referendums in Donetsk").strip()
    page = f"<html><head><title>Astana</title></head><body><article><p>{paragraphs}</p></article></body></html>"
    Path("saved-page.html").write_text(page, encoding="utf-8")
    assert len(commands()) > 10
    for words in commands():
        ran = shekara(*words, *(("--pairs", str(PAIRS)) if words == ["evaluate", "--json"] else ()))  # of its parts one, which takes a tenth of the time
        offline = tuple(words) in OFFLINE or (words[0] == "backfill" and "--from-archive" not in words)
        assert (ran.code, "Traceback" in ran.err) == (1 if offline else 0, False), (words, ran)


def test_the_commands_in_the_readmes_sentences_exist(here: Path, shekara: Shekara) -> None:
    inline = [shlex.split(code)[1:] for code in re.findall(r"`(shekara [^`]+)`", README)]
    assert len(inline) > 5
    for words in inline:
        if words[0] == "sql":
            assert shekara(*words).code == 0, words
        else:
            shown = shekara(*[word for word in words if not word.startswith("-")], "--help")
            assert shown.code == 0, words
            assert all(word in shown.out for word in words if word.startswith("--")), words


def test_the_readmes_settings_file_is_one(workdir: Path) -> None:
    from flows.rules import load as load_rules
    from flows.settings import load

    first, rules, lake, source, target = blocks("toml")
    Path("feeds.toml").write_text(source, encoding="utf-8")
    known = {one.id: one for one in catalogue.load(Path("feeds.toml"))}
    assert [feed.kind for feed in known["example-en"].feeds] == ["rss", "news_sitemap"]
    assert "rferl-en" not in known
    Path("targets.toml").write_text(target, encoding="utf-8")
    assert targets.load(Path("targets.toml")).targets["tw"].inside == "CHN"
    Path("rules.toml").write_text(rules, encoding="utf-8")
    assert load_rules(Path("rules.toml")).policy("slack-01234567").digest == "daily"
    Path("shekara.toml").write_text(first, encoding="utf-8")
    assert load().contact == "you@example.org"
    Path("shekara.toml").write_text(lake, encoding="utf-8")
    assert load().readable == load().place == places.readable() == Lake("ducklake:postgres:dbname=news host=10.0.0.1", "s3://bucket/news")


def test_the_readmes_picture_shows_what_the_demo_finds(demo: Demo) -> None:
    """`make picture` draws it anew."""
    [block] = blocks("text")
    shown = [line.split() for line in block.splitlines()[2:]]
    with closing(reader(places.published(demo.data_dir))) as con:
        stances = {tuple(map(str, row)) for row in con.execute("SELECT holder, target, stance FROM current_stances").fetchall()}
    for words in shown:
        assert any({holder, target, stance} <= set(words) for holder, target, stance in stances), " ".join(words)


def test_the_readmes_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {line.split()[1] for block in blocks("sh") for line in block.splitlines() if line.startswith("make ")} | set(re.findall(r"`make (\w+)`", README))
    assert {"demo", "test", "lint"} <= targets
    assert all(f"\n{target}: " in makefile for target in targets)


def test_links_in_the_guides_lead_to_files() -> None:
    for name in ("README.md", "store/SQL.md", "store/COOKBOOK.md", "classify/STANCE.md", *GUIDES):
        page = ROOT / name
        for link in re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8")):
            assert link.startswith("https://") or (page.parent / link).exists(), f"{name}: {link}"
