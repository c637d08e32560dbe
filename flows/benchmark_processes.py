"""What a second process brings: python -m flows.benchmark_processes [--pages N] [--processes N].

Each process takes in blocks of the corpus of `make bench` into a store of its own, as two services would be backfilled side by side, with one thread for its
models. The blocks lie on the disk before the clock starts. Prints pages a second for one process and for several over as many pages, in one run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from flows.benchmark_whole import BLOCK, OURS, Process, write_block

PAGES = 2_000


def measure(processes: int, pages: int, block: int) -> float:
    """Pages a second of so many processes over all the pages together, once each of them has its models."""
    with tempfile.TemporaryDirectory(prefix="shekara-bench-") as place:
        blocks = [(number, range(start, min(start + block, pages))) for number, start in enumerate(range(0, pages, block))]
        for number, numbers in blocks:
            write_block(Path(place) / f"block-{number}", numbers)
        sides = [Process(OURS, Path(place) / f"store-{number}", threads=1) for number in range(processes)]

        def take(number: int) -> int:
            return sum(sides[number].block(Path(place) / f"block-{at}").pages for at, _ in blocks if at % processes == number)

        try:
            for side in sides:
                side.told()
            begun = time.perf_counter()
            with ThreadPoolExecutor(processes) as pool:  # each thread only waits for its process
                done = sum(pool.map(take, range(processes)))
            return done / (time.perf_counter() - begun)
        finally:
            for side in sides:
                side.close()


def report(rates: Sequence[tuple[int, float]]) -> list[str]:
    """Lines to print: processes, pages a second of all, and how many times the first."""
    return [f"{processes} process{'es' if processes > 1 else ''}: {rate:.1f} pages/s, {rate / rates[0][1]:.2f} times one" for processes, rate in rates]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m flows.benchmark_processes", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES, help="pages of the corpus (default: %(default)s)")
    parser.add_argument("--processes", type=int, default=2, help="as many beside each other at most (default: %(default)s)")
    parser.add_argument("--block", type=int, default=BLOCK, help="pages that a process takes in at a time (default: %(default)s)")
    given = parser.parse_args(arguments)
    counts = range(1, max(1, given.processes) + 1)
    print("\n".join(report([(count, measure(count, max(1, given.pages), max(1, given.block))) for count in counts])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
