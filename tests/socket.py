"""A client of `graphql-transport-ws` over a real socket, which shows every message and the code of the close."""

import asyncio
import contextlib
import socket as network
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

SECONDS = 5.0


class Closed(AssertionError):
    """The server closed the socket where a message was expected."""


class Socket:
    """One connection."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self._count = 0

    async def send(self, message: Any) -> None:
        """Send a message; text and bytes as they are."""
        await self.connection.send(message if isinstance(message, str | bytes) else orjson.dumps(message).decode())

    async def receive(self, *, seconds: float = SECONDS) -> dict[str, Any]:
        """Give the next message. Raises: Closed, TimeoutError."""
        try:
            async with asyncio.timeout(seconds):
                return orjson.loads(await self.connection.recv())
        except ConnectionClosed as closed:
            raise Closed(f"{closed.rcvd}") from None

    async def init(self, payload: Mapping[str, Any] | None = None) -> None:
        """Introduce oneself and wait until the server agrees."""
        message: dict[str, Any] = {"type": "connection_init"}
        await self.send(message if payload is None else message | {"payload": payload})
        assert await self.receive() == {"type": "connection_ack"}

    async def subscribe(self, query: str, variables: Mapping[str, Any] | None = None, *, id: str | None = None) -> str:
        """Ask for an operation; gives its id."""
        self._count += 1
        name = id or f"op-{self._count}"
        await self.send({"id": name, "type": "subscribe", "payload": {"query": query, "variables": variables}})
        return name

    async def next(self, id: str, *, seconds: float = SECONDS) -> dict[str, Any]:
        """Give the payload of the operation's next result; anything else fails."""
        message = await self.receive(seconds=seconds)
        assert (message["type"], message["id"]) == ("next", id), message
        return message["payload"]

    async def refused(self, id: str) -> dict[str, Any]:
        """Give the one error by which the operation ends; anything else fails."""
        message = await self.receive()
        assert (message["type"], message["id"]) == ("error", id), message
        (error,) = message["payload"]
        return error

    async def closed(self, *, seconds: float = SECONDS) -> tuple[int, str]:
        """Wait for the end; gives code and reason, whatever messages come before."""
        async with asyncio.timeout(seconds):
            with contextlib.suppress(ConnectionClosed):
                while True:
                    await self.connection.recv()
            await self.connection.wait_closed()
        return self.connection.close_code or 0, self.connection.close_reason or ""


@asynccontextmanager
async def opened(
    url: str,
    *,
    protocols: Sequence[str] = ("graphql-transport-ws",),
    origin: str | None = None,
    headers: Mapping[str, str] | None = None,
    receive_bytes: int | None = None,
) -> AsyncGenerator[Socket]:
    """Open a socket to a server's `ws://…/graphql`; the system keeps `receive_bytes` that are not read."""
    wire = await _wire(url, receive_bytes) if receive_bytes is not None else None
    async with connect(
        url,
        subprotocols=[Subprotocol(name) for name in protocols] or None,
        origin=Origin(origin) if origin is not None else None,
        additional_headers=dict(headers or {}),
        open_timeout=SECONDS,
        close_timeout=1,
        max_size=None,
        sock=wire,
    ) as connection:
        yield Socket(connection)


async def _wire(url: str, receive_bytes: int) -> network.socket:
    found = urlsplit(url)
    wire = network.socket()
    wire.setsockopt(network.SOL_SOCKET, network.SO_RCVBUF, receive_bytes)
    wire.setblocking(False)
    await asyncio.get_running_loop().sock_connect(wire, (found.hostname, found.port))
    return wire
