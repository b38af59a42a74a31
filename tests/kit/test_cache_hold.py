"""What most requests need is held in the process for a moment, and never longer than it may be wrong."""

from datetime import timedelta

import pytest

from kit.cache import HOLD_SECONDS, MOST_HELD, Cache
from resolvers.context import Tools

KEY, TTL = "held", timedelta(minutes=1)


class Source:
    """A value that changes, and how often it was read."""

    def __init__(self) -> None:
        self.value = "old"
        self.reads = 0

    async def read(self) -> str:
        self.reads += 1
        return self.value


async def held(cache: Cache, source: Source) -> str:
    return await cache.hold(KEY, source.read, str.upper, ttl=TTL)


@pytest.fixture
def source() -> Source:
    return Source()


async def test_it_is_read_and_built_once(source: Source) -> None:
    cache = Cache(None)

    first, second = await held(cache, source), await held(cache, source)

    assert first == "OLD"
    assert second is first
    assert source.reads == 1


async def test_a_write_of_the_same_process_shows_at_once(source: Source) -> None:
    cache = Cache(None)
    await held(cache, source)
    source.value = "new"

    await cache.drop([KEY])

    assert await held(cache, source) == "NEW"


async def test_a_write_of_another_process_shows_after_a_moment(tools: Tools, source: Source) -> None:
    clock = [0.0]
    here = Cache(tools.cache._redis, monotonic=lambda: clock[0])  # pyright: ignore[reportPrivateUsage]
    await tools.cache.drop([KEY])
    assert await held(here, source) == "OLD"
    source.value = "new"

    await tools.cache.drop([KEY])

    clock[0] = HOLD_SECONDS - 0.1
    assert await held(here, source) == "OLD"
    clock[0] = HOLD_SECONDS
    assert await held(here, source) == "NEW"
    assert HOLD_SECONDS < 1


def test_what_is_held_here_only_is_given_all_together_or_not_at_all() -> None:
    clock = [0.0]
    cache = Cache(None, monotonic=lambda: clock[0])

    cache.hold_here({("a", 1): "one", ("a", 2): "two"})

    assert cache.held_all([("a", 2), ("a", 1)]) == ["two", "one"]
    assert cache.held_all([("a", 1), ("a", 3)]) is None
    assert cache.held_all([]) == []
    clock[0] = HOLD_SECONDS
    assert cache.held_all([("a", 1)]) is None


def test_what_is_held_does_not_grow_for_ever() -> None:
    cache = Cache(None)

    for start in range(0, 3 * MOST_HELD, 1000):
        cache.hold_here({number: number for number in range(start, start + 1000)})

    assert cache.held_all([3 * MOST_HELD - 1]) == [3 * MOST_HELD - 1]
    assert cache.held(0) is None
