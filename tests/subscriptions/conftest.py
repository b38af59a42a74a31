"""What the worker does for subscribers, done by the test: events of the outbox are told over Redis."""

from collections.abc import AsyncGenerator, Awaitable, Callable

import pytest_asyncio
from redis.asyncio import Redis

from kit.clock import utc_now
from resolvers.context import Tools
from worker.relay import relay

Relay = Callable[[], Awaitable[None]]


@pytest_asyncio.fixture
async def told(tools: Tools, redis_url: str) -> AsyncGenerator[Relay]:
    """Tell all events that were committed so far."""
    redis = Redis.from_url(redis_url)

    async def tell() -> None:
        while await relay(cache=tools.cache, redis=redis, now=utc_now):
            pass

    yield tell
    await redis.aclose()
