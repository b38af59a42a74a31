"""One load on one server: what it cost, in CPU time of the server and of PostgreSQL, and in statements."""

import gc
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

import asyncpg

from benchmarks import cpu, load
from benchmarks.load import Client, Outcome
from benchmarks.served import Server

CALLS = """
SELECT COALESCE(sum(s.calls), 0)::bigint FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
WHERE d.datname = current_database() AND s.toplevel AND s.query NOT LIKE '%pg_stat_statements%'
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a request costs. Units: milliseconds, requests a second, statements, bytes of an answer."""

    server_ms: float
    postgres_ms: float
    per_second: float
    p50_ms: float
    p99_ms: float
    statements: float
    size: float

    @property
    def total_ms(self) -> float:
        return self.server_ms + self.postgres_ms


@dataclass(frozen=True, slots=True)
class Meter:
    """Reads what a load costs beside the server: PostgreSQL by its process id and its own counts."""

    connection: asyncpg.Connection
    postgres_pid: int

    async def measure(
        self, server: Server, clients: Sequence[Client], requests: Iterator[bytes], *, seconds: float, least: int
    ) -> Figures:
        """Load a server, and give what a request of it costs."""
        calls = await self.connection.fetchval(CALLS)
        gc.collect()
        before = cpu.seconds(server.pid), cpu.seconds(self.postgres_pid)
        outcome = await load.load(clients, requests, seconds=seconds, least=least)
        after = cpu.seconds(server.pid), cpu.seconds(self.postgres_pid)
        called = await self.connection.fetchval(CALLS) - calls
        return _figures(outcome, after[0] - before[0], after[1] - before[1], called)


def _figures(outcome: Outcome, server: float, postgres: float, called: int) -> Figures:
    count = len(outcome.latencies)
    return Figures(
        server_ms=server * 1000 / count,
        postgres_ms=postgres * 1000 / count,
        per_second=outcome.per_second,
        p50_ms=outcome.percentile(0.5) * 1000,
        p99_ms=outcome.percentile(0.99) * 1000,
        statements=called / count,
        size=outcome.size,
    )


def median(rounds: Sequence[Figures]) -> Figures:
    """Give the median of each figure: what a neighbour on the machine did to one round does not count."""
    return Figures(*(statistics.median(values) for values in zip(*map(astuple, rounds), strict=True)))
