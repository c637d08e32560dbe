"""What an idle cycle costs: python -m flows.benchmark [FEEDS]. Each feed is answered 304 from loopback; each cycle runs in a process of its own.

Prints seconds of the whole process, seconds of the cycle, the largest resident memory, and whether torch or Prefect were imported.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

FEEDS = 60
TOGETHER = 5  # feeds of one service
LIMIT_SECONDS, LIMIT_MB = 3.0, 300.0
_BODY = (
    b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Idle</title>'
    b"<item><title>The one article</title><link>/gone/1.html</link><pubDate>Tue, 27 Sep 2022 09:00:00 GMT</pubDate></item></channel></rss>"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one cycle in a process of its own took."""

    process_seconds: float  # from start to exit of the process
    cycle_seconds: float  # of the cycle alone
    cpu_seconds: float  # of the processor, user and system: on a busy machine less than the process took
    megabytes: float  # largest resident memory
    polls: int
    unchanged: int  # polls that were answered 304
    heavy: tuple[str, ...]  # torch, prefect and the like, where they were imported


def measure(folder: Path, feeds: int = FEEDS) -> Cost:
    """The cost of an idle cycle; the cycle before it fills the database in `folder`."""
    with _server() as port:
        _cycle(folder, port, feeds)
        return _cycle(folder, port, feeds)


def main(feeds: int) -> int:
    """Prints the cost; 1 when it is over the limits."""
    with tempfile.TemporaryDirectory(prefix="shekara-idle-") as folder:
        cost = measure(Path(folder), feeds)
    print(
        f"{cost.polls} feeds, {cost.unchanged} unchanged: {cost.process_seconds:.2f} s with the start of the process, {cost.cycle_seconds:.2f} s without, "
        f"{cost.cpu_seconds:.2f} s of the processor; "
        f"{cost.megabytes:.0f} MB; imported: {', '.join(cost.heavy) or 'neither torch nor Prefect'}"
    )
    return int(bool(cost.heavy) or cost.process_seconds > LIMIT_SECONDS or cost.megabytes > LIMIT_MB)


def _cycle(folder: Path, port: int, feeds: int) -> Cost:
    begun = time.perf_counter()
    told = subprocess.run([sys.executable, "-m", "flows.benchmark", "--cycle", str(folder), str(port), str(feeds)], check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - begun
    told_by_child: dict[str, Any] = json.loads(told.stdout)
    return Cost(seconds, **told_by_child | {"heavy": tuple(told_by_child["heavy"])})


def _child(folder: Path, port: int, feeds: int) -> None:
    """One cycle over the feeds of the server; prints what it took."""
    import resource

    from flows.cycle import run_cycle
    from flows.memory import peak_megabytes
    from flows.settings import Settings
    from ingest.records import Feed, Source

    origin = f"http://127.0.0.1:{port}"
    sources = [
        Source(
            f"idle-{service}",
            "Idle",
            "en",
            (f"idle-{service}.example",),
            "UTC",
            tuple(
                Feed(f"idle-{service}/{n}", f"idle-{service}", f"{origin}/feed/{service}/{n}", "rss", "Idle", "high")
                for n in range(min(TOGETHER, feeds - service * TOGETHER))
            ),
        )
        for service in range(-(-feeds // TOGETHER))
    ]
    begun = time.perf_counter()
    report = run_cycle(Settings(data_dir=folder, allow_private=True, spacing=0.0), sources, every=True)
    seconds = time.perf_counter() - begun
    used = resource.getrusage(resource.RUSAGE_SELF)
    unchanged = sum(poll.http_status == 304 for poll in report.polls)
    heavy = sorted({"torch", "sentence_transformers", "prefect"} & sys.modules.keys())
    told = {"cycle_seconds": seconds, "cpu_seconds": used.ru_utime + used.ru_stime, "megabytes": peak_megabytes(), "polls": len(report.polls)}
    print(json.dumps(told | {"unchanged": unchanged, "heavy": heavy}))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        feed = self.path.startswith("/feed/")
        known = self.headers.get("If-None-Match") == '"idle"'
        body = _BODY if feed and not known else b""
        self.send_response((304 if known else 200) if feed else 410)
        self.send_header("ETag", '"idle"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """A benchmark's output is no place for an access log."""


@contextmanager
def _server() -> Iterator[int]:
    """Serves the feeds on 127.0.0.1; its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--cycle"]:
        _child(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else FEEDS))
