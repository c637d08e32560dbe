"""The order of things: settings, the monitoring cycle, its Prefect flow, sending of alerts, and the command line."""

__version__ = "0.1.0"
