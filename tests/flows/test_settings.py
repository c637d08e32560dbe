"""Settings: which layer wins, and what a wrong one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import places
from flows.errors import SettingsError
from flows.settings import Settings, load


def test_defaults_hold_where_nothing_is_set(workdir: Path) -> None:
    settings = load()
    assert settings.data_dir == Path("data")
    assert settings.channels == ()
    assert settings.agent.startswith("shekara/")


def test_a_flag_stands_above_the_environment_and_that_above_the_file(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("shekara.toml").write_text('data_dir = "from-file"\ntimeout = 5\nbatch_size = 7\n', encoding="utf-8")
    assert (load().data_dir, load().timeout) == (Path("from-file"), 5)
    monkeypatch.setenv("SHEKARA_DATA_DIR", "from-environment")
    monkeypatch.setenv("SHEKARA_TIMEOUT", "6")
    assert (load().data_dir, load().timeout, load().batch_size) == (Path("from-environment"), 6, 7)
    assert load(data_dir=Path("from-flag")).data_dir == Path("from-flag")


@pytest.mark.parametrize("layer", ["default", "file", "environment", "flag"])
def test_readers_and_writers_find_the_same_folder(workdir: Path, monkeypatch: pytest.MonkeyPatch, layer: str) -> None:
    if layer != "default":
        Path("shekara.toml").write_text('data_dir = "from-file"\n', encoding="utf-8")
    if layer in ("environment", "flag"):
        monkeypatch.setenv("SHEKARA_DATA_DIR", "~/from-environment")
    flag = Path("~/from-flag") if layer == "flag" else None
    assert load(data_dir=flag).data_dir == places.data_dir(flag)


def test_paths_in_a_file_start_at_that_file(tmp_path: Path, workdir: Path) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "mine.toml").write_text('data_dir = "../var"\nsources_file = "feeds.toml"\n', encoding="utf-8")
    settings = load(folder / "mine.toml")
    assert settings.data_dir.resolve() == tmp_path / "var"
    assert settings.sources_file == folder / "feeds.toml"


def test_a_wrong_value_is_named_with_its_place_and_the_mend(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("shekara.toml").write_text("timeout = -1\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"timeout in shekara.toml is -1: .*greater than 0") as caught:
        load()
    assert "seconds" in caught.value.mend
    monkeypatch.setenv("SHEKARA_TIMEOUT", "soon")
    with pytest.raises(SettingsError, match=r"SHEKARA_TIMEOUT is 'soon'"):
        load()


def test_an_unknown_setting_is_refused_and_the_nearest_one_named(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHEKARA_TIMEOT", "3")
    with pytest.raises(SettingsError, match="SHEKARA_TIMEOT") as caught:
        load()
    assert "SHEKARA_TIMEOUT" in caught.value.mend
    monkeypatch.delenv("SHEKARA_TIMEOT")
    Path("shekara.toml").write_text('chanels = ["json://localhost"]\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="chanels") as caught:
        load()
    assert "channels" in caught.value.mend


@pytest.mark.parametrize("text", ["timeout = ", "timeout = \n", "data_dir = 'x"])
def test_a_file_that_is_no_toml_is_named(workdir: Path, text: str) -> None:
    Path("shekara.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"shekara\.toml is not valid TOML"):
        load()


def test_a_named_file_has_to_exist(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match=r"elsewhere\.toml"):
        load(Path("elsewhere.toml"))
    monkeypatch.setenv("SHEKARA_CONFIG", "gone.toml")
    with pytest.raises(SettingsError, match=r"gone\.toml"):
        load()


def test_channels_come_as_a_list_in_the_file_and_with_spaces_in_the_environment(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("shekara.toml").write_text('channels = ["json://one", "mailto://a:b@example.org?to=c,d"]\n', encoding="utf-8")
    assert load().channels == ("json://one", "mailto://a:b@example.org?to=c,d")
    monkeypatch.setenv("SHEKARA_CHANNELS", "json://two  json://three")
    assert load().channels == ("json://two", "json://three")


def test_every_setting_says_what_it_means() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
