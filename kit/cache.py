"""Cache-aside over Redis that is right when Redis is empty, slow or gone.

A reader fills an entry only where none stands; a writer replaces the entry by a tombstone for a while, so that a reader
who read the old row just before cannot put it back. After a fault Redis is left alone for a moment: nobody waits for it
twice.
"""

import time
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any, TypeVar

import orjson
from redis.asyncio import Redis
from redis.exceptions import RedisError

from kit import log

T = TypeVar("T")

logger = log.get(__name__)

FAULTS = (RedisError, OSError, TimeoutError)
TOMBSTONE = b""
TOMBSTONE_SECONDS = 15
PAUSE_SECONDS = 2.0
HOLD_SECONDS = 0.9
MOST_HELD = 50_000


class Cache:
    """A cache over one Redis client; `redis` None never has anything."""

    def __init__(
        self, redis: "Redis | None", *, prefix: str = "souk:", monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._redis = redis
        self._prefix = prefix
        self._paused_until = 0.0
        self._monotonic = monotonic
        self._held: dict[Hashable, tuple[float, Any]] = {}

    @property
    def is_up(self) -> bool:
        """Whether Redis answered when it was last asked."""
        return self._redis is not None and self._monotonic() >= self._paused_until

    def _fault(self, error: Exception) -> None:
        if self.is_up:
            logger.warning("cache.unavailable", error=type(error).__name__)
        self._paused_until = self._monotonic() + PAUSE_SECONDS

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
        for key in keys:
            self._held.pop(key, None)
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

    async def get_raw(self, key: str) -> tuple[bytes, float] | None:
        """Look up bytes, and for how many seconds more they are kept; None where there are none."""
        if self._redis is None or not self.is_up:
            return None
        try:
            async with self._redis.pipeline(transaction=False) as pipe:
                pipe.get(self._prefix + key)
                pipe.pttl(self._prefix + key)
                found, left = await pipe.execute()
        except FAULTS as error:
            self._fault(error)
            return None
        return (bytes(found), left / 1000) if found and left > 0 else None

    async def put_raw(self, key: str, value: bytes, *, seconds: float) -> None:
        """Keep bytes for a while, in the place of whatever stands there."""
        if self._redis is None or not self.is_up:
            return
        try:
            await self._redis.set(self._prefix + key, value, px=max(1, int(seconds * 1000)))
        except FAULTS as error:
            self._fault(error)

    async def run(self, script: str, keys: Sequence[str], *values: str | int) -> Any | None:
        """Run a script in Redis on keys of the cache; None where Redis is gone."""
        if self._redis is None or not self.is_up:
            return None
        try:
            return await self._redis.register_script(script)([self._prefix + key for key in keys], list(values))
        except FAULTS as error:
            self._fault(error)
            return None

    def held(self, key: Hashable) -> Any | None:
        """Give a value that is held in this process (`hold`, `hold_here`), None where none is."""
        until, value = self._held.get(key, (0.0, None))
        return value if self._monotonic() < until else None

    def held_all(self, keys: Iterable[Hashable]) -> list[Any] | None:
        """Give values that are all held in this process. Shape: N keys → N values in their order, None without one."""
        found, now = [self._held.get(key) for key in keys], self._monotonic()
        return [each[1] for each in found if each] if all(each and now < each[0] for each in found) else None

    def hold_here(self, entries: Mapping[Any, Any]) -> None:
        """Hold values in this process, and only here, for a moment."""
        if len(self._held) + len(entries) > MOST_HELD:
            self._held.clear()
        until = self._monotonic() + HOLD_SECONDS
        self._held.update({key: (until, value) for key, value in entries.items()})

    async def hold(
        self, key: str, read: Callable[[], Awaitable[Any]], build: Callable[[Any], T], *, ttl: timedelta
    ) -> T:
        """Look up a value that most requests need, else read it and keep it; `build` makes of it what they work with.

        That is held in this process for a moment, so that neither Redis nor `build` is asked for each of them: what
        another process writes shows within a second.
        """
        value = self.held(key)
        if value is not None:
            return value
        (stored,) = await self.get_many([key])
        if stored is None:
            stored = await read()
            await self.fill({key: stored}, ttl=ttl)
        built = build(stored)
        self.hold_here({key: built})
        return built
