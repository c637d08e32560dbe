"""The walls of the house: which room may import which, what is declared, and what is in the package that people install."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import classify
from flows import __version__

ROOT = Path(__file__).parent.parent
ROOMS = ("classify", "flows", "ingest", "store")
MAY_IMPORT = {
    "ingest": ("ingest",),
    "classify": ("classify",),
    "store": ("store", "ingest.records", "classify.records"),
    "flows": ROOMS,
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _modules(room: str) -> Iterator[Path]:
    return (ROOT / room).rglob("*.py")


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of each import; `from a import b` counts as a.b where b is a module of ours."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively; write the full name"
            module = node.module or ""
            for name in node.names:
                inner = ROOT / module.replace(".", "/") / name.name
                yield node.lineno, f"{module}.{name.name}" if inner.is_dir() or inner.with_suffix(".py").is_file() else module


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in _modules(room)
        for line, name in _imports(path)
        if name.split(".")[0] in ROOMS and not any(name == allowed or name.startswith(allowed + ".") for allowed in MAY_IMPORT[room])
    ]
    assert wrong == []


def test_what_is_imported_is_declared() -> None:
    """Declared, or required by something declared, as numpy is by sentence-transformers."""
    owners = packages_distributions()
    extras = [line for lines in PROJECT["project"]["optional-dependencies"].values() for line in lines]
    declared = {canonicalize_name(Requirement(line).name) for line in (*PROJECT["project"]["dependencies"], *extras)}
    here = {canonicalize_name(owner) for listed in owners.values() for owner in listed}  # the extra `lake` needs another DuckDB than this one
    declared |= {canonicalize_name(Requirement(line).name) for name in declared & here for line in requires(name) or () if "extra ==" not in line}
    missing = set()
    for room in ROOMS:
        for path in _modules(room):
            for line, name in _imports(path):
                top = name.split(".")[0]
                if top not in ROOMS and top not in sys.stdlib_module_names and not {canonicalize_name(owner) for owner in owners.get(top, [])} & declared:
                    missing.add(f"{path.relative_to(ROOT)}:{line} imports {top}")
    assert missing == set()


def test_each_dependency_is_pinned_and_the_pin_fits() -> None:
    pins = {}
    for line in (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, version = line.partition("==")
            pins[canonicalize_name(name)] = version
    for line in (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]):
        wanted = Requirement(line)
        assert canonicalize_name(wanted.name) in pins, f"{wanted.name} is not in .ci/constraints.txt"
        assert wanted.specifier.contains(pins[canonicalize_name(wanted.name)]), f".ci/constraints.txt pins a {wanted.name} that pyproject.toml refuses"


def test_the_version_is_told_once() -> None:
    assert PROJECT["project"]["version"] == __version__


def test_the_wheel_holds_every_file_of_the_rooms(tmp_path: Path) -> None:
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    name = subprocess.run([sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    with zipfile.ZipFile(tmp_path / name) as wheel:
        packed = set(wheel.namelist())
        entry_points = wheel.read(f"shekara-{__version__}.dist-info/entry_points.txt").decode()
    here = {str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert here - packed == set()
    assert "shekara = flows.cli:main" in entry_points
    assert [entry for entry in packed if entry.startswith("tests/")] == []


def test_rooms_hold_no_file_that_git_ignores() -> None:
    ignored = subprocess.run(
        ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "--", *ROOMS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if ignored.returncode:
        pytest.skip("no git checkout")
    assert [line for line in ignored.stdout.splitlines() if "__pycache__" not in line] == []


def _package(name: str) -> str | None:
    """The package below classify of a module, None for the modules at its top, which are the walk through all of them."""
    parts = name.split(".")
    return parts[1] if parts[0] == "classify" and len(parts) > 2 else None


def test_packages_of_classify_import_one_way() -> None:
    """In the order in which classify/__init__.py lists them: each imports only those before it."""
    order = re.findall(r"^([a-z]+)  +\w", classify.__doc__ or "", re.M)
    assert set(order) == {path.parent.name for path in (ROOT / "classify").glob("*/*.py") if path.name != "__init__.py"}
    for path in _modules("classify"):
        here = _package(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for line, name in _imports(path):
            there = _package(name)
            if here and there and here != there:
                assert order.index(there) < order.index(here), f"{path.relative_to(ROOT)}:{line} imports {name}"
