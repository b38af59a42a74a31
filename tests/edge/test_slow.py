"""Clients who send slowly, or without end, are sent away."""

import asyncio

import pytest

from tests.server import Server

HEAD = b"POST /graphql HTTP/1.1\r\nHost: souk.example\r\n"
BODY = HEAD + b"Content-Type: application/json\r\nContent-Length: 50\r\n\r\n"


async def answer(server: Server, sent: bytes, *, seconds: float = 8) -> bytes:
    """Send bytes and give all that comes until the server closes the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(server.url.rpartition(":")[2]))
    writer.write(sent)
    async with asyncio.timeout(seconds):
        came = await reader.read()
    writer.close()
    return came


async def test_a_head_that_does_not_end_is_not_waited_for(server: Server) -> None:
    nothing, begun = await asyncio.gather(answer(server, b""), answer(server, HEAD))

    assert nothing == begun == b""


@pytest.mark.parametrize(
    "sent",
    [
        HEAD + b"X: a\r\n" * 40_000,
        HEAD + b"X: " + b"a" * 70_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n",
    ],
    ids=["many headers", "a long header", "a long address"],
)
async def test_a_head_without_measure_is_refused(server: Server, sent: bytes) -> None:
    assert (await answer(server, sent)).startswith(b"HTTP/1.1 400 ")


async def test_a_body_that_does_not_come_is_not_waited_for(toy: Server) -> None:
    came = await answer(toy, BODY + b'{"query"')

    assert came.startswith(b"HTTP/1.1 408 ")
    assert b"The body took too long." in came
