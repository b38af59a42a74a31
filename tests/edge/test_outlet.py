"""The head of an answer goes with the body that follows at once, and waits for no other, over real sockets."""

import asyncio
import socket
import struct
import sys

import pytest
from starlette.types import Receive, Scope, Send

from kit.config import Settings
from tests.edge.raw import Raw, connected, post
from tests.server import serving_app

HEADERS = [(b"content-length", b"4")]


async def lifespan(receive: Receive, send: Send) -> None:
    await receive()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


def packets(raw: Raw) -> int:
    """Say how many packets with data have come over a connection, as the kernel counts.

    Source: struct tcp_info of linux/tcp.h, `tcpi_data_segs_in`.
    """
    told = raw.writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 160)
    return struct.unpack_from("I", told, 152)[0]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how many packets have come")
async def test_a_small_answer_comes_in_one_packet(settings: Settings) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await lifespan(receive, send)
            return
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await send({"type": "http.response.body", "body": b"body"})

    async with serving_app(settings, app) as server, connected(server) as raw:
        for _ in range(3):
            before = packets(raw)
            raw.send(post())

            assert (await raw.answer()).body == b"body"
            assert packets(raw) == before + 1


async def test_a_head_waits_for_no_body_that_is_still_made(settings: Settings) -> None:
    is_seen = asyncio.Event()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await lifespan(receive, send)
            return
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await is_seen.wait()
        await send({"type": "http.response.body", "body": b"body"})

    async with serving_app(settings, app) as server, connected(server) as raw:
        raw.send(post())

        async with asyncio.timeout(3):
            assert (await raw.reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200 OK\r\n")
        is_seen.set()
        assert await raw.reader.readexactly(4) == b"body"


@pytest.mark.parametrize(
    ("method", "status", "headers"), [(b"HEAD", 200, HEADERS), (b"GET", 204, []), (b"GET", 304, [])]
)
async def test_answers_that_are_nothing_but_a_head_stay_in_their_order(
    settings: Settings, method: bytes, status: int, headers: list[tuple[bytes, bytes]]
) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await lifespan(receive, send)
            return
        own = [*headers, (b"x-path", scope["path"].encode())]
        await send({"type": "http.response.start", "status": status, "headers": own})
        await send({"type": "http.response.body", "body": b"body" if headers else b""})

    async with serving_app(settings, app) as server, connected(server) as raw:
        raw.send(b"".join(b"%s /%d HTTP/1.1\r\nHost: souk.example\r\n\r\n" % (method, number) for number in range(3)))

        answers = [await raw.answer(has_body=False) for _ in range(3)]

    assert [answer.headers["x-path"] for answer in answers] == ["/0", "/1", "/2"]
    assert {answer.status for answer in answers} == {status}
