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
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ingest.sample import SampleArticle, load, page
from tests.flows.demo import ROOT

ON_DISK = "prefect.server.concurrency.lease_storage.filesystem"
KEYS = re.compile(r"^alert ([0-9a-f ]+)$", re.MULTILINE)


@dataclass
class Press:
    """Two services of the sample edition, which publish their articles one by one, English ones first, the oldest first; and a webhook that takes alerts."""

    port: int = 0
    articles: list[SampleArticle] = field(
        default_factory=lambda: sorted((a for a in load() if a.service in ("sample-en", "sample-ru")), key=lambda a: (a.service, a.published))
    )
    releases: list[float] = field(default_factory=list)  # when each one is published, by time.monotonic
    taken: list[tuple[float, str]] = field(default_factory=list)  # time and key of each alert that came; several in one message

    @property
    def urls(self) -> dict[str, str]:
        """Service → where it is; each has a host of its own."""
        return {"sample-en": f"http://127.0.0.1:{self.port}", "sample-ru": f"http://localhost:{self.port}"}

    def publish(self, count: int = 1, every: float = 0.0) -> None:
        """So many more: the first at once, the others so many seconds apart."""
        assert len(self.releases) + count <= len(self.articles)
        self.releases += [time.monotonic() + number * every for number in range(count)]

    @property
    def out(self) -> list[SampleArticle]:
        """What is published by now."""
        return self.articles[: sum(moment <= time.monotonic() for moment in self.releases)]

    def answer(self, path: str) -> bytes | None:
        out = self.out
        if path.startswith("/feed/"):
            url = self.urls[path.removeprefix("/feed/")]
            items = "".join(
                f"<item><title>{escape(a.title)}</title><link>{url}{a.path}</link><pubDate>{format_datetime(a.published, usegmt=True)}</pubDate></item>"
                for a in out if path == f"/feed/{a.service}"
            )  # fmt: skip
            channel = f"<title>News</title><link>{url}</link><description>n</description>{items}"
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
            self.send_header("Content-Type", "text/html; charset=utf-8" if not self.path.startswith("/feed/") else "application/rss+xml")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def do_POST(self) -> None:
            said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            own.taken += [(time.time(), key) for line in KEYS.findall(said["message"]) for key in line.split()]
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
        own.port = server.server_port
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
            "".join(
                f'[sources.{name}]\nname = "{name}"\nlang = "{name[-2:]}"\nhosts = ["{urlsplit(url).netloc}"]\ntz = "UTC"\n'
                f'feeds.news = {{ url = "{url}/feed/{name}" }}\n'
                for name, url in self.press.urls.items()
            ),
            encoding="utf-8",
        )
        (self.folder / "rules.toml").write_text("[channels.default]\nper_hour = 0\n", encoding="utf-8")
        (self.folder / "shekara.toml").write_text(
            'data_dir = "data"\nsources_file = "mine.toml"\nrules_file = "rules.toml"\nallow_private = true\ntimeout = 10\narchive = false\n'
            'alert_days = 36500\nrecheck_most = 0\n'
            f'channels = ["json://127.0.0.1:{self.press.port}/"]\n',
            encoding="utf-8",
        )

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "SHEKARA_"))}
        own = {
            "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
            "PREFECT_HOME": str(self.folder / "prefect"), "PREFECT_API_URL": f"http://127.0.0.1:{self.port}/api",
            "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": ON_DISK, "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1",
            "PREFECT_WORKER_QUERY_SECONDS": "1", "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "3", "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
            "SHEKARA_CONFIG": str(self.folder / "shekara.toml"), "HF_HUB_OFFLINE": "1",
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

    def schedule(self, seconds: float, feeds: Sequence[str] = ("sample-en",)) -> None:
        """Monitors these services, due or not, every so many seconds instead of every 15 minutes; nothing else is scheduled."""
        self.until(lambda: self._schedule(seconds, feeds), 120, "the server to take the schedule")  # SQLite may be locked for longer than an answer may take

    def _schedule(self, seconds: float, feeds: Sequence[str]) -> bool:
        """One try: takes each schedule away and puts the one there. Whether the server took all of it."""
        taken = []
        for deployment in self.ask("POST", "/deployments/filter", {}) or []:
            for schedule in deployment["schedules"]:
                taken.append(self.ask("DELETE", f"/deployments/{deployment['id']}/schedules/{schedule['id']}"))
            if deployment["name"] == "monitor":
                added = [{"schedule": {"interval": seconds}, "active": True, "parameters": {"feeds": list(feeds)}}]
                taken.append(self.ask("POST", f"/deployments/{deployment['id']}/schedules", added))
        return bool(taken) and None not in taken

    def runs(self, *states: str) -> list[dict[str, Any]]:
        """The latest runs of the monitor, of those states: at the full hour a digest may run among them."""
        asked = {"flows": {"name": {"any_": ["monitor"]}}, "flow_runs": {"state": {"type": {"any_": list(states)}}}, "sort": "START_TIME_DESC", "limit": 50}
        return self.ask("POST", "/flow_runs/filter", asked) or []

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
    folder.mkdir(exist_ok=True)
    with press() as own:
        running = Stack(folder, own, database)
        try:
            running.start_server()
            running.start_worker()
            running.shekara("deploy")
            yield running
        finally:
            running.close()
