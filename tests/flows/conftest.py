"""What tests of flows share."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock

from flows.cli import main
from flows.cli.group import Group
from flows.cycle import run_cycle
from flows.settings import Settings
from tests.flows.demo import ROOT, Demo
from tests.flows.fakes import NOW, MarkClassifier, two_hosts


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Shekara = Callable[..., Ran]


@pytest.fixture
def shekara(workdir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shekara:
    """Runs one command in this process, in a new folder."""

    def run(*words: str) -> Ran:
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(Group, "trace", False)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(words)
        told = capsys.readouterr()
        return Ran(ended.value.code if isinstance(ended.value.code, int) else 0, told.out, told.err)

    return run


@pytest.fixture(scope="session")
def two_cycles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of two cycles over two hosts, read by marks: KAZ rejects ua-2022 and affirms principle, SRB rejects ua-2022. Made once."""
    settings, site = Settings(data_dir=tmp_path_factory.mktemp("cycles") / "data", alert_days=None), two_hosts()
    for now in (NOW, NOW + timedelta(hours=1)):
        run_cycle(
            settings,
            site.sources(),
            open_client=site.open,
            open_classifier=lambda _: MarkClassifier(),
            clock=partial(datetime.fromtimestamp, now.timestamp(), UTC),
        )
    return settings.data_dir


@pytest.fixture
def monitored(workdir: Path, two_cycles: Path) -> Path:
    """./data as two cycles leave it, a copy for each test."""
    data = Settings().data_dir
    shutil.copytree(two_cycles, data)
    return data


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[None]:
    """A Prefect server on a temporary database, started once for the whole test run: it takes about 9 s."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """One real `shekara demo` for the whole test run, with the real classifier; of several workers the first to ask runs it. Nobody writes to it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, told = shared / "demo", shared / "demo.json"
    with FileLock(shared / "demo.lock"):
        if not told.exists():
            folder.mkdir(exist_ok=True)
            env = {name: value for name, value in os.environ.items() if not name.startswith("SHEKARA_")} | {"PYTHONPATH": str(ROOT)}
            ran = subprocess.run([sys.executable, "-m", "flows.cli", "demo"], cwd=folder, env=env, capture_output=True, text=True, check=False)
            assert ran.returncode == 0, ran.stderr
            told.write_text(json.dumps([ran.stdout, ran.stderr]), encoding="utf-8")
    return Demo(folder / "data", *json.loads(told.read_text(encoding="utf-8")))
