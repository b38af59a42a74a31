"""A cart is followed over a real socket: as it is, as it changes, and to its end."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests import socket
from tests.api import Api
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Variant
from tests.schema import carts
from tests.server import Server
from tests.socket import Socket
from tests.subscriptions.conftest import Relay

pytestmark = pytest.mark.usefixtures("shop")

FOLLOW = """
subscription ($id: ID!) {
  cartChanged(cartId: $id) { kind version cart { id version totalQuantity total { amount } } }
}
"""
LOGIN = "mutation ($input: UserLoginInput!) { userLogin(input: $input) { cart { id } errors { code } } }"
LOGOUT = "mutation { userLogout(input: {}) { sessionsEnded } }"


@asynccontextmanager
async def connected(server: Server, token: str | None = None) -> AsyncGenerator[Socket]:
    async with socket.opened(server.socket_url) as client:
        await client.init({"authorization": f"Bearer {token}"} if token is not None else None)
        yield client


async def heard(client: Socket, id: str) -> tuple[str, int, int]:
    """Give the next event's kind and version, and how much is in the cart that came with it."""
    payload = await client.next(id)
    assert "errors" not in payload, payload
    event = payload["data"]["cartChanged"]
    assert event["version"] == event["cart"]["version"]
    return event["kind"], event["version"], event["cart"]["totalQuantity"]


async def add(api: Api, cart: make_cart.Cart, variant: Any, token: str | None = None) -> None:
    lines = [{"variantId": carts.variant_id(variant)}]
    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": lines}, token=token)
    assert payload["errors"] == []


async def test_a_snapshot_then_changes_then_the_end_when_it_is_ordered(server: Server, told: Relay, api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    total = {"amount": "25.00", "currency": "USD"}

    async with connected(server) as client:
        id = await client.subscribe(FOLLOW, {"id": cart.id})
        came = [await heard(client, id)]
        await add(api, cart, mug.variant_id)
        await told()
        came.append(await heard(client, id))
        await carts.send(api, carts.ORDER, {"cartId": cart.id, "expectedTotal": total, "idempotencyKey": "k"})
        await told()
        came.append(await heard(client, id))
        completed = await client.receive()

    assert came == [("SNAPSHOT", 1, 1), ("CHANGE", 2, 2), ("END", 3, 2)]
    assert completed == {"type": "complete", "id": id}


async def test_many_writes_at_once_end_in_the_cart_as_it_is_now(server: Server, told: Relay, api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=100)])
    cart = await make_cart.cart()

    async with connected(server) as client:
        id = await client.subscribe(FOLLOW, {"id": cart.id})
        came = [await heard(client, id)]
        await asyncio.gather(*(add(api, cart, mug.variant_id) for _ in range(10)))
        await told()
        while came[-1][1] < 11:
            came.append(await heard(client, id))

    versions = [version for _, version, _ in came]
    assert versions == sorted(set(versions))
    assert came[-1] == ("CHANGE", 11, 10)


async def test_a_cart_that_is_ordered_already_ends_at_once(server: Server, told: Relay) -> None:
    cart = await make_cart.cart(state="ORDERED")

    async with connected(server) as client:
        id = await client.subscribe(FOLLOW, {"id": cart.id})
        came = [await heard(client, id) for _ in range(2)]
        completed = await client.receive()

    assert [kind for kind, _, _ in came] == ["SNAPSHOT", "END"]
    assert completed["type"] == "complete"


async def test_a_sign_in_ends_what_followed_the_guests_cart(server: Server, told: Relay, api: Api) -> None:
    user = await make_user.user()
    cart = await make_cart.cart()
    given = {"email": user.email, "password": user.password, "cartId": cart.id}

    async with connected(server) as client:
        id = await client.subscribe(FOLLOW, {"id": cart.id})
        came = [await heard(client, id)]
        signed_in = (await api.run(LOGIN, {"input": given})).payload("userLogin")
        await told()
        came.append(await heard(client, id))

    assert [kind for kind, _, _ in came] == ["SNAPSHOT", "END"]
    assert signed_in["cart"]["id"] != cart.id


async def test_a_session_that_ends_hears_nothing_more(server: Server, told: Relay, api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    token = await make_user.token(user)
    cart = await make_cart.cart(user=user.key)

    async with connected(server, token) as client:
        id = await client.subscribe(FOLLOW, {"id": cart.id})
        came = [await heard(client, id)]
        await api.run(LOGOUT, token=token)
        await add(api, cart, mug.variant_id, await make_user.token(user))
        await told()
        came.append(await heard(client, id))

    assert came == [("SNAPSHOT", 1, 0), ("END", 1, 0)]


@pytest.mark.parametrize("kind", ["unknown", "foreign", "merged", "nonsense"])
async def test_a_cart_that_is_not_the_viewers_is_refused(kind: str, server: Server) -> None:
    user, other = await make_user.user(), await make_user.user()
    foreign, merged = await make_cart.cart(user=other.key), await make_cart.cart(state="MERGED")
    ids = {"unknown": "cart_" + "A" * 43, "foreign": foreign.id, "merged": merged.id, "nonsense": "x"}

    async with connected(server, await make_user.token(user)) as client:
        error = await client.refused(await client.subscribe(FOLLOW, {"id": ids[kind]}))

    assert error["extensions"]["code"] == "NOT_FOUND"
