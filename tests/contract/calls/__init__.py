"""For each mutation a call that does something: who makes it, with which input, and what can stand in its way."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kit import db
from tests.contract.town import Town

Step = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Hindrance:
    """What makes a call refused by this code, and what takes it out of the way."""

    code: str
    put: Step
    clear: Step


@dataclass(frozen=True)
class Call:
    """`other` is what makes of the input another one; only calls with an idempotency key need it, and a hindrance."""

    given: Mapping[str, Any]
    by: str = "shopper"
    other: Mapping[str, Any] = field(default_factory=dict[str, Any])
    hindrance: Hindrance | None = None


Arrange = Callable[[Town], Awaitable[Call]]
MUTATIONS: dict[str, Arrange] = {}


def call(mutation: str) -> Callable[[Arrange], Arrange]:
    """Register what a mutation's call needs."""

    def register(arrange: Arrange) -> Arrange:
        MUTATIONS[mutation] = arrange
        return arrange

    return register


def sql(statement: str, *values: object) -> Step:
    """Give a step that runs a statement; no trigger and no reference stops it."""

    async def run() -> None:
        async with db.transaction() as tx:
            await tx.execute("SET LOCAL session_replication_role = replica")
            await tx.execute(statement, *values)

    return run


def swapped(table: str, key: object, other: object, *, code: str = "NOT_FOUND") -> Hindrance:
    """Let a row go by another id for a while."""
    statement = f"UPDATE {table} SET id = $2 WHERE id = $1"
    return Hindrance(code, sql(statement, key, other), sql(statement, other, key))
