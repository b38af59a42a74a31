"""Texts that all processes keep together: how many, how large, how long."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any

import pytest_asyncio
from redis.asyncio import Redis

from kit.cache import Cache
from kit.shelf import Shelf

DAY = timedelta(days=1)
KEYS = ["souk:{test}:texts", "souk:{test}:order", "souk:{test}:size"]


@pytest_asyncio.fixture
async def redis(redis_url: str) -> AsyncGenerator[Redis]:
    async with Redis.from_url(redis_url) as client:
        yield client
        await client.delete(*KEYS)


def shelf(redis: Redis | None, *, count: int = 100, size: int = 10_000, ttl: timedelta = DAY) -> Shelf:
    return Shelf(Cache(redis), "test", count=count, size=size, ttl=ttl)


async def kept(redis: Any) -> dict[str, str]:
    """Give what is kept, without using it; the books have to be right."""
    texts = {key.decode(): text.decode() for key, text in (await redis.hgetall("souk:{test}:texts")).items()}
    assert int(await redis.get("souk:{test}:size") or 0) == sum(len(text.encode()) for text in texts.values())
    assert {key.decode() for key in await redis.zrange("souk:{test}:order", 0, -1)} == set(texts)
    return texts


async def test_a_text_is_found_by_its_key_wherever_it_was_kept(redis: Redis) -> None:
    await shelf(redis).put("a", "grün 杯")

    assert await shelf(redis).get("a") == "grün 杯"
    assert await shelf(redis).get("b") is None


async def test_of_too_many_the_least_recently_used_leaves(redis: Redis) -> None:
    three = shelf(redis, count=3)
    for key in "abc":
        await three.put(key, key)
        await asyncio.sleep(0.002)
    await three.get("a")
    await asyncio.sleep(0.002)

    await three.put("d", "d")

    assert set(await kept(redis)) == {"a", "c", "d"}


async def test_of_too_large_ones_as_many_leave_as_have_to(redis: Redis) -> None:
    small = shelf(redis, size=10)
    for key in "abc":
        await small.put(key, key * 3)
        await asyncio.sleep(0.002)

    await small.put("d", "d" * 7)

    assert await kept(redis) == {"c": "ccc", "d": "ddddddd"}


async def test_what_is_larger_than_the_shelf_is_not_kept(redis: Redis) -> None:
    await shelf(redis, size=10).put("a", "a" * 11)

    assert await kept(redis) == {}


async def test_the_same_key_again_replaces_its_text(redis: Redis) -> None:
    await shelf(redis).put("a", "first")

    await shelf(redis).put("a", "second one")

    assert await kept(redis) == {"a": "second one"}


async def test_what_nobody_used_for_a_time_is_gone(redis: Redis) -> None:
    short = shelf(redis, ttl=timedelta(milliseconds=200))
    await short.put("a", "a")
    await asyncio.sleep(0.12)
    await short.put("b", "b")
    await asyncio.sleep(0.12)

    gone, there = await short.get("a"), await short.get("b")
    await short.put("c", "c")

    assert (gone, there) == (None, "b")
    assert set(await kept(redis)) == {"b", "c"}


async def test_every_key_expires(redis: Redis) -> None:
    await shelf(redis).put("a", "a")

    lives = [await redis.pttl(key) for key in KEYS]

    assert all(0 < life <= DAY.total_seconds() * 1000 for life in lives)


async def test_what_redis_has_dropped_in_part_begins_anew(redis: Redis) -> None:
    for dropped in KEYS:
        await shelf(redis).put("a", "a")
        await redis.delete(dropped)
        lost = await shelf(redis).get("b")

        await shelf(redis).put("b", "bb")

        assert lost is None
        assert await kept(redis) == {"b": "bb"}
        await redis.delete(*KEYS)


async def test_without_redis_it_is_empty() -> None:
    async with Redis.from_url("redis://127.0.0.1:1", socket_connect_timeout=1) as gone:
        for without in (shelf(None), shelf(gone)):
            await without.put("a", "a")

            assert await without.get("a") is None
