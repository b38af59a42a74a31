"""Clients who send slowly, or without end, are sent away."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta

import pytest
import pytest_asyncio

from kit.config import Settings
from resolvers.context import Tools
from tests.edge.forms import HEADERS, OPERATIONS, form
from tests.edge.raw import HEAD, connected, post
from tests.make import user as make_user
from tests.server import Server, serving

SOON = timedelta(seconds=0.3)


@pytest_asyncio.fixture
async def hasty(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    """A server that waits for nobody."""
    times = {"head_timeout": SOON, "body_timeout": SOON, "media_timeout": SOON}
    async with serving(settings.model_copy(update=times), tools) as running:
        yield running


async def rest(server: Server, sent: bytes) -> bytes:
    """Send bytes and give all that comes until the server closes the connection."""
    async with connected(server) as client:
        client.send(sent)
        return await client.rest()


async def test_a_head_that_does_not_end_is_not_waited_for(hasty: Server) -> None:
    nothing, begun = await asyncio.gather(rest(hasty, b""), rest(hasty, HEAD))

    assert nothing == begun == b""


async def test_the_head_of_a_later_request_is_waited_for_no_longer(hasty: Server) -> None:
    async with connected(hasty) as client:
        client.send(b"GET /health/live HTTP/1.1\r\nHost: souk.example\r\n\r\n")
        assert (await client.answer()).status == 200
        client.send(HEAD)

        assert await client.rest() == b""


@pytest.mark.parametrize(
    "sent",
    [
        HEAD + b"X: a\r\n" * 40_000,
        HEAD + b"X: " + b"a" * 70_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n",
    ],
    ids=["many headers", "a long header", "a long address"],
)
async def test_a_head_without_measure_is_refused(toy: Server, sent: bytes) -> None:
    assert (await rest(toy, sent)).startswith(b"HTTP/1.1 400 ")


async def test_a_body_that_does_not_come_is_not_waited_for(hasty: Server) -> None:
    came = await rest(hasty, post(b'{"query"', length=50))

    assert came.startswith(b"HTTP/1.1 408 ")
    assert b"The body took too long." in came


@pytest.mark.usefixtures("shop")
async def test_files_that_do_not_come_are_not_waited_for(hasty: Server) -> None:
    token = await make_user.token(await make_user.user())
    headers = HEADERS | {"host": "souk.example", "authorization": f"Bearer {token}", "content-length": "90000"}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())

    came = await rest(hasty, f"POST /graphql HTTP/1.1\r\n{head}\r\n".encode() + form(("operations", OPERATIONS))[:200])

    assert came.startswith(b"HTTP/1.1 408 ")
    assert b"The files took too long to arrive." in came


async def test_a_notification_that_does_not_come_is_not_waited_for(hasty: Server) -> None:
    came = await rest(hasty, post(b"{", length=50).replace(b"/graphql", b"/webhooks/payments/sandbox"))

    assert came.startswith(b"HTTP/1.1 408 ")
