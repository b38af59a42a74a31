"""What a connection waits with, smaller than asyncio's: a server keeps one of each for every socket."""

import asyncio
from typing import Any


class Inbox:
    """Messages for one reader, in place of an `asyncio.Queue`."""

    __slots__ = ("_messages", "_reader")

    def __init__(self) -> None:
        self._messages: list[Any] = []
        self._reader: asyncio.Future[None] | None = None

    def put_nowait(self, message: Any) -> None:
        self._messages.append(message)
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(None)

    def empty(self) -> bool:
        return not self._messages

    async def get(self) -> Any:
        while not self._messages:
            self._reader = asyncio.get_running_loop().create_future()
            try:
                await self._reader
            finally:
                self._reader = None
        return self._messages.pop(0)


class Gate:
    """Open or closed, in place of an `asyncio.Event`; it is open at first, and seldom anything else."""

    __slots__ = ("_opening",)

    def __init__(self) -> None:
        self._opening: asyncio.Future[None] | None = None

    def is_set(self) -> bool:
        return self._opening is None

    def set(self) -> None:
        if self._opening is not None:
            if not self._opening.done():
                self._opening.set_result(None)
            self._opening = None

    def clear(self) -> None:
        if self._opening is None:
            self._opening = asyncio.get_running_loop().create_future()

    async def wait(self) -> bool:
        while self._opening is not None:
            # Whoever waits no longer is not to stop the others.
            await asyncio.shield(self._opening)
        return True
