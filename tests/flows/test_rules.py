"""Rules as data: the bundled ones, the user's laid over them, and errors that name file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import SettingsError
from flows.rules import load
from store.deciding import KINDS
from store.outbox import chosen


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_bundled_rules_have_one_of_each_kind_and_filter_nobody_else_out() -> None:
    ruling = load()
    assert [rule.kind for rule in ruling.rules] == list(KINDS)
    assert {rule.name: rule.levels for rule in ruling.rules if rule.levels} == {"shift": ("state", "organisation")}
    assert (ruling.policy("slack-0123abcd").digest, ruling.policy("slack-0123abcd").per_hour) == ("none", 20)


def test_a_file_of_ones_own_is_laid_over_them_key_by_key(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '[rules.shift]\npoints = 3\n[rules.first_stance]\nmute = true\n[rules.near]\nkind = "first"\nholder = ["KAZ", "UZB"]\nchannels = ["work"]\n'
        '[channels.default]\ntz = "Asia/Almaty"\n[channels.slack]\ndigest = "weekly"\nday = "friday"\nquiet = "22:00-07:00"\n',
    )
    ruling = load(path)
    rules = {rule.name: rule for rule in ruling.rules}
    assert (rules["shift"].points, rules["shift"].levels) == (3, ("state", "organisation"))
    assert (rules["first_stance"].mute, rules["threat"].mute) == (True, False)
    assert chosen(rules["near"], ["work", "slack-0123abcd"]) == ["work"]
    slack = ruling.policy("slack-0123abcd")
    assert (slack.digest, slack.tz.key, ruling.policy("tgram-0123abcd").digest) == ("weekly", "Asia/Almaty", "none")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[rules.x]\nkind = "frist"', "rules.x.kind"), ("[rules.x]\nholder = []", "rules.x.kind"), ('[rules.shift]\npoint = 2', "rules.shift.point"),
        ("[rules.shift]\npoints = 0", "rules.shift.points"),
        ("[rules.shift]\npoints = true", "rules.shift.points"),
        ('[rules.threat]\nsign = true', "rules.threat.sign"),
        ('[rules.threat]\nlevel = ["king"]', "rules.threat.level"), ('[rules.threat]\nholder = "KAZ"', "rules.threat.holder"),
        ("[rules.threat]\nmin_confidence = 2", "rules.threat.min_confidence"), ('[rules.feed-unhealthy]\nholder = ["KAZ"]', "rules.feed-unhealthy.holder"),
        ('[rules.threat]\nmute = "yes"', "rules.threat.mute"), ('[channels.default]\ndigest = "yearly"', "channels.default.digest"),
        ('[channels.slack]\nquiet = "22:00"', "channels.slack.quiet"), ('[channels.slack]\ntz = "Mars/Base"', "channels.slack.tz"),
        ('[channels.slack]\nat = "25:00"', "channels.slack.at"), ("[channels.slack]\nper_hour = -1", "channels.slack.per_hour"), ("[rule.x]\n", "rule"),
        ('[rules."A B"]\nkind = "first"', "rules.A B"), ("rules.x = 1", "rules.x"),
    ],
)  # fmt: skip
def test_an_error_names_the_file_and_the_key(tmp_path: Path, text: str, key: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load(path)
    assert str(path) in caught.value.message
    assert key in caught.value.message
    assert caught.value.mend


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"no\.toml"):
        load(tmp_path / "no.toml")
    with pytest.raises(SettingsError, match=r"mine\.toml is not valid TOML"):
        load(written(tmp_path, "[rules"))
