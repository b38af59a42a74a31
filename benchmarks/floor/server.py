"""What the floor's answers are made with: a pool, and nothing else."""

from dataclasses import dataclass
from typing import Any

import asyncpg

from kit import db, signing
from kit.config import Settings
from kit.tokens import AccessTokens, access_tokens

Json = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Floor:
    """The pool, and what is derived from the shop's settings."""

    pool: asyncpg.Pool
    base_url: str
    cursor_key: bytes
    order_key: bytes
    tokens: AccessTokens

    async def fetch(self, sql: str, *values: object) -> list[asyncpg.Record]:
        async with self.pool.acquire() as connection:
            return await connection.fetch(sql, *values)


async def open_floor(settings: Settings) -> Floor:
    """Open the pool as the shop's own: a connection is given back as it is, and plans each statement once."""
    pool = await asyncpg.create_pool(
        settings.database_url,
        min_size=1,
        max_size=settings.database_pool,
        reset=_keep,
        timeout=10,
        server_settings={"plan_cache_mode": db.PLAN_ONCE},
    )
    return Floor(
        pool=pool,
        base_url=settings.base_url,
        cursor_key=signing.derive(settings.secret, "cursor"),
        order_key=signing.derive(settings.secret, "order-access"),
        tokens=access_tokens(settings.secret),
    )


async def _keep(_: Any) -> None:
    """As in `kit.db`."""
