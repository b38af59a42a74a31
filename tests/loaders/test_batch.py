"""Loaders ask once for what many want in the same turn of the event loop, and remember it."""

import asyncio
from collections.abc import Sequence

import pytest

from loaders.batch import ByArguments, Loader, loader, many_each, one_each


class Batch:
    """Answers numbers with their squares when it is let go, and keeps which were asked for together."""

    def __init__(self, *, is_open: bool = True) -> None:
        self.asked: list[list[int]] = []
        self.errors: list[Exception] = []
        self.door = asyncio.Event()
        if is_open:
            self.door.set()

    async def __call__(self, keys: Sequence[int]) -> list[int]:
        self.asked.append(list(keys))
        await self.door.wait()
        if self.errors:
            raise self.errors.pop()
        return [key * key for key in keys]

    async def is_asked(self, times: int) -> None:
        while len(self.asked) < times:
            await asyncio.sleep(0)


async def test_one_by_one_and_many_at_once_are_one_round_within_a_turn() -> None:
    batch = Batch()
    squares: Loader[int, int] = loader(batch)

    found = await asyncio.gather(squares.load(1), squares.many([2, 3, 2]), squares.load(4), squares.many([1, 5]))

    assert found == [1, [4, 9, 4], 16, [1, 25]]
    assert sorted(key for keys in batch.asked for key in keys) == [1, 2, 3, 4, 5]
    assert len(batch.asked) <= 2  # those that came one by one gather for a turn of their own


async def test_many_from_several_sides_are_one_round() -> None:
    batch = Batch()
    squares: Loader[int, int] = loader(batch)

    found = await asyncio.gather(*(squares.many([number, number + 1]) for number in range(3)))

    assert found == [[0, 1], [1, 4], [4, 9]]
    assert batch.asked == [[0, 1, 2, 3]]


async def test_what_was_loaded_is_remembered_and_nothing_asks_for_nothing() -> None:
    batch = Batch()
    squares: Loader[int, int] = loader(batch)
    await squares.many([1, 2])

    assert await squares.many([2, 1]) == [4, 1]
    assert await squares.load(2) == 4
    assert await squares.many([]) == []
    assert batch.asked == [[1, 2]]


async def test_what_is_known_otherwise_is_not_asked_for_and_never_replaced() -> None:
    batch = Batch()
    squares: Loader[int, int] = loader(batch)

    squares.prime(1, 100)
    squares.prime(1, 200)

    assert await squares.many([1, 2]) == [100, 4]
    assert batch.asked == [[2]]


async def test_what_is_under_way_is_waited_for_and_the_rest_asked_for_meanwhile() -> None:
    batch = Batch(is_open=False)
    squares: Loader[int, int] = loader(batch)
    first = asyncio.create_task(squares.many([1, 2]))
    await batch.is_asked(1)

    second = asyncio.create_task(squares.many([2, 3]))
    await batch.is_asked(2)
    batch.door.set()

    assert (await first, await second) == ([1, 4], [4, 9])
    assert batch.asked == [[1, 2], [3]]


async def test_a_round_that_fails_fails_each_who_waits_and_is_not_remembered() -> None:
    batch = Batch()
    squares: Loader[int, int] = loader(batch)
    batch.errors = [ValueError("for the others"), ValueError("for the first")]

    failed = await asyncio.gather(squares.many([1]), squares.many([1, 2]), return_exceptions=True)
    again = await squares.many([1, 2])

    assert [str(error) for error in failed] == ["for the first", "for the others"]
    assert again == [1, 4]


async def test_whoever_gives_up_takes_nothing_from_the_others() -> None:
    batch = Batch(is_open=False)
    squares: Loader[int, int] = loader(batch)
    opener = asyncio.create_task(squares.many([1]))
    joined = asyncio.create_task(squares.many([2]))
    late = asyncio.create_task(squares.many([1]))
    await batch.is_asked(1)

    joined.cancel()
    opener.cancel()
    batch.door.set()

    assert await late == [1]
    assert opener.cancelled() or (await asyncio.wait([opener]))[0] == {opener}
    with pytest.raises(asyncio.CancelledError):
        await joined
    assert await squares.many([2]) == [4]


async def test_a_batch_that_gives_too_few_is_told_on() -> None:
    async def forgetful(keys: Sequence[int]) -> list[int]:
        return list(keys)[1:]

    with pytest.raises(ValueError, match="shorter"):
        await loader(forgetful).many([1, 2])


async def test_other_arguments_are_another_loader() -> None:
    loaders = ByArguments()

    one = loaders.get(("a", 1), Batch())

    assert loaders.get(("a", 1), Batch()) is one
    assert loaders.get(("a", 2), Batch()) is not one


def test_rows_are_put_in_the_order_of_keys() -> None:
    rows = [("b", 1), ("a", 2), ("b", 3)]

    assert one_each(["a", "x", "b"], rows, key=lambda row: row[0]) == [("a", 2), None, ("b", 3)]
    assert many_each(["a", "x", "b"], rows, key=lambda row: row[0]) == [[("a", 2)], [], [("b", 1), ("b", 3)]]
