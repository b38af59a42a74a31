"""Someone without an account: a cookie names the cart, a token that came with the order opens it."""

from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest

from tests.journeys.person import Person, person
from tests.journeys.steps import (
    MONEY,
    NEW_YORK,
    ORDER,
    filled,
    following,
    goods,
    ordered,
    pay,
    support,
)
from tests.make import product as make_product
from tests.whole import Whole

pytestmark = pytest.mark.usefixtures("working")
READ = f"""
query ($id: ID!, $token: String) {{
  order(id: $id, accessToken: $token) {{
    status paymentStatus email accessToken availableActions user {{ id }} total {MONEY}
    payments {{ id state }} fulfillments {{ trackingNumber }} events(first: 10) {{ nodes {{ seq type actor }} }}
  }}
}}
"""


async def read(someone: Person, order: Any, token: str | None) -> Any:
    return (await someone.ask(READ, {"id": order["id"], "token": token}))["order"]


async def test_a_guest_orders_with_a_cookie_and_follows_with_a_token(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest, person(whole.server) as staff, person(whole.server) as stranger:
        lines = [sold.line(sold.mug, quantity=2), sold.line(sold.pot)]
        cart = await filled(guest, lines, NEW_YORK, email="guest@souk.example")
        secret = guest.http.cookies["souk_cart"]
        order = await ordered(guest, cart)
        left = await guest.ask("{ cart { id } }")
        token = order["accessToken"]
        mail = await guest.mail("guest@souk.example")
        async with following(guest, order) as followed:
            begun = await followed.next()
            await pay(guest, order, scenario="approve")
            paid = await followed.until("CONFIRMED")
            await support(staff)
            parcel = {"orderId": order["id"], "trackingNumber": "T-7", "idempotencyKey": str(uuid4())}
            sent = (await staff.do("orderFulfill", ORDER, parcel))["order"]
            await staff.do("fulfillmentDeliver", ORDER, {"fulfillmentId": sent["fulfillments"][0]["id"]})
            arrived = await followed.until("COMPLETED")
        seen, unseen = await read(guest, order, token), await read(stranger, order, None)

    assert secret == cart["id"]
    assert (left["cart"], guest.http.cookies.get("souk_cart")) == (None, None)
    assert begun == ("SNAPSHOT", 1, None)
    assert paid == ["PAYMENT_STARTED", "PAID", "CONFIRMED"]
    assert arrived == ["FULFILLED", "DELIVERED", "COMPLETED"]
    assert unseen is None
    assert (seen["status"], seen["paymentStatus"], seen["email"]) == ("COMPLETED", "PAID", "guest@souk.example")
    assert (seen["user"], seen["accessToken"]) == (None, None)
    assert seen["total"] == {"amount": "69.00", "currency": "USD"}
    assert [event["actor"] for event in seen["events"]["nodes"]] == [
        "SHOPPER",
        "SHOPPER",
        "GATEWAY",
        "SYSTEM",
        "STAFF",
        "STAFF",
        "SYSTEM",
    ]
    assert mail["subject"] == f"Your order {order['number']} · Souk"
    assert [parse_qs(urlsplit(link).query) for link in mail["links"]] == [{"id": [order["id"]], "accessToken": [token]}]


async def test_a_guest_cancels_what_was_paid_and_gets_the_money_back(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest, person(whole.server) as stranger:
        order = await ordered(guest, await filled(guest, [sold.line(sold.pot)], NEW_YORK, email="guest@souk.example"))
        given = {"orderId": order["id"], "reason": "Too big.", "idempotencyKey": str(uuid4())}
        async with following(guest, order) as followed:
            await followed.next()
            await pay(guest, order, scenario="approve", refundScenario="late", delaySeconds=0.2)
            await followed.until("CONFIRMED")
            foreign = await stranger.refused("orderCancel", ORDER, given)
            cancelled = await guest.do("orderCancel", ORDER, given | {"accessToken": order["accessToken"]})
            at_first = await followed.until("REFUND_STARTED")
            at_last = await followed.until("REFUNDED")
            refunded = followed.order
        seen = await read(guest, order, order["accessToken"])

    assert [error["code"] for error in foreign["errors"]] == ["NOT_FOUND"]
    # The bank has said only that the money is on its way.
    assert (cancelled["order"]["status"], cancelled["order"]["paymentStatus"]) == ("CANCELLED", "PAID")
    assert at_first == ["CANCELLED", "REFUND_STARTED"]
    assert at_last == ["REFUNDED"]
    assert (refunded["paymentStatus"], refunded["payments"]) == ("REFUNDED", [{"state": "REFUNDED"}])
    assert seen["availableActions"] == ["REORDER"]
    assert await make_product.stock_of(sold.pot.variant_id) == 5
