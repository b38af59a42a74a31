"""What becomes of members of a feed in between."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from typing import Any

import orjson

from engine.following.feed import Begun, Feeds, Following, Seat, Steps
from engine.following.source import Mark
from tests.edge.test_socket import until

BEGIN = Mark(0, 0)


class Reader:
    """A member that keeps what it is told; `left` is from where it went on alone."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.left: Any = None
        self.seat: Seat[str] | None = None

    def takes(self) -> bool:
        return True

    def take(self, body: bytes) -> None:
        self.told.append(orjson.loads(body)["data"])

    def alone(self, begun: Begun[Any]) -> None:
        self.left = begun


class Script:
    """A source of two events in one go, which waits in between for `gate`; whoever goes on alone is told from where."""

    def __init__(self) -> None:
        self.begin, self.gate = asyncio.Event(), asyncio.Event()
        self.alone: list[tuple[str, int]] = []
        self.ended = 0

    async def together(self, state: int) -> AsyncGenerator[Any]:
        try:
            await self.begin.wait()
            yield {"data": 1}
            await self.gate.wait()
            yield {"data": 2}
            yield Mark(2, 2)
            await asyncio.Event().wait()
        finally:
            self.ended += 1

    def go_on(self, visitor: str, state: int) -> Steps:
        self.alone.append((visitor, state))
        return self.together(state)

    def begun(self, visitor: str) -> Begun[str]:
        return Begun(visitor, self.together(0), Following("key", self.together, self.go_on))


async def everybody(visitors: Sequence[str]) -> list[bool]:
    return [True] * len(visitors)


def join(feeds: Feeds[str], script: Script, mark: Mark = BEGIN) -> Reader:
    reader = Reader()
    reader.seat = feeds.join(reader, script.begun("v"), mark)
    return reader


async def test_who_parts_in_the_middle_is_told_the_rest_of_it_and_nothing_twice() -> None:
    feeds, script = Feeds[str](everybody), Script()
    parting, staying = join(feeds, script), join(feeds, script)
    assert parting.seat is not None
    assert staying.seat is not None
    script.begin.set()
    await until(lambda: parting.told == [1])

    parting.seat.part()
    assert script.alone == []
    script.gate.set()
    await until(lambda: script.alone)

    assert script.alone == [("v", 2)]
    assert parting.told == staying.told == [1, 2]
    assert parting.left is not None
    assert staying.left is None
    staying.seat.leave()
    await until(lambda: script.ended == 1)
    assert len(feeds) == 0


async def test_nobody_joins_in_the_middle_or_from_elsewhere() -> None:
    feeds, script = Feeds[str](everybody), Script()
    first = join(feeds, script)
    assert first.seat is not None
    assert join(feeds, script, Mark(1, 1)).seat is None
    script.begin.set()
    await until(lambda: first.told == [1])
    assert join(feeds, script).seat is None
    script.gate.set()
    await until(lambda: first.told == [1, 2])

    assert join(feeds, script).seat is None
    late = join(feeds, script, Mark(2, 2))
    assert late.seat is not None
    late.seat.leave()
    first.seat.leave()
    await until(lambda: script.ended == 1)


async def test_who_comes_when_the_last_has_left_begins_anew() -> None:
    feeds, script = Feeds[str](everybody), Script()
    first = join(feeds, script)
    assert first.seat is not None
    await asyncio.sleep(0)
    first.seat.leave()
    first.seat.leave()

    second = join(feeds, script)
    assert second.seat is not None
    script.begin.set()

    await until(lambda: second.told == [1])
    assert first.told == []
    second.seat.leave()
    await until(lambda: script.ended == 2)


async def test_if_nobody_can_be_looked_at_all_end_with_the_fault() -> None:
    async def breaks(visitors: Sequence[str]) -> list[bool]:
        raise OSError("the database is gone")

    feeds, script = Feeds[str](breaks), Script()
    reader = join(feeds, script)
    script.begin.set()

    await until(lambda: reader.left is not None)
    (last,) = [step async for step in reader.left.steps]
    assert last["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert reader.told == []
    assert len(feeds) == 0
