"""Many followers in one process, each over a socket of its own, as cheap as can be: frames are read, not JSON."""

import asyncio
import base64
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from benchmarks.load import HOST

AT_ONCE = 100
PATIENCE_SECONDS = 60.0

HANDSHAKE = (
    "GET /graphql HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
)
TEXT, PING = 0x1, 0x9


class Failed(RuntimeError):
    """The server said or did what no follower expects."""


def frame(data: bytes, *, opcode: int = TEXT) -> bytes:
    """Write a client's frame; a mask of zeros is one, too.

    Source: RFC 6455, section 5.2
    """
    size = len(data)
    length = bytes([0x80 | size]) if size < 126 else bytes([0x80 | 126]) + size.to_bytes(2, "big")
    return bytes([0x80 | opcode]) + length + bytes(4) + data


class Follower(asyncio.Protocol):
    """One socket; `messages` are all that came, the answer to the handshake left out."""

    __slots__ = ("_due", "_is_open", "_left", "_transport", "_waiter", "messages")

    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self._left = b""
        self._is_open = False
        self._due = 0
        self._waiter: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._transport = transport
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(HANDSHAKE.format(host=HOST, key=key).encode())

    def connection_lost(self, exc: Exception | None) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(Failed(f"A socket was lost: {exc}"))

    def data_received(self, data: bytes) -> None:
        data = self._left + data
        if not self._is_open:
            head, end, data = data.partition(b"\r\n\r\n")
            if not end:
                self._left = head
                return
            if b" 101 " not in head.partition(b"\r\n")[0]:
                self._fail(head)
                return
            self._is_open = True
            self.send({"type": "connection_init"})
        at = 0
        while (found := _read(data, at)) is not None:
            opcode, begin, at = found
            if opcode == TEXT:
                self.messages.append(data[begin:at])
            elif opcode == PING:
                self._transport.write(frame(data[begin:at], opcode=0xA))
            else:
                self._fail(data[begin:at])
        self._left = data[at:]
        if self._waiter is not None and len(self.messages) >= self._due and not self._waiter.done():
            self._waiter.set_result(None)

    def _fail(self, data: bytes) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(Failed(f"The server said {data!r}"))

    def send(self, message: dict[str, Any]) -> None:
        self._transport.write(frame(orjson.dumps(message)))

    async def until(self, count: int) -> None:
        """Wait until so many messages have come, from the first on."""
        if len(self.messages) < count:
            self._due, self._waiter = count, asyncio.get_running_loop().create_future()
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._waiter
            self._waiter = None

    def close(self) -> None:
        self._transport.abort()


def _read(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Find a whole frame of a server: its kind, and where what it says begins and ends."""
    if len(data) < at + 2:
        return None
    opcode, size, begin = data[at] & 0xF, data[at + 1], at + 2
    if size >= 126:
        wide = 2 if size == 126 else 8
        begin += wide
        size = int.from_bytes(data[at + 2 : begin], "big")
    return (opcode, begin, begin + size) if len(data) >= begin + size else None


@dataclass(frozen=True, slots=True)
class Crowd:
    """Followers of one server."""

    followers: list[Follower]

    @classmethod
    async def opened(cls, port: int, count: int) -> "Crowd":
        """Open sockets and introduce each."""
        followers: list[Follower] = []
        loop = asyncio.get_running_loop()
        for begin in range(0, count, AT_ONCE):
            some = range(begin, min(count, begin + AT_ONCE))
            made = await asyncio.gather(*(loop.create_connection(Follower, HOST, port) for _ in some))
            new = [follower for _, follower in made]
            await _all(new, 1)
            followers += new
        return cls(followers)

    async def follow(self, query: str, variables: Sequence[dict[str, Any]]) -> None:
        """Let each follow something, with the variables in turn, and wait for the first that each hears of it."""
        for begin in range(0, len(self.followers), AT_ONCE):
            some = self.followers[begin : begin + AT_ONCE]
            for index, follower in enumerate(some, begin):
                payload = {"query": query, "variables": variables[index % len(variables)]}
                follower.send({"id": str(index), "type": "subscribe", "payload": payload})
            await _all(some, 2)

    async def until(self, count: int) -> None:
        """Wait until each has heard so many messages, from the first on."""
        await _all(self.followers, count)

    def check(self, count: int) -> None:
        """Raises: Failed unless each has heard so many messages, and all the same under ids of their own."""
        _, _, said = self.followers[0].messages[-1].partition(b",")
        for index, follower in enumerate(self.followers):
            if len(follower.messages) != count:
                raise Failed(f"{len(follower.messages)} messages instead of {count}: {follower.messages}")
            if follower.messages[-1] != b'{"id":"%d",%s' % (index, said):
                raise Failed(f"Another message: {follower.messages[-1]!r}")

    def close(self) -> None:
        for follower in self.followers:
            follower.close()


async def _all(followers: Sequence[Follower], count: int) -> None:
    for follower in followers:
        await follower.until(count)
