"""Wake-up calls between processes: one Redis connection for each process feeds all who wait in it.

A wake-up call says only that a topic has news; whoever waits reads the news from the database. A lost call therefore
costs time, never an event: who waits looks by itself after a while, sooner while Redis is gone.
"""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager

from redis.asyncio import Redis
from redis.exceptions import RedisError

from kit import log

logger = log.get(__name__)

CHANNEL = "souk:wake"
LOOK_SECONDS = 30.0
LOOK_SECONDS_WITHOUT_REDIS = 1.0


class Hub:
    """The process's ear: `listen()` runs for as long as the process does."""

    def __init__(self, redis: "Redis | None") -> None:
        self._redis = redis
        self._waiting: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._closing = False
        self.is_up = False

    async def listen(self) -> None:
        """Hear wake-up calls until cancelled; reconnects for ever, and wakes everybody after a gap."""
        while self._redis is not None:
            try:
                async with self._redis.pubsub() as pubsub:
                    await pubsub.subscribe(CHANNEL)
                    self.is_up = True
                    self.wake_all()
                    async for message in pubsub.listen():
                        if message["type"] == "message":
                            self.wake(bytes(message["data"]).decode())
            except (RedisError, OSError, TimeoutError) as error:
                if self.is_up:
                    logger.warning("hub.unavailable", error=type(error).__name__)
                self.is_up = False
                self.wake_all()
                await asyncio.sleep(0.5)

    def wake(self, topic: str) -> None:
        """Wake whoever waits for the topic in this process."""
        for event in self._waiting.get(topic, ()):
            event.set()

    def wake_all(self) -> None:
        for events in self._waiting.values():
            for event in events:
                event.set()

    def close(self) -> None:
        """End every wait: the process is shutting down."""
        self._closing = True
        self.wake_all()

    async def aclose(self) -> None:
        """Let go of the connection."""
        self.close()
        if self._redis is not None:
            await self._redis.aclose()

    @property
    def topics(self) -> list[str]:
        """What somebody waits for in this process."""
        return list(self._waiting)

    @property
    def is_closing(self) -> bool:
        return self._closing

    @asynccontextmanager
    async def waiting(self, topics: Sequence[str]) -> AsyncGenerator["Waiter"]:
        """Wait for topics from here on: news that come between two looks are not missed."""
        event = asyncio.Event()
        for topic in topics:
            self._waiting[topic].add(event)
        try:
            yield Waiter(self, event)
        finally:
            for topic in topics:
                self._waiting[topic].discard(event)
                if not self._waiting[topic]:
                    del self._waiting[topic]


class Waiter:
    """One who waits; made by `Hub.waiting`."""

    def __init__(self, hub: Hub, event: asyncio.Event) -> None:
        self._hub = hub
        self._event = event

    async def news(self) -> bool:
        """Return when there may be news, or after a while; False when the process is shutting down."""
        if self._hub.is_closing:
            return False
        seconds = LOOK_SECONDS if self._hub.is_up else LOOK_SECONDS_WITHOUT_REDIS
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)
        self._event.clear()
        return not self._hub.is_closing


async def publish(redis: Redis, topics: Sequence[str]) -> None:
    """Call whoever waits for the topics, in every process."""
    async with redis.pipeline(transaction=False) as pipe:
        for topic in topics:
            pipe.publish(CHANNEL, topic)
        await pipe.execute()
