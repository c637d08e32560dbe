"""The rules of alerts and of their channels: the bundled rules.toml, with the user's rules_file laid over it."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from classify.records import Level
from flows.digest import DAYS, DIGESTS, Policy, clock_time
from flows.errors import SettingsError
from store.deciding import KINDS, OF_FEEDS, Rule
from store.outbox import kind_of

BUNDLED = "the bundled rules.toml"
_FILTERS = {"holder": "holders", "level": "levels", "target": "targets", "language": "languages", "channels": "channels"}
_OF_STATEMENTS = ("holder", "level", "target", "min_confidence")  # say nothing of a feed
_RULE = ("kind", *_FILTERS, "min_confidence", "mute", "points", "sign")
_POLICY = ("digest", "at", "day", "tz", "quiet", "per_hour", "debounce", "mute")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")


@dataclass(frozen=True, slots=True)
class Ruling:
    """All rules in force."""

    rules: tuple[Rule, ...]
    policies: Mapping[str, Policy]  # by channel's name or kind; "default" is always there

    def policy(self, channel: str) -> Policy:
        """How the channel of that name is used."""
        return self.policies.get(channel) or self.policies.get(kind_of(channel)) or self.policies["default"]


def load(rules_file: Path | None = None) -> Ruling:
    """The rules in force. SettingsError names the file and the key that is wrong."""
    values = _bundled()
    places = {key: BUNDLED for key in values}
    if rules_file is not None:
        own = _read(rules_file)
        values, places = _laid_over(values, own, str(rules_file))
    try:
        policies = {"default": _policy(values["channels", "default"], Policy(), places["channels", "default"], "channels.default")}
        for (table, name), keys in values.items():
            if table == "channels" and name != "default":
                policies[name] = _policy(keys, policies["default"], places[table, name], f"channels.{name}")
        rules = tuple(_rule(name, keys, places[table, name]) for (table, name), keys in values.items() if table == "rules")
    except _Wrong as wrong:
        raise SettingsError(f"{wrong.place}: {wrong.key} is {wrong.value!r}", wrong.mend) from wrong
    return Ruling(rules, policies)


class _Wrong(Exception):
    """A value that can't be."""

    def __init__(self, place: str, key: str, value: object, mend: str) -> None:
        super().__init__(key)
        self.place, self.key, self.value, self.mend = place, key, value, mend


Tables = dict[tuple[str, str], dict[str, Any]]  # ("rules", name) → its keys


@cache
def _text() -> str:
    return files("flows").joinpath("rules.toml").read_text(encoding="utf-8")


def _bundled() -> Tables:
    return _tables(tomllib.loads(_text()), BUNDLED)


def _read(path: Path) -> Tables:
    try:
        return _tables(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}", "correct that line; a rule begins with [rules.NAME]") from error
    except OSError as error:
        raise SettingsError(f"rules_file {path} can't be read: {error.strerror}", "correct rules_file, or its permissions") from error


def _tables(values: Mapping[str, Any], place: str) -> Tables:
    found: Tables = {}
    for table, inside in values.items():
        if table not in ("rules", "channels") or not isinstance(inside, dict):
            raise SettingsError(f"{place} sets {table}, which is no table of rules", "write [rules.NAME] and [channels.NAME]")
        for name, keys in inside.items():
            if not isinstance(keys, dict):
                raise SettingsError(f"{place}: {table}.{name} is {keys!r}, not a table", f"write [{table}.NAME] above its keys")
            if not _NAME.fullmatch(name):
                raise SettingsError(f"{place}: {table}.{name} is no name", "use small letters, digits, - and _, 61 of them at most")
            known = _RULE if table == "rules" else _POLICY
            for key in keys:
                if key not in known:
                    near = difflib.get_close_matches(key, known, 1)
                    mend = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
                    raise SettingsError(f"{place} sets {table}.{name}.{key}, which does not exist", mend)
            found[table, name] = dict(keys)
    return found


def _laid_over(base: Tables, own: Tables, place: str) -> tuple[Tables, dict[tuple[str, str], str]]:
    places = {key: place if key in own else BUNDLED for key in {**base, **own}}
    return {key: {**base.get(key, {}), **own.get(key, {})} for key in {**base, **own}}, places


def _rule(name: str, keys: Mapping[str, Any], place: str) -> Rule:
    at = f"rules.{name}"
    kind = keys.get("kind")
    if kind not in KINDS:
        raise _Wrong(place, f"{at}.kind", kind, f"write one of {', '.join(KINDS)}")
    for key in _OF_STATEMENTS:
        if kind in OF_FEEDS and key in keys:
            raise _Wrong(place, f"{at}.{key}", keys[key], f"a feed has no {key}; leave it out")
    if kind != "shift" and ("points" in keys or "sign" in keys):
        key = "points" if "points" in keys else "sign"
        raise _Wrong(place, f"{at}.{key}", keys[key], "only a rule of the kind shift has it; leave it out")
    filters = {field: _texts(keys, key, place, at) for key, field in _FILTERS.items()}
    for level in filters["levels"]:
        if level not in get_args(Level):
            raise _Wrong(place, f"{at}.level", level, f"levels are {', '.join(get_args(Level))}")
    confidence = keys.get("min_confidence", 0.0)
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise _Wrong(place, f"{at}.min_confidence", confidence, "write a number from 0 to 1")
    points = keys.get("points", 1) if kind == "shift" else None
    if points is not None and (isinstance(points, bool) or not isinstance(points, int) or not 1 <= points <= 5):
        raise _Wrong(place, f"{at}.points", points, "write a whole number from 1 to 5; no shift has 5, so that only a change of sign counts then")
    return Rule(
        name, kind, min_confidence=float(confidence), mute=_flag(keys, "mute", False, place, at), points=points,
        sign=_flag(keys, "sign", True, place, at), **filters,
    )  # fmt: skip


def _policy(keys: Mapping[str, Any], base: Policy, place: str, at: str) -> Policy:
    digest, day, zone = keys.get("digest", base.digest), keys.get("day", base.day), keys.get("tz", base.tz.key)
    if digest not in DIGESTS:
        raise _Wrong(place, f"{at}.digest", digest, f"write one of {', '.join(DIGESTS)}")
    if day not in DAYS:
        raise _Wrong(place, f"{at}.day", day, f"write one of {', '.join(DAYS)}")
    try:
        tz = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError) as error:
        raise _Wrong(place, f"{at}.tz", zone, 'write the name of a time zone, as "Asia/Almaty"') from error
    try:
        hour = clock_time(keys["at"]) if "at" in keys else base.at
    except ValueError as error:
        raise _Wrong(place, f"{at}.at", keys["at"], 'write a time of day, as "08:00"') from error
    quiet = base.quiet
    if "quiet" in keys:
        try:
            begin, dash, end = keys["quiet"].partition("-")
            quiet = (clock_time(begin), clock_time(end)) if keys["quiet"] else None
            if keys["quiet"] and (not dash or quiet is None or quiet[0] == quiet[1]):
                raise ValueError
        except (ValueError, AttributeError) as error:
            raise _Wrong(place, f"{at}.quiet", keys["quiet"], 'write two times of day, as "22:00-07:00", or "" for none') from error
    numbers = {}
    for key, most in (("per_hour", 3600), ("debounce", 10_080)):
        value = keys.get(key, getattr(base, key))
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise _Wrong(place, f"{at}.{key}", value, f"write a whole number from 0 to {most}")
        numbers[key] = value
    return Policy(digest, hour, day, tz, quiet, numbers["per_hour"], numbers["debounce"], _flag(keys, "mute", base.mute, place, at))


def _texts(keys: Mapping[str, Any], key: str, place: str, at: str) -> tuple[str, ...]:
    value = keys.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise _Wrong(place, f"{at}.{key}", value, 'write a list of names, as ["one", "two"]')
    return tuple(value)


def _flag(keys: Mapping[str, Any], key: str, default: bool, place: str, at: str) -> bool:
    value = keys.get(key, default)
    if not isinstance(value, bool):
        raise _Wrong(place, f"{at}.{key}", value, "write true or false")
    return value
