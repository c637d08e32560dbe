"""Errors of flows. Each message names the setting, file or command; `mend` says how to put it right."""

from __future__ import annotations


class FlowsError(Exception):
    """Anything that stops a command before or beside its work."""

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend


class SettingsError(FlowsError):
    """A setting is wrong, unknown, or its file can't be read."""


class UsageError(FlowsError):
    """A command was asked for something that does not exist or does not go together."""


class EveryFeedFailed(FlowsError):
    """A monitoring cycle got no answer from any feed."""


class BackfillStopped(FlowsError):
    """A site did not answer, so that a backfill ended before its work did."""


class ClusterError(FlowsError):
    """The Dask cluster of the settings can't be reached, or has lost what it needs to go on."""
