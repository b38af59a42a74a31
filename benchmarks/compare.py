"""Whether the floor answers the same as the shop: reads byte for byte after key order, writes in the same shape."""

from typing import Any

import orjson

from benchmarks import load
from benchmarks.scenarios import Scenario, Stage

SAMPLES = 10


class Different(RuntimeError):
    """The floor's answer is not ours: nothing can be said by comparing their costs."""


async def compare(scenario: Scenario, stage: Stage, *, ours: int, floor: int) -> None:
    """Ask both sides, each at its port, the same.

    Raises: Different.
    """
    calls = await scenario.calls(stage, 2 * SAMPLES if scenario.is_read else 2)
    pairs = [(call, call) for call in calls[:SAMPLES]] if scenario.is_read else [(calls[0], calls[1])]
    for one, other in pairs:
        our_answer = await load.once(ours, scenario.requests([one], is_floor=False)[0])
        floors_answer = await load.once(floor, scenario.requests([other], is_floor=True)[0])
        load.check(our_answer)
        load.check(floors_answer)
        written = _read if scenario.is_read else _shape
        if written(our_answer) != written(floors_answer):
            raise Different(f"{scenario.name}\n{written(our_answer).decode()}\n{written(floors_answer).decode()}")


def _read(answer: bytes) -> bytes:
    return orjson.dumps(orjson.loads(answer), option=orjson.OPT_SORT_KEYS)


def _shape(answer: bytes) -> bytes:
    return orjson.dumps(shape(orjson.loads(answer)), option=orjson.OPT_SORT_KEYS)


def shape(value: Any) -> Any:
    """Give a value with the names of types for values, and lists as their first entry's shape."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(each) for each in value[:1]]
    return type(value).__name__
