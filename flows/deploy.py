"""What Prefect needs to run shekara: the work pool, the deployments of prefect.yaml, and the automation that ends runs whose process was killed.

All of it can be repeated; what is there is brought to the state that this version wants.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from flows.monitor import ENDED  # first: it switches Prefect's telemetry off before Prefect is imported

# isort: split
import httpx
from prefect.automations import AutomationCore, ChangeFlowRunState, EventTrigger, Posture, ResourceSpecification
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import StateType
from prefect.exceptions import ObjectAlreadyExists, PrefectHTTPStatusError
from prefect.settings import get_current_settings
from prefect.workers.process import ProcessWorker

from flows.errors import FlowsError, UsageError

FILE = Path(__file__).parent / "prefect.yaml"
POOL = "shekara"
TAG = "shekara"  # of the deployments and so of their runs
AUTOMATION = "shekara: runs that were killed"
SILENCE = timedelta(seconds=120)  # without a sign of life, after which a run counts as killed; Prefect may look as much later: every `within` of a trigger
STATES = ("Completed", "Failed", "Cancelled", "Crashed", "Skipped")  # in which a run has ended
DEPLOY_SECONDS = 300.0  # that `prefect deploy` may take
IN_MEMORY = "prefect.server.concurrency.lease_storage.memory"
ON_DISK = "prefect.server.concurrency.lease_storage.filesystem"


class DeployError(FlowsError):
    """Prefect's server did not take what it was given."""


def deploy(pool: str = POOL) -> Iterator[str]:
    """Sets everything up on the server that Prefect's settings name; yields a line for each thing that is in order, "note: " before what to look at.

    Raises UsageError without a server, DeployError when it does not answer or refuses.
    """
    url = get_current_settings().api.url
    if not url:
        raise UsageError(
            "no Prefect server is named", "start one (prefect server start) and set PREFECT_API_URL=http://127.0.0.1:4200/api; `shekara serve` needs none"
        )
    try:
        with get_client(sync_client=True) as client:
            yield work_pool(client, pool)
            yield deployments()
            yield automation(client)
            if note := leases(client):
                yield note
    except httpx.HTTPError as error:
        raise DeployError(f"the Prefect server at {url}: {error}", "see whether it runs and PREFECT_API_URL is right") from error


def work_pool(client: SyncPrefectClient, name: str = POOL) -> str:
    """The work pool, of kind process; one that is there stays as it is. DeployError when it is of another kind."""
    try:
        client.create_work_pool(WorkPoolCreate(name=name, type="process", base_job_template=ProcessWorker.get_default_base_job_template()))
    except ObjectAlreadyExists:
        found = client.read_work_pool(name)
        if found.type != "process":
            raise DeployError(f"the work pool {name} is of kind {found.type}", "rename or delete it: shekara's is of kind process") from None
        return f"work pool {name}: is there"
    return f"work pool {name}: created"


def deployments() -> str:
    """The deployments of prefect.yaml, by `prefect deploy`: created, or changed to what the file says, schedules too."""
    command = [sys.executable, "-m", "prefect", "--no-prompt", "deploy", "--all", "--prefect-file", str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=DEPLOY_SECONDS, stdin=subprocess.DEVNULL)
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise DeployError("prefect deploy failed: " + (said[-1].strip() if said else f"code {done.returncode}"), f"try it: {' '.join(command[1:])}")
    return "deployments: monitor, recheck, digest, publish-report, backfill"


def automation(client: SyncPrefectClient) -> str:
    """The automation by which a run that gives no sign of life is called crashed, and so frees the place of the next one."""
    wanted = zombies()
    there = client.read_automations_by_name(AUTOMATION)
    for surplus in there[1:]:
        client.delete_automation(surplus.id)
    if there:
        client.update_automation(there[0].id, wanted)
        return f"automation {AUTOMATION!r}: is there"
    client.create_automation(wanted)
    return f"automation {AUTOMATION!r}: created"


def zombies() -> AutomationCore:
    """After a run was handed to a process, began, or gave its last heartbeat, another heartbeat or its end has to come within SILENCE.

    Of scheduled runs only heartbeats and ENDED come in time (see flows.monitor.ended); of those that somebody starts by hand the states come too.
    """
    return AutomationCore(
        name=AUTOMATION,
        description="A flow run whose process or machine was killed stays Running and holds the only place of its deployment. This calls it crashed.",
        trigger=EventTrigger(
            after={"prefect.flow-run.Pending", "prefect.flow-run.Running", "prefect.flow-run.heartbeat"},
            expect={"prefect.flow-run.heartbeat", ENDED, *(f"prefect.flow-run.{name}" for name in STATES)},
            match=ResourceSpecification({"prefect.resource.id": ["prefect.flow-run.*"]}),
            match_related=ResourceSpecification({"prefect.resource.id": [f"prefect.tag.{TAG}"], "prefect.resource.role": ["tag"]}),
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=SILENCE,
        ),
        actions=[ChangeFlowRunState(name="Crashed", state=StateType.CRASHED, force=False, message=f"No sign of life for {SILENCE.seconds} s: killed.")],
    )


def leases(client: SyncPrefectClient) -> str:
    """What to mend where the server forgets at its own restart who holds a deployment's place; empty where all is well or the server does not tell."""
    try:
        answer = client._client.get("/admin/settings")
    except PrefectHTTPStatusError:
        return ""
    told = answer.json() if answer.status_code == 200 else {}
    if told.get("server", {}).get("concurrency", {}).get("lease_storage") == IN_MEMORY:
        return f"note: the server keeps leases in memory and forgets them when it restarts; start it with PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE={ON_DISK}"
    return ""
