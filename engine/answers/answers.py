"""Finds kept answers, and has each made once, however many ask for it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from engine import patience
from engine.answers.kept import Kept, Key, Shelf
from engine.answers.shared import Shared
from engine.observe import Observer
from engine.refusal import Refused
from kit.news import EVERYTHING, News
from kit.snapshot import Snapshot

A = TypeVar("A")

YOUNG_SECONDS = 0.9
"""So old an answer may be while nobody says what was written."""
STALE_SECONDS = 0.3
"""So long after a write is heard of the answer from before it is given, while it is made anew."""
RENEWED = 0.8
"""At this part of its age an answer is made anew, before somebody has to wait for it."""
ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Made(Generic[A]):
    """What an execution gave: its answer and, if it may be kept, the data as JSON, what it was made of, its cost."""

    answer: A
    data: bytes | None = None
    names: tuple[str, ...] = ()
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Landed(Generic[A]):
    """What came of making an answer; `kept` None where it may not be, `made` None where another process made it.

    `is_current`: nothing of what it was made of was written meanwhile.
    """

    kept: Kept | None = None
    made: Made[A] | None = None
    is_current: bool = True


Make = Callable[[], Awaitable[Made[A]]]


class Answers(Generic[A]):
    """The kept answers of a process.

    `snapshot` asks the database what it knows, there where answers are read from, and is waited for up to the `limit`.
    """

    def __init__(
        self,
        *,
        most: int,
        news: News,
        shared: Shared | None,
        snapshot: Callable[[], Awaitable[Snapshot]],
        observer: Observer,
        limit: timedelta,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.shelf = Shelf(most)
        self.news = news
        self._shared = shared
        self._snapshot = snapshot
        self._observer = observer
        self._limit = limit
        self._monotonic = monotonic
        self._flights: dict[Key, asyncio.Task[Landed[A]]] = {}
        news.add(self)

    @property
    def is_busy(self) -> bool:
        """Whether any answer is being made."""
        return bool(self._flights)

    def look(self, key: Key, *, seconds: float, make: Make[A]) -> Kept | None:
        """Give an answer that is kept; one that is about to be too old is made anew meanwhile."""
        kept = self.shelf.get(key)
        if kept is None:
            return None
        now = self._monotonic()
        if now >= kept.until:
            self.shelf.drop(key)
            return None
        if now >= kept.begun + YOUNG_SECONDS and not self.news.is_sure(now):
            return None
        if (kept.is_stale or now >= kept.renewed_from) and key not in self._flights:
            self._begin(key, seconds, make)
        self._observer.answered("stale" if kept.is_stale else "kept")
        return kept

    async def fetch(self, key: Key, *, seconds: float, make: Make[A]) -> Landed[A] | None:
        """Have an answer made, once for all who ask meanwhile; None for who has to make one by himself.

        That is who waited for one that failed, or is not to be kept. What is written while one is made is seen by who
        asks after the write: they wait for the next.
        Raises: Refused for who began it, at a limit.
        """
        for _ in range(ATTEMPTS):
            flight = self._flights.get(key)
            is_first = flight is None
            try:
                landed = await asyncio.shield(flight or self._begin(key, seconds, make))
            except Refused:
                if is_first:
                    raise
                return None
            except Exception:
                return None
            if is_first:
                return landed
            if landed.kept is None:
                return None
            if landed.is_current:
                self._observer.answered("joined")
                return landed
        return None

    def _begin(self, key: Key, seconds: float, make: Make[A]) -> "asyncio.Task[Landed[A]]":
        # A task of its own: it goes on when who began it has left.
        flight = self._flights[key] = asyncio.create_task(self._make(key, seconds, make))

        def ended(_: object) -> None:
            self._flights.pop(key, None)
            if not flight.cancelled():
                flight.exception()

        flight.add_done_callback(ended)
        return flight

    async def _make(self, key: Key, seconds: float, make: Make[A]) -> Landed[A]:
        found = await self._shared.get(key) if self._shared is not None else None
        if found is not None and self._put(key, found):
            self._observer.answered("shared")
            return Landed(found)
        begun = self._monotonic()
        async with patience.limited(self._limit):
            snapshot = await self._snapshot()
        made = await make()
        self._observer.answered("made" if made.data is not None else "unkept")
        if made.data is None:
            return Landed(made=made)
        kept = Kept(
            data=made.data,
            names=made.names,
            snapshot=snapshot,
            cost=made.cost,
            begun=begun,
            renewed_from=begun + RENEWED * seconds,
            until=begun + seconds,
        )
        is_current = self._put(key, kept)
        if is_current and self._shared is not None:
            await self._shared.put(key, kept)
        return Landed(kept, made, is_current)

    def _put(self, key: Key, kept: Kept) -> bool:
        """Keep an answer unless what it was made of was written since."""
        if self.news.is_listening and not self.news.is_current(kept.snapshot, kept.names):
            return False
        before = self.shelf.size
        self.shelf.put(key, kept)
        self._observer.kept(self.shelf.size - before)
        return True

    def begin(self) -> None:
        """Forget everything: what was written until now was perhaps not heard."""
        self._observer.kept(-self.shelf.size)
        self.shelf.clear()

    def hear(self, transaction: int, names: Sequence[str], *, is_own: bool = False) -> None:
        """Part with what was made of what a transaction has written.

        Who has written sees it at once. Others get the old answer a moment longer, and nobody waits for the new one.
        """
        before, until = self.shelf.size, self._monotonic() + STALE_SECONDS
        for key, kept in self.shelf.all() if EVERYTHING in names else self.shelf.made_of(names):
            if kept.snapshot.sees(transaction):
                continue
            if is_own:
                self.shelf.drop(key)
            else:
                kept.is_stale = True
                kept.until = min(kept.until, until)
        self._observer.kept(self.shelf.size - before)
