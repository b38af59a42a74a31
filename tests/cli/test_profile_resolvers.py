"""Resolvers under a stopwatch: their work is told from their waiting, and they are themselves again afterwards."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from typing import Any

import strawberry
from graphql import GraphQLField, GraphQLSchema, graphql

from cli.profile import resolvers
from cli.profile.resolvers import Watch

WAITS = 0.05


def works(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@strawberry.type
class Item:
    name: str

    @strawberry.field
    def busy(self) -> int:
        works(0.01)
        return 1


@strawberry.type
class Query:
    @strawberry.field
    async def items(self) -> list[Item]:
        works(0.01)
        await asyncio.sleep(WAITS)
        works(0.01)
        return [Item(name="a"), Item(name="b")]

    @strawberry.field
    async def broken(self) -> int | None:
        await asyncio.sleep(0)
        raise ValueError("broken")

    @strawberry.field
    async def tolerant(self) -> str:
        try:
            async with asyncio.timeout(0.01):
                await asyncio.sleep(30)
        except TimeoutError:
            return "went on"
        return "waited"


def toy() -> GraphQLSchema:
    return strawberry.Schema(Query)._schema  # pyright: ignore[reportPrivateUsage]


def called(watches: Sequence[Watch]) -> dict[str, Watch]:
    return {watch.name: watch for watch in watches if watch.calls}


async def test_work_and_waiting_of_a_field_are_told_apart() -> None:
    schema = toy()

    with resolvers.timed(schema) as watches:
        result = await graphql(schema, "{ items { name busy } }")

    found = called(watches)
    assert result.data == {"items": [{"name": "a", "busy": 1}, {"name": "b", "busy": 1}]}
    assert set(found) == {"Query.items", "Item.busy"}
    assert found["Query.items"].calls == 1
    assert 0.02 <= found["Query.items"].work < WAITS
    assert found["Query.items"].wait >= WAITS * 0.9
    assert found["Item.busy"].calls == 2
    assert found["Item.busy"].work >= 0.02
    assert found["Item.busy"].wait == 0


async def test_errors_and_timeouts_come_to_the_resolver_and_from_it_as_ever() -> None:
    schema = toy()

    with resolvers.timed(schema) as watches:
        result = await graphql(schema, "{ broken tolerant }")

    assert result.data == {"broken": None, "tolerant": "went on"}
    assert [error.message for error in result.errors or ()] == ["broken"]
    assert set(called(watches)) == {"Query.broken", "Query.tolerant"}


async def test_a_field_resolved_for_many_objects_at_once_is_timed_by_call() -> None:
    schema = toy()
    field = schema.type_map["Item"].fields["busy"]  # pyright: ignore[reportAttributeAccessIssue]
    field.extensions = field.extensions | {resolvers.BATCH: batch}

    with resolvers.timed(schema) as watches:
        values = await field.extensions[resolvers.BATCH]([1, 2, 3], None)

    assert values == [1, 2, 3]
    assert called(watches)["Item.busy"].calls == 1
    assert field.extensions[resolvers.BATCH] is batch


async def batch(parents: list[Any], _: Any) -> list[Any]:
    return parents


async def test_the_schema_is_what_it_was_afterwards_whatever_happens() -> None:
    schema = toy()
    fields: dict[str, GraphQLField] = schema.type_map["Query"].fields  # pyright: ignore[reportAttributeAccessIssue]
    before = {name: field.resolve for name, field in fields.items()}

    with contextlib.suppress(KeyError), resolvers.timed(schema):
        assert fields["items"].resolve is not before["items"]
        raise KeyError

    assert {name: field.resolve for name, field in fields.items()} == before
