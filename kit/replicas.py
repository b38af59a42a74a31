"""Read replicas: which of them are up and show all but the last moments, and connections to those.

How old a replica is, is not asked of the clocks of two machines. The primary is asked now and then where its log
stands; a replica that has replayed up to there shows all that was committed before the question.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import asyncpg

from kit import log
from kit.pool import Pool

logger = log.get(__name__)

LOOK_SECONDS = 0.5
WAIT_SECONDS = 2.0
# Up to where it is safe on disk, as what was acknowledged is. Where the next record will begin may lie behind a page's
# head, which in a quiet hour no replica reaches.
STANDS = "SELECT pg_current_wal_flush_lsn() - '0/0'::pg_lsn"
REPLAYED = "SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() - '0/0'::pg_lsn END"
"""None of a server that is no replica, or is none any more: it has a history of its own."""

FAULTS = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)

Connect = Callable[[str], Awaitable[Pool]]


@dataclass(slots=True)
class Replica:
    """One replica. `fresh` is the moment up to which it shows all commits."""

    url: str
    pool: Pool | None = None
    connection: Any = None
    fresh: float = float("-inf")
    is_used: bool = False

    @property
    def name(self) -> str:
        """Its address without the password."""
        parts = urlsplit(self.url)
        return f"{parts.hostname}:{parts.port or 5432}"


class Replicas:
    """The replicas of a process; `watch()` runs for as long as they are used. Units: `lag` in seconds."""

    def __init__(
        self,
        urls: Sequence[str],
        *,
        lag: float,
        stands: Callable[[], Awaitable[Any]],
        connect: Connect,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._replicas = [Replica(url) for url in urls]
        self._lag = lag
        self._stands = stands
        self._connect = connect
        self._monotonic = monotonic
        self._turn = 0
        # As many questions as can matter.
        self._asked: deque[tuple[float, int]] = deque(maxlen=2 + int(lag / LOOK_SECONDS))

    def pick(self) -> Pool | None:
        """Give the connections of the next replica that may be read; None where there is none."""
        oldest = self._monotonic() - self._lag
        for _ in self._replicas:
            self._turn = (self._turn + 1) % len(self._replicas)
            replica = self._replicas[self._turn]
            if replica.fresh >= oldest and replica.pool is not None:
                return replica.pool
        return None

    def leave_out(self, pool: Pool) -> None:
        """Read a replica no more until it answers when it is next looked at."""
        for replica in self._replicas:
            if replica.pool is pool:
                replica.fresh = float("-inf")

    async def watch(self) -> None:
        """Look at the replicas until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Ask the primary where it stands, and each replica how far it has come."""
        asked = self._monotonic()
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                self._asked.append((asked, int(await self._stands())))
        except FAULTS:
            return  # nobody knows how old the replicas are: they soon count as too old
        await asyncio.gather(*(self._look_at(replica) for replica in self._replicas))

    async def _look_at(self, replica: Replica) -> None:
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                if replica.connection is None:
                    replica.connection = await asyncpg.connect(
                        replica.url, server_settings={"application_name": "souk-replica-look"}
                    )
                replayed = await replica.connection.fetchval(REPLAYED)
                if replica.pool is None:
                    replica.pool = await self._connect(replica.url)
        except FAULTS as error:
            self._forget(replica)
            self._tell(replica, error=type(error).__name__)
            return
        seen = [moment for moment, stood in self._asked if replayed is not None and stood <= replayed]
        replica.fresh = max(seen, default=float("-inf"))
        self._tell(replica)

    def _forget(self, replica: Replica) -> None:
        replica.fresh = float("-inf")
        if replica.connection is not None:
            replica.connection.terminate()
            replica.connection = None

    def _tell(self, replica: Replica, *, error: str | None = None) -> None:
        is_used = replica.fresh >= self._monotonic() - self._lag
        if is_used != replica.is_used:
            replica.is_used = is_used
            if is_used:
                logger.info("replica.used", replica=replica.name)
            else:
                logger.warning("replica.left_out", replica=replica.name, error=error or "lags")

    async def close(self) -> None:
        """Close all connections."""
        for replica in self._replicas:
            self._forget(replica)
            if replica.pool is not None:
                await replica.pool.close()
                replica.pool = None
