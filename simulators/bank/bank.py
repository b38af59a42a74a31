"""The running bank: its books, its settings, and the clockwork that does what is due and delivers webhooks."""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

import httpx2

from simulators.bank import desk, post, signing
from simulators.bank.books import Books

T = TypeVar("T")

DELIVERY_TIMEOUT_SECONDS = 5
AT_ONCE = 16
"""Webhooks under way at most: one slow receiver does not hold up the others."""


@dataclass(slots=True)
class Bank:
    """Units: `retry_ms` is the pause before the first repetition of a webhook; each further one is twice as long."""

    books: Books
    secret: str
    public_url: str
    retry_ms: int = 1000
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _under_way: set[str] = field(default_factory=set[str])

    def now(self) -> int:
        """Milliseconds since 1970."""
        return time.time_ns() // 1_000_000

    async def transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self.books.transact(work)

    def wake(self) -> None:
        """Say that there may be something to do."""
        self._wake.set()

    async def run(self) -> None:
        """Run timers and deliver webhooks until cancelled."""
        async with httpx2.AsyncClient(timeout=DELIVERY_TIMEOUT_SECONDS, trust_env=False) as client:
            async with asyncio.TaskGroup() as group:
                while True:
                    self._wake.clear()
                    under_way = frozenset(self._under_way)
                    for delivery in await self.transact(partial(self._due, under_way)):
                        self._under_way.add(delivery.event_id)
                        group.create_task(self._deliver(client, delivery))
                    await self._sleep()

    def _due(self, under_way: frozenset[str], db: sqlite3.Connection) -> list[post.Delivery]:
        now = self.now()
        desk.run_timers(db, now)
        return post.due_deliveries(db, now, under_way=under_way, limit=AT_ONCE - len(under_way))

    async def _sleep(self) -> None:
        under_way = frozenset(self._under_way)
        due_at = await self.transact(lambda db: post.next_due(db, under_way=under_way))
        pause = None if due_at is None or len(under_way) >= AT_ONCE else max(0.0, (due_at - self.now()) / 1000)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._wake.wait()

    async def _deliver(self, client: httpx2.AsyncClient, delivery: post.Delivery) -> None:
        headers = {
            "content-type": "application/json",
            "bank-event-id": delivery.event_id,
            signing.HEADER: signing.sign(self.secret, delivery.body, at_ms=self.now()),
        }
        try:
            async with asyncio.timeout(DELIVERY_TIMEOUT_SECONDS):
                response = await client.post(delivery.url, content=delivery.body, headers=headers)
            delivered = response.is_success
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError, ValueError):
            delivered = False
        await self.transact(
            lambda db: post.mark(db, delivery, delivered=delivered, now=self.now(), retry_ms=self.retry_ms)
        )
        self._under_way.discard(delivery.event_id)
        self.wake()
