"""Writes the report: all of it beside its place, then as a whole into it."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from importlib.metadata import version as version_of
from importlib.resources import files
from pathlib import Path

from store.database import file_errors
from store.errors import StoreError
from store.lake import Lake
from store.report import facts, pages, palette

INDEX = "index.html"
MARK = ".shekara-report"  # in each report: what may be replaced by a newer one
_AT_FDCWD, _EXCHANGE = -100, 2  # of Linux's renameat2: two names change places in one step


def write(db: Path | Lake, folder: Path, *, now: datetime, version: str, figures: pages.Figures | None = None) -> Path:
    """Writes the report on what the database holds into the folder, which is made, or replaced where it holds an older report; answers its first page.

    Whoever reads there sees the old report or the new one; a kill leaves the old one. Raises StoreError, also for a folder that holds something else.
    """
    _refuse_other(folder)
    return lay(facts.read(db), folder, now=now, version=version, figures=figures)


def lay(found: facts.Facts, folder: Path, *, now: datetime, version: str, figures: pages.Figures | None = None) -> Path:
    """The same of facts that are read already."""
    _refuse_other(folder)
    with file_errors(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _beside(folder) as new:
            (new / "assets").mkdir()
            vega = _vega(new / "assets", folder / "assets")
            _write(new / "assets" / "palette.css", palette.stylesheet())
            _write(new / "assets" / "specs.js", pages.script("shekaraSpecs", _specs()))
            for name in ("report.css", "charts.js", "evidence.js"):
                _write(new / "assets" / name, files("store").joinpath("report", "assets", name).read_text(encoding="utf-8"))
            for file in pages.files(found, now, vega=vega, version=version, figures=figures):
                _write(new / file.name, file.text)
            _write(new / MARK, f"{version}\n")
            os.chmod(new, 0o755)
            _swap(new, folder)
    return folder / INDEX


def _refuse_other(folder: Path) -> None:
    with file_errors(folder):
        if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
            raise StoreError(f"{folder} holds something else than a report", "name a folder that is new or empty: a report replaces all that is in its own")


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A new folder beside that one; gone after the block with whatever is in it. What killed writers left there goes too."""
    for stale in folder.parent.glob(f".{folder.name}.*.new"):
        shutil.rmtree(stale, ignore_errors=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".new", dir=folder.parent))
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(new: Path, folder: Path) -> None:
    """The new folder takes the old one's name, in one step where the system can exchange two names; the old one stays under the new one's."""
    if not folder.exists():
        os.rename(new, folder)
    elif not _exchange(new, folder):
        aside = new.with_name(new.name + ".new")
        os.rename(folder, aside)
        os.rename(new, folder)
        os.rename(aside, new)


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _specs() -> dict[str, dict[str, object]]:
    from store.report import charts

    return charts.page_specs()  # type: ignore[return-value]


def _vega(assets: Path, before: Path) -> str:
    """Puts Vega, Vega-Lite and Vega-Embed into the folder, as vl-convert (of the Vega project; it carries them) bundles them; answers the file's name.

    Bundling takes seconds, so that a report takes it over from the one before.
    """
    name = f"vega-{version_of('vl-convert-python')}.js"
    if (before / name).is_file():
        shutil.copyfile(before / name, assets / name)
        return name
    _write(assets / name, _bundle())
    return name


@cache
def _bundle() -> str:
    import vl_convert

    bundle: str = vl_convert.javascript_bundle()  # type: ignore[call-arg]  # without a snippet: vega, vegaLite and vegaEmbed of the window
    return f"(function(){{{bundle}\n}})();\n"


def picture(spec: dict[str, object], path: Path) -> None:
    """Writes a chart as SVG or PNG, by the ending of the name. Raises StoreError."""
    import vl_convert

    text = json.dumps(spec)
    with file_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix.lower() == ".svg":
            _write(path, vl_convert.vegalite_to_svg(text))
        elif path.suffix.lower() == ".png":
            path.write_bytes(vl_convert.vegalite_to_png(text, scale=2))
        else:
            raise StoreError(f"{path} is neither .svg nor .png", "end the name in one of them")
