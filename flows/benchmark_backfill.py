"""What the lists of a backfill cost: python -m flows.benchmark_backfill [ADDRESSES]. A dry run over sitemaps of 10,000 addresses, in a process of its own.

Prints seconds, addresses counted, and the largest resident memory after the first sitemap and after the last: it should not grow with their number.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass

ADDRESSES = 200_000
IN_ONE = 10_000  # addresses of a sitemap
LIMIT_MB, LIMIT_GROWTH_MB = 400.0, 150.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What the dry run took."""

    seconds: float
    listed: int  # addresses that it counted
    first_megabytes: float  # largest resident memory after the first sitemap
    megabytes: float  # and after the last


def measure(addresses: int = ADDRESSES) -> Cost:
    """The cost of listing so many addresses."""
    told = subprocess.run([sys.executable, "-m", "flows.benchmark_backfill", "--child", str(addresses)], check=True, capture_output=True, text=True)
    return Cost(**json.loads(told.stdout))


def main(addresses: int) -> int:
    """Prints the cost; 1 when it is over the limits."""
    cost = measure(addresses)
    memory = f"{cost.first_megabytes:.0f} MB after the first {IN_ONE:,}, {cost.megabytes:.0f} MB at the end"
    print(f"{cost.listed:,} addresses listed in {cost.seconds:.0f} s; {memory}")
    return int(cost.listed < addresses or cost.megabytes > LIMIT_MB or cost.megabytes - cost.first_megabytes > LIMIT_GROWTH_MB)


def _child(addresses: int) -> None:
    import tempfile
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    import httpx2

    from flows.cycle import client_of
    from flows.history import backfill
    from flows.memory import peak_megabytes
    from flows.settings import Settings
    from flows.steps import Silence
    from ingest.records import Source

    site = "http://127.0.0.1:8000"

    def answer(request: httpx2.Request) -> httpx2.Response:
        path = request.url.path
        number = path.removeprefix("/sitemap_").removesuffix("_site.xml")
        if path == "/robots.txt":
            body = f"Sitemap: {site}/index.xml\n"
        elif path == "/index.xml":
            parts = range(-(-addresses // IN_ONE))
            body = f"<sitemapindex>{''.join(f'<sitemap><loc>{site}/sitemap_{part}_site.xml</loc></sitemap>' for part in parts)}</sitemapindex>"
        elif number.isdecimal():
            first = 1_000_000 + int(number) * IN_ONE
            numbers = range(first, min(first + IN_ONE, 1_000_000 + addresses))
            body = f"<urlset>{''.join(f'<url><loc>{site}/a/story-{n}/{n}.html</loc><lastmod>2020-01-01</lastmod></url>' for n in numbers)}</urlset>"
        else:
            return httpx2.Response(404, stream=httpx2.ByteStream(b""))
        return httpx2.Response(200, stream=httpx2.ByteStream(body.encode()))

    peaks: list[float] = []

    class Watch(Silence):
        def stage(self, name: str, total: int) -> Callable[[int], None]:
            return lambda done: peaks.append(peak_megabytes())

    source = Source("past-en", "Past", "en", ("127.0.0.1:8000",), "UTC", ())
    with tempfile.TemporaryDirectory(prefix="shekara-lists-") as folder:
        settings = Settings(data_dir=Path(folder), allow_private=True, spacing=0.0)
        begun = time.perf_counter()
        report = backfill(
            settings,
            [source],
            source.id,
            date(2014, 1, 1),
            dry_run=True,
            progress=Watch(),
            open_client=lambda own: client_of(own, httpx2.MockTransport(answer)),
        )
        seconds = time.perf_counter() - begun
    # The first two are robots.txt's index and /sitemap.xml.
    print(json.dumps({"seconds": seconds, "listed": report.counts.pages, "first_megabytes": peaks[min(2, len(peaks) - 1)], "megabytes": peak_megabytes()}))


if __name__ == "__main__":
    words = sys.argv[1:]
    if words[:1] == ["--child"]:
        _child(int(words[1]))
    else:
        sys.exit(main(int(words[0]) if words else ADDRESSES))
