"""The catalogue as commands change it: which file is the user's, what is in it, what is to be added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flows import places
from flows.errors import UsageError
from flows.settings import Settings
from ingest import catalogue, userfile
from ingest.records import Source

DEFAULT_NAME = "feeds.toml"  # of the user's file where the settings name none


def sources_file(settings: Settings, config: Path | None = None) -> Path:
    """The file of the setting sources_file, else feeds.toml beside shekara.toml, which need not exist."""
    if settings.sources_file is not None:
        return settings.sources_file
    beside = places.config_file(config)
    return beside.parent / DEFAULT_NAME if beside is not None else Path(DEFAULT_NAME)


def with_disabled(file: Path) -> tuple[Source, ...]:
    """All that the catalogue knows with this file on top, used or not. Raises CatalogueError."""
    return catalogue.load(file if file.exists() else None, with_disabled=True)


def add_sources(file: Path, sources: Sequence[Source], present: Sequence[Source], *, dry_run: bool = False, keep_id: bool = False) -> userfile.Addition:
    """What of the sources is new goes into the file, unless it is a dry run.

    Raises CatalogueError; UsageError when an ID that must be kept is another service's.
    """
    if keep_id:
        for source in sources:
            other = next((one for one in present if one.id == source.id and not set(one.hosts) & set(source.hosts)), None)
            if other is not None:
                raise UsageError(f"the ID {source.id} is that of {other.name} ({other.hosts[0]})", "choose another --id")
    addition = userfile.plan(sources, present)
    if addition.sources and not dry_run:
        userfile.add(file, addition.sources, present)
    return addition
