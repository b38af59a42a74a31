"""A load sends what it was given, and stops at the first answer that is not what it should be."""

import asyncio
import itertools
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager

import pytest

from benchmarks import load
from benchmarks.load import Refused, Request


@asynccontextmanager
async def answering(
    answer: Callable[[bytes], bytes], status: str = "200 OK"
) -> AsyncGenerator[tuple[int, list[bytes]]]:
    """A server that keeps the bodies it was sent and answers each by a function."""
    bodies: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await _head(reader):
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            bodies.append(await reader.readexactly(length))
            body = answer(bodies[-1])
            writer.write(f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body)
        writer.close()

    server = await asyncio.start_server(serve, load.HOST, 0)
    async with server:
        yield server.sockets[0].getsockname()[1], bodies


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""


def good(_: bytes) -> bytes:
    return b'{"data":{"x":1}}'


async def test_what_cannot_be_sent_twice_is_sent_once_over_all_connections() -> None:
    requests = [Request("/graphql", f"[{number}]".encode()).raw() for number in range(50)]

    async with answering(good) as (port, bodies), load.connected(port, 4) as clients:
        outcome = await load.load(clients, iter(requests), seconds=30)

    assert sorted(bodies) == sorted(f"[{number}]".encode() for number in range(50))
    assert len(outcome.latencies) == 50
    assert outcome.size == len(good(b""))


async def test_what_repeats_goes_on_until_the_time_is_over() -> None:
    requests = itertools.repeat(Request("/", b"{}").raw())

    async with answering(good) as (port, bodies), load.connected(port, 2) as clients:
        outcome = await load.load(clients, requests, seconds=0.2)

    assert len(bodies) > 1
    assert len(outcome.latencies) == len(bodies)
    assert 0.1 < outcome.seconds < 5


async def test_so_many_are_sent_at_least_however_long_that_takes() -> None:
    requests = itertools.repeat(Request("/", b"{}").raw())

    async with answering(good) as (port, bodies), load.connected(port, 4) as clients:
        outcome = await load.load(clients, requests, seconds=0, least=10)

    assert len(bodies) == len(outcome.latencies) == 10


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"errors":[{"message":"no"}],"data":null}', "200 OK"),
        (b'{"data":{"cartLinesAdd":{"errors":[{"code":"NOT_FOUND"}]}}}', "200 OK"),
        (b'{"data":{"x":1}}', "503 Service Unavailable"),
    ],
)
async def test_an_answer_with_errors_ends_the_load(body: bytes, status: str) -> None:
    requests = itertools.repeat(Request("/", b"{}").raw())

    async with answering(lambda _: body, status) as (port, _), load.connected(port, 1) as clients:
        with pytest.raises(ExceptionGroup) as raised:
            await load.load(clients, requests, seconds=5)

    assert raised.group_contains(Refused)


def test_latencies_are_told_by_their_share() -> None:
    outcome = load.Outcome(2.0, tuple(number / 100 for number in range(100)), 10)

    assert outcome.per_second == 50
    assert outcome.percentile(0.5) == 0.5
    assert outcome.percentile(0.99) == 0.99
    assert outcome.percentile(1.0) == 0.99
