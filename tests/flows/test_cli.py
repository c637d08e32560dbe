"""The command line: answers, one-line errors with the mend, exit codes, and what stays unimported."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.cli.reading import Period, sparkline
from flows.cycle import run_cycle
from flows.settings import Settings
from ingest import catalogue
from store.records import TrendRow
from tests.flows.conftest import Shekara
from tests.flows.fakes import NOW, MarkClassifier, two_hosts

ROOT = Path(__file__).parents[2]
COMMANDS = ("demo", "run", "add", "reclassify", "sql", "trends", "feeds", "alerts", "report", "evaluate", "doctor")


def test_help_names_every_command(shekara: Shekara) -> None:
    ran = shekara("--help")
    assert ran.code == 0
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)


@pytest.mark.parametrize(
    "words",
    [(command,) for command in COMMANDS]
    + [("feeds", name) for name in ("list", "check", "add", "import-opml", "export-opml")]
    + [("alerts", name) for name in ("list", "send", "retry")],
)
def test_every_command_takes_help(shekara: Shekara, words: tuple[str, ...]) -> None:
    ran = shekara(*words, "--help")
    assert ran.code == 0
    assert "Usage: shekara" in ran.out


def test_reading_commands_import_nothing_heavy(monitored: Path) -> None:
    for words in (["--help"], ["sql", "select 1"], ["trends"]):
        code = (
            "import sys\nfrom flows.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
            "heavy = {'prefect', 'torch', 'numpy', 'pyarrow', 'pydantic_settings', 'httpx2', 'trafilatura', 'apprise'}\n"
            "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
        )
        told = subprocess.run(
            [sys.executable, "-c", code, *words], env={"PYTHONPATH": str(ROOT)}, cwd=monitored.parent, capture_output=True, text=True, check=True
        )
        assert told.stderr.splitlines()[-1] == "[]", words


def test_sql_answers_in_every_form(shekara: Shekara, monitored: Path) -> None:
    query = "select holder, target, stance from statements order by all"
    expected = [("KAZ", "principle", "affirms"), ("KAZ", "ua-2022", "rejects"), ("SRB", "ua-2022", "rejects")]
    assert [tuple(row.values()) for row in json.loads(shekara("sql", query, "--format", "json").out)] == expected
    assert [tuple(row) for row in csv.reader(io.StringIO(shekara("sql", query, "--format", "csv").out))] == [("holder", "target", "stance"), *expected]
    lines = [tuple(line.split()) for line in shekara("sql", query).out.splitlines()]
    assert [line for line in lines if line in expected] == expected
    assert shekara("sql", query, "--format", "parquet", "--out", "answer.parquet").code == 0
    import pyarrow.parquet

    assert [tuple(row.values()) for row in pyarrow.parquet.read_table("answer.parquet").to_pylist()] == expected


def test_sql_reads_the_query_from_standard_input(shekara: Shekara, monitored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("select count(*) as n from statements"))
    assert json.loads(shekara("sql", "--format", "json").out) == [{"n": 3}]


@pytest.mark.parametrize(
    ("words", "named", "mend"),
    [
        (["sql", "drop table runs"], "DROP", "SELECT"),
        (["sql", "selec 1"], "syntax error", "show tables"),
        (["sql", "select nothing from statements"], "nothing", "stance"),
        (["sql", "select * from read_csv('/etc/passwd')"], "disabled", "sql"),
        (["sql", "select 1", "--out", "x"], "table", "--format csv"),
        (["trends", "--holder", "XXX"], "holder XXX", "select distinct"),
        (["run", "--feed", "rferl-en/nws"], "rferl-en/nws", "rferl-en/news"),
        (["add", "nowhere.html"], "nowhere.html", "give a file"),
        (["add", ".", "--service", "nobody"], "nobody", "rferl-en"),
        (["evaluate", "--gold", "nowhere"], "nowhere", "path"),
        (["reclassify", "--all", "--stale"], "--all and --stale", "leave one out"),
        (["alerts", "retry", "abc"], "abc", "alerts list"),
    ],
)
def test_an_error_is_one_line_that_names_the_thing_and_the_mend(shekara: Shekara, monitored: Path, words: list[str], named: str, mend: str) -> None:
    ran = shekara(*words)
    assert ran.code in (1, 2)
    assert ran.err.startswith("shekara: ")
    assert len(ran.err.splitlines()) == 1
    message, _, told = ran.err.partition("; ")
    assert named in message
    assert mend in told


@pytest.mark.parametrize("words", [["sql", "select 1"], ["trends"], ["alerts", "list"]])
def test_without_a_database_readers_say_how_to_get_one(shekara: Shekara, words: list[str]) -> None:
    ran = shekara(*words)
    assert ran.code == 1
    assert "data/public/shekara.duckdb" in ran.err
    assert "shekara demo" in ran.err
    assert not Path("data").exists()


def test_debug_shows_the_trace(shekara: Shekara, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.cli import main
    from flows.cli.group import Group
    from store.errors import NoDatabase

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(Group, "trace", False)
    with pytest.raises(NoDatabase):
        main(["sql", "select 1", "--debug"])


def test_a_fault_of_our_own_is_one_line_that_asks_for_a_report(shekara: Shekara, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shekara("--version")
    assert sys.excepthook is not sys.__excepthook__
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("division by zero"), None)
    told = capsys.readouterr().err
    assert told == "shekara: ZeroDivisionError: division by zero; this is a fault in shekara itself; run it again with --debug and report what it shows\n"


def test_trends_shows_a_line_a_pair_and_the_periods_of_one(shekara: Shekara, monitored: Path) -> None:
    ran = shekara("trends", "--holder", "KAZ")
    assert ran.code == 0
    assert [line.split()[:4] for line in ran.out.splitlines() if line.startswith("KAZ")] == [
        ["KAZ", "principle", "▆", "affirms"],
        ["KAZ", "ua-2022", "█", "rejects"],
    ]
    one = shekara("trends", "--holder", "KAZ", "--target", "ua-2022", "--by", "quarter")
    assert "2022-Q3   rejects" in one.out
    assert json.loads(shekara("trends", "--target", "ua-2022", "--json").out)[0]["holder"] == "KAZ"


def _trend(period: str, mean: float | None, statements: int = 1) -> TrendRow:
    return TrendRow(date.fromisoformat(period), "KAZ", "Kazakhstan", "ua", "affirms", statements, mean, None, None, 1, 1)


def test_a_sparkline_keeps_the_scale_of_time_and_of_scores() -> None:
    rows = [_trend("2022-01-01", 2.0), _trend("2022-03-01", None), _trend("2022-05-01", -2.0)]
    assert sparkline(rows, date(2022, 1, 1), date(2022, 5, 1)) == "█·s·▁"
    assert sparkline([_trend("2022-01-01", 2.0)], date(2022, 1, 1), date(2022, 1, 1)) == "█"
    assert sparkline([_trend("2022-01-01", 2.0, 3), _trend("2022-01-01", -2.0, 1)], date(2022, 1, 1), date(2022, 1, 1)) == "▆"
    assert len(sparkline([_trend("2008-08-01", 1.0)], date(2008, 8, 1), date(2026, 8, 1))) == 48
    quarters = [_trend("2022-01-01", 2.0), _trend("2022-07-01", -2.0)]
    assert sparkline(quarters, date(2022, 1, 1), date(2022, 7, 1), Period.QUARTER) == "█·▁"
    assert sparkline([_trend("2014-01-01", 0.0), _trend("2022-01-01", 0.0)], date(2014, 1, 1), date(2022, 1, 1), Period.YEAR) == "▅·······▅"


def test_feeds_list_shows_the_catalogue(shekara: Shekara) -> None:
    listed = json.loads(shekara("feeds", "list", "--json").out)
    assert {"rferl-en", "azattyq-kk", "ozodi-tg"} <= {row["feed"].split("/")[0] for row in listed}
    assert all(row["last_polled_at"] is None for row in listed)
    assert "rferl-en/news" in shekara("feeds", "list").out


def test_feeds_check_and_doctor_tell_what_the_runs_found(shekara: Shekara, workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = two_hosts()
    monkeypatch.setattr(catalogue, "load", lambda user_file=None: site.sources())
    for hour in range(4):
        run_cycle(
            Settings(),
            site.sources(),
            every=True,
            open_client=site.open,
            open_classifier=lambda _: MarkClassifier(),
            clock=lambda hour=hour: NOW + timedelta(hours=hour),
        )
        site.answers["https://alpha.example/api/"] = 404
    ran = shekara("feeds", "check", "--stored")
    assert ran.code == 1
    alpha, beta = ran.out.splitlines()
    assert alpha.startswith("alpha/news: broken since 2022-09-27 13:00, https://alpha.example/api/: is not there (HTTP 404); look for")
    assert beta == "beta/news: ok, last new entry 2022-09-27 12:00"
    assert "1 of 2 feeds do not deliver" in ran.err
    assert shekara("feeds", "check", "--stored", "beta").code == 0
    listed = {row["feed"]: row for row in json.loads(shekara("feeds", "list", "--json").out)}
    assert (listed["alpha/news"]["health"], listed["beta/news"]["health"]) == ("broken", "ok")
    assert listed["beta/news"]["next_poll_at"].startswith("2022-09-27 15:")
    checks = {check["name"]: check for check in json.loads(shekara("doctor", "--json").out)}
    assert (checks["feeds"]["verdict"], checks["feeds"]["found"]) == ("note", "1 unhealthy (alpha/news)")
    asked = json.loads(shekara("feeds", "check", "--json").out)  # there is no network
    assert [row["health"] for row in asked] == ["down", "wobble"]


def test_doctor_says_what_is_wrong_and_how_to_mend_it(shekara: Shekara, monkeypatch: pytest.MonkeyPatch) -> None:
    well = {check["name"]: check for check in json.loads(shekara("doctor", "--json").out)}
    assert well["database"]["verdict"] == "note"
    assert well["encoder"]["verdict"] == "ok"
    monkeypatch.setenv("SHEKARA_CHANNELS", "nonsense")
    Path("data").write_text("in the way", encoding="utf-8")
    ran = shekara("doctor")
    assert ran.code == 1
    wrong = [line for line in ran.out.splitlines() if line.startswith("wrong")]
    assert [line.split(":")[0] for line in wrong] == ["wrong data folder", "wrong alerts"]
    assert all("; " in line for line in wrong)


def test_doctor_lists_every_setting_as_toml_and_hides_channels(shekara: Shekara, monkeypatch: pytest.MonkeyPatch) -> None:
    import tomllib

    from flows.settings import Settings

    monkeypatch.setenv("SHEKARA_CHANNELS", "tgram://hidden-token/chat")
    ran = shekara("doctor", "--settings")
    listed = tomllib.loads(ran.out)
    assert listed["timeout"] == 20.0
    assert "hidden" not in ran.out
    assert all(f"\n{name} = " in f"\n{ran.out}" or f"# {name} is unset" in ran.out for name in Settings.model_fields)


def test_output_into_a_pipe_has_no_colours(monitored: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "flows.cli", "sql", "select 'rejects' as stance"],
        env={"PYTHONPATH": str(ROOT)},
        cwd=monitored.parent,
        capture_output=True,
        check=True,
    )
    assert b"rejects" in told.stdout
    assert b"\x1b" not in told.stdout


def test_what_a_page_brings_cannot_move_the_cursor(shekara: Shekara, monitored: Path) -> None:
    ran = shekara("sql", "select chr(27) || '[2J' || 'x' || chr(8238) || '[bold]y' as hostile")
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert "[bold]y" in ran.out
