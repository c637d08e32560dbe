"""A writer that goes on for ever and says what it has stored, for the kill tests.

    python -m tests.store.killed FOLDER FIRST

Prints the number of each article after the transaction that stored its statements, and "published N" after each publish.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from store import append
from store.database import writer
from store.publish import publish
from tests.store.builders import STAMP, article, statement


def main(folder: Path, first: int) -> None:
    """Ten articles, then a publish, again and again."""
    for start in itertools.count(first, 10):
        with writer(folder) as con:
            for number in range(start, start + 10):
                one = article(str(number), f"Kazakhstan, as text {number} has it.")
                append.save_articles(con, [one])
                append.save_statements(con, STAMP, [(one, [statement(), statement(f"H{number % 7}", "neutral")])], ("tgram-1",))
                print(number, flush=True)
        publish(folder)
        print("published", start + 9, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
