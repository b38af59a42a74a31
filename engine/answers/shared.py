"""Answers in Redis, for all processes; each believes them as far as it knows what was written since."""

import hashlib
import time
from collections import deque
from collections.abc import Callable

import orjson

from engine.answers.kept import Kept, Key
from kit.cache import Cache
from kit.news import News
from kit.snapshot import Snapshot


class Shared:
    """The place that processes share, of which each takes so much at `most`.

    `edition` tells apart those that would answer the same otherwise. Units: bytes.
    """

    def __init__(
        self, cache: Cache, news: News, *, edition: str, most: int, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._cache = cache
        self._news = news
        self._edition = edition
        self._monotonic = monotonic
        self._most = most
        self._there: deque[tuple[float, int]] = deque()
        self._size = 0

    def _name(self, key: Key) -> str:
        document, operation, kind, variables = key
        parts = (self._edition, document, operation, kind, variables.decode())
        return f"answer:{hashlib.sha256(orjson.dumps(parts)).hexdigest()}"

    async def get(self, key: Key) -> Kept | None:
        """Look an answer up; None for one that was made before something was written that it shows."""
        now = self._monotonic()
        if not self._news.is_sure(now):
            return None
        found = await self._cache.get_raw(self._name(key))
        if found is None:
            return None
        raw, seconds = found
        head, _, data = raw.partition(b"\n")
        written, names, cost = orjson.loads(head)
        snapshot = Snapshot.parse(written)
        if not self._news.is_current(snapshot, names):
            return None
        # How old it is, is not known: it is young to nobody who hears nothing.
        return Kept(
            data, tuple(names), snapshot, cost, begun=now - 3600, renewed_from=now + seconds, until=now + seconds
        )

    async def put(self, key: Key, kept: Kept) -> None:
        """Keep an answer until it is too old, if this process does not yet have as much there as it may."""
        now = self._monotonic()
        while self._there and self._there[0][0] <= now:
            self._size -= self._there.popleft()[1]
        raw = orjson.dumps([str(kept.snapshot), kept.names, kept.cost]) + b"\n" + kept.data
        if now < kept.until and self._size + len(raw) <= self._most:
            self._there.append((kept.until, len(raw)))
            self._size += len(raw)
            await self._cache.put_raw(self._name(key), raw, seconds=kept.until - now)
