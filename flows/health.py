"""What `shekara doctor` looks at: each check says what it found and, where something is amiss, the mend."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import duckdb

from classify import encoder
from classify.encoding.e5_package import packaged_model
from classify.errors import EncoderError, LexiconError
from classify.questions.catalogue import load as load_targets
from flows import __version__, places, rules, surroundings
from flows.alerts import SECRET, channel_name, channel_url
from flows.errors import SettingsError
from flows.findings import Check
from flows.settings import Settings
from ingest import archive, catalogue
from ingest.errors import CatalogueError
from ingest.schedule import UNHEALTHY
from store import integrity, query
from store.database import DATABASE, reader
from store.errors import StoreError
from store.lake import Lake
from store.outbox import kind_of


def examine(settings: Settings, config: Path | None) -> Iterator[Check]:
    """Every check, in the order in which things are needed.

    Asks no other machine but the server of PREFECT_API_URL, where that is set: `shekara feeds check` asks the feeds.
    """
    checks: tuple[Callable[[], Check], ...] = (
        lambda: Check("program", "ok", f"shekara {__version__}, Python {sys.version.split()[0]}"),
        surroundings.versions,
        lambda: Check("settings", "ok", f"read from {config}" if config else "defaults and environment; no shekara.toml here"),
        lambda: _contact(settings),
        lambda: _sources(settings),
        lambda: _targets(settings),
        lambda: _folder(settings.data_dir),
        lambda: surroundings.disk(settings.data_dir, _size(settings.data_dir / DATABASE)),
        lambda: surroundings.clock(surroundings.utc_now(), _latest(settings)),
        lambda: _lake(settings) if settings.store else _database(settings.data_dir),
        *(() if settings.store else (lambda: _behind(settings.data_dir),)),
        lambda: _archive(settings),
        *(partial(_integrity, settings.readable, name) for name in ("orphans", "doubles", "offsets", "roll-ups")),
        lambda: _feeds(settings),
        lambda: _encoder(settings),
        lambda: _channels(settings),
        lambda: _outbox(settings),
        lambda: surroundings.prefect(os.environ.get("PREFECT_API_URL")),
    )
    for check in checks:
        yield check()


def _contact(settings: Settings) -> Check:
    if settings.contact or settings.user_agent:
        return Check("user agent", "ok", settings.agent)
    return Check(
        "user agent", "note", f"{settings.agent}, which names no contact", "set contact to an e-mail address or page: sites block nameless readers sooner"
    )


def _sources(settings: Settings) -> Check:
    try:
        sources = catalogue.load(settings.sources_file)
    except CatalogueError as error:
        return Check("sources", "wrong", error.message, error.mend)
    feeds = sum(len(source.feeds) for source in sources)
    if not feeds:
        return Check("sources", "wrong", "no feed is enabled", "enable one in sources_file")
    return Check("sources", "ok", f"{feeds} feeds of {len(sources)} services")


def _targets(settings: Settings) -> Check:
    try:
        known = load_targets(settings.targets_file).targets
    except LexiconError as error:
        return Check("targets", "wrong", error.message, error.mend)
    return Check("targets", "ok", f"{len(known)} territorial questions" + (f", with those of {settings.targets_file}" if settings.targets_file else ""))


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _latest(settings: Settings) -> datetime | None:
    """When the last run began, by what readers see; None where there is none or it can't be read, which another check tells."""
    if isinstance(settings.readable, Path) and not settings.readable.exists():
        return None
    try:
        return query.last_run(settings.readable)
    except (StoreError, duckdb.Error):
        return None


def _folder(folder: Path) -> Check:
    nearest = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return Check("data folder", "wrong", f"{folder} can't be written", "change its permissions, or set data_dir")
    return Check("data folder", "ok", f"{folder}" if folder.exists() else f"{folder} will be made by the first run")


def _database(folder: Path) -> Check:
    path = places.published(folder)
    if not path.exists():
        return Check("database", "note", f"nothing published at {path} yet", "`shekara run` or `shekara demo` makes it")
    try:
        reader(path).close()
    except StoreError as error:
        return Check("database", "wrong", error.message, error.mend)
    age = datetime.now(UTC) - datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Check("database", "ok", f"{path}, {path.stat().st_size / 1e6:.1f} MB, published {age.total_seconds() / 3600:.1f} h ago")


def _lake(settings: Settings) -> Check:
    try:
        reader(settings.readable).close()
    except (StoreError, duckdb.Error) as error:
        return Check("lake", "wrong", str(error).splitlines()[0], getattr(error, "mend", "`shekara run` makes its tables"))
    return Check("lake", "ok", str(settings.readable))


def _behind(folder: Path) -> Check:
    if not integrity.behind(folder):
        return Check("published copy", "ok", "what readers see is what was stored")
    live, copy = folder / DATABASE, places.published(folder)
    late = f" by {(live.stat().st_mtime - copy.stat().st_mtime) / 3600:.1f} h" if copy.exists() and live.stat().st_mtime > copy.stat().st_mtime else ""
    found = f"behind the database{late}: a run is at work, was killed, or could not publish"
    return Check("published copy", "note", found, "the next `shekara run` publishes; `shekara doctor --mend` does so now")


def _archive(settings: Settings) -> Check:
    try:
        size = archive.measure(settings.archive_dir)
    except OSError as error:
        return Check("raw archive", "wrong", f"{settings.archive_dir} can't be read ({error.strerror})", "change its permissions")
    kept = f"{size.files} files, {size.size / 1e6:,.1f} MB, since {size.since}" if size.files else "nothing yet"
    if not settings.archive:
        return Check("raw archive", "note", f"off, {kept}", "archive = true keeps what is fetched, so that it can be read again without the network")
    return Check("raw archive", "ok", f"{settings.archive_dir}, {kept}" + (f", kept for {settings.archive_days} days" if settings.archive_days else ""))


@cache
def _findings(path: Path | Lake, changed: float) -> dict[str, integrity.Finding]:
    return {finding.name: finding for finding in integrity.examine(path)}


def _integrity(path: Path | Lake, name: str) -> Check:
    if isinstance(path, Path) and not path.exists():
        return Check(name, "ok", "nothing to look at yet")
    try:
        finding = _findings(path, path.stat().st_mtime if isinstance(path, Path) else time.monotonic() // 60)[name]
    except (StoreError, duckdb.Error) as error:
        return Check(name, "wrong", str(error).splitlines()[0], getattr(error, "mend", ""))
    return Check(name, "wrong" if finding.wrong else "ok", finding.found, finding.mend)


def _feeds(settings: Settings) -> Check:
    """By what the runs have found out."""
    if isinstance(settings.readable, Path) and not settings.readable.exists():
        return Check("feeds", "ok", "none was asked yet")
    try:
        known = [feed for source in catalogue.load(settings.sources_file) for feed in source.feeds]
        health = query.feed_health(settings.readable)
    except (CatalogueError, StoreError, duckdb.Error) as error:
        return Check("feeds", "note", str(error).splitlines()[0], getattr(error, "mend", ""))
    seen = [health[feed.id] for feed in known if feed.id in health]
    ill = [feed.feed_id for feed in seen if feed.health in UNHEALTHY]
    moved = [feed.feed_id for feed in seen if feed.moved_to]
    if ill or moved:
        parts = [f"{len(ids)} {what} ({', '.join(ids[:3])}{', …' if len(ids) > 3 else ''})" for ids, what in ((ill, "unhealthy"), (moved, "moved")) if ids]
        return Check("feeds", "note", " and ".join(parts), "`shekara feeds check --stored` says what to do about each")
    return Check("feeds", "ok", f"{sum(feed.last_polled_at is not None for feed in seen)} asked, none unhealthy")


def _encoder(settings: Settings) -> Check:
    if settings.encoder and settings.encoder != encoder.DEFAULT:
        if settings.encoder.startswith((".", "/", "~")) and not Path(settings.encoder).expanduser().exists():
            return Check("encoder", "wrong", f"there is no {settings.encoder}", "correct encoder, or unset it to take the bundled one")
        return Check("encoder", "ok", f"{settings.encoder}, as set")
    cache = settings.cache_dir or encoder.default_cache()
    if encoder.is_converted(cache):
        return Check("encoder", "ok", f"{encoder.DEFAULT}, in {cache}")
    try:
        return Check("encoder", "ok", f"{encoder.DEFAULT}, to be converted from {packaged_model()} into {cache} by the first run, once")
    except EncoderError as error:
        return Check("encoder", "wrong", error.message, error.mend)


def _channels(settings: Settings) -> Check:
    try:
        ruling = rules.load(settings.rules_file)
    except SettingsError as error:
        return Check("alerts", "wrong", error.message, error.mend)
    if not settings.channels:
        return Check("alerts", "note", "no channel is set: alerts stay in the outbox", "set channels to Apprise URLs")
    import apprise

    urls = [channel_url(url) for url in settings.channels]
    wrong = [n for n, url in enumerate(urls, 1) if not url.startswith(SECRET) and apprise.Apprise.instantiate(url) is None]
    if wrong:
        return Check("alerts", "wrong", f"channel {wrong[0]} of {len(urls)} is no Apprise URL", "see https://appriseit.com for the form of each service")
    names = [channel_name(url) for url in settings.channels]
    if twice := [name for n, name in enumerate(names) if name in names[:n]]:
        return Check("alerts", "wrong", f"two channels are named {twice[0]}", "give each channel a name of its own")
    named = {name for rule in ruling.rules for name in rule.channels} | set(ruling.policies)
    stray = sorted(named - {"default", "prefect", *names, *map(kind_of, names)})
    if stray:
        return Check("alerts", "note", f"the rules name {stray[0]}, which is no channel of the settings", "correct its name in rules_file or in channels")
    muted = [f"the rule {rule.name}" for rule in ruling.rules if rule.mute] + [f"the channel {name}" for name, policy in ruling.policies.items() if policy.mute]
    return Check("alerts", "ok", f"{len(urls)} channels, {len(ruling.rules)} rules" + (f"; muted: {', '.join(muted)}" if muted else ""))


def _outbox(settings: Settings) -> Check:
    """What became of the alerts, by what readers see."""
    if isinstance(settings.readable, Path) and not settings.readable.exists():
        return Check("outbox", "ok", "nothing in it yet")
    try:
        counts = query.alert_states(settings.readable)
    except (StoreError, duckdb.Error) as error:
        return Check("outbox", "note", str(error).splitlines()[0], getattr(error, "mend", ""))
    found = ", ".join(f"{count} {state}" for state, count in sorted(counts.items())) or "nothing in it yet"
    if counts.get("failed"):
        return Check("outbox", "note", found, "`shekara alerts list --state failed` says why; `shekara alerts retry` tries them again")
    return Check("outbox", "ok", found)
