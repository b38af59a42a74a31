"""A page follows how available its variants are."""

import asyncio
from typing import Any

import pytest

import services.product.update
import services.variant.update
from domain import ids
from domain.access import Role, Viewer
from domain.change import Change
from domain.ids import VariantId, uuid7
from domain.product import ProductStatus
from events import outbox
from events.product import StockChanged
from events.user import RolesChanged, SessionsEnded
from kit import db
from loaders import shop as shops
from resolvers.context import Tools
from services import stock
from services.product.update import UpdateProduct
from services.stock import Demand
from services.variant.update import UpdateVariant
from tests import socket
from tests.make import NOW
from tests.make import product as make_product
from tests.make import user as make_user
from tests.server import Server
from tests.socket import Socket
from tests.subscriptions.conftest import Relay

pytestmark = pytest.mark.usefixtures("shop")

FOLLOW = """
subscription ($ids: [ID!]!) {
  variantAvailabilityChanged(variantIds: $ids) { kind variant { sku } availability { state quantity } }
}
"""


def node_id(variant_id: VariantId) -> str:
    return ids.encode("ProductVariant", variant_id)


async def heard(client: Socket, id: str) -> tuple[str, str, str, int | None]:
    """Give the next event's kind, SKU, state and quantity."""
    payload = await client.next(id)
    assert "errors" not in payload, payload
    event = payload["data"]["variantAvailabilityChanged"]
    told = event["availability"]
    return event["kind"], event["variant"]["sku"], told["state"], told["quantity"]


async def nothing(client: Socket) -> None:
    """Be sure that nothing more comes."""
    with pytest.raises(TimeoutError):
        await client.receive(seconds=0.4)


async def take(variant_id: VariantId, quantity: int, *, key: str) -> None:
    async with db.transaction() as tx:
        await stock.take(tx, [Demand(variant_id, quantity)], key=key, reason="test", now=NOW)


async def test_snapshots_come_as_asked_and_changes_as_they_happen(server: Server, told: Relay) -> None:
    stocks = (12, 3, 0)
    product = await make_product.product(
        variants=[make_product.Variant(sku=f"A{number}", stock=number) for number in stocks]
    )
    plenty, few, none = product.variant_ids

    async with socket.opened(server.socket_url) as client:
        await client.init()
        named = [node_id(variant_id) for variant_id in (none, plenty, none, few)]
        id = await client.subscribe(FOLLOW, {"ids": named})
        snapshots = [await heard(client, id) for _ in range(3)]
        await take(plenty, 10, key="a")
        await told()
        changes = [await heard(client, id)]
        await take(few, 3, key="b")
        await told()
        changes.append(await heard(client, id))
        await nothing(client)

    assert snapshots == [
        ("SNAPSHOT", "A0", "OUT_OF_STOCK", 0),
        ("SNAPSHOT", "A12", "IN_STOCK", 12),
        ("SNAPSHOT", "A3", "LOW_STOCK", 3),
    ]
    assert changes == [("CHANGE", "A12", "LOW_STOCK", 2), ("CHANGE", "A3", "OUT_OF_STOCK", 0)]


async def test_a_call_without_a_difference_says_nothing(server: Server, told: Relay) -> None:
    product = await make_product.product()

    async with socket.opened(server.socket_url) as client:
        await client.init()
        id = await client.subscribe(FOLLOW, {"ids": [node_id(product.variant_id)]})
        await heard(client, id)
        async with db.transaction() as tx:
            outbox.append(tx, StockChanged(entity_id=product.variant_id), now=NOW)
        await told()
        await nothing(client)
        await take(product.variant_id, 1, key="a")
        await told()
        change = await heard(client, id)

    assert change == ("CHANGE", product.skus[0], "IN_STOCK", 9)


async def test_many_takers_leave_the_last_level_told(server: Server, told: Relay) -> None:
    product = await make_product.product()

    async def buy(number: int) -> None:
        await take(product.variant_id, 1, key=str(number))
        await told()

    async with socket.opened(server.socket_url) as client:
        await client.init()
        id = await client.subscribe(FOLLOW, {"ids": [node_id(product.variant_id)]})
        levels = [(await heard(client, id))[3] or 0]
        buying = asyncio.gather(*(buy(number) for number in range(10)))
        while levels[-1]:
            levels.append((await heard(client, id))[3] or 0)
        await buying
        await nothing(client)

    assert levels[0] == 10
    assert levels == sorted(set(levels), reverse=True)


async def test_what_is_no_longer_for_sale_ends_and_the_last_of_them_completes(
    server: Server, told: Relay, tools: Tools
) -> None:
    first, second = await make_product.products(make_product.Product(), make_product.Product())
    staff = await make_user.user(roles=[Role.CATALOGUE])
    viewer = Viewer(user_id=staff.key, roles=frozenset({Role.CATALOGUE}))
    shop = await shops.shop(tools.cache)

    async def archive(made: make_product.Made) -> None:
        if made is first:
            command = UpdateVariant(made.variant_id, archived=Change(True))
            await services.variant.update.update(command, viewer=viewer, shop=shop, now=NOW)
        else:
            change = UpdateProduct(made.id, status=Change(ProductStatus.ARCHIVED))
            await services.product.update.update(change, viewer=viewer, shop=shop, now=NOW)
        await told()

    async with socket.opened(server.socket_url) as client:
        await client.init()
        id = await client.subscribe(FOLLOW, {"ids": [node_id(made.variant_id) for made in (first, second)]})
        came = [(await heard(client, id))[:2] for _ in range(2)]
        for made in (first, second):
            await archive(made)
            came.append((await heard(client, id))[:2])
        complete = await client.receive()

    assert came == [
        ("SNAPSHOT", first.skus[0]),
        ("SNAPSHOT", second.skus[0]),
        ("END", first.skus[0]),
        ("END", second.skus[0]),
    ]
    assert complete == {"id": id, "type": "complete"}


async def test_whose_session_ends_hears_nothing_more(server: Server, told: Relay) -> None:
    product = await make_product.product()
    user = await make_user.user()
    session_id = await make_user.session(user)

    async with socket.opened(server.socket_url) as client:
        await client.init({"token": await make_user.token(user, session_id=session_id)})
        id = await client.subscribe(FOLLOW, {"ids": [node_id(product.variant_id)]})
        await heard(client, id)
        async with db.transaction() as tx:
            await tx.execute("UPDATE session SET revoked_at = now() WHERE id = $1", session_id)
            outbox.append(tx, SessionsEnded(entity_id=user.key), now=NOW)
        await told()
        end = await heard(client, id)
        complete = await client.receive()

    assert end[0] == "END"
    assert complete == {"id": id, "type": "complete"}


async def test_whose_roles_go_hears_no_more_of_what_shoppers_do_not_see(server: Server, told: Relay) -> None:
    draft = await make_product.product(status="DRAFT")
    user = await make_user.user(roles=[Role.CATALOGUE])

    async with socket.opened(server.socket_url) as client:
        await client.init({"token": await make_user.token(user)})
        id = await client.subscribe(FOLLOW, {"ids": [node_id(draft.variant_id)]})
        snapshot = await heard(client, id)
        async with db.transaction() as tx:
            await tx.execute("UPDATE users SET roles = '{SHOPPER}' WHERE id = $1", user.key)
            outbox.append(tx, RolesChanged(entity_id=user.key), now=NOW)
        await told()
        end = await heard(client, id)

    assert (snapshot[0], end[0]) == ("SNAPSHOT", "END")


async def refusal(client: Socket, wanted: list[str]) -> tuple[str, list[Any]]:
    id = await client.subscribe(FOLLOW, {"ids": wanted})
    error = await client.refused(id)
    return error["extensions"]["code"], error["path"]


async def test_what_the_viewer_may_not_see_refuses_them_all(server: Server) -> None:
    shown, draft = await make_product.products(make_product.Product(), make_product.Product(status="DRAFT"))
    at = ["variantAvailabilityChanged"]

    async with socket.opened(server.socket_url) as client:
        await client.init()
        for other in (draft.variant_id, VariantId(uuid7(NOW))):
            assert await refusal(client, [node_id(shown.variant_id), node_id(other)]) == ("NOT_FOUND", at)
        assert await refusal(client, ["rubbish"]) == ("NOT_FOUND", at)
        assert await refusal(client, []) == ("INVALID_INPUT", at)
        assert await refusal(client, [node_id(shown.variant_id)] * 101) == ("INVALID_INPUT", at)


async def test_a_hundred_variants_are_looked_at_in_as_few_statements_as_one(
    server: Server, told: Relay, statements: list[str]
) -> None:
    counts: list[int] = []
    for number in (1, 100):
        product = await make_product.product(variants=[make_product.Variant() for _ in range(number)])
        async with socket.opened(server.socket_url) as client:
            await client.init()
            id = await client.subscribe(
                FOLLOW.replace("variant { sku }", "kind"), {"ids": [node_id(key) for key in product.variant_ids]}
            )
            for _ in range(number):
                await client.next(id)
            statements.clear()
            async with db.transaction() as tx:
                outbox.append(tx, StockChanged(entity_id=product.variant_id), now=NOW)
            await told()
            await nothing(client)
            counts.append(sum("outbox" not in statement for statement in statements))

    # Variants, their product where the cache lacks it, stock.
    assert counts[0] == counts[1]
    assert counts[0] <= 3
