"""Where the settings file and the data lie. Plain Python: reading commands need this and no settings library."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.errors import SettingsError

if TYPE_CHECKING:
    from store.lake import Lake

PREFIX = "SHEKARA_"
PATHS = ("data_dir", "cache_dir", "stance_model", "sources_file", "targets_file", "rules_file")  # in a file, relative to that file


def config_file(flag: Path | None = None) -> Path | None:
    """The settings file: `--config`, then SHEKARA_CONFIG, then ./shekara.toml where there is one. SettingsError when a named one is missing."""
    named = flag or (Path(os.environ[PREFIX + "CONFIG"]) if os.environ.get(PREFIX + "CONFIG") else None)
    if named is None:
        default = Path("shekara.toml")
        return default if default.is_file() else None
    if not named.is_file():
        raise SettingsError(f"no settings file at {named}", "correct --config or SHEKARA_CONFIG, or create the file")
    return named


def read_config(path: Path | None) -> dict[str, Any]:
    """The settings in a TOML file, paths resolved against its folder; empty for None. SettingsError when it can't be read."""
    if path is None:
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}", "correct that line; a setting reads `name = value`") from error
    except OSError as error:
        raise SettingsError(f"{path} can't be read: {error.strerror}", "check its permissions") from error
    for key in PATHS:
        if isinstance(values.get(key), str):
            values[key] = str(path.parent / Path(values[key]).expanduser())
    return values


def data_dir(flag: Path | None = None, config: Path | None = None) -> Path:
    """The folder that holds the databases: `--data-dir`, then SHEKARA_DATA_DIR, then the settings file, then ./data."""
    if flag is not None:
        return flag.expanduser()
    if os.environ.get(PREFIX + "DATA_DIR"):
        return Path(os.environ[PREFIX + "DATA_DIR"]).expanduser()
    path = config_file(config)
    value = read_config(path).get("data_dir", "data")
    if not isinstance(value, str):
        raise SettingsError(f"data_dir in {path} is {value!r}, not a path", 'write data_dir = "some/folder"')
    return Path(value)


def readable(flag: Path | None = None, config: Path | None = None) -> Path | Lake:
    """What readers open: the lake that SHEKARA_STORE or the settings file names, else the published copy in the folder of the databases."""
    from store.lake import Lake

    values = read_config(config_file(config))
    store = os.environ.get(PREFIX + "STORE") or values.get("store", "")
    folder = data_dir(flag, config)
    if not isinstance(store, str) or not store:
        return published(folder)
    return Lake(store, os.environ.get(PREFIX + "LAKE_DATA") or values.get("lake_data") or str(folder / "lake"))


def published(folder: Path) -> Path:
    """The readers' copy of the database."""
    return folder / "public" / "shekara.duckdb"
