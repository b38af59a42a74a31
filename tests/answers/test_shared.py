"""Answers in Redis: what of them is believed, and how much of it there is."""

from collections.abc import AsyncGenerator

import pytest_asyncio
from redis.asyncio import Redis

from engine.answers.kept import Kept, Key
from engine.answers.shared import Shared
from kit import db
from kit.cache import Cache
from kit.config import Settings
from kit.news import News
from resolvers.context import Tools


class Told(News):
    """News of which the test says what is heard."""

    async def begin(self) -> None:
        self._begin(await db.snapshot())
        self._sure_until = 2000.0


def key(number: int) -> Key:
    return "document", "Operation", "stranger", str(number).encode()


@pytest_asyncio.fixture
async def news(settings: Settings, tools: Tools, shop: None) -> Told:
    told = Told(settings.database_url)
    await told.begin()
    return told


@pytest_asyncio.fixture
async def redis(redis_url: str) -> AsyncGenerator[Redis]:
    client = Redis.from_url(redis_url)
    yield client
    await client.aclose()


def opened(redis: Redis, news: News, clock: list[float], *, edition: str = "", most: int = 10_000) -> Shared:
    return Shared(Cache(redis), news, edition=edition, most=most, monotonic=lambda: clock[0])


async def kept(size: int, *, until: float = 1060.0) -> Kept:
    data = b'"' + b"x" * (size - 2) + b'"'
    return Kept(data, ("mug:1",), await db.snapshot(), 7, begun=1000.0, renewed_from=until, until=until)


async def test_an_answer_is_found_as_it_was_put_by_who_answers_the_same(redis: Redis, news: Told) -> None:
    clock = [1000.0]
    put = await kept(100)
    await opened(redis, news, clock).put(key(1), put)

    found = await opened(redis, news, clock).get(key(1))
    others = [
        await opened(redis, news, clock).get(key(2)),
        await opened(redis, news, clock, edition="other").get(key(1)),
    ]

    assert found is not None
    assert (found.data, found.names, found.snapshot, found.cost) == (put.data, put.names, put.snapshot, 7)
    assert 1050 < found.until <= 1060
    assert others == [None, None]


async def test_it_is_not_believed_after_a_write_nor_by_who_hears_nothing(redis: Redis, news: Told) -> None:
    clock = [1000.0]
    shared = opened(redis, news, clock)
    await shared.put(key(1), await kept(100))
    clock[0] = 2000.0
    of_who_hears_nothing = await shared.get(key(1))
    clock[0] = 1000.0

    news.hear((await db.snapshot()).high, ["mug:1"])

    assert of_who_hears_nothing is None
    assert await shared.get(key(1)) is None


async def test_a_process_puts_no_more_there_than_it_may_until_some_of_it_is_too_old(redis: Redis, news: Told) -> None:
    clock = [1000.0]
    shared = opened(redis, news, clock, most=2_500)

    for number in range(3):
        await shared.put(key(number), await kept(1_000))
    there = [await shared.get(key(number)) is not None for number in range(3)]
    clock[0] = 1060.0
    await shared.put(key(3), await kept(1_000, until=1120.0))

    assert there == [True, True, False]
    assert await shared.get(key(3)) is not None
