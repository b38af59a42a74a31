"""Cache-aside over Redis that is right when Redis is empty, slow or gone.

A reader fills an entry only where none stands; a writer replaces the entry by a tombstone for a while, so that a reader
who read the old row just before cannot put it back. After a fault Redis is left alone for a moment: nobody waits for it
twice.
"""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import orjson
from redis.asyncio import Redis
from redis.exceptions import RedisError

from kit import log

logger = log.get(__name__)

FAULTS = (RedisError, OSError, TimeoutError)
TOMBSTONE = b""
TOMBSTONE_SECONDS = 15
PAUSE_SECONDS = 2.0


class Cache:
    """A cache over one Redis client; `redis` None never has anything."""

    def __init__(self, redis: "Redis | None", *, prefix: str = "souk:") -> None:
        self._redis = redis
        self._prefix = prefix
        self._paused_until = 0.0

    @property
    def is_up(self) -> bool:
        """Whether Redis answered when it was last asked."""
        return self._redis is not None and time.monotonic() >= self._paused_until

    def _fault(self, error: Exception) -> None:
        if self.is_up:
            logger.warning("cache.unavailable", error=type(error).__name__)
        self._paused_until = time.monotonic() + PAUSE_SECONDS

    async def get_many(self, keys: Sequence[str]) -> list[Any | None]:
        """Look up values. Shape: N keys → N values in key order, missing → None."""
        if not keys or self._redis is None or not self.is_up:
            return [None] * len(keys)
        try:
            raw = await self._redis.mget([self._prefix + key for key in keys])
        except FAULTS as error:
            self._fault(error)
            return [None] * len(keys)
        return [orjson.loads(value) if value else None for value in raw]

    async def fill(self, entries: Mapping[str, Any], *, ttl: timedelta) -> None:
        """Keep values that were read from the database, each only where neither a value nor a tombstone stands.

        What JSON does not know is kept as its text.
        """
        if not entries or self._redis is None or not self.is_up:
            return
        try:
            async with self._redis.pipeline(transaction=False) as pipe:
                for key, value in entries.items():
                    pipe.set(self._prefix + key, orjson.dumps(value, default=str), nx=True, px=ttl)
                await pipe.execute()
        except FAULTS as error:
            self._fault(error)

    async def drop(self, keys: Sequence[str], *, must: bool = False) -> None:
        """Forget values after their rows were committed.

        Raises: what Redis raised, where it must be forgotten now and the caller tries again later (`must`).
        """
        if not keys or self._redis is None or (not must and not self.is_up):
            return
        try:
            async with self._redis.pipeline(transaction=False) as pipe:
                for key in keys:
                    pipe.set(self._prefix + key, TOMBSTONE, ex=TOMBSTONE_SECONDS)
                await pipe.execute()
        except FAULTS as error:
            self._fault(error)
            if must:
                raise

    async def run(self, script: str, keys: Sequence[str], *values: str | int) -> Any | None:
        """Run a script in Redis on keys of the cache; None where Redis is gone."""
        if self._redis is None or not self.is_up:
            return None
        try:
            return await self._redis.register_script(script)([self._prefix + key for key in keys], list(values))
        except FAULTS as error:
            self._fault(error)
            return None

    async def get_or_read(self, key: str, read: Callable[[], Awaitable[Any]], *, ttl: timedelta) -> Any:
        """Look one value up, else read it and keep it."""
        (value,) = await self.get_many([key])
        if value is None:
            value = await read()
            await self.fill({key: value}, ttl=ttl)
        return value
