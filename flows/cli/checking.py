"""The command that looks whether all is well: doctor."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from flows import places
from flows.cli.console import console, plain, say, say_json
from flows.cli.group import AsJson, Config, DataDir

_MARKS = {"ok": ("ok   ", "green"), "note": ("note ", "yellow"), "wrong": ("wrong", "bold red")}


def doctor(
    settings: Annotated[bool, typer.Option("--settings", help="List every setting: its value and what it means.")] = False,
    mend: Annotated[bool, typer.Option("--mend", help="First count the trend and the present stances again from the statements.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """What is configured and healthy: one line a check, with the mend. Fails if anything is wrong."""
    from rich.text import Text

    from flows.health import examine
    from flows.settings import load

    in_force = load(config, data_dir=data_dir)
    if settings:
        _list(in_force.model_dump(mode="json"), {name: field.description or "" for name, field in type(in_force).model_fields.items()}, as_json)
        return
    if mend:
        from store.database import writer
        from store.history import refill
        from store.publish import publish

        with writer(in_force.place) as con:
            refill(con)
        publish(in_force.place)
    found = []
    for check in examine(in_force, places.config_file(config)):
        found.append(check)
        if not as_json:
            mark, style = _MARKS[check.verdict]
            line = Text.assemble((mark, style), f" {check.name}: {plain(check.found)}" + (f"; {plain(check.mend)}" if check.mend else ""))
            console().print(line, soft_wrap=True)
    if as_json:
        say_json([asdict(check) for check in found])
    if any(check.verdict == "wrong" for check in found):
        raise typer.Exit(1)


def _list(values: dict[str, object], meanings: dict[str, str], as_json: bool) -> None:
    """Settings as TOML lines, secrets hidden."""
    shown = {name: f"{len(value)} set" if name == "channels" and isinstance(value, list) and value else value for name, value in values.items()}
    if as_json:
        say_json(shown)
        return
    for name, value in shown.items():
        say(f"# {meanings[name]}")
        say(f"{name} = {json.dumps(value, ensure_ascii=False)}" if value is not None else f"# {name} is unset")
