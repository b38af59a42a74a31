"""How many sockets, streams and files there may be at once: in all, and of one caller."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from datetime import timedelta

import httpx2
import orjson
import pytest

from engine.limits import Limits
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge import toy as toys
from tests.edge.forms import HEADERS, MAP, OPERATIONS, form, post
from tests.edge.raw import Raw, connected
from tests.make import user as make_user
from tests.server import Server, serving

FULL = (1013, "Too many sockets are open: close some")
FOREVER = {"query": "subscription { forever }"}
PATIENCE = timedelta(seconds=0.3)


async def greeted(stack: AsyncExitStack, server: Server, token: str, **headers: str) -> socket.Socket:
    client = await stack.enter_async_context(socket.opened(server.socket_url, headers=headers))
    await client.init({"token": token})
    return client


async def refused(server: Server, token: str) -> tuple[int, str]:
    async with socket.opened(server.socket_url) as client:
        with contextlib.suppress(Exception):
            await client.send({"type": "connection_init", "payload": {"token": token}})
        return await client.closed()


async def test_a_process_holds_so_many_sockets(settings: Settings) -> None:
    async with toys.serving_toy(settings, Limits(sockets=2)) as server, AsyncExitStack() as stack:
        first = await greeted(stack, server, "a")
        await greeted(stack, server, "b")

        assert await refused(server, "c") == FULL
        await first.connection.close()
        await greeted(stack, server, "c")


async def test_a_caller_has_so_many_sockets_of_them(settings: Settings) -> None:
    async with toys.serving_toy(settings, Limits(sockets_caller=2)) as server, AsyncExitStack() as stack:
        for _ in range(2):
            await greeted(stack, server, "a")

        assert await refused(server, "a") == FULL
        for token in ("b", "c", "b", "c"):
            await greeted(stack, server, token)


async def test_who_has_not_said_who_they_are_counts_by_their_network(settings: Settings) -> None:
    async with toys.serving_toy(settings, Limits(sockets_caller=2)) as server, AsyncExitStack() as stack:
        for _ in range(2):
            await stack.enter_async_context(socket.opened(server.socket_url))

        assert await refused(server, "a") == FULL
        await greeted(stack, server, "a", **{"x-toy-network": "another"})


@contextlib.asynccontextmanager
async def streaming(server: Server, token: str) -> AsyncGenerator[httpx2.Response]:
    headers = {"accept": "text/event-stream", "x-toy-token": token}
    async with httpx2.AsyncClient(base_url=server.url, headers=headers) as client:
        async with client.stream("POST", "/graphql", json=FOREVER) as answer:
            yield answer


async def test_streams_count_like_sockets(settings: Settings) -> None:
    async with toys.serving_toy(settings, Limits(sockets_caller=2, sockets=3)) as server, AsyncExitStack() as stack:
        client = await greeted(stack, server, "a")
        assert (await stack.enter_async_context(streaming(server, "a"))).status_code == 200

        async with streaming(server, "a") as own, streaming(server, "b"), streaming(server, "c") as others:
            answers = [
                (own.status_code, own.headers["retry-after"]),
                (others.status_code, others.headers["retry-after"]),
            ]
            (error,) = orjson.loads(await own.aread())["errors"]
        assert answers == [(429, "5"), (503, "5")]
        assert error["extensions"]["code"] == "THROTTLED"
        assert error["extensions"]["retryAfterSeconds"] == 5
        await client.connection.close()
        await until_streaming(server, "a")


async def until_streaming(server: Server, token: str) -> None:
    async with asyncio.timeout(5):
        while True:
            async with streaming(server, token) as answer:
                if answer.status_code == 200:
                    return
            await asyncio.sleep(0.02)


async def half_sent(stack: AsyncExitStack, server: Server, token: str) -> tuple[Raw, bytes]:
    """Begin to send a file; give the connection and what is still to be sent."""
    whole = form(("operations", OPERATIONS), ("map", MAP), ("0", b"some bytes"))
    headers = HEADERS | {"host": "toy", "x-toy-token": token, "content-length": str(len(whole))}
    client = await stack.enter_async_context(connected(server))
    client.send(b"POST /graphql HTTP/1.1\r\n")
    client.send("".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode() + b"\r\n" + whole[:-20])
    return client, whole[-20:]


WHOLE = form(("operations", OPERATIONS), ("map", MAP), ("0", b"x"))


@pytest.mark.parametrize(("token", "status"), [("a", 429), ("b", 503)])
async def test_files_are_read_of_so_many_at_once(settings: Settings, token: str, status: int) -> None:
    limits = Limits(uploads=2, uploads_caller=1, upload_patience=PATIENCE)

    async with toys.serving_toy(settings, limits) as server, AsyncExitStack() as stack:
        for each in ("a", "c"):
            await half_sent(stack, server, each)
        await asyncio.sleep(0.05)
        async with httpx2.AsyncClient(base_url=server.url) as client:
            answer = await post(client, WHOLE, x_toy_token=token)

    (error,) = answer.json()["errors"]
    assert (answer.status_code, answer.headers["retry-after"]) == (status, "5")
    assert (error["message"], error["extensions"]["code"]) == (
        "Too many files are on their way: send these again later.",
        "THROTTLED",
    )


async def test_who_waits_for_others_to_end_is_read_then(settings: Settings, diary: toys.Diary) -> None:
    async with toys.serving_toy(settings, Limits(uploads_caller=1)) as server, AsyncExitStack() as stack:
        first, rest = await half_sent(stack, server, "a")
        await asyncio.sleep(0.05)
        async with httpx2.AsyncClient(base_url=server.url) as client:
            waiting = [asyncio.create_task(post(client, WHOLE, x_toy_token="a")) for _ in range(3)]
            await asyncio.sleep(0.05)
            assert diary.files == []
            first.send(rest)

            assert (await first.answer()).json == {"data": {"keep": "some bytes"}}
            assert [(await each).json() for each in waiting] == [{"data": {"keep": "x"}}] * 3


async def test_who_leaves_gives_the_place_back(settings: Settings) -> None:
    limits = Limits(uploads=1, upload_patience=timedelta(seconds=5))

    async with toys.serving_toy(settings, limits) as server, AsyncExitStack() as stack:
        async with AsyncExitStack() as leaving:
            await half_sent(leaving, server, "a")
            await asyncio.sleep(0.05)
        async with httpx2.AsyncClient(base_url=server.url) as client:
            answer = await post(client, WHOLE, x_toy_token="b")

        assert answer.json() == {"data": {"keep": "x"}}
        await half_sent(stack, server, "b")


@pytest.mark.usefixtures("shop")
async def test_in_the_shop_users_count_by_themselves_and_strangers_by_their_address(
    settings: Settings, tools: Tools
) -> None:
    few = settings.model_copy(update={"sockets_caller": 1, "trusted_proxies": "127.0.0.0/8"})
    token = await make_user.token(await make_user.user())

    async with serving(few, tools) as server, AsyncExitStack() as stack:
        for address in ("198.51.100.1", "2001:db8::1"):
            stranger = {"x-forwarded-for": address}
            client = await stack.enter_async_context(socket.opened(server.socket_url, headers=stranger))
            await client.init()
        await greeted(stack, server, token, **{"x-forwarded-for": "198.51.100.2"})

        for address in ("198.51.100.1", "2001:db8::2"):
            async with socket.opened(server.socket_url, headers={"x-forwarded-for": address}) as client:
                assert await client.closed() == FULL
        async with socket.opened(server.socket_url, headers={"x-forwarded-for": "198.51.100.3"}) as client:
            await client.send({"type": "connection_init", "payload": {"token": token}})
            assert await client.closed() == FULL
