"""What is measured: an operation, and the requests for it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import orjson

from benchmarks import load
from benchmarks.load import Request
from benchmarks.variants import SHOP, Variant
from engine.documents.identity import digest
from kit.config import Settings

GRAPHQL = "/graphql"
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a scenario's operation."""

    variables: dict[str, Any]
    headers: Headers = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """What scenarios are prepared with: the database, and the shop at a port; `totals` is what carts come to."""

    connection: asyncpg.Connection
    port: int
    settings: Settings
    totals: dict[int, str] = field(default_factory=dict[int, str])

    async def ask(self, query: str, variables: dict[str, Any], headers: Headers = ()) -> Any:
        """Ask the shop; give the answer's data.

        Raises: Refused.
        """
        answer = await load.once(self.port, Request.of(GRAPHQL, query, variables, headers))
        load.check(answer)
        return orjson.loads(answer)["data"]


@dataclass(frozen=True, slots=True)
class Rival:
    """Another server that the same is asked of; `goal` is how much of its CPU time ours may take."""

    variant: Variant
    goal: float


@dataclass(frozen=True, slots=True)
class Scenario:
    """An operation under load. `calls` prepares at least one call, at most as many as it is asked for.

    `floor` is the path of the floor's answer, and `goal` how many times its CPU time ours may take. `repeats` says
    whether a call can be sent again and gives the same: the floor's answers are then compared with ours. Fewer requests
    than `least` say little: the garbage collector comes once in so many, and takes longer than some of them. With
    `is_named` the shop is asked for the document by its id, which `calls` has told it.
    """

    name: str
    title: str
    floor: str
    query: str
    calls: Callable[[Stage, int], Awaitable[list[Call]]]
    goal: float
    repeats: bool = True
    is_read: bool = True
    least: int = 40
    variant: Variant = SHOP
    rival: Rival | None = None
    is_named: bool = False

    def requests(self, calls: list[Call], *, is_floor: bool) -> list[Request]:
        """Write calls as requests, the same for both sides but for the path."""
        if self.is_named and not is_floor:
            return [Request.by_id(GRAPHQL, digest(self.query), call.variables) for call in calls]
        path = self.floor if is_floor else GRAPHQL
        return [Request.of(path, self.query, call.variables, call.headers) for call in calls]
