"""Counts and durations for Prometheus, served on a port of their own."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from graphql import OperationDefinitionNode
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from app.tally import TALLY, Durations
from engine.compiled.watch import Reason
from engine.documents.identity import digest
from kit import log
from kit.config import Settings

logger = log.get(__name__)

MAX_NAMES = 200
"""Clients choose the names of operations: beyond so many, all others are counted as one."""

METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

RESPONSES = Counter("souk_http_responses", "Answers over HTTP.", ["method", "status"])
OPERATIONS = Counter("souk_operations", "Queries and mutations that ran.", ["type", "name", "outcome"])
SECONDS = Durations("souk_operation_seconds", "How long they took.", ["type", "name"], buckets=BUCKETS)
EVENTS = Counter("souk_events", "Results of subscriptions.", ["name", "outcome"])
REFUSED = Counter("souk_refused", "Requests refused before anything ran.", ["code"])
DOCUMENTS = Counter("souk_documents", "Documents that were known already, and those that were not.", ["outcome"])
ANSWERS = Counter("souk_answers", "Public operations asked for by their ids, by where the answer came from.", ["way"])
ANSWER_BYTES = Gauge("souk_answer_bytes", "What kept answers take.", multiprocess_mode="livesum")
SOCKETS = Gauge("souk_sockets", "Open websockets.", multiprocess_mode="livesum")
STREAMS = Gauge("souk_streams", "Open event streams.", multiprocess_mode="livesum")
EXECUTIONS = Counter("souk_executions", "Executions by plans, and those left to graphql-core.", ["by", "reason"])
PLAN_SECONDS = Histogram("souk_plan_seconds", "How long plans took to be made.", buckets=BUCKETS)
COMPARED = Counter("souk_plans_compared", "Queries that were run both ways.", ["outcome"])


class Metrics:
    """The engine's observer."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None:
        kind, name = operation.operation.value, self._name(operation)
        TALLY.add(_operations(kind, name, _outcome(errors)))
        TALLY.observe(_seconds(kind, name), seconds)

    def event(self, operation: OperationDefinitionNode, *, errors: int) -> None:
        EVENTS.labels(self._name(operation), _outcome(errors)).inc()

    def refused(self, code: str) -> None:
        REFUSED.labels(code).inc()

    def document(self, *, is_known: bool) -> None:
        TALLY.add(_documents("known" if is_known else "new"))

    def answered(self, way: str) -> None:
        _answers(way).inc()

    def kept(self, change: int) -> None:
        ANSWER_BYTES.inc(change)

    def sockets(self, change: int) -> None:
        SOCKETS.inc(change)

    def streams(self, change: int) -> None:
        STREAMS.inc(change)

    def _name(self, operation: OperationDefinitionNode) -> str:
        name = operation.name.value if operation.name is not None else ""
        if name not in self._names:
            if len(self._names) >= MAX_NAMES:
                return "(other)"
            self._names.add(name)
        return name or "(none)"


class Executions:
    """The watch over compiled execution."""

    def __init__(self) -> None:
        self._planned = EXECUTIONS.labels("plan", "")

    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None:
        PLAN_SECONDS.observe(seconds)

    def planned(self, operation: OperationDefinitionNode) -> None:
        TALLY.add(self._planned)

    def interpreted(self, operation: OperationDefinitionNode, reason: Reason) -> None:
        EXECUTIONS.labels("graphql-core", reason).inc()

    def compared(self, operation: OperationDefinitionNode, difference: str | None) -> None:
        COMPARED.labels("different" if difference else "equal").inc()
        if difference:
            name = operation.name.value if operation.name is not None else None
            text = operation.loc.source.body if operation.loc is not None else ""
            logger.error("plan.differs", operation=name, document=digest(text), difference=difference)


def responded(method: str, status: int) -> None:
    """Count an answer."""
    TALLY.add(_responses(method if method in METHODS else "(other)", status))


# Each name is looked up once: that costs more than counting. There are as few as the labels have values.


@cache
def _responses(method: str, status: int) -> Counter:
    return RESPONSES.labels(method, str(status))


@cache
def _operations(kind: str, name: str, outcome: str) -> Counter:
    return OPERATIONS.labels(kind, name, outcome)


@cache
def _seconds(kind: str, name: str) -> Durations:
    return SECONDS.labels(kind, name)


@cache
def _documents(outcome: str) -> Counter:
    return DOCUMENTS.labels(outcome)


@cache
def _answers(way: str) -> Counter:
    return ANSWERS.labels(way)


def folder(settings: Settings) -> Path:
    """Give the folder through which several workers add up."""
    return settings.state_dir.absolute() / "metrics"


def is_shared(settings: Settings) -> bool:
    """Whether several workers add up what they count."""
    return settings.metrics_port != 0 and settings.workers > 1


@contextmanager
def served(settings: Settings) -> Generator[None]:
    """Serve the numbers meanwhile: this process's or, where there are several workers, the sum of theirs."""
    if not settings.metrics_port:
        yield
        return
    registry = REGISTRY
    if is_shared(settings):
        registry = CollectorRegistry()
        MultiProcessCollector(registry, path=str(folder(settings)))  # pyright: ignore[reportUnknownArgumentType]
    server, thread = start_http_server(settings.metrics_port, settings.host, registry)
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def leave(settings: Settings) -> None:
    """Take this worker's share out of what counts only while it lives."""
    if is_shared(settings):
        mark_process_dead(os.getpid(), str(folder(settings)))


def _outcome(errors: int) -> str:
    return "error" if errors else "ok"
