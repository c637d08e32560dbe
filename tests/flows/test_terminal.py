"""What reaches a terminal or a spreadsheet: nothing of a hostile page as it came, nothing wider than the window, nothing when told to be quiet."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from dataclasses import replace
from fcntl import ioctl
from pathlib import Path

import pytest

from classify.records import Statement
from classify.statements import Document
from flows.add import add_articles
from flows.cli import completing, console
from flows.settings import Settings
from ingest import catalogue
from tests.flows.conftest import Shekara
from tests.flows.demo import ROOT
from tests.flows.fakes import NOW, MarkClassifier, text

OVERRIDE, ESCAPE, BELL, SEQUENCE = "\u202e", "\x1b", "\x07", "\x9b"
TITLE = f"=HYPERLINK(&quot;http://evil.example&quot;) &lt;script&gt;alert(1)&lt;/script&gt;{OVERRIDE}" + "A" * 1_000_000
SAID = f"=cmd|'/C calc'!A0 {OVERRIDE}KAZ rejects ua-2022{ESCAPE}[2J{BELL}{SEQUENCE}31m &lt;b&gt;[bold]"

SPEAKER = f'@SUM(1+1)*cmd|" /C calc"{OVERRIDE}{ESCAPE}[2J{BELL}{SEQUENCE}31m'  # of what extraction would leave out


class WholeParagraphs(MarkClassifier):
    """Takes the paragraph around a mark as evidence."""

    def classify(self, documents: Sequence[Document]) -> list[tuple[Statement, ...]]:
        return [tuple(self._wide(document, one) for one in found) for document, found in zip(documents, super().classify(documents), strict=True)]

    def _wide(self, document: Document, one: Statement) -> Statement:
        start = document.text.rfind("\n", 0, one.evidence_start) + 1
        end = document.text.find("\n", one.evidence_end)
        end = len(document.text) if end < 0 else end
        return replace(one, evidence=document.text[start:end], evidence_start=start, evidence_end=end, speaker=SPEAKER)


@pytest.fixture
def hostile(workdir: Path) -> Path:
    """./data with one article that means harm to whoever shows it."""
    filler = "".join(f"<p>{line}</p>" for line in text("Astana", "KAZ affirms principle").splitlines())
    page = f"<html lang='en'><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{SAID}</p>{filler}</article></body></html>"
    Path("page.html").write_text(page, encoding="utf-8")
    report = add_articles(Settings(), catalogue.load(), ["page.html"], published=NOW, open_classifier=lambda _: WholeParagraphs())
    assert report.found == 2, report.failures
    return workdir / "data"


def harmless(shown: str) -> bool:
    """Whether nothing in it moves the cursor, colours or turns text."""
    return not any(char in shown for char in (OVERRIDE, ESCAPE, BELL, SEQUENCE, "\x00"))


def test_a_hostile_article_is_harmless_text_everywhere(shekara: Shekara, hostile: Path) -> None:
    query = "select s.*, a.title from statements as s join articles as a using (article_id)"
    shown = [
        shekara("sql", query), shekara("sql", query, "--json"), shekara("trends"), shekara("trends", "--json"), shekara("search", "KAZ rejects"),
        shekara("search", "KAZ rejects", "--json"), shekara("alerts", "list"), shekara("alerts", "list", "--json"), shekara("alerts", "test", "all"),
        shekara("add", "page.html", "--published", "2022-09-27"), shekara("sql", f"select nothing_{ESCAPE}[2J from statements"),
    ]  # fmt: skip
    for ran in shown:
        assert harmless(ran.out + ran.err), ran
    assert len(shown[0].out) < 50_000  # the title is cut
    assert "<script>alert(1)</script>" in shown[0].out
    assert "[bold]" in shown[0].out


def test_json_gives_the_text_back_as_it_came(shekara: Shekara, hostile: Path) -> None:
    there = "substring(text, evidence_start + 1, evidence_end - evidence_start) as there"
    told = shekara("sql", f"select evidence, speaker, {there} from statements join articles using (article_id)", "--json")
    assert OVERRIDE not in told.out
    rows = json.loads(told.out)
    assert all(row["evidence"] == row["there"] for row in rows)
    assert {row["speaker"] for row in rows} == {SPEAKER}


@pytest.mark.parametrize("through", ["sql", "export"])
def test_no_cell_of_a_csv_is_a_formula(shekara: Shekara, hostile: Path, through: str) -> None:
    if through == "sql":
        out = shekara("sql", "select * from statements", "--format", "csv").out
    else:
        assert shekara("export", "files", "--format", "csv", "--table", "statements").code == 0
        out = Path("files/statements.csv").read_text(encoding="utf-8")
    assert harmless(out)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["holder"] for row in rows} == {"KAZ"}
    assert {row["score"] for row in rows} == {"2", "1"}
    cells = [value for row in rows for value in row.values()]
    assert any("=cmd|'/C calc'!A0" in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in "=+@\t\r" and cell] == []


def on_terminal(words: Sequence[str], columns: int, **environment: str) -> str:
    """What a command shows on a terminal of that width."""
    outer, inner = pty.openpty()
    ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    env = {"PYTHONPATH": str(ROOT), "TERM": "xterm", **environment}
    process = subprocess.Popen([sys.executable, "-m", "flows.cli", *words], stdout=inner, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=env)
    os.close(inner)
    shown = b""
    try:
        while part := os.read(outer, 65536):
            shown += part
    except OSError:  # Linux says so where the other side is closed
        pass
    os.close(outer)
    assert process.wait(timeout=60) == 0
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 120])
def test_a_table_fits_the_terminal_and_colours_go_with_no_color(monitored: Path, columns: int) -> None:
    query = "select holder, target, stance, evidence, url, service from statements"
    coloured = on_terminal(["sql", query, "--data-dir", str(monitored.resolve())], columns)
    assert ESCAPE in coloured
    shown = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert max(map(len, shown.splitlines())) <= columns
    assert "KAZ" in shown and "rejects" in shown
    assert ("holder: KAZ" in shown) == (columns == 40)
    if columns == 120:
        assert ESCAPE not in on_terminal(["sql", query, "--data-dir", str(monitored.resolve())], columns, NO_COLOR="1")


def test_a_reader_that_goes_away_is_no_fault(monitored: Path) -> None:
    command = [sys.executable, "-m", "flows.cli", "sql", "select range as n, repeat('x', 1000) as x from range(5000)", "--format", "csv"]
    env = {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=monitored.parent, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == b"n,x\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 1


def test_quiet_leaves_out_what_nobody_asked_for(shekara: Shekara, hostile: Path) -> None:
    loud, quiet = shekara("add", "page.html", "--published", "2022-09-27"), shekara("add", "page.html", "--published", "2022-09-27", "--quiet")
    assert "Nothing new" in loud.out
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    assert "KAZ" in shekara("--quiet", "trends").out
    assert "there is no nowhere.html" in shekara("add", "nowhere.html", "--quiet").err


def test_add_tells_programs_what_it_found(shekara: Shekara, hostile: Path) -> None:
    told = json.loads(shekara("add", "page.html", "--published", "2022-09-27", "--json").out)
    assert (told["articles"], told["found"], told["failures"]) == (0, [], [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["trend"], "no such command 'trend'; did you mean 'trends'?"),
        (["trends", "--by", "week"], "trends: invalid value for '--by': 'week' is not one of 'month', 'quarter', 'year'; `shekara trends --help`"),
        (["backfill", "--since", "2014-01-01"], "backfill: missing option '--source'; `shekara backfill --help` tells its use"),
        (["backfill", "--source", "x", "--since", "2014-13-01"], "'2014-13-01' does not match"),
        (["sql", "--nope"], "sql: no such option: --nope; `shekara sql --help` tells its use"),
    ],
)
def test_a_wrong_argument_is_one_line(shekara: Shekara, words: list[str], said: str) -> None:
    ran = shekara(*words)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert ran.err.startswith("shekara: ") and said in ran.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("trends --holder KA", {"KAZ"}),
        ("trends --target ua", {"ua", "ua-2022"}),
        ("run --feed azattyk-ky/", {"azattyk-ky/top"}),
        ("backfill --source ozod", {"ozodlik-uz", "ozodi-tg"}),
        ("alerts test sh", {"shift"}),
        ("export files --table stance_", {"stance_changes"}),
    ],
)
def test_the_shell_completes_without_a_database(workdir: Path, words: str, expected: set[str]) -> None:
    code = (
        "import sys\nfrom flows.cli import main\ntry:\n    main([])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'duckdb', 'torch', 'numpy', 'pydantic_settings', 'prefect'} & set(sys.modules)), file=sys.stderr)"
    )
    env = {"PYTHONPATH": str(ROOT), "_SHEKARA_COMPLETE": "complete_bash", "COMP_WORDS": f"shekara {words}", "COMP_CWORD": str(len(words.split()))}
    told = subprocess.run([sys.executable, "-c", code], env=env, cwd=workdir, capture_output=True, text=True, check=True)
    offered = set(told.stdout.split())
    assert expected <= offered
    assert all(one.startswith(words.split()[-1]) for one in offered)
    assert told.stderr.splitlines()[-1] == "[]"


def test_completion_knows_what_the_catalogues_know(workdir: Path) -> None:
    """The catalogues are read as text there: this finds where their form has changed."""
    from classify import targets
    from flows import rules

    sources = catalogue.load()
    offered = {key for key, _ in completing.feeds("")}
    assert {feed.id for source in sources for feed in source.feeds} | {source.id for source in sources} <= offered
    assert {key for key, _ in completing.targets("")} == set(targets.load().targets)
    assert {key for key, _ in completing.rules("")} == {"all", *(rule.name for rule in rules.load().rules)}
    assert {"KAZ", "RUS", "EU", "CSTO"} <= {key for key, _ in completing.holders("")}
    Path("shekara.toml").write_text('targets_file = "mine.toml"', encoding="utf-8")
    Path("mine.toml").write_text('[tw]\nname = "Taiwan"', encoding="utf-8")
    assert ("tw", "Taiwan") in completing.targets("t")


def test_text_of_a_cell_keeps_words_of_every_script_whole() -> None:
    assert console.plain("Қазақстан «шекара» 中文 می\u200cرود") == "Қазақстан «шекара» 中文 میرود"
    assert console.plain("a\tb\nc\x1b[0m") == "a b c [0m"
    assert len(console.plain("x" * 5000)) == console.LONGEST
