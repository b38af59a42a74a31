"""Live and ready, with everything there and with something gone."""

import dataclasses

import httpx2
import pytest

from kit.cache import Cache
from kit.config import Settings
from kit.streams import Hub
from resolvers.context import Tools
from tests.app.conftest import client
from wiring.tools import redis_for_cache

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_process_that_serves_is_live_and_ready(web: httpx2.AsyncClient) -> None:
    live, ready = await web.get("/health/live"), await web.get("/health/ready")

    assert (live.status_code, live.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ok", "database": "up", "redis": "up"})
    assert ready.headers["cache-control"] == "no-store"


async def test_without_redis_the_shop_is_ready_and_degraded(settings: Settings, tools: Tools) -> None:
    gone = settings.model_copy(update={"redis_url": "redis://127.0.0.1:1/0"})
    redis = redis_for_cache(gone)
    async with client(settings, dataclasses.replace(tools, settings=gone, cache=Cache(redis))) as web:
        ready = await web.get("/health/ready")
        answer = await web.post("/graphql", json={"query": "{ shop { name } }"})

    assert (ready.status_code, ready.json()) == (200, {"status": "degraded", "database": "up", "redis": "down"})
    assert answer.json() == {"data": {"shop": {"name": "Souk"}}}
    assert redis is not None
    await redis.aclose()


async def test_a_process_that_shuts_down_is_not_ready(settings: Settings, tools: Tools) -> None:
    hub = Hub(None)
    hub.close()
    async with client(settings, dataclasses.replace(tools, hub=hub)) as web:
        ready, live = await web.get("/health/ready"), await web.get("/health/live")

    assert (ready.status_code, ready.json()) == (503, {"status": "closing"})
    assert live.status_code == 200
