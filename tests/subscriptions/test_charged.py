"""Who follows something is charged once."""

from collections.abc import AsyncGenerator

import httpx2
import orjson
import pytest
import pytest_asyncio

from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.counted import LIMIT, SHOP, cost, counting
from tests.edge.http import Wire
from tests.make import cart as make_cart
from tests.server import Server
from tests.subscriptions.conftest import Relay

pytestmark = pytest.mark.usefixtures("shop")

CART_CHANGED = "subscription ($id: ID!) { cartChanged(cartId: $id) { version } }"
CART_UPDATE = """
mutation ($id: ID!) { cartUpdate(input: { cartId: $id, email: "ada@souk.example" }) { errors { code } } }
"""


@pytest_asyncio.fixture(scope="module")
async def counted(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    async with counting(settings, tools) as server:
        yield server


async def test_the_beginning_is_charged_and_not_what_happens(counted: Server, told: Relay) -> None:
    cart = await make_cart.cart()

    async with socket.opened(counted.socket_url) as client, httpx2.AsyncClient(base_url=counted.url) as http:
        await client.init()
        following = await client.subscribe(CART_CHANGED, {"id": cart.id})
        snapshot = await client.next(following)
        written = await Wire(http).post({"query": CART_UPDATE, "variables": {"id": cart.id}})
        await told()
        change = await client.next(following)

    assert snapshot["extensions"] == cost(10, 10, LIMIT - 10)
    assert written.json()["extensions"] == cost(55, 50, LIMIT - 60)
    assert list(change) == ["data"]


async def test_what_does_not_begin_is_given_back(counted: Server) -> None:
    async with socket.opened(counted.socket_url) as client:
        await client.init()
        await client.refused(await client.subscribe("subscription { orderFeed { seq } }"))
        after = await client.next(await client.subscribe(SHOP))

    assert after["extensions"] == cost(6, 6, LIMIT - 7)


async def test_to_begin_again_and_again_is_refused_on_a_socket_and_as_a_stream(counted: Server) -> None:
    cart = await make_cart.cart()
    asked = {"query": CART_CHANGED, "variables": {"id": cart.id}}

    async with socket.opened(counted.socket_url) as client, httpx2.AsyncClient(base_url=counted.url) as http:
        await client.init()
        for _ in range(LIMIT // 10):
            await client.next(await client.subscribe(CART_CHANGED, {"id": cart.id}))
        refused = await client.refused(await client.subscribe(CART_CHANGED, {"id": cart.id}))
        stream = await http.post("/graphql", json=asked, headers={"accept": "text/event-stream"})

    event, data, *_ = stream.text.splitlines()
    assert refused["extensions"]["code"] == "THROTTLED"
    assert event == "event: next"
    assert orjson.loads(data.removeprefix("data: "))["errors"][0]["extensions"]["code"] == "THROTTLED"
    assert stream.text.endswith("event: complete\ndata:\n\n")


async def test_a_stream_says_with_its_first_event_what_it_cost(counted: Server) -> None:
    cart = await make_cart.cart()
    asked = {"query": CART_CHANGED, "variables": {"id": cart.id}}

    async with (
        httpx2.AsyncClient(base_url=counted.url) as http,
        http.stream("POST", "/graphql", json=asked, headers={"accept": "text/event-stream"}) as stream,
    ):
        data = [line async for line in _until_data(stream)][-1]

    assert orjson.loads(data.removeprefix("data: "))["extensions"] == cost(10, 10, LIMIT - 10)


async def _until_data(stream: httpx2.Response) -> AsyncGenerator[str]:
    async for line in stream.aiter_lines():
        yield line
        if line.startswith("data: "):
            return
