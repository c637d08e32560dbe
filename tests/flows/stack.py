"""The real thing on loopback: a Prefect server, a worker, the deployments, a service that publishes by and by, and a receiver of alerts."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ingest.sample import SampleArticle, load, page
from tests.flows.demo import ROOT

ON_DISK = "prefect.server.concurrency.lease_storage.filesystem"
KEY = re.compile(r"\b[0-9a-f]{32}\b")


@dataclass
class Press:
    """A service of the sample edition that has published so many of its articles, the oldest first; and a webhook that takes alerts."""

    articles: list[SampleArticle] = field(default_factory=lambda: [a for a in reversed(load()) if a.service == "sample-en"])
    published: int = 0
    taken: list[tuple[float, str]] = field(default_factory=list)  # time and key of each alert that came
    url: str = ""

    def publish(self, count: int = 1) -> None:
        self.published += count

    def answer(self, path: str) -> bytes | None:
        out = self.articles[: self.published]
        if path == "/feed":
            items = "".join(
                f"<item><title>{escape(a.title)}</title><link>{self.url}{a.path}</link><pubDate>{format_datetime(a.published, usegmt=True)}</pubDate></item>"
                for a in out
            )
            channel = f"<title>News</title><link>{self.url}</link><description>n</description>{items}"
            return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}</channel></rss>'.encode()
        for article in out:
            if article.path == path:
                return page(article).encode()
        return None


@contextmanager
def press() -> Iterator[Press]:
    """Serves it on a free port."""
    own = Press()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = own.answer(self.path)
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8" if self.path != "/feed" else "application/rss+xml")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def do_POST(self) -> None:
            said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            keys = KEY.findall(json.dumps(said))
            own.taken.append((time.time(), keys[-1] if keys else ""))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return None

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that was killed is no fault of the server."""

    with Server(("127.0.0.1", 0), Handler) as server:
        own.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield own
        finally:
            server.shutdown()
            thread.join()


@dataclass
class Stack:
    """Prefect's server and worker as processes that can be killed and started again, over one database of Prefect and one data_dir."""

    folder: Path
    press: Press
    database: str = ""  # URL of Prefect's own database; empty: SQLite in the folder
    port: int = 0
    server: subprocess.Popen[bytes] | None = None
    worker: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        (self.folder / "mine.toml").write_text(
            f'[sources.own]\nname = "Own"\nlang = "en"\nhosts = ["{self.press.url.removeprefix("http://")}", "sample.shekara.example"]\ntz = "UTC"\n'
            f'feeds.news = {{ url = "{self.press.url}/feed" }}\n',
            encoding="utf-8",
        )
        (self.folder / "shekara.toml").write_text(
            f'data_dir = "data"\nsources_file = "mine.toml"\nallow_private = true\ntimeout = 10\narchive = false\nalert_days = 36500\nrecheck_most = 0\n'
            f'min_interval = 1\nmax_interval = 60\nchannels = ["{self.press.url.replace("http", "json")}/"]\n',
            encoding="utf-8",
        )

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "SHEKARA_"))}
        own = {
            "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
            "PREFECT_HOME": str(self.folder / "prefect"), "PREFECT_API_URL": f"http://127.0.0.1:{self.port}/api",
            "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": ON_DISK, "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1",
            "PREFECT_WORKER_QUERY_SECONDS": "1", "PREFECT_SERVER_LOGGING_LEVEL": "WARNING", "SHEKARA_CONFIG": str(self.folder / "shekara.toml"),
            "HF_HUB_OFFLINE": "1",
        }  # fmt: skip
        return kept | own | ({"PREFECT_API_DATABASE_CONNECTION_URL": self.database} if self.database else {})

    def start_server(self) -> None:
        self.server = self._start("server", "server", "start", "--port", str(self.port), "--no-ui")
        self.until(lambda: self.ask("GET", "/health") is True, 300, "the server answers")

    def start_worker(self) -> None:
        self.worker = self._start("worker", "worker", "start", "--pool", "shekara", "--type", "process")

    def _start(self, name: str, *words: str) -> subprocess.Popen[bytes]:
        with (self.folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "prefect", *words], env=self.environment, cwd=self.folder, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self, process: subprocess.Popen[bytes] | None, *, family: bool = False) -> None:
        """SIGKILL for the process, or for it and the flow runs that it has started."""
        assert process is not None
        for pid in [*(self.children(process.pid) if family else []), process.pid]:
            os.kill(pid, signal.SIGKILL)
        process.wait()

    def children(self, pid: int) -> list[int]:
        """Processes that descend from this one, the nearest first."""
        import psutil

        return [child.pid for child in psutil.Process(pid).children(recursive=True)]

    def flow_pids(self) -> list[int]:
        """Processes of flow runs, also those whose worker was killed."""
        return [pid for pid, command in self._processes() if "prefect.engine" in command]

    def _processes(self) -> list[tuple[int, str]]:
        """Every process that was started with this stack's environment, and its command line."""
        import psutil

        found = []
        for process in psutil.process_iter(["cmdline", "environ"]):
            if (process.info["environ"] or {}).get("SHEKARA_CONFIG") == self.environment["SHEKARA_CONFIG"]:
                found.append((process.pid, " ".join(process.info["cmdline"] or [])))
        return found

    def shekara(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "flows.cli", *words], env=self.environment, cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """What the server's API answers; None where there is no server."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api{path}", data=data, method=method, headers={"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                text = answer.read()
        except (OSError, TimeoutError):
            return None
        return json.loads(text) if text else {}

    def schedule(self, seconds: float) -> None:
        """Monitors the press alone, due or not, every so many seconds instead of every 15 minutes; nothing else is scheduled."""
        for name in ("monitor", "recheck", "digest", "report"):
            deployment = self.ask("GET", f"/deployments/name/{name}/{name}")
            for schedule in deployment["schedules"]:
                self.ask("DELETE", f"/deployments/{deployment['id']}/schedules/{schedule['id']}")
            if name == "monitor":
                added = [{"schedule": {"interval": seconds}, "active": True, "parameters": {"feeds": ["own"]}}]
                assert self.ask("POST", f"/deployments/{deployment['id']}/schedules", added)

    def runs(self, *states: str) -> list[dict[str, Any]]:
        """The latest flow runs, of those states."""
        return self.ask("POST", "/flow_runs/filter", {"flow_runs": {"state": {"type": {"any_": list(states)}}}, "sort": "START_TIME_DESC", "limit": 50}) or []

    def until(self, true: Callable[[], Any], seconds: float, what: str) -> float:
        """Waits for it; how long it took. Looks often, since processes and no clock of ours decide."""
        begun = time.monotonic()
        while not true():
            if time.monotonic() - begun > seconds:
                logs = "\n".join(path.read_text(errors="replace")[-3000:] for path in self.folder.glob("*.log"))
                raise AssertionError(f"not within {seconds} s: {what}\n{logs}")
            threading.Event().wait(0.1)
        return time.monotonic() - begun

    def close(self) -> None:
        for pid, _ in self._processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for process in (self.worker, self.server):
            if process is not None:
                process.wait()


@contextmanager
def stack(folder: Path, database: str = "") -> Iterator[Stack]:
    """Server, deployments and worker, up and scheduled."""
    with press() as own:
        running = Stack(folder, own, database)
        try:
            running.start_server()
            running.shekara("deploy")
            running.start_worker()
            yield running
        finally:
            running.close()
