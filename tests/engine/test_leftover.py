"""However an execution ends, no coroutine is left that nobody has awaited."""

import asyncio
import gc
import warnings
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any

import pytest
import strawberry
from graphql import (
    GraphQLField,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    execute,
    parse,
)
from graphql.execution.incremental.incremental_executor import IncrementalExecutor

from engine.compiled.executor import compiling
from engine.compiled.store import Plans
from engine.compiled.watch import Nobody
from engine.documents.document import Documents
from engine.execute import Executor
from engine.limits import Limits
from tests.edge.toy import Toy

LONG = 40
"""More turns of the event loop than any of these operations takes."""


async def turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


@strawberry.type
class Leaf:
    @strawberry.field
    async def name(self) -> str:
        await turns(1)
        return "leaf"

    @strawberry.field
    async def bad(self) -> str:
        await turns(2)
        raise ValueError("of no use")

    @strawberry.field
    async def leaves(self) -> "list[Leaf]":
        await turns(1)
        return [Leaf(), Leaf()]


@strawberry.type
class Query:
    @strawberry.field
    async def required(self) -> Leaf:
        await turns(1)
        return Leaf()

    @strawberry.field
    async def optional(self) -> Leaf | None:
        await turns(1)
        return Leaf()

    @strawberry.field
    async def slow(self) -> str:
        await turns(12)
        return "at last"


SCHEMA = strawberry.Schema(Query)
WHOLE = "{ slow required { name leaves { name leaves { name leaves { name } } } } optional { leaves { name } } }"
BROKEN = "{ slow required { leaves { name bad leaves { name bad } } name } optional { leaves { name bad } } }"


async def never_awaited(work: Callable[[], Awaitable[None]]) -> list[str]:
    """Say what was left behind by some work, and what it holds."""
    gc.collect()
    gc.freeze()
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            await work()
            await turns(LONG)
            gc.collect()
    finally:
        gc.unfreeze()
    return [str(warning.message) for warning in caught]


@pytest.mark.parametrize("text", [WHOLE, BROKEN], ids=["whole", "broken"])
@pytest.mark.parametrize("compiles", [True, False], ids=["by plans", "by graphql-core"])
async def test_nothing_is_left_wherever_an_operation_is_stopped(text: str, compiles: bool) -> None:
    executor = Executor(SCHEMA, compiles=compiles, from_use=1)
    document = Documents(executor.schema, Limits(), Toy()).get(text)
    ends: Counter[str] = Counter()

    async def stop_everywhere() -> None:
        for count in range(LONG):
            running = asyncio.create_task(executor.execute(document, document.operations[0], {}, None))
            await turns(count)
            running.cancel()
            [ended] = await asyncio.gather(running, return_exceptions=True)
            ends[type(ended).__name__] += 1

    assert await never_awaited(stop_everywhere) == []
    assert set(ends) == {"CancelledError", "ExecutionResult"}


async def test_nothing_is_left_of_an_asynchronous_list_that_ends_after_its_answer() -> None:
    async def leaves(*_: Any) -> AsyncGenerator[str]:
        for name in ("one", "two"):
            await turns(3)
            yield name

    async def name(source: str, _: Any) -> str:
        return source

    def bad(*_: Any) -> int:
        raise ValueError("of no use")

    leaf = GraphQLObjectType("Leaf", {"name": GraphQLField(GraphQLString, resolve=name)})
    fields = {
        "leaves": GraphQLField(GraphQLList(leaf), resolve=leaves),
        "bad": GraphQLField(GraphQLNonNull(GraphQLInt), resolve=bad),
    }
    schema = GraphQLSchema(GraphQLObjectType("Query", fields))
    compiled = compiling(IncrementalExecutor, Plans(Nobody(), from_use=1))
    answers: list[Any] = []

    async def ask() -> None:
        result: Any = execute(schema, parse("{ leaves { name } bad }"), executor_class=compiled)
        answers.append(result.data)

    assert await never_awaited(ask) == []
    assert answers == [None]
