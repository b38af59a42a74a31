"""Carts of the buyer, up to the order."""

from typing import Any

from domain import ids
from tests.contract.calls import Call, Hindrance, call, sql
from tests.contract.town import ADDRESS, Town
from tests.make import cart as make_cart

RED, BLUE = 1, 0


def sold_out(town: Town, place: int = BLUE) -> Hindrance:
    statement = "UPDATE stock SET available = $2 WHERE variant_id = $1"
    key = town.mug.variant_ids[place]
    return Hindrance("OUT_OF_STOCK", sql(statement, key, 0), sql(statement, key, 10))


def line(town: Town, place: int = BLUE, *, quantity: int = 2) -> dict[str, Any]:
    return {"variantId": ids.encode("ProductVariant", town.mug.variant_ids[place]), "quantity": quantity}


async def cart(town: Town) -> make_cart.Cart:
    return await make_cart.cart({town.mug.variant_id: 2}, user=town.owner)


@call("cartCreate")
async def cart_create(town: Town) -> Call:
    return Call(
        {"currency": "USD", "lines": [line(town)], "email": "ada@souk.example"},
        by=town.buyer,
        other={"lines": [line(town, quantity=3)]},
        hindrance=sold_out(town),
    )


@call("cartLinesAdd")
async def cart_lines_add(town: Town) -> Call:
    return Call(
        {"cartId": (await cart(town)).id, "lines": [line(town, RED)], "expectedVersion": 1},
        by=town.buyer,
        other={"lines": [line(town, RED, quantity=3)]},
        hindrance=sold_out(town, RED),
    )


@call("cartLinesUpdate")
async def cart_lines_update(town: Town) -> Call:
    made = await cart(town)
    line_id = ids.encode("CartLine", made.line_ids[0])
    return Call(
        {"cartId": made.id, "lines": [{"lineId": line_id, "quantity": 3}], "expectedVersion": 1},
        by=town.buyer,
        other={"lines": [{"lineId": line_id, "quantity": 4}]},
        hindrance=sold_out(town),
    )


@call("cartLinesRemove")
async def cart_lines_remove(town: Town) -> Call:
    made = await cart(town)
    statement = "UPDATE cart SET version = $2 WHERE id = $1"
    return Call(
        {"cartId": made.id, "lineIds": [ids.encode("CartLine", made.line_ids[0])], "expectedVersion": 1},
        by=town.buyer,
        other={"lineIds": []},
        hindrance=Hindrance("CONFLICT", sql(statement, made.key, 2), sql(statement, made.key, 1)),
    )


@call("cartUpdate")
async def cart_update(town: Town) -> Call:
    given = {
        "cartId": (await cart(town)).id,
        "email": "countess@souk.example",
        "shippingAddress": {**ADDRESS, "country": "US", "region": "NY", "postalCode": "10004"},
        "billingAddress": ADDRESS,
        "deliveryOptionCode": "standard",
        "currency": "USD",
        "expectedVersion": 1,
    }
    return Call(given, by=town.buyer)


@call("orderCreate")
async def order_create(town: Town) -> Call:
    ready = await make_cart.ready({town.mug.variant_id: 2}, user=town.owner)
    return Call(
        {"cartId": ready.id, "expectedTotal": {"amount": "25.00", "currency": "USD"}},
        by=town.buyer,
        other={"expectedTotal": {"amount": "26.00", "currency": "USD"}},
        hindrance=sold_out(town),
    )
