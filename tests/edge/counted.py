"""A server whose callers have little to spend, and get little of it back."""

import dataclasses
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis

from kit.config import Settings
from resolvers.context import Tools
from tests.server import Server, serving
from wiring.tools import buckets, redis_for_cache

LIMIT = 400
MAXIMUM = 300
RESTORE = 0.01
"""So little that a test's own time does not count."""
SHOP = "{ shop { name } }"
"""It costs five as every query, and one for the shop."""
PAGE = "query Page($first: Int) { products(first: $first) { nodes { id images { url } } } }"
"""Costs five, one for the page, and for each entry one and up to ten pictures."""


def cost_of_page(first: int) -> int:
    return 5 + 1 + first * 11


def cost(requested: int, actual: int, remaining: int) -> dict[str, Any]:
    """Give what an answer says of its cost."""
    told = {"requested": requested, "actual": actual, "remaining": remaining, "limit": LIMIT, "restoreRate": RESTORE}
    return {"cost": told}


@asynccontextmanager
async def counting(settings: Settings, tools: Tools, **changes: Any) -> AsyncGenerator[Server]:
    """Serve the shop with a Redis client of its own, as a process has it."""
    spending = {"cost_limit": LIMIT, "cost_maximum": MAXIMUM, "cost_restore": RESTORE}
    own = settings.model_copy(update=spending | {"trusted_proxies": "127.0.0.1"} | changes)
    redis: Redis | None = redis_for_cache(own)
    try:
        async with serving(own, dataclasses.replace(tools, buckets=buckets(own, redis))) as server:
            yield server
    finally:
        if redis is not None:
            await redis.aclose()
