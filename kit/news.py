"""What was written, heard by every process a moment after the commit, from PostgreSQL, which tells of nothing else.

Neither the worker nor Redis has to be there. Whoever listens knows for how long at most it may have missed something: a
question over the same connection is answered after everything that was committed before it was asked.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol
from weakref import WeakSet

import asyncpg

from kit import log
from kit.snapshot import READ, Snapshot

logger = log.get(__name__)

CHANNEL = "news"
EVERYTHING = "*"
"""The name of all that is written at once, by a seed for instance."""

TELL_ALL = f"SELECT pg_notify('{CHANNEL}', pg_current_xact_id()::text || ' {EVERYTHING}')"
"""Tells that anything may have been written, in a transaction that has written it."""

LOOK_SECONDS = 0.25
WAIT_SECONDS = 0.5
SURE_SECONDS = 0.6
"""So long after a question that was answered nothing can have been missed that is older than this."""
AGAIN_SECONDS = 0.5
MOST_NAMES = 20_000
BYTES = 7_900
"""What one notification holds; PostgreSQL takes less than 8,000."""

_own: ContextVar["list[tuple[int, tuple[str, ...]]] | None"] = ContextVar("news", default=None)


def parts(names: Iterable[str]) -> list[str]:
    """Write names as texts that fit into a notification each, behind the number of the transaction."""
    written: list[str] = []
    for name in dict.fromkeys(names):
        if written and len(written[-1]) + 1 + len(name) <= BYTES - 21:
            written[-1] += f" {name}"
        else:
            written.append(name)
    return written


def tell(transaction: int, names: Sequence[str]) -> None:
    """Tell whoever gathers what this process writes."""
    own = _own.get()
    if own is not None:
        own.append((transaction, tuple(names)))


@contextmanager
def gathered() -> Generator[list[tuple[int, tuple[str, ...]]]]:
    """Gather what is written meanwhile, by whichever task; some of it may yet be rolled back."""
    own: list[tuple[int, tuple[str, ...]]] = []
    token = _own.set(own)
    try:
        yield own
    finally:
        _own.reset(token)


class Hearer(Protocol):
    """Who wants to know."""

    def begin(self) -> None:
        """It is listened from now on: whatever was kept until now may be old."""
        ...

    def hear(self, transaction: int, names: Sequence[str], *, is_own: bool = False) -> None:
        """A transaction was committed that wrote what has these names; `is_own`: by this process."""
        ...


class News:
    """The process's ear for what is written: `listen()` runs for as long as the process does."""

    def __init__(self, database_url: str, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._url = database_url
        self._monotonic = monotonic
        self._hearers: WeakSet[Hearer] = WeakSet()
        self._sure_until = 0.0
        self._since: Snapshot | None = None
        self._last: OrderedDict[str, int] = OrderedDict()
        self._own: dict[str, int] = {}
        self._forgotten = 0

    def add(self, hearer: Hearer) -> None:
        self._hearers.add(hearer)

    @property
    def is_listening(self) -> bool:
        """Whether it was ever listened: what is written is known since then."""
        return self._since is not None

    def is_sure(self, now: float) -> bool:
        """Say whether nothing can have been missed but what is younger than a moment."""
        return now < self._sure_until

    def is_current(self, snapshot: Snapshot, names: Iterable[str]) -> bool:
        """Say whether nothing is known that has these names and that a snapshot did not see."""
        if self._since is None or not snapshot.covers(self._since) or snapshot.low <= self._forgotten:
            return False
        everything, last, own = self._last.get(EVERYTHING, 0), self._last, self._own
        return snapshot.sees(everything) and all(
            snapshot.sees(last.get(name, 0)) and snapshot.sees(own.get(name, 0)) for name in names
        )

    def hear(self, transaction: int, names: Sequence[str]) -> None:
        """Remember what was written, and pass it on.

        Of two writes of the same the later commit is heard later, and who saw that saw the other.
        """
        for name in names:
            self._last[name] = transaction
            self._last.move_to_end(name)
            if self._own.get(name) == transaction:
                del self._own[name]
        while len(self._last) > MOST_NAMES:
            _, gone = self._last.popitem(last=False)
            self._forgotten = max(self._forgotten, gone)
        for hearer in self._hearers:
            hearer.hear(transaction, names)

    def wrote(self, transaction: int, names: Sequence[str]) -> None:
        """Take note at once of what this process has written, which it will also hear."""
        for name in names:
            self._own[name] = transaction
        while len(self._own) > MOST_NAMES:
            del self._own[next(iter(self._own))]
        for hearer in self._hearers:
            hearer.hear(transaction, names, is_own=True)

    async def listen(self) -> None:
        """Hear until cancelled; connects again for ever."""
        while True:
            try:
                connection = await asyncpg.connect(
                    self._url, timeout=10, server_settings={"application_name": "souk-server-listen"}
                )
                try:
                    await self._follow(connection)
                finally:
                    self._sure_until = 0.0
                    connection.terminate()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
                logger.warning("news.deaf", error=type(error).__name__)
            await asyncio.sleep(AGAIN_SECONDS)

    async def _follow(self, connection: asyncpg.Connection) -> None:
        await connection.add_listener(CHANNEL, self._told)
        self._begin(Snapshot.parse(await connection.fetchval(READ)))
        while True:
            asked = self._monotonic()
            await connection.execute("SELECT 1", timeout=WAIT_SECONDS)
            self._sure_until = asked + SURE_SECONDS
            await asyncio.sleep(LOOK_SECONDS)

    def _begin(self, since: Snapshot) -> None:
        self._since = since
        self._last.clear()
        self._own.clear()
        self._forgotten = 0
        for hearer in self._hearers:
            hearer.begin()

    def _told(self, _connection: object, _pid: int, _channel: str, text: object) -> None:
        transaction, _, names = str(text).partition(" ")
        self.hear(int(transaction), names.split(" "))
