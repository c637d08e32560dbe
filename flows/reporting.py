"""The report, by the settings: where it lies, and what it is made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows import __version__, figures

if TYPE_CHECKING:
    from store.lake import Lake

FOLDER = "report"  # in data_dir


def write(db: Path | Lake, data_dir: Path, note: Callable[[str], None], *, out: Path | None = None, now: datetime | None = None) -> Path:
    """Writes the report on what readers see; answers its first page. `out`: another folder than report/ in data_dir. Raises StoreError."""
    from store.report import build  # brings Altair with it

    return build.write(db, out or data_dir / FOLDER, now=now or datetime.now(UTC), version=__version__, figures=figures.known(data_dir, note))


def is_there(data_dir: Path) -> bool:
    """Whether a report was written."""
    return (data_dir / FOLDER / "index.html").is_file()
