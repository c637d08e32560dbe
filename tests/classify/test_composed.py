"""Training sentences composed of frames and claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from classify import composed, examples
from classify.errors import DataError
from classify.records import sign_of

TABLE = """
holders = ["Prague", "the ministry"]
[[claim]]
target = "crimea"
asserted = "affirms"
denied = "endorses"
that = "Crimea is Ukraine's"
[[claim]]
target = "crimea"
asserted = "endorses"
denied = "rejects"
that = "Crimea is Russia's"
[[pair]]
assert = "{holder} has never doubted that {that}."
deny = "{holder} has never believed that {that}."
[[other]]
label = "silent"
text = "{holder} would not say whether {that}."
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "en.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_frames_times_claims(tmp_path: Path) -> None:
    found = composed.read(_file(tmp_path, TABLE))
    told = {(e.label, "doubted" in e.text, "Ukraine's" in e.text) for e in found if e.pair}
    assert told == {("affirms", True, True), ("endorses", False, True), ("endorses", True, False), ("rejects", False, False)}
    assert len({(e.lang, e.event, e.pair) for e in found if e.pair}) == 1
    assert [e.label for e in found if not e.pair] == ["silent", "silent"]
    assert all(e.text[0].isupper() and "{" not in e.text for e in found)


def test_the_same_each_time_and_one_more_frame_changes_no_other(tmp_path: Path) -> None:
    before = composed.read(_file(tmp_path, TABLE))
    frame = '[[pair]]\nassert = "{holder} knows that {that}."\ndeny = "{holder} denies that {that}."\n'
    after = composed.read(_file(tmp_path, TABLE + frame))
    assert {e.text for e in before} < {e.text for e in after}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('denied = "endorses"', 'denied = "rejects"', "not of opposite sign"),
        ('label = "silent"', 'label = "rejects"', "takes no side"),
        ('deny = "{holder} has never believed that {that}."\n', "", "has no deny"),
        ('holders = ["Prague", "the ministry"]', "holders = []", "no holders"),
        ("[[claim]]", "[[claim", "en.toml"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(DataError, match=told.replace("[", r"\[")) as raised:
        composed.read(_file(tmp_path, TABLE.replace(old, new, 1)))
    assert raised.value.mend


def test_each_language_has_frames_and_both_signs() -> None:
    for path in sorted(examples.TRAINING.glob("*.tsv")):
        found = composed.read(path.parent / "frames" / f"{path.stem}.toml")
        signs = [sign_of(e.label) for e in found]
        assert min(signs.count(1), signs.count(-1)) > 300
        assert signs.count(0) > 80
