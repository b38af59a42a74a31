"""From settings to what lives as long as a process: pool, Redis, gateways."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from gateways.payment.port import PaymentGateways
from kit import clock, db, forms
from kit.bucket import Buckets
from kit.cache import Cache
from kit.config import Settings
from kit.news import News
from kit.pictures.pool import Pictures
from kit.streams import Hub
from loaders.paging import Pager
from resolvers.context import Tools
from wiring.payments import payments as offered_payments
from wiring.storage import storage


def redis_for_cache(settings: Settings) -> "Redis | None":
    """Make the client of short questions: quick to give up. None without a Redis."""
    if not settings.redis_url:
        return None
    return Redis.from_url(
        settings.redis_url,
        socket_timeout=settings.cache_timeout.total_seconds(),
        socket_connect_timeout=settings.cache_timeout.total_seconds(),
        retry=Retry(NoBackoff(), 0),
    )


def redis_for_hub(settings: Settings) -> "Redis | None":
    """Make the client of the one connection that listens: it waits for as long as nothing is said."""
    if not settings.redis_url:
        return None
    return Redis.from_url(settings.redis_url, socket_timeout=None, socket_connect_timeout=2, health_check_interval=15)


def buckets(settings: Settings, redis: "Redis | None") -> Buckets | None:
    """Make the buckets that callers are charged from; None where nobody is."""
    if not settings.cost_limit:
        return None
    return Buckets(redis, limit=settings.cost_limit, restore=settings.cost_restore)


@asynccontextmanager
async def open_tools(
    settings: Settings,
    *,
    application_name: str,
    now: clock.Clock = clock.utc_now,
    payments: PaymentGateways | None = None,
    record: bool = False,
    plans_once: bool = False,
    reads_replicas: bool = False,
) -> AsyncGenerator[Tools]:
    """Open everything a process works with, and close it at the end."""
    await db.connect(
        settings.database_url,
        pool=settings.database_pool,
        statement_timeout_seconds=settings.statement_timeout.total_seconds(),
        application_name=application_name,
        record=record,
        plans_once=plans_once,
        replicas=forms.urls(settings.replica_urls) if reads_replicas else (),
        replica_lag_seconds=settings.replica_lag.total_seconds(),
    )
    offered = payments if payments is not None else offered_payments(settings, now=now)
    pictures = Pictures(processes=settings.media_processes, pixels=settings.media_pixels)
    cache_client, hub_client = redis_for_cache(settings), redis_for_hub(settings)
    try:
        yield Tools(
            settings=settings,
            cache=Cache(cache_client),
            hub=Hub(hub_client),
            news=News(settings.database_url),
            pager=Pager(settings.secret),
            payments=offered,
            storage=storage(settings),
            pictures=pictures,
            clock=now,
            buckets=buckets(settings, cache_client),
        )
    finally:
        await pictures.aclose()
        for gateway in offered.values():
            await gateway.aclose()
        for client in (cache_client, hub_client):
            if client is not None:
                await client.aclose()
        await db.close()
