"""Token buckets: who takes much waits until some of it has come back.

A bucket is kept as the one moment at which it is full again, so that a full one is no entry at all. In Redis all
processes share them, and one script reads, decides and writes. Where there is no Redis, or it does not answer, each
process counts by itself, so that as many times more is let through as there are processes.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from redis.asyncio import Redis

from kit import log
from kit.cache import FAULTS, PAUSE_SECONDS

logger = log.get(__name__)

MOST_CALLERS = 10_000
"""So many a process remembers by itself; who was not heard of for longest is forgotten first."""
A_HAIR = 1e-9
"""By so much sums of fractions may be off. Units: seconds."""

MOVE = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
local span, by = tonumber(ARGV[1]), tonumber(ARGV[2])
local moved = math.max(full + by, now)
if moved > now + span then
  if ARGV[3] == '1' then return {0, full - now} end
  moved = now + span
end
if moved > now then
  redis.call('SET', KEYS[1], string.format('%.0f', moved), 'PX', math.ceil((moved - now) / 1000))
else
  redis.call('DEL', KEYS[1])
end
return {1, moved - now}
"""
"""Moves the moment at which a bucket is full: ARGV says how long an empty one takes, by how much, and whether it may
refuse. Answers whether it was moved, and how long it is until then. Units: microseconds."""


@dataclass(frozen=True, slots=True)
class Level:
    """How a bucket stands after it was asked. `wait_seconds` is how long until there is enough, where it refused."""

    is_taken: bool
    remaining: float
    wait_seconds: float = 0.0


class Buckets:
    """A bucket for each caller: it holds `limit`, and `restore` of it comes back in each second."""

    def __init__(
        self,
        redis: "Redis | None",
        *,
        limit: float,
        restore: float,
        prefix: str = "souk:bucket:",
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limit = limit
        self.restore = restore
        self._prefix = prefix
        self._monotonic = monotonic
        self._move = redis.register_script(MOVE) if redis is not None else None
        self._paused_until = 0.0
        self._full_at: OrderedDict[str, float] = OrderedDict()

    async def take(self, caller: str, amount: float) -> Level:
        """Take so much, if there is as much; more than the limit there never is."""
        by = amount / self.restore
        is_taken, seconds = await self._moved(caller, by, may_refuse=True)
        return Level(is_taken, self._remaining(seconds), 0.0 if is_taken else seconds + by - self.limit / self.restore)

    async def give_back(self, caller: str, amount: float) -> Level:
        """Give back what was not needed; less than nothing takes more, as far as there is any."""
        _, seconds = await self._moved(caller, -amount / self.restore, may_refuse=False)
        return Level(True, self._remaining(seconds))

    def _remaining(self, seconds: float) -> float:
        return min(max(self.limit - seconds * self.restore, 0.0), self.limit)

    async def _moved(self, caller: str, by: float, *, may_refuse: bool) -> tuple[bool, float]:
        """Move the moment at which a bucket is full; give whether that was done, and how long it is until then."""
        if self._move is None or self._monotonic() < self._paused_until:
            return self._moved_here(caller, by, may_refuse=may_refuse)
        # Rounded up, so that many small amounts are never more than the limit.
        span = math.ceil(self.limit / self.restore * 1e6)
        try:
            moved, left = await self._move(
                keys=[self._prefix + caller], args=[span, math.ceil(by * 1e6), int(may_refuse)]
            )
        except FAULTS as error:
            if self._monotonic() >= self._paused_until:
                logger.warning("bucket.unavailable", error=type(error).__name__)
            self._paused_until = self._monotonic() + PAUSE_SECONDS
            return self._moved_here(caller, by, may_refuse=may_refuse)
        return bool(moved), left / 1e6

    def _moved_here(self, caller: str, by: float, *, may_refuse: bool) -> tuple[bool, float]:
        now, span = self._monotonic(), self.limit / self.restore
        left = max(self._full_at.get(caller, now) - now, 0.0)
        moved = max(left + by, 0.0)
        is_moved = moved <= span + A_HAIR or not may_refuse
        moved = min(moved, span) if is_moved else left
        self._full_at[caller] = now + moved
        self._full_at.move_to_end(caller)
        if len(self._full_at) > MOST_CALLERS:
            self._full_at.popitem(last=False)
        return is_moved, moved
