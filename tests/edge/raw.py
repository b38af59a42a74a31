"""HTTP by hand, for what no client library sends, and for clients who send or read slowly."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import orjson

from tests.server import Server

SECONDS = 5.0
HEAD = b"POST /graphql HTTP/1.1\r\nHost: souk.example\r\nContent-Type: application/json\r\n"


def post(body: bytes = b'{"query":"{ hello }"}', *headers: bytes, length: int | None = None) -> bytes:
    """Write a request; `length` is what it claims."""
    lines = [b"Content-Length: %d" % (len(body) if length is None else length), *headers]
    return HEAD + b"\r\n".join([*lines, b"", body])


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return orjson.loads(self.body)

    @property
    def is_last(self) -> bool:
        return self.headers.get("connection") == "close"


class Raw:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    def send(self, data: bytes) -> None:
        self.writer.write(data)

    async def answer(self, *, seconds: float = SECONDS, has_body: bool = True) -> Answer:
        """Read one answer. Raises: asyncio.IncompleteReadError where there is none."""
        async with asyncio.timeout(seconds):
            status, *lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")[:-2]
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            length = int(headers.get("content-length", 0)) if has_body else 0
            return Answer(int(status.split()[1]), headers, await self.reader.readexactly(length))

    async def rest(self, *, seconds: float = SECONDS) -> bytes:
        """Read until the server ends the connection, without a reset."""
        async with asyncio.timeout(seconds):
            return await self.reader.read()


@asynccontextmanager
async def connected(server: Server, *, receive_bytes: int | None = None) -> AsyncGenerator[Raw]:
    """Connect to a server; `receive_bytes` is how little the system takes for a client who does not read."""
    port = int(server.url.rpartition(":")[2])
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    opened.setblocking(False)
    if receive_bytes is not None:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
    await asyncio.get_running_loop().sock_connect(opened, ("127.0.0.1", port))
    reader, writer = await asyncio.open_connection(sock=opened, limit=65_536)
    try:
        yield Raw(reader, writer)
    finally:
        writer.close()
