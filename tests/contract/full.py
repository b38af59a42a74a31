"""Something in every field that can be read, so that a null says that the viewer may not see it."""

import dataclasses
from collections.abc import Mapping

import orjson

from domain import ids
from domain.ids import CategoryId, PaymentId, ReviewId
from kit import db
from kit.clock import utc_now
from tests.contract.calls.order import placed
from tests.contract.things import Things, refunded, replied, things
from tests.contract.town import Town
from tests.make import cart as make_cart
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make.product import Made, Variant

ACTIONS: Mapping[str, Mapping[str, object]] = {
    "RedirectAction": {"type": "REDIRECT", "url": "http://bank.example/", "expiresAt": "2036-01-01T00:00:00+00:00"},
    "QrCodeAction": {"type": "QR_CODE", "payload": "wxp://1", "expiresAt": "2036-01-01T00:00:00+00:00"},
    "SdkAction": {"type": "SDK", "kind": "jsapi", "parameters": {"a": "b"}},
}


async def full(town: Town) -> Things:
    """Let the shopper have one of everything with nothing left out; what they buy and review is for sale."""
    had = await things(town)
    shopper = town.users["shopper"].key
    house = await make_product.category("House")
    teapots = await make_product.category("Teapots", parent=house)
    await make_product.category("Lids", parent=teapots)
    pot = await _pot(teapots)
    order, payment = await _order(town, pot)
    cart = await make_cart.cart(
        {pot.variant_id: 1},
        email="ada@souk.example",
        shipping=make_cart.NEW_YORK,
        billing=make_cart.BERLIN,
        delivery="standard",
        user=None,
    )
    async with db.transaction() as tx:
        await tx.execute("UPDATE cart SET user_id = NULL WHERE state = 'OPEN'")
        await tx.execute("UPDATE cart SET user_id = $2 WHERE id = $1", cart.key, shopper)
    parcel = await make_order.parcel(order.id, [(order.line_id, 1)], delivered_at=utc_now())
    review = await _review(town, pot)
    keys = {
        "Product": pot.id,
        "ProductVariant": pot.variant_id,
        "Category": teapots,
        "Order": order.id,
        "OrderLine": order.line_id,
        "OrderEvent": await db.fetchval("SELECT id FROM order_event WHERE order_id = $1 AND type = 'NOTE'", order.id),
        "Payment": payment,
        "Refund": await refunded(payment),
        "Fulfillment": parcel,
        "Review": review,
        "ReviewReply": await replied(review, town.users["support"].key),
        "CartLine": cart.line_ids[0],
    }
    own = {name: ids.encode(name, key) for name, key in keys.items()}
    async with db.transaction() as tx:
        await tx.execute("UPDATE refund SET reason = 'The lid was broken.'")
        await tx.execute("UPDATE media SET alt = 'From above'")
    await act("RedirectAction")
    return dataclasses.replace(had, id={**had.id, **own, "Cart": cart.id}, number=order.number)


async def _pot(category: CategoryId) -> Made:
    await make_product.label("size", en="Size")
    await make_product.label("size", "big", en="Big")
    await make_product.label("material", en="Material")
    await make_product.label("material", "clay", en="Clay")
    big = Variant(sku="POT", compare_at={"USD": 1200}, options={"size": "big"}, image="http://shop.example/big.svg")
    return await make_product.product(
        name="Pot",
        description="It holds a litre.",
        brand="Tonware",
        category=category,
        attributes={"material": "clay"},
        images=["http://shop.example/pot.svg"],
        stars=(0, 0, 0, 0, 1),
        variants=(big,),
    )


async def _order(town: Town, pot: Made) -> tuple[make_order.Made, PaymentId]:
    line = make_order.Line(variant_id=pot.variant_id, product_id=pot.id, quantity=2, fulfilled=2)
    made = await placed(town, "CONFIRMED", sent=2)
    picture = orjson.dumps({"url": "http://shop.example/pot.svg", "alt": "Pot", "width": 1, "height": 1}).decode()
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE orders SET billing_address = shipping_address, pay_before = now() WHERE id = $1", made.id
        )
        await tx.execute(
            "UPDATE order_line SET variant_id = $2, product_id = $3, image = $4 WHERE order_id = $1",
            made.id,
            line.variant_id,
            line.product_id,
            picture,
        )
        await tx.execute(
            "UPDATE orders SET shipping_address = shipping_address || $2 WHERE id = $1",
            made.id,
            orjson.dumps({"line2": "2nd floor", "phone": "+12025550100"}).decode(),
        )
    await make_order.note(made.id, "She has called.", actor="STAFF")
    payment = await make_order.payment(made.id, state="ACTION_REQUIRED", captured=1000)
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO payment_event (id, payment_id, seq, at, state, amount_minor, reference) "
            "VALUES (gen_random_uuid(), $1, 1, now(), 'CAPTURED', 1000, 'bank-1')",
            payment,
        )
    return made, payment


async def _review(town: Town, pot: Made) -> ReviewId:
    shopper = town.users["shopper"].key
    review = await make_review.review(pot.id, user_id=shopper, state="PUBLISHED")
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE review SET title = 'Big', edited_at = now(), images = $2 WHERE id = $1",
            review,
            orjson.dumps([{"url": "http://shop.example/pot.svg", "alt": "Pot"}]).decode(),
        )
    return review


async def act(type_name: str) -> None:
    """Let payments wait for the shopper to do this."""
    async with db.transaction() as tx:
        await tx.execute("UPDATE payment SET next_action = $1", orjson.dumps(ACTIONS[type_name]).decode())
