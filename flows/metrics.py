"""Metrics in the text format of Prometheus: the file metrics.prom after each run, and the endpoint of `shekara serve`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flows.settings import Settings
from store.errors import StoreError
from store.measures import Measure, measures
from store.publish import publish

if TYPE_CHECKING:
    from prometheus_client.core import Metric

FILE = "metrics.prom"  # in data_dir: what node_exporter's textfile collector reads
# Measure → name of the metric, what it says, names of its labels. Only polls never become fewer.
METRICS = {
    "polls": ("shekara_polls", "Polls of feeds, by outcome.", ("outcome",)),
    "articles": ("shekara_articles", "Articles stored.", ("service",)),
    "articles_waiting": ("shekara_articles_waiting", "Articles stored that no classifier has read.", ()),
    "article_lag": ("shekara_article_lag_seconds", "From publication to storage, of articles of the last day.", ("quantile",)),
    "statements": ("shekara_statements", "Statements that hold now.", ("stance",)),
    "positions": ("shekara_positions", "Positions that hold now.", ("stance",)),
    "alerts": ("shekara_alerts", "Alerts in the outbox.", ("rule", "state")),
    "alert_oldest_pending": ("shekara_alert_oldest_pending_timestamp_seconds", "When the oldest alert that waits was raised.", ()),
    "feed_health": ("shekara_feed_health", "1 for the state that the feed is in.", ("feed", "health")),
    "feed_failures": ("shekara_feed_failures", "Failed polls in a row.", ("feed",)),
    "feed_last_poll": ("shekara_feed_last_poll_timestamp_seconds", "When the feed was last polled.", ("feed",)),
    "feed_last_new": ("shekara_feed_last_new_timestamp_seconds", "When the feed last had a new entry.", ("feed",)),
    "run_last_end": ("shekara_run_last_end_timestamp_seconds", "When the last run of this kind ended so.", ("kind", "status")),
    "run_last_seconds": ("shekara_run_last_seconds", "How long the last run of this kind took.", ("kind",)),
}  # fmt: skip


class Collector:
    """The metrics of what readers see, read anew each time that somebody asks; none while there is no database."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def collect(self) -> Iterable[Metric]:
        """For a registry of prometheus_client. Raises StoreError for a database that can't be read."""
        try:
            found = measures(self._settings.readable)
        except StoreError:
            if not self._settings.store and not self._settings.readable.exists():  # type: ignore[union-attr]
                return []
            raise
        return families(found)


def families(found: Iterable[Measure]) -> list[Metric]:
    """The measures as metrics; those of which there is nothing to tell are left out."""
    from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

    by_name: dict[str, Metric] = {}
    for measure in found:
        name, text, labels = METRICS[measure.name]
        if measure.name not in by_name:
            by_name[measure.name] = (CounterMetricFamily if measure.name == "polls" else GaugeMetricFamily)(name, text, labels=labels)
        by_name[measure.name].add_metric(measure.labels, measure.value)  # type: ignore[attr-defined]
    return list(by_name.values())


def text(settings: Settings) -> bytes:
    """All metrics, as Prometheus reads them."""
    from prometheus_client import CollectorRegistry, generate_latest

    registry = CollectorRegistry()
    registry.register(Collector(settings))
    return generate_latest(registry)


def release(settings: Settings, note: Callable[[str], None]) -> bool:
    """Publishes for readers, then writes metrics.prom; whether readers have a newer copy. Metrics that can't be written are told and are no error."""
    published = publish(settings.place)
    path = settings.data_dir / FILE
    new = path.with_name(f".{FILE}.{os.getpid()}.new")
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        new.write_bytes(text(settings))
        os.replace(new, path)
    except (OSError, StoreError) as error:
        new.unlink(missing_ok=True)
        note(f"{path} was not written: {error}")
    return published


@contextmanager
def answering(settings: Settings, address: str) -> Iterator[int]:
    """Answers HTTP at "host:port" for the block, whose value is the port; 0 takes a free one. Raises OSError when it is taken."""
    from prometheus_client import CollectorRegistry, start_http_server

    registry = CollectorRegistry()
    registry.register(Collector(settings))
    host, _, port = address.rpartition(":")
    server, thread = start_http_server(int(port), host.strip("[]"), registry)
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
