"""What most requests need is held in the process for a moment, and never longer than it may be wrong."""

from datetime import timedelta

import pytest

from kit.cache import HOLD_SECONDS, Cache
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
