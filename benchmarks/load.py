"""A load over plain sockets: N connections that send requests one after another, as cheap as Python can be."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass

import orjson

HOST = "127.0.0.1"
LONGEST = 2**22


@dataclass(frozen=True, slots=True)
class Request:
    """A POST of JSON to a path."""

    path: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(
        cls, path: str, query: str, variables: dict[str, object], headers: tuple[tuple[str, str], ...] = ()
    ) -> "Request":
        """Write an operation as GraphQL over HTTP has it."""
        return cls(path, orjson.dumps({"query": query, "variables": variables}), headers)

    @classmethod
    def by_id(cls, path: str, document_id: str, variables: dict[str, object]) -> "Request":
        """Ask for a document that the server knows."""
        return cls(path, orjson.dumps({"documentId": document_id, "variables": variables}))

    def raw(self) -> bytes:
        """Give the bytes to send."""
        lines = [f"POST {self.path} HTTP/1.1", f"Host: {HOST}", "Content-Type: application/json"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        lines += [f"Content-Length: {len(self.body)}", "", ""]
        return "\r\n".join(lines).encode() + self.body


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load saw. Units: seconds; `seconds` by the wall, `latencies` sorted, `size` of an answer in bytes."""

    seconds: float
    latencies: tuple[float, ...]
    size: int

    @property
    def per_second(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """Give the latency that so large a share of the requests did not exceed."""
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * share))]


class Refused(RuntimeError):
    """The server answered what the load did not expect."""


def check(body: bytes) -> None:
    """Raises: Refused for an answer with errors, be they GraphQL's or a payload's."""
    if b'"errors":[{' in body or not body.startswith(b'{"data":{'):
        raise Refused(body[:2000].decode())


async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, raw: bytes) -> bytes:
    """Send one request and read its answer's body.

    Raises: Refused for another status than 200.
    """
    writer.write(raw)
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.partition(b":")[2]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    body = await reader.readexactly(length)
    if not head.startswith(b"HTTP/1.1 200"):
        raise Refused(f"{head.splitlines()[0]!r} {body[:500]!r}")
    return body


async def once(port: int, request: Request) -> bytes:
    """Send one request over a connection of its own."""
    reader, writer = await asyncio.open_connection(HOST, port, limit=LONGEST)
    try:
        return await ask(reader, writer, request.raw())
    finally:
        writer.close()


Client = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@contextlib.asynccontextmanager
async def connected(port: int, connections: int) -> AsyncGenerator[list[Client]]:
    """Open connections, and close them at the end: what that costs is no request's."""
    clients = [await asyncio.open_connection(HOST, port, limit=LONGEST) for _ in range(connections)]
    try:
        yield clients
    finally:
        for _, writer in clients:
            writer.close()


async def load(clients: Sequence[Client], requests: Iterator[bytes], *, seconds: float, least: int = 0) -> Outcome:
    """Send requests in turn until the time is over and so many are sent at least, or all there are.

    Each client awaits an answer before it asks again.

    Raises: ExceptionGroup of Refused.
    """
    latencies: list[float] = []
    sent = size = 0
    end = time.perf_counter() + seconds

    async def follow(client: Client) -> None:
        nonlocal sent, size
        while (time.perf_counter() <= end or sent < least) and (raw := next(requests, None)) is not None:
            sent += 1
            started = time.perf_counter()
            body = await ask(*client, raw)
            latencies.append(time.perf_counter() - started)
            check(body)
            size = len(body)

    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for client in clients:
            group.create_task(follow(client))
    return Outcome(time.perf_counter() - started, tuple(sorted(latencies)), size)
