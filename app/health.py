"""Whether the process lives, and whether it can serve."""

import asyncio
from typing import Any

import asyncpg
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from engine.answer import encode
from kit import db
from resolvers.context import Tools

SECONDS = 1.0
"""A database that takes longer is as good as gone."""


def routes(tools: Tools) -> list[BaseRoute]:
    """Build `/health/live` and `/health/ready`."""

    async def live(_: Request) -> Response:
        return _json({"status": "ok"}, 200)

    async def ready(_: Request) -> Response:
        if tools.hub.is_closing:
            return _json({"status": "closing"}, 503)
        database, redis = await asyncio.gather(_database(), _redis(tools))
        status = "failing" if database == "down" else "degraded" if redis == "down" else "ok"
        return _json({"status": status, "database": database, "redis": redis}, 503 if status == "failing" else 200)

    return [Route("/health/live", live), Route("/health/ready", ready)]


async def _database() -> str:
    try:
        async with asyncio.timeout(SECONDS):
            await db.fetchval("SELECT 1")
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return "down"
    return "up"


async def _redis(tools: Tools) -> str:
    """Without Redis the shop sells on: only realtime and the cache are slower."""
    if not tools.settings.redis_url:
        return "off"
    await tools.cache.get_many(["health"])
    return "up" if tools.cache.is_up else "down"


def _json(value: dict[str, Any], status: int) -> Response:
    return Response(
        encode(value), status_code=status, media_type="application/json", headers={"cache-control": "no-store"}
    )
