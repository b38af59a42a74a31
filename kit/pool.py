"""A process's connections to one database, kept at hand between statements.

asyncpg's own pool makes, limits, mends and closes them; but to take one there and to put it back costs a task, two
timers and as much time as the statement between. Here it is a list: taken from its end, put back there, by whoever was
content with it. A connection on which anything went wrong goes back through asyncpg, which waits for what is still
under way on it and puts it in order.
"""

import asyncio
from collections import deque
from typing import Any

import asyncpg

IDLE_SECONDS = 60.0
"""After so long, connections that nobody took meanwhile are handed back to asyncpg, which closes them in time."""


class Pool:
    """Connections of asyncpg's pool, taken and given back. It has the methods of that pool which Tortoise calls."""

    def __init__(self, source: asyncpg.Pool) -> None:
        self._source = source
        self._size = source.get_max_size()
        self._out = 0
        self._idle: list[Any] = []
        self._least_idle = 0
        self._waiting: deque[asyncio.Future[Any]] = deque()
        self._is_closing = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._sweeper = self._sweep_later()

    async def acquire(self) -> Any:
        """Take a connection, and wait for one when as many as there may be are in use: first come, first served."""
        while self._idle:
            connection = self._idle.pop()
            self._least_idle = min(self._least_idle, len(self._idle))
            if not _is_dead(connection):
                return connection
            await self.discard(connection)
        while True:
            if self._out < self._size or self._is_closing:
                return await self._another()
            connection = await self._given()
            if connection is not None:
                return connection

    def give(self, connection: Any) -> None:
        """Give back a connection on which nothing went wrong."""
        if self._is_closing or _is_dead(connection):
            self._soon(connection)
        elif not self._hand_over(connection):
            self._idle.append(connection)

    async def discard(self, connection: Any) -> None:
        """Give back a connection on which something went wrong."""
        try:
            await self._source.release(connection)
        finally:
            self._out -= 1
            self._hand_over(None)

    async def release(self, connection: Any) -> None:
        """Give back a connection after whatever: as Tortoise does it."""
        await self.discard(connection)

    async def expire_connections(self) -> None:
        """Have every connection replaced when it is next taken."""
        await self._source.expire_connections()
        await self._let_go(len(self._idle))

    async def close(self) -> None:
        """Close all connections, each when it is given back."""
        self._is_closing = True
        self._sweeper.cancel()
        await self._let_go(len(self._idle))
        await self._source.close()

    def terminate(self) -> None:
        """Close all connections at once."""
        self._is_closing = True
        self._sweeper.cancel()
        self._source.terminate()

    async def _another(self) -> Any:
        self._out += 1
        try:
            return await self._source.acquire()
        except BaseException:
            self._out -= 1
            self._hand_over(None)
            raise

    async def _given(self) -> Any | None:
        """Wait for a connection of somebody else, or, with None, for the place of one."""
        waiter: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            # Given at the very moment when nobody wanted it any more: somebody else may.
            if waiter.done() and not waiter.cancelled():
                connection = waiter.result()
                if connection is None:
                    self._hand_over(None)
                else:
                    self.give(connection)
            raise

    def _hand_over(self, connection: Any | None) -> bool:
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(connection)
                return True
        return False

    def _soon(self, connection: Any) -> None:
        task = asyncio.get_running_loop().create_task(self.discard(connection))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _sweep_later(self) -> asyncio.TimerHandle:
        return asyncio.get_running_loop().call_later(IDLE_SECONDS, self._sweep)

    def _sweep(self) -> None:
        # Those at the list's beginning were not taken since the last time.
        for connection in self._idle[: self._least_idle]:
            self._soon(connection)
        del self._idle[: self._least_idle]
        self._least_idle = len(self._idle)
        self._sweeper = self._sweep_later()

    async def _let_go(self, count: int) -> None:
        leaving, self._idle = self._idle[:count], self._idle[count:]
        for connection in leaving:
            await self.discard(connection)


def _is_dead(connection: Any) -> bool:
    try:
        return connection.is_closed()
    except asyncpg.InterfaceError:
        return True  # asyncpg has noticed already, and taken it back
