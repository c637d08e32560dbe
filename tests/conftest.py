"""What all tests share: no test reaches beyond this machine, none reads the user's settings."""

from __future__ import annotations

import ipaddress
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["DO_NOT_TRACK"] = "1"
os.environ["HF_HUB_OFFLINE"] = "1"
settings.register_profile("soak", deadline=None, max_examples=10_000)  # make soak

LONGEST = ("test_deployed.py", "test_year.py", "test_demo.py", "test_killed.py", "test_report_pages.py", "test_train.py")  # begin first


def pytest_configure(config: pytest.Config) -> None:
    """A worker of pytest-xdist ignores Ctrl-C, and so would each command that a test starts."""
    if hasattr(config, "workerinput"):
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Packed bytes hold the time at which they were made, and are longer or shorter by it: a test named after them would be another one in each process."""
    return argname if isinstance(val, bytes) and not val.isascii() else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest begin first, so that the processes of `make test`, which share out files, end together."""
    order = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


_connect = socket.socket.connect
_getaddrinfo = socket.getaddrinfo


def _is_loopback(host: str | bytes) -> bool:
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    except ValueError:
        return False


def _is_address(host: str | bytes) -> bool:
    """An address in any spelling needs no name service: 2130706433, 0x7f000001, 0177.0.0.1 and 127.1 are 127.0.0.1."""
    text = host.decode() if isinstance(host, bytes) else host
    try:
        ipaddress.ip_address(text)
    except ValueError:
        try:
            socket.inet_aton(text)
        except OSError:
            return False
    return True


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections of this process to any other machine are refused, as without a network."""

    def connect(self: socket.socket, address: Any) -> None:
        host = address[0] if self.family in (socket.AF_INET, socket.AF_INET6) else "127.0.0.1"
        if host != "localhost" and not _is_loopback(host):
            raise OSError(101, f"the test asked for {host}: only loopback is there")
        _connect(self, address)

    def resolve(host: Any, *given: Any, **named: Any) -> Any:
        if host not in (None, "", "localhost", b"localhost", "localhost.") and not _is_address(host):
            raise socket.gaierror(socket.EAI_NONAME, f"the test asked for {host}: there is no name service")
        return _getaddrinfo("localhost" if host == "localhost." else host, *given, **named)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", resolve)


@pytest.fixture(autouse=True)
def _no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests start without SHEKARA_ variables and outside of a folder with a shekara.toml."""
    for name in [name for name in os.environ if name.startswith("SHEKARA_") or name == "PREFECT_API_URL"]:
        monkeypatch.delenv(name)


@pytest.fixture
def workdir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A new folder, as the present one."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path
