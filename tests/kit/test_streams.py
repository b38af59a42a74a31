"""Who waits for news is woken by them, misses none, and leaves nothing behind."""

import asyncio

from kit.streams import Hub


async def test_news_between_two_looks_are_not_missed() -> None:
    hub = Hub(None)

    async with hub.waiting(["cart:1"]) as waiter:
        hub.wake("cart:1")
        there = await asyncio.wait_for(waiter.news(), 0.5)
        waiting = asyncio.create_task(waiter.news())
        await asyncio.sleep(0)
        hub.wake("cart:2")
        await asyncio.sleep(0.05)
        slept_on = not waiting.done()
        hub.wake("cart:1")
        again = await asyncio.wait_for(waiting, 0.5)

    assert (there, slept_on, again) == (True, True, True)


async def test_without_redis_one_looks_by_oneself() -> None:
    async with Hub(None).waiting(["cart:1"]) as waiter:
        assert await asyncio.wait_for(waiter.news(), 3)


async def test_the_end_of_the_process_ends_every_wait() -> None:
    hub = Hub(None)

    async with hub.waiting(["cart:1"]) as waiter:
        waiting = asyncio.create_task(waiter.news())
        await asyncio.sleep(0)
        hub.close()

        assert await asyncio.wait_for(waiting, 0.5) is False
        assert await waiter.news() is False


async def test_nothing_is_kept_of_who_has_gone() -> None:
    hub = Hub(None)

    async with hub.waiting(["cart:1", "cart:1", "user:1"]):
        async with hub.waiting(["user:1"]):
            pass
        during = sorted(hub.topics)
    hub.wake("cart:1")

    assert during == ["cart:1", "user:1"]
    assert hub.topics == []
