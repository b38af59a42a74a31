"""Clients who do not read what they asked for hold little, not for long, and are felt by nobody else."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from engine.limits import Limits
from kit.config import Settings
from tests import socket
from tests.edge import toy as toys
from tests.edge.frames import CLOSE, TEXT, closed, frame, shake_hands
from tests.edge.http import Wire
from tests.edge.raw import SECONDS, connected, post
from tests.server import Server

LARGE = post(b'{"query":"{ long(letters: 20000000) }"}')
EVENTS = (
    b'{"id":"1","type":"subscribe","payload":{"query":'
    b'"subscription { sleeps(mark: \\"\\") { long(letters: 100000) } }"}}'
)
LETTERS = 20_000_000
TIMEOUT = timedelta(seconds=1)
HELLO = {"data": {"hello": "hello you"}}


@pytest_asyncio.fixture
async def hasty(settings: Settings) -> AsyncGenerator[Server]:
    """A server that waits for nobody."""
    hasty = {"answer_timeout": TIMEOUT, "idle_timeout": TIMEOUT, "head_timeout": TIMEOUT, "socket_ping": TIMEOUT}
    async with toys.serving_toy(settings.model_copy(update=hasty), Limits()) as running:
        yield running


async def until(condition: Callable[[], Any]) -> None:
    async with asyncio.timeout(SECONDS):
        while not condition():
            await asyncio.sleep(0.01)


def unread(server: Server) -> list[int]:
    """What each connection holds that its client has not taken. Units: bytes."""
    return [each.transport.get_write_buffer_size() for each in server.uvicorn.server_state.connections]


def connections(server: Server) -> int:
    return len(server.uvicorn.server_state.connections)


async def test_who_takes_nothing_of_an_answer_is_cut_off(hasty: Server) -> None:
    async with connected(hasty, receive_bytes=4_096) as client:
        client.send(LARGE)
        await until(lambda: any(size > 10_000_000 for size in unread(hasty)))
        async with httpx2.AsyncClient(base_url=hasty.url) as other:
            assert (await Wire(other).post({"query": "{ hello }"})).json() == HELLO

        await until(lambda: connections(hasty) == 0)

        with contextlib.suppress(ConnectionError):
            assert len(await client.rest()) < LETTERS


async def test_who_takes_an_answer_slowly_gets_all_of_it(hasty: Server) -> None:
    came = 0
    began = asyncio.get_running_loop().time()

    async with connected(hasty, receive_bytes=65_536) as client:
        client.send(LARGE)
        while came < LETTERS:
            part = await client.reader.read(65_536)
            assert part, f"cut off after {came} bytes"
            came += len(part)
            await asyncio.sleep(0.005)

    assert asyncio.get_running_loop().time() - began > 1.4 * TIMEOUT.total_seconds()


async def test_who_takes_nothing_and_has_sent_all_is_cut_off_too(hasty: Server) -> None:
    async with connected(hasty, receive_bytes=4_096) as client:
        client.send(LARGE.replace(b"Host", b"Connection: close\r\nHost"))
        client.writer.write_eof()

        await until(lambda: connections(hasty) == 1)
        await until(lambda: connections(hasty) == 0)


async def test_what_nobody_takes_has_a_measure_in_all(settings: Settings) -> None:
    most = settings.model_copy(update={"unread_bytes": 50_000_000})

    async with toys.serving_toy(most, Limits()) as server, AsyncExitStack() as stack:
        for number in range(1, 5):
            client = await stack.enter_async_context(connected(server, receive_bytes=4_096))
            client.send(LARGE)
            await until(lambda count=min(number, 2): sum(size > 10_000_000 for size in unread(server)) == count)
        async with httpx2.AsyncClient(base_url=server.url) as other:
            answer = await Wire(other).post({"query": "{ hello }"})

    assert answer.json() == HELLO


async def test_a_connection_without_requests_is_closed(hasty: Server) -> None:
    async with connected(hasty) as client:
        client.send(post())
        await client.answer()

        assert await client.rest() == b""


async def test_empty_lines_keep_no_connection_open(hasty: Server) -> None:
    async with connected(hasty) as client:
        client.send(post())
        await client.answer()
        client.send(b"\r\n")

        assert await client.rest() == b""


async def test_a_socket_that_does_not_read_is_cut_off_and_felt_by_nobody(hasty: Server, diary: toys.Diary) -> None:
    async with connected(hasty, receive_bytes=4_096) as client, socket.opened(hasty.socket_url) as other:
        await shake_hands(client)
        await other.init()
        for number in range(20):
            query = b'{"id":"%d","type":"subscribe","payload":{"query":"{ long(letters: 1000000) }"}}' % number
            client.send(frame(TEXT, query))
        await until(lambda: max(unread(hasty)) > 0)
        assert await other.next(await other.subscribe("{ hello }")) == HELLO
        held = max(unread(hasty))

        await until(lambda: connections(hasty) == 1)
        await until(lambda: diary.sockets == 1)

    assert held < 3_000_000


async def test_a_subscription_does_not_go_on_for_who_does_not_read(hasty: Server, diary: toys.Diary) -> None:
    async with connected(hasty, receive_bytes=4_096) as client:
        await shake_hands(client)
        client.send(frame(TEXT, EVENTS))
        await until(lambda: unread(hasty)[0] > 0)
        events, held = diary.events, unread(hasty)[0]
        await asyncio.sleep(0.1)
        later = diary.events, unread(hasty)[0]

        await until(lambda: connections(hasty) == 0)
        await until(lambda: diary.sockets == 0)

    assert later == (events, held)
    assert held < 200_000


async def test_who_closes_without_reading_is_not_waited_for(hasty: Server, diary: toys.Diary) -> None:
    async with connected(hasty, receive_bytes=4_096) as client:
        await shake_hands(client)
        client.send(frame(TEXT, EVENTS))
        await until(lambda: unread(hasty)[0] > 0)

        client.send(frame(CLOSE, b"\x03\xe8"))

        await until(lambda: diary.sockets == 0)
        await until(lambda: connections(hasty) == 0)


async def test_who_answers_no_pings_is_gone(hasty: Server) -> None:
    async with connected(hasty) as client:
        await shake_hands(client)

        assert await closed(client) == 1011


async def test_who_answers_pings_stays(hasty: Server) -> None:
    async with socket.opened(hasty.socket_url) as client:
        await client.init()

        with pytest.raises(TimeoutError):
            await client.receive(seconds=2.2 * TIMEOUT.total_seconds())

        assert await client.next(await client.subscribe("{ hello }")) == HELLO
