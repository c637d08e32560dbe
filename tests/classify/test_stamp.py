"""The version stamp: whatever may change what is found changes it."""

from __future__ import annotations

import ast
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from classify import statements, targets
from classify.encoding.deltas import read_delta
from classify.lexicons import FOLDER
from classify.stamp import HOUSE, lexicon_digest, rule_modules, rules_digest
from tests.classify.fakes import classifier

# Imported by the classifier, and not in its stamp as source: errors find nothing; examples are in the stamp as a digest of the examples themselves;
# what e5_package writes has its version in encoder; stamp only counts the others.
OTHERS = {"errors", "examples", "stamp", "encoding/e5_package"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sources of classify."""
    for path in HOUSE.rglob("*.py"):
        there = tmp_path / path.relative_to(HOUSE)
        there.parent.mkdir(exist_ok=True)
        shutil.copy(path, there)
    return tmp_path


def test_it_names_model_rules_and_lexicons() -> None:
    assert re.fullmatch(rf"words/1\+r{rules_digest()}-[0-9a-f]{{8}}", classifier().stamp)
    assert classifier().stamp == classifier().stamp


def _imported(name: str) -> set[str]:
    """The modules of classify that a module of it imports, as paths below it without the suffix."""
    found = set[str]()
    for node in ast.walk(ast.parse((HOUSE / f"{name}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "classify":
            whole = node.module.split(".")[1:]
            inner = ["/".join([*whole, alias.name]) for alias in node.names]
            found |= {one for one in inner if (HOUSE / f"{one}.py").is_file()} or {"/".join(whole)}
    return found


def test_every_module_that_the_classifier_imports_is_in_it() -> None:
    reached, waiting = set[str](), {"statements"}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= _imported(name) - reached
    assert reached - OTHERS == set(rule_modules())


@pytest.mark.parametrize("name", rule_modules())
def test_a_change_of_any_rule_module_changes_it(copy: Path, name: str) -> None:
    before = rules_digest(copy)
    assert before == rules_digest()
    path = copy / f"{name}.py"
    path.write_bytes(path.read_bytes() + b"# changed\n")
    assert rules_digest(copy) != before


def test_neither_line_ends_nor_other_modules_change_it(copy: Path) -> None:
    before = rules_digest(copy)
    for path in copy.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (copy / "judging" / "baselines.py").write_text("changed = True\n", encoding="utf-8")
    assert rules_digest(copy) == before


def test_the_stamp_goes_with_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    before = classifier().stamp
    monkeypatch.setattr(statements, "rules_digest", lambda: "00000000")
    assert classifier().stamp != before


def test_a_change_of_a_lexicon_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, sources = classifier().stamp, targets.load().sources
    shutil.copytree(FOLDER, tmp_path / "lexicon")
    assert lexicon_digest(sources, tmp_path / "lexicon") == lexicon_digest(sources) == before[-8:]
    with (tmp_path / "lexicon" / "cues.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    changed = lexicon_digest(sources, tmp_path / "lexicon")
    assert changed != before[-8:]
    monkeypatch.setattr(statements, "lexicon_digest", lambda sources: changed)
    assert classifier().stamp == before[:-8] + changed


def test_a_users_own_targets_change_it(tmp_path: Path) -> None:
    own = tmp_path / "targets.toml"
    own.write_text('[tw]\nname = "Taiwan"\nof = []\nbreadth = 1\nnames.en = ["Taiwan"]\n', encoding="utf-8")
    assert classifier(catalogue=targets.load(own)).stamp != classifier().stamp


def test_other_training_data_or_weights_change_the_models_part() -> None:
    delta = read_delta()
    name, (a, b) = next(iter(delta.low.items()))
    others = (
        replace(delta, meta={**delta.meta, "training": "00000000"}),
        replace(delta, temperature=delta.temperature + 0.1),
        replace(delta, scale=delta.scale * 2),
        replace(delta, bias=delta.bias + 1),
        replace(delta, low={**delta.low, name: (a, b + 1)}),
    )
    assert delta.stamp == read_delta().stamp
    assert len({delta.stamp, *(other.stamp for other in others)}) == 6
