"""Wake-up calls between processes: one Redis connection for each process feeds all who wait in it.

A wake-up call says only that a topic has news; whoever waits reads the news from the database. A lost call therefore
costs time, never an event: who waits looks by itself after a while, sooner while Redis is gone.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence

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
        self._waiting: dict[str, set[Waiter]] = defaultdict(set)
        self._closing = False
        # Who sleeps, and since when: those who have slept longest stand first.
        self._sleeping: dict[Waiter, float] = {}
        self._alarm: asyncio.TimerHandle | None = None
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
        for waiter in self._waiting.get(topic, ()):
            waiter.wake()

    def wake_all(self) -> None:
        for waiters in self._waiting.values():
            for waiter in waiters:
                waiter.wake()

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

    def waiting(self, topics: Sequence[str]) -> "Waiter":
        """Wait for topics, from the beginning of the block on: news that come between two looks are not missed."""
        return Waiter(self, topics)

    def enter(self, waiter: "Waiter", topics: Sequence[str]) -> None:
        for topic in topics:
            self._waiting[topic].add(waiter)

    def leave(self, waiter: "Waiter", topics: Sequence[str]) -> None:
        for topic in topics:
            self._waiting[topic].discard(waiter)
            if not self._waiting[topic]:
                del self._waiting[topic]

    def sleep(self, waiter: "Waiter") -> None:
        """Wake a waiter after a while, if nothing else does."""
        loop = asyncio.get_running_loop()
        self._sleeping[waiter] = loop.time()
        due = next(iter(self._sleeping.values())) + self._patience
        if self._alarm is None or due < self._alarm.when():
            self._set_alarm(due)

    def rise(self, waiter: "Waiter") -> None:
        self._sleeping.pop(waiter, None)

    @property
    def _patience(self) -> float:
        return LOOK_SECONDS if self.is_up else LOOK_SECONDS_WITHOUT_REDIS

    def _set_alarm(self, due: float) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = asyncio.get_running_loop().call_at(due, self._look)

    def _look(self) -> None:
        """Let all look who have slept long enough: one alarm does for everybody."""
        self._alarm = None
        now = asyncio.get_running_loop().time()
        while self._sleeping:
            waiter, since = next(iter(self._sleeping.items()))
            if since + self._patience > now:
                self._set_alarm(since + self._patience)
                return
            del self._sleeping[waiter]
            waiter.wake()


class Waiter:
    """One who waits; made by `Hub.waiting`."""

    __slots__ = ("_hub", "_is_called", "_sleep", "_topics")

    def __init__(self, hub: Hub, topics: Sequence[str]) -> None:
        self._hub = hub
        self._topics = topics
        self._is_called = False
        self._sleep: asyncio.Future[None] | None = None

    async def __aenter__(self) -> "Waiter":
        self._hub.enter(self, self._topics)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._hub.leave(self, self._topics)

    def wake(self) -> None:
        self._is_called = True
        if self._sleep is not None and not self._sleep.done():
            self._sleep.set_result(None)

    async def news(self) -> bool:
        """Return when there may be news, or after a while; False when the process is shutting down."""
        if not (self._hub.is_closing or self._is_called):
            self._sleep = asyncio.get_running_loop().create_future()
            self._hub.sleep(self)
            try:
                await self._sleep
            finally:
                self._hub.rise(self)
                self._sleep = None
        self._is_called = False
        return not self._hub.is_closing


async def publish(redis: Redis, topics: Sequence[str]) -> None:
    """Call whoever waits for the topics, in every process."""
    async with redis.pipeline(transaction=False) as pipe:
        for topic in topics:
            pipe.publish(CHANNEL, topic)
        await pipe.execute()
