"""What doctor says of the machine around: pure verdicts on made-up surroundings."""

from __future__ import annotations

import urllib.error
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from flows import surroundings

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
NEEDED = ["fastapi>=0.139,<0.151", "sqlalchemy>=2.0,<2.1", "lxml_html_clean>=0.4.2", "peft>=0.19; extra == 'train'"]


def _installed(**releases: str) -> Any:
    def version(name: str) -> str:
        if name not in releases:
            raise PackageNotFoundError(name)
        return releases[name]

    return version


def test_a_release_that_breaks_is_named_with_what_it_breaks() -> None:
    check = surroundings.versions(NEEDED, _installed(fastapi="0.150.0", sqlalchemy="2.1.0", lxml_html_clean="0.4.6"))
    assert (check.verdict, check.found) == ("wrong", "sqlalchemy 2.1.0 is installed, and sqlalchemy<2.1,>=2.0 needed: a server of Prefect 3.8 schedules no run")
    assert check.mend == "pip install 'sqlalchemy<2.1,>=2.0'"
    missing = surroundings.versions(NEEDED, _installed(fastapi="0.152.0", sqlalchemy="2.0.1"))
    assert missing.found == "lxml_html_clean is missing: no page can be read without it; so are fastapi"
    assert surroundings.versions(NEEDED, _installed(fastapi="0.150.0", sqlalchemy="2.0.1", lxml_html_clean="1.0")).verdict == "ok"


def test_what_is_installed_here_fits() -> None:
    assert surroundings.versions().verdict == "ok"


@pytest.mark.parametrize(("free", "verdict"), [(50_000_000, "wrong"), (500_000_000, "note"), (5_000_000_000, "ok")])
def test_a_full_disk_is_told_before_it_is_full(tmp_path: Path, free: int, verdict: str) -> None:
    check = surroundings.disk(tmp_path / "not" / "there", 10_000_000, lambda path: free)
    assert check.verdict == verdict
    assert bool(check.mend) == (verdict != "ok")


def test_a_clock_behind_the_database_is_wrong() -> None:
    assert surroundings.clock(NOW, NOW + timedelta(hours=2)).verdict == "wrong"
    assert surroundings.clock(NOW, NOW - timedelta(hours=2)).verdict == "ok"
    assert surroundings.clock(NOW, None).verdict == "ok"


def _server(names: tuple[str, ...], *workers: str, paused: bool = False) -> Any:
    def ask(url: str, body: Any) -> Any:
        return [{"status": one} for one in workers] if "workers" in url else [{"name": name, "paused": paused} for name in names]

    return ask


def test_prefects_server_is_asked_for_deployments_and_workers() -> None:
    address, every = "http://127.0.0.1:4200/api", surroundings.DEPLOYMENTS

    def look(ask: Any) -> tuple[str, str]:
        check = surroundings.prefect(address, ask)
        return check.verdict, check.mend

    assert look(_server(every, "ONLINE")) == ("ok", "")
    assert look(_server(every, "OFFLINE")) == ("note", "prefect worker start --pool shekara --type process")
    assert look(_server(every[:2], "ONLINE")) == ("note", "`shekara deploy` sets them up")
    assert look(_server(every, "ONLINE", paused=True)) == ("note", "prefect deployment resume monitor/monitor")

    def refuses(url: str, body: Any) -> Any:
        raise urllib.error.HTTPError(url, 401, "Unauthorized", {}, None)  # type: ignore[arg-type]

    assert look(refuses)[0] == "wrong"
    gone = surroundings.prefect("http://127.0.0.1:9/api")
    assert gone.verdict == "wrong"
    assert "does not answer" in gone.found
    assert surroundings.prefect(None).verdict == "ok"
