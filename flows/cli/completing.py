"""What the shell offers behind an option: feeds, services, holders, targets, rules, tables.

Out of the catalogues' text: no database is opened, and nothing heavy imported.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from flows import places
from flows.errors import FlowsError

Offer = tuple[str, str]  # what is completed to, and what it means

_ROOT = Path(__file__).parents[2]
_LEXICON = _ROOT / "classify" / "lexicon"
_NAMED = re.compile(r'^\[(?:sources\.)?([A-Za-z0-9_-]+)\]\nname = "([^"]*)"', re.MULTILINE)
_FEEDS = re.compile(r"^\[sources\.([a-z0-9-]+)\.feeds\]\n((?:.+\n?)*)", re.MULTILINE)


def feeds(incomplete: str) -> list[Offer]:
    """IDs of feeds, and of services, which stand for all of theirs."""
    found = dict(_services())
    for service, body in _FEEDS.findall(_text(_ROOT / "ingest" / "sources.toml")):
        found |= {f"{service}/{line.partition(' = ')[0]}": found.get(service, "") for line in body.splitlines() if " = {" in line}
    for service, table in _own("sources_file").get("sources", {}).items():
        found |= {f"{service}/{key}": found.get(service, "") for key in table.get("feeds", {})}
    return _begin(found, incomplete)


def services(incomplete: str) -> list[Offer]:
    """IDs of services."""
    return _begin(_services(), incomplete)


def holders(incomplete: str) -> list[Offer]:
    """States and organisations of the lexicon."""
    found = dict(_NAMED.findall(_text(_LEXICON / "states.toml")))
    for key in re.findall(r'^holder = "([^"]+)"\nlevel = "organisation"', _text(_LEXICON / "bodies.toml"), re.MULTILINE):
        found.setdefault(key, "")
    return _begin(found, incomplete.upper())


def targets(incomplete: str) -> list[Offer]:
    """Territorial questions, your own too."""
    found = dict(_NAMED.findall(_text(_LEXICON / "targets.toml")))
    found |= {key: str(table.get("name", "")) for key, table in _own("targets_file").items() if isinstance(table, dict)}
    return _begin(found, incomplete)


def rules(incomplete: str) -> list[Offer]:
    """Rules of alerts, and "all"."""
    found = {"all": "every rule"}
    found |= {name: "" for name in re.findall(r"^\[rules\.([a-z0-9_-]+)\]", _text(_ROOT / "flows" / "rules.toml"), re.MULTILINE)}
    found |= {name: "yours" for name in _own("rules_file").get("rules", {})}
    return _begin(found, incomplete)


def tables(incomplete: str) -> list[Offer]:
    """Views that can be exported."""
    views = [path for path in sorted((_ROOT / "store" / "views").glob("*.sql")) if "REPLACE VIEW" in _text(path)]
    return _begin({path.stem.partition("_")[2]: "" for path in views}, incomplete)


def _services() -> dict[str, str]:
    found = dict(_NAMED.findall(_text(_ROOT / "ingest" / "sources.toml")))
    return found | {key: str(table.get("name", "")) for key, table in _own("sources_file").get("sources", {}).items()}


def _own(setting: str) -> dict[str, Any]:
    """The user's own file that a setting names; empty where there is none that can be read: a completion is no place for errors."""
    import os
    import tomllib

    try:
        path = os.environ.get(places.PREFIX + setting.upper()) or places.read_config(places.config_file()).get(setting)
        return tomllib.loads(Path(path).expanduser().read_text(encoding="utf-8")) if path else {}
    except (FlowsError, OSError, ValueError):
        return {}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _begin(found: dict[str, str], incomplete: str) -> list[Offer]:
    return [(key, meaning) for key, meaning in found.items() if key.startswith(incomplete)]
