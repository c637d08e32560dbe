"""Commands that take things out of the published database: search, export. Torch is imported only where meanings are compared."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows import places
from flows.cli import completing
from flows.cli.console import bars, hint, say, say_json, table, tell
from flows.cli.group import AsJson, Config, DataDir

ENCODED_TOGETHER = 200  # statements whose vectors are stored in one transaction


class Form(StrEnum):
    """Forms of exported files."""

    PARQUET = "parquet"
    CSV = "csv"
    JSONL = "jsonl"


def search(
    text: Annotated[str, typer.Argument(help="What to look for, in any of the languages.")],
    most: Annotated[int, typer.Option(min=1, help="At most so many statements.")] = 20,
    index: Annotated[bool, typer.Option("--index", help="First store the meaning of the statements that have none yet, some 200 a second.")] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """The statements nearest in meaning, in any of the languages; nearest in words where no meaning is stored."""
    from flows.models import Meaning
    from flows.settings import load
    from store.search import search as find

    settings = load(config, data_dir=data_dir)
    meaning = Meaning(settings)
    if index:
        from store import search as stored
        from store.database import writer
        from store.publish import publish

        with bars() as progress, writer(settings.place) as con:
            advance = progress.stage("storing meanings", len(stored.without_vector(con, meaning.name, 2**62)))
            while rows := stored.without_vector(con, meaning.name, ENCODED_TOGETHER):
                vectors = meaning.vectors(evidence for _, evidence in rows)
                stored.save_vectors(con, meaning.name, [(key, vectors[evidence]) for key, evidence in rows])
                advance(len(rows))
        publish(settings.place)
    answer, by_meaning = find(settings.readable, text, most, encode=meaning.of, encoder=meaning.name)
    if as_json:
        say_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
        return
    shown = ("similarity", "holder", "target", "stance", "stated_on", "service", "evidence")
    places_of = [answer.columns.index(name) for name in shown]
    if answer.rows:
        table(shown, [[row[place] for place in places_of] for row in answer.rows], wrap=("evidence",), right=("similarity",))
    else:
        say("Nothing found.")
    if not by_meaning:
        hint("words were compared, because no meaning is stored", "`shekara search --index …` stores it; meanings = true in the settings does so in each run")


def export(
    folder: Annotated[Path, typer.Argument(help="Folder for the files, made if need be; files of these names in it are replaced.")],
    form: Annotated[Form, typer.Option("--format", help="Form of the files; Parquet is split by year.")] = Form.PARQUET,
    tables: Annotated[
        list[str] | None, typer.Option("--table", autocompletion=completing.tables, help="Only this table or view; may be repeated.", show_default=False)
    ] = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
    config: Config = None,
) -> None:
    """The published database as files: statements, positions, current stances and the rest, as Parquet, CSV or JSON Lines."""
    from store.export import TABLES
    from store.export import export as write

    counts = write(places.readable(data_dir, config), folder, form.value, tables or TABLES)
    if as_json:
        say_json(counts)
        return
    table(("table", "rows"), counts.items(), right=("rows",))
    tell(f"In {folder}")
