"""The floor is worth comparing with only while it answers the same."""

from typing import Any

import orjson
import pytest

from benchmarks import compare
from benchmarks.compare import Different
from benchmarks.scenarios import Call, Scenario, Stage
from kit.config import Settings
from tests.benchmarks.test_load import answering


async def calls(_: Stage, __: int) -> list[Call]:
    return [Call({"n": 1}), Call({"n": 2})]


async def compared(ours: Any, floor: Any, *, is_read: bool) -> None:
    scenario = Scenario("thing", "A thing", "/thing", "{ thing }", calls, goal=2.0, is_read=is_read)
    async with (
        answering(lambda _: orjson.dumps({"data": ours})) as (port, _),
        answering(lambda _: orjson.dumps({"data": floor})) as (floor_port, _),
    ):
        stage = Stage(None, port, Settings())  # pyright: ignore[reportArgumentType]
        await compare.compare(scenario, stage, ours=port, floor=floor_port)


async def test_reads_may_differ_in_the_order_of_keys_alone() -> None:
    await compared({"a": 1, "b": [2]}, {"b": [2], "a": 1}, is_read=True)

    with pytest.raises(Different, match="thing"):
        await compared({"a": 1, "b": [2]}, {"a": 1, "b": [3]}, is_read=True)


async def test_writes_may_differ_in_values_and_not_in_shape() -> None:
    await compared({"id": "a", "lines": [{"n": 1}]}, {"id": "b", "lines": [{"n": 2}, {"n": 3}]}, is_read=False)

    with pytest.raises(Different, match="thing"):
        await compared({"id": "a", "lines": [{"n": 1}]}, {"id": "b", "lines": [{}]}, is_read=False)
