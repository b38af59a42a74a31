"""Texts by keys in Redis, for all processes: the least recently used leave first, and what nobody uses leaves in time.

Without Redis it is empty; whoever looks into it has to do without what he does not find.
"""

from datetime import timedelta

from kit.cache import Cache

# The three keys stand and fall together: Redis may drop any of them when it needs room.
PUT = """
local texts, order, size = KEYS[1], KEYS[2], KEYS[3]
local key, text = ARGV[1], ARGV[2]
local count, bytes, ttl = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if redis.call('EXISTS', texts, order, size) < 3 then redis.call('DEL', texts, order, size) end
local function drop(gone)
  redis.call('DECRBY', size, redis.call('HSTRLEN', texts, gone))
  redis.call('HDEL', texts, gone)
  redis.call('ZREM', order, gone)
end
if redis.call('HEXISTS', texts, key) == 1 then drop(key) end
redis.call('HSET', texts, key, text)
redis.call('INCRBY', size, #text)
redis.call('ZADD', order, now, key)
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', order, '-inf', now - ttl)) do drop(gone) end
local oldest = redis.call('ZRANGE', order, 0, 0)[1]
while oldest and (redis.call('ZCARD', order) > count or tonumber(redis.call('GET', size)) > bytes) do
  drop(oldest)
  oldest = redis.call('ZRANGE', order, 0, 0)[1]
end
for _, name in ipairs(KEYS) do redis.call('PEXPIRE', name, ttl) end
"""
GET = """
local ttl = tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local used = redis.call('ZSCORE', KEYS[2], ARGV[1])
if not used or tonumber(used) <= now - ttl then return false end
redis.call('ZADD', KEYS[2], now, ARGV[1])
for _, name in ipairs(KEYS) do redis.call('PEXPIRE', name, ttl) end
return redis.call('HGET', KEYS[1], ARGV[1])
"""


class Shelf:
    """A shelf of this name. Units: `size` in bytes, of texts alone."""

    def __init__(self, cache: Cache, name: str, *, count: int, size: int, ttl: timedelta) -> None:
        self._cache = cache
        self._keys = [f"{{{name}}}:{part}" for part in ("texts", "order", "size")]
        self._count = count
        self._size = size
        self._ttl = round(ttl.total_seconds() * 1000)

    async def get(self, key: str) -> str | None:
        """Look a text up, and use it by that; None where it is not kept, or Redis is gone."""
        found = await self._cache.run(GET, self._keys, key, self._ttl)
        return found.decode() if isinstance(found, bytes) else None

    async def put(self, key: str, text: str) -> None:
        """Keep a text, or use it anew, for as long as there is room."""
        await self._cache.run(PUT, self._keys, key, text, self._count, self._size, self._ttl)
