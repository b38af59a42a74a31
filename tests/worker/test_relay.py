"""Events are told at least once, in every process, whatever happens to the worker or to Redis."""

import asyncio
from typing import ClassVar
from uuid import UUID, uuid4

import pytest
from redis.asyncio import Redis

from events import outbox
from kit import db
from kit.cache import Cache
from kit.clock import utc_now
from kit.streams import Hub
from resolvers.context import Tools
from worker.relay import LEASE, relay

pytestmark = pytest.mark.usefixtures("shop")


@outbox.event
class StallOpened(outbox.Event):
    name: ClassVar[str] = "stall.opened"

    def cache_keys(self) -> list[str]:
        return [f"stall:{self.entity_id}"]


async def open_stall(stall: UUID) -> None:
    async with db.transaction() as tx:
        outbox.append(tx, StallOpened(entity_id=stall), now=utc_now())


async def waiting() -> int:
    return await db.fetchval("SELECT count(*) FROM outbox")


async def test_an_event_wakes_who_waits_and_drops_what_it_made_stale(tools: Tools, redis_url: str) -> None:
    stall = uuid4()
    redis = Redis.from_url(redis_url)
    hub = Hub(Redis.from_url(redis_url, socket_timeout=None))
    listening = asyncio.create_task(hub.listen())
    await tools.cache.fill({f"stall:{stall}": {"stale": True}}, ttl=LEASE)
    while not hub.is_up:
        await asyncio.sleep(0.01)

    async with hub.waiting([f"stall:{stall}"]) as waiter:
        await open_stall(stall)
        told = await relay(cache=tools.cache, redis=redis, now=utc_now)
        heard = await asyncio.wait_for(waiter.news(), 2)

    assert (told, heard, await waiting()) == (1, True, 0)
    assert await tools.cache.get_many([f"stall:{stall}"]) == [None]
    listening.cancel()
    await redis.aclose()
    await hub.aclose()


async def test_while_redis_is_gone_events_wait_and_are_told_later(tools: Tools, redis_url: str) -> None:
    gone = Redis.from_url("redis://127.0.0.1:1/0", socket_connect_timeout=0.1)
    await open_stall(uuid4())

    told_without = await relay(cache=Cache(gone), redis=gone, now=utc_now)
    left = await waiting()
    back = Redis.from_url(redis_url)
    told_later = await relay(cache=Cache(back), redis=back, now=lambda: utc_now() + LEASE)

    assert (told_without, left, told_later, await waiting()) == (0, 1, 1, 0)
    await back.aclose()
    await gone.aclose()


async def test_two_workers_never_take_the_same_event(tools: Tools, redis_url: str) -> None:
    redis = Redis.from_url(redis_url)
    for _ in range(30):
        await open_stall(uuid4())

    told = await asyncio.gather(*(relay(cache=tools.cache, redis=redis, now=utc_now) for _ in range(4)))

    assert (sum(told), await waiting()) == (30, 0)
    await redis.aclose()


async def test_an_event_of_a_worker_that_died_is_taken_after_its_lease(tools: Tools, redis_url: str) -> None:
    redis = Redis.from_url(redis_url)
    await open_stall(uuid4())
    async with db.transaction() as tx:
        await tx.execute("UPDATE outbox SET claimed_until = $1", utc_now() + LEASE)

    within = await relay(cache=tools.cache, redis=redis, now=utc_now)
    after = await relay(cache=tools.cache, redis=redis, now=lambda: utc_now() + 2 * LEASE)

    assert (within, after) == (0, 1)
    await redis.aclose()


async def test_an_event_unknown_to_this_version_still_wakes_its_entity() -> None:
    entity = uuid4()

    event = outbox.restore("tent.pitched", entity, "{}")

    assert event.topics() == [f"tent:{entity}"]
    assert event.cache_keys() == []
