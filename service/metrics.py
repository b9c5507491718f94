"""What is counted (Prometheus)."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector

#: Seconds; from a cached answer to a rewriting model's.
BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Metrics:
    """One registry for each app, so that several can live in one process."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self.requests = Counter(
            "summarizer_http_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.duration = Histogram(
            "summarizer_http_request_duration_seconds",
            "Time from a request's head to the end of its answer.",
            ("route",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.queue_time = Histogram(
            "summarizer_queue_seconds",
            "Time a task waited for a worker.",
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.work_time = Histogram(
            "summarizer_work_seconds",
            "Time a worker took for a task.",
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.refused = Counter(
            "summarizer_refused",
            "Requests refused because too much was asked.",
            ("reason",),
            registry=self.registry,
        )
        self.articles = Counter("summarizer_articles", "Articles read.", registry=self.registry)
        self.sentences = Counter(
            "summarizer_sentences", "Sentences of briefings made.", registry=self.registry
        )
        self.repairs = Counter(
            "summarizer_repairs",
            "Sentences of a writer that failed verification and were replaced.",
            registry=self.registry,
        )
        self.cache_hits = Counter(
            "summarizer_cache_hits", "Answers from the cache.", registry=self.registry
        )
        self.jobs = Counter("summarizer_jobs", "Jobs ended.", ("state",), registry=self.registry)

    def watch(self, name: str, what: str, value: Callable[[], float]) -> None:
        """Add a gauge that is read when the metrics are."""
        Gauge(name, what, registry=self.registry).set_function(value)

    def text(self) -> bytes:
        return generate_latest(self.registry)
