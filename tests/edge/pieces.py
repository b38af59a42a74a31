"""Answers that come piece by piece, read strictly: parts of multipart/mixed, and events."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from socket import SO_RCVBUF, SOL_SOCKET
from typing import Any

import httpx2
import orjson

from tests.server import Server

SECONDS = 5.0
HEAD = b"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"


class Pieces:
    """An answer while it comes."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.headers = answer.headers
        self.status_code = answer.status_code
        self._bytes = answer.aiter_raw()
        self._came = b""
        self._is_begun = False

    async def part(self) -> Any:
        """Give the next part, as soon as its boundary has come, before which no client takes it for whole."""
        if not self._is_begun:
            self._is_begun = True
            assert await self._until(b"---") == b""
        assert await self._until(HEAD) == b""
        return orjson.loads(await self._until(b"\r\n---"))

    async def parts(self) -> list[Any]:
        """Give all parts that are still to come."""
        parts: list[Any] = []
        while not self._came.startswith(b"--"):
            parts.append(await self.part())
            if not parts[-1]["hasNext"]:
                assert await self.end() == b"--\r\n"
                return parts
        return parts

    async def event(self) -> tuple[str, Any]:
        """Give the next event and its data, whatever comments come before."""
        while True:
            block = (await self._until(b"\n\n")).decode()
            assert "\r" not in block
            if block == ":":
                continue
            event, data = block.split("\n")
            value = data.removeprefix("data:")
            return event.removeprefix("event: "), orjson.loads(value) if value else None

    async def comment(self) -> None:
        """Wait for what says only that the stream lives."""
        assert await self._until(b"\n\n") == b":"

    async def end(self) -> bytes:
        """Give what else comes until the server ends the answer."""
        async with asyncio.timeout(SECONDS):
            async for piece in self._bytes:
                self._came += piece
        return self._came

    async def _until(self, mark: bytes) -> bytes:
        async with asyncio.timeout(SECONDS):
            while mark not in self._came:
                self._came += await anext(self._bytes)
        found, _, self._came = self._came.partition(mark)
        return found


@asynccontextmanager
async def asked(
    server: Server,
    query: str,
    variables: Mapping[str, Any] | None = None,
    /,
    *,
    method: str = "POST",
    receive_bytes: int | None = None,
    **headers: str,
) -> AsyncGenerator[Pieces]:
    """Ask for something, and leave at the end, whatever is still to come; the system keeps `receive_bytes` unread."""
    body: dict[str, Any] = {"query": query, "variables": dict(variables or {})}
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    # A connection of its own, which is closed however little of the answer was read.
    options = [(SOL_SOCKET, SO_RCVBUF, receive_bytes)] if receive_bytes is not None else None
    wire = httpx2.AsyncHTTPTransport(socket_options=options)
    async with httpx2.AsyncClient(base_url=server.url, transport=wire) as client:
        if method == "GET":
            params = {"query": query, "variables": orjson.dumps(body["variables"]).decode()}
            asking = client.stream("GET", "/graphql", params=params, headers=sent)
        else:
            asking = client.stream("POST", "/graphql", json=body, headers=sent)
        async with asking as answer:
            yield Pieces(answer)
