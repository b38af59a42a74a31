"""Answers in Redis, for all processes; each believes them as far as it knows what was written since."""

import hashlib
import time
from collections.abc import Callable

import orjson

from engine.answers.kept import Kept, Key
from kit.cache import Cache
from kit.news import News
from kit.snapshot import Snapshot


class Shared:
    """The place that processes share; `edition` tells apart those that would answer the same otherwise."""

    def __init__(
        self, cache: Cache, news: News, *, edition: str, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._cache = cache
        self._news = news
        self._edition = edition
        self._monotonic = monotonic

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
        """Keep an answer until it is too old."""
        head = orjson.dumps([str(kept.snapshot), kept.names, kept.cost])
        seconds = kept.until - self._monotonic()
        if seconds > 0:
            await self._cache.put_raw(self._name(key), head + b"\n" + kept.data, seconds=seconds)
